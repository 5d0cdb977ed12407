//! Arguments as typed.

use crate::model::marking::Marking;
use crate::model::words::Word;
use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum, ValueHint};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Build static sites for intelligence briefs: every statement leads back to its source.
#[derive(Debug, Parser)]
#[command(
    version,
    arg_required_else_help = true,
    after_help = "Start here:\n  bluf new my-brief\n  bluf build --root my-brief"
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the project and write its site
    ///
    /// Unchanged files are not touched, files of an earlier build that are no longer part of the site
    /// are removed, files of anybody else never. With an error in the content nothing is written.
    #[command(
        after_help = "Examples:\n  bluf build\n  bluf build --root my-brief --output /var/www/brief\n  bluf build --deny warnings\n  bluf build --timings\n  bluf build --ceiling TLP:GREEN\n  bluf build --as-of 2024-10-09\n  bluf build --format github"
    )]
    Build(BuildArgs),
    /// Check the project and write nothing
    #[command(
        after_help = "Examples:\n  bluf check\n  bluf check --root my-brief --deny warnings\n  bluf check --as-of 2024-10-09\n  bluf check --format sarif > bluf.sarif\n  bluf check --explain bound-dropped"
    )]
    Check(CheckArgs),
    /// Show the site in a browser, as it is edited
    ///
    /// Builds in memory, serves to this machine alone, and shows a saved change in the open browser. An
    /// error in the content is laid over the last good page. Nothing is written.
    #[command(
        after_help = "Examples:\n  bluf serve --open\n  bluf serve --root my-brief --port 8080\n  bluf serve --as-of 2024-10-09"
    )]
    Serve(ServeArgs),
    /// Prove every quote afresh against its capture and update evidence.lock
    ///
    /// Captures are private: they are read from the project's archive/ or from the folder that --archive
    /// names, and never published. What was proved is kept in evidence.lock, which is committed, so that
    /// a build without the captures can tell a quote that was proved from one that was not. Quotes whose
    /// capture is not at hand keep the line that proves them.
    #[command(
        after_help = "Examples:\n  bluf verify\n  bluf verify --archive /media/evidence/captures"
    )]
    Verify(VerifyArgs),
    /// Record the present state as an edition
    ///
    /// Keeps, under editions/, a record of what is published now: the words of every brief, judgement, event and
    /// claim, and the fingerprints of all files that the site is made of and is. Records are committed with the
    /// content and never change. From then on `bluf check` tells of changes that no revision tells of.
    #[command(
        after_help = "Examples:\n  bluf edition \"First published\" && bluf build\n  bluf edition \"The toll corrected\" --date 2024-10-09\n  bluf edition \"For partners\" --ceiling TLP:GREEN"
    )]
    Edition(EditionCommand),
    /// Make source records out of captures
    ///
    /// Reads saved web pages (HTML, MHTML), PDF, mail, text, web archives (WARC, WACZ), feeds (RSS, Atom), and what
    /// reference managers export (CSL-JSON, BibTeX, RIS). Keeps each capture in the archive under its SHA-256 and writes
    /// a record of what it states of itself, with where each value stands; what it does not state stays empty. Records
    /// that stand are never touched. Nothing is fetched. Exit status 1 where something could not be read.
    #[command(
        after_help = "Examples:\n  bluf import page.html report.pdf\n  bluf import captures/ --dry-run\n  bluf import crawl.wacz --url example.org/news\n  bluf import library.json"
    )]
    Import(ImportArgs),
    /// Print a claim's evidence: words of a source, proved, with what tells them apart
    ///
    /// Looks for the words in the source's capture, and prints a claim to be pasted into an event.
    #[command(
        after_help = "Examples:\n  bluf excerpt mondafrique-2024-10-09 \"27 véhicules\"\n  bluf excerpt port-statement \"at least twelve\" --root my-brief"
    )]
    Excerpt(ExcerptArgs),
    /// List what a source speaks of: dates, places, actors, figures with their bounds
    ///
    /// Finds the project's own names and aliases, dates, numbers of people and things, and sentences in the conditional,
    /// by word lists alone, and prints events to be written by hand.
    #[command(after_help = "Example:\n  bluf suggest mondafrique-2024-10-09 > draft.md")]
    Suggest(SuggestArgs),
    /// Say what a page is made of, and when and why it changed last
    ///
    /// Names its template, the file that it is about, the files of all that it leads to, the last edition that changed
    /// it and what that edition changed of these files, and whether the page in the output folder is up to date.
    #[command(
        after_help = "Examples:\n  bluf explain events/walkout.html\n  bluf explain index.html --root my-brief"
    )]
    Explain(ExplainArgs),
    /// Print the words of the interface in a language, to be put into other words or translated
    ///
    /// A file in locale/ says in a site's own words what is built in, or speaks a further language. Prints what the file
    /// of a language says already, then what it does not say yet; without a language, lists them.
    #[command(
        after_help = "Examples:\n  bluf words                          # the languages there are\n  bluf words pt > pt.ftl              # translate it, then put it into locale/\n  bluf words en | grep chronology     # what a message is called"
    )]
    Words(WordsArgs),
    /// Print a built-in template, or what it sees, to write one of your own
    ///
    /// A file in templates/ stands for the built-in one of its name, and may extend it. Without a name, lists the
    /// templates, and which of them the project has of its own.
    #[command(
        after_help = "Examples:\n  bluf template                       # which there are, and what each is for\n  bluf template event.html --fields   # what the page of an event can show\n  bluf template parts.html | less     # the components that pages share\n\nA templates/base.html that adds to the built-in one:\n  {% extends \"bluf/base.html\" %}\n  {% block footer %}{{ super() }}<p>Imprint</p>{% endblock footer %}"
    )]
    Template(TemplateArgs),
    /// Sign the manifest of a built site
    ///
    /// Writes manifest.json.minisig beside manifest.json with a secret key of minisign, which stays outside of the
    /// project. Its password is asked for, or taken from the environment, BLUF_KEY_PASSWORD.
    #[command(after_help = "Example:\n  bluf build && bluf sign --key ~/.minisign/minisign.key")]
    Sign(SignArgs),
    /// Publish the site to a target of bluf.toml
    ///
    /// Builds in memory and sends what the target has not got: new files first, then those that lead to them, the
    /// manifest last, then takes away what is no longer part of the site. Cut off anywhere, the next run finishes it.
    /// Refuses errors, quotes that evidence.lock does not hold, what is above the target's ceiling, what no edition
    /// records, and what is not signed where the target demands it. Without a target, lists them.
    #[command(
        after_help = "Examples:\n  bluf publish public --dry-run\n  bluf publish public\n  bluf publish public --verify      # also mends what somebody changed there\n\nTargets stand in bluf.toml:\n  [targets.public]\n  folder = \"/var/www/brief\"   # or s3, webdav, sftp, git: see docs/publishing.md"
    )]
    Publish(PublishArgs),
    /// Put a target back to an earlier edition
    ///
    /// This machine keeps the last five editions that it published to a target, in .bluf/ of the project. Another one is
    /// built from its commit, and its folder named.
    #[command(
        after_help = "Examples:\n  bluf rollback public 3\n  bluf rollback public 3 --from ../old/site"
    )]
    Rollback(RollbackArgs),
    /// Check a published site against its manifest
    ///
    /// Names every file that is missing, altered or extra, and says whether the owner of a key signed the manifest.
    /// Exit status 1 where anything is wrong.
    #[command(
        after_help = "Examples:\n  bluf audit site\n  bluf audit downloaded-copy --public-key RWQf6LRC...\n  bluf audit https://example.org/brief/ --public-key minisign.pub"
    )]
    Audit(AuditArgs),
    /// Start a project: a small working brief in invented content
    #[command(after_help = "Example:\n  bluf new my-brief && bluf build --root my-brief")]
    New {
        /// The folder to make; it must not exist, or be empty
        #[arg(value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  bluf completions bash > ~/.local/share/bash-completion/completions/bluf"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Read a PDF on standard input and print its text
    #[command(hide = true)]
    ReadPdf,
}

