# L’interface en français.

## Les choses et leur nombre
count-edition = { $n ->
    [one] { $n-shown } édition
   *[other] { $n-shown } éditions
}
count-new-thing = { $n ->
    [one] { $n-shown } nouveauté
   *[other] { $n-shown } nouveautés
}
count-changed-thing = { $n ->
    [one] { $n-shown } modification
   *[other] { $n-shown } modifications
}
count-gone-thing = { $n ->
    [one] { $n-shown } retrait
   *[other] { $n-shown } retraits
}
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
count-page = { $n ->
    [one] { $n-shown } page
   *[other] { $n-shown } pages
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
count-listed = { $n ->
    [one] { $n-shown } entrée
   *[other] { $n-shown } entrées
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
comma = ,
semicolon = { " " };
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
date-day = { $day }
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
revision-editorial = rédactionnel
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
in-no-language = dont la langue n’est pas indiquée

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
card-alt = « { $title } », note, { $marking }. Probabilité des jugements : { $likelihood }. Confiance : { $confidence }.
card-alt-title = « { $title } », note, { $marking }.
card-likelihood = { $word } ({ $low }–{ $high } %)
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
picture-machine-made = produite par une machine
picture-credit = Image : { $name }
picture-source = Source :
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
period-since = { $grain ->
    [day] depuis le { $date }
   *[other] depuis { $date }
  }
period-until = { $grain ->
    [day] jusqu’au { $date }
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’à { $date }
  }
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
ceiling-contested = un événement parmi les éléments est contesté
ceiling-competing = des affirmations parmi les éléments se contredisent

## Pages composées
title-chronology = Chronologie
title-claims = Affirmations
title-part = { $title } : { $part }
title-sources = Sources
title-actors = Acteurs
title-places = Lieux
title-briefs = Notes
title-changes = Éditions et modifications
title-edition = Édition { $number }
kicker-edition = Édition
changes-intro = Chaque édition est enregistrée à sa publication, et aucun enregistrement ne change. Ce qui était dit et ce qui l’est maintenant se lisent côte à côte.
editions = Éditions
changed = Modifié
first-published = Première publication
and-more-things = Et { $n-shown } de plus.
change-gone = n’est plus publié
changed-in = Ce qu’a changé l’{ $edition } du { $date }
all-of-edition = Tout ce que change cette édition
notice-correction = Corrigé
notice-retraction = Retiré
notice-more = Ce qui a changé
said-actors = Acteurs
said-alternatives = Autres lectures
said-assumptions = Hypothèses
said-attribute = Objet de l’affirmation
said-basis = Fondement
said-bluf = L’essentiel
said-body = Texte
said-claimant = Auteur de l’affirmation
said-confidence = Confiance
said-cutoff = Informations jusqu’au
said-date = Date
said-dissent = Avis divergent
said-gaps = Lacunes
said-indicators = Indices
said-likelihood = Vraisemblance
said-modality = Manière
said-note = Note
said-places = Lieux
said-published = Publiée le
said-quotes = Citations
said-relayed_by = Relayée par
said-resolution = Échéance
said-roles = Rôles
said-source_summary = Sur les sources
said-stated = Énoncé le
said-status = État
said-status_note = Sur l’état
said-subject = Au sujet de
said-summary = Résumé
said-text = Jugement
said-time = Heure
said-title = Titre
said-type = Type
said-value = Valeur
kicker-version = Note · telle que publiée dans l’édition { $number }, { $date }
version-of = édition { $number }, { $date }
version-latest = Rien n’a changé depuis ; la note telle qu’elle est :
version-old = La note a changé depuis :
version-before = La version précédente :
version-after = La version suivante :
version-plain = Textes tels que publiés, sans liens ni notes ; l’enregistrement de chaque édition les garde mot pour mot.
versions = Versions
versions-kept = Telle que publiée :
check-copy = Vérifier une copie
check-copy-list = Chaque fichier de ce site est listé avec son SHA-256. Ceci ne dit rien si une copie est ce qui a été publié :
check-copy-signed = La liste est signée avec la clé de l’éditeur (minisign) :
check-copy-bluf = Le tout à la fois, et les fichiers étrangers :
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
cite-title = « { $title } »
cite-next = { $before }, { $after }
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

## Gabarits
skip = Aller au texte
nav-site = Site
checked-by = vérifié par { $n-shown } règles
bottom-line = L’essentiel
key-judgements = Jugements clés
link-to-judgement = Lien vers le jugement { $number }
ceiling = Plafond
ceiling-reasons = { $level } : { $reasons }
ceiling-none = { $level } : rien dans les éléments ne l’abaisse
ceiling-above = Au-dessus malgré tout : { $why }
rests-on = Repose sur
assumes = Suppose
or-else = Ou bien
resolves = Se tranche
no-judgement = Cette note ne porte aucun jugement : elle rapporte ce que d’autres disent.
background = Contexte
change-our-mind = Ce qui nous ferait changer d’avis
if-we-saw = Si nous voyions
column-judgement = Jugement
it-would = Effet
no-effect = le déplace ; dans quel sens, ce n’est pas dit
no-indicator = Aucun indice n’est nommé : rien n’est consigné qui changerait ces jugements.
gaps = Lacunes
no-gap = Aucune lacune n’est nommée, ce qui ne veut pas dire qu’il n’y en ait pas.
dissent = Avis divergent
no-dissent = Aucun avis divergent n’est consigné.
source-summary = Sur les sources
no-source-summary = Les sources ne sont pas décrites dans leur ensemble ; les notes ci-dessous nomment chacune.
revisions = Révisions
no-revision = Rien n’a changé depuis la première publication de cette note.
mentioned-in = Mentionné dans
at-a-glance = En bref
when = Quand
where = Où
who = Qui
parts = Parties
not-in-sources = non indiqué dans les sources détenues
precision-is = précision : { $precision }
what-happened = Ce qui s’est passé
nothing-beyond = Rien n’est écrit ici au-delà de la phrase sous le titre.
no-claim = Aucune source détenue n’affirme sur cet événement rien que nous mettions en regard d’une autre.
column-source = Source
column-published-by = Publiée par
column-date = Date
column-grade = Cote
column-use = Usage
no-source-named = Aucune source n’est nommée : cet événement repose sur la parole de son rédacteur.
before-and-after = Avant et après
before = Avant
after = Après
only-event = C’est le seul événement consigné.
event-not-mentioned = Aucune autre page ne mentionne cet événement.
read-the-brief = Lire la note
no-brief = Aucune note n’est encore publiée ici. Ce qui suit a été rapporté par d’autres et n’est pas un jugement de notre part.
latest-events = Derniers événements
whole-chronology = Toute la chronologie
no-chronology = Aucun événement n’est encore consigné : il n’y a pas de chronologie à suivre.
how-to-read = Comment lire ce site
is-it-settled = Est-ce établi ?
legend-reported = raconté, et non confirmé
legend-corroborated = raconté par des sources qui ne dépendent pas les unes des autres
legend-contested = ceux qui le racontent se contredisent
legend-refuted = démontré faux
legend-retracted = retiré par sa source
how-likely = Probable à quel point, sûr à quel point ?
legend-confidence = { "" } : la fermeté de l’appui. La probabilité dit où nous nous tenons sur l’échelle ; la confiance, sur quoi nous nous tenons.
who-says-so = Qui le dit ?
legend-grade = Une lettre pour la source, de A, tout à fait fiable, à E, peu sûre ; F quand nous ne pouvons juger. Un chiffre pour ce qu’elle dit, de 1, confirmé, à 5, improbable ; 6 quand nous ne pouvons juger. C’est le code de l’Amirauté.
when-was-it = Quand était-ce ?
legend-dates = Fin juillet 2024 · avant le 2 octobre · [1er août 2024]
legend-date = Aussi précis que les sources, jamais plus. Les crochets contiennent ce que nous avons déduit.
their-word = Est-ce leur parole ?
their-words = leurs mots
legend-quote = Les coins disent que les mots ont été trouvés, à la lettre, dans notre capture de la source. Ils gardent sa langue et sa graphie ; une traduction est de nous et se tient à côté.
quote-found = (trouvé dans la source)
what-is-blue = Que veut dire le bleu ?
blue-evidence = Une preuve.
legend-blue = Tout ce qui est bleu mène à une source, une affirmation ou un événement où l’on peut nous vérifier. Ce qui n’a rien de bleu à côté est notre opinion.
earlier-briefs = Notes antérieures
about-this-site = À propos de ce site
nothing-recorded = Rien n’est encore consigné ici.
nothing-written = Rien n’est encore écrit ici.
years = Années
months = Mois
letters = Initiales
rows = Lignes
no-letter = Autres
latest-of = Les { $shown } dernières lignes sur { $all }. La liste entière :
first-of = Les { $shown } premières lignes sur { $all }. La liste entière :
all-of-them = Sur une page
all-of = liste entière ({ $all })
in-a-drawing = En un dessin
find = Trouver
pages-of-their-own = Chaque acteur et chaque lieu a une page avec ses propres événements :
no-event-yet = Aucun événement n’est encore consigné. Les événements paraissent ici dans l’ordre où ils ont eu lieu.
ledger-intro = Qui dit quoi de chaque événement, avec quelle borne et de quelle manière, par qui, depuis combien d’origines. Les chiffres concurrents se tiennent côte à côte.
rules-intro = Ce que vérifie chaque construction de ce site. Une erreur arrête la publication. Un avertissement est examiné. Une dérogation dit que les rédacteurs savent, et pourquoi ils maintiennent.
waived-here = Dérogations
waived-everywhere = Partout sur ce site
nothing-waived = Aucune dérogation : chaque règle vaut partout.
rules-unread = Les règles qui lisent les mots (réserves, bornes, dates, chiffres) ne lisent pas { $what }.
rules = Règles
no-waiver = , sans dérogation
our-headline = Notre traduction du titre.
record = Fiche
in-use = En usage
not-in-use = Rien ici ne repose sur cette source.
fingerprint = Empreinte
no-capture = Aucune capture de cette source n’est détenue : il n’y a rien dont prendre l’empreinte.
no-digest = Rien n’est écrit sur le contenu de cette source.
excerpts = Extraits
excerpts-intro = Chacun a été trouvé, mot pour mot, dans la capture dont l’empreinte figure ci-dessus. Les places comptent les caractères de son texte ; les traductions sont de nous.
excerpts-intro-own = Chacun a été trouvé, mot pour mot, dans le texte intégral ci-dessus, qui est le document lui-même. Les places comptent ses caractères ; les traductions sont de nous.
used-in = utilisé dans
no-excerpt = Aucun mot de cette source n’est cité.
whom-it-relays = Qui elle relaie
relays = Relaie
relayed-by = Relayée par
no-relay = On ne sait pas qu’elle relaie une autre source détenue, ni qu’aucune la relaie.
cited-by = Citée par
source-not-cited = Aucune page ne cite cette source.
no-claim-on-source = Aucune affirmation ne repose sur cette source.
actor-only-name = Rien de plus n’est consigné sur cet acteur que son nom.
who-it-is = Qui c’est
actor-no-event = Aucun événement consigné ne nomme cet acteur.
what-it-claims = Ce qu’il affirme
actor-no-claim = Aucune affirmation de cet acteur n’est consignée.
claimed-of-it = Ce qu’on affirme de lui
actor-no-claim-of = Aucune affirmation sur cet acteur n’est consignée.
actor-not-mentioned = Aucune autre page ne mentionne cet acteur.
place-only-name = Rien de plus n’est consigné sur ce lieu que son nom.
what-it-is = Ce que c’est
place-no-event = Aucun événement consigné n’a eu lieu ici.
place-not-mentioned = Aucune autre page ne mentionne ce lieu.
likelihood-label = { $low } à { $high } sur une échelle de 0 à 100
back-to-note = Retour à la note { $number } dans le texte
back = retour
back-to-use = Retour à l’appel { $use } de la note { $number }
source-notes = Notes de source
notes-key = Une date entre [crochets] est déduite. Une lettre cote la source, de A, tout à fait fiable, à E, peu sûre ; F : impossible à juger. Un chiffre cote l’information, de 1, confirmée, à 5, improbable ; 6 : impossible à juger.
no-source-cited = Aucune source n’est citée sur cette page : ce qu’elle dit, elle le dit sur la parole de son rédacteur.
names = Noms
used-by = employé par
no-name = Aucun autre nom ni aucune autre graphie n’est consigné.
span = minimum { $low } · mieux coté { $best } · maximum { $high }
span-no-best = minimum { $low } · aucun chiffre mieux coté · maximum { $high }
column-claimant = Qui affirme
column-says = Dit
column-manner = Manière
column-stated = Énoncé
column-through = Par
column-about = Sur
column-event = Événement
on-a-scale = Sur une échelle, de 0 à { $top }
ungraded = sans cote
likelihood = Probabilité
confidence = Confiance
cite-this = Citer
lost = L’adresse est peut-être mal écrite, ou la page a été déplacée. Tout ce qui est consigné ici se trouve depuis ces deux pages :
anchors-for-statements = Ancres de chaque énoncé
link-to-claim = Lien vers cette affirmation
through = par
timeline-key = Plein : jours tels qu’énoncés. Losange : une heure. Hachuré : bords flous. Pointillé : déduit. Flèche : ouvert, ou qui continue, de ce côté. Demi-disque : contesté ; bloc creux, de même.
bars-key = Ce qui peut tomber plusieurs jours est compté au premier. Creux : contesté.
filter-label = Événements
filter-some = { $n } événements sur { $m } affichés.
filter-none = Il ne reste aucun événement : les { $m } sont masqués.
filter-the-events = Filtrer les événements
filter-actor = Acteur
filter-place = Lieu
filter-type = Type
filter-told-by = Raconté par
filter-from = Du
filter-to = Au
show-all = Tout afficher
any = tous
graph-label = Les articles, en haut, et les origines derrière eux
who-says-how-many = Qui dit combien
chart-key = Un point est un chiffre ; avec une flèche, « au moins » ou « au plus » ; une barre, une fourchette ; des hachures, un mot comme « dizaines », sans bords exacts ; une ligne vide, des mots sans chiffre. Un point ouvert a été remplacé par celui qui l’avait donné.
data-intro = Ce que disent les pages, en fichiers. Chacun garde ce que gardent les pages : les bornes restent des bornes, une date incertaine reste incertaine, et chaque chose a son marquage, { $marking } si elle n’en a pas en propre. Rien ici ne dépend d’une horloge : le même contenu donne les mêmes octets.
data-for = { $standard } · pour { $who }
no-feeds = Ce site n’a ni flux, ni plan, ni adresses permanentes : il y faut l’adresse où il est publié, et ses rédacteurs n’en ont pas indiqué.
how-to-cite = Comment citer
how-to-cite-text = Chaque note, chaque événement et chaque source porte « Citer » à la fin, en une phrase, en BibTeX, RIS et CSL-JSON. Chaque jugement, chaque affirmation et chaque extrait a une ancre à lui, qui demeure.
search-no-script = La recherche demande JavaScript, qui est désactivé ici. Tout figure aussi dans les listes ci-dessous.
search-wait = Recherche…
search-none = Aucune page ne contient « { $q } », et aucun mot ici ne s’écrit à peu près ainsi.
search-instead = Aucune page ne contient « { $a } » ; celles-ci contiennent « { $b } ».
search-some = Aucune page ne contient tous ces mots. Celles-ci en contiennent une partie, les plus complètes d’abord.
search-longest = Seuls les mots les plus longs ont été cherchés : { $q }.
search-broken = Une partie de l’index n’a pu être chargée. Rechargez la page, ou servez-vous des listes ci-dessous.
search-more = En afficher { $n } de plus
search-results = Résultats
kinds-all = tout
kinds-brief = notes
kinds-event = événements
kinds-actor = acteurs
kinds-place = lieux
kinds-source = sources
kinds-page = autres pages
show-more = Afficher la suite
in-lists = En listes
search-hint = Mots, noms, toute graphie. Accents et majuscules n’y changent rien.
link-to-paragraph = Lien vers ce paragraphe
table-scrolls = Tableau qui défile de côté
own-word = { $source }, sa propre parole
replaced = remplacé
map = Carte

withheld-source = une source
withheld-event = un fait
withheld-actor = un acteur
withheld-place = un lieu
withheld-brief = une note
withheld-page = une page
as-of = État des connaissances au { $date }
as-of-words = D’après ce qui était publié alors. Les mots sont ceux d’aujourd’hui.
as-of-brief = D’après ce qui était publié alors. Les mots sont ceux d’aujourd’hui, mais la note est telle que publiée :
as-of-records = D’après ce qui était publié alors. Ces mots sont tels qu’ils ont été enregistrés.
unseen-evidence = Des éléments que cette édition ne montre pas l’appuient aussi.
