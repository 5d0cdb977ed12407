# The interface in Spanish.

## Things and how many
count-edition = { $n ->
    [one] { $n-shown } edición
    [many] { $n-shown } de ediciones
   *[other] { $n-shown } ediciones
  }
count-new-thing = { $n ->
    [one] { $n-shown } incorporación
    [many] { $n-shown } de incorporaciones
   *[other] { $n-shown } incorporaciones
  }
count-changed-thing = { $n ->
    [one] { $n-shown } modificación
    [many] { $n-shown } de modificaciones
   *[other] { $n-shown } modificaciones
  }
count-gone-thing = { $n ->
    [one] { $n-shown } supresión
    [many] { $n-shown } de supresiones
   *[other] { $n-shown } supresiones
  }
count-event = { $n ->
    [one] { $n-shown } suceso
    [many] { $n-shown } de sucesos
   *[other] { $n-shown } sucesos
  }
count-claim = { $n ->
    [one] { $n-shown } afirmación
    [many] { $n-shown } de afirmaciones
   *[other] { $n-shown } afirmaciones
  }
count-claim-made = { $n ->
    [one] { $n-shown } afirmación formulada
    [many] { $n-shown } de afirmaciones formuladas
   *[other] { $n-shown } afirmaciones formuladas
  }
count-source = { $n ->
    [one] { $n-shown } fuente
    [many] { $n-shown } de fuentes
   *[other] { $n-shown } fuentes
  }
count-page = { $n ->
    [one] { $n-shown } página
    [many] { $n-shown } de páginas
   *[other] { $n-shown } páginas
  }
count-article = { $n ->
    [one] { $n-shown } artículo
    [many] { $n-shown } de artículos
   *[other] { $n-shown } artículos
  }
count-origin = { $n ->
    [one] { $n-shown } origen
    [many] { $n-shown } de orígenes
   *[other] { $n-shown } orígenes
  }
count-actor = { $n ->
    [one] { $n-shown } actor
    [many] { $n-shown } de actores
   *[other] { $n-shown } actores
  }
count-place = { $n ->
    [one] { $n-shown } lugar
    [many] { $n-shown } de lugares
   *[other] { $n-shown } lugares
  }
count-brief = { $n ->
    [one] { $n-shown } informe
    [many] { $n-shown } de informes
   *[other] { $n-shown } informes
  }
count-excerpt = { $n ->
    [one] { $n-shown } extracto
    [many] { $n-shown } de extractos
   *[other] { $n-shown } extractos
  }
count-use = { $n ->
    [one] { $n-shown } uso
    [many] { $n-shown } de usos
   *[other] { $n-shown } usos
  }
count-listed = { $n ->
    [one] { $n-shown } entrada
    [many] { $n-shown } de entradas
   *[other] { $n-shown } entradas
  }
count-rule = { $n ->
    [one] { $n-shown } regla
    [many] { $n-shown } de reglas
   *[other] { $n-shown } reglas
  }
count-waiver = { $n ->
    [one] { $n-shown } exención
    [many] { $n-shown } de exenciones
   *[other] { $n-shown } exenciones
  }
count-byte = { $n ->
    [one] { $n-shown } byte
    [many] { $n-shown } de bytes
   *[other] { $n-shown } bytes
  }
comma = ,
semicolon = ;
footing = { $carriers }, { $origins }
no-source = ninguna fuente
thing-brief = informe
thing-event = suceso
thing-source = fuente
thing-actor = actor
thing-place = lugar
thing-page = página
thing-claim = afirmación

## Every page
page-title = { $page } – { $site }
information-up-to = Cierre de la información: { $date }
translation-missing = Esta página aún no está traducida: su texto se ofrece { $language }.
translation-partial = Esta página solo está traducida en parte: el resto se ofrece { $language }.
translation-outdated = Esta traducción es anterior a la última modificación del original.
translation-original = Leer el original
nav-home = Inicio
nav-brief = Informe
nav-briefs = Informes
nav-chronology = Cronología
nav-actors = Actores
nav-places = Lugares
nav-sources = Fuentes
nav-claims = Afirmaciones

## Dates
date-by = { $grain ->
    [day] a más tardar el { $date }
    [month] a más tardar en { $date }
    [year] a más tardar en { $date }
   *[other] a más tardar: { $date }
  }
date-until-or-later = { $grain ->
    [day] hasta el { $date } o después
   *[other] hasta { $date } o después
  }
date-until-start-unknown = { $grain ->
    [day] hasta el { $date }, inicio desconocido
   *[other] hasta { $date }, inicio desconocido
  }
date-until-or-later-start-unknown = { $grain ->
    [day] hasta el { $date } o después, inicio desconocido
   *[other] hasta { $date } o después, inicio desconocido
  }
date-since = { $grain ->
    [day] desde el { $date }
   *[other] desde { $date }
  }
date-since-or-earlier = { $grain ->
    [day] desde el { $date } o antes
   *[other] desde { $date } o antes
  }
date-from-end-unknown = { $grain ->
    [day] desde el { $date }, final desconocido
   *[other] desde { $date }, final desconocido
  }
date-from-or-earlier-end-unknown = { $grain ->
    [day] desde el { $date } o antes, final desconocido
   *[other] desde { $date } o antes, final desconocido
  }
date-from-to-or-later = desde { $grain ->
    [day] el { $first }
   *[other] { $first }
  } hasta { $last-grain ->
    [day] el { $last }
   *[other] { $last }
  } o después
