//! What a line of plain text is that is not the document's, by its words alone.

use crate::import::furniture::{declares, folded, phrases, what};

/// What a line is; none for the article's. `label`: whether it is short and no sentence.
pub(super) fn furniture(line: &str, label: bool) -> Option<&'static str> {
    let plain = folded(line);
    let picture = || (label && declares(line)).then_some(what::PICTURE);
    let cookies = || phrases::consent(&plain).then_some(what::COOKIES);
    let onward = || phrases::onward(&plain).then_some(what::TEASERS);
    let foot = || phrases::foot(line, &plain).then_some(what::FOOTER);
    // A letter alone ("- A +") is a button on a page and anything in a text.
    let whole = || phrases::whole(&plain).filter(|_| plain.chars().count() > 1);
    picture()
        .or_else(|| phrases::head(&plain, label))
        .or_else(whole)
        .or_else(onward)
        .or_else(foot)
        .or_else(cookies)
}

/// Whether the article is over where this begins.
pub(super) fn ends_the_article(furniture: &str) -> bool {
    matches!(furniture, what::COMMENTS | what::TEASERS | what::FOOTER)
}
