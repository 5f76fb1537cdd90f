<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No loudspeaker or headphones found. Connect some and try again.</source>
        <translation>Weder Lautsprecher noch Kopfhörer gefunden. Schließ welche an und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The sound system does not answer. As soon as it does, the sound comes back.</source>
        <translation>Das Tonsystem antwortet nicht. Sobald es wieder antwortet, kommt der Ton zurück.</translation>
    </message>
    <message>
        <source>The loudspeaker or headphones were disconnected. Connect them and try again.</source>
        <translation>Die Verbindung zum Lautsprecher oder Kopfhörer wurde getrennt. Schließ ihn wieder an und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The loudspeaker stopped answering. Check the sound settings and try again.</source>
        <translation>Der Lautsprecher antwortet nicht mehr. Prüf die Toneinstellungen und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The loudspeaker cannot play sound at 48,000 Hz. Choose another.</source>
        <translation>Der Lautsprecher kann keinen Ton mit 48.000 Hertz abspielen. Wähl einen anderen.</translation>
    </message>
    <message>
        <source>The part of the coach that plays the sound stopped unexpectedly. Try again.</source>
        <translation>Der Programmteil, der den Ton abspielt, wurde unerwartet beendet. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>A library that sound needs is missing ({library}). Install libpulse (libpulse0) and try again.</source>
        <translation>Eine Bibliothek, die der Ton braucht, fehlt ({library}). Installier libpulse (libpulse0) und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The part of the coach that plays the sound did not start ({problem}). Try again.</source>
        <translation>Der Programmteil, der den Ton abspielt, ist nicht gestartet ({problem}). Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The sound could not be produced ({problem}). Please report this.</source>
        <translation>Der Ton konnte nicht erzeugt werden ({problem}). Bitte melde das.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>British English</source>
        <translation>Britisches Englisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>The screen cannot be kept on here: it may go dark during a session. To prevent that, turn off the screen saver and power saving.</source>
        <translation>Der Bildschirm lässt sich hier nicht wach halten: Er kann während einer Übung dunkel werden. Damit das nicht passiert, schalte Bildschirmschoner und Energiesparen aus.</translation>
    </message>
    <message>
        <source>{voice} could not be started: {problem}.</source>
        <translation>{voice} ließ sich nicht starten: {problem}.</translation>
    </message>
    <message>
        <source>{voice} gave no answer for {seconds} s.</source>
        <translation>{voice} hat {seconds}&#xa0;s lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{voice} could not be loaded: {problem}.</source>
        <translation>{voice} ließ sich nicht laden: {problem}.</translation>
    </message>
    <message>
        <source>{voice} failed at one line after another: {problem}.</source>
        <translation>{voice} ist an einem Satz nach dem anderen gescheitert: {problem}.</translation>
    </message>
    <message>
        <source>{voice} gave an answer to something else.</source>
        <translation>{voice} hat auf etwas anderes geantwortet.</translation>
    </message>
    <message>
        <source>the package {package} is not there, or not all of it</source>
        <translation>das Paket {package} ist nicht oder nicht ganz da</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} ist beschädigt</translation>
    </message>
    <message>
        <source>{voice} stopped unexpectedly.</source>
        <translation>{voice} wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>{voice} gave an unusable answer.</source>
        <translation>{voice} hat unbrauchbar geantwortet.</translation>
    </message>
    <message>
        <source>{voice} is missing.</source>
        <translation>{voice} fehlt.</translation>
    </message>
    <message>
        <source>{voice} cannot say “{line}” and {count} more: tones and the words on the screen take their place. Word them differently.</source>
        <translation>{voice} kann „{line}“ und {count} weitere Sätze nicht sagen. Stattdessen gibt es Töne und die Worte auf dem Bildschirm. Formulier sie anders.</translation>
    </message>
    <message>
        <source>{voice} cannot say “{line}”: a tone and the words on the screen take its place. Word it differently.</source>
        <translation>{voice} kann „{line}“ nicht sagen. Stattdessen gibt es einen Ton und die Worte auf dem Bildschirm. Formulier den Satz anders.</translation>
    </message>
    <message>
        <source>Choose another voice in the preferences.</source>
        <translation>Wähl in den Einstellungen eine andere Stimme.</translation>
    </message>
    <message>
        <source>The voice that you chose is missing, so {voice} speaks.</source>
        <translation>Die Stimme, die du gewählt hast, fehlt. Deshalb spricht „{voice}“.</translation>
    </message>
    <message>
        <source>Tones and words on the screen take the place of what is still to be said.</source>
        <translation>Töne und Worte auf dem Bildschirm stehen für das, was noch zu sagen ist.</translation>
    </message>
    <message>
        <source>No voice for {language} could be started, so tones and words on the screen take its place.</source>
        <translation>Es ließ sich keine Stimme für {language} starten. Stattdessen gibt es Töne und Worte auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>{voice} speaks in place of {other}.</source>
        <translation>Es spricht „{voice}“ anstelle von „{other}“.</translation>
    </message>
    <message>
        <source>Soft tones</source>
        <translation>Sanfte Töne</translation>
    </message>
    <message>
        <source>Run the command `coach doctor` to see what each voice needs.</source>
        <translation>Der Befehl `coach doctor` zeigt dir, was jede Stimme braucht.</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natürlich</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>robotic</source>
        <translation>roboterhaft</translation>
    </message>
    <message>
        <source>from the system</source>
        <translation>vom System</translation>
    </message>
    <message>
        <source>The voice that you chose</source>
        <translation>Die Stimme, die du gewählt hast,</translation>
    </message>
    <message>
        <source>Install Breath Coach again: its own voice, hibari-tts, is missing or damaged.</source>
        <translation>Installier Breath Coach neu: Seine eigene Stimme, hibari-tts, fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Install the package {package} as you installed Breath Coach.</source>
        <translation>Installier das Paket {package} so, wie du Breath Coach installiert hast.</translation>
    </message>
    <message>
        <source>Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged.</source>
        <translation>Installier Breath Coach neu: Seine Stimme Pico, py-nanotts, fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Add a voice for {language} in Settings, Time and language, Speech.</source>
        <translation>Füg eine Stimme für {language} hinzu: Einstellungen, Zeit und Sprache, Spracherkennung.</translation>
    </message>
    <message>
        <source>The voice of Windows</source>
        <translation>Die Stimme von Windows</translation>
    </message>
    <message>
        <source>Add a voice for {language} in System Settings, Accessibility, Spoken Content.</source>
        <translation>Füg eine Stimme für {language} hinzu: Systemeinstellungen, Bedienungshilfen, Gesprochene Inhalte.</translation>
    </message>
    <message>
        <source>The voice of macOS</source>
        <translation>Die Stimme von macOS</translation>
    </message>
    <message>
        <source>Install the package espeak-ng again.</source>
        <translation>Installier das Paket espeak-ng neu.</translation>
    </message>
    <message>
        <source>The system&apos;s eSpeak</source>
        <translation>eSpeak des Systems</translation>
    </message>
    <message>
        <source>Install Breath Coach again, or your system&apos;s package espeak-ng.</source>
        <translation>Installier Breath Coach neu oder das Paket espeak-ng deines Systems.</translation>
    </message>
    <message>
        <source>The old file is kept.</source>
        <translation>Die alte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>{what} ({where}). {mend}</source>
        <translation>{what} ({where}). {mend}</translation>
    </message>
    <message>
        <source>Everything else works; the newer version keeps sessions again.</source>
        <translation>Alles andere funktioniert; die neuere Version schreibt wieder hinein.</translation>
    </message>
    <message>
        <source>Everything else works; check that the folder can be written to.</source>
        <translation>Alles andere funktioniert; prüf, ob sich in den Ordner schreiben lässt.</translation>
    </message>
    <message>
        <source>This session could not be kept in your journal: {reason}</source>
        <translation>Diese Übung konnte nicht in dein Tagebuch geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>a newer Breath Coach has written it</source>
        <translation>eine neuere Version von Breath Coach hat es geschrieben</translation>
    </message>
    <message>
        <source>it is another program&apos;s</source>
        <translation>es gehört einem anderen Programm</translation>
    </message>
    <message>
        <source>its table is another one</source>
        <translation>seine Tabelle ist eine andere</translation>
    </message>
    <message>
        <source>A new one has been begun.</source>
        <translation>Ein neues ist angelegt.</translation>
    </message>
    <message>
        <source>Your journal could not be read</source>
        <translation>Dein Tagebuch konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation>{file}: {error}</translation>
    </message>
    <message>
        <source>and more after these {count} errors</source>
        <translation>und mehr nach diesen {count} Fehlern</translation>
    </message>
    <message>
        <source>id: expected an id that {file} does not have, got {id}; choose another id</source>
        <translation>id: erwartet: eine id, die {file} nicht hat, gefunden: {id}; wähl eine andere id</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texten</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganzen Zahlen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörtern</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{place}: expected {expected}, got {got}</source>
        <translation>{place}: erwartet: {expected}, gefunden: {got}</translation>
    </message>
    <message>
        <source>a huge number</source>
        <translation>eine riesige Zahl</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>ein Datum oder eine Uhrzeit</translation>
    </message>
    <message>
        <source>a list of {count}</source>
        <translation>eine Liste der Länge {count}</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eins von {names}</translation>
    </message>
    <message>
        <source>only blanks</source>
        <translation>nur Leerzeichen</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>{text} ({count} characters)</source>
        <translation>{text} ({count} Zeichen)</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>text of {span} characters on one line</source>
        <translation>Text von {span} Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>a list of {span} {things}</source>
        <translation>eine Liste von {span} {things}</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>höchstens {high}</translation>
    </message>
    <message>
        <source>an id of its own ({place} has this one)</source>
        <translation>eine eigene id ({place} hat schon diese)</translation>
    </message>
    <message>
        <source>false in the last step: a routine ends with the head up</source>
        <translation>false im letzten Schritt: Am Ende ist der Kopf oben</translation>
    </message>
    <message>
        <source>a vital cue in its first breath in, since the head is down in {place}</source>
        <translation>eine Ansage mit vital = true in der ersten Einatmung, denn der Kopf ist unten in {place}</translation>
    </message>
    <message>
        <source>a way up from it: one of the exits, with it in its positions</source>
        <translation>ein Weg hinauf: ein Eintrag in exits, der diese Position unter positions nennt</translation>
    </message>
    <message>
        <source>one that is left out in some rounds</source>
        <translation>eine, die in manchen Runden wegfällt</translation>
    </message>
    <message>
        <source>standing or sitting where the head is low: the way up is from there</source>
        <translation>standing oder sitting, wo der Kopf unten ist: Von dort führt way_up hinauf</translation>
    </message>
    <message>
        <source>low, since it is down</source>
        <translation>low, denn der Kopf ist unten</translation>
    </message>
    <message>
        <source>a position on the floor: the way_up is for the others</source>
        <translation>eine Position am Boden: Für die anderen ist way_up da</translation>
    </message>
    <message>
        <source>a position of its own ({place} has this one)</source>
        <translation>eine andere Position (diese hat schon {place})</translation>
    </message>
    <message>
        <source>a vital cue in its first breath in, which answers a stop</source>
        <translation>eine Ansage mit vital = true in der ersten Einatmung, die auf ein Stopp antwortet</translation>
    </message>
    <message>
        <source>none that is vital there</source>
        <translation>dort keine mit vital = true</translation>
    </message>
    <message>
        <source>nothing on the way up, which leads to standing as it is</source>
        <translation>nichts auf dem Weg hinauf, der ohnehin zum Stehen führt</translation>
    </message>
    <message>
        <source>head_down = true beside it</source>
        <translation>daneben head_down = true</translation>
    </message>
    <message>
        <source>at most the step&apos;s breaths, {count}</source>
        <translation>höchstens die Atemzüge des Schritts, {count}</translation>
    </message>
    <message>
        <source>at most {count} breaths with the head down</source>
        <translation>höchstens {count} Atemzüge mit dem Kopf unten</translation>
    </message>
    <message>
        <source>{count} from {place} on</source>
        <translation>{count} ab {place}</translation>
    </message>
    <message>
        <source>an id of its own ({place} has this one in the same breath)</source>
        <translation>eine eigene id ({place} hat diese im selben Atemzug)</translation>
    </message>
    <message>
        <source>inhale or exhale for a vital cue, since a pause may have no length</source>
        <translation>inhale oder exhale für eine Ansage mit vital = true, denn eine Pause kann wegfallen</translation>
    </message>
    <message>
        <source>a wording no longer than the one before it ({count} characters)</source>
        <translation>eine Fassung, die nicht länger ist als die davor ({count} Zeichen)</translation>
    </message>
    <message>
        <source>{text}, {count} characters</source>
        <translation>{text}, {count} Zeichen</translation>
    </message>
    <message>
        <source>one of the step&apos;s breaths, 1 to {last}</source>
        <translation>einer der Atemzüge des Schritts, 1 bis {last}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>the id of one of the poses ({known})</source>
        <translation>die id einer der Haltungen ({known})</translation>
    </message>
    <message>
        <source>more than where the move begins ({share})</source>
        <translation>mehr als der Anfang der Bewegung ({share})</translation>
    </message>
    <message>
        <source>a phase of its own ({place} has this one in breath {breath})</source>
        <translation>eine eigene Phase ({place} hat diese in Atemzug {breath})</translation>
    </message>
    <message>
        <source>no {{prop}}, since the file has no props</source>
        <translation>kein {{prop}}, denn die Datei hat keine props</translation>
    </message>
    <message>
        <source>at most 40 lower-case letters, digits and single hyphens, such as roll-up</source>
        <translation>höchstens 40 Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa roll-up</translation>
    </message>
    <message>
        <source>a key that is known, perhaps {key}</source>
        <translation>ein bekannter Schlüssel, vielleicht {key}</translation>
    </message>
    <message>
        <source>at most {count} dots</source>
        <translation>höchstens {count} Punkte</translation>
    </message>
    <message>
        <source>expected a few levels of lists, got a great many</source>
        <translation>erwartet: wenige Ebenen von Listen, gefunden: sehr viele</translation>
    </message>
    <message>
        <source>expected at most {count} KiB, got a larger file</source>
        <translation>erwartet: höchstens {count} KiB, gefunden: eine größere Datei</translation>
    </message>
    <message>
        <source>byte {byte}</source>
        <translation>Byte {byte}</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>Text in UTF-8</translation>
    </message>
    <message>
        <source>expected a file, got a folder or a device</source>
        <translation>erwartet: eine Datei, gefunden: ein Ordner oder ein Gerät</translation>
    </message>
    <message>
        <source>expected a file that can be read, got: {reason}</source>
        <translation>erwartet: eine lesbare Datei, gefunden: {reason}</translation>
    </message>
    <message>
        <source>line {line}: expected {expected}, got {got}</source>
        <translation>Zeile {line}: erwartet: {expected}, gefunden: {got}</translation>
    </message>
    <message>
        <source>expected TOML, got: {problem}</source>
        <translation>erwartet: TOML, gefunden: {problem}</translation>
    </message>
    <message>
        <source>last line: expected TOML, got: {problem}</source>
        <translation>letzte Zeile: erwartet: TOML, gefunden: {problem}</translation>
    </message>
    <message>
        <source>line {line}, column {column}: expected TOML, got: {problem}</source>
        <translation>Zeile {line}, Spalte {column}: erwartet: TOML, gefunden: {problem}</translation>
    </message>
    <message>
        <source>the text in this language</source>
        <translation>der Text in dieser Sprache</translation>
    </message>
    <message>
        <source>a text that the routine has</source>
        <translation>ein Text, den die Übung hat</translation>
    </message>
    <message>
        <source>nothing but texts</source>
        <translation>nichts als Texte</translation>
    </message>
    <message>
        <source>{what}, as in the routine</source>
        <translation>{what}, wie in der Übung</translation>
    </message>
    <message>
        <source>cannot use {names}</source>
        <translation>nicht verwendbar: {names}</translation>
    </message>
    <message>
        <source>Your settings could not be saved: {reason}</source>
        <translation>Deine Einstellungen konnten nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>They hold until you close Breath Coach.</source>
        <translation>Sie gelten, bis du Breath Coach schließt.</translation>
    </message>
    <message>
        <source>it is a folder or a device</source>
        <translation>da ist ein Ordner oder ein Gerät</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Some of your settings could not be read: {reason}</source>
        <translation>Einige deiner Einstellungen konnten nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>They are back to the defaults; set them again as you like.</source>
        <translation>Sie stehen wieder auf Standard; stell sie neu ein, wie du magst.</translation>
    </message>
    <message>
        <source>Your settings could not be read: {reason}</source>
        <translation>Deine Einstellungen konnten nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>Until they can be, nothing new is saved.</source>
        <translation>Solange das so ist, wird nichts Neues gespeichert.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The trace could not be written: {reason} ({where}). The session goes on without it.</source>
        <translation>Das Protokoll konnte nicht geschrieben werden: {reason} ({where}). Die Übung geht ohne weiter.</translation>
    </message>
    <message>
        <source>nobody reads it</source>
        <translation>niemand liest mit</translation>
    </message>
    <message>
        <source>no gate where the head is down, but before</source>
        <translation>kein gate, wo der Kopf unten ist, sondern davor</translation>
    </message>
    <message>
        <source>false before and after the rounds</source>
        <translation>false vor und nach den Runden</translation>
    </message>
    <message>
        <source>no gate on the way up, which nobody waits for</source>
        <translation>kein gate auf dem Weg hinauf: Dort wird nicht gewartet</translation>
    </message>
    <message>
        <source>the areas that the routine serves, such as neck</source>
        <translation>wofür die Übung gut ist, zum Beispiel neck</translation>
    </message>
    <message>
        <source>what the routine is good for, in a sentence</source>
        <translation>wozu die Übung gut ist, in einem Satz</translation>
    </message>
    <message>
        <source>the position that it is done in, such as sitting</source>
        <translation>die Position, in der man übt, zum Beispiel sitting</translation>
    </message>
    <message>
        <source>how many minutes it takes</source>
        <translation>wie viele Minuten sie dauert</translation>
    </message>
    <message>
        <source>{what}, as of format {format}</source>
        <translation>{what}, ab format {format}</translation>
    </message>
    <message>
        <source>the id of another routine, which is easier</source>
        <translation>die id einer anderen, leichteren Übung</translation>
    </message>
    <message>
        <source>{takes}, which the routine takes, or a tenth more or less</source>
        <translation>{takes}, so lange dauert die Übung, oder ein Zehntel mehr oder weniger</translation>
    </message>
    <message>
        <source>left, right or alternate where the head is down</source>
        <translation>left, right oder alternate, wo der Kopf unten ist</translation>
    </message>
    <message>
        <source>the word both for its sides</source>
        <translation>bei sides das Wort both</translation>
    </message>
    <message>
        <source>a block of its own, since another step has ended this one</source>
        <translation>ein anderer block, denn diesen hat ein anderer Schritt beendet</translation>
    </message>
    <message>
        <source>{role} only in lines, wordings, standing and shows</source>
        <translation>{role} nur in lines, wordings, standing und shows</translation>
    </message>
    <message>
        <source>no {side}, since there is no side here</source>
        <translation>kein {side}, denn hier gibt es keine Seite</translation>
    </message>
    <message>
        <source>no {side}, since the step has no sides</source>
        <translation>kein {side}, denn der Schritt hat keine sides</translation>
    </message>
    <message>
        <source>no {side}, since it changes with each breath</source>
        <translation>kein {side}, denn die Seite wechselt mit jedem Atemzug</translation>
    </message>
    <message>
        <source>no braces but in {names}</source>
        <translation>geschweifte Klammern nur in {names}</translation>
    </message>
    <message>
        <source>no braces, since nothing is filled in here</source>
        <translation>keine geschweiften Klammern, denn hier wird nichts eingesetzt</translation>
    </message>
    <message>
        <source>no {role}, since no prop has this role</source>
        <translation>kein {role}, denn nichts in props hat diese role</translation>
    </message>
    <message>
        <source>{breaths}, or seconds beside it</source>
        <translation>{breaths}, oder daneben seconds</translation>
    </message>
    <message>
        <source>breaths or seconds, not both</source>
        <translation>breaths oder seconds, nicht beides</translation>
    </message>
    <message>
        <source>breaths where the head is down, and on the way up</source>
        <translation>breaths, wo der Kopf unten ist und auf dem Weg hinauf</translation>
    </message>
    <message>
        <source>no rhythm on the way up, whose tempo is beside its step</source>
        <translation>kein Rhythmus auf dem Weg hinauf: Sein tempo steht neben step</translation>
    </message>
    <message>
        <source>a tempo from the least to the most, {least} to {most}</source>
        <translation>ein Tempo vom kleinsten bis zum größten, {least} bis {most}</translation>
    </message>
    <message>
        <source>a pause of at most {most} s, at the slowest tempo too</source>
        <translation>eine Pause von höchstens {most} s, auch beim langsamsten Tempo</translation>
    </message>
    <message>
        <source>a breath of at least {least} s, at the quickest tempo too</source>
        <translation>ein Atem von mindestens {least} s, auch beim schnellsten Tempo</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>no pause where the head is down, as it is in {place}</source>
        <translation>keine Pause, wo der Kopf unten ist, wie in {place}</translation>
    </message>
    <message>
        <source>inhale or exhale for a move, or a pause of the file&apos;s own</source>
        <translation>inhale oder exhale für eine Bewegung, oder eine Pause, die die Datei selbst festlegt</translation>
    </message>
    <message>
        <source>lower back</source>
        <translation>unterer Rücken</translation>
    </message>
    <message>
        <source>upper back</source>
        <translation>oberer Rücken</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>wrists</source>
        <translation>Handgelenke</translation>
    </message>
    <message>
        <source>hips</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>hamstrings</source>
        <translation>hintere Oberschenkel</translation>
    </message>
    <message>
        <source>calves</source>
        <translation>Waden</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>Füße</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>restless</source>
        <translation>Unruhe</translation>
    </message>
    <message>
        <source>no closing lines, which would wake somebody who is left asleep</source>
        <translation>keine Schlussworte, die jemanden wecken würden, der eingeschlafen ist</translation>
    </message>
    <message>
        <source>the seconds after which it goes on: no key is asked of who falls asleep</source>
        <translation>die Sekunden, nach denen es weitergeht: Wer einschläft, wird nach keiner Taste gefragt</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Box-Atmung</translation>
    </message>
    <message>
        <source>This routine has a breath of its own.</source>
        <translation>Diese Übung hat ihren eigenen Atem.</translation>
    </message>
    <message>
        <source>This routine is breathed without pauses.</source>
        <translation>Bei dieser Übung atmest du ohne Pausen.</translation>
    </message>
    <message>
        <source>Its pauses are longer than {most} s, and your head goes down in this routine.</source>
        <translation>Die Pausen sind länger als {most} s; bei dieser Übung kommt dein Kopf nach unten.</translation>
    </message>
    <message>
        <source>Its pauses are longer than {most} s: those are for routines in which you sit or lie down.</source>
        <translation>Die Pausen sind länger als {most} s: Das ist nur für Übungen, bei denen du sitzt oder liegst.</translation>
    </message>
    <message>
        <source>At the tempo of this routine its pauses are longer than {most} s.</source>
        <translation>Beim Tempo dieser Übung sind die Pausen länger als {most} s.</translation>
    </message>
    <message>
        <source>a gate, or a vital cue in its first breath that leads from {from_position} in {place} to {position}</source>
        <translation>ein gate oder eine Ansage mit vital = true im ersten Atemzug, die von {from_position} in {place} zu {position} führt</translation>
    </message>
    <message>
        <source>1 to {last} for a vital cue, since no more breaths come at the slowest tempo</source>
        <translation>1 bis {last} bei einer Ansage mit vital = true, denn beim langsamsten Tempo kommen nicht mehr Atemzüge</translation>
    </message>
    <message>
        <source>a wording that is said by the end of the step, in {seconds} s at {tempo} breaths a minute</source>
        <translation>eine Fassung, die bis zum Ende des Schritts gesagt ist, in {seconds} s bei {tempo} Atemzügen in der Minute</translation>
    </message>
    <message>
        <source>your lower back</source>
        <translation>dein unterer Rücken</translation>
    </message>
    <message>
        <source>your upper back</source>
        <translation>dein oberer Rücken</translation>
    </message>
    <message>
        <source>your neck</source>
        <translation>dein Nacken</translation>
    </message>
    <message>
        <source>your shoulders</source>
        <translation>deine Schultern</translation>
    </message>
    <message>
        <source>your wrists</source>
        <translation>deine Handgelenke</translation>
    </message>
    <message>
        <source>your hips</source>
        <translation>deine Hüften</translation>
    </message>
    <message>
        <source>the backs of your legs</source>
        <translation>die Rückseite deiner Beine</translation>
    </message>
    <message>
        <source>your calves</source>
        <translation>deine Waden</translation>
    </message>
    <message>
        <source>your feet</source>
        <translation>deine Füße</translation>
    </message>
    <message>
        <source>rest before sleep</source>
        <translation>Ruhe vor dem Schlafen</translation>
    </message>
    <message>
        <source>a calm breath</source>
        <translation>ein ruhiger Atem</translation>
    </message>
    <message>
        <source>on the floor</source>
        <translation>auf dem Boden</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>im Stehen</translation>
    </message>
    <message>
        <source>on a chair</source>
        <translation>auf einem Stuhl</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Only this: {part}.</source>
        <translation>Nur eins: {part}.</translation>
    </message>
    <message>
        <source>A suggestion: {part}.</source>
        <translation>Ein Vorschlag: {part}.</translation>
    </message>
    <message>
        <source>First {part}, then {rest}.</source>
        <translation>Zuerst {part}, dann {rest}.</translation>
    </message>
    <message>
        <source>Left out, since nothing fits: {areas}.</source>
        <translation>Weggelassen, weil nichts passt: {areas}.</translation>
    </message>
    <message>
        <source>It takes {minutes} minutes: nothing comes nearer to {wished}.</source>
        <translation>Es dauert {minutes} Minuten: Nichts kommt näher an {wished} heran.</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{part}, {place}</source>
        <translation>{part}, {place}</translation>
    </message>
    <message>
        <source>{part}, then {rest}</source>
        <translation>{part}, dann {rest}</translation>
    </message>
    <message>
        <source>a routine that is no session of several itself</source>
        <translation>eine Übung, die nicht selbst aus mehreren besteht</translation>
    </message>
    <message>
        <source>a routine in one language with the first ({language})</source>
        <translation>eine Übung in der Sprache der ersten ({language})</translation>
    </message>
    <message>
        <source>nothing after a routine that one falls asleep in</source>
        <translation>nichts nach einer Übung, bei der man einschläft</translation>
    </message>
    <message>
        <source>one routine with the head low at most</source>
        <translation>höchstens eine Übung mit dem Kopf nach unten</translation>
    </message>
    <message>
        <source>something between a routine with the head low and lying down</source>
        <translation>etwas zwischen einer Übung mit dem Kopf nach unten und dem Hinlegen</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>expected a routine of its own, got a session of several</source>
        <translation>erwartet: eine einzelne Übung, gefunden: mehrere hintereinander</translation>
    </message>
    <message>
        <source>the id of a routine that is there</source>
        <translation>die id einer Übung, die es gibt</translation>
    </message>
    <message>
        <source>{id}, in which there is: {error}</source>
        <translation>{id}, mit diesem Fehler: {error}</translation>
    </message>
    <message>
        <source>a routine without mistakes</source>
        <translation>eine Übung ohne Fehler</translation>
    </message>
    <message>
        <source>no side, since the routine is not for one side after the other</source>
        <translation>keine Seite, weil die Übung nicht für eine Seite nach der anderen ist</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Sigh</source>
        <translation>Seufzer</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Im Stehen</translation>
    </message>
    <message>
        <source>On a chair</source>
        <translation>Auf dem Stuhl</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>Auf dem Boden</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>the id of another routine, which may follow at once</source>
        <translation>die id einer anderen Übung, die gleich folgen darf</translation>
    </message>
    <message>
        <source>an even number, so that either side has as many as the other</source>
        <translation>eine gerade Zahl, damit auf jede Seite gleich viele kommen</translation>
    </message>
    <message>
        <source>format = 2 for this key, which 0.1.0 does not know</source>
        <translation>format = 2 für diesen Schlüssel, den 0.1.0 nicht kennt</translation>
    </message>
    <message>
        <source>the id of a routine that there is, or of a step of this one</source>
        <translation>die id einer Übung, die es gibt, oder eines Schritts von dieser</translation>
    </message>
    <message>
        <source>{part} again</source>
        <translation>noch einmal {part}</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Gib ihm zuerst einen Namen.</translation>
    </message>
    <message>
        <source>There is one of this name already. Choose another name.</source>
        <translation>Diesen Namen gibt es schon. Wähl einen anderen.</translation>
    </message>
    <message>
        <source>It could not be kept: {reason}</source>
        <translation>Es ließ sich nicht speichern: {reason}</translation>
    </message>
    <message>
        <source>a base, as other poses of the file have one, which are in space</source>
        <translation>eine base, wie sie andere Haltungen der Datei haben, die im Raum sind</translation>
    </message>
    <message>
        <source>the id of a pose in space, one of this file or of those that all share</source>
        <translation>die id einer Haltung im Raum, aus dieser Datei oder von den gemeinsamen</translation>
    </message>
    <message>
        <source>nothing beside a base: this key is of poses in profile</source>
        <translation>nichts neben einer base: dieser Schlüssel gehört zu Haltungen im Profil</translation>
    </message>
    <message>
        <source>a base beside it: this key is of poses in space</source>
        <translation>eine base daneben: dieser Schlüssel gehört zu Haltungen im Raum</translation>
    </message>
    <message>
        <source>another pose, which is not based on this one</source>
        <translation>eine andere Haltung, die nicht auf dieser beruht</translation>
    </message>
    <message>
        <source>a place within reach</source>
        <translation>eine Stelle in Reichweite</translation>
    </message>
    <message>
        <source>one that is {far} body heights too far</source>
        <translation>eine, die {far} Körperhöhen zu weit weg ist</translation>
    </message>
    <message>
        <source>Your journal could not be changed: {reason}</source>
        <translation>Dein Tagebuch konnte nicht geändert werden: {reason}</translation>
    </message>
    <message>
        <source>Nothing was deleted; check that the folder can be written to.</source>
        <translation>Gelöscht ist nichts; prüfe, ob in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>it is no journal that was exported as JSON</source>
        <translation>es ist kein als JSON exportiertes Tagebuch</translation>
    </message>
    <message>
        <source>Second time this week.</source>
        <translation>Zum zweiten Mal diese Woche.</translation>
    </message>
    <message>
        <source>Third time this week.</source>
        <translation>Zum dritten Mal diese Woche.</translation>
    </message>
    <message>
        <source>Fourth time this week.</source>
        <translation>Zum vierten Mal diese Woche.</translation>
    </message>
    <message>
        <source>Fifth time this week.</source>
        <translation>Zum fünften Mal diese Woche.</translation>
    </message>
    <message>
        <source>Sixth time this week.</source>
        <translation>Zum sechsten Mal diese Woche.</translation>
    </message>
    <message>
        <source>Seventh time this week.</source>
        <translation>Zum siebten Mal diese Woche.</translation>
    </message>
    <message>
        <source>Session number {number} this week.</source>
        <translation>Übung Nummer {number} in dieser Woche.</translation>
    </message>
    <message>
        <source>The first session in {weeks} weeks.</source>
        <translation>Die erste Übung seit {weeks} Wochen.</translation>
    </message>
    <message>
        <source>Your hands rested lower than ever before.</source>
        <translation>Deine Hände lagen tiefer als je zuvor.</translation>
    </message>
    <message>
        <source>Your tempo was calmer than last week.</source>
        <translation>Dein Tempo war ruhiger als letzte Woche.</translation>
    </message>
    <message>
        <source>a number up to {count}, that of a line of the opening</source>
        <translation>eine Zahl bis {count}, die einer Zeile der Einleitung</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Time to stretch</source>
        <translation>Zeit zum Dehnen</translation>
    </message>
    <message>
        <source>Whatever fits you today</source>
        <translation>Was heute für dich passt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>In ten minutes</source>
        <translation>In zehn Minuten</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>Inside of Flatpak no reminder can be set: write a calendar file in place of it, with coach remind export.</source>
        <translation>Im Flatpak lassen sich keine Erinnerungen einrichten: Schreib stattdessen mit coach remind export eine Kalenderdatei.</translation>
    </message>
    <message>
        <source>The system takes no reminders: {reason}</source>
        <translation>Das System nimmt keine Erinnerungen an: {reason}</translation>
    </message>
    <message>
        <source>A calendar can remind you, too: coach remind export writes a file for it.</source>
        <translation>Auch ein Kalender kann dich erinnern: coach remind export schreibt eine Datei dafür.</translation>
    </message>
    <message>
        <source>a part of the body that is in its place without this limb</source>
        <translation>einen Körperteil, der auch ohne dieses Glied an seinem Platz ist</translation>
    </message>
    <message>
        <source>one that is not, in the pose {pose}</source>
        <translation>einen, der es in der Pose {pose} nicht ist</translation>
    </message>
    <message>
        <source>a direction, which is not 0 all over</source>
        <translation>eine Richtung, die nicht überall 0 ist</translation>
    </message>
    <message>
        <source>{value} in the pose {pose}</source>
        <translation>{value} in der Pose {pose}</translation>
    </message>
    <message>
        <source>a hand as a wrist can turn it</source>
        <translation>eine Hand, wie ein Handgelenk sie drehen kann</translation>
    </message>
    <message>
        <source>one in the pose {pose} that lies {angle} degrees off</source>
        <translation>eine in der Pose {pose}, die um {angle} Grad anders liegt</translation>
    </message>
    <message>
        <source>an angle from {least} to {most} degrees, as far as a person&apos;s joint goes</source>
        <translation>ein Winkel von {least} bis {most} Grad, so weit ein Gelenk eben reicht</translation>
    </message>
    <message>
        <source>{angle} in the pose {pose}</source>
        <translation>{angle} in der Pose {pose}</translation>
    </message>
    <message>
        <source>too large for a journal</source>
        <translation>zu groß für ein Tagebuch</translation>
    </message>
    <message>
        <source>Your journal cannot be read: {reason}</source>
        <translation>Dein Tagebuch kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>It stays as it is; with the next session a new one begins beside it.</source>
        <translation>Es bleibt, wie es ist. Beim nächsten Üben beginnt daneben ein neues.</translation>
    </message>
    <message>
        <source>Sessions of your journal that cannot be read: {count}</source>
        <translation>Übungen in deinem Tagebuch, die sich nicht lesen lassen: {count}</translation>
    </message>
    <message>
        <source>They are left out here, and stay in the file.</source>
        <translation>Sie fehlen hier und bleiben in der Datei.</translation>
    </message>
    <message>
        <source>a pose of somebody in the position {position}, as in this step</source>
        <translation>eine Pose in der Position {position} wie in diesem Schritt</translation>
    </message>
    <message>
        <source>{pose}, which is {position}</source>
        <translation>{pose} ({position})</translation>
    </message>
    <message>
        <source>a pose with the head {height}, as in this step</source>
        <translation>eine Pose mit dem Kopf {height} wie in diesem Schritt</translation>
    </message>
    <message>
        <source>{pose}, in which it hangs lower</source>
        <translation>{pose}, in der er tiefer hängt</translation>
    </message>
    <message>
        <source>a pose that a body comes to in {seconds} s</source>
        <translation>eine Pose, in die ein Körper in {seconds} s kommt</translation>
    </message>
    <message>
        <source>{pose}, which takes {seconds} s</source>
        <translation>{pose}, was {seconds} s dauert</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About Breath Coach</source>
        <translation>Über Breath Coach</translation>
    </message>
    <message>
        <source>Version {version}. Free software under the MIT licence, built from the parts below, each under its own terms. Breath Coach is no substitute for medical advice.</source>
        <translation>Version {version}. Freie Software unter der MIT-Lizenz, zusammengesetzt aus den Teilen unten, jeder unter seinen eigenen Bedingungen. Breath Coach ersetzt keinen ärztlichen Rat.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>If you like</source>
        <translation>Wenn du magst</translation>
    </message>
    <message>
        <source>Where is it easier now?</source>
        <translation>Wo ist es jetzt leichter?</translation>
    </message>
    <message>
        <source>Discomfort, from 0, none, to 10, unbearable</source>
        <translation>Beschwerden, von 0, keine, bis 10, unerträglich</translation>
    </message>
    <message>
        <source>Discomfort {number}</source>
        <translation>Beschwerden {number}</translation>
    </message>
    <message>
        <source>A note, in one line</source>
        <translation>Eine Notiz in einer Zeile</translation>
    </message>
