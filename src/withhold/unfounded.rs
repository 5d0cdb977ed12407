//! What a text says on the word of withheld sources alone.

use super::sieve::Pass;
use crate::model::settings::Unseen;
use crate::report::{Finding, Span};

/// The rule.
const RULE: &str = "cites-only-withheld";

/// What ends a paragraph, an item or a cell.
const ENDS: [&str; 5] = ["</p>", "</li>", "</td>", "</th>", "<ul>"];

/// The citations of a text, each by its place in it.
#[derive(Default)]
pub(super) struct Citations {
    /// Of those that nothing is left of.
    gone: Vec<(usize, Span)>,
    /// Of those that something is left of, and of footnotes, which may hold some.
    left: Vec<usize>,
}

impl Citations {
    pub(super) fn gone(&mut self, at: usize, span: Span) {
        self.gone.push((at, span));
    }

    pub(super) fn left(&mut self, at: usize) {
        self.left.push(at);
    }

    /// Where paragraphs begin that have lost all of their citations: the first of each.
    fn alone(&self, html: &str) -> Vec<Span> {
        let paragraph = |at: usize| ENDS.iter().map(|end| html[..at].matches(end).count()).sum();
        let left: Vec<usize> = self.left.iter().map(|at| paragraph(*at)).collect();
        let mut last = None;
        let mut alone = Vec::new();
        for (at, span) in &self.gone {
            let here: usize = paragraph(*at);
            if last != Some(here) && !left.contains(&here) {
                alone.push(*span);
            }
            last = Some(here);
        }
        alone
    }
}

impl Pass<'_> {
    /// A warning for each paragraph that stays and has lost all of its citations, unless the project says on the page that unseen
    /// evidence stands behind things.
    pub(super) fn unfounded(&mut self, citations: &Citations, html: &str) {
        let says_so = self.settings().evidence == Unseen::Keep;
        if says_so || citations.gone.is_empty() || self.marks().day().is_some() {
            return;
        }
        for span in citations.alone(html) {
            let title = format!(
                "all that this paragraph cites is withheld under {}, and it is not",
                self.label()
            );
            let help = "mark it as its source is marked (`::: TLP:RED` before it, `:::` after it), cite what may be shown, or set \
                        `evidence = \"keep\"` under [withheld] in bluf.toml to say that unseen evidence stands behind it";
            self.report
                .push(Finding::warning(RULE, span, title).help(help));
        }
    }
}
