"""How wide text is on paper, without a font at hand.

Advance widths of Arial (Liberation Sans has the same) in thousandths of the type size, for the characters of Western
European names.  Kerning is left out; it only makes lines narrower.
"""

from __future__ import annotations

_WIDTHS = {
    191: "'",
    222: "ijl‘’‚",
    260: "|¦",
    278: " !,./:;I[\\]ft·ÌÍÎÏìíîï\u00a0",
    333: "()-`r¡¨´¸„“”\u00ad",
    334: "{}",
    355: '"',
    389: "*",
    400: "°",
    469: "^",
    500: "Jcksvxyzçýÿšž",
    537: "¶",
    549: "±÷",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–€",
    584: "+<=>~¬×",
    611: "FTZ¿ßøŽ",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞŠ",
    722: "CDHNRUwÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQÒÓÔÕÖØ",
    833: "Mm",
    889: "%æ",
    944: "W",
    1000: "Æ—…Œ",
    1015: "@",
}
_BY_CHARACTER = {character: width for width, characters in _WIDTHS.items() for character in characters}
_UNKNOWN = 1000
"""A character we know nothing about is taken to be as wide as the type is high: rather too careful than too wide."""

_MILLIMETRES_PER_POINT = 25.4 / 72


def text_width(text: str, points: float = 10.0) -> float:
    """Width of ``text`` in millimetres, in Arial of that size."""
    thousandths = sum(_BY_CHARACTER.get(character, _UNKNOWN) for character in text)
    return thousandths / 1000 * points * _MILLIMETRES_PER_POINT
