# L’interface en français.

## Les choses et leur nombre
count-event = { $n ->
    [one] { $n-shown } événement
   *[other] { $n-shown } événements
  }
count-claim = { $n ->
    [one] { $n-shown } affirmation
   *[other] { $n-shown } affirmations
  }
count-claim-made = { $n ->
    [one] { $n-shown } affirmation faite
   *[other] { $n-shown } affirmations faites
  }
count-source = { $n ->
    [one] { $n-shown } source
   *[other] { $n-shown } sources
  }
count-article = { $n ->
    [one] { $n-shown } article
   *[other] { $n-shown } articles
  }
count-origin = { $n ->
    [one] { $n-shown } origine
   *[other] { $n-shown } origines
  }
count-actor = { $n ->
    [one] { $n-shown } acteur
   *[other] { $n-shown } acteurs
  }
count-place = { $n ->
    [one] { $n-shown } lieu
   *[other] { $n-shown } lieux
  }
count-brief = { $n ->
    [one] { $n-shown } note
   *[other] { $n-shown } notes
  }
count-excerpt = { $n ->
    [one] { $n-shown } extrait
   *[other] { $n-shown } extraits
  }
count-use = { $n ->
    [one] { $n-shown } usage
   *[other] { $n-shown } usages
  }
count-rule = { $n ->
    [one] { $n-shown } règle
   *[other] { $n-shown } règles
  }
count-waiver = { $n ->
    [one] { $n-shown } dérogation
   *[other] { $n-shown } dérogations
  }
count-byte = { $n ->
    [one] { $n-shown } octet
   *[other] { $n-shown } octets
  }
footing = { $carriers }, { $origins }
no-source = aucune source
thing-brief = note
thing-event = événement
thing-source = source
thing-actor = acteur
thing-place = lieu
thing-page = page
thing-claim = affirmation

## Toute page
page-title = { $page } – { $site }
information-up-to = Informations jusqu’au { $date }
translation-missing = Cette page n’est pas encore traduite : son texte est donné { $language }.
translation-partial = Cette page n’est traduite qu’en partie : le reste est donné { $language }.
translation-outdated = Cette traduction est plus ancienne que l’original, modifié depuis.
translation-original = Lire l’original
nav-languages = Langues
nav-home = Accueil
nav-brief = Note
nav-briefs = Notes
nav-chronology = Chronologie
nav-actors = Acteurs
nav-places = Lieux
nav-sources = Sources
nav-claims = Affirmations

## Dates
date-by = { $grain ->
    [day] au plus tard le { $date }
   *[other] au plus tard en { $date }
  }
date-until = { $grain ->
    [day] jusqu’au { $date }
   *[other] jusqu’en { $date }
  }
date-until-or-later = { $grain ->
    [day] jusqu’au { $date } ou plus tard
   *[other] jusqu’en { $date } ou plus tard
  }
date-until-start-unknown = { $grain ->
    [day] jusqu’au { $date }, début inconnu
   *[other] jusqu’en { $date }, début inconnu
  }
date-until-or-later-start-unknown = { $grain ->
    [day] jusqu’au { $date } ou plus tard, début inconnu
   *[other] jusqu’en { $date } ou plus tard, début inconnu
  }
date-since = { $grain ->
    [day] depuis le { $date }
   *[other] depuis { $date }
  }
date-since-or-earlier = { $grain ->
    [day] depuis le { $date } ou plus tôt
   *[other] depuis { $date } ou plus tôt
  }
date-from-end-unknown = { $grain ->
    [day] à partir du { $date }, fin inconnue
   *[other] à partir de { $date }, fin inconnue
  }
date-from-or-earlier-end-unknown = { $grain ->
    [day] à partir du { $date } ou plus tôt, fin inconnue
   *[other] à partir de { $date } ou plus tôt, fin inconnue
  }
date-from-to-or-later = { $grain ->
    [day] du { $first } au { $last } ou plus tard
   *[other] de { $first } à { $last } ou plus tard
  }
date-from-or-earlier-to = { $grain ->
    [day] du { $first } ou plus tôt au { $last }
   *[other] de { $first } ou plus tôt à { $last }
  }
date-from-or-earlier-to-or-later = { $grain ->
    [day] du { $first } ou plus tôt au { $last } ou plus tard
   *[other] de { $first } ou plus tôt à { $last } ou plus tard
  }
date-between = { $grain ->
    [day] entre le { $first } et le { $last }
   *[other] entre { $first } et { $last }
  }
