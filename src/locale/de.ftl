# The interface in German.

## Things and how many
count-edition = { $n ->
    [one] { $n-shown } Ausgabe
   *[other] { $n-shown } Ausgaben
  }
count-new-thing = { $n-shown } neu
count-changed-thing = { $n-shown } geändert
count-gone-thing = { $n-shown } entfallen
count-event = { $n ->
    [one] { $n-shown } Ereignis
   *[other] { $n-shown } Ereignisse
  }
count-claim = { $n ->
    [one] { $n-shown } Aussage
   *[other] { $n-shown } Aussagen
  }
count-claim-made = { $n ->
    [one] { $n-shown } eigene Aussage
   *[other] { $n-shown } eigene Aussagen
  }
count-source = { $n ->
    [one] { $n-shown } Quelle
   *[other] { $n-shown } Quellen
  }
count-page = { $n ->
    [one] { $n-shown } Seite
   *[other] { $n-shown } Seiten
  }
count-article = { $n ->
    [one] { $n-shown } Artikel
   *[other] { $n-shown } Artikel
  }
count-origin = { $n ->
    [one] { $n-shown } Ursprung
   *[other] { $n-shown } Ursprünge
  }
count-actor = { $n ->
    [one] { $n-shown } Akteur
   *[other] { $n-shown } Akteure
  }
count-place = { $n ->
    [one] { $n-shown } Ort
   *[other] { $n-shown } Orte
  }
count-brief = { $n ->
    [one] { $n-shown } Lagebericht
   *[other] { $n-shown } Lageberichte
  }
count-excerpt = { $n ->
    [one] { $n-shown } Auszug
   *[other] { $n-shown } Auszüge
  }
count-use = { $n ->
    [one] { $n-shown } Verwendung
   *[other] { $n-shown } Verwendungen
  }
count-listed = { $n ->
    [one] { $n-shown } Eintrag
   *[other] { $n-shown } Einträge
  }
count-rule = { $n ->
    [one] { $n-shown } Regel
   *[other] { $n-shown } Regeln
  }
count-waiver = { $n ->
    [one] { $n-shown } Ausnahme
   *[other] { $n-shown } Ausnahmen
  }
count-byte = { $n ->
    [one] { $n-shown } Byte
   *[other] { $n-shown } Bytes
  }
comma = ,
semicolon = ;
footing = { $carriers }, { $origins }
no-source = keine Quelle
thing-brief = Lagebericht
thing-event = Ereignis
thing-source = Quelle
thing-actor = Akteur
thing-place = Ort
thing-page = Seite
thing-claim = Aussage

## Every page
page-title = { $page } – { $site }
information-up-to = Informationsstand: { $date }
translation-missing = Diese Seite ist noch nicht übersetzt: Der Text erscheint { $language }.
translation-partial = Diese Seite ist nur zum Teil übersetzt: Der übrige Text erscheint { $language }.
translation-outdated = Diese Übersetzung ist älter als das Original, das seither geändert wurde.
translation-original = Original lesen
nav-home = Startseite
nav-brief = Lagebericht
nav-briefs = Lageberichte
nav-chronology = Chronologie
nav-actors = Akteure
nav-places = Orte
nav-sources = Quellen
nav-claims = Aussagen

## Dates
date-by = { $grain ->
    [day] spätestens am { $date }
    [month] spätestens im { $date }
   *[other] spätestens { $date }
  }
date-until-or-later = { $grain ->
    [day] bis zum { $date } oder später
   *[other] bis { $date } oder später
  }
date-until-start-unknown = { $grain ->
    [day] bis zum { $date }, Beginn unbekannt
   *[other] bis { $date }, Beginn unbekannt
  }
date-until-or-later-start-unknown = { $grain ->
    [day] bis zum { $date } oder später, Beginn unbekannt
   *[other] bis { $date } oder später, Beginn unbekannt
  }
date-since = { $grain ->
    [day] seit dem { $date }
    [month] seit { $date }
    [year] seit { $date }
   *[other] { $date } und seither
  }
date-since-or-earlier = { $grain ->
    [day] seit dem { $date } oder früher
    [month] seit { $date } oder früher
    [year] seit { $date } oder früher
   *[other] { $date } oder früher und seither
  }
date-from-end-unknown = { $grain ->
    [day] ab dem { $date }, Ende unbekannt
    [month] ab { $date }, Ende unbekannt
    [year] ab { $date }, Ende unbekannt
   *[other] Beginn { $date }, Ende unbekannt
  }
date-from-or-earlier-end-unknown = { $grain ->
    [day] ab dem { $date } oder früher, Ende unbekannt
    [month] ab { $date } oder früher, Ende unbekannt
    [year] ab { $date } oder früher, Ende unbekannt
   *[other] Beginn { $date } oder früher, Ende unbekannt
  }
date-from-to-or-later = { $grain ->
    [day] vom { $first } bis { $last } oder später
    [month] von { $first } bis { $last } oder später
    [year] von { $first } bis { $last } oder später
   *[other] { $first } bis { $last } oder später
  }
date-from-or-earlier-to = { $grain ->
    [day] vom { $first } oder früher bis { $last }
    [month] von { $first } oder früher bis { $last }
    [year] von { $first } oder früher bis { $last }
   *[other] { $first } oder früher bis { $last }
  }
date-from-or-earlier-to-or-later = { $grain ->
    [day] vom { $first } oder früher bis { $last } oder später
    [month] von { $first } oder früher bis { $last } oder später
    [year] von { $first } oder früher bis { $last } oder später
   *[other] { $first } oder früher bis { $last } oder später
  }
date-between = { $grain ->
    [day] { $last-grain ->
        [day] zwischen dem { $first } und dem { $last }
       *[other] frühestens { $first }, spätestens { $last }
      }
    [month] { $last-grain ->
        [month] zwischen { $first } und { $last }
       *[other] frühestens { $first }, spätestens { $last }
      }
    [year] { $last-grain ->
        [year] zwischen { $first } und { $last }
       *[other] frühestens { $first }, spätestens { $last }
      }
   *[other] frühestens { $first }, spätestens { $last }
  }
