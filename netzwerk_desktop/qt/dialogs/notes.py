"""The note of a consultation: what was said, what was advised and what follows, in one text that people can read.

The parts stand under headings of their own, so that a form can take them apart again; whoever reads the timeline, a
report or the search reads one text.
"""

from typing import Final, NamedTuple

ADVICE: Final = "Empfehlung:"
NEXT_STEP: Final = "Nächster Schritt:"


class ConsultationNote(NamedTuple):
    """The parts of a note; each may be empty."""

    note: str
    advice: str = ""
    next_step: str = ""


def put_together(parts: ConsultationNote) -> str:
    """One text of the parts that are not empty."""
    paragraphs = [parts.note.strip()]
    if parts.advice.strip():
        paragraphs.append(f"{ADVICE} {parts.advice.strip()}")
    if parts.next_step.strip():
        paragraphs.append(f"{NEXT_STEP} {parts.next_step.strip()}")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def take_apart(text: str) -> ConsultationNote:
    """The parts of a text; one without headings is all note."""
    rest, next_step = _last(text, NEXT_STEP)
    note, advice = _last(rest, ADVICE)
    return ConsultationNote(note, advice, next_step)


def _last(text: str, heading: str) -> tuple[str, str]:
    """What stands before and after the last heading at the beginning of a paragraph."""
    if text.startswith(f"{heading} "):
        place, end = 0, 0
    else:
        place = text.rfind(f"\n\n{heading} ")
        end = place + 2
    if place < 0:
        return text, ""
    return text[:place], text[end + len(heading) + 1 :]
