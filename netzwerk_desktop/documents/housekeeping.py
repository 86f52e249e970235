"""What a template brings along besides its text, and what becomes of it in a letter.

The properties of the template (its author, its title, who printed it when, a picture of its first page) say nothing
about the letter and are replaced as a whole: nothing in them is ever evaluated. Comments of the person who made the
template stay in the template. The package of a letter is therefore small and speaks only of the letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from netzwerk_desktop.domain.errors import Problem

from .package import (
    CONTENT_TYPES,
    DOCUMENT_TYPE,
    declare,
    main_part,
    relationships,
    relationships_name,
    undeclare,
)
from .program import clean_text
from .xml import Element, name, parse, serialise

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NOT_TAKEN = {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "attachedTemplate"}
_KEPT_OF_PACKAGE = {"officeDocument", "custom-properties"}
_SETTINGS_NOT_TAKEN = ("rsids", "attachedTemplate", "trackRevisions", "revisionView")


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says about itself.

    Attributes:
        title: e.g. the subject of a letter.
        author: who wrote it.
        created: when (aware).
        language: e.g. ``de-DE``.
    """

    title: str
    author: str
    created: datetime
    language: str = "de-DE"


def tidy_package(parts: dict[str, bytes]) -> list[Problem]:
    """Take out of the parts (in place) what does not belong into a letter; what cannot be helped is a problem."""
    main = main_part(parts)
    types = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    _tidy_package_relationships(parts, types)
    settings = [item.target for item in relationships(parts, main) if item.type == "settings"]
    for part in (main, *settings):
        _drop_relationships(parts, types, part)
    problems = [problem for part in settings for problem in _tidy_settings(parts, part)]
    declare(types, part=main, content_type=DOCUMENT_TYPE)
    declare(types, part=_CORE, content_type="application/vnd.openxmlformats-package.core-properties+xml")
    declare(types, part=_APP, content_type="application/vnd.openxmlformats-officedocument.extended-properties+xml")
    parts[CONTENT_TYPES] = serialise(types)
    return problems


def _tidy_package_relationships(parts: dict[str, bytes], types: Element) -> None:
    lines = []
    for item in relationships(parts, ""):
        if item.type in _KEPT_OF_PACKAGE:
            lines.append((item.type_url, item.target))
        else:
            _drop_part(parts, types, item.target)
    lines.append((f"{_PACKAGE}/relationships/metadata/core-properties", _CORE))
    lines.append((f"{_OFFICE}/relationships/extended-properties", _APP))
    parts["_rels/.rels"] = (
        _DECLARATION
        + f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{url}" Target="{escape(target)}"/>'
            for number, (url, target) in enumerate(lines, start=1)
        )
        + "</Relationships>"
    ).encode()


def _drop_relationships(parts: dict[str, bytes], types: Element, part: str) -> None:
    file = relationships_name(part)
    if file not in parts:
        return
    root = parse(parts[file], file)
    for item, element in zip(relationships(parts, part), list(root), strict=True):
        if item.type in _NOT_TAKEN:
            root.remove(element)
            if not item.external:
                _drop_part(parts, types, item.target)
    parts[file] = serialise(root)


def _drop_part(parts: dict[str, bytes], types: Element, part: str) -> None:
    parts.pop(part, None)
    parts.pop(relationships_name(part), None)
    undeclare(types, part)


def _tidy_settings(parts: dict[str, bytes], part: str) -> list[Problem]:
    root = parse(parts[part], part)
    for local in _SETTINGS_NOT_TAKEN:
        for element in root.findall(name(f"w:{local}")):
            root.remove(element)
    parts[part] = serialise(root)
    if root.find(name("w:mailMerge")) is None:
        return []
    return [
        Problem(
            "Datei",
            "Die Vorlage ist noch mit einer Seriendruck-Datenquelle verbunden. Bitte in Word unter „Sendungen“, "
            "„Seriendruck starten“ auf „Normales Word-Dokument“ stellen.",
        )
    ]


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def property_parts(properties: Properties) -> dict[str, bytes]:
    """The two parts in which a document speaks about itself."""
    moment = properties.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    title, author, language = (
        escape(clean_text(text)) for text in (properties.title, properties.author, properties.language)
    )
    core = (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )
    app = (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>netzwerk-desktop</Application></Properties>"
    )
    return {_CORE: core.encode(), _APP: app.encode()}
