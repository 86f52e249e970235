# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_members.ui'
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

from netzwerk_desktop.qt.dialogs.file_fields import FileField
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel

class Ui_ImportMembersForm(object):
    def setupUi(self, ImportMembersForm):
        if not ImportMembersForm.objectName():
            ImportMembersForm.setObjectName(u"ImportMembersForm")
        self.form_layout = QVBoxLayout(ImportMembersForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.file_box = QVBoxLayout()
        self.file_box.setSpacing(4)
        self.file_box.setObjectName(u"file_box")
        self.file_label = FieldLabel(ImportMembersForm)
        self.file_label.setObjectName(u"file_label")

        self.file_box.addWidget(self.file_label)

        self.file = FileField(ImportMembersForm)
        self.file.setObjectName(u"file")

        self.file_box.addWidget(self.file)


        self.row_1.addLayout(self.file_box)

        self.member_since_box = QVBoxLayout()
        self.member_since_box.setSpacing(4)
        self.member_since_box.setObjectName(u"member_since_box")
        self.member_since_label = FieldLabel(ImportMembersForm)
        self.member_since_label.setObjectName(u"member_since_label")

        self.member_since_box.addWidget(self.member_since_label)

        self.member_since = DayField(ImportMembersForm)
        self.member_since.setObjectName(u"member_since")

        self.member_since_box.addWidget(self.member_since)


        self.row_1.addLayout(self.member_since_box)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 2)

        self.form_layout.addLayout(self.row_1)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
        self.member_since_label.setBuddy(self.member_since)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportMembersForm)

        QMetaObject.connectSlotsByName(ImportMembersForm)
    # setupUi

    def retranslateUi(self, ImportMembersForm):
        self.file_label.setText(QCoreApplication.translate("ImportMembersForm", u"&Datei", None))
        self.member_since_label.setText(QCoreApplication.translate("ImportMembersForm", u"&Mitglied seit, wo die Liste nichts sagt", None))
        pass
    # retranslateUi
