# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_open.ui'
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

from netzwerk_desktop.qt.dialogs.file_fields import FileField
from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.parts.text import SecretField
from netzwerk_desktop.qt.dialogs.protection_fields import KeyField

class Ui_FirstStartOpenForm(object):
    def setupUi(self, FirstStartOpenForm):
        if not FirstStartOpenForm.objectName():
            FirstStartOpenForm.setObjectName(u"FirstStartOpenForm")
        self.form_layout = QVBoxLayout(FirstStartOpenForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.file_box = QVBoxLayout()
        self.file_box.setSpacing(4)
        self.file_box.setObjectName(u"file_box")
        self.file_label = FieldLabel(FirstStartOpenForm)
        self.file_label.setObjectName(u"file_label")

        self.file_box.addWidget(self.file_label)

        self.file = FileField(FirstStartOpenForm)
        self.file.setObjectName(u"file")

        self.file_box.addWidget(self.file)

        self.file_hint = HintLabel(FirstStartOpenForm)
        self.file_hint.setObjectName(u"file_hint")

        self.file_box.addWidget(self.file_hint)


        self.form_layout.addLayout(self.file_box)

        self.way_box = QVBoxLayout()
        self.way_box.setSpacing(4)
        self.way_box.setObjectName(u"way_box")
        self.way_label = FieldLabel(FirstStartOpenForm)
        self.way_label.setObjectName(u"way_label")

        self.way_box.addWidget(self.way_label)

        self.way = SegmentField(FirstStartOpenForm)
        self.way.setObjectName(u"way")

        self.way_box.addWidget(self.way)


        self.form_layout.addLayout(self.way_box)

        self.old_passphrase_box = QVBoxLayout()
        self.old_passphrase_box.setSpacing(4)
        self.old_passphrase_box.setObjectName(u"old_passphrase_box")
        self.old_passphrase_label = FieldLabel(FirstStartOpenForm)
        self.old_passphrase_label.setObjectName(u"old_passphrase_label")

        self.old_passphrase_box.addWidget(self.old_passphrase_label)

        self.old_passphrase = SecretField(FirstStartOpenForm)
        self.old_passphrase.setObjectName(u"old_passphrase")

        self.old_passphrase_box.addWidget(self.old_passphrase)


        self.form_layout.addLayout(self.old_passphrase_box)

        self.recovery_key_box = QVBoxLayout()
        self.recovery_key_box.setSpacing(4)
        self.recovery_key_box.setObjectName(u"recovery_key_box")
        self.recovery_key_label = FieldLabel(FirstStartOpenForm)
        self.recovery_key_label.setObjectName(u"recovery_key_label")

        self.recovery_key_box.addWidget(self.recovery_key_label)

        self.recovery_key = KeyField(FirstStartOpenForm)
        self.recovery_key.setObjectName(u"recovery_key")

        self.recovery_key_box.addWidget(self.recovery_key)


        self.form_layout.addLayout(self.recovery_key_box)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
        self.way_label.setBuddy(self.way)
        self.old_passphrase_label.setBuddy(self.old_passphrase)
        self.recovery_key_label.setBuddy(self.recovery_key)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartOpenForm)

        QMetaObject.connectSlotsByName(FirstStartOpenForm)
    # setupUi

    def retranslateUi(self, FirstStartOpenForm):
        self.file_label.setText(QCoreApplication.translate("FirstStartOpenForm", u"&Datei", None))
        self.file_hint.setText(QCoreApplication.translate("FirstStartOpenForm", u"Eine Sicherung (\u2026.db aus dem Ordner \u201ebackups\u201c) oder die B\u00fcro-Datei office.db eines anderen Rechners. Sie wird gepr\u00fcft und hierher kopiert; das Original bleibt, wie es ist.", None))
        self.way_label.setText(QCoreApplication.translate("FirstStartOpenForm", u"Womit &geht die Datei auf?", None))
        self.old_passphrase_label.setText(QCoreApplication.translate("FirstStartOpenForm", u"Bisherige P&assphrase", None))
        self.recovery_key_label.setText(QCoreApplication.translate("FirstStartOpenForm", u"Wieder&herstellungsschl\u00fcssel", None))
        pass
    # retranslateUi
