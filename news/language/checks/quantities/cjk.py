"""The quantities of Japanese and Chinese texts: written in Hangul sign by sign, read as Korean.

The three languages count, date and tell the time in the same order with the same signs. Every
replacement has the length of what it replaces, so that offsets hold.
"""

import re

from . import korean
from .quantity import Quantity

_WORDS: dict[str, str] = {
    # days and times
    "午前": "오전", "午後": "오후", "上午": "오전", "下午": "오후", "中午": "정오", "正午": "정오",
    "午夜": "자정", "時間": "시간", "小时": "시간", "小時": "시간", "分钟": "분 ", "週間": "주간",
    "今年": "올해", "来年": "내년", "明年": "내년", "昨年": "작년", "去年": "작년",
    "か月": "개월", "ヶ月": "개월", "カ月": "개월", "个月": "개월", "個月": "개월",
    "星期一": "월요일", "星期二": "화요일", "星期三": "수요일", "星期四": "목요일",
    "星期五": "금요일", "星期六": "토요일", "星期日": "일요일", "星期天": "일요일",
    "(周一)": "(월 )", "(周二)": "(화 )", "(周三)": "(수 )", "(周四)": "(목 )",
    "(周五)": "(금 )", "(周六)": "(토 )", "(周日)": "(일 )",
    # measures
    "パーセントポイント": "%포인트     ", "ポイント": "포인트 ", "个百分点": "%포인트",
    "百分点": "포인트", "パーセント": "퍼센트  ", "分の": "분의", "分之": "분의",
    "ウォン": "원  ", "韩元": "원 ", "韓元": "원 ", "万亿": "조 ", "萬億": "조 ", "ドル": "불 ",
    "美元": "불 ", "ユーロ": "유로 ", "欧元": "유로", "平方メートル": "㎡     ",
    "平方米": "㎡  ", "平方公里": "㎢   ", "立方米": "㎥  ", "キロメートル": "㎞     ",
    "公里": "㎞ ", "メートル": "미터  ", "キロ": "㎞ ", "トン": "톤 ", "公顷": "㏊ ",
    "千克": "㎏ ", "か国": "개국", "カ国": "개국", "ヶ国": "개국", "个国家": "개국 ",
    "国家": "나라", "周年": "회 ",
    # what implies a number, and what does not
    "半数": "절반", "一半": "절반", "大学生": "대학생",
}  # fmt: skip
_SIGNS = str.maketrans(
    dict(
        zip(
            "年月日時时分秒週周天号万萬億亿兆千百十一二三四五六七八九円日曜火水木金土名人回次第半倍両两双初首",
            "년월일시시분초주주일일만만억억조천백십일이삼사오육칠팔구엔일요화수목금토명인회차제반배둘둘둘첫첫",
            strict=True,
        )
    )
)
_OCLOCK = re.compile(r"(?<=\d)[点點](?=\d{1,2}分|半|[^\d]|$)")


def quantities(text: str) -> list[Quantity]:
    for word, hangul in _WORDS.items():
        if word in text:
            text = text.replace(word, hangul)
    return korean.quantities(_OCLOCK.sub("시", text).translate(_SIGNS))
