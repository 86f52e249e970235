"""Writing a letter: to whom, about what, the text; the sheet beside it shows what will lie in the envelope."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_long_date
from netzwerk_desktop.domain.errors import NetzwerkError, Problem
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_letter import Ui_LetterForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import letter as letters
from netzwerk_desktop.services import office as offices
from netzwerk_desktop.services import organisation as organisations

if TYPE_CHECKING:
    from netzwerk_desktop.services.letter import LetterPreview, LetterRecipient, LetterWritten
    from netzwerk_desktop.services.office import Office, OfficeSettings
    from netzwerk_desktop.services.organisation import NameRow

log = logging.getLogger(__name__)

_FIELDS = (
    "organisation_id",
    "recipient",
    "subject",
    "text",
    "salutation",
    "notes",
    "enclosures",
    "on",
    "form",
    "template",
    "open_after",
)
#: stands for the organisation as such in the list of recipients
_ORGANISATION = "organisation"
#: fields of the use case that the form calls differently
_NAMES = {"position_id": "recipient", "person_id": "recipient", "address": "recipient", "note": "text"}


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    settings: OfficeSettings
    me: str
    templates: Sequence[str]
    return_line: str


class LetterDialog(FormDialog):
    """A letter to somebody in ``organisation_id``."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        organisation_id: str = "",
        position_id: str = "",
        person_id: str = "",
    ) -> None:
        super().__init__(desk, parent, translate("LetterDialog", "Brief"), Icon.LETTER, width=940)
        self._organisation_id = organisation_id
        self._wanted_position = position_id
        self._wanted_person = person_id
        self._recipients: dict[str, LetterRecipient] = {}
        self._written: LetterWritten | None = None
        self.preview: LetterPreview | None = None
        self.ui, body = designed(Ui_LetterForm)
        ui = self.ui
        give_clock(ui, desk.clock)
        ui.text.set_lines(8, 16)
        ui.enclosures.set_lines(2, 5)
        ui.form.set_options([("A", self.tr("Form A")), ("B", self.tr("Form B"))])
        ui.open_after.set_value(True)
        ui.on.set_value(desk.clock.today())
        more = ui.more
        more.add("salutation", self.tr("&Anrede"), ui.salutation_part, ui.salutation)
        more.add("notes", self.tr("Ver&merk"), ui.notes_part, ui.notes)
        more.add("enclosures", self.tr("Anla&gen"), ui.enclosures_part, ui.enclosures)
        more.add("form", self.tr("&Datum und Form"), ui.form_part, ui.on)
        self.set_form(ui, _FIELDS, body)
        self.form.reveal = lambda name: more.open_for(self.form[name].widget)
        self.save_button.setText(self.tr("Brief &speichern"))
        self._recipients_question: Question[tuple[LetterRecipient, ...]] = desk.queries.question(
            self, self._show_recipients
        )
        self._preview_question: Question[LetterPreview] = desk.queries.question(self, self._show_preview)
        ui.organisation_id.changed.connect(self._town_changed)
        for field in (ui.recipient, ui.on):
            field.changed.connect(self._ask_preview)
        for field in (ui.subject, ui.text, ui.salutation, ui.notes, ui.enclosures, ui.form, ui.on):
            field.changed.connect(self._sketch)
        ui.problems.mend.connect(self._mend)
        desk.changes.listen(self, ("organisation", "person", "position"), lambda _: self._ask_preview())
        office = desk.office
        self.ask(lambda: _read(office), self._begin)

    def _begin(self, basis: _Basis) -> None:
        ui = self.ui
        ui.organisation_id.set_rows(basis.names)
        ui.form.set_value(basis.settings.letter_form)
        ui.template.set_options([(None, self.tr("Standard")), *((name, name) for name in basis.templates)])
        for widget in (ui.template, ui.template_label):
            widget.setVisible(bool(basis.templates))
        settings = basis.settings
        self._city = settings.city
        ui.sheet.change(
            sender=settings.network_name or settings.name,
            return_line=basis.return_line,
            signatory=basis.me,
        )
        if self._organisation_id:
            ui.organisation_id.set_value(self._organisation_id)
        self._sketch()
        self.loaded()
        self.keep_drafts("letter")
        self.form.focus("subject" if self._organisation_id else "organisation_id")

    _city = ""

    # -- to whom --------------------------------------------------------------------------------------------------
    def _town_changed(self) -> None:
        organisation_id = self.ui.organisation_id.value()
        self._recipients = {}
        self.ui.recipient.set_choices([])
        self.ui.recipient.set_current(None)
        if organisation_id is None:
            self._recipients_question.forget()
            return
        office = self.desk.office
        self._recipients_question.ask(lambda: letters.recipients(office, organisation_id=organisation_id))

    def _show_recipients(self, found: tuple[LetterRecipient, ...]) -> None:
        clean = not self.form.dirty
        self._recipients = {entry.position_id or _ORGANISATION: entry for entry in found}
        choices = []
        for key, entry in self._recipients.items():
            detail = self.tr("nicht besetzt") if entry.is_vacant else ""
            choices.append(Choice(key, entry.label, detail))
        self.ui.recipient.set_choices(choices)
        by_person = next((key for key, entry in self._recipients.items() if entry.person_id == self._wanted_person), "")
        wanted = self._wanted_position or (by_person if self._wanted_person else "")
        self._wanted_position = self._wanted_person = ""
        self.ui.recipient.set_value(wanted if wanted in self._recipients else next(iter(self._recipients)))
        if clean:
            self.loaded()

    def recipient(self) -> LetterRecipient | None:
        """Who is written to."""
        return self._recipients.get(self.ui.recipient.value() or "")

    # -- the sheet ------------------------------------------------------------------------------------------------
    def _ask_preview(self) -> None:
        organisation_id, to, on = self.ui.organisation_id.value(), self.recipient(), self.ui.on.value()
        if organisation_id is None or to is None:
            self._preview_question.forget()
            self._show_preview(None)
            return
        office = self.desk.office
        self._preview_question.ask(
            lambda: letters.preview(
                office, organisation_id=organisation_id, position_id=to.position_id, person_id=to.person_id, on=on
            )
        )

    def _show_preview(self, preview: LetterPreview | None) -> None:
        self.preview = preview
        self.ui.problems.show_problems(preview.problems if preview is not None else ())
        self.ui.sheet.change(address=preview.address_lines if preview is not None else ())
        self._sketch()

    def _sketch(self) -> None:
        ui = self.ui
        day = ui.on.value()
        computed = self.preview.salutation if self.preview is not None else ""
        ui.sheet.change(
            form=ui.form.value() or "B",
            notes=_lines(ui.notes.value()),
            subject=ui.subject.value().strip(),
            salutation=ui.salutation.value().strip().rstrip(",") or computed,
            text=ui.text.value().strip(),
            enclosures=_lines(ui.enclosures.value()),
            place_date=", ".join(part for part in (self._city, format_long_date(day) if day else "") if part),
        )
        ui.window.show_sketch(ui.sheet.sketch)

    def _mend(self) -> None:
        organisation_id = self.ui.organisation_id.value()
        if organisation_id is not None:
            self.desk.open_dialog(DialogId.ORGANISATION, organisation_id=organisation_id)

    # -- saving ---------------------------------------------------------------------------------------------------
    def check(self) -> Iterable[Problem]:
        """A letter has a recipient with an address, a subject and a text."""
        values = self.form.values()
        problems: list[Problem] = []
        if values["organisation_id"] is None:
            problems.append(Problem("organisation_id", self.tr("Bitte wählen Sie die Kommune oder Organisation.")))
        elif self.recipient() is None:
            problems.append(Problem("recipient", self.tr("Bitte wählen Sie, an wen der Brief geht.")))
        elif self.preview is not None and not self.preview.sendable:
            problems.append(
                Problem("recipient", self.tr("Hier ist noch keine Anschrift eingetragen. Bitte tragen Sie sie ein."))
            )
        if not values["subject"].strip():
            problems.append(Problem("subject", self.tr("Bitte geben Sie einen Betreff ein.")))
        if not values["text"].strip():
            problems.append(Problem("text", self.tr("Bitte schreiben Sie den Text des Briefes.")))
        problems += too_long("subject", self.tr("Der Betreff"), values["subject"])
        if values["on"] is None:
            problems.append(Problem("on", self.tr("Bitte geben Sie das Datum des Briefes an.")))
        return problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """The use case calls some fields differently."""
        super().show_problems(
            Problem(_NAMES.get(problem.field, problem.field), problem.message, problem.blocking) for problem in problems
        )

    def folder(self) -> Path:
        """Where letters are put: the folder of the settings, else the user's documents."""
        chosen = self.desk.preferences.settings.letters_dir
        if chosen:
            return Path(chosen)
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def operation(self) -> Callable[[], Changes]:
        """Make the letter, put it into the folder, enter it in the timeline."""
        office, values, to, folder = self.desk.office, self.form.values(), self.recipient(), self.folder()
        assert to is not None
        arguments: dict[str, Any] = {
            "organisation_id": values["organisation_id"],
            "position_id": to.position_id,
            "person_id": to.person_id,
            "subject": values["subject"],
            "text": values["text"],
            "template": values["template"],
            "on": values["on"],
            "form": values["form"],
            "salutation": values["salutation"].strip().rstrip(","),
            "notes": _lines(values["notes"]),
            "enclosures": _lines(values["enclosures"]),
        }
        return partial(self._write, office, arguments, folder)

    def _write(self, office: Office, arguments: Mapping[str, Any], folder: Path) -> Changes:
        """On the writing thread."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise NetzwerkError(
                self.tr(
                    "Der Ordner für Briefe ({0}) lässt sich nicht anlegen. Bitte wählen Sie in den Einstellungen einen"
                    " anderen."
                ).format(folder)
            ) from None
        self._written = letters.write_letter(office, save_to=folder, **arguments)
        return self._written.changes

    def _set_saving(self, saving: bool) -> None:
        super()._set_saving(saving)
        if not saving:
            self.save_button.setText(self.tr("Brief &speichern"))

    def saved(self, changes: Changes) -> None:
        """Open it in the word processor."""
        written = self._written
        if written is None or written.path is None:
            return
        opened = self.ui.open_after.value() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.path)))
        if not opened:
            self.desk.say(self.tr("Brief gespeichert: {0}").format(written.path))

    def draft_title(self) -> str:
        """Town and subject."""
        parts = (self.ui.organisation_id.text(), self.ui.subject.value())
        return " · ".join(part.strip() for part in parts if part.strip())

    def draft_extra(self) -> Mapping[str, Any]:
        """To whom: recipients are only known when the town is."""
        return {"recipient": self.ui.recipient.value() or ""}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """Chosen as soon as they are known."""
        self._wanted_position = str(extra.get("recipient", ""))

    def after_draft(self) -> None:
        """Bring everything into sight that has words in it."""
        for name in ("salutation", "notes", "enclosures"):
            if self.form[name].part.value():
                self.ui.more.open(name)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _read(office: Office) -> _Basis:
    # Loads the machinery of Word files, which is needed when the letter is made; here nobody waits for it.
    from netzwerk_desktop.services.letter_content import return_line

    settings = offices.office_settings(office)
    folder = office.paths.templates_dir
    files = folder.glob("*.docx") if folder.is_dir() else ()
    return _Basis(
        names=organisations.names(office),
        settings=settings,
        return_line=return_line(settings),
        me=next((row.name for row in offices.staff(office) if row.id == office.staff_id), ""),
        # what begins with a tilde is Word's own, while a template is open there
        templates=sorted(path.name for path in files if not path.name.startswith("~")),
    )
