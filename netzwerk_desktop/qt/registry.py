"""Where pages and dialogs are found, by name, so that each is imported only when somebody goes there.

To add a page: a class derived from `qt.page.Page`, a name in `PageId`, a line in `PAGES`, and a line in the navigation
of the main window. To add a dialog: a QDialog whose constructor takes ``(desk, parent, **what)``, a name in `DialogId`
and a line in `DIALOGS`; it is opened with ``desk.open_dialog(DialogId.…, organisation_id=…)``.
"""

from enum import StrEnum
from importlib import import_module
from typing import Any, Final


class PageId(StrEnum):
    """The pages."""

    TODAY = "today"
    MUNICIPALITIES = "municipalities"
    PEOPLE = "people"
    INTERACTIONS = "interactions"
    CASES = "cases"
    FOLLOW_UPS = "follow_ups"
    CALL_ROUND = "call_round"
    MAP = "map"
    DUPLICATES = "duplicates"
    SETTINGS = "settings"


class DialogId(StrEnum):
    """The dialogs."""

    LOG_CALL = "log_call"
    LOG_CONSULTATION = "log_consultation"
    INTERACTION = "interaction"
    FOLLOW_UP = "follow_up"
    LETTER = "letter"
    ORGANISATION = "organisation"
    PERSON = "person"
    POSITION = "position"
    MEMBERSHIP = "membership"
    GRANT = "grant"
    CASE = "case"
    SNOOZE = "snooze"
    HAND_OVER = "hand_over"
    COMPLETE = "complete"
    ROUND_SWAP = "round_swap"
    ROUND_PAUSE = "round_pause"
    ROUND_RULE = "round_rule"
    SUCCESSION = "succession"
    SUCCESSIONS = "successions"
    MERGE = "merge"
    HISTORY = "history"
    ADDRESS_LIST = "address_list"
    CALLER = "caller"
    EXPORT_CALENDAR = "export_calendar"
    IMPORT_MEMBERS = "import_members"
    IMPORT_REGISTER = "import_register"
    RESTORE = "restore"
    UNDO_LIST = "undo_list"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


_QT: Final = "netzwerk_desktop.qt"

PAGES: Final[dict[PageId, str]] = {
    PageId.TODAY: f"{_QT}.pages.today:TodayPage",
    PageId.MUNICIPALITIES: f"{_QT}.pages.municipalities:MunicipalitiesPage",
    PageId.PEOPLE: f"{_QT}.pages.people:PeoplePage",
    PageId.INTERACTIONS: f"{_QT}.pages.interactions:InteractionsPage",
    PageId.CASES: f"{_QT}.pages.cases:CasesPage",
    PageId.FOLLOW_UPS: f"{_QT}.pages.follow_ups:FollowUpsPage",
    PageId.CALL_ROUND: f"{_QT}.pages.call_round:CallRoundPage",
    PageId.MAP: f"{_QT}.pages.town_map:TownMapPage",
    PageId.DUPLICATES: f"{_QT}.pages.duplicates:DuplicatesPage",
    PageId.SETTINGS: f"{_QT}.pages.settings:SettingsPage",
}

DIALOGS: Final[dict[DialogId, str]] = {
    DialogId.LOG_CALL: f"{_QT}.dialogs.call:CallDialog",
    DialogId.LOG_CONSULTATION: f"{_QT}.dialogs.consultation:ConsultationDialog",
    DialogId.INTERACTION: f"{_QT}.dialogs.interaction:InteractionDialog",
    DialogId.FOLLOW_UP: f"{_QT}.dialogs.follow_up:FollowUpDialog",
    DialogId.LETTER: f"{_QT}.dialogs.letter:LetterDialog",
    DialogId.ORGANISATION: f"{_QT}.dialogs.organisation:OrganisationDialog",
    DialogId.PERSON: f"{_QT}.dialogs.person:PersonDialog",
    DialogId.POSITION: f"{_QT}.dialogs.position:PositionDialog",
    DialogId.MEMBERSHIP: f"{_QT}.dialogs.membership:MembershipDialog",
    DialogId.GRANT: f"{_QT}.dialogs.grant:GrantDialog",
    DialogId.CASE: f"{_QT}.dialogs.case:CaseDialog",
    DialogId.SNOOZE: f"{_QT}.dialogs.snooze:SnoozeDialog",
    DialogId.HAND_OVER: f"{_QT}.dialogs.hand_over:HandOverDialog",
    DialogId.COMPLETE: f"{_QT}.dialogs.complete:CompleteDialog",
    DialogId.ROUND_SWAP: f"{_QT}.dialogs.round_swap:RoundSwapDialog",
    DialogId.ROUND_PAUSE: f"{_QT}.dialogs.round_pause:RoundPauseDialog",
    DialogId.ROUND_RULE: f"{_QT}.dialogs.round_rule:RoundRuleDialog",
    DialogId.SUCCESSION: f"{_QT}.dialogs.succession:SuccessionDialog",
    DialogId.SUCCESSIONS: f"{_QT}.dialogs.successions:SuccessionsDialog",
    DialogId.MERGE: f"{_QT}.dialogs.merge:MergeDialog",
    DialogId.HISTORY: f"{_QT}.dialogs.history:HistoryDialog",
    DialogId.ADDRESS_LIST: f"{_QT}.dialogs.address_list:AddressListDialog",
    DialogId.CALLER: f"{_QT}.dialogs.caller:CallerDialog",
    DialogId.EXPORT_CALENDAR: f"{_QT}.dialogs.calendar_export:CalendarDialog",
    DialogId.IMPORT_MEMBERS: f"{_QT}.dialogs.import_members:ImportMembersDialog",
    DialogId.IMPORT_REGISTER: f"{_QT}.dialogs.import_register:ImportRegisterDialog",
    DialogId.RESTORE: f"{_QT}.dialogs.restore:RestoreDialog",
    DialogId.UNDO_LIST: f"{_QT}.dialogs.undo_list:UndoListDialog",
    DialogId.SHORTCUTS: f"{_QT}.shortcut_sheet:ShortcutSheet",
    DialogId.ABOUT: f"{_QT}.dialogs.about:AboutDialog",
}

#: dialogs that are worked on beside the page
BESIDE: Final = frozenset({DialogId.LOG_CALL})


def load(path: str) -> Any:
    """The class behind "package.module:Name"."""
    module, name = path.split(":")
    return getattr(import_module(module), name)
