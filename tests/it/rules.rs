//! Every rule: what it catches, and what it must leave alone.

use crate::editions::occasion;
use crate::project::{Project, Quiet};
use bluf::build::{Failure, Project as Opened, check_project, freeze};
use std::collections::BTreeSet;

/// One rule, a project in which it finds something, and one, close to it, in which it does not.
struct Case {
    rule: &'static str,
    caught: Files,
    left: Files,
}

type Files = Vec<(String, String)>;

/// The findings of a project as `rule path:line`; captures are files below `archive/`.
fn findings(files: &Files) -> Vec<String> {
    let project = Project::new(&[]);
    for (path, text) in files {
        project.put(path, text);
    }
    let opened = Opened::at(project.root())
        .with_captures(None, None)
        .expect("a project");
    let found = match check_project(&opened, &Quiet) {
        Ok(found) | Err(Failure::Content(found)) => found,
        Err(Failure::System(error)) => panic!("{error:#}"),
    };
    let place = |f: &bluf::report::Finding| match f.span {
        Some(span) => format!(
            "{} {}:{}",
            f.rule,
            found.sources.file(span.file).path,
            found.sources.place(span).line
        ),
        None => f.rule.to_owned(),
    };
    found.report.findings.iter().map(place).collect()
}

fn has(findings: &[String], rule: &str) -> bool {
    findings.iter().any(|f| f.split(' ').next() == Some(rule))
}

fn file(path: &str, text: impl Into<String>) -> (String, String) {
    (path.to_owned(), text.into())
}

/// A source that is its own document.
fn own(id: &str, front: &str, body: &str) -> (String, String) {
    let text = format!(
        "---\ntitle: S\nkind: article\nlanguage: en\nreliability: B\nrights: public-domain\npublish: full\n{front}\n---\n{body}\n"
    );
    file(&format!("seeds/{id}.md"), text)
}

/// A source with a capture.
fn captured(id: &str, front: &str, capture: &str) -> Files {
    let hash = bluf_hash(capture.as_bytes());
    let text = format!(
        "---\ntitle: S\nkind: article\nlanguage: en\nreliability: B\ncapture:\n  file: {id}.txt\n  sha256: {hash}\n  bytes: {}\n{front}\n---\n",
        capture.len()
    );
    vec![
        file(&format!("seeds/{id}.md"), text),
        file(&format!("archive/{id}.txt"), capture),
    ]
}

/// A mail of a day of which only its head tells the year.
fn letter(date: &str) -> Files {
    let mail =
        format!("From: a@example.org\r\nSubject: Port\r\nDate: {date}\r\n\r\nSix were hurt.\r\n");
    let front = format!(
        "---\ntitle: S\nkind: other\nlanguage: en\npublished: 2031-05-04\ncapture: {{file: s.eml, sha256: {}, bytes: {}}}\n---\n",
        bluf_hash(mail.as_bytes()),
        mail.len()
    );
    vec![
        file("seeds/s.md", front),
        file("archive/s.eml", mail),
        event("e", "2031-05-04", "", "", "[@s]"),
    ]
}

/// Words quoted from a mail that answers another.
fn mailed(quote: &str) -> Files {
    let mail = "From: a@example.org\r\nSubject: Re: Port\r\n\r\nNobody has told us more.\r\n\r\n> We heard that six died\r\n> at the quay.\r\n";
    let front = format!(
        "---\ntitle: S\nkind: other\nlanguage: en\ncapture: {{file: s.eml, sha256: {}}}\n---\n",
        bluf_hash(mail.as_bytes())
    );
    let text = format!("> {quote}\n>\n> — [@s]");
    vec![
        file("seeds/s.md", front),
        file("archive/s.eml", mail),
        event("e", "2031-05-04", "", "", &text),
    ]
}

pub(crate) fn bluf_hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

fn event(id: &str, date: &str, front: &str, claims: &str, body: &str) -> (String, String) {
    let claims = if claims.is_empty() {
        String::new()
    } else {
        format!("claims:\n{claims}")
    };
    let text = format!(
        "---\ntitle: E {id}\nsummary: It happened.\ndate: {date}\n{front}\n{claims}\n---\n{body}\n"
    );
    file(&format!("content/events/{id}.md"), text)
}

/// A claim of the source `s`, with the words that prove it.
fn claim(id: &str, value: &str, rest: &str, quote: &str) -> String {
    format!(
        "  - {{id: {id}, claimant: s, attribute: killed, subject: people, value: \"{value}\", evidence: [{{source: s, quote: \"{quote}\"}}]{rest}}}\n"
    )
}

fn actor(id: &str, front: &str) -> (String, String) {
    file(
        &format!("content/actors/{id}.md"),
        format!("---\nname: The {id}\n{front}\n---\n"),
    )
}

fn place(id: &str, front: &str) -> (String, String) {
    file(
        &format!("content/places/{id}.md"),
        format!("---\nname: {id}\n{front}\n---\n"),
    )
}

fn brief(front: &str, judgement: &str, body: &str) -> (String, String) {
    let text = format!(
        "---\ntitle: B\nbluf: The port is shut.\ndate: 2031-06-01\n{front}\njudgements:\n  - id: j\n    likelihood: likely\n{judgement}\n---\n{body}\n"
    );
    file("content/briefs/b.md", text)
}

const JUDGEMENT: &str = "    text: The port stays shut.\n    confidence: low\n    evidence: [e]";

fn judgement(text: &str, confidence: &str, evidence: &str) -> String {
    format!("    text: {text}\n    confidence: {confidence}\n    evidence: [{evidence}]")
}

/// A source and an event that cites it, on the same day.
fn base() -> Files {
    vec![
        own("s", "published: 2031-05-04", "Six people were hurt."),
        event("e", "2031-05-04", "", "", "So it says [@s]."),
    ]
}

