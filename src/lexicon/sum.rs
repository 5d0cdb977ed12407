//! Numbers in words, added up part by part.

/// What a word adds to a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part {
    Unit(f64),
    /// Only after another part.
    After(f64),
    Hundred,
    /// Only after another part.
    Dozen,
    /// Thousand, million, …
    Scale(f64),
    /// The same, only after another part: «тысячи».
    ScaleAfter(f64),
    And,
}

/// A number as far as it is read.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Sum {
    total: f64,
    current: f64,
    seen: bool,
    /// Whether an "and" was read last.
    and: bool,
    /// The last scale; none before the first.
    scale: Option<f64>,
}

/// How a language puts its numbers together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// Whether tens may follow their units: „vierundachtzig“, «أربعة وثمانون».
    pub(super) units_first: bool,
    /// Whether it counts by twenties: « quatre-vingt-dix ».
    pub(super) by_twenties: bool,
}

impl Manner {
    /// Whether a word for `n` continues a number: "twenty-one", « soixante-dix », « dix-sept », but not "twenty and thirty".
    fn adds(self, n: f64, current: f64, and: bool) -> bool {
        let tens = current % 100.0;
        let sixty_or_eighty = (tens - 60.0).abs() < 0.5 || (tens - 80.0).abs() < 0.5;
        let by_twenties = self.by_twenties && sixty_or_eighty && n < 20.0;
        // Nothing stands yet where its digits go.
        let room = [10.0, 100.0, 1000.0].into_iter().find(|room| n < *room);
        let fits = current % room.unwrap_or(f64::INFINITY) < 0.5;
        fits || by_twenties || self.units_first && turned(n, tens, and)
    }
}

/// Whether a word for `n` continues a number that ends in units: „vier und achtzig“, «خمسة عشر».
fn turned(n: f64, units: f64, and: bool) -> bool {
    let tens = if and { 20.0..100.0 } else { 10.0..11.0 };
    (1.0..10.0).contains(&units) && tens.contains(&n) && n % 10.0 < 0.5
}

impl Sum {
    /// Adds a part; false where it does not continue the number. `goes_on` says whether what follows makes a number of "one".
    pub(super) fn take(&mut self, part: Part, manner: Manner, goes_on: impl Fn() -> bool) -> bool {
        let and = std::mem::take(&mut self.and);
        let four = (self.current % 100.0 - 4.0).abs() < 0.5;
        match part {
            // « quatre-vingt » is four times twenty, « soixante-dix » sixty and ten.
            Part::Unit(n) if manner.by_twenties && four && (n - 20.0).abs() < 0.5 => {
                self.current += 76.0
            }
            Part::Unit(n) if self.seen && !manner.adds(n, self.current, and) => return false,
            Part::Unit(n) => self.current += n,
            Part::After(n) if self.seen && manner.adds(n, self.current, and) => self.current += n,
            Part::Hundred if self.current < 99.5 => {
                self.current = f64::max(self.current, 1.0) * 100.0
            }
            Part::Hundred if self.current % 1000.0 < 0.5 => self.current += 100.0,
            Part::Dozen if self.seen && self.current > 0.5 => self.current *= 12.0,
            // "Millions" alone are no number, a thousand is.
            Part::Scale(scale) if self.seen || scale < 1e4 => return self.multiply(scale),
            Part::ScaleAfter(scale) if self.seen => return self.multiply(scale),
            Part::And if self.seen => self.and = true,
            Part::After(n) if !self.seen && goes_on() => self.current += n,
            Part::After(_)
            | Part::Hundred
            | Part::And
            | Part::Dozen
            | Part::Scale(_)
            | Part::ScaleAfter(_) => return false,
        }
        self.seen = true;
        true
    }

    /// What it is so far.
    pub(super) fn value(&self) -> f64 {
        self.total + self.current
    }

    /// Takes a scale; false where it is the last one again: "one thousand and two thousand" are two numbers.
    fn multiply(&mut self, scale: f64) -> bool {
        let last = self.scale.unwrap_or(f64::INFINITY);
        if scale < last {
            let count = if self.current > 0.0 {
                self.current
            } else {
                1.0
            };
            self.total += count * scale;
        } else if scale > last {
            // «Две сотни тысяч», «tres mil quinientos millones».
            self.total = (self.total + self.current) * scale;
        } else {
            return false;
        }
        (self.current, self.scale, self.seen) = (0.0, Some(scale), true);
        true
    }
}
