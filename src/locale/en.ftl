# The interface in English.

## Things and how many
count-edition = { $n ->
    [one] { $n-shown } edition
   *[other] { $n-shown } editions
}
count-new-thing = { $n-shown } new
count-changed-thing = { $n-shown } changed
count-gone-thing = { $n-shown } gone
count-event = { $n ->
    [one] { $n-shown } event
   *[other] { $n-shown } events
  }
count-claim = { $n ->
    [one] { $n-shown } claim
   *[other] { $n-shown } claims
  }
count-claim-made = { $n ->
    [one] { $n-shown } claim made
   *[other] { $n-shown } claims made
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
    [one] { $n-shown } origin
   *[other] { $n-shown } origins
  }
count-actor = { $n ->
    [one] { $n-shown } actor
   *[other] { $n-shown } actors
  }
count-place = { $n ->
    [one] { $n-shown } place
   *[other] { $n-shown } places
  }
count-brief = { $n ->
    [one] { $n-shown } brief
   *[other] { $n-shown } briefs
  }
count-excerpt = { $n ->
    [one] { $n-shown } excerpt
   *[other] { $n-shown } excerpts
  }
count-use = { $n ->
    [one] { $n-shown } use
   *[other] { $n-shown } uses
  }
count-listed = { $n ->
    [one] { $n-shown } entry
   *[other] { $n-shown } entries
  }
count-rule = { $n ->
    [one] { $n-shown } rule
   *[other] { $n-shown } rules
  }
count-waiver = { $n ->
    [one] { $n-shown } waiver
   *[other] { $n-shown } waivers
  }
count-byte = { $n ->
    [one] { $n-shown } byte
   *[other] { $n-shown } bytes
  }
comma = ,
semicolon = ;
footing = { $carriers }, { $origins }
no-source = no source
thing-brief = brief
thing-event = event
thing-source = source
thing-actor = actor
thing-place = place
thing-page = page
thing-claim = claim

## Every page
page-title = { $page } – { $site }
information-up-to = Information up to { $date }
translation-missing = This page is not translated yet: its text is given { $language }.
translation-partial = Only a part of this page is translated: the rest is given { $language }.
translation-outdated = This translation is older than its original, which has changed since.
translation-original = Read the original
nav-home = Home
nav-brief = Brief
nav-briefs = Briefs
nav-chronology = Chronology
nav-actors = Actors
nav-places = Places
nav-sources = Sources
nav-claims = Claims

## Dates
date-by = by { $date }
date-until-or-later = until { $date } or later
date-until-start-unknown = until { $date }, start unknown
date-until-or-later-start-unknown = until { $date } or later, start unknown
date-since = since { $date }
date-since-or-earlier = since { $date } or earlier
date-from-end-unknown = from { $date }, end unknown
date-from-or-earlier-end-unknown = from { $date } or earlier, end unknown
date-from-to-or-later = from { $first } to { $last } or later
date-from-or-earlier-to = from { $first } or earlier to { $last }
date-from-or-earlier-to-or-later = from { $first } or earlier to { $last } or later
date-between = between { $first } and { $last }
date-or-later = { $date } or later
date-every-from-to = { $unit ->
    [year] every year from { $first } to { $last }
    [month] every month from { $first } to { $last }
    [season] every season from { $first } to { $last }
   *[day] every day from { $first } to { $last }
  }
date-every-up-to = { $unit ->
    [year] every year up to { $date }
    [month] every month up to { $date }
    [season] every season up to { $date }
   *[day] every day up to { $date }
  }
date-every-on = { $unit ->
    [year] every year from { $date } on
    [month] every month from { $date } on
    [season] every season from { $date } on
   *[day] every day from { $date } on
  }
phrases-or = { $first }, or { $last }
phrases-and = { $first }, and { $last }
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-noted = { $date } ({ $notes })
date-approximate-parts = { $parts } approximate
date-uncertain-parts = { $parts } uncertain
date-part-year = year
date-part-month = month
date-part-season = season
date-part-day = day
date-day = { $day }
date-day-month = { $day } { $month }
date-month-year = { $month } { $year }
date-day-year = { $day } { $year }
date-days-between = between { $first } and { $last }
date-weekday-day = { $weekday } { $day }
date-first = 1
date-unknown = date unknown
date-a-month-in = a month in { $year }
date-a-day-in = a day in { $year }
date-a-day-in-month = a day in { $month }
date-day-of-a-month-in = day { $day } of a month in { $year }
date-year-unknown = { $date }, year unknown
date-in-vague-year = { $date } in { $year }
date-the-decade = the { $year }
date-year = year { $year }
date-decade = { $year }s
date-decade-not-century = { $year }s (decade)
date-century = { $year }s
date-millennium = { $year }s (millennium)
date-year-masked = year { $year } (X not known)
date-significant = { $digits ->
    [one] { $year } ({ $digits } significant digit)
   *[other] { $year } ({ $digits } significant digits)
  }