/// An event with this text.
fn body(text: &str) -> Files {
    with(base(), [event("e", "2031-05-04", "", "", text)])
}

/// The same, of which an edition was published.
fn recorded(files: Files) -> Files {
    let project = Project::new(&[]);
    for (path, text) in &files {
        project.put(path, text);
    }
    let occasion = occasion("First", "2031-05-05");
    let frozen = freeze(Opened::at(project.root()), occasion, &Quiet);
    let path = frozen.expect("an edition").record;
    let record = std::fs::read_to_string(project.root().join(&path)).expect("a record");
    with(files, [(path, record)])
}

fn with(mut files: Files, more: impl IntoIterator<Item = (String, String)>) -> Files {
    for (path, text) in more {
        files.retain(|(p, _)| *p != path);
        files.push((path, text));
    }
    files
}

/// The source says `words`; the event has one claim with these words as its proof.
fn said(words: &str, value: &str, rest: &str) -> Files {
    with(
        base(),
        [
            own("s", "published: 2031-05-04", words),
            event("e", "2031-05-04", "", &claim("c", value, rest, words), ""),
        ],
    )
}

fn french(words: &str, value: &str, rest: &str) -> Files {
    in_language("fr", words, value, rest)
}

/// Words of a source in a language, as the proof of a figure.
fn in_language(tag: &str, words: &str, value: &str, rest: &str) -> Files {
    let mut files = said(words, value, rest);
    files
        .iter_mut()
        .for_each(|(_, text)| *text = text.replace("language: en", &format!("language: {tag}")));
    files
}

/// Two sources, and an event whose claims name them.
fn two(front: &str, claims: &str) -> Files {
    let body = "Six people were hurt. Seven, says another.";
    vec![
        own("s", "published: 2031-05-04\npublisher: One", body),
        own("t", "published: 2031-05-04\npublisher: Two", body),
        event("e", "2031-05-04", front, claims, "[@s; @t]"),
    ]
}

/// An event with a part of seven; the part's second figure is one of the same claimant, with these other fields.
fn parts(whole: &str, value: &str, rest: &str) -> Files {
    let part = by("c", "s", "7", "") + &by("d", "s", value, rest);
    with(
        two("", &by("w", "s", whole, "")),
        [event("p", "2031-05-04", "part_of: e", &part, "[@s]")],
    )
}

fn by(id: &str, claimant: &str, value: &str, rest: &str) -> String {
    format!(
        "  - {{id: {id}, claimant: {claimant}, attribute: killed, subject: people, value: \"{value}\"{rest}}}\n"
    )
}

fn judged(brief_front: &str, judgement: &str, body: &str) -> Files {
    with(base(), [brief(brief_front, judgement, body)])
}

/// Two revisions of a judgement that is likely, with low confidence now.
fn moved_twice(first: &str, second: &str) -> String {
    let moved = |day: u8, to: &str| {
        format!(
            "{{date: 2031-06-0{day}, note: x, judgements: [{{id: j, from: high, to: {to}, why: it rained}}]}}"
        )
    };
    format!("revisions: [{}, {}]", moved(2, first), moved(3, second))
}

/// Twenty sentences that no two texts share by chance.
fn long(seed: &str) -> String {
    let words = |i: usize| {
        format!(
            "{seed}{i} stood{seed} at{seed}{} for{seed} hours{}.\n",
            i * 7 % 31,
            i * 13 % 17
        )
    };
    (0..60).map(words).collect()
}