</context>
<context>
    <name>AgainPage</name>
    <message>
        <source>Anything new?</source>
        <translation>Etwas Neues?</translation>
    </message>
    <message>
        <source>&amp;Yes, something is new</source>
        <translation>&amp;Ja, es gibt etwas Neues</translation>
    </message>
    <message>
        <source>Any key</source>
        <translation>Irgendeine Taste</translation>
    </message>
    <message>
        <source>As last time: {routine}</source>
        <translation>Wie letztes Mal: {routine}</translation>
    </message>
    <message numerus="yes">
        <source>The first breath comes by itself, in %n second(s).</source>
        <translation>
            <numerusform>Der erste Atemzug kommt von selbst, in %n Sekunde.</numerusform>
            <numerusform>Der erste Atemzug kommt von selbst, in %n Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Nothing has been done yet that could begin as last time.</source>
        <translation>Es gibt noch nichts, was wie letztes Mal beginnen könnte.</translation>
    </message>
    <message>
        <source>One moment: the voice is being prepared.</source>
        <translation>Einen Moment: Die Stimme wird vorbereitet.</translation>
    </message>
    <message>
        <source>Everything has had its turn this week: choose what you like.</source>
        <translation>Diese Woche war schon alles dran: Such dir aus, was du magst.</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>What it is made of</source>
        <translation>Woraus es besteht</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Nach oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Swap for another</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Weg&amp;lassen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{number} of {count}: {block}</source>
        <translation>{number} von {count}: {block}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Kopf unten</translation>
    </message>
    <message>
        <source>left side only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>right side only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>beide Seiten</translation>
    </message>
