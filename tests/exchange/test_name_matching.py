"""Names of towns: sure, or asked."""

import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.municipality import plain_name, short_name
from netzwerk_desktop.exchange import name_forms, reference
from netzwerk_desktop.exchange.known import KnownMunicipality
from netzwerk_desktop.exchange.name_matching import MatchKind, NameIndex
from netzwerk_desktop.exchange.reference import Municipality

Towns = tuple[Municipality, ...]

# The 75 municipalities among the names published in April 2013, looked up one by one in the register.
MEMBERS_2013 = """
05554004 Ahaus|05570004 Ahlen|05515000 Münster|05566004 Altenberge|05958004 Arnsberg|05762004 Bad Driburg
05766008 Bad Salzuflen|05362004 Bedburg|05558008 Billerbeck|05711000 Bielefeld|05554008 Bocholt|05911000 Bochum
05554012 Borken|05512000 Bottrop|05362012 Brühl|05774016 Büren|05562004 Castrop-Rauxel|05170008 Dinslaken
05570016 Drensteinfurt|05562012 Dorsten|05112000 Duisburg|05558016 Dülmen|05566008 Emsdetten|05954008 Ennepetal
05570020 Ennigerloh|05113000 Essen|05513000 Gelsenkirchen|05554016 Gescher|05562014 Gladbeck|05566012 Greven
05554020 Gronau|05374012 Gummersbach|05754008 Gütersloh|05914000 Hagen|05915000 Hamm|05558020 Havixbeck
05758012 Herford|05158016 Hilden|05566028 Ibbenbüren|05166012 Kempen|05154036 Kleve|05315000 Köln|05114000 Krefeld
05970024 Kreuztal|05316000 Leverkusen|05962032 Lüdenscheid|05978024 Lünen|05962040 Menden|05770024 Minden
05116000 Mönchengladbach|05117000 Mülheim a.d.R.|05566068 Ochtrup|05570028 Oelde|05774032 Paderborn
05374036 Radevormwald|05158028 Ratingen|05562032 Recklinghausen|05154044 Rees|05566076 Rheine|05978028 Schwerte
05570040 Sendenhorst|05970040 Siegen|05122000 Solingen|05154052 Straelen|05958044 Sundern|05570044 Telgte|05978036 Unna
05758036 Vlotho|05170044 Voerde|05554068 Vreden|05562036 Waltrop|05978040 Werne|05166036 Willich|05958048 Winterberg
05954036 Witten
"""