fn cases() -> Vec<Case> {
    let case = |rule, caught, left| Case { rule, caught, left };
    let unit = "evidence: [{source: s, quote: \"Six people were hurt\"}]";
    vec![
        case(
            "ai-image-as-evidence",
            with(
                said("Six people were hurt", "6", ""),
                [own(
                    "s",
                    "published: 2031-05-04\nkind: image\nai_generated: true",
                    "Six people were hurt",
                )
                .with("kind: article\n", "")],
            ),
            with(
                said("Six people were hurt", "6", ""),
                [own(
                    "s",
                    "published: 2031-05-04\nai_generated: true",
                    "Six people were hurt",
                )],
            ),
        ),
        case(
            "belligerent-only",
            with(
                two(
                    "actors: [{ref: army}]",
                    &by("c", "army", "6", &format!(", relayed_by: [s, t], {unit}")),
                ),
                [
                    event(
                        "e",
                        "2031-05-04",
                        "actors: [{ref: army}]",
                        &by("c", "army", "6", &format!(", relayed_by: [s, t], {unit}")),
                        "",
                    ),
                    actor("army", "kind: state-force"),
                    brief("", &judgement("It stays shut.", "moderate", "e"), ""),
                ],
            ),
            with(
                two("actors: [{ref: army}]", ""),
                [
                    event(
                        "e",
                        "2031-05-04",
                        "actors: [{ref: army}]",
                        &(by("c", "army", "6", &format!(", relayed_by: [s], {unit}"))
                            + &by("d", "t", "6", "")),
                        "",
                    ),
                    actor("army", "kind: state-force"),
                    brief("", &judgement("It stays shut.", "moderate", "e"), ""),
                ],
            ),
        ),
        case(
            "bound-dropped",
            said("at least 84 people died", "84", ""),
            said("at least 84 people died in 12 ships", "12", ""),
        ),
        case(
            "bound-dropped",
            said("84 or more people died", "84", ""),
            said("84 or more than 90 people died", "84", ""),
        ),
        case(
            "bound-dropped",
            french("84 morts au moins", "84", ""),
            french("84 morts au moins", ">=84", ""),
        ),
        case(
            "bound-dropped",
            french("jusqu’à 84 morts", "84", ""),
            french("jusqu’à 84 morts", "<=84", ""),
        ),
        case(
            "bound-dropped",
            with(
                base(),
                [event(
                    "e",
                    "2031-05-04",
                    "",
                    &(by("a", "s", ">=84", "")
                        + &by("b", "s", "47", ", supersedes: a")
                        + &by("c", "s", "131", ", sum_of: [a, b], supersedes: b")),
                    "[@s]",
                )],
            ),
            with(
                base(),
                [event(
                    "e",
                    "2031-05-04",
                    "",
                    &(by("a", "s", ">=84", "")
                        + &by("b", "s", "47", ", supersedes: a")
                        + &by("c", "s", ">=131", ", sum_of: [a, b]")),
                    "[@s]",
                )],
            ),
        ),
        case(
            "capture-absent",
            with(
                without_archive(locked()),
                captured("t", "", "Ships came in."),
            ),
            without_archive(locked()),
        ),
        case(
            "capture-changed",
            with(
                quoted("Six people"),
                [file("archive/s.txt", "Six people were hurt?")],
            ),
            quoted("Six people"),
        ),
        case(
            "capture-incomplete",
            uncaptured("Six were hurt. Subscribe to continue."),
            uncaptured("Six were hurt. They read on."),
        ),
        case(
            "capture-unreadable",
            with(quoted("Six people"), [own_image()]),
            quoted("Six people"),
        ),
        case(
            "circular-reporting",
            with(
                base(),
                [
                    own("s", "published: 2031-05-04\nderived_from: [t]", "X."),
                    own("t", "published: 2031-05-04\nderived_from: [s]", "X."),
                    event("e", "2031-05-04", "", "", "[@s; @t]"),
                ],
            ),
            with(
                base(),
                [
                    own("s", "published: 2031-05-04\nderived_from: [t]", "X."),
                    own("t", "published: 2031-05-04", "X."),
                    event("e", "2031-05-04", "", "", "[@s; @t]"),
                ],
            ),
        ),
        case(
            "cited-from-noise",
            with(quoted("read our other story"), []),
            quoted("Six people"),
        ),
        case(
            "claimant-missing",
            said("according to the army six died", "6", ""),
            said(
                "according to the army six died",
                "6",
                ", modality: reported",
            ),
        ),
        case(
            "claimant-missing",
            french("selon l’armée, six morts", "6", ""),
            french("six morts", "6", ""),
        ),
        case(
            "confidence-above-ceiling",
            judged("", &judgement("It stays shut.", "high", "e, s"), ""),
            judged("", &judgement("It stays shut.", "moderate", "e"), ""),
        ),
        case(
            "coordinates-elsewhere",
            at("country: ML\ncoordinates: {lat: 1.41, lon: 18.44}"),
            at("country: ML\ncoordinates: {lat: 18.44, lon: 1.41}"),
        ),
        case(
            "coordinates-elsewhere",
            at("country: UA\ncoordinates: {lat: -33.9, lon: 151.2}"),
            at("country: UA\ncoordinates: {lat: 44.6, lon: 33.5}"),
        ),
        case(
            "corroboration-unearned",
            two(
                "status: corroborated\nactors: [{ref: army}]",
                &by("c", "army", "6", ", relayed_by: [s, t]"),
            )
            .with_actor("army"),
            two(
                "status: corroborated",
                &(by("c", "s", "6", "") + &by("d", "t", "6", "")),
            ),
        ),
        case(
            "credibility-one-unearned",
            two("", &by("c", "s", "6", ", credibility: 1")),
            two(
                "",
                &(by("c", "s", "6", ", credibility: 1") + &by("d", "t", ">=5", "")),
            ),
        ),
        // Who contradicts, who does not vouch for it, and who says something else confirms nothing.
        case(
            "credibility-one-unearned",
            two(
                "",
                &(by("c", "s", "6", ", credibility: 1, modality: denied") + &by("d", "t", "6", "")),
            ),
            two(
                "",
                &(by("c", "s", "6", ", credibility: 1, modality: denied")
                    + &by("d", "t", "6", ", modality: denied")),
            ),
        ),
        case(
            "credibility-one-unearned",
            two(
                "",
                &(by("c", "s", "shut", ", credibility: 1") + &by("d", "t", "6", "")),
            ),
            two(
                "",
                &(by("c", "s", "shut", ", credibility: 1") + &by("d", "t", "Shut", "")),
            ),
        ),
        case(
            "credibility-one-unearned",
            two(
                "",
                &(by("c", "s", "5000", ", credibility: 1") + &by("d", "t", "dozens", "")),
            ),
            two(
                "",
                &(by("c", "s", "50", ", credibility: 1") + &by("d", "t", "dozens", "")),
            ),
        ),
        case(
            "credibility-one-unearned",
            two(
                "",
                &(by("c", "s", "6", ", credibility: 1")
                    + &by("d", "t", "6", ", modality: conditional")),
            ),
            two(
                "",
                &(by("c", "s", "6", ", credibility: 1, modality: conditional")
                    + &by("d", "t", "6", "")),
            ),
        ),
        case(
            "distance-against-coordinates",
            far("90", "N"),
            far("111", "N"),
        ),
        case(
            "distance-against-coordinates",
            far("111", "S"),
            far("\"~100\"", "NE"),
        ),
        case(
            "event-after-source",
            with(base(), [event("e", "2031-05-05", "", "", "[@s]")]),
            with(
                base(),
                [event("e", "2031-05-04/2031-05-06", "", "", "[@s]")],
            ),
        ),
        case(
            "event-after-source",
            with(base(), [event("e", "2031-05-05", "", "", "[@s]")]),
            with(base(), [event("e", "2031-05-05~", "", "", "[@s]")]),
        ),
        case(
            "event-without-evidence",
            with(
                base(),
                [event("f", "2031-05-04", "", "", "Nobody says so.")],
            ),
            base(),
        ),
        case(
            "false-precision",
            with(
                base(),
                [place(
                    "p",
                    "coordinates: {lat: 19.94912, lon: 2.9}\nprecision: locality",
                )],
            ),
            with(
                base(),
                [place(
                    "p",
                    "coordinates: {lat: 19.949, lon: 2.968}\nprecision: locality",
                )],
            ),
        ),
        case(
            "figure-in-words",
            said("At least six were killed", "at least six", ""),
            said("At least six were killed", ">=6", ""),
        ),
        case(
            "figure-in-words",
            said("At least six were killed", "6 officers of the port", ""),
            said(
                "At least six were killed",
                "officers of the port, 6 of them",
                "",
            ),
        ),
        case(
            "figure-in-words",
            said("At least six were killed", "dozens of drivers", ""),
            said("At least six were killed", "6 May 2031", ""),
        ),
        case(
            "figure-not-in-quote",
            said("At least six were killed", ">=500", ""),
            said("At least six were killed", ">=6", ""),
        ),
        case(
            "figure-not-in-quote",
            said("At most six were killed", ">=6", ""),
            said("At most six were killed", "<=6", ""),
        ),
        case(
            "figure-not-in-quote",
            said("Dozens were killed", "hundreds", ""),
            said("Dozens were killed", "dozens", ""),
        ),
        case(
            "figure-not-in-quote",
            said("Dozens were killed", "~500", ""),
            said("Dozens were killed", ">=24", ""),
        ),
        case(
            "figure-not-in-quote",
            french("une vingtaine de morts", "hundreds", ""),
            french("une vingtaine de morts", "~20", ""),
        ),
        case(
            "figure-not-in-quote",
            said("84 to 96 were killed", "84", ""),
            said("84 to 96 were killed", "84..96", ""),
        ),
        case(
            "figure-not-in-quote",
            said("84–96 were killed", ">=96", ""),
            said("84–96 were killed", ">=84", ""),
        ),
        case(
            "figure-not-in-quote",
            said("between 84 and 96 were killed", "12..96", ""),
            said("the toll rose from 84 to 96", "96", ""),
        ),
        case(
            "figure-not-in-quote",
            said("1.2m fled", "1", ""),
            said("1.2m fled", "1200000", ""),
        ),
        case(
            "figure-not-in-quote",
            said("Six or fewer were killed", ">=6", ""),
            said("They did not kill fewer than six", ">=6", ""),
        ),
        case(
            "figure-not-in-quote",
            said("Six were killed", "1", ""),
            said("Six were killed, one by a mine", "1", ""),
        ),
        case(
            "figure-not-in-quote",
            said("Six were killed", "40", ""),
            said("Dozens were killed, six of them here", "40", ""),
        ),
        case(
            "figure-not-in-quote",
            said("It lasted 54 hours for six of them", "40", ""),
            said("It lasted about 54 hours for six of them", "~54", ""),
        ),
        case(
            "denial-dropped",
            said("He denied that 12 were killed", "12", ""),
            said("He denied that 12 were killed", "12", ", modality: denied"),
        ),
        case(
            "denial-dropped",
            french("Il dément que douze soldats aient été tués", "12", ""),
            said("He denied reports and said that 12 were hurt", "12", ""),
        ),
        case(
            "denial-dropped",
            said(
                "There is no evidence that any of the 12 were killed",
                "12",
                "",
            ),
            said("He denied that it was lost; 12 were hurt", "12", ""),
        ),
        case(
            "denial-dropped",
            said("It is not so, and he disputes that 12 were hurt", "12", ""),
            said("No one disputes that 12 were hurt", "12", ""),
        ),
        case(
            "figure-in-no-source",
            counted_in_text("Some 48 were hurt.[@s]"),
            counted_in_text(
                "At least 80 were hurt at 14:30 on 11 and 12 May 2031, two of them aged 30 years, of 1,200.[@s]",
            ),
        ),
        case(
            "figure-in-no-source",
            counted_in_text("Eighty-five of 1,200 were hurt.[@s]\n\nIt was calm."),
            counted_in_text("Of 1.2 thousand, eighty-four were hurt: 96 in all.[@s]"),
        ),
        case(
            "figure-in-no-source",
            counted_in_text("They hold the hill with 31–35 men.[@s]"),
            counted_in_text(
                "They hold Hill 402, by 15.45, at 14°30′N, on TCP/443, 24/7, says COVID-19.[@s]",
            ),
        ),
        case(
            "figure-not-in-quote",
            said("at least 12 were hurt", ">=13", ""),
            said("more than 12 were hurt", ">=13", ""),
        ),
        case(
            "figure-not-in-quote",
            said("no fewer than 12 were hurt", "<=11", ""),
            said("fewer than 12 were hurt", "<=11", ""),
        ),
        case(
            "figure-not-in-quote",
            said("On 12 May 84 were killed", "12", ""),
            said("In May 12 were killed, 84 wounded", "12", ""),
        ),
        case(
            "figure-not-in-quote",
            french("six morts", "12", ""),
            french("des morts le 6 mai", "12", ""),
        ),
        case(
            "full-text-without-rights",
            with(
                base(),
                [file(
                    "seeds/s.md",
                    "---\ntitle: S\npublish: full\nrights: all-rights-reserved\n---\nX.\n",
                )],
            ),
            base(),
        ),
        case(
            "hedge-dropped",
            said("six were reportedly killed", "6", ""),
            said("six were reportedly killed", "6", ", modality: conditional"),
        ),
        case(
            "hedge-dropped",
            french("six auraient été tués", "6", ""),
            french("six avaient été tués", "6", ""),
        ),
        case(
            "likelihood-and-confidence-in-one-sentence",
            judged(
                "",
                JUDGEMENT,
                "It is likely, with high confidence, that it rains.",
            ),
            judged(
                "",
                JUDGEMENT,
                "It is likely that it rains. We have high confidence in the gauge.",
            ),
        ),
        case(
            "likelihood-off-scale",
            judged(
                "",
                &judgement("The port may possibly stay shut.", "low", "e"),
                "",
            ),
            judged(
                "",
                &judgement("The port stays shut in May 2031.", "low", "e"),
                "It may rain.",
            ),
        ),
        case(
            "lock-altered",
            with(
                locked(),
                [file("evidence.lock", lock_text().replace("Six", "Sax"))],
            ),
            locked(),
        ),
        case(
            "lock-behind",
            with(locked(), [file("evidence.lock", "")]),
            locked(),
        ),
        case(
            "mixed-likelihood-sets",
            judged(
                "",
                JUDGEMENT,
                "It is likely to rain, and it is improbable that it snows.",
            ),
            judged(
                "",
                JUDGEMENT,
                "It is likely to rain, and unlikely to snow in the remote north.",
            ),
        ),
        case(
            "named-civilian-without-review",
            with(base(), [actor("p", "kind: person")]),
            with(
                base(),
                [actor(
                    "p",
                    "kind: person\nreviewed: {by: the desk, date: 2031-05-05, reason: she asked to be named}",
                )],
            ),
        ),
        case("near-duplicate", alike(""), alike("derived_from: [s]")),
        case("noise-not-found", noisy("nowhere in it"), noisy("read our")),
        case("orphan-source", with(base(), [own("t", "", "X.")]), base()),
        case(
            "part-of-itself",
            with(
                base(),
                [
                    event("e", "2031-05-04", "part_of: f", "", "[@s]"),
                    event("f", "2031-05-04", "part_of: e", "", "[@s]"),
                ],
            ),
            with(
                base(),
                [
                    event("e", "2031-05-04", "part_of: f", "", "[@s]"),
                    event("f", "2031-05-04", "", "", "[@s]"),
                ],
            ),
        ),
        case("quote-ambiguous", twice(""), twice(", prefix: \"and\"")),
        case(
            "bound-outside-quote",
            reports("At least six were found.", "six were found"),
            reports("At least six were found.", "At least six were found"),
        ),
        case(
            "bound-outside-quote",
            reports("84 to 96 were found.", "84"),
            reports("84 to 96 were found.", "84 to 96 were found"),
        ),
        case(
            "quote-cuts-a-word",
            reports("They lost 84 million.", "They lost 84"),
            reports("They lost 84 million.", "They lost 84 million"),
        ),
        case(
            "hedge-outside-quote",
            reports("Reportedly, many were found.", "many were found"),
            reports(
                "Reportedly, many were found.",
                "Reportedly, many were found",
            ),
        ),
        case(
            "hedge-outside-quote",
            reports("They said many were found, allegedly.", "many were found"),
            reports(
                "Reportedly it rained, and many were found.",
                "many were found",
            ),
        ),
        case(
            "quote-across-blocks",
            told_by_page(
                "<table><tr><td>Army<td>many<tr><td>Rebels<td>few</table>",
                "many Rebels",
            ),
            told_by_page(
                "<table><tr><td>Army<td>many<tr><td>Rebels<td>few</table>",
                "Army many",
            ),
        ),
        case(
            "quote-across-blocks",
            told_by_page(
                "<h1>Many were hurt</h1><p>Nobody died.",
                "Many were hurt Nobody died",
            ),
            told_by_page(
                "<p>Many were hurt.<p>Nobody died.",
                "Many were hurt. Nobody died",
            ),
        ),
        case(
            "quote-across-blocks",
            reports(
                "Many were hurt\n\nNobody died",
                "Many were hurt Nobody died",
            ),
            told_by_page("<p>Many<br>were hurt.", "Many were hurt"),
        ),
        case(
            "quote-behind-negation",
            reports("The army denied that many were found.", "many were found"),
            reports(
                "The army denied it, and many were found.",
                "many were found",
            ),
        ),
        case(
            "quote-behind-negation",
            reports("They counted no more than six.", "more than six"),
            reports("They counted no more than six.", "no more than six"),
        ),
        case(
            "quote-cuts-a-word",
            quoted("ix people were"),
            quoted("Six people were"),
        ),
        case(
            "quote-of-another",
            mailed("We heard that six died"),
            mailed("Nobody has told us more"),
        ),
        case(
            "quote-not-found",
            quoted("Seven people"),
            quoted("Six people"),
        ),
        case(
            "quote-unproved",
            without_archive(quoted("Six people")),
            without_archive(locked()),
        ),
        case(
            "quote-without-source",
            body("> Six people were hurt.\n\nSo it says.[@s]"),
            body("> Six people were hurt.\n> — [@s]"),
        ),
        case(
            "reference-without-brackets",
            body("So it says (@s), and so it says [@s]."),
            body("So it says [@s], and `@s` is how we cite; write to desk@s."),
        ),
        case(
            "reference-without-brackets",
            body("As in [e|the event], so it says [@s]."),
            body("As in [[e|the event]], so it says [@s] [e]."),
        ),
        case(
            "refutation-missing",
            two("status: refuted", &by("c", "s", "6", "")),
            two(
                "status: refuted",
                &(by("c", "s", "6", "")
                    + &by(
                        "d",
                        "t",
                        "6",
                        ", modality: denied, evidence: [{source: t, quote: \"Seven, says another\"}]",
                    )),
            ),
        ),
        case(
            "relative-date-unresolved",
            judged("", JUDGEMENT, "It rained yesterday."),
            judged(
                "",
                JUDGEMENT,
                "It rained on Sunday 4 May 2031, and on the next day.",
            ),
        ),
        case(
            "relative-date-unresolved",
            said("six died on Monday", "6", ""),
            said("six died on Sunday 4 May", "6", ""),
        ),
        case(
            "retracted-source-in-use",
            with(
                base(),
                [own("s", "published: 2031-05-04\nstatus: retracted", "X.")],
            ),
            with(
                base(),
                [own("s", "published: 2031-05-04\nstatus: current", "X.")],
            ),
        ),
        case(
            "sequence-violation",
            said_on("2031-05-03"),
            said_on("2031-05-04"),
        ),
        case(
            "sequence-violation",
            judged("cutoff: 2031-06-02", JUDGEMENT, ""),
            judged("cutoff: 2031-06", JUDGEMENT, ""),
        ),
        case(
            "silent-edit",
            with(
                recorded(base()),
                [event("e", "2031-05-03", "", "", "So it says [@s].")],
            ),
            with(
                recorded(base()),
                [event(
                    "e",
                    "2031-05-03",
                    "revisions: [{date: 2031-05-06, kind: correction, note: A day earlier.}]",
                    "",
                    "So it says [@s].",
                )],
            ),
        ),
        case(
            "single-source-high-confidence",
            judged("", &judgement("It stays shut.", "high", "e"), ""),
            judged("", &judgement("It stays shut.", "moderate", "e"), ""),
        ),
        case(
            "source-mentions-later-date",
            dated("2031-05-04", "It will open on 5 May 2031."),
            dated("2031-05-05", "It will open on 5 May 2031."),
        ),
        case(
            "stale-judgement",
            later("2031-07-01", "2031-06-01"),
            later("2031-07-01", "2031-07-01"),
        ),
        case(
            "sum-check",
            judged("", JUDGEMENT, "That is 84 + 47 = 132."),
            judged("", JUDGEMENT, "That is 84 + 47 = 131, and x = 12."),
        ),
        case(
            "totals-disagree",
            two("", &(by("c", "s", "6", "") + &by("d", "s", "9", ""))),
            two(
                "",
                &(by("c", "s", "6", "") + &by("d", "s", "9", ", supersedes: c")),
            ),
        ),
        // A part counts once, with what its claimant says last.
        case(
            "totals-disagree",
            parts("6", ">=5", ""),
            parts("10", ">=5", ""),
        ),
        case(
            "totals-disagree",
            parts("6", "5", ""),
            parts("6", "5", ", supersedes: c"),
        ),
        case("undeclared-word", typed("battel"), typed("battle")),
        case(
            "unexplained-change",
            judged(
                "revisions: [{date: 2031-06-02, note: x, judgements: [{id: j, from: unlikely, to: likely}]}]",
                JUDGEMENT,
                "",
            ),
            judged(
                "revisions: [{date: 2031-06-02, note: x, judgements: [{id: j, from: unlikely, to: likely, why: it rained}]}]",
                JUDGEMENT,
                "",
            ),
        ),
        // Of the likelihood and of the confidence, each by itself.
        case(
            "unexplained-change",
            judged(&moved_twice("very likely", "low"), JUDGEMENT, ""),
            judged(&moved_twice("likely", "low"), JUDGEMENT, ""),
        ),
        case(
            "unexplained-change",
            judged(&moved_twice("low", "very likely"), JUDGEMENT, ""),
            judged(&moved_twice("low", "likely"), JUDGEMENT, ""),
        ),
        case(
            "unregistered-name",
            with(
                base(),
                [
                    place("Tinzaouaten", ""),
                    event("e", "2031-05-04", "", "", "At Tinzaouatten [@s]."),
                ],
            ),
            with(
                base(),
                [
                    place("Tinzaouaten", "aliases: [{text: Tinzaouatten}]"),
                    event(
                        "e",
                        "2031-05-04",
                        "",
                        "",
                        "At Tinzaouatten and Tinzaouatens [@s].",
                    ),
                ],
            ),
        ),
        case(
            "unused-waiver",
            waived_everywhere(base(), "quote-without-source"),
            waived_everywhere(
                body("> Six died.\n\nSo it says.[@s]"),
                "quote-without-source",
            ),
        ),
        case(
            "quote-without-source",
            body("> Six died.\n\nSo it says.[@s]"),
            waived_everywhere(
                body("> Six died.\n\nSo it says.[@s]"),
                "quote-without-source",
            ),
        ),
        case(
            "unused-waiver",
            with(base(), [waived("orphan-source")]),
            with(
                base(),
                [own(
                    "t",
                    "waive: [{rule: orphan-source, reason: it waits for its brief}]",
                    "X.",
                )],
            ),
        ),
        case(
            "unsaid-in-text",
            told_in_text("The paper said “nobody was hurt at all”.[@s]"),
            told_in_text("The paper said “Six people were hurt”.[@s]"),
        ),
        case(
            "unsaid-in-text",
            told_in_text(
                "It spoke of \"seven people\" who \"were hurt … on Sunday the fourth\".[@s]",
            ),
            told_in_text("It spoke of a “so-called truce”. Six were hurt.[@s]"),
        ),
        case(
            "vague-as-exact",
            french("une vingtaine de civils", "20", ""),
            french("une vingtaine de civils", "~20", ""),
        ),
        case(
            "vague-as-exact",
            said("dozens were hurt", "12", ""),
            said("12 were killed and dozens hurt", "12", ""),
        ),
        case(
            "vague-as-exact",
            said("about twenty were hurt", "20", ""),
            said("twenty were hurt, about the port", "20", ""),
        ),
        case(
            "weekday-mismatch",
            judged("", JUDGEMENT, "It shut on Monday 4 May 2031."),
            judged(
                "",
                JUDGEMENT,
                "It shut on Sunday 4 May 2031, not on a Monday in May.",
            ),
        ),
        case(
            "weekday-mismatch",
            french("lundi 4 mai, six morts", "6", ""),
            french("dimanche 4 mai, six morts", "6", ""),
        ),
        case(
            "weekday-mismatch",
            french("lundi 31 décembre, six morts", "6", ""),
            french("mardi 31 décembre, six morts", "6", ""),
        ),
        case(
            "year-missing",
            dated("2031-05-04", "On Sunday 4 May six people were hurt."),
            dated("2031-05-04", "On 4 May 2031 six people were hurt."),
        ),
        case(
            "year-missing",
            letter("Tue, 04 May 2032 10:00:00 +0000"),
            letter("Sun, 04 May 2031 10:00:00 +0000"),
        ),
        case(
            "year-missing",
            page("<img src=2031.png width=2031>"),
            page("<meta name=date content=2031-05-04>"),
        ),
        case(
            "year-missing",
            page("<script type=application/ld+json>{\"width\": 2031}</script>"),
            page("<script type=application/ld+json>{\"datePublished\": \"2031-05-04\"}</script>"),
        ),
    ]
}

