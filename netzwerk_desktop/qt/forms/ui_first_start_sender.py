# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_sender.ui'
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
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NoteField)

class Ui_FirstStartSenderForm(object):
    def setupUi(self, FirstStartSenderForm):
        if not FirstStartSenderForm.objectName():
            FirstStartSenderForm.setObjectName(u"FirstStartSenderForm")
        self.form_layout = QVBoxLayout(FirstStartSenderForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.street_box = QVBoxLayout()
        self.street_box.setSpacing(4)
        self.street_box.setObjectName(u"street_box")
        self.street_label = FieldLabel(FirstStartSenderForm)
        self.street_label.setObjectName(u"street_label")

        self.street_box.addWidget(self.street_label)

        self.street = LineField(FirstStartSenderForm)
        self.street.setObjectName(u"street")

        self.street_box.addWidget(self.street)


        self.row_1.addLayout(self.street_box)

        self.postal_code_box = QVBoxLayout()
        self.postal_code_box.setSpacing(4)
        self.postal_code_box.setObjectName(u"postal_code_box")
        self.postal_code_label = FieldLabel(FirstStartSenderForm)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.postal_code_box.addWidget(self.postal_code_label)

        self.postal_code = LineField(FirstStartSenderForm)
        self.postal_code.setObjectName(u"postal_code")

        self.postal_code_box.addWidget(self.postal_code)


        self.row_1.addLayout(self.postal_code_box)

        self.city_box = QVBoxLayout()
        self.city_box.setSpacing(4)
        self.city_box.setObjectName(u"city_box")
        self.city_label = FieldLabel(FirstStartSenderForm)
        self.city_label.setObjectName(u"city_label")

        self.city_box.addWidget(self.city_label)

        self.city = LineField(FirstStartSenderForm)
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
        self.phone_label = FieldLabel(FirstStartSenderForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(FirstStartSenderForm)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_2.addLayout(self.phone_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(FirstStartSenderForm)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(FirstStartSenderForm)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_2.addLayout(self.email_box)

        self.website_box = QVBoxLayout()
        self.website_box.setSpacing(4)
        self.website_box.setObjectName(u"website_box")
        self.website_label = FieldLabel(FirstStartSenderForm)
        self.website_label.setObjectName(u"website_label")

        self.website_box.addWidget(self.website_label)

        self.website = LineField(FirstStartSenderForm)
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
        self.letter_form_label = FieldLabel(FirstStartSenderForm)
        self.letter_form_label.setObjectName(u"letter_form_label")

        self.letter_form_box.addWidget(self.letter_form_label)

        self.letter_form = SegmentField(FirstStartSenderForm)
        self.letter_form.setObjectName(u"letter_form")

        self.letter_form_box.addWidget(self.letter_form)


        self.row_3.addLayout(self.letter_form_box)

        self.logo_box = QVBoxLayout()
        self.logo_box.setSpacing(4)
        self.logo_box.setObjectName(u"logo_box")
        self.logo_label = FieldLabel(FirstStartSenderForm)
        self.logo_label.setObjectName(u"logo_label")

        self.logo_box.addWidget(self.logo_label)

        self.logo = LogoField(FirstStartSenderForm)
        self.logo.setObjectName(u"logo")

        self.logo_box.addWidget(self.logo)


        self.row_3.addLayout(self.logo_box)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)

        self.form_layout.addLayout(self.row_3)

        self.footer_box = QVBoxLayout()
        self.footer_box.setSpacing(4)
        self.footer_box.setObjectName(u"footer_box")
        self.footer_label = FieldLabel(FirstStartSenderForm)
        self.footer_label.setObjectName(u"footer_label")

        self.footer_box.addWidget(self.footer_label)

        self.footer = NoteField(FirstStartSenderForm)
        self.footer.setObjectName(u"footer")

        self.footer_box.addWidget(self.footer)


        self.form_layout.addLayout(self.footer_box)

#if QT_CONFIG(shortcut)
        self.street_label.setBuddy(self.street)
        self.postal_code_label.setBuddy(self.postal_code)
        self.city_label.setBuddy(self.city)
        self.phone_label.setBuddy(self.phone)
        self.email_label.setBuddy(self.email)
        self.website_label.setBuddy(self.website)
        self.letter_form_label.setBuddy(self.letter_form)
        self.logo_label.setBuddy(self.logo)
        self.footer_label.setBuddy(self.footer)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartSenderForm)

        QMetaObject.connectSlotsByName(FirstStartSenderForm)
    # setupUi

    def retranslateUi(self, FirstStartSenderForm):
        self.street_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&Stra\u00dfe und Hausnummer", None))
        self.postal_code_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&PLZ", None))
        self.city_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&Ort", None))
        self.phone_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&Telefon", None))
        self.email_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&E-Mail", None))
        self.website_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&Internet", None))
        self.letter_form_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"Brief&form (DIN 5008)", None))
        self.logo_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"&Logo f\u00fcr den Briefkopf", None))
        self.footer_label.setText(QCoreApplication.translate("FirstStartSenderForm", u"F&u\u00dfzeile der Briefe", None))
        self.footer.setPlaceholderText(QCoreApplication.translate("FirstStartSenderForm", u"z. B. Bankverbindung, Vorstand (freiwillig)", None))
        pass
    # retranslateUi
