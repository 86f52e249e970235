# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'membership.ui'
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
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.parts.text import NoteField

class Ui_MembershipForm(object):
    def setupUi(self, MembershipForm):
        if not MembershipForm.objectName():
            MembershipForm.setObjectName(u"MembershipForm")
        self.form_layout = QVBoxLayout(MembershipForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.period_box = QVBoxLayout()
        self.period_box.setSpacing(4)
        self.period_box.setObjectName(u"period_box")
        self.period_label = FieldLabel(MembershipForm)
        self.period_label.setObjectName(u"period_label")

        self.period_box.addWidget(self.period_label)

        self.period = ListField(MembershipForm)
        self.period.setObjectName(u"period")

        self.period_box.addWidget(self.period)


        self.form_layout.addLayout(self.period_box)

        self.network_id_box = QVBoxLayout()
        self.network_id_box.setSpacing(4)
        self.network_id_box.setObjectName(u"network_id_box")
        self.network_id_label = FieldLabel(MembershipForm)
        self.network_id_label.setObjectName(u"network_id_label")

        self.network_id_box.addWidget(self.network_id_label)

        self.network_id = ListField(MembershipForm)
        self.network_id.setObjectName(u"network_id")

        self.network_id_box.addWidget(self.network_id)


        self.form_layout.addLayout(self.network_id_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.joined_on_box = QVBoxLayout()
        self.joined_on_box.setSpacing(4)
        self.joined_on_box.setObjectName(u"joined_on_box")
        self.joined_on_label = FieldLabel(MembershipForm)
        self.joined_on_label.setObjectName(u"joined_on_label")

        self.joined_on_box.addWidget(self.joined_on_label)

        self.joined_on = DayField(MembershipForm)
        self.joined_on.setObjectName(u"joined_on")

        self.joined_on_box.addWidget(self.joined_on)


        self.row_1.addLayout(self.joined_on_box)

        self.minimum_until_box = QVBoxLayout()
        self.minimum_until_box.setSpacing(4)
        self.minimum_until_box.setObjectName(u"minimum_until_box")
        self.minimum_until_label = FieldLabel(MembershipForm)
        self.minimum_until_label.setObjectName(u"minimum_until_label")

        self.minimum_until_box.addWidget(self.minimum_until_label)

        self.minimum_until = DayField(MembershipForm)
        self.minimum_until.setObjectName(u"minimum_until")

        self.minimum_until_box.addWidget(self.minimum_until)


        self.row_1.addLayout(self.minimum_until_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.ended_on_box = QVBoxLayout()
        self.ended_on_box.setSpacing(4)
        self.ended_on_box.setObjectName(u"ended_on_box")
        self.ended_on_label = FieldLabel(MembershipForm)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.ended_on_box.addWidget(self.ended_on_label)

        self.ended_on = DayField(MembershipForm)
        self.ended_on.setObjectName(u"ended_on")

        self.ended_on_box.addWidget(self.ended_on)

        self.ended_on_hint = HintLabel(MembershipForm)
        self.ended_on_hint.setObjectName(u"ended_on_hint")

        self.ended_on_box.addWidget(self.ended_on_hint)


        self.form_layout.addLayout(self.ended_on_box)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(MembershipForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(MembershipForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

#if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
        self.network_id_label.setBuddy(self.network_id)
        self.joined_on_label.setBuddy(self.joined_on)
        self.minimum_until_label.setBuddy(self.minimum_until)
        self.ended_on_label.setBuddy(self.ended_on)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MembershipForm)

        QMetaObject.connectSlotsByName(MembershipForm)
    # setupUi

    def retranslateUi(self, MembershipForm):
        self.period_label.setText(QCoreApplication.translate("MembershipForm", u"&Zeitraum", None))
        self.network_id_label.setText(QCoreApplication.translate("MembershipForm", u"&Netzwerk", None))
        self.joined_on_label.setText(QCoreApplication.translate("MembershipForm", u"&Beitritt", None))
        self.minimum_until_label.setText(QCoreApplication.translate("MembershipForm", u"&Mindestlaufzeit bis", None))
        self.ended_on_label.setText(QCoreApplication.translate("MembershipForm", u"&Austritt (letzter Tag)", None))
        self.ended_on_hint.setText(QCoreApplication.translate("MembershipForm", u"Leer, solange die Mitgliedschaft l\u00e4uft. Wer austritt, kann sp\u00e4ter wieder beitreten.", None))
        self.note_label.setText(QCoreApplication.translate("MembershipForm", u"N&otiz", None))
        pass
    # retranslateUi
