# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'position.ui'
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

from netzwerk_desktop.qt.dialogs.parts.choice import ChecksField
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.finders import (PeopleField, TownField)
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField, SuggestField)

class Ui_PositionForm(object):
    def setupUi(self, PositionForm):
        if not PositionForm.objectName():
            PositionForm.setObjectName(u"PositionForm")
        self.form_layout = QVBoxLayout(PositionForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(PositionForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(PositionForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.row_1.addLayout(self.organisation_id_box)

        self.person_id_box = QVBoxLayout()
        self.person_id_box.setSpacing(4)
        self.person_id_box.setObjectName(u"person_id_box")
        self.person_id_label = FieldLabel(PositionForm)
        self.person_id_label.setObjectName(u"person_id_label")

        self.person_id_box.addWidget(self.person_id_label)

        self.person_id = PeopleField(PositionForm)
        self.person_id.setObjectName(u"person_id")

        self.person_id_box.addWidget(self.person_id)


        self.row_1.addLayout(self.person_id_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.function_box = QVBoxLayout()
        self.function_box.setSpacing(4)
        self.function_box.setObjectName(u"function_box")
        self.function_label = FieldLabel(PositionForm)
        self.function_label.setObjectName(u"function_label")

        self.function_box.addWidget(self.function_label)

        self.function = SuggestField(PositionForm)
        self.function.setObjectName(u"function")

        self.function_box.addWidget(self.function)


        self.row_2.addLayout(self.function_box)

        self.department_box = QVBoxLayout()
        self.department_box.setSpacing(4)
        self.department_box.setObjectName(u"department_box")
        self.department_label = FieldLabel(PositionForm)
        self.department_label.setObjectName(u"department_label")

        self.department_box.addWidget(self.department_label)

        self.department = LineField(PositionForm)
        self.department.setObjectName(u"department")

        self.department_box.addWidget(self.department)


        self.row_2.addLayout(self.department_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_label = FieldLabel(PositionForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(PositionForm)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_3.addLayout(self.phone_box)

        self.mobile_box = QVBoxLayout()
        self.mobile_box.setSpacing(4)
        self.mobile_box.setObjectName(u"mobile_box")
        self.mobile_label = FieldLabel(PositionForm)
        self.mobile_label.setObjectName(u"mobile_label")

        self.mobile_box.addWidget(self.mobile_label)

        self.mobile = LineField(PositionForm)
        self.mobile.setObjectName(u"mobile")

        self.mobile_box.addWidget(self.mobile)


        self.row_3.addLayout(self.mobile_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(PositionForm)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(PositionForm)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_3.addLayout(self.email_box)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)
        self.row_3.setStretch(2, 1)

        self.form_layout.addLayout(self.row_3)

        self.roles_box = QVBoxLayout()
        self.roles_box.setSpacing(4)
        self.roles_box.setObjectName(u"roles_box")
        self.roles_label = FieldLabel(PositionForm)
        self.roles_label.setObjectName(u"roles_label")

        self.roles_box.addWidget(self.roles_label)

        self.roles = ChecksField(PositionForm)
        self.roles.setObjectName(u"roles")

        self.roles_box.addWidget(self.roles)


        self.form_layout.addLayout(self.roles_box)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(12)
        self.row_4.setObjectName(u"row_4")
        self.started_on_box = QVBoxLayout()
        self.started_on_box.setSpacing(4)
        self.started_on_box.setObjectName(u"started_on_box")
        self.started_on_label = FieldLabel(PositionForm)
        self.started_on_label.setObjectName(u"started_on_label")

        self.started_on_box.addWidget(self.started_on_label)

        self.started_on = DayField(PositionForm)
        self.started_on.setObjectName(u"started_on")

        self.started_on_box.addWidget(self.started_on)


        self.row_4.addLayout(self.started_on_box)

        self.ended_on_box = QVBoxLayout()
        self.ended_on_box.setSpacing(4)
        self.ended_on_box.setObjectName(u"ended_on_box")
        self.ended_on_label = FieldLabel(PositionForm)
        self.ended_on_label.setObjectName(u"ended_on_label")

        self.ended_on_box.addWidget(self.ended_on_label)

        self.ended_on = DayField(PositionForm)
        self.ended_on.setObjectName(u"ended_on")

        self.ended_on_box.addWidget(self.ended_on)


        self.row_4.addLayout(self.ended_on_box)

        self.row_4.setStretch(0, 1)
        self.row_4.setStretch(1, 1)

        self.form_layout.addLayout(self.row_4)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(PositionForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(PositionForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.person_id_label.setBuddy(self.person_id)
        self.function_label.setBuddy(self.function)
        self.department_label.setBuddy(self.department)
        self.phone_label.setBuddy(self.phone)
        self.mobile_label.setBuddy(self.mobile)
        self.email_label.setBuddy(self.email)
        self.roles_label.setBuddy(self.roles)
        self.started_on_label.setBuddy(self.started_on)
        self.ended_on_label.setBuddy(self.ended_on)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PositionForm)

        QMetaObject.connectSlotsByName(PositionForm)
    # setupUi

    def retranslateUi(self, PositionForm):
        self.organisation_id_label.setText(QCoreApplication.translate("PositionForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("PositionForm", u"Tippen, um zu finden", None))
        self.person_id_label.setText(QCoreApplication.translate("PositionForm", u"&Person", None))
        self.person_id.setPlaceholderText(QCoreApplication.translate("PositionForm", u"leer: nicht besetzt", None))
        self.function_label.setText(QCoreApplication.translate("PositionForm", u"&Funktion", None))
        self.function.setPlaceholderText(QCoreApplication.translate("PositionForm", u"z. B. B\u00fcrgermeister/in", None))
        self.department_label.setText(QCoreApplication.translate("PositionForm", u"Fach&bereich oder Amt", None))
        self.phone_label.setText(QCoreApplication.translate("PositionForm", u"&Telefon", None))
        self.mobile_label.setText(QCoreApplication.translate("PositionForm", u"&Mobil", None))
        self.email_label.setText(QCoreApplication.translate("PositionForm", u"E-M&ail", None))
        self.roles_label.setText(QCoreApplication.translate("PositionForm", u"R&ollen", None))
        self.started_on_label.setText(QCoreApplication.translate("PositionForm", u"S&eit", None))
        self.ended_on_label.setText(QCoreApplication.translate("PositionForm", u"B&is", None))
        self.note_label.setText(QCoreApplication.translate("PositionForm", u"&Notiz", None))
        pass
    # retranslateUi