trait With {
    fn with(self, from: &str, to: &str) -> Self;
}

impl With for (String, String) {
    fn with(self, from: &str, to: &str) -> (String, String) {
        (self.0, self.1.replacen(from, to, 1))
    }
}

trait WithActor {
    fn with_actor(self, id: &str) -> Self;
}

impl WithActor for Files {
    fn with_actor(self, id: &str) -> Files {
        with(self, [actor(id, "kind: state-force")])
    }
}

const CAPTURE: &str = "Six people were hurt at the port. Now read our other story about cranes.";
const NOISE: &str = "noise: [{first: read our, last: cranes, what: a teaser}]";

/// A captured source, with noise, and an event that quotes it.
fn quoted(words: &str) -> Files {
    with(
        captured("s", NOISE, CAPTURE),
        [event(
            "e",
            "2031-05-04",
            "",
            &claim("c", "many", "", words),
            "",
        )],
    )
}

/// A claim that quotes these words of a capture.
fn reports(text: &str, words: &str) -> Files {
    let claims = claim("c", "many", "", words);
    with(
        captured("s", "", text),
        [event("e", "2031-05-04", "", &claims, "")],
    )
}

/// A text about a source that says of six people that they were hurt.
fn told_in_text(text: &str) -> Files {
    with(
        captured(
            "s",
            "",
            "It is calm. Six people were hurt in the night, it says.",
        ),
        [event("e", "2031-05-04", "", "", text)],
    )
}