date-time = { $date }, { $time }
season-1 = spring
season-2 = summer
season-3 = autumn
season-4 = winter
season-north = { $season } (northern hemisphere)
season-south = { $season } (southern hemisphere)
season-year = { $season } { $year }
part-33 = first quarter
part-34 = second quarter
part-35 = third quarter
part-36 = fourth quarter
part-37 = first third
part-38 = second third
part-39 = last third
part-40 = first half
part-41 = second half
part-of-year = { $part } of { $year }

## Figures
at-least = at least { $figure }
at-most = at most { $figure }
about = about { $figure }
from-to = { $low } to { $high }
vague-tens = tens
vague-dozens = dozens
vague-hundreds = hundreds
vague-thousands = thousands

## Words of the files
status-reported = reported
status-corroborated = corroborated
status-contested = contested
status-refuted = refuted
status-retracted = retracted
modality-asserted = asserted
modality-conditional = conditional
modality-reported = reported
modality-denied = denied
confidence-low = low
confidence-moderate = moderate
confidence-high = high
role-scene = scene
role-origin = origin
role-destination = destination
role-route = route
precision-exact = exact
precision-vicinity = vicinity
precision-locality = locality
precision-area = area
precision-region = region
precision-country = country
precision-exact-long = exact: to about 10 m
precision-vicinity-long = vicinity: to about 100 m
precision-locality-long = locality: to about 1 km
precision-area-long = area: a part of a region, or near a town
precision-region-long = region: a region
precision-country-long = country: a country
source-article = article
source-statement = statement
source-social-post = post
source-report = report
source-dataset = dataset
source-image = image
source-video = video
source-interview = interview
source-other = document
actor-state-force = state force
actor-non-state-armed = non-state armed group
actor-private-military = private military company
actor-organization = organization
actor-state = state
actor-person = person
revision-update = update
revision-correction = correction
revision-retraction = retraction
revision-editorial = editorial
standing-corrected = corrected
standing-retracted = retracted
reliability-A = completely reliable
reliability-B = usually reliable
reliability-C = fairly reliable
reliability-D = not usually reliable
reliability-E = unreliable
reliability-F = reliability cannot be judged
credibility-1 = confirmed by other sources
credibility-2 = probably true
credibility-3 = possibly true
credibility-4 = doubtful
credibility-5 = improbable
credibility-6 = truth cannot be judged
grade-source = Source: { $source }.
grade-both = Source: { $source }. Information: { $information }.
severity-error = error
severity-warning = warning

likelihood-1 = almost no chance
likelihood-2 = very unlikely
likelihood-3 = unlikely
likelihood-4 = roughly even chance
likelihood-5 = likely
likelihood-6 = very likely
likelihood-7 = almost certain

## Languages
language-ar = Arabic
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-he = Hebrew
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-pl = Polish
language-pt = Portuguese
language-ru = Russian
language-sv = Swedish
language-sw = Swahili
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese
in-language-ar = in Arabic
in-language-de = in German
in-language-en = in English
in-language-es = in Spanish
in-language-fa = in Persian
in-language-fr = in French
in-language-he = in Hebrew
in-language-it = in Italian
in-language-ja = in Japanese
in-language-ko = in Korean
in-language-pl = in Polish
in-language-pt = in Portuguese
in-language-ru = in Russian
in-language-sv = in Swedish
in-language-sw = in Swahili
in-language-tr = in Turkish
in-language-uk = in Ukrainian
in-language-zh = in Chinese
in-no-language = whose language is not given

## Places
position = { $distance } km from { $of }
position-about = about { $distance } km from { $of }
position-N = { $distance } km north of { $of }
position-NE = { $distance } km north-east of { $of }
position-E = { $distance } km east of { $of }
position-SE = { $distance } km south-east of { $of }
position-S = { $distance } km south of { $of }
position-SW = { $distance } km south-west of { $of }
position-W = { $distance } km west of { $of }
position-NW = { $distance } km north-west of { $of }
position-about-N = about { $distance } km north of { $of }
position-about-NE = about { $distance } km north-east of { $of }
position-about-E = about { $distance } km east of { $of }
position-about-SE = about { $distance } km south-east of { $of }
position-about-S = about { $distance } km south of { $of }
position-about-SW = about { $distance } km south-west of { $of }
position-about-W = about { $distance } km west of { $of }
position-about-NW = about { $distance } km north-west of { $of }

