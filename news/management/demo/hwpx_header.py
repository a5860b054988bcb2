"""The header that every sample HWPX file has: one font, one style, one of each property."""

_SCRIPTS = ("HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER")


def _per_script(element: str, value: int) -> str:
    attributes = " ".join(f'{script.lower()}="{value}"' for script in _SCRIPTS)
    return f"<hh:{element} {attributes}/>"


_FONTS = "".join(
    f'<hh:fontface lang="{script}" fontCnt="1"><hh:font id="0" face="함초롬바탕" type="TTF"'
    ' isEmbedded="0"/></hh:fontface>'
    for script in _SCRIPTS
)

_BORDERS = "".join(
    f'<hh:{side} type="NONE" width="0.1 mm" color="#000000"/>'
    for side in ("leftBorder", "rightBorder", "topBorder", "bottomBorder")
)

_CHARACTERS = (
    '<hh:charPr id="0" height="1000" textColor="#000000" shadeColor="none" useFontSpace="0"'
    ' useKerning="0" symMark="NONE" borderFillIDRef="1">'
    + _per_script("fontRef", 0)
    + _per_script("ratio", 100)
    + _per_script("spacing", 0)
    + _per_script("relSz", 100)
    + _per_script("offset", 0)
    + "</hh:charPr>"
)

_PARAGRAPHS = (
    '<hh:paraPr id="0" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1"'
    ' suppressLineNumbers="0" checked="0"><hh:align horizontal="JUSTIFY" vertical="BASELINE"/>'
    '<hh:heading type="NONE" idRef="0" level="0"/><hh:margin>'
    + "".join(
        f'<hc:{part} value="0" unit="HWPUNIT"/>'
        for part in ("intent", "left", "right", "prev", "next")
    )
    + '</hh:margin><hh:lineSpacing type="PERCENT" value="160" unit="HWPUNIT"/></hh:paraPr>'
)

HEADER = (
    '<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"'
    ' xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core" version="1.4" secCnt="1">'
    '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>'
    f'<hh:fontfaces itemCnt="7">{_FONTS}</hh:fontfaces>'
    '<hh:borderFills itemCnt="1"><hh:borderFill id="1" threeD="0" shadow="0" centerLine="NONE"'
    f' breakCellSeparateLine="0">{_BORDERS}</hh:borderFill></hh:borderFills>'
    f'<hh:charProperties itemCnt="1">{_CHARACTERS}</hh:charProperties>'
    '<hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>'
    f'</hh:tabProperties><hh:paraProperties itemCnt="1">{_PARAGRAPHS}</hh:paraProperties>'
    '<hh:styles itemCnt="1"><hh:style id="0" type="PARA" name="바탕글" engName="Normal"'
    ' paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/>'
    "</hh:styles></hh:refList></hh:head>"
)
