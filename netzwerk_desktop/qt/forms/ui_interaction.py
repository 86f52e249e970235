# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'interaction.ui'
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
from netzwerk_desktop.qt.dialogs.parts.finders import (CaseField, PersonField, ServiceField, TopicsField,
    TownField)
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.participants import ParticipantsField
from netzwerk_desktop.qt.dialogs.parts.rich_text import (FormatBar, RichTextField)
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, LineField, NoteField, NumberField,
    SuggestField)

class Ui_InteractionForm(object):
    def setupUi(self, InteractionForm):
        if not InteractionForm.objectName():
            InteractionForm.setObjectName(u"InteractionForm")
        self.form_layout = QVBoxLayout(InteractionForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.kind_part = QWidget(InteractionForm)
        self.kind_part.setObjectName(u"kind_part")
        self.kind_part_layout = QVBoxLayout(self.kind_part)
        self.kind_part_layout.setSpacing(16)
        self.kind_part_layout.setObjectName(u"kind_part_layout")
        self.kind_part_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_label = FieldLabel(self.kind_part)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_box.addWidget(self.kind_label)

        self.kind = SegmentField(self.kind_part)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)


        self.kind_part_layout.addLayout(self.kind_box)


        self.form_layout.addWidget(self.kind_part)

        self.who_place = QVBoxLayout()
        self.who_place.setSpacing(8)
        self.who_place.setObjectName(u"who_place")
        self.who_row = QHBoxLayout()
        self.who_row.setSpacing(12)
        self.who_row.setObjectName(u"who_row")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(InteractionForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(InteractionForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.who_row.addLayout(self.organisation_id_box)

        self.position_id_box = QVBoxLayout()
        self.position_id_box.setSpacing(4)
        self.position_id_box.setObjectName(u"position_id_box")
        self.position_id_label = FieldLabel(InteractionForm)
        self.position_id_label.setObjectName(u"position_id_label")

        self.position_id_box.addWidget(self.position_id_label)

        self.position_id = PersonField(InteractionForm)
        self.position_id.setObjectName(u"position_id")

        self.position_id_box.addWidget(self.position_id)


        self.who_row.addLayout(self.position_id_box)

        self.who_row.setStretch(0, 1)
        self.who_row.setStretch(1, 1)

        self.who_place.addLayout(self.who_row)

        self.context = ContextStrip(InteractionForm)
        self.context.setObjectName(u"context")

        self.who_place.addWidget(self.context)


        self.form_layout.addLayout(self.who_place)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.occurred_at_box = QVBoxLayout()
        self.occurred_at_box.setSpacing(4)
        self.occurred_at_box.setObjectName(u"occurred_at_box")
        self.occurred_at_label = FieldLabel(InteractionForm)
        self.occurred_at_label.setObjectName(u"occurred_at_label")

        self.occurred_at_box.addWidget(self.occurred_at_label)

        self.occurred_at = MomentField(InteractionForm)
        self.occurred_at.setObjectName(u"occurred_at")

        self.occurred_at_box.addWidget(self.occurred_at)


        self.row_1.addLayout(self.occurred_at_box)

        self.duration_min_box = QVBoxLayout()
        self.duration_min_box.setSpacing(4)
        self.duration_min_box.setObjectName(u"duration_min_box")
        self.duration_min_label = FieldLabel(InteractionForm)
        self.duration_min_label.setObjectName(u"duration_min_label")

        self.duration_min_box.addWidget(self.duration_min_label)

        self.duration_min = NumberField(InteractionForm)
        self.duration_min.setObjectName(u"duration_min")

        self.duration_min_box.addWidget(self.duration_min)


        self.row_1.addLayout(self.duration_min_box)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.direction_part = QWidget(InteractionForm)
        self.direction_part.setObjectName(u"direction_part")
        self.direction_part_layout = QVBoxLayout(self.direction_part)
        self.direction_part_layout.setSpacing(16)
        self.direction_part_layout.setObjectName(u"direction_part_layout")
        self.direction_part_layout.setContentsMargins(0, 0, 0, 0)
        self.how_row = QHBoxLayout()
        self.how_row.setSpacing(12)
        self.how_row.setObjectName(u"how_row")
        self.direction_box = QVBoxLayout()
        self.direction_box.setSpacing(4)
        self.direction_box.setObjectName(u"direction_box")
        self.direction_label = FieldLabel(self.direction_part)
        self.direction_label.setObjectName(u"direction_label")

        self.direction_box.addWidget(self.direction_label)

        self.direction = SegmentField(self.direction_part)
        self.direction.setObjectName(u"direction")

        self.direction_box.addWidget(self.direction)


        self.how_row.addLayout(self.direction_box)

        self.outcome_part = QWidget(self.direction_part)
        self.outcome_part.setObjectName(u"outcome_part")
        self.outcome_part_layout = QVBoxLayout(self.outcome_part)
        self.outcome_part_layout.setSpacing(16)
        self.outcome_part_layout.setObjectName(u"outcome_part_layout")
        self.outcome_part_layout.setContentsMargins(0, 0, 0, 0)
        self.outcome_box = QVBoxLayout()
        self.outcome_box.setSpacing(4)
        self.outcome_box.setObjectName(u"outcome_box")
        self.outcome_label = FieldLabel(self.outcome_part)
        self.outcome_label.setObjectName(u"outcome_label")

        self.outcome_box.addWidget(self.outcome_label)

        self.outcome = SegmentField(self.outcome_part)
        self.outcome.setObjectName(u"outcome")

        self.outcome_box.addWidget(self.outcome)


        self.outcome_part_layout.addLayout(self.outcome_box)


        self.how_row.addWidget(self.outcome_part)

        self.channel_part = QWidget(self.direction_part)
        self.channel_part.setObjectName(u"channel_part")
        self.channel_part_layout = QVBoxLayout(self.channel_part)
        self.channel_part_layout.setSpacing(16)
        self.channel_part_layout.setObjectName(u"channel_part_layout")
        self.channel_part_layout.setContentsMargins(0, 0, 0, 0)
        self.channel_box = QVBoxLayout()
        self.channel_box.setSpacing(4)
        self.channel_box.setObjectName(u"channel_box")
        self.channel_label = FieldLabel(self.channel_part)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_box.addWidget(self.channel_label)

        self.channel = SegmentField(self.channel_part)
        self.channel.setObjectName(u"channel")

        self.channel_box.addWidget(self.channel)


        self.channel_part_layout.addLayout(self.channel_box)


        self.how_row.addWidget(self.channel_part)


        self.direction_part_layout.addLayout(self.how_row)


        self.form_layout.addWidget(self.direction_part)

        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_label = FieldLabel(InteractionForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_box.addWidget(self.subject_label)

        self.subject = SuggestField(InteractionForm)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)


        self.form_layout.addLayout(self.subject_box)

        self.asked_part = QWidget(InteractionForm)
        self.asked_part.setObjectName(u"asked_part")
        self.asked_part_layout = QVBoxLayout(self.asked_part)
        self.asked_part_layout.setSpacing(16)
        self.asked_part_layout.setObjectName(u"asked_part_layout")
        self.asked_part_layout.setContentsMargins(0, 0, 0, 0)
        self.asked_box = QVBoxLayout()
        self.asked_box.setSpacing(4)
        self.asked_box.setObjectName(u"asked_box")
        self.asked_label = FieldLabel(self.asked_part)
        self.asked_label.setObjectName(u"asked_label")

        self.asked_box.addWidget(self.asked_label)

        self.asked = RichTextField(self.asked_part)
        self.asked.setObjectName(u"asked")

        self.asked_box.addWidget(self.asked)


        self.asked_part_layout.addLayout(self.asked_box)


        self.form_layout.addWidget(self.asked_part)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_head = QHBoxLayout()
        self.note_head.setObjectName(u"note_head")
        self.note_label = FieldLabel(InteractionForm)
        self.note_label.setObjectName(u"note_label")

        self.note_head.addWidget(self.note_label)

        self.bar = FormatBar(InteractionForm)
        self.bar.setObjectName(u"bar")

        self.note_head.addWidget(self.bar)


        self.note_box.addLayout(self.note_head)

        self.note = RichTextField(InteractionForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.agreed_part = QWidget(InteractionForm)
        self.agreed_part.setObjectName(u"agreed_part")
        self.agreed_part_layout = QVBoxLayout(self.agreed_part)
        self.agreed_part_layout.setSpacing(16)
        self.agreed_part_layout.setObjectName(u"agreed_part_layout")
        self.agreed_part_layout.setContentsMargins(0, 0, 0, 0)
        self.agreed_box = QVBoxLayout()
        self.agreed_box.setSpacing(4)
        self.agreed_box.setObjectName(u"agreed_box")
        self.agreed_label = FieldLabel(self.agreed_part)
        self.agreed_label.setObjectName(u"agreed_label")

        self.agreed_box.addWidget(self.agreed_label)

        self.agreed = RichTextField(self.agreed_part)
        self.agreed.setObjectName(u"agreed")

        self.agreed_box.addWidget(self.agreed)


        self.agreed_part_layout.addLayout(self.agreed_box)


        self.form_layout.addWidget(self.agreed_part)

        self.service_part = QWidget(InteractionForm)
        self.service_part.setObjectName(u"service_part")
        self.service_part_layout = QVBoxLayout(self.service_part)
        self.service_part_layout.setSpacing(16)
        self.service_part_layout.setObjectName(u"service_part_layout")
        self.service_part_layout.setContentsMargins(0, 0, 0, 0)
        self.service_place = QVBoxLayout()
        self.service_place.setSpacing(8)
        self.service_place.setObjectName(u"service_place")
        self.service_id_box = QVBoxLayout()
        self.service_id_box.setSpacing(4)
        self.service_id_box.setObjectName(u"service_id_box")
        self.service_id_label = FieldLabel(self.service_part)
        self.service_id_label.setObjectName(u"service_id_label")

        self.service_id_box.addWidget(self.service_id_label)

        self.service_id = ServiceField(self.service_part)
        self.service_id.setObjectName(u"service_id")

        self.service_id_box.addWidget(self.service_id)


        self.service_place.addLayout(self.service_id_box)

        self.entitlement = EntitlementLine(self.service_part)
        self.entitlement.setObjectName(u"entitlement")

        self.service_place.addWidget(self.entitlement)

        self.exception_part = QWidget(self.service_part)
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


        self.service_part_layout.addLayout(self.service_place)


        self.form_layout.addWidget(self.service_part)

        self.participants_part = QWidget(InteractionForm)
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

        self.case_part = QWidget(InteractionForm)
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

        self.case_id = CaseField(self.case_part)
        self.case_id.setObjectName(u"case_id")

        self.case_id_box.addWidget(self.case_id)


        self.case_part_layout.addLayout(self.case_id_box)


        self.form_layout.addWidget(self.case_part)

        self.topics_part = QWidget(InteractionForm)
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

        self.follow_up_part = QWidget(InteractionForm)
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

        self.confidential_box = QVBoxLayout()
        self.confidential_box.setSpacing(4)
        self.confidential_box.setObjectName(u"confidential_box")
        self.confidential = CheckField(InteractionForm)
        self.confidential.setObjectName(u"confidential")

        self.confidential_box.addWidget(self.confidential)


        self.form_layout.addLayout(self.confidential_box)

        self.more = MoreRow(InteractionForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.position_id_label.setBuddy(self.position_id)
        self.occurred_at_label.setBuddy(self.occurred_at)
        self.duration_min_label.setBuddy(self.duration_min)
        self.direction_label.setBuddy(self.direction)
        self.outcome_label.setBuddy(self.outcome)
        self.channel_label.setBuddy(self.channel)
        self.subject_label.setBuddy(self.subject)
        self.asked_label.setBuddy(self.asked)
        self.note_label.setBuddy(self.note)
        self.agreed_label.setBuddy(self.agreed)
        self.service_id_label.setBuddy(self.service_id)
        self.exception_reason_label.setBuddy(self.exception_reason)
        self.participants_label.setBuddy(self.participants)
        self.case_id_label.setBuddy(self.case_id)
        self.topic_ids_label.setBuddy(self.topic_ids)
        self.follow_up_on_label.setBuddy(self.follow_up_on)
        self.follow_up_subject_label.setBuddy(self.follow_up_subject)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InteractionForm)

        QMetaObject.connectSlotsByName(InteractionForm)
    # setupUi

    def retranslateUi(self, InteractionForm):
        self.kind_label.setText(QCoreApplication.translate("InteractionForm", u"A&rt", None))
        self.organisation_id_label.setText(QCoreApplication.translate("InteractionForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Tippen, um zu finden", None))
        self.position_id_label.setText(QCoreApplication.translate("InteractionForm", u"&Person", None))
        self.position_id.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Wer? (freiwillig)", None))
        self.occurred_at_label.setText(QCoreApplication.translate("InteractionForm", u"&Zeitpunkt", None))
        self.duration_min_label.setText(QCoreApplication.translate("InteractionForm", u"&Dauer in Minuten", None))
        self.direction_label.setText(QCoreApplication.translate("InteractionForm", u"R&ichtung", None))
        self.outcome_label.setText(QCoreApplication.translate("InteractionForm", u"&Ergebnis", None))
        self.channel_label.setText(QCoreApplication.translate("InteractionForm", u"&Auf welchem Weg", None))
        self.subject_label.setText(QCoreApplication.translate("InteractionForm", u"&Betreff", None))
        self.subject.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Worum ging es?", None))
        self.asked_label.setText(QCoreApplication.translate("InteractionForm", u"Ge&fragt", None))
        self.note_label.setText(QCoreApplication.translate("InteractionForm", u"&Notiz", None))
        self.note.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Was ist geschehen, was wurde besprochen?", None))
        self.agreed_label.setText(QCoreApplication.translate("InteractionForm", u"V&ereinbart", None))
        self.service_id_label.setText(QCoreApplication.translate("InteractionForm", u"&Leistung", None))
        self.service_id.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Leistung suchen", None))
        self.exception_reason_label.setText(QCoreApplication.translate("InteractionForm", u"&Grund der Ausnahme", None))
        self.exception_reason.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.", None))
        self.participants_label.setText(QCoreApplication.translate("InteractionForm", u"&Mit dabei", None))
        self.case_id_label.setText(QCoreApplication.translate("InteractionForm", u"Beratungsv&organg", None))
        self.case_id.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"Offenen Beratungsvorgang w\u00e4hlen", None))
        self.topic_ids_label.setText(QCoreApplication.translate("InteractionForm", u"&Themen", None))
        self.follow_up_on_label.setText(QCoreApplication.translate("InteractionForm", u"&Wiedervorlage am", None))
        self.follow_up_subject_label.setText(QCoreApplication.translate("InteractionForm", u"Was ist dann zu t&un?", None))
        self.follow_up_subject.setPlaceholderText(QCoreApplication.translate("InteractionForm", u"ohne Angabe: Nachfassen", None))
        self.confidential.setText(QCoreApplication.translate("InteractionForm", u"Vertraulich (mit Schloss im Verlauf, nie in Dossier und Bericht)", None))
        pass
    # retranslateUi