date-or-later = { $date } oder später
date-every-from-to = { $unit ->
    [year] jedes Jahr von { $first } bis { $last }
    [month] jeden Monat von { $first } bis { $last }
    [season] jede Jahreszeit von { $first } bis { $last }
   *[day] jeden Tag vom { $first } bis { $last }
  }
date-every-up-to = { $unit ->
    [year] jedes Jahr bis { $date }
    [month] jeden Monat bis { $date }
    [season] jede Jahreszeit bis { $date }
   *[day] jeden Tag bis { $date }
  }
date-every-on = { $unit ->
    [year] jedes Jahr ab { $date }
    [month] jeden Monat ab { $date }
    [season] jede Jahreszeit ab { $date }
   *[day] jeden Tag ab { $date }
  }
phrases-or = { $first } oder aber { $last }
phrases-and = { $first } sowie { $last }
date-about = { $grain ->
    [day] um den { $date }
    [month] etwa { $date }
    [year] um { $date }
   *[other] etwa { $date }
  }
date-uncertain = { $date } (unsicher)
date-noted = { $date } ({ $notes })
date-approximate-parts = { $parts } ungefähr
date-uncertain-parts = { $parts } unsicher
date-part-year = Jahr
date-part-month = Monat
date-part-season = Jahreszeit
date-part-day = Tag
date-day = { $day }.
date-day-month = { $day }. { $month }
date-month-year = { $month } { $year }
date-day-year = { $day } { $year }
date-days-between = zwischen dem { $first }. und { $last }
date-weekday-day = { $weekday } { $day }
date-first = 1
date-unknown = Datum unbekannt
date-a-month-in = { $year }, Monat unbekannt
date-a-day-in = { $year }, Tag unbekannt
date-a-day-in-month = { $month }, Tag unbekannt
date-day-of-a-month-in = { $day }. eines unbekannten Monats, { $year }
date-year-unknown = { $date }, Jahr unbekannt
date-in-vague-year = { $date }, { $year }
date-the-decade = { $year }
date-year = Jahr { $year }
date-decade = { $year }er-Jahre
date-decade-not-century = { $year }er-Jahre (Jahrzehnt)
date-century = { $year }er-Jahre (Jahrhundert)
date-millennium = { $year }er-Jahre (Jahrtausend)
date-year-masked = Jahr { $year } (X unbekannt)
date-significant = { $digits ->
    [one] { $year } ({ $digits } signifikante Stelle)
   *[other] { $year } ({ $digits } signifikante Stellen)
  }
date-time = { $date }, { $time }
season-1 = Frühjahr
season-2 = Sommer
season-3 = Herbst
season-4 = Winter
season-north = { $season } (Nordhalbkugel)
season-south = { $season } (Südhalbkugel)
season-year = { $season } { $year }
part-33 = 1. Quartal
part-34 = 2. Quartal
part-35 = 3. Quartal
part-36 = 4. Quartal
part-37 = 1. Drittel
part-38 = 2. Drittel
part-39 = 3. Drittel
part-40 = 1. Halbjahr
part-41 = 2. Halbjahr
part-of-year = { $part } { $year }

## Figures
at-least = mindestens { $figure }
at-most = höchstens { $figure }
about = etwa { $figure }
from-to = { $low } bis { $high }
vague-tens = zweistellige Zahl
vague-dozens = Dutzende
vague-hundreds = Hunderte
vague-thousands = Tausende

## Words of the files
status-reported = gemeldet
status-corroborated = erhärtet
status-contested = umstritten
status-refuted = widerlegt
status-retracted = zurückgezogen
modality-asserted = als Tatsache
modality-conditional = unter Vorbehalt
modality-reported = laut Dritten
modality-denied = bestritten
confidence-low = gering
confidence-moderate = mittel
confidence-high = hoch
role-scene = Schauplatz
role-origin = Ausgangsort
role-destination = Zielort
role-route = Durchgangsort
precision-exact = genau
precision-vicinity = nahe Umgebung
precision-locality = Ortschaft
precision-area = Gebiet
precision-region = Region
precision-country = Land
precision-exact-long = genau: auf etwa 10 m
precision-vicinity-long = nahe Umgebung: auf etwa 100 m
precision-locality-long = Ortschaft: auf etwa 1 km
precision-area-long = Gebiet: ein Teil einer Region oder in der Nähe einer Stadt
precision-region-long = Region: nur die Region ist bekannt
precision-country-long = Land: nur das Land ist bekannt
source-article = Artikel
source-statement = Erklärung
source-social-post = Social-Media-Beitrag
source-report = Bericht
source-dataset = Datensatz
source-image = Bild
source-video = Video
source-interview = Interview
source-other = Dokument
actor-state-force = staatliche Kräfte
actor-non-state-armed = nichtstaatliche bewaffnete Gruppe
actor-private-military = privates Militärunternehmen
actor-organization = Organisation
actor-state = Staat
actor-person = Person
revision-update = Aktualisierung
revision-correction = Korrektur
revision-retraction = Rücknahme
revision-editorial = redaktionelle Änderung
standing-corrected = korrigiert
standing-retracted = zurückgezogen
reliability-A = völlig zuverlässig
reliability-B = in der Regel zuverlässig
reliability-C = ziemlich zuverlässig
reliability-D = in der Regel nicht zuverlässig
reliability-E = unzuverlässig
reliability-F = Zuverlässigkeit nicht zu beurteilen
credibility-1 = durch andere Quellen bestätigt
credibility-2 = wahrscheinlich wahr
credibility-3 = möglicherweise wahr
credibility-4 = zweifelhaft
credibility-5 = unwahrscheinlich
credibility-6 = Wahrheitsgehalt nicht zu beurteilen
grade-source = Quelle: { $source }.
grade-both = Quelle: { $source }. Information: { $information }.
severity-error = Fehler
severity-warning = Warnung

