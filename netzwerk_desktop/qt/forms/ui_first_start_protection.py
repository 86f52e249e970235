# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_protection.ui'
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

from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import SecretField
from netzwerk_desktop.qt.dialogs.protection_fields import CardsField

class Ui_FirstStartProtectionForm(object):
    def setupUi(self, FirstStartProtectionForm):
        if not FirstStartProtectionForm.objectName():
            FirstStartProtectionForm.setObjectName(u"FirstStartProtectionForm")
        self.form_layout = QVBoxLayout(FirstStartProtectionForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.protection_box = QVBoxLayout()
        self.protection_box.setSpacing(4)
        self.protection_box.setObjectName(u"protection_box")
        self.protection_label = FieldLabel(FirstStartProtectionForm)
        self.protection_label.setObjectName(u"protection_label")

        self.protection_box.addWidget(self.protection_label)

        self.protection = CardsField(FirstStartProtectionForm)
        self.protection.setObjectName(u"protection")

        self.protection_box.addWidget(self.protection)


        self.form_layout.addLayout(self.protection_box)

        self.passphrase_box = QVBoxLayout()
        self.passphrase_box.setSpacing(4)
        self.passphrase_box.setObjectName(u"passphrase_box")
        self.passphrase_label = FieldLabel(FirstStartProtectionForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_box.addWidget(self.passphrase_label)

        self.passphrase = SecretField(FirstStartProtectionForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_box.addWidget(self.passphrase)


        self.form_layout.addLayout(self.passphrase_box)

        self.again_box = QVBoxLayout()
        self.again_box.setSpacing(4)
        self.again_box.setObjectName(u"again_box")
        self.again_label = FieldLabel(FirstStartProtectionForm)
        self.again_label.setObjectName(u"again_label")

        self.again_box.addWidget(self.again_label)

        self.again = SecretField(FirstStartProtectionForm)
        self.again.setObjectName(u"again")

        self.again_box.addWidget(self.again)


        self.form_layout.addLayout(self.again_box)

#if QT_CONFIG(shortcut)
        self.protection_label.setBuddy(self.protection)
        self.passphrase_label.setBuddy(self.passphrase)
        self.again_label.setBuddy(self.again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartProtectionForm)

        QMetaObject.connectSlotsByName(FirstStartProtectionForm)
    # setupUi

    def retranslateUi(self, FirstStartProtectionForm):
        self.protection_label.setText(QCoreApplication.translate("FirstStartProtectionForm", u"Wie &soll die B\u00fcro-Datei aufgehen?", None))
        self.passphrase_label.setText(QCoreApplication.translate("FirstStartProtectionForm", u"&Passphrase", None))
        self.again_label.setText(QCoreApplication.translate("FirstStartProtectionForm", u"Passphrase noch &einmal", None))
        pass
    # retranslateUi