## Kickers and records
kicker-actor = Actor · { $kind }
kicker-place = Place
kicker-place-in = Place · { $country }
kicker-source = Source · { $kind }
kicker-source-in = Source · { $kind } · { $language }
kicker-brief = Brief · { $date }
card-alt = “{ $title }”, brief, { $marking }. Likelihood of its judgements: { $likelihood }. Confidence: { $confidence }.
card-alt-title = “{ $title }”, brief, { $marking }.
card-likelihood = { $word } ({ $low }–{ $high } %)
kicker-brief-cutoff = Brief · { $date } · information up to { $cutoff }
kicker-event = Event
brief-of = Brief of { $date }
record-short = Short
record-part-of = Part of
record-includes = Includes
record-grew-out-of = Grew out of
record-became = Became
record-same-as = Same as
record-lies = Lies
record-measured-from = Measured from
record-measured-to = Measured to
record-coordinates = Coordinates
record-according-to = According to
record-precision = Precision
record-within = Within
record-country = Country
north = N
south = S
east = E
west = W
not-known = not known
record-publisher = Publisher
record-author = Author
record-published = Published
record-reliability = Reliability
record-described = Described
record-rights = Rights
record-address = Address
record-kept-at = Kept at
record-status = Status
record-machine = Machine
record-note = Note
record-size = Size
record-captured = Captured
record-from = From
record-not-the-text = Not the text
unknown = not stated in the capture
basis-inferred = Inferred.
basis-relative = Given relative to another date.
source-current = current; no correction known
picture-machine-made = made by a machine
picture-credit = Picture: { $name }
picture-source = Source:
source-machine-made = declares that it was generated by a machine
rights-reserved = all rights reserved: our digest, short quotes only
rights-public-domain = public domain
size-of-text = { $size } of plain text
captured-by = by { $who }
captured-with = with { $tool }
captured-unknown = when and by whom is not recorded
withdrawn-corrected = This source has been corrected by its publisher: { $reason }
withdrawn-retracted = This source has been retracted by its publisher: { $reason }
no-reason = no reason is given
judgement-rests-on-it = a judgement rests on it
a-spelling = a spelling
characters = characters { $from } to { $to }
full-text = Full text
digest = Digest
undated = undated
publisher-not-stated = publisher not stated
period-since = since { $date }
period-until = until { $date }
period = { $from } to { $to }
note = Note { $number }
used-in-note = note { $number }
used-in-notes = notes { $numbers }
carries = carries { $claims }
in-the-original = in the original

## Judgements and claims
no-evidence = no evidence is named
judgement-moved = Judgement { $which }: { $from } → { $to }
judgement-moved-why = Judgement { $which }: { $from } → { $to }: { $why }
not-stated = not stated
claim-says = { $claimant }: { $attribute } { $says }
claim-says-of = { $claimant }: { $subject }, { $attribute } { $says }
ceiling-no-origin = no origin is named
ceiling-one-origin = one origin
ceiling-two-origins = two origins
ceiling-no-good-source = no source is rated C or better
ceiling-parties-only = only parties to the events speak
ceiling-contested = an event in the evidence is contested
ceiling-competing = claims in the evidence contradict each other