likelihood-1 = nahezu ausgeschlossen
likelihood-2 = sehr unwahrscheinlich
likelihood-3 = unwahrscheinlich
likelihood-4 = etwa so wahrscheinlich wie nicht
likelihood-5 = wahrscheinlich
likelihood-6 = sehr wahrscheinlich
likelihood-7 = nahezu sicher

## Languages
language-ar = Arabisch
language-de = Deutsch
language-en = Englisch
language-es = Spanisch
language-fa = Persisch
language-fr = Französisch
language-he = Hebräisch
language-it = Italienisch
language-ja = Japanisch
language-ko = Koreanisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ru = Russisch
language-sv = Schwedisch
language-sw = Suaheli
language-tr = Türkisch
language-uk = Ukrainisch
language-zh = Chinesisch
in-language-ar = auf Arabisch
in-language-de = auf Deutsch
in-language-en = auf Englisch
in-language-es = auf Spanisch
in-language-fa = auf Persisch
in-language-fr = auf Französisch
in-language-he = auf Hebräisch
in-language-it = auf Italienisch
in-language-ja = auf Japanisch
in-language-ko = auf Koreanisch
in-language-pl = auf Polnisch
in-language-pt = auf Portugiesisch
in-language-ru = auf Russisch
in-language-sv = auf Schwedisch
in-language-sw = auf Suaheli
in-language-tr = auf Türkisch
in-language-uk = auf Ukrainisch
in-language-zh = auf Chinesisch
in-no-language = ohne Angabe der Sprache

## Places
position = { $distance } km von { $of } entfernt
position-about = etwa { $distance } km von { $of } entfernt
position-N = { $distance } km nördlich von { $of }
position-NE = { $distance } km nordöstlich von { $of }
position-E = { $distance } km östlich von { $of }
position-SE = { $distance } km südöstlich von { $of }
position-S = { $distance } km südlich von { $of }
position-SW = { $distance } km südwestlich von { $of }
position-W = { $distance } km westlich von { $of }
position-NW = { $distance } km nordwestlich von { $of }
position-about-N = etwa { $distance } km nördlich von { $of }
position-about-NE = etwa { $distance } km nordöstlich von { $of }
position-about-E = etwa { $distance } km östlich von { $of }
position-about-SE = etwa { $distance } km südöstlich von { $of }
position-about-S = etwa { $distance } km südlich von { $of }
position-about-SW = etwa { $distance } km südwestlich von { $of }
position-about-W = etwa { $distance } km westlich von { $of }
position-about-NW = etwa { $distance } km nordwestlich von { $of }

## Kickers and records
kicker-actor = Akteur · { $kind }
kicker-place = Ort
kicker-place-in = Ort · { $country }
kicker-source = Quelle · { $kind }
kicker-source-in = Quelle · { $kind } · { $language }
kicker-brief = Lagebericht · { $date }
card-alt = „{ $title }“, Lagebericht, { $marking }. Wahrscheinlichkeit der Einschätzungen: { $likelihood }. Belastbarkeit: { $confidence }.
card-alt-title = „{ $title }“, Lagebericht, { $marking }.
card-likelihood = { $word } ({ $low }–{ $high } %)
kicker-brief-cutoff = Lagebericht · { $date } · Informationsstand { $cutoff }
kicker-event = Ereignis
brief-of = { $grain ->
    [day] Lagebericht vom { $date }
   *[other] Lagebericht, { $date }
  }
record-short = Kurzform
record-part-of = Teil von
record-includes = Umfasst
record-grew-out-of = Hervorgegangen aus
record-became = Wurde zu
record-same-as = Identisch mit
record-lies = Lage
record-measured-from = Bezugspunkt
record-measured-to = Bezugspunkt für
record-coordinates = Koordinaten
record-according-to = Koordinaten nach
record-precision = Genauigkeit
record-within = Liegt in
record-country = Land
north = N
south = S
east = O
west = W
not-known = nicht bekannt
record-publisher = Herausgeber
record-author = Verfasst von
record-published = Veröffentlicht
record-reliability = Zuverlässigkeit
record-described = Beschreibung
record-rights = Rechte
record-address = Adresse
record-kept-at = Archiviert unter
record-status = Status
record-machine = Entstehung
record-note = Bemerkung
record-size = Größe
record-captured = Gesichert
record-from = Abgerufen von
record-not-the-text = Nicht Teil des Textes
unknown = in der Sicherungskopie nicht angegeben
basis-inferred = Erschlossen.
basis-relative = Relativ zu einem anderen Datum angegeben.
source-current = gültig; keine Korrektur bekannt
picture-machine-made = maschinell erzeugt
picture-credit = Bild: { $name }
picture-source = Quelle:
source-machine-made = nach eigener Angabe maschinell erzeugt
rights-reserved = alle Rechte vorbehalten: eigene Zusammenfassung, nur kurze Zitate
rights-public-domain = gemeinfrei
size-of-text = { $size } reiner Text
captured-by = von { $who }
captured-with = mit { $tool }
captured-unknown = wann und von wem, ist nicht festgehalten
withdrawn-corrected = Diese Quelle wurde von ihrem Herausgeber korrigiert: { $reason }
withdrawn-retracted = Diese Quelle wurde von ihrem Herausgeber zurückgezogen: { $reason }
no-reason = ein Grund ist nicht angegeben
judgement-rests-on-it = eine Einschätzung stützt sich darauf
a-spelling = eine Schreibweise
characters = Zeichen { $from } bis { $to }
full-text = Volltext
digest = Zusammen­fassung
undated = undatiert
publisher-not-stated = Herausgeber nicht angegeben
period-since = { $grain ->
    [day] seit dem { $date }
    [month] seit { $date }
    [year] seit { $date }
   *[other] { $date } und seither
  }
period-until = { $grain ->
    [day] bis zum { $date }
   *[other] bis { $date }
  }
period = { $from } bis { $to }
note = Anmerkung { $number }
used-in-note = Anmerkung { $number }
used-in-notes = Anmerkungen { $numbers }
carries = enthält { $claims }
in-the-original = im Original

