"""Colours, type and distances of every window, in one table.

A widget never names a colour. It asks for a *role* (``Role.DIM``) and gets the value of the scheme that is shown at the
moment; the same table fills the placeholders of the one style sheet (``resources/styles/app.qss``), so that painted
widgets and styled widgets cannot drift apart. The contrast of every text role on every ground it may stand on is
checked by a test (WCAG 2.1, 1.4.3: at least 4.5 : 1).

The scheme follows the system's light/dark setting until somebody chooses one; switching repaints everything at once.
Sizes of type are derived from the system's font size, so that people who set their system to large text get it here.
"""

import re
from enum import Enum, StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStyleFactory


class Scheme(StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


class SchemeChoice(StrEnum):
    """What somebody chose in the settings; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a colour is for. The value is the name of its placeholder in the style sheet."""

    WINDOW = "window"
    PANEL = "panel"
    RAISED = "raised"
    LINE = "line"
    EDGE = "edge"
    TEXT = "text"
    DIM = "dim"
    FAINT = "faint"
    ACCENT = "accent"
    ACCENT_STRONG = "accent_strong"
    ACCENT_BG = "accent_bg"
    ON_ACCENT = "on_accent"
    SELECT = "select"
    HOVER = "hover"
    GOOD = "good"
    GOOD_BG = "good_bg"
    WARN = "warn"
    WARN_BG = "warn_bg"
    BAD = "bad"
    BAD_BG = "bad_bg"
    CHIP = "chip"
    SHADOW = "shadow"


#: role -> (light, dark)
COLOURS: Final[dict[Role, tuple[str, str]]] = {
    Role.WINDOW: ("#F4F5F7", "#15181C"),
    Role.PANEL: ("#FFFFFF", "#1C2025"),
    Role.RAISED: ("#FFFFFF", "#22272D"),
    Role.LINE: ("#E3E6EA", "#2E343B"),
    Role.EDGE: ("#BFC6CE", "#48515B"),
    Role.TEXT: ("#1B1F24", "#E8EBEE"),
    Role.DIM: ("#525D69", "#A7B0BA"),
    Role.FAINT: ("#636D78", "#8E98A3"),
    Role.ACCENT: ("#0B6B76", "#5CC4CF"),
    Role.ACCENT_STRONG: ("#08535C", "#7BD3DC"),
    Role.ACCENT_BG: ("#E2F1F2", "#17353A"),
    Role.ON_ACCENT: ("#FFFFFF", "#06292D"),
    Role.SELECT: ("#E8F2F3", "#1F3236"),
    Role.HOVER: ("#F3F6F7", "#23292F"),
    Role.GOOD: ("#1B7541", "#6FCF97"),
    Role.GOOD_BG: ("#E3F3E9", "#1B3326"),
    Role.WARN: ("#8F5A00", "#F0B95A"),
    Role.WARN_BG: ("#FCF0D9", "#3A2E18"),
    Role.BAD: ("#B3261E", "#F2867E"),
    Role.BAD_BG: ("#FBE7E5", "#3D2120"),
    Role.CHIP: ("#EEF0F3", "#2A3037"),
    Role.SHADOW: ("#0A141E", "#000000"),
}

#: grounds that text may stand on, for each text role (what the contrast test walks through)
TEXT_GROUNDS: Final[dict[Role, tuple[Role, ...]]] = {
    Role.TEXT: (
        Role.WINDOW,
        Role.PANEL,
        Role.RAISED,
        Role.SELECT,
        Role.HOVER,
        Role.CHIP,
        Role.WARN_BG,
        Role.BAD_BG,
        Role.GOOD_BG,
        Role.ACCENT_BG,
    ),
    Role.DIM: (
        Role.WINDOW,
        Role.PANEL,
        Role.RAISED,
        Role.SELECT,
        Role.HOVER,
        Role.CHIP,
        Role.WARN_BG,
        Role.BAD_BG,
        Role.GOOD_BG,
        Role.ACCENT_BG,
    ),
    Role.FAINT: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT, Role.HOVER, Role.CHIP),
    Role.ACCENT: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT, Role.HOVER, Role.CHIP, Role.ACCENT_BG),
    Role.ACCENT_STRONG: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.ACCENT_BG),
    Role.GOOD: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT, Role.HOVER, Role.GOOD_BG),
    Role.WARN: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT, Role.HOVER, Role.WARN_BG),
    Role.BAD: (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT, Role.HOVER, Role.BAD_BG),
    Role.ON_ACCENT: (Role.ACCENT, Role.ACCENT_STRONG),
}


