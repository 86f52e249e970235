"""Only pages that show something of a kind reload."""

from PySide6.QtCore import QObject

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt.changes import ChangeHub


def test_only_those_concerned_are_told(app: object) -> None:
    hub = ChangeHub()
    town, people = QObject(), QObject()
    heard: list[str] = []
    hub.listen(town, ["organisation", "interaction"], lambda changes: heard.append(f"town {changes.label}"))
    hub.listen(people, ["person"], lambda changes: heard.append("people"))
    hub.changed.connect(lambda changes: heard.append("everybody"))
    hub.publish(Changes("Telefonat", frozenset({"interaction", "follow_up"})))
    assert heard == ["town Telefonat", "everybody"]


def test_who_is_gone_is_forgotten(app: object) -> None:
    hub = ChangeHub()
    page = QObject()
    heard: list[Changes] = []
    hub.listen(page, ["person"], heard.append)
    page.deleteLater()
    import shiboken6

    shiboken6.delete(page)
    hub.publish(Changes("Person", frozenset({"person"})))
    assert heard == []
