# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_network.ui'
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

from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import LineField

class Ui_SettingsNetworkForm(object):
    def setupUi(self, SettingsNetworkForm):
        if not SettingsNetworkForm.objectName():
            SettingsNetworkForm.setObjectName(u"SettingsNetworkForm")
        self.form_layout = QVBoxLayout(SettingsNetworkForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(SettingsNetworkForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(SettingsNetworkForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.row_1.addLayout(self.name_box)

        self.valid_from_box = QVBoxLayout()
        self.valid_from_box.setSpacing(4)
        self.valid_from_box.setObjectName(u"valid_from_box")
        self.valid_from_label = FieldLabel(SettingsNetworkForm)
        self.valid_from_label.setObjectName(u"valid_from_label")

        self.valid_from_box.addWidget(self.valid_from_label)

        self.valid_from = DayField(SettingsNetworkForm)
        self.valid_from.setObjectName(u"valid_from")

        self.valid_from_box.addWidget(self.valid_from)


        self.row_1.addLayout(self.valid_from_box)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 2)

        self.form_layout.addLayout(self.row_1)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.valid_from_label.setBuddy(self.valid_from)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsNetworkForm)

        QMetaObject.connectSlotsByName(SettingsNetworkForm)
    # setupUi

    def retranslateUi(self, SettingsNetworkForm):
        self.name_label.setText(QCoreApplication.translate("SettingsNetworkForm", u"&Neuer Name", None))
        self.valid_from_label.setText(QCoreApplication.translate("SettingsNetworkForm", u"&Gilt ab", None))
        pass
    # retranslateUi
