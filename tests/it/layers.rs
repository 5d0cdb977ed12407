//! The order of rooms: a module imports only modules above it in `src/lib.rs`.

use std::fs;
use std::path::{Path, PathBuf};

fn rooms() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").expect("src/lib.rs");
    lib.lines()
        .filter_map(|l| {
            l.strip_prefix("pub ")
                .unwrap_or(l)
                .strip_prefix("mod ")?
                .strip_suffix(';')
                .map(str::to_owned)
        })
        .collect()
}

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(dir)
        .expect("a folder")
        .map(|e| e.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The rooms that a text names: `crate::room`, `crate::{room, room}`, and `super::` chains that climb out of their own
/// room.
fn named(text: &str, depth: usize) -> Vec<String> {
    let climb = "super::".repeat(depth);
    let prefixes = ["crate::", &climb].into_iter().filter(|p| !p.is_empty());
    let rests = prefixes.flat_map(|prefix| {
        let found = text.match_indices(prefix);
        found.map(move |(at, _)| &text[at + prefix.len()..])
    });
    rests.flat_map(leading).collect()
}

/// What a path leads to first, or each of the paths in braces.
fn leading(path: &str) -> Vec<String> {
    let word = |path: &str| -> String {
        let letters = path.trim_start().chars();
        letters
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(inside) = path.strip_prefix('{') else {
        return vec![word(path)];
    };
    let (mut out, mut depth, mut begun) = (Vec::new(), 0, 0);
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                out.push(word(&inside[begun..at]));
                begun = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    out
}

#[test]
fn every_way_to_name_a_room_is_seen() {
    let named = |text: &str, depth| named(text, depth).join(" ");
    assert_eq!(named("use crate::plan::{Outline, Page};", 1), "plan");
    assert_eq!(
        named(
            "use crate::{\n    load::{Files, load},\n    plan::Page, gate as g,\n};",
            1
        ),
        "load plan gate "
    );
    assert_eq!(named("use crate::{host, cli::{self}};", 2), "host cli");
    assert_eq!(
        named("pub(crate) use super::super::{parse, link};", 2),
        "parse link"
    );
    assert_eq!(named("use super::super::write;", 2), "write");
    assert_eq!(named("use super::{words, tell};", 2), "");
}

#[test]
fn a_module_imports_only_modules_above_it() {
    let rooms = rooms();
    assert!(rooms.len() > 8, "{rooms:?}");
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut wrong = Vec::new();
    for file in &files {
        let parts: Vec<String> = file
            .components()
            .skip(1)
            .map(|c| c.as_os_str().to_string_lossy().replace(".rs", ""))
            .collect();
        let Some(own) = rooms.iter().position(|r| *r == parts[0]) else {
            continue;
        };
        let depth = parts.iter().filter(|p| *p != "mod").count();
        let text = fs::read_to_string(file).expect("a source");
        for name in named(&text, depth) {
            if rooms
                .iter()
                .position(|r| *r == name)
                .is_some_and(|other| other > own)
            {
                wrong.push(format!(
                    "{} imports {name}, which stands below it",
                    file.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn effects_live_in_named_rooms() {
    let may = |file: &str, word: &str| match word {
        "std::fs" => [
            "load",
            "archive",
            "attach/mod.rs",
            "audit",
            "import/gather.rs",
            "write",
            "publish/store/folder.rs",
            "publish/keep.rs",
            "publish/git.rs",
            "cli/new",
            "cli/timings",
            "build",
        ]
        .iter()
        .any(|room| file.starts_with(&format!("src/{room}"))),
        "SystemTime::now" | "Instant::now" | "Utc::now" => file.starts_with("src/cli"),
        // A PDF is read by another process, the preview opens the browser, and git talks to repositories.
        "Command::new" => [
            "src/archive/pdf/mod.rs",
            "src/cli/serve.rs",
            "src/publish/git.rs",
        ]
        .contains(&file),
        "std::net" => file.starts_with("src/serve/"),
        _ => false,
    };
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut wrong = Vec::new();
    for file in &files {
        let path = file.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(file).expect("a source");
        for word in [
            "std::fs",
            "SystemTime::now",
            "Instant::now",
            "Utc::now",
            "println!",
            "std::net",
            "Command::new",
        ] {
            if text.contains(word) && !may(&path, word) {
                wrong.push(format!("{path} uses {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
