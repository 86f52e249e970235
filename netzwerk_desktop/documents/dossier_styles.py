"""How a dossier looks: styles, page, settings. Everything a Word file needs besides its text."""

from __future__ import annotations

from .package import CONTENT_TYPES
from .xml import NAMESPACES, twips

ACCENT, INK, QUIET, WARN, GROUND, LINE = "1B4F72", "1A1A1A", "595959", "9C2B1B", "EEF3F6", "B8C4CC"
MARGIN = 18.0
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r"))
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


_LETTERS = {ord(letter): plain for letter, plain in zip("üäöÜß ", ("ue", "ae", "oe", "Ue", "ss", ""), strict=True)}


def style_id(name: str) -> str:
    """The id of a style: its name in letters every program takes."""
    return name.translate(_LETTERS)


def _style(name: str, paragraph: str = "", run: str = "", *, based_on: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(based_on)}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _heading(level: int, paragraph: str, run: str) -> str:
    """One of Word's own headings: the navigation pane and screen readers walk along them."""
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:keepLines/>{paragraph}<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f"<w:rPr><w:b/><w:bCs/>{run}</w:rPr></w:style>"
    )


def _character(name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _color(code: str) -> str:
    return f'<w:color w:val="{code}"/>'


def _spacing(before: float = 0, after: float = 0) -> str:
    return f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"/>'


def _right_tab() -> str:
    return f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH)}"/></w:tabs>'


def styles() -> str:
    """The style sheet: what a dossier uses and nothing else."""
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="{ACCENT}"/></w:pBdr>'
    box = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="6" w:color="{GROUND}"/>' for side in _SIDES)
    shade = f'<w:pBdr>{box}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{GROUND}"/>'
    sheet = [
        _character("Stark", "<w:b/><w:bCs/>"),
        _character("Leise", _color(QUIET)),
        _character("Dringend", f"<w:b/><w:bCs/>{_color(WARN)}"),
        _style("Dossier Art", _spacing(after=1), f"<w:b/><w:bCs/>{_color(ACCENT)}{_size(10)}"),
        _style("Dossier Titel", f"<w:keepNext/>{_spacing(after=1)}", f"<w:b/><w:bCs/>{_size(26)}"),
        _style("Dossier Zeile", _spacing(after=4), f"{_color(QUIET)}{_size(10)}"),
        _heading(1, f"{rule}{_spacing(before=7, after=2)}", f"{_color(ACCENT)}{_size(13)}"),
        _heading(2, _spacing(before=3, after=0.5), _size(10.5)),
        _style("Text", _spacing(after=1.5)),
        _style("Einzug", f'{_spacing(after=1)}<w:ind w:left="{twips(4)}"/>'),
        _style("Gesprächspartner", "<w:keepNext/>", _color(QUIET), based_on="Einzug"),
        _style("Merkzettel", f'{shade}{_spacing(before=1, after=3)}<w:ind w:left="113" w:right="113"/>'),
        _style("Tabelle", f"<w:suppressAutoHyphens/>{_spacing(before=0.8, after=0.8)}", _size(9.5)),
        _style("Tabelle Kopf", "<w:keepNext/>", f"{_color(QUIET)}{_size(8.5)}", based_on="Tabelle"),
        _style("Notizzeile", '<w:spacing w:line="20" w:lineRule="exact"/>', _size(1)),
        _style("Hinweis", _spacing(before=3), f"{_color(QUIET)}{_size(8.5)}"),
        _style("Kopfzeile Dossier", _right_tab(), f"{_color(QUIET)}{_size(8.5)}"),
        _style("Fußzeile Dossier", _right_tab(), f"{_color(QUIET)}{_size(8.5)}"),
    ]
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    return (
        f"{DECLARATION}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_color(INK)}{_size(10)}"
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{twips(3)}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{''.join(sheet)}</w:styles>"
    )


_SIDES = ("top", "left", "bottom", "right")


def section(header: str, footer: str) -> str:
    """The page: A4, a header from the second page on, a footer on all."""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:footerReference w:type="first" r:id="{footer}"/>'
        f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
        f'<w:pgMar w:top="{twips(20)}" w:right="{twips(MARGIN)}" w:bottom="{twips(18)}" w:left="{twips(MARGIN)}" '
        f'w:header="{twips(9)}" w:footer="{twips(9)}" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def fixed_parts() -> dict[str, bytes]:
    """The parts that are the same in every dossier."""
    overrides = {
        "word/document.xml": f"{_TYPE}.document.main+xml",
        "word/styles.xml": f"{_TYPE}.styles+xml",
        "word/settings.xml": f"{_TYPE}.settings+xml",
        "word/header1.xml": f"{_TYPE}.header+xml",
        "word/footer1.xml": f"{_TYPE}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    types = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    package = (
        (f"{_OFFICE}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
    document = tuple(
        (f"{_OFFICE}/{kind}", f"{file}.xml")
        for kind, file in (("styles", "styles"), ("settings", "settings"), ("header", "header1"), ("footer", "footer1"))
    )
    parts = {
        CONTENT_TYPES: f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relationships(package),
        "word/_rels/document.xml.rels": _relationships(document),
        "word/styles.xml": styles(),
        "word/settings.xml": f"{DECLARATION}<w:settings {SPACES}>"
        '<w:autoHyphenation/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/></w:settings>',
    }
    return {part: text.encode() for part, text in parts.items()}


HEADER_ID, FOOTER_ID = "rId3", "rId4"


def _relationships(items: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(items, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'
