"""What a browser would submit of a page with Wagtail's edit form."""

import json
from html.parser import HTMLParser


class _Form(HTMLParser):
    """The successful controls of the form with `data-edit-form`, and its streams."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.data = {}
        self.streams = {}
        self.labels = []
        self.inside = False
        self.template = 0
        self.select = self.textarea = self.label = None

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.template += tag == "template"
        if tag == "form" and ("data-edit-form" in values or values.get("id") == "page-edit-form"):
            self.inside = True
        if not self.inside or self.template:
            return
        if tag == "input" and values.get("name"):
            kind = values.get("type", "text")
            if kind in ("checkbox", "radio"):
                if "checked" in values:
                    self._add(values["name"], values.get("value", "on"))
            elif kind not in ("submit", "button", "file"):
                self._add(values["name"], values.get("value", ""))
        elif tag == "select":
            self.select = values.get("name")
        elif tag == "option" and self.select and "selected" in values:
            self._add(self.select, values.get("value", ""))
        elif tag == "textarea":
            self.textarea = values["name"]
            self.data.setdefault(self.textarea, "")
        elif "data-w-block-data-value" in values:
            self.streams[values["id"]] = json.loads(values["data-w-block-arguments-value"])[0]

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        self.template -= tag == "template"
        if tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None

    def handle_data(self, text):
        if self.textarea:
            # The newline after the tag belongs to the markup.
            self.data[self.textarea] += text.removeprefix("\n").removeprefix("\r\n")

    def _add(self, name, value):
        if name in self.data:
            known = self.data[name]
            self.data[name] = [*(known if isinstance(known, list) else [known]), value]
        else:
            self.data[name] = value


def form_data(response):
    """The fields of the form in `response`, its streams included, as a browser submits them."""
    assert response.status_code in (200, 409, 422), response.status_code
    form = _Form()
    form.feed(response.content.decode())
    data = dict(form.data)
    for name, blocks in form.streams.items():
        data |= stream_data(name, blocks)
    return {name: value for name, value in data.items() if "__prefix__" not in name}


def stream_data(name, blocks):
    """The inputs that the script of a stream makes of its state."""
    data = {f"{name}-count": str(len(blocks))}
    for n, block in enumerate(blocks):
        prefix = f"{name}-{n}"
        data |= {
            f"{prefix}-deleted": "",
            f"{prefix}-order": str(n),
            f"{prefix}-type": block["type"],
            f"{prefix}-id": block["id"] or "",
            **_value_data(f"{prefix}-value", block["value"]),
        }
    return data


def _value_data(prefix, value):
    match value:
        case {"data": [[*_cells], *_rows]}:
            return {prefix: json.dumps(value)}
        case {"id": image, "title": _title}:
            return {prefix: str(image)}
        case dict():
            return {
                name: each
                for part, inner in value.items()
                for name, each in _value_data(f"{prefix}-{part}", inner).items()
            }
        case [str(choice)]:
            return {prefix: choice}
        case list():
            data = {f"{prefix}-count": str(len(value))}
            for n, item in enumerate(value):
                data |= {
                    f"{prefix}-{n}-deleted": "",
                    f"{prefix}-{n}-order": str(n),
                    f"{prefix}-{n}-type": "item",
                    f"{prefix}-{n}-id": item["id"] or "",
                    **_value_data(f"{prefix}-{n}-value", item["value"]),
                }
            return data
    return {prefix: "" if value is None else str(value)}


def rich(text, notes=()):
    """A text as the rich text editor submits it; `notes` are (offset, number) of marks in it."""
    if not text:
        return "null"
    ranges = [
        {"offset": offset, "length": number, "key": key}
        for key, (offset, number) in enumerate(notes)
    ]
    entities = {
        str(key): {"type": "FOOTNOTE", "mutability": "IMMUTABLE", "data": {"note": number}}
        for key, (_offset, number) in enumerate(notes)
    }
    block = {
        "key": "abcde",
        "text": text,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": ranges,
        "data": {},
    }
    return json.dumps({"blocks": [block], "entityMap": entities})


def without_block(data, name, n):
    """`data` after the editor deleted the n-th block of the stream `name`."""
    return {**data, f"{name}-{n}-deleted": "1"}


def with_paragraph(data, name, text, id):
    """`data` after the editor added a paragraph at the end of the stream `name`."""
    n = int(data[f"{name}-count"])
    return {
        **data,
        f"{name}-count": str(n + 1),
        f"{name}-{n}-deleted": "",
        f"{name}-{n}-order": str(n),
        f"{name}-{n}-type": "paragraph",
        f"{name}-{n}-id": id,
        f"{name}-{n}-value-text": rich(text),
        f"{name}-{n}-value-notes-count": "0",
    }
