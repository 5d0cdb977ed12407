//! A corpus as bluf reads it.

use super::dice::Dice;
use super::figures::ATTRIBUTES;
use super::things::{Block, Event, actor_id, place_id};
use super::{Corpus, Flavour, Put, words};
use serde_json::{Value, json};
use std::io;

/// Hands over every file.
pub(crate) fn each(c: &Corpus, put: Put<'_>) -> io::Result<()> {
    put("bluf.toml", &settings(c.flavour))?;
    let full = c.flavour != Flavour::Plain;
    for i in 0..c.actors() {
        put(
            &format!("content/actors/{}.md", actor_id(i)),
            &actor(c, i, full),
        )?;
    }
    for i in 0..c.places() {
        put(
            &format!("content/places/{}.md", place_id(i)),
            &place(c, i, full),
        )?;
    }
    for rank in 0..c.events {
        put(
            &format!("seeds/{}.md", c.source_id(rank)),
            &source(c, rank, full),
        )?;
    }
    for rank in 0..c.events {
        let id = c.event_id(rank);
        let event = event(c, rank, full);
        put(
            &format!("content/events/{id}.md"),
            &document(&event.0, &event.1),
        )?;
        if c.flavour == Flavour::French && rank.is_multiple_of(4) {
            let text = translation(c, rank, fingerprint(&event));
            put(&format!("content/events/{id}.fr.md"), &text)?;
        }
    }
    if full {
        put("content/briefs/outlook.md", &brief(c))?;
        put(
            "content/pages/about.md",
            "---\ntitle: About\n---\nMade from a seed; nothing here happened.\n",
        )?;
    }
    Ok(())
}

fn settings(flavour: Flavour) -> String {
    let mut out = "[site]\ntitle = \"Brief\"\ndescription = \"Made from a seed\"\n\
        base_url = \"https://brief.example/\"\nlanguage = \"en\"\n"
        .to_owned();
    if flavour == Flavour::Plain {
        // What the peers do not make either.
        out += "\n[build]\nsearch = false\ndata = false\ndrawings = false\n\n[[waive]]\n\
            rule = \"quote-without-source\"\nreason = \"The peers hold theirs against nothing either.\"\n";
    } else {
        for (name, _) in ATTRIBUTES {
            out += &format!("\n[[attributes]]\nname = \"{name}\"\n");
        }
    }
    if flavour == Flavour::French {
        out += "\n[translations.fr]\ntitle = \"Dossier\"\ndescription = \"Tiré au sort\"\n\n[translations.fr.words]\n";
        let french = [
            "véhicules",
            "caisses",
            "navires",
            "heures de fermeture",
            "personnes retenues",
            "tonnes",
        ];
        for ((name, _), word) in ATTRIBUTES.iter().zip(french) {
            out += &format!("{name} = \"{word}\"\n");
        }
        out += "involved = \"partie\"\n";
    }
    out
}

/// Front matter, each field as JSON, which is YAML too; then the text.
fn document(fields: &[(&str, Value)], body: &str) -> String {
    let rows = fields.iter().filter(|(_, value)| !value.is_null());
    let rows: String = rows
        .map(|(name, value)| format!("{name}: {value}\n"))
        .collect();
    format!("---\n{rows}---\n{body}\n")
}

fn actor(c: &Corpus, i: usize, full: bool) -> String {
    let a = c.actor(i);
    let aliases = a.aliases.iter().map(|text| json!({"text": text})).collect();
    let fields = [
        ("name", json!(a.name)),
        ("kind", json!(a.kind)),
        (
            "public",
            if a.kind == "person" {
                json!(true)
            } else {
                Value::Null
            },
        ),
        ("aliases", Value::Array(aliases)),
        (
            "parent",
            if full && i > 4 && i.is_multiple_of(5) {
                json!(actor_id(i / 5))
            } else {
                Value::Null
            },
        ),
    ];
    document(&fields, &a.text)
}

