"""Tidying: the dialogs for a change in office, merging, the history of a record, lists; the page of duplicates."""

from functools import partial

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.qt.dialogs.merge import MergeDialog
from netzwerk_desktop.qt.dialogs.succession import SuccessionDialog
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.address_list import create_list, lists
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import create_person, edit_person, list_people, person_detail
from netzwerk_desktop.services.position import positions_of_organisation
from tests.screens.registry import screen
from tests.screens.stage import Stage


@screen("dialog-nachfolge", own_size=True)
def succession(stage: Stage) -> QWidget:
    """Somebody follows in an office."""
    held = positions_of_organisation(stage.office, organisation_id=stage.town())[0]
    dialog = stage.dialog(DialogId.SUCCESSION, position_id=held.id)
    assert isinstance(dialog, SuccessionDialog)
    stage.settle()
    dialog.ui.name.set_value("Frau Dr. Jana Beispiel")
    return dialog


@screen("dialog-zusammenfuehren", own_size=True)
def merging(stage: Stage) -> QWidget:
    """Two persons who are one."""
    stays, goes = twice(stage.office, stage.town())
    dialog = stage.dialog(DialogId.MERGE, kind="person", id=goes, into_id=stays)
    assert isinstance(dialog, MergeDialog)
    return dialog


@screen("dialog-verlauf", own_size=True)
def history(stage: Stage) -> QWidget:
    """What happened to a person's fields."""
    stays, _ = twice(stage.office, stage.town())
    edit_person(stage.office, id=stays, values={"note": "am besten vormittags anrufen, danach ist oft Sitzung"})
    edit_person(stage.office, id=stays, values={"email": "a.beispiel@winterberg.example", "note": ""})
    return stage.dialog(DialogId.HISTORY, table="person", record_id=stays)


def twice(office: Office, town: str) -> tuple[str, str]:
    """A person who was entered twice: who stays, who goes."""
    there = {row.name.removesuffix(", Dr."): row.id for row in list_people(office, text="Anna Beisp")}
    if "Beispiel, Anna" in there and "Beispeil, Anna" in there:
        return there["Beispiel, Anna"], there["Beispeil, Anna"]
    add = partial(create_person, office)
    stays = add(
        person=PersonDraft(
            first_name="Anna", last_name="Beispiel", form=SalutationForm.FRAU, email="beispiel@winterberg.example"
        ),
        position=PositionDraft(organisation_id=town, function="Citymanagement", phone="02981 555-120"),
    ).created
    goes = add(
        person=PersonDraft(
            title="Dr.",
            first_name="Anna",
            last_name="Beispeil",
            mobile="0171 5550123",
            email="anna.beispiel@example.org",
            note="lieber per E-Mail",
        ),
        position=PositionDraft(organisation_id=town, function="Citymanagement"),
    ).created
    assert stays is not None and goes is not None
    assert person_detail(office, id=stays).positions
    return stays, goes


@screen("dialog-amtswechsel", own_size=True)
def successions(stage: Stage) -> QWidget:
    """A pasted table with something of everything."""
    held = positions_of_organisation(stage.office, organisation_id=stage.town())
    mayor = next((row for row in held if "rgermeister" in row.function), held[0])
    text = (
        "Kommune\tFunktion\tName\tab\tTelefon\tPartei\n"
        f"Winterberg\t{mayor.function}\tFrau Dr. Jana Beispiel\t1.12.2026\t02981 555-100\tparteilos\n"
        "Ahlen\t\tHerr Tom Neu\t1.12.2026\t\t\n"
        "Mülheim am Rhein\t\tHerr Karl Zander\t1.12.2026\t\t\n"
        "Stadt Münster\tOberbürgermeisterin\tN.N.\t\t\t\n"
        "Unna\t\tFrau Ida Linde\t31.2.2027\t\t\n"
    )
    return stage.dialog(DialogId.SUCCESSIONS, text=text)


@screen("dialog-listen", own_size=True)
def address_lists(stage: Stage) -> QWidget:
    """Three towns wait to be taken into a list."""
    office = stage.office
    towns = [stage.town(name) for name in ("Winterberg", "Ahlen", "Unna", "Münster")]
    if not lists(office):
        create_list(office, name="Exkursion Niederlande", organisation_ids=towns[:3])
        create_list(office, name="Arbeitsgruppe Leerstand", organisation_ids=towns)
    return stage.dialog(DialogId.ADDRESS_LIST, organisation_ids=towns)


@screen("dubletten")
def duplicates(stage: Stage) -> QWidget:
    """What was entered twice."""
    twice(stage.office, stage.town())
    return stage.window(PageId.DUPLICATES)
