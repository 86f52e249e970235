"""How the delivered letter templates look: styles, list, fonts, colours and settings (used by `build_templates`)."""

from __future__ import annotations

from netzwerk_desktop.documents import din5008
from netzwerk_desktop.documents.xml import NAMESPACES, twips

ACCENT, INK, QUIET = "1B4F72", "1A1A1A", "595959"
TEXT_WIDTH = din5008.PAGE_WIDTH - din5008.MARGIN_LEFT - din5008.MARGIN_RIGHT
INFORMATION_INDENT = 29.0
LINE_EXACT = 'w:line="240" w:lineRule="exact"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r"))


def style_id(name: str) -> str:
    """The id of a style: its name in letters every program takes."""
    table = str.maketrans({"ü": "ue", "ä": "ae", "ö": "oe", "Ü": "Ue", "ß": "ss", " ": "", "-": ""})
    return name.translate(table)


def style(name: str, paragraph: str = "", run: str = "", *, based_on: str = "Normal", following: str = "") -> str:
    """A paragraph style; `paragraph` and `run` are the content of its w:pPr and w:rPr."""
    following = following or name
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(based_on)}"/><w:next w:val="{style_id(following)}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def character_style(name: str, run: str) -> str:
    """A style for words within a paragraph."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


def built_in(name: str, identifier: str, tabs: str) -> str:
    """One of Word's own styles, which have English names in the file and German ones on screen."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{tabs}</w:pPr></w:style>"
    )


