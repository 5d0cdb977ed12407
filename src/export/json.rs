//! JSON objects without empty fields.

use serde_json::{Map, Value};

/// A JSON object in the making.
#[derive(Debug, Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// With one field.
    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Object {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// With a field where there is something to say.
    pub(super) fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Object {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With a list, left out where empty.
    pub(super) fn list<T: Into<Value>>(
        self,
        key: &str,
        items: impl IntoIterator<Item = T>,
    ) -> Object {
        let items: Vec<Value> = items.into_iter().map(Into::into).collect();
        if items.is_empty() {
            self
        } else {
            self.with(key, items)
        }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Value {
        Value::Object(object.0)
    }
}

/// Items of a list, each on a line of its own, so that a change shows as lines.
pub(super) fn lines(items: &[Value]) -> String {
    let lines: Vec<String> = items.iter().map(Value::to_string).collect();
    lines.join(",\n")
}
