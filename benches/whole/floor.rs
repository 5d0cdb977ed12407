//! The floor: a program for this one corpus, with hand-written HTML, no templates, no checks and no messages.
//!
//! It makes nearly the same pages as the peers do, and shows how fast a program can be that knows nothing else.

use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::io;
use std::path::Path;

/// A document: its front matter and its text.
struct Document {
    id: String,
    fields: HashMap<String, Value>,
    body: String,
}

impl Document {
    fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or("")
    }

    fn list(&self, name: &str) -> impl Iterator<Item = &str> {
        let list = self.fields.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str)
    }

    /// The first day that a date can mean, near enough for sorting.
    fn first_day(&self) -> &str {
        self.text("date").trim_start_matches('[')
    }
}

/// Everything, with who leads to whom.
struct Site {
    events: Vec<Document>,
    sources: Vec<Document>,
    actors: Vec<Document>,
    places: Vec<Document>,
    /// Where a source stands by its id.
    source: HashMap<String, usize>,
    /// Names of actors and places by their ids.
    name: HashMap<String, String>,
    /// The events that name a source, an actor or a place, in order of time.
    events_of: HashMap<String, Vec<usize>>,
}

/// Builds a plain corpus.
pub(crate) fn build(from: &Path, to: &Path) -> io::Result<()> {
    let site = Site::read(from)?;
    for folder in ["events", "sources", "actors", "places", "chronology"] {
        std::fs::create_dir_all(to.join(folder))?;
    }
    let put = |path: String, bytes: String| std::fs::write(to.join(path), bytes);
    (site.events.par_iter())
        .try_for_each(|e| put(format!("events/{}.html", e.id), site.event(e)))?;
    (site.sources.par_iter())
        .try_for_each(|s| put(format!("sources/{}.html", s.id), site.source(s)))?;
    for (kind, list) in [("actors", &site.actors), ("places", &site.places)] {
        (list.par_iter())
            .try_for_each(|one| put(format!("{kind}/{}.html", one.id), site.named(one)))?;
        put(format!("{kind}.html"), names(kind, list))?;
    }
    site.chronology()
        .into_iter()
        .try_for_each(|(path, page)| put(path, page))?;
    put("index.html".to_owned(), site.home())?;
    put("atom.xml".to_owned(), site.feed())?;
    put("sitemap.xml".to_owned(), site.map())
}

fn read(folder: &Path) -> io::Result<Vec<Document>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    paths.sort_by_key(std::fs::DirEntry::file_name);
    let one = |entry: &std::fs::DirEntry| {
        let text = std::fs::read_to_string(entry.path())?;
        let (front, body) = text
            .trim_start_matches("---\n")
            .split_once("---\n")
            .unwrap_or_default();
        let field = |line: &str| {
            let (name, value) = line.split_once(": ")?;
            Some((name.to_owned(), serde_json::from_str(value).ok()?))
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        Ok(Document {
            id: name.trim_end_matches(".md").to_owned(),
            fields: front.lines().filter_map(field).collect(),
            body: body.to_owned(),
        })
    };
    paths.par_iter().map(one).collect()
}

/// The ids in `[@…]`, in order, each once.
fn cited(body: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for piece in body.split("[@").skip(1) {
        let id = piece.split(']').next().unwrap_or("");
        if !out.contains(&id) {
            out.push(id);
        }
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// The few things that the corpus has in its Markdown.
fn html(markdown: &str) -> String {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let mut out = String::with_capacity(markdown.len() * 2);
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => out += &escaped(&text),
            Event::Html(html) | Event::InlineHtml(html) => out += &html,
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Paragraph) => out += "<p>",
            Event::Start(Tag::Heading { .. }) => out += "<h2>",
            Event::Start(Tag::List(_)) => out += "<ul>",
            Event::Start(Tag::Item) => out += "<li>",
            Event::Start(Tag::Strong) => out += "<strong>",
            Event::Start(Tag::BlockQuote(_)) => out += "<blockquote>",
            Event::End(TagEnd::Paragraph) => out += "</p>",
            Event::End(TagEnd::Heading(_)) => out += "</h2>",
            Event::End(TagEnd::List(_)) => out += "</ul>",
            Event::End(TagEnd::Item) => out += "</li>",
            Event::End(TagEnd::Strong) => out += "</strong>",
            Event::End(TagEnd::BlockQuote(_)) => out += "</blockquote>",
            _ => {}
        }
    }
    out
}

