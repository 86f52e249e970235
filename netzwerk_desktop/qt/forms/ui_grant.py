# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'grant.ui'
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

from netzwerk_desktop.qt.dialogs.parts.choice import ListField
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import ServiceField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField)

class Ui_GrantForm(object):
    def setupUi(self, GrantForm):
        if not GrantForm.objectName():
            GrantForm.setObjectName(u"GrantForm")
        self.form_layout = QVBoxLayout(GrantForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.grant_box = QVBoxLayout()
        self.grant_box.setSpacing(4)
        self.grant_box.setObjectName(u"grant_box")
        self.grant_label = FieldLabel(GrantForm)
        self.grant_label.setObjectName(u"grant_label")

        self.grant_box.addWidget(self.grant_label)

        self.grant = ListField(GrantForm)
        self.grant.setObjectName(u"grant")

        self.grant_box.addWidget(self.grant)


        self.form_layout.addLayout(self.grant_box)

        self.service_place = QVBoxLayout()
        self.service_place.setSpacing(8)
        self.service_place.setObjectName(u"service_place")
        self.service_id_box = QVBoxLayout()
        self.service_id_box.setSpacing(4)
        self.service_id_box.setObjectName(u"service_id_box")
        self.service_id_label = FieldLabel(GrantForm)
        self.service_id_label.setObjectName(u"service_id_label")

        self.service_id_box.addWidget(self.service_id_label)

        self.service_id = ServiceField(GrantForm)
        self.service_id.setObjectName(u"service_id")

        self.service_id_box.addWidget(self.service_id)


        self.service_place.addLayout(self.service_id_box)

        self.entitlement = EntitlementLine(GrantForm)
        self.entitlement.setObjectName(u"entitlement")

        self.service_place.addWidget(self.entitlement)


        self.form_layout.addLayout(self.service_place)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.valid_from_box = QVBoxLayout()
        self.valid_from_box.setSpacing(4)
        self.valid_from_box.setObjectName(u"valid_from_box")
        self.valid_from_label = FieldLabel(GrantForm)
        self.valid_from_label.setObjectName(u"valid_from_label")

        self.valid_from_box.addWidget(self.valid_from_label)

        self.valid_from = DayField(GrantForm)
        self.valid_from.setObjectName(u"valid_from")

        self.valid_from_box.addWidget(self.valid_from)


        self.row_1.addLayout(self.valid_from_box)

        self.valid_until_box = QVBoxLayout()
        self.valid_until_box.setSpacing(4)
        self.valid_until_box.setObjectName(u"valid_until_box")
        self.valid_until_label = FieldLabel(GrantForm)
        self.valid_until_label.setObjectName(u"valid_until_label")

        self.valid_until_box.addWidget(self.valid_until_label)

        self.valid_until = DayField(GrantForm)
        self.valid_until.setObjectName(u"valid_until")

        self.valid_until_box.addWidget(self.valid_until)


        self.row_1.addLayout(self.valid_until_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.reason_box = QVBoxLayout()
        self.reason_box.setSpacing(4)
        self.reason_box.setObjectName(u"reason_box")
        self.reason_label = FieldLabel(GrantForm)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_box.addWidget(self.reason_label)

        self.reason = NoteField(GrantForm)
        self.reason.setObjectName(u"reason")

        self.reason_box.addWidget(self.reason)


        self.form_layout.addLayout(self.reason_box)

        self.granted_by_box = QVBoxLayout()
        self.granted_by_box.setSpacing(4)
        self.granted_by_box.setObjectName(u"granted_by_box")
        self.granted_by_label = FieldLabel(GrantForm)
        self.granted_by_label.setObjectName(u"granted_by_label")

        self.granted_by_box.addWidget(self.granted_by_label)

        self.granted_by = LineField(GrantForm)
        self.granted_by.setObjectName(u"granted_by")

        self.granted_by_box.addWidget(self.granted_by)


        self.form_layout.addLayout(self.granted_by_box)

#if QT_CONFIG(shortcut)
        self.grant_label.setBuddy(self.grant)
        self.service_id_label.setBuddy(self.service_id)
        self.valid_from_label.setBuddy(self.valid_from)
        self.valid_until_label.setBuddy(self.valid_until)
        self.reason_label.setBuddy(self.reason)
        self.granted_by_label.setBuddy(self.granted_by)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GrantForm)

        QMetaObject.connectSlotsByName(GrantForm)
    # setupUi

    def retranslateUi(self, GrantForm):
        self.grant_label.setText(QCoreApplication.translate("GrantForm", u"S&onderfreigabe", None))
        self.service_id_label.setText(QCoreApplication.translate("GrantForm", u"&Leistung", None))
        self.service_id.setPlaceholderText(QCoreApplication.translate("GrantForm", u"Leistung suchen", None))
        self.valid_from_label.setText(QCoreApplication.translate("GrantForm", u"&G\u00fcltig ab", None))
        self.valid_until_label.setText(QCoreApplication.translate("GrantForm", u"G\u00fcltig &bis", None))
        self.reason_label.setText(QCoreApplication.translate("GrantForm", u"G&rund", None))
        self.reason.setPlaceholderText(QCoreApplication.translate("GrantForm", u"Warum wird die Leistung freigegeben?", None))
        self.granted_by_label.setText(QCoreApplication.translate("GrantForm", u"&Erteilt von", None))
        pass
    # retranslateUi