## Judgements and claims
no-evidence = kein Beleg genannt
judgement-moved = Einschätzung { $which }: { $from } → { $to }
judgement-moved-why = Einschätzung { $which }: { $from } → { $to }: { $why }
not-stated = nicht angegeben
claim-says = { $claimant }: { $attribute } { $says }
claim-says-of = { $claimant }: { $subject }, { $attribute } { $says }
ceiling-no-origin = kein Ursprung genannt
ceiling-one-origin = ein einziger Ursprung
ceiling-two-origins = zwei Ursprünge
ceiling-no-good-source = keine Quelle ist mit C oder besser bewertet
ceiling-parties-only = nur Beteiligte äußern sich
ceiling-contested = ein Ereignis in den Belegen ist umstritten
ceiling-competing = Aussagen in den Belegen widersprechen einander

## Pages that are made
title-chronology = Chronologie
title-claims = Aussagen
title-part = { $title }: { $part }
title-sources = Quellen
title-actors = Akteure
title-places = Orte
title-briefs = Lageberichte
title-changes = Ausgaben und Änderungen
title-edition = Ausgabe { $number }
kicker-edition = Ausgabe
changes-intro = Jede Ausgabe wird bei ihrer Veröffentlichung aufgezeichnet, und keine Aufzeichnung wird geändert. Was damals gesagt wurde und was heute gesagt wird, steht nebeneinander.
editions = Ausgaben
changed = Geändert
first-published = Erstmals veröffentlicht
and-more-things = { $n ->
    [one] Außerdem { $n-shown } weiterer Eintrag.
   *[other] Außerdem { $n-shown } weitere Einträge.
  }
change-gone = nicht mehr veröffentlicht
changed-in = Was { $edition } vom { $date } geändert hat
all-of-edition = Alles, was diese Ausgabe geändert hat
notice-correction = Korrigiert
notice-retraction = Zurückgezogen
notice-more = Was sich geändert hat
said-actors = Akteure
said-alternatives = Alternativen
said-assumptions = Annahmen
said-attribute = Gegenstand
said-basis = Begründung
said-bluf = Das Wichtigste
said-body = Text
said-claimant = Aussage von
said-confidence = Belastbarkeit
said-cutoff = Informationsstand
said-date = Datum
said-dissent = Abweichende Einschätzung
said-gaps = Erkenntnislücken
said-indicators = Indikatoren
said-likelihood = Wahrscheinlichkeit
said-modality = Form
said-note = Bemerkung
said-places = Orte
said-published = Veröffentlicht
said-quotes = Zitiert
said-relayed_by = Weitergegeben von
said-resolution = Klärung
said-roles = Rollen
said-source_summary = Quellenlage
said-stated = Geäußert
said-status = Status
said-status_note = Zum Status
said-subject = Über wen
said-summary = Zusammenfassung
said-text = Einschätzung
said-time = Uhrzeit
said-title = Titel
said-type = Art
said-value = Wert
kicker-version = Lagebericht · wie in Ausgabe { $number } veröffentlicht, { $date }
version-of = Ausgabe { $number }, { $date }
version-latest = Seither hat sich nichts geändert; der Lagebericht in heutiger Fassung:
version-old = Der Lagebericht hat sich seither geändert:
version-before = Die Fassung davor:
version-after = Die Fassung danach:
version-plain = Texte wie veröffentlicht, ohne ihre Links und Anmerkungen; die Aufzeichnung jeder Ausgabe bewahrt sie Wort für Wort.
versions = Fassungen
versions-kept = Wie veröffentlicht:
check-copy = Eine Kopie prüfen
check-copy-list = Jede Datei dieser Website ist mit ihrem SHA-256 verzeichnet. Dieser Befehl gibt nichts aus, wenn eine Kopie dem Veröffentlichten entspricht:
check-copy-signed = Das Verzeichnis ist mit dem Schlüssel des Herausgebers signiert (minisign):
check-copy-bluf = Alles auf einmal, auch Dateien, die nicht dazugehören:
title-rules = Die Regeln dieser Website
title-not-found = Seite nicht gefunden
month-not-known = { $year }, Monat unbekannt
undated-title = Undatiert

## Data and citing
count-file = { $n ->
    [one] { $n-shown } Datei
   *[other] { $n-shown } Dateien
  }
count-entry = { $n ->
    [one] { $n-shown } Eintrag
   *[other] { $n-shown } Einträge
  }
count-object = { $n ->
    [one] { $n-shown } Objekt
   *[other] { $n-shown } Objekte
  }
count-thing = { $n ->
    [one] { $n-shown } Element
   *[other] { $n-shown } Elemente
  }
kilobytes = kB
megabytes = MB
title-data = Daten zum Herunterladen
data-description = Ereignisse, Aussagen und Quellen als Dateien für Tabellenkalkulation, Karten, Kalender und andere Programme.
data-events = Ereignisse und Aussagen
data-sources = Quellen
data-everything = Alles
data-feeds = Feeds
state-of = Stand { $date }
judgement = Einschätzung { $number }
cite-document = Zitiert wird hier das Dokument selbst, nicht diese Seite darüber.
cite-no-address = Diese Website hat keine Adresse angegeben; ergänzen Sie die, unter der Sie sie lesen.
cite-title = „{ $title }“
cite-next = { $before }, { $after }
cite-address = Dauerhafte Adresse: { $address }

## Maps
count-more = { $n ->
    [one] { $n-shown } weiterer Ort
   *[other] { $n-shown } weitere Orte
  }
