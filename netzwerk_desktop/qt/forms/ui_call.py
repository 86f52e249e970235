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

from netzwerk_desktop.qt.dialogs.parts.answers import AnswersField
from netzwerk_desktop.qt.dialogs.parts.call_lines import (NumberLine, PromptChips, RemarkLines)
from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.context_strip import ContextStrip
from netzwerk_desktop.qt.dialogs.parts.days import (DayField, MomentField)
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import (CaseField, PersonField, ServiceField, TopicsField,
    TownField)
from netzwerk_desktop.qt.dialogs.parts.known_persons import LikelyPersons
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, LineField, NoteField, NumberField,
    SuggestField)

class Ui_CallForm(object):
    def setupUi(self, CallForm):
        if not CallForm.objectName():
            CallForm.setObjectName(u"CallForm")
        self.form_layout = QVBoxLayout(CallForm)
        self.form_layout.setSpacing(10)
        self.form_layout.setObjectName(u"form_layout")
        self.town_place = QVBoxLayout()
        self.town_place.setSpacing(8)
        self.town_place.setObjectName(u"town_place")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(CallForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(CallForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.town_place.addLayout(self.organisation_id_box)

        self.context = ContextStrip(CallForm)
        self.context.setObjectName(u"context")

        self.town_place.addWidget(self.context)

        self.remarks = RemarkLines(CallForm)
        self.remarks.setObjectName(u"remarks")

        self.town_place.addWidget(self.remarks)


        self.form_layout.addLayout(self.town_place)

        self.person_place = QVBoxLayout()
        self.person_place.setSpacing(8)
        self.person_place.setObjectName(u"person_place")
        self.position_id_box = QVBoxLayout()
        self.position_id_box.setSpacing(4)
        self.position_id_box.setObjectName(u"position_id_box")
        self.position_id_label = FieldLabel(CallForm)
        self.position_id_label.setObjectName(u"position_id_label")

        self.position_id_box.addWidget(self.position_id_label)

        self.position_id = PersonField(CallForm)
        self.position_id.setObjectName(u"position_id")

        self.position_id_box.addWidget(self.position_id)


        self.person_place.addLayout(self.position_id_box)

        self.numbers = NumberLine(CallForm)
        self.numbers.setObjectName(u"numbers")

        self.person_place.addWidget(self.numbers)

        self.new_person_part = QWidget(CallForm)
        self.new_person_part.setObjectName(u"new_person_part")
        self.new_person_part_layout = QVBoxLayout(self.new_person_part)
        self.new_person_part_layout.setSpacing(8)
        self.new_person_part_layout.setObjectName(u"new_person_part_layout")
        self.new_person_part_layout.setContentsMargins(0, 0, 0, 0)
        self.likely = LikelyPersons(self.new_person_part)
        self.likely.setObjectName(u"likely")

        self.new_person_part_layout.addWidget(self.likely)

        self.new_form_box = QVBoxLayout()
        self.new_form_box.setSpacing(4)
        self.new_form_box.setObjectName(u"new_form_box")
        self.new_form_label = FieldLabel(self.new_person_part)
        self.new_form_label.setObjectName(u"new_form_label")

        self.new_form_box.addWidget(self.new_form_label)

        self.new_form = SegmentField(self.new_person_part)
        self.new_form.setObjectName(u"new_form")

        self.new_form_box.addWidget(self.new_form)


        self.new_person_part_layout.addLayout(self.new_form_box)

        self.new_name_row = QHBoxLayout()
        self.new_name_row.setSpacing(12)
        self.new_name_row.setObjectName(u"new_name_row")
        self.new_first_name_box = QVBoxLayout()
        self.new_first_name_box.setSpacing(4)
        self.new_first_name_box.setObjectName(u"new_first_name_box")
        self.new_first_name_label = FieldLabel(self.new_person_part)
        self.new_first_name_label.setObjectName(u"new_first_name_label")

        self.new_first_name_box.addWidget(self.new_first_name_label)

        self.new_first_name = LineField(self.new_person_part)
        self.new_first_name.setObjectName(u"new_first_name")

        self.new_first_name_box.addWidget(self.new_first_name)


        self.new_name_row.addLayout(self.new_first_name_box)

        self.new_last_name_box = QVBoxLayout()
        self.new_last_name_box.setSpacing(4)
        self.new_last_name_box.setObjectName(u"new_last_name_box")
        self.new_last_name_label = FieldLabel(self.new_person_part)
        self.new_last_name_label.setObjectName(u"new_last_name_label")

        self.new_last_name_box.addWidget(self.new_last_name_label)

        self.new_last_name = LineField(self.new_person_part)
        self.new_last_name.setObjectName(u"new_last_name")

        self.new_last_name_box.addWidget(self.new_last_name)


        self.new_name_row.addLayout(self.new_last_name_box)

        self.new_name_row.setStretch(0, 2)
        self.new_name_row.setStretch(1, 3)

        self.new_person_part_layout.addLayout(self.new_name_row)

        self.new_place_row = QHBoxLayout()
        self.new_place_row.setSpacing(12)
        self.new_place_row.setObjectName(u"new_place_row")
        self.new_function_box = QVBoxLayout()
        self.new_function_box.setSpacing(4)
        self.new_function_box.setObjectName(u"new_function_box")
        self.new_function_label = FieldLabel(self.new_person_part)
        self.new_function_label.setObjectName(u"new_function_label")

        self.new_function_box.addWidget(self.new_function_label)

        self.new_function = SuggestField(self.new_person_part)
        self.new_function.setObjectName(u"new_function")

        self.new_function_box.addWidget(self.new_function)


        self.new_place_row.addLayout(self.new_function_box)

        self.new_phone_box = QVBoxLayout()
        self.new_phone_box.setSpacing(4)
        self.new_phone_box.setObjectName(u"new_phone_box")
        self.new_phone_label = FieldLabel(self.new_person_part)
        self.new_phone_label.setObjectName(u"new_phone_label")

        self.new_phone_box.addWidget(self.new_phone_label)

        self.new_phone = LineField(self.new_person_part)
        self.new_phone.setObjectName(u"new_phone")

        self.new_phone_box.addWidget(self.new_phone)


        self.new_place_row.addLayout(self.new_phone_box)

        self.new_place_row.setStretch(0, 1)
        self.new_place_row.setStretch(1, 1)

        self.new_person_part_layout.addLayout(self.new_place_row)


        self.person_place.addWidget(self.new_person_part)


        self.form_layout.addLayout(self.person_place)

        self.how_place = QVBoxLayout()
        self.how_place.setSpacing(8)
        self.how_place.setObjectName(u"how_place")
        self.direction_row = QHBoxLayout()
        self.direction_row.setSpacing(12)
        self.direction_row.setObjectName(u"direction_row")
        self.direction_label = FieldLabel(CallForm)
        self.direction_label.setObjectName(u"direction_label")

        self.direction_row.addWidget(self.direction_label)

        self.direction_box = QVBoxLayout()
        self.direction_box.setSpacing(4)
        self.direction_box.setObjectName(u"direction_box")
        self.direction = SegmentField(CallForm)
        self.direction.setObjectName(u"direction")

        self.direction_box.addWidget(self.direction)


        self.direction_row.addLayout(self.direction_box)

        self.direction_row.setStretch(1, 1)

        self.how_place.addLayout(self.direction_row)

        self.outcome_box = QVBoxLayout()
        self.outcome_box.setSpacing(4)
        self.outcome_box.setObjectName(u"outcome_box")
        self.outcome_label = FieldLabel(CallForm)
        self.outcome_label.setObjectName(u"outcome_label")

        self.outcome_box.addWidget(self.outcome_label)

        self.outcome = SegmentField(CallForm)
        self.outcome.setObjectName(u"outcome")

        self.outcome_box.addWidget(self.outcome)


        self.how_place.addLayout(self.outcome_box)


        self.form_layout.addLayout(self.how_place)

        self.note_place = QVBoxLayout()
        self.note_place.setSpacing(6)
        self.note_place.setObjectName(u"note_place")
        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(CallForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(CallForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.note_place.addLayout(self.note_box)

        self.prompts = PromptChips(CallForm)
        self.prompts.setObjectName(u"prompts")

        self.note_place.addWidget(self.prompts)


        self.form_layout.addLayout(self.note_place)

        self.answers_part = QWidget(CallForm)
        self.answers_part.setObjectName(u"answers_part")
        self.answers_part_layout = QVBoxLayout(self.answers_part)
        self.answers_part_layout.setSpacing(8)
        self.answers_part_layout.setObjectName(u"answers_part_layout")
        self.answers_part_layout.setContentsMargins(0, 0, 0, 0)
        self.answers_box = QVBoxLayout()
        self.answers_box.setSpacing(4)
        self.answers_box.setObjectName(u"answers_box")
        self.answers_label = FieldLabel(self.answers_part)
        self.answers_label.setObjectName(u"answers_label")

        self.answers_box.addWidget(self.answers_label)

        self.answers = AnswersField(self.answers_part)
        self.answers.setObjectName(u"answers")

        self.answers_box.addWidget(self.answers)


        self.answers_part_layout.addLayout(self.answers_box)


        self.form_layout.addWidget(self.answers_part)

        self.follow_up_row = QHBoxLayout()
        self.follow_up_row.setSpacing(12)
        self.follow_up_row.setObjectName(u"follow_up_row")
        self.follow_up_on_box = QVBoxLayout()
        self.follow_up_on_box.setSpacing(4)
        self.follow_up_on_box.setObjectName(u"follow_up_on_box")
        self.follow_up_on_label = FieldLabel(CallForm)
        self.follow_up_on_label.setObjectName(u"follow_up_on_label")

        self.follow_up_on_box.addWidget(self.follow_up_on_label)

        self.follow_up_on = DayField(CallForm)
        self.follow_up_on.setObjectName(u"follow_up_on")

        self.follow_up_on_box.addWidget(self.follow_up_on)


        self.follow_up_row.addLayout(self.follow_up_on_box)

        self.follow_up_subject_part = QWidget(CallForm)
        self.follow_up_subject_part.setObjectName(u"follow_up_subject_part")
        self.follow_up_subject_part_layout = QVBoxLayout(self.follow_up_subject_part)
        self.follow_up_subject_part_layout.setSpacing(8)
        self.follow_up_subject_part_layout.setObjectName(u"follow_up_subject_part_layout")
        self.follow_up_subject_part_layout.setContentsMargins(0, 0, 0, 0)
        self.follow_up_subject_box = QVBoxLayout()
        self.follow_up_subject_box.setSpacing(4)
        self.follow_up_subject_box.setObjectName(u"follow_up_subject_box")
        self.follow_up_subject_label = FieldLabel(self.follow_up_subject_part)
        self.follow_up_subject_label.setObjectName(u"follow_up_subject_label")

        self.follow_up_subject_box.addWidget(self.follow_up_subject_label)

        self.follow_up_subject = LineField(self.follow_up_subject_part)
        self.follow_up_subject.setObjectName(u"follow_up_subject")

        self.follow_up_subject_box.addWidget(self.follow_up_subject)


        self.follow_up_subject_part_layout.addLayout(self.follow_up_subject_box)


        self.follow_up_row.addWidget(self.follow_up_subject_part)

        self.follow_up_row.setStretch(0, 2)
        self.follow_up_row.setStretch(1, 3)

        self.form_layout.addLayout(self.follow_up_row)

        self.service_part = QWidget(CallForm)
        self.service_part.setObjectName(u"service_part")
        self.service_part_layout = QVBoxLayout(self.service_part)
        self.service_part_layout.setSpacing(8)
        self.service_part_layout.setObjectName(u"service_part_layout")
        self.service_part_layout.setContentsMargins(0, 0, 0, 0)
        self.service_id_box = QVBoxLayout()
        self.service_id_box.setSpacing(4)
        self.service_id_box.setObjectName(u"service_id_box")
        self.service_id_label = FieldLabel(self.service_part)
        self.service_id_label.setObjectName(u"service_id_label")

        self.service_id_box.addWidget(self.service_id_label)

        self.service_id = ServiceField(self.service_part)
        self.service_id.setObjectName(u"service_id")

        self.service_id_box.addWidget(self.service_id)


        self.service_part_layout.addLayout(self.service_id_box)

        self.entitlement = EntitlementLine(self.service_part)
        self.entitlement.setObjectName(u"entitlement")

        self.service_part_layout.addWidget(self.entitlement)

        self.exception_part = QWidget(self.service_part)
        self.exception_part.setObjectName(u"exception_part")
        self.exception_part_layout = QVBoxLayout(self.exception_part)
        self.exception_part_layout.setSpacing(8)
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


        self.service_part_layout.addWidget(self.exception_part)


        self.form_layout.addWidget(self.service_part)

        self.topics_part = QWidget(CallForm)
        self.topics_part.setObjectName(u"topics_part")
        self.topics_part_layout = QVBoxLayout(self.topics_part)
        self.topics_part_layout.setSpacing(8)
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

        self.subject_part = QWidget(CallForm)
        self.subject_part.setObjectName(u"subject_part")
        self.subject_part_layout = QVBoxLayout(self.subject_part)
        self.subject_part_layout.setSpacing(8)
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

        self.case_part = QWidget(CallForm)
        self.case_part.setObjectName(u"case_part")
        self.case_part_layout = QVBoxLayout(self.case_part)
        self.case_part_layout.setSpacing(8)
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

        self.when_part = QWidget(CallForm)
        self.when_part.setObjectName(u"when_part")
        self.when_part_layout = QVBoxLayout(self.when_part)
        self.when_part_layout.setSpacing(8)
        self.when_part_layout.setObjectName(u"when_part_layout")
        self.when_part_layout.setContentsMargins(0, 0, 0, 0)
        self.when_row = QHBoxLayout()
        self.when_row.setSpacing(12)
        self.when_row.setObjectName(u"when_row")
        self.occurred_at_box = QVBoxLayout()
        self.occurred_at_box.setSpacing(4)
        self.occurred_at_box.setObjectName(u"occurred_at_box")
        self.occurred_at_label = FieldLabel(self.when_part)
        self.occurred_at_label.setObjectName(u"occurred_at_label")

        self.occurred_at_box.addWidget(self.occurred_at_label)

        self.occurred_at = MomentField(self.when_part)
        self.occurred_at.setObjectName(u"occurred_at")

        self.occurred_at_box.addWidget(self.occurred_at)


        self.when_row.addLayout(self.occurred_at_box)

        self.duration_min_box = QVBoxLayout()
        self.duration_min_box.setSpacing(4)
        self.duration_min_box.setObjectName(u"duration_min_box")
        self.duration_min_label = FieldLabel(self.when_part)
        self.duration_min_label.setObjectName(u"duration_min_label")

        self.duration_min_box.addWidget(self.duration_min_label)

        self.duration_min = NumberField(self.when_part)
        self.duration_min.setObjectName(u"duration_min")

        self.duration_min_box.addWidget(self.duration_min)


        self.when_row.addLayout(self.duration_min_box)

        self.when_row.setStretch(0, 3)
        self.when_row.setStretch(1, 1)

        self.when_part_layout.addLayout(self.when_row)


        self.form_layout.addWidget(self.when_part)

        self.confidential_part = QWidget(CallForm)
        self.confidential_part.setObjectName(u"confidential_part")
        self.confidential_part_layout = QVBoxLayout(self.confidential_part)
        self.confidential_part_layout.setSpacing(8)
        self.confidential_part_layout.setObjectName(u"confidential_part_layout")
        self.confidential_part_layout.setContentsMargins(0, 0, 0, 0)
        self.confidential_box = QVBoxLayout()
        self.confidential_box.setSpacing(4)
        self.confidential_box.setObjectName(u"confidential_box")
        self.confidential = CheckField(self.confidential_part)
        self.confidential.setObjectName(u"confidential")

        self.confidential_box.addWidget(self.confidential)


        self.confidential_part_layout.addLayout(self.confidential_box)


        self.form_layout.addWidget(self.confidential_part)

        self.more = MoreRow(CallForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.position_id_label.setBuddy(self.position_id)
        self.new_form_label.setBuddy(self.new_form)
        self.new_first_name_label.setBuddy(self.new_first_name)
        self.new_last_name_label.setBuddy(self.new_last_name)
        self.new_function_label.setBuddy(self.new_function)
        self.new_phone_label.setBuddy(self.new_phone)
        self.direction_label.setBuddy(self.direction)
        self.outcome_label.setBuddy(self.outcome)
        self.note_label.setBuddy(self.note)
        self.answers_label.setBuddy(self.answers)
        self.follow_up_on_label.setBuddy(self.follow_up_on)
        self.follow_up_subject_label.setBuddy(self.follow_up_subject)
        self.service_id_label.setBuddy(self.service_id)
        self.exception_reason_label.setBuddy(self.exception_reason)
        self.topic_ids_label.setBuddy(self.topic_ids)
        self.subject_label.setBuddy(self.subject)
        self.case_id_label.setBuddy(self.case_id)
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
        self.position_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Wer? Auch ein neuer Name", None))
        self.new_form_label.setText(QCoreApplication.translate("CallForm", u"&Anrede", None))
        self.new_first_name_label.setText(QCoreApplication.translate("CallForm", u"V&orname", None))
        self.new_last_name_label.setText(QCoreApplication.translate("CallForm", u"Nachna&me", None))
        self.new_function_label.setText(QCoreApplication.translate("CallForm", u"Funkt&ion", None))
        self.new_function.setPlaceholderText(QCoreApplication.translate("CallForm", u"z. B. Citymanagement", None))
        self.new_phone_label.setText(QCoreApplication.translate("CallForm", u"Tele&fon", None))
        self.direction_label.setText(QCoreApplication.translate("CallForm", u"&Richtung", None))
        self.outcome_label.setText(QCoreApplication.translate("CallForm", u"&Ergebnis", None))
        self.note_label.setText(QCoreApplication.translate("CallForm", u"&Notiz", None))
        self.note.setPlaceholderText(QCoreApplication.translate("CallForm", u"Was wurde besprochen?", None))
        self.answers_label.setText(QCoreApplication.translate("CallForm", u"Ist damit erledigt:", None))
        self.follow_up_on_label.setText(QCoreApplication.translate("CallForm", u"&Wiedervorlage", None))
        self.follow_up_subject_label.setText(QCoreApplication.translate("CallForm", u"Was ist dann zu t&un?", None))
        self.follow_up_subject.setPlaceholderText(QCoreApplication.translate("CallForm", u"ohne Angabe: Nachfassen", None))
        self.service_id_label.setText(QCoreApplication.translate("CallForm", u"&Leistung", None))
        self.service_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Leistung suchen", None))
        self.exception_reason_label.setText(QCoreApplication.translate("CallForm", u"Grund der Ausna&hme", None))
        self.exception_reason.setPlaceholderText(QCoreApplication.translate("CallForm", u"Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.", None))
        self.topic_ids_label.setText(QCoreApplication.translate("CallForm", u"&Themen", None))
        self.subject_label.setText(QCoreApplication.translate("CallForm", u"&Betreff", None))
        self.subject.setPlaceholderText(QCoreApplication.translate("CallForm", u"Worum ging es?", None))
        self.case_id_label.setText(QCoreApplication.translate("CallForm", u"Beratungsvorgan&g", None))
        self.case_id.setPlaceholderText(QCoreApplication.translate("CallForm", u"Offenen Vorgang suchen", None))
        self.occurred_at_label.setText(QCoreApplication.translate("CallForm", u"&Zeitpunkt", None))
        self.duration_min_label.setText(QCoreApplication.translate("CallForm", u"&Dauer (Min.)", None))
        self.confidential.setText(QCoreApplication.translate("CallForm", u"Vertraulich (steht in keinem Dossier und keinem Bericht)", None))
        pass
    # retranslateUi
