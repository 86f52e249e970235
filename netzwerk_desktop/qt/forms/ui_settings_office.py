# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_office.ui'
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

from netzwerk_desktop.qt.dialogs.file_fields import LogoField
from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField, NumberField)

class Ui_SettingsOfficeForm(object):
    def setupUi(self, SettingsOfficeForm):
        if not SettingsOfficeForm.objectName():
            SettingsOfficeForm.setObjectName(u"SettingsOfficeForm")
        self.form_layout = QVBoxLayout(SettingsOfficeForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(SettingsOfficeForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(SettingsOfficeForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.form_layout.addLayout(self.name_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.street_box = QVBoxLayout()
        self.street_box.setSpacing(4)
        self.street_box.setObjectName(u"street_box")
        self.street_label = FieldLabel(SettingsOfficeForm)
        self.street_label.setObjectName(u"street_label")

        self.street_box.addWidget(self.street_label)

        self.street = LineField(SettingsOfficeForm)
        self.street.setObjectName(u"street")

        self.street_box.addWidget(self.street)


        self.row_1.addLayout(self.street_box)

        self.postal_code_box = QVBoxLayout()
        self.postal_code_box.setSpacing(4)
        self.postal_code_box.setObjectName(u"postal_code_box")
        self.postal_code_label = FieldLabel(SettingsOfficeForm)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.postal_code_box.addWidget(self.postal_code_label)

        self.postal_code = LineField(SettingsOfficeForm)
        self.postal_code.setObjectName(u"postal_code")

        self.postal_code_box.addWidget(self.postal_code)


        self.row_1.addLayout(self.postal_code_box)

        self.city_box = QVBoxLayout()
        self.city_box.setSpacing(4)
        self.city_box.setObjectName(u"city_box")
        self.city_label = FieldLabel(SettingsOfficeForm)
        self.city_label.setObjectName(u"city_label")

        self.city_box.addWidget(self.city_label)

        self.city = LineField(SettingsOfficeForm)
        self.city.setObjectName(u"city")

        self.city_box.addWidget(self.city)


        self.row_1.addLayout(self.city_box)

        self.row_1.setStretch(0, 2)
        self.row_1.setStretch(1, 1)
        self.row_1.setStretch(2, 2)

        self.form_layout.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_label = FieldLabel(SettingsOfficeForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(SettingsOfficeForm)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_2.addLayout(self.phone_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(SettingsOfficeForm)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(SettingsOfficeForm)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_2.addLayout(self.email_box)

        self.website_box = QVBoxLayout()
        self.website_box.setSpacing(4)
        self.website_box.setObjectName(u"website_box")
        self.website_label = FieldLabel(SettingsOfficeForm)
        self.website_label.setObjectName(u"website_label")

        self.website_box.addWidget(self.website_label)

        self.website = LineField(SettingsOfficeForm)
        self.website.setObjectName(u"website")

        self.website_box.addWidget(self.website)


        self.row_2.addLayout(self.website_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)
        self.row_2.setStretch(2, 1)

        self.form_layout.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.letter_form_box = QVBoxLayout()
        self.letter_form_box.setSpacing(4)
        self.letter_form_box.setObjectName(u"letter_form_box")
        self.letter_form_label = FieldLabel(SettingsOfficeForm)
        self.letter_form_label.setObjectName(u"letter_form_label")

        self.letter_form_box.addWidget(self.letter_form_label)

        self.letter_form = SegmentField(SettingsOfficeForm)
        self.letter_form.setObjectName(u"letter_form")

        self.letter_form_box.addWidget(self.letter_form)


        self.row_3.addLayout(self.letter_form_box)

        self.organisation_first_box = QVBoxLayout()
        self.organisation_first_box.setSpacing(4)
        self.organisation_first_box.setObjectName(u"organisation_first_box")
        self.organisation_first_label = FieldLabel(SettingsOfficeForm)
        self.organisation_first_label.setObjectName(u"organisation_first_label")

        self.organisation_first_box.addWidget(self.organisation_first_label)

        self.organisation_first = SegmentField(SettingsOfficeForm)
        self.organisation_first.setObjectName(u"organisation_first")

        self.organisation_first_box.addWidget(self.organisation_first)


        self.row_3.addLayout(self.organisation_first_box)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)

        self.form_layout.addLayout(self.row_3)

        self.neutral_salutation_box = QVBoxLayout()
        self.neutral_salutation_box.setSpacing(4)
        self.neutral_salutation_box.setObjectName(u"neutral_salutation_box")
        self.neutral_salutation_label = FieldLabel(SettingsOfficeForm)
        self.neutral_salutation_label.setObjectName(u"neutral_salutation_label")

        self.neutral_salutation_box.addWidget(self.neutral_salutation_label)

        self.neutral_salutation = LineField(SettingsOfficeForm)
        self.neutral_salutation.setObjectName(u"neutral_salutation")

        self.neutral_salutation_box.addWidget(self.neutral_salutation)


        self.form_layout.addLayout(self.neutral_salutation_box)

        self.footer_box = QVBoxLayout()
        self.footer_box.setSpacing(4)
        self.footer_box.setObjectName(u"footer_box")
        self.footer_label = FieldLabel(SettingsOfficeForm)
        self.footer_label.setObjectName(u"footer_label")

        self.footer_box.addWidget(self.footer_label)

        self.footer = NoteField(SettingsOfficeForm)
        self.footer.setObjectName(u"footer")

        self.footer_box.addWidget(self.footer)


        self.form_layout.addLayout(self.footer_box)

        self.silence_box = QVBoxLayout()
        self.silence_box.setSpacing(4)
        self.silence_box.setObjectName(u"silence_box")
        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(12)
        self.row_4.setObjectName(u"row_4")
        self.silent_after_days_box = QVBoxLayout()
        self.silent_after_days_box.setSpacing(4)
        self.silent_after_days_box.setObjectName(u"silent_after_days_box")
        self.silent_after_days_label = FieldLabel(SettingsOfficeForm)
        self.silent_after_days_label.setObjectName(u"silent_after_days_label")

        self.silent_after_days_box.addWidget(self.silent_after_days_label)

        self.silent_after_days = NumberField(SettingsOfficeForm)
        self.silent_after_days.setObjectName(u"silent_after_days")

        self.silent_after_days_box.addWidget(self.silent_after_days)


        self.row_4.addLayout(self.silent_after_days_box)

        self.forgotten_after_days_box = QVBoxLayout()
        self.forgotten_after_days_box.setSpacing(4)
        self.forgotten_after_days_box.setObjectName(u"forgotten_after_days_box")
        self.forgotten_after_days_label = FieldLabel(SettingsOfficeForm)
        self.forgotten_after_days_label.setObjectName(u"forgotten_after_days_label")

        self.forgotten_after_days_box.addWidget(self.forgotten_after_days_label)

        self.forgotten_after_days = NumberField(SettingsOfficeForm)
        self.forgotten_after_days.setObjectName(u"forgotten_after_days")

        self.forgotten_after_days_box.addWidget(self.forgotten_after_days)


        self.row_4.addLayout(self.forgotten_after_days_box)

        self.row_4.setStretch(0, 1)
        self.row_4.setStretch(1, 1)

        self.silence_box.addLayout(self.row_4)

        self.silence_hint = HintLabel(SettingsOfficeForm)
        self.silence_hint.setObjectName(u"silence_hint")

        self.silence_box.addWidget(self.silence_hint)


        self.form_layout.addLayout(self.silence_box)

        self.logo_box = QVBoxLayout()
        self.logo_box.setSpacing(4)
        self.logo_box.setObjectName(u"logo_box")
        self.logo_label = FieldLabel(SettingsOfficeForm)
        self.logo_label.setObjectName(u"logo_label")

        self.logo_box.addWidget(self.logo_label)

        self.logo = LogoField(SettingsOfficeForm)
        self.logo.setObjectName(u"logo")

        self.logo_box.addWidget(self.logo)


        self.form_layout.addLayout(self.logo_box)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.street_label.setBuddy(self.street)
        self.postal_code_label.setBuddy(self.postal_code)
        self.city_label.setBuddy(self.city)
        self.phone_label.setBuddy(self.phone)
        self.email_label.setBuddy(self.email)
        self.website_label.setBuddy(self.website)
        self.letter_form_label.setBuddy(self.letter_form)
        self.organisation_first_label.setBuddy(self.organisation_first)
        self.neutral_salutation_label.setBuddy(self.neutral_salutation)
        self.footer_label.setBuddy(self.footer)
        self.silent_after_days_label.setBuddy(self.silent_after_days)
        self.forgotten_after_days_label.setBuddy(self.forgotten_after_days)
        self.logo_label.setBuddy(self.logo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsOfficeForm)

        QMetaObject.connectSlotsByName(SettingsOfficeForm)
    # setupUi

    def retranslateUi(self, SettingsOfficeForm):
        self.name_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Name des B\u00fcros", None))
        self.street_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Stra\u00dfe und Hausnummer", None))
        self.postal_code_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&PLZ", None))
        self.city_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Ort", None))
        self.phone_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Telefon", None))
        self.email_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&E-Mail", None))
        self.website_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Internet", None))
        self.letter_form_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"Brief&form (DIN 5008)", None))
        self.organisation_first_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Anschriftfeld", None))
        self.neutral_salutation_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"Anrede, wenn niemand &genannt ist", None))
        self.neutral_salutation.setPlaceholderText(QCoreApplication.translate("SettingsOfficeForm", u"Sehr geehrte Damen und Herren", None))
        self.footer_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"F&u\u00dfzeile der Briefe", None))
        self.footer.setPlaceholderText(QCoreApplication.translate("SettingsOfficeForm", u"z. B. Bankverbindung, Vorstand (freiwillig)", None))
        self.silent_after_days_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"Lange nicht gesprochen: gel&b nach Tagen", None))
        self.forgotten_after_days_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"Rot na&ch Tagen", None))
        self.silence_hint.setText(QCoreApplication.translate("SettingsOfficeForm", u"Gilt f\u00fcr den Punkt in der Liste der Kommunen, f\u00fcr Heute und f\u00fcr die Karte. Leer: wie vorgeschlagen.", None))
        self.logo_label.setText(QCoreApplication.translate("SettingsOfficeForm", u"&Logo f\u00fcr den Briefkopf", None))
        pass
    # retranslateUi
