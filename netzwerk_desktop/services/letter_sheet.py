"""The sheet a letter is printed on, for those who show one: the millimetres of DIN 5008, handed on to the windows."""

from __future__ import annotations

from netzwerk_desktop.documents.din5008 import ADDRESS_FIELD_HEIGHT as ADDRESS_FIELD_HEIGHT
from netzwerk_desktop.documents.din5008 import ADDRESS_FIELD_LEFT as ADDRESS_FIELD_LEFT
from netzwerk_desktop.documents.din5008 import ADDRESS_FIELD_WIDTH as ADDRESS_FIELD_WIDTH
from netzwerk_desktop.documents.din5008 import ADDRESS_TEXT_LEFT as ADDRESS_TEXT_LEFT
from netzwerk_desktop.documents.din5008 import FORMS as FORMS
from netzwerk_desktop.documents.din5008 import INFORMATION_LEFT as INFORMATION_LEFT
from netzwerk_desktop.documents.din5008 import LINE as LINE
from netzwerk_desktop.documents.din5008 import MARGIN_LEFT as MARGIN_LEFT
from netzwerk_desktop.documents.din5008 import MARGIN_RIGHT as MARGIN_RIGHT
from netzwerk_desktop.documents.din5008 import PAGE_HEIGHT as PAGE_HEIGHT
from netzwerk_desktop.documents.din5008 import PAGE_WIDTH as PAGE_WIDTH
from netzwerk_desktop.documents.din5008 import Form as Form
from netzwerk_desktop.documents.din5008 import Geometry as Geometry

__all__ = [
    "ADDRESS_FIELD_HEIGHT",
    "ADDRESS_FIELD_LEFT",
    "ADDRESS_FIELD_WIDTH",
    "ADDRESS_TEXT_LEFT",
    "FORMS",
    "INFORMATION_LEFT",
    "LINE",
    "MARGIN_LEFT",
    "MARGIN_RIGHT",
    "PAGE_HEIGHT",
    "PAGE_WIDTH",
    "Form",
    "Geometry",
]
