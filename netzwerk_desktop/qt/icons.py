"""Icons by meaning: ``Icon.CALL`` and not the name of a picture, drawn in the colours of the theme.

The pictures are glyphs of the Material Design Icons font that qtawesome ships. Importing qtawesome itself reads ten
fonts and their tables (0.1 to 0.2 s, more than half of what our whole start may cost), so only its one font file is
located and read, when the first icon is painted. The code points below are checked against qtawesome's own table by a
test; qtawesome stays the source.

Glyphs are kept as outlines and filled at the size that is painted, so they are sharp on every screen, and their colour
is looked up while painting, so they follow the scheme at once.
"""

import importlib.util
import logging
import math
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import Role

log = logging.getLogger(__name__)

_FONT_PATTERN: Final = "materialdesignicons6-webfont-*.ttf"
#: outlines are taken at this size and scaled down
_EM: Final = 240.0
#: painted icons that are kept
_PIXMAPS: Final = 512
#: the box of a glyph reaches from 7/8 em above the base line to 1/8 below
_ASCENT: Final = 0.875


class Icon(Enum):
    """What an icon means: (name in qtawesome's "mdi6" set, code point)."""

    # places
    APP = ("city-variant-outline", 0xF0A37)
    TODAY = ("calendar-today", 0xF00F6)
    MUNICIPALITIES = ("town-hall", 0xF1875)
    PEOPLE = ("account-multiple-outline", 0xF000F)
    INTERACTIONS = ("timeline-text-outline", 0xF0BD4)
    FOLLOW_UPS = ("bell-check-outline", 0xF11E6)
    CALL_ROUND = ("phone-sync-outline", 0xF1996)
    MAP = ("map-outline", 0xF0982)
    DUPLICATES = ("content-duplicate", 0xF0191)
    SETTINGS = ("cog-outline", 0xF08BB)
    # things
    PERSON = ("account-outline", 0xF0013)
    VACANT = ("account-circle-outline", 0xF0B55)
    ORGANISATION = ("office-building-outline", 0xF151F)
    MEMBERSHIP = ("check-decagram-outline", 0xF1740)
    TOPIC = ("tag-outline", 0xF04FC)
    SERVICE = ("handshake-outline", 0xF15A1)
    DOCUMENT = ("file-document-outline", 0xF09EE)
    WORD_FILE = ("file-word-outline", 0xF103E)
    TABLE_FILE = ("file-excel-outline", 0xF102D)
    FOLDER = ("folder-outline", 0xF0256)
    NOTE = ("note-text-outline", 0xF11D7)
    NOTE_EDIT = ("note-edit-outline", 0xF1782)
    DATABASE = ("database-outline", 0xF1632)
    BACKUP = ("database-check-outline", 0xF1629)
    RESTORE = ("backup-restore", 0xF006F)
    KEY = ("key-outline", 0xF0DD6)
    SHIELD = ("shield-check-outline", 0xF0CC8)
    CALENDAR = ("calendar-month-outline", 0xF0E18)
    CLOCK = ("clock-outline", 0xF0150)
    PLACE = ("map-marker-outline", 0xF07D9)
    VOTE = ("vote-outline", 0xF0A20)
    STAR = ("star-outline", 0xF04D2)
    KEYBOARD = ("keyboard-outline", 0xF097B)
    SCHEME = ("theme-light-dark", 0xF050E)
    # what happened
    CALL = ("phone-outline", 0xF0DF0)
    CALL_IN = ("phone-incoming-outline", 0xF1193)
    CALL_OUT = ("phone-outgoing-outline", 0xF1199)
    CALL_MISSED = ("phone-missed-outline", 0xF11A5)
    CALL_BACK = ("phone-return-outline", 0xF119C)
    VOICEMAIL = ("voicemail", 0xF057D)
    CONSULTATION = ("forum-outline", 0xF0822)
    VISIT = ("car-outline", 0xF14ED)
    MEETING = ("account-group-outline", 0xF0B58)
    VIDEO = ("video-outline", 0xF0BDC)
    LETTER = ("email-outline", 0xF01F0)
    MAIL = ("at", 0xF0065)
    INQUIRY = ("comment-question-outline", 0xF0186)
    FOLLOW_UP = ("bell-outline", 0xF009C)
    FOLLOW_UP_DUE = ("bell-alert-outline", 0xF0E81)
    DOSSIER = ("briefcase-outline", 0xF0814)
    CASE = ("folder-account-outline", 0xF0B9C)
    ADDRESS_LIST = ("playlist-plus", 0xF0412)
    ATTACHMENT = ("paperclip", 0xF03E2)
    CONFIDENTIAL = ("lock-outline", 0xF0341)
    # what one can do
    SEARCH = ("magnify", 0xF0349)
    FILTER = ("filter-variant", 0xF0236)
    ADD = ("plus", 0xF0415)
    ADD_PERSON = ("account-plus-outline", 0xF0801)
    EDIT = ("pencil-outline", 0xF0CB6)
    DELETE = ("trash-can-outline", 0xF0A7A)
    SAVE = ("content-save-outline", 0xF0818)
    UNDO = ("arrow-u-left-top", 0xF17B3)
    REDO = ("arrow-u-right-top", 0xF17B7)
    BACK = ("arrow-left", 0xF004D)
    FORWARD = ("arrow-right", 0xF0054)
    CLOSE = ("close", 0xF0156)
    CHECK = ("check", 0xF012C)
    MORE = ("dots-horizontal", 0xF01D8)
    MENU = ("menu", 0xF035C)
    HELP = ("help-circle-outline", 0xF0625)
    OPEN = ("open-in-new", 0xF03CC)
    PRINT = ("printer-outline", 0xF1786)
    IMPORT = ("file-import-outline", 0xF102F)
    EXPORT = ("download-outline", 0xF0B8F)
    COPY = ("content-copy", 0xF018F)
    HISTORY = ("history", 0xF02DA)
    VIEW_LIST = ("view-list-outline", 0xF148B)
    VIEW_TABLE = ("table", 0xF04EB)
    COLUMNS = ("view-column-outline", 0xF1487)
    FOLD_NAVIGATION = ("menu-open", 0xF0BAB)
    QUIT = ("exit-to-app", 0xF0206)
    SNOOZE = ("alarm-snooze", 0xF068E)
    HAND_OVER = ("account-arrow-right-outline", 0xF0B54)
    SWAP = ("swap-horizontal", 0xF04E1)
    PAUSE = ("pause-circle-outline", 0xF03E6)
    SUCCESSOR = ("account-switch-outline", 0xF04CB)
    MERGE = ("call-merge", 0xF00F8)
    CALENDAR_EXPORT = ("calendar-export", 0xF0B24)
    BOLD = ("format-bold", 0xF0264)
    BULLETS = ("format-list-bulleted", 0xF0279)
    NUMBERS = ("format-list-numbered", 0xF027B)
    LINK = ("link-variant", 0xF0339)
    # small signs
    DOWN = ("chevron-down", 0xF0140)
    UP = ("chevron-up", 0xF0143)
    LEFT = ("chevron-left", 0xF0141)
    RIGHT = ("chevron-right", 0xF0142)
    SORTED_UP = ("arrow-up", 0xF005D)
    SORTED_DOWN = ("arrow-down", 0xF0045)
    UNCHECKED = ("checkbox-blank-outline", 0xF0131)
    CHECKED = ("checkbox-marked-outline", 0xF0135)
    DONE = ("check-circle-outline", 0xF05E1)
    NOT_ALLOWED = ("minus-circle-outline", 0xF0377)
    WARNING = ("alert-outline", 0xF002A)
    ERROR = ("alert-circle-outline", 0xF05D6)
    INFO = ("information-outline", 0xF02FD)
    TIP = ("lightbulb-on-outline", 0xF06E9)

    @property
    def mdi_name(self) -> str:
        """The name qtawesome knows it by (without the ``mdi6.`` in front)."""
        return self.value[0]

    @property
    def code_point(self) -> int:
        """Where the glyph stands in the font."""
        return self.value[1]


