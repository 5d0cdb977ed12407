//! Headline, publisher, language, address and kind of a page.

use super::super::furniture::folded;
use super::super::stated::Given;
use super::data::Data;
use super::{Sight, clean};
use crate::archive::Page;
use crate::model::source::Kind;

/// Marks between a headline and a site's name, in `<title>`.
const BETWEEN: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / ",
];

/// Bytes of a line that can be a headline.
const LONG: usize = 1_000;

/// The content of the first `meta` of one of these names.
pub(super) fn meta(page: &Page, names: &[&str]) -> Option<Given> {
    names.iter().find_map(|name| {
        let meta =
            (page.metas.iter()).find(|meta| meta.name == *name && !meta.content.is_empty())?;
        Some(Given::new(clean(&meta.content), format!("meta `{name}`")))
    })
}

/// The site's name for itself, apart from its titles.
pub(super) fn site(page: &Page, data: &Data) -> Option<Given> {
    let names = [
        "og:site_name",
        "dc.publisher",
        "dcterms.publisher",
        "citation_publisher",
        "citation_journal_title",
        "publisher",
        "application-name",
        "apple-mobile-web-app-title",
    ];
    let named = |given: &Given| !address(&given.value) && !given.value.starts_with('@');
    data.text("publisher")
        .filter(named)
        .or_else(|| meta(page, &names).filter(named))
}

/// The publisher: as stated, else the name that the page's title adds to the headline, else that of the copyright.
pub(super) fn publisher(page: &Page, data: &Data, headline: Option<&str>) -> Option<Given> {
    site(page, data)
        .or_else(|| beside(page, headline?))
        .or_else(|| copyright(page))
}

/// What stands in `<title>` beside the headline.
fn beside(page: &Page, headline: &str) -> Option<Given> {
    let title = page.title.as_deref()?;
    let wanted = folded(headline);
    let marks = BETWEEN.iter().chain(&[": ", " : "]);
    marks.into_iter().find_map(|mark| {
        let after = title
            .rsplit_once(mark)
            .filter(|(one, _)| folded(one) == wanted);
        let before = title
            .split_once(mark)
            .filter(|(_, other)| folded(other) == wanted);
        let name = after
            .map(|(_, name)| name)
            .or(before.map(|(name, _)| name))?;
        let name = name.trim();
        (name.split_whitespace().count() <= 6 && !name.is_empty())
            .then(|| Given::new(name, "`<title>`, beside the headline"))
    })
}

/// "© 2024 The Courier": the name that claims the rights, in the last lines of the page.
fn copyright(page: &Page) -> Option<Given> {
    let lines = page.lines.iter().rev().take(30);
    lines.into_iter().find_map(|line| {
        let rest = line.text.trim().strip_prefix('©').or_else(|| {
            let text = line.text.trim();
            text.get(..9)
                .filter(|word| word.eq_ignore_ascii_case("copyright"))
                .map(|_| &text[9..])
        })?;
        let name = rest.trim_start_matches(|c: char| c.is_ascii_digit() || " -–,©()".contains(c));
        let name = name
            .split(['.', '|', '–', '—', ','])
            .next()?
            .split(" - ")
            .next()?
            .trim();
        let named = name.chars().next().is_some_and(char::is_uppercase)
            && name.split_whitespace().count() <= 6
            && name.len() <= 100
            && !folded(name).contains("reserve");
        named.then(|| Given::new(name, "the copyright notice"))
    })
}

/// The headlines that a page states, the best first.
pub(super) fn titles(page: &Page, data: &Data, site: Option<&str>) -> Vec<Given> {
    let mut out: Vec<Given> = Vec::new();
    let named = [
        data.text("headline"),
        meta(
            page,
            &[
                "og:title",
                "twitter:title",
                "dc.title",
                "citation_title",
                "parsely-title",
                "sailthru.title",
            ],
        ),
        data.text("name"),
        (page.title.as_deref()).map(|title| Given::new(clean(title), "`<title>`")),
    ];
    for given in named.into_iter().flatten() {
        let value = without(&given.value, site);
        if !value.is_empty() && site.map(folded) != Some(folded(&value)) {
            out.push(Given::new(value, given.from));
        }
    }
    out
}

/// A title without the site's name.
fn without(title: &str, site: Option<&str>) -> String {
    let Some(site) = site.map(folded).filter(|site| !site.is_empty()) else {
        return title.to_owned();
    };
    for mark in BETWEEN.iter().chain(&[": "]) {
        if let Some((before, after)) = title.rsplit_once(mark)
            && folded(after) == site
        {
            return before.trim().to_owned();
        }
        if let Some((before, after)) = title.split_once(mark)
            && folded(before) == site
        {
            return after.trim().to_owned();
        }
    }
    title.to_owned()
}

