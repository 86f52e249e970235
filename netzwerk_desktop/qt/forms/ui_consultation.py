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

from netzwerk_desktop.qt.dialogs.parts.attachments import AttachmentsField
from netzwerk_desktop.qt.dialogs.parts.case_choice import CaseChoiceField
from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.context_strip import ContextStrip
from netzwerk_desktop.qt.dialogs.parts.days import (DayField, MomentField)
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import (PersonField, ServiceField, TopicsField, TownField)
from netzwerk_desktop.qt.dialogs.parts.follow_up_lines import FollowUpLinesField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.participants import ParticipantsField
from netzwerk_desktop.qt.dialogs.parts.rich_text import (FormatBar, RichTextField)
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, NoteField, NumberField, SuggestField)

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

        self.asked_box = QVBoxLayout()
        self.asked_box.setSpacing(4)
        self.asked_box.setObjectName(u"asked_box")
        self.asked_head = QHBoxLayout()
        self.asked_head.setObjectName(u"asked_head")
        self.asked_label = FieldLabel(ConsultationForm)
        self.asked_label.setObjectName(u"asked_label")

        self.asked_head.addWidget(self.asked_label)

        self.bar = FormatBar(ConsultationForm)
        self.bar.setObjectName(u"bar")

        self.asked_head.addWidget(self.bar)


        self.asked_box.addLayout(self.asked_head)

        self.asked = RichTextField(ConsultationForm)
        self.asked.setObjectName(u"asked")

        self.asked_box.addWidget(self.asked)


        self.form_layout.addLayout(self.asked_box)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(ConsultationForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = RichTextField(ConsultationForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.agreed_box = QVBoxLayout()
        self.agreed_box.setSpacing(4)
        self.agreed_box.setObjectName(u"agreed_box")
        self.agreed_label = FieldLabel(ConsultationForm)
        self.agreed_label.setObjectName(u"agreed_label")

        self.agreed_box.addWidget(self.agreed_label)

        self.agreed = RichTextField(ConsultationForm)
        self.agreed.setObjectName(u"agreed")

        self.agreed_box.addWidget(self.agreed)


        self.form_layout.addLayout(self.agreed_box)

        self.follow_up_part = QWidget(ConsultationForm)
        self.follow_up_part.setObjectName(u"follow_up_part")
        self.follow_up_part_layout = QVBoxLayout(self.follow_up_part)
        self.follow_up_part_layout.setSpacing(16)
        self.follow_up_part_layout.setObjectName(u"follow_up_part_layout")
        self.follow_up_part_layout.setContentsMargins(0, 0, 0, 0)
        self.follow_ups_box = QVBoxLayout()
        self.follow_ups_box.setSpacing(4)
        self.follow_ups_box.setObjectName(u"follow_ups_box")
        self.follow_ups_label = FieldLabel(self.follow_up_part)
        self.follow_ups_label.setObjectName(u"follow_ups_label")

        self.follow_ups_box.addWidget(self.follow_ups_label)

        self.follow_ups = FollowUpLinesField(self.follow_up_part)
        self.follow_ups.setObjectName(u"follow_ups")

        self.follow_ups_box.addWidget(self.follow_ups)


        self.follow_up_part_layout.addLayout(self.follow_ups_box)


        self.form_layout.addWidget(self.follow_up_part)

        self.participants_part = QWidget(ConsultationForm)
        self.participants_part.setObjectName(u"participants_part")
        self.participants_part_layout = QVBoxLayout(self.participants_part)
        self.participants_part_layout.setSpacing(16)
        self.participants_part_layout.setObjectName(u"participants_part_layout")
        self.participants_part_layout.setContentsMargins(0, 0, 0, 0)
        self.participants_box = QVBoxLayout()
        self.participants_box.setSpacing(4)
        self.participants_box.setObjectName(u"participants_box")
        self.participants_label = FieldLabel(self.participants_part)
        self.participants_label.setObjectName(u"participants_label")

        self.participants_box.addWidget(self.participants_label)

        self.participants = ParticipantsField(self.participants_part)
        self.participants.setObjectName(u"participants")

        self.participants_box.addWidget(self.participants)


        self.participants_part_layout.addLayout(self.participants_box)


        self.form_layout.addWidget(self.participants_part)

        self.case_part = QWidget(ConsultationForm)
        self.case_part.setObjectName(u"case_part")
        self.case_part_layout = QVBoxLayout(self.case_part)
        self.case_part_layout.setSpacing(16)
        self.case_part_layout.setObjectName(u"case_part_layout")
        self.case_part_layout.setContentsMargins(0, 0, 0, 0)
        self.case_id_box = QVBoxLayout()
        self.case_id_box.setSpacing(4)
        self.case_id_box.setObjectName(u"case_id_box")
        self.case_id_label = FieldLabel(self.case_part)
        self.case_id_label.setObjectName(u"case_id_label")

        self.case_id_box.addWidget(self.case_id_label)

        self.case_id = CaseChoiceField(self.case_part)
        self.case_id.setObjectName(u"case_id")

        self.case_id_box.addWidget(self.case_id)


        self.case_part_layout.addLayout(self.case_id_box)


        self.form_layout.addWidget(self.case_part)

        self.files_part = QWidget(ConsultationForm)
        self.files_part.setObjectName(u"files_part")
        self.files_part_layout = QVBoxLayout(self.files_part)
        self.files_part_layout.setSpacing(16)
        self.files_part_layout.setObjectName(u"files_part_layout")
        self.files_part_layout.setContentsMargins(0, 0, 0, 0)
        self.attachments_box = QVBoxLayout()
        self.attachments_box.setSpacing(4)
        self.attachments_box.setObjectName(u"attachments_box")
        self.attachments_label = FieldLabel(self.files_part)
        self.attachments_label.setObjectName(u"attachments_label")

        self.attachments_box.addWidget(self.attachments_label)

        self.attachments = AttachmentsField(self.files_part)
        self.attachments.setObjectName(u"attachments")

        self.attachments_box.addWidget(self.attachments)


        self.files_part_layout.addLayout(self.attachments_box)


        self.form_layout.addWidget(self.files_part)

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
        self.asked_label.setBuddy(self.asked)
        self.note_label.setBuddy(self.note)
        self.agreed_label.setBuddy(self.agreed)
        self.follow_ups_label.setBuddy(self.follow_ups)
        self.participants_label.setBuddy(self.participants)
        self.case_id_label.setBuddy(self.case_id)
        self.attachments_label.setBuddy(self.attachments)
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
        self.asked_label.setText(QCoreApplication.translate("ConsultationForm", u"Ge&fragt", None))
        self.asked.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Was wollte die Kommune wissen?", None))
        self.note_label.setText(QCoreApplication.translate("ConsultationForm", u"Ge&raten", None))
        self.note.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Was wurde geraten?", None))
        self.agreed_label.setText(QCoreApplication.translate("ConsultationForm", u"V&ereinbart", None))
        self.agreed.setPlaceholderText(QCoreApplication.translate("ConsultationForm", u"Wer tut was bis wann?", None))
        self.follow_ups_label.setText(QCoreApplication.translate("ConsultationForm", u"&Wiedervorlagen", None))
        self.participants_label.setText(QCoreApplication.translate("ConsultationForm", u"Weitere &Beteiligte", None))
        self.case_id_label.setText(QCoreApplication.translate("ConsultationForm", u"Beratungsvorga&ng", None))
        self.attachments_label.setText(QCoreApplication.translate("ConsultationForm", u"Date&ien", None))
        self.topic_ids_label.setText(QCoreApplication.translate("ConsultationForm", u"&Themen", None))
        self.occurred_at_label.setText(QCoreApplication.translate("ConsultationForm", u"&Zeitpunkt", None))
        self.duration_min_label.setText(QCoreApplication.translate("ConsultationForm", u"&Dauer in Minuten", None))
        self.confidential.setText(QCoreApplication.translate("ConsultationForm", u"Vertraulich (mit Schloss im Verlauf, nie in Dossier und Bericht)", None))
        pass
    # retranslateUi
