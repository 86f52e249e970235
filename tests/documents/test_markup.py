"""What Word does to placeholders: every case is filled rightly or refused with the paragraph and the words."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.documents.template import load_template, template_problems
from netzwerk_desktop.domain.errors import ValidationFailed
from tests.documents.template_fields import FIELDS, PROPERTIES, VALUES
from tests.documents.word_files import par, part, parts_of, run, word_file

SPELLING = '<w:proofErr w:type="spellStart"/>'
LINK = '<w:hyperlink w:anchor="oben">{}</w:hyperlink>'
INSERTED = '<w:ins w:id="7" w:author="x">{}</w:ins>'
DELETED = '<w:del w:id="7" w:author="x"><w:r><w:delText>{}</w:delText></w:r></w:del>'
CONTROL = "<w:sdt><w:sdtPr><w:id w:val='5'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
BOLD = "<w:b/>"


def field(code: str, shown: str) -> str:
    """A field of Word with its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


FILLED = {
    "whole": run("Hallo {{ anrede }}!"),
    "split over runs": run("Hallo {") + run("{ anr") + run("ede }") + run("}!"),
    "a run for every character": "".join(run(character) for character in "Hallo {{ anrede }}!"),
    "spelling marks": run("Hallo {{ ") + SPELLING + run("anrede") + SPELLING + run(" }}!"),
    "bold half-way": run("Hallo {{ an") + run("rede", BOLD) + run(" }}!"),
    "comment anchor": run("Hallo {{ an")
    + '<w:commentRangeStart w:id="1"/>'
    + run("rede")
    + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    + run(" }}!"),
    "bookmark": run("Hallo {{ an")
    + '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/>'
    + run("rede }}!"),
    "bookmark of Word": run("Hallo {{ an") + '<w:bookmarkStart w:id="3" w:name="_GoBack"/>' + run("rede }}!"),
    "smart tag": run("Hallo ") + "<w:smartTag><w:smartTagPr/>" + run("{{ an") + "</w:smartTag>" + run("rede }}!"),
    "soft hyphen": "<w:r><w:t xml:space='preserve'>Hallo {{ an</w:t><w:softHyphen/><w:t>rede }}!</w:t></w:r>",
    "soft hyphen as a character": run("Hallo {{ an\u00adrede }}!"),
    "no-break spaces": run("Hallo {{\u00a0anrede\u202f}}!"),
    "marks of direction": run("Hallo {{ \u200eanrede\u200f\ufeff }}!"),
    "line break": "<w:r><w:t xml:space='preserve'>Hallo {{</w:t><w:br/><w:t>anrede</w:t><w:tab/><w:t>}}!</w:t></w:r>",
    "no blanks": run("Hallo {{anrede}}!"),
    "trimming signs": run("Hallo {{- anrede -}}!"),
    "in a link": run("Hallo ") + LINK.format(run("{{ anrede }}")) + run("!"),
    "in a content control": run("Hallo ") + CONTROL.format(run("{{ anrede }}")) + run("!"),
    "twice in one run": run("Hallo {{ anrede }}{# Bemerkung #}{{ leer }}!"),
    "in one run with others": "<w:r><w:t>Hallo</w:t><w:t xml:space='preserve'> {{ anrede }}</w:t><w:t>!</w:t></w:r>",
    "an empty text": "<w:r><w:t/><w:t xml:space='preserve'>Hallo {{</w:t><w:t/><w:t>anrede</w:t><w:t>}}!</w:t></w:r>",
    "a remark": run("Hallo {# wird nicht gedruckt #}{{ anrede }}!"),
}


@pytest.mark.parametrize("case", FILLED)
def test_it_is_filled_rightly(case: str) -> None:
    data = load_template(word_file(par(FILLED[case]) + par("Ende")), FIELDS).fill(VALUES, PROPERTIES)
    assert plain_text(data) == "Hallo Guten Tag, Frau Muster & Co!\nEnde"


