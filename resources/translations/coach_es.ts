<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No loudspeaker or headphones found. Connect some and try again.</source>
        <translation>No se han encontrado altavoces ni auriculares. Conéctalos y prueba otra vez.</translation>
    </message>
    <message>
        <source>The sound system does not answer. As soon as it does, the sound comes back.</source>
        <translation>El sistema de sonido no responde. En cuanto responda, vuelve el sonido.</translation>
    </message>
    <message>
        <source>The loudspeaker or headphones were disconnected. Connect them and try again.</source>
        <translation>Se ha desconectado el altavoz o los auriculares. Conéctalos y prueba otra vez.</translation>
    </message>
    <message>
        <source>The loudspeaker stopped answering. Check the sound settings and try again.</source>
        <translation>El altavoz ha dejado de responder. Revisa los ajustes de sonido y prueba otra vez.</translation>
    </message>
    <message>
        <source>The loudspeaker cannot play sound at 48,000 Hz. Choose another.</source>
        <translation>El altavoz no admite sonido a 48&#xa0;000&#xa0;Hz. Elige otro.</translation>
    </message>
    <message>
        <source>The part of the coach that plays the sound stopped unexpectedly. Try again.</source>
        <translation>La parte del programa que reproduce el sonido se ha detenido de forma inesperada. Prueba otra vez.</translation>
    </message>
    <message>
        <source>A library that sound needs is missing ({library}). Install libpulse (libpulse0) and try again.</source>
        <translation>Falta una biblioteca que el sonido necesita ({library}). Instala libpulse (libpulse0) y prueba otra vez.</translation>
    </message>
    <message>
        <source>The part of the coach that plays the sound did not start ({problem}). Try again.</source>
        <translation>La parte del programa que reproduce el sonido no ha arrancado ({problem}). Prueba otra vez.</translation>
    </message>
    <message>
        <source>The sound could not be produced ({problem}). Please report this.</source>
        <translation>No se ha podido generar el sonido ({problem}). Avísanos, por favor.</translation>
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
        <translation>hombre</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>British English</source>
        <translation>inglés británico</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>The screen cannot be kept on here: it may go dark during a session. To prevent that, turn off the screen saver and power saving.</source>
        <translation>Aquí no se puede mantener la pantalla encendida: podría apagarse durante una sesión. Para evitarlo, desactiva el salvapantallas y el ahorro de energía.</translation>
    </message>
    <message>
        <source>{voice} could not be started: {problem}.</source>
        <translation>{voice} no se ha podido iniciar: {problem}.</translation>
    </message>
    <message>
        <source>{voice} gave no answer for {seconds} s.</source>
        <translation>{voice} no ha respondido durante {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{voice} could not be loaded: {problem}.</source>
        <translation>{voice} no se ha podido cargar: {problem}.</translation>
    </message>
    <message>
        <source>{voice} failed at one line after another: {problem}.</source>
        <translation>{voice} ha fallado en una frase tras otra: {problem}.</translation>
    </message>
    <message>
        <source>{voice} gave an answer to something else.</source>
        <translation>{voice} ha respondido a otra cosa.</translation>
    </message>
    <message>
        <source>the package {package} is not there, or not all of it</source>
        <translation>el paquete {package} falta o no está entero</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} está dañado</translation>
    </message>
    <message>
        <source>{voice} stopped unexpectedly.</source>
        <translation>{voice} se ha detenido de forma inesperada.</translation>
    </message>
    <message>
        <source>{voice} gave an unusable answer.</source>
        <translation>{voice} ha dado una respuesta inservible.</translation>
    </message>
    <message>
        <source>{voice} is missing.</source>
        <translation>Falta {voice}.</translation>
    </message>
    <message>
        <source>{voice} cannot say “{line}” and {count} more: tones and the words on the screen take their place. Word them differently.</source>
        <translation>{voice} no puede decir «{line}» ni otras frases ({count}). En su lugar hay tonos y las palabras en la pantalla. Escríbelas de otra manera.</translation>
    </message>
    <message>
        <source>{voice} cannot say “{line}”: a tone and the words on the screen take its place. Word it differently.</source>
        <translation>{voice} no puede decir «{line}». En su lugar hay un tono y las palabras en la pantalla. Escríbela de otra manera.</translation>
    </message>
    <message>
        <source>Choose another voice in the preferences.</source>
        <translation>Elige otra voz en las preferencias.</translation>
    </message>
    <message>
        <source>The voice that you chose is missing, so {voice} speaks.</source>
        <translation>Falta la voz que has elegido, así que habla «{voice}».</translation>
    </message>
    <message>
        <source>Tones and words on the screen take the place of what is still to be said.</source>
        <translation>Tonos y palabras en la pantalla sustituyen lo que falta por decir.</translation>
    </message>
    <message>
        <source>No voice for {language} could be started, so tones and words on the screen take its place.</source>
        <translation>No se ha podido iniciar ninguna voz en {language}. En su lugar hay tonos y palabras en la pantalla.</translation>
    </message>
    <message>
        <source>{voice} speaks in place of {other}.</source>
        <translation>Habla «{voice}» en lugar de «{other}».</translation>
    </message>
    <message>
        <source>Soft tones</source>
        <translation>Tonos suaves</translation>
    </message>
    <message>
        <source>Run the command `coach doctor` to see what each voice needs.</source>
        <translation>El comando `coach doctor` te dice qué necesita cada voz.</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natural</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>sencilla</translation>
    </message>
    <message>
        <source>robotic</source>
        <translation>robótica</translation>
    </message>
    <message>
        <source>from the system</source>
        <translation>del sistema</translation>
    </message>
    <message>
        <source>The voice that you chose</source>
        <translation>La voz que has elegido</translation>
    </message>
    <message>
        <source>Install Breath Coach again: its own voice, hibari-tts, is missing or damaged.</source>
        <translation>Instala otra vez Breath Coach: su propia voz, hibari-tts, falta o está dañada.</translation>
    </message>
    <message>
        <source>Install the package {package} as you installed Breath Coach.</source>
        <translation>Instala el paquete {package} igual que instalaste Breath Coach.</translation>
    </message>
    <message>
        <source>Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged.</source>
        <translation>Instala otra vez Breath Coach: su voz Pico, py-nanotts, falta o está dañada.</translation>
    </message>
    <message>
        <source>Add a voice for {language} in Settings, Time and language, Speech.</source>
        <translation>Añade una voz en {language} en Configuración, Hora e idioma, Voz.</translation>
    </message>
    <message>
        <source>The voice of Windows</source>
        <translation>La voz de Windows</translation>
    </message>
    <message>
        <source>Add a voice for {language} in System Settings, Accessibility, Spoken Content.</source>
        <translation>Añade una voz en {language} en Ajustes del Sistema, Accesibilidad, Contenido leído.</translation>
    </message>
    <message>
        <source>The voice of macOS</source>
        <translation>La voz de macOS</translation>
    </message>
    <message>
        <source>Install the package espeak-ng again.</source>
        <translation>Instala otra vez el paquete espeak-ng.</translation>
    </message>
    <message>
        <source>The system&apos;s eSpeak</source>
        <translation>eSpeak del sistema</translation>
    </message>
    <message>
        <source>Install Breath Coach again, or your system&apos;s package espeak-ng.</source>
        <translation>Instala otra vez Breath Coach, o el paquete espeak-ng de tu sistema.</translation>
    </message>
    <message>
        <source>The old file is kept.</source>
        <translation>El archivo antiguo se conserva.</translation>
    </message>
    <message>
        <source>{what} ({where}). {mend}</source>
        <translation>{what} ({where}). {mend}</translation>
    </message>
    <message>
        <source>Everything else works; the newer version keeps sessions again.</source>
        <translation>Todo lo demás funciona; la versión más nueva vuelve a guardar las sesiones.</translation>
    </message>
    <message>
        <source>Everything else works; check that the folder can be written to.</source>
        <translation>Todo lo demás funciona; comprueba que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>This session could not be kept in your journal: {reason}</source>
        <translation>No se ha podido guardar esta sesión en tu diario: {reason}</translation>
    </message>
    <message>
        <source>a newer Breath Coach has written it</source>
        <translation>lo ha escrito una versión más nueva de Breath Coach</translation>
    </message>
    <message>
        <source>it is another program&apos;s</source>
        <translation>es de otro programa</translation>
    </message>
    <message>
        <source>its table is another one</source>
        <translation>su tabla es otra</translation>
    </message>
    <message>
        <source>A new one has been begun.</source>
        <translation>Se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>Your journal could not be read</source>
        <translation>No se ha podido leer tu diario</translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation>{file}: {error}</translation>
    </message>
    <message>
        <source>and more after these {count} errors</source>
        <translation>y más después de estos {count} errores</translation>
    </message>
    <message>
        <source>id: expected an id that {file} does not have, got {id}; choose another id</source>
        <translation>id: se esperaba un id que {file} no tenga, se ha encontrado {id}; elige otro id</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tablas</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textos</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>números enteros</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{place}: expected {expected}, got {got}</source>
        <translation>{place}: se esperaba {expected}, se ha encontrado {got}</translation>
    </message>
    <message>
        <source>a huge number</source>
        <translation>un número enorme</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>una fecha o una hora</translation>
    </message>
    <message>
        <source>a list of {count}</source>
        <translation>una lista de {count}</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>uno de {names}</translation>
    </message>
    <message>
        <source>only blanks</source>
        <translation>solo espacios</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texto vacío</translation>
    </message>
    <message>
        <source>{text} ({count} characters)</source>
        <translation>{text} ({count} caracteres)</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un número entero de {low} a {high}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>un número de {low} a {high}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>text of {span} characters on one line</source>
        <translation>texto de {span} caracteres en una línea</translation>
    </message>
    <message>
        <source>a list of {span} {things}</source>
        <translation>una lista de {span} {things}</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>como máximo {high}</translation>
    </message>
    <message>
        <source>an id of its own ({place} has this one)</source>
        <translation>un id propio ({place} ya tiene este)</translation>
    </message>
    <message>
        <source>false in the last step: a routine ends with the head up</source>
        <translation>false en el último paso: el ejercicio termina con la cabeza arriba</translation>
    </message>
    <message>
        <source>a vital cue in its first breath in, since the head is down in {place}</source>
        <translation>una indicación con vital = true en la primera inhalación, ya que la cabeza está abajo en {place}</translation>
    </message>
    <message>
        <source>a way up from it: one of the exits, with it in its positions</source>
        <translation>una manera de levantarse: una entrada de exits con esta posición en positions</translation>
    </message>
    <message>
        <source>one that is left out in some rounds</source>
        <translation>una que falta en algunas rondas</translation>
    </message>
    <message>
        <source>standing or sitting where the head is low: the way up is from there</source>
        <translation>standing o sitting donde la cabeza está abajo: way_up parte de ahí</translation>
    </message>
    <message>
        <source>low, since it is down</source>
        <translation>low, ya que la cabeza está abajo</translation>
    </message>
    <message>
        <source>a position on the floor: the way_up is for the others</source>
        <translation>una posición en el suelo: para las demás está way_up</translation>
    </message>
    <message>
        <source>a position of its own ({place} has this one)</source>
        <translation>otra posición (esta ya la tiene {place})</translation>
    </message>
    <message>
        <source>a vital cue in its first breath in, which answers a stop</source>
        <translation>una indicación con vital = true en la primera inhalación, que responda a una parada</translation>
    </message>
    <message>
        <source>none that is vital there</source>
        <translation>ninguna con vital = true ahí</translation>
    </message>
    <message>
        <source>nothing on the way up, which leads to standing as it is</source>
        <translation>nada al levantarse, que ya lleva a estar de pie</translation>
    </message>
    <message>
        <source>head_down = true beside it</source>
        <translation>head_down = true al lado</translation>
    </message>
    <message>
        <source>at most the step&apos;s breaths, {count}</source>
        <translation>como máximo las respiraciones del paso, {count}</translation>
    </message>
    <message>
        <source>at most {count} breaths with the head down</source>
        <translation>como máximo {count} respiraciones con la cabeza abajo</translation>
    </message>
    <message>
        <source>{count} from {place} on</source>
        <translation>{count} a partir de {place}</translation>
    </message>
    <message>
        <source>an id of its own ({place} has this one in the same breath)</source>
        <translation>un id propio ({place} tiene este en la misma respiración)</translation>
    </message>
    <message>
        <source>inhale or exhale for a vital cue, since a pause may have no length</source>
        <translation>inhale o exhale para una indicación con vital = true, ya que una pausa puede no durar nada</translation>
    </message>
    <message>
        <source>a wording no longer than the one before it ({count} characters)</source>
        <translation>una versión no más larga que la anterior ({count} caracteres)</translation>
    </message>
    <message>
        <source>{text}, {count} characters</source>
        <translation>{text}, {count} caracteres</translation>
    </message>
    <message>
        <source>one of the step&apos;s breaths, 1 to {last}</source>
        <translation>una de las respiraciones del paso, de 1 a {last}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message>
        <source>the id of one of the poses ({known})</source>
        <translation>el id de una de las posturas ({known})</translation>
    </message>
    <message>
        <source>more than where the move begins ({share})</source>
        <translation>más que el comienzo del movimiento ({share})</translation>
    </message>
    <message>
        <source>a phase of its own ({place} has this one in breath {breath})</source>
        <translation>una fase propia ({place} tiene esta en la respiración {breath})</translation>
    </message>
    <message>
        <source>no {{prop}}, since the file has no props</source>
        <translation>ningún {{prop}}, ya que el archivo no tiene props</translation>
    </message>
    <message>
        <source>at most 40 lower-case letters, digits and single hyphens, such as roll-up</source>
        <translation>como máximo 40 letras minúsculas, cifras y guiones sueltos, como roll-up</translation>
    </message>
    <message>
        <source>a key that is known, perhaps {key}</source>
        <translation>una clave conocida, quizá {key}</translation>
    </message>
    <message>
        <source>at most {count} dots</source>
        <translation>como máximo {count} puntos</translation>
    </message>
    <message>
        <source>expected a few levels of lists, got a great many</source>
        <translation>se esperaban pocos niveles de listas, se han encontrado muchísimos</translation>
    </message>
    <message>
        <source>expected at most {count} KiB, got a larger file</source>
        <translation>se esperaban como máximo {count} KiB, se ha encontrado un archivo más grande</translation>
    </message>
    <message>
        <source>byte {byte}</source>
        <translation>el byte {byte}</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>texto en UTF-8</translation>
    </message>
    <message>
        <source>expected a file, got a folder or a device</source>
        <translation>se esperaba un archivo, se ha encontrado una carpeta o un dispositivo</translation>
    </message>
    <message>
        <source>expected a file that can be read, got: {reason}</source>
        <translation>se esperaba un archivo legible, se ha encontrado: {reason}</translation>
    </message>
    <message>
        <source>line {line}: expected {expected}, got {got}</source>
        <translation>línea {line}: se esperaba {expected}, se ha encontrado {got}</translation>
    </message>
    <message>
        <source>expected TOML, got: {problem}</source>
        <translation>se esperaba TOML, se ha encontrado: {problem}</translation>
    </message>
    <message>
        <source>last line: expected TOML, got: {problem}</source>
        <translation>última línea: se esperaba TOML, se ha encontrado: {problem}</translation>
    </message>
    <message>
        <source>line {line}, column {column}: expected TOML, got: {problem}</source>
        <translation>línea {line}, columna {column}: se esperaba TOML, se ha encontrado: {problem}</translation>
    </message>
    <message>
        <source>the text in this language</source>
        <translation>el texto en este idioma</translation>
    </message>
    <message>
        <source>a text that the routine has</source>
        <translation>un texto que el ejercicio tenga</translation>
    </message>
    <message>
        <source>nothing but texts</source>
        <translation>nada más que textos</translation>
    </message>
    <message>
        <source>{what}, as in the routine</source>
        <translation>{what}, como en el ejercicio</translation>
    </message>
    <message>
        <source>cannot use {names}</source>
        <translation>no se puede usar: {names}</translation>
    </message>
    <message>
        <source>Your settings could not be saved: {reason}</source>
        <translation>No se han podido guardar tus ajustes: {reason}</translation>
    </message>
    <message>
        <source>They hold until you close Breath Coach.</source>
        <translation>Valen hasta que cierres Breath Coach.</translation>
    </message>
    <message>
        <source>it is a folder or a device</source>
        <translation>es una carpeta o un dispositivo</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>Some of your settings could not be read: {reason}</source>
        <translation>No se han podido leer algunos ajustes: {reason}</translation>
    </message>
    <message>
        <source>They are back to the defaults; set them again as you like.</source>
        <translation>Vuelven a los valores iniciales; ajústalos otra vez como quieras.</translation>
    </message>
    <message>
        <source>Your settings could not be read: {reason}</source>
        <translation>No se han podido leer tus ajustes: {reason}</translation>
    </message>
    <message>
        <source>Until they can be, nothing new is saved.</source>
        <translation>Mientras sea así, no se guarda nada nuevo.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>The trace could not be written: {reason} ({where}). The session goes on without it.</source>
        <translation>No se ha podido escribir el registro: {reason} ({where}). La sesión sigue sin él.</translation>
    </message>
    <message>
        <source>nobody reads it</source>
        <translation>nadie lo lee</translation>
    </message>
    <message>
        <source>no gate where the head is down, but before</source>
        <translation>ningún gate donde la cabeza está abajo, sino antes</translation>
    </message>
    <message>
        <source>false before and after the rounds</source>
        <translation>false antes y después de las rondas</translation>
    </message>
    <message>
        <source>no gate on the way up, which nobody waits for</source>
        <translation>ningún gate al levantarse: ahí no se espera</translation>
    </message>
    <message>
        <source>the areas that the routine serves, such as neck</source>
        <translation>las zonas a las que sirve el ejercicio, como neck</translation>
    </message>
    <message>
        <source>what the routine is good for, in a sentence</source>
        <translation>para qué sirve el ejercicio, en una frase</translation>
    </message>
    <message>
        <source>the position that it is done in, such as sitting</source>
        <translation>la posición en que se hace, como sitting</translation>
    </message>
    <message>
        <source>how many minutes it takes</source>
        <translation>cuántos minutos dura</translation>
    </message>
    <message>
        <source>{what}, as of format {format}</source>
        <translation>{what}, desde format {format}</translation>
    </message>
    <message>
        <source>the id of another routine, which is easier</source>
        <translation>el id de otro ejercicio, más fácil</translation>
    </message>
    <message>
        <source>{takes}, which the routine takes, or a tenth more or less</source>
        <translation>{takes}, lo que dura el ejercicio, o una décima parte más o menos</translation>
    </message>
    <message>
        <source>left, right or alternate where the head is down</source>
        <translation>left, right o alternate donde la cabeza está abajo</translation>
    </message>
    <message>
        <source>the word both for its sides</source>
        <translation>la palabra both en sides</translation>
    </message>
    <message>
        <source>a block of its own, since another step has ended this one</source>
        <translation>otro block, ya que otro paso ha terminado este</translation>
    </message>
    <message>
        <source>{role} only in lines, wordings, standing and shows</source>
        <translation>{role} solo en lines, wordings, standing y shows</translation>
    </message>
    <message>
        <source>no {side}, since there is no side here</source>
        <translation>ningún {side}, ya que aquí no hay lado</translation>
    </message>
    <message>
        <source>no {side}, since the step has no sides</source>
        <translation>ningún {side}, ya que el paso no tiene sides</translation>
    </message>
    <message>
        <source>no {side}, since it changes with each breath</source>
        <translation>ningún {side}, ya que el lado cambia con cada respiración</translation>
    </message>
    <message>
        <source>no braces but in {names}</source>
        <translation>llaves solo en {names}</translation>
    </message>
    <message>
        <source>no braces, since nothing is filled in here</source>
        <translation>sin llaves, ya que aquí no se rellena nada</translation>
    </message>
    <message>
        <source>no {role}, since no prop has this role</source>
        <translation>ningún {role}, ya que nada en props tiene este role</translation>
    </message>
    <message>
        <source>{breaths}, or seconds beside it</source>
        <translation>{breaths}, o seconds al lado</translation>
    </message>
    <message>
        <source>breaths or seconds, not both</source>
        <translation>breaths o seconds, no ambos</translation>
    </message>
    <message>
        <source>breaths where the head is down, and on the way up</source>
        <translation>breaths donde la cabeza está abajo y al levantarse</translation>
    </message>
    <message>
        <source>no rhythm on the way up, whose tempo is beside its step</source>
        <translation>ningún ritmo al levantarse: su tempo está al lado de step</translation>
    </message>
    <message>
        <source>a tempo from the least to the most, {least} to {most}</source>
        <translation>un tempo del menor al mayor, de {least} a {most}</translation>
    </message>
    <message>
        <source>a pause of at most {most} s, at the slowest tempo too</source>
        <translation>una pausa de {most} s como mucho, también con el tempo más lento</translation>
    </message>
    <message>
        <source>a breath of at least {least} s, at the quickest tempo too</source>
        <translation>una respiración de al menos {least} s, también con el tempo más rápido</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>no pause where the head is down, as it is in {place}</source>
        <translation>ninguna pausa donde la cabeza está abajo, como en {place}</translation>
    </message>
    <message>
        <source>inhale or exhale for a move, or a pause of the file&apos;s own</source>
        <translation>inhale o exhale para un movimiento, o una pausa que el archivo mismo fija</translation>
    </message>
    <message>
        <source>lower back</source>
        <translation>zona lumbar</translation>
    </message>
    <message>
        <source>upper back</source>
        <translation>parte alta de la espalda</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>cuello</translation>
    </message>
    <message>
        <source>shoulders</source>
        <translation>hombros</translation>
    </message>
    <message>
        <source>wrists</source>
        <translation>muñecas</translation>
    </message>
    <message>
        <source>hips</source>
        <translation>caderas</translation>
    </message>
    <message>
        <source>hamstrings</source>
        <translation>isquiotibiales</translation>
    </message>
    <message>
        <source>calves</source>
        <translation>gemelos</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>pies</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>sueño</translation>
    </message>
    <message>
        <source>restless</source>
        <translation>inquietud</translation>
    </message>
    <message>
        <source>no closing lines, which would wake somebody who is left asleep</source>
        <translation>ninguna línea de cierre, que despertaría a quien se queda dormido</translation>
    </message>
    <message>
        <source>the seconds after which it goes on: no key is asked of who falls asleep</source>
        <translation>los segundos tras los que sigue: a quien se duerme no se le pide ninguna tecla</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Acompasada</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cuadrada</translation>
    </message>
    <message>
        <source>This routine has a breath of its own.</source>
        <translation>Este ejercicio tiene su propia respiración.</translation>
    </message>
    <message>
        <source>This routine is breathed without pauses.</source>
        <translation>En este ejercicio se respira sin pausas.</translation>
    </message>
    <message>
        <source>Its pauses are longer than {most} s, and your head goes down in this routine.</source>
        <translation>Sus pausas duran más de {most} s y en este ejercicio bajas la cabeza.</translation>
    </message>
    <message>
        <source>Its pauses are longer than {most} s: those are for routines in which you sit or lie down.</source>
        <translation>Sus pausas duran más de {most} s: solo valen para ejercicios en los que te sientas o te tumbas.</translation>
    </message>
    <message>
        <source>At the tempo of this routine its pauses are longer than {most} s.</source>
        <translation>Al ritmo de este ejercicio, sus pausas duran más de {most} s.</translation>
    </message>
    <message>
        <source>a gate, or a vital cue in its first breath that leads from {from_position} in {place} to {position}</source>
        <translation>un gate o una indicación con vital = true en la primera respiración que lleve de {from_position} en {place} a {position}</translation>
    </message>
    <message>
        <source>1 to {last} for a vital cue, since no more breaths come at the slowest tempo</source>
        <translation>de 1 a {last} para una indicación con vital = true, ya que con el tempo más lento no hay más respiraciones</translation>
    </message>
    <message>
        <source>a wording that is said by the end of the step, in {seconds} s at {tempo} breaths a minute</source>
        <translation>una versión que termine antes que el paso, en {seconds} s a {tempo} respiraciones por minuto</translation>
    </message>
    <message>
        <source>your lower back</source>
        <translation>tu zona lumbar</translation>
    </message>
    <message>
        <source>your upper back</source>
        <translation>la parte alta de tu espalda</translation>
    </message>
    <message>
        <source>your neck</source>
        <translation>tu cuello</translation>
    </message>
    <message>
        <source>your shoulders</source>
        <translation>tus hombros</translation>
    </message>
    <message>
        <source>your wrists</source>
        <translation>tus muñecas</translation>
    </message>
    <message>
        <source>your hips</source>
        <translation>tus caderas</translation>
    </message>
    <message>
        <source>the backs of your legs</source>
        <translation>la parte posterior de tus piernas</translation>
    </message>
    <message>
        <source>your calves</source>
        <translation>tus gemelos</translation>
    </message>
    <message>
        <source>your feet</source>
        <translation>tus pies</translation>
    </message>
    <message>
        <source>rest before sleep</source>
        <translation>calma antes de dormir</translation>
    </message>
    <message>
        <source>a calm breath</source>
        <translation>una respiración tranquila</translation>
    </message>
    <message>
        <source>on the floor</source>
        <translation>en el suelo</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>de pie</translation>
    </message>
    <message>
        <source>on a chair</source>
        <translation>en una silla</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Only this: {part}.</source>
        <translation>Solo esto: {part}.</translation>
    </message>
    <message>
        <source>A suggestion: {part}.</source>
        <translation>Una sugerencia: {part}.</translation>
    </message>
    <message>
        <source>First {part}, then {rest}.</source>
        <translation>Primero, {part}; luego, {rest}.</translation>
    </message>
    <message>
        <source>Left out, since nothing fits: {areas}.</source>
        <translation>Se queda fuera, porque no hay nada que encaje: {areas}.</translation>
    </message>
    <message>
        <source>It takes {minutes} minutes: nothing comes nearer to {wished}.</source>
        <translation>Dura {minutes} minutos: nada se acerca más a {wished}.</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{part}, {place}</source>
        <translation>{part}, {place}</translation>
    </message>
    <message>
        <source>{part}, then {rest}</source>
        <translation>{part}; luego, {rest}</translation>
    </message>
    <message>
        <source>a routine that is no session of several itself</source>
        <translation>un ejercicio que no sea a su vez una sesión de varios</translation>
    </message>
    <message>
        <source>a routine in one language with the first ({language})</source>
        <translation>un ejercicio en el idioma del primero ({language})</translation>
    </message>
    <message>
        <source>nothing after a routine that one falls asleep in</source>
        <translation>nada después de un ejercicio para dormirse</translation>
    </message>
    <message>
        <source>one routine with the head low at most</source>
        <translation>como mucho un ejercicio con la cabeza abajo</translation>
    </message>
    <message>
        <source>something between a routine with the head low and lying down</source>
        <translation>algo entre un ejercicio con la cabeza abajo y tumbarse</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>No hay nada que encaje.</translation>
    </message>
    <message>
        <source>expected a routine of its own, got a session of several</source>
        <translation>se esperaba un solo ejercicio, se ha encontrado una sesión de varios</translation>
    </message>
    <message>
        <source>the id of a routine that is there</source>
        <translation>el id de un ejercicio que exista</translation>
    </message>
    <message>
        <source>{id}, in which there is: {error}</source>
        <translation>{id}, con este error: {error}</translation>
    </message>
    <message>
        <source>a routine without mistakes</source>
        <translation>un ejercicio sin errores</translation>
    </message>
    <message>
        <source>no side, since the routine is not for one side after the other</source>
        <translation>ningún lado, porque el ejercicio no se hace primero de un lado y luego del otro</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Tranquila</translation>
    </message>
    <message>
        <source>Sigh</source>
        <translation>Suspiro</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>On a chair</source>
        <translation>En la silla</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>En el suelo</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier sitio</translation>
    </message>
    <message>
        <source>the id of another routine, which may follow at once</source>
        <translation>el id de otro ejercicio, que puede venir enseguida</translation>
    </message>
    <message>
        <source>an even number, so that either side has as many as the other</source>
        <translation>un número par, para que cada lado tenga las mismas</translation>
    </message>
    <message>
        <source>format = 2 for this key, which 0.1.0 does not know</source>
        <translation>format = 2 para esta clave, que 0.1.0 no conoce</translation>
    </message>
    <message>
        <source>the id of a routine that there is, or of a step of this one</source>
        <translation>el id de un ejercicio que exista, o de un paso de este</translation>
    </message>
    <message>
        <source>{part} again</source>
        <translation>otra vez {part}</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Primero ponle un nombre.</translation>
    </message>
    <message>
        <source>There is one of this name already. Choose another name.</source>
        <translation>Ya hay una con ese nombre. Elige otro.</translation>
    </message>
    <message>
        <source>It could not be kept: {reason}</source>
        <translation>No se ha podido guardar: {reason}</translation>
    </message>
    <message>
        <source>a base, as other poses of the file have one, which are in space</source>
        <translation>una base, como otras posturas del archivo, que están en el espacio</translation>
    </message>
    <message>
        <source>the id of a pose in space, one of this file or of those that all share</source>
        <translation>la id de una postura en el espacio, de este archivo o de las comunes</translation>
    </message>
    <message>
        <source>nothing beside a base: this key is of poses in profile</source>
        <translation>nada junto a una base: esta clave es de posturas de perfil</translation>
    </message>
    <message>
        <source>a base beside it: this key is of poses in space</source>
        <translation>una base al lado: esta clave es de posturas en el espacio</translation>
    </message>
    <message>
        <source>another pose, which is not based on this one</source>
        <translation>otra postura, que no se base en esta</translation>
    </message>
    <message>
        <source>a place within reach</source>
        <translation>un punto al alcance</translation>
    </message>
    <message>
        <source>one that is {far} body heights too far</source>
        <translation>uno que está {far} alturas del cuerpo demasiado lejos</translation>
    </message>
    <message>
        <source>Your journal could not be changed: {reason}</source>
        <translation>No se ha podido cambiar tu diario: {reason}</translation>
    </message>
    <message>
        <source>Nothing was deleted; check that the folder can be written to.</source>
        <translation>No se ha borrado nada; comprueba que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>it is no journal that was exported as JSON</source>
        <translation>no es un diario exportado como JSON</translation>
    </message>
    <message>
        <source>Second time this week.</source>
        <translation>Segunda vez esta semana.</translation>
    </message>
    <message>
        <source>Third time this week.</source>
        <translation>Tercera vez esta semana.</translation>
    </message>
    <message>
        <source>Fourth time this week.</source>
        <translation>Cuarta vez esta semana.</translation>
    </message>
    <message>
        <source>Fifth time this week.</source>
        <translation>Quinta vez esta semana.</translation>
    </message>
    <message>
        <source>Sixth time this week.</source>
        <translation>Sexta vez esta semana.</translation>
    </message>
    <message>
        <source>Seventh time this week.</source>
        <translation>Séptima vez esta semana.</translation>
    </message>
    <message>
        <source>Session number {number} this week.</source>
        <translation>Sesión número {number} de esta semana.</translation>
    </message>
    <message>
        <source>The first session in {weeks} weeks.</source>
        <translation>La primera sesión en {weeks} semanas.</translation>
    </message>
    <message>
        <source>Your hands rested lower than ever before.</source>
        <translation>Tus manos se han apoyado más abajo que nunca.</translation>
    </message>
    <message>
        <source>Your tempo was calmer than last week.</source>
        <translation>Tu tempo ha sido más tranquilo que la semana pasada.</translation>
    </message>
    <message>
        <source>a number up to {count}, that of a line of the opening</source>
        <translation>un número hasta {count}, el de una línea de la introducción</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Time to stretch</source>
        <translation>Hora de estirar</translation>
    </message>
    <message>
        <source>Whatever fits you today</source>
        <translation>Lo que hoy te venga bien</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>In ten minutes</source>
        <translation>En diez minutos</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
    <message>
        <source>Inside of Flatpak no reminder can be set: write a calendar file in place of it, with coach remind export.</source>
        <translation>Dentro de Flatpak no se pueden poner recordatorios: en su lugar, escribe un archivo de calendario con coach remind export.</translation>
    </message>
    <message>
        <source>The system takes no reminders: {reason}</source>
        <translation>El sistema no acepta recordatorios: {reason}</translation>
    </message>
    <message>
        <source>A calendar can remind you, too: coach remind export writes a file for it.</source>
        <translation>También puede recordártelo un calendario: coach remind export escribe un archivo para él.</translation>
    </message>
    <message>
        <source>a part of the body that is in its place without this limb</source>
        <translation>una parte del cuerpo que esté en su sitio sin esta extremidad</translation>
    </message>
    <message>
        <source>one that is not, in the pose {pose}</source>
        <translation>una que no lo está en la postura {pose}</translation>
    </message>
    <message>
        <source>a direction, which is not 0 all over</source>
        <translation>una dirección que no sea 0 en todo</translation>
    </message>
    <message>
        <source>{value} in the pose {pose}</source>
        <translation>{value} en la postura {pose}</translation>
    </message>
    <message>
        <source>a hand as a wrist can turn it</source>
        <translation>una mano como la puede girar una muñeca</translation>
    </message>
    <message>
        <source>one in the pose {pose} that lies {angle} degrees off</source>
        <translation>una que en la postura {pose} queda desviada {angle} grados</translation>
    </message>
    <message>
        <source>an angle from {least} to {most} degrees, as far as a person&apos;s joint goes</source>
        <translation>un ángulo de {least} a {most} grados, hasta donde llega una articulación</translation>
    </message>
    <message>
        <source>{angle} in the pose {pose}</source>
        <translation>{angle} en la postura {pose}</translation>
    </message>
    <message>
        <source>too large for a journal</source>
        <translation>demasiado grande para un diario</translation>
    </message>
    <message>
        <source>Your journal cannot be read: {reason}</source>
        <translation>No se puede leer tu diario: {reason}</translation>
    </message>
    <message>
        <source>It stays as it is; with the next session a new one begins beside it.</source>
        <translation>Se queda como está. Con la próxima sesión empieza otro a su lado.</translation>
    </message>
    <message>
        <source>Sessions of your journal that cannot be read: {count}</source>
        <translation>Sesiones de tu diario que no se pueden leer: {count}</translation>
    </message>
    <message>
        <source>They are left out here, and stay in the file.</source>
        <translation>Aquí no aparecen y siguen en el archivo.</translation>
    </message>
    <message>
        <source>a pose of somebody in the position {position}, as in this step</source>
        <translation>una postura en la posición {position}, como en este paso</translation>
    </message>
    <message>
        <source>{pose}, which is {position}</source>
        <translation>{pose} ({position})</translation>
    </message>
    <message>
        <source>a pose with the head {height}, as in this step</source>
        <translation>una postura con la cabeza {height}, como en este paso</translation>
    </message>
    <message>
        <source>{pose}, in which it hangs lower</source>
        <translation>{pose}, en la que cuelga más abajo</translation>
    </message>
    <message>
        <source>a pose that a body comes to in {seconds} s</source>
        <translation>una postura a la que un cuerpo llega en {seconds} s</translation>
    </message>
    <message>
        <source>{pose}, which takes {seconds} s</source>
        <translation>{pose}, que tarda {seconds} s</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About Breath Coach</source>
        <translation>Acerca de Breath Coach</translation>
    </message>
    <message>
        <source>Version {version}. Free software under the MIT licence, built from the parts below, each under its own terms. Breath Coach is no substitute for medical advice.</source>
        <translation>Versión {version}. Software libre bajo la licencia MIT, compuesto por las partes de abajo, cada una con sus propias condiciones. Breath Coach no sustituye el consejo médico.</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>If you like</source>
        <translation>Si quieres</translation>
    </message>
    <message>
        <source>Where is it easier now?</source>
        <translation>¿Dónde lo notas más suelto ahora?</translation>
    </message>
    <message>
        <source>Discomfort, from 0, none, to 10, unbearable</source>
        <translation>Molestias, de 0, ninguna, a 10, insoportables</translation>
    </message>
    <message>
        <source>Discomfort {number}</source>
        <translation>Molestias {number}</translation>
    </message>
    <message>
        <source>A note, in one line</source>
        <translation>Una nota en una línea</translation>
    </message>
