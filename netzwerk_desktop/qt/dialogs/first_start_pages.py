"""The pages of the first-start assistant, each with its form and what can be wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.contact import check_email, check_phone, check_postal_code, check_website
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.qt.dialogs.form import Form
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.dialogs.protection_fields import show_field
from netzwerk_desktop.qt.forms.ui_first_start_content import Ui_FirstStartContentForm
from netzwerk_desktop.qt.forms.ui_first_start_office import Ui_FirstStartOfficeForm
from netzwerk_desktop.qt.forms.ui_first_start_open import Ui_FirstStartOpenForm
from netzwerk_desktop.qt.forms.ui_first_start_person import Ui_FirstStartPersonForm
from netzwerk_desktop.qt.forms.ui_first_start_sender import Ui_FirstStartSenderForm
from netzwerk_desktop.qt.theme import SPACE_M, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.system.resources import resource

EMPTY, DEMONSTRATION = "empty", "demonstration"
BY_KEY, BY_PASSPHRASE = "key", "passphrase"


def _say(text: str) -> str:
    return QCoreApplication.translate("FirstStart", text)


class FormPage(QWidget):
    """A page with a Designer's form, kept at the top.

    Attributes:
        form: its fields.
    """

    def __init__(self, make: Any, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui, body = designed(make)
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        self.prepare()
        self.form = Form(self.ui, names, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_M)
        self.column.addWidget(body)
        self.column.addStretch(1)

    def prepare(self) -> None:
        """Give the fields what they need."""

    def problems(self) -> list[Problem]:
        """What is wrong, by the rules of the domain."""
        return []

    def values(self) -> Mapping[str, Any]:
        """What is typed."""
        return self.form.values()


class OfficePage(FormPage):
    """Name of office and network. Names of delivered networks are suggested; any other will do."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        super().__init__(Ui_FirstStartOfficeForm, ("name", "network_name", "network_since"))
        row = QHBoxLayout()
        row.addWidget(Label(_say("Erst einmal nur ansehen?"), TextStyle.BODY, Role.DIM))
        self.try_out = TextLink(_say("Mit dem Demonstrationsbüro beginnen"), style=TextStyle.BODY)
        row.addWidget(self.try_out)
        row.addStretch(1)
        self.column.insertLayout(1, row)

    def prepare(self) -> None:
        """Suggestions from the delivered data."""
        from netzwerk_desktop.exchange import reference  # read on the first start only

        give_clock(self.ui, self._clock, frozenset({"network_since"}))
        names = [line.name for line in reference.networks(resource("reference")) if line.kind == "own"]
        self.ui.network_name.set_suggestions(names)

    def problems(self) -> list[Problem]:
        """Both need a name."""
        values = self.form.values()
        problems = []
        if not values["name"].strip():
            problems.append(Problem("name", _say("Bitte geben Sie den Namen des Büros ein.")))
        if not values["network_name"].strip():
            problems.append(Problem("network_name", _say("Bitte geben Sie den Namen des Netzwerks ein.")))
        problems += too_long("name", "Der Name", values["name"])
        problems += too_long("network_name", "Der Name des Netzwerks", values["network_name"])
        return problems


class SenderPage(FormPage):
    """What stands on letters."""

    def __init__(self) -> None:
        names = ("street", "postal_code", "city", "phone", "email", "website", "letter_form", "logo", "footer")
        super().__init__(Ui_FirstStartSenderForm, names)

    def prepare(self) -> None:
        """Form B is the usual one."""
        self.ui.letter_form.set_options([("B", _say("Form B (üblich)")), ("A", _say("Form A"))])
        self.ui.letter_form.set_value("B")
        self.ui.footer.set_lines(2, 5)

    def problems(self) -> list[Problem]:
        """An address that cannot be one; telephone and mail only bring remarks."""
        values = self.form.values()
        return [
            *too_long("street", "Die Straße", values["street"]),
            *too_long("city", "Der Ort", values["city"]),
            *too_long("footer", "Die Fußzeile", values["footer"], 2_000),
            *check_postal_code("postal_code", values["postal_code"]),
            *check_phone("phone", values["phone"]),
            *check_email("email", values["email"]),
            *check_website("website", values["website"]),
        ]


