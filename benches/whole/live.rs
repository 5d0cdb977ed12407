//! Edits in a preview: how long it takes from saving a file until a page shows what changed in it.
//!
//! Every edit makes the file longer or shorter, as edits do: what stands behind it moves.

use crate::Args;
use crate::measure::median;
use crate::rounds::Folders;
use crate::tools::Tool;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The event that is edited.
const EVENT: &str = "e000003";
/// A preview is given up that shows nothing for so long.
const PATIENCE: Duration = Duration::from_secs(30);
/// Between two edits: the rules of a large project speak a little later.
const PAUSE: Duration = Duration::from_millis(1_500);

/// What is changed: its name, and an edit by its number.
pub(crate) type Kind = (&'static str, fn(&str, usize) -> Edit);

/// A file with another text, and what its page shows then.
pub(crate) struct Edit {
    /// Below the folder of events, without its ending.
    id: String,
    text: String,
    shown: String,
}

pub(crate) const KINDS: [Kind; 6] = [
    ("a title", |text, n| {
        let mark = mark(n);
        let text = with_line(text, "title: ", &format!("title: \"{mark} at the gate\""));
        of(EVENT, text, mark)
    }),
    ("a sentence", |text, n| {
        let mark = mark(n);
        of(
            EVENT,
            format!("{text}\nThe gate was called {mark}.\n"),
            mark,
        )
    }),
    ("a heading", |text, n| {
        let mark = mark(n);
        of(
            EVENT,
            format!("{text}\n## {mark}\n\nThe gate was painted.\n"),
            mark,
        )
    }),
    ("a date", |text, n| {
        let text = with_line(
            text,
            "date: ",
            &format!("date: \"2021-03-{}\"", 10 + n % 20),
        );
        of(EVENT, text, format!("{}\u{a0}March 2021", 10 + n % 20))
    }),
    ("a citation", |text, n| {
        let mark = mark(n);
        // Gone, and back again.
        let text = if n % 2 == 1 {
            without_citation(text)
        } else {
            text.to_owned()
        };
        of(
            EVENT,
            format!("{text}\nThe gate was called {mark}.\n"),
            mark,
        )
    }),
    ("a new event", |text, n| {
        let mark = mark(n);
        let text = with_line(text, "title: ", &format!("title: \"{mark} at the gate\""));
        // Claims have ids of their own, which the event that is copied has already.
        let text = with_line(&text, "claims: ", "");
        of(&format!("z-new-{n}"), text, mark)
    }),
];

fn of(id: &str, text: String, shown: String) -> Edit {
    Edit {
        id: id.to_owned(),
        text,
        shown,
    }
}

/// A word that stands nowhere else, of another length than the one before.
fn mark(n: usize) -> String {
    format!("Edit{n}{}", "z".repeat(n % 5))
}

/// The text with another line for the one that begins so.
fn with_line(text: &str, begins: &str, line: &str) -> String {
    let lines = text
        .lines()
        .map(|l| if l.starts_with(begins) { line } else { l });
    let mut out = lines.collect::<Vec<_>>().join("\n");
    out.push('\n');
    out
}

/// The text without its last citation.
fn without_citation(text: &str) -> String {
    let Some((before, rest)) = text.rsplit_once("[@") else {
        return text.to_owned();
    };
    let after = rest.split_once(']').map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// Milliseconds for each kind of edit, with every bluf among the programs.
pub(crate) fn live(
    args: &Args,
    folders: &Folders,
    tools: &[Tool],
    corpora: &[PathBuf],
) -> io::Result<Vec<(String, Vec<f64>)>> {
    let log = folders.work.join("log");
    let mut rows = Vec::new();
    for (tool, from) in tools.iter().zip(corpora) {
        let Some(command) = tool.preview(from) else {
            continue;
        };
        let preview = Preview::start(command, &log)?;
        let medians = KINDS.iter().map(|(_, edit)| {
            let times = edits(args, &preview, from, edit)?;
            Ok(median(times.into_iter()))
        });
        rows.push((tool.name.clone(), medians.collect::<io::Result<_>>()?));
    }
    Ok(rows)
}

/// One kind of edit again and again; everything is put back afterwards.
fn edits(
    args: &Args,
    preview: &Preview,
    from: &Path,
    edit: &fn(&str, usize) -> Edit,
) -> io::Result<Vec<f64>> {
    let events = from.join("content/events");
    let file = |id: &str| events.join(format!("{id}.md"));
    let original = fs::read_to_string(file(EVENT))?;
    let mut times = Vec::new();
    for n in 0..=args.runs {
        let edit = edit(&original, n);
        let start = Instant::now();
        save(&file(&edit.id), &edit.text)?;
        preview.until(&edit)?;
        // The first one warms up.
        times.extend((n > 0).then_some(start.elapsed().as_secs_f64() * 1e3));
        std::thread::sleep(PAUSE);
        if edit.id != EVENT {
            fs::remove_file(file(&edit.id))?;
            std::thread::sleep(PAUSE);
        }
    }
    save(&file(EVENT), &original)?;
    std::thread::sleep(PAUSE);
    Ok(times)
}

/// Saves as most editors do: beside the file, then in its place.
fn save(file: &Path, text: &str) -> io::Result<()> {
    let beside = file.with_extension("md~");
    fs::write(&beside, text)?;
    fs::rename(beside, file)
}

/// A preview that runs; it ends with this value.
struct Preview {
    child: Child,
    /// `127.0.0.1:PORT`.
    host: String,
}

impl Preview {
    fn start(mut command: Command, log: &Path) -> io::Result<Preview> {
        command
            .stdin(Stdio::null())
            .stdout(fs::File::create(log)?)
            .stderr(Stdio::null());
        let mut preview = Preview {
            child: command.spawn()?,
            host: String::new(),
        };
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let said = BufReader::new(fs::File::open(log)?).lines();
            let address = said.map_while(Result::ok).find_map(|line| {
                let (_, rest) = line.split_once("http://")?;
                rest.split_once('/').map(|(host, _)| host.to_owned())
            });
            if let Some(host) = address {
                preview.host = host;
                std::thread::sleep(PAUSE);
                return Ok(preview);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(io::Error::other("the preview gave no address"))
    }

    /// Asks for the page of an edit until it shows it.
    fn until(&self, edit: &Edit) -> io::Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.page(&edit.id)?.contains(&edit.shown) {
                return Ok(());
            }
        }
        let page = self.page(&edit.id)?;
        let about = page.lines().next().unwrap_or_default();
        let what = format!("{} never showed {:?}: {about}", edit.id, edit.shown);
        Err(io::Error::other(what))
    }

    fn page(&self, id: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(&self.host)?;
        let host = &self.host;
        write!(
            stream,
            "GET /events/{id}.html HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut page = Vec::new();
        stream.read_to_end(&mut page)?;
        Ok(String::from_utf8_lossy(&page).into_owned())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
