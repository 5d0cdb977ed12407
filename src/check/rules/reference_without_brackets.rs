//! `(@cable)` and `[talks|the talks]`, which lead nowhere.

use crate::check::rule::{Checking, Rule};
use crate::report::Report;
use rustc_hash::FxHashSet;

pub(super) const RULE: Rule = Rule::warning(
    "reference-without-brackets",
    "A source or a page is named in a text, and nothing leads there.",
    "`(@cable)` is printed as it stands: a citation is `[@cable]`, with square brackets. `[talks|the talks]` is a link with one \
     bracket too few: `[[talks|the talks]]`. Only ids that exist are taken for references.",
    check,
);

fn check(c: &Checking<'_>, report: &mut Report) {
    let sources: FxHashSet<&str> = c.library.sources.iter().map(|s| s.id.as_str()).collect();
    let ids: FxHashSet<&str> = c
        .library
        .things()
        .map(|thing| c.library.id(thing))
        .collect();
    for prose in c.prose().filter(|prose| may_hold(prose.raw())) {
        let text = prose.text();
        for (sign, at) in signs(&text) {
            let id = id(&text[at + 1..]);
            let end = at + 1 + id.len();
            let (range, title, help) = match sign {
                '@' if sources.contains(id) => (
                    at..end,
                    format!("`@{id}` is text here, and no citation"),
                    format!("write `[@{id}]`"),
                ),
                '[' if ids.contains(id) && text[end..].starts_with('|') => (
                    at..end + 1,
                    format!("`[{id}|` is text here, and no link"),
                    format!("write `[[{id}|…]]`, with two brackets at either end"),
                ),
                _ => continue,
            };
            report.push(RULE.at(prose.at(&range), title).help(help));
        }
    }
}

/// Whether there is more in a text than citations and links as they should be: most texts need not be read.
fn may_hold(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let before = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at));
    memchr::memchr2_iter(b'@', b'|', bytes).any(|at| match bytes[at] {
        b'@' => before(at) != Some(&b'['),
        _ => true,
    })
}

/// Where a sign begins what may be a reference: no address of mail, no second bracket.
fn signs(text: &str) -> impl Iterator<Item = (char, usize)> {
    let signs = text.match_indices(['@', '[']);
    signs.filter_map(|(at, sign)| {
        let sign = sign.chars().next()?;
        let inside = text[..at]
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '['));
        (!inside).then_some((sign, at))
    })
}

/// The characters of an id that a text begins with.
fn id(text: &str) -> &str {
    let other = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    text[..text.find(other).unwrap_or(text.len())].trim_end_matches('.')
}
