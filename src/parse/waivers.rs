//! `waive`, wherever it stands: at the top it is for the whole file, in a claim or a judgement for that alone.

use super::fields::{Fields, read_node};
use super::node::{Node, Value};
use crate::model::waiver::Waiver;
use crate::report::{Finding, Report, Span};

/// The field's name.
const FIELD: &str = "waive";

/// Takes every waiver out of a document's front matter.
pub(super) fn take(front: &mut Node, report: &mut Report) -> Vec<Waiver> {
    let file = Span {
        start: 0,
        end: u32::MAX,
        ..front.span
    };
    let mut out = Vec::new();
    inside(front, Some(file), &mut out, report);
    out
}

/// Waivers in a part of the front matter; `scope` is what they cover where that is not the part itself.
fn inside(node: &mut Node, scope: Option<Span>, out: &mut Vec<Waiver>, report: &mut Report) {
    let own = extent(node);
    match &mut node.value {
        Value::Map(fields) => {
            while let Some(at) = fields.iter().position(|(key, _)| key.value == FIELD) {
                let (_, node) = fields.remove(at);
                out.extend(list(node, scope.unwrap_or(own), report));
            }
            for (_, node) in fields {
                inside(node, None, out, report);
            }
        }
        Value::List(items) => items
            .iter_mut()
            .for_each(|node| inside(node, None, out, report)),
        _ => {}
    }
}

/// From the first to the last byte of a part: the reader of YAML gives only where a mapping begins.
fn extent(node: &Node) -> Span {
    let wider = |a: Span, b: Span| Span {
        start: a.start.min(b.start),
        end: a.end.max(b.end),
        ..a
    };
    match &node.value {
        Value::Map(fields) => fields.iter().fold(node.span, |span, (key, node)| {
            wider(wider(span, key.span), extent(node))
        }),
        Value::List(items) => items
            .iter()
            .fold(node.span, |span, node| wider(span, extent(node))),
        _ => node.span,
    }
}

fn list(node: Node, scope: Span, report: &mut Report) -> Vec<Waiver> {
    let Value::List(items) = node.value else {
        let title = format!("`{FIELD}` takes a list, not {}", node.value.kind());
        report.push(
            Finding::error("wrong-type", node.span, title)
                .help("write `waive: [{rule: rule-name, reason: \"why it does not apply\"}]`"),
        );
        return Vec::new();
    };
    items
        .into_iter()
        .map(|item| read_node(item, "a waiver", report, |f| waiver(f, Some(scope))))
        .collect()
}

/// One waiver; `scope` is what it covers.
pub(super) fn waiver(f: &mut Fields<'_>, scope: Option<Span>) -> Waiver {
    Waiver {
        rule: f.required("rule"),
        reason: f.required("reason").value,
        scope,
    }
}
