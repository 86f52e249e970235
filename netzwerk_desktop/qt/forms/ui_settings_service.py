# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_service.ui'
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

from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NumberField, SuggestField)

class Ui_SettingsServiceForm(object):
    def setupUi(self, SettingsServiceForm):
        if not SettingsServiceForm.objectName():
            SettingsServiceForm.setObjectName(u"SettingsServiceForm")
        self.form_layout = QVBoxLayout(SettingsServiceForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(SettingsServiceForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(SettingsServiceForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.form_layout.addLayout(self.name_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.category_box = QVBoxLayout()
        self.category_box.setSpacing(4)
        self.category_box.setObjectName(u"category_box")
        self.category_label = FieldLabel(SettingsServiceForm)
        self.category_label.setObjectName(u"category_label")

        self.category_box.addWidget(self.category_label)

        self.category = SuggestField(SettingsServiceForm)
        self.category.setObjectName(u"category")

        self.category_box.addWidget(self.category)


        self.row_1.addLayout(self.category_box)

        self.position_box = QVBoxLayout()
        self.position_box.setSpacing(4)
        self.position_box.setObjectName(u"position_box")
        self.position_label = FieldLabel(SettingsServiceForm)
        self.position_label.setObjectName(u"position_label")

        self.position_box.addWidget(self.position_label)

        self.position = NumberField(SettingsServiceForm)
        self.position.setObjectName(u"position")

        self.position_box.addWidget(self.position)


        self.row_1.addLayout(self.position_box)

        self.row_1.setStretch(0, 2)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.tier_box = QVBoxLayout()
        self.tier_box.setSpacing(4)
        self.tier_box.setObjectName(u"tier_box")
        self.tier_label = FieldLabel(SettingsServiceForm)
        self.tier_label.setObjectName(u"tier_label")

        self.tier_box.addWidget(self.tier_label)

        self.tier = SegmentField(SettingsServiceForm)
        self.tier.setObjectName(u"tier")

        self.tier_box.addWidget(self.tier)


        self.form_layout.addLayout(self.tier_box)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.valid_from_box = QVBoxLayout()
        self.valid_from_box.setSpacing(4)
        self.valid_from_box.setObjectName(u"valid_from_box")
        self.valid_from_label = FieldLabel(SettingsServiceForm)
        self.valid_from_label.setObjectName(u"valid_from_label")

        self.valid_from_box.addWidget(self.valid_from_label)

        self.valid_from = DayField(SettingsServiceForm)
        self.valid_from.setObjectName(u"valid_from")

        self.valid_from_box.addWidget(self.valid_from)


        self.row_2.addLayout(self.valid_from_box)

        self.valid_until_box = QVBoxLayout()
        self.valid_until_box.setSpacing(4)
        self.valid_until_box.setObjectName(u"valid_until_box")
        self.valid_until_label = FieldLabel(SettingsServiceForm)
        self.valid_until_label.setObjectName(u"valid_until_label")

        self.valid_until_box.addWidget(self.valid_until_label)

        self.valid_until = DayField(SettingsServiceForm)
        self.valid_until.setObjectName(u"valid_until")

        self.valid_until_box.addWidget(self.valid_until)


        self.row_2.addLayout(self.valid_until_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.category_label.setBuddy(self.category)
        self.position_label.setBuddy(self.position)
        self.tier_label.setBuddy(self.tier)
        self.valid_from_label.setBuddy(self.valid_from)
        self.valid_until_label.setBuddy(self.valid_until)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsServiceForm)

        QMetaObject.connectSlotsByName(SettingsServiceForm)
    # setupUi

    def retranslateUi(self, SettingsServiceForm):
        self.name_label.setText(QCoreApplication.translate("SettingsServiceForm", u"&Leistung", None))
        self.category_label.setText(QCoreApplication.translate("SettingsServiceForm", u"&Bereich", None))
        self.position_label.setText(QCoreApplication.translate("SettingsServiceForm", u"&Reihenfolge", None))
        self.tier_label.setText(QCoreApplication.translate("SettingsServiceForm", u"&F\u00fcr wen?", None))
        self.valid_from_label.setText(QCoreApplication.translate("SettingsServiceForm", u"&Angeboten ab", None))
        self.valid_until_label.setText(QCoreApplication.translate("SettingsServiceForm", u"bis &einschlie\u00dflich", None))
        pass
    # retranslateUi