date-from-or-earlier-to = desde { $grain ->
    [day] el { $first }
   *[other] { $first }
  } o antes, hasta { $last-grain ->
    [day] el { $last }
   *[other] { $last }
  }
date-from-or-earlier-to-or-later = desde { $grain ->
    [day] el { $first }
   *[other] { $first }
  } o antes, hasta { $last-grain ->
    [day] el { $last }
   *[other] { $last }
  } o después
date-between = entre { $grain ->
    [day] el { $first }
   *[other] { $first }
  } y { $last-grain ->
    [day] el { $last }
   *[other] { $last }
  }
date-or-later = { $date } o después
date-every-from-to = cada { $unit ->
    [year] año
    [month] mes
    [season] estación
   *[day] día
  } desde { $grain ->
    [day] el { $first }
   *[other] { $first }
  } hasta { $last-grain ->
    [day] el { $last }
   *[other] { $last }
  }
date-every-up-to = cada { $unit ->
    [year] año
    [month] mes
    [season] estación
   *[day] día
  } hasta { $grain ->
    [day] el { $date }
   *[other] { $date }
  }
date-every-on = cada { $unit ->
    [year] año
    [month] mes
    [season] estación
   *[day] día
  } desde { $grain ->
    [day] el { $date }
   *[other] { $date }
  }
phrases-or = { $first }, o bien { $last }
phrases-and = { $first }, así como { $last }
date-about = { $grain ->
    [day] hacia el { $date }
    [month] hacia { $date }
    [year] hacia { $date }
   *[other] { $date } (aprox.)
  }
date-uncertain = { $date } (fecha incierta)
date-noted = { $date } ({ $notes })
date-approximate-parts = aproximado: { $parts }
date-uncertain-parts = incierto: { $parts }
date-part-year = año
date-part-month = mes
date-part-season = estación
date-part-day = día
date-day = { $day }
date-day-month = { $form ->
    [short] { $day } { $month }
   *[long] { $day } de { $month }
  }
date-month-year = { $month } de { $year }
date-day-year = { $day } de { $year }
date-days-between = entre el { $first } y el { $last }
date-weekday-day = { $weekday } { $day }
date-first = 1
date-unknown = fecha desconocida
date-a-month-in = algún mes en { $year }
date-a-day-in = algún día en { $year }
date-a-day-in-month = algún día de { $month }
date-day-of-a-month-in = { $day } de algún mes en { $year }
date-year-unknown = { $date }, año desconocido
date-in-vague-year = { $date }, en { $year }
date-the-decade = { $year }
date-year = el año { $year }
date-decade = la década de { $year }
date-decade-not-century = la década de { $year }
date-century = el siglo iniciado en { $year }
date-millennium = el milenio iniciado en { $year }
date-year-masked = el año { $year } (X: cifra desconocida)
date-significant = { $digits ->
    [one] { $year } ({ $digits } cifra significativa)
    [many] { $year } ({ $digits } de cifras significativas)
   *[other] { $year } ({ $digits } cifras significativas)
  }
date-time = { $date }, { $time }
season-1 = primavera
season-2 = verano
season-3 = otoño
season-4 = invierno
season-north = { $season } (hemisferio norte)
season-south = { $season } (hemisferio sur)
season-year = { $season } de { $year }
part-33 = primer trimestre
part-34 = segundo trimestre
part-35 = tercer trimestre
part-36 = cuarto trimestre
part-37 = primer cuatrimestre
part-38 = segundo cuatrimestre
part-39 = tercer cuatrimestre
part-40 = primer semestre
part-41 = segundo semestre
part-of-year = { $part } de { $year }

## Figures
at-least = al menos { $figure }
at-most = como máximo { $figure }
about = alrededor de { $figure }
from-to = entre { $low } y { $high }
vague-tens = decenas
vague-dozens = docenas
vague-hundreds = cientos
vague-thousands = miles

## Words of the files
status-reported = sin confirmar
status-corroborated = corroborado
status-contested = en disputa
status-refuted = refutado
status-retracted = retractado
modality-asserted = afirmado
modality-conditional = condicional
modality-reported = referido
modality-denied = desmentido
confidence-low = baja
confidence-moderate = moderada
confidence-high = alta
role-scene = escenario
role-origin = procedencia
role-destination = destino
role-route = ruta
precision-exact = exacta
precision-vicinity = inmediaciones
precision-locality = localidad
precision-area = zona
precision-region = región
precision-country = país
precision-exact-long = exacta: margen de unos 10 m
precision-vicinity-long = inmediaciones: margen de unos 100 m
precision-locality-long = localidad: margen de alrededor de 1 km
precision-area-long = zona: parte de una región, o cercanías de una ciudad
precision-region-long = región: en algún punto de una región
precision-country-long = país: en algún punto de un país
source-article = artículo
source-statement = declaración
source-social-post = publicación en redes
source-report = informe o estudio
source-dataset = conjunto de datos
source-image = imagen
source-video = video
source-interview = entrevista
source-other = documento
actor-state-force = fuerza estatal
actor-non-state-armed = grupo armado no estatal
actor-private-military = empresa militar privada
actor-organization = organización
actor-state = Estado
actor-person = persona
revision-update = actualización
revision-correction = corrección
revision-retraction = retractación
revision-editorial = cambio de redacción
standing-corrected = corregida
standing-retracted = retractada
reliability-A = completamente fiable
reliability-B = normalmente fiable
reliability-C = bastante fiable
reliability-D = normalmente no fiable
reliability-E = no fiable
reliability-F = no se puede evaluar su fiabilidad
credibility-1 = confirmada por otras fuentes
credibility-2 = probablemente cierta
credibility-3 = posiblemente cierta
credibility-4 = dudosa
credibility-5 = improbable
credibility-6 = no se puede evaluar su veracidad
grade-source = Fuente: { $source }.
grade-both = Fuente: { $source }. Información: { $information }.
severity-error = error
severity-warning = advertencia