def test_the_list_of_2013_is_matched_completely(index: NameIndex, folder: object) -> None:
    expected = {
        name: ags
        for ags, _, name in (pair.partition(" ") for pair in MEMBERS_2013.replace("\n", "|").strip("|").split("|"))
    }
    published = [member.name for member in reference.members_2013(folder)]  # type: ignore[arg-type] - a fixture
    found = {name: index.match(name) for name in published}

    assert {name: match.ags for name, match in found.items() if match} == expected
    assert len(expected) == len(set(expected.values())) == 75
    assert {name for name, match in found.items() if match.kind is MatchKind.NONE} == {
        "Handelsverband Nordrhein-Westfalen",
        "NRW.Urban",
        "Rheinisch-Westfälischer Genossenschaftsverband e.V. (RWGV)",
    }
    assert {match.kind for match in found.values()} == {MatchKind.EXACT, MatchKind.ABBREVIATION, MatchKind.NONE}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Köln", "exact", "Köln"),
        ("  KÖLN ", "exact", "Köln"),
        ("Koeln", "exact", "Köln"),
        ("Köln, Stadt", "exact", "Köln"),
        ("Stadtverwaltung Köln", "exact", "Köln"),
        ("Stadt Köln", "exact", "Köln"),
        ("Ahlen - Der Bürgermeister", "exact", "Ahlen"),
        ("Stadt Ahlen, Die Bürgermeisterin", "exact", "Ahlen"),
        ("Der Bürgermeister der Stadt Werne", "exact", "Werne"),
        ("Rat der Stadt Marl", "exact", "Marl"),
        ("Kreisstadt Unna", "exact", "Unna"),
        ("Hansestadt Wipperfürth", "exact", "Wipperfürth"),
        ("Landeshauptstadt Düsseldorf", "exact", "Düsseldorf"),
        ("Universitätsstadt Siegen", "exact", "Siegen"),
        ("Siegen, Universitätsstadt", "exact", "Siegen"),
        ("Stadt der FernUniversität Hagen", "exact", "Hagen"),
        ("Gemeinde Kall", "exact", "Kall"),
        ("Driburg, Bad", "exact", "Bad Driburg"),
        ("Castrop Rauxel", "exact", "Castrop-Rauxel"),
        ("Schloss Holte-Stukenbrock", "exact", "Schloß Holte-Stukenbrock"),
        ("Stolberg Rhld.", "exact", "Stolberg (Rhld.)"),
        ("Konigswinter", "exact", "Königswinter"),
        ("Rheda-\u200bWieden\u00adbrück", "exact", "Rheda-Wiedenbrück"),
        ("Neuenkirchen", "exact", "Neuenkirchen"),
        ("Neunkirchen", "exact", "Neunkirchen"),
        ("Bedburg", "exact", "Bedburg"),
        ("Bedburg-Hau", "exact", "Bedburg-Hau"),
        ("Mülheim a.d.R.", "abbreviation", "Mülheim an der Ruhr"),
        ("Mülheim a. d. Ruhr", "abbreviation", "Mülheim an der Ruhr"),
        ("Mülheim/Ruhr", "abbreviation", "Mülheim an der Ruhr"),
        ("Mülheim", "abbreviation", "Mülheim an der Ruhr"),
        ("Gronau", "abbreviation", "Gronau (Westf.)"),
        ("Gronau i.W.", "abbreviation", "Gronau (Westf.)"),
        ("Stadt Halle", "abbreviation", "Halle (Westf.)"),
        ("Halle in Westfalen", "abbreviation", "Halle (Westf.)"),
        ("Menden", "abbreviation", "Menden (Sauerland)"),
        ("Haltern a.S.", "abbreviation", "Haltern am See"),
        ("Rheda-Wiedenbr.", "abbreviation", "Rheda-Wiedenbrück"),
        ("Berg. Gladbach", "abbreviation", "Bergisch Gladbach"),
        ("St. Augustin", "abbreviation", "Sankt Augustin"),
        ("Recklingh.", "abbreviation", "Recklinghausen"),
        ("Horn-Bad M.", "abbreviation", "Horn-Bad Meinberg"),
        ("Langenfeld/Rhld.", "abbreviation", "Langenfeld (Rheinland)"),
        ("Kempen (Niederrhein)", "abbreviation", "Kempen"),
        ("Hamm (Westf.)", "abbreviation", "Hamm"),
        ("Essen/Ruhr", "abbreviation", "Essen"),
        ("Wesel am Rhein", "abbreviation", "Wesel"),
        ("Stadt Ahlen, Fachbereich Stadtentwicklung", "abbreviation", "Ahlen"),
        ("Stadt Haltern – Amt 61", "abbreviation", "Haltern am See"),
        ("Reklinghausen", "fuzzy", "Recklinghausen"),
        ("Wintreberg", "fuzzy", "Winterberg"),
        ("Bad Salzufln", "fuzzy", "Bad Salzuflen"),
        ("Leverkussen", "fuzzy", "Leverkusen"),
    ],
)
def test_clear_names_are_matched(
    index: NameIndex, by_ags: dict[str, Municipality], text: str, kind: str, name: str
) -> None:
    match = index.match(text)

    assert match.ags is not None
    assert (match.kind.value, by_ags[match.ags].name) == (kind, name)
    assert bool(match.note) is (kind == "fuzzy")
    assert [candidate.ags for candidate in match.candidates] == [match.ags]
    assert 0 < match.score <= 100


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Halle (Saale)", {"Halle (Westf.)"}),
        ("Gronau (Leine)", {"Gronau (Westf.)"}),
        ("Mülheim an der Mosel", {"Mülheim an der Ruhr"}),
        ("Essen (Oldenburg)", {"Essen"}),
        ("Hagen am Teutoburger Wald", {"Hagen"}),
        ("Hamm (Sieg)", {"Hamm"}),
        ("Hamm/Sieg", {"Hamm"}),
        ("Stolberg (Harz)", {"Stolberg (Rhld.)"}),
        ("Munster", {"Münster"}),
        ("Winterburg", {"Winterberg"}),
        ("Schmalenberg", {"Schmallenberg"}),
        ("Rheinsberg", {"Rheinberg", "Heinsberg"}),
        ("Rhein.", {"Rheinberg", "Rheinbach", "Rheine"}),
        ("Kerben", {"Kerken", "Kerpen"}),
        ("Ahlem", {"Ahlen"}),
        ("Salzuflen", {"Bad Salzuflen"}),
        ("Schloß Holte", {"Schloß Holte-Stukenbrock"}),
        ("Castrop", {"Castrop-Rauxel"}),
        ("Neukirchen", {"Neukirchen-Vluyn", "Neunkirchen", "Neuenkirchen"}),
    ],
)
def test_unclear_names_are_asked_about(
    index: NameIndex, by_ags: dict[str, Municipality], text: str, candidates: set[str]
) -> None:
    match = index.match(text)

    assert not match
    assert match.kind is MatchKind.AMBIGUOUS
    assert candidates <= {candidate.name for candidate in match.candidates}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Stadt",
        "Der Bürgermeister",
        "M.",
        "Kreis Borken",
        "Kreis Unna",
        "Märkischer Kreis",
        "Städteregion Aachen",
        "Stadtwerke Ahlen",
        "Stadtmarketing Recklinghausen GmbH",
        "Stadt Hannover, Amt 1",
        "Universität Siegen",
        "IHK Nord Westfalen",
        "Handelsverband NRW",
        "東京",
        "Ahlen " * 100,
    ],
)
def test_what_is_no_municipality_is_left_alone(index: NameIndex, text: str) -> None:
    match = index.match(text)

    assert (match.kind, match.ags, match.candidates) == (MatchKind.NONE, None, ())


