//! JSON objects without empty fields, written as they are made.

use rayon::prelude::*;
use serde_json::Value;

/// A value as JSON has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Json(String);

/// A JSON object in the making; its fields in the order of their names.
#[derive(Debug, Clone, Default)]
pub(super) struct Object(Vec<(&'static str, Json)>);

impl Object {
    /// With one field.
    pub(super) fn with(mut self, key: &'static str, value: impl Into<Json>) -> Object {
        let value = value.into();
        match self.0.binary_search_by(|(known, _)| (*known).cmp(key)) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
        self
    }

    /// With a field where there is something to say.
    pub(super) fn maybe(self, key: &'static str, value: Option<impl Into<Json>>) -> Object {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With a list, left out where empty.
    pub(super) fn list<T: Into<Json>>(
        self,
        key: &'static str,
        items: impl IntoIterator<Item = T>,
    ) -> Object {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return self;
        }
        self.with(key, list(items))
    }

    /// Its fields, each with its value as it is written.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.0.as_str()))
    }

    /// Without a field.
    pub(super) fn without(&mut self, key: &str) {
        self.0.retain(|(known, _)| *known != key);
    }

    /// Writes it at the end of a text.
    fn write(&self, out: &mut String) {
        out.push('{');
        for (at, (key, value)) in self.0.iter().enumerate() {
            out.push_str(if at == 0 { "\"" } else { ",\"" });
            out.push_str(key);
            out.push_str("\":");
            out.push_str(&value.0);
        }
        out.push('}');
    }

    pub(super) fn text(&self) -> String {
        let fields = self.0.iter();
        let size: usize = fields
            .map(|(key, value)| key.len() + value.0.len() + 4)
            .sum();
        let mut out = String::with_capacity(size + 2);
        self.write(&mut out);
        out
    }
}

/// A list.
pub(super) fn list<T: Into<Json>>(items: impl IntoIterator<Item = T>) -> Json {
    let mut out = String::from("[");
    for item in items {
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(&item.into().0);
    }
    out.push(']');
    Json(out)
}

impl From<Object> for Json {
    fn from(object: Object) -> Json {
        Json(object.text())
    }
}

impl From<&Object> for Json {
    fn from(object: &Object) -> Json {
        Json(object.text())
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Json {
        Json(value.to_string())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        let mut out = Vec::with_capacity(text.len() + 2);
        let written = serde_json::to_writer(&mut out, text);
        let out = written.ok().and_then(|()| String::from_utf8(out).ok());
        Json(out.unwrap_or_else(|| Value::from(text).to_string()))
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::from(text.as_str())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Json {
        Json::from(text.as_str())
    }
}

macro_rules! as_a_value {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Json {
            fn from(value: $kind) -> Json {
                Json::from(Value::from(value))
            }
        })*
    };
}

as_a_value!(bool, f64, i32, u8, u32, usize);

/// Objects in a list, each on a line of its own, so that a change shows as lines.
#[derive(Debug, Default)]
pub(super) struct Rows {
    text: String,
    /// How many there are.
    pub(super) count: usize,
}

/// How many things are written in one go.
const AT_ONCE: usize = 128;

impl Rows {
    /// One more.
    pub(super) fn push(&mut self, object: &Object) {
        if self.count > 0 {
            self.text.push_str(",\n");
        }
        object.write(&mut self.text);
        self.count += 1;
    }

    /// What each thing comes to, in order of the things. None is held longer than it takes to write it.
    pub(super) fn each<T: Send + Sync>(
        &mut self,
        things: impl IntoIterator<Item = T>,
        make: impl Fn(&T, &mut Rows) + Sync,
    ) {
        let things: Vec<T> = things.into_iter().collect();
        let some = |things: &[T]| {
            let mut rows = Rows::default();
            things.iter().for_each(|thing| make(thing, &mut rows));
            rows
        };
        let parts: Vec<Rows> = things.par_chunks(AT_ONCE).map(some).collect();
        let filled = parts.iter().filter(|part| part.count > 0);
        self.text
            .reserve(filled.clone().map(|part| part.text.len() + 2).sum());
        for part in filled {
            if self.count > 0 {
                self.text.push_str(",\n");
            }
            self.text.push_str(&part.text);
            self.count += part.count;
        }
    }

    /// The rows between what stands before and behind them.
    pub(super) fn between(self, before: &str, behind: &str) -> String {
        let mut out = self.text;
        out.reserve_exact(before.len() + behind.len());
        out.insert_str(0, before);
        out.push_str(behind);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_object_is_what_serde_writes() {
        let inner = Object::default()
            .with("z", 1.5)
            .with("@a", "é \" \\ \u{1} \u{2028} </x>");
        let object = Object::default()
            .with("b", usize::MAX)
            .with("c", true)
            .with("b", -3)
            .maybe("none", None::<&str>)
            .list("empty", Vec::<&str>::new())
            .list("two", ["x", "y"])
            .with("in", inner);
        let value = json!({
            "b": -3, "c": true, "two": ["x", "y"],
            "in": {"z": 1.5, "@a": "é \" \\ \u{1} \u{2028} </x>"},
        });
        assert_eq!(object.text(), value.to_string());
    }

    #[test]
    fn rows_stand_in_order_and_a_thing_may_have_none() {
        let mut rows = Rows::default();
        rows.push(&Object::default());
        rows.each(0..1000, |n: &usize, rows| {
            if n.is_multiple_of(3) {
                rows.push(&Object::default().with("n", *n));
            }
        });
        assert_eq!(rows.count, 335);
        let lines: Vec<String> = (0..1000)
            .step_by(3)
            .map(|n| format!("{{\"n\":{n}}}"))
            .collect();
        assert_eq!(
            rows.between("[", "]"),
            format!("[{{}},\n{}]", lines.join(",\n"))
        );
    }
}
