# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from netzwerk_desktop.qt.dialogs.parts.choice import (ListField, SegmentField)
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.finders import (FindField, TownField)
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.dialogs.parts.letter_sheet import (EnvelopeWindow, LetterProblems, LetterSheet)
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import (CheckField, LineField, NoteField)

class Ui_LetterForm(object):
    def setupUi(self, LetterForm):
        if not LetterForm.objectName():
            LetterForm.setObjectName(u"LetterForm")
        self.form_layout = QVBoxLayout(LetterForm)
        self.form_layout.setSpacing(14)
        self.form_layout.setObjectName(u"form_layout")
        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(14)
        self.left.setObjectName(u"left")
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(12)
        self.row_1.setObjectName(u"row_1")
        self.organisation_id_box = QVBoxLayout()
        self.organisation_id_box.setSpacing(4)
        self.organisation_id_box.setObjectName(u"organisation_id_box")
        self.organisation_id_label = FieldLabel(LetterForm)
        self.organisation_id_label.setObjectName(u"organisation_id_label")

        self.organisation_id_box.addWidget(self.organisation_id_label)

        self.organisation_id = TownField(LetterForm)
        self.organisation_id.setObjectName(u"organisation_id")

        self.organisation_id_box.addWidget(self.organisation_id)


        self.row_1.addLayout(self.organisation_id_box)

        self.recipient_box = QVBoxLayout()
        self.recipient_box.setSpacing(4)
        self.recipient_box.setObjectName(u"recipient_box")
        self.recipient_label = FieldLabel(LetterForm)
        self.recipient_label.setObjectName(u"recipient_label")

        self.recipient_box.addWidget(self.recipient_label)

        self.recipient = FindField(LetterForm)
        self.recipient.setObjectName(u"recipient")

        self.recipient_box.addWidget(self.recipient)


        self.row_1.addLayout(self.recipient_box)

        self.row_1.setStretch(0, 1)
        self.row_1.setStretch(1, 1)

        self.left.addLayout(self.row_1)

        self.subject_box = QVBoxLayout()
        self.subject_box.setSpacing(4)
        self.subject_box.setObjectName(u"subject_box")
        self.subject_label = FieldLabel(LetterForm)
        self.subject_label.setObjectName(u"subject_label")

        self.subject_box.addWidget(self.subject_label)

        self.subject = LineField(LetterForm)
        self.subject.setObjectName(u"subject")

        self.subject_box.addWidget(self.subject)


        self.left.addLayout(self.subject_box)

        self.text_box = QVBoxLayout()
        self.text_box.setSpacing(4)
        self.text_box.setObjectName(u"text_box")
        self.text_label = FieldLabel(LetterForm)
        self.text_label.setObjectName(u"text_label")

        self.text_box.addWidget(self.text_label)

        self.text = NoteField(LetterForm)
        self.text.setObjectName(u"text")

        self.text_box.addWidget(self.text)


        self.left.addLayout(self.text_box)

        self.salutation_part = QWidget(LetterForm)
        self.salutation_part.setObjectName(u"salutation_part")
        self.salutation_part_layout = QVBoxLayout(self.salutation_part)
        self.salutation_part_layout.setSpacing(16)
        self.salutation_part_layout.setObjectName(u"salutation_part_layout")
        self.salutation_part_layout.setContentsMargins(0, 0, 0, 0)
        self.salutation_box = QVBoxLayout()
        self.salutation_box.setSpacing(4)
        self.salutation_box.setObjectName(u"salutation_box")
        self.salutation_label = FieldLabel(self.salutation_part)
        self.salutation_label.setObjectName(u"salutation_label")

        self.salutation_box.addWidget(self.salutation_label)

        self.salutation = LineField(self.salutation_part)
        self.salutation.setObjectName(u"salutation")

        self.salutation_box.addWidget(self.salutation)


        self.salutation_part_layout.addLayout(self.salutation_box)


        self.left.addWidget(self.salutation_part)

        self.notes_part = QWidget(LetterForm)
        self.notes_part.setObjectName(u"notes_part")
        self.notes_part_layout = QVBoxLayout(self.notes_part)
        self.notes_part_layout.setSpacing(16)
        self.notes_part_layout.setObjectName(u"notes_part_layout")
        self.notes_part_layout.setContentsMargins(0, 0, 0, 0)
        self.notes_box = QVBoxLayout()
        self.notes_box.setSpacing(4)
        self.notes_box.setObjectName(u"notes_box")
        self.notes_label = FieldLabel(self.notes_part)
        self.notes_label.setObjectName(u"notes_label")

        self.notes_box.addWidget(self.notes_label)

        self.notes = LineField(self.notes_part)
        self.notes.setObjectName(u"notes")

        self.notes_box.addWidget(self.notes)


        self.notes_part_layout.addLayout(self.notes_box)


        self.left.addWidget(self.notes_part)

        self.enclosures_part = QWidget(LetterForm)
        self.enclosures_part.setObjectName(u"enclosures_part")
        self.enclosures_part_layout = QVBoxLayout(self.enclosures_part)
        self.enclosures_part_layout.setSpacing(16)
        self.enclosures_part_layout.setObjectName(u"enclosures_part_layout")
        self.enclosures_part_layout.setContentsMargins(0, 0, 0, 0)
        self.enclosures_box = QVBoxLayout()
        self.enclosures_box.setSpacing(4)
        self.enclosures_box.setObjectName(u"enclosures_box")
        self.enclosures_label = FieldLabel(self.enclosures_part)
        self.enclosures_label.setObjectName(u"enclosures_label")

        self.enclosures_box.addWidget(self.enclosures_label)

        self.enclosures = NoteField(self.enclosures_part)
        self.enclosures.setObjectName(u"enclosures")

        self.enclosures_box.addWidget(self.enclosures)


        self.enclosures_part_layout.addLayout(self.enclosures_box)


        self.left.addWidget(self.enclosures_part)

        self.form_part = QWidget(LetterForm)
        self.form_part.setObjectName(u"form_part")
        self.form_part_layout = QVBoxLayout(self.form_part)
        self.form_part_layout.setSpacing(16)
        self.form_part_layout.setObjectName(u"form_part_layout")
        self.form_part_layout.setContentsMargins(0, 0, 0, 0)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(12)
        self.row_2.setObjectName(u"row_2")
        self.on_box = QVBoxLayout()
        self.on_box.setSpacing(4)
        self.on_box.setObjectName(u"on_box")
        self.on_label = FieldLabel(self.form_part)
        self.on_label.setObjectName(u"on_label")

        self.on_box.addWidget(self.on_label)

        self.on = DayField(self.form_part)
        self.on.setObjectName(u"on")

        self.on_box.addWidget(self.on)


        self.row_2.addLayout(self.on_box)

        self.form_box = QVBoxLayout()
        self.form_box.setSpacing(4)
        self.form_box.setObjectName(u"form_box")
        self.form_label = FieldLabel(self.form_part)
        self.form_label.setObjectName(u"form_label")

        self.form_box.addWidget(self.form_label)

        self.form = SegmentField(self.form_part)
        self.form.setObjectName(u"form")

        self.form_box.addWidget(self.form)


        self.row_2.addLayout(self.form_box)

        self.template_box = QVBoxLayout()
        self.template_box.setSpacing(4)
        self.template_box.setObjectName(u"template_box")
        self.template_label = FieldLabel(self.form_part)
        self.template_label.setObjectName(u"template_label")

        self.template_box.addWidget(self.template_label)

        self.template = ListField(self.form_part)
        self.template.setObjectName(u"template")

        self.template_box.addWidget(self.template)


        self.row_2.addLayout(self.template_box)

        self.row_2.setStretch(0, 3)
        self.row_2.setStretch(1, 3)
        self.row_2.setStretch(2, 4)

        self.form_part_layout.addLayout(self.row_2)


        self.left.addWidget(self.form_part)

        self.more = MoreRow(LetterForm)
        self.more.setObjectName(u"more")

        self.left.addWidget(self.more)

        self.open_after_box = QVBoxLayout()
        self.open_after_box.setSpacing(4)
        self.open_after_box.setObjectName(u"open_after_box")
        self.open_after = CheckField(LetterForm)
        self.open_after.setObjectName(u"open_after")

        self.open_after_box.addWidget(self.open_after)


        self.left.addLayout(self.open_after_box)

        self.left_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.left_rest)

        self.left.setStretch(9, 1)

        self.halves.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(12)
        self.right.setObjectName(u"right")
        self.window = EnvelopeWindow(LetterForm)
        self.window.setObjectName(u"window")

        self.right.addWidget(self.window)

        self.problems = LetterProblems(LetterForm)
        self.problems.setObjectName(u"problems")

        self.right.addWidget(self.problems)

        self.sheet = LetterSheet(LetterForm)
        self.sheet.setObjectName(u"sheet")

        self.right.addWidget(self.sheet)

        self.right.setStretch(2, 1)

        self.halves.addLayout(self.right)

        self.halves.setStretch(0, 11)
        self.halves.setStretch(1, 8)

        self.form_layout.addLayout(self.halves)

