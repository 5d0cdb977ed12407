//! The programs that are measured, and the commands that build a corpus with them.

use crate::corpus::Flavour;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program on a flavour of the corpus.
#[derive(Debug, Clone)]
pub(crate) struct Tool {
    pub(crate) name: String,
    pub(crate) flavour: Flavour,
    kind: Kind,
    program: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bluf,
    Floor,
    Hugo,
    Zola,
}

/// bluf, then the floor, then those peers that are in `peers` or on the `PATH`. `also` is another bluf, to compare
/// with.
pub(crate) fn tools(peers: Option<&Path>, also: Option<&Path>) -> std::io::Result<Vec<Tool>> {
    let tool = |name: &str, flavour, kind, program: &Path| Tool {
        name: name.to_owned(),
        flavour,
        kind,
        program: program.to_owned(),
    };
    let own = Path::new(env!("CARGO_BIN_EXE_bluf"));
    let mut tools = vec![tool("bluf", Flavour::Plain, Kind::Bluf, own)];
    tools.extend(also.map(|path| tool("also", Flavour::Plain, Kind::Bluf, path)));
    tools.push(tool(
        "floor",
        Flavour::Plain,
        Kind::Floor,
        &std::env::current_exe()?,
    ));
    for (name, flavour, kind) in [
        ("hugo", Flavour::Hugo, Kind::Hugo),
        ("zola", Flavour::Zola, Kind::Zola),
    ] {
        tools.extend(find(name, peers).map(|path| tool(name, flavour, kind, &path)));
    }
    for (name, flavour) in [("full", Flavour::Full), ("french", Flavour::French)] {
        tools.push(tool(&format!("bluf {name}"), flavour, Kind::Bluf, own));
        tools.extend(also.map(|path| tool(&format!("also {name}"), flavour, Kind::Bluf, path)));
    }
    Ok(tools)
}

/// A program in a folder, else on the `PATH`.
fn find(name: &str, folder: Option<&Path>) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = folder
        .map(Path::to_path_buf)
        .into_iter()
        .chain(std::env::split_paths(&path));
    folders
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

impl Tool {
    /// The command that builds a corpus.
    pub(crate) fn command(&self, from: &Path, to: &Path) -> Command {
        let mut command = Command::new(&self.program);
        match self.kind {
            Kind::Bluf => command
                .args(["build", "--root"])
                .arg(from)
                .arg("--output")
                .arg(to),
            Kind::Floor => command.arg("floor").arg(from).arg(to),
            Kind::Hugo => command
                .args(["build", "--minify", "--quiet", "--source"])
                .arg(from)
                .arg("--destination")
                .arg(to),
            Kind::Zola => command
                .arg("--root")
                .arg(from)
                .args(["build", "--force", "--output-dir"])
                .arg(to),
        };
        command
    }

    /// The command that previews a corpus, on a free port; none for programs that have no preview of ours.
    pub(crate) fn preview(&self, from: &Path) -> Option<Command> {
        let mut command = Command::new(&self.program);
        command.args(["serve", "--port", "0", "--root"]).arg(from);
        (self.kind == Kind::Bluf).then_some(command)
    }
}