likelihood-1 = casi imposible
likelihood-2 = muy improbable
likelihood-3 = improbable
likelihood-4 = tan probable como improbable
likelihood-5 = probable
likelihood-6 = muy probable
likelihood-7 = casi seguro

## Languages
language-ar = árabe
language-de = alemán
language-en = inglés
language-es = español
language-fa = persa
language-fr = francés
language-he = hebreo
language-it = italiano
language-ja = japonés
language-ko = coreano
language-pl = polaco
language-pt = portugués
language-ru = ruso
language-sv = sueco
language-sw = suajili
language-tr = turco
language-uk = ucraniano
language-zh = chino
in-language-ar = en árabe
in-language-de = en alemán
in-language-en = en inglés
in-language-es = en español
in-language-fa = en persa
in-language-fr = en francés
in-language-he = en hebreo
in-language-it = en italiano
in-language-ja = en japonés
in-language-ko = en coreano
in-language-pl = en polaco
in-language-pt = en portugués
in-language-ru = en ruso
in-language-sv = en sueco
in-language-sw = en suajili
in-language-tr = en turco
in-language-uk = en ucraniano
in-language-zh = en chino
in-no-language = cuyo idioma no se indica

## Places
position = a { $distance } km de { $of }
position-about = a alrededor de { $distance } km de { $of }
position-N = a { $distance } km al norte de { $of }
position-NE = a { $distance } km al noreste de { $of }
position-E = a { $distance } km al este de { $of }
position-SE = a { $distance } km al sureste de { $of }
position-S = a { $distance } km al sur de { $of }
position-SW = a { $distance } km al suroeste de { $of }
position-W = a { $distance } km al oeste de { $of }
position-NW = a { $distance } km al noroeste de { $of }
position-about-N = a alrededor de { $distance } km al norte de { $of }
position-about-NE = a alrededor de { $distance } km al noreste de { $of }
position-about-E = a alrededor de { $distance } km al este de { $of }
position-about-SE = a alrededor de { $distance } km al sureste de { $of }
position-about-S = a alrededor de { $distance } km al sur de { $of }
position-about-SW = a alrededor de { $distance } km al suroeste de { $of }
position-about-W = a alrededor de { $distance } km al oeste de { $of }
position-about-NW = a alrededor de { $distance } km al noroeste de { $of }

## Kickers and records
kicker-actor = Actor · { $kind }
kicker-place = Lugar
kicker-place-in = Lugar · { $country }
kicker-source = Fuente · { $kind }
kicker-source-in = Fuente · { $kind } · { $language }
kicker-brief = Informe · { $date }
card-alt = «{ $title }», informe, { $marking }. Probabilidad de sus juicios: { $likelihood }. Confianza: { $confidence }.
card-alt-title = «{ $title }», informe, { $marking }.
card-likelihood = { $word } ({ $low }–{ $high } %)
kicker-brief-cutoff = Informe · { $date } · cierre de la información: { $cutoff }
kicker-event = Suceso
brief-of = Informe · { $date }
record-short = Abreviado
record-part-of = Forma parte de
record-includes = Comprende
record-grew-out-of = Surgió de
record-became = Pasó a ser
record-same-as = Equivale a
record-lies = Situación
record-measured-from = Medido desde
record-measured-to = Referencia para
record-coordinates = Coordenadas
record-according-to = Según
record-precision = Precisión
record-within = Pertenece a
record-country = País
north = N
south = S
east = E
west = O
not-known = se desconocen
record-publisher = Publicada por
record-author = Autoría
record-published = Publicación
record-reliability = Fiabilidad
record-described = Descripción
record-rights = Derechos
record-address = Dirección
record-kept-at = Archivada en
record-status = Estado
record-machine = Máquina
record-note = Nota
record-size = Tamaño
record-captured = Captura
record-from = Tomada de
record-not-the-text = Ajeno al texto
unknown = no consta en la captura
basis-inferred = Inferida.
basis-relative = Dada en relación con otra fecha.
source-current = vigente; no consta ninguna corrección
picture-machine-made = generada por una máquina
picture-credit = Imagen: { $name }
picture-source = Fuente:
source-machine-made = declara haber sido generada por una máquina
rights-reserved = todos los derechos reservados: solo nuestro resumen y citas breves
rights-public-domain = dominio público
size-of-text = { $size } de texto sin formato
captured-by = por { $who }
captured-with = con { $tool }
captured-unknown = no consta cuándo ni por quién
withdrawn-corrected = Esta fuente ha sido corregida por quien la publicó: { $reason }
withdrawn-retracted = Esta fuente ha sido retractada por quien la publicó: { $reason }
no-reason = no se da ningún motivo
judgement-rests-on-it = un juicio se basa en ella
a-spelling = una grafía
characters = caracteres { $from } a { $to }
full-text = Texto íntegro
digest = Resumen
undated = sin fecha
publisher-not-stated = no consta quién la publicó
period-since = { $grain ->
    [day] desde el { $date }
   *[other] desde { $date }
  }
