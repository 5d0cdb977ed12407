//! Drawings as geometry: where marks and lettering go, and nothing of words, colours or pages.
//!
//! Pure. Across, everything is in per cent of the drawing's width, so that marks move with the
//! page; down, in pixels, so that lettering keeps its size. A map alone is in pixels both ways.
//! `plan` adds words and addresses, the templates turn both into SVG.

mod calendar;
pub mod figures;
mod lettering;
pub mod map;
pub mod origins;
pub mod timeline;

pub use calendar::{Anchor, Label, LabelKind};
pub use lettering::{NARROWEST, cut, width};

/// A share of the width in per cent as SVG writes it: "84", "12.5"; two decimals at most.
pub fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round() / 100.0;
    // A negative zero would be written with its sign.
    format!("{}", rounded + 0.0)
}

/// A share of a whole; nought where there is no whole.
#[expect(clippy::cast_precision_loss, reason = "counts of things in a drawing")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
mod tests;