map-in-band = in diesem Streifen
map-on-arc = auf diesem Bogen
map-on-ring = auf diesem Ring
map-in-country = irgendwo im Land
map-in-area = in diesem Gebiet
map-key-circle = Der Kreis zeigt, wie genau der Ort bekannt ist.
map-key-soft = Der gestrichelte Kreis steht für „Gebiet“ oder „Region“, deren Grenze keine Quelle angibt.
map-key-country = Schraffiert: irgendwo in diesem Land.
map-key-ring = Eine Linie, wo nur eine Entfernung bekannt ist.
map-key-band = Schraffiert, wo nur eine ungefähre Entfernung bekannt ist (± 10 %).
map-not-drawn = Nicht eingezeichnet, da keine Position festgehalten ist: { $places }.
map-beyond = Außerhalb dieser Karte: { $places }.
map-base = Kartengrundlage: Natural Earth; ihre Grenzen geben nicht unsere Auffassung wieder.
map-label = Karte, etwa { $across } km breit. { $places }.

## Drawings
highest-bar = Der höchste Balken steht für { $events }.
count-undrawn = { $n ->
    [one] { $n-shown } Ereignis hat kein Datum und keinen Platz in der Zeichnung.
   *[other] { $n-shown } Ereignisse haben kein Datum und keinen Platz in der Zeichnung.
  }
count-contested = { $n ->
    [one] { $n-shown } umstritten
   *[other] { $n-shown } umstritten
  }
count-or-more = { $n ->
    [one] mindestens { $n-shown } Ursprung
   *[other] mindestens { $n-shown } Ursprünge
  }

## Search
title-search = Suche
nav-search = Suche
all-events = Alle Ereignisse, in zeitlicher Folge
all-actors = Alle Akteure und ihre Namen
all-places = Alle Orte und ihre Schreibweisen
all-sources = Alle Quellen
the-brief = Der Lagebericht
all-briefs = Alle Lageberichte

