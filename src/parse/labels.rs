//! Labels of the Traffic Light Protocol in fields that are words: `title: (TLP:AMBER) The fund`. They mark nothing, and a
//! reader would take them for a marking.

use super::markdown::stray::begun;
use super::node::{Node, Value};
use crate::load::is_below;
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::report::{Finding, Report, Span, Spanned};

/// Fields in Markdown, where every label without a block is reported.
const MARKDOWN: [&str; 6] = ["basis", "bluf", "dissent", "gaps", "source_summary", "text"];

/// Fields whose parts have no Markdown, although their fields are called as if they had.
const PLAIN: [&str; 2] = ["aliases", "indicators"];

/// Fields that are no words of the writer's, or mark.
const NOT_OURS: [&str; 8] = [
    "file", "first", "last", "marking", "prefix", "quote", "suffix", "url",
];

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
    inside(node, given, false, report);
}

/// The same; `plain` where no field of it is Markdown.
fn inside(node: &Node, given: Marking, plain: bool, report: &mut Report) {
    match &node.value {
        Value::List(items) => (items.iter()).for_each(|item| inside(item, given, plain, report)),
        Value::Map(fields) => {
            let own = own(node).map_or(given, |own| own.max(given));
            for (key, value) in fields {
                field(&key.value, value, own, plain, report);
            }
        }
        _ => {}
    }
}

fn field(key: &str, node: &Node, marking: Marking, plain: bool, report: &mut Report) {
    let is_said = !NOT_OURS.contains(&key) && (plain || !MARKDOWN.contains(&key));
    let plain = plain || PLAIN.contains(&key);
    match &node.value {
        Value::Scalar { text, exact, .. } if is_said => {
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
            Value::Scalar { .. } => field(key, item, marking, plain, report),
            _ => inside(item, marking, plain, report),
        }),
        Value::Map(_) => inside(node, marking, plain, report),
        _ => {}
    }
}
