//! Everything that is tested from outside, as one binary.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads what it has built"
)]

mod again;
mod as_of;
mod assist;
mod attachments;
mod audit;
mod captures;
mod cards;
mod commands;
mod corpus;
mod demo;
mod directions;
mod drafts;
mod drawings;
mod editions;
mod evidence;
mod export;
mod formats;
mod further;
mod gate;
mod import;
mod layers;
mod live;
mod locale;
mod maps;
mod menu;
mod minified;
mod mistakes;
mod origins;
mod parts;
mod project;
mod publish;
mod rebuild;
mod records;
mod rules;
mod search;
mod serve;
mod slips;
mod split;
mod templates;
mod translations;
mod walkthrough;
mod withheld_alike;
mod withheld_past;
mod withheld_reach;
mod withhold;
mod withhold_texts;
mod words;
