//! Front matter as one tree, whichever of the two languages it was written in.

use super::slips;
use crate::report::{Span, Spanned};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// The place in the file.
    pub(crate) span: Span,
    /// The value.
    pub(crate) value: Value,
}

/// A value of either language.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing was written.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Text, or a number with the digits as written.
    Scalar {
        /// The text.
        text: String,
        /// Whether offsets in `text` are offsets in the file.
        exact: bool,
        /// Whether it was written as a number.
        number: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Fields in the order written.
    Map(Vec<(Spanned<String>, Node)>),
}

impl Value {
    /// What it is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Scalar { number: true, .. } => "a number",
            Value::Scalar { .. } => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a set of fields",
        }
    }
}

/// What a front-matter parser says is wrong.
pub(crate) struct Broken {
    /// The place.
    pub(crate) span: Span,
    /// What is wrong there.
    pub(crate) message: String,
    /// What to try.
    pub(crate) help: Option<String>,
}

/// Reads YAML. `at` is the place of `text` in its file.
pub(crate) fn yaml(text: &str, at: Span) -> Result<Node, Broken> {
    let options = serde_saphyr::options! { strict_booleans: true };
    match serde_saphyr::from_str_with_options::<serde_saphyr::Spanned<Yaml>>(text, options) {
        Ok(tree) => Ok(from_yaml(tree, text, at)),
        Err(error) => {
            let error = error.without_snippet();
            let start = error
                .location()
                .map_or(0, |l| offset(text, l.line(), l.column()));
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or(&message);
            let message = message
                .split_once(": ")
                .filter(|(l, _)| l.starts_with("line "))
                .map_or(message, |(_, m)| m);
            let start = slips::tab(message, text, start).unwrap_or(start);
            let (message, help) = slips::yaml(message, text, start);
            Err(Broken {
                span: at.part(start, one_char(text, start)),
                message,
                help,
            })
        }
    }
}

/// Reads TOML. `at` is the place of `text` in its file.
pub(crate) fn toml(text: &str, at: Span) -> Result<Node, Broken> {
    match ::toml::de::DeTable::parse(text) {
        Ok(table) => {
            let span = at.part(table.span().start, table.span().end);
            Ok(Node {
                span,
                value: from_toml_table(table.into_inner(), text, at),
            })
        }
        Err(error) => {
            let range = error.span().unwrap_or(0..0);
            let end = range.end.max(one_char(text, range.start));
            let message = error
                .message()
                .lines()
                .next()
                .unwrap_or("not TOML")
                .to_owned();
            Err(Broken {
                span: at.part(range.start, end),
                message,
                help: None,
            })
        }
    }
}

/// The byte at a line and a column, both from 1 and in characters.
fn offset(text: &str, line: u64, column: u64) -> usize {
    let line = usize::try_from(line).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start
        + rest
            .chars()
            .take_while(|c| *c != '\n')
            .take(column)
            .map(char::len_utf8)
            .sum::<usize>()
}

/// The end of the character at `start`; `start` itself at the end of a line.
fn one_char(text: &str, start: usize) -> usize {
    let next = text.get(start..).and_then(|t| t.chars().next());
    next.filter(|c| *c != '\n')
        .map_or(start, |c| start + c.len_utf8())
}

enum Yaml {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<serde_saphyr::Spanned<Yaml>>),
    Map(Vec<(serde_saphyr::Spanned<String>, serde_saphyr::Spanned<Yaml>)>),
}

impl<'de> Deserialize<'de> for Yaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Yaml, D::Error> {
        deserializer.deserialize_any(YamlVisitor)
    }
}

struct YamlVisitor;

impl<'de> Visitor<'de> for YamlVisitor {
    type Value = Yaml;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Yaml, E> {
        Ok(Yaml::Null)
    }

