//! What the settings name must be there: a name that nothing has would be a safeguard that guards nothing.

use super::Drafts;
use crate::load::{Files, is_below};
use crate::model::attachment::FOLDER;
use crate::model::settings::Settings;
use crate::report::nearest::nearest;
use crate::report::{Finding, Report, Spanned};
use std::collections::BTreeSet;

/// Reports folders of `[markings]` that mark nothing.
pub(super) fn folders(settings: &Settings, files: &Files, report: &mut Report) {
    if settings.markings.is_empty() {
        return;
    }
    let statics = files.statics.iter().map(|path| format!("{FOLDER}/{path}"));
    let documents = files.documents.iter();
    let documents = documents.map(|(_, id)| files.sources.file(*id).path.clone());
    let paths: Vec<String> = documents.chain(statics).collect();
    for (folder, _) in &settings.markings {
        let name = folder.value.trim_end_matches('/');
        if !paths.iter().any(|path| is_below(path, name)) {
            report.push(marks_nothing(folder, name, &paths));
        }
    }
}

fn marks_nothing(folder: &Spanned<String>, name: &str, paths: &[String]) -> Finding {
    if paths.iter().any(|path| path == name) {
        let title = format!("`{name}` is a file, and [markings] are for folders");
        let help = if is_below(name, FOLDER) {
            format!("write `marking = …` into the file beside it, {name}.toml")
        } else {
            "write `marking: …` into its own front matter".to_owned()
        };
        return Finding::error("unknown-folder", folder.span, title).help(help);
    }
    let title = format!("no file lies in a folder `{name}`, so this marks nothing");
    let all: BTreeSet<&str> = paths.iter().flat_map(|path| folders_of(path)).collect();
    let help = nearest(name, all).map_or_else(
        || "write the folder's path from the root, as `seeds/closed`".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Finding::error("unknown-folder", folder.span, title).help(help)
}

/// Every folder that a path leads through.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Reports ids of the menu that no page has.
pub(super) fn menu(drafts: &Drafts, report: &mut Report) {
    let pages = || drafts.pages.iter().map(|page| page.id.as_str());
    for id in &drafts.settings.menu {
        if pages().any(|page| page == id.value) {
            continue;
        }
        let title = if all_ids(drafts).contains(id.value.as_str()) {
            format!("`{}` is no page, and the menu leads to pages", id.value)
        } else {
            format!("no page has the id `{}`", id.value)
        };
        let help = nearest(&id.value, pages()).map_or_else(
            || "name files of content/pages/ without their ending".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        report.push(Finding::error("unknown-id", id.span, title).help(help));
    }
}

/// Reports ids of `[public_ids]` that nothing has, and of `[removed]` that something has.
pub(super) fn ids(drafts: &Drafts, report: &mut Report) {
    let settings = &drafts.settings;
    if settings.public_ids.is_empty() && settings.removed.is_empty() {
        return;
    }
    let known = all_ids(drafts);
    for (id, _) in &settings.public_ids {
        if !known.contains(id.value.as_str()) {
            let title = format!(
                "nothing has the id `{}`, so nothing is hidden by this",
                id.value
            );
            let near = nearest(&id.value, known.iter().copied());
            let help = near.map_or_else(
                || "write the id as the project has it: a file’s name without its ending, or a claim’s `id`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            report.push(Finding::error("unknown-id", id.span, title).help(help));
        }
    }
    for (id, _) in &settings.removed {
        if known.contains(id.value.as_str()) {
            let title = format!("`{}` is still there, so it was not removed", id.value);
            report.push(
                Finding::error("not-removed", id.span, title)
                    .help("take the line out, or remove the thing"),
            );
        }
    }
}

fn all_ids(drafts: &Drafts) -> BTreeSet<&str> {
    let events = drafts.events.iter();
    (drafts.sources.iter().map(|x| x.id.as_str()))
        .chain(events.clone().map(|x| x.id.as_str()))
        .chain(events.flat_map(|x| x.claims.iter().map(|c| c.id.value.as_str())))
        .chain(drafts.actors.iter().map(|x| x.id.as_str()))
        .chain(drafts.places.iter().map(|x| x.id.as_str()))
        .chain(drafts.briefs.iter().map(|x| x.id.as_str()))
        .chain(drafts.pages.iter().map(|x| x.id.as_str()))
        .collect()
}