@pytest.mark.parametrize(
    ("text", "other"),
    [("Rheinberg", "Rheinbach"), ("Rheinbach", "Rheine"), ("Werl", "Werne"), ("Werne", "Herne"), ("Menden", "Minden")],
)
def test_towns_that_look_alike_are_not_confused(
    index: NameIndex, by_ags: dict[str, Municipality], text: str, other: str
) -> None:
    match = index.match(text)

    assert match.ags is not None
    assert by_ags[match.ags].name.startswith(text)
    assert by_ags[match.ags].name != other


# --- every town, disturbed in every usual way ------------------------------------------------------------------------


def _spelt_out(text: str) -> str:
    for letter, pair in zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True):
        text = text.replace(letter, pair)
    return text


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


DISTURBANCES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "small": str.lower,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "spelt out": _spelt_out,
    "spelt out capitals": lambda text: _spelt_out(text).upper(),
    "blanks": lambda text: f"  {text.replace(' ', '  ')} ",
    "no hyphens": lambda text: text.replace("-", " "),
    "no umlauts": _bare,
    "Stadt": lambda text: f"Stadt {text}",
    "Gemeinde": lambda text: f"Gemeinde {text}",
    "Stadtverwaltung": lambda text: f"Stadtverwaltung {text}",
    "mayor": lambda text: f"{text}, Der Bürgermeister",
    "department": lambda text: f"Stadt {text}, Fachbereich Planung",
    "NRW": lambda text: f"{text} (NRW)",
}
SURE = {"as it is", "capitals", "small", "decomposed", "spelt out", "spelt out capitals", "blanks", "Stadt", "Gemeinde"}


@pytest.mark.parametrize("disturbance", DISTURBANCES)
def test_every_town_is_itself_or_asked_about_but_never_another(
    index: NameIndex, towns: Towns, disturbance: str
) -> None:
    for town in towns:
        for name in {town.name, town.official_name, plain_name(town.name)}:
            match = index.match(DISTURBANCES[disturbance](name))
            if disturbance in SURE:
                assert match.ags == town.ags, name
            else:
                assert match.ags in (town.ags, None), name
                assert match or town.ags in {candidate.ags for candidate in match.candidates}, name


def _one_letter_off(name: str) -> Iterator[str]:
    for position in range(2, len(name), 2):
        yield name[:position] + name[position + 1 :]
        yield name[:position] + "x" + name[position + 1 :]
        yield name[: position - 1] + name[position] + name[position - 1] + name[position + 1 :]


def test_one_wrong_letter_never_makes_another_town(index: NameIndex, towns: Towns) -> None:
    wrong = {}
    exact = {name_forms.key(one.name) for one in towns} | {name_forms.key(plain_name(one.name)) for one in towns}
    for town in towns[::3]:
        name = plain_name(town.name)
        for slip in _one_letter_off(name):
            match = index.match(slip)
            # A slip that makes the exact name of another town cannot be seen (Kerpen, Kerken).
            if match and match.ags != town.ags and name_forms.key(slip) not in exact:
                wrong[slip] = (name, match.candidates[0].name)

    assert wrong == {}


def test_no_name_of_another_land_is_taken_for_one_of_ours(index: NameIndex, elsewhere: tuple[str, ...]) -> None:
    assert {name: index.match(name).candidates for name in elsewhere if index.match(name)} == {}


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(index: NameIndex, text: str) -> None:
    match = index.match(text, ags=text, postal_code=text)

    assert (match.ags is not None) is (match.kind in (MatchKind.EXACT, MatchKind.ABBREVIATION, MatchKind.FUZZY))


# --- with the help of other columns ----------------------------------------------------------------------------------