</context>
<context>
    <name>AgainPage</name>
    <message>
        <source>Anything new?</source>
        <translation>¿Algo nuevo?</translation>
    </message>
    <message>
        <source>&amp;Yes, something is new</source>
        <translation>&amp;Sí, hay algo nuevo</translation>
    </message>
    <message>
        <source>Any key</source>
        <translation>Cualquier tecla</translation>
    </message>
    <message>
        <source>As last time: {routine}</source>
        <translation>Como la última vez: {routine}</translation>
    </message>
    <message numerus="yes">
        <source>The first breath comes by itself, in %n second(s).</source>
        <translation>
            <numerusform>La primera respiración llega sola, en %n segundo.</numerusform>
            <numerusform>La primera respiración llega sola, en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Nothing has been done yet that could begin as last time.</source>
        <translation>Todavía no hay nada que pueda empezar como la última vez.</translation>
    </message>
    <message>
        <source>One moment: the voice is being prepared.</source>
        <translation>Un momento: se está preparando la voz.</translation>
    </message>
    <message>
        <source>Everything has had its turn this week: choose what you like.</source>
        <translation>Esta semana ya ha tocado todo: elige lo que te apetezca.</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>What it is made of</source>
        <translation>De qué se compone</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Más &amp;arriba</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Más a&amp;bajo</translation>
    </message>
    <message>
        <source>&amp;Swap for another</source>
        <translation>Cambiar &amp;por otro</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{number} of {count}: {block}</source>
        <translation>{number} de {count}: {block}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n ronda</numerusform>
            <numerusform>%n rondas</numerusform>
        </translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Cabeza abajo</translation>
    </message>
    <message>
        <source>left side only</source>
        <translation>solo el lado izquierdo</translation>
    </message>
    <message>
        <source>right side only</source>
        <translation>solo el lado derecho</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>los dos lados</translation>
    </message>
