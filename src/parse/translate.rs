//! Translations: `ID.fr.md` beside `ID.md` holds the words of the original in another language.
//!
//! A translation says only what is in words; dates, figures and references stay the original's. Its
//! front matter is laid over the original's tree, so that what comes out is read as any document is.

use super::node::{Node, Value};
use crate::evidence::short_hash;
use crate::model::figure::Figure;
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report, Span, Spanned};

/// The fields that are words for readers, wherever they stand.
pub(super) const WORDS: &[&str] = &[
    "above_ceiling",
    "admin",
    "alternatives",
    "assumptions",
    "basis",
    "bluf",
    "date_note",
    "descriptor",
    "dissent",
    "effect",
    "gaps",
    "indicators",
    "name",
    "note",
    "published_note",
    "resolution",
    "role",
    "short",
    "source_summary",
    "status_note",
    "subject",
    "summary",
    "text",
    "time",
    "title",
    "title_translation",
    "value",
    "what",
    "why",
];

/// The fields that hold parts with words of their own.
const PARTS: &[&str] = &[
    "actors",
    "claims",
    "indicators",
    "judgements",
    "noise",
    "revisions",
];

/// The field of a translation that names the text it was made from.
const ORIGINAL: &str = "original";

/// Lays a translation over its original.
pub(super) fn overlay(original: Node, translation: Node, report: &mut Report) -> Node {
    let fields = match translation.value {
        Value::Map(fields) => fields,
        Value::Null => Vec::new(),
        _ => {
            let title = "a translation is a set of fields";
            report.push(Finding::error("wrong-type", translation.span, title));
            return original;
        }
    };
    let Value::Map(mut base) = original.value else {
        return original;
    };
    for (key, node) in fields {
        lay(&mut base, key, node, report);
    }
    Node {
        span: original.span,
        value: Value::Map(base),
    }
}

fn lay(
    base: &mut [(Spanned<String>, Node)],
    key: Spanned<String>,
    node: Node,
    report: &mut Report,
) {
    let name = key.value.as_str();
    if !(WORDS.contains(&name) || PARTS.contains(&name)) {
        let title = format!("`{name}` is not translated: it is the original’s");
        let known = WORDS
            .iter()
            .chain(PARTS)
            .copied()
            .chain([ORIGINAL, "waive"]);
        report.push(
            Finding::error("translation-of-data", key.span, title)
                .label("a translation holds words alone")
                .maybe_help(did_you_mean(name, known)),
        );
        return;
    }
    let Some((_, old)) = base.iter_mut().find(|(k, _)| k.value == name) else {
        let title = format!("the original has no `{name}`");
        report.push(
            Finding::error("translation-of-nothing", key.span, title)
                .help("write it in the original first"),
        );
        return;
    };
    match (&mut old.value, node.value) {
        (Value::List(old), Value::List(new)) if new.iter().any(is_map) => parts(old, new, report),
        (Value::Scalar { text, .. }, _) if is_figure(name, text) => {
            let title =
                format!("the original’s `value` is the figure {text}: it is not translated");
            report.push(Finding::error("translation-of-data", key.span, title));
        }
        (Value::List(_), value @ Value::List(_))
        | (Value::List(_) | Value::Scalar { .. }, value @ Value::Scalar { .. }) => {
            *old = Node {
                span: node.span,
                value,
            };
        }
        (kind, value) => {
            let title = format!(
                "`{name}` is {} in the original, not {}",
                kind.kind(),
                value.kind()
            );
            report.push(Finding::error("wrong-type", node.span, title));
        }
    }
}

/// A value in words may be translated; one with a number in it may not.
fn is_figure(name: &str, text: &str) -> bool {
    name == "value" && !matches!(Figure::parse(text), Ok(Figure::Words(_)))
}

fn is_map(node: &Node) -> bool {
    matches!(node.value, Value::Map(_))
}

/// Parts are matched by their `id` or `ref`; where they have neither, by their place in the list.
fn parts(old: &mut [Node], new: Vec<Node>, report: &mut Report) {
    for (place, part) in new.into_iter().enumerate() {
        let span = part.span;
        let Value::Map(mut fields) = part.value else {
            let title = "a part of a translation is a set of fields";
            report.push(Finding::error("wrong-type", span, title));
            continue;
        };
        let name = ["id", "ref"].into_iter().find_map(|key| {
            let at = fields.iter().position(|(k, _)| k.value == key)?;
            let (_, node) = fields.remove(at);
            Some((key, node))
        });
        let found = match &name {
            Some((key, node)) => old.iter_mut().find(|o| field(o, key) == text(node)),
            None => old.get_mut(place),
        };
        let Some(Node {
            value: Value::Map(base),
            ..
        }) = found
        else {
            let title = match name.as_ref().and_then(|(_, node)| text(node)) {
                Some(name) => format!("the original has no part `{name}`"),
                None => "the original has no part here".to_owned(),
            };
            report.push(Finding::error("translation-of-nothing", span, title));
            continue;
        };
        for (key, node) in fields {
            lay(base, key, node, report);
        }
    }
}

fn field<'n>(node: &'n Node, name: &str) -> Option<&'n str> {
    match &node.value {
        Value::Map(fields) => {
            let (_, value) = fields.iter().find(|(key, _)| key.value == name)?;
            text(value)
        }
        // "actors: [wagner]" is short for a reference alone.
        _ => text(node),
    }
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// What a translation says of the text it was made from, and whether that is still the original's.
pub(super) fn made_from(
    translation: &mut Node,
    now: &str,
    head: Span,
    report: &mut Report,
) -> bool {
    let Value::Map(fields) = &mut translation.value else {
        return true;
    };
    let at = fields.iter().position(|(key, _)| key.value == ORIGINAL);
    let Some((_, node)) = at.map(|at| fields.remove(at)) else {
        report.push(
            Finding::warning(
                "translation-undated",
                head,
                "this translation does not say which text it was made from",
            )
            .help(format!(
                "add a line `original: {now}`, and a later change of the original is noticed"
            )),
        );
        return true;
    };
    if text(&node) == Some(now) {
        return true;
    }
    report.push(
        Finding::warning(
            "translation-outdated",
            node.span,
            "the original has changed since this translation was made",
        )
        .help(format!("bring it up to date, then write `original: {now}`")),
    );
    false
}

/// Whether a translation has a field.
pub(super) fn has(translation: &Node, name: &str) -> bool {
    match &translation.value {
        Value::Map(fields) => fields.iter().any(|(key, _)| key.value == name),
        _ => false,
    }
}

/// The fingerprint of the words of a document: of what a translation would translate.
pub(super) fn fingerprint(front: &Node, body: &str) -> String {
    let mut words = String::new();
    gather(front, false, &mut words);
    words.push_str(body.trim());
    short_hash(words.as_bytes())
}

fn gather(node: &Node, wanted: bool, out: &mut String) {
    match &node.value {
        Value::Scalar { text, .. } if wanted => {
            out.push_str(text);
            out.push('\0');
        }
        Value::List(items) => items.iter().for_each(|item| gather(item, wanted, out)),
        Value::Map(fields) => {
            for (key, node) in fields {
                let name = key.value.as_str();
                if PARTS.contains(&name) {
                    gather(node, false, out);
                } else if WORDS.contains(&name) {
                    gather(node, true, out);
                }
            }
        }
        _ => {}
    }
}
