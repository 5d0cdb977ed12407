//! A waiver: a finding that a writer knows of and stands by.

use crate::report::{Span, Spanned};

/// A finding that its writer stands by, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The rule.
    pub rule: Spanned<String>,
    /// Why it does not apply here.
    pub reason: String,
    /// Findings inside it are waived: a claim, a judgement, or a whole file; none for the whole project.
    pub scope: Option<Span>,
}

impl Waiver {
    /// Whether a finding of a rule at a place is waived.
    pub fn covers(&self, rule: &str, span: Span) -> bool {
        let inside = |scope: Span| {
            scope.file == span.file && scope.start <= span.start && span.end <= scope.end
        };
        self.rule.value == rule && self.scope.is_none_or(inside)
    }
}