def size(points: float) -> str:
    """Font size for w:rPr."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def color(code: str) -> str:
    """Colour for w:rPr."""
    return f'<w:color w:val="{code}"/>'


def border(side: str, eighths: int, code: str, space: int = 0) -> str:
    """A border of a paragraph, its width in eighths of a point."""
    line = f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{code}"/>'
    return f"<w:pBdr>{line}</w:pBdr>"


def right_tab(millimetres: float) -> str:
    """One tab stop for right-aligned text."""
    return f'<w:tabs><w:tab w:val="right" w:pos="{twips(millimetres)}"/></w:tabs>'


def styles(header_space: float, following_space: float) -> str:
    """The style sheet: what the templates use and nothing else.

    `header_space`: what the header of the first page still needs to reach down to the subject; `following_space`: what
    following pages leave free above their line; both in mm.
    """
    no_hyphens = "<w:suppressAutoHyphens/>"
    tiny = '<w:spacing w:line="20" w:lineRule="exact"/>'
    indent = twips(INFORMATION_INDENT)
    information = f'<w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs>{no_hyphens}'
    information_indent = f'<w:ind w:left="{indent}" w:hanging="{indent}"/>'
    line = din5008.LINE
    sheet = [
        character_style("Bezeichnung", color(QUIET)),
        style("Kopfbereich", f'<w:spacing w:after="{twips(header_space)}" w:line="20" w:lineRule="exact"/>', size(1)),
        style(
            "Briefkopf",
            f'{no_hyphens}<w:spacing w:line="380" w:lineRule="exact"/>',
            f"<w:b/><w:bCs/>{color(ACCENT)}{size(15)}",
            following="Briefkopf Zusatz",
        ),
        style(
            "Briefkopf Zusatz",
            f"<w:spacing {LINE_EXACT}/>",
            f'<w:b w:val="0"/><w:bCs w:val="0"/>{color(QUIET)}{size(9)}',
            based_on="Briefkopf",
        ),
        style("Logo", '<w:jc w:val="right"/>'),
        style(
            "Rücksendeangabe",
            f"{no_hyphens}<w:spacing {LINE_EXACT}/>",
            color(QUIET) + size(8),
        ),
        style(
            "Vermerk",
            f"{no_hyphens}<w:spacing {LINE_EXACT}/>",
            size(8),
        ),
        style(
            "Anschrift",
            f"{no_hyphens}<w:spacing {LINE_EXACT}/>",
            size(din5008.ADDRESS_SIZE),
        ),
        style("Informationsblock", f"{information}<w:spacing {LINE_EXACT}/>{information_indent}", size(9)),
        style(
            "Informationsblock Datum",
            f'<w:spacing w:before="{twips(line)}" {LINE_EXACT}/>',
            based_on="Informationsblock",
        ),
        style(
            "Betreff",
            f'<w:keepNext/><w:keepLines/>{no_hyphens}<w:spacing w:after="{twips(2 * line)}" w:line="240" '
            'w:lineRule="auto"/>',
            f"<w:b/><w:bCs/>{size(11)}",
            following="Anrede",
        ),
        style("Anrede", f'<w:keepNext/><w:spacing w:after="{twips(line)}"/>', following="Brieftext"),
        style("Brieftext", f'<w:spacing w:after="{twips(line)}"/>'),
        style(
            "Aufzählung",
            '<w:numPr><w:numId w:val="1"/></w:numPr>'
            f'<w:ind w:left="{twips(6)}" w:hanging="{twips(6)}"/><w:contextualSpacing/>',
            based_on="Brieftext",
        ),
        style(
            "Grußformel",
            f'<w:keepNext/><w:keepLines/><w:spacing w:after="{twips(3 * line)}"/>',
            following="Unterschrift",
        ),
        style("Unterschrift", "<w:keepNext/><w:keepLines/>"),
        style("Unterschrift Funktion", run=color(QUIET) + size(9), based_on="Unterschrift"),
        style(
            "Anlagen Titel",
            f'<w:keepNext/><w:spacing w:before="{twips(line)}" w:line="259"/>',
            f"<w:b/><w:bCs/>{size(9.5)}",
            following="Anlagen",
        ),
        style("Anlagen", "<w:keepLines/>", size(9.5)),
        style(
            "Fußbereich",
            f'{no_hyphens}<w:spacing w:line="200" w:lineRule="exact"/>',
            color(QUIET) + size(7.5),
            based_on="footer",
        ),
        style("Fußbereich Name", run=f"<w:b/><w:bCs/>{color(ACCENT)}", based_on="Fußbereich"),
        style("Fußbereich Ende", tiny, size(1), based_on="footer"),
        style(
            "Folgeseite",
            f'{border("bottom", 4, ACCENT, 4)}{right_tab(TEXT_WIDTH)}<w:spacing w:before="{twips(following_space)}"/>',
            color(QUIET) + size(8.5),
            based_on="header",
        ),
        style("Seitenzahl", '<w:jc w:val="right"/>', color(QUIET) + size(8.5), based_on="footer"),
    ]
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    return (
        f"{DECLARATION}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{color(INK)}{size(10.5)}"
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + built_in("header", "header", right_tab(TEXT_WIDTH))
        + built_in("footer", "footer", right_tab(TEXT_WIDTH))
        + "".join(sheet)
        + "</w:styles>"
    )


def settings() -> str:
    """Compatibility mode 15 (Word 2013 and later), German, hyphenation on."""
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(
        f'<w:compatSetting w:name="{setting}" w:uri="{uri}" w:val="{value}"/>'
        for setting, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings {SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def theme() -> str:
    """The colours Word offers while the template is edited: the letterhead's own. Effects are plain on purpose."""
    colors = (
        ("dk1", INK),
        ("lt1", "FFFFFF"),
        ("dk2", ACCENT),
        ("lt2", "F2F2F2"),
        ("accent1", ACCENT),
        ("accent2", "2E86C1"),
        ("accent3", "148F77"),
        ("accent4", "B9770E"),
        ("accent5", "943126"),
        ("accent6", QUIET),
        ("hlink", ACCENT),
        ("folHlink", QUIET),
    )
    scheme = "".join(f'<a:{key}><a:srgbClr val="{code}"/></a:{key}>' for key, code in colors)
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{NAMESPACES["a"]}" name="Brief"><a:themeElements>'
        f'<a:clrScheme name="Brief">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Brief"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Brief"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def font_table() -> str:
    """Arial, and what to take where it is missing."""
    return (
        f'{DECLARATION}<w:fonts {SPACES}><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def numbering() -> str:
    """One list: a dash, as the norm wants it."""
    return (
        f'{DECLARATION}<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style_id("Aufzählung")}"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(6)}" w:hanging="{twips(6)}"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