## Pages that are made
title-chronology = Chronology
title-claims = Claims
title-part = { $title }: { $part }
title-sources = Sources
title-actors = Actors
title-places = Places
title-briefs = Briefs
title-changes = Editions and changes
title-edition = Edition { $number }
kicker-edition = Edition
changes-intro = Each edition is recorded when it is published, and no record changes. What was said then and what is said now stands side by side.
editions = Editions
changed = Changed
first-published = First published
and-more-things = And { $n-shown } more.
change-gone = no longer published
changed-in = What { $edition } of { $date } changed
all-of-edition = All that this edition changed
notice-correction = Corrected
notice-retraction = Withdrawn
notice-more = What changed
said-actors = Actors
said-alternatives = Alternatives
said-assumptions = Assumptions
said-attribute = What is claimed
said-basis = Basis
said-bluf = Bottom line
said-body = Text
said-claimant = Claimant
said-confidence = Confidence
said-cutoff = Information up to
said-date = Date
said-dissent = Dissent
said-gaps = Gaps
said-indicators = Indicators
said-likelihood = Likelihood
said-modality = Manner
said-note = Note
said-places = Places
said-published = Published
said-quotes = Quoted
said-relayed_by = Relayed by
said-resolution = Resolution
said-roles = Roles
said-source_summary = Source summary
said-stated = Stated
said-status = Status
said-status_note = On the status
said-subject = Of whom
said-summary = Summary
said-text = Judgement
said-time = Time
said-title = Title
said-type = Kind
said-value = Value
kicker-version = Brief · as published in edition { $number }, { $date }
version-of = edition { $number }, { $date }
version-latest = Nothing has changed since; the brief as it stands:
version-old = The brief has changed since:
version-before = The version before:
version-after = The version after:
version-plain = Texts as they were published, without their links and notes; each edition’s record keeps them word for word.
versions = Versions
versions-kept = As it was published:
check-copy = Check a copy
check-copy-list = Every file of this site is listed with its SHA-256. This says nothing where a copy is what was published:
check-copy-signed = The list is signed with the publisher’s key (minisign):
check-copy-bluf = All of it at once, and files that do not belong to it:
title-rules = The rules of this site
title-not-found = No such page
month-not-known = { $year }, month not known
undated-title = Undated

## Data and citing
count-file = { $n ->
    [one] { $n-shown } file
   *[other] { $n-shown } files
  }
count-entry = { $n ->
    [one] { $n-shown } entry
   *[other] { $n-shown } entries
  }
count-object = { $n ->
    [one] { $n-shown } object
   *[other] { $n-shown } objects
  }
count-thing = { $n ->
    [one] { $n-shown } thing
   *[other] { $n-shown } things
  }
kilobytes = kB
megabytes = MB
title-data = Data to take away
data-description = Events, claims and sources as files for spreadsheets, maps, calendars and other programs.
data-events = Events and claims
data-sources = Sources
data-everything = Everything
data-feeds = Feeds
state-of = state of { $date }
judgement = Judgement { $number }
cite-document = This cites the document itself, not this page about it.
cite-no-address = This site has not named its address; add the one under which you read it.
cite-title = “{ $title }”
cite-next = { $before }, { $after }
cite-address = Permanent address: { $address }

## Maps
count-more = { $n ->
    [one] { $n-shown } more
   *[other] { $n-shown } more
  }
map-in-band = in this band
map-on-arc = on this arc
map-on-ring = on this ring
map-in-country = somewhere in the country
map-in-area = in this area
map-key-circle = The circle is how exactly the place is known.
map-key-soft = The broken circle stands for “area” or “region”, whose edge no source gives.
map-key-country = Hatched: somewhere in this country.
map-key-ring = A line where only a distance is known.
map-key-band = Hatched where only an approximate distance is known (± 10 %).
map-not-drawn = Not drawn, as no position is recorded: { $places }.
map-beyond = Beyond this map: { $places }.
map-base = Base map: Natural Earth; its borders are no view of ours.
map-label = Map, about { $across } km across. { $places }.

## Drawings
highest-bar = The highest bar stands for { $events }.
count-undrawn = { $n ->
    [one] { $n-shown } event has no date and no place in the drawing.
   *[other] { $n-shown } events have no date and no place in the drawing.
  }
count-contested = { $n ->
    [one] { $n-shown } contested
   *[other] { $n-shown } contested
  }
count-or-more = { $n ->
    [one] { $n-shown } origin or more
   *[other] { $n-shown } origins or more
  }

## Search
title-search = Search
nav-search = Search
all-events = All events, in order of time
all-actors = All actors and their names
all-places = All places and their spellings
all-sources = All sources
the-brief = The brief
all-briefs = All briefs