def test_the_key_decides_between_candidates_and_stands_for_a_missing_name(index: NameIndex) -> None:
    by_key = index.match("", ags="05958048")
    confirmed = index.match("Kerben", ags="05362032")

    assert (by_key.kind, by_key.ags) == (MatchKind.EXACT, "05958048")
    assert (confirmed.kind, confirmed.ags) == (MatchKind.EXACT, "05362032")
    assert index.match("Gronau", ags="05554020").kind is MatchKind.EXACT


def test_a_key_that_contradicts_the_name_is_asked_about(index: NameIndex) -> None:
    for name in ("Ahaus", "Kerben", "Handelsverband"):
        match = index.match(name, ags="05570004", postal_code="59227")

        assert match.kind is MatchKind.AMBIGUOUS
        assert "gehört zu Ahlen" in match.note
        assert "05570004" in {candidate.ags for candidate in match.candidates}


def test_a_key_nobody_knows_is_noted(index: NameIndex) -> None:
    match = index.match("Ahlen", ags="05570999")

    assert match.kind is MatchKind.EXACT
    assert "05570999 gibt es in Nordrhein-Westfalen nicht" in match.note


def test_the_postal_code_decides_between_candidates(index: NameIndex) -> None:
    match = index.match("Kerben", postal_code="50171")

    assert (match.kind, match.ags) == (MatchKind.FUZZY, "05362032")
    assert "wegen der Postleitzahl 50171 als Kerpen gelesen" in match.note
    assert index.match("Kerben", postal_code="10115").kind is MatchKind.AMBIGUOUS


def test_a_postal_code_nearby_is_no_contradiction_and_one_far_away_is_noted(index: NameIndex) -> None:
    assert index.match("Köln", postal_code="51103").note == ""
    assert index.match("Köln", postal_code="unbekannt").note == ""
    assert "Die Postleitzahl 86692 passt nicht zu Münster" in index.match("Münster", postal_code="86692").note
    assert index.match("Münster", postal_code="86692").kind is MatchKind.EXACT
    assert index.match("Wintreberg", postal_code="10115").kind is MatchKind.AMBIGUOUS
    assert index.match("Halle", postal_code="06108").kind is MatchKind.AMBIGUOUS


def test_the_postal_code_of_a_town_of_almost_the_same_name_is_asked_about(index: NameIndex) -> None:
    match = index.match("Neunkirchen", postal_code="48485")

    assert match.kind is MatchKind.AMBIGUOUS
    assert {candidate.name for candidate in match.candidates} == {"Neunkirchen", "Neuenkirchen"}


def test_two_towns_of_one_name_are_asked_about() -> None:
    twins = [
        KnownMunicipality(ags="05958048", name="Neustadt (Ruhr)", official_name="Neustadt (Ruhr), Stadt"),
        KnownMunicipality(ags="05958049", name="Neustadt (Sieg)", official_name="Neustadt (Sieg), Stadt"),
    ]
    index = NameIndex(twins)

    for text in ("Neustadt", "Stadt Neustadt, Amt 61", "NEUSTADT", "Neust."):
        assert index.match(text).kind is MatchKind.AMBIGUOUS
        assert len(index.match(text).candidates) == 2
    assert index.match("Neustadt/Ruhr").ags == "05958048"
    assert index.match("Neustadt an der Sieg").ags == "05958049"


def test_names_folded_alike_are_asked_about() -> None:
    index = NameIndex(
        [
            KnownMunicipality(ags="05958048", name="Böhlen", official_name="Böhlen"),
            KnownMunicipality(ags="05958049", name="Böhlén", official_name="Bohlén"),
        ]
    )

    assert index.match("Bohlen").kind is MatchKind.EXACT
    assert index.match("Bôhlen").kind in (MatchKind.EXACT, MatchKind.AMBIGUOUS)


def test_resemblance_is_only_for_names_that_are_not_ours(index: NameIndex) -> None:
    assert not index.resembles("Münster")
    assert not index.resembles("Gronau")
    assert not index.resembles("Berlin")
    for name in ("Munster", "Winterburg", "Kerben", "Hamm am Rhein"):
        assert NameIndex(index._towns[ags].municipality for ags in index._towns).resembles(name)


def test_short_names_follow_from_official_ones(towns: Towns) -> None:
    assert all(short_name(town.official_name) == town.name for town in towns)


def test_an_unknown_name_prepares_no_town_again(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes the wrong file asks for thousands of them: preparing 396 names each time took minutes."""
    asked: list[str] = []

    def counted(text: str) -> str:
        asked.append(text)
        return name_forms.key(text)

    monkeypatch.setattr("netzwerk_desktop.exchange.name_matching.key", counted)
    assert index.match("Verein für Heimatpflege Hinterm Deich").kind is MatchKind.NONE
    assert len(asked) < 10