REFUSED = {
    "ends in a link": (run("{{ an") + LINK.format(run("rede }}")), "einem Link"),
    "begins in a link": (LINK.format(run("x {{ an")) + run("rede }}"), "einem Link"),
    "ends in a control": (run("{{ an") + CONTROL.format(run("rede }}")), "einem Inhaltssteuerelement"),
    "begins in a direction": ("<w:bdo w:val='rtl'>" + run("{{ an") + "</w:bdo>" + run("rede }}"), "Schreibrichtung"),
    "inserted": (run("{{ an") + INSERTED.format(run("re")) + run("de }}"), "nachverfolgte Änderungen"),
    "deleted": (run("{{ an") + DELETED.format("xx") + run("rede }}"), "nachverfolgte Änderungen"),
    "changed look": (run("{{ anrede }}", '<w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>'), "nachverfolgte"),
    "moved": (f'<w:moveTo w:id="1" w:author="x">{run("{{ anrede }}")}</w:moveTo>', "nachverfolgte"),
    "in a simple field": (f'<w:fldSimple w:instr=" TITLE ">{run("{{ anrede }}")}</w:fldSimple>', "Feldfunktion"),
    "in a field": (field("TITLE", "{{ anrede }}"), "Feldfunktion"),
    "a field within": (run("{{ an") + field("PAGE", "1") + run("rede }}"), "Feldfunktion"),
    "a picture within": (run("{{ an") + "<w:r><w:drawing/></w:r>" + run("rede }}"), "Bild"),
    "never closed": (run("Hallo {{ anrede }"), "nicht geschlossen"),
    "never opened": (run("Hallo anrede }}"), "nicht geöffnet"),
    "closed wrongly": (run("{{ anrede %}"), "nicht geschlossen"),
    "one in another": (run("{{ an {{ leer }} rede }}"), "nicht geschlossen"),
    "in the code of a field": (field("DOCVARIABLE {{ anrede }}", "1"), "nicht gefüllt werden kann"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_a_sentence(case: str) -> None:
    xml, words = REFUSED[case]
    source = word_file(par("Vorher.") + par(xml))
    problems = template_problems(source, FIELDS)
    assert len(problems) == 1
    assert words in problems[0].message
    if "nicht gefüllt" not in words:
        assert problems[0].field == "Absatz 2" and problems[0].message.startswith("Absatz 2: ")
        assert "dort steht: „" in problems[0].message
    with pytest.raises(ValidationFailed):
        load_template(source, FIELDS)


def test_the_value_takes_the_look_of_the_first_brace_and_the_rest_keeps_its_own() -> None:
    xml = run("vor ", "<w:i/>") + run("{{ an", BOLD) + run("rede }} nach", "<w:u w:val='single'/>")
    text = parts_of(load_template(word_file(par(xml)), FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    runs = text.replace("<w:r>", "\n<w:r>").splitlines()
    assert ["vor " in line for line in runs if "<w:i/>" in line] == [True]
    assert ["Guten Tag" in line for line in runs if "<w:b/>" in line] == [True]
    assert [" nach" in line for line in runs if "<w:u " in line] == [True]


def test_a_control_that_shows_a_placeholder_goes_and_its_content_stays() -> None:
    block = CONTROL.format(par("{{ anrede }}"))
    source = word_file(block + CONTROL.format(par("fest")))
    text = parts_of(load_template(source, FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    assert text.count("<w:sdt>") == 1 and "Guten Tag" in text


def test_a_row_that_was_inserted_is_told_without_a_paragraph() -> None:
    row = '<w:tr><w:trPr><w:ins w:id="1" w:author="x"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    problems = template_problems(word_file(f"<w:tbl>{row}</w:tbl>"), FIELDS)
    assert [problem.field for problem in problems] == ["Text"]


def test_what_word_notes_for_itself_is_not_passed_on() -> None:
    xml = (
        '<w:p w:rsidR="00AB12" w14:paraId="1A2B3C4D"><w:r w:rsidRPr="00AB12"><w:lastRenderedPageBreak/>'
        "<w:t>Text</w:t></w:r></w:p>"
    )
    text = parts_of(load_template(word_file(xml), FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    assert "rsid" not in text and "paraId=" not in text and "lastRendered" not in text


def test_properties_are_put_into_the_order_word_wants() -> None:
    borders = '<w:pBdr><w:top w:val="nil"/></w:pBdr>'
    mixed = f'<w:pBdr/><w:rPr><w:sz w:val="20"/><w:b/><w14:glow/></w:rPr><w:framePr w:w="5"/>{borders}'
    source = word_file(par("x", properties=f'{mixed}<w:pStyle w:val="a"/>'))
    text = parts_of(load_template(source, FIELDS).fill(VALUES, PROPERTIES))["word/document.xml"].decode()
    properties = text[text.index("<w:pPr>") : text.index("</w:pPr>")]
    assert properties == (
        '<w:pPr><w:pStyle w:val="a"/><w:framePr w:w="5"/><w:pBdr><w:top w:val="nil"/></w:pBdr>'
        '<w:rPr><w:b/><w:sz w:val="20"/><w14:glow/></w:rPr>'
    )


def test_text_boxes_headers_and_footnotes_are_filled_too() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{par('{{ anrede }}')}</w:txbxContent></w:pict></w:r>"
    source = word_file(
        par("Rahmen:", box),
        relations={"rId1": ("header", "header1.xml"), "rId2": ("footnotes", "footnotes.xml")},
        header1=part("hdr", par("{{ anrede }}")),
        footnotes=part("footnotes", f'<w:footnote w:id="1">{par("{{ anrede }}")}</w:footnote>'),
    )
    parts = parts_of(load_template(source, FIELDS).fill(VALUES, PROPERTIES))
    for name in ("document", "header1", "footnotes"):
        assert "Guten Tag, Frau Muster &amp; Co" in parts[f"word/{name}.xml"].decode()


def test_the_place_names_header_and_footer() -> None:
    source = word_file(
        par("Text"),
        relations={"rId1": ("header", "header1.xml"), "rId2": ("footer", "footer1.xml")},
        header1=part("hdr", par("gut") + par("{{ anerde }}")),
        footer1=part("ftr", par("{{ anerde }}")),
    )
    assert [problem.field for problem in template_problems(source, FIELDS)] == [
        "Kopfzeile, Absatz 2",
        "Fußzeile, Absatz 1",
    ]
