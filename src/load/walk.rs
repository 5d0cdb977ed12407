//! Which files there are: links followed only where they stay in the project.

use super::{INPUTS, LOCK, SETTINGS, SIDECAR, below};
use crate::report::{Finding, Report, Severity};
use std::path::Path;
use walkdir::WalkDir;

/// Collects the files below `home/top`, links followed only where they stay in the project, and tells whether there are
/// any.
pub(super) fn walk(
    home: &Path,
    top: &str,
    paths: &mut Vec<String>,
    report: &mut Report,
) -> anyhow::Result<bool> {
    let start = home.join(top);
    if !start.exists() {
        return Ok(false);
    }
    let mut links = false;
    let mut entries = WalkDir::new(&start)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                report.push(broken_entry(home, &error)?);
                continue;
            }
        };
        let path = below(home, entry.path());
        let name = entry.file_name().to_string_lossy();
        let hidden = hidden(top, &name);
        links |= entry.path_is_symlink();
        let outside = entry.path_is_symlink() && leaves(home, entry.path());
        if outside {
            report.push(
                Finding::about(
                    "link-leaves-project",
                    &path,
                    "this symbolic link leads out of the project",
                )
                .help("copy the file into the project"),
            );
        }
        if hidden || outside {
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            if !wanted(top, &path) {
                if looks_meant(top, &path) {
                    report.push(not_read(top, path));
                }
                continue;
            }
            match below_exactly(home, entry.path()) {
                Some(path) => paths.push(path),
                None => report.push(bad_name(&path)),
            }
        }
    }
    Ok(links)
}

/// Whether a site is made of a file at this path below the root.
pub(super) fn is_input(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or_default();
    INPUTS.contains(&top) && concerns(path) && wanted(top, path)
}

/// Whether a site may be made of what stands at a path below the root, or below that: false for what is hidden, and what
/// editors leave behind.
pub(crate) fn concerns(path: &str) -> bool {
    let (top, rest) = path.split_once('/').unwrap_or((path, ""));
    let known = INPUTS.contains(&top) || [SETTINGS, LOCK].contains(&path);
    known && !left_behind(path) && !rest.split('/').any(|name| hidden(top, name))
}

/// Hidden files and folders, but the one folder that hosts ask for (RFC 8615).
fn hidden(top: &str, name: &str) -> bool {
    name.starts_with('.') && !(top == "static" && name == ".well-known")
}

/// Whether somebody put a file that is not read where files are. Beside templates lie notes and licences.
fn looks_meant(top: &str, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let kind = match top {
        "content" | "locale" | "seeds" => true,
        "templates" => ending.is_some_and(|ending| !matches!(ending, "md" | "txt")),
        _ => false,
    };
    kind && !left_behind(path)
}

/// A file among documents or templates that is none by its ending.
fn not_read(top: &str, path: String) -> Finding {
    let name = path.rsplit('/').next().unwrap_or(&path);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let (title, help) = match top {
        "templates" => (
            "this file is not read: templates end in `.html`, what stands beside pages in `.css`, `.js` or `.svg`",
            "pictures, fonts and the like lie in static/".to_owned(),
        ),
        "locale" => (
            "this file is not read: words of the interface stand in files that end in `.ftl`",
            "`bluf words fr > fr.ftl` makes one to begin with; translate it, and put it into locale/".to_owned(),
        ),
        _ => (
            "this file is not read: documents end in `.md`",
            format!("a document is called `{stem}.md`; what texts show or lead to lies in static/"),
        ),
    };
    Finding {
        severity: Severity::Warning,
        ..Finding::about("not-read", path, title)
    }
    .help(help)
}

/// Editors' own files and pictures are no documents.
fn wanted(top: &str, path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let kind = match top {
        "templates" => matches!(ending, "html" | "css" | "js" | "svg"),
        "static" => true,
        "editions" => ending == "jsonl",
        "locale" => ending == "ftl",
        _ => ending == "md",
    };
    kind && !left_behind(path)
}

/// What editors and systems leave beside the files that people mean.
fn left_behind(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name.ends_with('~')
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || ["Thumbs.db", "desktop.ini", "Icon\r"].contains(&name)
        || LEFT_BEHIND.contains(&ending)
}

/// Endings of files that are half written, or were put aside.
const LEFT_BEHIND: [&str; 9] = [
    "swp",
    "swo",
    "swx",
    "tmp",
    "bak",
    "orig",
    "part",
    "crdownload",
    "crswap",
];

/// The path below the root, with `/`; none where it is not Unicode.
fn below_exactly(home: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(home).ok()?.to_str()?;
    Some(below(home, path))
}

fn bad_name(path: &str) -> Finding {
    let title = "the name of this file is not UTF-8";
    Finding::about("bad-file-name", path, title)
        .help("rename it; ASCII letters, digits, `-` and `_` read the same everywhere")
}

/// Takes the files of `static/` out of the texts that are read; what is said of them stays.
pub(super) fn statics(paths: &mut Vec<String>) -> Vec<String> {
    let below = |path: &str| path.strip_prefix("static/").map(str::to_owned);
    let is_file = |path: &String| path.starts_with("static/") && !path.ends_with(SIDECAR);
    let files = paths.iter().filter(|p| is_file(p)).filter_map(|p| below(p));
    let files = files.collect();
    paths.retain(|p| !is_file(p));
    files
}

fn leaves(home: &Path, path: &Path) -> bool {
    path.canonicalize()
        .map_or(true, |target| !target.starts_with(home))
}

/// A loop of links or a link to nothing is the writer's to mend; anything else is the machine's.
fn broken_entry(home: &Path, error: &walkdir::Error) -> anyhow::Result<Finding> {
    let path = error.path().map(|p| below(home, p)).unwrap_or_default();
    if error.loop_ancestor().is_some() {
        let title = "this symbolic link leads back to a folder that holds it";
        return Ok(Finding::about("link-loop", path, title).help("remove the link"));
    }
    let missing = error
        .io_error()
        .is_some_and(|e| e.kind() == std::io::ErrorKind::NotFound);
    anyhow::ensure!(missing, "cannot read {path}: {error}");
    let title = "this symbolic link leads nowhere";
    Ok(Finding::about("link-broken", path, title).help("remove the link, or put its target back"))
}

#[cfg(test)]
mod tests {
    use super::{concerns, is_input};

    /// Each path with whether a site is made of it, and whether a change of it may matter.
    #[test]
    fn what_is_read_is_what_is_watched() {
        for (path, read, watched) in [
            ("bluf.toml", false, true),
            ("evidence.lock", false, true),
            ("README.md", false, false),
            ("content", false, true),
            ("content/events", false, true),
            ("content/events/a.md", true, true),
            ("content/events/#a.md", true, true),
            ("content/events/#a.md#", false, false),
            ("content/events/.#a.md", false, false),
            ("content/events/~$a.md", false, false),
            ("content/events/a.md~", false, false),
            ("content/events/a.md.swp", false, false),
            ("content/.git/a.md", false, false),
            ("seeds/a.txt", false, true),
            ("templates/style.css", true, true),
            ("templates/notes.txt", false, true),
            ("editions/1.jsonl", true, true),
            ("static/map.png", true, true),
            ("static/#name", true, true),
            ("static/.well-known", true, true),
            ("static/.well-known/security.txt", true, true),
            ("static/.well-known/.a", false, false),
            ("static/.htaccess", false, false),
            ("static/a.crswap", false, false),
            ("static/a.swx", false, false),
            ("content/.well-known/a.md", false, false),
        ] {
            assert_eq!((is_input(path), concerns(path)), (read, watched), "{path}");
        }
    }
}
