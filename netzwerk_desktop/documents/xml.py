"""XML as Word writes it: names, reading without trusting it, and children in the order the schema wants.

lxml ships no types, and it is slow to import; so this is the one module that knows it. It is imported when the first
document is made.
"""

from __future__ import annotations

import importlib
from typing import Any, TypeAlias

from netzwerk_desktop.domain.errors import RefusedFile

#: An element of lxml. The library has no type information; the rooms that handle elements say what they expect.
Element: TypeAlias = Any

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

#: Children of w:pPr and w:rPr in the order of the schema (ISO/IEC 29500-1, CT_PPr and CT_RPr), as far as it matters.
_ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
        "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
        "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
        "lang eastAsianLayout specVanish oMath"
    ),
}


def lxml_etree() -> Any:
    """The lxml module, imported at its first use."""
    return importlib.import_module("lxml.etree")


def name(prefixed: str) -> str:
    """``w:p`` as lxml writes it, with the namespace in braces."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def names(local_names: str) -> frozenset[str]:
    """Several names of the w: namespace, given without it and with blanks between them."""
    return frozenset(name(f"w:{local}") for local in local_names.split())


def parse(data: bytes, place: str) -> Element:
    """The root element of an XML part; comments and processing instructions are left out.

    No entity is resolved and nothing is fetched. Raises RefusedFile, naming `place`, when it is not well-formed or has
    a document type (Word never writes one; entities and external files come in that way).
    """
    etree = lxml_etree()
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedFile(
            f"Der Teil „{place}“ der Word-Datei ist beschädigt. Bitte öffnen und speichern Sie die Datei in Word neu."
        ) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedFile(
            f"Der Teil „{place}“ der Word-Datei enthält fremde Anweisungen (DOCTYPE), wie Word sie nie schreibt. "
            "Die Datei wird aus Sicherheitsgründen nicht verwendet."
        )
    return root


def serialise(root: Element) -> bytes:
    """The part as bytes, with the declaration Word writes."""
    data: bytes = lxml_etree().tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def element(prefixed: str, attributes: dict[str, str] | None = None) -> Element:
    """A new element, e.g. ``w:pStyle``, with attributes named the same way."""
    return lxml_etree().Element(name(prefixed), {name(key): value for key, value in (attributes or {}).items()})


def instruction(text: str) -> Element:
    """A processing instruction: the marker of a place to be filled. Templates cannot contain one themselves."""
    return lxml_etree().ProcessingInstruction("fill", text)


def is_instruction(element: Element) -> bool:
    """Whether this node is a marker made by `instruction`."""
    return element.tag is lxml_etree().ProcessingInstruction


def instructions(root: Element) -> list[Element]:
    """All markers below `root`, in order."""
    return list(root.iter(lxml_etree().ProcessingInstruction))


def properties_of(element: Element) -> Element:
    """The w:pPr of a paragraph or w:rPr of a run, made as its first child when it is missing."""
    wanted = name("w:pPr") if element.tag == name("w:p") else name("w:rPr")
    found = element.find(wanted)
    if found is None:
        found = lxml_etree().Element(wanted)
        element.insert(0, found)
    return found


def put_in_order(properties: Element, local: str, node: Element) -> None:
    """Put `node` where ``w:local`` belongs among the children of w:pPr or w:rPr, replacing the one that is there."""
    order = _ORDER[properties.tag.rpartition("}")[2]].split()
    for old in properties.findall(name(f"w:{local}")):
        properties.remove(old)
    later = {name(f"w:{item}") for item in order[order.index(local) + 1 :]}
    for position, child in enumerate(properties):
        if child.tag in later:
            properties.insert(position, node)
            return
    properties.append(node)


def sort_properties(properties: Element) -> None:
    """Put the children of w:pPr or w:rPr into the order of the schema and drop doubles (the last one holds).

    LibreOffice does not always keep to it when it saves a document, and Word may then call the file damaged.
    """
    order = {
        name(f"w:{local}"): number for number, local in enumerate(_ORDER[properties.tag.rpartition("}")[2]].split())
    }
    single = {child.tag: child for child in properties}
    for child in list(properties):
        properties.remove(child)
    properties.extend(sorted(single.values(), key=lambda child: order.get(child.tag, len(order))))


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point, the unit of w:framePr, w:pgMar and w:spacing."""
    return round(millimetres * 1440 / 25.4)