</context>
<context>
    <name>Boundary</name>
    <message>
        <source>Something in the program has failed and is left out; all else goes on. It is recorded in a file that coach doctor names.</source>
        <translation>Ein Teil des Programms hat versagt und wird weggelassen; alles andere geht weiter. Was geschah, steht in einer Datei, die coach doctor nennt.</translation>
    </message>
</context>
<context>
    <name>BreathCurve</name>
    <message>
        <source>The shape of one breath</source>
        <translation>Der Verlauf eines Atemzugs</translation>
    </message>
</context>
<context>
    <name>BreathPrefs</name>
    <message>
        <source>The breath</source>
        <translation>Der Atem</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Ein und aus</translation>
    </message>
    <message>
        <source>Pause after breathing in</source>
        <translation>Pause nach dem Einatmen</translation>
    </message>
    <message>
        <source>Pause after breathing out</source>
        <translation>Pause nach dem Ausatmen</translation>
    </message>
    <message>
        <source>{inhale} : {exhale}</source>
        <translation>{inhale} : {exhale}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Your pattern divides it: see “Patterns”.</source>
        <translation>Dein Muster teilt ihn ein: siehe „Muster“.</translation>
    </message>
</context>
<context>
    <name>BrokenCard</name>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>Nicht verwendbar: {file}</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Übe&amp;r</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>What&apos;s been bugging you?</source>
        <translation>Wo zwickt es?</translation>
    </message>
    <message>
        <source>Looking through the routines…</source>
        <translation>Die Übungen werden durchgesehen …</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s) found</source>
        <translation>
            <numerusform>%n Übung gefunden</numerusform>
            <numerusform>%n Übungen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compose a &amp;session</source>
        <translation>Programm zu&amp;sammenstellen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
