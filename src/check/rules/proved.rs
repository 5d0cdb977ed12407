//! Rules that are held while quotes are proved, before a library exists: described here, so that
//! `--explain` and the site's rules page know them.

use crate::check::rule::{Checking, Rule};
use crate::prove;
use crate::report::Report;

/// Found earlier.
fn earlier(_: &Checking<'_>, _: &mut Report) {}

pub(super) const QUOTE_NOT_FOUND: Rule = Rule::error(
    "quote-not-found",
    "A source does not say what is quoted from it.",
    "Every quote is looked for, letter for letter, in its source's capture, after a normalisation that levels spaces, \
     quotation marks, soft hyphens and Unicode composition and nothing else. The message shows the nearest passage and \
     how it differs, word by word. Words left out with […] are two quotes.",
    earlier,
)
.strict();

pub(super) const QUOTE_AMBIGUOUS: Rule = Rule::error(
    "quote-ambiguous",
    "A source says the quoted words more than once.",
    "A reader must land on the passage that is meant. Quote more words, or say with `prefix` or `suffix` what stands \
     right before or after them; in a block quotation write `— [@source, after \"words before\"]`.",
    earlier,
)
.strict();

pub(super) const CITED_FROM_NOISE: Rule = Rule::error(
    "cited-from-noise",
    "The quoted words stand among what is not the document: comments, teasers, footers.",
    "A page holds more than its article. Ranges that the record lists under `noise` are not the source's words, and a \
     reader's comment is not the newspaper's report.",
    earlier,
)
.strict();

pub(super) const CAPTURE_CHANGED: Rule = Rule::error(
    "capture-changed",
    "A capture is not the one that is on record.",
    "The record keeps the SHA-256 of the bytes as they were taken, and evidence.lock keeps against which of them a \
     quote was proved. Other bytes are other evidence: put the capture back, or record the new one and run `bluf \
     verify`.",
    earlier,
)
.strict();

pub(super) const CAPTURE_ABSENT: Rule = Rule::warning(
    "capture-absent",
    "A capture is not in the archive, where others are.",
    "Its quotes rest on what evidence.lock says was proved earlier. Where a project keeps some captures elsewhere that is \
     as it should be; it may as well be a letter wrong in the name, so that nobody would notice a change.",
    earlier,
);

pub(super) const CAPTURE_UNREADABLE: Rule = Rule::error(
    "capture-unreadable",
    "A capture cannot be read as text.",
    "Captures are read as text, HTML or PDF; reading one never runs, fetches or follows anything. Keep the evidence as \
     it is; a text version of it can be a record of its own.",
    earlier,
)
.strict();

pub(super) const QUOTE_UNPROVED: Rule = Rule::error(
    "quote-unproved",
    "Neither a capture nor evidence.lock proves a quote.",
    "Without the captures a build trusts what evidence.lock says was proved, where the words and the capture's \
     fingerprint are still the same. A quote in neither is never published: run `bluf verify` with the captures at hand.",
    earlier,
)
.strict();

pub(super) const NOISE_NOT_FOUND: Rule = Rule::error(
    "noise-not-found",
    "A record names a range of noise that its capture does not have.",
    "A range is given by its first and last words as the capture has them; ranges stand in the order of the text, each \
     looked for after the one before.",
    earlier,
)
.strict();

pub(super) const LOCK_ALTERED: Rule = Rule::error(
    prove::LOCK_ALTERED,
    "A line of evidence.lock is not as `bluf verify` wrote it.",
    "Each line carries a seal over what it says, and its words carry a fingerprint. With the captures at hand every \
     line is compared with them as well. Nobody needs to edit the file: `bluf verify` writes it.",
    earlier,
)
.strict();

pub(super) const LOCK_BEHIND: Rule = Rule::warning(
    prove::LOCK_BEHIND,
    "evidence.lock is not what was proved now.",
    "Quotes were added or taken out since `bluf verify` ran. Run it again and commit the file, so that a build without \
     the captures knows.",
    earlier,
)
.strict();