fn place(c: &Corpus, i: usize, full: bool) -> String {
    let p = c.place(i);
    let mut fields = vec![
        ("name", json!(p.name)),
        ("admin", json!([p.region])),
        ("country", json!(p.country.0)),
    ];
    if full && i % 6 == 5 {
        fields.push((
            "position",
            json!({"distance_km": 15 + i % 30, "bearing": "N", "of": place_id(i - 1)}),
        ));
        fields.push(("precision", json!("area")));
    } else if full {
        let aliases: Vec<_> = p
            .aliases
            .iter()
            .map(|text| json!({"text": text, "language": "fr"}))
            .collect();
        fields.push(("aliases", json!(aliases)));
        fields.push((
            "coordinates",
            json!({"lat": p.latitude, "lon": p.longitude}),
        ));
        fields.push(("coordinates_source", json!("Our own dice")));
        fields.push(("precision", json!("locality")));
    }
    document(&fields, &p.text)
}

fn source(c: &Corpus, rank: usize, full: bool) -> String {
    let s = c.source(rank);
    let text: Vec<String> = s.text.iter().map(|p| p.join(" ")).collect();
    let relays = s.relays.filter(|_| full).map(|of| [c.source_id(of)]);
    let fields = [
        ("title", json!(s.title)),
        ("kind", json!("article")),
        ("publisher", json!(s.outlet)),
        ("authors", json!([s.author])),
        ("published", json!(s.published.to_string())),
        ("language", json!(s.language)),
        ("url", json!(s.url)),
        ("reliability", json!(s.reliability)),
        ("rights", json!("CC-BY-4.0")),
        ("publish", json!("full")),
        ("derived_from", json!(relays)),
    ];
    document(&fields, &text.join("\n\n"))
}

