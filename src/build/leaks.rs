//! The leak gate over a finished site.

use crate::attach::Attachments;
use crate::check::rules;
use crate::gate::{Gate, Hidden, Leak};
use crate::load::{Files, SETTINGS};
use crate::model::attachment::FOLDER;
use crate::model::settings::Settings;
use crate::model::words::Word;
use crate::render::{Site, built_in};
use crate::report::{FileId, Finding, Report, Severity, Span};
use crate::withhold::{Kind, Secret, Withheld};
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// So many secrets are told.
const TOLD: usize = 40;

/// So many files are named that hold the same secret.
const NAMED: usize = 6;

/// What leaks are told of: a finished site, and what it was made from.
pub(super) struct Made<'a> {
    pub(super) withheld: &'a Withheld,
    /// The texts of withheld files.
    pub(super) hidden: &'a [(String, String)],
    pub(super) settings: &'a Settings,
    pub(super) site: &'a Site,
    /// Files that the project brings along.
    pub(super) attachments: &'a Attachments,
    pub(super) files: &'a Files,
}

/// A secret that stands in a site: the first place of it, and the other files that hold it.
struct Leaked<'a> {
    path: &'a str,
    leak: Leak,
    others: Vec<&'a str>,
}

/// An error for each secret that a site holds.
pub(super) fn leaks(made: &Made<'_>) -> Report {
    let settings = made.settings;
    let gate = gate(made);
    let leaked = leaked(made, &gate);
    let mut report = Report::default();
    let origins = match leaked.is_empty() {
        true => Vec::new(),
        false => origins(made, &gate),
    };
    for one in leaked.iter().take(TOLD) {
        let same = |(hidden, _): &&(Hidden<'_>, Span)| {
            hidden.kind == one.leak.kind && hidden.of == one.leak.of
        };
        let origin = origins.iter().find(same).map(|(_, span)| *span);
        report.push(finding(one, origin, settings));
    }
    if let Some(more) = leaked.len().checked_sub(TOLD).filter(|more| *more > 0) {
        let title = format!("{more} more of what is withheld stands in the site");
        report.push(Finding::about("leak", &settings.output, title));
    }
    for idle in gate.idle() {
        let words = &settings.exceptions[*idle].words;
        let title = format!("nothing withheld has the words \"{words}\"");
        let finding = Finding::about("idle-exception", SETTINGS, title);
        report.push(Finding {
            severity: Severity::Warning,
            ..finding.help("take the exception out of [withheld]")
        });
    }
    report
}

fn gate(made: &Made<'_>) -> Gate {
    let withheld = made.withheld;
    let exceptions = &made.settings.exceptions;
    let allowed: Vec<String> = exceptions.iter().map(|e| e.words.clone()).collect();
    let others = withheld.public.iter().map(String::as_str);
    let rules = rules().into_iter().flat_map(|r| [r.summary, r.explain]);
    let public: Vec<&str> = others.chain(built_in()).chain(rules).collect();
    let mut secrets = withheld.secrets.clone();
    secrets.extend(files(made));
    let ids = withheld.ids.iter();
    let ids = ids.map(|(folder, id)| (*folder, id.as_str()));
    let gate = Gate::new(&secrets, public, &allowed);
    gate.beside(ids)
        .anchored(&withheld.anchors)
        .naming(&withheld.linked)
}

/// The words of withheld files. A line that a file of the edition has too, as tables have the same columns, is none.
fn files(made: &Made<'_>) -> Vec<Secret> {
    if made.hidden.is_empty() {
        return Vec::new();
    }
    let brought = made.attachments.values();
    let texts: Vec<&str> = brought
        .filter_map(|file| str::from_utf8(&file.bytes).ok())
        .collect();
    let open: HashSet<&str> = texts
        .into_iter()
        .flat_map(str::lines)
        .map(str::trim)
        .collect();
    let mut out = Vec::new();
    for (path, text) in made.hidden {
        let lines: Vec<&str> = text.lines().collect();
        for words in lines.split(|line| open.contains(line.trim())) {
            out.push(Secret {
                of: format!("the file `{FOLDER}/{path}`"),
                kind: Kind::Text,
                words: words.join("\n"),
            });
        }
    }
    out
}