## Templates
skip = Zum Text springen
nav-site = Website
checked-by = nach { $n-shown } Regeln geprüft
bottom-line = Das Wichtigste
key-judgements = Zentrale Einschät­zungen
link-to-judgement = Link zu Einschätzung { $number }
ceiling = Obergrenze
ceiling-reasons = { $level }: { $reasons }
ceiling-none = { $level }: Nichts an den Belegen verlangt eine niedrigere
ceiling-above = Dennoch darüber: { $why }
rests-on = Grundlage
assumes = Setzt voraus
or-else = Oder aber
resolves = Klärung
no-judgement = Dieser Lagebericht trifft keine Einschätzung: Er gibt wieder, was andere sagen.
background = Hintergrund
change-our-mind = Was unsere Einschätzung ändern würde
if-we-saw = Wenn sich zeigt
column-judgement = Einschätzung
it-would = Wirkung
no-effect = verschiebt sie; in welche Richtung, ist nicht angegeben
no-indicator = Kein Indikator ist genannt: Es ist nichts festgehalten, was diese Einschätzungen ändern würde.
gaps = Erkenntnis­lücken
no-gap = Keine Erkenntnislücke ist genannt; das heißt nicht, dass es keine gibt.
dissent = Abweichende Einschätzung
no-dissent = Keine abweichende Einschätzung ist festgehalten.
source-summary = Quellenlage
no-source-summary = Die Quellenlage ist nicht als Ganzes beschrieben; die Anmerkungen unten nennen jede Quelle einzeln.
revisions = Über­arbeitungen
no-revision = Seit der ersten Veröffentlichung dieses Lageberichts hat sich nichts geändert.
mentioned-in = Erwähnt in
at-a-glance = Auf einen Blick
when = Wann
where = Wo
who = Wer
parts = Teile
not-in-sources = in den vorliegenden Quellen nicht angegeben
precision-is = Genauigkeit: { $precision }
what-happened = Was geschehen ist
nothing-beyond = Über den Satz unter dem Titel hinaus ist hier nichts geschrieben.
no-claim = Keine der vorliegenden Quellen macht zu diesem Ereignis eine Aussage, die wir einer anderen gegenüberstellen.
column-source = Quelle
column-published-by = Veröffentlicht von
column-date = Datum
column-grade = Bewer­tung
column-use = Verwendung
no-source-named = Keine Quelle ist genannt: Dieser Eintrag beruht allein auf dem Wort seiner Verfasser.
before-and-after = Davor und danach
before = Davor
after = Danach
only-event = Es ist das einzige erfasste Ereignis.
event-not-mentioned = Keine andere Seite erwähnt dieses Ereignis.
read-the-brief = Lagebericht lesen
no-brief = Hier ist noch kein Lagebericht veröffentlicht. Was folgt, haben andere berichtet; es ist keine Einschätzung von uns.
latest-events = Neueste Ereignisse
whole-chronology = Die ganze Chronologie
no-chronology = Noch ist kein Ereignis erfasst; es gibt also keine Chronologie, der man folgen könnte.
how-to-read = Wie diese Website zu lesen ist
is-it-settled = Steht es fest?
legend-reported = berichtet, aber nicht bestätigt
legend-corroborated = von Quellen berichtet, die nicht voneinander abhängen
legend-contested = die Berichte widersprechen einander
legend-refuted = erwiesenermaßen unwahr
legend-retracted = von der Quelle selbst zurückgenommen
how-likely = Wie wahrscheinlich, wie belastbar?
legend-confidence = { "" }: wie fest der Boden ist. Die Wahrscheinlichkeit sagt, wo auf der Skala wir stehen; die Belastbarkeit, worauf wir stehen.
who-says-so = Wer sagt das?
legend-grade = Ein Buchstabe für die Quelle, von A, völlig zuverlässig, bis E, unzuverlässig; F, wo wir es nicht beurteilen können. Eine Ziffer für das, was sie sagt, von 1, bestätigt, bis 5, unwahrscheinlich; 6, wo wir es nicht beurteilen können. Es ist der Admiralty-Code.
when-was-it = Wann war es?
legend-dates = Ende Juli 2024 · vor dem 2. Oktober · [1. August 2024]
legend-date = So genau wie die Quellen, nie genauer. In Klammern steht, was wir erschlossen haben.
their-word = Ist es ihr Wortlaut?
their-words = ihre Worte
legend-quote = Eckzeichen bedeuten, dass die Worte Buchstabe für Buchstabe in unserer Sicherungskopie der Quelle gefunden wurden. Sprache und Schreibweise bleiben, wie sie sind; eine Übersetzung stammt von uns und steht daneben.
quote-found = (in der Quelle gefunden)
what-is-blue = Was ist blau?
blue-evidence = Belege.
legend-blue = Alles Blaue führt zu einer Quelle, einer Aussage oder einem Ereignis, wo Sie uns überprüfen können. Was nichts Blaues neben sich hat, ist unsere Meinung.
earlier-briefs = Frühere Lageberichte
about-this-site = Über diese Website
nothing-recorded = Hier ist noch nichts erfasst.
nothing-written = Hier ist noch nichts geschrieben.
years = Jahre
months = Monate
letters = Anfangsbuchstaben
rows = Zeilen
no-letter = Andere
latest-of = Die letzten { $shown }; insgesamt { $all }. Vollständig:
first-of = Die ersten { $shown }; insgesamt { $all }. Vollständig:
all-of-them = Auf einer Seite
all-of = alle { $all }
in-a-drawing = Als Zeichnung
find = Finden
pages-of-their-own = Jeder Akteur und jeder Ort hat eine Seite mit seinen Ereignissen:
no-event-yet = Noch ist kein Ereignis erfasst. Ereignisse erscheinen hier in der Reihenfolge, in der sie geschehen sind.
ledger-intro = Wer was zu jedem Ereignis sagt, mit welcher Grenze und in welcher Form, durch wen übermittelt und aus wie vielen Ursprüngen. Widerstreitende Zahlen stehen nebeneinander.
rules-intro = Was bei jeder Erzeugung dieser Website geprüft wird. Ein Fehler verhindert die Veröffentlichung. Einer Warnung wird nachgegangen. Eine Ausnahme besagt, dass die Verfasser den Befund kennen und warum sie dabei bleiben.
waived-here = Ausnahmen
waived-everywhere = Auf der ganzen Website
nothing-waived = Keine Ausnahmen: Jede Regel gilt überall.
rules-unread = Regeln, die nach Wörtern gehen (Vorbehalte, Grenzen, Daten, Zahlen), lesen nicht: { $what }.
rules = Regeln
no-waiver = , keine Ausnahme möglich
our-headline = Unsere Übersetzung der Überschrift.
record = Datenblatt
in-use = Verwendet
not-in-use = Nichts auf dieser Website stützt sich auf diese Quelle.
fingerprint = Fingerabdruck
no-capture = Von dieser Quelle liegt keine Sicherungskopie vor, also nichts, wovon ein Fingerabdruck zu nehmen wäre.
no-digest = Über den Inhalt dieser Quelle ist nichts geschrieben.
excerpts = Auszüge
excerpts-intro = Jeder wurde Wort für Wort in der Sicherungskopie gefunden, deren Fingerabdruck oben steht. Die Stellenangaben zählen die Zeichen ihres Textes; Übersetzungen stammen von uns.
excerpts-intro-own = Jeder wurde Wort für Wort im vollständigen Text oben gefunden, der das Dokument selbst ist. Die Stellenangaben zählen seine Zeichen; Übersetzungen stammen von uns.
used-in = verwendet in:
no-excerpt = Aus dieser Quelle wird nichts wörtlich zitiert.
whom-it-relays = Weitergabe
relays = Gibt weiter
relayed-by = Weitergegeben von
no-relay = Es ist nicht bekannt, dass sie eine andere vorliegende Quelle weitergibt oder von einer weitergegeben wird.
cited-by = Zitiert von
source-not-cited = Keine Seite zitiert diese Quelle.
no-claim-on-source = Keine Aussage stützt sich auf diese Quelle.
actor-only-name = Über diesen Akteur ist nicht mehr als sein Name erfasst.
who-it-is = Wer das ist
actor-no-event = Kein erfasstes Ereignis nennt diesen Akteur.
what-it-claims = Eigene Aussagen
actor-no-claim = Von diesem Akteur ist keine Aussage erfasst.
claimed-of-it = Aussagen über den Akteur
actor-no-claim-of = Über diesen Akteur ist keine Aussage erfasst.
actor-not-mentioned = Keine andere Seite erwähnt diesen Akteur.
place-only-name = Über diesen Ort ist nicht mehr als sein Name erfasst.
what-it-is = Was das ist
place-no-event = Kein erfasstes Ereignis fand hier statt.
place-not-mentioned = Keine andere Seite erwähnt diesen Ort.
likelihood-label = { $low } bis { $high } auf einer Skala von 0 bis 100
back-to-note = Zurück zu Anmerkung { $number } im Text
back = zurück
back-to-use = Zurück zu Stelle { $use } von Anmerkung { $number }
source-notes = Anmerkungen zu den Quellen
notes-key = Ein Datum in [Klammern] ist erschlossen. Ein Buchstabe bewertet die Quelle, von A, völlig zuverlässig, bis E, unzuverlässig; F: nicht zu beurteilen. Eine Ziffer bewertet die Information, von 1, bestätigt, bis 5, unwahrscheinlich; 6: nicht zu beurteilen.
no-source-cited = Auf dieser Seite ist keine Quelle zitiert: Was sie sagt, beruht allein auf dem Wort ihrer Verfasser.
names = Namen
used-by = verwendet von
no-name = Kein anderer Name und keine andere Schreibweise ist erfasst.
span = niedrigste Zahl: { $low } · bestbewertete: { $best } · höchste: { $high }
span-no-best = niedrigste Zahl: { $low } · keine bestbewertete · höchste: { $high }
column-claimant = Aussage von
column-says = Sagt
column-manner = Form
column-stated = Geäußert
column-through = Via
column-about = Gegenstand
column-event = Ereignis
on-a-scale = Auf einer Skala, 0 bis { $top }
ungraded = nicht bewertet
likelihood = Wahrscheinlichkeit
confidence = Belastbarkeit
cite-this = Zitieren
lost = Vielleicht ist die Adresse falsch geschrieben, oder die Seite wurde verschoben. Alles, was hier erfasst ist, lässt sich von diesen beiden aus erreichen:
anchors-for-statements = Anker für einzelne Textstellen
link-to-claim = Link zu dieser Aussage
through = via
timeline-key = Gefüllt: Tage wie angegeben. Raute: eine Uhrzeit. Schraffiert: unscharfe Ränder. Gepunktet: erschlossen. Pfeil: in dieser Richtung offen oder andauernd. Halbe Scheibe: umstritten; hohler Block: ebenso.
bars-key = Was auf mehrere Tage fallen kann, ist beim ersten gezählt. Hohl: umstritten.
filter-label = Ereignisse
filter-some = Ereignisse angezeigt: { $n } von { $m }.
filter-none = Kein Ereignis bleibt übrig: Ausgeblendet sind alle { $m }.
filter-the-events = Ereignisse filtern
filter-actor = Akteur
filter-place = Ort
filter-type = Art
filter-told-by = Gestützt auf
filter-from = Von
filter-to = Bis
show-all = Alle anzeigen
any = beliebig
graph-label = Artikel, oben, und die Ursprünge hinter ihnen
who-says-how-many = Wer welche Zahl nennt
chart-key = Ein Punkt ist eine Zahl; mit Pfeil „mindestens“ oder „höchstens“; ein Balken eine Spanne; Schraffur ein Wort wie „Dutzende“, das keine genauen Ränder hat; eine leere Zeile Worte ohne Zahl. Ein offener Punkt: Wer die Zahl genannt hat, hat sie seither ersetzt.
data-intro = Was die Seiten sagen, als Dateien. Jede bewahrt, was die Seiten bewahren: Grenzen bleiben Grenzen, ein unsicheres Datum bleibt unsicher, und jedes Element trägt seine Kennzeichnung, { $marking }, wo es keine eigene hat. Nichts hier hängt von einer Uhr ab: Gleicher Inhalt ergibt gleiche Bytes.
data-for = { $standard } · für { $who }
no-feeds = Diese Website hat keine Feeds, keine Sitemap und keine dauerhaften Adressen: Dafür braucht es die Adresse, unter der sie veröffentlicht ist, und ihre Verfasser haben keine angegeben.
how-to-cite = Wie zu zitieren ist
how-to-cite-text = Am Ende jedes Lageberichts, jedes Ereignisses und jeder Quelle steht „Zitieren“: als Satz, als BibTeX, RIS und CSL-JSON. Jede Einschätzung, jede Aussage und jeder Auszug hat einen eigenen Anker, der bestehen bleibt.
search-no-script = Die Suche braucht JavaScript, das hier ausgeschaltet ist. Alles steht auch in den Listen unten.
search-wait = Suche läuft …
search-none = Keine Seite enthält „{ $q }“, und kein Wort hier schreibt sich ähnlich.
search-instead = Keine Seite enthält „{ $a }“; diese enthalten „{ $b }“.
search-some = Keine Seite enthält alle diese Wörter. Diese enthalten einige davon, die vollständigsten zuerst.
search-longest = Gesucht wurde nur nach den längsten Wörtern: { $q }.
search-broken = Ein Teil des Index konnte nicht geladen werden. Laden Sie die Seite neu oder nutzen Sie die Listen unten.
search-more = { $n } weitere anzeigen
search-results = Ergebnisse
kinds-all = alle
kinds-brief = Lageberichte
kinds-event = Ereignisse
kinds-actor = Akteure
kinds-place = Orte
kinds-source = Quellen
kinds-page = andere Seiten
show-more = Mehr anzeigen
in-lists = Als Listen
search-hint = Wörter, Namen, jede Schreibweise. Akzente und Großschreibung spielen keine Rolle.
link-to-paragraph = Link zu diesem Absatz
table-scrolls = Tabelle, seitwärts verschiebbar
own-word = { $source }, eigene Aussage
replaced = ersetzt
map = Karte

