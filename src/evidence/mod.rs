//! Words and the texts they were cut from: how a text is normalised, how a quote is found in it,
//! what comes nearest where it is not, and how alike two texts are.
//!
//! Pure, and the only place where an [`Excerpt`] comes from.

mod difference;
mod excerpt;
mod find;
mod inside;
mod likeness;
mod normal;

pub use difference::{Nearest, nearest};
pub use excerpt::{Excerpt, Proof, Selector, Wanted};
pub(crate) use excerpt::{sha256, sha256_of};
pub use find::{Miss, find, noise_ranges};
pub use likeness::{Sketch, Texts, pairs};
pub use normal::{NORMALIZATION, Normal, lines_in_normal, normal};

#[cfg(test)]
mod tests;

/// `t` and the first eight hexadecimal digits of the SHA-256 of bytes: enough to tell two texts of one
/// document apart. The letter keeps YAML from reading `4e416342` as a number.
pub fn short_hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let mut out = String::from("t");
    for byte in Sha256::digest(bytes).iter().take(4) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}
