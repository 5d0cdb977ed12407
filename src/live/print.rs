//! What a look was made of, to tell how the next one differs.

use super::Change;
use crate::attach::Attachments;
use crate::load::Files;
use crate::report::SourceFile;
use crate::same::{addresses, apart};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The files of a look. A file that did not change is the same value in the next.
pub(super) struct Print {
    texts: Vec<Arc<SourceFile>>,
    attached: Attachments,
    /// Whether there was nothing to say of files and folders.
    quiet: bool,
}

impl Print {
    pub(super) fn of(files: &Files, attached: &Attachments) -> Print {
        let shared = |id| Arc::clone(files.sources.shared(id));
        Print {
            texts: files.all().map(shared).collect(),
            attached: attached.clone(),
            quiet: files.report.findings.is_empty(),
        }
    }

    /// Whether these are the files, all of them as they were, with nothing to say of them.
    pub(super) fn holds(&self, files: &Files) -> bool {
        let before = self.texts.iter().map(Arc::as_ptr);
        let now = files.all().map(|id| Arc::as_ptr(files.sources.shared(id)));
        self.quiet && files.report.findings.is_empty() && before.eq(now)
    }

    /// What the difference of two looks can change in the site.
    pub(super) fn change(&self, now: &Print) -> Change {
        let (before, after) = apart(&addresses(&self.texts), &addresses(&now.texts));
        let (before, after) = (by_path(&self.texts[before]), by_path(&now.texts[after]));
        let gone = before.iter().filter(|(path, _)| !after.contains_key(*path));
        let come = after.iter().filter(|(path, file)| {
            let same = |then: &&Arc<SourceFile>| then.text == file.text;
            !before.get(*path).is_some_and(same)
        });
        let kind = |path: &str| {
            if path.starts_with("templates/") && path.ends_with(".css") {
                Change::Styles
            } else {
                Change::Pages
            }
        };
        let brought = (self.attached != now.attached).then_some(Change::Pages);
        let all = gone.chain(come).map(|(path, _)| kind(path)).chain(brought);
        all.max().unwrap_or(Change::Nothing)
    }
}

fn by_path(texts: &[Arc<SourceFile>]) -> FxHashMap<&str, &Arc<SourceFile>> {
    texts.iter().map(|f| (f.path.as_str(), f)).collect()
}
