"""Saving the map as a picture: SVG for slides and printing, PNG for everything else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.town_map import TownMap, draw_svg
from netzwerk_desktop.system.durable import put_in_place, sync_file, temporary_name

_SHARP = 2
"""Pixels of a PNG for each of the drawing, so that it can be printed."""


def choose_file(parent: QWidget, town_map: TownMap, save: Callable[[Path], object]) -> None:
    """Ask for a name; the dialog asks before a file is replaced, and nothing waits for it."""
    name = f"{translate('TownMap', 'Karte')} {town_map.title} {town_map.question.on.isoformat()}.svg"
    dialog = QFileDialog(
        parent,
        translate("TownMap", "Karte speichern"),
        str(Path.home() / name.replace("/", "-").replace(":", "")),
        translate("TownMap", "Zeichnung (*.svg);;Bild (*.png)"),
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("svg")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("png" if "png" in chosen else "svg"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
    dialog.open()


def write_picture(town_map: TownMap, file: Path, family: str = "") -> Path:
    """Write the picture (on a worker thread) as what the ending of the name says; it is there in full or not at all.

    Raises NetzwerkError with a sentence when it cannot be written.
    """
    svg = draw_svg(town_map, font=family)
    data = png(svg) if file.suffix.lower() == ".png" else svg.encode("utf-8")
    unfinished = temporary_name(file)
    try:
        unfinished.write_bytes(data)
        sync_file(unfinished)
        put_in_place(unfinished, file)
    except (OSError, ValueError):
        raise NetzwerkError(
            translate("TownMap", "Dort lässt sich nicht speichern. Bitte wählen Sie einen anderen Ort.")
        ) from None
    finally:
        with suppress(OSError, ValueError):
            unfinished.unlink(missing_ok=True)
    return file


def png(svg: str) -> bytes:
    """The drawing in pixels."""
    # QtSvg is needed only here
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    image = QImage(renderer.defaultSize() * _SHARP, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
