# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_staff.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout,
    QWidget)

from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, LineField)

class Ui_SettingsStaffForm(object):
    def setupUi(self, SettingsStaffForm):
        if not SettingsStaffForm.objectName():
            SettingsStaffForm.setObjectName(u"SettingsStaffForm")
        self.form_layout = QVBoxLayout(SettingsStaffForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(SettingsStaffForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(SettingsStaffForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.row_1.addLayout(self.name_box)

        self.sign_box = QVBoxLayout()
        self.sign_box.setSpacing(4)
        self.sign_box.setObjectName(u"sign_box")
        self.sign_label = FieldLabel(SettingsStaffForm)
        self.sign_label.setObjectName(u"sign_label")

        self.sign_box.addWidget(self.sign_label)

        self.sign = LineField(SettingsStaffForm)
        self.sign.setObjectName(u"sign")

        self.sign_box.addWidget(self.sign)


        self.row_1.addLayout(self.sign_box)

        self.row_1.setStretch(0, 2)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.function_box = QVBoxLayout()
        self.function_box.setSpacing(4)
        self.function_box.setObjectName(u"function_box")
        self.function_label = FieldLabel(SettingsStaffForm)
        self.function_label.setObjectName(u"function_label")

        self.function_box.addWidget(self.function_label)

        self.function = LineField(SettingsStaffForm)
        self.function.setObjectName(u"function")

        self.function_box.addWidget(self.function)


        self.form_layout.addLayout(self.function_box)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_label = FieldLabel(SettingsStaffForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(SettingsStaffForm)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_2.addLayout(self.phone_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(SettingsStaffForm)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(SettingsStaffForm)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_2.addLayout(self.email_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

        self.active_box = QVBoxLayout()
        self.active_box.setSpacing(4)
        self.active_box.setObjectName(u"active_box")
        self.active = CheckField(SettingsStaffForm)
        self.active.setObjectName(u"active")

        self.active_box.addWidget(self.active)

        self.active_hint = HintLabel(SettingsStaffForm)
        self.active_hint.setObjectName(u"active_hint")

        self.active_box.addWidget(self.active_hint)


        self.form_layout.addLayout(self.active_box)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.sign_label.setBuddy(self.sign)
        self.function_label.setBuddy(self.function)
        self.phone_label.setBuddy(self.phone)
        self.email_label.setBuddy(self.email)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsStaffForm)

        QMetaObject.connectSlotsByName(SettingsStaffForm)
    # setupUi

    def retranslateUi(self, SettingsStaffForm):
        self.name_label.setText(QCoreApplication.translate("SettingsStaffForm", u"&Vor- und Nachname", None))
        self.sign_label.setText(QCoreApplication.translate("SettingsStaffForm", u"&Zeichen", None))
        self.sign.setPlaceholderText(QCoreApplication.translate("SettingsStaffForm", u"z. B. js", None))
        self.function_label.setText(QCoreApplication.translate("SettingsStaffForm", u"&Funktion", None))
        self.function.setPlaceholderText(QCoreApplication.translate("SettingsStaffForm", u"z. B. Beratung", None))
        self.phone_label.setText(QCoreApplication.translate("SettingsStaffForm", u"&Durchwahl", None))
        self.email_label.setText(QCoreApplication.translate("SettingsStaffForm", u"&E-Mail", None))
        self.active.setText(QCoreApplication.translate("SettingsStaffForm", u"&arbeitet hier", None))
        self.active_hint.setText(QCoreApplication.translate("SettingsStaffForm", u"Wer gegangen ist, bleibt im Verlauf mit Namen stehen, wird aber nicht mehr vorgeschlagen.", None))
        pass
    # retranslateUi
