//! What the tests of publishing have: a store in memory that can be cut off after any number of steps, clocks that nobody
//! waits for, and sites made by dice.

use crate::evidence::sha256;
use crate::publish::run::whole;
use crate::publish::store::Store;
use crate::publish::wanted::{Known, Told, Wanted};
use crate::publish::{Clock, Over, Plan, Run, publish_to};
use crate::render::{Output, Site};
use crate::write::{Published, of_site};
use anyhow::bail;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Files in memory. After `left` changes nothing arrives any more, as if the publisher had been killed.
pub(super) struct Memory {
    pub(super) files: Mutex<BTreeMap<String, Vec<u8>>>,
    left: AtomicUsize,
    /// Whether the last change before that arrives without the publisher being told.
    silently: bool,
    /// Every change in its order.
    log: Mutex<Vec<String>>,
    /// What a reader met who looked after each change.
    pub(super) broken: Mutex<Vec<String>>,
}

/// Links that lead nowhere, on pages that a reader reaches from the first one. A page's links are the words of its text
/// that end as pages and styles do.
pub(super) fn broken(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut seen = vec!["index.html".to_owned()];
    let mut broken = Vec::new();
    let mut at = 0;
    while let Some(page) = seen.get(at).cloned() {
        at += 1;
        let Some(bytes) = files.get(&page) else {
            if at > 1 {
                broken.push(page);
            }
            continue;
        };
        let text = String::from_utf8_lossy(bytes);
        let links = text.split(' ').filter(|word| word.contains('.'));
        for link in links.filter(|_| page.ends_with(".html")) {
            if !seen.iter().any(|known| known == link) {
                seen.push(link.to_owned());
            }
        }
    }
    broken
}

impl Memory {
    pub(super) fn with(files: BTreeMap<String, Vec<u8>>) -> Memory {
        Memory {
            files: Mutex::new(files),
            left: AtomicUsize::new(usize::MAX),
            silently: false,
            log: Mutex::default(),
            broken: Mutex::default(),
        }
    }

    pub(super) fn empty() -> Memory {
        Memory::with(BTreeMap::new())
    }

    pub(super) fn cut(files: BTreeMap<String, Vec<u8>>, after: usize, silently: bool) -> Memory {
        Memory {
            left: AtomicUsize::new(after),
            silently,
            ..Memory::with(files)
        }
    }

    pub(super) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        whole(self.files.lock()).clone()
    }

    /// The files, the manifest by its hash.
    pub(super) fn stands(&self) -> BTreeMap<String, String> {
        short(&self.files())
    }

    pub(super) fn log(&self) -> Vec<String> {
        whole(self.log.lock()).clone()
    }

    fn change(
        &self,
        what: String,
        change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>),
    ) -> anyhow::Result<()> {
        let left = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            });
        match left {
            Err(_) => bail!("cut off"),
            Ok(1) if !self.silently => bail!("cut off"),
            Ok(left) => {
                let mut files = whole(self.files.lock());
                change(&mut files);
                whole(self.broken.lock()).extend(broken(&files));
                drop(files);
                whole(self.log.lock()).push(what);
                if left == 1 {
                    bail!("cut off, and it arrived");
                }
                Ok(())
            }
        }
    }
}

impl Store for Memory {
    fn read(&self, path: &str) -> anyhow::Result<Option<Vec<u8>>> {
        Ok(whole(self.files.lock()).get(path).cloned())
    }

    fn exists(&self, path: &str) -> anyhow::Result<bool> {
        Ok(whole(self.files.lock()).contains_key(path))
    }

    fn put(&self, path: &str, bytes: &[u8], _: Option<&Told>) -> anyhow::Result<()> {
        self.change(format!("put {path}"), |files| {
            files.insert(path.to_owned(), bytes.to_vec());
        })
    }