fn page(title: &str, top: &str, main: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><meta name=viewport content=\"width=device-width, \
         initial-scale=1\"><title>{title} · Brief</title><link rel=stylesheet href={top}style.css><link rel=alternate \
         type=application/atom+xml href={top}atom.xml></head><body><header><a href={top}index.html>Brief</a><nav><a \
         href={top}chronology.html>Chronology</a> <a href={top}actors.html>Actors</a> <a href={top}places.html>Places</a> \
         <a href={top}atom.xml>Feed</a></nav></header><main>{main}</main><footer><p>Every statement on these pages is \
         tied to the documents it rests on.</p></footer></body></html>",
        title = escaped(title),
    )
}

fn names(title: &str, list: &[Document]) -> String {
    let mut list: Vec<&Document> = list.iter().collect();
    list.sort_by_key(|one| one.text("name"));
    let mut main = format!("<h1>{title}</h1><ul>");
    for one in list {
        let (id, name, kind) = (&one.id, escaped(one.text("name")), one.text("kind"));
        let _ = write!(main, "<li><a href={title}/{id}.html>{name}</a> {kind}</li>");
    }
    page(title, "", &(main + "</ul>"))
}

impl Site {
    fn read(from: &Path) -> io::Result<Site> {
        let mut events = read(&from.join("content/events"))?;
        events.sort_by(|a, b| a.first_day().cmp(b.first_day()));
        let sources = read(&from.join("seeds"))?;
        let (actors, places) = (
            read(&from.join("content/actors"))?,
            read(&from.join("content/places"))?,
        );
        let mut events_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, event) in events.iter().enumerate() {
            let named = cited(&event.body)
                .into_iter()
                .chain(event.list("actors"))
                .chain(event.list("places"));
            named.for_each(|id| events_of.entry(id.to_owned()).or_default().push(at));
        }
        let name = |one: &Document| (one.id.clone(), one.text("name").to_owned());
        Ok(Site {
            source: sources
                .iter()
                .enumerate()
                .map(|(at, s)| (s.id.clone(), at))
                .collect(),
            name: actors.iter().chain(&places).map(name).collect(),
            events,
            sources,
            actors,
            places,
            events_of,
        })
    }

    fn event(&self, e: &Document) -> String {
        let cited = cited(&e.body);
        let mut body = e.body.clone();
        for (number, id) in cited.iter().enumerate() {
            let link = format!("<a href=../sources/{id}.html>[{}]</a>", number + 1);
            body = body.replace(&format!("[@{id}]"), &link);
        }
        let mut main = format!(
            "<article><h1>{}</h1><p><time>{}</time></p>",
            escaped(e.text("title")),
            e.text("date")
        );
        main += &html(&body);
        for kind in ["actors", "places"] {
            let _ = write!(main, "<section><h2>{kind}</h2><ul>");
            for id in e.list(kind) {
                let name = self
                    .name
                    .get(id)
                    .map(|name| escaped(name))
                    .unwrap_or_default();
                let _ = write!(main, "<li><a href=../{kind}/{id}.html>{name}</a></li>");
            }
            main += "</ul></section>";
        }
        main += "<section><h2>Sources</h2><ol>";
        for s in cited
            .iter()
            .filter_map(|id| self.sources.get(*self.source.get(*id)?))
        {
            let (id, title, outlet) = (
                &s.id,
                escaped(s.text("title")),
                escaped(s.text("publisher")),
            );
            let (date, grade) = (s.text("published"), s.text("reliability"));
            let _ = write!(
                main,
                "<li><a href=../sources/{id}.html>{title}</a>, {outlet}, {date}, {grade}</li>"
            );
        }
        page(
            e.text("title"),
            "../",
            &(main + "</ol></section></article>"),
        )
    }

    fn source(&self, s: &Document) -> String {
        let mut main = format!("<article><h1>{}</h1><dl>", escaped(s.text("title")));
        for name in ["publisher", "published", "language", "url", "reliability"] {
            let _ = write!(main, "<dt>{name}</dt><dd>{}</dd>", escaped(s.text(name)));
        }
        let _ = write!(
            main,
            "</dl>{}<section><h2>Cited by</h2>{}",
            html(&s.body),
            self.rows(&s.id)
        );
        page(s.text("title"), "../", &(main + "</section></article>"))
    }

    fn named(&self, one: &Document) -> String {
        let (name, kind) = (escaped(one.text("name")), one.text("kind"));
        let rows = self.rows(&one.id);
        let main = format!(
            "<article><h1>{name}</h1><p>{kind}</p>{}<h2>Events</h2>{rows}</article>",
            html(&one.body)
        );
        page(one.text("name"), "../", &main)
    }

    /// The events that name a thing.
    fn rows(&self, id: &str) -> String {
        let events = self.events_of.get(id).map_or(&[][..], Vec::as_slice);
        list(events.iter().map(|at| &self.events[*at]), "../")
    }

    fn chronology(&self) -> Vec<(String, String)> {
        let mut years: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
        for event in &self.events {
            years
                .entry(event.first_day().get(..4).unwrap_or(""))
                .or_default()
                .push(event);
        }
        let mut main = "<h1>Chronology</h1><ol>".to_owned();
        let mut pages = Vec::new();
        for (year, events) in &years {
            let _ = write!(
                main,
                "<li><a href=chronology/{year}.html>{year}</a> {}</li>",
                events.len()
            );
            let rows = format!("<h1>{year}</h1>{}", list(events.iter().copied(), "../"));
            pages.push((format!("chronology/{year}.html"), page(year, "../", &rows)));
        }
        pages.push((
            "chronology.html".to_owned(),
            page("Chronology", "", &(main + "</ol>")),
        ));
        pages
    }

    fn home(&self) -> String {
        page(
            "Brief",
            "",
            &format!(
                "<h1>Brief</h1>{}",
                list(self.events.iter().rev().take(20), "")
            ),
        )
    }

    fn feed(&self) -> String {
        let mut out = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Brief</title>".to_owned();
        for e in self.events.iter().rev().take(50) {
            let (title, summary, id) =
                (escaped(e.text("title")), escaped(e.text("summary")), &e.id);
            let link = format!("https://brief.example/events/{id}.html");
            let _ = write!(
                out,
                "<entry><title>{title}</title><id>{link}</id><summary>{summary}</summary></entry>"
            );
        }
        out + "</feed>"
    }

    fn map(&self) -> String {
        let mut out = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">".to_owned();
        let all = [
            ("events", &self.events),
            ("sources", &self.sources),
            ("actors", &self.actors),
            ("places", &self.places),
        ];
        for (kind, one) in all
            .iter()
            .flat_map(|(kind, list)| list.iter().map(move |one| (kind, one)))
        {
            let _ = write!(
                out,
                "<url><loc>https://brief.example/{kind}/{}.html</loc></url>",
                one.id
            );
        }
        out + "</urlset>"
    }
}

fn list<'a>(events: impl Iterator<Item = &'a Document>, top: &str) -> String {
    let mut out = "<ol>".to_owned();
    for e in events {
        let (date, id, title) = (e.text("date"), &e.id, escaped(e.text("title")));
        let _ = write!(
            out,
            "<li><time>{date}</time> <a href={top}events/{id}.html>{title}</a></li>"
        );
    }
    out + "</ol>"
}
