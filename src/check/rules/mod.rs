//! The rules, one file each. A new one is a file, a `mod` line and a line in the list.

mod ai_image_as_evidence;
mod belligerent_only;
mod bound_dropped;
mod bound_outside_quote;
mod capture_incomplete;
mod circular_reporting;
mod claimant_missing;
mod confidence_above_ceiling;
mod coordinates_elsewhere;
mod corroboration_unearned;
mod credibility_one_unearned;
mod denial_dropped;
mod distance_against_coordinates;
mod event_after_source;
mod event_without_evidence;
mod false_precision;
mod figure_in_no_source;
mod figure_in_words;
mod figure_not_in_quote;
mod full_text_without_rights;
mod hedge_dropped;
mod hedge_outside_quote;
mod likelihood_and_confidence_in_one_sentence;
mod likelihood_off_scale;
mod mixed_likelihood_sets;
mod named_civilian_without_review;
mod near_duplicate;
mod orphan_source;
mod part_of_itself;
mod proved;
mod quote_across_blocks;
mod quote_behind_negation;
mod quote_cuts_a_word;
mod quote_of_another;
mod quote_without_source;
mod reference_without_brackets;
mod refutation_missing;
mod relative_date_unresolved;
mod retracted_source_in_use;
mod sequence_violation;
mod silent_edit;
mod single_source_high_confidence;
mod source_mentions_later_date;
mod stale_judgement;
mod sum_check;
mod totals_disagree;
mod undeclared_word;
mod unexplained_change;
mod unregistered_name;
mod unsaid_in_text;
mod vague_as_exact;
mod weekday_mismatch;
mod year_missing;

use super::rule::Rule;
use crate::lexicon::{Count, Kind};
use std::ops::Range;

pub(super) const RULES: &[Rule] = &[
    ai_image_as_evidence::RULE,
    belligerent_only::RULE,
    bound_dropped::RULE,
    bound_outside_quote::RULE,
    capture_incomplete::RULE,
    circular_reporting::RULE,
    claimant_missing::RULE,
    confidence_above_ceiling::RULE,
    coordinates_elsewhere::RULE,
    corroboration_unearned::RULE,
    credibility_one_unearned::RULE,
    denial_dropped::RULE,
    distance_against_coordinates::RULE,
    event_after_source::RULE,
    event_without_evidence::RULE,
    false_precision::RULE,
    figure_in_no_source::RULE,
    figure_in_words::RULE,
    figure_not_in_quote::RULE,
    full_text_without_rights::RULE,
    hedge_dropped::RULE,
    hedge_outside_quote::RULE,
    likelihood_and_confidence_in_one_sentence::RULE,
    likelihood_off_scale::RULE,
    mixed_likelihood_sets::RULE,
    named_civilian_without_review::RULE,
    near_duplicate::RULE,
    orphan_source::RULE,
    part_of_itself::RULE,
    quote_across_blocks::RULE,
    quote_behind_negation::RULE,
    quote_cuts_a_word::RULE,
    quote_of_another::RULE,
    quote_without_source::RULE,
    reference_without_brackets::RULE,
    refutation_missing::RULE,
    relative_date_unresolved::RULE,
    retracted_source_in_use::RULE,
    sequence_violation::RULE,
    silent_edit::RULE,
    single_source_high_confidence::RULE,
    source_mentions_later_date::RULE,
    stale_judgement::RULE,
    sum_check::RULE,
    totals_disagree::RULE,
    undeclared_word::RULE,
    unexplained_change::RULE,
    unregistered_name::RULE,
    unsaid_in_text::RULE,
    vague_as_exact::RULE,
    weekday_mismatch::RULE,
    year_missing::RULE,
    proved::CAPTURE_ABSENT,
    proved::CAPTURE_CHANGED,
    proved::CAPTURE_UNREADABLE,
    proved::CITED_FROM_NOISE,
    proved::LOCK_ALTERED,
    proved::LOCK_BEHIND,
    proved::NOISE_NOT_FOUND,
    proved::QUOTE_AMBIGUOUS,
    proved::QUOTE_NOT_FOUND,
    proved::QUOTE_UNPROVED,
];

/// Rules about what a statement stands on, which is not all on show where a project keeps its conclusions.
pub(super) const FOOTING: &[&str] = &[
    belligerent_only::RULE.name,
    confidence_above_ceiling::RULE.name,
    corroboration_unearned::RULE.name,
    credibility_one_unearned::RULE.name,
    event_without_evidence::RULE.name,
    orphan_source::RULE.name,
    single_source_high_confidence::RULE.name,
];

/// The rule about what an audience read, which is told of each edition by itself.
pub(crate) const SILENT_EDIT: &str = silent_edit::RULE.name;

/// The counts with this value.
fn with_value(counts: &[Count], value: f64) -> impl Iterator<Item = &Count> {
    (counts.iter()).filter(move |count| (count.value - value).abs() < 1e-9)
}

/// The words of a kind that bound a number with this value, where there are some.
fn bounding(counts: &[Count], kind: Kind, value: f64) -> Option<Range<usize>> {
    let mut bounds = with_value(counts, value).filter_map(|count| count.bound.as_ref());
    bounds.find(|b| b.kind == kind).map(|b| b.range.clone())
}
