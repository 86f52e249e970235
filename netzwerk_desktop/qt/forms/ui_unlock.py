# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unlock.ui'
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

class Ui_UnlockForm(object):
    def setupUi(self, UnlockForm):
        if not UnlockForm.objectName():
            UnlockForm.setObjectName(u"UnlockForm")
        self.form_layout = QVBoxLayout(UnlockForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.passphrase_box = QVBoxLayout()
        self.passphrase_box.setSpacing(4)
        self.passphrase_box.setObjectName(u"passphrase_box")
        self.passphrase_label = FieldLabel(UnlockForm)
        self.passphrase_label.setObjectName(u"passphrase_label")

        self.passphrase_box.addWidget(self.passphrase_label)

        self.passphrase = SecretField(UnlockForm)
        self.passphrase.setObjectName(u"passphrase")

        self.passphrase_box.addWidget(self.passphrase)


        self.form_layout.addLayout(self.passphrase_box)

#if QT_CONFIG(shortcut)
        self.passphrase_label.setBuddy(self.passphrase)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnlockForm)

        QMetaObject.connectSlotsByName(UnlockForm)
    # setupUi

    def retranslateUi(self, UnlockForm):
        self.passphrase_label.setText(QCoreApplication.translate("UnlockForm", u"&Passphrase", None))
        pass
    # retranslateUi
