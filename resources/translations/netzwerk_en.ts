<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de">
<context>
    <name></name>
    <message>
        <source>&amp;Amtswechsel in vielen Kommunen …</source>
        <translation>&amp;Changes in office in many municipalities …</translation>
    </message>
    <message>
        <source>&amp;Anrufplan</source>
        <translation>Call p&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Beenden</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Beratung erfassen</source>
        <translation>Log &amp;consultation</translation>
    </message>
    <message>
        <source>&amp;Beratungsvorgänge</source>
        <translation>&amp;Cases</translation>
    </message>
    <message>
        <source>&amp;Dossier drucken</source>
        <translation>Print &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Dubletten</source>
        <translation>&amp;Duplicates</translation>
    </message>
    <message>
        <source>&amp;Dunkle Farben</source>
        <translation>&amp;Dark colours</translation>
    </message>
    <message>
        <source>&amp;Einstellungen</source>
        <translation>S&amp;ettings</translation>
    </message>
    <message>
        <source>&amp;Helle Farben</source>
        <translation>&amp;Light colours</translation>
    </message>
    <message>
        <source>&amp;Heute</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>&amp;Kommunen</source>
        <translation>&amp;Municipalities</translation>
    </message>
    <message>
        <source>&amp;Löschen</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Mitglieder und Kontakte einlesen …</source>
        <translation>Import &amp;members and contacts …</translation>
    </message>
    <message>
        <source>&amp;Mitgliedschaft bearbeiten</source>
        <translation>Edit &amp;membership</translation>
    </message>
    <message>
        <source>&amp;Navigation ein- und ausklappen</source>
        <translation>Fold or unfold &amp;navigation</translation>
    </message>
    <message>
        <source>&amp;Nächster Anruf im Anrufplan</source>
        <translation>Ne&amp;xt call in the call plan</translation>
    </message>
    <message>
        <source>&amp;Nächster Bereich des Fensters</source>
        <translation>&amp;Next part of the window</translation>
    </message>
    <message>
        <source>&amp;Organisation anlegen</source>
        <translation>Add &amp;organisation</translation>
    </message>
    <message>
        <source>&amp;Person anlegen</source>
        <translation>Add pe&amp;rson</translation>
    </message>
    <message>
        <source>&amp;Personen</source>
        <translation>&amp;People</translation>
    </message>
    <message>
        <source>&amp;Sonderfreigabe erteilen</source>
        <translation>Give special &amp;grant</translation>
    </message>
    <message>
        <source>&amp;Suchen</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Tastenkürzel</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Telefonat erfassen</source>
        <translation>Log &amp;phone call</translation>
    </message>
    <message>
        <source>&amp;Vorwärts</source>
        <translation>F&amp;orward</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlage anlegen</source>
        <translation>Add &amp;follow-up</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlagen</source>
        <translation>Follow-&amp;ups</translation>
    </message>
    <message>
        <source>&amp;Zurück</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Über dieses Programm</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>Adressliste Verteiler aufnehmen</source>
        <translation>address list mailing list add</translation>
    </message>
    <message>
        <source>Alle Tastenkürzel auf einen Blick</source>
        <translation>All keyboard shortcuts at a glance</translation>
    </message>
    <message>
        <source>Alles, was geschehen ist, aus allen Kommunen</source>
        <translation>Everything that has happened, from all municipalities</translation>
    </message>
    <message>
        <source>Als &amp;Tabelle zeigen</source>
        <translation>Show as &amp;table</translation>
    </message>
    <message>
        <source>Amtliches &amp;Gemeindeverzeichnis einlesen …</source>
        <translation>Import official &amp;register of municipalities …</translation>
    </message>
    <message>
        <source>Anderen &amp;Vorgang erfassen</source>
        <translation>Log other &amp;interaction</translation>
    </message>
    <message>
        <source>Anderer Kommune zuordnen</source>
        <translation>Move to another municipality</translation>
    </message>
    <message>
        <source>Anhang öffnen</source>
        <translation>Open attachment</translation>
    </message>
    <message>
        <source>Anruf tauschen</source>
        <translation>Swap call</translation>
    </message>
    <message>
        <source>Anschrift, Namen und andere Angaben ändern</source>
        <translation>Change address, names and other details</translation>
    </message>
    <message>
        <source>Ansicht</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Apache-2.0 oder BSD-3-Clause</source>
        <translation>Apache-2.0 or BSD-3-Clause</translation>
    </message>
    <message>
        <source>Auf morgen verschieben</source>
        <translation>Postpone to tomorrow</translation>
    </message>
    <message>
        <source>Auf nächsten Montag verschieben</source>
        <translation>Postpone to next Monday</translation>
    </message>
    <message>
        <source>Aufzählung</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Aus einer Excel- oder CSV-Datei, mit Vorschau</source>
        <translation>From an Excel or CSV file, with a preview</translation>
    </message>
    <message>
        <source>Ausnahme erlauben freigeben</source>
        <translation>exception allow grant</translation>
    </message>
    <message>
        <source>B&amp;rief schreiben</source>
        <translation>Write &amp;letter</translation>
    </message>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Bearbeiten; die frühere Fassung bleibt im Änderungsverlauf</source>
        <translation>Edit; the earlier version stays in the history of changes</translation>
    </message>
    <message>
        <source>Bearbeiter/innen</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Bei Wiedervorlagen</source>
        <translation>For follow-ups</translation>
    </message>
    <message>
        <source>Beitritt, Mindestlaufzeit oder Austritt eintragen</source>
        <translation>Enter joining, minimum term or leaving</translation>
    </message>
    <message>
        <source>Ber&amp;atungsvorgang beginnen</source>
        <translation>&amp;Start case</translation>
    </message>
    <message>
        <source>Beratung</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Beratung für {0}</source>
        <translation>Consultation for {0}</translation>
    </message>
    <message>
        <source>Beratungsvorgang</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Beratungsvorgänge</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Brief an {0}</source>
        <translation>Letter to {0}</translation>
    </message>
    <message>
        <source>Brief dazu schreiben</source>
        <translation>Write a letter about it</translation>
    </message>
    <message>
        <source>Büro</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Büro und Absender</source>
        <translation>Office and sender</translation>
    </message>
    <message>
        <source>Büro, Bearbeiter/innen, Sicherung und Aussehen</source>
        <translation>Office, staff, backup and appearance</translation>
    </message>
    <message>
        <source>Darstellung</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Das Telefonat mit der nächsten Kommune dieses Monats beginnen</source>
        <translation>Start the call with the next municipality of this month</translation>
    </message>
    <message>
        <source>Datenbankzugriff</source>
        <translation>database access</translation>
    </message>
    <message>
        <source>Den Stand einer Sicherung wiederherstellen</source>
        <translation>Go back to the state of a backup</translation>
    </message>
    <message>
        <source>Design Aussehen</source>
        <translation>theme appearance</translation>
    </message>
    <message>
        <source>Design Aussehen dunkel Nacht</source>
        <translation>theme appearance dark night</translation>
    </message>
    <message>
        <source>Design Aussehen hell</source>
        <translation>theme appearance light</translation>
    </message>
    <message>
        <source>Die Anrufe dieses Monats und die ganze Anrufrunde</source>
        <translation>The calls of this month and the whole call round</translation>
    </message>
    <message>
        <source>Die Kommune in eine Liste aufnehmen</source>
        <translation>Put the municipality on a list</translation>
    </message>
    <message>
        <source>Die Kommunen auf der Karte, gefärbt nach Mitgliedschaft, Gesprächen oder Themen</source>
        <translation>The municipalities on the map, coloured by membership, conversations or topics</translation>
    </message>
    <message>
        <source>Die Liste der Kommunen und Organisationen</source>
        <translation>The list of municipalities and organisations</translation>
    </message>
    <message>
        <source>Die Liste der Personen</source>
        <translation>The list of people</translation>
    </message>
    <message>
        <source>Die Mindestlaufzeit endet · Entscheidung bis {0}</source>
        <translation>The minimum term ends · decision by {0}</translation>
    </message>
    <message>
        <source>Die Mitgliedschaft hat am {0} geendet</source>
        <translation>The membership ended on {0}</translation>
    </message>
    <message>
        <source>Die gezeigte Seite noch einmal lesen</source>
        <translation>Read the page shown once more</translation>
    </message>
    <message>
        <source>Die letzte Änderung zurücknehmen</source>
        <translation>Take back the last change</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Ein Ministerium, einen Verband, eine Kammer oder andere Organisation anlegen</source>
        <translation>Add a ministry, an association, a chamber or another organisation</translation>
    </message>
    <message>
        <source>Ein Telefonat eintragen, das gerade stattfindet oder stattgefunden hat</source>
        <translation>Log a phone call that is going on or has taken place</translation>
    </message>
    <message>
        <source>Eine Beratung mit Leistung und Themen eintragen</source>
        <translation>Log a consultation with its service and topics</translation>
    </message>
    <message>
        <source>Eine Leistung ausnahmsweise freigeben</source>
        <translation>Allow a service by way of exception</translation>
    </message>
    <message>
        <source>Eine Person mit ihrer Funktion anlegen</source>
        <translation>Add a person and their function</translation>
    </message>
    <message>
        <source>Eine Sache anlegen, die über mehrere Gespräche läuft</source>
        <translation>Open a matter that runs through several conversations</translation>
    </message>
    <message>
        <source>Eine der letzten Änderungen auswählen und zurücknehmen</source>
        <translation>Choose one of the latest changes and undo it</translation>
    </message>
    <message>
        <source>Eine geprüfte, verschlüsselte Sicherung anlegen</source>
        <translation>Make a verified, encrypted backup</translation>
    </message>
    <message>
        <source>Eine iCalendar-Datei für Outlook, Thunderbird oder das Telefon</source>
        <translation>An iCalendar file for Outlook, Thunderbird or the phone</translation>
    </message>
    <message>
        <source>Einen Brief nach DIN 5008 als Word-Datei anlegen</source>
        <translation>Create a letter to DIN 5008 as a Word file</translation>
    </message>
    <message>
        <source>Einen Vor-Ort-Termin, eine Besprechung, eine E-Mail oder eine Anfrage eintragen</source>
        <translation>Log a site visit, a meeting, an email or an inquiry</translation>
    </message>
    <message>
        <source>Einlesen</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Einstellungen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Eintragen und ändern</source>
        <translation>Enter and change</translation>
    </message>
    <message>
        <source>Einträge, die wohl doppelt sind, prüfen und zusammenführen</source>
        <translation>Check entries that are probably duplicates, and merge them</translation>
    </message>
    <message>
        <source>Einwohnerzahl</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Erinnerung</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Erledigt, mit Ergebnis</source>
        <translation>Done, with outcome</translation>
    </message>
    <message>
        <source>Excel-Dateien lesen</source>
        <translation>reading Excel files</translation>
    </message>
    <message>
        <source>Farben wie das &amp;System</source>
        <translation>Colours like the &amp;system</translation>
    </message>
    <message>
        <source>Fassung, Quellen der Daten und Lizenzen</source>
        <translation>Version, data sources and licences</translation>
    </message>
    <message>
        <source>Fenster und Dialoge</source>
        <translation>windows and dialogs</translation>
    </message>
    <message>
        <source>Fett</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Finden und gehen</source>
        <translation>Find and go</translation>
    </message>
    <message>
        <source>Fläche</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Hell oder dunkel, wie der Computer eingestellt ist</source>
        <translation>Light or dark, as the computer is set</translation>
    </message>
    <message>
        <source>Heute fällig</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Hilfe</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hilfe Tastatur</source>
        <translation>help keyboard</translation>
    </message>
    <message>
        <source>Hilfe Version Lizenz</source>
        <translation>help version licence</translation>
    </message>
    <message>
        <source>Historie wer hat geändert Protokoll</source>
        <translation>history who changed log</translation>
    </message>
    <message>
        <source>Im Anrufplan</source>
        <translation>In the call plan</translation>
    </message>
    <message>
        <source>Im Verlauf</source>
        <translation>In the timeline</translation>
    </message>
    <message>
        <source>In der Beratung</source>
        <translation>In a consultation</translation>
    </message>
    <message>
        <source>In der Suche: Telefonat mit dem Treffer</source>
        <translation>In the search: phone call with the result</translation>
    </message>
    <message>
        <source>In die Liste tippen, was gezeigt werden soll</source>
        <translation>Type into the list what you want to see</translation>
    </message>
    <message>
        <source>In einen anderen Kreis gewechselt</source>
        <translation>Moved to another district</translation>
    </message>
    <message>
        <source>In einer Liste oder im Verlauf gehen</source>
        <translation>Move in a list or in the timeline</translation>
    </message>
    <message>
        <source>Jetzt &amp;sichern</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>Ka&amp;rte</source>
        <translation>M&amp;ap</translation>
    </message>
    <message>
        <source>Kommune öffnen</source>
        <translation>Open municipality</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kommunen, Personen, Notizen, Schriftstücke und Befehle finden</source>
        <translation>Find municipalities, people, notes, documents and commands</translation>
    </message>
    <message>
        <source>Kontakte, Verlauf und offene Punkte einer Kommune als Word-Datei für unterwegs</source>
        <translation>Contacts, timeline and open points of a municipality as a Word file to take along</translation>
    </message>
    <message>
        <source>Koordinaten</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>Kreis anders geschrieben</source>
        <translation>District spelt differently</translation>
    </message>
    <message>
        <source>Laufender Monat</source>
        <translation>Current month</translation>
    </message>
    <message>
        <source>Leiste verbergen</source>
        <translation>hide bar</translation>
    </message>
    <message>
        <source>Leistungskatalog</source>
        <translation>Service catalogue</translation>
    </message>
    <message>
        <source>Letzte &amp;Änderungen …</source>
        <translation>Latest c&amp;hanges …</translation>
    </message>
    <message>
        <source>Letzter Tag der Mitgliedschaft: {0}</source>
        <translation>Last day of membership: {0}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Links nur die Symbole oder auch die Wörter zeigen</source>
        <translation>Show only the icons on the left, or the words as well</translation>
    </message>
    <message>
        <source>Liste &amp;filtern</source>
        <translation>&amp;Filter list</translation>
    </message>
    <message>
        <source>Löschen (lässt sich rückgängig machen)</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <source>Löschen; das lässt sich rückgängig machen</source>
        <translation>Delete; this can be undone</translation>
    </message>
    <message>
        <source>Menü öffnen</source>
        <translation>Open menu</translation>
    </message>
    <message>
        <source>Mitglied beitreten austreten kündigen ändern</source>
        <translation>member join leave cancel change</translation>
    </message>
    <message>
        <source>Mitgliedschaft</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Mitgliedschaften</source>
        <translation>Memberships</translation>
    </message>
    <message>
        <source>Nach einer Wahl viele Nachfolgen auf einmal eintragen, mit Vorschau</source>
        <translation>Enter many successors at once after an election, with a preview</translation>
    </message>
    <message>
        <source>Nach&amp;folge eintragen</source>
        <translation>Enter ne&amp;w successor</translation>
    </message>
    <message>
        <source>Nachfolge</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>Nachfolge Wahl Kommunalwahl Tabelle</source>
        <translation>successor election local election table</translation>
    </message>
    <message>
        <source>Nachfolger Nachfolgerin Amtswechsel ablösen</source>
        <translation>successor change in office replace</translation>
    </message>
    <message>
        <source>Namen, Gebietsstand und Einwohnerzahlen erneuern, mit Vorschau</source>
        <translation>Renew names, boundaries and population figures, with a preview</translation>
    </message>
    <message>
        <source>Nehmen Sie an einem Wettbewerb oder Aufruf teil?</source>
        <translation>Are you taking part in a competition or call?</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Neu &amp;laden</source>
        <translation>&amp;Reload</translation>
    </message>
    <message>
        <source>Neue Bezeichnung (Stadt, Gemeinde)</source>
        <translation>New designation (town, rural municipality)</translation>
    </message>
    <message>
        <source>Neue Kommunen</source>
        <translation>New municipalities</translation>
    </message>
    <message>
        <source>Nicht mehr im Verzeichnis (zusammengelegt)</source>
        <translation>No longer in the register (merged)</translation>
    </message>
    <message>
        <source>Nummerierte Liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Nächste 7 Tage</source>
        <translation>Next 7 days</translation>
    </message>
    <message>
        <source>Nächster Anruf</source>
        <translation>Next call</translation>
    </message>
    <message>
        <source>Nächster Monat</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Nächstes Telefonat mit dieser Kommune erfassen</source>
        <translation>Log the next phone call with this municipality</translation>
    </message>
    <message>
        <source>Ordner des Systems</source>
        <translation>folders of the system</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Postleitzahl</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Qt für Python (PySide6)</source>
        <translation>Qt for Python (PySide6)</translation>
    </message>
    <message>
        <source>Rückgän&amp;gig</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>SQLCipher und sqlcipher3</source>
        <translation>SQLCipher and sqlcipher3</translation>
    </message>
    <message>
        <source>Sachen, die über mehrere Gespräche laufen</source>
        <translation>Matters that run through several conversations</translation>
    </message>
    <message>
        <source>Schließen, ohne zu speichern</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Schlüsselbund</source>
        <translation>keyring</translation>
    </message>
    <message>
        <source>Schriftstücke</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Schutz</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Schutz der Passphrase</source>
        <translation>protection of the passphrase</translation>
    </message>
    <message>
        <source>Schutz des Schlüssels</source>
        <translation>protection of the key</translation>
    </message>
    <message>
        <source>Sich an etwas erinnern lassen</source>
        <translation>Be reminded of something</translation>
    </message>
    <message>
        <source>Sicherung</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sicherung &amp;zurückholen …</source>
        <translation>Re&amp;store a backup …</translation>
    </message>
    <message>
        <source>Sicherung Sicherungskopie Backup anlegen</source>
        <translation>backup copy make</translation>
    </message>
    <message>
        <source>Sonderfreigabe</source>
        <translation>Special grant</translation>
    </message>
    <message>
        <source>Spalten Ansicht</source>
        <translation>columns view</translation>
    </message>
    <message>
        <source>Speichern und schließen</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Später</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Stammdaten b&amp;earbeiten</source>
        <translation>&amp;Edit details</translation>
    </message>
    <message>
        <source>Stimmen Ansprechpartner, Anschrift und Innenstadtprofil noch?</source>
        <translation>Are contacts, address and town-centre profile still right?</translation>
    </message>
    <message>
        <source>Symbole</source>
        <translation>icons</translation>
    </message>
    <message>
        <source>Telefonat</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Telefonat mit {0}</source>
        <translation>Phone call with {0}</translation>
    </message>
    <message>
        <source>Telefonnummern erkennen</source>
        <translation>Recognise phone numbers</translation>
    </message>
    <message>
        <source>Termin Besuch Besprechung E-Mail Anfrage eintragen</source>
        <translation>appointment visit meeting email inquiry log</translation>
    </message>
    <message>
        <source>Text auf- und zuklappen</source>
        <translation>Unfold or fold text</translation>
    </message>
    <message>
        <source>Themen</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Um einen Monat verschieben</source>
        <translation>Postpone by a month</translation>
    </message>
    <message>
        <source>Um zwei Wochen verschieben</source>
        <translation>Postpone by two weeks</translation>
    </message>
    <message>
        <source>Umbenannt</source>
        <translation>Renamed</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Verschieben</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Vor&amp;gänge</source>
        <translation>&amp;Interactions</translation>
    </message>
    <message>
        <source>Vorgang</source>
        <translation>Interaction</translation>
    </message>
    <message>
        <source>Vorgänge</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Voriger Monat</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Vorlagen</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>W&amp;iederherstellen</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Was fällig ist, eigenes und das der Kolleginnen und Kollegen</source>
        <translation>What is due, your own and that of colleagues</translation>
    </message>
    <message>
        <source>Was heute ansteht</source>
        <translation>What is due today</translation>
    </message>
    <message>
        <source>Was ist Ihnen gelungen, das anderen als Beispiel dienen kann?</source>
        <translation>What has gone well that could be an example to others?</translation>
    </message>
    <message>
        <source>Was sich noch damit tun lässt</source>
        <translation>What else can be done with it</translation>
    </message>
    <message>
        <source>Was zuletzt rückgängig gemacht wurde, doch wieder gelten lassen</source>
        <translation>Let what was last undone apply again</translation>
    </message>
    <message>
        <source>Weitere Organisationen</source>
        <translation>Other organisations</translation>
    </message>
    <message>
        <source>Wer eine Funktion von jemandem übernimmt; der Verlauf bleibt, wo er war</source>
        <translation>Who takes over a function from somebody; the timeline stays where it was</translation>
    </message>
    <message>
        <source>Wer wann was geändert hat; einzelne Felder lassen sich zurückholen</source>
        <translation>Who changed what and when; single fields can be brought back</translation>
    </message>
    <message>
        <source>Wieder zur nächsten Seite</source>
        <translation>On to the next page again</translation>
    </message>
    <message>
        <source>Wiedervorlage</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlage dazu anlegen</source>
        <translation>Add a follow-up to it</translation>
    </message>
    <message>
        <source>Wiedervorlage erledigen</source>
        <translation>Complete follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlage für {0}</source>
        <translation>Follow-up for {0}</translation>
    </message>
    <message>
        <source>Wiedervorlage übergeben</source>
        <translation>Hand over follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>Wiedervorlagen als &amp;Kalender speichern …</source>
        <translation>Save follow-ups as c&amp;alendar …</translation>
    </message>
    <message>
        <source>Wiedervorlagen für den Kalender</source>
        <translation>Follow-ups for the calendar</translation>
    </message>
    <message>
        <source>Woran arbeiten Sie gerade in der Innenstadt?</source>
        <translation>What are you working on in the town centre?</translation>
    </message>
    <message>
        <source>Word-Dateien</source>
        <translation>Word files</translation>
    </message>
    <message>
        <source>Wozu könnten Sie bei einer Veranstaltung etwas beitragen?</source>
        <translation>What could you contribute to an event?</translation>
    </message>
    <message>
        <source>Zeitzonen</source>
        <translation>time zones</translation>
    </message>
    <message>
        <source>Zu Liste</source>
        <translation>To list</translation>
    </message>
    <message>
        <source>Zu einem Beratungsvorgang nehmen</source>
        <translation>Put into a case</translation>
    </message>
    <message>
        <source>Zu einem Monat springen</source>
        <translation>Jump to a month</translation>
    </message>
    <message>
        <source>Zu einer Liste &amp;hinzufügen</source>
        <translation>Put o&amp;n a list</translation>
    </message>
    <message>
        <source>Zur vorigen Seite</source>
        <translation>To the previous page</translation>
    </message>
    <message>
        <source>Zwischen Liste und Tabelle wechseln</source>
        <translation>Switch between list and table</translation>
    </message>
    <message>
        <source>Zwischen Navigation, Liste und Seite wechseln</source>
        <translation>Move between navigation, list and page</translation>
    </message>
    <message>
        <source>aktualisieren auffrischen</source>
        <translation>update refresh</translation>
    </message>
    <message>
        <source>anrufen telefonieren 12 x 8 Anrufrunde</source>
        <translation>call phone 12 x 8 call round</translation>
    </message>
    <message>
        <source>anrufen telefonieren Anruf notieren</source>
        <translation>call phone ring note</translation>
    </message>
    <message>
        <source>anschreiben Schreiben Word</source>
        <translation>write to mail Word</translation>
    </message>
    <message>
        <source>ausdrucken Termin vorbereiten Mappe</source>
        <translation>print meeting prepare folder</translation>
    </message>
    <message>
        <source>beraten Gespräch notieren</source>
        <translation>advise conversation note</translation>
    </message>
    <message>
        <source>beratung beraten</source>
        <translation>consultation advise</translation>
    </message>
    <message>
        <source>brief schreiben</source>
        <translation>letter write</translation>
    </message>
    <message>
        <source>eingrenzen</source>
        <translation>narrow down</translation>
    </message>
    <message>
        <source>entfernen wegwerfen Papierkorb</source>
        <translation>remove throw away bin</translation>
    </message>
    <message>
        <source>erinnern Erinnerung Aufgabe merken</source>
        <translation>remind reminder task remember</translation>
    </message>
    <message>
        <source>exportieren ausgeben ics Outlook</source>
        <translation>export output ics Outlook</translation>
    </message>
    <message>
        <source>importieren aktualisieren</source>
        <translation>import update</translation>
    </message>
    <message>
        <source>importieren laden Excel</source>
        <translation>import load Excel</translation>
    </message>
    <message>
        <source>neue Fassungen der Datenbank</source>
        <translation>new versions of the database</translation>
    </message>
    <message>
        <source>neue Organisation eintragen</source>
        <translation>new organisation enter</translation>
    </message>
    <message>
        <source>neue Person Kontakt Ansprechpartner eintragen</source>
        <translation>new person contact enter</translation>
    </message>
    <message>
        <source>neuer Vorgang Fall Sache beginnen</source>
        <translation>new case matter begin</translation>
    </message>
    <message>
        <source>nächste Seite</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>schließen verlassen</source>
        <translation>close exit</translation>
    </message>
    <message>
        <source>telefonat anruf anrufen telefonieren</source>
        <translation>call phone ring</translation>
    </message>
    <message>
        <source>verschlüsselte Datenbank</source>
        <translation>encrypted database</translation>
    </message>
    <message>
        <source>vorige Seite</source>
        <translation>previous page</translation>
    </message>
    <message>
        <source>wiederherstellen zurückspielen Backup</source>
        <translation>restore bring back backup</translation>
    </message>
    <message>
        <source>wiederholen doch</source>
        <translation>redo repeat</translation>
    </message>
    <message>
        <source>wiedervorlage erinnern</source>
        <translation>follow-up remind</translation>
    </message>
    <message>
        <source>zurücknehmen rückgängig machen</source>
        <translation>take back undo</translation>
    </message>
    <message>
        <source>zurücknehmen widerrufen</source>
        <translation>take back revoke</translation>
    </message>
    <message>
        <source>Änder&amp;ungsverlauf zeigen</source>
        <translation>Show histor&amp;y of changes</translation>
    </message>
    <message>
        <source>Öffnen, ändern</source>
        <translation>Open, change</translation>
    </message>
    <message>
        <source>Überall</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Überfällig</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Übergeben</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>ähnliche Namen</source>
        <translation>similar names</translation>
    </message>
    <message>
        <source>ändern Adresse Anschrift berichtigen</source>
        <translation>change address correct</translation>
    </message>
    <message>
        <source>öffnen einstellen Optionen</source>
        <translation>open set options preferences</translation>
    </message>
    <message>
        <source>öffnen zeigen Anrufrunde 12 x 8</source>
        <translation>open show call round 12 x 8</translation>
    </message>
    <message>
        <source>öffnen zeigen Aufgaben</source>
        <translation>open show tasks</translation>
    </message>
    <message>
        <source>öffnen zeigen Fälle</source>
        <translation>open show matters</translation>
    </message>
    <message>
        <source>öffnen zeigen Kontakte</source>
        <translation>open show contacts</translation>
    </message>
    <message>
        <source>öffnen zeigen Landkarte</source>
        <translation>open show map</translation>
    </message>
    <message>
        <source>öffnen zeigen Startseite</source>
        <translation>open show home</translation>
    </message>
    <message>
        <source>öffnen zeigen Städte Gemeinden Organisationen</source>
        <translation>open show towns municipalities organisations</translation>
    </message>
    <message>
        <source>öffnen zeigen Verlauf</source>
        <translation>open show timeline</translation>
    </message>
    <message>
        <source>öffnen zeigen doppelt zusammenführen</source>
        <translation>open show duplicate merge</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Angaben kopieren</source>
        <translation>Co&amp;py details</translation>
    </message>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Die Fenster zeichnet Qt, unverändert benutzt unter der GNU Lesser General Public License (LGPL) Version 3. Sie dürfen Qt durch eine eigene Fassung ersetzen; ihr Quelltext liegt bei der Qt Company.</source>
        <translation>The windows are drawn by Qt, used unchanged under the GNU Lesser General Public License (LGPL) version 3. You may replace Qt with a version of your own; its source code is available from the Qt Company.</translation>
    </message>
    <message>
        <source>Fassung {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Ihre Daten liegen verschlüsselt auf diesem Rechner: {0}</source>
        <translation>Your data is stored encrypted on this computer: {0}</translation>
    </message>
    <message>
        <source>Kopiert: Fassungen, nichts aus Ihrem Büro.</source>
        <translation>Copied: versions, nothing from your office.</translation>
    </message>
    <message>
        <source>LGPL lesen</source>
        <translation>Read the LGPL</translation>
    </message>
    <message>
        <source>Ordner öffnen</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Quelltext von Qt</source>
        <translation>Source code of Qt</translation>
    </message>
    <message>
        <source>Woher die Daten kommen</source>
        <translation>Where the data comes from</translation>
    </message>
    <message>
        <source>Woraus das Programm gebaut ist</source>
        <translation>What the program is built with</translation>
    </message>
    <message>
        <source>{0}, Stand {1}</source>
        <translation>{0}, as of {1}</translation>
    </message>
    <message>
        <source>Über dieses Programm</source>
        <translation>About this program</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Weitere Aktionen</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>AddressListDialog</name>
    <message>
        <source>&amp;Aufnehmen</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Herausnehmen</source>
        <translation>&amp;Take out</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Umbenennen</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>Auf der Liste</source>
        <translation>On the list</translation>
    </message>
    <message>
        <source>Einträge</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Für eine Exkursion, eine Arbeitsgruppe, eine Rundmail</source>
        <translation>For an excursion, a working group, a circular</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Liste &amp;löschen</source>
        <translation>&amp;Delete list</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Name der Liste</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>Neu a&amp;nlegen</source>
        <translation>Cr&amp;eate new</translation>
    </message>
    <message>
        <source>S&amp;chließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Strg+Z macht jede Änderung rückgängig</source>
        <translation>Ctrl+Z undoes every change</translation>
    </message>
    <message>
        <source>Wer auf der Liste steht</source>
        <translation>Who is on the list</translation>
    </message>
    <message>
        <source>Wer dort</source>
        <translation>Who there</translation>
    </message>
    <message>
        <source>z. B. Exkursion 2027</source>
        <translation>e.g. Excursion 2027</translation>
    </message>
    <message>
        <source>{0} aufnehmen: in eine Liste oder in eine neue</source>
        <translation>Add {0}: to a list or to a new one</translation>
    </message>
    <message>
        <source>{n} Eintrag</source>
        <translation>{n} entry</translation>
    </message>
    <message>
        <source>{n} Einträge</source>
        <translation>{n} entries</translation>
    </message>
</context>
<context>
    <name>AnswersField</name>
    <message>
        <source>{n} weitere Wiedervorlage</source>
        <translation>{n} more follow-up</translation>
    </message>
    <message>
        <source>{n} weitere Wiedervorlagen</source>
        <translation>{n} more follow-ups</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Zurück</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>AttachmentsField</name>
    <message>
        <source>Dateien auswählen …</source>
        <translation>Choose files …</translation>
    </message>
    <message>
        <source>Dateien zur Beratung</source>
        <translation>Files of the consultation</translation>
    </message>
    <message>
        <source>Die Datei „{0}“ gibt es nicht mehr. Bitte entfernen Sie sie.</source>
        <translation>The file “{0}” no longer exists. Please remove it.</translation>
    </message>
    <message>
        <source>Die Datei „{0}“ ist größer als {1} MB. Bitte entfernen Sie sie.</source>
        <translation>The file “{0}” is larger than {1} MB. Please remove it.</translation>
    </message>
    <message>
        <source>Die Datei „{0}“ ist leer. Bitte entfernen Sie sie.</source>
        <translation>The file “{0}” is empty. Please remove it.</translation>
    </message>
    <message>
        <source>oder hierher ziehen</source>
        <translation>or drag them here</translation>
    </message>
    <message>
        <source>{0} entfernen</source>
        <translation>Remove {0}</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>&amp;Ordner öffnen</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>&amp;Zurückholen …</source>
        <translation>&amp;Restore …</translation>
    </message>
    <message>
        <source>Büro-Datei &amp;prüfen</source>
        <translation>&amp;Check office file</translation>
    </message>
    <message>
        <source>Das hat leider nicht geklappt; der Fehler steht im Protokoll.</source>
        <translation>Sorry, that did not work; the error is in the log.</translation>
    </message>
    <message>
        <source>Die Büro-Datei wird geprüft …</source>
        <translation>Checking the office file …</translation>
    </message>
    <message>
        <source>Jetzt &amp;sichern</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>Sicherung wird angelegt und geprüft …</source>
        <translation>Making and verifying a backup …</translation>
    </message>
    <message>
        <source>Sicherungen</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hinweis schließen</source>
        <translation>Close notice</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>&amp;Speichern unter …</source>
        <translation>&amp;Save as …</translation>
    </message>
    <message>
        <source>&amp;Welche</source>
        <translation>&amp;Which</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Alle offenen des Büros</source>
        <translation>All open ones of the office</translation>
    </message>
    <message>
        <source>Die gewählte</source>
        <translation>The chosen one</translation>
    </message>
    <message>
        <source>Die {n} gewählten</source>
        <translation>The {n} chosen ones</translation>
    </message>
    <message>
        <source>Eine iCalendar-Datei für Outlook, Thunderbird oder das Telefon</source>
        <translation>An iCalendar file for Outlook, Thunderbird or the phone</translation>
    </message>
    <message>
        <source>Jede Wiedervorlage wird ein ganztägiger Eintrag, der keine Zeit belegt und morgens um acht erinnert. Wer die Datei später noch einmal speichert und einliest, bekommt nichts doppelt. Von vertraulichen Vorgängen stehen nur Tag und Kommune darin.</source>
        <translation>Every follow-up becomes an all-day entry that blocks no time and reminds you at eight in the morning. If you save and import the file again later, nothing comes twice. Of confidential interactions it holds only day and municipality.</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Kalender speichern</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>Meine offenen und die noch niemandem zugeteilten</source>
        <translation>My open ones and those not assigned to anybody yet</translation>
    </message>
    <message>
        <source>Strg+Eingabe speichert, Esc schließt</source>
        <translation>Ctrl+Enter saves, Esc closes</translation>
    </message>
    <message>
        <source>Wiedervorlagen als Kalender</source>
        <translation>Follow-ups as calendar</translation>
    </message>
    <message>
        <source>Wiedervorlagen.ics</source>
        <translation>Follow-ups.ics</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage gespeichert</source>
        <translation>{n} follow-up saved</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen gespeichert</source>
        <translation>{n} follow-ups saved</translation>
    </message>
</context>
<context>
    <name>CallClock</name>
    <message>
        <source>Dauer des Telefonats</source>
        <translation>Length of the call</translation>
    </message>
    <message>
        <source>Die Uhr läuft. Anhalten</source>
        <translation>The clock is running. Stop it</translation>
    </message>
    <message>
        <source>Die Uhr steht. Weiter messen</source>
        <translation>The clock has stopped. Go on timing</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>&amp;Betreff</source>
        <translation>Sub&amp;ject</translation>
    </message>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Zeit und Dauer</source>
        <translation>&amp;Time and duration</translation>
    </message>
    <message>
        <source>Anruf von {0}</source>
        <translation>Call from {0}</translation>
    </message>
    <message>
        <source>Anrufplan {0}: am {1} erreicht</source>
        <translation>Call plan {0}: reached on {1}</translation>
    </message>
    <message>
        <source>Anrufplan {0}: diesen Monat an der Reihe</source>
        <translation>Call plan {0}: to be called this month</translation>
    </message>
    <message>
        <source>Anrufplan {0}: noch nicht erreicht, {1}</source>
        <translation>Call plan {0}: not reached yet, {1}</translation>
    </message>
    <message>
        <source>Beratungsvorgan&amp;g</source>
        <translation>C&amp;ase</translation>
    </message>
    <message>
        <source>Dort eintragen</source>
        <translation>Log it there</translation>
    </message>
    <message>
        <source>Telefonat</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Veranstaltung</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Vertrauli&amp;ch</source>
        <translation>Confidentialit&amp;y</translation>
    </message>
    <message>
        <source>vor einer Minute</source>
        <translation>a minute ago</translation>
    </message>
    <message>
        <source>vor {n} Minuten</source>
        <translation>{n} minutes ago</translation>
    </message>
    <message>
        <source>z. B. 2w, in 2 Wochen, 15.3.</source>
        <translation>e.g. 2w, in 2 Wochen, 15.3.</translation>
    </message>
    <message>
        <source>{0} bei {1} eintragen</source>
        <translation>Enter {0} at {1}</translation>
    </message>
    <message>
        <source>{0} gehört jetzt zu {1}.</source>
        <translation>{0} now belongs to {1}.</translation>
    </message>
    <message>
        <source>{0} gehört seit dem {1} zu {2}.</source>
        <translation>{0} has belonged to {2} since {1}.</translation>
    </message>
    <message>
        <source>{0} hat diese Funktion erst seit dem {1}.</source>
        <translation>{0} has held this function only since {1}.</translation>
    </message>
    <message>
        <source>{0} hat dieses Telefonat {1} schon erfasst.</source>
        <translation>{0} has already logged this call {1}.</translation>
    </message>
    <message>
        <source>{0} hat {1} ein Telefonat mit {2} erfasst.</source>
        <translation>{0} logged a call with {2} {1}.</translation>
    </message>
    <message>
        <source>{0} hatte diese Funktion nur bis zum {1}.</source>
        <translation>{0} held this function only until {1}.</translation>
    </message>
    <message>
        <source>{n} Versuch</source>
        <translation>{n} attempt</translation>
    </message>
    <message>
        <source>{n} Versuche</source>
        <translation>{n} attempts</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>&amp;Anrede</source>
        <translation>Fo&amp;rm of address</translation>
    </message>
    <message>
        <source>&amp;Betreff</source>
        <translation>Sub&amp;ject</translation>
    </message>
    <message>
        <source>&amp;Dauer (Min.)</source>
        <translation>Len&amp;gth (min)</translation>
    </message>
    <message>
        <source>&amp;Ergebnis</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Richtung</source>
        <translation>&amp;Direction</translation>
    </message>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlage</source>
        <translation>&amp;Follow-up</translation>
    </message>
    <message>
        <source>&amp;Zeitpunkt</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>Beratungsvorgan&amp;g</source>
        <translation>C&amp;ase</translation>
    </message>
    <message>
        <source>Funkt&amp;ion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>Grund der Ausna&amp;hme</source>
        <translation>Reason for the e&amp;xception</translation>
    </message>
    <message>
        <source>Ist damit erledigt:</source>
        <translation>Done with this:</translation>
    </message>
    <message>
        <source>Leistung suchen</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>Nachna&amp;me</source>
        <translation>&amp;Last name</translation>
    </message>
    <message>
        <source>Offenen Vorgang suchen</source>
        <translation>Find an open case</translation>
    </message>
    <message>
        <source>Tele&amp;fon</source>
        <translation>Phone num&amp;ber</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>V&amp;orname</source>
        <translation>First nam&amp;e</translation>
    </message>
    <message>
        <source>Vertraulich (steht in keinem Dossier und keinem Bericht)</source>
        <translation>Confidential (in no dossier and no report)</translation>
    </message>
    <message>
        <source>Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.</source>
        <translation>Why is the service given all the same? The reason appears in the report.</translation>
    </message>
    <message>
        <source>Was ist dann zu t&amp;un?</source>
        <translation>What is to be done t&amp;hen?</translation>
    </message>
    <message>
        <source>Was wurde besprochen?</source>
        <translation>What was discussed?</translation>
    </message>
    <message>
        <source>Wer? Auch ein neuer Name</source>
        <translation>Who? A new name, too</translation>
    </message>
    <message>
        <source>Worum ging es?</source>
        <translation>What was it about?</translation>
    </message>
    <message>
        <source>ohne Angabe: Nachfassen</source>
        <translation>if left empty: check back</translation>
    </message>
    <message>
        <source>z. B. Citymanagement</source>
        <translation>e.g. Citymanagement</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Anrufe des Monats</source>
        <translation>Calls of the month</translation>
    </message>
</context>
<context>
    <name>CallRound</name>
    <message>
        <source>Mit dieser Kommune wurde noch nie gesprochen.</source>
        <translation>Nobody has talked to this municipality yet.</translation>
    </message>
    <message>
        <source>Pause bis {0}</source>
        <translation>Paused until {0}</translation>
    </message>
    <message>
        <source>Pause, dann {0}</source>
        <translation>Paused, then {0}</translation>
    </message>
    <message>
        <source>Zuletzt gesprochen am {0} ({1})</source>
        <translation>Last conversation on {0} ({1})</translation>
    </message>
    <message>
        <source>einmal versucht</source>
        <translation>tried once</translation>
    </message>
    <message>
        <source>erreicht am {0}</source>
        <translation>reached on {0}</translation>
    </message>
    <message>
        <source>voraussichtlich {0}</source>
        <translation>probably {0}</translation>
    </message>
    <message>
        <source>{0} x versucht</source>
        <translation>tried {0} times</translation>
    </message>
</context>
<context>
    <name>CallRoundPage</name>
    <message>
        <source>&amp;Kommune öffnen</source>
        <translation>&amp;Open municipality</translation>
    </message>
    <message>
        <source>&amp;Pause …</source>
        <translation>&amp;Pause …</translation>
    </message>
    <message>
        <source>&amp;Tauschen …</source>
        <translation>S&amp;wap …</translation>
    </message>
    <message>
        <source>Anrufplan</source>
        <translation>Call plan</translation>
    </message>
    <message>
        <source>Anrufplan &amp;einstellen …</source>
        <translation>Se&amp;t up call plan …</translation>
    </message>
    <message>
        <source>Ansicht</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Die Kommune wieder anrufen</source>
        <translation>Call the municipality again</translation>
    </message>
    <message>
        <source>Die Nummer wählen (Strg+Eingabe)</source>
        <translation>Dial the number (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Die Runde</source>
        <translation>The round</translation>
    </message>
    <message>
        <source>Diesen Monat eine andere Kommune anrufen</source>
        <translation>Call another municipality this month</translation>
    </message>
    <message>
        <source>Ein Monat weiter</source>
        <translation>One month on</translation>
    </message>
    <message>
        <source>Ein Monat zurück</source>
        <translation>One month back</translation>
    </message>
    <message>
        <source>Eine Zeit lang nicht anrufen</source>
        <translation>Do not call for a while</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Monat</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Nummer &amp;wählen</source>
        <translation>&amp;Dial number</translation>
    </message>
    <message>
        <source>Nächster Monat</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Pause &amp;beenden</source>
        <translation>&amp;End pause</translation>
    </message>
    <message>
        <source>Voraussichtlich: so, wie es heute steht</source>
        <translation>Expected: as things stand today</translation>
    </message>
    <message>
        <source>Voriger Monat</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Wie viele Anrufe in welchen Monaten</source>
        <translation>How many calls in which months</translation>
    </message>
    <message>
        <source>Zum laufenden Monat</source>
        <translation>To the current month</translation>
    </message>
    <message>
        <source>Zur Seite der Kommune</source>
        <translation>To the municipality’s page</translation>
    </message>
</context>
<context>
    <name>CallerDialog</name>
    <message>
        <source>&amp;Öffnen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Andere Kommune suchen</source>
        <translation>Find another municipality</translation>
    </message>
    <message>
        <source>Eingabe öffnet Seite und Telefonat</source>
        <translation>Enter opens page and phone call</translation>
    </message>
    <message>
        <source>Kommune, Organisation oder Postleitzahl</source>
        <translation>Municipality, organisation or postcode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nichts gefunden. Bitte prüfen Sie die Schreibweise.</source>
        <translation>Nothing found. Please check the spelling.</translation>
    </message>
    <message>
        <source>Nummer der Organisation</source>
        <translation>Number of the organisation</translation>
    </message>
    <message>
        <source>Nur das &amp;Telefonat</source>
        <translation>Only the &amp;phone call</translation>
    </message>
    <message>
        <source>Tippen Sie den Anfang eines Namens.</source>
        <translation>Type the beginning of a name.</translation>
    </message>
    <message>
        <source>Wer es sein kann</source>
        <translation>Who it may be</translation>
    </message>
    <message>
        <source>Wer ruft an?</source>
        <translation>Who is calling?</translation>
    </message>
    <message>
        <source>der Anschluss, eine andere Durchwahl</source>
        <translation>the same line, another extension</translation>
    </message>
    <message>
        <source>früher {0}</source>
        <translation>formerly {0}</translation>
    </message>
    <message>
        <source>nicht besetzt</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>abgeschlossen am {0}</source>
        <translation>closed on {0}</translation>
    </message>
    <message>
        <source>seit {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>zuletzt {0}</source>
        <translation>last {0}</translation>
    </message>
    <message>
        <source>{0} bis {1}</source>
        <translation>{0} until {1}</translation>
    </message>
    <message>
        <source>{n} Vorgang</source>
        <translation>{n} interaction</translation>
    </message>
    <message>
        <source>{n} Vorgänge</source>
        <translation>{n} interactions</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage</source>
        <translation>{n} follow-up</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen</source>
        <translation>{n} follow-ups</translation>
    </message>
</context>
<context>
    <name>CaseChoiceField</name>
    <message>
        <source>Neu beginnen: {0}</source>
        <translation>Start new: {0}</translation>
    </message>
    <message>
        <source>Wählen, oder einen neuen Titel tippen</source>
        <translation>Choose, or type a new title</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>&amp;Ergebnis</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Seit wann</source>
        <translation>Since &amp;when</translation>
    </message>
    <message>
        <source>&amp;Worum geht es?</source>
        <translation>What is it &amp;about?</translation>
    </message>
    <message>
        <source>Ab&amp;schließen</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Abgeschlossen &amp;am</source>
        <translation>Closed &amp;on</translation>
    </message>
    <message>
        <source>Beginnt mit {n} Vorgang</source>
        <translation>Starts with {n} interaction</translation>
    </message>
    <message>
        <source>Beginnt mit {n} Vorgängen</source>
        <translation>Starts with {n} interactions</translation>
    </message>
    <message>
        <source>Beratungsvorgang abschließen</source>
        <translation>Close case</translation>
    </message>
    <message>
        <source>Beratungsvorgang bearbeiten</source>
        <translation>Edit case</translation>
    </message>
    <message>
        <source>Beratungsvorgang beginnen</source>
        <translation>Start case</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Tag an.</source>
        <translation>Please enter the day.</translation>
    </message>
    <message>
        <source>Noch {n} Wiedervorlage offen. Sie bleibt offen.</source>
        <translation>Still {n} open follow-up. It stays open.</translation>
    </message>
    <message>
        <source>Noch {n} Wiedervorlagen offen. Sie bleiben offen.</source>
        <translation>Still {n} open follow-ups. They stay open.</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>Was ist dabei herausgekommen? (freiwillig)</source>
        <translation>What came of it? (optional)</translation>
    </message>
    <message>
        <source>Was man am Anfang wissen muss</source>
        <translation>What one needs to know at the start</translation>
    </message>
    <message>
        <source>z. B. ISEK Innenstadt</source>
        <translation>e.g. ISEK Innenstadt</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Abschließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ergebnis: {0}</source>
        <translation>Outcome: {0}</translation>
    </message>
    <message>
        <source>Noch nichts geschehen</source>
        <translation>Nothing has happened yet</translation>
    </message>
    <message>
        <source>Offene Wiedervorlagen des Beratungsvorgangs</source>
        <translation>Open follow-ups of the case</translation>
    </message>
    <message>
        <source>Tragen Sie die erste Beratung ein, oder nehmen Sie Vorgänge aus dem Verlauf dazu.</source>
        <translation>Log the first consultation, or add interactions from the timeline.</translation>
    </message>
    <message>
        <source>Wieder öffnen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Wiedervorlage</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>abgeschlossen</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>offen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{n} Vorgang</source>
        <translation>{n} interaction</translation>
    </message>
    <message>
        <source>{n} Vorgänge</source>
        <translation>{n} interactions</translation>
    </message>
</context>
<context>
    <name>CasesList</name>
    <message>
        <source>Abgeschlossen</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle zeigen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Beratungsvorgang</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Beratungsvorgang beginnen</source>
        <translation>Start case</translation>
    </message>
    <message>
        <source>Beratungsvorgänge</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Eine Sache, die über mehrere Gespräche läuft, hält alles zusammen, was dazu gehört.</source>
        <translation>A matter that runs through several conversations keeps everything about it together.</translation>
    </message>
    <message>
        <source>Kein Beratungsvorgang offen</source>
        <translation>No open case</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Meine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nur meine Beratungsvorgänge</source>
        <translation>Only my cases</translation>
    </message>
    <message>
        <source>Nur, was ich begonnen habe</source>
        <translation>Only what I started</translation>
    </message>
    <message>
        <source>Offen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stand der Beratungsvorgänge</source>
        <translation>State of the cases</translation>
    </message>
    <message>
        <source>Titel, Notiz oder Kommune</source>
        <translation>Title, note or municipality</translation>
    </message>
    <message>
        <source>Zu diesem Filter gibt es keinen Beratungsvorgang.</source>
        <translation>No case matches this filter.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Kein Beratungsvorgang gewählt</source>
        <translation>No case chosen</translation>
    </message>
    <message>
        <source>Wählen Sie links einen aus. Seine Seite erzählt alles, was dazu gehört, in einem Verlauf.</source>
        <translation>Choose one on the left. Its page tells everything about it in one timeline.</translation>
    </message>
</context>
<context>
    <name>CasesSection</name>
    <message>
        <source>+ beginnen</source>
        <translation>+ start</translation>
    </message>
    <message>
        <source>Beratungsvorgang</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Beratungsvorgang beginnen</source>
        <translation>Start case</translation>
    </message>
    <message>
        <source>Beratungsvorgänge</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Nichts offen. Hier stehen Sachen, die über mehrere Gespräche laufen.</source>
        <translation>Nothing open. Matters that run through several conversations are shown here.</translation>
    </message>
    <message>
        <source>Offene Beratungsvorgänge</source>
        <translation>Open cases</translation>
    </message>
</context>
<context>
    <name>ClosedOffice</name>
    <message>
        <source>Das hat nicht geklappt. Das Büro ist, wie es war; der Fehler steht im Protokoll.</source>
        <translation>That did not work. The office is as it was; the error is in the log.</translation>
    </message>
    <message>
        <source>Der jetzige Stand wird gesichert, dann öffnet sich das Büro wieder. Bitte warten Sie so lange.</source>
        <translation>The present state is backed up, then the office opens again. Please wait until then.</translation>
    </message>
    <message>
        <source>Sicherung wird zurückgeholt</source>
        <translation>Restoring the backup</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>&amp;Erledigt</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Das Ergebnis</source>
        <translation>The outcome</translation>
    </message>
    <message>
        <source>E&amp;rgebnis (wenn es etwas zu sagen gibt)</source>
        <translation>&amp;Outcome (if there is anything to say)</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>&amp;Auswahl speichern</source>
        <translation>&amp;Save choice</translation>
    </message>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Alle gespeicherten</source>
        <translation>All as stored</translation>
    </message>
    <message>
        <source>Alle meine</source>
        <translation>All mine</translation>
    </message>
    <message>
        <source>Bis Sie entscheiden, wird nichts überschrieben.</source>
        <translation>Nothing is overwritten until you decide.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie für jedes Feld, welche Fassung gelten soll.</source>
        <translation>Please choose for every field which version is to apply.</translation>
    </message>
    <message>
        <source>Gespeichert von {0}</source>
        <translation>Stored by {0}</translation>
    </message>
    <message>
        <source>Ihre Fassung</source>
        <translation>Your version</translation>
    </message>
    <message>
        <source>Inzwischen auch woanders geändert</source>
        <translation>Changed elsewhere in the meantime</translation>
    </message>
    <message>
        <source>Welche Fassung soll gelten?</source>
        <translation>Which version is to apply?</translation>
    </message>
    <message>
        <source>Zurück zum Formular</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>vorher: {0}</source>
        <translation>before: {0}</translation>
    </message>
    <message>
        <source>{0} hat dieselben Angaben geändert ({1}), während Ihr Formular offen war.</source>
        <translation>{0} changed the same details ({1}) while your form was open.</translation>
    </message>
</context>
<context>
    <name>ConsultationDialog</name>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlage</source>
        <translation>&amp;Follow-up</translation>
    </message>
    <message>
        <source>&amp;Zeit, Dauer, Vertraulichkeit</source>
        <translation>&amp;Time, duration, confidentiality</translation>
    </message>
    <message>
        <source>Beratung</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Beratungsvorga&amp;ng</source>
        <translation>Cas&amp;e</translation>
    </message>
    <message>
        <source>Date&amp;ien</source>
        <translation>Fi&amp;les</translation>
    </message>
    <message>
        <source>Weitere &amp;Beteiligte</source>
        <translation>&amp;Other participants</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source>&amp;Auf welchem Weg</source>
        <translation>Ch&amp;annel</translation>
    </message>
    <message>
        <source>&amp;Dauer in Minuten</source>
        <translation>D&amp;uration in minutes</translation>
    </message>
    <message>
        <source>&amp;Grund der Ausnahme</source>
        <translation>&amp;Reason for the exception</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlagen</source>
        <translation>&amp;Follow-ups</translation>
    </message>
    <message>
        <source>&amp;Zeitpunkt</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>An&amp;liegen</source>
        <translation>Re&amp;quest</translation>
    </message>
    <message>
        <source>Beratungsvorga&amp;ng</source>
        <translation>Cas&amp;e</translation>
    </message>
    <message>
        <source>Date&amp;ien</source>
        <translation>Fi&amp;les</translation>
    </message>
    <message>
        <source>Ge&amp;fragt</source>
        <translation>As&amp;ked</translation>
    </message>
    <message>
        <source>Ge&amp;raten</source>
        <translation>A&amp;dvised</translation>
    </message>
    <message>
        <source>Gegenstand der Beratung</source>
        <translation>Subject of the consultation</translation>
    </message>
    <message>
        <source>Leist&amp;ung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>Leistung suchen</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>V&amp;ereinbart</source>
        <translation>A&amp;greed</translation>
    </message>
    <message>
        <source>Vertraulich (mit Schloss im Verlauf, nie in Dossier und Bericht)</source>
        <translation>Confidential (with a lock in the timeline, never in dossier or report)</translation>
    </message>
    <message>
        <source>Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.</source>
        <translation>Why is the service given all the same? The reason appears in the report.</translation>
    </message>
    <message>
        <source>Was wollte die Kommune wissen?</source>
        <translation>What did the municipality want to know?</translation>
    </message>
    <message>
        <source>Was wurde geraten?</source>
        <translation>What was the advice?</translation>
    </message>
    <message>
        <source>Weitere &amp;Beteiligte</source>
        <translation>&amp;Other participants</translation>
    </message>
    <message>
        <source>Wer tut was bis wann?</source>
        <translation>Who does what by when?</translation>
    </message>
    <message>
        <source>Wer? (freiwillig)</source>
        <translation>Who? (optional)</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>zuletzt: {0} {1}</source>
        <translation>last: {0} {1}</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage offen</source>
        <translation>{n} open follow-up</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen offen</source>
        <translation>{n} open follow-ups</translation>
    </message>
</context>
<context>
    <name>ContextStrip</name>
    <message>
        <source>Gut zu wissen: {0}</source>
        <translation>Good to know: {0}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Kalender öffnen</source>
        <translation>Open calendar</translation>
    </message>
    <message>
        <source>z. B. morgen, in 2 Wochen, 15.3.</source>
        <translation>e.g. morgen, in 2 Wochen, 15.3.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>z. B. heute, 15.3.2021</source>
        <translation>e.g. heute, 15.3.2021</translation>
    </message>
</context>
<context>
    <name>DecimalField</name>
    <message>
        <source>„{0}“ ist keine Zahl. Beispiel: 12,5</source>
        <translation>“{0}” is not a number. Example: 12,5</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Das hat leider nicht geklappt; es liegt am Programm, nicht an Ihnen. Was gespeichert war, ist sicher. Der Fehler steht im Protokoll.</source>
        <translation>Sorry, that did not work; it is the program’s fault, not yours. What was stored is safe. The error is in the log.</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Brief schreiben</source>
        <translation>Write letter</translation>
    </message>
    <message>
        <source>Briefe, die Sie hier schreiben, und abgelegte Dateien stehen hier.</source>
        <translation>Letters you write here, and files you keep, are listed here.</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Noch keine Schriftstücke</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>Schriftstücke</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>10.000–25.000</source>
        <translation>10.000–25.000</translation>
    </message>
    <message>
        <source>25.000–50.000</source>
        <translation>25.000–50.000</translation>
    </message>
    <message>
        <source>50.000–100.000</source>
        <translation>50.000–100.000</translation>
    </message>
    <message>
        <source>Anfrage</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>Basisangebot</source>
        <translation>Basic service</translation>
    </message>
    <message>
        <source>Behörde</source>
        <translation>Public authority</translation>
    </message>
    <message>
        <source>Beitrag zu einer Veranstaltung</source>
        <translation>Event input</translation>
    </message>
    <message>
        <source>Beratung</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Beratungen</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Besprechung</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Best Practice</source>
        <translation>Best practice</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Einladungen</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Frau</source>
        <translation>Ms (Frau)</translation>
    </message>
    <message>
        <source>Gemeinde</source>
        <translation>Rural municipality</translation>
    </message>
    <message>
        <source>Grundangebot</source>
        <translation>Basic service</translation>
    </message>
    <message>
        <source>Hauptansprechpartner/in</source>
        <translation>Main contact</translation>
    </message>
    <message>
        <source>Herr</source>
        <translation>Mr (Herr)</translation>
    </message>
    <message>
        <source>Hochschule</source>
        <translation>University</translation>
    </message>
    <message>
        <source>Kammer</source>
        <translation>Chamber</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kreis</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Letztes Gespräch</source>
        <translation>Last conversation</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>voicemail</translation>
    </message>
    <message>
        <source>Mehrwertangebot</source>
        <translation>Member service</translation>
    </message>
    <message>
        <source>Ministerium</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Mitglied</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Mitgliedschaft</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Partner im Ausland</source>
        <translation>Partner abroad</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Planungsbüro</source>
        <translation>Planning practice</translation>
    </message>
    <message>
        <source>Presse</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Projekt</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Rechnung</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Rückruf erbeten</source>
        <translation>call back</translation>
    </message>
    <message>
        <source>Sonderfreigabe</source>
        <translation>Special grant</translation>
    </message>
    <message>
        <source>Sonstige</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Stadt</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Tausch</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Telefonat</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Unternehmen</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Verband</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>Veröffentlichung von Name und Bild</source>
        <translation>Publication of name and picture</translation>
    </message>
    <message>
        <source>Vor-Ort-Termin</source>
        <translation>Site visit</translation>
    </message>
    <message>
        <source>Wettbewerb</source>
        <translation>Competition</translation>
    </message>
    <message>
        <source>abgeschlossen</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>alle offenen</source>
        <translation>all open</translation>
    </message>
    <message>
        <source>ausgehend</source>
        <translation>outgoing</translation>
    </message>
    <message>
        <source>ausgetreten</source>
        <translation>left</translation>
    </message>
    <message>
        <source>diesen Monat</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>ehemaliges Mitglied</source>
        <translation>former member</translation>
    </message>
    <message>
        <source>eingehend</source>
        <translation>incoming</translation>
    </message>
    <message>
        <source>erledigt</source>
        <translation>done</translation>
    </message>
    <message>
        <source>erreicht</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>heute fällig</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>kein Mitglied</source>
        <translation>not a member</translation>
    </message>
    <message>
        <source>kommt noch</source>
        <translation>still to come</translation>
    </message>
    <message>
        <source>kreisfreie Stadt</source>
        <translation>Independent city</translation>
    </message>
    <message>
        <source>künftiges Mitglied</source>
        <translation>future member</translation>
    </message>
    <message>
        <source>kürzlich gesprochen</source>
        <translation>recent contact</translation>
    </message>
    <message>
        <source>lange nicht gesprochen</source>
        <translation>no contact for long</translation>
    </message>
    <message>
        <source>nicht erreicht</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>nicht im Angebot</source>
        <translation>not offered</translation>
    </message>
    <message>
        <source>nächste 7 Tage</source>
        <translation>next 7 days</translation>
    </message>
    <message>
        <source>offen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>ohne Anrede</source>
        <translation>no salutation</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>später</source>
        <translation>later</translation>
    </message>
    <message>
        <source>stimmberechtigte Vertretung</source>
        <translation>Voting representative</translation>
    </message>
    <message>
        <source>telefonisch</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>unbekannt</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>unter 10.000</source>
        <translation>under 10.000</translation>
    </message>
    <message>
        <source>verschoben</source>
        <translation>moved on</translation>
    </message>
    <message>
        <source>viel zu lange nicht gesprochen</source>
        <translation>no contact for far too long</translation>
    </message>
    <message>
        <source>vor Ort</source>
        <translation>on site</translation>
    </message>
    <message>
        <source>über 100.000</source>
        <translation>over 100.000</translation>
    </message>
    <message>
        <source>überfällig</source>
        <translation>overdue</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Öffnen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Das Dossier ist gespeichert: {0}</source>
        <translation>The dossier is saved: {0}</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Dossier speichern</source>
        <translation>Save dossier</translation>
    </message>
    <message>
        <source>Es ließ sich kein Programm für Word-Dateien finden. Die Datei liegt hier: {0}</source>
        <translation>No program for Word files was found. The file is here: {0}</translation>
    </message>
    <message>
        <source>Möchten Sie es öffnen, um es zu lesen oder zu drucken?</source>
        <translation>Do you want to open it, to read or print it?</translation>
    </message>
    <message>
        <source>Word-Dokument (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>&amp;Keine Dublette</source>
        <translation>&amp;Not a duplicate</translation>
    </message>
    <message>
        <source>&amp;Zusammenführen …</source>
        <translation>&amp;Merge …</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Dubletten</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Dubletten werden gesucht</source>
        <translation>Looking for duplicates</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Eintrag ö&amp;ffnen</source>
        <translation>&amp;Open entry</translation>
    </message>
    <message>
        <source>Hier steht, was wahrscheinlich zweimal eingetragen ist: mit Gründen, das Sicherste zuerst.</source>
        <translation>What has probably been entered twice is shown here: with reasons, the surest first.</translation>
    </message>
    <message>
        <source>Nichts ist doppelt</source>
        <translation>Nothing is duplicated</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Wahrscheinliche Dubletten</source>
        <translation>Likely duplicates</translation>
    </message>
    <message>
        <source>Was gezeigt wird</source>
        <translation>What is shown</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>&amp;Aus „{0}“ herausnehmen</source>
        <translation>Take &amp;out of “{0}”</translation>
    </message>
    <message>
        <source>&amp;Neuer Beratungsvorgang …</source>
        <translation>&amp;New case …</translation>
    </message>
    <message>
        <source>Als Beratung fortsetzen …</source>
        <translation>Continue as consultation …</translation>
    </message>
    <message>
        <source>Anderer Kommune zuordnen …</source>
        <translation>Move to another municipality …</translation>
    </message>
    <message>
        <source>Aufklappen</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Beratungsvorgang …</source>
        <translation>Case …</translation>
    </message>
    <message>
        <source>Brief dazu …</source>
        <translation>Letter about it …</translation>
    </message>
    <message>
        <source>Kommune öffnen</source>
        <translation>Open municipality</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nächstes Telefonat …</source>
        <translation>Next phone call …</translation>
    </message>
    <message>
        <source>Wiedervorlage dazu …</source>
        <translation>Follow-up to it …</translation>
    </message>
    <message>
        <source>Zuklappen</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Änderungsverlauf zeigen</source>
        <translation>Show history of changes</translation>
    </message>
    <message>
        <source>„{0}“ öffnen</source>
        <translation>Open “{0}”</translation>
    </message>
</context>
<context>
    <name>EnvelopeWindow</name>
    <message>
        <source>Anschrift und Anrede</source>
        <translation>Address and salutation</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>&amp;Auswählen …</source>
        <translation>&amp;Choose …</translation>
    </message>
    <message>
        <source>Datei auswählen</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Datei auswählen oder hierher ziehen</source>
        <translation>Choose a file or drag it here</translation>
    </message>
    <message>
        <source>Diese Datei gibt es nicht (mehr). Bitte wählen Sie sie noch einmal aus.</source>
        <translation>This file does not exist (any more). Please choose it again.</translation>
    </message>
    <message>
        <source>{0} auswählen</source>
        <translation>Choose {0}</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Liste {0}</source>
        <translation>List {0}</translation>
    </message>
    <message>
        <source>RB {0}</source>
        <translation>Region {0}</translation>
    </message>
    <message>
        <source>alle Organisationen</source>
        <translation>all organisations</translation>
    </message>
    <message>
        <source>andere Organisationen</source>
        <translation>other organisations</translation>
    </message>
    <message>
        <source>keine Mitglieder</source>
        <translation>non-members</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Einwohner</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Fertig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kreis oder kreisfreie Stadt</source>
        <translation>District or independent city</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Mitglieder</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Mitgliedschaft</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Regierungsbezirk</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Zurücksetzen</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>andere Organisationen</source>
        <translation>other organisations</translation>
    </message>
    <message>
        <source>keine Mitglieder</source>
        <translation>non-members</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>„{0}“ steht nicht zur Auswahl. Bitte wählen Sie aus der Liste.</source>
        <translation>“{0}” is not one of the choices. Please choose from the list.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>&amp;Abbrechen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Anlegen</source>
        <translation>Cr&amp;eate</translation>
    </message>
    <message>
        <source>&amp;Fertig</source>
        <translation>&amp;Finish</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Öffnen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Abgebrochen. Es wurde nichts angelegt.</source>
        <translation>Cancelled. Nothing was created.</translation>
    </message>
    <message>
        <source>Absender und Logo</source>
        <translation>Sender and logo</translation>
    </message>
    <message>
        <source>Alles, was Sie hier eintragen, können Sie später in den Einstellungen ändern.</source>
        <translation>You can change everything you enter here in the settings later.</translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Bitte bestätigen Sie erst, dass Sie den Schlüssel haben: Tippen Sie Gruppe {0} ab.</source>
        <translation>Please confirm first that you have the key: type group {0}.</translation>
    </message>
    <message>
        <source>Bitte geben Sie Ihren Namen ein.</source>
        <translation>Please enter your name.</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Namen des Büros ein.</source>
        <translation>Please enter the name of the office.</translation>
    </message>
    <message>
        <source>Bitte geben Sie den Namen des Netzwerks ein.</source>
        <translation>Please enter the name of the network.</translation>
    </message>
    <message>
        <source>Bitte geben Sie die Passphrase ein.</source>
        <translation>Please enter the passphrase.</translation>
    </message>
    <message>
        <source>Bitte tippen Sie den Schlüssel vom Ausdruck ab.</source>
        <translation>Please type the key from your printout.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie die Datei aus.</source>
        <translation>Please choose the file.</translation>
    </message>
    <message>
        <source>Büro und Netzwerk</source>
        <translation>Office and network</translation>
    </message>
    <message>
        <source>Büro-Dateien (*.db);;Alle Dateien (*)</source>
        <translation>Office files (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Das hat leider nicht geklappt; es wurde nichts angelegt. Der Fehler steht im Protokoll.</source>
        <translation>Sorry, that did not work; nothing was created. The error is in the log.</translation>
    </message>
    <message>
        <source>Datei und Schlüssel</source>
        <translation>File and key</translation>
    </message>
    <message>
        <source>Dazu Leistungskatalog und Themen. Ihre Mitgliederliste können Sie danach aus Excel oder CSV einlesen.</source>
        <translation>With the service catalogue and topics. You can import your list of members from Excel or CSV afterwards.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Demonstrationsbüro zum Ausprobieren</source>
        <translation>Demonstration office to try things out</translation>
    </message>
    <message>
        <source>Die Büro-Datei wird angelegt …</source>
        <translation>Creating the office file …</translation>
    </message>
    <message>
        <source>Die Büro-Datei wird geschützt …</source>
        <translation>Protecting the office file …</translation>
    </message>
    <message>
        <source>Die Büro-Datei wird verschlüsselt</source>
        <translation>The office file is being encrypted</translation>
    </message>
    <message>
        <source>Die Datei wird geprüft und übernommen …</source>
        <translation>Checking the file and taking it over …</translation>
    </message>
    <message>
        <source>Ein Büro von einem anderen Rechner öffnen</source>
        <translation>Open an office from another computer</translation>
    </message>
    <message>
        <source>Einen Moment bitte</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>Er wird nur dieses eine Mal gezeigt. Ist dieser Rechner defekt oder die Passphrase vergessen, öffnet nur er noch das Büro und die Sicherungen. Bitte drucken Sie ihn aus.</source>
        <translation>It is shown only this once. If this computer breaks or the passphrase is forgotten, nothing else opens the office and its backups. Please print it.</translation>
    </message>
    <message>
        <source>Erst einmal nur ansehen?</source>
        <translation>Just having a look for now?</translation>
    </message>
    <message>
        <source>Form A</source>
        <translation>Form A</translation>
    </message>
    <message>
        <source>Form B (üblich)</source>
        <translation>Form B (usual)</translation>
    </message>
    <message>
        <source>Ihr Name steht bei dem, was Sie eintragen, und unter Ihren Briefen.</source>
        <translation>Your name is shown with what you enter, and below your letters.</translation>
    </message>
    <message>
        <source>Ihr Wiederherstellungsschlüssel</source>
        <translation>Your recovery key</translation>
    </message>
    <message>
        <source>Inhalt</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Leeres Büro mit allen 396 Kommunen</source>
        <translation>Empty office with all 396 municipalities</translation>
    </message>
    <message>
        <source>Mit dem Demonstrationsbüro beginnen</source>
        <translation>Start with the demonstration office</translation>
    </message>
    <message>
        <source>Mit erfundenen Personen und Vorgängen aus fünf Jahren. Es bringt eigene Angaben zu Büro, Absender und Bearbeiter/in mit; das Anlegen dauert etwa eine Minute.</source>
        <translation>With made-up people and interactions from five years. It brings its own office, sender and staff; creating it takes about a minute.</translation>
    </message>
    <message>
        <source>Netzwerk einrichten</source>
        <translation>Set up Netzwerk</translation>
    </message>
    <message>
        <source>Passphrase von damals</source>
        <translation>Passphrase of that time</translation>
    </message>
    <message>
        <source>Schutz</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Sicherung oder Büro-Datei von einem anderen Rechner öffnen …</source>
        <translation>Open a backup or office file from another computer …</translation>
    </message>
    <message>
        <source>Sicherung oder Büro-Datei öffnen</source>
        <translation>Open a backup or office file</translation>
    </message>
    <message>
        <source>Sie</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Sie können das jetzt überspringen und vor dem ersten Brief nachtragen.</source>
        <translation>You can skip this now and fill it in before your first letter.</translation>
    </message>
    <message>
        <source>Strg+Eingabe: weiter · Esc: beenden</source>
        <translation>Ctrl+Enter: next · Esc: quit</translation>
    </message>
    <message>
        <source>Was soll auf Ihren Briefen stehen?</source>
        <translation>What should be on your letters?</translation>
    </message>
    <message>
        <source>Wer sind Sie?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Wiederherstellung</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>Wiederherstellungsschlüssel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Willkommen. Wie heißt Ihr Büro?</source>
        <translation>Welcome. What is your office called?</translation>
    </message>
    <message>
        <source>Wird abgebrochen …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>Womit möchten Sie anfangen?</source>
        <translation>What would you like to start with?</translation>
    </message>
    <message>
        <source>{0} von {1} Vorgängen des Demonstrationsbüros</source>
        <translation>{0} of {1} interactions of the demonstration office</translation>
    </message>
</context>
<context>
    <name>FirstStartContentForm</name>
    <message>
        <source>&amp;Inhalt des Büros</source>
        <translation>Content of the &amp;office</translation>
    </message>
</context>
<context>
    <name>FirstStartOfficeForm</name>
    <message>
        <source>&amp;Heißt so seit</source>
        <translation>Called this &amp;since</translation>
    </message>
    <message>
        <source>&amp;Name des Büros</source>
        <translation>N&amp;ame of the office</translation>
    </message>
    <message>
        <source>Freiwillig. Bei den mitgelieferten Netzwerken ist der Tag bekannt.</source>
        <translation>Optional. For the networks that come with the program, the day is known.</translation>
    </message>
    <message>
        <source>Frühere und spätere Namen gehören dazu: Sie können das Netzwerk jederzeit umbenennen.</source>
        <translation>Earlier and later names belong to it: you can rename the network at any time.</translation>
    </message>
    <message>
        <source>Name &amp;des Netzwerks</source>
        <translation>Name of the net&amp;work</translation>
    </message>
    <message>
        <source>So nennt sich das Büro auf Briefen und in der Statuszeile.</source>
        <translation>This is what the office is called on letters and in the status bar.</translation>
    </message>
    <message>
        <source>z. B. Geschäftsstelle Netzwerk Innenstadt NRW</source>
        <translation>e.g. Geschäftsstelle Netzwerk Innenstadt NRW</translation>
    </message>
    <message>
        <source>z. B. Netzwerk Innenstadt NRW</source>
        <translation>e.g. Netzwerk Innenstadt NRW</translation>
    </message>
</context>
<context>
    <name>FirstStartOpenForm</name>
    <message>
        <source>&amp;Datei</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>Bisherige P&amp;assphrase</source>
        <translation>Previous &amp;passphrase</translation>
    </message>
    <message>
        <source>Eine Sicherung (….db aus dem Ordner „backups“) oder die Büro-Datei office.db eines anderen Rechners. Sie wird geprüft und hierher kopiert; das Original bleibt, wie es ist.</source>
        <translation>A backup (….db in the folder “backups”) or the office file office.db of another computer. It is checked and copied here; the original stays as it is.</translation>
    </message>
    <message>
        <source>Wieder&amp;herstellungsschlüssel</source>
        <translation>&amp;Recovery key</translation>
    </message>
    <message>
        <source>Womit &amp;geht die Datei auf?</source>
        <translation>What &amp;opens the file?</translation>
    </message>
</context>
<context>
    <name>FirstStartPersonForm</name>
    <message>
        <source>&amp;Durchwahl</source>
        <translation>E&amp;xtension</translation>
    </message>
    <message>
        <source>&amp;E-Mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Funktion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>&amp;Vor- und Nachname</source>
        <translation>First and last na&amp;me</translation>
    </message>
    <message>
        <source>freiwillig</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>z. B. Beratung (freiwillig)</source>
        <translation>e.g. Beratung (optional)</translation>
    </message>
</context>
<context>
    <name>FirstStartProtectionForm</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Passphrase noch &amp;einmal</source>
        <translation>Passphrase &amp;again</translation>
    </message>
    <message>
        <source>Wie &amp;soll die Büro-Datei aufgehen?</source>
        <translation>&amp;How should the office file open?</translation>
    </message>
</context>
<context>
    <name>FirstStartSenderForm</name>
    <message>
        <source>&amp;E-Mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Internet</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>&amp;Logo für den Briefkopf</source>
        <translation>&amp;Logo for the letterhead</translation>
    </message>
    <message>
        <source>&amp;Ort</source>
        <translation>&amp;Town</translation>
    </message>
    <message>
        <source>&amp;PLZ</source>
        <translation>&amp;Postcode</translation>
    </message>
    <message>
        <source>&amp;Straße und Hausnummer</source>
        <translation>Street and n&amp;umber</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Brief&amp;form (DIN 5008)</source>
        <translation>Letter &amp;form (DIN 5008)</translation>
    </message>
    <message>
        <source>F&amp;ußzeile der Briefe</source>
        <translation>Footer of lette&amp;rs</translation>
    </message>
    <message>
        <source>z. B. Bankverbindung, Vorstand (freiwillig)</source>
        <translation>e.g. bank details, board (optional)</translation>
    </message>
</context>
<context>
    <name>FollowUpActions</name>
    <message>
        <source>&amp;Bearbeiten …</source>
        <translation>&amp;Edit …</translation>
    </message>
    <message>
        <source>&amp;Erledigt</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>&amp;Kommune öffnen</source>
        <translation>Open &amp;municipality</translation>
    </message>
    <message>
        <source>&amp;Löschen</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>&amp;Verschieben …</source>
        <translation>&amp;Postpone …</translation>
    </message>
    <message>
        <source>&amp;Wieder öffnen</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>Als erledigt eintragen (Leertaste)</source>
        <translation>Mark as done (space bar)</translation>
    </message>
    <message>
        <source>Auf einen anderen Tag verschieben: „morgen“, „in 2 wochen“, „mo“</source>
        <translation>Postpone to another day: “morgen”, “in 2 wochen”, “mo”</translation>
    </message>
    <message>
        <source>Darum kümmere ich mich</source>
        <translation>I will see to it</translation>
    </message>
    <message>
        <source>Doch noch nicht erledigt</source>
        <translation>Not done yet after all</translation>
    </message>
    <message>
        <source>Einer Kollegin oder einem Kollegen geben, mit einer Nachricht</source>
        <translation>Give it to a colleague, with a message</translation>
    </message>
    <message>
        <source>Erledigt mit E&amp;rgebnis …</source>
        <translation>Done with &amp;outcome …</translation>
    </message>
    <message>
        <source>Erledigt, und was dabei herauskam</source>
        <translation>Done, and what came of it</translation>
    </message>
    <message>
        <source>Löschen; das lässt sich rückgängig machen (Entf)</source>
        <translation>Delete; this can be undone (Del)</translation>
    </message>
    <message>
        <source>Selbst über&amp;nehmen</source>
        <translation>&amp;Take on myself</translation>
    </message>
    <message>
        <source>Zur Seite der Kommune (Eingabe)</source>
        <translation>To the municipality’s page (Enter)</translation>
    </message>
    <message>
        <source>Über&amp;geben …</source>
        <translation>&amp;Hand over …</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Er&amp;ledigt</source>
        <translation>Don&amp;e</translation>
    </message>
    <message>
        <source>Wiedervorlage</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>fällig {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>wer zuerst dazu kommt</source>
        <translation>whoever gets to it first</translation>
    </message>
    <message>
        <source>Übergeben von {0}</source>
        <translation>Handed over by {0}</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>&amp;Ergebnis</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>&amp;Fällig am</source>
        <translation>&amp;Due on</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Was ist zu tun?</source>
        <translation>&amp;What is to be done?</translation>
    </message>
    <message>
        <source>&amp;Zuständig</source>
        <translation>Assi&amp;gned to</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>Was kam dabei heraus? (freiwillig)</source>
        <translation>What came of it? (optional)</translation>
    </message>
    <message>
        <source>Wen betrifft es? (freiwillig)</source>
        <translation>Whom does it concern? (optional)</translation>
    </message>
</context>
<context>
    <name>FollowUpHint</name>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Keine Wiedervorlage für {0} offen.</source>
        <translation>No open follow-up for {0}.</translation>
    </message>
</context>
<context>
    <name>FollowUpLinesField</name>
    <message>
        <source>Bitte geben Sie an, wann Sie erinnert werden möchten.</source>
        <translation>Please say when you want to be reminded.</translation>
    </message>
    <message>
        <source>Was ist zu tun?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Weitere Wiedervorlage</source>
        <translation>Another follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlage {0} entfernen</source>
        <translation>Remove follow-up {0}</translation>
    </message>
    <message>
        <source>Wiedervorlage {0}: Tag</source>
        <translation>Follow-up {0}: day</translation>
    </message>
    <message>
        <source>Wiedervorlage {0}: was zu tun ist</source>
        <translation>Follow-up {0}: what is to be done</translation>
    </message>
    <message>
        <source>Zeile entfernen</source>
        <translation>Remove row</translation>
    </message>
    <message>
        <source>z. B. 2w, in 2 Wochen, 15.3.</source>
        <translation>e.g. 2w, in 2 Wochen, 15.3.</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
</context>
<context>
    <name>FollowUpStep</name>
    <message>
        <source>{n} Wiedervorlage</source>
        <translation>{n} follow-up</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen</source>
        <translation>{n} follow-ups</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>Ergebnis: {0}</source>
        <translation>Outcome: {0}</translation>
    </message>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>durch ein Gespräch erledigt</source>
        <translation>done by a conversation</translation>
    </message>
    <message>
        <source>fällig am {0}</source>
        <translation>due on {0}</translation>
    </message>
    <message>
        <source>fällig {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>ich</source>
        <translation>me</translation>
    </message>
    <message>
        <source>noch niemandem zugeteilt</source>
        <translation>not assigned to anybody yet</translation>
    </message>
    <message>
        <source>zuständig: {0}</source>
        <translation>assigned to: {0}</translation>
    </message>
    <message>
        <source>{0}: „{1}“</source>
        <translation>{0}: “{1}”</translation>
    </message>
    <message>
        <source>übergeben von {0}</source>
        <translation>handed over by {0}</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle offenen</source>
        <translation>All open ones</translation>
    </message>
    <message>
        <source>Betreff, Notiz, Kommune, Person oder Beratungsvorgang</source>
        <translation>Subject, note, municipality, person or case</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Filter zurücksetzen</source>
        <translation>Reset filter</translation>
    </message>
    <message>
        <source>Heute fällig</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Hier steht, woran Sie sich erinnern lassen: Rückrufe, Unterlagen, Nachfragen – bis es getan ist.</source>
        <translation>What you want to be reminded of is shown here: call-backs, papers, questions – until it is done.</translation>
    </message>
    <message>
        <source>Meine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Meine und noch niemandem zugeteilte</source>
        <translation>Mine and those not assigned to anybody yet</translation>
    </message>
    <message>
        <source>Mit diesem Filter gibt es hier keine Wiedervorlage.</source>
        <translation>No follow-up matches this filter here.</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Nichts vorgemerkt</source>
        <translation>Nothing planned</translation>
    </message>
    <message>
        <source>Noch niemandem zugeteilt</source>
        <translation>Not assigned to anybody yet</translation>
    </message>
    <message>
        <source>Nächste 7 Tage</source>
        <translation>Next 7 days</translation>
    </message>
    <message>
        <source>Später</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Wann fällig</source>
        <translation>When due</translation>
    </message>
    <message>
        <source>Wessen Wiedervorlagen gezeigt werden</source>
        <translation>Whose follow-ups are shown</translation>
    </message>
    <message>
        <source>Wiedervorlage anlegen</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>Zuständig: {0}</source>
        <translation>Assigned to: {0}</translation>
    </message>
    <message>
        <source>{0} offen</source>
        <translation>{0} open</translation>
    </message>
    <message>
        <source>{0} überfällig</source>
        <translation>{0} overdue</translation>
    </message>
    <message>
        <source>Überfällig</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>&amp;Speichern</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Verwerfen</source>
        <translation>Dis&amp;card</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Angefangen und nicht gespeichert: {0} ({1}).</source>
        <translation>Begun and not saved: {0} ({1}).</translation>
    </message>
    <message>
        <source>Das wurde nicht gespeichert. Ihre Eingaben sind noch da.</source>
        <translation>That was not saved. What you entered is still there.</translation>
    </message>
    <message>
        <source>Es gibt noch {0} weitere.</source>
        <translation>There are {0} more.</translation>
    </message>
    <message>
        <source>Fortsetzen</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Lös&amp;chen</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Nicht gespeichert. Ihre Eingaben sind als Entwurf aufgehoben.</source>
        <translation>Not saved. What you entered is kept as a draft.</translation>
    </message>
    <message>
        <source>Speichert …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Strg+Eingabe speichert, Esc schließt</source>
        <translation>Ctrl+Enter saves, Esc closes</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>&amp;Verwerfen</source>
        <translation>Dis&amp;card</translation>
    </message>
    <message>
        <source>Fortsetzen</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Hier ist noch etwas, das nicht gespeichert wurde.</source>
        <translation>There is something here that has not been saved.</translation>
    </message>
    <message>
        <source>Noch nicht gespeichert</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Aufzählung</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Fett</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Link einfügen oder ändern</source>
        <translation>Insert or change link</translation>
    </message>
    <message>
        <source>Nummerierte Liste</source>
        <translation>Numbered list</translation>
    </message>
</context>
<context>
    <name>GrantDialog</name>
    <message>
        <source>Bitte geben Sie an, ab wann die Freigabe gilt.</source>
        <translation>Please say from when the grant is valid.</translation>
    </message>
    <message>
        <source>Neue Sonderfreigabe</source>
        <translation>New special grant</translation>
    </message>
    <message>
        <source>Sonderfreigabe</source>
        <translation>Special grant</translation>
    </message>
    <message>
        <source>{0} bis {1}</source>
        <translation>{0} until {1}</translation>
    </message>
    <message>
        <source>{0}, ab {1}</source>
        <translation>{0}, from {1}</translation>
    </message>
</context>
<context>
    <name>GrantForm</name>
    <message>
        <source>&amp;Erteilt von</source>
        <translation>&amp;Granted by</translation>
    </message>
    <message>
        <source>&amp;Gültig ab</source>
        <translation>Valid &amp;from</translation>
    </message>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>G&amp;rund</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Gültig &amp;bis</source>
        <translation>Valid &amp;until</translation>
    </message>
    <message>
        <source>Leistung suchen</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>S&amp;onderfreigabe</source>
        <translation>Sp&amp;ecial grant</translation>
    </message>
    <message>
        <source>Warum wird die Leistung freigegeben?</source>
        <translation>Why is the service allowed?</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>&amp;An</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>&amp;Nachricht</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Bitte wählen Sie eine Kollegin oder einen Kollegen.</source>
        <translation>Please choose a colleague.</translation>
    </message>
    <message>
        <source>Die Nachricht</source>
        <translation>The message</translation>
    </message>
    <message>
        <source>Hier arbeitet sonst niemand. Kolleginnen und Kollegen tragen Sie in den Einstellungen ein.</source>
        <translation>Nobody else works here. You add colleagues in the settings.</translation>
    </message>
    <message>
        <source>Wiedervorlage übergeben</source>
        <translation>Hand over follow-up</translation>
    </message>
    <message>
        <source>z. B. Bin ab Montag im Urlaub, bitte zurückrufen</source>
        <translation>e.g. On holiday from Monday, please call back</translation>
    </message>
    <message>
        <source>Über&amp;geben</source>
        <translation>&amp;Hand over</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Anlass</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Dieses Feld wurde inzwischen geändert. Der Verlauf wurde neu gelesen; bitte sehen Sie nach.</source>
        <translation>This field has been changed in the meantime. The history has been read again; please have a look.</translation>
    </message>
    <message>
        <source>Ein zurückgeholter Wert lässt sich wie jede Änderung rückgängig machen</source>
        <translation>A value brought back can be undone like any change</translation>
    </message>
    <message>
        <source>Feld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Nachher</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Vorher</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Wann</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>unbekannt</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>{0} · {1}, {2}, beim „{3}“</source>
        <translation>{0} · {1}, {2}, at “{3}”</translation>
    </message>
    <message>
        <source>{0}: Der Wert gilt wieder.</source>
        <translation>{0}: the value applies again.</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Änderungsverlauf</source>
        <translation>History of changes</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Hier steht, wer wann was geändert hat, mit dem Wert davor und danach.</source>
        <translation>This shows who changed what and when, with the value before and after.</translation>
    </message>
    <message>
        <source>Noch nichts geändert</source>
        <translation>Nothing changed yet</translation>
    </message>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Änderungsverlauf</source>
        <translation>History of changes</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>&amp;Rückgängig machen</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Das hat nicht geklappt. Es wurde nichts übernommen.</source>
        <translation>That did not work. Nothing was imported.</translation>
    </message>
    <message>
        <source>Die Datei ließ sich nicht lesen. Es wurde nichts geändert.</source>
        <translation>The file could not be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Neu einlesen</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Rückgängig gemacht: Alles ist wieder wie vor dem Einlesen.</source>
        <translation>Undone: everything is as it was before the import.</translation>
    </message>
    <message>
        <source>Rückgängig machen geht auch später mit Strg+Z.</source>
        <translation>You can also undo it later with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Wird gelesen …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Wird übernommen …</source>
        <translation>Applying …</translation>
    </message>
    <message>
        <source>Ü&amp;bernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
</context>
<context>
    <name>ImportMembersDialog</name>
    <message>
        <source>Alle {0}</source>
        <translation>All {0}</translation>
    </message>
    <message>
        <source>Aus Excel oder CSV. Bis zu „Übernehmen“ wird nichts geändert.</source>
        <translation>From Excel or CSV. Nothing is changed until you press “Apply”.</translation>
    </message>
    <message>
        <source>Bitte berichtigen Sie die Liste und wählen Sie sie noch einmal aus: {0}</source>
        <translation>Please correct the list and choose it again: {0}</translation>
    </message>
    <message>
        <source>Die Spalten werden an ihren Überschriften erkannt: Kommune, Mitglied seit, Vorname, Nachname, Funktion, Telefon, E-Mail …</source>
        <translation>Columns are recognised by their (German) headings: Kommune, Mitglied seit, Vorname, Nachname, Funktion, Telefon, E-Mail …</translation>
    </message>
    <message>
        <source>Diese &amp;Zeile</source>
        <translation>This &amp;row</translation>
    </message>
    <message>
        <source>Hier</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>In der Liste</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>In dieser Liste steht nichts Neues: Alles ist schon im Büro.</source>
        <translation>There is nothing new in this list: everything is already in the office.</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Listen (*.xlsx *.csv *.txt);;Alle Dateien (*)</source>
        <translation>Lists (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Mitglieder und Kontakte einlesen</source>
        <translation>Import members and contacts</translation>
    </message>
    <message>
        <source>Mitgliederliste auswählen</source>
        <translation>Choose list of members</translation>
    </message>
    <message>
        <source>Mitgliedschaft</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Nicht verwendete Spalten: {0}.</source>
        <translation>Columns not used: {0}.</translation>
    </message>
    <message>
        <source>Noch keine Liste ausgewählt</source>
        <translation>No list chosen yet</translation>
    </message>
    <message>
        <source>Vorschau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Was geschieht</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Was mit dieser Zeile geschehen soll</source>
        <translation>What is to happen with this row</translation>
    </message>
    <message>
        <source>Welche Zeilen gezeigt werden</source>
        <translation>Which rows are shown</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>als neue Organisation anlegen</source>
        <translation>add as a new organisation</translation>
    </message>
    <message>
        <source>ausgelassen</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>auslassen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>gehört zu {0}</source>
        <translation>belongs to {0}</translation>
    </message>
    <message>
        <source>wie vorgeschlagen</source>
        <translation>as suggested</translation>
    </message>
    <message>
        <source>wird angelegt</source>
        <translation>will be added</translation>
    </message>
    <message>
        <source>zugeordnet</source>
        <translation>matched</translation>
    </message>
    <message>
        <source>{0} ausgelassen</source>
        <translation>{0} left out</translation>
    </message>
    <message>
        <source>{0} bitte prüfen</source>
        <translation>{0} to check</translation>
    </message>
    <message>
        <source>{0} neu</source>
        <translation>{0} new</translation>
    </message>
    <message>
        <source>{0} zugeordnet</source>
        <translation>{0} matched</translation>
    </message>
    <message>
        <source>{n} Eintrag zugeordnet</source>
        <translation>{n} entry matched</translation>
    </message>
    <message>
        <source>{n} Einträge zugeordnet</source>
        <translation>{n} entries matched</translation>
    </message>
    <message>
        <source>{n} Kontakt</source>
        <translation>{n} contact</translation>
    </message>
    <message>
        <source>{n} Kontakte</source>
        <translation>{n} contacts</translation>
    </message>
    <message>
        <source>{n} Mitgliedschaft</source>
        <translation>{n} membership</translation>
    </message>
    <message>
        <source>{n} Mitgliedschaften</source>
        <translation>{n} memberships</translation>
    </message>
    <message>
        <source>{n} Organisation angelegt</source>
        <translation>{n} organisation added</translation>
    </message>
    <message>
        <source>{n} Organisationen angelegt</source>
        <translation>{n} organisations added</translation>
    </message>
    <message>
        <source>{n} Zeile ausgelassen</source>
        <translation>{n} row left out</translation>
    </message>
    <message>
        <source>{n} Zeilen ausgelassen</source>
        <translation>{n} rows left out</translation>
    </message>
    <message>
        <source>Übernommen: {0}.</source>
        <translation>Imported: {0}.</translation>
    </message>
</context>
<context>
    <name>ImportMembersForm</name>
    <message>
        <source>&amp;Datei</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>&amp;Mitglied seit, wo die Liste nichts sagt</source>
        <translation>&amp;Member since, where the list does not say</translation>
    </message>
</context>
<context>
    <name>ImportRegisterDialog</name>
    <message>
        <source>A&amp;ufgegangen in</source>
        <translation>Merged i&amp;nto</translation>
    </message>
    <message>
        <source>Amtliches Gemeindeverzeichnis einlesen</source>
        <translation>Import official register of municipalities</translation>
    </message>
    <message>
        <source>Anschriften, Notizen, Kontakte und Mitgliedschaften bleiben, wie sie sind.</source>
        <translation>Addresses, notes, contacts and memberships stay as they are.</translation>
    </message>
    <message>
        <source>Aufgegangen in</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>Es erscheint vierteljährlich beim Statistischen Bundesamt. Sie sehen vorher, was sich ändern würde.</source>
        <translation>It is published every quarter by the Federal Statistical Office. You see beforehand what would change.</translation>
    </message>
    <message>
        <source>Gebietsstand {0}: {1}, {2}</source>
        <translation>Boundaries as of {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>Gemeindeverzeichnis (*.txt *.asc *.zip *.xlsx);;Alle Dateien (*)</source>
        <translation>Register of municipalities (*.txt *.asc *.zip *.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>Gemeindeverzeichnis auswählen</source>
        <translation>Choose register of municipalities</translation>
    </message>
    <message>
        <source>Ihr Büro ist auf dem Stand dieses Verzeichnisses.</source>
        <translation>Your office is up to date with this register.</translation>
    </message>
    <message>
        <source>Noch kein Verzeichnis ausgewählt</source>
        <translation>No register chosen yet</translation>
    </message>
    <message>
        <source>nicht bekannt</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{n} Kommune</source>
        <translation>{n} municipality</translation>
    </message>
    <message>
        <source>{n} Kommunen</source>
        <translation>{n} municipalities</translation>
    </message>
    <message>
        <source>{n} Änderung</source>
        <translation>{n} change</translation>
    </message>
    <message>
        <source>{n} Änderungen</source>
        <translation>{n} changes</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Übernommen: {0}. Die Kommunen sind auf dem Stand vom {1}.</source>
        <translation>Imported: {0}. The municipalities are as of {1}.</translation>
    </message>
</context>
<context>
    <name>ImportRegisterForm</name>
    <message>
        <source>&amp;Datei</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>GV100AD (Text oder ZIP) oder AuszugGV (Excel) des Statistischen Bundesamts.</source>
        <translation>GV100AD (text or ZIP) or AuszugGV (Excel) of the Federal Statistical Office.</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>&amp;Mitglieder einlesen …</source>
        <translation>Import &amp;members …</translation>
    </message>
    <message>
        <source>&amp;Verzeichnis einlesen …</source>
        <translation>Import &amp;register …</translation>
    </message>
    <message>
        <source>Amtliches Gemeindeverzeichnis</source>
        <translation>Official register of municipalities</translation>
    </message>
    <message>
        <source>Aus Excel oder CSV. Namen von Kommunen werden auch in anderer Schreibweise erkannt.</source>
        <translation>From Excel or CSV. Names of municipalities are recognised in other spellings too.</translation>
    </message>
    <message>
        <source>Mitglieder und Kontakte</source>
        <translation>Members and contacts</translation>
    </message>
    <message>
        <source>Namen, Gebietsstand, Einwohnerzahlen und Flächen aus GV100AD oder AuszugGV.</source>
        <translation>Names, boundaries, population and areas from GV100AD or AuszugGV.</translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Mit dabei</source>
        <translation>A&amp;lso present</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlage</source>
        <translation>&amp;Follow-up</translation>
    </message>
    <message>
        <source>Beratungsv&amp;organg</source>
        <translation>Cas&amp;e</translation>
    </message>
    <message>
        <source>Gerate&amp;n</source>
        <translation>Advice give&amp;n</translation>
    </message>
    <message>
        <source>Vorgang</source>
        <translation>Interaction</translation>
    </message>
    <message>
        <source>eingetragen von {0}</source>
        <translation>entered by {0}</translation>
    </message>
    <message>
        <source>{0} bearbeiten</source>
        <translation>Edit: {0}</translation>
    </message>
</context>
<context>
    <name>InteractionForm</name>
    <message>
        <source>&amp;Auf welchem Weg</source>
        <translation>Ch&amp;annel</translation>
    </message>
    <message>
        <source>&amp;Betreff</source>
        <translation>Sub&amp;ject</translation>
    </message>
    <message>
        <source>&amp;Dauer in Minuten</source>
        <translation>D&amp;uration in minutes</translation>
    </message>
    <message>
        <source>&amp;Ergebnis</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>&amp;Grund der Ausnahme</source>
        <translation>&amp;Reason for the exception</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Mit dabei</source>
        <translation>A&amp;lso present</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Themen</source>
        <translation>Top&amp;ics</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlage am</source>
        <translation>&amp;Follow-up on</translation>
    </message>
    <message>
        <source>&amp;Zeitpunkt</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>A&amp;rt</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Beratungsv&amp;organg</source>
        <translation>Cas&amp;e</translation>
    </message>
    <message>
        <source>Ge&amp;fragt</source>
        <translation>Wha&amp;t was asked</translation>
    </message>
    <message>
        <source>Leistung suchen</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>Offenen Beratungsvorgang wählen</source>
        <translation>Choose an open case</translation>
    </message>
    <message>
        <source>R&amp;ichtung</source>
        <translation>&amp;Direction</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>V&amp;ereinbart</source>
        <translation>A&amp;greed</translation>
    </message>
    <message>
        <source>Vertraulich (mit Schloss im Verlauf, nie in Dossier und Bericht)</source>
        <translation>Confidential (with a lock in the timeline, never in dossier or report)</translation>
    </message>
    <message>
        <source>Warum wird die Leistung trotzdem gegeben? Der Grund erscheint im Bericht.</source>
        <translation>Why is the service given all the same? The reason appears in the report.</translation>
    </message>
    <message>
        <source>Was ist dann zu t&amp;un?</source>
        <translation>What is to be done t&amp;hen?</translation>
    </message>
    <message>
        <source>Was ist geschehen, was wurde besprochen?</source>
        <translation>What happened, what was discussed?</translation>
    </message>
    <message>
        <source>Wer? (freiwillig)</source>
        <translation>Who? (optional)</translation>
    </message>
    <message>
        <source>Worum ging es?</source>
        <translation>What was it about?</translation>
    </message>
    <message>
        <source>ohne Angabe: Nachfassen</source>
        <translation>if left empty: check back</translation>
    </message>
</context>
<context>
    <name>InteractionsPage</name>
    <message>
        <source>Betreff und Notizen durchsuchen</source>
        <translation>Search subjects and notes</translation>
    </message>
    <message>
        <source>Hier steht alles, was war: Telefonate, Beratungen, Termine, Briefe – aus allen Kommunen.</source>
        <translation>Everything that happened is listed here: phone calls, consultations, meetings, letters – from all municipalities.</translation>
    </message>
    <message>
        <source>Noch nichts eingetragen</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>Vorgänge</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>mehr als {0}</source>
        <translation>more than {0}</translation>
    </message>
    <message>
        <source>{n} Vorgang</source>
        <translation>{n} interaction</translation>
    </message>
    <message>
        <source>{n} Vorgänge</source>
        <translation>{n} interactions</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Bitte vergleichen Sie sie mit dem Ausdruck.</source>
        <translation>Please compare them with your printout.</translation>
    </message>
    <message>
        <source>Die Gruppen {0} sind unvollständig.</source>
        <translation>Groups {0} are incomplete.</translation>
    </message>
    <message>
        <source>Die Gruppen {0} stimmen nicht.</source>
        <translation>Groups {0} are not right.</translation>
    </message>
    <message>
        <source>Gruppe {0} ist unvollständig.</source>
        <translation>Group {0} is incomplete.</translation>
    </message>
    <message>
        <source>Gruppe {0} stimmt nicht.</source>
        <translation>Group {0} is not right.</translation>
    </message>
    <message>
        <source>Gruppe {0} von {1}</source>
        <translation>Group {0} of {1}</translation>
    </message>
</context>
<context>
    <name>KnownPersons</name>
    <message>
        <source>Dieser Person eine weitere Funktion geben</source>
        <translation>Give this person another function</translation>
    </message>
    <message>
        <source>So heißt schon jemand. Ist es dieselbe Person?</source>
        <translation>There is already somebody of this name. Is it the same person?</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>&amp;Anrede</source>
        <translation>Sal&amp;utation</translation>
    </message>
    <message>
        <source>&amp;Datum und Form</source>
        <translation>&amp;Date and form</translation>
    </message>
    <message>
        <source>Anla&amp;gen</source>
        <translation>&amp;Enclosures</translation>
    </message>
    <message>
        <source>Bitte geben Sie das Datum des Briefes an.</source>
        <translation>Please enter the date of the letter.</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Betreff ein.</source>
        <translation>Please enter a subject.</translation>
    </message>
    <message>
        <source>Bitte schreiben Sie den Text des Briefes.</source>
        <translation>Please write the text of the letter.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie die Kommune oder Organisation.</source>
        <translation>Please choose the municipality or organisation.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie, an wen der Brief geht.</source>
        <translation>Please choose whom the letter goes to.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Brief &amp;speichern</source>
        <translation>&amp;Save letter</translation>
    </message>
    <message>
        <source>Brief gespeichert: {0}</source>
        <translation>Letter saved: {0}</translation>
    </message>
    <message>
        <source>Der Betreff</source>
        <translation>The subject</translation>
    </message>
    <message>
        <source>Der Ordner für Briefe ({0}) lässt sich nicht anlegen. Bitte wählen Sie in den Einstellungen einen anderen.</source>
        <translation>The folder for letters ({0}) cannot be created. Please choose another one in the settings.</translation>
    </message>
    <message>
        <source>Form A</source>
        <translation>Form A</translation>
    </message>
    <message>
        <source>Form B</source>
        <translation>Form B</translation>
    </message>
    <message>
        <source>Hier ist noch keine Anschrift eingetragen. Bitte tragen Sie sie ein.</source>
        <translation>There is no address here yet. Please enter it.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Ver&amp;merk</source>
        <translation>Remar&amp;k</translation>
    </message>
    <message>
        <source>nicht besetzt</source>
        <translation>vacant</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>&amp;Anrede</source>
        <translation>Sal&amp;utation</translation>
    </message>
    <message>
        <source>&amp;Betreff</source>
        <translation>Sub&amp;ject</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Empfänger/in</source>
        <translation>&amp;Recipient</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Anla&amp;gen</source>
        <translation>&amp;Enclosures</translation>
    </message>
    <message>
        <source>Brief&amp;form nach DIN 5008</source>
        <translation>Letter &amp;form to DIN 5008</translation>
    </message>
    <message>
        <source>Nach dem Speichern in der Te&amp;xtverarbeitung öffnen</source>
        <translation>Open in the &amp;word processor after saving</translation>
    </message>
    <message>
        <source>Ohne Anrede und Gruß; eine Leerzeile beginnt einen neuen Absatz.</source>
        <translation>Without salutation and closing; an empty line begins a new paragraph.</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>Ver&amp;merk über der Anschrift</source>
        <translation>Remar&amp;k above the address</translation>
    </message>
    <message>
        <source>Vo&amp;rlage</source>
        <translation>Tem&amp;plate</translation>
    </message>
    <message>
        <source>eine je Zeile</source>
        <translation>one per line</translation>
    </message>
    <message>
        <source>leer: wie rechts gezeigt</source>
        <translation>empty: as shown on the right</translation>
    </message>
    <message>
        <source>z. B. Persönlich</source>
        <translation>e.g. Persönlich</translation>
    </message>
</context>
<context>
    <name>LetterProblems</name>
    <message>
        <source>Anschrift bearbeiten</source>
        <translation>Edit address</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>Anlagen</source>
        <translation>Enclosures</translation>
    </message>
    <message>
        <source>Betreff</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Mit freundlichen Grüßen</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>Skizze des Briefes</source>
        <translation>Sketch of the letter</translation>
    </message>
</context>
<context>
    <name>LikelyPersons</name>
    <message>
        <source>Das Telefonat bei dieser Person eintragen</source>
        <translation>Log the call with this person</translation>
    </message>
    <message>
        <source>Vielleicht steht sie oder er schon da:</source>
        <translation>Perhaps she or he is there already:</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>&amp;Adresse</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Das ist keine Adresse, die man öffnen kann. Beispiele: www.unna.de, name@unna.de</source>
        <translation>This is not an address that can be opened. Examples: www.unna.de, name@unna.de</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link &amp;entfernen</source>
        <translation>&amp;Remove link</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>&amp;Bearbeiten …</source>
        <translation>&amp;Edit …</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Bild auswählen …</source>
        <translation>Choose picture …</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg *.gif)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.gif)</translation>
    </message>
    <message>
        <source>Das Bild ist größer als 5 MB. Bitte nehmen Sie ein kleineres.</source>
        <translation>The picture is larger than 5 MB. Please use a smaller one.</translation>
    </message>
    <message>
        <source>Das ist kein Bild, das Word anzeigen kann. Bitte wählen Sie PNG oder JPEG.</source>
        <translation>This is not a picture Word can show. Please choose PNG or JPEG.</translation>
    </message>
    <message>
        <source>Die Datei lässt sich nicht lesen.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Logo auswählen</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>{0}: Bild auswählen</source>
        <translation>{0}: choose picture</translation>
    </message>
    <message>
        <source>{0}: Bild entfernen</source>
        <translation>{0}: remove picture</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Die andere Sprache gilt ab dem nächsten Start.</source>
        <translation>The other language applies from the next start.</translation>
    </message>
    <message>
        <source>Dunkel</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hell</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Wie das System</source>
        <translation>Like the system</translation>
    </message>
</context>
<context>
    <name>MailLink</name>
    <message>
        <source>E-Mail an {0}</source>
        <translation>Email to {0}</translation>
    </message>
    <message>
        <source>E-Mail schreiben</source>
        <translation>Write email</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>In diesem Monat ist niemand mehr anzurufen.</source>
        <translation>Nobody is left to be called this month.</translation>
    </message>
    <message>
        <source>Sicherung wird angelegt und geprüft</source>
        <translation>Making and verifying a backup</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>12 Monate</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>3 Jahre</source>
        <translation>3 years</translation>
    </message>
    <message>
        <source>Beginn des Zeitraums</source>
        <translation>Start of the period</translation>
    </message>
    <message>
        <source>Ende des Zeitraums</source>
        <translation>End of the period</translation>
    </message>
    <message>
        <source>Gefärbt nach</source>
        <translation>Coloured by</translation>
    </message>
    <message>
        <source>Stichtag</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Thema wählen</source>
        <translation>Choose topic</translation>
    </message>
    <message>
        <source>Zeitraum</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>am</source>
        <translation>on</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>until</translation>
    </message>
    <message>
        <source>dieses Jahr</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>von – bis</source>
        <translation>from – to</translation>
    </message>
    <message>
        <source>voriges Jahr</source>
        <translation>last year</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Legende</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>MembershipDialog</name>
    <message>
        <source>Bitte geben Sie den Tag des Beitritts an.</source>
        <translation>Please enter the day of joining.</translation>
    </message>
    <message>
        <source>Mitgliedschaft</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>Neuer Beitritt</source>
        <translation>New joining</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{0} bis {1}</source>
        <translation>{0} until {1}</translation>
    </message>
</context>
<context>
    <name>MembershipForm</name>
    <message>
        <source>&amp;Austritt (letzter Tag)</source>
        <translation>Le&amp;ft (last day)</translation>
    </message>
    <message>
        <source>&amp;Beitritt</source>
        <translation>&amp;Joined on</translation>
    </message>
    <message>
        <source>&amp;Mindestlaufzeit bis</source>
        <translation>Minim&amp;um term until</translation>
    </message>
    <message>
        <source>&amp;Netzwerk</source>
        <translation>Net&amp;work</translation>
    </message>
    <message>
        <source>&amp;Zeitraum</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>Leer, solange die Mitgliedschaft läuft. Wer austritt, kann später wieder beitreten.</source>
        <translation>Empty as long as the membership lasts. Who leaves can join again later.</translation>
    </message>
    <message>
        <source>N&amp;otiz</source>
        <translation>N&amp;ote</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Keine Dublette</source>
        <translation>&amp;Not a duplicate</translation>
    </message>
    <message>
        <source>&amp;Seiten tauschen</source>
        <translation>S&amp;wap sides</translation>
    </message>
    <message>
        <source>&amp;Zusammenführen</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bitte wählen Sie, was gelten soll; alles andere wird übernommen.</source>
        <translation>Please choose what is to apply; everything else is taken over.</translation>
    </message>
    <message>
        <source>Eine Einwilligung, die auf einer der beiden Seiten widerrufen wurde, gilt nicht mehr.</source>
        <translation>A consent withdrawn on either side no longer applies.</translation>
    </message>
    <message>
        <source>Einwilligungen</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Geht mit</source>
        <translation>Goes along</translation>
    </message>
    <message>
        <source>Neu ansehen</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Nichts widerspricht sich; alles wird übernommen.</source>
        <translation>Nothing conflicts; everything is taken over.</translation>
    </message>
    <message>
        <source>Notizen</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Rückgängig mit Strg+Z</source>
        <translation>Undo with Ctrl+Z</translation>
    </message>
    <message>
        <source>Zusammenführen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>bleibt</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>bleibt: {0}</source>
        <translation>stays: {0}</translation>
    </message>
    <message>
        <source>geht auf</source>
        <translation>is merged</translation>
    </message>
    <message>
        <source>geht auf: {0}</source>
        <translation>is merged: {0}</translation>
    </message>
    <message>
        <source>nichts sonst</source>
        <translation>nothing else</translation>
    </message>
    <message>
        <source>{0} wird zu {1}</source>
        <translation>{0} becomes {1}</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Bitte geben Sie Tag und Uhrzeit an.</source>
        <translation>Please enter day and time.</translation>
    </message>
    <message>
        <source>{0}: Uhrzeit</source>
        <translation>{0}: time</translation>
    </message>
    <message>
        <source>„{0}“ ist keine Uhrzeit. Beispiel: 9:40</source>
        <translation>“{0}” is not a time. Example: 9:40</translation>
    </message>
</context>
<context>
    <name>MonthMenu</name>
    <message>
        <source>Monat</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Wieder das Neueste zeigen</source>
        <translation>Show the latest again</translation>
    </message>
    <message>
        <source>z. B. märz 2024</source>
        <translation>e.g. märz 2024</translation>
    </message>
</context>
<context>
    <name>MonthProgress</name>
    <message>
        <source>{0} von {1} erreicht</source>
        <translation>{0} of {1} reached</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Angerufen werden die Mitglieder des Netzwerks. Der Plan füllt sich, sobald sie eingetragen sind.</source>
        <translation>The members of the network are called. The plan fills as soon as they are entered.</translation>
    </message>
    <message>
        <source>Anrufplan einstellen</source>
        <translation>Set up call plan</translation>
    </message>
    <message>
        <source>Der Anrufplan beginnt im {0}.</source>
        <translation>The call plan starts in {0}.</translation>
    </message>
    <message>
        <source>Keine Anrufe in diesem Monat</source>
        <translation>No calls this month</translation>
    </message>
    <message>
        <source>Mitgliederliste einlesen</source>
        <translation>Import list of members</translation>
    </message>
    <message>
        <source>Noch kein Anrufplan</source>
        <translation>No call plan yet</translation>
    </message>
    <message>
        <source>Noch keine Mitglieder</source>
        <translation>No members yet</translation>
    </message>
    <message>
        <source>Was noch offen ist, wird in den nächsten Monat mit Anrufen übernommen.</source>
        <translation>What is still open is carried over to the next month with calls.</translation>
    </message>
</context>
<context>
    <name>MoreChip</name>
    <message>
        <source>{0} hinzufügen</source>
        <translation>Add {0}</translation>
    </message>
</context>
<context>
    <name>MoveEntryDialog</name>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Person dort</source>
        <translation>&amp;Person there</translation>
    </message>
    <message>
        <source>Anderer Kommune zuordnen</source>
        <translation>Move to another municipality</translation>
    </message>
    <message>
        <source>Bitte wählen Sie die Kommune oder Organisation.</source>
        <translation>Please choose the municipality or organisation.</translation>
    </message>
    <message>
        <source>Dort steht der Eintrag schon. Bitte wählen Sie eine andere.</source>
        <translation>The entry is there already. Please choose another one.</translation>
    </message>
    <message>
        <source>Wiedervorlagen und Schriftstücke zu diesem Eintrag ziehen mit um. Der Änderungsverlauf behält, wo er vorher stand.</source>
        <translation>Follow-ups and documents of this entry move with it. The history of changes keeps where it was before.</translation>
    </message>
</context>
<context>
    <name>MunicipalitiesPage</name>
    <message>
        <source>Keine Kommune gewählt</source>
        <translation>No municipality chosen</translation>
    </message>
    <message>
        <source>Wählen Sie links eine aus, oder tippen Sie ihren Namen in die Suche.</source>
        <translation>Choose one on the left, or type its name into the search.</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Bereiche</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>&amp;Umbenennen</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>Ab wann gilt der neue Name?</source>
        <translation>From when does the new name apply?</translation>
    </message>
    <message>
        <source>Bitte geben Sie den neuen Namen ein.</source>
        <translation>Please enter the new name.</translation>
    </message>
    <message>
        <source>Umbenennen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>„{0}“ ist keine ganze Zahl.</source>
        <translation>“{0}” is not a whole number.</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>&amp;Speichern</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Form A</source>
        <translation>Form A</translation>
    </message>
    <message>
        <source>Form B (üblich)</source>
        <translation>Form B (usual)</translation>
    </message>
    <message>
        <source>Kommune zuerst</source>
        <translation>Municipality first</translation>
    </message>
    <message>
        <source>Person zuerst</source>
        <translation>Person first</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Anrufplan: Pause</source>
        <translation>Call plan: paused</translation>
    </message>
    <message>
        <source>Mitglied ab {0}</source>
        <translation>Member from {0}</translation>
    </message>
    <message>
        <source>Mitglied bis {0}</source>
        <translation>Member until {0}</translation>
    </message>
    <message>
        <source>Mitglied seit {0}</source>
        <translation>Member since {0}</translation>
    </message>
    <message>
        <source>Postfach {0}</source>
        <translation>PO box {0}</translation>
    </message>
    <message>
        <source>Regierungsbezirk {0}</source>
        <translation>Region of {0}</translation>
    </message>
    <message>
        <source>Wiedervorlage heute</source>
        <translation>Follow-up today</translation>
    </message>
    <message>
        <source>Wiedervorlage überfällig</source>
        <translation>Follow-up overdue</translation>
    </message>
    <message>
        <source>aufgelöst am {0}</source>
        <translation>dissolved on {0}</translation>
    </message>
    <message>
        <source>endet am {0}</source>
        <translation>ends on {0}</translation>
    </message>
    <message>
        <source>im Anrufplan {0}</source>
        <translation>in the call plan {0}</translation>
    </message>
    <message>
        <source>im {0} erreicht</source>
        <translation>reached in {0}</translation>
    </message>
    <message>
        <source>kein Mitglied</source>
        <translation>not a member</translation>
    </message>
    <message>
        <source>{0} Einwohner</source>
        <translation>Population {0}</translation>
    </message>
    <message>
        <source>{n} Leistung diesen Monat</source>
        <translation>{n} service this month</translation>
    </message>
    <message>
        <source>{n} Leistung in {0}</source>
        <translation>{n} service in {0}</translation>
    </message>
    <message>
        <source>{n} Leistungen diesen Monat</source>
        <translation>{n} services this month</translation>
    </message>
    <message>
        <source>{n} Leistungen in {0}</source>
        <translation>{n} services in {0}</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>&amp;Amtliche Angaben</source>
        <translation>O&amp;fficial details</translation>
    </message>
    <message>
        <source>&amp;Kurzname</source>
        <translation>Short nam&amp;e</translation>
    </message>
    <message>
        <source>&amp;Postfach und Land</source>
        <translation>PO &amp;box and country</translation>
    </message>
    <message>
        <source>Bitte geben Sie den amtlichen Namen ein.</source>
        <translation>Please enter the official name.</translation>
    </message>
    <message>
        <source>Int&amp;eressen</source>
        <translation>&amp;Interests</translation>
    </message>
    <message>
        <source>Organisation anlegen</source>
        <translation>Add organisation</translation>
    </message>
    <message>
        <source>{0} bearbeiten</source>
        <translation>Edit: {0}</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>&amp;Art</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Gut zu wissen</source>
        <translation>&amp;Good to know</translation>
    </message>
    <message>
        <source>&amp;Internetadresse</source>
        <translation>&amp;Web address</translation>
    </message>
    <message>
        <source>&amp;Kurzname</source>
        <translation>Short nam&amp;e</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Ort</source>
        <translation>&amp;Town</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>AGS</source>
        <translation>AGS</translation>
    </message>
    <message>
        <source>Amtli&amp;cher Name</source>
        <translation>Offici&amp;al name</translation>
    </message>
    <message>
        <source>Amtliche Angaben</source>
        <translation>Official details</translation>
    </message>
    <message>
        <source>Anschrift</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-&amp;Mail</source>
        <translation>E&amp;mail</translation>
    </message>
    <message>
        <source>Einwo&amp;hner</source>
        <translation>P&amp;opulation</translation>
    </message>
    <message>
        <source>Erreichbar unter</source>
        <translation>Can be reached at</translation>
    </message>
    <message>
        <source>Fläche in km²</source>
        <translation>Area in km²</translation>
    </message>
    <message>
        <source>Gemeindet&amp;yp</source>
        <translation>T&amp;ype of municipality</translation>
    </message>
    <message>
        <source>Int&amp;eressen</source>
        <translation>&amp;Interests</translation>
    </message>
    <message>
        <source>Lan&amp;d</source>
        <translation>Co&amp;untry</translation>
    </message>
    <message>
        <source>Post&amp;fach</source>
        <translation>PO bo&amp;x</translation>
    </message>
    <message>
        <source>Post&amp;leitzahl</source>
        <translation>&amp;Postcode</translation>
    </message>
    <message>
        <source>Postleit&amp;zahl des Postfachs</source>
        <translation>Postco&amp;de of the PO box</translation>
    </message>
    <message>
        <source>Sie werden mit dem amtlichen Gemeindeverzeichnis erneuert. Hier lassen sich einzelne Angaben berichtigen.</source>
        <translation>They are renewed with the official register of municipalities. Single details can be corrected here.</translation>
    </message>
    <message>
        <source>St&amp;raße und Hausnummer</source>
        <translation>St&amp;reet and number</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Zum Beispiel: nur vormittags anrufen</source>
        <translation>For example: only call in the morning</translation>
    </message>
    <message>
        <source>leer: Deutschland</source>
        <translation>empty: Germany</translation>
    </message>
    <message>
        <source>nur die Nummer</source>
        <translation>only the number</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>AGS</source>
        <translation>AGS</translation>
    </message>
    <message>
        <source>Als Liste zeigen</source>
        <translation>Show as list</translation>
    </message>
    <message>
        <source>Als Tabelle zeigen</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bezirk</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Einwohner</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter zurücksetzen</source>
        <translation>Reset filter</translation>
    </message>
    <message>
        <source>Filter „{0}“ aufheben</source>
        <translation>Remove filter “{0}”</translation>
    </message>
    <message>
        <source>Fällig</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Größte zuerst</source>
        <translation>Largest first</translation>
    </message>
    <message>
        <source>Kleinste zuerst</source>
        <translation>Smallest first</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Kreis</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Letzter Kontakt</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Liste filtern</source>
        <translation>Filter list</translation>
    </message>
    <message>
        <source>Länger nicht gesprochen zuerst</source>
        <translation>Longest without contact first</translation>
    </message>
    <message>
        <source>Mitglied seit</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Mitglied seit {0}</source>
        <translation>Member since {0}</translation>
    </message>
    <message>
        <source>Mitglieder</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Offen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Offene Wiedervorlagen</source>
        <translation>Open follow-ups</translation>
    </message>
    <message>
        <source>Ort</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>PLZ</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Regierungsbezirk</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sortieren</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Spalten wählen</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>Wann die nächste Wiedervorlage fällig ist</source>
        <translation>When the next follow-up is due</translation>
    </message>
    <message>
        <source>Wiedervorlage zuerst</source>
        <translation>Follow-up first</translation>
    </message>
    <message>
        <source>Zu diesem Filter gibt es keine Kommune.</source>
        <translation>No municipality matches this filter.</translation>
    </message>
    <message>
        <source>Zuletzt gesprochen zuerst</source>
        <translation>Latest contact first</translation>
    </message>
    <message>
        <source>letzter Kontakt {0}</source>
        <translation>last contact {0}</translation>
    </message>
    <message>
        <source>noch nie</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{0} von {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>OrganisationView</name>
    <message>
        <source>Bereiche der Seite</source>
        <translation>Sections of the page</translation>
    </message>
    <message>
        <source>Erstes Telefonat eintragen</source>
        <translation>Log the first phone call</translation>
    </message>
    <message>
        <source>Hier steht alles, was mit dieser Kommune war: Telefonate, Beratungen, Termine, Briefe.</source>
        <translation>Everything that happened with this municipality is listed here: phone calls, consultations, meetings, letters.</translation>
    </message>
    <message>
        <source>Noch nichts eingetragen</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>Schriftstücke</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Überblick</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>Organisations</name>
    <message>
        <source>Kürzlich gesprochen</source>
        <translation>Recent contact</translation>
    </message>
    <message>
        <source>Lange nicht gesprochen (seit {0} Tagen)</source>
        <translation>No contact for long ({0} days)</translation>
    </message>
    <message>
        <source>Noch nie gesprochen</source>
        <translation>No contact yet</translation>
    </message>
    <message>
        <source>Viel zu lange nicht gesprochen (seit {0} Tagen)</source>
        <translation>No contact for far too long ({0} days)</translation>
    </message>
</context>
<context>
    <name>ParticipantsField</name>
    <message>
        <source>Beteiligte Kommune oder Organisation</source>
        <translation>Municipality or organisation taking part</translation>
    </message>
    <message>
        <source>Beteiligte Person</source>
        <translation>Person taking part</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Kommune oder Organisation</source>
        <translation>Municipality or organisation</translation>
    </message>
    <message>
        <source>Person (freiwillig)</source>
        <translation>Person (optional)</translation>
    </message>
    <message>
        <source>{0} entfernen</source>
        <translation>Remove {0}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>nicht besetzt</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>zurzeit ohne Funktion</source>
        <translation>currently without function</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Alle Personen</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Die Liste beginnt bei {0}; wieder von vorn zeigen</source>
        <translation>The list begins at {0}; show it from the start again</translation>
    </message>
    <message>
        <source>Die Liste wieder von vorn zeigen</source>
        <translation>Show the list from the start again</translation>
    </message>
    <message>
        <source>Filter zurücksetzen</source>
        <translation>Reset filter</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Hier stehen alle Ansprechpartnerinnen und Ansprechpartner mit ihren Funktionen.</source>
        <translation>All contacts and their functions are listed here.</translation>
    </message>
    <message>
        <source>Nach Rolle filtern</source>
        <translation>Filter by role</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, Funktion oder Kommune</source>
        <translation>Name, function or municipality</translation>
    </message>
    <message>
        <source>Niemand gefunden</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Noch niemand eingetragen</source>
        <translation>Nobody entered yet</translation>
    </message>
    <message>
        <source>Person anlegen</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rolle: {0}</source>
        <translation>Role: {0}</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Zu diesem Filter gibt es keine Person.</source>
        <translation>Nobody matches this filter.</translation>
    </message>
    <message>
        <source>ab {0}</source>
        <translation>from {0}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Niemand gewählt</source>
        <translation>Nobody chosen</translation>
    </message>
    <message>
        <source>Wählen Sie links jemanden aus, oder tippen Sie einen Namen in die Suche.</source>
        <translation>Choose somebody on the left, or type a name into the search.</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>ab {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>bis {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>gelöscht</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>seit {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>und {0} weitere</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>zurzeit ohne Funktion</source>
        <translation>currently without function</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>&amp;Persönliche Anrede</source>
        <translation>&amp;Personal salutation</translation>
    </message>
    <message>
        <source>Ein&amp;willigungen</source>
        <translation>Consen&amp;ts</translation>
    </message>
    <message>
        <source>Noti&amp;z</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Person anlegen</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Person bearbeiten</source>
        <translation>Edit person</translation>
    </message>
    <message>
        <source>Pr&amp;ivate Nummern</source>
        <translation>Private num&amp;bers</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>Neu: {0}</source>
        <translation>New: {0}</translation>
    </message>
    <message>
        <source>bis {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>nicht besetzt</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>noch nicht eingetragen</source>
        <translation>not entered yet</translation>
    </message>
    <message>
        <source>„{0}“ ist dort nicht eingetragen. Bitte wählen Sie aus der Liste oder schreiben Sie den Namen in die Notiz.</source>
        <translation>“{0}” is not entered there. Please choose from the list or write the name into the note.</translation>
    </message>
    <message>
        <source>„{0}“ ist dort nicht eingetragen. Bitte wählen Sie jemanden aus der Liste oder „Neu: {0}“.</source>
        <translation>“{0}” is not entered there. Please choose somebody from the list or “New: {0}”.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>&amp;E-Mail dienstlich</source>
        <translation>Work &amp;email</translation>
    </message>
    <message>
        <source>&amp;Funktion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Nachname</source>
        <translation>L&amp;ast name</translation>
    </message>
    <message>
        <source>&amp;Persönliche Anrede im Brief</source>
        <translation>&amp;Personal salutation in letters</translation>
    </message>
    <message>
        <source>&amp;Titel</source>
        <translation>T&amp;itle</translation>
    </message>
    <message>
        <source>&amp;Vorname</source>
        <translation>&amp;First name</translation>
    </message>
    <message>
        <source>An&amp;rede</source>
        <translation>Fo&amp;rm of address</translation>
    </message>
    <message>
        <source>E-Mai&amp;l privat</source>
        <translation>Pri&amp;vate email</translation>
    </message>
    <message>
        <source>Ein&amp;willigungen</source>
        <translation>Consen&amp;ts</translation>
    </message>
    <message>
        <source>Fach&amp;bereich oder Amt</source>
        <translation>&amp;Department or office</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Mobil dienstlich</source>
        <translation>Work mobile</translation>
    </message>
    <message>
        <source>Mobil privat</source>
        <translation>Private mobile</translation>
    </message>
    <message>
        <source>Noti&amp;z</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Persönlich erreichbar</source>
        <translation>Personal contact details</translation>
    </message>
    <message>
        <source>R&amp;ollen</source>
        <translation>R&amp;oles</translation>
    </message>
    <message>
        <source>Telefon i&amp;m Büro</source>
        <translation>P&amp;hone in the office</translation>
    </message>
    <message>
        <source>Telefon privat</source>
        <translation>Private phone</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>z. B. Bürgermeister/in</source>
        <translation>e.g. Bürgermeister/in</translation>
    </message>
    <message>
        <source>z. B. Dr.</source>
        <translation>e.g. Dr.</translation>
    </message>
    <message>
        <source>z. B. Lieber Herr Muster</source>
        <translation>e.g. Lieber Herr Muster</translation>
    </message>
</context>
<context>
    <name>PersonSide</name>
    <message>
        <source>+ neu</source>
        <translation>+ new</translation>
    </message>
    <message>
        <source>Bisher keine erteilt.</source>
        <translation>None given so far.</translation>
    </message>
    <message>
        <source>Einverständnisse ändern</source>
        <translation>Change consents</translation>
    </message>
    <message>
        <source>Einwilligungen</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Frühere Funktionen</source>
        <translation>Former functions</translation>
    </message>
    <message>
        <source>Funktion anlegen</source>
        <translation>Add function</translation>
    </message>
    <message>
        <source>Funktionen</source>
        <translation>Functions</translation>
    </message>
    <message>
        <source>Gut zu wissen</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Notiz ändern</source>
        <translation>Change note</translation>
    </message>
    <message>
        <source>Zurzeit ohne Funktion. Hier steht, wo die Person arbeitet.</source>
        <translation>Currently without function. This shows where the person works.</translation>
    </message>
    <message>
        <source>ändern</source>
        <translation>change</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Bereiche der Seite</source>
        <translation>Sections of the page</translation>
    </message>
    <message>
        <source>Hier steht alles, was mit dieser Person war: Telefonate, Beratungen, Termine, Briefe.</source>
        <translation>Everything that happened with this person is listed here: phone calls, consultations, meetings, letters.</translation>
    </message>
    <message>
        <source>Noch nichts eingetragen</source>
        <translation>Nothing entered yet</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Überblick</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>PhoneLink</name>
    <message>
        <source>Anrufen</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>{0} anrufen</source>
        <translation>Call {0}</translation>
    </message>
</context>
<context>
    <name>PositionCard</name>
    <message>
        <source>Funktion bei {0} bearbeiten</source>
        <translation>Edit function at {0}</translation>
    </message>
    <message>
        <source>Nachfolge bei {0} eintragen</source>
        <translation>Enter successor at {0}</translation>
    </message>
    <message>
        <source>{0} öffnen</source>
        <translation>Open {0}</translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
</context>
<context>
    <name>PositionForm</name>
    <message>
        <source>&amp;Funktion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Mobil</source>
        <translation>Mob&amp;ile</translation>
    </message>
    <message>
        <source>&amp;Notiz</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>B&amp;is</source>
        <translation>Un&amp;til</translation>
    </message>
    <message>
        <source>E-M&amp;ail</source>
        <translation>Em&amp;ail</translation>
    </message>
    <message>
        <source>Fach&amp;bereich oder Amt</source>
        <translation>&amp;Department or office</translation>
    </message>
    <message>
        <source>R&amp;ollen</source>
        <translation>R&amp;oles</translation>
    </message>
    <message>
        <source>S&amp;eit</source>
        <translation>Sinc&amp;e</translation>
    </message>
    <message>
        <source>Tippen, um zu finden</source>
        <translation>Type to find</translation>
    </message>
    <message>
        <source>leer: nicht besetzt</source>
        <translation>empty: vacant</translation>
    </message>
    <message>
        <source>z. B. Bürgermeister/in</source>
        <translation>e.g. Bürgermeister/in</translation>
    </message>
</context>
<context>
    <name>PromptChips</name>
    <message>
        <source>In der Notiz nach {0} fragen</source>
        <translation>Ask about {0} in the note</translation>
    </message>
</context>
<context>
    <name>ProtectionForm</name>
    <message>
        <source>Auf diesem Rechner gibt es keinen Schlüsselbund.</source>
        <translation>There is no keyring on this computer.</translation>
    </message>
    <message>
        <source>Das ist nicht dieselbe Passphrase. Bitte tippen Sie sie noch einmal.</source>
        <translation>This is not the same passphrase. Please type it again.</translation>
    </message>
    <message>
        <source>Mit dem Schlüsselbund dieses Rechners (empfohlen)</source>
        <translation>With the keyring of this computer (recommended)</translation>
    </message>
    <message>
        <source>Mit einer Passphrase</source>
        <translation>With a passphrase</translation>
    </message>
    <message>
        <source>Sie wird bei jedem Start verlangt. Richtig, wenn mehrere Menschen dieses Konto benutzen.</source>
        <translation>It is asked for at every start. The right choice if several people use this account.</translation>
    </message>
    <message>
        <source>Wer hier angemeldet ist, öffnet das Büro ohne weiteres Kennwort.</source>
        <translation>Whoever is signed in here opens the office without another password.</translation>
    </message>
</context>
<context>
    <name>ProtectionSection</name>
    <message>
        <source>&amp;Ändern</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>Auf einem anderen Rechner öffnet der Wiederherstellungsschlüssel das Büro, den Sie beim Einrichten ausgedruckt haben. Er wird nicht noch einmal gezeigt.</source>
        <translation>On another computer the office opens with the recovery key you printed when setting up. It is not shown again.</translation>
    </message>
    <message>
        <source>Bitte geben Sie die bisherige Passphrase ein.</source>
        <translation>Please enter the present passphrase.</translation>
    </message>
    <message>
        <source>Der Schlüssel liegt im Schlüsselbund dieses Rechners und öffnet das Büro von selbst.</source>
        <translation>The key is in the keyring of this computer and opens the office by itself.</translation>
    </message>
    <message>
        <source>Der Schlüssel liegt neben der Büro-Datei, verschlossen mit Ihrer Passphrase.</source>
        <translation>The key lies beside the office file, locked with your passphrase.</translation>
    </message>
    <message>
        <source>Die Passphrase ist geändert. Sicherungen von bisher öffnen sich noch mit der alten.</source>
        <translation>The passphrase is changed. Backups made so far still open with the old one.</translation>
    </message>
    <message>
        <source>Die Schlüsseldatei neben der Büro-Datei fehlt; es hilft der Wiederherstellungsschlüssel.</source>
        <translation>The key file beside the office file is missing; the recovery key helps.</translation>
    </message>
    <message>
        <source>Passphrase ändern</source>
        <translation>Change passphrase</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>&amp;Drucken …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>&amp;Kopieren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Tippen Sie zur Kontrolle Gruppe {0} von Ihrem Ausdruck ab</source>
        <translation>As a check, &amp;type group {0} from your printout</translation>
    </message>
    <message>
        <source>Als &amp;Datei speichern …</source>
        <translation>Save as &amp;file …</translation>
    </message>
    <message>
        <source>Das ist nicht Gruppe {0}. Bitte vergleichen Sie noch einmal.</source>
        <translation>That is not group {0}. Please compare again.</translation>
    </message>
    <message>
        <source>Dieser Schlüssel öffnet die Büro-Datei und alle Sicherungen auf jedem Rechner. Bewahren Sie ihn getrennt vom Rechner auf, zum Beispiel im Tresor. Wer ihn hat, kann alle Daten lesen.</source>
        <translation>This key opens the office file and all backups on any computer. Keep it away from the computer, for example in a safe. Whoever has it can read all data.</translation>
    </message>
    <message>
        <source>Dort lässt sich nicht speichern. Bitte wählen Sie einen anderen Ort.</source>
        <translation>It cannot be saved there. Please choose another place.</translation>
    </message>
    <message>
        <source>Erstellt am {0}</source>
        <translation>Created on {0}</translation>
    </message>
    <message>
        <source>Gedruckt. Bitte prüfen Sie, dass alle {0} Gruppen lesbar sind.</source>
        <translation>Printed. Please check that all {0} groups are legible.</translation>
    </message>
    <message>
        <source>Gespeichert: {0}. Bewahren Sie die Datei nicht auf diesem Rechner auf.</source>
        <translation>Saved: {0}. Do not keep this file on this computer.</translation>
    </message>
    <message>
        <source>Gruppe {0}: {1}</source>
        <translation>Group {0}: {1}</translation>
    </message>
    <message>
        <source>Kopiert, zum Beispiel für einen Kennwortspeicher. In einer Minute wird es vergessen.</source>
        <translation>Copied, for example for a password manager. It is forgotten in one minute.</translation>
    </message>
    <message>
        <source>Schlüssel speichern</source>
        <translation>Save key</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Wiederherstellungsschlüssel</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Wiederherstellungsschlüssel.txt</source>
        <translation>Recovery key.txt</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>&amp;Am Morgen an fällige Wiedervorlagen erinnern</source>
        <translation>Remind me of due follow-ups in the &amp;morning</translation>
    </message>
    <message>
        <source>&amp;Kommunen und Betreffe nennen (sonst nur, wie viele es sind)</source>
        <translation>&amp;Name municipalities and subjects (otherwise only how many there are)</translation>
    </message>
    <message>
        <source>&amp;Symbol neben der Uhr des Systems zeigen</source>
        <translation>Show an &amp;icon next to the system clock</translation>
    </message>
    <message>
        <source>Uhrzeit der Erinnerung</source>
        <translation>Time of the reminder</translation>
    </message>
    <message>
        <source>ab {0} Uhr</source>
        <translation>from {0}:00</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Andere Datei …</source>
        <translation>&amp;Other file …</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Angelegt</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Anlass</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Beim ersten Start eines Tages wird eine angelegt. Liegt eine woanders, wählen Sie ihre Datei aus.</source>
        <translation>One is made at the first start of each day. If it lies elsewhere, choose its file.</translation>
    </message>
    <message>
        <source>Der jetzige Stand wird vorher gesichert; Sie können also wieder zurück.</source>
        <translation>The present state is backed up first, so you can go back again.</translation>
    </message>
    <message>
        <source>Diese Sicherung ließ sich nicht prüfen.</source>
        <translation>This backup could not be checked.</translation>
    </message>
    <message>
        <source>Geprüft und in Ordnung: {0}</source>
        <translation>Checked and in order: {0}</translation>
    </message>
    <message>
        <source>Größe</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>In der Sicherung</source>
        <translation>In the backup</translation>
    </message>
    <message>
        <source>Jetzt im Büro</source>
        <translation>In the office now</translation>
    </message>
    <message>
        <source>Noch keine Sicherung in diesem Büro</source>
        <translation>No backup in this office yet</translation>
    </message>
    <message>
        <source>Sicherung auswählen</source>
        <translation>Choose backup</translation>
    </message>
    <message>
        <source>Sicherung zurückholen</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Sicherungen</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Sicherungen (*.db);;Alle Dateien (*)</source>
        <translation>Backups (*.db);;All files (*)</translation>
    </message>
    <message>
        <source>Wird geprüft …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Zu&amp;rückholen</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>{0} mehr als jetzt</source>
        <translation>{0} more than now</translation>
    </message>
    <message>
        <source>{0} weniger als jetzt</source>
        <translation>{0} fewer than now</translation>
    </message>
</context>
<context>
    <name>RichTextEdit</name>
    <message>
        <source>{0}
Strg und Klick öffnet</source>
        <translation>{0}
Ctrl and click opens it</translation>
    </message>
</context>
<context>
    <name>RoundPauseDialog</name>
    <message>
        <source>&amp;Grund (wenn Sie mögen)</source>
        <translation>&amp;Reason (if you like)</translation>
    </message>
    <message>
        <source>Anrufpause</source>
        <translation>Pause calls</translation>
    </message>
    <message>
        <source>Keine Anrufe &amp;bis einschließlich</source>
        <translation>No calls &amp;until (inclusive)</translation>
    </message>
    <message>
        <source>{0} kommt nach der Pause zuerst an die Reihe</source>
        <translation>{0} comes first after the pause</translation>
    </message>
</context>
<context>
    <name>RoundPicture</name>
    <message>
        <source>Bild der Runde</source>
        <translation>Picture of the round</translation>
    </message>
</context>
<context>
    <name>RoundRuleDialog</name>
    <message>
        <source>&amp;Anrufe im Monat</source>
        <translation>Calls a &amp;month</translation>
    </message>
    <message>
        <source>&amp;Gilt ab</source>
        <translation>&amp;Valid from</translation>
    </message>
    <message>
        <source>Anrufplan einstellen</source>
        <translation>Set up call plan</translation>
    </message>
    <message>
        <source>Monate mit Anrufen</source>
        <translation>Months with calls</translation>
    </message>
    <message>
        <source>Vergangene Monate bleiben, wie sie waren.</source>
        <translation>Past months stay as they were.</translation>
    </message>
</context>
<context>
    <name>RoundSwapDialog</name>
    <message>
        <source>&amp;Grund</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>&amp;Stattdessen anrufen</source>
        <translation>Call i&amp;nstead</translation>
    </message>
    <message>
        <source>&amp;Tauschen</source>
        <translation>S&amp;wap</translation>
    </message>
    <message>
        <source>Anruf tauschen</source>
        <translation>Swap call</translation>
    </message>
    <message>
        <source>Bitte geben Sie an, warum getauscht wird; es steht später im Plan.</source>
        <translation>Please say why you are swapping; it is shown in the plan later.</translation>
    </message>
    <message>
        <source>Bitte wählen Sie, wer stattdessen angerufen wird.</source>
        <translation>Please choose who is called instead.</translation>
    </message>
    <message>
        <source>Statt {0}; das kommt später wieder an die Reihe</source>
        <translation>Instead of {0}; its turn comes again later</translation>
    </message>
    <message>
        <source>Wer in dieser Runde noch nicht an der Reihe war</source>
        <translation>Whose turn has not come in this round yet</translation>
    </message>
    <message>
        <source>Zum Beispiel: im Urlaub, Wahl, ohnehin ein Termin</source>
        <translation>For example: on holiday, election, meeting them anyway</translation>
    </message>
</context>
<context>
    <name>RoundWhole</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Erreicht</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Kommune oder Organisation</source>
        <translation>Municipality or organisation</translation>
    </message>
    <message>
        <source>Mitglieder der Runde</source>
        <translation>Members of the round</translation>
    </message>
    <message>
        <source>Noch offen</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Wer gezeigt wird</source>
        <translation>Who is shown</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Befehle</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Vielleicht ein anderes Wort?</source>
        <translation>Perhaps another word?</translation>
    </message>
    <message>
        <source>Zuletzt geöffnet</source>
        <translation>Opened last</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Enter öffnet · Strg+Eingabe erfasst ein Telefonat · Esc schließt</source>
        <translation>Enter opens · Ctrl+Enter logs a phone call · Esc closes</translation>
    </message>
    <message>
        <source>Suchergebnisse</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Passphrase zeigen</source>
        <translation>Show passphrase</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Sonderfreigabe</source>
        <translation>Special grant</translation>
    </message>
    <message>
        <source>frei</source>
        <translation>available</translation>
    </message>
    <message>
        <source>nicht im Angebot</source>
        <translation>not offered</translation>
    </message>
    <message>
        <source>nur für Mitglieder</source>
        <translation>members only</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>&amp;Das bin ich</source>
        <translation>Th&amp;is is me</translation>
    </message>
    <message>
        <source>&amp;Löschen</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Neu …</source>
        <translation>&amp;New …</translation>
    </message>
    <message>
        <source>&amp;Neue Leistung …</source>
        <translation>&amp;New service …</translation>
    </message>
    <message>
        <source>&amp;Neues Thema …</source>
        <translation>&amp;New topic …</translation>
    </message>
    <message>
        <source>An welcher Stelle der Liste?</source>
        <translation>Where in the list?</translation>
    </message>
    <message>
        <source>An welcher Stelle des Katalogs?</source>
        <translation>Where in the catalogue?</translation>
    </message>
    <message>
        <source>Angeboten</source>
        <translation>Offered</translation>
    </message>
    <message>
        <source>Arbeitet hier</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bearbeiter/in</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>Bearbeiter/innen</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Beides zeigt vorher, was geschehen würde, und lässt sich rückgängig machen.</source>
        <translation>Both show beforehand what would happen, and can be undone.</translation>
    </message>
    <message>
        <source>Beratungsgegenstand</source>
        <translation>Subject of consultation</translation>
    </message>
    <message>
        <source>Bereich</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Bitte geben Sie einen Namen ein.</source>
        <translation>Please enter a name.</translation>
    </message>
    <message>
        <source>Briefe entstehen aus Word-Vorlagen. Passen Sie sie an; nur die Platzhalter in {{ }} bleiben stehen.</source>
        <translation>Letters are made from Word templates. Adapt them; only the placeholders in {{ }} must stay.</translation>
    </message>
    <message>
        <source>Briefe und Mitgliedschaften nennen das Netzwerk so, wie es an ihrem Tag hieß.</source>
        <translation>Letters and memberships call the network what it was called on their day.</translation>
    </message>
    <message>
        <source>Büro und Absender</source>
        <translation>Office and sender</translation>
    </message>
    <message>
        <source>Darstellung</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Das sind Sie selbst. Bitte lassen Sie das jemand anderen eintragen.</source>
        <translation>That is you. Please let somebody else enter this.</translation>
    </message>
    <message>
        <source>Die Büro-Datei und alle Sicherungen sind verschlüsselt.</source>
        <translation>The office file and all backups are encrypted.</translation>
    </message>
    <message>
        <source>Durchwahl</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>E-Mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Einlesen</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Einmal am Morgen meldet sich das System mit den Wiedervorlagen, die fällig sind; wird das Programm später gestartet, dann. Gilt nur auf diesem Rechner und sofort.</source>
        <translation>Once a morning the system tells you which follow-ups are due; if the program is started later, then. Applies only on this computer, at once.</translation>
    </message>
    <message>
        <source>Erinnerung</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Für wen</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Gilt nur auf diesem Rechner und sofort.</source>
        <translation>Applies only on this computer, at once.</translation>
    </message>
    <message>
        <source>Ihr Name steht bei dem, was sie eintragen, und unter ihren Briefen.</source>
        <translation>Their names are shown with what they enter, and below their letters.</translation>
    </message>
    <message>
        <source>Jeden Tag wird beim ersten Start eine Sicherung angelegt und geprüft; aufgehoben werden 14 Tage, 8 Wochen und 12 Monate.</source>
        <translation>Every day a backup is made and verified at the first start; 14 days, 8 weeks and 12 months are kept.</translation>
    </message>
    <message>
        <source>Leistung</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Leistungskatalog</source>
        <translation>Service catalogue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Platz</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Schutz</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Sicherung</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sie arbeiten jetzt als {0}.</source>
        <translation>You now work as {0}.</translation>
    </message>
    <message>
        <source>Steht im Briefkopf und in der Fußzeile; gilt für Briefe, die Sie ab jetzt schreiben.</source>
        <translation>Appears in the letterhead and the footer; applies to letters you write from now on.</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Themen</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Vorlagen</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Was schon eingetragen ist, behält das Urteil seines Tages. Was endet, bekommt einen letzten Tag.</source>
        <translation>What is already entered keeps the verdict of its day. What ends gets a last day.</translation>
    </message>
    <message>
        <source>Wofür sich eine Kommune interessiert, und (Beratungsgegenstand) worum es in einer Beratung ging.</source>
        <translation>What a municipality is interested in, and (subject of consultation) what a consultation was about.</translation>
    </message>
    <message>
        <source>ab {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>bis {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>bis {0} (beendet)</source>
        <translation>until {0} (ended)</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>ja (Sie)</source>
        <translation>yes (you)</translation>
    </message>
    <message>
        <source>nicht mehr</source>
        <translation>no longer</translation>
    </message>
    <message>
        <source>unbegrenzt</source>
        <translation>without limit</translation>
    </message>
    <message>
        <source>von jeher</source>
        <translation>always</translation>
    </message>
</context>
<context>
    <name>SettingsLookForm</name>
    <message>
        <source>&amp;Farben</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>&amp;Sprache</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Daten, Zahlen und Briefe bleiben deutsch. Gilt ab dem nächsten Start.</source>
        <translation>Data, numbers and letters stay German. Applies from the next start.</translation>
    </message>
</context>
<context>
    <name>SettingsNetworkForm</name>
    <message>
        <source>&amp;Gilt ab</source>
        <translation>&amp;Valid from</translation>
    </message>
    <message>
        <source>&amp;Neuer Name</source>
        <translation>&amp;New name</translation>
    </message>
</context>
<context>
    <name>SettingsOfficeForm</name>
    <message>
        <source>&amp;Anschriftfeld</source>
        <translation>&amp;Address field</translation>
    </message>
    <message>
        <source>&amp;E-Mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Internet</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>&amp;Logo für den Briefkopf</source>
        <translation>&amp;Logo for the letterhead</translation>
    </message>
    <message>
        <source>&amp;Name des Büros</source>
        <translation>&amp;Name of the office</translation>
    </message>
    <message>
        <source>&amp;Ort</source>
        <translation>&amp;Town</translation>
    </message>
    <message>
        <source>&amp;PLZ</source>
        <translation>&amp;Postcode</translation>
    </message>
    <message>
        <source>&amp;Straße und Hausnummer</source>
        <translation>Street and n&amp;umber</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Anrede, wenn niemand &amp;genannt ist</source>
        <translation>Salutation if no &amp;one is named</translation>
    </message>
    <message>
        <source>Brief&amp;form (DIN 5008)</source>
        <translation>Letter &amp;form (DIN 5008)</translation>
    </message>
    <message>
        <source>F&amp;ußzeile der Briefe</source>
        <translation>Footer of lette&amp;rs</translation>
    </message>
    <message>
        <source>Gilt für den Punkt in der Liste der Kommunen, für Heute und für die Karte. Leer: wie vorgeschlagen.</source>
        <translation>Applies to the dot in the list of municipalities, to Today and to the map. Empty: as suggested.</translation>
    </message>
    <message>
        <source>Lange nicht gesprochen: gel&amp;b nach Tagen</source>
        <translation>No contact for long: &amp;yellow after days</translation>
    </message>
    <message>
        <source>Rot na&amp;ch Tagen</source>
        <translation>Re&amp;d after days</translation>
    </message>
    <message>
        <source>Sehr geehrte Damen und Herren</source>
        <translation>Sehr geehrte Damen und Herren</translation>
    </message>
    <message>
        <source>z. B. Bankverbindung, Vorstand (freiwillig)</source>
        <translation>e.g. bank details, board (optional)</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Bereiche der Einstellungen</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Einstellungen</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SettingsPassphraseForm</name>
    <message>
        <source>&amp;Bisherige Passphrase</source>
        <translation>&amp;Present passphrase</translation>
    </message>
    <message>
        <source>&amp;Neue Passphrase</source>
        <translation>&amp;New passphrase</translation>
    </message>
    <message>
        <source>Noch &amp;einmal</source>
        <translation>Once &amp;more</translation>
    </message>
</context>
<context>
    <name>SettingsServiceForm</name>
    <message>
        <source>&amp;Angeboten ab</source>
        <translation>Offered fro&amp;m</translation>
    </message>
    <message>
        <source>&amp;Bereich</source>
        <translation>Cate&amp;gory</translation>
    </message>
    <message>
        <source>&amp;Für wen?</source>
        <translation>&amp;For whom?</translation>
    </message>
    <message>
        <source>&amp;Leistung</source>
        <translation>Ser&amp;vice</translation>
    </message>
    <message>
        <source>&amp;Reihenfolge</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>bis &amp;einschließlich</source>
        <translation>&amp;until (inclusive)</translation>
    </message>
</context>
<context>
    <name>SettingsStaffForm</name>
    <message>
        <source>&amp;Durchwahl</source>
        <translation>E&amp;xtension</translation>
    </message>
    <message>
        <source>&amp;E-Mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Funktion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>&amp;Vor- und Nachname</source>
        <translation>First and last na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Zeichen</source>
        <translation>&amp;Initials</translation>
    </message>
    <message>
        <source>&amp;arbeitet hier</source>
        <translation>&amp;works here</translation>
    </message>
    <message>
        <source>Wer gegangen ist, bleibt im Verlauf mit Namen stehen, wird aber nicht mehr vorgeschlagen.</source>
        <translation>Who has left stays in the timeline by name, but is no longer suggested.</translation>
    </message>
    <message>
        <source>z. B. Beratung</source>
        <translation>e.g. Beratung</translation>
    </message>
    <message>
        <source>z. B. js</source>
        <translation>e.g. js</translation>
    </message>
</context>
<context>
    <name>SettingsTopicForm</name>
    <message>
        <source>&amp;Art</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Reihenfolge</source>
        <translation>&amp;Order</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Tastenkürzel</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>+ neu</source>
        <translation>+ new</translation>
    </message>
    <message>
        <source>Alle Leistungen zeigen</source>
        <translation>Show all services</translation>
    </message>
    <message>
        <source>Alle {0} zeigen</source>
        <translation>Show all {0}</translation>
    </message>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Brief schreiben …</source>
        <translation>Write letter …</translation>
    </message>
    <message>
        <source>E-Mail-Adresse kopieren</source>
        <translation>Copy email address</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Funktion bearbeiten …</source>
        <translation>Edit function …</translation>
    </message>
    <message>
        <source>Leistung</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Leistungsanspruch</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nachfolge eintragen …</source>
        <translation>Enter successor …</translation>
    </message>
    <message>
        <source>Nichts offen. Hier steht, woran Sie erinnert werden möchten.</source>
        <translation>Nothing open. What you want to be reminded of is listed here.</translation>
    </message>
    <message>
        <source>Noch niemand eingetragen. Hier stehen Ansprechpartner mit Telefonnummern.</source>
        <translation>Nobody entered yet. Contacts and their phone numbers are listed here.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person mit Funktion anlegen</source>
        <translation>Add person with function</translation>
    </message>
    <message>
        <source>Person öffnen</source>
        <translation>Open person</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Weniger Leistungen zeigen</source>
        <translation>Show fewer services</translation>
    </message>
    <message>
        <source>Weniger zeigen</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Wiedervorlage</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlage anlegen</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>weniger</source>
        <translation>fewer</translation>
    </message>
    <message>
        <source>{0} Leistungen</source>
        <translation>{0} services</translation>
    </message>
    <message>
        <source>{0} anrufen</source>
        <translation>Call {0}</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>&amp;Verschieben</source>
        <translation>&amp;Postpone</translation>
    </message>
    <message>
        <source>&amp;Wieder vorlegen am</source>
        <translation>&amp;Due again on</translation>
    </message>
    <message>
        <source>Gleich auf diesen Tag verschieben (Alt+{0})</source>
        <translation>Postpone to this day at once (Alt+{0})</translation>
    </message>
    <message>
        <source>In einem Monat</source>
        <translation>In a month</translation>
    </message>
    <message>
        <source>In zwei Wochen</source>
        <translation>In two weeks</translation>
    </message>
    <message>
        <source>Morgen</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Nächsten Montag</source>
        <translation>Next Monday</translation>
    </message>
    <message>
        <source>Wiedervorlage verschieben</source>
        <translation>Postpone follow-up</translation>
    </message>
    <message>
        <source>{0} Bitte wählen Sie heute oder einen späteren Tag.</source>
        <translation>{0} Please choose today or a later day.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Statuszeile</source>
        <translation>Status bar</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Schritt {0} von {1}: {2}</source>
        <translation>Step {0} of {1}: {2}</translation>
    </message>
</context>
<context>
    <name>StickyNote</name>
    <message>
        <source>+ neu</source>
        <translation>+ new</translation>
    </message>
    <message>
        <source>Gut zu wissen</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Notiz „Gut zu wissen“ ändern</source>
        <translation>Change note “Good to know”</translation>
    </message>
    <message>
        <source>Was sollte man wissen, bevor man anruft oder hinfährt?</source>
        <translation>What should one know before calling or going there?</translation>
    </message>
    <message>
        <source>Zum Beispiel: nur vormittags anrufen, Parken hinter dem Rathaus.</source>
        <translation>For example: only call in the morning, park behind the town hall.</translation>
    </message>
    <message>
        <source>ändern</source>
        <translation>change</translation>
    </message>
</context>
<context>
    <name>SuccessionDialog</name>
    <message>
        <source>&amp;Ab</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;E-Mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Funktion</source>
        <translation>F&amp;unction</translation>
    </message>
    <message>
        <source>&amp;Kommune oder Organisation</source>
        <translation>&amp;Municipality or organisation</translation>
    </message>
    <message>
        <source>&amp;Listen gehen über</source>
        <translation>&amp;Lists pass on</translation>
    </message>
    <message>
        <source>&amp;Mobil</source>
        <translation>Mob&amp;ile</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Rollen gehen über</source>
        <translation>&amp;Roles pass on</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Anrede: {0}</source>
        <translation>Salutation: {0}</translation>
    </message>
    <message>
        <source>Bitte wählen Sie, wer nachfolgt.</source>
        <translation>Please choose who takes over.</translation>
    </message>
    <message>
        <source>Eingetragene Person</source>
        <translation>Person already entered</translation>
    </message>
    <message>
        <source>Fac&amp;hbereich</source>
        <translation>&amp;Department</translation>
    </message>
    <message>
        <source>Hier ist noch keine Funktion eingetragen. Bitte legen Sie zuerst eine Funktion an.</source>
        <translation>No function has been entered here yet. Please add a function first.</translation>
    </message>
    <message>
        <source>N&amp;otiz zur neuen Amtszeit</source>
        <translation>N&amp;ote on the new term</translation>
    </message>
    <message>
        <source>Nachfolge eintragen</source>
        <translation>Enter successor</translation>
    </message>
    <message>
        <source>Nachname: {0}</source>
        <translation>Last name: {0}</translation>
    </message>
    <message>
        <source>Name eingeben</source>
        <translation>Enter name</translation>
    </message>
    <message>
        <source>Neue Person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Offene &amp;Wiedervorlagen gehen über</source>
        <translation>Open follo&amp;w-ups pass on</translation>
    </message>
    <message>
        <source>Telefonate, Beratungen und Briefe bleiben bei {0}.</source>
        <translation>Phone calls, consultations and letters stay with {0}.</translation>
    </message>
    <message>
        <source>Unbesetzt</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Wer folgt &amp;nach</source>
        <translation>Who &amp;takes over</translation>
    </message>
    <message>
        <source>bisher {0}</source>
        <translation>so far {0}</translation>
    </message>
    <message>
        <source>seit {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>unbesetzt</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>z. B. Frau Dr. Jana Beispiel</source>
        <translation>e.g. Frau Dr. Jana Beispiel</translation>
    </message>
</context>
<context>
    <name>SuccessionsDialog</name>
    <message>
        <source>&amp;Ab, wo die Tabelle nichts sagt</source>
        <translation>&amp;From, where the table does not say</translation>
    </message>
    <message>
        <source>&amp;Datei</source>
        <translation>Fi&amp;le</translation>
    </message>
    <message>
        <source>Ab</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Alle {0}</source>
        <translation>All {0}</translation>
    </message>
    <message>
        <source>Amtswechsel in vielen Kommunen</source>
        <translation>Changes in office in many municipalities</translation>
    </message>
    <message>
        <source>Aus der &amp;Zwischenablage einfügen</source>
        <translation>Paste from the clip&amp;board</translation>
    </message>
    <message>
        <source>Aus einer Tabelle. Bis zu „Übernehmen“ wird nichts geändert.</source>
        <translation>From a table. Nothing is changed until “Apply”.</translation>
    </message>
    <message>
        <source>Bisher</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Diese &amp;Zeile</source>
        <translation>This &amp;row</translation>
    </message>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Funktion</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>In der Zwischenablage ist kein Text. Bitte kopieren Sie die Tabelle.</source>
        <translation>There is no text on the clipboard. Please copy the table.</translation>
    </message>
    <message>
        <source>In dieser Tabelle ist nichts, was sich übernehmen lässt.</source>
        <translation>There is nothing in this table that can be applied.</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kopieren Sie die Tabelle und fügen Sie sie hier ein, oder wählen Sie eine Datei. Spalten: Kommune, Funktion (sonst Bürgermeister/in), Name oder Vorname und Nachname, ab, Telefon, E-Mail.</source>
        <translation>Copy the table and paste it here, or choose a file. Columns: Kommune, Funktion (otherwise Bürgermeister/in), Name or Vorname and Nachname, ab, Telefon, E-Mail.</translation>
    </message>
    <message>
        <source>Nachfolge</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>Nicht verwendete Spalten: {0}.</source>
        <translation>Columns not used: {0}.</translation>
    </message>
    <message>
        <source>Noch keine Tabelle</source>
        <translation>No table yet</translation>
    </message>
    <message>
        <source>Nummer, Rollen, Wiedervorlagen und Listen gehen über</source>
        <translation>Number, roles, follow-ups and lists pass on</translation>
    </message>
    <message>
        <source>Tabelle auswählen</source>
        <translation>Choose table</translation>
    </message>
    <message>
        <source>Tabellen (*.xlsx *.csv *.txt);;Alle Dateien (*)</source>
        <translation>Tables (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Vorschau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Was mit dieser Zeile geschehen soll</source>
        <translation>What is to happen with this row</translation>
    </message>
    <message>
        <source>Welche Zeilen gezeigt werden</source>
        <translation>Which rows are shown</translation>
    </message>
    <message>
        <source>Wird gelesen …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>auslassen</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>doch wie vorgeschlagen</source>
        <translation>as suggested after all</translation>
    </message>
    <message>
        <source>wie vorgeschlagen</source>
        <translation>as suggested</translation>
    </message>
    <message>
        <source>{n} Amtswechsel eingetragen</source>
        <translation>{n} changes in office entered</translation>
    </message>
    <message>
        <source>{n} Zeile ausgelassen</source>
        <translation>{n} row left out</translation>
    </message>
    <message>
        <source>{n} Zeilen ausgelassen</source>
        <translation>{n} rows left out</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>letzte Sicherung {0} {1}</source>
        <translation>last backup {0} {1}</translation>
    </message>
    <message>
        <source>noch keine Sicherung</source>
        <translation>no backup yet</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage fällig</source>
        <translation>{n} follow-up due</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen fällig</source>
        <translation>{n} follow-ups due</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>&amp;Ordner öffnen</source>
        <translation>&amp;Open folder</translation>
    </message>
    <message>
        <source>Auf Auslieferung zurücksetzen</source>
        <translation>Reset to delivered version</translation>
    </message>
    <message>
        <source>Brief, Form {0}</source>
        <translation>Letter, form {0}</translation>
    </message>
    <message>
        <source>Brief, Form {0} (üblich)</source>
        <translation>Letter, form {0} (usual)</translation>
    </message>
    <message>
        <source>Es gilt wieder die ausgelieferte Vorlage. Ihre liegt unter {0}.</source>
        <translation>The delivered template applies again. Yours is kept as {0}.</translation>
    </message>
    <message>
        <source>Für Word-Dateien ist kein Programm eingerichtet: {0}</source>
        <translation>No program is set up for Word files: {0}</translation>
    </message>
    <message>
        <source>In Word bearbeiten</source>
        <translation>Edit in Word</translation>
    </message>
    <message>
        <source>Von Ihnen angepasst: {0}</source>
        <translation>Adapted by you: {0}</translation>
    </message>
    <message>
        <source>Wie ausgeliefert</source>
        <translation>As delivered</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Gefragt</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Geraten</source>
        <translation>Advised</translation>
    </message>
    <message>
        <source>Grund für die Ausnahme: {0}</source>
        <translation>Reason for the exception: {0}</translation>
    </message>
    <message>
        <source>Mehr anzeigen</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Vereinbart</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Weniger anzeigen</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Wiedervorlage {0}</source>
        <translation>Follow-up {0}</translation>
    </message>
    <message>
        <source>außerdem dabei: {0}</source>
        <translation>also present: {0}</translation>
    </message>
    <message>
        <source>eingetragen von {0}</source>
        <translation>entered by {0}</translation>
    </message>
    <message>
        <source>gestern</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>mit {0}</source>
        <translation>with {0}</translation>
    </message>
    <message>
        <source>vertraulich</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} – Mitglied</source>
        <translation>{0} – member</translation>
    </message>
    <message>
        <source>{0} – Sonderfreigabe</source>
        <translation>{0} – special grant</translation>
    </message>
    <message>
        <source>{0} – für alle</source>
        <translation>{0} – for all</translation>
    </message>
    <message>
        <source>{0} – ohne Anspruch</source>
        <translation>{0} – not entitled</translation>
    </message>
</context>
<context>
    <name>TimelinePart</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle Themen</source>
        <translation>All topics</translation>
    </message>
    <message>
        <source>Anfragen</source>
        <translation>Inquiries</translation>
    </message>
    <message>
        <source>Art der Vorgänge</source>
        <translation>Kind of interaction</translation>
    </message>
    <message>
        <source>Beginnt mit {0}; zu einem anderen Monat springen</source>
        <translation>Starts with {0}; jump to another month</translation>
    </message>
    <message>
        <source>Beratungen</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Betreff und Notizen durchsuchen</source>
        <translation>Search subjects and notes</translation>
    </message>
    <message>
        <source>Briefe und E-Mails</source>
        <translation>Letters and emails</translation>
    </message>
    <message>
        <source>Eingetragen von {0}</source>
        <translation>Entered by {0}</translation>
    </message>
    <message>
        <source>Filter zurücksetzen</source>
        <translation>Reset filter</translation>
    </message>
    <message>
        <source>In Betreff und Notizen suchen</source>
        <translation>Search subjects and notes</translation>
    </message>
    <message>
        <source>In Betreff und Notizen suchen; oder einfach lostippen</source>
        <translation>Search subjects and notes; or just start typing</translation>
    </message>
    <message>
        <source>Mit diesem Filter gibt es hier keinen Vorgang.</source>
        <translation>There is no interaction for this filter.</translation>
    </message>
    <message>
        <source>Monat</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Nach Bearbeiter/in filtern</source>
        <translation>Filter by staff</translation>
    </message>
    <message>
        <source>Nach Thema filtern</source>
        <translation>Filter by topic</translation>
    </message>
    <message>
        <source>Nichts gefunden</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Telefonate</source>
        <translation>Phone calls</translation>
    </message>
    <message>
        <source>Termine</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Thema: {0}</source>
        <translation>Topic: {0}</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Zu einem Monat springen</source>
        <translation>Jump to a month</translation>
    </message>
    <message>
        <source>Zu einem Monat springen ({0})</source>
        <translation>Jump to a month ({0})</translation>
    </message>
    <message>
        <source>bis {0}</source>
        <translation>until {0}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Verlauf</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Alle Anrufe dieses Monats sind geschafft.</source>
        <translation>All calls of this month are done.</translation>
    </message>
    <message>
        <source>Angefangen</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Angefangen und nicht gespeichert · Eingabe macht weiter</source>
        <translation>Begun and not saved · Enter continues</translation>
    </message>
    <message>
        <source>Anrufe im {0}</source>
        <translation>Calls in {0}</translation>
    </message>
    <message>
        <source>Aus dem Büro</source>
        <translation>From the office</translation>
    </message>
    <message>
        <source>Dossier drucken</source>
        <translation>Print dossier</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Für heute ist nichts vorgemerkt.</source>
        <translation>Nothing is planned for today.</translation>
    </message>
    <message>
        <source>Heute fällig</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>In den nächsten sieben Tagen ist keine Wiedervorlage fällig.</source>
        <translation>No follow-up is due in the next seven days.</translation>
    </message>
    <message>
        <source>Jemand</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Kein Mitglied wartet länger als {0} Tage auf ein Gespräch.</source>
        <translation>No member has waited longer than {0} days for a conversation.</translation>
    </message>
    <message>
        <source>Keine Vor-Ort-Termine und Besprechungen in den nächsten sieben Tagen.</source>
        <translation>No site visits and meetings in the next seven days.</translation>
    </message>
    <message>
        <source>Kolleginnen und Kollegen haben in den letzten zwei Wochen nichts eingetragen.</source>
        <translation>Colleagues have entered nothing in the last two weeks.</translation>
    </message>
    <message>
        <source>Lange nicht gesprochen</source>
        <translation>No contact for long</translation>
    </message>
    <message>
        <source>Mehr zeigen</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Mitglied seit {0}</source>
        <translation>Member since {0}</translation>
    </message>
    <message>
        <source>Mitgliedschaften</source>
        <translation>Memberships</translation>
    </message>
    <message>
        <source>Nichts fällig</source>
        <translation>Nothing due</translation>
    </message>
    <message>
        <source>Nächste Tage</source>
        <translation>Next days</translation>
    </message>
    <message>
        <source>Termine</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Verworfen · Eingabe holt es zurück</source>
        <translation>Discarded · Enter brings it back</translation>
    </message>
    <message>
        <source>Was ansteht</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>aus einem früheren Monat</source>
        <translation>from an earlier month</translation>
    </message>
    <message>
        <source>einmal versucht</source>
        <translation>tried once</translation>
    </message>
    <message>
        <source>heute</source>
        <translation>today</translation>
    </message>
    <message>
        <source>keine Nummer</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>mit {0}</source>
        <translation>with {0}</translation>
    </message>
    <message>
        <source>morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>noch nie</source>
        <translation>never</translation>
    </message>
    <message>
        <source>noch nie gesprochen</source>
        <translation>no contact yet</translation>
    </message>
    <message>
        <source>noch niemandem zugeteilt</source>
        <translation>not assigned to anybody yet</translation>
    </message>
    <message>
        <source>zuletzt {0}</source>
        <translation>last {0}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>{0} angefangen</source>
        <translation>{0} begun</translation>
    </message>
    <message>
        <source>{0} heute fällig</source>
        <translation>{0} due today</translation>
    </message>
    <message>
        <source>{0} x versucht</source>
        <translation>tried {0} times</translation>
    </message>
    <message>
        <source>{0} · noch kein Gespräch eingetragen</source>
        <translation>{0} · no conversation entered yet</translation>
    </message>
    <message>
        <source>{0} · zuletzt gesprochen am {1}</source>
        <translation>{0} · last conversation on {1}</translation>
    </message>
    <message>
        <source>{n} Anruf offen</source>
        <translation>{n} call open</translation>
    </message>
    <message>
        <source>{n} Anrufe offen</source>
        <translation>{n} calls open</translation>
    </message>
    <message>
        <source>{n} Termin in den nächsten Tagen</source>
        <translation>{n} meeting in the next days</translation>
    </message>
    <message>
        <source>{n} Termine in den nächsten Tagen</source>
        <translation>{n} meetings in the next days</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage überfällig</source>
        <translation>{n} follow-up overdue</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen überfällig</source>
        <translation>{n} follow-ups overdue</translation>
    </message>
    <message>
        <source>{n} weitere zeigen</source>
        <translation>Show {n} more</translation>
    </message>
    <message>
        <source>Überfällig</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>„{0}“</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Bearbeiten …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Dieses Formular kennt diese Version des Programms nicht.</source>
        <translation>This version of the program does not know this form.</translation>
    </message>
    <message>
        <source>Dossier drucken …</source>
        <translation>Print dossier …</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Fortsetzen …</source>
        <translation>Continue …</translation>
    </message>
    <message>
        <source>Kommune öffnen</source>
        <translation>Open municipality</translation>
    </message>
    <message>
        <source>Person öffnen</source>
        <translation>Open person</translation>
    </message>
    <message>
        <source>Telefonat erfassen …</source>
        <translation>Log phone call …</translation>
    </message>
    <message>
        <source>Termine, Mitglieder und Neues</source>
        <translation>Meetings, members and news</translation>
    </message>
    <message>
        <source>Verwerfen</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Was ansteht</source>
        <translation>What is due</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Kommune, Person, Notiz oder Befehl suchen</source>
        <translation>Find a municipality, person, note or command</translation>
    </message>
    <message>
        <source>Menü</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menü ({0})</source>
        <translation>Menu ({0})</translation>
    </message>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rückgängig: {0}</source>
        <translation>Undo: {0}</translation>
    </message>
</context>
<context>
    <name>TopicsField</name>
    <message>
        <source>Thema suchen</source>
        <translation>Find a topic</translation>
    </message>
</context>
<context>
    <name>TownMap</name>
    <message>
        <source>Dort lässt sich nicht speichern. Bitte wählen Sie einen anderen Ort.</source>
        <translation>It cannot be saved there. Please choose another place.</translation>
    </message>
    <message>
        <source>Karte</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Karte speichern</source>
        <translation>Save map</translation>
    </message>
    <message>
        <source>Zeichnung (*.svg);;Bild (*.png)</source>
        <translation>Drawing (*.svg);;Picture (*.png)</translation>
    </message>
</context>
<context>
    <name>TownMapPage</name>
    <message>
        <source>&amp;Karte</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>&amp;Tabelle</source>
        <translation>&amp;Table</translation>
    </message>
    <message>
        <source>Als &amp;Bild speichern …</source>
        <translation>Save as &amp;picture …</translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Auswahl aufheben</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>Beratungsgegenstand</source>
        <translation>Subject of consultation</translation>
    </message>
    <message>
        <source>Die Karte mit Legende als SVG oder PNG speichern</source>
        <translation>Save the map with its legend as SVG or PNG</translation>
    </message>
    <message>
        <source>Einwohner</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Karte</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Karte gespeichert: {0}</source>
        <translation>Map saved: {0}</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunen der Karte als Tabelle</source>
        <translation>Municipalities of the map as a table</translation>
    </message>
    <message>
        <source>Kreis</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Reg.-Bez.</source>
        <translation>Reg.</translation>
    </message>
    <message>
        <source>Zu Liste hinzufügen</source>
        <translation>Add to list</translation>
    </message>
    <message>
        <source>{n} Kommune</source>
        <translation>{n} municipality</translation>
    </message>
    <message>
        <source>{n} Kommune ausgewählt</source>
        <translation>{n} municipality selected</translation>
    </message>
    <message>
        <source>{n} Kommunen</source>
        <translation>{n} municipalities</translation>
    </message>
    <message>
        <source>{n} Kommunen ausgewählt</source>
        <translation>{n} municipalities selected</translation>
    </message>
</context>
<context>
    <name>TownMapView</name>
    <message>
        <source>Die ganze Karte (0)</source>
        <translation>The whole map (0)</translation>
    </message>
    <message>
        <source>Karte</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Näher heran (+)</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>Weiter weg (-)</source>
        <translation>Zoom out (-)</translation>
    </message>
</context>
<context>
    <name>TownToCallPanel</name>
    <message>
        <source>Keine Telefonnummer eingetragen</source>
        <translation>No phone number entered</translation>
    </message>
    <message>
        <source>Was fragen</source>
        <translation>What to ask</translation>
    </message>
    <message>
        <source>Zentrale</source>
        <translation>Switchboard</translation>
    </message>
    <message>
        <source>Zur Seite der Kommune</source>
        <translation>To the municipality’s page</translation>
    </message>
    <message>
        <source>nicht besetzt</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>übernommen</source>
        <translation>carried over</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Heute öffnen</source>
        <translation>Open &amp;Today</translation>
    </message>
    <message>
        <source>&amp;Wiedervorlagen öffnen</source>
        <translation>Open &amp;Follow-ups</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Wiedervorlagen</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>{0} überfällig</source>
        <translation>{0} overdue</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage ist heute fällig</source>
        <translation>{n} follow-up is due today</translation>
    </message>
    <message>
        <source>{n} Wiedervorlage ist überfällig</source>
        <translation>{n} follow-up is overdue</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen sind heute fällig</source>
        <translation>{n} follow-ups are due today</translation>
    </message>
    <message>
        <source>{n} Wiedervorlagen sind überfällig</source>
        <translation>{n} follow-ups are overdue</translation>
    </message>
</context>
<context>
    <name>TypeAheadCombo</name>
    <message>
        <source>Auswahl öffnen</source>
        <translation>Open choices</translation>
    </message>
</context>
<context>
    <name>UndoKeeper</name>
    <message>
        <source>Es gibt nichts, was sich wiederherstellen ließe.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>W&amp;iederherstellen</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>W&amp;iederherstellen: {0}</source>
        <translation>&amp;Redo: {0}</translation>
    </message>
</context>
<context>
    <name>UndoListDialog</name>
    <message>
        <source>&amp;Zurücknehmen</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Eingabe nimmt die gewählte Änderung zurück</source>
        <translation>Enter undoes the chosen change</translation>
    </message>
    <message>
        <source>Hier stehen Ihre letzten Änderungen, sobald Sie etwas eingetragen haben.</source>
        <translation>Your latest changes are listed here as soon as you have entered something.</translation>
    </message>
    <message>
        <source>Nichts zurückzunehmen</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Rückgängig machen</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Was Sie zuletzt an diesem Rechner getan haben</source>
        <translation>What you did last on this computer</translation>
    </message>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Änderungen, die sich zurücknehmen lassen</source>
        <translation>Changes that can be undone</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>&amp;Beenden</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Noch einmal versuchen</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>An Ihren Daten ändert sich dabei nichts.</source>
        <translation>Nothing about your data changes.</translation>
    </message>
    <message>
        <source>Bitte geben Sie die Passphrase ein.</source>
        <translation>Please enter the passphrase.</translation>
    </message>
    <message>
        <source>Bitte tippen Sie den Schlüssel vom Ausdruck ab.</source>
        <translation>Please type the key from your printout.</translation>
    </message>
    <message>
        <source>Büro öffnen</source>
        <translation>Open office</translation>
    </message>
    <message>
        <source>Das hat leider nicht geklappt. An den Daten wurde nichts geändert; der Fehler steht im Protokoll.</source>
        <translation>Sorry, that did not work. Nothing about the data was changed; the error is in the log.</translation>
    </message>
    <message>
        <source>Die Büro-Datei ist da, geht aber noch nicht auf.</source>
        <translation>The office file is there but does not open yet.</translation>
    </message>
    <message>
        <source>Die Büro-Datei ist mit einer Passphrase geschützt.</source>
        <translation>The office file is protected by a passphrase.</translation>
    </message>
    <message>
        <source>Doch mit Passphrase</source>
        <translation>With the passphrase after all</translation>
    </message>
    <message>
        <source>Künftig öffnen</source>
        <translation>Open in future</translation>
    </message>
    <message>
        <source>Mit Wiederherstellungsschlüssel öffnen</source>
        <translation>Open with recovery key</translation>
    </message>
    <message>
        <source>Nächster Versuch in {n} Sekunde</source>
        <translation>Next try in {n} second</translation>
    </message>
    <message>
        <source>Nächster Versuch in {n} Sekunden</source>
        <translation>Next try in {n} seconds</translation>
    </message>
    <message>
        <source>Wird geöffnet …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>Zurück</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ö&amp;ffnen</source>
        <translation>&amp;Open</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
</context>
<context>
    <name>UnlockRecoveryForm</name>
    <message>
        <source>11 Gruppen zu 6 Zeichen, wie sie auf dem Ausdruck stehen. Groß und klein ist gleich; Sie können auch alles auf einmal einfügen.</source>
        <translation>11 groups of 6 characters, as they stand on the printout. Capitals do not matter; you can also paste everything at once.</translation>
    </message>
    <message>
        <source>Wieder&amp;herstellungsschlüssel</source>
        <translation>&amp;Recovery key</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Diese Kommunen auswählen</source>
        <translation>Select these municipalities</translation>
    </message>
    <message>
        <source>{0}: {1} Kommunen; auswählen</source>
        <translation>{0}: {1} municipalities; select</translation>
    </message>
</context>
<context>
    <name>_Likely</name>
    <message>
        <source>Diese Person folgt nach</source>
        <translation>This person takes over</translation>
    </message>
    <message>
        <source>Ist vielleicht jemand gemeint, der schon eingetragen ist?</source>
        <translation>Perhaps somebody is meant who has been entered already?</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Diesen Wert zurückholen</source>
        <translation>Bring this value back</translation>
    </message>
</context>
<context>
    <name>_Tag</name>
    <message>
        <source>Thema {0} entfernen</source>
        <translation>Remove topic {0}</translation>
    </message>
</context>
</TS>
