//! Choices from a seed: the same seed, the same choices, on every machine.

/// SplitMix64: small, fast, and good enough to choose words with.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The choices for one thing: its kind, a letter, and its number.
    pub(crate) fn new(seed: u64, kind: char, number: usize) -> Dice {
        let mut dice = Dice(seed ^ (u64::from(kind) << 56));
        dice.0 = dice.next() ^ number as u64;
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From 0 to below `n`; 0 where `n` is 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// From `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// From 0 to below `n`, the small ones more often.
    pub(crate) fn skewed(&mut self, n: usize) -> usize {
        ((n as f64) * self.unit().powf(1.5)) as usize
    }

    /// True so many times in a hundred.
    pub(crate) fn chance(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }

    /// One of a list, each as often as the others.
    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// One of a list, the first ones more often, as words are in any language.
    pub(crate) fn word<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let u = self.unit();
        of[((of.len() as f64) * u * u) as usize]
    }
}