</context>
<context>
    <name>ComposePage</name>
    <message>
        <source>Compose a session</source>
        <translation>Programm zusammenstellen</translation>
    </message>
    <message>
        <source>What shall it be good for?</source>
        <translation>Wofür soll es gut sein?</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie soll es heißen?</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>&amp;Ein anderes</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Looking through the routines…</source>
        <translation>Die Übungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing fits. Ask for other areas or another position, or choose none of them.</source>
        <translation>Nichts passt. Wähl andere Bereiche oder eine andere Haltung, oder lass beides offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>insgesamt %n Minute</numerusform>
            <numerusform>insgesamt %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>There is no other one for this.</source>
        <translation>Dafür gibt es kein anderes.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Sie steht schon ganz oben.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Sie steht schon ganz unten.</translation>
    </message>
    <message>
        <source>{name} is {number} of {count} now.</source>
        <translation>{name} ist jetzt {number} von {count}.</translation>
    </message>
    <message>
        <source>Left out: {name}.</source>
        <translation>Weggelassen: {name}.</translation>
    </message>
    <message>
        <source>There is no other that serves the same and goes with the rest.</source>
        <translation>Es gibt keine andere Übung für dasselbe, die zum Rest passt.</translation>
    </message>
    <message>
        <source>{new} instead of {old}.</source>
        <translation>{new} statt {old}.</translation>
    </message>
    <message>
        <source>Not in this order: {rule} ({name}).</source>
        <translation>Nicht in dieser Reihenfolge: {rule} ({name}).</translation>
    </message>
    <message>
        <source>Kept: “{name}” is among the routines now.</source>
        <translation>Gespeichert: „{name}“ steht jetzt bei den Übungen.</translation>
    </message>
