//! How alike texts are: shingles of five words, sampled (Broder, 1997).

use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Words in a shingle.
const WORDS: usize = 5;
/// One shingle in so many is kept.
const SAMPLE: u64 = 4;
/// Fewer samples than this say nothing.
const ENOUGH: usize = 8;
/// A shingle that so many texts share is a site's furniture.
const FURNITURE: usize = 50;

/// A sample of a text's shingles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sketch(Vec<u64>);

impl Sketch {
    /// Samples a text.
    pub fn of(text: &str) -> Sketch {
        let words: Vec<u64> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(|w| hash(0, w.to_lowercase().as_bytes()))
            .collect();
        let shingle = |words: &[u64]| {
            words
                .iter()
                .fold(1, |sum, word| hash(sum, &word.to_le_bytes()))
        };
        let mut kept: Vec<u64> = words
            .windows(WORDS)
            .map(shingle)
            .filter(|h| h % SAMPLE == 0)
            .collect();
        kept.sort_unstable();
        kept.dedup();
        Sketch(kept)
    }
}

/// FNV-1a, 64 bits, and a last stir so that low bits are as good as high ones.
fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325 ^ seed, step);
    let sum = (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    sum ^ (sum >> 33)
}

/// Texts among which the one that is nearest to another is looked for.
#[derive(Debug, Default)]
pub struct Texts {
    holders: FxHashMap<u64, Vec<u32>>,
    sizes: Vec<usize>,
}

impl Texts {
    /// Adds a text; its number is how many were added before it.
    pub fn add(&mut self, sketch: &Sketch) {
        let number = u32::try_from(self.sizes.len()).unwrap_or(u32::MAX);
        self.sizes.push(sketch.0.len());
        for shingle in sketch.0.iter().filter(|_| sketch.0.len() >= ENOUGH) {
            self.holders.entry(*shingle).or_default().push(number);
        }
    }

    /// The text that is nearest to one, by its number, and how much of the shorter of the two is in the longer. The
    /// first of several.
    pub fn nearest(&self, sketch: &Sketch) -> Option<(usize, f64)> {
        let mut common: BTreeMap<u32, usize> = BTreeMap::new();
        let shared = sketch
            .0
            .iter()
            .filter_map(|shingle| self.holders.get(shingle));
        for text in shared.filter(|texts| texts.len() < FURNITURE).flatten() {
            *common.entry(*text).or_default() += 1;
        }
        let own = sketch.0.len();
        let of = |(text, common): (u32, usize)| {
            let text = text as usize;
            (text, share(common, own.min(self.sizes[text])))
        };
        let nearer = |a: &(usize, f64), b: &(usize, f64)| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0));
        (common.into_iter().filter(|_| own >= ENOUGH).map(of)).max_by(nearer)
    }
}

fn share(common: usize, least: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a share of small counts")]
    let of = common as f64 / least as f64;
    of
}

/// Pairs of texts of which the shorter is in the longer by the given share or more:
/// both numbers, the lower first, and the share. In order.
pub fn pairs(sketches: &[&Sketch], share: f64) -> Vec<(usize, usize, f64)> {
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (text, sketch) in sketches
        .iter()
        .enumerate()
        .filter(|(_, s)| s.0.len() >= ENOUGH)
    {
        for shingle in &sketch.0 {
            holders.entry(*shingle).or_default().push(text);
        }
    }
    let mut common: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for texts in holders.values().filter(|t| t.len() < FURNITURE) {
        for (i, a) in texts.iter().enumerate() {
            for b in &texts[i + 1..] {
                *common.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let part = |((a, b), n): ((usize, usize), usize)| {
        let least = sketches[a].0.len().min(sketches[b].0.len());
        let of = self::share(n, least);
        (of >= share).then_some((a, b, of))
    };
    common.into_iter().filter_map(part).collect()
}
