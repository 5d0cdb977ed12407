//! What a mail repeats of the one that it answers.

use crate::archive::{Line, Page};
use std::ops::Range;

/// Classes that mail programs give to what is answered.
const CLASSES: [&str; 3] = ["gmail_quote", "protonmail_quote", "yahoo_quoted"];

/// What the first line of the head of an answered mail is called: "From".
const FROM: [&str; 13] = [
    "from",
    "von",
    "de",
    "da",
    "van",
    "от",
    "от кого",
    "від",
    "від кого",
    "من",
    "od",
    "från",
    "fra",
];

/// How a line ends that leads to an answered mail: "On Monday Ann wrote:".
const WROTE: [&str; 16] = [
    "wrote",
    "writes",
    "schrieb",
    "schreibt",
    "a écrit",
    "écrit",
    "escribió",
    "escribe",
    "ha scritto",
    "написал",
    "написала",
    "написал(а)",
    "пишет",
    "пише",
    "написав",
    "كتب",
];

/// As many lines in a row that look like fields are a head.
const FIELDS: usize = 3;

/// Lines that begin with `>`, and all below the head of an answered or a forwarded mail. One that begins with `>From` was only kept
/// from looking like the head of a mail.
pub(super) fn in_plain(text: &str) -> Vec<Range<usize>> {
    let is_quoted = |line: &str| line.starts_with('>') && !line.starts_with(">From ");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let below = below(&lines);
    let all = lines.iter().enumerate();
    merged(all.map(|(at, line)| (line.len(), at >= below || is_quoted(line))))
}

/// The first line of what mail programs hang below an answer, without a sign on each line: that of a head in whatever language.
fn below(lines: &[&str]) -> usize {
    let heads = (0..lines.len()).find(|at| {
        let here = lines[*at].trim();
        is_rule(here) && field(next(lines, *at)).is_some()
            || is_head(lines, *at)
            || is_lead(lines, *at)
    });
    heads.unwrap_or(lines.len())
}

/// The next line that is not empty.
fn next<'l>(lines: &[&'l str], at: usize) -> &'l str {
    let mut behind = lines[at + 1..].iter().map(|line| line.trim());
    behind.find(|line| !line.is_empty()).unwrap_or_default()
}

/// `-----Original Message-----`, in any language.
fn is_rule(line: &str) -> bool {
    let words = line.trim_matches('-').trim();
    let dashed = line.starts_with("----") && line.ends_with("----");
    dashed && words.contains(char::is_alphabetic)
}

/// The name of a field of a head: "From", of `From: Ann <a@example.org>`.
fn field(line: &str) -> Option<String> {
    let (name, value) = line.trim_matches('*').split_once(':')?;
    let name = name.trim().trim_matches('*');
    let short = name.split_whitespace().count() <= 2 && name.chars().count() <= 20;
    let is_name = short && name.chars().all(|c| c.is_alphabetic() || c == ' ');
    (is_name && !name.is_empty() && !value.trim().is_empty()).then(|| name.to_lowercase())
}

/// Whether a head begins at a line: who it is from, and further fields right below.
fn is_head(lines: &[&str], at: usize) -> bool {
    let fields = lines[at..].iter().map_while(|line| field(line.trim()));
    let names: Vec<String> = fields.take(FIELDS).collect();
    names.len() == FIELDS && FROM.contains(&names[0].as_str())
}

/// Whether a line leads to an answered mail that no sign sets off: "On Monday Ann wrote:".
fn is_lead(lines: &[&str], at: usize) -> bool {
    let Some(words) = lines[at].trim().strip_suffix(':') else {
        return false;
    };
    let words = words.trim_end().to_lowercase();
    // German names who wrote behind the verb.
    let addressed = words.contains('@');
    let mut wrote = WROTE.iter();
    let says = wrote.any(|wrote| words.ends_with(wrote) || addressed && words.contains(wrote));
    // A name and a day stand in it; "he wrote:" leads to a quotation.
    let dated = words.contains(|c: char| c.is_numeric());
    says && dated && !next(lines, at).starts_with('>')
}

/// Lines of elements that cite, of a page whose text has so many bytes.
pub(super) fn in_page(page: &Page, bytes: usize) -> Vec<Range<usize>> {
    let mut cites = Vec::with_capacity(page.elements.len());
    for element in &page.elements {
        let own =
            element.is_reply || (element.words.split(' ')).any(|class| CLASSES.contains(&class));
        // What contains an element stands before it.
        cites.push(own || cites.get(element.parent).copied().unwrap_or(false));
    }
    let texts: Vec<&str> = page.lines.iter().map(|line| line.text.as_str()).collect();
    let below = below(&texts);
    let line = |(at, line): (usize, &Line)| {
        let cites = cites.get(line.element) == Some(&true);
        (line.text.len() + 1, at >= below || cites)
    };
    let mut out = merged(page.lines.iter().enumerate().map(line));
    // No line end follows the last line.
    if let Some(last) = out.last_mut() {
        last.end = last.end.min(bytes);
    }
    out
}

/// The ranges of those that are quoted; neighbours are one.
fn merged(lines: impl Iterator<Item = (usize, bool)>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for (length, quoted) in lines {
        let range = at..at + length;
        at = range.end;
        match out.last_mut().filter(|last| last.end == range.start) {
            _ if !quoted => {}
            Some(last) => last.end = range.end,
            None => out.push(range),
        }
    }
    out
}