date-or-later = { $date } ou plus tard
date-every-from-to = { $unit ->
    [year] chaque année de { $first } à { $last }
    [month] chaque mois de { $first } à { $last }
    [season] chaque saison de { $first } à { $last }
   *[day] chaque jour du { $first } au { $last }
  }
date-every-up-to = { $unit ->
    [year] chaque année jusqu’en { $date }
    [month] chaque mois jusqu’en { $date }
    [season] chaque saison jusqu’en { $date }
   *[day] chaque jour jusqu’au { $date }
  }
date-every-on = { $unit ->
    [year] chaque année à partir de { $date }
    [month] chaque mois à partir de { $date }
    [season] chaque saison à partir de { $date }
   *[day] chaque jour à partir du { $date }
  }
phrases-or = { $first }, ou { $last }
phrases-and = { $first }, et { $last }
date-about = { $grain ->
    [day] vers le { $date }
   *[other] vers { $date }
  }
date-uncertain = { $date } (incertain)
date-noted = { $date } ({ $notes })
date-approximate-parts = { $parts } : approximatif
date-uncertain-parts = { $parts } : incertain
date-part-year = année
date-part-month = mois
date-part-season = saison
date-part-day = jour
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-day-year = { $day } { $year }
date-days-between = entre le { $first } et le { $last }
date-weekday-day = { $weekday } { $day }
date-first = 1er
date-unknown = date inconnue
date-a-month-in = un mois de { $year }
date-a-day-in = un jour de { $year }
date-a-day-in-month = un jour de { $month }
date-day-of-a-month-in = le { $day } d’un mois de { $year }
date-year-unknown = { $date }, année inconnue
date-in-vague-year = { $date } dans { $year }
date-the-decade = { $year }
date-year = l’an { $year }
date-decade = les années { $year }
date-decade-not-century = les années { $year } (décennie)
date-century = les années { $year } (siècle)
date-millennium = les années { $year } (millénaire)
date-year-masked = l’an { $year } (X inconnu)
date-significant = { $digits ->
    [one] { $year } ({ $digits } chiffre significatif)
   *[other] { $year } ({ $digits } chiffres significatifs)
  }
date-time = { $date }, { $time }
season-1 = printemps
season-2 = été
season-3 = automne
season-4 = hiver
season-north = { $season } (hémisphère nord)
season-south = { $season } (hémisphère sud)
season-year = { $season } { $year }
part-33 = premier trimestre
part-34 = deuxième trimestre
part-35 = troisième trimestre
part-36 = quatrième trimestre
part-37 = premier tiers
part-38 = deuxième tiers
part-39 = dernier tiers
part-40 = premier semestre
part-41 = second semestre
part-of-year = { $part } { $year }

## Chiffres
at-least = au moins { $figure }
at-most = au plus { $figure }
about = environ { $figure }
from-to = de { $low } à { $high }
vague-tens = des dizaines
vague-dozens = des douzaines
vague-hundreds = des centaines
vague-thousands = des milliers
per-cent-range = { $low }–{ $high } %

## Les mots des fichiers
status-reported = rapporté
status-corroborated = corroboré
status-contested = contesté
status-refuted = réfuté
status-retracted = rétracté
modality-asserted = affirmé
modality-conditional = conditionnel
modality-reported = rapporté
modality-denied = démenti
confidence-low = faible
confidence-moderate = moyenne
confidence-high = élevée
role-scene = lieu de l’action
role-origin = départ
role-destination = destination
role-route = passage
precision-exact = exacte
precision-vicinity = abords
precision-locality = localité
precision-area = secteur
precision-region = région
precision-country = pays
precision-exact-long = exacte : à 10 m près
precision-vicinity-long = abords : à 100 m près
precision-locality-long = localité : à 1 km près
precision-area-long = secteur : une partie de région, ou près d’une ville
precision-region-long = région : une région
precision-country-long = pays : un pays
source-article = article
source-statement = déclaration
source-social-post = message
source-report = rapport
source-dataset = jeu de données
source-image = image
source-video = vidéo
source-interview = entretien
source-other = document
actor-state-force = force étatique
actor-non-state-armed = groupe armé non étatique
actor-private-military = société militaire privée
actor-organization = organisation
actor-state = État
actor-person = personne
revision-update = mise à jour
revision-correction = correction
revision-retraction = retrait
standing-corrected = corrigée
standing-retracted = rétractée
reliability-A = tout à fait fiable
reliability-B = généralement fiable
reliability-C = assez fiable
reliability-D = pas toujours fiable
reliability-E = peu sûre
reliability-F = fiabilité impossible à évaluer
credibility-1 = confirmée par d’autres sources
credibility-2 = probablement vraie
credibility-3 = peut-être vraie
credibility-4 = douteuse
credibility-5 = improbable
credibility-6 = véracité impossible à évaluer
grade-source = Source : { $source }.
grade-both = Source : { $source }. Information : { $information }.
severity-error = erreur
severity-warning = avertissement

