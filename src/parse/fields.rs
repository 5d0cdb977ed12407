//! Reading typed values out of front matter, with every mistake reported and none fatal.
//!
//! A mistake in a field gives the field's default and a finding; as a report with an error
//! ends the phase, no default made up here is ever published.

use super::node::{Node, Value};
use crate::model::Name;
use crate::model::date::When;
use crate::model::marking::Marking;
use crate::model::words::Word;
use crate::report::nearest::did_you_mean;
use crate::report::{Finding, Report, Span, Spanned};
use std::collections::BTreeMap;

/// The fields of one mapping, taken one by one; what is left at the end is unknown.
pub(crate) struct Fields<'r> {
    fields: Vec<(Spanned<String>, Node)>,
    /// All names asked for, for the nearest one in a message.
    asked: Vec<&'static str>,
    /// The mapping's place.
    pub(crate) span: Span,
    /// What the mapping is, "an event".
    what: &'static str,
    /// What stands here where it is no mapping; of its fields nothing is missing then.
    instead: Option<&'static str>,
    report: &'r mut Report,
}

impl<'r> Fields<'r> {
    /// The fields of a node; anything but a mapping is reported and read as empty.
    pub(crate) fn new(node: Node, what: &'static str, report: &'r mut Report) -> Fields<'r> {
        let (fields, instead) = match node.value {
            Value::Map(fields) => (fields, None),
            Value::Null => (Vec::new(), None),
            other => (Vec::new(), Some(other.kind())),
        };
        Fields {
            fields,
            asked: Vec::new(),
            span: node.span,
            what,
            instead,
            report,
        }
    }

    /// Where findings go.
    pub(crate) fn report(&mut self) -> &mut Report {
        self.report
    }

    fn take(&mut self, name: &'static str) -> Option<Node> {
        self.asked.push(name);
        let at = self.fields.iter().position(|(key, _)| key.value == name)?;
        let (_, node) = self.fields.remove(at);
        (!matches!(node.value, Value::Null)).then_some(node)
    }

    fn wrong(&mut self, name: &str, wanted: &str, node: &Node) {
        let title = format!("`{name}` takes {wanted}, not {}", node.value.kind());
        let brackets = match node.value {
            Value::List(_) if wanted == "text" => Some("[…]"),
            Value::Map(_) if wanted == "text" => Some("{…}"),
            _ => None,
        };
        let help = brackets.map(|b| {
            format!(
                "brackets that belong to the text need quotes around the whole: `{name}: \"{b}\"`"
            )
        });
        self.report
            .push(Finding::error("wrong-type", node.span, title).maybe_help(help));
    }

    /// A field that takes text; a number's digits are text too.
    pub(crate) fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        self.prose(name).map(|(text, _)| text)
    }

    /// A text, and whether offsets in it are offsets in the file.
    pub(crate) fn prose(&mut self, name: &'static str) -> Option<(Spanned<String>, bool)> {
        let node = self.take(name)?;
        let found = as_text(&node);
        if found.is_none() {
            self.wrong(name, "text", &node);
        }
        let (text, exact) = found?;
        if text.value.trim().is_empty() {
            self.report.push(
                Finding::error("empty-field", text.span, format!("`{name}` is empty"))
                    .help("write a value, or leave the field out"),
            );
        }
        Some((text, exact))
    }

    /// Text without its place.
    pub(crate) fn string(&mut self, name: &'static str) -> Option<String> {
        self.text(name).map(|t| t.value)
    }

    /// A text that must be there.
    pub(crate) fn required(&mut self, name: &'static str) -> Spanned<String> {
        let text = self.needed(name, |f| f.text(name));
        text.unwrap_or_else(|| Spanned::new(String::new(), self.span))
    }

    /// A field that must be there, as `read` takes it. One that is there and wrong is reported by `read` alone.
    pub(crate) fn needed<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = self.report.findings.len();
        let found = read(self);
        if found.is_none() && self.report.findings.len() == before {
            self.missing(name);
        }
        found
    }

    /// Reports that a field is missing.
    pub(crate) fn missing(&mut self, name: &str) {
        if self.instead.is_some() {
            return;
        }
        let title = format!("{} needs `{name}`", self.what);
        self.report.push(
            Finding::error("missing-field", self.span.part(0, 0), title)
                .label(format!("`{name}` is missing here"))
                .help(format!("add a line `{name}: …`")),
        );
    }

    /// `true` or `false`; false where it isn't given.
    pub(crate) fn flag(&mut self, name: &'static str) -> bool {
        self.flag_or(name, false)
    }

    /// `true` or `false`; `default` where it isn't given.
    pub(crate) fn flag_or(&mut self, name: &'static str, default: bool) -> bool {
        let Some(node) = self.take(name) else {
            return default;
        };
        if let Value::Bool(b) = node.value {
            return b;
        }
        self.wrong(name, "true or false", &node);
        default
    }

    /// A whole number.
    pub(crate) fn whole(&mut self, name: &'static str) -> Option<u64> {
        let node = self.take(name)?;
        let text = as_text(&node);
        let number = text.and_then(|(t, _)| t.value.replace('_', "").parse().ok());
        if number.is_none() {
            self.wrong(name, "a whole number", &node);
        }
        number
    }

    /// A date.
    pub(crate) fn date(&mut self, name: &'static str) -> Option<Spanned<When>> {
        let text = self.text(name).filter(|text| !is_blank(text))?;
        match When::parse(&text.value) {
            Ok(when) => Some(text.map(|_| when)),
            Err(error) => {
                let at = error.at.min(text.value.len());
                let span = Span {
                    start: text.span.start + u32::try_from(at).unwrap_or(0),
                    ..text.span
                };
                let span = if span.start < span.end {
                    span
                } else {
                    text.span
                };
                self.report.push(
                    Finding::error(
                        "impossible-date",
                        span,
                        format!("`{}` is not a date", text.value),
                    )
                    .label(error.message)
                    .maybe_help(error.help),
                );
                None
            }
        }
    }

    /// A word out of a closed list.
    pub(crate) fn word<W: Word>(&mut self, name: &'static str) -> Option<Spanned<W>> {
        let text = self.text(name).filter(|text| !is_blank(text))?;
        if let Some(word) = W::from_word(&text.value) {
            return Some(text.map(|_| word));
        }
        let title = format!("`{}` is not one of the words for `{name}`", text.value);
        self.report.push(
            Finding::error("unknown-word", text.span, title)
                .maybe_help(did_you_mean(&text.value, W::WORDS.iter().copied())),
        );
        None
    }

    /// A word out of a closed list, or the default.
    pub(crate) fn word_or<W: Word>(&mut self, name: &'static str, default: W) -> W {
        self.word(name).map_or(default, |w| w.value)
    }

    /// How far a thing may travel. A marking that is begun and not written is never taken for none.
    pub(crate) fn marking(&mut self) -> Option<Spanned<Marking>> {
        self.tlp("marking")
    }

    /// A label of the Traffic Light Protocol.
    pub(crate) fn tlp(&mut self, name: &'static str) -> Option<Spanned<Marking>> {
        let empty = |(key, node): &&(Spanned<String>, Node)| {
            key.value == name && matches!(node.value, Value::Null)
        };
        if let Some((key, _)) = self.fields.iter().find(empty) {
            let help = format!("write one of {}, or leave the field out", all_markings());
            let title = format!("`{name}` is empty");
            (self.report).push(Finding::error("empty-field", key.span, title).help(help));
        }
        let text = self.text(name).filter(|text| !is_blank(text))?;
        match Marking::from_word(&text.value) {
            Some(marking) => Some(text.map(|_| marking)),
            None => {
                let title = format!("`{}` is no marking", text.value);
                let finding = Finding::error("unknown-word", text.span, title);
                self.report.push(finding.help(marking_help(&text.value)));
                None
            }
        }
    }

    /// A list of nodes; a single value counts as a list of one.
    pub(crate) fn list(&mut self, name: &'static str) -> Vec<Node> {
        match self.take(name) {
            None => Vec::new(),
            Some(Node {
                value: Value::List(items),
                ..
            }) => items,
            Some(node) if matches!(node.value, Value::Scalar { .. }) => vec![node],
            Some(node) => {
                self.wrong(name, "a list", &node);
                Vec::new()
            }
        }
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        self.proses(name)
            .into_iter()
            .map(|(text, _)| text)
            .collect()
    }

    /// A list of texts, each with whether its offsets are the file's.
    pub(crate) fn proses(&mut self, name: &'static str) -> Vec<(Spanned<String>, bool)> {
        let mut out = Vec::new();
        for node in self.list(name) {
            match as_text(&node) {
                Some(text) => out.push(text),
                None => self.wrong(name, "a list of texts", &node),
            }
        }
        out
    }

    /// A list of texts without places.
    pub(crate) fn strings(&mut self, name: &'static str) -> Vec<String> {
        self.texts(name).into_iter().map(|t| t.value).collect()
    }

    /// The id of another thing.
    pub(crate) fn name(&mut self, name: &'static str) -> Option<Name> {
        self.text(name)
    }

    /// The id of another thing, which must be there.
    pub(crate) fn required_name(&mut self, name: &'static str) -> Name {
        self.required(name)
    }

    /// A nested mapping.
    pub(crate) fn nested<T>(
        &mut self,
        name: &'static str,
        what: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> T,
    ) -> Option<T> {
        let node = self.take(name)?;
        Some(read_node(node, what, self.report, read))
    }

    /// A list of nested mappings. A text in it stands for a mapping with `short` alone.
    pub(crate) fn nested_list<T>(
        &mut self,
        name: &'static str,
        what: &'static str,
        short: Option<&str>,
        mut read: impl FnMut(&mut Fields<'_>) -> T,
    ) -> Vec<T> {
        let mut out = Vec::new();
        for node in self.list(name) {
            let node = match (short, &node.value) {
                (Some(key), Value::Scalar { .. }) => {
                    let key = Spanned::new(key.to_owned(), node.span);
                    Node {
                        span: node.span,
                        value: Value::Map(vec![(key, node)]),
                    }
                }
                _ => node,
            };
            out.push(read_node(node, what, self.report, &mut read));
        }
        out
    }

    /// Nested mappings under names of the writer's own, in the order written.
    pub(crate) fn named<T>(
        &mut self,
        name: &'static str,
        what: &'static str,
        mut read: impl FnMut(&Spanned<String>, &mut Fields<'_>) -> T,
    ) -> Vec<T> {
        let mut out = Vec::new();
        for (key, node) in self.entries(name) {
            out.push(read_node(node, what, self.report, |f| read(&key, f)));
        }
        out
    }

    /// Texts under names of the writer's own.
    pub(crate) fn words(&mut self, name: &'static str) -> BTreeMap<String, String> {
        let pairs = self.pairs(name).into_iter();
        pairs.map(|(key, text)| (key.value, text.value)).collect()
    }

    /// A table of texts by keys of the writer's, with their places.
    pub(crate) fn pairs(&mut self, name: &'static str) -> Vec<(Spanned<String>, Spanned<String>)> {
        let mut out = Vec::new();
        for (key, node) in self.entries(name) {
            match as_text(&node) {
                Some((text, _)) => out.push((key, text)),
                None => self.wrong(name, "texts", &node),
            }
        }
        out
    }

    fn entries(&mut self, name: &'static str) -> Vec<(Spanned<String>, Node)> {
        match self.take(name) {
            None => Vec::new(),
            Some(Node {
                value: Value::Map(fields),
                ..
            }) => fields,
            Some(node) => {
                self.wrong(name, "a set of fields", &node);
                Vec::new()
            }
        }
    }

    /// Reports every field that nobody asked for, and what is no mapping.
    fn finish(self) {
        if let Some(kind) = self.instead {
            let title = format!("{} is a set of fields, not {kind}", self.what);
            let fields = self.asked.iter().take(3).map(|name| format!("`{name}: …`"));
            let fields = fields.collect::<Vec<_>>().join(", ");
            self.report.push(
                Finding::error("wrong-type", self.span, title)
                    .help(format!("write its fields with their names: {fields}")),
            );
        }
        for (key, _) in &self.fields {
            let title = format!("{} has no field `{}`", self.what, key.value);
            self.report.push(
                Finding::error("unknown-field", key.span, title)
                    .maybe_help(did_you_mean(&key.value, self.asked.iter().copied())),
            );
        }
    }
}

/// Reads a mapping and reports what is left over.
pub(crate) fn read_node<T>(
    node: Node,
    what: &'static str,
    report: &mut Report,
    read: impl FnOnce(&mut Fields<'_>) -> T,
) -> T {
    let mut fields = Fields::new(node, what, report);
    let value = read(&mut fields);
    fields.finish();
    value
}

/// What to write for a marking that is none.
pub(crate) fn marking_help(word: &str) -> String {
    let plain = word.trim().to_ascii_uppercase();
    if ["TLP:WHITE", "WHITE"].contains(&plain.as_str()) {
        return "TLP:WHITE was the name of TLP:CLEAR until TLP 2.0: write `TLP:CLEAR`".to_owned();
    }
    format!("write one of {}", all_markings())
}

fn all_markings() -> String {
    Marking::WORDS.join(", ")
}

fn is_blank(text: &Spanned<String>) -> bool {
    text.value.trim().is_empty()
}

fn as_text(node: &Node) -> Option<(Spanned<String>, bool)> {
    match &node.value {
        Value::Scalar { text, exact, .. } => Some((Spanned::new(text.clone(), node.span), *exact)),
        _ => None,
    }
}
