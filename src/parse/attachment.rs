//! Files of `static/`, and the files beside them that say what they are: `map.png.toml`.

use super::fields::{Fields, read_node};
use super::node::toml;
use crate::load::Files;
use crate::model::attachment::{Attachment, FOLDER};
use crate::model::settings::Settings;
use crate::report::nearest::nearest;
use crate::report::{FileId, Finding, Report, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// Every file, in order of paths.
pub(super) fn read(
    files: &Files,
    settings: &Settings,
    report: &mut Report,
) -> Vec<Arc<Attachment>> {
    let said: HashMap<&str, FileId> = (files.sidecars.iter())
        .map(|(path, id)| (path.as_str(), *id))
        .collect();
    let known = |path: &str| files.statics.iter().any(|file| file == path);
    for (path, id) in files.sidecars.iter().filter(|(path, _)| !known(path)) {
        let title = format!("this speaks of `{path}`, which is not in {FOLDER}/");
        let near = nearest(path, files.statics.iter().map(String::as_str));
        let near = near.map(|near| format!("did you mean `{near}.toml`?"));
        let help = "files that end in `.toml` say what the file of that name is: `map.png.toml`";
        report.push(
            Finding::error("unknown-file", Span::new(*id, 0, 0), title)
                .help(near.unwrap_or_else(|| help.to_owned())),
        );
    }
    for path in settings.at_root.iter().filter(|path| !known(&path.value)) {
        let title = format!("there is no file `{}` in {FOLDER}/", path.value);
        let near = nearest(&path.value, files.statics.iter().map(String::as_str));
        let near = near.map(|near| format!("did you mean `{near}`?"));
        report.push(Finding::error("unknown-file", path.span, title).maybe_help(near));
    }
    let one = |path: &String| {
        if !is_portable(path) {
            let title = "not every system and host can keep a file of this name";
            let help = "leave out control characters and \\ : * ? \" < > | and the name `manifest.json`, and end no \
                        part with a dot or a space";
            let finding = Finding::about("bad-file-name", format!("{FOLDER}/{path}"), title);
            report.push(finding.help(help));
        }
        let mut file = match said.get(path.as_str()) {
            Some(id) => sidecar(*id, files, report),
            None => Attachment::default(),
        };
        file.at_root = settings.at_root.iter().any(|p| p.value == *path);
        file.path.clone_from(path);
        Arc::new(file)
    };
    files.statics.iter().map(one).collect()
}

/// What is said of a file.
fn sidecar(id: FileId, files: &Files, report: &mut Report) -> Attachment {
    let text = &files.sources.file(id).text;
    let span = Span::new(id, 0, 0);
    let mut file = match toml(text, Span::new(id, 0, text.len())) {
        Ok(node) => read_node(node, "a file", report, fields),
        Err(broken) => {
            report.push(
                Finding::error("broken-front-matter", broken.span, "this is not TOML")
                    .label(broken.message),
            );
            Attachment::default()
        }
    };
    file.span = Some(span);
    file
}

fn fields(f: &mut Fields<'_>) -> Attachment {
    Attachment {
        alt: f.string("alt"),
        caption: f.string("caption"),
        credit: f.string("credit"),
        source: f.name("source"),
        ai_generated: f.flag("ai_generated"),
        keep_metadata: f.string("keep_metadata"),
        marking: f.marking().map(|m| m.value),
        ..Attachment::default()
    }
}

/// Whether a path means the same file everywhere.
fn is_portable(path: &str) -> bool {
    let odd = |c: char| c.is_control() || r#"\:*?"<>|"#.contains(c) || c == '\u{fffd}';
    path != "manifest.json"
        && path
            .split('/')
            .all(|part| !part.ends_with(['.', ' ']) && !part.contains(odd))
}
