# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_passphrase.ui'
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

from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import SecretField

class Ui_SettingsPassphraseForm(object):
    def setupUi(self, SettingsPassphraseForm):
        if not SettingsPassphraseForm.objectName():
            SettingsPassphraseForm.setObjectName(u"SettingsPassphraseForm")
        self.form_layout = QVBoxLayout(SettingsPassphraseForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.old_passphrase_box = QVBoxLayout()
        self.old_passphrase_box.setSpacing(4)
        self.old_passphrase_box.setObjectName(u"old_passphrase_box")
        self.old_passphrase_label = FieldLabel(SettingsPassphraseForm)
        self.old_passphrase_label.setObjectName(u"old_passphrase_label")

        self.old_passphrase_box.addWidget(self.old_passphrase_label)

        self.old_passphrase = SecretField(SettingsPassphraseForm)
        self.old_passphrase.setObjectName(u"old_passphrase")

        self.old_passphrase_box.addWidget(self.old_passphrase)


        self.form_layout.addLayout(self.old_passphrase_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.passphrase_box = QVBoxLayout()
        self.passphrase_box.setSpacing(4)
        self.passphrase_box.setObjectName(u"passphrase_box")
        self.passphrase_label = FieldLabel(SettingsPassphraseForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_box.addWidget(self.passphrase_label)

        self.passphrase = SecretField(SettingsPassphraseForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_box.addWidget(self.passphrase)


        self.row_1.addLayout(self.passphrase_box)

        self.again_box = QVBoxLayout()
        self.again_box.setSpacing(4)
        self.again_box.setObjectName(u"again_box")
        self.again_label = FieldLabel(SettingsPassphraseForm)
        self.again_label.setObjectName(u"again_label")

        self.again_box.addWidget(self.again_label)

        self.again = SecretField(SettingsPassphraseForm)
        self.again.setObjectName(u"again")

        self.again_box.addWidget(self.again)


        self.row_1.addLayout(self.again_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

#if QT_CONFIG(shortcut)
        self.old_passphrase_label.setBuddy(self.old_passphrase)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPassphraseForm)

        QMetaObject.connectSlotsByName(SettingsPassphraseForm)
    # setupUi

    def retranslateUi(self, SettingsPassphraseForm):
        self.old_passphrase_label.setText(QCoreApplication.translate("SettingsPassphraseForm", u"&Bisherige Passphrase", None))
        self.passphrase_label.setText(QCoreApplication.translate("SettingsPassphraseForm", u"&Neue Passphrase", None))
        self.again_label.setText(QCoreApplication.translate("SettingsPassphraseForm", u"Noch &einmal", None))
        pass
    # retranslateUi
