# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_content.ui'
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

from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.protection_fields import CardsField

class Ui_FirstStartContentForm(object):
    def setupUi(self, FirstStartContentForm):
        if not FirstStartContentForm.objectName():
            FirstStartContentForm.setObjectName(u"FirstStartContentForm")
        self.form_layout = QVBoxLayout(FirstStartContentForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.content_box = QVBoxLayout()
        self.content_box.setSpacing(4)
        self.content_box.setObjectName(u"content_box")
        self.content_label = FieldLabel(FirstStartContentForm)
        self.content_label.setObjectName(u"content_label")

        self.content_box.addWidget(self.content_label)

        self.content = CardsField(FirstStartContentForm)
        self.content.setObjectName(u"content")

        self.content_box.addWidget(self.content)


        self.form_layout.addLayout(self.content_box)

#if QT_CONFIG(shortcut)
        self.content_label.setBuddy(self.content)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstStartContentForm)

        QMetaObject.connectSlotsByName(FirstStartContentForm)
    # setupUi

    def retranslateUi(self, FirstStartContentForm):
        self.content_label.setText(QCoreApplication.translate("FirstStartContentForm", u"&Inhalt des B\u00fcros", None))
        pass
    # retranslateUi