#[derive(Debug, clap::Args)]
pub(super) struct ProjectArgs {
    /// The project's folder
    #[arg(long, default_value = ".", value_hint = ValueHint::DirPath)]
    pub(super) root: PathBuf,
    /// The folder of captures [default: archive in the project, where there is one]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) archive: Option<PathBuf>,
    /// How many threads work, 256 at most [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(super) threads: Option<NonZeroUsize>,
}

/// More threads than any machine has cores for.
const MOST_THREADS: usize = 256;

fn threads(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse::<NonZeroUsize>().ok();
    let number = number.filter(|n| n.get() <= MOST_THREADS);
    number.ok_or_else(|| format!("write a whole number from 1 to {MOST_THREADS}"))
}

/// What becomes of findings.
#[derive(Debug, clap::Args)]
pub(super) struct How {
    /// Let findings of this kind fail the run
    #[arg(long, value_name = "KIND")]
    pub(super) deny: Option<Deny>,
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
    #[command(flatten)]
    pub(super) day: DayArgs,
    /// Where the site goes [default: `output` in bluf.toml, or site; with -green and so on above TLP:CLEAR, and with
    /// -as-of-2024-10-09 for that day]
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub(super) output: Option<PathBuf>,
    /// Tell on standard error how long each phase took, and which pages took the longest
    #[arg(long)]
    pub(super) timings: bool,
    #[command(flatten)]
    pub(super) how: How,
}

