"""The geometry of a German business letter, as data in millimetres from the top left corner of the sheet.

Source of the numbers: DIN 5008:2020 (Schreib- und Gestaltungsregeln), clause on the business letter with information
block, forms A and B. The norm itself is sold; the numbers here are the ones on which the freely readable secondary
sources agree. The address field has the size DIN EN ISO 269 windows show and DIN 676 used to lay down.

The template builder places things by these numbers and the tests measure the printed page against them; nothing else in
the program writes down a millimetre of a letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PAGE_WIDTH = 210.0
PAGE_HEIGHT = 297.0
#: Margins of the text: 25 mm left (for the punch), 20 mm right.
MARGIN_LEFT = 25.0
MARGIN_RIGHT = 20.0
#: One line of typescript: 12 pt, six lines to the inch.
LINE = 25.4 / 6
#: The address field begins at 20 mm; its text keeps 5 mm from the field's edge.
ADDRESS_FIELD_LEFT = 20.0
ADDRESS_FIELD_WIDTH = 85.0
ADDRESS_FIELD_HEIGHT = 45.0
ADDRESS_TEXT_LEFT = 25.0
ADDRESS_TEXT_WIDTH = ADDRESS_FIELD_LEFT + ADDRESS_FIELD_WIDTH - ADDRESS_TEXT_LEFT
#: The zones of the address field, counted from its upper edge: return address, notes (3 lines), address (6 lines).
RETURN_ADDRESS_HEIGHT = 5.0
NOTES_HEIGHT = 12.7
ADDRESS_HEIGHT = 27.3
NOTES_LINES = 3
ADDRESS_LINES = 6
#: Size of the address in points (the norm: 10 to 12 pt for an address that machines read).
ADDRESS_SIZE = 10.0
#: The information block stands right of the address field and begins at the lower edge of the return address.
INFORMATION_LEFT = 125.0
INFORMATION_WIDTH = 75.0
INFORMATION_HEIGHT = 40.0
#: Two blank lines between the lower edge of address field or information block and the subject.
SUBJECT_GAP = 2 * LINE
PUNCH_MARK = 148.5


class Form(StrEnum):
    """The two forms of the norm: A leaves more room for text, B more for the letterhead."""

    A = "A"
    B = "B"


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where things stand in one form; all in mm from the top edge of the sheet.

    Attributes:
        form: which form this is.
        head: height of the letterhead, and upper edge of the address field.
        fold_marks: the two fold marks; folded there, the address sits in the window.
    """

    form: Form
    head: float
    fold_marks: tuple[float, float]

    @property
    def notes_top(self) -> float:
        """Upper edge of the notes zone (Zusatz- und Vermerkzone), which is filled from the bottom."""
        return self.head + RETURN_ADDRESS_HEIGHT

    @property
    def address_top(self) -> float:
        """Upper edge of the address zone; its first line begins here."""
        return self.notes_top + NOTES_HEIGHT

    @property
    def address_field_bottom(self) -> float:
        """Lower edge of the address field."""
        return self.head + ADDRESS_FIELD_HEIGHT

    @property
    def information_top(self) -> float:
        """Upper edge of the information block."""
        return self.head + RETURN_ADDRESS_HEIGHT

    def subject_top(self, information_lines: int = 0) -> float:
        """Upper edge of the subject's line, for an information block of so many lines.

        The subject's place is a rule and not a number: two blank lines below the lower end of the address field or of
        the information block, whichever reaches lower.
        """
        information_bottom = self.information_top + information_lines * LINE
        return max(self.address_field_bottom, information_bottom) + SUBJECT_GAP


FORM_A = Geometry(Form.A, head=27.0, fold_marks=(87.0, 192.0))
FORM_B = Geometry(Form.B, head=45.0, fold_marks=(105.0, 210.0))
FORMS = {Form.A: FORM_A, Form.B: FORM_B}


@dataclass(frozen=True, slots=True)
class Window:
    """The window of an envelope, in mm, as the envelope lies in front of one.

    Attributes:
        name: name of the envelope's format.
        left: distance from the left edge of the envelope.
        bottom: distance from its lower edge.
        width, height: size of the window.
        envelope_width, envelope_height: size of the envelope.
    """

    name: str
    left: float
    bottom: float
    width: float
    height: float
    envelope_width: float
    envelope_height: float


#: DIN 680: window 90 x 45, 20 from the left, 15 from the bottom.
WINDOW_DL = Window("DL", left=20.0, bottom=15.0, width=90.0, height=45.0, envelope_width=220.0, envelope_height=110.0)

#: The folded sheet slips in the envelope, so the outer millimetres of the window are not safe: what has to be read by
#: the post stays left of these (DL; the wider C6/5 lets the sheet slip further).
SAFE_RIGHT_DL = 99.0
SAFE_RIGHT_C65 = 90.0
#: So wide may a line of the address be, measured with the font (characters do not count: "Fachbereich
#: Stadtentwicklung und Bauordnung" has 43 of them and takes 74.1 mm at 10 pt).
SAFE_TEXT_WIDTH_DL = SAFE_RIGHT_DL - ADDRESS_TEXT_LEFT
SAFE_TEXT_WIDTH_C65 = SAFE_RIGHT_C65 - ADDRESS_TEXT_LEFT


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the sheet, in mm from the top left."""

    left: float
    top: float
    right: float
    bottom: float


def safe_area(geometry: Geometry) -> Area:
    """Where the lines of the address have to lie so that the window shows them, however the sheet has slipped (DL)."""
    return Area(ADDRESS_TEXT_LEFT, geometry.address_top, SAFE_RIGHT_DL, geometry.address_field_bottom)
