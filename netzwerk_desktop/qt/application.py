"""The Qt application: German words and numbers, the theme, one name for the task bar."""

from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.collector import Collector
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.system.resources import resource


def make_application(
    arguments: Sequence[str] = (), *, scheme: SchemeChoice = SchemeChoice.SYSTEM, language: str = "de"
) -> QApplication:
    """The application with everything that every window needs; the running one if there is one already.

    ``language``: "de" (the words in the source) or "en" (translated; numbers and dates stay German, for the data are).
    """
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(list(arguments))
    if app.findChild(Collector) is None:
        Collector(app)
    app.setApplicationName("netzwerk-desktop")
    app.setApplicationDisplayName("Netzwerk")
    app.setDesktopFileName("netzwerk-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    install_translations(app, language)
    theme.install(app, resource("styles", "app.qss").read_text(encoding="utf-8"), scheme)
    return app


def install_translations(app: QApplication, language: str) -> None:
    """Qt's own words ("Abbrechen", "Strg") in ``language``, and ours where they are not written in it."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt_words = QTranslator(app)
    if language == "de" and qt_words.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt_words)
    if language != "de":
        ours = QTranslator(app)
        try:
            file = resource("translations", f"netzwerk_{language}.qm")
        except FileNotFoundError:
            return
        if ours.load(str(file)):
            app.installTranslator(ours)
