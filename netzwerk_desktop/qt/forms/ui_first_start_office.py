# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_office.ui'
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
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)

from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, SuggestField)

class Ui_FirstStartOfficeForm(object):
    def setupUi(self, FirstStartOfficeForm):
        if not FirstStartOfficeForm.objectName():
            FirstStartOfficeForm.setObjectName(u"FirstStartOfficeForm")
        self.form_layout = QVBoxLayout(FirstStartOfficeForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(FirstStartOfficeForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(FirstStartOfficeForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)

        self.name_hint = HintLabel(FirstStartOfficeForm)
        self.name_hint.setObjectName(u"name_hint")

        self.name_box.addWidget(self.name_hint)


        self.form_layout.addLayout(self.name_box)

        self.network_name_box = QVBoxLayout()
        self.network_name_box.setSpacing(4)
        self.network_name_box.setObjectName(u"network_name_box")
        self.network_name_label = FieldLabel(FirstStartOfficeForm)
        self.network_name_label.setObjectName(u"network_name_label")

        self.network_name_box.addWidget(self.network_name_label)

        self.network_name = SuggestField(FirstStartOfficeForm)
        self.network_name.setObjectName(u"network_name")

        self.network_name_box.addWidget(self.network_name)

        self.network_name_hint = HintLabel(FirstStartOfficeForm)
        self.network_name_hint.setObjectName(u"network_name_hint")

        self.network_name_box.addWidget(self.network_name_hint)


        self.form_layout.addLayout(self.network_name_box)

        self.network_since_box = QVBoxLayout()
        self.network_since_box.setSpacing(4)
        self.network_since_box.setObjectName(u"network_since_box")
        self.network_since_label = FieldLabel(FirstStartOfficeForm)
        self.network_since_label.setObjectName(u"network_since_label")

        self.network_since_box.addWidget(self.network_since_label)

        self.network_since = DayField(FirstStartOfficeForm)
        self.network_since.setObjectName(u"network_since")

        self.network_since_box.addWidget(self.network_since)

        self.network_since_hint = HintLabel(FirstStartOfficeForm)
        self.network_since_hint.setObjectName(u"network_since_hint")

        self.network_since_box.addWidget(self.network_since_hint)


        self.form_layout.addLayout(self.network_since_box)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.network_name_label.setBuddy(self.network_name)
        self.network_since_label.setBuddy(self.network_since)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartOfficeForm)

        QMetaObject.connectSlotsByName(FirstStartOfficeForm)
    # setupUi

    def retranslateUi(self, FirstStartOfficeForm):
        self.name_label.setText(QCoreApplication.translate("FirstStartOfficeForm", u"&Name des B\u00fcros", None))
        self.name.setPlaceholderText(QCoreApplication.translate("FirstStartOfficeForm", u"z. B. Gesch\u00e4ftsstelle Netzwerk Innenstadt NRW", None))
        self.name_hint.setText(QCoreApplication.translate("FirstStartOfficeForm", u"So nennt sich das B\u00fcro auf Briefen und in der Statuszeile.", None))
        self.network_name_label.setText(QCoreApplication.translate("FirstStartOfficeForm", u"Name &des Netzwerks", None))
        self.network_name.setPlaceholderText(QCoreApplication.translate("FirstStartOfficeForm", u"z. B. Netzwerk Innenstadt NRW", None))
        self.network_name_hint.setText(QCoreApplication.translate("FirstStartOfficeForm", u"Fr\u00fchere und sp\u00e4tere Namen geh\u00f6ren dazu: Sie k\u00f6nnen das Netzwerk jederzeit umbenennen.", None))
        self.network_since_label.setText(QCoreApplication.translate("FirstStartOfficeForm", u"&Hei\u00dft so seit", None))
        self.network_since_hint.setText(QCoreApplication.translate("FirstStartOfficeForm", u"Freiwillig. Bei den mitgelieferten Netzwerken ist der Tag bekannt.", None))
        pass
    # retranslateUi