#if QT_CONFIG(shortcut)
        self.organisation_id_label.setBuddy(self.organisation_id)
        self.recipient_label.setBuddy(self.recipient)
        self.subject_label.setBuddy(self.subject)
        self.text_label.setBuddy(self.text)
        self.salutation_label.setBuddy(self.salutation)
        self.notes_label.setBuddy(self.notes)
        self.enclosures_label.setBuddy(self.enclosures)
        self.on_label.setBuddy(self.on)
        self.form_label.setBuddy(self.form)
        self.template_label.setBuddy(self.template)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LetterForm)

        QMetaObject.connectSlotsByName(LetterForm)
    # setupUi

    def retranslateUi(self, LetterForm):
        self.organisation_id_label.setText(QCoreApplication.translate("LetterForm", u"&Kommune oder Organisation", None))
        self.organisation_id.setPlaceholderText(QCoreApplication.translate("LetterForm", u"Tippen, um zu finden", None))
        self.recipient_label.setText(QCoreApplication.translate("LetterForm", u"&Empf\u00e4nger/in", None))
        self.subject_label.setText(QCoreApplication.translate("LetterForm", u"&Betreff", None))
        self.text_label.setText(QCoreApplication.translate("LetterForm", u"&Text", None))
        self.text.setPlaceholderText(QCoreApplication.translate("LetterForm", u"Ohne Anrede und Gru\u00df; eine Leerzeile beginnt einen neuen Absatz.", None))
        self.salutation_label.setText(QCoreApplication.translate("LetterForm", u"&Anrede", None))
        self.salutation.setPlaceholderText(QCoreApplication.translate("LetterForm", u"leer: wie rechts gezeigt", None))
        self.notes_label.setText(QCoreApplication.translate("LetterForm", u"Ver&merk \u00fcber der Anschrift", None))
        self.notes.setPlaceholderText(QCoreApplication.translate("LetterForm", u"z. B. Pers\u00f6nlich", None))
        self.enclosures_label.setText(QCoreApplication.translate("LetterForm", u"Anla&gen", None))
        self.enclosures.setPlaceholderText(QCoreApplication.translate("LetterForm", u"eine je Zeile", None))
        self.on_label.setText(QCoreApplication.translate("LetterForm", u"&Datum", None))
        self.form_label.setText(QCoreApplication.translate("LetterForm", u"Brief&form nach DIN 5008", None))
        self.template_label.setText(QCoreApplication.translate("LetterForm", u"Vo&rlage", None))
        self.open_after.setText(QCoreApplication.translate("LetterForm", u"Nach dem Speichern in der Te&xtverarbeitung \u00f6ffnen", None))
        pass
    # retranslateUi
