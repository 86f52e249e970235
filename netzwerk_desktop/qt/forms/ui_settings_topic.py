# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_topic.ui'
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

from netzwerk_desktop.qt.dialogs.parts.choice import SegmentField
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.text import (LineField, NumberField)

class Ui_SettingsTopicForm(object):
    def setupUi(self, SettingsTopicForm):
        if not SettingsTopicForm.objectName():
            SettingsTopicForm.setObjectName(u"SettingsTopicForm")
        self.form_layout = QVBoxLayout(SettingsTopicForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.kind_box = QVBoxLayout()
        self.kind_box.setSpacing(4)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_label = FieldLabel(SettingsTopicForm)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_box.addWidget(self.kind_label)

        self.kind = SegmentField(SettingsTopicForm)
        self.kind.setObjectName(u"kind")

        self.kind_box.addWidget(self.kind)


        self.form_layout.addLayout(self.kind_box)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.name_box = QVBoxLayout()
        self.name_box.setSpacing(4)
        self.name_box.setObjectName(u"name_box")
        self.name_label = FieldLabel(SettingsTopicForm)
        self.name_label.setObjectName(u"name_label")

        self.name_box.addWidget(self.name_label)

        self.name = LineField(SettingsTopicForm)
        self.name.setObjectName(u"name")

        self.name_box.addWidget(self.name)


        self.row_1.addLayout(self.name_box)

        self.position_box = QVBoxLayout()
        self.position_box.setSpacing(4)
        self.position_box.setObjectName(u"position_box")
        self.position_label = FieldLabel(SettingsTopicForm)
        self.position_label.setObjectName(u"position_label")

        self.position_box.addWidget(self.position_label)

        self.position = NumberField(SettingsTopicForm)
        self.position.setObjectName(u"position")

        self.position_box.addWidget(self.position)


        self.row_1.addLayout(self.position_box)

        self.row_1.setStretch(0, 3)
        self.row_1.setStretch(1, 1)

        self.form_layout.addLayout(self.row_1)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.name_label.setBuddy(self.name)
        self.position_label.setBuddy(self.position)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsTopicForm)

        QMetaObject.connectSlotsByName(SettingsTopicForm)
    # setupUi

    def retranslateUi(self, SettingsTopicForm):
        self.kind_label.setText(QCoreApplication.translate("SettingsTopicForm", u"&Art", None))
        self.name_label.setText(QCoreApplication.translate("SettingsTopicForm", u"&Name", None))
        self.position_label.setText(QCoreApplication.translate("SettingsTopicForm", u"&Reihenfolge", None))
        pass
    # retranslateUi
