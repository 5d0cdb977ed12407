//! A source record with comments that say where each value came from, and empty places for what nobody knows.

use super::known::Record;
use super::read::Read;
use super::stated::{Given, Stated};
use crate::model::date::When;
use crate::model::words::Word;
use chrono::NaiveDate;
use std::fmt::Write;

/// The text of a record; `earlier` is one of the same page.
pub(super) fn record(read: &Read, earlier: Option<&Record>, today: NaiveDate) -> String {
    let stated = &read.stated;
    let mut out = String::from("---\n");
    comment(
        &mut out,
        &format!(
            "Imported on {today} from {}. What nobody knows is left empty: it is yours to find out.",
            read.from
        ),
    );
    for note in &stated.notes {
        comment(&mut out, note);
    }
    headline(&mut out, stated);
    given(&mut out, "url", stated.url.as_ref(), "");
    out.push_str("reliability: F  # cannot be judged, until you judge it: A to E\n");
    out.push_str("# descriptor: access, motivation, bias, expertise (ICD 206): yours to write\n");
    out.push_str("rights: all-rights-reserved  # unless somebody grants more\n");
    out.push_str("publish: digest\n");
    capture(&mut out, read);
    noise(&mut out, stated);
    if let Some(Record { id, marking, .. }) = earlier {
        let _ = writeln!(
            out,
            "derived_from: [{id}]  # an earlier capture of the same address: one origin, both kept"
        );
        if let Some(marking) = marking {
            let _ = writeln!(out, "marking: {marking}  # as the earlier one");
        }
    }
    let marked = earlier.is_some_and(|earlier| earlier.marking.is_some());
    if let Some(marking) = stated.marking.as_ref().filter(|_| !marked) {
        let (word, why) = (marking.value.word(), tidy(&marking.from));
        let _ = writeln!(out, "marking: {word}  # {why}");
    }
    picture(&mut out, stated);
    out.push_str("---\n");
    out
}

fn headline(out: &mut String, stated: &Stated) {
    match &stated.title {
        Some(title) => given(out, "title", Some(title), ""),
        None => out.push_str("title: \"\"  # not stated: give one, with its `title_language` where that is not the document’s\n"),
    }
    match &stated.kind {
        Some(kind) => {
            let _ = writeln!(out, "kind: {}  # {}", kind.value.word(), tidy(&kind.from));
        }
        None => {
            out.push_str("kind: other  # not stated: article, statement, social-post, report, …\n")
        }
    }
    given(out, "publisher", stated.publisher.as_ref(), "not stated");
    match stated.authors.first() {
        Some(first) => {
            let names: Vec<String> = stated.authors.iter().map(|a| quoted(&a.value)).collect();
            let _ = writeln!(
                out,
                "authors: [{}]  # {}",
                names.join(", "),
                tidy(&first.from)
            );
        }
        None => out.push_str("# authors: not stated\n"),
    }
    published(out, stated);
    given(
        out,
        "language",
        stated.language.as_ref(),
        "not stated, and too few words to tell",
    );
}

fn published(out: &mut String, stated: &Stated) {
    let Some(published) = &stated.published else {
        out.push_str("# published: not stated\n");
        return;
    };
    let date = published
        .date
        .as_deref()
        .filter(|date| When::parse(date).is_ok());
    match date {
        Some(date) => {
            let _ = writeln!(
                out,
                "published: {}  # {}",
                quoted(date),
                tidy(&published.from)
            );
        }
        None => out.push_str("# published: cannot be known from the capture alone\n"),
    }
    let _ = writeln!(out, "published_basis: {}", published.basis.word());
    // Readers see it, and it is no Markdown.
    let note = published.note.replace('`', "");
    let _ = writeln!(out, "published_note: {}", quoted(&note));
}

/// A field and where its value stands; where it has none, a comment says why.
fn given(out: &mut String, name: &str, given: Option<&Given>, silent: &str) {
    match given {
        Some(given) => {
            let _ = writeln!(
                out,
                "{name}: {}  # {}",
                quoted(&given.value),
                tidy(&given.from)
            );
        }
        None if silent.is_empty() => {}
        None => {
            let _ = writeln!(out, "# {name}: {silent}");
        }
    }
}

fn capture(out: &mut String, read: &Read) {
    let Some(kept) = &read.kept else {
        out.push_str("# capture: a reference manager describes documents and holds none; import the page or the PDF itself\n");
        return;
    };
    out.push_str("capture:\n");
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(out, "  {name}: {value}");
    };
    line("file", &quoted(&kept.file));
    line("sha256", &quoted(&kept.sha256));
    line("bytes", &kept.bytes.to_string());
    line("media_type", &quoted(&kept.media_type));
    let taken = &read.taken;
    match taken.at.as_deref().filter(|at| When::parse(at).is_ok()) {
        Some(at) => line("captured_at", &quoted(at)),
        None => line("# captured_at", "not stated"),
    }
    line("# captured_by", "not stated");
    match &taken.tool {
        Some(tool) => line("tool", &quoted(tool)),
        None => line("# tool", "not stated"),
    }
    if let Some(url) = &taken.url {
        line("url", &quoted(url));
    }
}

fn noise(out: &mut String, stated: &Stated) {
    if stated.cuts.is_empty() {
        return;
    }
    out.push_str("noise:\n");
    for cut in &stated.cuts {
        let (first, last, what) = (quoted(&cut.first), quoted(&cut.last), quoted(&cut.what));
        let _ = writeln!(out, "  - {{first: {first}, last: {last}, what: {what}}}");
    }
}

fn picture(out: &mut String, stated: &Stated) {
    let Some(picture) = &stated.picture else {
        return;
    };
    if let Some(url) = &picture.url {
        comment(out, &format!("The lead picture: {url}"));
    }
    if let Some(caption) = &picture.caption {
        comment(out, &format!("Its caption: {caption}"));
    }
    if let Some(words) = &picture.ai_generated {
        let note = format!("The lead picture is declared as made by a machine: “{words}”.");
        let _ = writeln!(out, "note: {}", quoted(&note));
    }
}

fn comment(out: &mut String, words: &str) {
    let _ = writeln!(out, "# {}", tidy(words));
}

/// One line, without what would end a comment.
fn tidy(words: &str) -> String {
    let plain: String = (words.chars())
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = plain.char_indices().nth(400) {
        plain.truncate(at);
        plain.push('…');
    }
    plain
}

/// A double-quoted YAML scalar: JSON’s, with what YAML counts as a line’s end escaped too.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.trim().chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(
                    c,
                    '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
                ) =>
            {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
