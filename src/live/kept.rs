//! The pages that were made last, for when one cannot be made again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many are kept: those that somebody may have open, and not a whole site again.
const MOST: usize = 64;

/// Good pages by their paths, those asked for last at the end. They outlive the state that they were made of.
#[derive(Default)]
pub(super) struct Kept(Mutex<VecDeque<(String, Arc<[u8]>)>>);

impl Kept {
    fn pages(&self) -> MutexGuard<'_, VecDeque<(String, Arc<[u8]>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a page in place of what was made at its path before.
    pub(super) fn put(&self, path: &str, page: &Arc<[u8]>) {
        let mut pages = self.pages();
        pages.retain(|(known, _)| known != path);
        pages.push_back((path.to_owned(), Arc::clone(page)));
        if pages.len() > MOST {
            pages.pop_front();
        }
    }

    /// The page that was made last at a path, unless many others were since.
    pub(super) fn last(&self, path: &str) -> Option<Arc<[u8]>> {
        let pages = self.pages();
        let mut pages = pages.iter();
        pages.find_map(|(known, page)| (known == path).then(|| Arc::clone(page)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, MOST};
    use std::sync::Arc;

    #[test]
    fn the_newest_page_of_a_path_is_kept_and_of_many_the_latest() {
        let kept = Kept::default();
        let page = |words: &str| Arc::from(words.as_bytes());
        assert_eq!(kept.last("one.html"), None);
        kept.put("one.html", &page("first"));
        kept.put("one.html", &page("second"));
        assert_eq!(kept.last("one.html").as_deref(), Some(&b"second"[..]));
        for number in 0..MOST {
            kept.put(&format!("{number}.html"), &page("more"));
        }
        assert_eq!(kept.last("one.html"), None);
        assert_eq!(kept.last("0.html").as_deref(), Some(&b"more"[..]));
    }
}