</context>
<context>
    <name>Boundary</name>
    <message>
        <source>Something in the program has failed and is left out; all else goes on. It is recorded in a file that coach doctor names.</source>
        <translation>Algo del programa ha fallado y se deja de lado; todo lo demás sigue. Queda anotado en un archivo que indica coach doctor.</translation>
    </message>
</context>
<context>
    <name>BreathCurve</name>
    <message>
        <source>The shape of one breath</source>
        <translation>La forma de una respiración</translation>
    </message>
</context>
<context>
    <name>BreathPrefs</name>
    <message>
        <source>The breath</source>
        <translation>La respiración</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Inhalar y exhalar</translation>
    </message>
    <message>
        <source>Pause after breathing in</source>
        <translation>Pausa después de inhalar</translation>
    </message>
    <message>
        <source>Pause after breathing out</source>
        <translation>Pausa después de exhalar</translation>
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
        <translation>La reparte tu patrón: mira «Patrones».</translation>
    </message>
</context>
<context>
    <name>BrokenCard</name>
    <message>
        <source>Cannot be used: {file}</source>
        <translation>No se puede usar: {file}</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Preferencias</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>What&apos;s been bugging you?</source>
        <translation>¿Qué te molesta?</translation>
    </message>
    <message>
        <source>Looking through the routines…</source>
        <translation>Mirando qué ejercicios hay…</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s) found</source>
        <translation>
            <numerusform>%n ejercicio encontrado</numerusform>
            <numerusform>%n ejercicios encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n ejercicio</numerusform>
            <numerusform>%n ejercicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Compose a &amp;session</source>
        <translation>Componer una &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
