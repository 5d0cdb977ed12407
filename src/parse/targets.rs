//! `[targets.NAME]` of `bluf.toml`.

use super::fields::Fields;
use super::names::is_id;
use crate::load::is_reserved;
use crate::model::marking::Marking;
use crate::model::target::{Place, Target};
use crate::report::{Finding, Spanned};

/// The fields of which a target has one: it says what kind of place it is.
const KINDS: [&str; 5] = ["folder", "s3", "webdav", "sftp", "git"];

/// How long a lock must be silent, in seconds, where the target does not say.
const PATIENCE: u64 = 20;

/// Reads a target; none where it has no place.
pub(super) fn target(name: &Spanned<String>, f: &mut Fields<'_>) -> Option<Target> {
    if !is_id(&name.value) {
        let title = format!("`{}` cannot name a target", name.value);
        f.report().push(
            Finding::error("bad-id", name.span, title)
                .help("use ASCII letters, digits, `-` and `_`"),
        );
    }
    let place = place(name, f);
    let target = Target {
        name: name.value.clone(),
        place: Place::Folder(String::new()),
        ceiling: f.tlp("ceiling").map_or(Marking::Clear, |m| m.value),
        public_key: f.string("public_key"),
        unrecorded: f.flag("unrecorded"),
        patience: f.whole("patience").unwrap_or(PATIENCE).clamp(1, 3600),
    };
    Some(Target {
        place: place?,
        ..target
    })
}

fn place(name: &Spanned<String>, f: &mut Fields<'_>) -> Option<Place> {
    let given = KINDS.map(|kind| f.text(kind).map(|text| (kind, text)));
    let mut given = given.into_iter().flatten();
    let (Some((kind, text)), None) = (given.next(), given.next()) else {
        let title = format!("the target `{}` needs one place", name.value);
        let help = format!(
            "give it one of {}",
            KINDS.map(|k| format!("`{k}`")).join(", ")
        );
        f.report()
            .push(Finding::error("target-without-place", name.span, title).help(help));
        return None;
    };
    let place = match kind {
        "folder" => Some(Place::Folder(text.value.clone())),
        "s3" => s3(&text.value, f),
        "webdav" => split(&text.value, &["https://", "http://"])
            .map(|(server, path)| Place::Webdav { server, path }),
        "sftp" => split(&text.value, &["sftp://"]).map(|(server, path)| Place::Sftp {
            server: server.replacen("sftp://", "ssh://", 1),
            path,
            key: f.string("key"),
        }),
        _ => Some(Place::Git {
            remote: text.value.clone(),
            branch: f.string("branch").unwrap_or_else(|| "pages".to_owned()),
        }),
    };
    let secret = text.value.split_once("://").and_then(|(_, rest)| {
        let host = rest.split('/').next().unwrap_or_default();
        host.rsplit_once('@').filter(|(user, _)| user.contains(':'))
    });
    let problem = if text.value.trim().is_empty() || place.is_none() {
        let example = match kind {
            "s3" => "write `s3://bucket/prefix`",
            "webdav" => "write `https://dav.example.org/folder`",
            "sftp" => "write `sftp://user@example.org/srv/www/brief`, with the whole path",
            "git" => "write what `git push` takes",
            _ => "name a folder",
        };
        ("this is no place to publish to", example)
    } else if kind == "folder" && is_of_the_project(&text.value) {
        (
            "this folder holds what the site is made from",
            "name a folder of its own",
        )
    } else if secret.is_some() {
        (
            "a password has no place in the project",
            "leave it out; docs/publishing.md says where each kind of target looks for credentials",
        )
    } else {
        return place;
    };
    f.report()
        .push(Finding::error("bad-target", text.span, problem.0).help(problem.1));
    None
}

/// Whether a folder, by its name alone, is the project's own, or one of those that the site is made from.
fn is_of_the_project(folder: &str) -> bool {
    let mut below: Vec<&str> = Vec::new();
    for part in folder.split(['/', std::path::MAIN_SEPARATOR]).enumerate() {
        match part {
            (0, "") => return false,
            (_, "" | ".") => {}
            (_, "..") if below.pop().is_none() => return false,
            (_, "..") => {}
            (_, part) => below.push(part),
        }
    }
    below.first().is_none_or(|top| is_reserved(top))
}

/// `s3://bucket/prefix`.
fn s3(text: &str, f: &mut Fields<'_>) -> Option<Place> {
    let (endpoint, region) = (f.string("endpoint"), f.string("region"));
    let (bucket, prefix) = split(text, &["s3://"])?;
    Some(Place::S3 {
        bucket: bucket.trim_start_matches("s3://").to_owned(),
        prefix: prefix.trim_matches('/').to_owned(),
        endpoint,
        region,
    })
}

/// An address parted into its server, with the scheme, and its path, with a slash at its start.
fn split(text: &str, schemes: &[&str]) -> Option<(String, String)> {
    let scheme = schemes.iter().find(|scheme| text.starts_with(**scheme))?;
    let rest = &text[scheme.len()..];
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let sound = !host.is_empty() && !path.split('/').any(|part| matches!(part, "." | ".."));
    sound.then(|| {
        let path = path.trim_matches('/');
        (format!("{scheme}{host}"), format!("/{path}"))
    })
}