likelihood-1 = presque aucune chance
likelihood-2 = très improbable
likelihood-3 = improbable
likelihood-4 = chances à peu près égales
likelihood-5 = probable
likelihood-6 = très probable
likelihood-7 = presque certain

## Langues
language-ar = arabe
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-he = hébreu
language-it = italien
language-ja = japonais
language-ko = coréen
language-pl = polonais
language-pt = portugais
language-ru = russe
language-sv = suédois
language-sw = swahili
language-tr = turc
language-uk = ukrainien
language-zh = chinois
in-language-ar = en arabe
in-language-de = en allemand
in-language-en = en anglais
in-language-es = en espagnol
in-language-fa = en persan
in-language-fr = en français
in-language-he = en hébreu
in-language-it = en italien
in-language-ja = en japonais
in-language-ko = en coréen
in-language-pl = en polonais
in-language-pt = en portugais
in-language-ru = en russe
in-language-sv = en suédois
in-language-sw = en swahili
in-language-tr = en turc
in-language-uk = en ukrainien
in-language-zh = en chinois

## Lieux
position = à { $distance } km de { $of }
position-about = à environ { $distance } km de { $of }
position-N = à { $distance } km au nord de { $of }
position-NE = à { $distance } km au nord-est de { $of }
position-E = à { $distance } km à l’est de { $of }
position-SE = à { $distance } km au sud-est de { $of }
position-S = à { $distance } km au sud de { $of }
position-SW = à { $distance } km au sud-ouest de { $of }
position-W = à { $distance } km à l’ouest de { $of }
position-NW = à { $distance } km au nord-ouest de { $of }
position-about-N = à environ { $distance } km au nord de { $of }
position-about-NE = à environ { $distance } km au nord-est de { $of }
position-about-E = à environ { $distance } km à l’est de { $of }
position-about-SE = à environ { $distance } km au sud-est de { $of }
position-about-S = à environ { $distance } km au sud de { $of }
position-about-SW = à environ { $distance } km au sud-ouest de { $of }
position-about-W = à environ { $distance } km à l’ouest de { $of }
position-about-NW = à environ { $distance } km au nord-ouest de { $of }
north = N
south = S
east = E
west = O

## Surtitres et fiches
kicker-actor = Acteur · { $kind }
kicker-place = Lieu
kicker-place-in = Lieu · { $country }
kicker-source = Source · { $kind }
kicker-source-in = Source · { $kind } · { $language }
kicker-brief = Note · { $date }
kicker-brief-cutoff = Note · { $date } · informations jusqu’au { $cutoff }
kicker-event = Événement
brief-of = Note du { $date }
record-short = Abrégé
record-part-of = Fait partie de
record-includes = Comprend
record-grew-out-of = Issu de
record-became = Devenu
record-same-as = Identique à
record-lies = Situation
record-measured-from = Mesuré depuis
record-measured-to = Mesuré vers
record-coordinates = Coordonnées
record-according-to = D’après
record-precision = Précision
record-within = Dans
record-country = Pays
not-known = inconnu
record-publisher = Éditeur
record-author = Auteur
record-published = Publication
record-reliability = Fiabilité
record-described = Description
record-rights = Droits
record-address = Adresse
record-kept-at = Conservé à
record-status = Statut
record-machine = Machine
record-note = Remarque
record-size = Taille
record-captured = Capture
record-from = Depuis
record-not-the-text = Hors du texte
unknown = non indiqué dans la capture
basis-inferred = Déduite.
basis-relative = Donnée par rapport à une autre date.
source-current = en vigueur ; aucune correction connue
source-machine-made = déclare avoir été produite par une machine
rights-reserved = tous droits réservés : notre résumé, courtes citations seulement
rights-public-domain = domaine public
size-of-text = { $size } de texte brut
captured-by = par { $who }
captured-with = avec { $tool }
captured-unknown = ni la date ni l’auteur ne sont consignés
withdrawn-corrected = Cette source a été corrigée par son éditeur : { $reason }
withdrawn-retracted = Cette source a été rétractée par son éditeur : { $reason }
no-reason = aucune raison n’est donnée
judgement-rests-on-it = un jugement s’appuie sur elle
a-spelling = une graphie
characters = caractères { $from } à { $to }
full-text = Texte intégral
digest = Résumé
undated = non datée
publisher-not-stated = éditeur non indiqué
period-since = depuis { $date }
period-until = jusqu’à { $date }
period = { $from } – { $to }
note = Note { $number }
used-in-note = note { $number }
used-in-notes = notes { $numbers }
carries = porte { $claims }
in-the-original = dans l’original

