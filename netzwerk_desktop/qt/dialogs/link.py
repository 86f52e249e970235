"""Asking where a link in a note leads to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.markdown_text import link_for
from netzwerk_desktop.qt.dialogs.frame import Frame
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.part import mark
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_XS
from netzwerk_desktop.qt.widgets.painting import Tone


class LinkDialog(Frame):
    """Address and words of a link.

    Signals:
        chosen: words and address; the address is "" where the link is to go.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, words: str = "", link: str = "") -> None:
        super().__init__(parent, "", Icon.LINK, width=460)
        self.setWindowTitle(self.tr("Link"))
        self.title.setText(self.tr("Link"))
        self.address, self.words = LineField(), LineField()
        self.address.setPlaceholderText("www.example.org, name@example.org …")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(SPACE_M)
        for text, field in ((self.tr("&Adresse"), self.address), (self.tr("&Text"), self.words)):
            place = QVBoxLayout()
            place.setSpacing(SPACE_XS)
            name = FieldLabel()
            name.setText(text)
            name.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            place.addWidget(name)
            place.addWidget(field)
            column.addLayout(place)
        self.set_body(body)
        self.address.set_value(link)
        self.words.set_value(words)
        self.add_button(self.tr("Abbrechen"), self.reject)
        self.remove_button = self.add_button(self.tr("Link &entfernen"), self._remove)
        self.remove_button.setVisible(bool(link))
        self.take_button = self.add_button(self.tr("Übernehmen"), self._take, primary=True)
        self.on_keys("Return", self._take)
        self.on_keys("Enter", self._take)
        self.address.changed.connect(lambda: self._say(""))
        self.address.setFocus()

    def _say(self, words: str) -> None:
        if words:
            self.banner.say(words, Tone.WARN)
        else:
            self.banner.hide()
        mark(self.address, bool(words))

    def _take(self) -> None:
        link = link_for(self.address.value())
        if not link:
            self._say(self.tr("Das ist keine Adresse, die man öffnen kann. Beispiele: www.unna.de, name@unna.de"))
            return
        self.chosen.emit(self.words.value() or self.address.value().strip(), link)
        self.accept()

    def _remove(self) -> None:
        self.chosen.emit(self.words.value(), "")
        self.accept()
