# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'organisation.ui'
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
from netzwerk_desktop.qt.dialogs.parts.finders import TopicsField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel, SectionLabel)
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import (DecimalField, LineField, NoteField, NumberField)

class Ui_OrganisationForm(object):
    def setupUi(self, OrganisationForm):
        if not OrganisationForm.objectName():
            OrganisationForm.setObjectName(u"OrganisationForm")
        self.form_layout = QVBoxLayout(OrganisationForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(OrganisationForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(OrganisationForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.row_1.addLayout(self.name_box)

        self.kind_part = QWidget(OrganisationForm)
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

        self.kind = ListField(self.kind_part)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)


        self.kind_part_layout.addLayout(self.kind_box)


        self.row_1.addWidget(self.kind_part)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 2)

        self.form_layout.addLayout(self.row_1)

        self.short_name_part = QWidget(OrganisationForm)
        self.short_name_part.setObjectName(u"short_name_part")
        self.short_name_part_layout = QVBoxLayout(self.short_name_part)
        self.short_name_part_layout.setSpacing(16)
        self.short_name_part_layout.setObjectName(u"short_name_part_layout")
        self.short_name_part_layout.setContentsMargins(0, 0, 0, 0)
        self.short_name_box = QVBoxLayout()
        self.short_name_box.setSpacing(4)
        self.short_name_box.setObjectName(u"short_name_box")
        self.short_name_label = FieldLabel(self.short_name_part)
        self.short_name_label.setObjectName(u"short_name_label")

        self.short_name_box.addWidget(self.short_name_label)

        self.short_name = LineField(self.short_name_part)
        self.short_name.setObjectName(u"short_name")

        self.short_name_box.addWidget(self.short_name)


        self.short_name_part_layout.addLayout(self.short_name_box)


        self.form_layout.addWidget(self.short_name_part)

        self.address_heading = SectionLabel(OrganisationForm)
        self.address_heading.setObjectName(u"address_heading")

        self.form_layout.addWidget(self.address_heading)

        self.street_box = QVBoxLayout()
        self.street_box.setSpacing(4)
        self.street_box.setObjectName(u"street_box")
        self.street_label = FieldLabel(OrganisationForm)
        self.street_label.setObjectName(u"street_label")

        self.street_box.addWidget(self.street_label)

        self.street = LineField(OrganisationForm)
        self.street.setObjectName(u"street")

        self.street_box.addWidget(self.street)


        self.form_layout.addLayout(self.street_box)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.postal_code_box = QVBoxLayout()
        self.postal_code_box.setSpacing(4)
        self.postal_code_box.setObjectName(u"postal_code_box")
        self.postal_code_label = FieldLabel(OrganisationForm)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.postal_code_box.addWidget(self.postal_code_label)

        self.postal_code = LineField(OrganisationForm)
        self.postal_code.setObjectName(u"postal_code")

        self.postal_code_box.addWidget(self.postal_code)


        self.row_2.addLayout(self.postal_code_box)

        self.city_box = QVBoxLayout()
        self.city_box.setSpacing(4)
        self.city_box.setObjectName(u"city_box")
        self.city_label = FieldLabel(OrganisationForm)
        self.city_label.setObjectName(u"city_label")

        self.city_box.addWidget(self.city_label)

        self.city = LineField(OrganisationForm)
        self.city.setObjectName(u"city")

        self.city_box.addWidget(self.city)


        self.row_2.addLayout(self.city_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 4)

        self.form_layout.addLayout(self.row_2)

        self.po_box_part = QWidget(OrganisationForm)
        self.po_box_part.setObjectName(u"po_box_part")
        self.po_box_part_layout = QVBoxLayout(self.po_box_part)
        self.po_box_part_layout.setSpacing(16)
        self.po_box_part_layout.setObjectName(u"po_box_part_layout")
        self.po_box_part_layout.setContentsMargins(0, 0, 0, 0)
        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.po_box_box = QVBoxLayout()
        self.po_box_box.setSpacing(4)
        self.po_box_box.setObjectName(u"po_box_box")
        self.po_box_label = FieldLabel(self.po_box_part)
        self.po_box_label.setObjectName(u"po_box_label")

        self.po_box_box.addWidget(self.po_box_label)

        self.po_box = LineField(self.po_box_part)
        self.po_box.setObjectName(u"po_box")

        self.po_box_box.addWidget(self.po_box)


        self.row_3.addLayout(self.po_box_box)

        self.po_box_postal_code_box = QVBoxLayout()
        self.po_box_postal_code_box.setSpacing(4)
        self.po_box_postal_code_box.setObjectName(u"po_box_postal_code_box")
        self.po_box_postal_code_label = FieldLabel(self.po_box_part)
        self.po_box_postal_code_label.setObjectName(u"po_box_postal_code_label")

        self.po_box_postal_code_box.addWidget(self.po_box_postal_code_label)

        self.po_box_postal_code = LineField(self.po_box_part)
        self.po_box_postal_code.setObjectName(u"po_box_postal_code")

        self.po_box_postal_code_box.addWidget(self.po_box_postal_code)


        self.row_3.addLayout(self.po_box_postal_code_box)

        self.country_box = QVBoxLayout()
        self.country_box.setSpacing(4)
        self.country_box.setObjectName(u"country_box")
        self.country_label = FieldLabel(self.po_box_part)
        self.country_label.setObjectName(u"country_label")

        self.country_box.addWidget(self.country_label)

        self.country = LineField(self.po_box_part)
        self.country.setObjectName(u"country")

        self.country_box.addWidget(self.country)


        self.row_3.addLayout(self.country_box)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)
        self.row_3.setStretch(2, 1)

        self.po_box_part_layout.addLayout(self.row_3)


        self.form_layout.addWidget(self.po_box_part)

        self.contact_heading = SectionLabel(OrganisationForm)
        self.contact_heading.setObjectName(u"contact_heading")

        self.form_layout.addWidget(self.contact_heading)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(12)
        self.row_4.setObjectName(u"row_4")
        self.phone_box = QVBoxLayout()
        self.phone_box.setSpacing(4)
        self.phone_box.setObjectName(u"phone_box")
        self.phone_label = FieldLabel(OrganisationForm)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_box.addWidget(self.phone_label)

        self.phone = LineField(OrganisationForm)
        self.phone.setObjectName(u"phone")

        self.phone_box.addWidget(self.phone)


        self.row_4.addLayout(self.phone_box)

        self.email_box = QVBoxLayout()
        self.email_box.setSpacing(4)
        self.email_box.setObjectName(u"email_box")
        self.email_label = FieldLabel(OrganisationForm)
        self.email_label.setObjectName(u"email_label")

        self.email_box.addWidget(self.email_label)

        self.email = LineField(OrganisationForm)
        self.email.setObjectName(u"email")

        self.email_box.addWidget(self.email)


        self.row_4.addLayout(self.email_box)

        self.row_4.setStretch(0, 1)
        self.row_4.setStretch(1, 1)

        self.form_layout.addLayout(self.row_4)

        self.website_box = QVBoxLayout()
        self.website_box.setSpacing(4)
        self.website_box.setObjectName(u"website_box")
        self.website_label = FieldLabel(OrganisationForm)
        self.website_label.setObjectName(u"website_label")

        self.website_box.addWidget(self.website_label)

        self.website = LineField(OrganisationForm)
        self.website.setObjectName(u"website")

        self.website_box.addWidget(self.website)


        self.form_layout.addLayout(self.website_box)

        self.note_box = QVBoxLayout()
        self.note_box.setSpacing(4)
        self.note_box.setObjectName(u"note_box")
        self.note_label = FieldLabel(OrganisationForm)
        self.note_label.setObjectName(u"note_label")

        self.note_box.addWidget(self.note_label)

        self.note = NoteField(OrganisationForm)
        self.note.setObjectName(u"note")

        self.note_box.addWidget(self.note)


        self.form_layout.addLayout(self.note_box)

        self.topics_part = QWidget(OrganisationForm)
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

        self.register_part = QWidget(OrganisationForm)
        self.register_part.setObjectName(u"register_part")
        self.register_part_layout = QVBoxLayout(self.register_part)
        self.register_part_layout.setSpacing(14)
        self.register_part_layout.setObjectName(u"register_part_layout")
        self.register_part_layout.setContentsMargins(0, 0, 0, 0)
        self.register_heading = SectionLabel(self.register_part)
        self.register_heading.setObjectName(u"register_heading")

        self.register_part_layout.addWidget(self.register_heading)

        self.register_hint = HintLabel(self.register_part)
        self.register_hint.setObjectName(u"register_hint")

        self.register_part_layout.addWidget(self.register_hint)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(12)
        self.row_5.setObjectName(u"row_5")
        self.official_name_box = QVBoxLayout()
        self.official_name_box.setSpacing(4)
        self.official_name_box.setObjectName(u"official_name_box")
        self.official_name_label = FieldLabel(self.register_part)
        self.official_name_label.setObjectName(u"official_name_label")

        self.official_name_box.addWidget(self.official_name_label)

        self.official_name = LineField(self.register_part)
        self.official_name.setObjectName(u"official_name")

        self.official_name_box.addWidget(self.official_name)


        self.row_5.addLayout(self.official_name_box)

        self.type_box = QVBoxLayout()
        self.type_box.setSpacing(4)
        self.type_box.setObjectName(u"type_box")
        self.type_label = FieldLabel(self.register_part)
        self.type_label.setObjectName(u"type_label")

        self.type_box.addWidget(self.type_label)

        self.type = ListField(self.register_part)
        self.type.setObjectName(u"type")

        self.type_box.addWidget(self.type)


        self.row_5.addLayout(self.type_box)

        self.row_5.setStretch(0, 3)
        self.row_5.setStretch(1, 2)

        self.register_part_layout.addLayout(self.row_5)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(12)
        self.row_6.setObjectName(u"row_6")
        self.ags_box = QVBoxLayout()
        self.ags_box.setSpacing(4)
        self.ags_box.setObjectName(u"ags_box")
        self.ags_label = FieldLabel(self.register_part)
        self.ags_label.setObjectName(u"ags_label")

        self.ags_box.addWidget(self.ags_label)

        self.ags = LineField(self.register_part)
        self.ags.setObjectName(u"ags")

        self.ags_box.addWidget(self.ags)


        self.row_6.addLayout(self.ags_box)

        self.population_box = QVBoxLayout()
        self.population_box.setSpacing(4)
        self.population_box.setObjectName(u"population_box")
        self.population_label = FieldLabel(self.register_part)
        self.population_label.setObjectName(u"population_label")

        self.population_box.addWidget(self.population_label)

        self.population = NumberField(self.register_part)
        self.population.setObjectName(u"population")

        self.population_box.addWidget(self.population)


        self.row_6.addLayout(self.population_box)

        self.population_date_box = QVBoxLayout()
        self.population_date_box.setSpacing(4)
        self.population_date_box.setObjectName(u"population_date_box")
        self.population_date_label = FieldLabel(self.register_part)
        self.population_date_label.setObjectName(u"population_date_label")

        self.population_date_box.addWidget(self.population_date_label)

        self.population_date = DayField(self.register_part)
        self.population_date.setObjectName(u"population_date")

        self.population_date_box.addWidget(self.population_date)


        self.row_6.addLayout(self.population_date_box)

        self.area_km2_box = QVBoxLayout()
        self.area_km2_box.setSpacing(4)
        self.area_km2_box.setObjectName(u"area_km2_box")
        self.area_km2_label = FieldLabel(self.register_part)
        self.area_km2_label.setObjectName(u"area_km2_label")

        self.area_km2_box.addWidget(self.area_km2_label)

        self.area_km2 = DecimalField(self.register_part)
        self.area_km2.setObjectName(u"area_km2")

        self.area_km2_box.addWidget(self.area_km2)


        self.row_6.addLayout(self.area_km2_box)

        self.row_6.setStretch(0, 2)
        self.row_6.setStretch(1, 2)
        self.row_6.setStretch(2, 3)
        self.row_6.setStretch(3, 2)

        self.register_part_layout.addLayout(self.row_6)


        self.form_layout.addWidget(self.register_part)

        self.more = MoreRow(OrganisationForm)
        self.more.setObjectName(u"more")

        self.form_layout.addWidget(self.more)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.kind_label.setBuddy(self.kind)
        self.short_name_label.setBuddy(self.short_name)
        self.street_label.setBuddy(self.street)
        self.postal_code_label.setBuddy(self.postal_code)
        self.city_label.setBuddy(self.city)
        self.po_box_label.setBuddy(self.po_box)
        self.po_box_postal_code_label.setBuddy(self.po_box_postal_code)
        self.country_label.setBuddy(self.country)
        self.phone_label.setBuddy(self.phone)
        self.email_label.setBuddy(self.email)
        self.website_label.setBuddy(self.website)
        self.note_label.setBuddy(self.note)
        self.topic_ids_label.setBuddy(self.topic_ids)
        self.official_name_label.setBuddy(self.official_name)
        self.type_label.setBuddy(self.type)
        self.ags_label.setBuddy(self.ags)
        self.population_label.setBuddy(self.population)
        self.population_date_label.setBuddy(self.population_date)
        self.area_km2_label.setBuddy(self.area_km2)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrganisationForm)

        QMetaObject.connectSlotsByName(OrganisationForm)
    # setupUi

    def retranslateUi(self, OrganisationForm):
        self.name_label.setText(QCoreApplication.translate("OrganisationForm", u"&Name", None))
        self.kind_label.setText(QCoreApplication.translate("OrganisationForm", u"&Art", None))
        self.short_name_label.setText(QCoreApplication.translate("OrganisationForm", u"&Kurzname", None))
        self.address_heading.setText(QCoreApplication.translate("OrganisationForm", u"Anschrift", None))
        self.street_label.setText(QCoreApplication.translate("OrganisationForm", u"St&ra\u00dfe und Hausnummer", None))
        self.postal_code_label.setText(QCoreApplication.translate("OrganisationForm", u"Post&leitzahl", None))
        self.city_label.setText(QCoreApplication.translate("OrganisationForm", u"&Ort", None))
        self.po_box_label.setText(QCoreApplication.translate("OrganisationForm", u"Post&fach", None))
        self.po_box.setPlaceholderText(QCoreApplication.translate("OrganisationForm", u"nur die Nummer", None))
        self.po_box_postal_code_label.setText(QCoreApplication.translate("OrganisationForm", u"Postleit&zahl des Postfachs", None))
        self.country_label.setText(QCoreApplication.translate("OrganisationForm", u"Lan&d", None))
        self.country.setPlaceholderText(QCoreApplication.translate("OrganisationForm", u"leer: Deutschland", None))
        self.contact_heading.setText(QCoreApplication.translate("OrganisationForm", u"Erreichbar unter", None))
        self.phone_label.setText(QCoreApplication.translate("OrganisationForm", u"&Telefon", None))
        self.email_label.setText(QCoreApplication.translate("OrganisationForm", u"E-&Mail", None))
        self.website_label.setText(QCoreApplication.translate("OrganisationForm", u"&Internetadresse", None))
        self.note_label.setText(QCoreApplication.translate("OrganisationForm", u"&Gut zu wissen", None))
        self.note.setPlaceholderText(QCoreApplication.translate("OrganisationForm", u"Zum Beispiel: nur vormittags anrufen", None))
        self.topic_ids_label.setText(QCoreApplication.translate("OrganisationForm", u"Int&eressen", None))
        self.register_heading.setText(QCoreApplication.translate("OrganisationForm", u"Amtliche Angaben", None))
        self.register_hint.setText(QCoreApplication.translate("OrganisationForm", u"Sie werden mit dem amtlichen Gemeindeverzeichnis erneuert. Hier lassen sich einzelne Angaben berichtigen.", None))
        self.official_name_label.setText(QCoreApplication.translate("OrganisationForm", u"Amtli&cher Name", None))
        self.type_label.setText(QCoreApplication.translate("OrganisationForm", u"Gemeindet&yp", None))
        self.ags_label.setText(QCoreApplication.translate("OrganisationForm", u"AGS", None))
        self.population_label.setText(QCoreApplication.translate("OrganisationForm", u"Einwo&hner", None))
        self.population_date_label.setText(QCoreApplication.translate("OrganisationForm", u"Stand", None))
        self.area_km2_label.setText(QCoreApplication.translate("OrganisationForm", u"Fl\u00e4che in km\u00b2", None))
        pass
    # retranslateUi
