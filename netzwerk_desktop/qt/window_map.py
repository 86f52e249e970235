"""Which action goes to which page and opens which dialog, and what the navigation shows of them."""

from typing import Final

from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.registry import DialogId, PageId

GO: Final = {
    PageId.TODAY: ActionId.GO_TODAY,
    PageId.MUNICIPALITIES: ActionId.GO_MUNICIPALITIES,
    PageId.PEOPLE: ActionId.GO_PEOPLE,
    PageId.INTERACTIONS: ActionId.GO_INTERACTIONS,
    PageId.CASES: ActionId.GO_CASES,
    PageId.FOLLOW_UPS: ActionId.GO_FOLLOW_UPS,
    PageId.CALL_ROUND: ActionId.GO_CALL_ROUND,
    PageId.MAP: ActionId.GO_MAP,
    PageId.DUPLICATES: ActionId.GO_DUPLICATES,
    PageId.SETTINGS: ActionId.GO_SETTINGS,
}
#: what the records of pages are, for who changed them
TABLES: Final = {PageId.MUNICIPALITIES: "organisation", PageId.PEOPLE: "person", PageId.CASES: "consultation_case"}
#: pages one comes to from another page or by a command; the navigation leaves them out
NOT_IN_NAVIGATION: Final = frozenset({PageId.CASES, PageId.DUPLICATES})
ICONS: Final = {
    PageId.TODAY: Icon.TODAY,
    PageId.MUNICIPALITIES: Icon.MUNICIPALITIES,
    PageId.PEOPLE: Icon.PEOPLE,
    PageId.INTERACTIONS: Icon.INTERACTIONS,
    PageId.FOLLOW_UPS: Icon.FOLLOW_UPS,
    PageId.CALL_ROUND: Icon.CALL_ROUND,
    PageId.MAP: Icon.MAP,
    PageId.SETTINGS: Icon.SETTINGS,
}
#: dialogs that can be opened from everywhere
OPENS: Final = (
    (ActionId.LOG_CALL, DialogId.LOG_CALL),
    (ActionId.LOG_CONSULTATION, DialogId.LOG_CONSULTATION),
    (ActionId.LOG_INTERACTION, DialogId.INTERACTION),
    (ActionId.ADD_FOLLOW_UP, DialogId.FOLLOW_UP),
    (ActionId.WRITE_LETTER, DialogId.LETTER),
    (ActionId.ADD_PERSON, DialogId.PERSON),
    (ActionId.ADD_ORGANISATION, DialogId.ORGANISATION),
    (ActionId.ADD_CASE, DialogId.CASE),
    (ActionId.ENTER_SUCCESSOR, DialogId.SUCCESSION),
    (ActionId.SUCCESSIONS, DialogId.SUCCESSIONS),
    (ActionId.ADD_TO_LIST, DialogId.ADDRESS_LIST),
    (ActionId.EXPORT_CALENDAR, DialogId.EXPORT_CALENDAR),
    (ActionId.IMPORT_MEMBERS, DialogId.IMPORT_MEMBERS),
    (ActionId.IMPORT_REGISTER, DialogId.IMPORT_REGISTER),
    (ActionId.RESTORE, DialogId.RESTORE),
    (ActionId.ABOUT, DialogId.ABOUT),
    (ActionId.UNDO_LIST, DialogId.UNDO_LIST),
)
