//! How old translations are, as far as that tells nothing.

use crate::model::wording::Wording;
use crate::parse::Drafts;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// A translation of what is not shown whole is not said to be older than its original: that may have changed in what is
/// withheld alone.
pub(super) fn translations(
    drafts: &Drafts,
    edition: &mut Drafts,
    renamed: &BTreeMap<String, String>,
) {
    if edition.translations.is_empty() {
        return;
    }
    let mut parted: Vec<&str> = Vec::new();
    macro_rules! parted {
        ($($list:ident),*) => {$(
            let whole: HashSet<*const _> = edition.$list.iter().map(Arc::as_ptr).collect();
            let all = drafts.$list.iter().filter(|x| !whole.contains(&Arc::as_ptr(x)));
            parted.extend(all.map(|x| x.id.as_str()));
        )*};
    }
    parted!(sources, events, actors, places, briefs, pages);
    for translation in &mut edition.translations {
        for id in &parted {
            let id = renamed.get(*id).map_or(*id, String::as_str);
            if let Some(Wording::Translated { current, .. }) = translation.wordings.get_mut(id) {
                *current = true;
            }
        }
    }
}
