//! `bluf new`: a small working brief.

#![expect(
    clippy::disallowed_methods,
    reason = "this command writes a new project"
)]

use anyhow::{Context, ensure};
use std::path::Path;

macro_rules! starter {
    ($($path:literal,)*) => {
        &[$(($path, include_str!(concat!("../starter/", $path))),)*]
    };
}

/// The starter project's files; all of its content is invented.
const STARTER: &[(&str, &str)] = starter![
    ".gitignore",
    "bluf.toml",
    "content/actors/crane-drivers.md",
    "content/actors/port-of-lund.md",
    "content/briefs/outlook.md",
    "content/events/talks.md",
    "content/events/walkout.md",
    "content/pages/about.md",
    "content/places/lund-harbour.md",
    "content/places/outer-roads.md",
    "seeds/port-statement.md",
    "seeds/quay-monitor.md",
];

/// Writes the starter project into a folder that does not exist yet, or is empty.
pub(super) fn create(dir: &Path) -> anyhow::Result<()> {
    let shown = dir.display();
    if dir.exists() {
        let mut entries = std::fs::read_dir(dir).with_context(|| format!("cannot open {shown}"))?;
        ensure!(
            entries.next().is_none(),
            "{shown} is not empty; name a new folder"
        );
    }
    for (path, text) in STARTER {
        let file = dir.join(path);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent)
                .with_context(|| format!("cannot make {}", parent.display()))?;
        }
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
