//! A project in a temporary folder: files in, builds and messages out.

use bluf::build::{Failure, Found, Progress, build, build_site};
use bluf::model::marking::Marking;
use bluf::render::Site;
use bluf::report::draw::draw;
use bluf::write::Changes;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Shows nothing.
pub(crate) struct Quiet;

impl Progress for Quiet {
    fn phase(&self, _: &'static str, _: Option<usize>) {}
    fn around(&self, _page: &str, work: &mut dyn FnMut()) {
        work();
    }
}

/// A project that goes away with the test.
pub(crate) struct Project {
    dir: tempfile::TempDir,
    ceiling: Cell<Option<Marking>>,
}

/// Settings that every test project needs.
const SETTINGS: &str = "[site]\ntitle = \"Test\"\n";

impl Project {
    /// A project with settings and these files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Project {
        let project = Project {
            dir: tempfile::tempdir().expect("a temporary folder"),
            ceiling: Cell::new(None),
        };
        project.put("bluf.toml", SETTINGS);
        files
            .iter()
            .for_each(|(path, text)| project.put(path, text));
        project
    }

    /// A small project in which everything refers to everything.
    pub(crate) fn small() -> Project {
        Project::new(SMALL)
    }

    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.root().join("site")
    }

    pub(crate) fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.root().join(path);
        std::fs::create_dir_all(file.parent().expect("a parent")).expect("folders");
        std::fs::write(file, text).expect("a file");
    }

    /// Replaces words in a file.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let file = self.root().join(path);
        let text = std::fs::read_to_string(&file).expect("a file");
        assert!(text.contains(from), "{path} holds {from:?}");
        std::fs::write(file, text.replace(from, to)).expect("a file");
    }

    /// From now on the edition under this ceiling is built.
    pub(crate) fn under(&self, ceiling: Marking) -> &Project {
        self.ceiling.set(Some(ceiling));
        self
    }

    pub(crate) fn project(&self) -> bluf::build::Project {
        bluf::build::Project::at(self.root()).under(self.ceiling.get())
    }

    /// Builds and writes; panics with the messages where that fails.
    pub(crate) fn build(&self) -> Changes {
        match build(&self.project(), None, &Quiet) {
            Ok((_, changes, _)) => changes,
            Err(failure) => panic!("{}", messages(failure)),
        }
    }

    /// The site in memory.
    pub(crate) fn built(&self) -> Site {
        self.tried().unwrap_or_else(|messages| panic!("{messages}"))
    }

    /// The same; what a writer reads where there is none.
    pub(crate) fn tried(&self) -> Result<Site, String> {
        let built = build_site(&self.project(), &Quiet);
        built.map(|(_, site)| site).map_err(messages)
    }

    /// All messages of a build, as a writer reads them without colour.
    pub(crate) fn messages(&self) -> String {
        match build(&self.project(), None, &Quiet) {
            Ok((built, _, _)) => drawn(&built.found),
            Err(failure) => messages(failure),
        }
    }
}

fn drawn(found: &Found) -> String {
    draw(&found.report, &found.sources, false)
}

fn messages(failure: Failure) -> String {
    match failure {
        Failure::Content(found) => drawn(&found),
        Failure::System(error) => format!("error: {error:#}"),
    }
}

/// Every file below a folder with its bytes.
pub(crate) fn tree(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(dir)
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                out.insert(name, std::fs::read(&path).expect("a file"));
            }
        }
    }
    out
}

/// A site as a tree.
pub(crate) fn files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.files
        .iter()
        .map(|f| (f.path.clone(), f.bytes.clone()))
        .collect()
}