/// The same of a source with figures, and with a claim of another figure.
fn counted_in_text(text: &str) -> Files {
    let capture =
        "Of twelve hundred, 1 200, it says, 84 people were hurt in the night. Others say 96.";
    let claims = claim("c", "96", "", "Others say 96");
    with(
        captured("s", "", capture),
        [event("e", "2031-05-04", "", &claims, text)],
    )
}

/// A page that is quoted.
fn told_by_page(body: &str, words: &str) -> Files {
    let page = format!("<!doctype html><title>S</title><body>{body}");
    let claims = claim("c", "many", "", words);
    with(
        captured("s", "  media_type: text/html", &page),
        [event("e", "2031-05-04", "", &claims, "")],
    )
}

fn uncaptured(text: &str) -> Files {
    with(
        captured("s", "", text),
        [event("e", "2031-05-04", "", "", "[@s]")],
    )
}

fn own_image() -> (String, String) {
    let hash = bluf_hash(CAPTURE.as_bytes());
    file(
        "seeds/s.md",
        format!(
            "---\ntitle: S\ncapture: {{file: s.txt, sha256: {hash}, media_type: image/png}}\n---\n"
        ),
    )
}

fn noisy(first: &str) -> Files {
    with(
        captured(
            "s",
            &format!("noise: [{{first: \"{first}\", last: cranes}}]"),
            CAPTURE,
        ),
        [event("e", "2031-05-04", "", "", "[@s]")],
    )
}