def font_file() -> Path | None:
    """Where qtawesome keeps the font, found without importing it; None when it is not installed."""
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        return None
    for folder in spec.submodule_search_locations:
        found = sorted((Path(folder) / "fonts").glob(_FONT_PATTERN))
        if found:
            return found[-1]
    return None


@cache
def _raw_font() -> QRawFont | None:
    path = font_file()
    if path is None:
        log.error("the icon font of qtawesome is missing: icons stay empty")
        return None
    font = QRawFont(str(path), _EM)
    return font if font.isValid() else None


@cache
def outline(icon: Icon) -> QPainterPath:
    """The glyph as a shape in a box of 1 x 1, top left at 0, 0 (empty when there is no font)."""
    font = _raw_font()
    if font is None:
        return QPainterPath()
    glyphs = font.glyphIndexesForString(chr(icon.code_point))
    path = font.pathForGlyph(glyphs[0])
    return QTransform.fromTranslate(0, _ASCENT).scale(1 / _EM, 1 / _EM).map(path)


def paint(painter: QPainter, box: QRectF | QRect, icon: Icon, colour: QColor) -> None:
    """Draw an icon as large as fits into ``box``, centred."""
    box = QRectF(box)
    side = min(box.width(), box.height())
    if side <= 0:
        return  # a control squeezed to nothing
    ratio = painter.device().devicePixelRatio()
    # on whole pixels of the screen, or the edges would be soft
    left = round((box.x() + (box.width() - side) / 2) * ratio) / ratio
    top = round((box.y() + (box.height() - side) / 2) * ratio) / ratio
    painter.drawPixmap(QPointF(left, top), _pixels(icon, side, colour.rgba(), ratio))


