//! What may be told of texts that lost a part: what they still say in the open.

use super::History;
use super::said::{Said, is_text};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

impl History {
    /// Whether the texts of anything are held back, so that [`History::still_said`] may have some to tell.
    pub fn holds_texts_back(&self) -> bool {
        let mut changes = self.editions.iter().flat_map(|e| &e.changes);
        changes.any(|c| c.before.iter().chain(&c.after).any(|said| said.textless))
    }

    /// Tells again of texts that lost a part the fields that `recorded`, the same before anything was held back, has in words that
    /// the open site says now, all of them. `said` is what that says.
    #[must_use]
    pub fn still_said(mut self, recorded: &History, said: &BTreeMap<String, Said>) -> History {
        for edition in &mut self.editions {
            let all = recorded
                .editions
                .iter()
                .find(|e| e.number == edition.number);
            let all = all.into_iter().flat_map(|e| &e.changes);
            let all: HashMap<&str, _> = all.map(|c| (c.id.as_str(), c)).collect();
            for change in &mut edition.changes {
                let (Some(full), Some(now)) = (all.get(change.id.as_str()), said.get(&change.id))
                else {
                    continue;
                };
                let pairs = [
                    (&mut change.before, &full.before),
                    (&mut change.after, &full.after),
                ];
                for (told, full) in pairs {
                    if let (Some(told), Some(full)) = (told, full)
                        && told.textless
                    {
                        *told = Arc::new(told.with_texts(full, now));
                    }
                }
            }
        }
        self
    }
}

impl Said {
    /// The same with the fields and translations of `full` of which `now` says every line.
    fn with_texts(&self, full: &Said, now: &Said) -> Said {
        let mut told = self.clone();
        let texts = full.says.iter().filter(|(field, _)| is_text(field));
        let open = texts.filter(|(field, words)| says_all(now.field(field), words));
        told.says.extend(open.map(|(f, w)| (f.clone(), w.clone())));
        let known = |field: &String| !is_text(field) || told.says.contains_key(field);
        if full.says.keys().all(known) {
            for (language, words) in &full.translations {
                let mut fields = words.iter();
                if fields.all(|(field, words)| says_all(now.field_in(language, field), words)) {
                    told.translations.insert(language.clone(), words.clone());
                }
            }
        }
        told
    }
}

/// Whether every line of some words is a line of others.
fn says_all(now: &str, words: &str) -> bool {
    words.lines().all(|line| now.lines().any(|own| own == line))
}