</context>
<context>
    <name>ComposePage</name>
    <message>
        <source>Compose a session</source>
        <translation>Componer una sesión</translation>
    </message>
    <message>
        <source>What shall it be good for?</source>
        <translation>¿Para qué es la sesión?</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>¿Cómo se llama?</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>&amp;Otra</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Looking through the routines…</source>
        <translation>Mirando qué ejercicios hay…</translation>
    </message>
    <message>
        <source>Nothing fits. Ask for other areas or another position, or choose none of them.</source>
        <translation>No hay nada que encaje. Elige otras zonas u otra posición, o no elijas ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n ejercicio</numerusform>
            <numerusform>%n ejercicios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minuto en total</numerusform>
            <numerusform>%n minutos en total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>There is no other one for this.</source>
        <translation>No hay otra para esto.</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Ya es el primero.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Ya es el último.</translation>
    </message>
    <message>
        <source>{name} is {number} of {count} now.</source>
        <translation>{name} es ahora {number} de {count}.</translation>
    </message>
    <message>
        <source>Left out: {name}.</source>
        <translation>Quitado: {name}.</translation>
    </message>
    <message>
        <source>There is no other that serves the same and goes with the rest.</source>
        <translation>No hay otro ejercicio para lo mismo que encaje con los demás.</translation>
    </message>
    <message>
        <source>{new} instead of {old}.</source>
        <translation>{new} en lugar de {old}.</translation>
    </message>
    <message>
        <source>Not in this order: {rule} ({name}).</source>
        <translation>En este orden no: {rule} ({name}).</translation>
    </message>
    <message>
        <source>Kept: “{name}” is among the routines now.</source>
        <translation>Guardada: «{name}» está ahora entre los ejercicios.</translation>
    </message>
