"""A letter as a Word file: what it says, how it is built, and that it is the same every time."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator

from netzwerk_desktop.documents.din5008 import Form
from netzwerk_desktop.documents.letter import (
    InfoEntry,
    Sender,
    check_letter,
    check_template,
    default_template,
    load_letter_template,
    render_letter,
    text_blocks,
)
from netzwerk_desktop.documents.letter_fields import LETTER_FIELDS
from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.domain.errors import RefusedFile, ValidationFailed
from tests.documents.samples import LETTER, letter, png
from tests.documents.word_files import changed, parts_of
from tests.documents.word_lint import lint

FORM_B = default_template(Form.B)

VARIANTS = {
    "full": LETTER,
    "logo": letter(logo=png()),
    "bare": letter(
        return_line="",
        notes=(),
        info=(),
        signatory_name="",
        signatory_function="",
        enclosures=(),
        sender=Sender("Büro"),
    ),
    "one line each": letter(
        address_lines=("59955 Winterberg",), enclosures=("Programm",), copies_to=("Kreis",), text="Ja."
    ),
    "long": letter(text="\n\n".join(f"Absatz {number}: {'Wort ' * 60}" for number in range(30))),
    "strange": letter(
        subject="<w:p> & \"Zitat\" 'x' {{ anrede }} {% raw %} ?>",
        text="Emoji 🎉👩‍👩‍👧 und עברית, العربية\n\nEin \x0b Steuerzeichen\x00 und " + "Wort" * 2000,
        salutation="Liebe 🎉 & Co!",
    ),
}


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_letter_is_a_good_word_file(form: Form, variant: str, tmp_path: Path) -> None:
    data = render_letter(default_template(form), VARIANTS[variant])
    file = tmp_path / "brief.docx"
    file.write_bytes(data)
    result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file)
    assert [str(error) for error in result.errors] == []
    found = [item for item in lint(data) if variant != "strange" or ("{" not in item and "}" not in item)]
    assert found == []
    docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("form", Form)
def test_the_delivered_templates_have_no_problem_and_use_every_field(form: Form) -> None:
    source = default_template(form)
    assert check_template(source) == ()
    everything = "".join(data.decode("utf-8", "ignore") for data in parts_of(source.read_bytes()).values())
    unused = [field.name for field in LETTER_FIELDS if not re.search(rf"\b{field.name}\b", everything)]
    assert unused == []


def test_the_words_stand_in_the_order_they_are_read() -> None:
    content = letter(copies_to=("Kreis Musterkreis",))
    assert plain_text(render_letter(FORM_B, content)).split("\n") == [
        "Netzwerk Beispielstadt · Musterstraße 4 · 48143 Münster",
        "Persönlich",
        *LETTER.address_lines,
        "Unser Zeichen\tNB-0815",
        "Ansprechpartnerin\tErika Beispiel",
        "Durchwahl\t0251 1234-56",
        "E-Mail\terika.beispiel@example.org",
        "Datum\t22. November 2026",
        "Einladung zur Arbeitsgruppe „Handel & Leerstand“",
        "Sehr geehrter Herr Dr. Mustermann,",
        "wir laden Sie herzlich zur nächsten Sitzung der Arbeitsgruppe am 14. Januar 2027 nach Beckum ein.",
        "Vorgesehen sind:",
        "Begrüßung und Vorstellung",
        "Berichte aus den Kommunen, unter anderem zu Verfügungsfonds und zum Quartiersmanagement in der Innenstadt",
        "Ausblick",
        "Bitte teilen Sie uns bis zum 20. Dezember 2026 mit, ob Sie teilnehmen.",
        "Mit freundlichen Grüßen",
        "Erika Beispiel",
        "Leiterin der Geschäftsstelle",
        "Anlagen",
        "Programm",
        "Wegbeschreibung",
        "Verteiler",
        "Kreis Musterkreis",
    ]


def test_letterhead_and_foot_speak_of_the_office() -> None:
    parts = parts_of(render_letter(FORM_B, LETTER))
    head, foot = parts["word/header1.xml"].decode(), parts["word/footer1.xml"].decode()
    assert "Netzwerk Beispielstadt" in head and "Geschäftsstelle" in head
    for words in (
        "48143 Münster",
        "Telefon ",
        "0251 1234-0",
        "info@example.org",
        "www.example.org",
        "Beispielstiftung",
    ):
        assert words in foot
    following = parts["word/footer2.xml"].decode()
    assert re.search(r"Seite .*PAGE.* von .*NUMPAGES", following)


def test_the_same_content_gives_the_same_bytes() -> None:
    template = load_letter_template(FORM_B)
    assert template.render(LETTER) == template.render(LETTER) == render_letter(FORM_B.read_bytes(), LETTER)


def test_the_properties_speak_of_the_letter() -> None:
    content = letter(
        author="Erika Beispiel", language="nl-NL", created=datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    )
    data = render_letter(FORM_B, content)
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == LETTER.subject
    assert properties.author == properties.last_modified_by == "Erika Beispiel"
    assert properties.language == "nl-NL"
    assert properties.created == datetime(2026, 2, 28, 23, tzinfo=UTC)
    assert '<w:lang w:val="nl-NL"' in parts_of(data)["word/styles.xml"].decode()


def test_a_list_is_a_list_for_word() -> None:
    document = docx.Document(io.BytesIO(render_letter(FORM_B, LETTER)))
    styles = {
        paragraph.text.split(" ")[0]: paragraph.style.name for paragraph in document.paragraphs if paragraph.style
    }
    assert styles["Begrüßung"] == styles["Ausblick"] == "Aufzählung"
    assert styles["wir"] == styles["Vorgesehen"] == "Brieftext"
    list_style = document.styles["Aufzählung"].element.xml
    assert '<w:numId w:val="1"/>' in list_style


def test_a_template_without_a_list_style_gets_dashes() -> None:
    template = changed(
        FORM_B.read_bytes(), "word/styles.xml", ('<w:name w:val="Aufzählung"/>', '<w:name w:val="Andere"/>')
    )
    assert "– Begrüßung und Vorstellung" in plain_text(render_letter(template, LETTER))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Absatz.", ["p Ein Absatz."]),
        ("Eins.\n\nZwei.", ["p Eins.", "p Zwei."]),
        ("Eins.\r\n \r\n\r\nZwei.\r\n", ["p Eins.", "p Zwei."]),
        ("Zeile\nZeile", ["p Zeile\nZeile"]),
        ("Bitte:\n- eins\n- zwei\n  weiter\nDanke", ["p Bitte:", "e eins", "e zwei weiter", "p Danke"]),
        ("• eins\n* zwei\n– drei\n-vier\n-", ["e eins", "e zwei", "e drei", "p -vier\n-"]),
        ("- eins\n\n- zwei", ["e eins", "e zwei"]),
        ("  - eingerückt", ["e eingerückt"]),
    ],
)
def test_running_text_becomes_paragraphs_and_entries(text: str, expected: list[str]) -> None:
    blocks = text_blocks(text)
    assert [f"p {block['paragraph']}" if block["paragraph"] else f"e {block['entry']}" for block in blocks] == expected


def test_what_belongs_together_stays_on_one_page() -> None:
    kept = [bool(block["keep"]) for block in text_blocks("Ein.\n\nListe:\n- a\n- b\n\nSchluss.")]
    assert kept == [False, True, False, False, True]
    assert not text_blocks("Sehr lang. " * 100)[0]["keep"]


@given(st.text(max_size=400))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    words = [word for block in text_blocks(text) for word in (block["paragraph"] + " " + block["entry"]).split()]
    bullets = {"-", "–", "•", "*"}
    assert [word for word in words if word not in bullets] == [word for word in text.split() if word not in bullets]


@pytest.mark.parametrize(
    ("salutation", "printed"),
    [
        ("Guten Tag Kim Mayer", "Guten Tag Kim Mayer,"),
        ("Lieber Herr Muster, ", "Lieber Herr Muster,"),
        ("Hallo zusammen!", "Hallo zusammen!"),
    ],
)
def test_the_salutation_ends_with_one_mark(salutation: str, printed: str) -> None:
    assert printed in plain_text(render_letter(FORM_B, letter(salutation=salutation))).split("\n")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"address_lines": ()}, "address_lines", "keine Anschrift"),
        ({"address_lines": ("", "")}, "address_lines", "keine Anschrift"),
        ({"address_lines": ("Stadt", "", "Ort")}, "address_lines", "leere"),
        ({"address_lines": tuple("abcdefg")}, "address_lines", "7 Zeilen"),
        ({"address_lines": ("M" * 30,)}, "address_lines", "mm breit"),
        ({"notes": tuple("abcd")}, "notes", "Platz für 3"),
        ({"notes": ("",)}, "notes", "leer oder länger"),
        ({"notes": ("M" * 60,)}, "notes", "leer oder länger"),
        ({"return_line": "M" * 90}, "return_line", "zu lang"),
        ({"subject": " "}, "subject", "keinen Betreff"),
        ({"salutation": ""}, "salutation", "keine Anrede"),
        ({"text": "\n"}, "text", "keinen Text"),
        ({"logo": b"kein Bild"}, "logo", "kein Bild"),
    ],
)
def test_what_breaks_the_norm_is_told_and_not_printed(changes: dict[str, object], field: str, words: str) -> None:
    problems = [problem for problem in check_letter(letter(**changes)) if problem.blocking]
    assert [problem.field for problem in problems] == [field]
    assert words in problems[0].message
    with pytest.raises(ValidationFailed):
        render_letter(FORM_B, letter(**changes))


def test_a_line_that_may_hide_in_the_envelope_is_a_remark() -> None:
    content = letter(address_lines=("Fachbereich Stadtentwicklung und Bauordnung", "59955 Winterberg"))
    problems = check_letter(content)
    assert [(problem.blocking, "74,1 mm" in problem.message) for problem in problems] == [(False, True)]
    assert "Bauordnung" in plain_text(render_letter(FORM_B, content))


def test_entries_without_a_value_leave_no_gap() -> None:
    content = letter(info=(InfoEntry("Ihr Zeichen", " "), InfoEntry("Durchwahl", "12")), place_date="")
    text = plain_text(render_letter(FORM_B, content))
    assert "Ihr Zeichen" not in text and "Durchwahl\t12" in text and "Datum" not in text


def picture_size(parts: dict[str, bytes]) -> tuple[float, float]:
    match = re.search(rb'<wp:extent cx="(\d+)" cy="(\d+)"/>', parts["word/header1.xml"])
    assert match is not None
    return int(match[1]) / 36_000, int(match[2]) / 36_000


def test_the_logo_gets_its_room_and_a_description() -> None:
    wide, high = (parts_of(render_letter(FORM_B, letter(logo=png(*size)))) for size in ((650, 90), (20, 40)))
    assert wide["word/media/logo.png"].startswith(b"\x89PNG")
    assert b'ContentType="image/png"' in wide["[Content_Types].xml"]
    assert b'Target="/word/media/logo.png"' in wide["word/_rels/header1.xml.rels"]
    head = wide["word/header1.xml"].decode()
    assert 'descr="Logo: Netzwerk Beispielstadt"' in head
    # 65 mm wide at most, 18 mm high at most.
    assert picture_size(wide) == pytest.approx((65, 9), abs=0.02)
    assert picture_size(high) == pytest.approx((9, 18), abs=0.02)
    assert "logo" not in "".join(parts_of(render_letter(FORM_B, LETTER)))


def test_only_a_real_template_is_taken(tmp_path: Path) -> None:
    missing = tmp_path / "weg.docx"
    with pytest.raises(RefusedFile, match=r"weg\.docx"):
        render_letter(missing, LETTER)
    assert [problem.field for problem in check_template(missing)] == ["Datei"]