period-until = { $grain ->
    [day] hasta el { $date }
   *[other] hasta { $date }
  }
period = { $from } – { $to }
note = Nota { $number }
used-in-note = nota { $number }
used-in-notes = notas { $numbers }
carries = aporta { $claims }
in-the-original = en el original

## Judgements and claims
no-evidence = no se indican pruebas
judgement-moved = Juicio { $which }: { $from } → { $to }
judgement-moved-why = Juicio { $which }: { $from } → { $to }: { $why }
not-stated = no consta
claim-says = { $claimant }: { $attribute }, { $says }
claim-says-of = { $claimant }: { $subject }, { $attribute }, { $says }
ceiling-no-origin = no se indica ningún origen
ceiling-one-origin = un solo origen
ceiling-two-origins = dos orígenes
ceiling-no-good-source = ninguna fuente tiene grado C o superior
ceiling-parties-only = solo hablan partes implicadas en los sucesos
ceiling-contested = hay un suceso entre las pruebas que está en disputa
ceiling-competing = hay afirmaciones entre las pruebas que se contradicen

## Pages that are made
title-chronology = Cronología
title-claims = Afirmaciones
title-part = { $title }: { $part }
title-sources = Fuentes
title-actors = Actores
title-places = Lugares
title-briefs = Informes
title-changes = Ediciones y cambios
title-edition = Edición { $number }
kicker-edition = Edición
changes-intro = Cada edición se registra al publicarse y ningún registro se modifica. Lo que se decía entonces y lo que se dice ahora pueden leerse uno junto a otro.
editions = Ediciones
changed = Modificaciones
first-published = Primera publicación
and-more-things = Y { $n-shown } más.
change-gone = ya no se publica
changed-in = { $edition }, { $date }: qué cambió
all-of-edition = Todos los cambios de esta edición
notice-correction = Corrección
notice-retraction = Retractación
notice-more = Qué ha cambiado
said-actors = Actores
said-alternatives = Alternativas
said-assumptions = Supuestos
said-attribute = Qué se afirma
said-basis = Fundamento
said-bluf = Lo esencial
said-body = Texto
said-claimant = Quién lo afirma
said-confidence = Confianza
said-cutoff = Cierre de la información
said-date = Fecha
said-dissent = Discrepancias
said-gaps = Lagunas
said-indicators = Indicadores
said-likelihood = Probabilidad
said-modality = Modo
said-note = Nota
said-places = Lugares
said-published = Publicación
said-quotes = Citas
said-relayed_by = Recogida por
said-resolution = Verificación
said-roles = Funciones
said-source_summary = Sobre las fuentes
said-stated = Cuándo se afirmó
said-status = Estado
said-status_note = Sobre el estado
said-subject = Acerca de
said-summary = Resumen
said-text = Juicio
said-time = Hora
said-title = Título
said-type = Tipo
said-value = Valor
kicker-version = Informe · tal como se publicó en la edición { $number }, { $date }
version-of = edición { $number }, { $date }
version-latest = Nada ha cambiado desde entonces; el informe en su estado actual:
version-old = El informe ha cambiado desde entonces:
version-before = Versión anterior:
version-after = Versión siguiente:
version-plain = Textos tal como se publicaron, sin enlaces ni notas; el registro de cada edición los conserva palabra por palabra.
versions = Versiones
versions-kept = Tal como se publicó:
check-copy = Comprobar una copia
check-copy-list = Todos los archivos de este sitio figuran en una lista con su SHA-256. Esta orden no muestra nada si la copia coincide con lo publicado:
check-copy-signed = La lista está firmada con la clave de quien publica (minisign):
check-copy-bluf = Todo a la vez, incluidos los archivos ajenos al sitio:
title-rules = Las reglas de este sitio
title-not-found = Página no encontrada
month-not-known = { $year }, mes desconocido
undated-title = Sin fecha

## Data and citing
count-file = { $n ->
    [one] { $n-shown } archivo
    [many] { $n-shown } de archivos
   *[other] { $n-shown } archivos
  }
count-entry = { $n ->
    [one] { $n-shown } entrada
    [many] { $n-shown } de entradas
   *[other] { $n-shown } entradas
  }
count-object = { $n ->
    [one] { $n-shown } objeto
    [many] { $n-shown } de objetos
   *[other] { $n-shown } objetos
  }
count-thing = { $n ->
    [one] { $n-shown } elemento
    [many] { $n-shown } de elementos
   *[other] { $n-shown } elementos
  }
kilobytes = kB
megabytes = MB
title-data = Datos para descargar
data-description = Sucesos, afirmaciones y fuentes en archivos para hojas de cálculo, mapas, calendarios y otros programas.
data-events = Sucesos y afirmaciones
data-sources = Fuentes
data-everything = Todo
data-feeds = Canales de suscripción
state-of = estado al { $date }
judgement = Juicio { $number }
cite-document = Esta cita remite al documento mismo, no a esta página que lo describe.
cite-no-address = Este sitio no ha indicado su dirección; añada aquella en la que lo está leyendo.
cite-title = «{ $title }»
cite-next = { $before }, { $after }
cite-address = Dirección permanente: { $address }

## Maps
count-more = { $n ->
    [one] { $n-shown } más
    [many] { $n-shown } más
   *[other] { $n-shown } más
  }
