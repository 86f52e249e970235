"""``netzwerk demo --out DIR``: the main job from start to end, as somebody in the office would do it.

In a throw-away demonstration office, whose key exists only in the memory of this process, a town is looked up, a call
and a consultation are logged, letters are written, and the office is backed up, checked and searched. What came of it
(letters, their PDF, pictures of the window and a report of every step) lies in DIR afterwards.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.documents.pdf import PdfFailed, convert_all, find_libreoffice
from netzwerk_desktop.domain.dates import format_day, format_moment
from netzwerk_desktop.domain.errors import NetzwerkError, ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction
from netzwerk_desktop.services import backup, call, check, consultation, entitlement, history, letter, municipality
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import search as searches
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.demonstration.walk import workday_from
from netzwerk_desktop.services.office_file import Protection, create_office_file, open_office_file
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets

from .context import clock_of, opened, paths_of
from .office import create, demonstration
from .output import answer, note
from .pictures import draw_pages
from .results import Results

if TYPE_CHECKING:
    from netzwerk_desktop.services.letter import LetterRecipient, LetterWritten

TOWN = "Winterberg"
REPORT = "bericht.txt"
_BASIC, _FOR_MEMBERS = "Telefonische Beratung und Anfragen", "Beratung vor Ort"
_TEXT = (
    "vielen Dank für das freundliche Telefonat. Wie besprochen erhalten Sie die Arbeitshilfe zum Verfügungsfonds.\n\n"
    "Gern zeigen wir Ihnen Beispiele anderer Städte:\n\n- Mustersatzung\n- Ablauf der Vergabe\n- Erfahrungen aus drei"
    " Jahren\n\nFür Rückfragen stehen wir Ihnen jederzeit zur Verfügung."
)


def play(arguments: argparse.Namespace) -> int:
    """Play it, leave the results, and answer where they lie."""
    results = Results(arguments.out)
    with _office(arguments) as office:
        tour = Tour(office, results)
        try:
            tour.run()
        finally:  # whatever went wrong, the report says how far it got
            report = results.write(REPORT, "\n".join([*tour.report, ""]).encode())
            results.finish()
    for sentence in tour.left_out:
        note(sentence)
    data = {
        "out": results.folder,
        "report": report,
        "files": results.written,
        "left_out": tour.left_out,
        "office_file": paths_of(arguments).office_file if arguments.data_dir else None,
    }
    lines = [f"Die Ergebnisse liegen in {results.folder}:", *(f"  {path.name}" for path in results.written)]
    return answer(arguments, data, lines)


@contextmanager
def _office(arguments: argparse.Namespace) -> Iterator[Office]:
    """A new demonstration office: thrown away afterwards, or kept in the folder of ``--data-dir``."""
    fill = demonstration(arguments)
    if arguments.data_dir is not None:
        note(f"Wiederherstellungsschlüssel des Büros: {create(arguments, paths_of(arguments), fill)}")
        with opened(arguments) as office:
            yield office
        return
    clock, secrets = clock_of(arguments), MemorySecrets()
    with tempfile.TemporaryDirectory(prefix="netzwerk-demo-", ignore_cleanup_errors=True) as folder:
        paths = AppPaths.below(Path(folder))
        create_office_file(paths, clock=clock, secrets=secrets, protection=Protection(), fill=fill)
        store = open_office_file(paths, clock=clock, secrets=secrets)
        try:
            yield open_office(store, clock=clock, paths=paths)
        finally:
            store.close()


class Tour:
    """The steps, and the report of them.

    Attributes:
        report: lines of the report so far.
        left_out: sentences about what could not be made on this computer.
    """

    def __init__(self, office: Office, results: Results) -> None:
        self._office = office
        self._results = results
        self._town_id = ""
        self._call_id = ""
        self._steps = 0
        self.left_out: list[str] = []
        self.report = [
            "Vorführung der Hauptaufgabe",
            "===========================",
            "",
            f"Gespielt am {format_moment(office.clock.now())} im Demonstrationsbüro.",
            "Die Kommunen sind echt. Personen, Telefonnummern und Mailadressen sind erfunden;",
            "wer hier Mitglied ist, ist ein Beispiel.",
        ]

    def run(self) -> None:
        """Everything, in the order of a working day."""
        self._find()
        self._show()
        self._log_call()
        self._log_consultation()
        self._write_letters()
        self._search()
        self._history()
        self._keep_safe()
        self._draw()

    # -- the phone rings ---------------------------------------------------------------------------------------------

    def _find(self) -> None:
        self._step("Eine Kommune finden")
        found = searches.search(self._office, "winterb")
        self._say("Suche nach „winterb“:", *_hits(found, limit=3))
        self._town_id = organisations.find_organisation(self._office, TOWN)

    def _show(self) -> None:
        self._step("Wer ist das, und worauf besteht Anspruch?")
        self._say(*municipality.show(self._office, TOWN).lines())

    def _log_call(self) -> None:
        self._step("Ein Telefonat mit Wiedervorlage erfassen")
        due = workday_from(self._office.clock.today() + timedelta(days=14))
        who = self._recipient(self._town_id)
        changes = call.log_call(
            self._office,
            organisation_id=self._town_id,
            outcome=CallOutcome.REACHED,
            direction=Direction.INCOMING,
            subject="Verfügungsfonds",
            note="Fragt nach der Richtlinie. Arbeitshilfe und Beispiele zugesagt.",
            position_id=who.position_id,
            duration_min=7,
            service_id=entitlement.find_service(self._office, _BASIC).id,
            follow_up=FollowUpDraft(
                organisation_id=self._town_id,
                due_on=due,
                subject="Nachfragen, ob die Unterlagen passen",
                assignee_id=self._office.staff_id,
            ),
        )
        self._call_id = changes.created or ""
        self._say(f"Mit {who.label}.", f"Wiedervorlage am {format_day(due)}.", *self._verdict(self._call_id))

    def _log_consultation(self) -> None:
        self._step("Eine Beratung ohne Anspruch erfassen")
        others = organisations.OrganisationFilter(member=False)
        town = organisations.list_organisations(self._office, filter=others)[0]
        service = entitlement.find_service(self._office, _FOR_MEMBERS)
        reason = ""
        while True:
            try:
                changes = consultation.log_consultation(
                    self._office,
                    organisation_id=town.id,
                    channel=Channel.ON_SITE,
                    service_id=service.id,
                    subject="Leerstand in der Ortsmitte",
                    note="Rundgang, Hinweise zu Zwischennutzungen.",
                    exception_reason=reason,
                )
            except ValidationFailed as error:
                if reason:
                    raise
                self._say(f"{town.name}, {service.name}: {error.message}")
                reason = "Kennenlerntermin, der Beitritt wird im Rat beraten."
                self._say(f"Grund: {reason}")
            else:
                self._say("Erfasst.", *self._verdict(changes.created or ""))
                return

    def _verdict(self, interaction_id: str) -> list[str]:
        reason = interactions.detail(self._office, id=interaction_id).row.entitlement_reason
        return [f"Leistungsanspruch: {reason}"] if reason else []

    # -- letters -----------------------------------------------------------------------------------------------------

    def _write_letters(self) -> None:
        self._step("Zwei Briefe schreiben: an eine Person und an eine unbesetzte Funktion")
        self._letter("brief-person.docx", self._town_id, self._recipient(self._town_id))
        members = organisations.list_organisations(self._office, filter=organisations.OrganisationFilter(member=True))
        for town in members:
            vacant = next((to for to in self._recipients(town.id) if to.is_vacant), None)
            if vacant is not None:
                self._letter("brief-funktion.docx", town.id, vacant)
                break
        self._make_pdf()

    def _letter(self, name: str, town_id: str, to: LetterRecipient) -> None:
        written: LetterWritten = letter.write_letter(
            self._office,
            organisation_id=town_id,
            position_id=to.position_id,
            person_id=to.person_id,
            subject="Unterlagen zum Verfügungsfonds",
            text=_TEXT,
        )
        path = self._results.write(name, written.data)
        self._say(f"{path.name}:", *written.address_lines, written.salutation, *written.problems, "")

    def _make_pdf(self) -> None:
        letters = [path for path in self._results.written if path.suffix == ".docx"]
        if find_libreoffice() is None:
            self._leave_out("Die PDF fehlen, weil LibreOffice auf diesem Rechner nicht installiert ist.")
            return
        with tempfile.TemporaryDirectory(prefix="netzwerk-demo-", ignore_cleanup_errors=True) as folder:
            try:
                made = convert_all(letters, Path(folder))
            except PdfFailed as error:
                self._leave_out(error.message)
                return
            for path in made:
                self._say(f"Als PDF: {self._results.write(path.name, path.read_bytes()).name}")

    def _recipients(self, town_id: str) -> tuple[LetterRecipient, ...]:
        return letter.recipients(self._office, organisation_id=town_id)

    def _recipient(self, town_id: str) -> LetterRecipient:
        """The main contact, who comes first."""
        return next(to for to in self._recipients(town_id) if to.person_id is not None)

    # -- finding again and keeping safe ------------------------------------------------------------------------------

    def _search(self) -> None:
        self._step("Alles wiederfinden")
        self._say("Suche nach „verfügungsf“:", *_hits(searches.search(self._office, "verfügungsf"), limit=5))

    def _history(self) -> None:
        self._step("Der Änderungsverlauf des Telefonats")
        for line in history.record_history(self._office, "interaction", self._call_id):
            self._say(f"{format_moment(line.at)} {line.staff}: {line.action} – {line.field_label}: {line.after}")

    def _keep_safe(self) -> None:
        self._step("Sichern und prüfen")
        made = backup.back_up(self._office)
        self._say(f"Sicherung mit {sum(made.counts.values())} Zeilen angelegt, geöffnet und geprüft.")
        self._say(check.check_office(self._office).sentence)

    # -- the window --------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._step("Bilder des Fensters")
        try:
            for name, data in draw_pages(self._office, {"municipalities": self._town_id}):
                path = self._results.write(f"bilder/{name}", data)
                self._say(path.relative_to(self._results.folder).as_posix())
        except NetzwerkError as error:
            self._leave_out(error.message)

    # -- telling -----------------------------------------------------------------------------------------------------

    def _step(self, title: str) -> None:
        self._steps += 1
        self.report += ["", f"{self._steps}. {title}", ""]

    def _say(self, *lines: str) -> None:
        self.report += [f"   {line}".rstrip() for line in lines]

    def _leave_out(self, sentence: str) -> None:
        self.left_out.append(sentence)
        self._say(sentence)


def _hits(found: searches.SearchResults, *, limit: int) -> list[str]:
    return [f"{group.title}: {hit.title} – {hit.subtitle}" for group in found.groups for hit in group.hits[:limit]]
