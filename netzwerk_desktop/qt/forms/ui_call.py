# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'call.ui'
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
from netzwerk_desktop.qt.dialogs.parts.context_strip import ContextStrip
from netzwerk_desktop.qt.dialogs.parts.days import (DayField, MomentField)
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import (PersonField, ServiceField, TopicsField, TownField)
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, LineField, NoteField, NumberField,
    SuggestField)

class Ui_CallForm(object):
    def setupUi(self, CallForm):
        if not CallForm.objectName():
            CallForm.setObjectName(u"CallForm")
        self.form_layout = QVBoxLayout(CallForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.who_place = QVBoxLayout()
        self.who_place.setSpacing(8)
        self.who_place.setObjectName(u"who_place")
        self.who_row = QHBoxLayout()
        self.who_row.setSpacing(12)
        self.who_row.setObjectName(u"who_row")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(CallForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(CallForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.who_row.addLayout(self.organisation_id_box)

        self.position_id_box = QVBoxLayout()
        self.position_id_box.setSpacing(4)
        self.position_id_box.setObjectName(u"position_id_box")
        self.position_id_label = FieldLabel(CallForm)
        self.position_id_label.setObjectName(u"position_id_label")

        self.position_id_box.addWidget(self.position_id_label)

        self.position_id = PersonField(CallForm)
        self.position_id.setObjectName(u"position_id")

        self.position_id_box.addWidget(self.position_id)


        self.who_row.addLayout(self.position_id_box)

        self.who_row.setStretch(0, 1)
        self.who_row.setStretch(1, 1)

        self.who_place.addLayout(self.who_row)

        self.context = ContextStrip(CallForm)
        self.context.setObjectName(u"context")

        self.who_place.addWidget(self.context)


        self.form_layout.addLayout(self.who_place)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(12)
        self.row_4.setObjectName(u"row_4")
        self.direction_box = QVBoxLayout()
        self.direction_box.setSpacing(4)
        self.direction_box.setObjectName(u"direction_box")
        self.direction_label = FieldLabel(CallForm)
        self.direction_label.setObjectName(u"direction_label")

        self.direction_box.addWidget(self.direction_label)

        self.direction = SegmentField(CallForm)
        self.direction.setObjectName(u"direction")

        self.direction_box.addWidget(self.direction)


        self.row_4.addLayout(self.direction_box)

        self.outcome_box = QVBoxLayout()
        self.outcome_box.setSpacing(4)
        self.outcome_box.setObjectName(u"outcome_box")
        self.outcome_label = FieldLabel(CallForm)
        self.outcome_label.setObjectName(u"outcome_label")

        self.outcome_box.addWidget(self.outcome_label)

        self.outcome = SegmentField(CallForm)
        self.outcome.setObjectName(u"outcome")

        self.outcome_box.addWidget(self.outcome)


        self.row_4.addLayout(self.outcome_box)

        self.row_4.setStretch(0, 2)
        self.row_4.setStretch(1, 5)

        self.form_layout.addLayout(self.row_4)

        self.service_place = QVBoxLayout()
        self.service_place.setSpacing(8)
        self.service_place.setObjectName(u"service_place")
        self.service_id_box = QVBoxLayout()
        self.service_id_box.setSpacing(4)
        self.service_id_box.setObjectName(u"service_id_box")
        self.service_id_label = FieldLabel(CallForm)
        self.service_id_label.setObjectName(u"service_id_label")

        self.service_id_box.addWidget(self.service_id_label)

        self.service_id = ServiceField(CallForm)
        self.service_id.setObjectName(u"service_id")

        self.service_id_box.addWidget(self.service_id)


        self.service_place.addLayout(self.service_id_box)

        self.entitlement = EntitlementLine(CallForm)
        self.entitlement.setObjectName(u"entitlement")

        self.service_place.addWidget(self.entitlement)

        self.exception_part = QWidget(CallForm)
        self.exception_part.setObjectName(u"exception_part")
        self.exception_part_layout = QVBoxLayout(self.exception_part)
        self.exception_part_layout.setSpacing(16)
        self.exception_part_layout.setObjectName(u"exception_part_layout")
        self.exception_part_layout.setContentsMargins(0, 0, 0, 0)
        self.exception_reason_box = QVBoxLayout()
        self.exception_reason_box.setSpacing(4)
        self.exception_reason_box.setObjectName(u"exception_reason_box")
        self.exception_reason_label = FieldLabel(self.exception_part)
        self.exception_reason_label.setObjectName(u"exception_reason_label")

        self.exception_reason_box.addWidget(self.exception_reason_label)

        self.exception_reason = NoteField(self.exception_part)
        self.exception_reason.setObjectName(u"exception_reason")

        self.exception_reason_box.addWidget(self.exception_reason)


        self.exception_part_layout.addLayout(self.exception_reason_box)


        self.service_place.addWidget(self.exception_part)


        self.form_layout.addLayout(self.service_place)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(CallForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(CallForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.subject_part = QWidget(CallForm)
        self.subject_part.setObjectName(u"subject_part")
        self.subject_part_layout = QVBoxLayout(self.subject_part)
        self.subject_part_layout.setSpacing(16)
        self.subject_part_layout.setObjectName(u"subject_part_layout")
        self.subject_part_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_label = FieldLabel(self.subject_part)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_box.addWidget(self.subject_label)

        self.subject = SuggestField(self.subject_part)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)


        self.subject_part_layout.addLayout(self.subject_box)


        self.form_layout.addWidget(self.subject_part)

        self.topics_part = QWidget(CallForm)
        self.topics_part.setObjectName(u"topics_part")
        self.topics_part_layout = QVBoxLayout(self.topics_part)
        self.topics_part_layout.setSpacing(16)
        self.topics_part_layout.setObjectName(u"topics_part_layout")
        self.topics_part_layout.setContentsMargins(0, 0, 0, 0)
        self.topic_ids_box = QVBoxLayout()
        self.topic_ids_box.setSpacing(4)
        self.topic_ids_box.setObjectName(u"topic_ids_box")
        self.topic_ids_label = FieldLabel(self.topics_part)
        self.topic_ids_label.setObjectName(u"topic_ids_label")

        self.topic_ids_box.addWidget(self.topic_ids_label)

        self.topic_ids = TopicsField(self.topics_part)
        self.topic_ids.setObjectName(u"topic_ids")

        self.topic_ids_box.addWidget(self.topic_ids)


        self.topics_part_layout.addLayout(self.topic_ids_box)


        self.form_layout.addWidget(self.topics_part)

        self.follow_up_part = QWidget(CallForm)
        self.follow_up_part.setObjectName(u"follow_up_part")
        self.follow_up_part_layout = QVBoxLayout(self.follow_up_part)
        self.follow_up_part_layout.setSpacing(16)
        self.follow_up_part_layout.setObjectName(u"follow_up_part_layout")
        self.follow_up_part_layout.setContentsMargins(0, 0, 0, 0)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.follow_up_on_box = QVBoxLayout()
        self.follow_up_on_box.setSpacing(4)
        self.follow_up_on_box.setObjectName(u"follow_up_on_box")
        self.follow_up_on_label = FieldLabel(self.follow_up_part)
        self.follow_up_on_label.setObjectName(u"follow_up_on_label")

        self.follow_up_on_box.addWidget(self.follow_up_on_label)

        self.follow_up_on = DayField(self.follow_up_part)
        self.follow_up_on.setObjectName(u"follow_up_on")

        self.follow_up_on_box.addWidget(self.follow_up_on)


        self.row_2.addLayout(self.follow_up_on_box)

        self.follow_up_subject_box = QVBoxLayout()
        self.follow_up_subject_box.setSpacing(4)
        self.follow_up_subject_box.setObjectName(u"follow_up_subject_box")
        self.follow_up_subject_label = FieldLabel(self.follow_up_part)
        self.follow_up_subject_label.setObjectName(u"follow_up_subject_label")

        self.follow_up_subject_box.addWidget(self.follow_up_subject_label)

        self.follow_up_subject = LineField(self.follow_up_part)
        self.follow_up_subject.setObjectName(u"follow_up_subject")

        self.follow_up_subject_box.addWidget(self.follow_up_subject)


        self.row_2.addLayout(self.follow_up_subject_box)

        self.row_2.setStretch(0, 2)
        self.row_2.setStretch(1, 3)

        self.follow_up_part_layout.addLayout(self.row_2)


        self.form_layout.addWidget(self.follow_up_part)

        self.when_part = QWidget(CallForm)
        self.when_part.setObjectName(u"when_part")
        self.when_part_layout = QVBoxLayout(self.when_part)
        self.when_part_layout.setSpacing(16)
        self.when_part_layout.setObjectName(u"when_part_layout")
        self.when_part_layout.setContentsMargins(0, 0, 0, 0)
        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.occurred_at_box = QVBoxLayout()
        self.occurred_at_box.setSpacing(4)
        self.occurred_at_box.setObjectName(u"occurred_at_box")
        self.occurred_at_label = FieldLabel(self.when_part)
        self.occurred_at_label.setObjectName(u"occurred_at_label")

        self.occurred_at_box.addWidget(self.occurred_at_label)

        self.occurred_at = MomentField(self.when_part)
        self.occurred_at.setObjectName(u"occurred_at")

        self.occurred_at_box.addWidget(self.occurred_at)


        self.row_3.addLayout(self.occurred_at_box)

        self.duration_min_box = QVBoxLayout()
        self.duration_min_box.setSpacing(4)
        self.duration_min_box.setObjectName(u"duration_min_box")
        self.duration_min_label = FieldLabel(self.when_part)
        self.duration_min_label.setObjectName(u"duration_min_label")

        self.duration_min_box.addWidget(self.duration_min_label)

        self.duration_min = NumberField(self.when_part)
        self.duration_min.setObjectName(u"duration_min")

        self.duration_min_box.addWidget(self.duration_min)


        self.row_3.addLayout(self.duration_min_box)

        self.row_3.setStretch(0, 3)
        self.row_3.setStretch(1, 1)

        self.when_part_layout.addLayout(self.row_3)

        self.confidential_box = QVBoxLayout()
        self.confidential_box.setSpacing(4)
        self.confidential_box.setObjectName(u"confidential_box")
        self.confidential = CheckField(self.when_part)
        self.confidential.setObjectName(u"confidential")

        self.confidential_box.addWidget(self.confidential)


        self.when_part_layout.addLayout(self.confidential_box)


        self.form_layout.addWidget(self.when_part)

        self.more = MoreRow(CallForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.position_id_label.setBuddy(self.position_id)
        self.direction_label.setBuddy(self.direction)
        self.outcome_label.setBuddy(self.outcome)
        self.service_id_label.setBuddy(self.service_id)
        self.exception_reason_label.setBuddy(self.exception_reason)
        self.note_label.setBuddy(self.note)
        self.subject_label.setBuddy(self.subject)
        self.topic_ids_label.setBuddy(self.topic_ids)
        self.follow_up_on_label.setBuddy(self.follow_up_on)
        self.follow_up_subject_label.setBuddy(self.follow_up_subject)
        self.occurred_at_label.setBuddy(self.occurred_at)
        self.duration_min_label.setBuddy(self.duration_min)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CallForm)

        QMetaObject.connectSlotsByName(CallForm)
    # setupUi

    def retranslateUi(self, CallForm):
        self.organisation_id_label.setText(QCoreApplication.translate("CallForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Tippen, um zu finden", None))
        self.position_id_label.setText(QCoreApplication.translate("CallForm", u"&Person", None))
        self.position_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Wer? (freiwillig)", None))
        self.direction_label.setText(QCoreApplication.translate("CallForm", u"&Richtung", None))
        self.outcome_label.setText(QCoreApplication.translate("CallForm", u"&Ergebnis", None))
        self.service_id_label.setText(QCoreApplication.translate("CallForm", u"&Leistung", None))
        self.service_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Leistung suchen", None))
        self.exception_reason_label.setText(QCoreApplication.translate("CallForm", u"&Grund der Ausnahme", None))
        self.exception_reason.setPlaceholderText(QCoreApplication.translate("CallForm", u"Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.", None))
        self.note_label.setText(QCoreApplication.translate("CallForm", u"&Notiz", None))
        self.note.setPlaceholderText(QCoreApplication.translate("CallForm", u"Was wurde besprochen?", None))
        self.subject_label.setText(QCoreApplication.translate("CallForm", u"&Betreff", None))
        self.subject.setPlaceholderText(QCoreApplication.translate("CallForm", u"Worum ging es?", None))
        self.topic_ids_label.setText(QCoreApplication.translate("CallForm", u"&Themen", None))
        self.follow_up_on_label.setText(QCoreApplication.translate("CallForm", u"&Wiedervorlage am", None))
        self.follow_up_subject_label.setText(QCoreApplication.translate("CallForm", u"Was ist dann zu t&un?", None))
        self.follow_up_subject.setPlaceholderText(QCoreApplication.translate("CallForm", u"ohne Angabe: Nachfassen", None))
        self.occurred_at_label.setText(QCoreApplication.translate("CallForm", u"&Zeitpunkt", None))
        self.duration_min_label.setText(QCoreApplication.translate("CallForm", u"&Dauer in Minuten", None))
        self.confidential.setText(QCoreApplication.translate("CallForm", u"Vertraulich (wird in der Liste gekennzeichnet)", None))
        pass
    # retranslateUi