map-in-band = en esta franja
map-on-arc = en este arco
map-on-ring = en este anillo
map-in-country = en algún punto del país
map-in-area = en esta zona
map-key-circle = El círculo indica con qué precisión se conoce el lugar.
map-key-soft = El círculo discontinuo representa «zona» o «región», cuyo límite no da ninguna fuente.
map-key-country = Rayado: en algún punto de este país.
map-key-ring = Línea: solo se conoce una distancia.
map-key-band = Rayado: solo se conoce una distancia aproximada (± 10 %).
map-not-drawn = Sin representar, por no constar su posición: { $places }.
map-beyond = Fuera de este mapa: { $places }.
map-base = Mapa base: Natural Earth; sus fronteras no expresan ninguna posición nuestra.
map-label = Mapa de alrededor de { $across } km de ancho. { $places }.

## Drawings
highest-bar = La barra más alta representa { $events }.
count-undrawn = { $n ->
    [one] { $n-shown } suceso no tiene fecha y no figura en el gráfico.
    [many] { $n-shown } de sucesos no tienen fecha y no figuran en el gráfico.
   *[other] { $n-shown } sucesos no tienen fecha y no figuran en el gráfico.
  }
count-contested = { $n ->
    [one] { $n-shown } en disputa
    [many] { $n-shown } en disputa
   *[other] { $n-shown } en disputa
  }
count-or-more = { $n ->
    [one] { $n-shown } origen o más
    [many] { $n-shown } de orígenes o más
   *[other] { $n-shown } orígenes o más
  }

## Search
title-search = Búsqueda
nav-search = Buscar
all-events = Todos los sucesos, en orden cronológico
all-actors = Todos los actores y sus nombres
all-places = Todos los lugares y sus grafías
all-sources = Todas las fuentes
the-brief = El informe
all-briefs = Todos los informes

