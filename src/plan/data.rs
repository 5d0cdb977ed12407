//! The page that explains every file to take away.

use super::frame::Here;
use super::menu::Part;
use super::rules::code;
use super::view::{self, FileGroup, FileRow};
use super::words::Words;
use super::{Page, Plan, View};
use crate::export::{File, Group};

/// The page's path.
pub(super) const PATH: &str = "data.html";

/// The groups in their order, with their heads.
const GROUPS: [(Group, &str); 4] = [
    (Group::Events, "data-events"),
    (Group::Sources, "data-sources"),
    (Group::Everything, "data-everything"),
    (Group::Feeds, "data-feeds"),
];

pub(super) fn page(plan: &Plan<'_>, files: &[File]) -> Page {
    let here = Here::new(PATH);
    let words = plan.words;
    let title = words.say("title-data");
    let groups = GROUPS.map(|(group, title)| FileGroup {
        title: words.say(title),
        rows: files
            .iter()
            .filter(|f| f.format.group == group)
            .map(|f| row(plan, &here, f))
            .collect(),
    });
    let counted = words.count(files.len(), "file");
    let state = plan.data.edition().map_or_else(
        || words.say("undated"),
        |day| words.tell("state-of", &[("date", words.day(day).into())]),
    );
    let view = view::Files {
        frame: plan.frame(
            &here,
            Part::None,
            &title,
            Some(&words.say("data-description")),
        ),
        kicker: format!("{counted} · {state}"),
        title,
        groups: groups.into_iter().filter(|g| !g.rows.is_empty()).collect(),
        homeless: plan.library.settings.base_url.is_none(),
    };
    Page {
        path: here.path,
        view: View::Files(Box::new(view)),
    }
}

fn row(plan: &Plan<'_>, here: &Here, file: &File) -> FileRow {
    let path = file.format.path;
    FileRow {
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        href: format!("{}{path}", plan.top(here)),
        standard: file.format.standard.to_owned(),
        what_html: code(file.format.what),
        opens: file.format.opens.to_owned(),
        rows: plan.words.count(file.rows, file.format.unit),
        size: size(plan.words, file.size),
    }
}

/// "312 bytes", "48 kB": as exact as somebody needs who decides whether to take it.
fn size(words: Words<'_>, bytes: usize) -> String {
    match bytes {
        0..=999 => words.count(bytes, "byte"),
        1000..=999_499 => format!("{}\u{a0}{}", (bytes + 500) / 1000, words.say("kilobytes")),
        _ => {
            let number = format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
            format!("{}\u{a0}{}", words.number(&number), words.say("megabytes"))
        }
    }
}
