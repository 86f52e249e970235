# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_look.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)

from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)

class Ui_SettingsLookForm(object):
    def setupUi(self, SettingsLookForm):
        if not SettingsLookForm.objectName():
            SettingsLookForm.setObjectName(u"SettingsLookForm")
        self.form_layout = QVBoxLayout(SettingsLookForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.theme_box = QVBoxLayout()
        self.theme_box.setSpacing(4)
        self.theme_box.setObjectName(u"theme_box")
        self.theme_label = FieldLabel(SettingsLookForm)
        self.theme_label.setObjectName(u"theme_label")

        self.theme_box.addWidget(self.theme_label)

        self.theme = SegmentField(SettingsLookForm)
        self.theme.setObjectName(u"theme")

        self.theme_box.addWidget(self.theme)


        self.form_layout.addLayout(self.theme_box)

        self.language_box = QVBoxLayout()
        self.language_box.setSpacing(4)
        self.language_box.setObjectName(u"language_box")
        self.language_label = FieldLabel(SettingsLookForm)
        self.language_label.setObjectName(u"language_label")

        self.language_box.addWidget(self.language_label)

        self.language = SegmentField(SettingsLookForm)
        self.language.setObjectName(u"language")

        self.language_box.addWidget(self.language)

        self.language_hint = HintLabel(SettingsLookForm)
        self.language_hint.setObjectName(u"language_hint")

        self.language_box.addWidget(self.language_hint)


        self.form_layout.addLayout(self.language_box)

#if QT_CONFIG(shortcut)
        self.theme_label.setBuddy(self.theme)
        self.language_label.setBuddy(self.language)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsLookForm)

        QMetaObject.connectSlotsByName(SettingsLookForm)
    # setupUi

    def retranslateUi(self, SettingsLookForm):
        self.theme_label.setText(QCoreApplication.translate("SettingsLookForm", u"&Farben", None))
        self.language_label.setText(QCoreApplication.translate("SettingsLookForm", u"&Sprache", None))
        self.language_hint.setText(QCoreApplication.translate("SettingsLookForm", u"Daten, Zahlen und Briefe bleiben deutsch. Gilt ab dem n\u00e4chsten Start.", None))
        pass
    # retranslateUi
