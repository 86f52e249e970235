# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person.ui'
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

from netzwerk_desktop.qt.dialogs.parts.choice import (ChecksField, SegmentField)
from netzwerk_desktop.qt.dialogs.parts.finders import TownField
from netzwerk_desktop.qt.dialogs.parts.known_persons import KnownPersons
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, SectionLabel)
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField, SuggestField)

class Ui_PersonForm(object):
    def setupUi(self, PersonForm):
        if not PersonForm.objectName():
            PersonForm.setObjectName(u"PersonForm")
        self.form_layout = QVBoxLayout(PersonForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.form_box = QVBoxLayout()
        self.form_box.setSpacing(4)
        self.form_box.setObjectName(u"form_box")
        self.form_label = FieldLabel(PersonForm)
        self.form_label.setObjectName(u"form_label")

        self.form_box.addWidget(self.form_label)

        self.form = SegmentField(PersonForm)
        self.form.setObjectName(u"form")

        self.form_box.addWidget(self.form)


        self.form_layout.addLayout(self.form_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.title_box = QVBoxLayout()
        self.title_box.setSpacing(4)
        self.title_box.setObjectName(u"title_box")
        self.title_label = FieldLabel(PersonForm)
        self.title_label.setObjectName(u"title_label")

        self.title_box.addWidget(self.title_label)

        self.title = SuggestField(PersonForm)
        self.title.setObjectName(u"title")

        self.title_box.addWidget(self.title)


        self.row_1.addLayout(self.title_box)

        self.first_name_box = QVBoxLayout()
        self.first_name_box.setSpacing(4)
        self.first_name_box.setObjectName(u"first_name_box")
        self.first_name_label = FieldLabel(PersonForm)
        self.first_name_label.setObjectName(u"first_name_label")

        self.first_name_box.addWidget(self.first_name_label)

        self.first_name = LineField(PersonForm)
        self.first_name.setObjectName(u"first_name")

        self.first_name_box.addWidget(self.first_name)


        self.row_1.addLayout(self.first_name_box)

        self.last_name_box = QVBoxLayout()
        self.last_name_box.setSpacing(4)
        self.last_name_box.setObjectName(u"last_name_box")
        self.last_name_label = FieldLabel(PersonForm)
        self.last_name_label.setObjectName(u"last_name_label")

        self.last_name_box.addWidget(self.last_name_label)

        self.last_name = LineField(PersonForm)
        self.last_name.setObjectName(u"last_name")

        self.last_name_box.addWidget(self.last_name)


        self.row_1.addLayout(self.last_name_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 2)
        self.row_1.setStretch(2, 2)

        self.form_layout.addLayout(self.row_1)

        self.known = KnownPersons(PersonForm)
        self.known.setObjectName(u"known")

        self.form_layout.addWidget(self.known)

        self.position_part = QWidget(PersonForm)
        self.position_part.setObjectName(u"position_part")
        self.position_part_layout = QVBoxLayout(self.position_part)
        self.position_part_layout.setSpacing(14)
        self.position_part_layout.setObjectName(u"position_part_layout")
        self.position_part_layout.setContentsMargins(0, 0, 0, 0)
        self.position_heading = SectionLabel(self.position_part)
        self.position_heading.setObjectName(u"position_heading")

        self.position_part_layout.addWidget(self.position_heading)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(self.position_part)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(self.position_part)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.row_2.addLayout(self.organisation_id_box)

        self.function_box = QVBoxLayout()
        self.function_box.setSpacing(4)
        self.function_box.setObjectName(u"function_box")
        self.function_label = FieldLabel(self.position_part)
        self.function_label.setObjectName(u"function_label")

        self.function_box.addWidget(self.function_label)

        self.function = SuggestField(self.position_part)
        self.function.setObjectName(u"function")

        self.function_box.addWidget(self.function)


        self.row_2.addLayout(self.function_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.position_part_layout.addLayout(self.row_2)

        self.department_box = QVBoxLayout()
        self.department_box.setSpacing(4)
        self.department_box.setObjectName(u"department_box")
        self.department_label = FieldLabel(self.position_part)
        self.department_label.setObjectName(u"department_label")

        self.department_box.addWidget(self.department_label)

        self.department = LineField(self.position_part)
        self.department.setObjectName(u"department")

        self.department_box.addWidget(self.department)


        self.position_part_layout.addLayout(self.department_box)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.position_phone_box = QVBoxLayout()
        self.position_phone_box.setSpacing(4)
        self.position_phone_box.setObjectName(u"position_phone_box")
        self.position_phone_label = FieldLabel(self.position_part)
        self.position_phone_label.setObjectName(u"position_phone_label")

        self.position_phone_box.addWidget(self.position_phone_label)

        self.position_phone = LineField(self.position_part)
        self.position_phone.setObjectName(u"position_phone")

        self.position_phone_box.addWidget(self.position_phone)


        self.row_3.addLayout(self.position_phone_box)

        self.position_mobile_box = QVBoxLayout()
        self.position_mobile_box.setSpacing(4)
        self.position_mobile_box.setObjectName(u"position_mobile_box")
        self.position_mobile_label = FieldLabel(self.position_part)
        self.position_mobile_label.setObjectName(u"position_mobile_label")

        self.position_mobile_box.addWidget(self.position_mobile_label)

        self.position_mobile = LineField(self.position_part)
        self.position_mobile.setObjectName(u"position_mobile")

        self.position_mobile_box.addWidget(self.position_mobile)


        self.row_3.addLayout(self.position_mobile_box)

        self.position_email_box = QVBoxLayout()
        self.position_email_box.setSpacing(4)
        self.position_email_box.setObjectName(u"position_email_box")
        self.position_email_label = FieldLabel(self.position_part)
        self.position_email_label.setObjectName(u"position_email_label")

        self.position_email_box.addWidget(self.position_email_label)

        self.position_email = LineField(self.position_part)
        self.position_email.setObjectName(u"position_email")

        self.position_email_box.addWidget(self.position_email)


        self.row_3.addLayout(self.position_email_box)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)
        self.row_3.setStretch(2, 1)

        self.position_part_layout.addLayout(self.row_3)

        self.roles_box = QVBoxLayout()
        self.roles_box.setSpacing(4)
        self.roles_box.setObjectName(u"roles_box")
        self.roles_label = FieldLabel(self.position_part)
        self.roles_label.setObjectName(u"roles_label")

        self.roles_box.addWidget(self.roles_label)

        self.roles = ChecksField(self.position_part)
        self.roles.setObjectName(u"roles")

        self.roles_box.addWidget(self.roles)


        self.position_part_layout.addLayout(self.roles_box)


        self.form_layout.addWidget(self.position_part)

        self.own_part = QWidget(PersonForm)
        self.own_part.setObjectName(u"own_part")
        self.own_part_layout = QVBoxLayout(self.own_part)
        self.own_part_layout.setSpacing(14)
        self.own_part_layout.setObjectName(u"own_part_layout")
        self.own_part_layout.setContentsMargins(0, 0, 0, 0)
        self.own_heading = SectionLabel(self.own_part)
        self.own_heading.setObjectName(u"own_heading")

        self.own_part_layout.addWidget(self.own_heading)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(12)
        self.row_4.setObjectName(u"row_4")
        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_label = FieldLabel(self.own_part)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(self.own_part)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_4.addLayout(self.phone_box)

        self.mobile_box = QVBoxLayout()
        self.mobile_box.setSpacing(4)
        self.mobile_box.setObjectName(u"mobile_box")
        self.mobile_label = FieldLabel(self.own_part)
        self.mobile_label.setObjectName(u"mobile_label")

        self.mobile_box.addWidget(self.mobile_label)

        self.mobile = LineField(self.own_part)
        self.mobile.setObjectName(u"mobile")

        self.mobile_box.addWidget(self.mobile)


        self.row_4.addLayout(self.mobile_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(self.own_part)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(self.own_part)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_4.addLayout(self.email_box)

        self.row_4.setStretch(0, 1)
        self.row_4.setStretch(1, 1)
        self.row_4.setStretch(2, 1)

        self.own_part_layout.addLayout(self.row_4)


        self.form_layout.addWidget(self.own_part)

        self.salutation_part = QWidget(PersonForm)
        self.salutation_part.setObjectName(u"salutation_part")
        self.salutation_part_layout = QVBoxLayout(self.salutation_part)
        self.salutation_part_layout.setSpacing(16)
        self.salutation_part_layout.setObjectName(u"salutation_part_layout")
        self.salutation_part_layout.setContentsMargins(0, 0, 0, 0)
        self.personal_salutation_box = QVBoxLayout()
        self.personal_salutation_box.setSpacing(4)
        self.personal_salutation_box.setObjectName(u"personal_salutation_box")
        self.personal_salutation_label = FieldLabel(self.salutation_part)
        self.personal_salutation_label.setObjectName(u"personal_salutation_label")

        self.personal_salutation_box.addWidget(self.personal_salutation_label)

        self.personal_salutation = LineField(self.salutation_part)
        self.personal_salutation.setObjectName(u"personal_salutation")

        self.personal_salutation_box.addWidget(self.personal_salutation)


        self.salutation_part_layout.addLayout(self.personal_salutation_box)


        self.form_layout.addWidget(self.salutation_part)

        self.consents_part = QWidget(PersonForm)
        self.consents_part.setObjectName(u"consents_part")
        self.consents_part_layout = QVBoxLayout(self.consents_part)
        self.consents_part_layout.setSpacing(16)
        self.consents_part_layout.setObjectName(u"consents_part_layout")
        self.consents_part_layout.setContentsMargins(0, 0, 0, 0)
        self.consents_box = QVBoxLayout()
        self.consents_box.setSpacing(4)
        self.consents_box.setObjectName(u"consents_box")
        self.consents_label = FieldLabel(self.consents_part)
        self.consents_label.setObjectName(u"consents_label")

        self.consents_box.addWidget(self.consents_label)

        self.consents = ChecksField(self.consents_part)
        self.consents.setObjectName(u"consents")

        self.consents_box.addWidget(self.consents)


        self.consents_part_layout.addLayout(self.consents_box)


        self.form_layout.addWidget(self.consents_part)

        self.note_part = QWidget(PersonForm)
        self.note_part.setObjectName(u"note_part")
        self.note_part_layout = QVBoxLayout(self.note_part)
        self.note_part_layout.setSpacing(16)
        self.note_part_layout.setObjectName(u"note_part_layout")
        self.note_part_layout.setContentsMargins(0, 0, 0, 0)
        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(self.note_part)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(self.note_part)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.note_part_layout.addLayout(self.note_box)


        self.form_layout.addWidget(self.note_part)

        self.more = MoreRow(PersonForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.form_label.setBuddy(self.form)
        self.title_label.setBuddy(self.title)
        self.first_name_label.setBuddy(self.first_name)
        self.last_name_label.setBuddy(self.last_name)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.function_label.setBuddy(self.function)
        self.department_label.setBuddy(self.department)
        self.position_phone_label.setBuddy(self.position_phone)
        self.position_mobile_label.setBuddy(self.position_mobile)
        self.position_email_label.setBuddy(self.position_email)
        self.roles_label.setBuddy(self.roles)
        self.phone_label.setBuddy(self.phone)
        self.mobile_label.setBuddy(self.mobile)
        self.email_label.setBuddy(self.email)
        self.personal_salutation_label.setBuddy(self.personal_salutation)
        self.consents_label.setBuddy(self.consents)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonForm)

        QMetaObject.connectSlotsByName(PersonForm)
    # setupUi

    def retranslateUi(self, PersonForm):
        self.form_label.setText(QCoreApplication.translate("PersonForm", u"An&rede", None))
        self.title_label.setText(QCoreApplication.translate("PersonForm", u"&Titel", None))
        self.title.setPlaceholderText(QCoreApplication.translate("PersonForm", u"z. B. Dr.", None))
        self.first_name_label.setText(QCoreApplication.translate("PersonForm", u"&Vorname", None))
        self.last_name_label.setText(QCoreApplication.translate("PersonForm", u"&Nachname", None))
        self.position_heading.setText(QCoreApplication.translate("PersonForm", u"Funktion", None))
        self.organisation_id_label.setText(QCoreApplication.translate("PersonForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("PersonForm", u"Tippen, um zu finden", None))
        self.function_label.setText(QCoreApplication.translate("PersonForm", u"&Funktion", None))
        self.function.setPlaceholderText(QCoreApplication.translate("PersonForm", u"z. B. B\u00fcrgermeister/in", None))
        self.department_label.setText(QCoreApplication.translate("PersonForm", u"Fach&bereich oder Amt", None))
        self.position_phone_label.setText(QCoreApplication.translate("PersonForm", u"Telefon i&m B\u00fcro", None))
        self.position_mobile_label.setText(QCoreApplication.translate("PersonForm", u"Mobil dienstlich", None))
        self.position_email_label.setText(QCoreApplication.translate("PersonForm", u"&E-Mail dienstlich", None))
        self.roles_label.setText(QCoreApplication.translate("PersonForm", u"R&ollen", None))
        self.own_heading.setText(QCoreApplication.translate("PersonForm", u"Pers\u00f6nlich erreichbar", None))
        self.phone_label.setText(QCoreApplication.translate("PersonForm", u"Telefon privat", None))
        self.mobile_label.setText(QCoreApplication.translate("PersonForm", u"Mobil privat", None))
        self.email_label.setText(QCoreApplication.translate("PersonForm", u"E-Mai&l privat", None))
        self.personal_salutation_label.setText(QCoreApplication.translate("PersonForm", u"&Pers\u00f6nliche Anrede im Brief", None))
        self.personal_salutation.setPlaceholderText(QCoreApplication.translate("PersonForm", u"z. B. Lieber Herr Muster", None))
        self.consents_label.setText(QCoreApplication.translate("PersonForm", u"Ein&willigungen", None))
        self.note_label.setText(QCoreApplication.translate("PersonForm", u"Noti&z", None))
        pass
    # retranslateUi