    fn visit_none<E>(self) -> Result<Yaml, E> {
        Ok(Yaml::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Yaml, D::Error> {
        deserializer.deserialize_any(YamlVisitor)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Yaml, E> {
        Ok(Yaml::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Yaml, E> {
        Ok(Yaml::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Yaml, E> {
        Ok(Yaml::Number(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Yaml, E> {
        Ok(Yaml::Number(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Yaml, E> {
        Ok(Yaml::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Yaml, E> {
        Ok(Yaml::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Yaml, E> {
        Ok(Yaml::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Yaml, E> {
        Ok(Yaml::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Yaml, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Yaml::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Yaml, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Yaml::Map(fields))
    }
}

fn place(location: serde_saphyr::Location, at: Span) -> Span {
    let span = location.span();
    let start = span
        .byte_offset()
        .and_then(|n| usize::try_from(n).ok())
        .unwrap_or(0);
    let len = span
        .byte_len()
        .and_then(|n| usize::try_from(n).ok())
        .unwrap_or(0);
    at.part(start, start + len)
}

fn from_yaml(node: serde_saphyr::Spanned<Yaml>, text: &str, at: Span) -> Node {
    let span = place(node.referenced, at);
    let written = || {
        let start = (span.start - at.start) as usize;
        text.get(start..(span.end - at.start) as usize)
            .unwrap_or("")
    };
    let value = match node.value {
        Yaml::Null => Value::Null,
        Yaml::Bool(b) => Value::Bool(b),
        Yaml::Number(digits) => {
            let text = Some(written().trim())
                .filter(|w| !w.is_empty())
                .map_or(digits, str::to_owned);
            Value::Scalar {
                text,
                exact: true,
                number: true,
            }
        }
        Yaml::Text(value) => return scalar(value, span, written()),
        Yaml::List(items) => {
            Value::List(items.into_iter().map(|n| from_yaml(n, text, at)).collect())
        }
        Yaml::Map(fields) => {
            let field = |(k, v): (serde_saphyr::Spanned<String>, _)| {
                (
                    Spanned::new(k.value, place(k.referenced, at)),
                    from_yaml(v, text, at),
                )
            };
            Value::Map(fields.into_iter().map(field).collect())
        }
    };
    Node { span, value }
}

/// Text with the span of its content, where the file holds it letter for letter.
fn scalar(value: String, span: Span, written: &str) -> Node {
    match written.find(value.as_str()) {
        Some(from) if !value.is_empty() => {
            let span = span.part(from, from + value.len());
            Node {
                span,
                value: Value::Scalar {
                    text: value,
                    exact: true,
                    number: false,
                },
            }
        }
        _ => {
            let span = span.part(0, written.trim_end().len());
            Node {
                span,
                value: Value::Scalar {
                    text: value,
                    exact: false,
                    number: false,
                },
            }
        }
    }
}

fn from_toml_table(table: ::toml::de::DeTable<'_>, text: &str, at: Span) -> Value {
    let mut fields: Vec<(Spanned<String>, Node)> = Vec::new();
    for (key, value) in table {
        let span = at.part(key.span().start, key.span().end);
        fields.push((
            Spanned::new(key.into_inner().into_owned(), span),
            from_toml(value, text, at),
        ));
    }
    fields.sort_by_key(|(key, _)| key.span);
    Value::Map(fields)
}

fn from_toml(node: ::toml::Spanned<::toml::de::DeValue<'_>>, text: &str, at: Span) -> Node {
    use ::toml::de::DeValue;
    let range = node.span();
    let span = at.part(range.start, range.end);
    let written = text.get(range).unwrap_or("");
    let value = match node.into_inner() {
        DeValue::String(value) => return scalar(value.into_owned(), span, written),
        DeValue::Boolean(b) => Value::Bool(b),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Scalar {
            text: written.to_owned(),
            exact: true,
            number: true,
        },
        DeValue::Datetime(_) => Value::Scalar {
            text: written.to_owned(),
            exact: true,
            number: false,
        },
        DeValue::Array(items) => {
            Value::List(items.into_iter().map(|n| from_toml(n, text, at)).collect())
        }
        DeValue::Table(table) => from_toml_table(table, text, at),
    };
    Node { span, value }
}