fn twice(more: &str) -> Files {
    let claims = format!(
        "  - {{id: c, claimant: s, attribute: killed, value: many, evidence: [{{source: s, quote: \"six died\"{more}}}]}}\n"
    );
    with(
        base(),
        [
            own("s", "published: 2031-05-04", "First six died and six died."),
            event("e", "2031-05-04", "", &claims, ""),
        ],
    )
}

/// What `bluf verify` writes for [`quoted`].
fn lock_text() -> String {
    let project = Project::new(&[]);
    quoted("Six people")
        .iter()
        .for_each(|(path, text)| project.put(path, text));
    let opened = Opened::at(project.root())
        .with_captures(None, None)
        .expect("a project");
    assert!(bluf::build::verify(&opened, &Quiet).is_ok());
    std::fs::read_to_string(project.root().join("evidence.lock")).expect("a lock")
}

fn locked() -> Files {
    with(quoted("Six people"), [file("evidence.lock", lock_text())])
}

fn without_archive(files: Files) -> Files {
    files
        .into_iter()
        .filter(|(path, _)| !path.starts_with("archive/"))
        .collect()
}

fn at(front: &str) -> Files {
    with(base(), [place("p", front)])
}

fn far(distance: &str, bearing: &str) -> Files {
    let there = place(
        "there",
        "coordinates: {lat: 20.0, lon: 2.0}\nprecision: locality",
    );
    let here = place(
        "here",
        &format!(
            "coordinates: {{lat: 21.0, lon: 2.0}}\nprecision: locality\nposition: {{distance_km: {distance}, bearing: {bearing}, of: there}}"
        ),
    );
    with(base(), [there, here])
}