/// The words of a page as a reader sees them, a line for each block.
pub(crate) fn text_of(page: &[u8]) -> String {
    const BLOCKS: &[&str] = &[
        "p", "li", "h1", "h2", "h3", "div", "section", "dt", "dd", "tr", "td", "th", "caption",
        "summary",
    ];
    let page = String::from_utf8_lossy(page);
    let mut out = String::new();
    for piece in page.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/');
        let name = name.split([' ', '/']).next().unwrap_or("");
        if BLOCKS.contains(&name) {
            out.push('\n');
        }
        out.push_str(text);
    }
    let lines = out
        .lines()
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Invented content: a harbour strike.
pub(crate) const SMALL: &[(&str, &str)] = &[
    (
        "seeds/cable.md",
        "---\ntitle: The harbour reopens\nkind: article\npublisher: Quay Monitor\npublished: 2031-06-03\nlanguage: en\nreliability: B\nrights: CC-BY-4.0\npublish: full\n---\nThe harbour reopened on Tuesday after nine days, the port said.\n",
    ),
    (
        "seeds/wire.md",
        "---\ntitle: Le port rouvre\nkind: article\npublished: 2031-06-04\npublished_basis: inferred\nlanguage: fr\nreliability: F\nderived_from: [cable]\n---\nA digest of what the cable says.\n",
    ),
    (
        "content/actors/port.md",
        "---\nname: The Port of Lund\nshort: The port\nkind: organization\naliases:\n  - {text: Port de Lund, language: fr, sources: [wire]}\n---\nIt runs the [[harbour]].\n",
    ),
    (
        "content/places/harbour.md",
        "---\nname: Lund harbour\ncoordinates: {lat: 55.7, lon: 13.19}\ncoordinates_source: our own\nprecision: locality\ncountry: SE\n---\n",
    ),
    (
        "content/places/mole.md",
        "---\nname: The mole\nposition: {distance_km: \"~2\", bearing: W, of: harbour}\n---\n",
    ),
    (
        "content/events/closing.md",
        "---\ntitle: The harbour closes\nsummary: Crane drivers walk out.\ndate: 2031-05-25\nplaces: [harbour]\nactors: [{ref: port, role: employer}]\n---\nThe drivers walked out.[@cable]\n",
    ),
    (
        "content/events/reopening.md",
        "---\ntitle: The harbour reopens\nsummary: Work begins again after nine days.\ndate: \"[2031-06-02..2031-06-03]\"\ndate_basis: inferred\ndate_note: The Tuesday before 4 June.\nplaces:\n  - {ref: mole, role: scene}\n  - harbour\nactors: [port]\nclaims:\n  - id: reopening-days\n    claimant: port\n    relayed_by: [cable]\n    attribute: days\n    value: 9\n    stated: 2031-06-03\n    credibility: 2\n    evidence:\n      - {source: cable, quote: after nine days}\n  - id: reopening-days-wire\n    claimant: wire\n    attribute: days\n    value: \">=10\"\n    modality: reported\n    evidence: [wire]\n---\nIt reopened [@cable, para. 1; @wire] at [[mole|the mole]], see [[closing]].\n\n## Aftermath\n\n> reopened on Tuesday\n> — [@cable]\n\nA word more.[^1]\n\n[^1]: Said *on the quay*.\n",
    ),
    (
        "content/briefs/outlook.md",
        "---\ntitle: The harbour is open, for now\nbluf: The strike is over.[@cable] It may come back.\ndate: 2031-06-05\ncutoff: 2031-06-04\njudgements:\n  - id: again\n    text: There is a second strike before August.\n    likelihood: likely\n    confidence: low\n    basis: One source speaks of it.[@wire]\n    evidence: [reopening, reopening-days, cable]\n    indicators: [Ballots at the quay]\ngaps: [What the drivers were paid.]\n---\n## What happened\n\nSee [[reopening#aftermath]].[@cable]\n",
    ),
    (
        "content/pages/about.md",
        "---\ntitle: About\n---\nMade for tests.\n",
    ),
];

/// A PNG of 3 by 2 points that says something of itself.
pub(crate) fn picture(says: &str) -> Vec<u8> {
    picture_with(b"tEXt", says)
}

/// The same, said in a chunk of this name; packed where it is `zTXt`.
pub(crate) fn picture_with(name: &[u8], says: &str) -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).expect("short").to_be_bytes();
        let sum = crc32fast::hash(&[name, content].concat()).to_be_bytes();
        [length.as_slice(), name, content, &sum].concat()
    };
    let packed = |bytes: &[u8]| miniz_oxide::deflate::compress_to_vec_zlib(bytes, 6);
    let says = match name {
        b"zTXt" => [b"Comment\0\0".as_slice(), &packed(says.as_bytes())].concat(),
        _ => [b"Comment\0".as_slice(), says.as_bytes()].concat(),
    };
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]),
        chunk(name, &says),
        chunk(b"IDAT", &packed(&[0, 90, 120, 150, 0, 180, 210, 240])),
        chunk(b"IEND", &[]),
    ]
    .concat()
}
