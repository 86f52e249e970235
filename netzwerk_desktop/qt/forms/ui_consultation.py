# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'consultation.ui'
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

class Ui_ConsultationForm(object):
    def setupUi(self, ConsultationForm):
        if not ConsultationForm.objectName():
            ConsultationForm.setObjectName(u"ConsultationForm")
        self.form_layout = QVBoxLayout(ConsultationForm)
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
        self.organisation_id_label = FieldLabel(ConsultationForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(ConsultationForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.who_row.addLayout(self.organisation_id_box)

        self.position_id_box = QVBoxLayout()
        self.position_id_box.setSpacing(4)
        self.position_id_box.setObjectName(u"position_id_box")
        self.position_id_label = FieldLabel(ConsultationForm)
        self.position_id_label.setObjectName(u"position_id_label")

        self.position_id_box.addWidget(self.position_id_label)

        self.position_id = PersonField(ConsultationForm)
        self.position_id.setObjectName(u"position_id")

        self.position_id_box.addWidget(self.position_id)


        self.who_row.addLayout(self.position_id_box)

        self.who_row.setStretch(0, 1)
        self.who_row.setStretch(1, 1)

        self.who_place.addLayout(self.who_row)

        self.context = ContextStrip(ConsultationForm)
        self.context.setObjectName(u"context")

        self.who_place.addWidget(self.context)


        self.form_layout.addLayout(self.who_place)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.channel_box = QVBoxLayout()
        self.channel_box.setSpacing(4)
        self.channel_box.setObjectName(u"channel_box")
        self.channel_label = FieldLabel(ConsultationForm)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_box.addWidget(self.channel_label)

        self.channel = SegmentField(ConsultationForm)
        self.channel.setObjectName(u"channel")

        self.channel_box.addWidget(self.channel)


        self.row_2.addLayout(self.channel_box)

        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_label = FieldLabel(ConsultationForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_box.addWidget(self.subject_label)

        self.subject = SuggestField(ConsultationForm)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)


        self.row_2.addLayout(self.subject_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

        self.service_place = QVBoxLayout()
        self.service_place.setSpacing(8)
        self.service_place.setObjectName(u"service_place")
        self.service_id_box = QVBoxLayout()
        self.service_id_box.setSpacing(4)
        self.service_id_box.setObjectName(u"service_id_box")
        self.service_id_label = FieldLabel(ConsultationForm)
        self.service_id_label.setObjectName(u"service_id_label")

        self.service_id_box.addWidget(self.service_id_label)

        self.service_id = ServiceField(ConsultationForm)
        self.service_id.setObjectName(u"service_id")

        self.service_id_box.addWidget(self.service_id)


        self.service_place.addLayout(self.service_id_box)

        self.entitlement = EntitlementLine(ConsultationForm)
        self.entitlement.setObjectName(u"entitlement")

        self.service_place.addWidget(self.entitlement)

        self.exception_part = QWidget(ConsultationForm)
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
        self.note_label = FieldLabel(ConsultationForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(ConsultationForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.advice_part = QWidget(ConsultationForm)
        self.advice_part.setObjectName(u"advice_part")
        self.advice_part_layout = QVBoxLayout(self.advice_part)
        self.advice_part_layout.setSpacing(16)
        self.advice_part_layout.setObjectName(u"advice_part_layout")
        self.advice_part_layout.setContentsMargins(0, 0, 0, 0)
        self.advice_box = QVBoxLayout()
        self.advice_box.setSpacing(4)
        self.advice_box.setObjectName(u"advice_box")
        self.advice_label = FieldLabel(self.advice_part)
        self.advice_label.setObjectName(u"advice_label")

        self.advice_box.addWidget(self.advice_label)

        self.advice = NoteField(self.advice_part)
        self.advice.setObjectName(u"advice")

        self.advice_box.addWidget(self.advice)


        self.advice_part_layout.addLayout(self.advice_box)


        self.form_layout.addWidget(self.advice_part)

        self.follow_up_part = QWidget(ConsultationForm)
        self.follow_up_part.setObjectName(u"follow_up_part")
        self.follow_up_part_layout = QVBoxLayout(self.follow_up_part)
        self.follow_up_part_layout.setSpacing(16)
        self.follow_up_part_layout.setObjectName(u"follow_up_part_layout")
        self.follow_up_part_layout.setContentsMargins(0, 0, 0, 0)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.next_step_box = QVBoxLayout()
        self.next_step_box.setSpacing(4)
        self.next_step_box.setObjectName(u"next_step_box")
        self.next_step_label = FieldLabel(self.follow_up_part)
        self.next_step_label.setObjectName(u"next_step_label")

        self.next_step_box.addWidget(self.next_step_label)

        self.next_step = LineField(self.follow_up_part)
        self.next_step.setObjectName(u"next_step")

        self.next_step_box.addWidget(self.next_step)


        self.row_1.addLayout(self.next_step_box)

        self.follow_up_on_box = QVBoxLayout()
        self.follow_up_on_box.setSpacing(4)
        self.follow_up_on_box.setObjectName(u"follow_up_on_box")
        self.follow_up_on_label = FieldLabel(self.follow_up_part)
        self.follow_up_on_label.setObjectName(u"follow_up_on_label")

        self.follow_up_on_box.addWidget(self.follow_up_on_label)

        self.follow_up_on = DayField(self.follow_up_part)
        self.follow_up_on.setObjectName(u"follow_up_on")

        self.follow_up_on_box.addWidget(self.follow_up_on)


        self.row_1.addLayout(self.follow_up_on_box)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 2)

        self.follow_up_part_layout.addLayout(self.row_1)


        self.form_layout.addWidget(self.follow_up_part)

        self.topics_part = QWidget(ConsultationForm)
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

        self.when_part = QWidget(ConsultationForm)
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

        self.more = MoreRow(ConsultationForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.position_id_label.setBuddy(self.position_id)
        self.channel_label.setBuddy(self.channel)
        self.subject_label.setBuddy(self.subject)
        self.service_id_label.setBuddy(self.service_id)
        self.exception_reason_label.setBuddy(self.exception_reason)
        self.note_label.setBuddy(self.note)
        self.advice_label.setBuddy(self.advice)
        self.next_step_label.setBuddy(self.next_step)
        self.follow_up_on_label.setBuddy(self.follow_up_on)
        self.topic_ids_label.setBuddy(self.topic_ids)
        self.occurred_at_label.setBuddy(self.occurred_at)
        self.duration_min_label.setBuddy(self.duration_min)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConsultationForm)

        QMetaObject.connectSlotsByName(ConsultationForm)
    # setupUi

    def retranslateUi(self, ConsultationForm):
        self.organisation_id_label.setText(QCoreApplication.translate("ConsultationForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Tippen, um zu finden", None))
        self.position_id_label.setText(QCoreApplication.translate("ConsultationForm", u"&Person", None))
        self.position_id.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Wer? (freiwillig)", None))
        self.channel_label.setText(QCoreApplication.translate("ConsultationForm", u"&Auf welchem Weg", None))
        self.subject_label.setText(QCoreApplication.translate("ConsultationForm", u"An&liegen", None))
        self.subject.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Gegenstand der Beratung", None))
        self.service_id_label.setText(QCoreApplication.translate("ConsultationForm", u"Leist&ung", None))
        self.service_id.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Leistung suchen", None))
        self.exception_reason_label.setText(QCoreApplication.translate("ConsultationForm", u"&Grund der Ausnahme", None))
        self.exception_reason.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.", None))
        self.note_label.setText(QCoreApplication.translate("ConsultationForm", u"&Notiz", None))
        self.note.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Was wurde gefragt und besprochen?", None))
        self.advice_label.setText(QCoreApplication.translate("ConsultationForm", u"&Empfehlung", None))
        self.advice.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Was wurde geraten?", None))
        self.next_step_label.setText(QCoreApplication.translate("ConsultationForm", u"N\u00e4&chster Schritt", None))
        self.next_step.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Wer tut was?", None))
        self.follow_up_on_label.setText(QCoreApplication.translate("ConsultationForm", u"&Wiedervorlage am", None))
        self.topic_ids_label.setText(QCoreApplication.translate("ConsultationForm", u"&Themen", None))
        self.occurred_at_label.setText(QCoreApplication.translate("ConsultationForm", u"&Zeitpunkt", None))
        self.duration_min_label.setText(QCoreApplication.translate("ConsultationForm", u"&Dauer in Minuten", None))
        self.confidential.setText(QCoreApplication.translate("ConsultationForm", u"Vertraulich (wird in der Liste gekennzeichnet)", None))
        pass
    # retranslateUi