    fn remove(&self, path: &str) -> anyhow::Result<()> {
        self.change(format!("remove {path}"), |files| {
            files.remove(path);
        })
    }

    fn list(&self, dir: &str) -> anyhow::Result<Vec<String>> {
        let files = whole(self.files.lock());
        Ok(files
            .keys()
            .filter(|path| path.starts_with(dir))
            .cloned()
            .collect())
    }

    fn at_once(&self) -> usize {
        3
    }
}

/// A clock that waiting moves.
#[derive(Default)]
pub(super) struct Hands(AtomicU64);

impl Clock for Hands {
    fn now(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::SeqCst))
    }

    fn sleep(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).expect("a short time");
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

/// A clock that waiting moves, and that is waited for.
#[derive(Default)]
pub(super) struct Slow(Hands);

impl Clock for Slow {
    fn now(&self) -> Duration {
        self.0.now()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
        self.0.sleep(time);
    }
}

/// A site of these files: its own manifest, as no edition.
pub(super) fn site(files: &[(&str, &str)]) -> Wanted {
    let output = |(path, text): &(&str, &str)| Output {
        path: (*path).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let site = Site {
        files: files.iter().map(output).collect(),
    };
    let manifest = of_site(&site, &Published::default());
    let files = site.files.into_iter().map(|file| (file.path, file.bytes));
    Wanted::new(files.collect(), manifest, None).expect("a site")
}

pub(super) fn send(store: &Memory, wanted: &Wanted) -> anyhow::Result<Plan> {
    send_as(store, wanted, "one")
}

pub(super) fn send_as(store: &dyn Store, wanted: &Wanted, nonce: &str) -> anyhow::Result<Plan> {
    send_by(store, wanted, nonce, &Hands::default())
}

pub(super) fn send_by(
    store: &dyn Store,
    wanted: &Wanted,
    nonce: &str,
    clock: &dyn Clock,
) -> anyhow::Result<Plan> {
    let run = Run {
        nonce: nonce.to_owned(),
        known: &Known::default(),
        verify: false,
        over: Over::default(),
        dry: false,
        clock,
        watch: &(),
    };
    publish_to(store, PATIENCE, wanted, &run)
}

/// What stands there of a site: its files and its manifest.
pub(super) fn whole_site(wanted: &Wanted) -> BTreeMap<String, Vec<u8>> {
    let mut files = wanted.files.clone();
    files.insert("manifest.json".to_owned(), wanted.manifest.clone());
    files
}

pub(super) fn site_of(wanted: &Wanted) -> BTreeMap<String, String> {
    short(&whole_site(wanted))
}

pub(super) fn short(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let text = |bytes: &Vec<u8>| match bytes.len() {
        0..40 => String::from_utf8_lossy(bytes).into_owned(),
        _ => sha256(bytes),
    };
    let pairs = files
        .iter()
        .map(|(path, bytes)| (path.clone(), text(bytes)));
    pairs.collect()
}

/// xorshift64*: numbers that are the same each time.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).expect("a usize") % n
    }
}

/// Some of a dozen files, each in one of three states; its pages lead to some of them.
pub(super) fn random_site(dice: &mut Dice) -> Wanted {
    const PATHS: [&str; 12] = [
        "a.css",
        "b.js",
        "data/c.csv",
        "events/d.html",
        "events/e.html",
        "briefs/f.html",
        "fr/index.html",
        "g.html",
        "h.html",
        "feed.xml",
        "feeds/i.xml",
        "static/j.png",
    ];
    let here: Vec<&str> = PATHS.into_iter().filter(|_| dice.below(4) > 0).collect();
    let mut files = Vec::new();
    for path in here.iter().copied().chain(["index.html"]) {
        let links: Vec<&str> = here.iter().copied().filter(|_| dice.below(3) > 0).collect();
        files.push((
            path,
            format!("{} {}", ["x", "y", "z"][dice.below(3)], links.join(" ")),
        ));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    site(&files)
}