## Templates
skip = Ir al texto
nav-site = Sitio
checked-by = comprobado según { $n-shown } reglas
bottom-line = Lo esencial
key-judgements = Juicios clave
link-to-judgement = Enlace al juicio { $number }
ceiling = Tope
ceiling-reasons = { $level }: { $reasons }
ceiling-none = { $level }: nada en las pruebas obliga a rebajarla
ceiling-above = Se supera de todos modos: { $why }
rests-on = Se basa en
assumes = Supone
or-else = O bien
resolves = Se verificará
no-judgement = Este informe no emite ningún juicio: recoge lo que dicen otros.
background = Contexto
change-our-mind = Qué nos haría cambiar de opinión
if-we-saw = Si observáramos
column-judgement = Juicio
it-would = Efecto
no-effect = lo alteraría; no se indica en qué sentido
no-indicator = No se señala ningún indicador: no consta por escrito nada que haría cambiar estos juicios.
gaps = Lagunas
no-gap = No se indica ninguna laguna, lo que no significa que no exista.
dissent = Discrepancias
no-dissent = No consta ninguna discrepancia.
source-summary = Sobre las fuentes
no-source-summary = Las fuentes no se describen en conjunto; las notas siguientes las indican una a una.
revisions = Revisiones
no-revision = Nada ha cambiado desde la primera publicación de este informe.
mentioned-in = Mencionado en
at-a-glance = De un vistazo
when = Cuándo
where = Dónde
who = Quién
parts = Comprende
not-in-sources = no consta en las fuentes disponibles
precision-is = precisión: { $precision }
what-happened = Qué ocurrió
nothing-beyond = Aquí no hay nada escrito más allá de la frase que sigue al título.
no-claim = Ninguna fuente disponible afirma sobre este suceso nada que comparemos con lo que dice otra.
column-source = Fuente
column-published-by = Publicada por
column-date = Fecha
column-grade = Grado
column-use = Cómo se utiliza
no-source-named = No se indica ninguna fuente: este suceso se sostiene en la palabra de quien lo redactó.
before-and-after = Antes y después
before = Antes
after = Después
only-event = Es el único suceso registrado.
event-not-mentioned = Ninguna otra página menciona este suceso.
read-the-brief = Leer el informe
no-brief = Aún no se ha publicado aquí ningún informe. Lo que sigue lo relatan otros y no es un juicio nuestro.
latest-events = Últimos sucesos
whole-chronology = Cronología completa
no-chronology = Aún no hay ningún suceso registrado, de modo que no hay cronología que seguir.
how-to-read = Cómo leer este sitio
is-it-settled = ¿Está establecido?
legend-reported = lo relata alguna fuente; no se ha confirmado
legend-corroborated = lo relatan fuentes que no dependen unas de otras
legend-contested = quienes lo relatan no coinciden
legend-refuted = se ha demostrado que es falso
legend-retracted = su propia fuente lo ha retirado
how-likely = ¿Con qué probabilidad y con qué confianza?
legend-confidence = { "" }: lo firme que es la base. La probabilidad dice en qué punto de la escala nos situamos; la confianza, en qué nos apoyamos.
who-says-so = ¿Quién lo dice?
legend-grade = Una letra para la fuente, de A, completamente fiable, a E, no fiable; F si no podemos evaluarla. Una cifra para lo que dice, de 1, confirmado, a 5, improbable; 6 si no podemos evaluarlo. Es el código del Almirantazgo.
when-was-it = ¿Cuándo fue?
legend-dates = Finales de julio de 2024 · antes del 2 de octubre · [1 de agosto de 2024]
legend-date = Tan precisa como las fuentes, nunca más. Los corchetes encierran lo que hemos inferido.
their-word = ¿Son sus palabras?
their-words = sus palabras
legend-quote = Las esquinas indican que las palabras se hallaron, letra por letra, en nuestra captura de la fuente. Conservan su idioma y su grafía; la traducción, si la hay, es nuestra y figura al lado.
quote-found = (hallado en la fuente)
what-is-blue = ¿Qué significa el azul?
blue-evidence = Pruebas.
legend-blue = Todo lo que está en azul conduce a una fuente, una afirmación o un suceso con los que puede verificarse lo que decimos. Lo que no lleva nada azul al lado es opinión nuestra.
earlier-briefs = Informes anteriores
about-this-site = Acerca de este sitio
nothing-recorded = Aún no hay nada registrado aquí.
nothing-written = Aún no hay nada escrito aquí.
years = Años
months = Meses
letters = Iniciales
rows = Filas
no-letter = Otros
latest-of = Las { $shown } últimas entradas de { $all }. Lista completa:
first-of = Las { $shown } primeras entradas de { $all }. Lista completa:
all-of-them = En una sola página
all-of = lista completa ({ $all })
in-a-drawing = En un gráfico
find = Localizar
pages-of-their-own = Cada actor y cada lugar tiene una página con sus propios sucesos:
no-event-yet = Aún no hay ningún suceso registrado. Los sucesos aparecen aquí en el orden en que ocurrieron.
ledger-intro = Quién dice qué sobre cada suceso, con qué límite y de qué modo, a través de quién y a partir de cuántos orígenes. Las cifras que compiten figuran una junto a otra.
rules-intro = Lo que se comprueba cada vez que se genera este sitio. Un error impide la publicación. Una advertencia se examina. Una exención indica que los redactores lo saben y por qué lo mantienen.
waived-here = Exenciones en este sitio
waived-everywhere = En todo este sitio
nothing-waived = No hay exenciones: todas las reglas rigen en todas partes.
rules-unread = Las reglas que leen palabras (reservas, límites, fechas, cifras) no leen { $what }.
rules = Reglas
no-waiver = , no admite exención
our-headline = El titular es traducción nuestra.
record = Ficha
in-use = Uso
not-in-use = Aquí nada se basa en esta fuente.
fingerprint = Huella digital
no-capture = No se conserva ninguna captura de esta fuente, de modo que no hay huella digital que calcular.
no-digest = No hay nada escrito sobre el contenido de esta fuente.
excerpts = Extractos
excerpts-intro = Cada uno se halló, palabra por palabra, en la captura cuya huella digital figura más arriba. Las posiciones cuentan los caracteres de su texto; las traducciones son nuestras.
excerpts-intro-own = Cada uno se halló, palabra por palabra, en el texto completo de arriba, que es el propio documento. Las posiciones cuentan sus caracteres; las traducciones son nuestras.
used-in = se utiliza en
no-excerpt = No se cita ninguna palabra de esta fuente.
whom-it-relays = Qué fuentes recoge
relays = Recoge
relayed-by = Recogida por
no-relay = No consta que recoja a otra de las fuentes disponibles ni que alguna de ellas la recoja.
cited-by = Citada en
source-not-cited = Ninguna página cita esta fuente.
no-claim-on-source = Ninguna afirmación se basa en esta fuente.
actor-only-name = De este actor no hay registrado más que el nombre.
who-it-is = Quién es
actor-no-event = Ningún suceso registrado nombra a este actor.
what-it-claims = Qué afirma
actor-no-claim = No hay registrada ninguna afirmación de este actor.
claimed-of-it = Qué se afirma de este actor
actor-no-claim-of = No hay registrada ninguna afirmación sobre este actor.
actor-not-mentioned = Ninguna otra página menciona a este actor.
place-only-name = De este lugar no hay registrado más que el nombre.
what-it-is = Qué es
place-no-event = Ningún suceso registrado ocurrió aquí.
place-not-mentioned = Ninguna otra página menciona este lugar.
likelihood-label = de { $low } a { $high } en una escala de 0 a 100
back-to-note = Volver a la nota { $number } en el texto
back = volver
back-to-use = Volver a la llamada { $use } de la nota { $number }
source-notes = Notas sobre las fuentes
notes-key = Una fecha entre [corchetes] es inferida. Una letra da el grado de la fuente, de A, completamente fiable, a E, no fiable; F: no se puede evaluar. Una cifra da el de la información, de 1, confirmada, a 5, improbable; 6: no se puede evaluar.
no-source-cited = En esta página no se cita ninguna fuente: cuanto dice se sostiene en la palabra de quien la redactó.
names = Nombres
used-by = empleado por
no-name = No hay registrado ningún otro nombre ni grafía.
span = mínimo { $low } · mejor grado { $best } · máximo { $high }
span-no-best = mínimo { $low } · ninguna cifra de mejor grado · máximo { $high }
column-claimant = Quién afirma
column-says = Qué dice
column-manner = Modo
column-stated = Se afirmó
column-through = Vía
column-about = Acerca de
column-event = Suceso
on-a-scale = En una escala de 0 a { $top }
ungraded = sin grado
likelihood = Probabilidad
confidence = Confianza
cite-this = Citar
lost = Puede que la dirección esté mal escrita o que la página se haya trasladado. A todo lo registrado aquí se llega desde estas dos páginas:
anchors-for-statements = Anclas de cada enunciado
link-to-claim = Enlace a esta afirmación
through = vía
timeline-key = Relleno: días tal como constan. Rombo: una hora. Rayado: bordes difusos. Punteado: inferido. Flecha: abierto, o continúa, en ese sentido. Semicírculo: en disputa; bloque hueco, lo mismo.
bars-key = Lo que puede corresponder a varios días se cuenta en el primero. Hueco: en disputa.
filter-label = Sucesos
filter-some = Sucesos mostrados: { $n } de { $m }.
filter-none = No queda ningún suceso: están ocultos todos ({ $m }).
filter-the-events = Filtrar los sucesos
filter-actor = Actor
filter-place = Lugar
filter-type = Tipo
filter-told-by = Según
filter-from = Desde
filter-to = Hasta
show-all = Mostrar todo
any = cualquiera
graph-label = Los artículos, arriba, y los orígenes que hay tras ellos
who-says-how-many = Quién da qué cifra
chart-key = Un punto es una cifra; con flecha, «al menos» o «como máximo»; una barra, un intervalo; un rayado, una palabra como «docenas», sin límites exactos; una línea vacía, palabras sin cifra. Un punto hueco ha sido sustituido por quien lo dio.
data-intro = Lo que dicen las páginas, en archivos. Cada uno conserva lo que conservan las páginas: los límites siguen siendo límites, una fecha incierta sigue siendo incierta y cada elemento lleva su marca de difusión, { $marking } si no tiene una propia. Nada depende aquí de un reloj: el mismo contenido produce los mismos bytes.
data-for = { $standard } · para { $who }
no-feeds = Este sitio no tiene canales de suscripción, mapa del sitio ni direcciones permanentes: requieren la dirección en la que se publica, y sus redactores no la han indicado.
how-to-cite = Cómo citar
how-to-cite-text = Cada informe, suceso y fuente lleva al final «Citar», en forma de frase, BibTeX, RIS y CSL-JSON. Cada juicio, afirmación y extracto tiene un ancla propia que se mantiene.
search-no-script = La búsqueda requiere JavaScript, que aquí está desactivado. Todo figura también en las listas siguientes.
search-wait = Buscando…
search-none = Ninguna página contiene «{ $q }», ni hay aquí palabra alguna de grafía parecida.
search-instead = Ninguna página contiene «{ $a }»; estas contienen «{ $b }».
search-some = Ninguna página contiene todas estas palabras. Estas contienen algunas, primero las más completas.
search-longest = Solo se han buscado las palabras más largas: { $q }.
search-broken = No se pudo cargar una parte del índice. Recargue la página o utilice las listas siguientes.
search-more = Mostrar { $n } más
search-results = Resultados
kinds-all = todo
kinds-brief = informes
kinds-event = sucesos
kinds-actor = actores
kinds-place = lugares
kinds-source = fuentes
kinds-page = otras páginas
show-more = Mostrar más
in-lists = En listas
search-hint = Palabras, nombres, cualquier grafía. Los acentos y las mayúsculas son indiferentes.
link-to-paragraph = Enlace a este párrafo
table-scrolls = Tabla que se desplaza hacia los lados
own-word = { $source }, versión propia
replaced = dato sustituido
map = Mapa

