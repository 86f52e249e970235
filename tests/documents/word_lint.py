"""What a good Word file has, checked on the package (see the list in docs/documents.md). Empty means: nothing found."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from netzwerk_desktop.documents.xml import name
from tests.documents.word_files import parts_of

#: The paragraph Word demands after a table.
EMPTY_ON_PURPOSE = {"FussbereichEnde"}
ALLOWED_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/(_rels/\w+\.xml\.rels|"
    r"(document|styles|settings|fontTable|numbering|header\d|footer\d)\.xml|theme/theme1\.xml|media/logo\.(png|jpg|gif))"
)


def lint(data: bytes, *, max_bytes: int = 60_000) -> list[str]:
    """Everything that is not as it should be."""
    parts = parts_of(data)
    found = [f"foreign part {part}" for part in parts if not ALLOWED_PARTS.fullmatch(part)]
    if len(data) > max_bytes:
        found.append(f"{len(data)} bytes")
    trees = {part: etree.fromstring(text) for part, text in parts.items() if part.endswith((".xml", ".rels"))}
    numbers: Counter[str] = Counter()
    for part, tree in trees.items():
        text = etree.tostring(tree, encoding="unicode")
        found += [f"{part}: {word}" for word in ("python-docx", "{{", "{%", "}}", "%}", "<?fill") if word in text]
        numbers.update(element.get("id", "") for element in tree.iter(name("wp:docPr")))
        found += [f"{part}: {problem}" for problem in _text_problems(tree)]
    found += [f"object id {number} is used {count} times" for number, count in numbers.items() if count > 1]
    found += _setting_problems(trees)
    return found


def _text_problems(tree: etree._Element) -> list[str]:
    found = []
    for paragraph in tree.iter(name("w:p")):
        style = paragraph.find(f"{name('w:pPr')}/{name('w:pStyle')}")
        style_id = style.get(name("w:val")) if style is not None else ""
        if paragraph.getparent().tag == name("w:tc") and len(paragraph.getparent().findall(name("w:p"))) == 1:
            # A cell must have a paragraph.
            continue
        if not style_id:
            found.append("a paragraph without a style")
        printed = [*paragraph.iter(name("w:t")), *paragraph.iter(name("w:drawing"))]
        if not printed and style_id not in EMPTY_ON_PURPOSE:
            found.append(f"an empty paragraph ({style_id})")
        exact = paragraph.find(f"{name('w:pPr')}/{name('w:spacing')}")
        if exact is not None and exact.get(name("w:lineRule")) == "exact" and paragraph.find(".//" + name("w:drawing")):
            found.append("a picture in a line of exact height")
    for properties in tree.iter(name("w:rPr")):
        if properties.getparent().tag == name("w:r"):
            direct = {child.tag for child in properties} - {name("w:rStyle"), name("w:sz"), name("w:szCs")}
            found += [f"direct formatting {tag}" for tag in direct]
    begin = len(tree.findall(f".//{name('w:fldChar')}[@{name('w:fldCharType')}='begin']"))
    end = len(tree.findall(f".//{name('w:fldChar')}[@{name('w:fldCharType')}='end']"))
    if begin != end:
        found.append("fields are not balanced")
    starts = Counter(element.get(name("w:id")) for element in tree.iter(name("w:bookmarkStart")))
    ends = Counter(element.get(name("w:id")) for element in tree.iter(name("w:bookmarkEnd")))
    if starts != ends or any(count > 1 for count in starts.values()):
        found.append("bookmarks are not balanced")
    return found


def _setting_problems(trees: dict[str, etree._Element]) -> list[str]:
    found = []
    modes = [
        setting.get(name("w:val"))
        for setting in trees["word/settings.xml"].iter(name("w:compatSetting"))
        if setting.get(name("w:name")) == "compatibilityMode"
    ]
    if modes != ["15"]:
        found.append(f"compatibility mode {modes}")
    languages = {element.get(name("w:val")) for element in trees["word/styles.xml"].iter(name("w:lang"))}
    if languages != {"de-DE"}:
        found.append(f"language {languages}")
    core = etree.tostring(trees["docProps/core.xml"], encoding="unicode")
    found += [
        f"no {field}"
        for field in ("title", "creator", "language", "created")
        if not re.search(f":{field}[^>]*>[^<]", core)
    ]
    used = {
        style.get(name("w:val"))
        for tree in trees.values()
        for style in (*tree.iter(name("w:pStyle")), *tree.iter(name("w:rStyle")))
    }
    known = {style.get(name("w:styleId")) for style in trees["word/styles.xml"].iter(name("w:style"))}
    found += [f"style {style} is missing" for style in used - known]
    return found
