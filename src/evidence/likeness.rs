//! How alike texts are: shingles of five words, sampled (Broder, 1997).

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
        #[expect(clippy::cast_precision_loss, reason = "a share of small counts")]
        let of = n as f64 / least as f64;
        (of >= share).then_some((a, b, of))
    };
    common.into_iter().filter_map(part).collect()
}
