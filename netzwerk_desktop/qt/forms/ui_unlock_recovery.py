# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unlock_recovery.ui'
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

from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.protection_fields import KeyField

class Ui_UnlockRecoveryForm(object):
    def setupUi(self, UnlockRecoveryForm):
        if not UnlockRecoveryForm.objectName():
            UnlockRecoveryForm.setObjectName(u"UnlockRecoveryForm")
        self.form_layout = QVBoxLayout(UnlockRecoveryForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.recovery_key_box = QVBoxLayout()
        self.recovery_key_box.setSpacing(4)
        self.recovery_key_box.setObjectName(u"recovery_key_box")
        self.recovery_key_label = FieldLabel(UnlockRecoveryForm)
        self.recovery_key_label.setObjectName(u"recovery_key_label")

        self.recovery_key_box.addWidget(self.recovery_key_label)

        self.recovery_key = KeyField(UnlockRecoveryForm)
        self.recovery_key.setObjectName(u"recovery_key")

        self.recovery_key_box.addWidget(self.recovery_key)

        self.recovery_key_hint = HintLabel(UnlockRecoveryForm)
        self.recovery_key_hint.setObjectName(u"recovery_key_hint")

        self.recovery_key_box.addWidget(self.recovery_key_hint)


        self.form_layout.addLayout(self.recovery_key_box)

#if QT_CONFIG(shortcut)
        self.recovery_key_label.setBuddy(self.recovery_key)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnlockRecoveryForm)

        QMetaObject.connectSlotsByName(UnlockRecoveryForm)
    # setupUi

    def retranslateUi(self, UnlockRecoveryForm):
        self.recovery_key_label.setText(QCoreApplication.translate("UnlockRecoveryForm", u"Wieder&herstellungsschl\u00fcssel", None))
        self.recovery_key_hint.setText(QCoreApplication.translate("UnlockRecoveryForm", u"11 Gruppen zu 6 Zeichen, wie sie auf dem Ausdruck stehen. Gro\u00df und klein ist gleich; Sie k\u00f6nnen auch alles auf einmal einf\u00fcgen.", None))
        pass
    # retranslateUi
