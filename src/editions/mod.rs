//! Editions: what was published, when, in which words, and what has changed since.
//!
//! 1. `said` holds the words that a reader may have acted on: of briefs, judgements, events and claims.
//! 2. `record` is the file of one edition: what changed against the one before, a line for each thing, sealed, and
//!    chained to the one before.
//! 3. `history` reads all records; one that was altered, taken out or moved is an error.
//! 4. `withheld` leaves out what an audience may not be told of any more, now or since an edition withheld it.
//! 5. `changes` compares what a library says with what was published last, word by word where it is asked for.
//!
//! Pure. A record holds what the audience of its edition saw, so it knows nothing that was withheld from it.

pub mod changes;
mod differences;
mod history;
mod record;
mod said;
mod still;
mod withheld;

pub use differences::Differences;
pub use history::{Change, Edition, History, read};
pub use record::{Draft, folder, text};
pub use said::{Kind, Said, revision_parts};
pub(crate) use said::{is_weighty, moved, moved_judgement, revision};
