"""What was said in calls and consultations that never took place."""

from __future__ import annotations

import random

SUBJECTS: dict[str, tuple[str, ...]] = {
    "Digitale Stadt / Smart City": (
        "Frequenzmessung in der Fußgängerzone",
        "Freies WLAN am Markt",
        "Digitaler Zwilling der Innenstadt",
    ),
    "Strukturwandel in Einzelhandel und Gastronomie": (
        "Gastronomie am Abend",
        "Schließung des Kaufhauses",
        "Neuausrichtung des Wochenmarkts",
    ),
    "Interkommunale Zusammenarbeit": ("Gemeinsames Citymanagement", "Zentrenkonzept mit den Nachbarn"),
    "Baukultur in der Innenstadt": ("Gestaltungssatzung", "Fassadenprogramm", "Denkmalbereich Altstadt"),
    "Öffentlicher Raum": ("Möblierung der Fußgängerzone", "Spielpunkte in der Innenstadt", "Barrierefreier Marktplatz"),
    "Veranstaltungskultur": ("Feierabendmarkt", "Sicherheitskonzept Stadtfest"),
    "Klimagerechte Stadt": ("Bäume am Markt", "Trinkbrunnen und Schatten", "Schwammstadt im Bestand"),
    "Wohnen und Wohnraum": ("Wohnen über dem Laden", "Umnutzung des Sparkassengebäudes"),
    "Handel und Leerstand": ("Leerstandskataster", "Zwischennutzung", "Verfügungsfonds", "Anmietungsfonds"),
    "Vergnügungsstätten": ("Vergnügungsstättenkonzept", "Wettbüro in 1a-Lage"),
    "Urbane Produktion": ("Rückkehr des Handwerks", "Offene Werkstatt"),
}
_OPENINGS = (
    "Gespräch über {subject}.",
    "{subject}: Stand der Dinge erläutert.",
    "Rückfrage zu {subject}.",
    "Die Stadt befasst sich mit {subject} und sucht Beispiele.",
    "Anlass war der Ratsbeschluss zu {subject}.",
    "Nachfrage, wie andere mit {subject} umgehen.",
)
_MIDDLES = (
    "Auf die Förderrichtlinie hingewiesen.",
    "Beispiel aus {town} genannt.",
    "Kontakt nach {town} vermittelt.",
    "Die Arbeitshilfe wird zugeschickt.",
    "Eigentümer sind bisher zurückhaltend.",
    "Der Arbeitskreis Einzelhandel ist eingebunden.",
    "Das Integrierte Handlungskonzept wird fortgeschrieben.",
    "Die Verwaltung hat dafür zurzeit keine eigene Stelle.",
    "Ein Planungsbüro ist beauftragt.",
    "Die Politik erwartet bis zur Sommerpause einen Vorschlag.",
    "Das Citymanagement ist neu besetzt.",
    "Bedarf an Austausch mit Städten ähnlicher Größe.",
    "Straßenverkehrsamt und Ordnungsamt müssen noch zustimmen.",
    "Möchte bei der nächsten Arbeitsgruppe berichten.",
)
_ENDINGS = (
    "Unterlagen bis Freitag zugesagt.",
    "Nächster Schritt: Beteiligungsformat im Frühjahr.",
    "Meldet sich nach der Ausschusssitzung wieder.",
    "Termin vor Ort wird abgestimmt.",
    "Damit vorerst erledigt.",
    "Soll beim Erfahrungsaustausch vorgestellt werden.",
    "Kommt für die Best-Practice-Sammlung infrage.",
    "",
)
FOLLOW_UPS = (
    "Unterlagen senden: {subject}",
    "Nach {subject} fragen",
    "Beispiele heraussuchen: {subject}",
    "Termin vor Ort abstimmen",
    "Ansprechpartner vermitteln",
    "Arbeitshilfe schicken",
)
NOT_REACHED = (
    "Zweiter Versuch.",
    "Im Urlaub bis Ende der Woche.",
    "In einer Sitzung, Rückruf am Nachmittag.",
    "Niemand am Platz.",
    "",
)
GOOD_TO_KNOW = (
    "Nur vormittags anrufen. Parken hinter dem Rathaus.",
    "Termine bitte über das Vorzimmer.",
    "Donnerstags bis 18 Uhr erreichbar.",
    "Zuständigkeit liegt bei der Wirtschaftsförderung, nicht im Planungsamt.",
    "Anreise am besten mit der Bahn, zehn Minuten zu Fuß.",
)
SUPPLEMENTS = (
    "Unterlagen sind heute hinausgegangen.",
    "Die Stadt hat sich gemeldet, der Termin bleibt.",
    "Der Ausschuss hat zugestimmt.",
    "Zuständig ist jetzt die Wirtschaftsförderung.",
)
RESULTS = ("erledigt", "Unterlagen verschickt", "angerufen, alles geklärt", "Termin steht", "Kontakt hergestellt")
PLANNED = ("Rundgang Innenstadt", "Auftakt ISEK", "Bereisung Leerstand", "Gespräch mit der Händlerschaft")
INQUIRIES = (
    "Anfrage einer Hochschule zu Vergleichszahlen.",
    "Anfrage eines Senders zum verkaufsoffenen Sonntag.",
    "Anfrage aus einem anderen Land nach der Arbeitshilfe.",
)
EXCEPTIONS = (
    "Beitritt ist beschlossen, die Erklärung kommt nächste Woche.",
    "Auf Bitten des Ministeriums.",
    "Erstes Kennenlernen im Rahmen der Mitgliederwerbung.",
)


_TOPICS = tuple(SUBJECTS)


def subject(rng: random.Random) -> tuple[str, str]:
    """A topic and a subject within it."""
    topic = rng.choice(_TOPICS)
    return topic, rng.choice(SUBJECTS[topic])


def note(rng: random.Random, subject: str, towns: tuple[str, ...]) -> str:
    """Two to four sentences about a subject."""
    parts = [rng.choice(_OPENINGS).format(subject=subject)]
    for _ in range(rng.randint(1, 2)):
        parts.append(rng.choice(_MIDDLES).format(town=rng.choice(towns)))
    parts.append(rng.choice(_ENDINGS))
    return " ".join(part for part in parts if part)
