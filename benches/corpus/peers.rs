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

/// What each of them calls the same things.
struct Peer {
    /// Where fields of one's own stand.
    own: &'static str,
    /// What follows the id of an actor or a place in the path of its page.
    page: &'static str,
    language: &'static str,
    link: &'static str,
}

const HUGO: Peer = Peer {
    own: "[params]",
    page: "/_index.md",
    language: "language",
    link: "link",
};

const ZOLA: Peer = Peer {
    own: "[extra]",
    page: ".md",
    language: "lang",
    link: "url",
};

impl Peer {
    /// Hands over actors, places and sources.
    fn things(&self, c: &Corpus, put: Put<'_>) -> io::Result<()> {
        for i in 0..c.actors() {
            let a = c.actor(i);
            let fields = [field("kind", a.kind), field("aka", &a.aliases)];
            let path = format!("content/actors/{}{}", actor_id(i), self.page);
            put(&path, &self.document(&a.name, &fields, &a.text))?;
        }
        for i in 0..c.places() {
            let p = c.place(i);
            let fields = [field("country", p.country.1), field("kind", &p.region)];
            let path = format!("content/places/{}{}", place_id(i), self.page);
            put(&path, &self.document(&p.name, &fields, &p.text))?;
        }
        for rank in 0..c.events {
            let s = c.source(rank);
            let path = format!("content/sources/{}.md", c.source_id(rank));
            put(&path, &self.document(&s.title, &self.record(&s), &text(&s)))?;
        }
        Ok(())
    }

    fn document(&self, title: &str, fields: &[String], body: &str) -> String {
        let head = [field("title", title), self.own.to_owned()];
        document(&[&head, fields].concat(), body)
    }

    fn record(&self, s: &Source) -> [String; 6] {
        [
            field("outlet", s.outlet),
            field("author", &s.author),
            field("published", &s.published.to_string()),
            field(self.language, s.language),
            field(self.link, &s.url),
            field("reliability", s.reliability),
        ]
    }
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
    HUGO.things(c, &mut *put)?;
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
    ZOLA.things(c, &mut *put)?;
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