/// What leaks, in the order of the site's files.
fn leaked<'a>(made: &Made<'a>, gate: &Gate) -> Vec<Leaked<'a>> {
    let own = made.site.files.par_iter();
    let own = own.map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let brought = made.attachments.values().collect::<Vec<_>>();
    let brought = brought.into_par_iter().map(|file| {
        let words = file.words.as_ref().unwrap_or(&file.bytes);
        (file.target.as_str(), words.as_slice())
    });
    let found: Vec<(&str, Leak)> = own
        .chain(brought)
        .flat_map_iter(|(path, bytes)| {
            let leaks = gate.scan(path, bytes).into_iter();
            leaks.map(move |leak| (path, leak))
        })
        .collect();
    let mut out: Vec<Leaked<'a>> = Vec::new();
    let mut known: HashMap<(String, Kind), usize> = HashMap::new();
    for (path, leak) in found {
        let number = *(known.entry((leak.of.clone(), leak.kind))).or_insert(out.len());
        let Some(same) = out.get_mut(number) else {
            out.push(Leaked {
                path,
                leak,
                others: Vec::new(),
            });
            continue;
        };
        // A name says most.
        if leak.at.is_none() && same.leak.at.is_some() {
            same.others.push(std::mem::replace(&mut same.path, path));
            same.leak = leak;
        } else if same.path != path && same.others.last() != Some(&path) {
            same.others.push(path);
        }
    }
    out
}

/// Where the project's files say what is withheld, elsewhere than where they withhold it. An id in a document is a
/// reference, which an edition leaves out.
fn origins<'g>(made: &Made<'_>, gate: &'g Gate) -> Vec<(Hidden<'g>, Span)> {
    let files = made.files;
    let documents = files.documents.iter().map(|(_, id)| (*id, true));
    let others = files.templates.iter().map(|(_, id)| *id);
    let others = others.chain(files.settings).map(|id| (id, false));
    let all: Vec<(FileId, bool)> = documents.chain(others).collect();
    let withheld = |place: &Span| {
        let over = |hidden: &&Span| {
            hidden.file == place.file && hidden.start < place.end && place.start < hidden.end
        };
        made.withheld.places.iter().any(|hidden| over(&hidden))
    };
    all.into_par_iter()
        .flat_map_iter(|(id, document)| {
            let hidden = gate.hidden(&files.sources.file(id).text).into_iter();
            let hidden = hidden.filter(move |hidden| !document || !is_id(hidden.kind));
            hidden.map(move |hidden| {
                let place = Span::new(id, hidden.place.start, hidden.place.end);
                (hidden, place)
            })
        })
        .filter(|(_, place)| !withheld(place))
        .collect()
}

fn finding(leaked: &Leaked<'_>, origin: Option<Span>, settings: &Settings) -> Finding {
    let leak = &leaked.leak;
    let place = match (leak.at, origin) {
        (None, None) => "in the name of this file".to_owned(),
        (None, Some(_)) => format!("in the name of the file `{}`", leaked.path),
        (Some(_), None) => "in this file".to_owned(),
        (Some(_), Some(_)) => format!("in `{}`", leaked.path),
    };
    let title = format!(
        "{} of {}, which is withheld under {}, stands {place}{}: \"{}\"",
        leak.kind.in_words(),
        leak.of,
        settings.ceiling.word(),
        leak.form,
        leak.around
    );
    let finding = match origin {
        Some(span) => Finding::error("leak", span, title).label("said here"),
        None => Finding::about("leak", leaked.path, title),
    };
    let id = match is_id(leak.kind) {
        true => " An id that reveals can have another under [public_ids].",
        false => "",
    };
    finding.help(format!(
        "nothing was written; say it in other words or mark what says it.{id} Words that are public all the same are \
         listed under [withheld] in bluf.toml: `public = [{{words = \"…\", reason = \"…\"}}]`{}",
        elsewhere(&leaked.others)
    ))
}

fn is_id(kind: Kind) -> bool {
    matches!(kind, Kind::Id | Kind::Claim)
}

/// The other files that hold the same, one of each folder first.
fn elsewhere(others: &[&str]) -> String {
    if others.is_empty() {
        return String::new();
    }
    let folder = |path: &str| {
        path.rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned()
    };
    let mut seen = HashSet::new();
    let (first, rest): (Vec<&str>, Vec<&str>) =
        (others.iter()).partition(|path| seen.insert(folder(path)));
    let named: Vec<&str> = first.into_iter().chain(rest).take(NAMED).collect();
    let more = match others.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(". It stands in {}{more} too", named.join(", "))
}
