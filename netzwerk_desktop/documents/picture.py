"""The logo: which pictures are taken, how large they become, and the XML that shows one in a line of text."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from netzwerk_desktop.domain.errors import RefusedFile

from .program import clean_text
from .xml import NAMESPACES

MAX_PICTURE_BYTES = 5_000_000
_EMU_PER_MM = 36_000
_KINDS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be shown in a document.

    Attributes:
        data: the file's bytes.
        content_type: e.g. ``image/png``.
        extension: of the part in the package, without a dot.
        width, height: in pixels.
        description: German text for people who do not see it.
    """

    data: bytes
    content_type: str
    extension: str
    width: int
    height: int
    description: str


@dataclass(frozen=True, slots=True)
class Room:
    """The room for a picture, in mm; the picture is made as large as fits."""

    width: float
    height: float


def read_picture(data: bytes, description: str) -> Picture:
    """The picture in these bytes. Raises RefusedFile when it is none that Word shows everywhere (PNG, JPEG, GIF)."""
    # python-docx pulls in lxml and is only needed when there is a logo.
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
    from docx.image.image import Image

    if len(data) > MAX_PICTURE_BYTES:
        raise RefusedFile("Das Logo ist größer als 5 MB. Bitte verkleinern Sie das Bild und wählen Sie es neu aus.")
    try:
        image = Image.from_blob(data)
        kind, width, height = image.content_type, image.px_width, image.px_height
    except (
        UnrecognizedImageError,
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        struct.error,
        LookupError,
        ValueError,
        TypeError,
        OverflowError,
    ) as error:
        raise RefusedFile(_NOT_A_PICTURE) from error
    if kind not in _KINDS or width < 1 or height < 1:
        raise RefusedFile(_NOT_A_PICTURE)
    return Picture(data, kind, _KINDS[kind], width, height, description)


_NOT_A_PICTURE = "Das Logo ist kein Bild, das Word anzeigen kann. Bitte wählen Sie eine PNG- oder JPEG-Datei."


def fitted_size(picture: Picture, room: Room) -> tuple[float, float]:
    """Width and height in mm of the picture in this room, its proportions kept."""
    scale = min(room.width / picture.width, room.height / picture.height)
    return picture.width * scale, picture.height * scale


def inline_drawing(picture: Picture, room: Room, *, relationship: str, number: int) -> str:
    """The w:drawing of a picture that stands in a line of text.

    `relationship` leads from the part to the picture; `number` must be unique among the objects of the document.
    """
    width, height = (max(1, round(length * _EMU_PER_MM)) for length in fitted_size(picture, room))
    spaces = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("wp", "a", "pic", "r"))
    label = quoteattr(clean_text(picture.description))
    return (
        f'<w:drawing><wp:inline {spaces} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Logo" descr={label}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Logo" descr={label}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