</context>
<context>
    <name>Darkness</name>
    <message>
        <source>Dark; any key or the mouse brings the light back</source>
        <translation>Oscuro; cualquier tecla o el ratón devuelve la luz</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Sessions of this day</source>
        <translation>Sesiones de este día</translation>
    </message>
    <message>
        <source>A note, in one line</source>
        <translation>Una nota en una línea</translation>
    </message>
    <message>
        <source>De&amp;lete this session</source>
        <translation>Borrar esta &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing noted down</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parada</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>{time} minutes</source>
        <translation>{time} minutos</translation>
    </message>
</context>
<context>
    <name>DaySquares</name>
    <message numerus="yes">
        <source>Minutes a day, of the last %n week(s)</source>
        <translation>
            <numerusform>Minutos al día de la última %n semana</numerusform>
            <numerusform>Minutos al día de las últimas %n semanas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Well done</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>Do it &amp;again</source>
        <translation>&amp;Otra vez</translation>
    </message>
    <message>
        <source>&amp;Choose a routine</source>
        <translation>&amp;Elegir un ejercicio</translation>
    </message>
    <message>
        <source>Done: {routine}. Take a moment and notice how you feel.</source>
        <translation>Has terminado: {routine}. Tómate un momento y nota cómo te sientes.</translation>
    </message>
    <message numerus="yes">
        <source>routine(s)</source>
        <translation>
            <numerusform>ejercicio</numerusform>
            <numerusform>ejercicios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whole round(s)</source>
        <translation>
            <numerusform>ronda entera</numerusform>
            <numerusform>rondas enteras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whole breath(s)</source>
        <translation>
            <numerusform>respiración entera</numerusform>
            <numerusform>respiraciones enteras</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Breaths a minute</source>
        <translation>Respiraciones por minuto</translation>
    </message>
    <message>
        <source>How did it feel?</source>
        <translation>¿Qué tal ha ido?</translation>
    </message>
    <message>
        <source>Keys 1 to 5, if you like.</source>
        <translation>Teclas 1 a 5, si quieres.</translation>
    </message>
    <message>
        <source>Done: {routine}. Sleep well.</source>
        <translation>Has terminado: {routine}. Que duermas bien.</translation>
    </message>
    <message>
        <source>Go on with: {routine}</source>
        <translation>Seguir con: {routine}</translation>
    </message>
    <message>
        <source>{routine}: most of it was skipped.</source>
        <translation>{routine}: te has saltado la mayor parte.</translation>
    </message>
    <message>
        <source>That was it for now</source>
        <translation>Eso es todo por ahora</translation>
    </message>
</context>
<context>
    <name>DoseBars</name>
    <message>
        <source>Minutes this week, by area</source>
        <translation>Minutos de esta semana por zona</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Key: {number}</source>
        <translation>Tecla: {number}</translation>
    </message>
</context>
<context>
    <name>FeltChoice</name>
    <message>
        <source>Hard</source>
        <translation>Duro</translation>
    </message>
    <message>
        <source>Tiring</source>
        <translation>Me ha cansado</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Muy bien</translation>
    </message>
</context>
<context>
    <name>FigurePrefs</name>
    <message>
        <source>The figure</source>
        <translation>La figura</translation>
    </message>
    <message>
        <source>Slender</source>
        <translation>Delgada</translation>
    </message>
    <message>
        <source>A slender figure</source>
        <translation>Una figura delgada</translation>
    </message>
    <message>
        <source>Broad</source>
        <translation>Robusta</translation>
    </message>
    <message>
        <source>A broad figure</source>
        <translation>Una figura robusta</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light skin and hair</source>
        <translation>Tono claro de piel y pelo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Medium skin and hair</source>
        <translation>Tono medio de piel y pelo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Dark skin and hair</source>
        <translation>Tono oscuro de piel y pelo</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Complexión</translation>
    </message>
    <message>
        <source>Skin and hair</source>
        <translation>Tono de piel y pelo</translation>
    </message>
    <message>
        <source>In the roll-down the figure is always slender.</source>
        <translation>En «Enrollar y subir» la figura es siempre delgada.</translation>
    </message>
</context>
<context>
    <name>ForgetAll</name>
    <message>
        <source>Delete &amp;everything</source>
        <translation>&amp;Borrar todo</translation>
    </message>
    <message>
        <source>Delete all sessions for good?</source>
        <translation>¿Borrar todas las sesiones para siempre?</translation>
    </message>
    <message>
        <source>Delete &amp;for good</source>
        <translation>Borrar definiti&amp;vamente</translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>&amp;Conservarlas</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Ver más</translation>
    </message>
    <message>
        <source>No routine is like that. Ask for less.</source>
        <translation>Ningún ejercicio encaja. Pide algo menos.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Cabeza abajo</translation>
    </message>
    <message>
        <source>{prop} or similar</source>
        <translation>{prop} o algo parecido</translation>
    </message>
    <message>
        <source>There is no routine that can be used.</source>
        <translation>No hay ningún ejercicio que se pueda usar.</translation>
    </message>