/// The title: as it stands in the page where one of the stated titles does, else as stated.
pub(super) fn title(sight: &Sight<'_>) -> Option<Given> {
    let best = sight.titles.first();
    let line = (sight.reading.headline)
        .map(|at| sight.page.lines[at].text.trim())
        .filter(|line| line.len() <= LONG);
    let Some(line) = line else {
        return best
            .filter(|given| given.from != "`<title>`" || !given.value.is_empty())
            .cloned();
    };
    let here = folded(line);
    let stated = sight
        .titles
        .iter()
        .find(|given| folded(&given.value) == here);
    let cut = || {
        let shorter = |given: &&Given| {
            let words = folded(given.value.trim_end_matches(['…', '.']));
            !words.is_empty() && (here.starts_with(&words) || words.starts_with(&here))
        };
        sight.titles.iter().find(shorter)
    };
    match (stated, cut(), best) {
        (Some(given), _, _) | (None, Some(given), _) => Some(Given::new(line, given.from.clone())),
        (None, None, Some(given)) if given.from != "`<title>`" => Some(given.clone()),
        _ => Some(Given::new(line, "the page's heading")),
    }
}

/// The declared language.
pub(super) fn language(page: &Page, data: &Data) -> Option<Given> {
    let declared = (page.language.as_deref()).map(|lang| Given::new(lang, "`<html lang>`"));
    let stated = || {
        meta(
            page,
            &["og:locale", "content-language", "dc.language", "language"],
        )
    };
    (declared.into_iter())
        .chain(stated())
        .chain(data.text("inLanguage"))
        .find_map(|given| Some(Given::new(tag(&given.value)?, given.from)))
}

/// A tag of BCP 47, as far as it is one.
fn tag(value: &str) -> Option<String> {
    let first = value.split([',', ' ', '.']).next()?.replace('_', "-");
    let mut parts = first.split('-');
    let primary = parts.next()?.to_ascii_lowercase();
    let letters =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
    let known = letters && !matches!(primary.as_str(), "und" | "mul" | "zxx");
    let rest: Vec<String> = parts
        .take(2)
        .filter(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
        .map(|part| {
            if part.len() == 2 {
                part.to_ascii_uppercase()
            } else {
                part.to_owned()
            }
        })
        .collect();
    known.then(|| [vec![primary], rest].concat().join("-"))
}

/// The address that the page gives as its own. One that leads to the site's front alone is another page's.
pub(super) fn url(page: &Page, data: &Data, taken: Option<&str>) -> Option<Given> {
    let linked = (page.links.iter())
        .find(|link| link.rel.split_whitespace().any(|rel| rel == "canonical"))
        .map(|link| Given::new(link.href.clone(), "`<link rel=canonical>`"));
    let all = [
        linked,
        meta(page, &["og:url"]),
        data.text("url"),
        data.text("mainEntityOfPage"),
        meta(
            page,
            &["twitter:url", "citation_public_url", "parsely-link"],
        ),
    ];
    let deep = taken.is_some_and(|taken| !front(taken));
    (all.into_iter().flatten())
        .filter(|given| address(&given.value))
        .find(|given| !(front(&given.value) && deep))
}

/// An absolute address of the web.
pub(super) fn address(value: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let begins = value.get(..scheme.len())?.eq_ignore_ascii_case(scheme);
        begins.then(|| &value[scheme.len()..])
    });
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && value.len() < 2_000
            && !value
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>\"".contains(c))
    })
}

/// Whether an address is a site's own, with nothing after its name.
fn front(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_end_matches('/').split('/').count() < 2 && !rest.contains('?')
}

/// The kind of document, where a declared type says so.
pub(super) fn kind(page: &Page, data: &Data) -> Option<Given<Kind>> {
    let by_data = data.kind().and_then(|kind| {
        let of = match kind {
            "SocialMediaPosting" | "DiscussionForumPosting" => Kind::SocialPost,
            "Report" => Kind::Report,
            "SpecialAnnouncement" => Kind::Statement,
            "WebPage" | "ItemPage" | "AboutPage" => return None,
            _ => Kind::Article,
        };
        Some(Given::new(of, format!("JSON-LD `@type` ({kind})")))
    });
    by_data.or_else(|| {
        let given = meta(page, &["og:type", "dc.type", "dcterms.type"])?;
        let of = match folded(&given.value).as_str() {
            "article" | "news article" => Kind::Article,
            "press release" | "communique" | "statement" => Kind::Statement,
            "report" => Kind::Report,
            _ => return None,
        };
        Some(Given::new(of, given.from))
    })
}

/// What `<title>` may be made of: what stands before and after each mark between.
pub(super) fn parts(title: &str) -> Vec<String> {
    let mut out = Vec::new();
    for mark in BETWEEN.iter().chain(&[": "]) {
        for cut in [title.split_once(mark), title.rsplit_once(mark)]
            .into_iter()
            .flatten()
        {
            for part in [cut.0, cut.1] {
                out.push(part.trim().to_owned());
            }
        }
    }
    out
}
