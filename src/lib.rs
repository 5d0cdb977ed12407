//! bluf builds static sites for intelligence briefs: every statement leads back to its source.
//!
//! The build reads as a sentence: load, parse, link, check, plan, render, write.
//! The modules stand in the order in which data passes them; each imports only modules above it.

pub mod report;

pub mod packed;

pub mod spelling;

mod same;

pub mod locale;

pub mod earth;

pub mod lexicon;

pub mod evidence;

pub mod model;

pub mod load;

pub mod archive;

pub mod attach;

pub mod parse;

pub mod prove;

pub mod withhold;

pub mod editions;

pub mod link;

pub mod check;

pub mod export;

pub mod draw;

pub mod plan;

pub mod search;

pub mod render;

pub mod host;

pub mod gate;

pub mod write;

pub mod publish;

pub mod audit;

pub mod import;

pub mod assist;

pub mod build;

pub mod live;

pub mod serve;

pub mod cli;