class PersonPage(FormPage):
    """Who sits in front of it."""

    def __init__(self) -> None:
        super().__init__(Ui_FirstStartPersonForm, ("staff_name", "staff_function", "staff_phone", "staff_email"))

    def problems(self) -> list[Problem]:
        """A name is needed."""
        values = self.form.values()
        problems = []
        if not values["staff_name"].strip():
            problems.append(Problem("staff_name", _say("Bitte geben Sie Ihren Namen ein.")))
        problems += too_long("staff_name", "Der Name", values["staff_name"])
        problems += check_phone("staff_phone", values["staff_phone"])
        problems += check_email("staff_email", values["staff_email"])
        return problems


class ContentPage(FormPage):
    """Empty, or the demonstration."""

    def __init__(self) -> None:
        super().__init__(Ui_FirstStartContentForm, ("content",))

    def prepare(self) -> None:
        """Both with a word on what is in them."""
        self.ui.content.set_options(
            [
                (
                    EMPTY,
                    _say("Leeres Büro mit allen 396 Kommunen"),
                    _say(
                        "Dazu Leistungskatalog und Themen. Ihre Mitgliederliste können Sie danach aus Excel oder CSV"
                        " einlesen."
                    ),
                ),
                (
                    DEMONSTRATION,
                    _say("Demonstrationsbüro zum Ausprobieren"),
                    _say(
                        "Mit erfundenen Personen und Vorgängen aus fünf Jahren. Es bringt eigene Angaben zu Büro,"
                        " Absender und Bearbeiter/in mit; das Anlegen dauert etwa eine Minute."
                    ),
                ),
            ]
        )
        self.ui.content.set_value(EMPTY)


class OpenPage(FormPage):
    """A backup or an office file of another computer, and what opens it."""

    def __init__(self) -> None:
        super().__init__(Ui_FirstStartOpenForm, ("file", "way", "recovery_key", "old_passphrase"))
        self.ui.way.changed.connect(self._way)
        self.ui.way.set_value(BY_KEY)
        self._way()

    def prepare(self) -> None:
        """What there is to choose."""
        self.ui.file.set_kinds(_say("Sicherung oder Büro-Datei öffnen"), _say("Büro-Dateien (*.db);;Alle Dateien (*)"))
        ways = [(BY_KEY, _say("Wiederherstellungsschlüssel")), (BY_PASSPHRASE, _say("Passphrase von damals"))]
        self.ui.way.set_options(ways)

    def _way(self) -> None:
        by_key = self.ui.way.value() == BY_KEY
        show_field(self.ui, "recovery_key", by_key)
        show_field(self.ui, "old_passphrase", not by_key)
        self.form.show_problems(())

    def problems(self) -> list[Problem]:
        """Something is missing, or a group is wrong."""
        values = self.form.values()
        problems = [] if values["file"] else [Problem("file", _say("Bitte wählen Sie die Datei aus."))]
        if values["way"] == BY_KEY and not values["recovery_key"]:
            words = _say("Bitte tippen Sie den Schlüssel vom Ausdruck ab.")
            problems.append(Problem("recovery_key", words))
        if values["way"] == BY_PASSPHRASE and not values["old_passphrase"]:
            problems.append(Problem("old_passphrase", _say("Bitte geben Sie die Passphrase ein.")))
        return problems


class WorkPage(QWidget):
    """What is being done, how far it is, and a way to stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        self.words = Label("", TextStyle.BODY, wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = QPushButton(_say("&Abbrechen"))
        self.stop.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addStretch(1)

    def show_work(self, words: str, done: int = 0, total: int | None = None) -> None:
        """Say how far it is; without a total only that it goes on."""
        self.words.setText(words)
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done if total else 0)
        self.bar.setAccessibleName(words)
