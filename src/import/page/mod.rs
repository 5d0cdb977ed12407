//! What a captured web page states of itself, and which of its lines are the article.
//!
//! 1. `data` reads JSON-LD, `head` the metas and links.
//! 2. `verdict` tells lines apart, with the stated headline's help.
//! 3. `head`, `people`, `day` and `picture` settle each value, with where it stands.

mod data;
mod day;
mod head;
mod people;
mod picture;
#[cfg(test)]
mod tests;
mod verdict;

use super::cuts::cuts;
use super::item::Taken;
use super::language::{detect, settled};
use super::stated::{Given, Stated};
use super::when::Setting;
use crate::archive::Page;
use data::Data;
use std::ops::Range;
use verdict::Reading;

/// Lines of the text in which a byline and a date may still stand.
const BELOW: usize = 4;

/// Words of a paragraph: a byline has fewer.
const PARAGRAPH: usize = 16;

/// What all parts look at.
struct Sight<'p> {
    page: &'p Page,
    data: Data,
    titles: Vec<Given>,
    reading: Reading,
    setting: Setting<'p>,
    taken: Option<&'p str>,
}

/// Reads a page for what it states. Where the setting knows no language, it is what the article's words tell, else the
/// declared one.
pub fn read(page: &Page, taken: &Taken, setting: &Setting<'_>) -> Stated {
    let mut sight = Sight::of(page, taken, *setting);
    let title = head::title(&sight);
    let headline = title.as_ref().map(|given| given.value.as_str());
    let publisher = head::publisher(page, &sight.data, headline);
    let name = publisher.as_ref().map(|given| given.value.as_str());
    let told = setting.language.is_none().then(|| detect(&sight.article()));
    let language = settled(head::language(page, &sight.data), told.flatten());
    let url = head::url(page, &sight.data, sight.taken);
    let own = language.as_ref().map(|given| given.value.as_str());
    sight.setting.language = setting.language.or(own);
    let (published, notes) = day::published(&sight, url.as_ref());
    let lines: Vec<_> = (page.lines.iter())
        .map(|line| line.text.as_str())
        .zip(sight.reading.verdicts.iter().copied())
        .collect();
    Stated {
        authors: people::authors(&sight, name),
        published,
        language: language.clone(),
        kind: head::kind(page, &sight.data),
        marking: None,
        picture: picture::lead(&sight),
        cuts: cuts(&lines),
        notes,
        title,
        publisher,
        url,
    }
}

impl<'p> Sight<'p> {
    fn of(page: &'p Page, taken: &'p Taken, setting: Setting<'p>) -> Sight<'p> {
        let canonical = page.links.iter().find(|link| link.rel == "canonical");
        let address = canonical
            .map(|link| link.href.as_str())
            .or(taken.url.as_deref());
        let data = Data::of(page, address);
        let site = head::site(page, &data).map(|given| given.value);
        let titles = head::titles(page, &data, site.as_deref());
        let words: Vec<String> = titles.iter().map(|given| given.value.clone()).collect();
        let parts = page.title.as_deref().map(head::parts).unwrap_or_default();
        let reading = verdict::reading(page, &words, &parts, site.as_deref());
        Sight {
            page,
            data,
            titles,
            reading,
            setting,
            taken: taken.url.as_deref(),
        }
    }

    /// The article's own words, not those of the page around it.
    fn article(&self) -> String {
        let lines = self.page.lines.iter().zip(&self.reading.verdicts);
        let own = lines.filter(|(_, verdict)| verdict.is_none());
        own.map(|(line, _)| &*line.text)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The lines from the headline to the first paragraphs: what introduces an article may be one, above its byline.
    fn near(&self) -> Range<usize> {
        let begin = self.reading.headline.unwrap_or(0);
        let end = (self.reading.body.start + BELOW).min(self.page.lines.len());
        let paragraphs = (self.reading.body.start..end).filter(|at| self.long(*at));
        let end = paragraphs
            .take(2)
            .last()
            .filter(|at| *at < end)
            .unwrap_or(end);
        begin.min(end)..end
    }

    /// Whether a line has the length of a paragraph.
    fn long(&self, line: usize) -> bool {
        let text = self
            .page
            .lines
            .get(line)
            .map_or("", |line| line.text.as_str());
        text.split_whitespace().take(PARAGRAPH).count() == PARAGRAPH
    }

    /// The lines with which the text ends, and the next.
    fn last_lines(&self) -> Range<usize> {
        let end = self.reading.body.end;
        let begin = end.saturating_sub(3).max(self.reading.body.start);
        begin..(end + 6).min(self.page.lines.len())
    }
}

/// A stated value in one line, its entities read.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(1_000));
    let mut rest = text.get(..text.floor_char_boundary(4_000)).unwrap_or(text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest
            .find(';')
            .filter(|end| *end < 12)
            .map(|end| &rest[1..end]);
        match entity.and_then(character) {
            Some(c) => {
                out.push(c);
                rest = &rest[entity.map_or(1, str::len) + 2..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ")
}

/// The character of an entity: by its number, or one of those that sites leave in their data.
fn character(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| !c.is_control());
    }
    const NAMED: &[(&str, char)] = &[
        ("amp", '&'),
        ("quot", '"'),
        ("apos", '\''),
        ("lt", '<'),
        ("gt", '>'),
        ("nbsp", '\u{a0}'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("hellip", '…'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("ccedil", 'ç'),
        ("icirc", 'î'),
        ("iuml", 'ï'),
        ("ocirc", 'ô'),
        ("ugrave", 'ù'),
        ("ucirc", 'û'),
        ("oelig", 'œ'),
        ("Eacute", 'É'),
        ("Egrave", 'È'),
        ("Agrave", 'À'),
        ("Ccedil", 'Ç'),
        ("Ecirc", 'Ê'),
    ];
    NAMED
        .iter()
        .find(|(name, _)| *name == entity)
        .map(|(_, c)| *c)
}
