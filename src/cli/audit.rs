//! `bluf audit` and `bluf sign`.

use super::args::{AuditArgs, SignArgs};
use super::{CONTENT, count};
use crate::audit::{Audit, Signature, audit, public_key, sign};
use anyhow::ensure;
use std::path::Path;
use std::process::ExitCode;

/// The variable that holds the password of a key.
const PASSWORD: &str = "BLUF_KEY_PASSWORD";

pub(super) fn run_audit(args: &AuditArgs) -> anyhow::Result<ExitCode> {
    let key = args.public_key.as_deref().map(public_key).transpose()?;
    let found = audit(&args.dir, key.as_ref())?;
    for (what, files) in [
        ("missing", &found.missing),
        ("altered", &found.altered),
        ("extra", &found.extra),
    ] {
        files.iter().for_each(|file| println!("{what}: {file}"));
    }
    println!("{}", told(&found));
    let clean = found.is_clean(key.is_some());
    Ok(if clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(CONTENT)
    })
}

/// What was found, in sentences.
fn told(found: &Audit) -> String {
    let edition = found.edition.map_or_else(
        || "a state that was not recorded as an edition".to_owned(),
        |n| format!("edition {n}"),
    );
    let wrong = found.missing.len() + found.altered.len() + found.extra.len();
    let files = match wrong {
        0 => format!("{}, all as listed", count(found.files, "file")),
        _ => format!(
            "{} listed: {} missing, {} altered, {} extra",
            count(found.files, "file"),
            found.missing.len(),
            found.altered.len(),
            found.extra.len()
        ),
    };
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
    let dir = args
        .dir
        .clone()
        .unwrap_or_else(|| Path::new(&args.root).join("site"));
    let signed = sign(&dir, &args.key, std::env::var(PASSWORD).ok())?;
    println!("{}", told(&signed));
    Ok(ExitCode::SUCCESS)
}