withheld-source = [Quelle]
withheld-event = [Ereignis]
withheld-actor = [Akteur]
withheld-place = [Ort]
withheld-brief = [Lagebericht]
withheld-page = [Seite]
as-of = Kenntnisstand: { $date }
as-of-words = Erstellt aus dem, was bis dahin veröffentlicht war. Der Wortlaut ist der heutige.
as-of-brief = Erstellt aus dem, was bis dahin veröffentlicht war. Der Wortlaut ist der heutige, der des Lageberichts jedoch stammt aus
as-of-records = Erstellt aus dem, was bis dahin veröffentlicht war. Der Wortlaut ist der damals aufgezeichnete.
unseen-evidence = Auch Belege, die diese Ausgabe nicht zeigt, stehen dahinter.

## Countries (ISO 3166-1)
country-AD = Andorra
country-AE = Vereinigte Arabische Emirate
country-AF = Afghanistan
country-AG = Antigua und Barbuda
country-AI = Anguilla
country-AL = Albanien
country-AM = Armenien
country-AO = Angola
country-AQ = Antarktis
country-AR = Argentinien
country-AS = Amerikanisch-Samoa
country-AT = Österreich
country-AU = Australien
country-AW = Aruba
country-AX = Ålandinseln
country-AZ = Aserbaidschan
country-BA = Bosnien und Herzegowina
country-BB = Barbados
country-BD = Bangladesch
country-BE = Belgien
country-BF = Burkina Faso
country-BG = Bulgarien
country-BH = Bahrain
country-BI = Burundi
country-BJ = Benin
country-BL = St. Barthélemy
country-BM = Bermuda
country-BN = Brunei
country-BO = Bolivien
country-BQ = Karibische Niederlande
country-BR = Brasilien
country-BS = Bahamas
country-BT = Bhutan
country-BV = Bouvetinsel
country-BW = Botsuana
country-BY = Belarus
country-BZ = Belize
country-CA = Kanada
country-CC = Kokosinseln
country-CD = Demokratische Republik Kongo
country-CF = Zentralafrikanische Republik
country-CG = Republik Kongo
country-CH = Schweiz
country-CI = Elfenbeinküste
country-CK = Cookinseln
country-CL = Chile
country-CM = Kamerun
country-CN = China
country-CO = Kolumbien
country-CR = Costa Rica
country-CU = Kuba
country-CV = Cabo Verde
country-CW = Curaçao
country-CX = Weihnachtsinsel
country-CY = Zypern
country-CZ = Tschechien
country-DE = Deutschland
country-DJ = Dschibuti
country-DK = Dänemark
country-DM = Dominica
country-DO = Dominikanische Republik
country-DZ = Algerien
country-EC = Ecuador
country-EE = Estland
country-EG = Ägypten
country-EH = Westsahara
country-ER = Eritrea
country-ES = Spanien
country-ET = Äthiopien
country-FI = Finnland
country-FJ = Fidschi
country-FK = Falklandinseln
country-FM = Mikronesien
country-FO = Färöer
country-FR = Frankreich
country-GA = Gabun
country-GB = Vereinigtes Königreich
country-GD = Grenada
country-GE = Georgien
country-GF = Französisch-Guayana
country-GG = Guernsey
country-GH = Ghana
country-GI = Gibraltar
country-GL = Grönland
country-GM = Gambia
country-GN = Guinea
country-GP = Guadeloupe
country-GQ = Äquatorialguinea
country-GR = Griechenland
country-GS = Südgeorgien und die Südlichen Sandwichinseln
country-GT = Guatemala
country-GU = Guam
country-GW = Guinea-Bissau
country-GY = Guyana
country-HK = Hongkong
country-HM = Heard und McDonaldinseln
country-HN = Honduras
country-HR = Kroatien
country-HT = Haiti
country-HU = Ungarn
country-ID = Indonesien
country-IE = Irland
country-IL = Israel
country-IM = Isle of Man
country-IN = Indien
country-IO = Britisches Territorium im Indischen Ozean
country-IQ = Irak
country-IR = Iran
country-IS = Island
country-IT = Italien
country-JE = Jersey
country-JM = Jamaika
country-JO = Jordanien
country-JP = Japan
country-KE = Kenia
country-KG = Kirgisistan
country-KH = Kambodscha
country-KI = Kiribati
country-KM = Komoren
country-KN = St. Kitts und Nevis
country-KP = Nordkorea
country-KR = Südkorea
country-KW = Kuwait
country-KY = Kaimaninseln
country-KZ = Kasachstan
country-LA = Laos
country-LB = Libanon
country-LC = St. Lucia
country-LI = Liechtenstein
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesotho
country-LT = Litauen
country-LU = Luxemburg
country-LV = Lettland
country-LY = Libyen
country-MA = Marokko
country-MC = Monaco
country-MD = Republik Moldau
country-ME = Montenegro
country-MF = St. Martin
country-MG = Madagaskar
country-MH = Marshallinseln
country-MK = Nordmazedonien
country-ML = Mali
country-MM = Myanmar
country-MN = Mongolei
country-MO = Macau
country-MP = Nördliche Marianen
country-MQ = Martinique
country-MR = Mauretanien
country-MS = Montserrat
country-MT = Malta
country-MU = Mauritius
country-MV = Malediven
country-MW = Malawi
country-MX = Mexiko
country-MY = Malaysia
country-MZ = Mosambik
country-NA = Namibia
country-NC = Neukaledonien
country-NE = Niger
country-NF = Norfolkinsel
country-NG = Nigeria
country-NI = Nicaragua
country-NL = Niederlande
country-NO = Norwegen
country-NP = Nepal
country-NR = Nauru
country-NU = Niue
country-NZ = Neuseeland
country-OM = Oman
country-PA = Panama
country-PE = Peru
country-PF = Französisch-Polynesien
country-PG = Papua-Neuguinea
country-PH = Philippinen
country-PK = Pakistan
country-PL = Polen
country-PM = St. Pierre und Miquelon
country-PN = Pitcairninseln
country-PR = Puerto Rico
country-PS = Palästina
country-PT = Portugal
country-PW = Palau
country-PY = Paraguay
country-QA = Katar
country-RE = Réunion
country-RO = Rumänien
country-RS = Serbien
country-RU = Russland
country-RW = Ruanda
country-SA = Saudi-Arabien
country-SB = Salomonen
country-SC = Seychellen
country-SD = Sudan
country-SE = Schweden
country-SG = Singapur
country-SH = St. Helena
country-SI = Slowenien
country-SJ = Spitzbergen und Jan Mayen
country-SK = Slowakei
country-SL = Sierra Leone
country-SM = San Marino
country-SN = Senegal
country-SO = Somalia
country-SR = Suriname
country-SS = Südsudan
country-ST = São Tomé und Príncipe
country-SV = El Salvador
country-SX = Sint Maarten
country-SY = Syrien
country-SZ = Eswatini
country-TC = Turks- und Caicosinseln
country-TD = Tschad
country-TF = Französische Südgebiete
country-TG = Togo
country-TH = Thailand
country-TJ = Tadschikistan
country-TK = Tokelau
country-TL = Osttimor
country-TM = Turkmenistan
country-TN = Tunesien
country-TO = Tonga
country-TR = Türkei
country-TT = Trinidad und Tobago
country-TV = Tuvalu
country-TW = Taiwan
country-TZ = Tansania
country-UA = Ukraine
country-UG = Uganda
country-UM = Amerikanische Überseeinseln
country-US = USA
country-UY = Uruguay
country-UZ = Usbekistan
country-VA = Vatikanstadt
country-VC = St. Vincent und die Grenadinen
country-VE = Venezuela
country-VG = Britische Jungferninseln
country-VI = Amerikanische Jungferninseln
country-VN = Vietnam
country-VU = Vanuatu
country-WF = Wallis und Futuna
country-WS = Samoa
country-XK = Kosovo
country-YE = Jemen
country-YT = Mayotte
country-ZA = Südafrika
country-ZM = Sambia
country-ZW = Simbabwe
