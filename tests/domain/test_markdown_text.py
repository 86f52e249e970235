"""Markdown of notes: what it means, that it comes back as it was, and what is left of pasted HTML."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netzwerk_desktop.domain.markdown_text import (
    MAX_LINK,
    Block,
    BlockKind,
    Run,
    blocks_of,
    blocks_of_html,
    is_safe_link,
    link_for,
    normalised,
    plain,
    to_markdown,
)

BULLET, NUMBER = BlockKind.BULLET, BlockKind.NUMBER


# -- links -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    [
        "https://www.unna.de/rathaus?a=1#b",
        "http://unna.de",
        "mailto:anna@example.org",
        "tel:+4925141441530",
    ],
)
def test_links_that_may_be_opened(link: str) -> None:
    assert is_safe_link(link)
    assert link_for(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "vbscript:x",
        "//unna.de",
        "https://",
        "mailto:",
        "https://unna.de/ leer",
        "https://[unna",
        "https://unna.de/\u202e",
        "https://unna.de/" + "x" * MAX_LINK,
        "unna.de",
    ],
)
def test_links_that_may_not(link: str) -> None:
    assert not is_safe_link(link)


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("www.unna.de", "https://www.unna.de"),
        (" unna.de/rathaus ", "https://unna.de/rathaus"),
        ("HTTPS://unna.de", "https://unna.de"),
        ("anna@example.org", "mailto:anna@example.org"),
        ("+49 (0)251 414415-30", "tel:+4925141441530"),
        ("02303 / 103-0", "tel:023031030"),
        ("kein Link", ""),
        ("javascript:alert(1)", ""),
        ("()-- /", ""),
        ("", ""),
    ],
)
def test_what_people_type_becomes_a_link(typed: str, link: str) -> None:
    assert link_for(typed) == link


# -- reading and writing -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("", ()),
        ("Ein Satz", (Block((Run("Ein Satz"),)),)),
        ("Eins\r\nzwei\rdrei", (Block((Run("Eins"),)), Block((Run("zwei"),)), Block((Run("drei"),)))),
        ("- Punkt", (Block((Run("Punkt"),), BULLET),)),
        ("  * tief", (Block((Run("tief"),), BULLET),)),
        ("• eingefügt", (Block((Run("eingefügt"),), BULLET),)),
        ("7) sieben", (Block((Run("sieben"),), NUMBER),)),
        ("3.10. Termin", (Block((Run("3.10. Termin"),)),)),
        ("a **b** c", (Block((Run("a "), Run("b", True), Run(" c"))),)),
        ("**a [b](https://x.de) c**", (Block((Run("a ", True), Run("b", True, "https://x.de"), Run(" c", True))),)),
        ("[a\\]b](https://x.de)", (Block((Run("a]b", False, "https://x.de"),)),)),
        ("[a](javascript:alert)", (Block((Run("[a](javascript:alert)"),)),)),
        ("2 ** 3 ** 4", (Block((Run("2 ** 3 ** 4"),)),)),
        ("**offen", (Block((Run("**offen"),)),)),
        ("**a \\** b**", (Block((Run("a ** b", True),)),)),
        ("Leser*innen und Leser*", (Block((Run("Leser*innen und Leser*"),)),)),
        ("C:\\Daten\\neu", (Block((Run("C:\\Daten\\neu"),)),)),
        ("\\- kein Punkt \\", (Block((Run("- kein Punkt \\"),)),)),
        ("****", (Block((Run("****"),)),)),
    ],
)
def test_reading(markdown: str, blocks: tuple[Block, ...]) -> None:
    assert blocks_of(markdown) == blocks


@pytest.mark.parametrize(
    ("blocks", "markdown"),
    [
        ((Block((Run("1. Mai"),)),), "1\\. Mai"),
        ((Block((Run("- Strich"),)),), "\\- Strich"),
        ((Block((Run("a"),), NUMBER), Block((), NUMBER), Block((Run("b"),), NUMBER)), "1. a\n\n1. b"),
        (
            (Block((Run("a"),), NUMBER), Block((Run("b"),), NUMBER), Block(), Block((Run("c"),), NUMBER)),
            "1. a\n2. b\n\n1. c",
        ),
        ((Block((Run("a "), Run(" b ", True), Run("c"))),), "a  **b** c"),
        ((Block((Run("  ", True),)),), ""),
        ((Block((Run("x", False, "javascript:alert(1)"),)),), "x"),
        ((Block((Run("x", False, "https://x.de/a(b)"),)),), "[x](https://x.de/a%28b%29)"),
        ((Block((Run(" ", False, "https://x.de"), Run("y"))),), " y"),
        ((Block((Run("a\nb\u2028c"),)),), "a b c"),
        ((Block((Run("Leser*innen"),)),), "Leser*innen"),
        ((Block((Run("[a](b)"),)),), "[a\\](b)"),
        ((Block(), Block((Run("x"),)), Block()), "x"),
    ],
)
def test_writing(blocks: tuple[Block, ...], markdown: str) -> None:
    assert to_markdown(blocks) == markdown
    assert normalised(markdown) == markdown


LETTERS = st.text(alphabet=st.sampled_from(list("ab *\\[]()-.+#1•_`<\t!ä")), max_size=12)
LINKS = st.sampled_from(["", "", "https://x.de", "mailto:a@b.de", "tel:+49251", "javascript:x", "https://x.de/(a)"])
RUNS = st.builds(Run, LETTERS, st.booleans(), LINKS)
BLOCKS = st.lists(st.builds(Block, st.lists(RUNS, max_size=5).map(tuple), st.sampled_from(BlockKind)), max_size=5)


@given(BLOCKS)
def test_what_is_written_is_read_back(blocks: list[Block]) -> None:
    written = to_markdown(blocks)
    assert to_markdown(blocks_of(written)) == written
    wanted = [block.text.split() for block in blocks if block.text.strip()]
    # blanks apart, every character is there again
    assert ["".join(line) for line in wanted] == [
        "".join(block.text.split()) for block in blocks_of(written) if block.text.strip()
    ]


@given(BLOCKS)
def test_bold_and_links_are_read_back_too(blocks: list[Block]) -> None:
    def letters(runs: list[Block]) -> list[tuple[str, bool]]:
        return [
            (letter, run.bold) for block in runs for run in block.runs for letter in run.text if not letter.isspace()
        ]

    assert letters(list(blocks_of(to_markdown(blocks)))) == letters(blocks)


@given(st.text(max_size=60) | LETTERS)
@example("**a*** b")
@example("\\\\• 1")
@example("*[a](https://x.de)*")
def test_any_text_becomes_one_that_stays_as_it_is(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


@given(st.text(max_size=60))
def test_nothing_is_lost_of_a_text_that_was_typed_without_any_of_this(text: str) -> None:
    said = plain(text)
    kept = [letter for letter in text if letter.isalnum() and not letter.isdigit()]
    assert [letter for letter in said if letter.isalnum() and not letter.isdigit()] == kept or "](" in text


@pytest.mark.parametrize("piece", ["**a ", "[a](", "\\", "**a** ", "[a](https://x.de) ", "- ", "*"])
def test_a_line_of_any_length_is_read_in_time_that_grows_with_it(piece: str) -> None:
    def took(letters: int) -> float:
        text = piece * (letters // len(piece))
        began = time.process_time()
        plain(text)
        normalised(text)
        return time.process_time() - began

    short = min(took(8_000) for _ in range(3))
    long = min(took(128_000) for _ in range(2))
    # sixteen times as long; what looks back to the beginning at every sign would take 256 times
    assert long < 80 * short + 0.05


# -- in plain words ----------------------------------------------------------------------------------------------------


def test_plain_words_for_cards_and_letters() -> None:
    markdown = "**Gefragt:** Wie viel?\n- [Erlass](https://x.de)\n- Antrag\n1. eins\n2. zwei\nEnde \\*"
    assert plain(markdown) == "Gefragt: Wie viel?\n• Erlass\n• Antrag\n1. eins\n2. zwei\nEnde *"
    assert plain("Nichts davon, 3.10. um 9 Uhr") == "Nichts davon, 3.10. um 9 Uhr"


# -- pasted HTML -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Ein <b>fetter</b>\n Satz</p>", "Ein **fetter** Satz"),
        ("<script>alert(1)</script><style>p{}</style>Text", "Text"),
        ("<p onclick='x()'>a</p><img src='https://x.de/a.png'>b", "a\nb"),
        (
            "<a href='https://x.de'>da</a> <a href='javascript:x()'>dort</a> <a href='/weg'>hier</a>",
            "[da](https://x.de) dort hier",
        ),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol><li>d<li>e</ol>f", "- a\n- b\n- c\n1. d\n2. e\nf"),
        ("<b style='font-weight:normal'><span style='font-weight:700'>x</span>y</b>", "**x**y"),
        ("<h2>Titel</h2><div>a<br>b<br/>c</div>", "**Titel**\na\nb\nc"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a b\n**c**"),
        ("<iframe src='https://x.de'>weg</iframe><svg><text>weg</text></svg>da", "da"),
        ("&lt;script&gt; &amp; &auml;", "<script> & ä"),
        ("<li>ohne Liste</ul></b>weiter", "- ohne Liste\nweiter"),
        ("<b>offen <i>und <u>tief", "**offen und tief**"),
        ("<span/>a", "a"),
        ("</script>a<p> </p>", "a"),
        ("kein HTML", "kein HTML"),
        ("", ""),
    ],
)
def test_html_is_reduced(html: str, markdown: str) -> None:
    assert to_markdown(blocks_of_html(html)) == markdown


@given(st.text(alphabet=st.sampled_from(list("<>/abpuloisrc='\" &;=!-")), max_size=60))
def test_any_html_is_survived(html: str) -> None:
    written = to_markdown(blocks_of_html(html))
    assert normalised(written) == written