</context>
<context>
    <name>Darkness</name>
    <message>
        <source>Dark; any key or the mouse brings the light back</source>
        <translation>Dunkel; jede Taste und die Maus machen wieder hell</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Sessions of this day</source>
        <translation>Übungen dieses Tages</translation>
    </message>
    <message>
        <source>A note, in one line</source>
        <translation>Eine Notiz in einer Zeile</translation>
    </message>
    <message>
        <source>De&amp;lete this session</source>
        <translation>Diese Übung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing noted down</source>
        <translation>nichts eingetragen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>{time} minutes</source>
        <translation>{time} Minuten</translation>
    </message>
</context>
<context>
    <name>DaySquares</name>
    <message numerus="yes">
        <source>Minutes a day, of the last %n week(s)</source>
        <translation>
            <numerusform>Minuten am Tag in der letzten %n Woche</numerusform>
            <numerusform>Minuten am Tag in den letzten %n Wochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Do it &amp;again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Choose a routine</source>
        <translation>Übung &amp;wählen</translation>
    </message>
    <message>
        <source>Done: {routine}. Take a moment and notice how you feel.</source>
        <translation>Geschafft: {routine}. Nimm dir einen Moment und spür nach, wie es dir geht.</translation>
    </message>
    <message numerus="yes">
        <source>routine(s)</source>
        <translation>
            <numerusform>Übung</numerusform>
            <numerusform>Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whole round(s)</source>
        <translation>
            <numerusform>ganze Runde</numerusform>
            <numerusform>ganze Runden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whole breath(s)</source>
        <translation>
            <numerusform>ganzer Atemzug</numerusform>
            <numerusform>ganze Atemzüge</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Breaths a minute</source>
        <translation>Atemzüge pro Minute</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>Wie hat es sich angefühlt?</translation>
    </message>
    <message>
        <source>Keys 1 to 5, if you like.</source>
        <translation>Tasten 1 bis 5, wenn du magst.</translation>
    </message>
    <message>
        <source>Done: {routine}. Sleep well.</source>
        <translation>Geschafft: {routine}. Schlaf gut.</translation>
    </message>
    <message>
        <source>Go on with: {routine}</source>
        <translation>Weiter mit: {routine}</translation>
    </message>
    <message>
        <source>{routine}: most of it was skipped.</source>
        <translation>{routine}: Das meiste davon hast du übersprungen.</translation>
    </message>
    <message>
        <source>That was it for now</source>
        <translation>Das war es für jetzt</translation>
    </message>
</context>
<context>
    <name>DoseBars</name>
    <message>
        <source>Minutes this week, by area</source>
        <translation>Minuten in dieser Woche nach Bereich</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Key: {number}</source>
        <translation>Taste: {number}</translation>
    </message>
</context>
<context>
    <name>FeltChoice</name>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Tiring</source>
        <translation>Anstrengend</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
</context>
<context>
    <name>FigurePrefs</name>
    <message>
        <source>The figure</source>
        <translation>Die Figur</translation>
    </message>
    <message>
        <source>Slender</source>
        <translation>Schlank</translation>
    </message>
    <message>
        <source>A slender figure</source>
        <translation>Eine schlanke Figur</translation>
    </message>
    <message>
        <source>Broad</source>
        <translation>Kräftig</translation>
    </message>
    <message>
        <source>A broad figure</source>
        <translation>Eine kräftige Figur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light skin and hair</source>
        <translation>Helle Haut, helle Haare</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Medium skin and hair</source>
        <translation>Mittlerer Ton von Haut und Haaren</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark skin and hair</source>
        <translation>Dunkle Haut, dunkle Haare</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Körperbau</translation>
    </message>
    <message>
        <source>Skin and hair</source>
        <translation>Haut und Haare</translation>
    </message>
    <message>
        <source>In the roll-down the figure is always slender.</source>
        <translation>Beim Abrollen ist die Figur immer schlank.</translation>
    </message>
</context>
<context>
    <name>ForgetAll</name>
    <message>
        <source>Delete &amp;everything</source>
        <translation>Alles lö&amp;schen</translation>
    </message>
    <message>
        <source>Delete all sessions for good?</source>
        <translation>Den ganzen Verlauf endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete &amp;for good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>Alle be&amp;halten</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>No routine is like that. Ask for less.</source>
        <translation>Dazu passt keine Übung. Verlang etwas weniger.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Kopf unten</translation>
    </message>
    <message>
        <source>{prop} or similar</source>
        <translation>{prop} oder Ähnliches</translation>
    </message>
    <message>
        <source>There is no routine that can be used.</source>
        <translation>Es gibt keine Übung, die sich verwenden lässt.</translation>
    </message>