fn alike(front: &str) -> Files {
    let (text, other) = (
        long("Ship"),
        format!("A foreword of its own.\n{}", long("Ship")),
    );
    let mut files = captured("s", "", &text);
    files.extend(captured("t", front, &other));
    files.extend(captured("u", "", &long("Crane")));
    with(files, [event("e", "2031-05-04", "", "", "[@s; @t; @u]")])
}

fn said_on(stated: &str) -> Files {
    with(
        base(),
        [event(
            "e",
            "2031-05-04",
            "",
            &by("c", "s", "6", &format!(", stated: {stated}")),
            "[@s]",
        )],
    )
}

/// A source that is a page, with more in it than its words.
fn page(more: &str) -> Files {
    let html =
        format!("<!doctype html><title>S</title>{more}<p>On Sunday 4 May six people were hurt.");
    let front = "  media_type: text/html\npublished: 2031-05-04";
    with(
        captured("s", front, &html),
        [event("e", "2031-05-04", "", "", "[@s]")],
    )
}

fn dated(published: &str, text: &str) -> Files {
    with(
        captured("s", &format!("published: {published}"), text),
        [event("e", "2031-05-04", "", "", "[@s]")],
    )
}

fn later(happened: &str, cutoff: &str) -> Files {
    let actors = "actors: [{ref: army}, {ref: port}]";
    let files = judged(&format!("cutoff: {cutoff}"), JUDGEMENT, "");
    let files = with(
        files,
        [
            event("e", "2031-05-04", actors, "", "[@s]"),
            event("f", happened, actors, "", ""),
        ],
    );
    let date = |(path, text): (String, String)| {
        (path, text.replace("date: 2031-06-01", "date: 2031-07-01"))
    };
    with(
        files.into_iter().map(date).collect(),
        [
            actor("army", "kind: state-force"),
            actor("port", "kind: organization"),
        ],
    )
}