/// An event's front matter and its text.
type Written = (Vec<(&'static str, Value)>, String);

fn event(c: &Corpus, rank: usize, full: bool) -> Written {
    let linked = |id: &str, name: &str| format!("[[{id}|{name}]]");
    let plain = |_: &str, name: &str| name.to_owned();
    let e = if full {
        c.event(rank, &linked)
    } else {
        c.event(rank, &plain)
    };
    let claims = if full {
        claims(c, rank, &e)
    } else {
        Vec::new()
    };
    let actor = |i: &usize| match full {
        true => json!({"ref": actor_id(*i), "role": "involved"}),
        false => json!(actor_id(*i)),
    };
    let fields = vec![
        ("title", json!(e.title)),
        ("summary", json!(e.summary)),
        ("date", json!(e.edtf)),
        ("actors", e.actors.iter().map(actor).collect()),
        (
            "places",
            e.places.iter().map(|i| json!(place_id(*i))).collect(),
        ),
        (
            "claims",
            if claims.is_empty() {
                Value::Null
            } else {
                Value::Array(claims)
            },
        ),
    ];
    let body = body(c, &e, full);
    (fields, body)
}

/// The fingerprint of an event's words, by which bluf notices that a translation is older than they are.
fn fingerprint((fields, body): &Written) -> String {
    let mut words = String::new();
    for (name, value) in fields {
        match value {
            Value::String(text) if ["title", "summary"].contains(name) => {
                words += &format!("{text}\0")
            }
            Value::Array(parts) => {
                let texts = parts
                    .iter()
                    .flat_map(|part| [&part["role"], &part["value"]]);
                texts
                    .filter_map(Value::as_str)
                    .for_each(|text| words += &format!("{text}\0"));
            }
            _ => {}
        }
    }
    bluf::evidence::short_hash((words + body).as_bytes())
}

/// An event's text; with `full`, a quotation names its source and is proved.
fn body(c: &Corpus, e: &Event, full: bool) -> String {
    let cite = |at: usize| format!(" [@{}]", c.source_id(e.cited[at]));
    markdown(&e.blocks, &cite, &|of| {
        if full {
            format!("\n> — [@{}]", c.source_id(e.cited[of]))
        } else {
            String::new()
        }
    })
}

/// Blocks as Markdown; `cite` writes a citation, `whose` what stands below a quotation.
pub(crate) fn markdown(
    blocks: &[Block],
    cite: &dyn Fn(usize) -> String,
    whose: &dyn Fn(usize) -> String,
) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(sentences) => {
            let one = |(s, at): &(String, Option<usize>)| {
                format!("{s}{}.", at.map(cite).unwrap_or_default())
            };
            sentences.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        Block::Heading(words) => format!("## {words}"),
        Block::List(items) => {
            let items = items.iter().map(|(term, s)| format!("- **{term}** {s}."));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Quote(words, of) => format!("> {words}{}", whose(*of)),
    };
    blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

/// Every second event's claims: figures that its sources give, some by an actor whom a source relays.
fn claims(c: &Corpus, rank: usize, e: &Event) -> Vec<Value> {
    let mut dice = Dice::new(c.seed, 'c', rank);
    if dice.chance(50) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (at, cited) in e.cited.iter().take(4).enumerate() {
        let s = c.source(*cited);
        let id = c.source_id(*cited);
        let actor = e
            .actors
            .get(at / 2)
            .filter(|_| at % 2 == 0)
            .map(|i| actor_id(*i));
        for count in s.counts.iter().take(if dice.chance(30) { 2 } else { 1 }) {
            let number = out.len() + 1;
            let relayed: &[&str] = if actor.is_some() { &[&id] } else { &[] };
            out.push(json!({
                "id": format!("{}-{number}", c.event_id(rank)),
                "claimant": actor.as_ref().unwrap_or(&id),
                "relayed_by": relayed,
                "attribute": ATTRIBUTES[count.attribute].0,
                "value": count.value,
                "stated": s.published.to_string(),
                "credibility": dice.between(2, 5),
                "evidence": [{"source": id, "quote": count.sentence}],
            }));
        }
    }
    out
}

/// The event's words in French.
fn translation(c: &Corpus, rank: usize, original: String) -> String {
    let e = c.event(rank, &|id, name| format!("[[{id}|{name}]]"));
    let mut dice = Dice::new(c.seed, 'f', rank);
    let mut paragraphs = Vec::new();
    for cited in &e.cited {
        let first = words::french(&mut dice, 16);
        let second = words::french(&mut dice, 18);
        let third = words::french(&mut dice, 14);
        paragraphs.push(format!(
            "{first}. {second} [@{}]. {third}.",
            c.source_id(*cited)
        ));
    }
    let fields = [
        ("original", json!(original)),
        ("title", json!(words::french(&mut dice, 6))),
        ("summary", json!(words::french(&mut dice, 18) + ".")),
    ];
    document(&fields, &paragraphs.join("\n\n"))
}

/// A brief on the last of the events.
fn brief(c: &Corpus) -> String {
    let mut dice = Dice::new(c.seed, 'b', 0);
    let mut judgements = Vec::new();
    let mut paragraphs = Vec::new();
    for number in 0..6 {
        let ranks: Vec<usize> = (0..3).map(|k| c.events - 1 - number - 2 * k).collect();
        let likelihood = ["likely", "unlikely", "very likely", "roughly even chance"][number % 4];
        let evidence: Vec<String> = ranks.iter().map(|r| c.event_id(*r)).collect();
        let basis = format!(
            "{} [@{}].",
            words::sentence(&mut dice, 14, &[]),
            c.source_id(ranks[0])
        );
        judgements.push(json!({
            "id": format!("j{number}"),
            "text": words::sentence(&mut dice, 14, &[]) + ".",
            "likelihood": likelihood,
            "confidence": "low",
            "basis": basis,
            "evidence": evidence,
            "assumptions": [words::sentence(&mut dice, 10, &[]) + "."],
            "alternatives": [words::sentence(&mut dice, 10, &[]) + "."],
            "indicators": [{"text": words::term(&mut dice), "effect": "raises it"}],
        }));
        for rank in &ranks {
            let (first, second) = (
                words::sentence(&mut dice, 16, &[]),
                words::sentence(&mut dice, 16, &[]),
            );
            let (event, source) = (c.event_id(*rank), c.source_id(*rank));
            paragraphs.push(format!("{first}, see [[{event}]]. {second} [@{source}]."));
        }
    }
    let fields = [
        ("title", json!(words::title(&mut dice))),
        (
            "bluf",
            json!(format!(
                "{} [@{}].",
                words::sentence(&mut dice, 20, &[]),
                c.source_id(c.events - 1)
            )),
        ),
        ("date", json!("2026-02-28")),
        ("cutoff", json!("2026-02-27")),
        ("judgements", Value::Array(judgements)),
        ("gaps", json!([words::sentence(&mut dice, 12, &[]) + "."])),
        (
            "source_summary",
            json!(words::sentence(&mut dice, 16, &[]) + "."),
        ),
    ];
    document(&fields, &paragraphs.join("\n\n"))
}
