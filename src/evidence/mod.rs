//! Words and the texts they were cut from: how a text is normalised, how a quote is found in it,
//! what comes nearest where it is not, and how alike two texts are.
//!
//! Pure, and the only place where an [`Excerpt`] comes from.

mod difference;
mod excerpt;
mod find;
mod likeness;
mod normal;

pub use difference::{Nearest, nearest};
pub(crate) use excerpt::hex;
pub use excerpt::{Excerpt, Proof, Selector, Wanted};
pub use find::{Miss, find, noise_ranges};
pub use likeness::{Sketch, pairs};
pub use normal::{NORMALIZATION, Normal, normal};

#[cfg(test)]
mod tests;