withheld-source = una fuente
withheld-event = un suceso
withheld-actor = un actor
withheld-place = un lugar
withheld-brief = un informe
withheld-page = una página
as-of = Lo que se sabía el { $date }
as-of-words = Elaborado con lo publicado hasta esa fecha. Las palabras son las de hoy.
as-of-brief = Elaborado con lo publicado hasta esa fecha. Las palabras son las de hoy, salvo las del informe, tomadas de:
as-of-records = Elaborado con lo publicado hasta esa fecha. Estas palabras son las que se registraron.
unseen-evidence = También lo respaldan pruebas que esta edición no muestra.

## Countries (ISO 3166-1)
country-AD = Andorra
country-AE = Emiratos Árabes Unidos
country-AF = Afganistán
country-AG = Antigua y Barbuda
country-AI = Anguila
country-AL = Albania
country-AM = Armenia
country-AO = Angola
country-AQ = Antártida
country-AR = Argentina
country-AS = Samoa Americana
country-AT = Austria
country-AU = Australia
country-AW = Aruba
country-AX = Islas Åland
country-AZ = Azerbaiyán
country-BA = Bosnia y Herzegovina
country-BB = Barbados
country-BD = Bangladés
country-BE = Bélgica
country-BF = Burkina Faso
country-BG = Bulgaria
country-BH = Baréin
country-BI = Burundi
country-BJ = Benín
country-BL = San Bartolomé
country-BM = Bermudas
country-BN = Brunéi
country-BO = Bolivia
country-BQ = Caribe neerlandés
country-BR = Brasil
country-BS = Bahamas
country-BT = Bután
country-BV = Isla Bouvet
country-BW = Botsuana
country-BY = Bielorrusia
country-BZ = Belice
country-CA = Canadá
country-CC = Islas Cocos
country-CD = República Democrática del Congo
country-CF = República Centroafricana
country-CG = República del Congo
country-CH = Suiza
country-CI = Costa de Marfil
country-CK = Islas Cook
country-CL = Chile
country-CM = Camerún
country-CN = China
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-CV = Cabo Verde
country-CW = Curazao
country-CX = Isla de Navidad
country-CY = Chipre
country-CZ = Chequia
country-DE = Alemania
country-DJ = Yibuti
country-DK = Dinamarca
country-DM = Dominica
country-DO = República Dominicana
country-DZ = Argelia
country-EC = Ecuador
country-EE = Estonia
country-EG = Egipto
country-EH = Sáhara Occidental
country-ER = Eritrea
country-ES = España
country-ET = Etiopía
country-FI = Finlandia
country-FJ = Fiyi
country-FK = Islas Malvinas
country-FM = Micronesia
country-FO = Islas Feroe
country-FR = Francia
country-GA = Gabón
country-GB = Reino Unido
country-GD = Granada
country-GE = Georgia
country-GF = Guayana Francesa
country-GG = Guernsey
country-GH = Ghana
country-GI = Gibraltar
country-GL = Groenlandia
country-GM = Gambia
country-GN = Guinea
country-GP = Guadalupe
country-GQ = Guinea Ecuatorial
country-GR = Grecia
country-GS = Islas Georgia del Sur y Sandwich del Sur
country-GT = Guatemala
country-GU = Guam
country-GW = Guinea-Bisáu
country-GY = Guyana
country-HK = Hong Kong
country-HM = Islas Heard y McDonald
country-HN = Honduras
country-HR = Croacia
country-HT = Haití
country-HU = Hungría
country-ID = Indonesia
country-IE = Irlanda
country-IL = Israel
country-IM = Isla de Man
country-IN = India
country-IO = Territorio Británico del Océano Índico
country-IQ = Irak
country-IR = Irán
country-IS = Islandia
country-IT = Italia
country-JE = Jersey
country-JM = Jamaica
country-JO = Jordania
country-JP = Japón
country-KE = Kenia
country-KG = Kirguistán
country-KH = Camboya
country-KI = Kiribati
country-KM = Comoras
country-KN = San Cristóbal y Nieves
country-KP = Corea del Norte
country-KR = Corea del Sur
country-KW = Kuwait
country-KY = Islas Caimán
country-KZ = Kazajistán
country-LA = Laos
country-LB = Líbano
country-LC = Santa Lucía
country-LI = Liechtenstein
country-LK = Sri Lanka
country-LR = Liberia
country-LS = Lesoto
country-LT = Lituania
country-LU = Luxemburgo
country-LV = Letonia
country-LY = Libia
country-MA = Marruecos
country-MC = Mónaco
country-MD = Moldavia
country-ME = Montenegro
country-MF = San Martín
country-MG = Madagascar
country-MH = Islas Marshall
country-MK = Macedonia del Norte
country-ML = Malí
country-MM = Myanmar
country-MN = Mongolia
country-MO = Macao
country-MP = Islas Marianas del Norte
country-MQ = Martinica
country-MR = Mauritania
country-MS = Montserrat
country-MT = Malta
country-MU = Mauricio
country-MV = Maldivas
country-MW = Malaui
country-MX = México
country-MY = Malasia
country-MZ = Mozambique
country-NA = Namibia
country-NC = Nueva Caledonia
country-NE = Níger
country-NF = Isla Norfolk
country-NG = Nigeria
country-NI = Nicaragua
country-NL = Países Bajos
country-NO = Noruega
country-NP = Nepal
country-NR = Nauru
country-NU = Niue
country-NZ = Nueva Zelanda
country-OM = Omán
country-PA = Panamá
country-PE = Perú
country-PF = Polinesia Francesa
country-PG = Papúa Nueva Guinea
country-PH = Filipinas
country-PK = Pakistán
country-PL = Polonia
country-PM = San Pedro y Miquelón
country-PN = Islas Pitcairn
country-PR = Puerto Rico
country-PS = Palestina
country-PT = Portugal
country-PW = Palaos
country-PY = Paraguay
country-QA = Catar
country-RE = Reunión
country-RO = Rumanía
country-RS = Serbia
country-RU = Rusia
country-RW = Ruanda
country-SA = Arabia Saudí
country-SB = Islas Salomón
country-SC = Seychelles
country-SD = Sudán
country-SE = Suecia
country-SG = Singapur
country-SH = Santa Elena
country-SI = Eslovenia
country-SJ = Svalbard y Jan Mayen
country-SK = Eslovaquia
country-SL = Sierra Leona
country-SM = San Marino
country-SN = Senegal
country-SO = Somalia
country-SR = Surinam
country-SS = Sudán del Sur
country-ST = Santo Tomé y Príncipe
country-SV = El Salvador
country-SX = Sint Maarten
country-SY = Siria
country-SZ = Esuatini
country-TC = Islas Turcas y Caicos
country-TD = Chad
country-TF = Territorios Australes Franceses
country-TG = Togo
country-TH = Tailandia
country-TJ = Tayikistán
country-TK = Tokelau
country-TL = Timor Oriental
country-TM = Turkmenistán
country-TN = Túnez
country-TO = Tonga
country-TR = Turquía
country-TT = Trinidad y Tobago
country-TV = Tuvalu
country-TW = Taiwán
country-TZ = Tanzania
country-UA = Ucrania
country-UG = Uganda
country-UM = Islas menores alejadas de Estados Unidos
country-US = Estados Unidos
country-UY = Uruguay
country-UZ = Uzbekistán
country-VA = Ciudad del Vaticano
country-VC = San Vicente y las Granadinas
country-VE = Venezuela
country-VG = Islas Vírgenes Británicas
country-VI = Islas Vírgenes de Estados Unidos
country-VN = Vietnam
country-VU = Vanuatu
country-WF = Wallis y Futuna
country-WS = Samoa
country-XK = Kosovo
country-YE = Yemen
country-YT = Mayotte
country-ZA = Sudáfrica
country-ZM = Zambia
country-ZW = Zimbabue
