//! Everything that is tested from outside, as one binary.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads what it has built"
)]

mod commands;
mod demo;
mod layers;
mod minified;
mod mistakes;
mod project;
mod rebuild;
