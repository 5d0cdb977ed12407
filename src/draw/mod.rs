//! Drawings as plain data: what lies where, in pixels. Templates turn them into SVG.
//!
//! Pure: same input, same drawing. Nothing here knows the model or a page.

pub mod map;