## Templates
skip = Skip to the text
nav-site = Site
checked-by = checked by { $n-shown } rules
bottom-line = Bottom line
key-judgements = Key judgements
link-to-judgement = Link to judgement { $number }
ceiling = Ceiling
ceiling-reasons = { $level }: { $reasons }
ceiling-none = { $level }: nothing in the evidence sets one lower
ceiling-above = Above it all the same: { $why }
rests-on = Rests on
assumes = Assumes
or-else = Or else
resolves = Resolves
no-judgement = This brief makes no judgement: it reports what others say.
background = Background
change-our-mind = What would change our mind
if-we-saw = If we saw
column-judgement = Judgement
it-would = It would
no-effect = move it; which way is not stated
no-indicator = No indicator is named: nothing is written down that would change these judgements.
gaps = Gaps
no-gap = No gap is named, which does not mean that there is none.
dissent = Dissent
no-dissent = No dissent is recorded.
source-summary = Source summary
no-source-summary = The sources are not described as a whole; the notes below name each.
revisions = Revisions
no-revision = Nothing has changed since this brief was first published.
mentioned-in = Mentioned in
at-a-glance = At a glance
when = When
where = Where
who = Who
parts = Parts
not-in-sources = not stated in the sources held
precision-is = precision: { $precision }
what-happened = What happened
nothing-beyond = Nothing is written here beyond the sentence under the title.
no-claim = No source held makes a claim about this event that we set beside another’s.
column-source = Source
column-published-by = Published by
column-date = Date
column-grade = Grade
column-use = How it is used
no-source-named = No source is named: this event rests on its writer’s word.
before-and-after = Before and after
before = Before
after = After
only-event = It is the only event recorded.
event-not-mentioned = No other page mentions this event.
read-the-brief = Read the brief
no-brief = No brief is published here yet. What follows was reported by others and is not a judgement of ours.
latest-events = Latest events
whole-chronology = The whole chronology
no-chronology = No event is recorded yet, so there is no chronology to follow.
how-to-read = How to read this site
is-it-settled = Is it settled?
legend-reported = told, and not confirmed
legend-corroborated = told by sources that do not depend on one another
legend-contested = those who tell it disagree
legend-refuted = shown to be untrue
legend-retracted = withdrawn by its source
how-likely = How likely, how sure?
legend-confidence = { "" }: how firm the footing is. Likelihood says where we stand on the scale; confidence, what we stand on.
who-says-so = Who says so?
legend-grade = A letter for the source, from A, completely reliable, to E, unreliable; F where we cannot judge. A figure for what it says, from 1, confirmed, to 5, improbable; 6 where we cannot judge. It is the Admiralty code.
when-was-it = When was it?
legend-dates = Late July 2024 · before 2 October · [1 August 2024]
legend-date = As exact as the sources, never more. Brackets hold what we inferred.
their-word = Is it their word?
their-words = their words
legend-quote = Corner marks say that the words were found, letter for letter, in our capture of the source. They keep its language and spelling; a translation is ours and stands beside them.
quote-found = (found in the source)
what-is-blue = What is blue?
blue-evidence = Evidence.
legend-blue = Whatever is blue leads to a source, a claim or an event where you can check us. What has nothing blue beside it is our opinion.
earlier-briefs = Earlier briefs
about-this-site = About this site
nothing-recorded = Nothing is recorded here yet.
nothing-written = Nothing is written here yet.
years = Years
months = Months
letters = Initial letters
rows = Rows
no-letter = Other
latest-of = The latest { $shown } of { $all }. All of them:
first-of = The first { $shown } of { $all }. All of them:
all-of-them = On one page
all-of = all { $all }
in-a-drawing = In a drawing
find = Find
pages-of-their-own = Each actor and each place has a page with its own events:
no-event-yet = No event is recorded yet. Events appear here in the order in which they happened.
ledger-intro = Who says what about each event, with which bound and in what manner, through whom, from how many origins. Figures that compete stand side by side.
rules-intro = What every build of this site is checked for. An error stops publication. A warning is looked at. A waiver says that the writers know, and why they stand by it.
waived-here = Waived here
waived-everywhere = Everywhere on this site
nothing-waived = Nothing is waived: every rule holds everywhere.
rules-unread = Rules that go by words (hedges, bounds, dates, figures) do not read { $what }.
rules = Rules
no-waiver = , no waiver
our-headline = Our translation of the headline.
record = Record
in-use = In use
not-in-use = Nothing here rests on this source.
fingerprint = Fingerprint
no-capture = No capture of this source is held, so there is nothing to take a fingerprint of.
no-digest = Nothing is written about the content of this source.
excerpts = Excerpts
excerpts-intro = Each was found, word for word, in the capture whose fingerprint stands above. Places count the characters of its text; translations are ours.
excerpts-intro-own = Each was found, word for word, in the full text above, which is the document itself. Places count its characters; translations are ours.
used-in = used in
no-excerpt = No words of this source are quoted.
whom-it-relays = Whom it relays
relays = Relays
relayed-by = Relayed by
no-relay = It is not known to relay another source held, and none held is known to relay it.
cited-by = Cited by
source-not-cited = No page cites this source.
no-claim-on-source = No claim rests on this source.
actor-only-name = Nothing more is recorded about this actor than its name.
who-it-is = Who it is
actor-no-event = No event recorded names this actor.
what-it-claims = What it claims
actor-no-claim = No claim of this actor’s is recorded.
claimed-of-it = What is claimed of it
actor-no-claim-of = No claim about this actor is recorded.
actor-not-mentioned = No other page mentions this actor.
place-only-name = Nothing more is recorded about this place than its name.
what-it-is = What it is
place-no-event = No event recorded happened here.
place-not-mentioned = No other page mentions this place.
likelihood-label = { $low } to { $high } on a scale from 0 to 100
back-to-note = Back to note { $number } in the text
back = back
back-to-use = Back to use { $use } of note { $number }
source-notes = Source notes
notes-key = A date in [brackets] is inferred. A letter grades the source, from A, completely reliable, to E, unreliable; F: cannot be judged. A figure grades the information, from 1, confirmed, to 5, improbable; 6: cannot be judged.
no-source-cited = No source is cited on this page: what it says, it says on its writer’s word.
names = Names
used-by = used by
no-name = No other name or spelling is recorded.
span = low { $low } · best graded { $best } · high { $high }
span-no-best = low { $low } · no best figure · high { $high }
column-claimant = Claimant
column-says = Says
column-manner = Manner
column-stated = Stated
column-through = Through
column-about = About
column-event = Event
on-a-scale = On a scale, 0 to { $top }
ungraded = ungraded
likelihood = Likelihood
confidence = Confidence
cite-this = Cite this
lost = The address may be misspelt, or the page may have moved. Everything recorded here can be reached from these two:
anchors-for-statements = Anchors for single statements
link-to-claim = Link to this claim
through = through
timeline-key = Solid: days as stated. Diamond: an hour. Hatched: soft edges. Dotted: inferred. Arrow: open, or going on, that way. Half disc: contested; hollow block, the same.
bars-key = What may lie on several days is counted on the first. Hollow: contested.
filter-label = Events
filter-some = { $n } of { $m } events shown.
filter-none = No event is left: all { $m } are hidden.
filter-the-events = Filter the events
filter-actor = Actor
filter-place = Place
filter-type = Type
filter-told-by = Told by
filter-from = From
filter-to = To
show-all = Show all
any = any
graph-label = Articles, above, and the origins behind them
who-says-how-many = Who says how many
chart-key = A dot is a figure; with an arrow, “at least” or “at most”; a bar, a range; hatching, a word such as “dozens”, which has no exact edges; an empty line, words without a figure. An open dot has been replaced by whoever gave it.
data-intro = What the pages say, as files. Each keeps what the pages keep: bounds stay bounds, an uncertain date stays uncertain, and each thing has its marking, { $marking } where it has none of its own. Nothing here is computed by a clock: the same content gives the same bytes.
data-for = { $standard } · for { $who }
no-feeds = This site has no feeds, no sitemap and no permanent addresses: they need the address under which it is published, and its writers have not named one.
how-to-cite = How to cite
how-to-cite-text = Each brief, event and source has “Cite this” at its end, as a sentence, as BibTeX, RIS and CSL-JSON. Every judgement, claim and excerpt has an anchor of its own that stays.
search-no-script = Searching takes JavaScript, which is off here. Everything stands in the lists below as well.
search-wait = Searching…
search-none = No page has “{ $q }”, and no word here is spelt nearly like it.
search-instead = No page has “{ $a }”; these have “{ $b }”.
search-some = No page has all of these words. These have some of them, the fullest first.
search-longest = Only the longest words were looked for: { $q }.
search-broken = A part of the index could not be loaded. Reload the page, or use the lists below.
search-more = Show { $n } more
search-results = Results
kinds-all = all
kinds-brief = briefs
kinds-event = events
kinds-actor = actors
kinds-place = places
kinds-source = sources
kinds-page = other pages
show-more = Show more
in-lists = In lists
search-hint = Words, names, any spelling. Accents and capitals make no difference.
link-to-paragraph = Link to this paragraph
table-scrolls = Table that scrolls sideways
own-word = { $source }, its own word
replaced = replaced
map = Map

withheld-source = a source
withheld-event = an event
withheld-actor = an actor
withheld-place = a place
withheld-brief = a brief
withheld-page = a page
as-of = As known on { $date }
as-of-words = Made of what had been published by then. The words are today’s.
as-of-brief = Made of what had been published by then. The words are today’s, but the brief’s are those of
as-of-records = Made of what had been published by then. These words are as they were recorded.
unseen-evidence = Evidence that this edition does not show stands behind this too.
