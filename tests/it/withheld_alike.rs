//! One more or one less of what is withheld changes no byte of the open site.

use crate::project::{Project, files, picture};
use crate::withhold_texts::record;
use bluf::model::marking::Marking;
use std::collections::BTreeMap;

const CLOSING: &str = "content/events/closing.md";
const REOPENING: &str = "content/events/reopening.md";
const BRIEF: &str = "content/briefs/outlook.md";
const PORT: &str = "content/actors/port.md";
const HARBOUR: &str = "content/places/harbour.md";
const ABOUT: &str = "content/pages/about.md";
const CABLE: &str = "seeds/cable.md";
const DOUBT: &str = "content/events/doubt.md";
const FRENCH: &str = "content/events/reopening.fr.md";

/// A step of an addition: a file and its text, or words of a file and what stands there instead.
enum Step {
    Put(&'static str, &'static str),
    Edit(&'static str, &'static str, &'static str),
    Picture(&'static str),
}

use Step::{Edit, Picture, Put};

/// What the small project withholds beside its open rest, so that nothing below is the first of its kind; and an open event that its
/// writer calls contested.
const HIDDEN: &[Step] = &[
    Put(
        "content/events/doubt.md",
        "---\ntitle: They left at night\nsummary: Some say so.\ndate: 2031-06-01\nstatus: contested\nstatus_note: The town doubts it.\n---\nThey may have.[@cable]\n",
    ),
    Put(
        "seeds/zqlog.md",
        "---\ntitle: Zqlog's pages\nkind: other\npublisher: Zqhouse\npublished: 2031-06-04\nlanguage: en\nreliability: C\nmarking: TLP:RED\n---\nA digest of zqlogged things.\n",
    ),
    Put(
        "content/events/zqmeet.md",
        "---\ntitle: Zqmeets there\nsummary: Zqsum happens.\ndate: 2031-05-28\nplaces: [harbour]\nactors: [port]\nmarking: TLP:RED\n---\nZqbody happened.[@cable]\n",
    ),
    Put(
        "content/actors/zqclub.md",
        "---\nname: Zqclub of Lund\nkind: organization\nmarking: TLP:RED\n---\nOf [[port]].\n",
    ),
    Put(
        "content/places/zqshed.md",
        "---\nname: Zqshed by the quay\ncoordinates: {lat: 55.71, lon: 13.2}\ncoordinates_source: our own\nprecision: exact\ncountry: SE\nmarking: TLP:RED\n---\n",
    ),
    Put(
        "content/pages/zqpage.md",
        "---\ntitle: Zqpage of notes\nmarking: TLP:RED\n---\nZqnotes stand here.\n",
    ),
    Edit(
        REOPENING,
        "It reopened [@cable",
        "::: TLP:RED\nZqblock one.\n:::\n\nIt reopened [@cable",
    ),
    Edit(
        BRIEF,
        "## What happened\n",
        "::: TLP:RED\nZqbriefed one.\n:::\n\n## What happened\n",
    ),
    Edit(
        ABOUT,
        "Made for tests.\n",
        "Made for tests.\n\n::: TLP:RED\nZqabout one.\n:::\n",
    ),
    Edit(
        PORT,
        "It runs the",
        "::: TLP:RED\nZqport one.\n:::\n\nIt runs the",
    ),
    Edit(
        CABLE,
        "---\nThe harbour",
        "---\n::: TLP:RED\nZqcable one.\n:::\n\nThe harbour",
    ),
    Put(
        "content/events/reopening.fr.md",
        "---\ntitle: Le port rouvre ses quais\n---\nLe port a rouvert [@cable, para. 1; @wire] au [[mole|môle]], voir [[closing]].\n\n## Suite\n\n> reopened on Tuesday\n> — [@cable]\n\nEncore un mot.[^1]\n\n[^1]: Dit *sur le quai*.\n\n::: TLP:RED\nZqfrench one.\n:::\n",
    ),
];

/// What is withheld in addition, by what it is.
const MORE: &[(&str, &[Step])] = &[
    (
        "a source",
        &[Put(
            "seeds/aalog.md",
            "---\ntitle: Zqother pages\nkind: report\npublisher: Zqpress\npublished: 2031-06-09\nlanguage: ar\nreliability: A\nmarking: TLP:RED\n---\nA digest of zqother things.\n",
        )],
    ),
    (
        "a source between shown ones",
        &[
            Put(
                "seeds/aalog.md",
                "---\ntitle: Zqother pages\nkind: report\npublished: 2031-06-02\nlanguage: en\nreliability: A\nderived_from: [cable]\nmarking: TLP:RED\n---\nA digest.\n",
            ),
            Edit(
                "seeds/wire.md",
                "derived_from: [cable]",
                "derived_from: [aalog, cable]",
            ),
        ],
    ),
    (
        "a source of a shown publisher",
        &[Put(
            "seeds/aalog.md",
            "---\ntitle: Zqother pages\nkind: article\npublisher: Quay Monitor\nauthors: [Zqann]\npublished: 2031-06-03\nlanguage: en\nreliability: B\nmarking: TLP:RED\n---\n",
        )],
    ),
    (
        "an event",
        &[
            Put(
                "content/events/aameet.md",
                "---\ntitle: Zqmore meets\nsummary: More happens.\ndate: 2031-06-02\ntype: battle\nplaces: [mole]\nactors: [{ref: port, role: zqguest}]\nclaims:\n  - {id: aameet-days, claimant: port, relayed_by: [cable], attribute: days, value: 471147, stated: 2031-06-03, evidence: [{source: cable, quote: the port said}]}\n---\nIt happened at [[harbour]].[@cable]\n> the port said\n> — [@cable]\n",
            ),
            Edit(
                "content/events/aameet.md",
                "type: battle\n",
                "marking: TLP:RED\n",
            ),
        ],
    ),
    (
        "an event before all",
        &[Put(
            "content/events/aameet.md",
            "---\ntitle: Zqmore meets\nsummary: More happens.\ndate: 1999-01\nplaces: [harbour]\nmarking: TLP:RED\n---\nIt happened.[@wire]\n",
        )],
    ),
    (
        "a part of a shown event",
        &[Put(
            "content/events/aameet.md",
            "---\ntitle: Zqmore meets\nsummary: More happens.\ndate: 2031-05-25\npart_of: closing\nmarking: TLP:RED\n---\nIt happened.[@wire]\n",
        )],
    ),
    (
        "a larger event's part",
        &[Put(
            "content/events/aameet.md",
            "---\ntitle: Zqmore meets\nsummary: More happens.\ndate: 2031-05-28\npart_of: zqmeet\n---\nIt happened.[@wire]\n",
        )],
    ),
    (
        "an actor",
        &[
            Put(
                "content/actors/aaclub.md",
                "---\nname: Zqothers of Lund\nkind: organization\nparent: port\nmarking: TLP:RED\n---\n",
            ),
            Edit(
                REOPENING,
                "actors: [port]",
                "actors: [{ref: aaclub, role: zqrole}, port]",
            ),
            Edit(CLOSING, "actors: [{", "actors: [aaclub, {"),
        ],
    ),
    (
        "a person",
        &[
            Put(
                "content/actors/aaclub.md",
                "---\nname: Ann Zqperson\nkind: person\nrole: a zqkeeper\nmarking: TLP:RED\n---\n",
            ),
            Edit(
                REOPENING,
                "actors: [port]",
                "actors: [{ref: aaclub, role: zqrole}, port]",
            ),
        ],
    ),
    (
        "a predecessor and a parent",
        &[
            Put(
                "content/actors/aaclub.md",
                "---\nname: Zqothers of Lund\nkind: state\nmarking: TLP:RED\n---\n",
            ),
            Edit(
                PORT,
                "kind: organization\n",
                "kind: organization\nparent: aaclub\npredecessor: zqclub\n",
            ),
        ],
    ),
    (
        "an alias that only withheld sources use",
        &[Edit(
            PORT,
            "aliases:\n",
            "aliases:\n  - {text: Zqharbour Board, language: de, sources: [zqlog]}\n",
        )],
    ),
    (
        "a place",
        &[
            Put(
                "content/places/aashed.md",
                "---\nname: Zqother shed\ncoordinates: {lat: 45.71, lon: 3.2}\ncoordinates_source: our own\nprecision: exact\ncountry: FR\nmarking: TLP:RED\n---\n",
            ),
            Edit(
                REOPENING,
                "places:\n",
                "places:\n  - {ref: aashed, role: origin}\n",
            ),
            Edit(CLOSING, "places: [harbour]", "places: [aashed, harbour]"),
        ],
    ),
    (
        "a place beside a shown one",
        &[Put(
            "content/places/aashed.md",
            "---\nname: Zqother shed\nposition: {distance_km: 4, bearing: N, of: harbour}\nmarking: TLP:RED\n---\n",
        )],
    ),
    (
        "a brief",
        &[Put(
            "content/briefs/aabrief.md",
            "---\ntitle: Zqsecond brief\nbluf: It is zqclear.[@cable]\ndate: 2031-06-20\njudgements:\n  - {id: aajudge, text: Zqjudged., likelihood: likely, confidence: low, evidence: [reopening, cable]}\nmarking: TLP:RED\n---\nSee [[closing]].\n",
        )],
    ),
    (
        "a page",
        &[Put(
            "content/pages/aapage.md",
            "---\ntitle: Zqother page\nmarking: TLP:RED\n---\nSee [[about]] and [[reopening]].\n",
        )],
    ),
    (
        "a claim",
        &[Edit(
            REOPENING,
            "claims:\n",
            "claims:\n  - {id: aaclaim, claimant: wire, attribute: days, value: 471147, stated: 2031-06-03, marking: TLP:RED, evidence: [wire]}\n",
        )],
    ),
    (
        "a claim of a withheld claimant",
        &[Edit(
            REOPENING,
            "claims:\n",
            "claims:\n  - {id: aaclaim, claimant: zqclub, attribute: days, value: 471147, relayed_by: [cable], evidence: [cable]}\n",
        )],
    ),
    (
        "a claim with a waiver",
        &[Edit(
            REOPENING,
            "claims:\n",
            "claims:\n  - {id: aaclaim, claimant: wire, attribute: ropes, value: 471147, stated: 2031-06-09, marking: TLP:RED, evidence: [wire]}\n",
        )],
    ),
    (
        "evidence, and who relayed it",
        &[
            Edit(
                REOPENING,
                "    relayed_by: [cable]\n",
                "    relayed_by: [zqlog, cable]\n",
            ),
            Edit(
                REOPENING,
                "    evidence:\n",
                "    evidence:\n      - {source: zqlog, locator: zqline}\n",
            ),
        ],
    ),
    (
        "a claim that a shown one replaces",
        &[Edit(
            REOPENING,
            "claims:\n  - id: reopening-days\n",
            "claims:\n  - {id: aaclaim, claimant: port, attribute: days, value: 8, stated: 2031-06-02, marking: TLP:RED, evidence: [cable]}\n  - id: reopening-days\n    supersedes: aaclaim\n",
        )],
    ),
    (
        "a judgement",
        &[Edit(
            BRIEF,
            "judgements:\n",
            "judgements:\n  - {id: aajudge, text: Zqjudged., likelihood: almost certain, confidence: low, evidence: [cable], marking: TLP:RED}\n",
        )],
    ),
    (
        "evidence of a judgement",
        &[Edit(
            BRIEF,
            "evidence: [reopening,",
            "evidence: [zqmeet, zqlog, reopening,",
        )],
    ),
    (
        "a revision",
        &[Edit(
            BRIEF,
            "date: 2031-06-05\n",
            "date: 2031-06-05\nrevisions:\n  - {date: 2031-06-06, kind: correction, note: Zqrevised., marking: TLP:RED}\n",
        )],
    ),
    (
        "a revision of an event",
        &[Edit(
            CLOSING,
            "date: 2031-05-25\n",
            "date: 2031-05-25\nrevisions:\n  - {date: 2031-06-06, kind: correction, note: Zqrevised., marking: TLP:RED}\n",
        )],
    ),
    (
        "more of a block",
        &[
            Edit(
                REOPENING,
                "Zqblock one.",
                "Zqblock one, and a longer one.\n\n> the port said\n> — [@cable]\n\n- Zqitem [[port]]\n\n| a | b |\n|---|---|\n| zq | 9 |\n\nZqend.[@wire; @zqlog][^two]",
            ),
            Edit(
                REOPENING,
                "[^1]: Said *on the quay*.\n",
                "[^1]: Said *on the quay*.\n\n[^two]: Zqnoted.[@cable]\n",
            ),
        ],
    ),
    (
        "a second block",
        &[Edit(
            REOPENING,
            "A word more.[^1]\n",
            "A word more.[^1]\n\n::: TLP:AMBER+STRICT\nZqblock two.\n:::\n",
        )],
    ),
    (
        "a block of a brief",
        &[Edit(
            BRIEF,
            "Zqbriefed one.",
            "Zqbriefed one, of [[zqmeet]] and [[port]].[@cable]\n\nZqmore.",
        )],
    ),
    (
        "a block of a page",
        &[Edit(
            ABOUT,
            "Zqabout one.",
            "Zqabout one. [[harbour]]\n\n[[zqclub]]",
        )],
    ),
    (
        "a block of an actor",
        &[Edit(
            PORT,
            "Zqport one.",
            "Zqport one.[@cable] And [[reopening]].",
        )],
    ),
    (
        "a block of a source",
        &[Edit(
            CABLE,
            "Zqcable one.",
            "Zqcable one is much longer than it was.\n\nAnd has a second paragraph.",
        )],
    ),
    (
        "a block of a place",
        &[Edit(
            HARBOUR,
            "country: SE\n---\n",
            "country: SE\n---\n::: TLP:RED\nZqplace one.[@cable]\n:::\n",
        )],
    ),
    (
        "a block of a translation",
        &[Edit(
            FRENCH,
            "Zqfrench one.",
            "Zqfrench one, [[port]].[@cable]\n\nZqautre.",
        )],
    ),
    (
        "a translation of what is withheld",
        &[Put(
            "content/events/zqmeet.fr.md",
            "---\ntitle: Zqrencontre\nsummary: Zqrésumé.\n---\nZqcorps.[@cable]\n",
        )],
    ),
    (
        "a citation beside another",
        &[Edit(CLOSING, "[@cable]", "[@zqlog; @cable]")],
    ),
    (
        "a picture",
        &[
            Edit(
                REOPENING,
                "Zqblock one.",
                "Zqblock one.\n\n![Zqshown](zqplan.png \"Zqcaption\")",
            ),
            Picture("static/zqplan.png"),
        ],
    ),
    (
        "a file nobody refers to",
        &[
            Picture("static/zqplan.png"),
            Put("static/zqplan.png.toml", "marking = \"TLP:RED\"\n"),
        ],
    ),
    (
        "a folder's marking",
        &[
            Put(
                "seeds/closed/aalog.md",
                "---\ntitle: Zqother pages\nkind: other\npublished: 2031-06-02\nlanguage: en\n---\n",
            ),
            Edit(
                "bluf.toml",
                "[site]\n",
                "[markings]\n\"seeds/closed\" = \"TLP:RED\"\n\n[site]\n",
            ),
        ],
    ),
    (
        "an id of its own for a withheld thing",
        &[Edit(
            "bluf.toml",
            "[site]\n",
            "[public_ids]\nzqmeet = \"zqpublic-1\"\n\n[site]\n",
        )],
    ),
    (
        "a waiver in what is withheld",
        &[Edit(
            "content/events/zqmeet.md",
            "marking: TLP:RED\n",
            "marking: TLP:RED\nwaive: [{rule: vague-as-exact, reason: Zqreason.}]\n",
        )],
    ),
    (
        "a block in an event that is contested",
        &[Edit(
            DOUBT,
            "They may have.[@cable]\n",
            "They may have.[@cable]\n\n::: TLP:RED\nZqdoubted.[@zqlog]\n:::\n",
        )],
    ),
    (
        "a citation in an event that is contested",
        &[Edit(DOUBT, "[@cable]", "[@cable; @zqlog]")],
    ),
    (
        "a claim in an event that is contested",
        &[Edit(
            DOUBT,
            "status: contested\n",
            "status: contested\nclaims:\n  - {id: aadoubt, claimant: wire, attribute: days, value: 471147, stated: 2031-06-03, marking: TLP:RED, evidence: [wire]}\n",
        )],
    ),
    (
        "other words",
        &[
            Edit(
                "content/events/zqmeet.md",
                "Zqmeets there",
                "Zqparts there, in other words",
            ),
            Edit("content/events/zqmeet.md", "2031-05-28", "2031-06-28~"),
            Edit("seeds/zqlog.md", "kind: other", "kind: dataset"),
            Edit(
                "content/actors/zqclub.md",
                "kind: organization",
                "kind: state-force",
            ),
            Edit("content/places/zqshed.md", "55.71", "-15.71"),
            Edit("content/places/zqshed.md", "country: SE", "country: MG"),
        ],
    ),
    (
        "none of it",
        &[
            Edit(REOPENING, "::: TLP:RED\nZqblock one.\n:::\n\n", ""),
            Edit(BRIEF, "::: TLP:RED\nZqbriefed one.\n:::\n\n", ""),
            Edit(ABOUT, "\n::: TLP:RED\nZqabout one.\n:::\n", ""),
            Edit(PORT, "::: TLP:RED\nZqport one.\n:::\n\n", ""),
            Edit(CABLE, "::: TLP:RED\nZqcable one.\n:::\n\n", ""),
            Edit(FRENCH, "\n::: TLP:RED\nZqfrench one.\n:::\n", ""),
        ],
    ),
];

fn take(project: &Project, steps: &[Step]) {
    for step in steps {
        match step {
            Put(path, text) => project.put(path, text),
            Edit(path, from, to) => project.edit(path, from, to),
            Picture(path) => project.put(path, picture("Zqpicture")),
        }
    }
}

fn base() -> Project {
    let project = Project::small();
    let settings = "[site]\ntitle = \"Test\"\nbase_url = \"https://test.example/\"\n\n[translations.fr]\ntitle = \"Essai\"\n";
    project.put("bluf.toml", settings);
    take(&project, HIDDEN);
    project
}

/// The first byte in which two files differ, with what stands around it in both.
fn difference(one: &[u8], other: &[u8]) -> String {
    let at = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let around = |bytes: &[u8]| {
        let end = bytes.len().min(at + 80);
        String::from_utf8_lossy(&bytes[at.saturating_sub(80).min(end)..end]).into_owned()
    };
    format!("{}\n  | {}", around(one), around(other))
}

fn differences(
    before: &BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let names = before
        .keys()
        .chain(after.keys().filter(|k| !before.contains_key(*k)));
    let empty = Vec::new();
    let pairs = names.map(|name| {
        let of = |site: &BTreeMap<String, Vec<u8>>| site.get(name).unwrap_or(&empty).clone();
        (name, of(before), of(after))
    });
    pairs
        .filter(|(_, one, other)| one != other)
        .map(|(name, one, other)| format!("{name}: {}", difference(&one, &other)))
        .collect()
}

fn alike(base: impl Fn() -> Project) {
    let open = files(&base().built());
    assert!(open.contains_key("fr/events/reopening.html"));
    let mut told = String::new();
    for (name, steps) in MORE {
        let project = base();
        take(&project, steps);
        match project.tried() {
            Ok(site) => {
                let found = differences(&open, &files(&site));
                told.extend(found.iter().map(|found| format!("{name}: {found}\n")));
            }
            Err(messages) => told.push_str(&format!("{name}: {messages}\n")),
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn more_of_what_is_withheld_changes_nothing() {
    alike(base);
}

#[test]
fn more_of_what_is_withheld_changes_nothing_after_an_edition() {
    alike(|| {
        let project = base();
        record(&project, "2031-06-10");
        project
    });
}

#[test]
fn more_of_what_is_withheld_changes_nothing_in_an_edition_for_some() {
    alike(|| {
        let project = base();
        project.under(Marking::Amber);
        project
    });
}