</context>
<context>
    <name>Halves</name>
    <message>
        <source>Show all</source>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>Show all routines</source>
        <translation>Ver todos los ejercicios</translation>
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
        <translation>Lo que has hecho</translation>
    </message>
    <message>
        <source>Ea&amp;rlier weeks</source>
        <translation>Semanas ant&amp;eriores</translation>
    </message>
    <message>
        <source>Later &amp;weeks</source>
        <translation>Semanas &amp;posteriores</translation>
    </message>
    <message>
        <source>Nothing yet this week.</source>
        <translation>Nada todavía esta semana.</translation>
    </message>
    <message>
        <source>Minutes a week</source>
        <translation>Minutos a la semana</translation>
    </message>
    <message>
        <source>Breaths a minute</source>
        <translation>Respiraciones por minuto</translation>
    </message>
    <message>
        <source>Feeling, from 1, hard, to 5, very good</source>
        <translation>Sensación, de 1, dura, a 5, muy buena</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)</source>
        <translation>&amp;Tabla (CSV)</translation>
    </message>
    <message>
        <source>&amp;All of it (JSON)</source>
        <translation>T&amp;odo (JSON)</translation>
    </message>
    <message>
        <source>&amp;Sheet for a therapist (PDF)</source>
        <translation>&amp;Hoja para la terapia (PDF)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n minute(s)</source>
        <translation>
            <numerusform>Esta semana: %n minuto</numerusform>
            <numerusform>Esta semana: %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Your aim: {aim}.</source>
        <translation>Tu objetivo: {aim}.</translation>
    </message>
    <message>
        <source>{routine}: hands on {height} of your height, first on {day}</source>
        <translation>{routine}: manos al {height} de tu altura, por primera vez el {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>no aim</source>
        <translation>sin objetivo</translation>
    </message>
    <message>
        <source>Beyond 10 minutes a week, more gains little (the dashed line).</source>
        <translation>Más de 10 minutos a la semana aporta poco (la línea discontinua).</translation>
    </message>
    <message>
        <source>Your aim for a week</source>
        <translation>Tu objetivo para la semana</translation>
    </message>
    <message>
        <source>Nothing in these weeks. What you do is shown here, and only here.</source>
        <translation>En estas semanas no hay nada. Lo que hagas se ve aquí y solo aquí.</translation>
    </message>
    <message>
        <source>Take it along, or bring it here</source>
        <translation>Llévatelo o tráelo aquí</translation>
    </message>
    <message>
        <source>Add from a f&amp;ile (JSON)</source>
        <translation>&amp;Añadir de un archivo (JSON)</translation>
    </message>
</context>
<context>
    <name>LagPage</name>
    <message>
        <source>Picture and sound</source>
        <translation>Imagen y sonido</translation>
    </message>
    <message>
        <source>Wireless headphones and some televisions lag behind. Listen to the bell, look at the light, and move the slider until both come together.</source>
        <translation>Los auriculares inalámbricos y algunos televisores van con retraso. Escucha la campana, mira la luz y mueve el control hasta que coincidan.</translation>
    </message>
    <message>
        <source>Delay the picture by</source>
        <translation>Retrasar la imagen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
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
        <translation>Una luz que se enciende con cada campana</translation>
    </message>
</context>
<context>
    <name>LookPrefs</name>
    <message>
        <source>The look</source>
        <translation>El aspecto</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Del derecho</translation>
    </message>
    <message>
        <source>Show a session upright</source>
        <translation>Mostrar la sesión del derecho</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Del revés</translation>
    </message>
    <message>
        <source>Show a session upside down</source>
        <translation>Mostrar la sesión del revés</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>In a session, for when you look back between your legs</source>
        <translation>En la sesión, para cuando miras entre las piernas</translation>
    </message>
    <message>
        <source>Follow the system&apos;s colours</source>
        <translation>Colores según el sistema</translation>
    </message>
    <message>
        <source>Daytime colours</source>
        <translation>Colores de día</translation>
    </message>
    <message>
        <source>Night-time colours</source>
        <translation>Colores de noche</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>High-contrast colours</source>
        <translation>Colores de alto contraste</translation>
    </message>
    <message>
        <source>Follow the system&apos;s setting for movement</source>
        <translation>Movimiento según el sistema</translation>
    </message>
    <message>
        <source>Reduced movement</source>
        <translation>Movimiento reducido</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Idioma, a partir del próximo inicio</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Full movement</source>
        <translation>Movimiento completo</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>El idioma del sistema</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>Deleted. Undo brings it back.</source>
        <translation>Borrada. Deshacer la recupera.</translation>
    </message>
    <message>
        <source>All sessions are deleted.</source>
        <translation>Se han borrado todas las sesiones.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Ya hay un archivo con ese nombre. Elige otro.</translation>
    </message>
    <message>
        <source>It could not be written: {reason}</source>
        <translation>No se ha podido escribir: {reason}</translation>
    </message>
    <message>
        <source>Written: {where}</source>
        <translation>Escrito: {where}</translation>
    </message>
    <message>
        <source>From where?</source>
        <translation>¿De dónde?</translation>
    </message>
    <message>
        <source>It could not be added: {reason}</source>
        <translation>No se ha podido añadir: {reason}</translation>
    </message>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {refused}.</source>
        <translation>Añadidas: {added}. Ya estaban: {known}. No se han podido leer: {refused}.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n minute(s)</source>
        <translation>
            <numerusform>Esta semana: %n minuto</numerusform>
            <numerusform>Esta semana: %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>your aim: {aim}</source>
        <translation>tu objetivo: {aim}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
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
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>PatternChoice</name>
    <message>
        <source>No pattern</source>
        <translation>Sin patrón</translation>
    </message>
    <message>
        <source>Not here: {reason} You breathe as the routine asks.</source>
        <translation>Aquí no: {reason} Respiras como pide el ejercicio.</translation>
    </message>
    <message>
        <source>Where your head is down you breathe in once, and without pauses.</source>
        <translation>Con la cabeza abajo inhalas una sola vez y sin pausas.</translation>
    </message>
    <message>
        <source>Sit or lie down for its long pauses.</source>
        <translation>Siéntate o túmbate para sus pausas largas.</translation>
    </message>
</context>
<context>
    <name>PatternEditor</name>
    <message>
        <source>Name of the pattern</source>
        <translation>Nombre del patrón</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>The parts are seconds</source>
        <translation>Las partes son segundos</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>The parts are a ratio, with a tempo</source>
        <translation>Las partes son una proporción, con un ritmo</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Inhalar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Exhalar</translation>
    </message>
    <message>
        <source>Pause at the end</source>
        <translation>Pausa al final</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>In once</source>
        <translation>Inhalar una vez</translation>
    </message>
    <message>
        <source>Breathe in once</source>
        <translation>Inhalar una vez</translation>
    </message>
    <message>
        <source>In twice</source>
        <translation>Inhalar dos veces</translation>
    </message>
    <message>
        <source>Breathe in twice: long, then short on top</source>
        <translation>Inhalar dos veces: una larga y, encima, otra corta</translation>
    </message>
    <message>
        <source>&amp;Save the pattern</source>
        <translation>&amp;Guardar el patrón</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Salir sin guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>A breath takes {least} to {most} s; this one takes {seconds} s.</source>
        <translation>Una respiración dura de {least} a {most} s; esta dura {seconds} s.</translation>
    </message>
    <message>
        <source>In and out take at least a fifth of the breath each.</source>
        <translation>Inhalar y exhalar ocupan al menos una quinta parte de la respiración cada uno.</translation>
    </message>
    <message>
        <source>A pause takes half of the breath at most.</source>
        <translation>Una pausa ocupa como máximo la mitad de la respiración.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Le falta un nombre.</translation>
    </message>
    <message>
        <source>Another pattern has this name.</source>
        <translation>Otro patrón ya se llama así.</translation>
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
        <translation>Patrones</translation>
    </message>
    <message>
        <source>&amp;New pattern</source>
        <translation>&amp;Nuevo patrón</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>Ca&amp;mbiarlo</translation>
    </message>
    <message>
        <source>De&amp;lete it</source>
        <translation>Elimin&amp;arlo</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>Deshacer el b&amp;orrado</translation>
    </message>
    <message>
        <source>A pattern leads wherever the routine allows it.</source>
        <translation>Un patrón guía siempre que el ejercicio lo permita.</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Eliminado: {name}</translation>
    </message>
</context>
<context>
    <name>PoseViewer</name>
    <message>
        <source>Arrow keys or dragging turn it, the Home key turns it back</source>
        <translation>Con las flechas o arrastrando la giras, con Inicio vuelve a su posición</translation>
    </message>
</context>
<context>
    <name>Poses</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Pose {number} of {count}</source>
        <translation>Postura {number} de {count}</translation>
    </message>
    <message>
        <source>Pose before</source>
        <translation>Postura anterior</translation>
    </message>
    <message>
        <source>Next pose</source>
        <translation>Postura siguiente</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Tecla: {key}</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
</context>
<context>
    <name>ReadyChoice</name>
    <message>
        <source>Any key, a click or a media key goes on</source>
        <translation>Se sigue con cualquier tecla, un clic o una tecla multimedia</translation>
    </message>
    <message>
        <source>After a spoken countdown it goes on by itself</source>
        <translation>Tras una cuenta atrás hablada se sigue automáticamente</translation>
    </message>
    <message>
        <source>I press a key</source>
        <translation>Pulso una tecla</translation>
    </message>
    <message>
        <source>It counts down</source>
        <translation>Hay una cuenta atrás</translation>
    </message>
    <message>
        <source>{seconds} seconds to get ready</source>
        <translation>{seconds} segundos para prepararte</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>How does Breath Coach know that you are ready?</source>
        <translation>¿Cómo sabe Breath Coach que puedes empezar?</translation>
    </message>
</context>
<context>
    <name>ReminderEditor</name>
    <message>
        <source>Days of the week</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>Time, as in 18:00</source>
        <translation>Hora, por ejemplo 18:00</translation>
    </message>
    <message>
        <source>What the reminder is for</source>
        <translation>Qué te recuerda</translation>
    </message>
    <message>
        <source>Keep the re&amp;minder</source>
        <translation>Guardar el recorda&amp;torio</translation>
    </message>
    <message>
        <source>Lea&amp;ve it</source>
        <translation>De&amp;jarlo</translation>
    </message>
    <message>
        <source>Whatever fits</source>
        <translation>Lo que venga bien</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>It needs a time, as in 18:00, and a day.</source>
        <translation>Falta una hora, por ejemplo 18:00, o un día.</translation>
    </message>
</context>
<context>
    <name>ReminderPrefs</name>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>Ne&amp;w reminder</source>
        <translation>N&amp;uevo recordatorio</translation>
    </message>
    <message>
        <source>Brin&amp;g it back</source>
        <translation>Des&amp;hacer el borrado</translation>
    </message>
    <message>
        <source>A notification reminds you. It stays away while you do not want to be disturbed, in a session, and when you have done enough today.</source>
        <translation>Te lo recuerda una notificación. No aparece mientras no quieras que te molesten, durante una sesión ni cuando hoy ya has hecho bastante.</translation>
    </message>
    <message>
        <source>This system has no timer for it: a small process sleeps until then.</source>
        <translation>Este sistema no tiene temporizador para ello: un pequeño proceso duerme hasta entonces.</translation>
    </message>
    <message>
        <source>Nothing runs until it is time.</source>
        <translation>Hasta que llegue la hora no se ejecuta nada.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>whatever fits</source>
        <translation>lo que venga bien</translation>
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
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Reset</name>
    <message>
        <source>Reset this whole page?</source>
        <translation>¿Restablecer toda esta página?</translation>
    </message>
    <message>
        <source>Restore de&amp;faults</source>
        <translation>Restablecer &amp;valores iniciales</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>R&amp;establecer</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>&amp;Deshacer el cambio</translation>
    </message>
</context>
<context>
    <name>RoutineCard</name>
    <message>
        <source>Favourite: {name}</source>
        <translation>Favorito: {name}</translation>
    </message>
    <message>
        <source>Favourite ({key})</source>
        <translation>Favorito ({key})</translation>
    </message>
</context>
<context>
    <name>RoutineDetail</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n ronda</numerusform>
            <numerusform>%n rondas</numerusform>
        </translation>
    </message>
    <message>
        <source>This routine has texts and a voice in {language} only.</source>
        <translation>Este ejercicio solo tiene textos y voz en {language}.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>{breaths}, {minutes}</source>
        <translation>{breaths}, {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>%n breath(s)</source>
        <translation>
            <numerusform>%n respiración</numerusform>
            <numerusform>%n respiraciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>alrededor de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>Skip this routine if one of these applies to you</source>
        <translation>No hagas este ejercicio si algo de esto es tu caso</translation>
    </message>
    <message>
        <source>Ask your doctor first if one of these applies to you</source>
        <translation>Pregunta antes a tu médico si algo de esto es tu caso</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Cuándo detenerte</translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Read to the end to answer.</source>
        <translation>Lee hasta el final para responder.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>&amp;Something here applies to me</source>
        <translation>&amp;Algo de esto es mi caso</translation>
    </message>
    <message>
        <source>&amp;None of this applies to me</source>
        <translation>&amp;Nada de esto es mi caso</translation>
    </message>
    <message>
        <source>Before you begin: {routine}</source>
        <translation>Antes de empezar: {routine}</translation>
    </message>
    <message>
        <source>This routine lists no reasons against it. If you are unsure, ask your doctor before you begin.</source>
        <translation>Este ejercicio no indica ninguna contraindicación. Si dudas, pregunta a tu médico antes de empezar.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>¿Todo listo?</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Prepárate</translation>
    </message>
    <message>
        <source>{step}, breath {breath} of {breaths}</source>
        <translation>{step}, respiración {breath} de {breaths}</translation>
    </message>
    <message>
        <source>Breathe in</source>
        <translation>Inhala</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retén</translation>
    </message>
    <message>
        <source>Breathe out</source>
        <translation>Exhala</translation>
    </message>
    <message>
        <source>{routine}  ·  Round {round} of {rounds}</source>
        <translation>{routine}  ·  Ronda {round} de {rounds}</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Muy bien</translation>
    </message>
    <message>
        <source>Then: {step}</source>
        <translation>Luego: {step}</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Press space or “Resume” to try the sound again. There will be a countdown.</source>
        <translation>Pulsa la barra espaciadora o «Seguir» para probar otra vez el sonido. Habrá una cuenta atrás.</translation>
    </message>
    <message>
        <source>Press space or “Resume” to go on. There will be a countdown.</source>
        <translation>Pulsa la barra espaciadora o «Seguir» para seguir. Habrá una cuenta atrás.</translation>
    </message>
    <message>
        <source>Press any key or click anywhere</source>
        <translation>Pulsa cualquier tecla o haz clic donde quieras</translation>
    </message>
    <message>
        <source>Goes on by itself; press any key to go on now</source>
        <translation>Continúa automáticamente; con cualquier tecla, ya</translation>
    </message>
    <message>
        <source>There is no hurry.</source>
        <translation>No hay prisa.</translation>
    </message>
    <message>
        <source>breath {breath} of {breaths}</source>
        <translation>respiración {breath} de {breaths}</translation>
    </message>
    <message>
        <source>breath {breath} of {breaths}, once more</source>
        <translation>respiración {breath} de {breaths}, otra vez</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>Then: the end</source>
        <translation>Luego: el final</translation>
    </message>
    <message>
        <source>With the next breath: {step}</source>
        <translation>Con la próxima respiración: {step}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Rest a little</source>
        <translation>Descansa un poco</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Y más</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>The Home key turns it back</source>
        <translation>Con Inicio vuelve a su posición</translation>
    </message>
    <message>
        <source>Arrow keys or dragging turn the figure</source>
        <translation>Con las flechas o arrastrando giras la figura</translation>
    </message>
    <message>
        <source>Arrow keys turn it, the Home key turns it back</source>
        <translation>Con las flechas la giras, con Inicio vuelve a su posición</translation>
    </message>
    <message>
        <source>Just looking</source>
        <translation>Solo mirando</translation>
    </message>
    <message>
        <source>The Home key leads back to the session</source>
        <translation>Con Inicio vuelves a la sesión</translation>
    </message>
    <message>
        <source>Back at the pose of the session</source>
        <translation>Otra vez en la postura de la sesión</translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>Turn the sound up and check that the right loudspeaker or headphones are chosen. Without sound you need to watch the screen: go only as far as you can still see it.</source>
        <translation>Sube el volumen y comprueba que estén elegidos el altavoz o los auriculares correctos. Sin sonido tienes que mirar la pantalla: llega solo hasta donde aún la veas.</translation>
    </message>
    <message>
        <source>Something in the program has failed. The voice brings you up now.</source>
        <translation>Algo ha fallado en el programa. La voz te guía ahora hacia arriba.</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Something feels wrong</source>
        <translation>Algo va mal</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Voz: {name}</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Ventana pequeña</translation>
    </message>
    <message>
        <source>Full window</source>
        <translation>Ventana completa</translation>
    </message>
    <message>
        <source>Close Breath Coach? First the voice brings you up, then the window closes.</source>
        <translation>¿Cerrar Breath Coach? Primero la voz te ayuda a subir, luego se cierra la ventana.</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>esc</source>
        <translation>esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Did you hear the breath and the voice?</source>
        <translation>¿Has oído la respiración y la voz?</translation>
    </message>
    <message>
        <source>Are you ready?</source>
        <translation>¿Todo listo?</translation>
    </message>
    <message>
        <source>I hear both</source>
        <translation>Oigo las dos cosas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>&amp;Try the sound again</source>
        <translation>&amp;Probar otra vez el sonido</translation>
    </message>
    <message>
        <source>&amp;Go on with the picture alone</source>
        <translation>&amp;Seguir solo con la imagen</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>I &amp;hear nothing</source>
        <translation>No &amp;oigo nada</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Escape: stops the session, and the voice brings you up</source>
        <translation>Escape: detiene la sesión, y la voz te ayuda a subir</translation>
    </message>
    <message>
        <source>Stops the session, and the voice brings you up. Key: Escape</source>
        <translation>Detiene la sesión, y la voz te ayuda a subir. Tecla: Escape</translation>
    </message>
    <message>
        <source>How far the session has come</source>
        <translation>Cuánto ha avanzado la sesión</translation>
    </message>
    <message>
        <source>Stop and &amp;close</source>
        <translation>Detener y &amp;cerrar</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>No cerrar</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Key: space</source>
        <translation>Tecla: espacio</translation>
    </message>
    <message>
        <source>A circle that grows and shrinks with the breath, and a figure that moves along</source>
        <translation>Un círculo que crece y se encoge con la respiración, y una figura que se mueve con ella</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up your space</source>
        <translation>Prepara tu espacio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>What will your hands rest on?</source>
        <translation>¿En qué apoyarás las manos?</translation>
    </message>
    <message>
        <source>One moment: the voice is being prepared.</source>
        <translation>Un momento: se está preparando la voz.</translation>
    </message>
    <message>
        <source>The voice is being prepared: you can begin in about {time}.</source>
        <translation>Se está preparando la voz: puedes empezar en unos {time}.</translation>
    </message>
    <message>
        <source>With a simple voice, chosen in the preferences, it takes less.</source>
        <translation>Con una voz sencilla, elegida en las preferencias, tarda menos.</translation>
    </message>
    <message>
        <source>How it begins: {step}</source>
        <translation>Así empieza: {step}</translation>
    </message>
    <message>
        <source>If you like: {props}</source>
        <translation>Si quieres: {props}</translation>
    </message>
    <message>
        <source>Needed: {props}</source>
        <translation>Lo que hace falta: {props}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Stretching and breathing</source>
        <translation>Estirar y respirar</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Lo acordado</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo realizado</translation>
    </message>
    <message>
        <source>Minutes by area</source>
        <translation>Minutos por zona</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Semana a semana</translation>
    </message>
    <message>
        <source>Notes, the latest first</source>
        <translation>Notas, primero las últimas</translation>
    </message>
    <message>
        <source>Made on this person&apos;s own computer from what was noted down there. It is no finding.</source>
        <translation>Hecho en el ordenador de esta persona con lo que allí se anotó. No es un diagnóstico.</translation>
    </message>
    <message>
        <source>no aim was set</source>
        <translation>sin objetivo fijado</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>a week with any</source>
        <translation>por semana con sesiones</translation>
    </message>
    <message>
        <source>easier afterwards</source>
        <translation>más suelto después</translation>
    </message>
    <message>
        <source>week of</source>
        <translation>semana del</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>breaths a minute</source>
        <translation>respiraciones por minuto</translation>
    </message>
    <message>
        <source>feeling (1 to 5)</source>
        <translation>sensación (1 a 5)</translation>
    </message>
    <message>
        <source>discomfort (0 to 10)</source>
        <translation>molestias (0 a 10)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) a week</source>
        <translation>
            <numerusform>%n día a la semana</numerusform>
            <numerusform>%n días a la semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a week</source>
        <translation>
            <numerusform>%n minuto a la semana</numerusform>
            <numerusform>%n minutos a la semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped early</source>
        <translation>
            <numerusform>%n interrumpida antes de tiempo</numerusform>
            <numerusform>%n interrumpidas antes de tiempo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundPrefs</name>
    <message>
        <source>The sound</source>
        <translation>El sonido</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Voice and breath</source>
        <translation>Voz y respiración</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Voice only</source>
        <translation>Solo la voz</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Breath only</source>
        <translation>Solo la respiración</translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation>Volumen de la voz</translation>
    </message>
    <message>
        <source>Volume of the breath</source>
        <translation>Volumen de la respiración</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Try a b&amp;reath</source>
        <translation>Probar una &amp;respiración</translation>
    </message>
    <message>
        <source>P&amp;icture and sound…</source>
        <translation>&amp;Imagen y sonido…</translation>
    </message>
    <message>
        <source>What you hear</source>
        <translation>Lo que oyes</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>You stopped in time</source>
        <translation>Te has detenido a tiempo</translation>
    </message>
    <message>
        <source>That is enough for today. Sit or lie down until you feel well again.</source>
        <translation>Ya es suficiente por hoy. Siéntate o túmbate hasta que te sientas como siempre.</translation>
    </message>
    <message>
        <source>&amp;Choose a routine</source>
        <translation>&amp;Elegir un ejercicio</translation>
    </message>
    <message>
        <source>What it may have been</source>
        <translation>Qué puede haber sido</translation>
    </message>
    <message>
        <source>Tingling fingers or lips: you were breathing more than you needed. Breathe softly, as you usually do.</source>
        <translation>Hormigueo en los dedos o los labios: has respirado más de lo necesario. Respira con suavidad, como de costumbre.</translation>
    </message>
    <message>
        <source>Dizziness or feeling sick: your circulation takes a moment to catch up when you come up. Rest, drink something, and get up slowly.</source>
        <translation>Mareo o náuseas: al incorporarte, la circulación tarda un momento en adaptarse. Descansa, bebe algo y levántate despacio.</translation>
    </message>
    <message>
        <source>Pressure in your head or eyes: it builds up while your head is down. Sit upright; it should ease within minutes.</source>
        <translation>Presión en la cabeza o en los ojos: aumenta mientras la cabeza está abajo. Siéntate con el cuerpo erguido; debería ceder en unos minutos.</translation>
    </message>
    <message>
        <source>Tingling, numbness or burning in an arm or a leg: a nerve was irritated, not a muscle stretched. Do not go that far again today.</source>
        <translation>Hormigueo, entumecimiento o quemazón en un brazo o una pierna: se ha irritado un nervio, no es el músculo. Hoy no vuelvas a llegar tan lejos.</translation>
    </message>
    <message>
        <source>A sharp pain: you went too far, or something is injured. Let it rest, and do this again only when it no longer hurts.</source>
        <translation>Un dolor agudo: has ido demasiado lejos, o la zona está lesionada. Déjala descansar y no lo repitas hasta que ya no duela.</translation>
    </message>
    <message>
        <source>None of these? Then you had simply done enough. That is fine, too.</source>
        <translation>¿Nada de esto? Entonces simplemente ya era suficiente. También está bien.</translation>
    </message>
    <message>
        <source>When to get help</source>
        <translation>Cuándo pedir ayuda</translation>
    </message>
    <message>
        <source>Call {emergency} at once for: pain in your chest, fainting, a sudden violent headache, trouble with speech or sight, weakness in a leg, numbness between the legs, or loss of control over bladder or bowel.</source>
        <translation>Llama enseguida {emergency} en caso de: dolor en el pecho, desmayo, un dolor de cabeza repentino y muy fuerte, problemas para hablar o ver, debilidad en una pierna, falta de sensibilidad entre las piernas o pérdida de control de la vejiga o del intestino.</translation>
    </message>
    <message>
        <source>If it does not pass within a few minutes, or comes back: see a doctor today.</source>
        <translation>Si no se pasa en unos minutos, o vuelve: consulta hoy mismo con tu médico.</translation>
    </message>
    <message>
        <source>Before the next stretch: ask your doctor or a physiotherapist.</source>
        <translation>Antes del próximo estiramiento: consulta con tu médico o en fisioterapia.</translation>
    </message>
    <message>
        <source>the emergency number {number}</source>
        <translation>al número de emergencias {number}</translation>
    </message>
    <message>
        <source>the emergency number</source>
        <translation>al número de emergencias</translation>
    </message>
</context>
<context>
    <name>TapControl</name>
    <message>
        <source>&amp;Tap your breath</source>
        <translation>&amp;Marcar tu respiración</translation>
    </message>
    <message>
        <source>Each time you begin to breathe out: space, a click here or the play key. Three times; Escape ends it.</source>
        <translation>Cada vez que empieces a exhalar: espacio, un clic aquí o la tecla de reproducir. Tres veces; Escape lo termina.</translation>
    </message>
    <message>
        <source>Ended. The tempo stays as it was.</source>
        <translation>Terminado. El ritmo sigue como estaba.</translation>
    </message>
    <message>
        <source>Three taps, and the tempo is yours.</source>
        <translation>Tres toques y el ritmo es el tuyo.</translation>
    </message>
    <message>
        <source>The tempo is yours now: {tempo}.</source>
        <translation>El ritmo ahora es el tuyo: {tempo}.</translation>
    </message>
    <message>
        <source>Yours is {yours}. The tempo is {tempo} now, the fastest here.</source>
        <translation>El tuyo: {yours}. Ahora el ritmo es de {tempo}, el más rápido aquí.</translation>
    </message>
    <message>
        <source>Yours is {yours}. The tempo is {tempo} now, the slowest here.</source>
        <translation>El tuyo: {yours}. Ahora el ritmo es de {tempo}, el más lento aquí.</translation>
    </message>
    <message>
        <source>Too fast for a breath: counted anew.</source>
        <translation>Demasiado rápido para una respiración: se cuenta de nuevo.</translation>
    </message>
    <message>
        <source>Too slow for a breath: counted anew.</source>
        <translation>Demasiado lento para una respiración: se cuenta de nuevo.</translation>
    </message>
    <message>
        <source>{count} of {taps}: {tempo} so far.</source>
        <translation>{count} de {taps}: {tempo} por ahora.</translation>
    </message>
    <message>
        <source>{count} of {taps}.</source>
        <translation>{count} de {taps}.</translation>
    </message>
    <message>
        <source>A double tap counts once.</source>
        <translation>Un toque doble cuenta una sola vez.</translation>
    </message>
    <message>
        <source>The last two breaths differ too much: one more.</source>
        <translation>Las dos últimas respiraciones son demasiado distintas: una más.</translation>
    </message>
</context>
<context>
    <name>Tempo</name>
    <message>
        <source>{tempo} breaths / min</source>
        <translation>{tempo} respiraciones / min</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>inhalar {seconds} s</translation>
    </message>
    <message>
        <source>hold {seconds} s</source>
        <translation>retener {seconds} s</translation>
    </message>
    <message>
        <source>out {seconds} s</source>
        <translation>exhalar {seconds} s</translation>
    </message>
    <message>
        <source>wait {seconds} s</source>
        <translation>esperar {seconds} s</translation>
    </message>
    <message>
        <source>in {first} + {second} s</source>
        <translation>inhalar {first} + {second} s</translation>
    </message>
</context>
<context>
    <name>TempoChart</name>
    <message>
        <source>The tempo over the session</source>
        <translation>El ritmo a lo largo de la sesión</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>At first {tempo}</source>
        <translation>Al principio {tempo}</translation>
    </message>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>ha cambiado %n vez</numerusform>
            <numerusform>ha cambiado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>{tempo} at the end</source>
        <translation>al final {tempo}</translation>
    </message>
    <message>
        <source>from {time} on {tempo}</source>
        <translation>a partir de {time}, {tempo}</translation>
    </message>
    <message>
        <source>{tempo} throughout</source>
        <translation>{tempo} todo el tiempo</translation>
    </message>
</context>
<context>
    <name>TempoControl</name>
    <message>
        <source>Tempo</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Breaths a minute; the arrow keys take small steps</source>
        <translation>Respiraciones por minuto; con las flechas, en pasos pequeños</translation>
    </message>
    <message>
        <source>Slower here, for your head</source>
        <translation>Más despacio: cabeza abajo</translation>
    </message>
    <message>
        <source>Not so slow here, for your head</source>
        <translation>Menos despacio: cabeza abajo</translation>
    </message>
    <message>
        <source>No pauses here, for your head</source>
        <translation>Sin pausas: cabeza abajo</translation>
    </message>
    <message>
        <source>A resting breath, not a deep one</source>
        <translation>Respiración de reposo, no profunda</translation>
    </message>
    <message>
        <source>In once here, for your head</source>
        <translation>Inhalar una vez: cabeza abajo</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n ronda</numerusform>
            <numerusform>%n rondas</numerusform>
        </translation>
    </message>
    <message>
        <source>All questions come first.</source>
        <translation>Primero van todas las preguntas.</translation>
    </message>
    <message>
        <source>What fits next: {routine}. Not yet this week: {area}.</source>
        <translation>Lo que encaja ahora: {routine}. Aún no esta semana: {area}.</translation>
    </message>
    <message>
        <source>As last time: {how}</source>
        <translation>Como la última vez: {how}</translation>
    </message>
</context>
<context>
    <name>TodayBar</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>&amp;Begin as last time</source>
        <translation>Empe&amp;zar como la última vez</translation>
    </message>
    <message>
        <source>Choose: {routine}</source>
        <translation>Elegir: {routine}</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>Voice: one moment</source>
        <translation>Voz: un momento</translation>
    </message>
    <message>
        <source>How many lines the voice has prepared</source>
        <translation>Cuántas frases ha preparado la voz</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Voz: {name}</translation>
    </message>
    <message>
        <source>Preparing its lines: {done} of {total}</source>
        <translation>Preparando las frases: {done} de {total}</translation>
    </message>
    <message>
        <source>You can begin; the rest is prepared meanwhile: {done} of {total}</source>
        <translation>Puedes empezar; el resto se prepara mientras tanto: {done} de {total}</translation>
    </message>
    <message>
        <source>You can begin in about {time}</source>
        <translation>Puedes empezar en unos {time}</translation>
    </message>
</context>
<context>
    <name>VoiceFlow</name>
    <message>
        <source>Voice: {name}</source>
        <translation>Voz: {name}</translation>
    </message>
    <message>
        <source>Voice: {name}, at its fastest</source>
        <translation>Voz: {name}, no habla más rápido</translation>
    </message>
</context>
<context>
    <name>VoicePrefs</name>
    <message>
        <source>The voice</source>
        <translation>La voz</translation>
    </message>
    <message>
        <source>How fast it speaks</source>
        <translation>A qué velocidad habla</translation>
    </message>
    <message>
        <source>&amp;Try the voice</source>
        <translation>&amp;Probar la voz</translation>
    </message>
    <message>
        <source>{voice} (recommended)</source>
        <translation>{voice} (recomendada)</translation>
    </message>
    <message>
        <source>{voice} (missing)</source>
        <translation>{voice} (falta)</translation>
    </message>
    <message>
        <source>A voice that is missing</source>
        <translation>Una voz que falta</translation>
    </message>
    <message>
        <source>The chosen routine is in {language}: these are the voices for it.</source>
        <translation>El ejercicio elegido está en {language}: estas son sus voces.</translation>
    </message>
    <message>
        <source>More voices are in the package {package}, which you install as you did Breath Coach: {voices}.</source>
        <translation>Hay más voces en el paquete {package}, que se instala igual que Breath Coach: {voices}.</translation>
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
        <translation>Buscar</translation>
    </message>
    <message numerus="yes">
        <source>at most %n minute(s)</source>
        <translation>
            <numerusform>como mucho %n minuto</numerusform>
            <numerusform>como mucho %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayOutPage</name>
    <message>
        <source>Not this one today</source>
        <translation>Este hoy no</translation>
    </message>
    <message>
        <source>&amp;Back to the question</source>
        <translation>&amp;Volver a la pregunta</translation>
    </message>
    <message>
        <source>&amp;Choose another routine</source>
        <translation>&amp;Elegir otro ejercicio</translation>
    </message>
    <message>
        <source>Good that you checked. This one is not for you today, and nothing is lost: choose another routine, or ask your doctor and come back.</source>
        <translation>Has hecho bien en comprobarlo. Este ejercicio no es para ti hoy, y no pasa nada: elige otro, o pregunta a tu médico y vuelve.</translation>
    </message>
    <message>
        <source>&amp;Easier: {routine}</source>
        <translation>&amp;Más fácil: {routine}</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>from {least} to {most}, in the end {last}</source>
        <translation>de {least} a {most}, al final {last}</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>The weeks as a table</source>
        <translation>Las semanas en una tabla</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Sensación</translation>
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
        <translation>¿Cuántos minutos tienes?</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>¿Dónde estás?</translation>
    </message>
    <message>
        <source>Calves and hamstrings</source>
        <translation>Gemelos e isquiotibiales</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>alrededor de %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPrefs</name>
    <message>
        <source>How much is said</source>
        <translation>Cuánto se dice</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Say everything</source>
        <translation>Decirlo todo</translation>
    </message>
    <message>
        <source>Key cues</source>
        <translation>Lo esencial</translation>
    </message>
    <message>
        <source>Say what to do, and when it ends</source>
        <translation>Decir qué hacer y cuándo acaba</translation>
    </message>
    <message>
        <source>Only tones</source>
        <translation>Solo tonos</translation>
    </message>
    <message>
        <source>Only bells and breath</source>
        <translation>Solo campanas y respiración</translation>
    </message>
    <message>
        <source>Fewer words</source>
        <translation>Menos palabras</translation>
    </message>
    <message>
        <source>Later rounds in fewer words</source>
        <translation>Las rondas siguientes con menos palabras</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Las mismas</translation>
    </message>
    <message>
        <source>Later rounds in as many words</source>
        <translation>Las rondas siguientes con las mismas palabras</translation>
    </message>
    <message>
        <source>In later rounds</source>
        <translation>En las rondas siguientes</translation>
    </message>
</context>
</TS>
