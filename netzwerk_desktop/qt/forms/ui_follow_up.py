# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'follow_up.ui'
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
from netzwerk_desktop.qt.dialogs.parts.finders import (HumanField, TownField)
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField)

class Ui_FollowUpForm(object):
    def setupUi(self, FollowUpForm):
        if not FollowUpForm.objectName():
            FollowUpForm.setObjectName(u"FollowUpForm")
        self.form_layout = QVBoxLayout(FollowUpForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(FollowUpForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(FollowUpForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.row_1.addLayout(self.organisation_id_box)

        self.person_id_box = QVBoxLayout()
        self.person_id_box.setSpacing(4)
        self.person_id_box.setObjectName(u"person_id_box")
        self.person_id_label = FieldLabel(FollowUpForm)
        self.person_id_label.setObjectName(u"person_id_label")

        self.person_id_box.addWidget(self.person_id_label)

        self.person_id = HumanField(FollowUpForm)
        self.person_id.setObjectName(u"person_id")

        self.person_id_box.addWidget(self.person_id)


        self.row_1.addLayout(self.person_id_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_label = FieldLabel(FollowUpForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_box.addWidget(self.subject_label)

        self.subject = LineField(FollowUpForm)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)


        self.form_layout.addLayout(self.subject_box)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.due_on_box = QVBoxLayout()
        self.due_on_box.setSpacing(4)
        self.due_on_box.setObjectName(u"due_on_box")
        self.due_on_label = FieldLabel(FollowUpForm)
        self.due_on_label.setObjectName(u"due_on_label")

        self.due_on_box.addWidget(self.due_on_label)

        self.due_on = DayField(FollowUpForm)
        self.due_on.setObjectName(u"due_on")

        self.due_on_box.addWidget(self.due_on)


        self.row_2.addLayout(self.due_on_box)

        self.assignee_id_box = QVBoxLayout()
        self.assignee_id_box.setSpacing(4)
        self.assignee_id_box.setObjectName(u"assignee_id_box")
        self.assignee_id_label = FieldLabel(FollowUpForm)
        self.assignee_id_label.setObjectName(u"assignee_id_label")

        self.assignee_id_box.addWidget(self.assignee_id_label)

        self.assignee_id = ListField(FollowUpForm)
        self.assignee_id.setObjectName(u"assignee_id")

        self.assignee_id_box.addWidget(self.assignee_id)


        self.row_2.addLayout(self.assignee_id_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(FollowUpForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(FollowUpForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.result_part = QWidget(FollowUpForm)
        self.result_part.setObjectName(u"result_part")
        self.result_part_layout = QVBoxLayout(self.result_part)
        self.result_part_layout.setSpacing(16)
        self.result_part_layout.setObjectName(u"result_part_layout")
        self.result_part_layout.setContentsMargins(0, 0, 0, 0)
        self.result_box = QVBoxLayout()
        self.result_box.setSpacing(4)
        self.result_box.setObjectName(u"result_box")
        self.result_label = FieldLabel(self.result_part)
        self.result_label.setObjectName(u"result_label")

        self.result_box.addWidget(self.result_label)

        self.result = NoteField(self.result_part)
        self.result.setObjectName(u"result")

        self.result_box.addWidget(self.result)


        self.result_part_layout.addLayout(self.result_box)


        self.form_layout.addWidget(self.result_part)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.person_id_label.setBuddy(self.person_id)
        self.subject_label.setBuddy(self.subject)
        self.due_on_label.setBuddy(self.due_on)
        self.assignee_id_label.setBuddy(self.assignee_id)
        self.note_label.setBuddy(self.note)
        self.result_label.setBuddy(self.result)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FollowUpForm)

        QMetaObject.connectSlotsByName(FollowUpForm)
    # setupUi

    def retranslateUi(self, FollowUpForm):
        self.organisation_id_label.setText(QCoreApplication.translate("FollowUpForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("FollowUpForm", u"Tippen, um zu finden", None))
        self.person_id_label.setText(QCoreApplication.translate("FollowUpForm", u"&Person", None))
        self.person_id.setPlaceholderText(QCoreApplication.translate("FollowUpForm", u"Wen betrifft es? (freiwillig)", None))
        self.subject_label.setText(QCoreApplication.translate("FollowUpForm", u"&Was ist zu tun?", None))
        self.due_on_label.setText(QCoreApplication.translate("FollowUpForm", u"&F\u00e4llig am", None))
        self.assignee_id_label.setText(QCoreApplication.translate("FollowUpForm", u"&Zust\u00e4ndig", None))
        self.note_label.setText(QCoreApplication.translate("FollowUpForm", u"&Notiz", None))
        self.result_label.setText(QCoreApplication.translate("FollowUpForm", u"&Ergebnis", None))
        self.result.setPlaceholderText(QCoreApplication.translate("FollowUpForm", u"Was kam dabei heraus? (freiwillig)", None))
        pass
    # retranslateUi