class TextStyle(Enum):
    """The type scale: (size relative to body, weight). Everything written is one of these."""

    CAPTION = (12 / 13, QFont.Weight.Normal)
    CAPTION_STRONG = (12 / 13, QFont.Weight.Medium)
    CAPTION_BOLD = (12 / 13, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    BODY_STRONG = (1.0, QFont.Weight.Medium)
    STRONG = (1.0, QFont.Weight.DemiBold)
    LIST = (14 / 13, QFont.Weight.Medium)
    LIST_SELECTED = (14 / 13, QFont.Weight.DemiBold)
    SECTION = (15 / 13, QFont.Weight.DemiBold)
    HEADING = (18 / 13, QFont.Weight.DemiBold)
    TITLE = (26 / 13, QFont.Weight.DemiBold)


#: the 4-px grid
SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 16
SPACE_XL: Final = 24

RADIUS: Final = 8
RADIUS_SMALL: Final = 6

#: body text is never smaller than this many device-independent pixels, whatever the system says
SMALLEST_BODY: Final = 13

#: asked for in this order when the system's own typeface is only a stand-in (no desktop, pictures of pages)
DRAWING_FAMILIES: Final = ("Inter", "Segoe UI", "Noto Sans")

_PLACEHOLDER: Final = re.compile(r"@([a-z_]+)")


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two opaque colours, 1.0 to 21.0 (WCAG 2.1, "contrast ratio")."""

    def luminance(colour: QColor) -> float:
        def channel(value: float) -> float:
            return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)

        return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF())

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def fill_style_sheet(template: str, values: dict[str, str]) -> str:
    """Put ``values`` in the place of their ``@name``; a name that nobody knows is a mistake (KeyError)."""
    return _PLACEHOLDER.sub(lambda found: values[found.group(1)], template)


class Theme(QObject):
    """What the windows of one application look like at the moment.

    Signals:
        changed: colours or sizes are different now; whoever keeps something painted throws it away.
    """

    changed = Signal()

    def __init__(self, app: QApplication, style_sheet: str, choice: SchemeChoice = SchemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._template = style_sheet
        self._choice = choice
        self._scheme = Scheme.LIGHT
        self._styled = False
        self._colours: dict[Role, QColor] = {}
        self._fonts: dict[TextStyle, QFont] = {}
        self._metrics: dict[TextStyle, QFontMetrics] = {}
        self._body_px = SMALLEST_BODY
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    # -- what is asked all the time -------------------------------------------------------------------------------
    @property
    def scheme(self) -> Scheme:
        """The scheme that is shown."""
        return self._scheme

    @property
    def choice(self) -> SchemeChoice:
        """What was chosen (SYSTEM: whatever the desktop shows)."""
        return self._choice

    @property
    def body_px(self) -> int:
        """Height of body text in device-independent pixels; everything else is derived from it."""
        return self._body_px

    def colour(self, role: Role) -> QColor:
        """The colour of a role in the scheme that is shown."""
        return self._colours[role]

    def font(self, style: TextStyle) -> QFont:
        """The font of a line of the type scale."""
        font = self._fonts.get(style)
        if font is None:
            scale, weight = style.value
            font = QFont(self._app.font())
            font.setPixelSize(round(self._body_px * scale))
            font.setWeight(weight)
            if style is TextStyle.TITLE:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
            self._fonts[style] = font
        return font

    def metrics(self, style: TextStyle) -> QFontMetrics:
        """How much room text in this style takes."""
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = QFontMetrics(self.font(style))
        return metrics

    def scaled(self, pixels: float) -> int:
        """A distance that grows with the type, such as the height of a line of a list (given for 13-px body text)."""
        return round(pixels * self._body_px / SMALLEST_BODY)

    # -- changing it ----------------------------------------------------------------------------------------------
    def apply(self) -> None:
        """Give the application style, typeface and colours. Called once at the start.

        The style sheet follows when the first window is about to be shown: set before, Qt would work out the style of
        every widget each time it is put into another one (a third of the time a page takes to build).
        """
        self._app.setStyle(QStyleFactory.create("Fusion"))
        self._set_typeface()
        self._show(self._resolve())
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first window."""
        first_window = event.type() == QEvent.Type.Polish and isinstance(watched, (QMainWindow, QDialog))
        if first_window or event.type() == QEvent.Type.Show:
            self._app.removeEventFilter(self)
            self._styled = True
            self._set_style_sheet()
        return False

    def choose(self, choice: SchemeChoice) -> None:
        """Follow the system, or stay light or dark from now on."""
        self._choice = choice
        hints = self._app.styleHints()
        # the frame around the window is the system's; told the wish, Windows 11 and GNOME draw it to match
        hints.setColorScheme(
            {
                SchemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
                SchemeChoice.LIGHT: Qt.ColorScheme.Light,
                SchemeChoice.DARK: Qt.ColorScheme.Dark,
            }[choice]
        )
        if self._resolve() is not self._scheme:
            self._show(self._resolve())

    def style_values(self) -> dict[str, str]:
        """Everything the style sheet may name with ``@``: colours by role and sizes by name."""
        column = 0 if self._scheme is Scheme.LIGHT else 1
        values = {role.value: pair[column] for role, pair in COLOURS.items()}
        for style in TextStyle:
            values["size_" + style.name.lower()] = f"{round(self._body_px * style.value[0])}px"
        values["line_height"] = f"{self.scaled(32)}px"
        values["inner_height"] = f"{self.scaled(20)}px"
        values["radius"] = f"{RADIUS}px"
        values["radius_small"] = f"{RADIUS_SMALL}px"
        return values

    # -- inside ---------------------------------------------------------------------------------------------------
    def _resolve(self) -> Scheme:
        if self._choice is SchemeChoice.LIGHT:
            return Scheme.LIGHT
        if self._choice is SchemeChoice.DARK:
            return Scheme.DARK
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _system_changed(self) -> None:
        if self._choice is SchemeChoice.SYSTEM and self._resolve() is not self._scheme:
            self._show(self._resolve())

    def _set_typeface(self) -> None:
        font = self._app.font()
        self._body_px = max(SMALLEST_BODY, QFontInfo(font).pixelSize())
        # without a desktop the default is whatever fontconfig finds first, and not worth looking at
        if QGuiApplication.platformName() in {"offscreen", "minimal"}:
            family = next((name for name in DRAWING_FAMILIES if QFontDatabase.hasFamily(name)), None)
            if family is not None:
                font = QFont(family)
        font.setPixelSize(self._body_px)
        self._app.setFont(font)
        self._fonts.clear()
        self._metrics.clear()

    def _show(self, scheme: Scheme) -> None:
        self._scheme = scheme
        column = 0 if scheme is Scheme.LIGHT else 1
        self._colours = {role: QColor(pair[column]) for role, pair in COLOURS.items()}
        self._app.setPalette(self._palette())
        if self._styled:
            self._set_style_sheet()
        self.changed.emit()

    def _set_style_sheet(self) -> None:
        self._app.setStyleSheet(fill_style_sheet(self._template, self.style_values()))

    def _palette(self) -> QPalette:
        colour = self.colour
        palette = QPalette()
        everywhere = {
            QPalette.ColorRole.Window: Role.WINDOW,
            QPalette.ColorRole.WindowText: Role.TEXT,
            QPalette.ColorRole.Base: Role.RAISED,
            QPalette.ColorRole.AlternateBase: Role.HOVER,
            QPalette.ColorRole.Text: Role.TEXT,
            QPalette.ColorRole.Button: Role.PANEL,
            QPalette.ColorRole.ButtonText: Role.TEXT,
            QPalette.ColorRole.BrightText: Role.BAD,
            QPalette.ColorRole.ToolTipBase: Role.RAISED,
            QPalette.ColorRole.ToolTipText: Role.TEXT,
            QPalette.ColorRole.Highlight: Role.ACCENT,
            QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
            QPalette.ColorRole.Accent: Role.ACCENT,
            QPalette.ColorRole.Link: Role.ACCENT,
            QPalette.ColorRole.LinkVisited: Role.ACCENT,
            QPalette.ColorRole.PlaceholderText: Role.FAINT,
            QPalette.ColorRole.Mid: Role.EDGE,
            QPalette.ColorRole.Midlight: Role.LINE,
            QPalette.ColorRole.Dark: Role.EDGE,
            QPalette.ColorRole.Light: Role.PANEL,
            QPalette.ColorRole.Shadow: Role.SHADOW,
        }
        for where, role in everywhere.items():
            palette.setColor(where, colour(role))
        for where in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, colour(Role.FAINT))
        return palette


class _Installed:
    """The theme of the running application (a class only because a name has to hold it)."""

    theme: Theme | None = None


def install(app: QApplication, style_sheet: str, choice: SchemeChoice = SchemeChoice.SYSTEM) -> Theme:
    """Make the theme of ``app`` and show it; widgets find it with `current()`."""
    theme = Theme(app, style_sheet, choice)
    _Installed.theme = theme
    theme.apply()
    return theme


def current() -> Theme:
    """The theme of the running application, as QApplication itself is one for all.

    Raises RuntimeError when no theme was installed.
    """
    if _Installed.theme is None:
        raise RuntimeError("no theme installed: call theme.install(app, style_sheet) first")
    return _Installed.theme