fn typed(kind: &str) -> Files {
    let settings = file(
        "bluf.toml",
        "[site]\ntitle = \"Test\"\n[events]\ntypes = [\"battle\"]\n",
    );
    with(
        base(),
        [
            settings,
            event("e", "2031-05-04", &format!("type: {kind}"), "", "[@s]"),
        ],
    )
}

/// The same, in a project that does not follow a rule.
fn waived_everywhere(files: Files, rule: &str) -> Files {
    let settings =
        format!("[site]\ntitle = \"T\"\n\n[[waive]]\nrule = \"{rule}\"\nreason = \"why not\"\n");
    with(files, [file("bluf.toml", settings)])
}

fn waived(rule: &str) -> (String, String) {
    own(
        "s",
        &format!("published: 2031-05-04\nwaive: [{{rule: {rule}, reason: why not}}]"),
        "X.",
    )
}

#[test]
fn every_rule_catches_what_it_is_for_and_leaves_its_neighbour_alone() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (caught, left) = (findings(&case.caught), findings(&case.left));
        if !has(&caught, case.rule) {
            wrong.push(format!("{} is not caught: {caught:?}", case.rule));
        }
        let known = bluf::check::rules();
        if let Some(other) = left
            .iter()
            .find(|f| !known.iter().any(|r| has(std::slice::from_ref(*f), r.name)))
        {
            wrong.push(format!(
                "{}: the neighbour never got as far: {other}",
                case.rule
            ));
        }
        if has(&left, case.rule) {
            wrong.push(format!("{} is not left alone: {left:?}", case.rule));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_is_without_a_case() {
    let cases: BTreeSet<&str> = cases().iter().map(|c| c.rule).collect();
    let rules: BTreeSet<&str> = bluf::check::rules().iter().map(|r| r.name).collect();
    assert_eq!(cases, rules);
}

/// A language: a lower bound of 84, about 20, 84 in words, and the fourth of May on a wrong weekday and on the right one.
const LANGUAGES: [[&str; 6]; 5] = [
    [
        "ar",
        "ما لا يقل عن 84 قتيلا",
        "نحو عشرين مدنيا",
        "أربعة وثمانون قتيلا",
        "الاثنين 4 مايو، ستة قتلى",
        "الأحد 4 أيار/مايو، ستة قتلى",
    ],
    [
        "de",
        "mindestens 84 Tote",
        "rund zwanzig Zivilisten",
        "vierundachtzig Tote",
        "Montag, 4. Mai, sechs Tote",
        "Sonntag, 4. Mai, sechs Tote",
    ],
    [
        "es",
        "al menos 84 muertos",
        "una veintena de civiles",
        "ochenta y cuatro muertos",
        "lunes 4 de mayo, seis muertos",
        "domingo 4 de mayo, seis muertos",
    ],
    [
        "ru",
        "не менее 84 погибших",
        "около двадцати мирных жителей",
        "восемьдесят четыре погибших",
        "в понедельник, 4 мая, шесть погибших",
        "в воскресенье, 4 мая, шесть погибших",
    ],
    [
        "uk",
        "щонайменше 84 загиблих",
        "близько двадцяти цивільних",
        "вісімдесят чотири загиблих",
        "у понеділок, 4 травня, шестеро загиблих",
        "у неділю, 4 травня, шестеро загиблих",
    ],
];

#[test]
fn words_of_sources_are_read_in_every_language_that_there_are_word_lists_for() {
    for [tag, bound, about, words, wrong, right] in LANGUAGES {
        let found = |words, value| findings(&in_language(tag, words, value, ""));
        for (rule, caught, left) in [
            ("bound-dropped", found(bound, "84"), found(bound, ">=84")),
            ("vague-as-exact", found(about, "20"), found(about, "~20")),
            (
                "figure-not-in-quote",
                found(words, "48"),
                found(words, "84"),
            ),
            ("weekday-mismatch", found(wrong, "6"), found(right, "6")),
        ] {
            assert!(has(&caught, rule), "{tag} {rule}: {caught:?}");
            assert!(left.is_empty(), "{tag} {rule}: {left:?}");
        }
    }
}
