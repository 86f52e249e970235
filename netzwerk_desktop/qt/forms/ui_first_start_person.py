# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_person.ui'
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

from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import LineField

class Ui_FirstStartPersonForm(object):
    def setupUi(self, FirstStartPersonForm):
        if not FirstStartPersonForm.objectName():
            FirstStartPersonForm.setObjectName(u"FirstStartPersonForm")
        self.form_layout = QVBoxLayout(FirstStartPersonForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.staff_name_box = QVBoxLayout()
        self.staff_name_box.setSpacing(4)
        self.staff_name_box.setObjectName(u"staff_name_box")
        self.staff_name_label = FieldLabel(FirstStartPersonForm)
        self.staff_name_label.setObjectName(u"staff_name_label")

        self.staff_name_box.addWidget(self.staff_name_label)

        self.staff_name = LineField(FirstStartPersonForm)
        self.staff_name.setObjectName(u"staff_name")

        self.staff_name_box.addWidget(self.staff_name)


        self.row_1.addLayout(self.staff_name_box)

        self.staff_function_box = QVBoxLayout()
        self.staff_function_box.setSpacing(4)
        self.staff_function_box.setObjectName(u"staff_function_box")
        self.staff_function_label = FieldLabel(FirstStartPersonForm)
        self.staff_function_label.setObjectName(u"staff_function_label")

        self.staff_function_box.addWidget(self.staff_function_label)

        self.staff_function = LineField(FirstStartPersonForm)
        self.staff_function.setObjectName(u"staff_function")

        self.staff_function_box.addWidget(self.staff_function)


        self.row_1.addLayout(self.staff_function_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.staff_phone_box = QVBoxLayout()
        self.staff_phone_box.setSpacing(4)
        self.staff_phone_box.setObjectName(u"staff_phone_box")
        self.staff_phone_label = FieldLabel(FirstStartPersonForm)
        self.staff_phone_label.setObjectName(u"staff_phone_label")

        self.staff_phone_box.addWidget(self.staff_phone_label)

        self.staff_phone = LineField(FirstStartPersonForm)
        self.staff_phone.setObjectName(u"staff_phone")

        self.staff_phone_box.addWidget(self.staff_phone)


        self.row_2.addLayout(self.staff_phone_box)

        self.staff_email_box = QVBoxLayout()
        self.staff_email_box.setSpacing(4)
        self.staff_email_box.setObjectName(u"staff_email_box")
        self.staff_email_label = FieldLabel(FirstStartPersonForm)
        self.staff_email_label.setObjectName(u"staff_email_label")

        self.staff_email_box.addWidget(self.staff_email_label)

        self.staff_email = LineField(FirstStartPersonForm)
        self.staff_email.setObjectName(u"staff_email")

        self.staff_email_box.addWidget(self.staff_email)


        self.row_2.addLayout(self.staff_email_box)

        self.row_2.setStretch(0, 1)
        self.row_2.setStretch(1, 1)

        self.form_layout.addLayout(self.row_2)

#if QT_CONFIG(shortcut)
        self.staff_name_label.setBuddy(self.staff_name)
        self.staff_function_label.setBuddy(self.staff_function)
        self.staff_phone_label.setBuddy(self.staff_phone)
        self.staff_email_label.setBuddy(self.staff_email)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartPersonForm)

        QMetaObject.connectSlotsByName(FirstStartPersonForm)
    # setupUi

    def retranslateUi(self, FirstStartPersonForm):
        self.staff_name_label.setText(QCoreApplication.translate("FirstStartPersonForm", u"&Vor- und Nachname", None))
        self.staff_function_label.setText(QCoreApplication.translate("FirstStartPersonForm", u"&Funktion", None))
        self.staff_function.setPlaceholderText(QCoreApplication.translate("FirstStartPersonForm", u"z. B. Beratung (freiwillig)", None))
        self.staff_phone_label.setText(QCoreApplication.translate("FirstStartPersonForm", u"&Durchwahl", None))
        self.staff_phone.setPlaceholderText(QCoreApplication.translate("FirstStartPersonForm", u"freiwillig", None))
        self.staff_email_label.setText(QCoreApplication.translate("FirstStartPersonForm", u"&E-Mail", None))
        self.staff_email.setPlaceholderText(QCoreApplication.translate("FirstStartPersonForm", u"freiwillig", None))
        pass
    # retranslateUi
