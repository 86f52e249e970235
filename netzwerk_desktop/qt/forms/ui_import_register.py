# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_register.ui'
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

from netzwerk_desktop.qt.dialogs.file_fields import FileField
from netzwerk_desktop.qt.dialogs.parts.labels import (FieldLabel, HintLabel)

class Ui_ImportRegisterForm(object):
    def setupUi(self, ImportRegisterForm):
        if not ImportRegisterForm.objectName():
            ImportRegisterForm.setObjectName(u"ImportRegisterForm")
        self.form_layout = QVBoxLayout(ImportRegisterForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.file_box = QVBoxLayout()
        self.file_box.setSpacing(4)
        self.file_box.setObjectName(u"file_box")
        self.file_label = FieldLabel(ImportRegisterForm)
        self.file_label.setObjectName(u"file_label")

        self.file_box.addWidget(self.file_label)

        self.file = FileField(ImportRegisterForm)
        self.file.setObjectName(u"file")

        self.file_box.addWidget(self.file)

        self.file_hint = HintLabel(ImportRegisterForm)
        self.file_hint.setObjectName(u"file_hint")

        self.file_box.addWidget(self.file_hint)


        self.form_layout.addLayout(self.file_box)

#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportRegisterForm)

        QMetaObject.connectSlotsByName(ImportRegisterForm)
    # setupUi

    def retranslateUi(self, ImportRegisterForm):
        self.file_label.setText(QCoreApplication.translate("ImportRegisterForm", u"&Datei", None))
        self.file_hint.setText(QCoreApplication.translate("ImportRegisterForm", u"GV100AD (Text oder ZIP) oder AuszugGV (Excel) des Statistischen Bundesamts.", None))
        pass
    # retranslateUi
