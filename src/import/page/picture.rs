//! The lead picture, its caption, and whether it is declared to be a machine's.

use super::super::furniture::declares;
use super::super::stated::Picture;
use super::Sight;
use super::head::{address, meta};
use crate::archive;

/// What IPTC calls pictures that a model made, wholly or in parts.
const SOURCE_TYPES: &[&str] = &[
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
];

/// Bytes that are kept of a caption.
const CAPTION: usize = 600;

/// A longer line is about such pictures rather than below one.
const SHORT: usize = 25;

/// The lead picture: as declared, else the first in the article.
pub(super) fn lead(sight: &Sight<'_>) -> Option<Picture> {
    let declared = meta(
        sight.page,
        &[
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
        ],
    )
    .or_else(|| sight.data.text("image"))
    .or_else(|| sight.data.text("thumbnailUrl"))
    .map(|given| given.value)
    .filter(|url| address(url));
    let first = first(sight);
    let caption = first.and_then(|picture| caption(sight, picture));
    let ai_generated = ai(sight, first, caption.as_deref());
    let url = declared.or_else(|| {
        let src = first?.src.as_str();
        (!src.is_empty() && !src.starts_with("data:")).then(|| src.to_owned())
    });
    let picture = Picture {
        url,
        caption,
        ai_generated,
    };
    (picture != Picture::default()).then_some(picture)
}

/// The first picture from the headline to the end of the text; one right above the headline counts.
fn first<'p>(sight: &Sight<'p>) -> Option<&'p archive::Picture> {
    let begin = sight.reading.headline.unwrap_or(0).saturating_sub(2);
    let end = sight.reading.body.end;
    sight.page.pictures.iter().find(|picture| {
        let mark = sight.reading.marks.get(picture.line).copied().flatten();
        let own = mark.is_none() || figure(sight, picture).is_some();
        (begin..end).contains(&picture.line) && own
    })
}

/// The figure that a picture stands in.
fn figure(sight: &Sight<'_>, picture: &archive::Picture) -> Option<usize> {
    let mut at = picture.element;
    while at > 0 {
        if sight.page.elements[at].name() == "figure" {
            return Some(at);
        }
        at = sight.page.elements[at].parent;
    }
    None
}

/// The words in the same figure.
fn caption(sight: &Sight<'_>, picture: &archive::Picture) -> Option<String> {
    let figure = figure(sight, picture)?;
    let inside = |line: &&archive::Line| {
        let mut at = line.element;
        while at > figure {
            at = sight.page.elements[at].parent;
        }
        at == figure
    };
    let begin = sight.page.elements[figure].line;
    let lines = sight.page.lines.iter().skip(begin).take(6).filter(inside);
    let words: Vec<&str> = lines.map(|line| line.text.trim()).collect();
    let words = words.join(" ");
    let short = &words[..words.floor_char_boundary(CAPTION)];
    (!short.is_empty()).then(|| short.to_owned())
}

/// The words that declare it: in the caption, what stands in for the picture, short lines between headline and text,
/// or the page's data.
fn ai(
    sight: &Sight<'_>,
    picture: Option<&archive::Picture>,
    caption: Option<&str>,
) -> Option<String> {
    let near = sight.reading.headline.unwrap_or(0)..sight.reading.body.start;
    let first = near
        .filter_map(|at| sight.page.lines.get(at))
        .map(|line| line.text.trim());
    let alt = picture.map(|picture| picture.alt.as_str());
    // A picture may hang above the headline that stands right before the text.
    let above = picture.into_iter().flat_map(|picture| {
        sight
            .page
            .lines
            .iter()
            .skip(picture.line)
            .take(2)
            .map(|line| line.text.trim())
    });
    let said = (caption.into_iter().chain(alt).chain(first).chain(above)).find(|words| {
        let short = words.len() <= CAPTION && words.split_whitespace().count() <= SHORT;
        short && declares(words)
    });
    said.map(str::to_owned).or_else(|| {
        let typed = SOURCE_TYPES.iter().find(|kind| {
            let metas = sight
                .page
                .metas
                .iter()
                .any(|meta| meta.content.contains(**kind));
            metas || sight.data.mentions(kind)
        })?;
        Some(format!("digitalSourceType: {typed}"))
    })
}