</context>
<context>
    <name>Halves</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all routines</source>
        <translation>Alle Übungen zeigen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>What you have done</source>
        <translation>Was du getan hast</translation>
    </message>
    <message>
        <source>Ea&amp;rlier weeks</source>
        <translation>Frühere &amp;Wochen</translation>
    </message>
    <message>
        <source>Later &amp;weeks</source>
        <translation>S&amp;pätere Wochen</translation>
    </message>
    <message>
        <source>Nothing yet this week.</source>
        <translation>Diese Woche noch nichts.</translation>
    </message>
    <message>
        <source>Minutes a week</source>
        <translation>Minuten in der Woche</translation>
    </message>
    <message>
        <source>Breaths a minute</source>
        <translation>Atemzüge pro Minute</translation>
    </message>
    <message>
        <source>Feeling, from 1, hard, to 5, very good</source>
        <translation>Gefühl, von 1, schwer, bis 5, sehr gut</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)</source>
        <translation>&amp;Tabelle (CSV)</translation>
    </message>
    <message>
        <source>&amp;All of it (JSON)</source>
        <translation>&amp;Alles (JSON)</translation>
    </message>
    <message>
        <source>&amp;Sheet for a therapist (PDF)</source>
        <translation>&amp;Blatt für die Therapie (PDF)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n minute(s)</source>
        <translation>
            <numerusform>Diese Woche: %n Minute</numerusform>
            <numerusform>Diese Woche: %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Your aim: {aim}.</source>
        <translation>Dein Ziel: {aim}.</translation>
    </message>
    <message>
        <source>{routine}: hands on {height} of your height, first on {day}</source>
        <translation>{routine}: Hände auf {height} deiner Größe, zuerst am {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>no aim</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Beyond 10 minutes a week, more gains little (the dashed line).</source>
        <translation>Über 10 Minuten in der Woche bringt mehr nur noch wenig (gestrichelte Linie).</translation>
    </message>
    <message>
        <source>Your aim for a week</source>
        <translation>Dein Ziel für eine Woche</translation>
    </message>
    <message>
        <source>Nothing in these weeks. What you do is shown here, and only here.</source>
        <translation>In diesen Wochen war nichts. Was du machst, steht dann hier und nur hier.</translation>
    </message>
    <message>
        <source>Take it along, or bring it here</source>
        <translation>Mitnehmen oder herholen</translation>
    </message>
    <message>
        <source>Add from a f&amp;ile (JSON)</source>
        <translation>Aus einer &amp;Datei hinzufügen (JSON)</translation>
    </message>
</context>
<context>
    <name>LagPage</name>
    <message>
        <source>Picture and sound</source>
        <translation>Bild und Ton</translation>
    </message>
    <message>
        <source>Wireless headphones and some televisions lag behind. Listen to the bell, look at the light, and move the slider until both come together.</source>
        <translation>Funkkopfhörer und manche Fernseher hinken hinterher. Hör auf die Glocke, schau auf das Licht und verschieb den Regler, bis beide gleichzeitig kommen.</translation>
    </message>
    <message>
        <source>Delay the picture by</source>
        <translation>Bild verzögern um</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>A light that flashes with each bell</source>
        <translation>Ein Licht, das mit jeder Glocke aufleuchtet</translation>
    </message>
</context>
<context>
    <name>LookPrefs</name>
    <message>
        <source>The look</source>
        <translation>Das Aussehen</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Aufrecht</translation>
    </message>
    <message>
        <source>Show a session upright</source>
        <translation>Übung aufrecht zeigen</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Auf dem Kopf</translation>
    </message>
    <message>
        <source>Show a session upside down</source>
        <translation>Übung auf dem Kopf zeigen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>In a session, for when you look back between your legs</source>
        <translation>Während der Übung, für den Blick zwischen den Beinen hindurch</translation>
    </message>
    <message>
        <source>Follow the system&apos;s colours</source>
        <translation>Farben wie in den Systemeinstellungen</translation>
    </message>
    <message>
        <source>Daytime colours</source>
        <translation>Farben für den Tag</translation>
    </message>
    <message>
        <source>Night-time colours</source>
        <translation>Farben für die Nacht</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High-contrast colours</source>
        <translation>Farben mit hohem Kontrast</translation>
    </message>
    <message>
        <source>Follow the system&apos;s setting for movement</source>
        <translation>Bewegung wie in den Systemeinstellungen</translation>
    </message>
    <message>
        <source>Reduced movement</source>
        <translation>Reduzierte Bewegung</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Full movement</source>
        <translation>Volle Bewegung</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Die Sprache des Systems</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>Deleted. Undo brings it back.</source>
        <translation>Gelöscht. Mit Rückgängig ist sie wieder da.</translation>
    </message>
    <message>
        <source>All sessions are deleted.</source>
        <translation>Der ganze Verlauf ist gelöscht.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Wähl einen anderen.</translation>
    </message>
    <message>
        <source>It could not be written: {reason}</source>
        <translation>Es konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Written: {where}</source>
        <translation>Geschrieben: {where}</translation>
    </message>
    <message>
        <source>From where?</source>
        <translation>Woher?</translation>
    </message>
    <message>
        <source>It could not be added: {reason}</source>
        <translation>Es ließ sich nicht hinzufügen: {reason}</translation>
    </message>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {refused}.</source>
        <translation>Hinzugefügt: {added}. Schon da: {known}. Nicht lesbar: {refused}.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n minute(s)</source>
        <translation>
            <numerusform>Diese Woche: %n Minute</numerusform>
            <numerusform>Diese Woche: %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>your aim: {aim}</source>
        <translation>dein Ziel: {aim}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
</context>
<context>
    <name>PatternChoice</name>
    <message>
        <source>No pattern</source>
        <translation>Kein Muster</translation>
    </message>
    <message>
        <source>Not here: {reason} You breathe as the routine asks.</source>
        <translation>Hier nicht: {reason} Du atmest, wie die Übung es braucht.</translation>
    </message>
    <message>
        <source>Where your head is down you breathe in once, and without pauses.</source>
        <translation>Wo dein Kopf unten ist, atmest du einmal ein und ohne Pausen.</translation>
    </message>
    <message>
        <source>Sit or lie down for its long pauses.</source>
        <translation>Setz oder leg dich für die langen Pausen hin.</translation>
    </message>
</context>
<context>
    <name>PatternEditor</name>
    <message>
        <source>Name of the pattern</source>
        <translation>Name des Musters</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>The parts are seconds</source>
        <translation>Die Teile sind Sekunden</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>The parts are a ratio, with a tempo</source>
        <translation>Die Teile sind ein Verhältnis, mit einem Tempo</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Pause at the end</source>
        <translation>Pause am Ende</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>In once</source>
        <translation>Einmal ein</translation>
    </message>
    <message>
        <source>Breathe in once</source>
        <translation>Einmal einatmen</translation>
    </message>
    <message>
        <source>In twice</source>
        <translation>Zweimal ein</translation>
    </message>
    <message>
        <source>Breathe in twice: long, then short on top</source>
        <translation>Zweimal einatmen: lang, dann kurz obendrauf</translation>
    </message>
    <message>
        <source>&amp;Save the pattern</source>
        <translation>Muster s&amp;ichern</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A breath takes {least} to {most} s; this one takes {seconds} s.</source>
        <translation>Ein Atemzug dauert {least} bis {most} s; dieser dauert {seconds} s.</translation>
    </message>
    <message>
        <source>In and out take at least a fifth of the breath each.</source>
        <translation>Ein und Aus brauchen je mindestens ein Fünftel des Atemzugs.</translation>
    </message>
    <message>
        <source>A pause takes half of the breath at most.</source>
        <translation>Eine Pause dauert höchstens den halben Atemzug.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another pattern has this name.</source>
        <translation>So heißt schon ein anderes Muster.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>PatternPrefs</name>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>&amp;New pattern</source>
        <translation>&amp;Neues Muster</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>De&amp;lete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>Zurückh&amp;olen</translation>
    </message>
    <message>
        <source>A pattern leads wherever the routine allows it.</source>
        <translation>Ein Muster führt überall, wo die Übung es zulässt.</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Gelöscht: {name}</translation>
    </message>
</context>
<context>
    <name>PoseViewer</name>
    <message>
        <source>Arrow keys or dragging turn it, the Home key turns it back</source>
        <translation>Pfeiltasten oder Ziehen drehen sie, Pos1 dreht sie zurück</translation>
    </message>
</context>
<context>
    <name>Poses</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>Pose {number} of {count}</source>
        <translation>Haltung {number} von {count}</translation>
    </message>
    <message>
        <source>Pose before</source>
        <translation>Vorige Haltung</translation>
    </message>
    <message>
        <source>Next pose</source>
        <translation>Nächste Haltung</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>ReadyChoice</name>
    <message>
        <source>Any key, a click or a media key goes on</source>
        <translation>Weiter mit jeder Taste, einem Klick oder einer Medientaste</translation>
    </message>
    <message>
        <source>After a spoken countdown it goes on by itself</source>
        <translation>Nach einem gesprochenen Countdown geht es von selbst weiter</translation>
    </message>
    <message>
        <source>I press a key</source>
        <translation>Ich drücke eine Taste</translation>
    </message>
    <message>
        <source>It counts down</source>
        <translation>Es wird heruntergezählt</translation>
    </message>
    <message>
        <source>{seconds} seconds to get ready</source>
        <translation>{seconds} Sekunden zum Vorbereiten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>How does Breath Coach know that you are ready?</source>
        <translation>Woran merkt Breath Coach, dass du bereit bist?</translation>
    </message>
</context>
<context>
    <name>ReminderEditor</name>
    <message>
        <source>Days of the week</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>Time, as in 18:00</source>
        <translation>Uhrzeit, etwa 18:00</translation>
    </message>
    <message>
        <source>What the reminder is for</source>
        <translation>Woran du erinnert wirst</translation>
    </message>
    <message>
        <source>Keep the re&amp;minder</source>
        <translation>Erinnerun&amp;g behalten</translation>
    </message>
    <message>
        <source>Lea&amp;ve it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Whatever fits</source>
        <translation>Was gerade passt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>It needs a time, as in 18:00, and a day.</source>
        <translation>Es fehlt noch eine Uhrzeit wie 18:00 oder ein Tag.</translation>
    </message>
</context>
<context>
    <name>ReminderPrefs</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Ne&amp;w reminder</source>
        <translation>Neue &amp;Erinnerung</translation>
    </message>
    <message>
        <source>Brin&amp;g it back</source>
        <translation>Z&amp;urückholen</translation>
    </message>
    <message>
        <source>A notification reminds you. It stays away while you do not want to be disturbed, in a session, and when you have done enough today.</source>
        <translation>Eine Benachrichtigung erinnert dich. Sie bleibt aus, solange du nicht gestört werden willst, während du übst und wenn du heute schon genug getan hast.</translation>
    </message>
    <message>
        <source>This system has no timer for it: a small process sleeps until then.</source>
        <translation>Dieses System hat keinen Zeitgeber dafür: Ein kleiner Prozess schläft bis dahin.</translation>
    </message>
    <message>
        <source>Nothing runs until it is time.</source>
        <translation>Bis es so weit ist, läuft nichts.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>whatever fits</source>
        <translation>was gerade passt</translation>
    </message>
    <message>
        <source>{time}, {days}: {routine}</source>
        <translation>{time}, {days}: {routine}</translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Reset</name>
    <message>
        <source>Reset this whole page?</source>
        <translation>Diese ganze Seite zurücksetzen?</translation>
    </message>
    <message>
        <source>Restore de&amp;faults</source>
        <translation>Auf S&amp;tandard zurücksetzen</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>Zurücksetzen &amp;rückgängig machen</translation>
    </message>
</context>
<context>
    <name>RoutineCard</name>
    <message>
        <source>Favourite: {name}</source>
        <translation>Favorit: {name}</translation>
    </message>
    <message>
        <source>Favourite ({key})</source>
        <translation>Favorit ({key})</translation>
    </message>
</context>
<context>
    <name>RoutineDetail</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>This routine has texts and a voice in {language} only.</source>
        <translation>Texte und Stimme hat diese Übung nur auf {language}.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{breaths}, {minutes}</source>
        <translation>{breaths}, {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>%n breath(s)</source>
        <translation>
            <numerusform>%n Atemzug</numerusform>
            <numerusform>%n Atemzüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>Skip this routine if one of these applies to you</source>
        <translation>Lass diese Übung aus, wenn etwas davon auf dich zutrifft</translation>
    </message>
    <message>
        <source>Ask your doctor first if one of these applies to you</source>
        <translation>Frag erst deine Ärztin oder deinen Arzt, wenn etwas davon auf dich zutrifft</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann du aufhören solltest</translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message>
        <source>Before you begin</source>
        <translation>Bevor du anfängst</translation>
    </message>
    <message>
        <source>Read to the end to answer.</source>
        <translation>Lies bis zum Ende, dann kannst du antworten.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Something here applies to me</source>
        <translation>&amp;Etwas davon trifft auf mich zu</translation>
    </message>
    <message>
        <source>&amp;None of this applies to me</source>
        <translation>&amp;Nichts davon trifft auf mich zu</translation>
    </message>
    <message>
        <source>Before you begin: {routine}</source>
        <translation>Bevor du anfängst: {routine}</translation>
    </message>
    <message>
        <source>This routine lists no reasons against it. If you are unsure, ask your doctor before you begin.</source>
        <translation>Zu dieser Übung sind keine Gegenanzeigen genannt. Wenn du unsicher bist, frag deine Ärztin oder deinen Arzt, bevor du anfängst.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>Bereit?</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Mach dich bereit</translation>
    </message>
    <message>
        <source>{step}, breath {breath} of {breaths}</source>
        <translation>{step}, Atemzug {breath} von {breaths}</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Einatmen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Ausatmen</translation>
    </message>
    <message>
        <source>{routine}  ·  Round {round} of {rounds}</source>
        <translation>{routine}  ·  Runde {round} von {rounds}</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>Tonprobe</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Then: {step}</source>
        <translation>Danach: {step}</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Atempause</translation>
    </message>
    <message>
        <source>Press space or “Resume” to try the sound again. There will be a countdown.</source>
        <translation>Die Leertaste oder „Weiter“ versucht es noch einmal mit dem Ton. Dann wird heruntergezählt.</translation>
    </message>
    <message>
        <source>Press space or “Resume” to go on. There will be a countdown.</source>
        <translation>Mit der Leertaste oder „Weiter“ geht es weiter. Vorher wird heruntergezählt.</translation>
    </message>
    <message>
        <source>Press any key or click anywhere</source>
        <translation>Drück eine beliebige Taste oder klick irgendwohin</translation>
    </message>
    <message>
        <source>Goes on by itself; press any key to go on now</source>
        <translation>Es geht von selbst weiter; mit jeder Taste sofort</translation>
    </message>
    <message>
        <source>There is no hurry.</source>
        <translation>Lass dir Zeit.</translation>
    </message>
    <message>
        <source>breath {breath} of {breaths}</source>
        <translation>Atemzug {breath} von {breaths}</translation>
    </message>
    <message>
        <source>breath {breath} of {breaths}, once more</source>
        <translation>Atemzug {breath} von {breaths}, noch einmal</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Then: the end</source>
        <translation>Danach: Schluss</translation>
    </message>
    <message>
        <source>With the next breath: {step}</source>
        <translation>Mit dem nächsten Atemzug: {step}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Rest a little</source>
        <translation>Ruh dich kurz aus</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Und mehr</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>The Home key turns it back</source>
        <translation>Pos1 dreht sie zurück</translation>
    </message>
    <message>
        <source>Arrow keys or dragging turn the figure</source>
        <translation>Pfeiltasten oder Ziehen drehen die Figur</translation>
    </message>
    <message>
        <source>Arrow keys turn it, the Home key turns it back</source>
        <translation>Die Pfeiltasten drehen sie, Pos1 dreht sie zurück</translation>
    </message>
    <message>
        <source>Just looking</source>
        <translation>Nur ein Blick</translation>
    </message>
    <message>
        <source>The Home key leads back to the session</source>
        <translation>Mit Pos1 zurück zu deiner Übung</translation>
    </message>
    <message>
        <source>Back at the pose of the session</source>
        <translation>Zurück bei der Haltung deiner Übung</translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>Turn the sound up and check that the right loudspeaker or headphones are chosen. Without sound you need to watch the screen: go only as far as you can still see it.</source>
        <translation>Stell den Ton lauter und prüf, ob der richtige Lautsprecher oder Kopfhörer gewählt ist. Ohne Ton musst du auf den Bildschirm schauen: Geh nur so weit, dass du ihn noch siehst.</translation>
    </message>
    <message>
        <source>Something in the program has failed. The voice brings you up now.</source>
        <translation>Im Programm ist etwas schiefgegangen. Die Stimme führt dich jetzt nach oben.</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Something feels wrong</source>
        <translation>Etwas stimmt nicht</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Stimme: {name}</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Kleines Fenster</translation>
    </message>
    <message>
        <source>Full window</source>
        <translation>Großes Fenster</translation>
    </message>
    <message>
        <source>Close Breath Coach? First the voice brings you up, then the window closes.</source>
        <translation>Breath Coach schließen? Erst holt dich die Stimme hoch, dann schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Did you hear the breath and the voice?</source>
        <translation>Hast du den Atem und die Stimme gehört?</translation>
    </message>
    <message>
        <source>Are you ready?</source>
        <translation>Bist du bereit?</translation>
    </message>
    <message>
        <source>I hear both</source>
        <translation>Ich höre beides</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>&amp;Try the sound again</source>
        <translation>Noch einmal mit Ton &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Go on with the picture alone</source>
        <translation>&amp;Nur mit dem Bild weiter</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Ich bin bereit</translation>
    </message>
    <message>
        <source>I &amp;hear nothing</source>
        <translation>Ich &amp;höre nichts</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Escape: stops the session, and the voice brings you up</source>
        <translation>Escape: beendet die Übung, und die Stimme holt dich hoch</translation>
    </message>
    <message>
        <source>Stops the session, and the voice brings you up. Key: Escape</source>
        <translation>Beendet die Übung, und die Stimme holt dich hoch. Taste: Escape</translation>
    </message>
    <message>
        <source>How far the session has come</source>
        <translation>Wie weit die Übung ist</translation>
    </message>
    <message>
        <source>Stop and &amp;close</source>
        <translation>Aufhören und &amp;schließen</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Key: space</source>
        <translation>Taste: Leertaste</translation>
    </message>
    <message>
        <source>A circle that grows and shrinks with the breath, and a figure that moves along</source>
        <translation>Ein Kreis, der mit dem Atem wächst und schrumpft, und eine Figur, die sich mitbewegt</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up your space</source>
        <translation>Richte deinen Platz ein</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Anfangen</translation>
    </message>
    <message>
        <source>What will your hands rest on?</source>
        <translation>Worauf stützen sich deine Hände?</translation>
    </message>
    <message>
        <source>One moment: the voice is being prepared.</source>
        <translation>Einen Moment: Die Stimme wird vorbereitet.</translation>
    </message>
    <message>
        <source>The voice is being prepared: you can begin in about {time}.</source>
        <translation>Die Stimme wird vorbereitet: In etwa {time} kannst du anfangen.</translation>
    </message>
    <message>
        <source>With a simple voice, chosen in the preferences, it takes less.</source>
        <translation>Mit einer einfachen Stimme, in den Einstellungen gewählt, geht es schneller.</translation>
    </message>
    <message>
        <source>How it begins: {step}</source>
        <translation>So fängt es an: {step}</translation>
    </message>
    <message>
        <source>If you like: {props}</source>
        <translation>Wenn du magst: {props}</translation>
    </message>
    <message>
        <source>Needed: {props}</source>
        <translation>Was gebraucht wird: {props}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Stretching and breathing</source>
        <translation>Dehnen und Atmen</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Was vereinbart war</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Minutes by area</source>
        <translation>Minuten nach Bereich</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>Notes, the latest first</source>
        <translation>Notizen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Made on this person&apos;s own computer from what was noted down there. It is no finding.</source>
        <translation>Auf dem eigenen Computer dieser Person aus dem erstellt, was dort eingetragen wurde. Es ist kein Befund.</translation>
    </message>
    <message>
        <source>no aim was set</source>
        <translation>kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>a week with any</source>
        <translation>je Woche mit Übungen</translation>
    </message>
    <message>
        <source>easier afterwards</source>
        <translation>danach leichter</translation>
    </message>
    <message>
        <source>week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>breaths a minute</source>
        <translation>Atemzüge pro Minute</translation>
    </message>
    <message>
        <source>feeling (1 to 5)</source>
        <translation>Gefühl (1 bis 5)</translation>
    </message>
    <message>
        <source>discomfort (0 to 10)</source>
        <translation>Beschwerden (0 bis 10)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation>
            <numerusform>%n Tag pro Woche</numerusform>
            <numerusform>%n Tage pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a week</source>
        <translation>
            <numerusform>%n Minute pro Woche</numerusform>
            <numerusform>%n Minuten pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early</source>
        <translation>
            <numerusform>%n vorzeitig beendet</numerusform>
            <numerusform>%n vorzeitig beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundPrefs</name>
    <message>
        <source>The sound</source>
        <translation>Der Ton</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Voice and breath</source>
        <translation>Stimme und Atem</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voice only</source>
        <translation>Nur die Stimme</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Atem</translation>
    </message>
    <message>
        <source>Breath only</source>
        <translation>Nur der Atem</translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation>Lautstärke der Stimme</translation>
    </message>
    <message>
        <source>Volume of the breath</source>
        <translation>Lautstärke des Atems</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Try a b&amp;reath</source>
        <translation>Einen &amp;Atemzug anhören</translation>
    </message>
    <message>
        <source>P&amp;icture and sound…</source>
        <translation>&amp;Bild und Ton&#xa0;…</translation>
    </message>
    <message>
        <source>What you hear</source>
        <translation>Was du hörst</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>You stopped in time</source>
        <translation>Du hast rechtzeitig aufgehört</translation>
    </message>
    <message>
        <source>That is enough for today. Sit or lie down until you feel well again.</source>
        <translation>Das reicht für heute. Setz oder leg dich hin, bis du dich wieder normal fühlst.</translation>
    </message>
    <message>
        <source>&amp;Choose a routine</source>
        <translation>Übung &amp;wählen</translation>
    </message>
    <message>
        <source>What it may have been</source>
        <translation>Was es gewesen sein kann</translation>
    </message>
    <message>
        <source>Tingling fingers or lips: you were breathing more than you needed. Breathe softly, as you usually do.</source>
        <translation>Kribbeln in den Fingern oder Lippen: Du hast mehr geatmet als nötig. Atme sanft, wie sonst auch.</translation>
    </message>
    <message>
        <source>Dizziness or feeling sick: your circulation takes a moment to catch up when you come up. Rest, drink something, and get up slowly.</source>
        <translation>Schwindel oder Übelkeit: Beim Aufrichten braucht der Kreislauf einen Moment. Ruh dich aus, trink etwas und steh langsam auf.</translation>
    </message>
    <message>
        <source>Pressure in your head or eyes: it builds up while your head is down. Sit upright; it should ease within minutes.</source>
        <translation>Druck in Kopf oder Augen: Er entsteht, solange der Kopf unten ist. Setz dich aufrecht hin, dann sollte er nach ein paar Minuten nachlassen.</translation>
    </message>
    <message>
        <source>Tingling, numbness or burning in an arm or a leg: a nerve was irritated, not a muscle stretched. Do not go that far again today.</source>
        <translation>Kribbeln, Taubheit oder Brennen in einem Arm oder Bein: Ein Nerv wurde gereizt, nicht der Muskel gedehnt. Geh heute nicht noch einmal so weit.</translation>
    </message>
    <message>
        <source>A sharp pain: you went too far, or something is injured. Let it rest, and do this again only when it no longer hurts.</source>
        <translation>Ein stechender Schmerz: Du bist zu weit gegangen, oder die Stelle ist verletzt. Schone sie und mach das erst wieder, wenn nichts mehr wehtut.</translation>
    </message>
    <message>
        <source>None of these? Then you had simply done enough. That is fine, too.</source>
        <translation>Nichts davon? Dann war es einfach genug. Auch das ist gut.</translation>
    </message>
    <message>
        <source>When to get help</source>
        <translation>Wann du Hilfe holen solltest</translation>
    </message>
    <message>
        <source>Call {emergency} at once for: pain in your chest, fainting, a sudden violent headache, trouble with speech or sight, weakness in a leg, numbness between the legs, or loss of control over bladder or bowel.</source>
        <translation>Wähl sofort {emergency} bei: Schmerzen in der Brust, Ohnmacht, plötzlichen heftigen Kopfschmerzen, Störungen beim Sprechen oder Sehen, Kraftlosigkeit in einem Bein, Taubheit zwischen den Beinen oder wenn du Blase oder Darm nicht mehr kontrollieren kannst.</translation>
    </message>
    <message>
        <source>If it does not pass within a few minutes, or comes back: see a doctor today.</source>
        <translation>Wenn es nach ein paar Minuten nicht vergeht oder wiederkommt: Frag noch heute deine Ärztin oder deinen Arzt.</translation>
    </message>
    <message>
        <source>Before the next stretch: ask your doctor or a physiotherapist.</source>
        <translation>Vor der nächsten Dehnung: Frag deine Ärztin oder deinen Arzt oder in einer Physiotherapie.</translation>
    </message>
    <message>
        <source>the emergency number {number}</source>
        <translation>den Notruf {number}</translation>
    </message>
    <message>
        <source>the emergency number</source>
        <translation>den Notruf</translation>
    </message>
</context>
<context>
    <name>TapControl</name>
    <message>
        <source>&amp;Tap your breath</source>
        <translation>Im Atemtakt &amp;tippen</translation>
    </message>
    <message>
        <source>Each time you begin to breathe out: space, a click here or the play key. Three times; Escape ends it.</source>
        <translation>Immer wenn du auszuatmen beginnst: Leertaste, Klick hier oder Wiedergabetaste. Dreimal; Escape beendet es.</translation>
    </message>
    <message>
        <source>Ended. The tempo stays as it was.</source>
        <translation>Beendet. Das Tempo bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Three taps, and the tempo is yours.</source>
        <translation>Dreimal tippen, und das Tempo ist deins.</translation>
    </message>
    <message>
        <source>The tempo is yours now: {tempo}.</source>
        <translation>Das Tempo ist jetzt deins: {tempo}.</translation>
    </message>
    <message>
        <source>Yours is {yours}. The tempo is {tempo} now, the fastest here.</source>
        <translation>Deins: {yours}. Das Tempo ist jetzt {tempo}, schneller geht es hier nicht.</translation>
    </message>
    <message>
        <source>Yours is {yours}. The tempo is {tempo} now, the slowest here.</source>
        <translation>Deins: {yours}. Das Tempo ist jetzt {tempo}, langsamer geht es hier nicht.</translation>
    </message>
    <message>
        <source>Too fast for a breath: counted anew.</source>
        <translation>Zu schnell für einen Atemzug: Es wird neu gezählt.</translation>
    </message>
    <message>
        <source>Too slow for a breath: counted anew.</source>
        <translation>Zu langsam für einen Atemzug: Es wird neu gezählt.</translation>
    </message>
    <message>
        <source>{count} of {taps}: {tempo} so far.</source>
        <translation>{count} von {taps}: bisher {tempo}.</translation>
    </message>
    <message>
        <source>{count} of {taps}.</source>
        <translation>{count} von {taps}.</translation>
    </message>
    <message>
        <source>A double tap counts once.</source>
        <translation>Doppelt getippt zählt einmal.</translation>
    </message>
    <message>
        <source>The last two breaths differ too much: one more.</source>
        <translation>Die letzten beiden Atemzüge sind zu verschieden: noch einer.</translation>
    </message>
</context>
<context>
    <name>Tempo</name>
    <message>
        <source>{tempo} breaths / min</source>
        <translation>{tempo} Atemzüge / min</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>ein {seconds} s</translation>
    </message>
    <message>
        <source>hold {seconds} s</source>
        <translation>halten {seconds} s</translation>
    </message>
    <message>
        <source>out {seconds} s</source>
        <translation>aus {seconds} s</translation>
    </message>
    <message>
        <source>wait {seconds} s</source>
        <translation>Pause {seconds} s</translation>
    </message>
    <message>
        <source>in {first} + {second} s</source>
        <translation>ein {first} + {second} s</translation>
    </message>
</context>
<context>
    <name>TempoChart</name>
    <message>
        <source>The tempo over the session</source>
        <translation>Das Tempo im Verlauf der Übung</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>At first {tempo}</source>
        <translation>Anfangs {tempo}</translation>
    </message>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>%n Mal geändert</numerusform>
            <numerusform>%n Mal geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>{tempo} at the end</source>
        <translation>am Ende {tempo}</translation>
    </message>
    <message>
        <source>from {time} on {tempo}</source>
        <translation>ab {time} {tempo}</translation>
    </message>
    <message>
        <source>{tempo} throughout</source>
        <translation>Durchgehend {tempo}</translation>
    </message>
</context>
<context>
    <name>TempoControl</name>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Breaths a minute; the arrow keys take small steps</source>
        <translation>Atemzüge pro Minute; mit den Pfeiltasten in kleinen Schritten</translation>
    </message>
    <message>
        <source>Slower here, for your head</source>
        <translation>Langsamer, dem Kopf zuliebe</translation>
    </message>
    <message>
        <source>Not so slow here, for your head</source>
        <translation>Schneller, dem Kopf zuliebe</translation>
    </message>
    <message>
        <source>No pauses here, for your head</source>
        <translation>Ohne Pausen, dem Kopf zuliebe</translation>
    </message>
    <message>
        <source>A resting breath, not a deep one</source>
        <translation>Ruhiger Atem, kein tiefer</translation>
    </message>
    <message>
        <source>In once here, for your head</source>
        <translation>Einmal ein, dem Kopf zuliebe</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>All questions come first.</source>
        <translation>Zuerst kommen alle Fragen.</translation>
    </message>
    <message>
        <source>What fits next: {routine}. Not yet this week: {area}.</source>
        <translation>Was als Nächstes passt: {routine}. Diese Woche noch nicht dran: {area}.</translation>
    </message>
    <message>
        <source>As last time: {how}</source>
        <translation>Wie letztes Mal: {how}</translation>
    </message>
</context>
<context>
    <name>TodayBar</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>&amp;Begin as last time</source>
        <translation>&amp;Beginnen wie letztes Mal</translation>
    </message>
    <message>
        <source>Choose: {routine}</source>
        <translation>{routine} wählen</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>Voice: one moment</source>
        <translation>Stimme: einen Moment</translation>
    </message>
    <message>
        <source>How many lines the voice has prepared</source>
        <translation>Wie viele Sätze die Stimme vorbereitet hat</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Stimme: {name}</translation>
    </message>
    <message>
        <source>Preparing its lines: {done} of {total}</source>
        <translation>Sätze werden vorbereitet: {done} von {total}</translation>
    </message>
    <message>
        <source>You can begin; the rest is prepared meanwhile: {done} of {total}</source>
        <translation>Du kannst anfangen; der Rest wird währenddessen vorbereitet: {done} von {total}</translation>
    </message>
    <message>
        <source>You can begin in about {time}</source>
        <translation>In etwa {time} kannst du anfangen</translation>
    </message>
</context>
<context>
    <name>VoiceFlow</name>
    <message>
        <source>Voice: {name}</source>
        <translation>Stimme: {name}</translation>
    </message>
    <message>
        <source>Voice: {name}, at its fastest</source>
        <translation>Stimme: {name}, schneller spricht sie nicht</translation>
    </message>
</context>
<context>
    <name>VoicePrefs</name>
    <message>
        <source>The voice</source>
        <translation>Die Stimme</translation>
    </message>
    <message>
        <source>How fast it speaks</source>
        <translation>Wie schnell sie spricht</translation>
    </message>
    <message>
        <source>&amp;Try the voice</source>
        <translation>&amp;Stimme anhören</translation>
    </message>
    <message>
        <source>{voice} (recommended)</source>
        <translation>{voice} (empfohlen)</translation>
    </message>
    <message>
        <source>{voice} (missing)</source>
        <translation>{voice} (fehlt)</translation>
    </message>
    <message>
        <source>A voice that is missing</source>
        <translation>Eine Stimme, die fehlt</translation>
    </message>
    <message>
        <source>The chosen routine is in {language}: these are the voices for it.</source>
        <translation>Die gewählte Übung gibt es nur auf {language}. Das sind die Stimmen dafür.</translation>
    </message>
    <message>
        <source>More voices are in the package {package}, which you install as you did Breath Coach: {voices}.</source>
        <translation>Weitere Stimmen sind im Paket {package}, das du so installierst wie Breath Coach: {voices}.</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>WantedBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>at most %n minute(s)</source>
        <translation>
            <numerusform>höchstens %n Minute</numerusform>
            <numerusform>höchstens %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayOutPage</name>
    <message>
        <source>Not this one today</source>
        <translation>Diese heute nicht</translation>
    </message>
    <message>
        <source>&amp;Back to the question</source>
        <translation>&amp;Zurück zur Frage</translation>
    </message>
    <message>
        <source>&amp;Choose another routine</source>
        <translation>Andere Übung &amp;wählen</translation>
    </message>
    <message>
        <source>Good that you checked. This one is not for you today, and nothing is lost: choose another routine, or ask your doctor and come back.</source>
        <translation>Gut, dass du das geprüft hast. Diese Übung ist heute nichts für dich, und das macht nichts: Wähl eine andere, oder frag deine Ärztin oder deinen Arzt und komm dann wieder.</translation>
    </message>
    <message>
        <source>&amp;Easier: {routine}</source>
        <translation>&amp;Leichter: {routine}</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>from {least} to {most}, in the end {last}</source>
        <translation>von {least} bis {most}, zuletzt {last}</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>The weeks as a table</source>
        <translation>Die Wochen als Tabelle</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gefühl</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Breath Coach</source>
        <translation>Breath Coach</translation>
    </message>
</context>
<context>
    <name>WishBar</name>
    <message>
        <source>How many minutes do you have?</source>
        <translation>Wie viele Minuten hast du?</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Wo bist du?</translation>
    </message>
    <message>
        <source>Calves and hamstrings</source>
        <translation>Waden und hintere Oberschenkel</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPrefs</name>
    <message>
        <source>How much is said</source>
        <translation>Wie viel gesagt wird</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Say everything</source>
        <translation>Alles sagen</translation>
    </message>
    <message>
        <source>Key cues</source>
        <translation>Das Wichtigste</translation>
    </message>
    <message>
        <source>Say what to do, and when it ends</source>
        <translation>Sagen, was zu tun ist und wann es endet</translation>
    </message>
    <message>
        <source>Only tones</source>
        <translation>Nur Töne</translation>
    </message>
    <message>
        <source>Only bells and breath</source>
        <translation>Nur Glocken und Atem</translation>
    </message>
    <message>
        <source>Fewer words</source>
        <translation>Weniger Worte</translation>
    </message>
    <message>
        <source>Later rounds in fewer words</source>
        <translation>Spätere Runden mit weniger Worten</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich viele</translation>
    </message>
    <message>
        <source>Later rounds in as many words</source>
        <translation>Spätere Runden mit gleich vielen Worten</translation>
    </message>
    <message>
        <source>In later rounds</source>
        <translation>In späteren Runden</translation>
    </message>
</context>
</TS>
