//! The plain corpus as Hugo and Zola read it. They cannot reckon with uncertain dates: a label and a day to sort by
//! are worked out for them.

use super::bluf::markdown;
use super::things::{Event, Source, actor_id, place_id};
use super::{Corpus, Put};
use std::fmt::Display;
use std::io;

/// TOML front matter from lines, then the text.
fn document(lines: &[String], body: &str) -> String {
    format!("+++\n{}\n+++\n{body}\n", lines.join("\n"))
}

/// A field that is a string or a list of strings; as JSON, which TOML reads too.
fn field(name: &str, value: &(impl serde::Serialize + ?Sized)) -> String {
    format!("{name} = {}", serde_json::json!(value))
}

/// A field that stands as it is: a date, a number.
fn bare(name: &str, value: impl Display) -> String {
    format!("{name} = {value}")
}

fn record(s: &Source, language: &str, link: &str) -> Vec<String> {
    vec![
        field("outlet", s.outlet),
        field("author", &s.author),
        field("published", &s.published.to_string()),
        field(language, s.language),
        field(link, &s.url),
        field("reliability", s.reliability),
    ]
}

fn text(s: &Source) -> String {
    s.text
        .iter()
        .map(|p| p.join(" "))
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn ids(of: &[usize], id: impl Fn(usize) -> String) -> Vec<String> {
    of.iter().map(|i| id(*i)).collect()
}

fn plain(_: &str, name: &str) -> String {
    name.to_owned()
}

/// Hands over every file of Hugo's. Actors, places and years are terms, sources are pages.
pub(crate) fn hugo(c: &Corpus, put: Put<'_>) -> io::Result<()> {
    for (section, title) in [("events", "Events"), ("sources", "Sources")] {
        let lines = [
            field("title", title),
            "[build]".into(),
            field("render", "never"),
        ];
        put(
            &format!("content/{section}/_index.md"),
            &document(&lines, ""),
        )?;
    }
    for (section, title) in [
        ("actors", "Actors"),
        ("places", "Places"),
        ("chronology", "Chronology"),
    ] {
        put(
            &format!("content/{section}/_index.md"),
            &document(&[field("title", title)], ""),
        )?;
    }
    for i in 0..c.actors() {
        let a = c.actor(i);
        let lines = [
            field("title", &a.name),
            "[params]".into(),
            field("kind", a.kind),
            field("aka", &a.aliases),
        ];
        put(
            &format!("content/actors/{}/_index.md", actor_id(i)),
            &document(&lines, &a.text),
        )?;
    }
    for i in 0..c.places() {
        let p = c.place(i);
        let params = [field("country", p.country.1), field("kind", &p.region)];
        let lines = [
            vec![field("title", &p.name), "[params]".into()],
            params.into(),
        ]
        .concat();
        put(
            &format!("content/places/{}/_index.md", place_id(i)),
            &document(&lines, &p.text),
        )?;
    }
    for rank in 0..c.events {
        let s = c.source(rank);
        let lines = [
            vec![field("title", &s.title), "[params]".into()],
            record(&s, "language", "link"),
        ]
        .concat();
        put(
            &format!("content/sources/{}.md", c.source_id(rank)),
            &document(&lines, &text(&s)),
        )?;
    }
    for rank in 0..c.events {
        let e = c.event(rank, &plain);
        let lines = [
            field("title", &e.title),
            bare("date", e.day),
            field("description", &e.summary),
            field("actors", &ids(&e.actors, actor_id)),
            field("places", &ids(&e.places, place_id)),
            field("sources", &ids(&e.cited, |r| c.source_id(r))),
            field("chronology", &[year(&e)]),
            "[params]".into(),
            field("label", &e.label),
        ];
        let cite =
            |at: usize| format!("[\\[{}\\]](/sources/{}/)", at + 1, c.source_id(e.cited[at]));
        let body = markdown(&e.blocks, &cite, &|_| String::new());
        put(
            &format!("content/events/{}.md", c.event_id(rank)),
            &document(&lines, &body),
        )?;
    }
    Ok(())
}

/// Hands over every file of Zola's. Actors and places are pages that look up a term of the same name; counts and the
/// last year stand in front matter, as asking a section for its length copies all its pages.
pub(crate) fn zola(c: &Corpus, put: Put<'_>) -> io::Result<()> {
    let last = year(&c.event(c.events - 1, &plain));
    let home = [
        field("title", "Brief"),
        "[extra]".into(),
        bare("events", c.events),
        bare("actors", c.actors()),
        bare("places", c.places()),
        field("last_year", &last),
    ];
    put("content/_index.md", &document(&home, ""))?;
    for (section, title, page) in [
        ("events", "Events", "event.html"),
        ("sources", "Sources", "source.html"),
    ] {
        let lines = [
            field("title", title),
            field("page_template", page),
            bare("render", "false"),
        ];
        put(
            &format!("content/{section}/_index.md"),
            &document(&lines, ""),
        )?;
    }
    for (section, title, page) in [
        ("actors", "Actors", "actor.html"),
        ("places", "Places", "place.html"),
    ] {
        let list = field("template", "list.html");
        let lines = [
            field("title", title),
            field("page_template", page),
            field("sort_by", "title"),
            list,
        ];
        put(
            &format!("content/{section}/_index.md"),
            &document(&lines, ""),
        )?;
    }
    for i in 0..c.actors() {
        let a = c.actor(i);
        let lines = [
            field("title", &a.name),
            "[extra]".into(),
            field("kind", a.kind),
            field("aka", &a.aliases),
        ];
        put(
            &format!("content/actors/{}.md", actor_id(i)),
            &document(&lines, &a.text),
        )?;
    }
    for i in 0..c.places() {
        let p = c.place(i);
        let extra = [field("country", p.country.1), field("kind", &p.region)];
        let lines = [
            vec![field("title", &p.name), "[extra]".into()],
            extra.into(),
        ]
        .concat();
        put(
            &format!("content/places/{}.md", place_id(i)),
            &document(&lines, &p.text),
        )?;
    }
    for rank in 0..c.events {
        let s = c.source(rank);
        let lines = [
            vec![field("title", &s.title), "[extra]".into()],
            record(&s, "lang", "url"),
        ]
        .concat();
        put(
            &format!("content/sources/{}.md", c.source_id(rank)),
            &document(&lines, &text(&s)),
        )?;
    }
    for rank in 0..c.events {
        let e = c.event(rank, &plain);
        let lines = [
            field("title", &e.title),
            bare("date", e.day),
            field("description", &e.summary),
            "[taxonomies]".into(),
            field("actors", &ids(&e.actors, actor_id)),
            field("places", &ids(&e.places, place_id)),
            field("chronology", &[year(&e)]),
            "[extra]".into(),
            field("label", &e.label),
            field("sources", &ids(&e.cited, |r| c.source_id(r))),
        ];
        let cite = |at: usize| {
            format!(
                "[\\[{}\\]](@/sources/{}.md)",
                at + 1,
                c.source_id(e.cited[at])
            )
        };
        let body = markdown(&e.blocks, &cite, &|_| String::new());
        put(
            &format!("content/events/{}.md", c.event_id(rank)),
            &document(&lines, &body),
        )?;
    }
    Ok(())
}

fn year(e: &Event) -> String {
    e.day.format("%Y").to_string()
}
