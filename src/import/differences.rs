//! What a capture states otherwise than the record that stands: a record is somebody's work, and is never touched.

use super::stated::Stated;
use crate::model::source::Source;

/// A field on which record and capture differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field's name.
    pub field: &'static str,
    /// What the record says; empty where it says nothing.
    pub record: String,
    /// What the capture states.
    pub capture: String,
    /// Where it stands in the capture.
    pub from: String,
}

/// Every such field, in the order of records. What the capture does not state is no difference.
pub(super) fn differences(source: &Source, stated: &Stated) -> Vec<Difference> {
    let own = |given: &Option<super::stated::Given>| {
        given.as_ref().map(|g| (g.value.clone(), g.from.clone()))
    };
    let date = (stated.published.as_ref()).and_then(|p| Some((p.date.clone()?, p.from.clone())));
    let names: Vec<&str> = stated.authors.iter().map(|a| a.value.as_str()).collect();
    let authors = stated
        .authors
        .first()
        .map(|a| (names.join(", "), a.from.clone()));
    let written = |words: &Option<String>| words.clone().unwrap_or_default();
    let fields = [
        ("title", source.title.value.clone(), own(&stated.title)),
        (
            "publisher",
            written(&source.publisher),
            own(&stated.publisher),
        ),
        ("authors", source.authors.join(", "), authors),
        (
            "published",
            (source.published.as_ref())
                .map_or_else(String::new, |p| p.value.as_written().to_owned()),
            date,
        ),
        ("language", written(&source.language), own(&stated.language)),
        (
            "url",
            source
                .url
                .as_ref()
                .map_or_else(String::new, |u| u.value.clone()),
            own(&stated.url),
        ),
    ];
    (fields.into_iter())
        .filter_map(|(field, record, given)| {
            let (capture, from) = given?;
            (record != capture).then_some(Difference {
                field,
                record,
                capture,
                from,
            })
        })
        .collect()
}
