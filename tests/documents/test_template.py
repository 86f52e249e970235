"""Templates as a whole: what is told about them, and what a filled one contains."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.package import TEMPLATE_TYPE, write_package
from netzwerk_desktop.documents.picture import Picture, read_picture
from netzwerk_desktop.documents.placeholders import Field
from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.documents.template import Given, load_template, template_problems
from netzwerk_desktop.domain.errors import RefusedFile, ValidationFailed
from tests.documents.samples import png
from tests.documents.template_fields import FIELDS, PROPERTIES, VALUES
from tests.documents.word_files import PACKAGE, par, part, parts_of, rels, run, word_file, word_parts


def filled(body: str, **values: object) -> str:
    given: Given = {**VALUES, **values}  # type: ignore[dict-item]
    return plain_text(load_template(word_file(body), FIELDS).fill(given, PROPERTIES))


def messages(body: str) -> list[str]:
    return [problem.message for problem in template_problems(word_file(body), FIELDS)]


FOR, END = par("{% for zeile in anschrift %}"), par("{% endfor %}")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (FOR + par("{{ zeile }}") + END + par("Ende"), "Stadt\nOrt\nEnde"),
        (par("{% for zeile in anschrift %}{{ zeile }}, {% endfor %}Ende"), "Stadt, Ort, Ende"),
        (par("{{ anschrift }}"), "Stadt\nOrt"),
        (par("{% for a in angaben %}{{ a.name }}={{ a.wert }};{% endfor %}"), "A=1;B=;"),
        (FOR + par("{% if zeile %}{{ zeile }}{% else %}-{% endif %}") + END, "Stadt\nOrt"),
        (par("{% if leer %}") + par("weg") + par("{% else %}") + par("da") + par("{% endif %}"), "da"),
        (par("{% if not leer %}da{% endif %}"), "da"),
        (par("{% if anrede %}{% if leer %}weg{% endif %}{% endif %}Ende"), "Ende"),
        (par("{% for zeile in nichts %}") + par("{{ zeile }}") + END + par("Ende"), "Ende"),
        (par("{{ text }}"), "Absatz\n– Punkt"),
        (par("{# nur eine Bemerkung #}") + par("Ende"), "Ende"),
        (
            FOR + par("{% for b in anschrift %}{{ zeile }}-{{ b }} {% endfor %}") + END,
            "Stadt-Stadt Stadt-Ort\nOrt-Stadt Ort-Ort",
        ),
    ],
)
def test_lists_and_conditions(body: str, expected: str) -> None:
    assert filled(body) == expected


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        (par("{{ leer }}"), 0),
        (par("{{ leer }} {{ nichts }}"), 0),
        (par("{{ leer }}{{ anrede }}"), 1),
        (par("Telefon {{ leer }}"), 1),
        (par("{% if leer %}Telefon {{ leer }}{% endif %}"), 0),
        (par("{% if leer %}a{% endif %}{% if leer %}b{% endif %}"), 1),
        (par("{% if leer %}a{% else %}b{% endif %}"), 1),
        (par("{% for x in nichts %}{{ x }}{% endfor %}"), 1),
        (par("{{ leer }}", properties="<w:sectPr/>"), 1),
        (par("{{ text }}", properties="<w:keepLines/>"), 2),
    ],
)
def test_what_is_empty_leaves_no_blank_line(body: str, paragraphs: int) -> None:
    data = load_template(word_file(body), FIELDS).fill(VALUES, PROPERTIES)
    text = parts_of(data)["word/document.xml"].decode()
    assert text.count("<w:p>") + text.count("<w:p/>") == paragraphs


def test_a_cell_always_has_a_paragraph() -> None:
    cells = (
        f"<w:tc>{FOR.replace('anschrift', 'nichts')}{par('{{ zeile }}')}{END}</w:tc><w:tc>{par('{{ anrede }}')}</w:tc>"
    )
    data = load_template(word_file(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), FIELDS).fill(VALUES, PROPERTIES)
    text = parts_of(data)["word/document.xml"].decode()
    assert "<w:tc><w:p/></w:tc><w:tc><w:p>" in text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            par("{{ anerde }},"),
            "Absatz 1: unbekanntes Feld ‚anerde‘ – meinten Sie ‚anrede‘? (dort steht: „{{ anerde }},“).",
        ),
        (par("{{ self._TemplateReference__context }}"), "unbekanntes Feld ‚self‘"),
        (par("{{ cycler.__init__ }}"), "unbekanntes Feld ‚cycler‘"),
        (par("{{ quark }}"), "unbekanntes Feld ‚quark‘ (dort"),
        (par("{{ anrede.__class__ }}"), "hat keine Teile"),
        (par("{{ anrede|upper }}"), "kein Feldname"),
        (par("{{ angaben }}"), "braucht ‚for … in angaben‘"),
        (par("{% for a in angaben %}{{ a }}{% endfor %}"), "gemeint ist wohl ‚a.name‘ oder ‚a.wert‘"),
        (par("{% for a in angaben %}{{ a.wrt }}{% endfor %}"), "unbekanntes Feld ‚a.wrt‘ – meinten Sie ‚a.wert‘?"),
        (par("{% for a in anschrift %}{{ a.x }}{% endfor %}"), "unbekanntes Feld ‚a.x‘"),
        (par("{% for a in anrede %}{{ a }}{% endfor %}"), "keine Liste"),
        (par("{% for a in angbaen %}{{ a.name }}{% endfor %}"), "meinten Sie ‚angaben‘?"),
        (par("{% for a in anschrift %}{% for b in a %}{% endfor %}{% endfor %}x"), "keine Liste"),
        (par("{% if anlgaen %}x{% endif %}"), "unbekanntes Feld ‚anlgaen‘"),
        (par("Lieber {{ text }}"), "allein in seinem Absatz"),
        (par("{{ anrede }}{{ text }}"), "allein in seinem Absatz"),
        (par("a {% for x in anschrift %}") + par("{{ anrede }}"), "zu ‚for‘ fehlt ‚endfor‘"),
        (par("{% if anrede %}") + par("x"), "zu ‚if‘ fehlt ‚endif‘"),
        (par("x{% endfor %}"), "‚endfor‘ ohne passendes ‚for‘"),
        (par("{% endif %}"), "‚endif‘ ohne passendes ‚if‘"),
        (par("{% else %}"), "‚else‘ ohne passendes ‚if‘"),
        (par("{% if anrede %}a{% else %}b{% else %}c{% endif %}"), "‚else‘ ohne passendes ‚if‘"),
        (FOR + f"<w:tbl><w:tr><w:tc>{END}</w:tc></w:tr></w:tbl>", "‚endfor‘ ohne passendes"),
        (FOR + par("<w:r><w:drawing/></w:r>") + END, "darf kein Bild"),
        (FOR + par("{{ bild }}") + END, "‚bild‘ darf nicht in einer Wiederholung"),
        (par("{% for x in anschrift %}", properties="<w:sectPr/>") + END, "hier endet ein Abschnitt"),
        (par("{% if anrede %}") * 1000 + par("{% endif %}") * 1000, "zu tief verschachtelt"),
        (par('<w:fldSimple w:instr=" INCLUDETEXT x "/>'), "lädt etwas von außen nach"),
        (
            par("<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd</w:instrText></w:r>"),
            "von außen",
        ),
        (par('<w:r><w:drawing><wp:docPr id="1" descr="{{ anrede }}"/></w:drawing></w:r>'), "nicht gefüllt werden kann"),
    ],
)
def test_what_would_go_wrong_in_print_is_told(body: str, words: str) -> None:
    found = messages(body)
    assert any(words in message for message in found), found
    with pytest.raises(ValidationFailed):
        load_template(word_file(body), FIELDS)


def test_everything_is_told_at_once_and_nothing_twice() -> None:
    found = messages(
        par("{{ anerde }}") + par("{{ anerde }}{{ anerde }}") + par("{% for x in quark %}{{ x.y }}{% endfor %}")
    )
    assert len(found) == len(set(found)) == 3


def test_a_field_that_must_occur_is_missed() -> None:
    fields = (*FIELDS, Field("betreff", "der Betreff", required=True))
    problems = template_problems(word_file(par("x")), fields)
    assert [problem.message for problem in problems] == [
        "Das Feld ‚betreff‘ kommt in der Vorlage nicht vor; es würde fehlen: der Betreff."
    ]


def test_bookmarks_are_not_repeated() -> None:
    mark = '<w:bookmarkStart w:id="{0}" w:name="m{0}"/><w:bookmarkEnd w:id="{0}"/>'
    body = par(mark.format(1), "fest") + FOR + par(mark.format(2), run("{{ zeile }}")) + END
    text = parts_of(load_template(word_file(body), FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    assert text.count('w:id="1"') == 2 and text.count('w:id="2"') == 0


def test_placeholders_where_nothing_is_filled_are_told() -> None:
    source = word_file(par("x"), relations={"rId1": ("chart", "chart1.xml")}, chart1=b"<c>{{ anrede }}</c>")
    assert [problem.field for problem in template_problems(source, FIELDS)] == ["word/chart1.xml"]


def test_nothing_a_template_says_about_itself_is_run_or_passed_on() -> None:
    evil = "{{ cycler.__init__.__globals__.os.popen('touch /tmp/gone') }}"
    core = (
        f'<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{evil}</dc:title><dc:creator>Fremde</dc:creator></x>'
    )
    metadata = f"{PACKAGE}/relationships/metadata"
    parts = word_parts(
        par("{{ anrede }}"),
        outer={
            "rId2": (f"{metadata}/core-properties", "docProps/core.xml"),
            "rId3": (f"{metadata}/thumbnail", "docProps/thumbnail.jpeg"),
            "rId4": ("custom-properties", "docProps/custom.xml"),
        },
        relations={
            "rId1": ("comments", "comments.xml"),
            "rId2": ("settings", "settings.xml"),
        },
        comments=part("comments", ""),
        settings=part(
            "settings", '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:rsids/><w:zoom w:percent="90"/>'
        ),
    )
    parts["word/_rels/settings.xml.rels"] = rels(
        {"rId1": ("attachedTemplate", "file:///C:\\Vorlagen\\Brief.dotx", "External")}
    )
    parts |= {"docProps/core.xml": core.encode(), "docProps/thumbnail.jpeg": b"x", "docProps/custom.xml": b"<c/>"}
    made = parts_of(load_template(write_package(parts.items()), FIELDS).fill(VALUES, PROPERTIES))
    assert sorted(made) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/settings.xml.rels",
        "word/document.xml",
        "word/settings.xml",
    ]
    everything = b"".join(made.values())
    for word in (b"cycler", b"Fremde", b"Brief.dotx", b"trackRevisions", b"attachedTemplate", b"rsids", b"comments"):
        assert word not in everything
    assert b'w:percent="90"' in everything and b"<dc:title>Titel</dc:title>" in everything


def test_a_word_template_becomes_a_document() -> None:
    data = load_template(word_file(par("x"), main_type=TEMPLATE_TYPE), FIELDS).fill(VALUES, PROPERTIES)
    assert TEMPLATE_TYPE.encode() not in parts_of(data)["[Content_Types].xml"]


def test_a_serial_letter_of_word_is_refused() -> None:
    source = word_file(
        par("x"), relations={"rId1": ("settings", "settings.xml")}, settings=part("settings", "<w:mailMerge/>")
    )
    assert "Seriendruck" in template_problems(source, FIELDS)[0].message


def picture() -> Picture:
    return read_picture(png(), "Ein Bild")


def test_a_picture_is_put_into_every_part_that_shows_it() -> None:
    source = word_parts(
        par('<w:r><w:drawing><wp:docPr id="41"/></w:drawing></w:r>') + par("{{ bild }}{{ bild }}"),
        relations={"rId1": ("header", "header1.xml")},
        header1=part("hdr", par("Kopf ", run("{{ bild }}"))),
    )
    source["word/media/bild.png"] = b"ein anderes"
    template = load_template(write_package(source.items()), FIELDS)
    made = parts_of(template.fill({**VALUES, "bild": picture()}, PROPERTIES))
    assert made["word/media/bild_.png"] == picture().data
    assert b'id="42"' in made["word/document.xml"] and b'id="43"' in made["word/header1.xml"]
    assert b'Target="/word/media/bild_.png"' in made["word/_rels/header1.xml.rels"]
    without = parts_of(template.fill(VALUES, PROPERTIES))
    assert "word/media/bild_.png" not in without and b"Kopf " in without["word/header1.xml"]


def test_too_much_is_given_up() -> None:
    body = "".join(par(f"{{% for x{number} in anschrift %}}") for number in range(16)) + par("x") + END * 16
    template = load_template(word_file(body), FIELDS)
    with pytest.raises(RefusedFile, match="ungewöhnlich viel Text"):
        template.fill(VALUES, PROPERTIES)


def test_a_file_made_to_be_slow_is_not() -> None:
    # Each of these would take hours if every opening brace were followed to the end of the text.
    for opened in ("{{ a", "{% a", "{# a"):
        assert len(messages(par(opened * 200_000))) == 1


def test_a_file_without_styles_is_a_template_too() -> None:
    styles = part("styles", '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="List Bullet"/></w:style>')
    source = word_file(par("{{ text }}"), relations={"rId1": ("styles", "styles.xml")}, styles=styles)
    text = parts_of(load_template(source, FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    assert '<w:pStyle w:val="a"/>' in text
