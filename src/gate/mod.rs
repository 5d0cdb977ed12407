//! The gate: nothing that is withheld may stand in a finished file.
//!
//! Pure, and it knows nothing of briefs: it is told what may not be said and what is said openly, and reads the bytes
//! that are about to be published.
//!
//! 1. `words` reads a file as folded words; `decode` takes escapes off on the way (`&eacute;`, `\u00e9`, `%C3%A9`, one
//!    inside the other), `letters` says what a letter is, as `spelling` does.
//! 2. `phrases` keeps what is looked for: runs of eight words, and shorter phrases whole.
//! 3. `sweep` finds these in the words. A hash only says where to look: the words themselves are compared.
//! 4. `ids` tells an id from the same words in running text, and from a part of another id.
//! 5. `base64` and `wide` find text that is written otherwise, which is swept in turn.

mod base64;
mod decode;
mod ids;
mod leak;
mod letters;
mod names;
mod phrases;
mod secret;
mod sweep;
#[cfg(test)]
mod tests;
mod wide;
mod words;

pub use leak::{Form, Hidden, Leak};
pub use secret::{Kind, Secret};

use ids::Id;
use leak::Found;
use names::Names;
use phrases::{Phrases, Text};
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use sweep::{Hit, sweep};

/// What may not be published, ready to be looked for.
#[derive(Debug)]
pub struct Gate {
    phrases: Phrases,
    /// Whose the texts of `phrases` are, and of what kind.
    owners: Vec<(String, Kind)>,
    /// Which of these texts are ids.
    ids: Vec<Option<Id>>,
    idle: Vec<usize>,
}

impl Gate {
    /// Makes the gate. What counts is a run of eight words in any secret, or a secret of fewer words whole, with these
    /// exceptions, which cannot be told from chance:
    ///
    /// - running text of fewer than four words;
    /// - a secret of one word with fewer than four letters, unless it has digits among them ("M23"), and a number of
    ///   fewer than six digits.
    ///
    /// A run or phrase that stands in one of the `public` texts (text or markup) or in one of those `allowed` is no
    /// secret. Of several secrets with the same words, the first is named.
    ///
    /// An id of fewer than four words counts where they are joined ("port-talks", `"id": "talks"`), not in running text.
    pub fn new<P>(secrets: &[Secret], public: P, allowed: &[String]) -> Gate
    where
        P: IntoParallelIterator<Item: AsRef<str>>,
    {
        let read: Vec<_> = secrets.par_iter().map(secret::text).collect();
        let read = read.into_iter().zip(secrets);
        let mut read: Vec<(Text, &Secret)> = read.filter_map(|(t, s)| Some((t?, s))).collect();
        // Of a title and an id with the same words, the title is found in more places; a title beside a text stays one.
        read.sort_by_key(|(text, secret)| {
            let joined = ids::id(secret, text).map(|id| id.is_joined());
            (joined, secret.kind == Kind::Text)
        });
        let ids = read.iter().map(|(t, s)| ids::id(s, t)).collect();
        let (texts, owners) = (read.into_iter())
            .map(|(text, secret)| (text, (secret.of.clone(), secret.kind)))
            .unzip();
        let mut gate = Gate {
            phrases: Phrases::new(texts),
            owners,
            ids,
            idle: Vec::new(),
        };
        gate.learn(public, allowed);
        gate
    }

