"""What was asked, advised and agreed in consultations that never took place, and what the calls of the plan brought."""

from netzwerk_desktop.domain.call_round import CallPurpose

CASES = (
    ("Handel und Leerstand", "Leerstandsmanagement in der Innenstadt"),
    ("Handel und Leerstand", "Verfügungsfonds einrichten"),
    ("Öffentlicher Raum", "Umgestaltung des Marktplatzes"),
    ("Baukultur in der Innenstadt", "ISEK Innenstadt"),
    ("Klimagerechte Stadt", "Hitzeschutz in der Fußgängerzone"),
    ("Interkommunale Zusammenarbeit", "Gemeinsames Citymanagement"),
    ("Digitale Stadt / Smart City", "Frequenzmessung einführen"),
)
"""Topic and title of cases."""

CASE_NOTES = (
    "Der Rat hat den Auftrag erteilt, ein Planungsbüro ist noch nicht gefunden.",
    "Wunsch der Stadt: Begleitung bis zum Förderantrag.",
    "Auslöser war die Schließung eines großen Hauses in der Mitte.",
    "",
)
RESULTS = (
    "Förderantrag ist gestellt.",
    "Die Stadt macht allein weiter; Beispiel für die Sammlung.",
    "Konzept ist beschlossen, der Fonds läuft.",
)

TALKS = (
    (
        "Wie fängt man an?\n- Wer muss dabei sein?\n- Was kostet die erste Stufe?",
        "**Klein anfangen:** ein Rundgang mit Eigentümern, danach eine Runde mit Handel und Politik. Beispiele:\n"
        "- Arnsberg (Verfügungsfonds)\n- Unna (Zwischennutzung)",
        "- Liste der Eigentümer (Stadt)\n- Muster für die Einladung (Büro)",
    ),
    (
        "Welche Förderung passt, und bis wann muss der Antrag da sein?",
        "Die Städtebauförderung verlangt ein **integriertes Konzept**; das vorhandene lässt sich fortschreiben.\nOhne "
        "Beteiligung der Öffentlichkeit geht es nicht.",
        "1. Gespräch mit der Bezirksregierung\n2. Zeitplan bis zur Sommerpause",
    ),
    (
        "Der Fonds läuft schleppend: Wie gewinnt man private Partner?",
        "Private zahlen, wenn sie **mitentscheiden**. Ein Gremium mit fünf Leuten reicht.\nHinweis auf die "
        "Arbeitshilfe unter [netzwerk.example.org](https://netzwerk.example.org/arbeitshilfe).",
        "- Satzung des Gremiums schicken\n- Termin mit der Werbegemeinschaft",
    ),
    (
        "Was machen andere mit dem leeren Kaufhaus?",
        "Drei Wege: **Zwischennutzung**, Teilung in kleine Flächen, öffentliche Nutzung.\nAlle brauchen den Eigentümer "
        "am Tisch; Exkursion angeboten.",
        "Exkursion im Frühjahr, zwei Städte.",
    ),
    (
        "Wie geht es nach dem Ratsbeschluss weiter?",
        "Zuständigkeit klären, **eine** Ansprechperson benennen, erste sichtbare Maßnahme innerhalb von drei Monaten.",
        "- Citymanagement ausschreiben\n- Zwischenstand im nächsten Quartal",
    ),
)
"""What was asked, advised and agreed, as Markdown."""

PLAN_NOTES = {
    CallPurpose.PROJECT: (
        "Projekt läuft: Umbau der Fußgängerzone, zweiter Abschnitt.",
        "Zurzeit kein neues Projekt, der Haushalt ist noch nicht genehmigt.",
    ),
    CallPurpose.PROFILE: ("Profil stimmt noch, die Zahlen zum Leerstand sind neu.", "Neues Foto fürs Profil zugesagt."),
    CallPurpose.BEST_PRACTICE: (
        "Feierabendmarkt als Beispiel vorgeschlagen.",
        "Pop-up-Büro kommt für die Sammlung infrage, Unterlagen folgen.",
    ),
    CallPurpose.COMPETITION: ("Am Wettbewerb interessiert, bittet um die Ausschreibung.",),
    CallPurpose.EVENT_INPUT: (
        "Würde beim Erfahrungsaustausch berichten.",
        "Beitrag zur Tagung im nächsten Jahr möglich.",
    ),
}
"""What members say when they are called in their turn."""
