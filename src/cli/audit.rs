//! `bluf audit` and `bluf sign`.

use super::args::{AuditArgs, SignArgs};
use super::progress::Bytes;
use super::tell::say;
use super::{CONTENT, count};
use crate::audit::{Audit, Signature, audit, public_key, sign};
use crate::build::{Failure, Project, output};
use anyhow::ensure;
use std::path::Path;
use std::process::ExitCode;

/// The variable that holds the password of a key.
const PASSWORD: &str = "BLUF_KEY_PASSWORD";

pub(super) fn run_audit(args: &AuditArgs) -> anyhow::Result<ExitCode> {
    let key = args.public_key.as_deref().map(public_key).transpose()?;
    let bar = Bytes::new("reading");
    let place = &args.place;
    let found = if place.starts_with("https://") || place.starts_with("http://") {
        web(place, key.as_ref(), &bar)
    } else {
        audit(Path::new(place), key.as_ref(), &bar)
    };
    bar.clear();
    let found = found?;
    let extra = found.extra.as_deref().unwrap_or_default();
    (found.unsound.iter()).for_each(|path| say(format!("unsound: {path:?}")));
    for (what, files) in [
        ("missing", found.missing.as_slice()),
        ("altered", &found.altered),
        ("extra", extra),
    ] {
        files.iter().for_each(|file| say(format!("{what}: {file}")));
    }
    say(told(&found));
    let clean = found.is_clean(key.is_some());
    Ok(if clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(CONTENT)
    })
}

#[cfg(feature = "remote")]
use crate::audit::audit_web as web;

#[cfg(not(feature = "remote"))]
fn web(url: &str, _: Option<&minisign::PublicKey>, _: &Bytes) -> anyhow::Result<Audit> {
    anyhow::bail!(
        "this bluf was built without the ways to servers, which {url} needs: `cargo install --path . --features remote` builds it with them, or audit a downloaded copy"
    )
}

/// What was found, in sentences.
fn told(found: &Audit) -> String {
    let edition = found.edition.map_or_else(
        || "a state that was not recorded as an edition".to_owned(),
        |n| format!("edition {n}"),
    );
    let (missing, altered, unsound) = (
        found.missing.len(),
        found.altered.len(),
        found.unsound.len(),
    );
    let extra = found.extra.as_ref().map(Vec::len);
    let mut files = match missing + altered + unsound + extra.unwrap_or(0) {
        0 => format!("{}, all as listed", count(found.files, "file")),
        _ => format!(
            "{} listed: {missing} missing, {altered} altered",
            count(found.files, "file")
        ),
    };
    if unsound > 0 {
        files.push_str(&format!(", {unsound} with a path that no site can have"));
    }
    match extra {
        None => files.push_str("; what else is there cannot be seen from outside"),
        Some(0) => {}
        Some(n) => files.push_str(&format!(", {n} extra")),
    }
    if !found.kept.is_empty() {
        let kept = found.kept.join(", ");
        files.push_str(&format!("; the host keeps {kept} to itself"));
    }
    let signature = match &found.signature {
        Signature::None => "not signed".to_owned(),
        Signature::Unchecked => "signed; name the key with --public-key to check it".to_owned(),
        Signature::Good(comment) => format!("signed by the owner of the key: {comment}"),
        Signature::Bad(why) => format!("NOT signed by the owner of the key: {why}"),
    };
    let before = found.before.as_ref();
    let before = before.map_or_else(String::new, |hash| format!("\nthe manifest before: {hash}"));
    format!(
        "{edition}\n{files}\n{signature}\nmanifest: {}{before}",
        found.manifest
    )
}

pub(super) fn run_sign(args: &SignArgs) -> anyhow::Result<ExitCode> {
    let root = args.root.canonicalize()?;
    let inside = args
        .key
        .canonicalize()
        .is_ok_and(|key| key.starts_with(&root));
    ensure!(
        !inside,
        "the key {} is in the project, from where it may be published; keep it elsewhere",
        args.key.display()
    );
    let dir = match &args.dir {
        Some(dir) => dir.clone(),
        None => output(&Project::at(&args.root)).map_err(|failure| match failure {
            Failure::System(error) => error,
            Failure::Content(_) => {
                anyhow::anyhow!("bluf.toml has mistakes, which `bluf check` tells")
            }
        })?,
    };
    let bar = Bytes::new("reading");
    let signed = sign(&dir, &args.key, std::env::var(PASSWORD).ok(), &bar);
    bar.clear();
    let signed = signed?;
    say(told(&signed));
    Ok(ExitCode::SUCCESS)
}