    /// Lets ids of one word and ids of claims stand in longer ones that are `public`, each given with its folder:
    /// `claim`, `closing-ships-two`. A longer id in which another stands reveals it.
    #[must_use]
    pub fn beside<'i>(mut self, public: impl IntoIterator<Item = (&'i str, &'i str)>) -> Gate {
        ids::learn(&mut self.ids, &self.phrases, public);
        self
    }

    /// Lets ids stand where headings have them as anchors: `id="talks"`. A name in the same words stays one.
    #[must_use]
    pub fn anchored(mut self, anchors: &[String]) -> Gate {
        let open = self.standing(anchors, Kind::Id);
        self.open(&open);
        self
    }

    /// Lets running text that is withheld share words with the names of things that it leads to and that are shown: a text
    /// that holds a link alone is no more than that name, and beside a name of some length one or two words are chance.
    #[must_use]
    pub fn naming(mut self, names: &[String]) -> Gate {
        let mut open = self.standing(names, Kind::Text);
        let names = Names::new(names);
        let texts = self.phrases.texts().par_iter().zip(&self.owners);
        let covered: Vec<Vec<bool>> = texts
            .map(|(text, (_, kind))| match kind {
                Kind::Text => names.cover(text),
                _ => Vec::new(),
            })
            .collect();
        for (open, number) in open.iter_mut().zip(0..) {
            let pattern = self.phrases.pattern(number);
            let covered = &covered[pattern.text as usize];
            *open |= !covered.is_empty() && names::is_name(pattern, covered);
        }
        self.open(&open);
        self
    }

    /// Which patterns of a kind stand in these texts.
    fn standing(&self, texts: &[String], kind: Kind) -> Vec<bool> {
        let mut found = vec![false; self.phrases.len()];
        for text in texts {
            self.sweep(text.as_bytes(), false, &mut |hit| {
                let owner = self.phrases.pattern(hit.pattern).text as usize;
                found[hit.pattern] |= self.owners[owner].1 == kind;
            });
        }
        found
    }

    /// Looks for these patterns no more.
    fn open(&mut self, open: &[bool]) {
        if open.contains(&true) {
            self.phrases.without(open);
        }
    }

    /// Hands on what stands in these bytes.
    fn sweep(&self, bytes: &[u8], lines: bool, found: &mut impl FnMut(Hit)) {
        sweep(&self.phrases, bytes, lines, &mut |hit| {
            let id = &self.ids[self.phrases.pattern(hit.pattern).text as usize];
            if id.as_ref().is_none_or(|id| id.is_at(hit, bytes)) {
                found(hit);
            }
        });
    }

    /// Drops what is said openly.
    fn learn<P>(&mut self, public: P, allowed: &[String])
    where
        P: IntoParallelIterator<Item: AsRef<str>>,
    {
        let count = self.phrases.len();
        let open: Vec<AtomicBool> = (0..count).map(|_| AtomicBool::new(false)).collect();
        public.into_par_iter().for_each(|text| {
            self.sweep(text.as_ref().as_bytes(), false, &mut |hit| {
                open[hit.pattern].store(true, Ordering::Relaxed);
            });
        });
        let mut open: Vec<bool> = open.into_iter().map(AtomicBool::into_inner).collect();
        let known = open.clone();
        for (text, number) in allowed.iter().zip(0..) {
            let mut idle = true;
            self.sweep(text.as_bytes(), false, &mut |hit| {
                idle &= known[hit.pattern];
                open[hit.pattern] = true;
            });
            if idle {
                self.idle.push(number);
            }
        }
        self.open(&open);
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.len() == 0
    }

    /// How many runs and phrases are looked for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.phrases.len()
    }

    /// Which of the `allowed` texts allow nothing that would be a leak without them, by number.
    #[must_use]
    pub fn idle(&self) -> &[usize] {
        &self.idle
    }

    /// Where a finished file, given by its path below the output folder and its bytes, holds withheld words: each
    /// secret in each form once, at its first place; those in the path first, then in the order of the file.
    /// Of base64, rows of twelve letters and more are read; what is compressed is not.
    #[must_use]
    pub fn scan(&self, path: &str, bytes: &[u8]) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found = Found::default();
        self.look(path.as_bytes(), false, &mut found);
        let mut leaks = found.leaks(self, path.as_bytes(), true);
        let lines = [".ics", ".vcf"].iter().any(|end| path.ends_with(end));
        let mut found = Found::default();
        self.look(bytes, lines, &mut found);
        leaks.append(&mut found.leaks(self, bytes, false));
        leaks
    }

    /// Every place of withheld words in a text, to find out where a leak comes from; runs of words may overlap.
    #[must_use]
    pub fn hidden(&self, text: &str) -> Vec<Hidden<'_>> {
        let mut out = Vec::new();
        self.sweep(text.as_bytes(), false, &mut |hit| {
            let (of, kind) = &self.owners[self.phrases.pattern(hit.pattern).text as usize];
            out.push(Hidden {
                of,
                kind: *kind,
                place: hit.at..hit.end,
            });
        });
        out
    }

    /// Everything in a file or a path, however it is written.
    fn look(&self, bytes: &[u8], lines: bool, found: &mut Found) {
        self.texts(bytes, lines, None, found);
        base64::find(bytes, |decoded| {
            let mut inner = Found::default();
            self.texts(&decoded.bytes, false, Some(Form::Base64), &mut inner);
            found.take(inner, || decoded.places(bytes));
        });
    }

    /// What is not in base64.
    fn texts(&self, bytes: &[u8], lines: bool, form: Option<Form>, found: &mut Found) {
        self.sweep(bytes, lines, &mut |hit| {
            found.add(self, hit, form);
        });
        wide::find(bytes, |stretch| {
            let mut inner = Found::default();
            let form = form.or(Some(Form::Wide));
            self.sweep(stretch.text.as_bytes(), false, &mut |hit| {
                inner.add(self, hit, form);
            });
            found.take(inner, || stretch.places());
        });
    }
}
