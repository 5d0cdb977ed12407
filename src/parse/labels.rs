//! Labels of the Traffic Light Protocol in fields that are words: `title: (TLP:AMBER) The fund`. They mark nothing, and a
//! reader would take them for a marking.

use super::markdown::stray::begun;
use super::node::{Node, Value};
use super::translate::WORDS;
use crate::load::is_below;
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::report::{Finding, Report, Span, Spanned};

/// Fields in Markdown, where every label without a block is reported.
const MARKDOWN: [&str; 6] = ["basis", "bluf", "dissent", "gaps", "source_summary", "text"];

/// The marking of the nearest folder that has one.
pub(crate) fn of_folder<'f, 'p>(
    folders: &'f [(Spanned<String>, Spanned<Marking>)],
    path: impl FnOnce() -> &'p str,
) -> Option<&'f Spanned<Marking>> {
    if folders.is_empty() {
        return None;
    }
    let path = path();
    let near = folders
        .iter()
        .filter(|(dir, _)| is_below(path, dir.value.trim_end_matches('/')));
    let near = near.max_by_key(|(dir, _)| dir.value.len());
    near.map(|(_, marking)| marking)
}

/// The marking that front matter gives its document.
pub(super) fn own(front: &Node) -> Option<Marking> {
    let Value::Map(fields) = &front.value else {
        return None;
    };
    let (_, node) = fields.iter().find(|(key, _)| key.value == "marking")?;
    match &node.value {
        Value::Scalar { text, .. } => Marking::from_word(text.trim()),
        _ => None,
    }
}

/// Reports words that begin with a label above the marking of what they are part of, which is `given` where it has none
/// of its own.
pub(super) fn check(node: &Node, given: Marking, report: &mut Report) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| check(item, given, report)),
        Value::Map(fields) => {
            let own = own(node).map_or(given, |own| own.max(given));
            for (key, value) in fields {
                field(&key.value, value, own, report);
            }
        }
        _ => {}
    }
}

fn field(key: &str, node: &Node, marking: Marking, report: &mut Report) {
    match &node.value {
        Value::Scalar { text, exact, .. } if WORDS.contains(&key) && !MARKDOWN.contains(&key) => {
            let Some((label, place)) = begun(text).filter(|(label, _)| *label > marking) else {
                return;
            };
            let at = node.span.start as usize;
            let span = if *exact {
                Span::new(node.span.file, at + place.start, at + place.end)
            } else {
                node.span
            };
            let title = format!(
                "this label marks nothing: what it stands in is marked {}",
                marking.word()
            );
            let help = format!(
                "write `marking: {}` as a field of its own; where the label is only spoken of, as in the title that a \
                 source has, put it between quotation marks: “{}” …",
                label.word(),
                label.word()
            );
            report.push(Finding::error("label-in-words", span, title).help(help));
        }
        Value::List(items) => items.iter().for_each(|item| match item.value {
            Value::Scalar { .. } => field(key, item, marking, report),
            _ => check(item, marking, report),
        }),
        Value::Map(_) => check(node, marking, report),
        _ => {}
    }
}
