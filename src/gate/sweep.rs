//! Looks for the patterns in the words of a file.
//!
//! Words are looked at in the order of the file, tags and all, and once more as a reader sees them: without what stands
//! inside tags, and comments by themselves. So a tag inside a sentence breaks no run, and what is taken for a tag but is
//! none hides nothing that stands in a row.

use super::ids::is_apart;
use super::phrases::{Filter, Phrases, RUN, longer, mark, row};
use super::words::{Place, Reader, Word};

/// Words that are looked at together: what is known of them fits into the nearest memory.
const BLOCK: usize = 256;

/// A pattern that stands in a file, word by word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// Its number.
    pub(super) pattern: usize,
    pub(super) at: usize,
    pub(super) end: usize,
    /// By which escapes it is written.
    pub(super) how: u8,
    /// Whether white space parts some of its words.
    pub(super) apart: bool,
}

/// Hands on every pattern in these bytes. `lines`: whether long lines are folded as in calendars.
pub(super) fn sweep(phrases: &Phrases, bytes: &[u8], lines: bool, hit: &mut impl FnMut(Hit)) {
    let mut look = Look {
        phrases,
        reader: Reader::new(bytes, lines),
        hit,
        some: [0; BLOCK],
    };
    let [mut all, mut text, mut comments] = [Lane::new(true), Lane::new(false), Lane::new(false)];
    let mut tagged = false;
    let mut number = 0;
    Reader::new(bytes, lines).read(|word| {
        all.push(word, number, &mut look);
        tagged |= word.place != Place::Text;
        match word.place {
            Place::Tag => {}
            Place::Comment => comments.push(word, number, &mut look),
            Place::Text => text.push(word, number, &mut look),
        }
        number += 1;
    });
    all.finish(&mut look);
    if tagged {
        text.finish(&mut look);
        comments.finish(&mut look);
    }
}

/// What looking needs besides the words.
struct Look<'a, 'b, F> {
    phrases: &'a Phrases,
    /// To read words again.
    reader: Reader<'b>,
    hit: &'a mut F,
    /// Where something passed a filter.
    some: [usize; BLOCK],
}

impl<F: FnMut(Hit)> Look<'_, '_, F> {
    /// Patterns of this hash whose words are those at these places.
    fn at(&mut self, hash: u64, places: &[usize]) {
        for pattern in self.phrases.of(hash, places.len()) {
            let words = self.phrases.words(self.phrases.pattern(pattern));
            let (mut how, mut end, mut apart) = (0, places[0], false);
            let same = words.zip(places).all(|(word, at)| {
                apart |= is_apart(self.reader.between(end, *at), self.reader.lines);
                let (found, by, stop) = self.reader.word(*at);
                (how, end) = (how | by, stop);
                found == word
            });
            if same {
                (self.hit)(Hit {
                    pattern,
                    at: places[0],
                    end,
                    how,
                    apart,
                });
            }
        }
    }
}

/// Words in a row: all, or those of one kind of place.
struct Lane {
    all: bool,
    /// How many words there are, and for each its hash, its place, and its number among all.
    length: usize,
    hashes: [u64; BLOCK],
    ats: [usize; BLOCK],
    numbers: [usize; BLOCK],
}

impl Lane {
    fn new(all: bool) -> Lane {
        Lane {
            all,
            length: 0,
            hashes: [0; BLOCK],
            ats: [0; BLOCK],
            numbers: [0; BLOCK],
        }
    }

    fn push(&mut self, word: Word, number: usize, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        if self.length >= BLOCK {
            let done = BLOCK - (RUN - 1);
            self.look(done, look);
            self.hashes.copy_within(done.., 0);
            self.ats.copy_within(done.., 0);
            self.numbers.copy_within(done.., 0);
            self.length = RUN - 1;
        }
        self.hashes[self.length] = word.hash;
        self.ats[self.length] = word.at;
        self.numbers[self.length] = number;
        self.length += 1;
    }

    fn finish(&self, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        self.look(self.length, look);
    }

    fn hashes(&self) -> &[u64] {
        &self.hashes[..self.length]
    }

    /// Looks for patterns that begin with one of the first `starts` words.
    fn look(&self, starts: usize, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        if self.length == 0 || !self.all && !self.broken(0, self.length) {
            return;
        }
        let phrases = look.phrases;
        if !phrases.runs.is_empty() {
            self.runs(&phrases.runs, look);
        }
        if !phrases.pairs.is_empty() {
            self.pairs(&phrases.pairs, starts, look);
        }
        if self.all && !phrases.singles.is_empty() {
            let words = self.hashes().iter().copied().take(starts).enumerate();
            for n in 0..phrases.singles.pass(words, &mut look.some) {
                let at = look.some[n];
                look.at(self.hashes[at], &self.ats[at..=at]);
            }
        }
    }

    fn runs(&self, filter: &Filter, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        let hashes = self.hashes();
        let mut fours = [0; BLOCK];
        for (four, words) in fours.iter_mut().zip(hashes.array_windows::<4>()) {
            *four = row(words);
        }
        let starts = hashes.len().saturating_sub(RUN - 1);
        let marks = fours.array_windows().take(starts).map(mark).enumerate();
        let count = match self.all {
            true => filter.pass(marks, &mut look.some),
            false => filter.pass(
                marks.filter(|(at, _)| self.broken(*at, RUN)),
                &mut look.some,
            ),
        };
        for n in 0..count {
            let at = look.some[n];
            look.at(row(&hashes[at..at + RUN]), &self.ats[at..at + RUN]);
        }
    }

    fn pairs(&self, filter: &Filter, starts: usize, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        let pairs = self.hashes().array_windows::<2>().take(starts);
        let pairs = pairs.map(|pair| row(pair)).enumerate();
        for n in 0..filter.pass(pairs, &mut look.some) {
            self.phrases(look.some[n], look);
        }
    }

    /// Phrases that begin with the two words here.
    fn phrases(&self, at: usize, look: &mut Look<'_, '_, impl FnMut(Hit)>) {
        let wholes = &look.phrases.wholes;
        let mut run = row(&self.hashes()[at..at + 2]);
        for length in 2..RUN {
            if wholes.may(run) && (self.all || self.broken(at, length)) {
                look.at(run, &self.ats[at..at + length]);
            }
            let Some(next) = self.hashes().get(at + length) else {
                return;
            };
            run = longer(run, *next);
        }
    }

    /// Whether words of other places stand between these: those that do not are found among all.
    fn broken(&self, at: usize, length: usize) -> bool {
        self.numbers[at + length - 1] - self.numbers[at] != length - 1
    }
}