## Jugements et affirmations
no-evidence = aucune preuve n’est indiquée
judgement-moved = Jugement { $which } : { $from } → { $to }
judgement-moved-why = Jugement { $which } : { $from } → { $to } : { $why }
not-stated = non indiqué
claim-says = { $claimant } : { $attribute } { $says }
claim-says-of = { $claimant } : { $subject }, { $attribute } { $says }
ceiling-no-origin = aucune origine n’est indiquée
ceiling-one-origin = une seule origine
ceiling-two-origins = deux origines
ceiling-no-good-source = aucune source n’est notée C ou mieux
ceiling-parties-only = seules les parties aux événements s’expriment
ceiling-contested = les éléments sont contestés

## Pages composées
title-chronology = Chronologie
title-chronology-year = Chronologie : { $year }
title-claims = Affirmations
title-claims-year = Affirmations : { $year }
title-sources = Sources
title-actors = Acteurs
title-places = Lieux
title-briefs = Notes
title-rules = Les règles de ce site
title-not-found = Page introuvable
month-not-known = { $year }, mois inconnu
undated-title = Sans date

## Données et citations
count-file = { $n ->
    [one] { $n-shown } fichier
   *[other] { $n-shown } fichiers
  }
count-entry = { $n ->
    [one] { $n-shown } entrée
   *[other] { $n-shown } entrées
  }
count-object = { $n ->
    [one] { $n-shown } objet
   *[other] { $n-shown } objets
  }
count-thing = { $n ->
    [one] { $n-shown } élément
   *[other] { $n-shown } éléments
  }
kilobytes = Ko
megabytes = Mo
title-data = Données à emporter
data-description = Événements, affirmations et sources en fichiers pour tableurs, cartes, agendas et autres programmes.
data-events = Événements et affirmations
data-sources = Sources
data-everything = Tout
data-feeds = Flux
state-of = état au { $date }
judgement = Jugement { $number }
cite-document = Ceci cite le document lui-même, non cette page à son sujet.
cite-no-address = Ce site n’a pas indiqué son adresse ; ajoutez celle où vous le lisez.
cite-address = Adresse permanente : { $address }

## Cartes
count-more = { $n ->
    [one] { $n-shown } autre
   *[other] { $n-shown } autres
  }
map-in-band = dans cette bande
map-on-arc = sur cet arc
map-on-ring = sur cet anneau
map-in-country = quelque part dans le pays
map-in-area = dans ce secteur
map-key-circle = Le cercle montre avec quelle précision le lieu est connu.
map-key-soft = Le cercle brisé vaut pour « secteur » ou « région », dont aucune source ne donne la limite.
map-key-country = Hachuré : quelque part dans ce pays.
map-key-ring = Un trait là où seule une distance est connue.
map-key-band = Hachuré là où seule une distance approximative est connue (± 10 %).
map-not-drawn = Non dessiné, faute de position consignée : { $places }.
map-beyond = Hors de cette carte : { $places }.
map-base = Fond de carte : Natural Earth ; ses frontières ne sont pas une prise de position.
map-label = Carte, environ { $across } km de large. { $places }.

## Dessins
highest-bar = La barre la plus haute vaut { $events }.
count-undrawn = { $n ->
    [one] { $n-shown } événement n’a ni date ni place dans le dessin.
   *[other] { $n-shown } événements n’ont ni date ni place dans le dessin.
  }
count-contested = { $n ->
    [one] { $n-shown } contesté
   *[other] { $n-shown } contestés
  }
count-or-more = { $n ->
    [one] { $n-shown } origine ou plus
   *[other] { $n-shown } origines ou plus
  }

## Recherche
title-search = Recherche
nav-search = Recherche
all-events = Tous les événements, dans l’ordre du temps
all-actors = Tous les acteurs et leurs noms
all-places = Tous les lieux et leurs graphies
all-sources = Toutes les sources
the-brief = La note
all-briefs = Toutes les notes