/// For whom the site is.
#[derive(Debug, clap::Args)]
pub(super) struct EditionArgs {
    /// Leave out all that is marked above this, and prove that nothing of it is left [default: TLP:CLEAR]
    #[arg(long, value_name = "TLP", value_parser = marking)]
    pub(super) ceiling: Option<Marking>,
}

/// From which day it speaks.
#[derive(Debug, clap::Args)]
pub(super) struct DayArgs {
    /// The site as it was known on a day, from what had been published by then [default: as it is now]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
}

/// `TLP:GREEN`, `green`.
fn marking(text: &str) -> Result<Marking, String> {
    let label = text.to_uppercase();
    let label = if label.starts_with("TLP:") {
        label
    } else {
        format!("TLP:{label}")
    };
    Marking::from_word(&label).ok_or_else(|| format!("name one of {}", Marking::WORDS.join(", ")))
}

/// What of it is shown.
#[derive(Debug, clap::Args)]
pub(super) struct DraftArgs {
    /// With the documents that have `draft: true`, which nothing else reads or publishes
    #[arg(long)]
    pub(super) drafts: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
    #[command(flatten)]
    pub(super) day: DayArgs,
    #[command(flatten)]
    pub(super) drafts: DraftArgs,
    #[command(flatten)]
    pub(super) how: How,
    /// Tell what a rule is for; without a name, list all rules
    #[arg(long, value_name = "RULE", num_args = 0..=1, default_missing_value = "")]
    pub(super) explain: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct VerifyArgs {
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) how: How,
}

#[derive(Debug, clap::Args)]
pub(super) struct EditionCommand {
    /// What the edition is, in a few words for its readers
    #[arg(value_parser = note)]
    pub(super) note: String,
    /// The day of the edition, YYYY-MM-DD [default: today, UTC]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(super) date: Option<NaiveDate>,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
    #[command(flatten)]
    pub(super) how: How,
}

/// A record is sealed, and its note with it.
fn note(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err("say in a few words what the edition is: they stay in its record".to_owned());
    }
    Ok(text.to_owned())
}