@lru_cache(maxsize=_PIXMAPS)
def _pixels(icon: Icon, side: float, colour: int, ratio: float) -> QPixmap:
    """The filled outline; rows ask for the same few again and again, and filling is the costly part."""
    count = math.ceil(side * ratio)
    pixels = QPixmap(count, count)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side * ratio, side * ratio)
    painter.fillPath(outline(icon), QColor.fromRgba(colour))
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels


class _ThemedEngine(QIconEngine):
    """Paints one icon in the colour its role has at that moment; disabled ones faint."""

    def __init__(self, icon: Icon, role: Role) -> None:
        super().__init__()
        self._icon = icon
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Qt calls this for every size it needs."""
        role = Role.FAINT if mode == QIcon.Mode.Disabled else self._role
        if state == QIcon.State.On and self._role is Role.DIM:
            role = Role.ACCENT
        colour = QColor(theme.current().colour(role))
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(0.6)
        paint(painter, QRectF(rect), self._icon, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Qt asks for pixels where it does not paint directly (size is in device pixels)."""
        if size.isEmpty():
            return QPixmap()
        pixels = QPixmap(size)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixels

    def clone(self) -> QIconEngine:
        """A copy for Qt."""
        return _ThemedEngine(self._icon, self._role)


@cache
def qicon(icon: Icon, role: Role = Role.DIM) -> QIcon:
    """The icon for buttons, actions and menus, in the colour of ``role``."""
    return QIcon(_ThemedEngine(icon, role))


def app_icon() -> QIcon:
    """The program's own sign for the task bar: the town on a rounded ground, in a few fixed sizes."""
    result = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixels = QPixmap(side, side)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(0, 0, side, side), side * 0.24, side * 0.24)
        painter.fillPath(ground, QColor(theme.COLOURS[Role.ACCENT][0]))
        inner = QRectF(0, 0, side, side).adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
        paint(painter, inner, Icon.APP, QColor(theme.COLOURS[Role.ON_ACCENT][0]))
        painter.end()
        result.addPixmap(pixels)
    return result
