//! The built-in templates, for those who write their own.

use crate::load::load_folder;
use crate::render::{described, fields, written};
use crate::report::nearest::nearest;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// A list of the built-in templates with those that a project in `root` has of its own; the text of one; or, where
/// `told`, what it sees.
pub fn template(root: &Path, name: Option<&str>, told: bool) -> anyhow::Result<String> {
    let Some(name) = name else {
        return listed(root);
    };
    let name = name.strip_prefix("templates/").unwrap_or(name);
    let text = written(name).with_context(|| unknown(name))?;
    if !told {
        return Ok(text.to_owned());
    }
    fields(name).with_context(|| {
        format!("`{name}` shows no page of its own: what it is given stands in its text")
    })
}

fn listed(root: &Path) -> anyhow::Result<String> {
    let files = load_folder(root, "templates")?;
    let own: BTreeSet<&str> = files
        .templates
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    let all = described();
    let wide = all.iter().map(|(name, _)| name.len());
    let wide = wide
        .chain(own.iter().map(|name| name.len()))
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for (name, what) in &all {
        let own = if own.contains(name) { " Yours." } else { "" };
        let _ = writeln!(out, "{name:wide$}  {what}{own}");
    }
    for name in own.iter().filter(|name| written(name).is_none()) {
        let _ = writeln!(out, "{name:wide$}  Yours alone.");
    }
    Ok(out)
}

fn unknown(name: &str) -> String {
    let known = described();
    match nearest(name, known.iter().map(|(name, _)| *name)) {
        Some(near) => format!("there is no template `{name}`: did you mean `{near}`?"),
        None => format!("there is no template `{name}`: `bluf template` lists them"),
    }
}