/// `2024-10-09`.
fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse()
        .map_err(|_| "write it as 2024-10-09".to_owned())
}

#[derive(Debug, clap::Args)]
pub(super) struct WordsArgs {
    /// The language, as its tag: `pt`, `pt-BR`
    pub(super) language: Option<String>,
    /// The project's folder
    #[arg(long, default_value = ".", value_hint = ValueHint::DirPath)]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct TemplateArgs {
    /// The template: `event.html`
    pub(super) name: Option<String>,
    /// What its page shows, field by field, in place of its text
    #[arg(long, requires = "name")]
    pub(super) fields: bool,
    /// The project's folder
    #[arg(long, default_value = ".", value_hint = ValueHint::DirPath)]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// The page, by its path in the site
    pub(super) page: String,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct ImportArgs {
    /// Files and folders
    #[arg(required = true, value_name = "FILE-OR-FOLDER", value_hint = ValueHint::AnyPath)]
    pub(super) files: Vec<PathBuf>,
    /// Print the records, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Of web archives, the pages whose address has these words in it
    #[arg(long, value_name = "WORDS")]
    pub(super) url: Vec<String>,
    /// Of a WACZ, every page in it [default: those that it lists]
    #[arg(long)]
    pub(super) all_pages: bool,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExcerptArgs {
    /// The source's id
    pub(super) source: String,
    /// The words, as the source has them
    pub(super) words: String,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct SuggestArgs {
    /// The source's id
    pub(super) source: String,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct SignArgs {
    /// The folder of the site [default: `output` in bluf.toml, or site]
    #[arg(value_hint = ValueHint::DirPath)]
    pub(super) dir: Option<PathBuf>,
    /// The secret key, as minisign keeps it
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) key: PathBuf,
    /// The project's folder
    #[arg(long, default_value = ".", value_hint = ValueHint::DirPath)]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct PublishArgs {
    /// The target, by its name in bluf.toml
    pub(super) target: Option<String>,
    /// Tell what would be sent and taken away, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Read every file that stands there, and put right what is not as its manifest says
    #[arg(long)]
    pub(super) verify: bool,
    /// Publish even where an edition stands that this project does not know
    #[arg(long)]
    pub(super) over_unknown: bool,
    /// Publish even where most of the pages that stand there would go, as those of another site
    #[arg(long)]
    pub(super) replace: bool,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct RollbackArgs {
    /// The target, by its name in bluf.toml
    pub(super) target: String,
    /// The number of the edition
    pub(super) edition: usize,
    /// A folder that holds the edition's site [default: what this machine keeps]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) from: Option<PathBuf>,
    /// Tell what would be sent and taken away, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Read every file that stands there, and put right what is not as its manifest says
    #[arg(long)]
    pub(super) verify: bool,
    /// Publish again what was withheld since that edition
    #[arg(long)]
    pub(super) with_withheld: bool,
    #[command(flatten)]
    pub(super) project: ProjectArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct AuditArgs {
    /// The folder of the site, as built or as downloaded, or its web address
    #[arg(value_name = "DIR-OR-URL", value_hint = ValueHint::DirPath)]
    pub(super) place: String,
    /// The publisher's public key, `RW…`, or a file that holds it
    #[arg(long, value_name = "KEY")]
    pub(super) public_key: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    #[command(flatten)]
    pub(super) project: ProjectArgs,
    #[command(flatten)]
    pub(super) edition: EditionArgs,
    #[command(flatten)]
    pub(super) day: DayArgs,
    #[command(flatten)]
    pub(super) drafts: DraftArgs,
    /// The port, or a free one where it is taken [default: 1717]
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// Open the browser
    #[arg(long)]
    pub(super) open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Warnings
    Warnings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Drawn with their lines, on standard error
    Human,
    /// One JSON object on standard output
    Json,
    /// A SARIF 2.1.0 log on standard output, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions on standard output
    Github,
}
