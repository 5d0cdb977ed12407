//! Numbers with the bounds that govern them.

use super::amounts::sign;
use super::tokens::Token;
use super::{Found, Kind, Lexicon};
use std::ops::Range;

/// Signs right before a number, in any language.
const BEFORE: [(char, Kind); 4] = [
    ('≥', Kind::AtLeast),
    ('≤', Kind::AtMost),
    ('~', Kind::About),
    ('≈', Kind::About),
];

/// A number of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// Where the number is, in bytes.
    pub range: Range<usize>,
    /// Its value.
    pub value: f64,
    /// The words that bound it: "at least" before it, "or more" after it, which hold it then.
    pub bound: Option<Found>,
}

impl Count {
    /// Where the number and its bound are.
    pub fn whole(&self) -> Range<usize> {
        let bound = self.bound.as_ref().map_or(&self.range, |b| &b.range);
        bound.start.min(self.range.start)..bound.end.max(self.range.end)
    }
}

/// A number that words outside of a passage bound, or continue to a range.
#[derive(Debug, Clone, PartialEq)]
pub struct CutBound {
    /// The number.
    pub value: f64,
    /// What the words do.
    pub outside: Outside,
    /// The number with them: "at least 84".
    pub words: String,
}

/// A passage begins or ends inside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CutNumber;

/// What stands outside of a passage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outside {
    /// A bound.
    Bound(Kind),
    /// The other end of a range.
    Range([f64; 2]),
}

impl CutBound {
    /// The number with its bound in the notation of claims: `>=84`, `84..96`.
    pub fn figure(&self) -> String {
        match self.outside {
            Outside::Bound(kind) => format!("{}{}", sign(Some(kind)), self.value),
            Outside::Range([low, high]) => format!("{low}..{high}"),
        }
    }
}

impl Lexicon {
    /// The numbers of a passage that its text bounds by words before or after it, or continues to a range: "84 ships", out of "at
    /// least 84 ships". An error where the passage begins or ends inside a number: "84", out of "84 million".
    pub fn cut_bounds(
        &self,
        lead: &str,
        passage: &str,
        trail: &str,
    ) -> Result<Vec<CutBound>, CutNumber> {
        let text = [lead, passage, trail].concat();
        let inside = lead.len()..lead.len() + passage.len();
        let tokens = self.splitter.tokens(&text);
        let mut found = self.counts_of(&text, &tokens);
        let meets = |at: &Range<usize>| at.start < inside.end && inside.start < at.end;
        found.retain(|count| meets(&count.range));
        if found.iter().any(|count| !holds(&inside, &count.range)) {
            return Err(CutNumber);
        }
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let spans = self.numbers.spans(&text, &tokens);
        let torn = |count: &Count| {
            let mut spans = spans.iter();
            let (at, both) =
                spans.find(|(at, _)| holds(at, &count.range) && !holds(&inside, at))?;
            Some(CutBound {
                value: count.value,
                outside: Outside::Range(*both),
                words: text[at.clone()].to_owned(),
            })
        };
        let mut out: Vec<CutBound> = found.iter().filter_map(torn).collect();
        let outside = |bound: &Found| !holds(&inside, &bound.range);
        found.retain(|count| count.bound.as_ref().is_some_and(outside));
        if found.is_empty() {
            return Ok(out);
        }
        let alone = self.counts(passage);
        let cut = |count: Count| {
            let (words, kind) = (text[count.whole()].trim().to_owned(), count.bound?.kind);
            let here = |other: &&Count| other.range.start + lead.len() == count.range.start;
            let said = alone.iter().find(here).and_then(|c| c.bound.as_ref());
            let cut = CutBound {
                value: count.value,
                outside: Outside::Bound(kind),
                words,
            };
            (said.map(|bound| bound.kind) != Some(kind)).then_some(cut)
        };
        out.extend(found.into_iter().filter_map(cut));
        Ok(out)
    }

    /// Every number of a text, with what bounds it.
    pub fn counts(&self, text: &str) -> Vec<Count> {
        self.counts_of(text, &self.splitter.tokens(text))
    }

    fn counts_of(&self, text: &str, tokens: &[Token<'_>]) -> Vec<Count> {
        let kinds = [Kind::AtLeast, Kind::AtMost, Kind::About];
        let mut bounds = kinds.map(|kind| self.found(kind, text, tokens));
        let mut dates = Vec::new();
        if bounds.iter().any(|of_kind| !of_kind.is_empty()) {
            // «Від 27 до 30» is no upper bound, nor is "up to 14 November".
            let ranges = self.numbers.ranges(text, tokens);
            for of_kind in &mut bounds {
                of_kind.retain(|b| !is_within(&ranges, |(range, _)| range, &b.range));
            }
            dates = self.dates.all(text, tokens);
        }
        let is_time = |n: &Range<usize>| has_minutes(text, n) || is_within(&dates, |d| &d.range, n);
        let bound = |n: &Range<usize>| {
            let mut last = bounds.iter().filter_map(|all| last(all, |b| &b.range, n));
            last.find(|b| self.governs(text, &b.range, n) && !is_time(n))
        };
        let count = |(range, value): (Range<usize>, f64)| Count {
            bound: bound(&range).cloned().or_else(|| signed(text, &range)),
            range,
            value,
        };
        self.numbers
            .all(text, tokens)
            .into_iter()
            .map(count)
            .collect()
    }

    /// Whether words at a place stand right before a number, or hold it.
    fn governs(&self, text: &str, words: &Range<usize>, number: &Range<usize>) -> bool {
        if number.start < words.end {
            return holds(words, number);
        }
        let gap = text[words.end..number.start].trim();
        // Behind an abbreviation stands its point, behind a sentence as well.
        let word = || text[words.clone()].rsplit(char::is_whitespace).next();
        let is_short = || word().is_some_and(|w| self.abbreviations.contains(&w.to_lowercase()));
        gap.is_empty() || gap == "." && is_short()
    }
}

/// The last of what stands in order that does not begin behind a range.
fn last<'a, T>(
    all: &'a [T],
    at: impl Fn(&T) -> &Range<usize>,
    range: &Range<usize>,
) -> Option<&'a T> {
    let behind = all.partition_point(|one| at(one).start <= range.start);
    behind.checked_sub(1).map(|n| &all[n])
}

/// Whether a range is within one of those that stand in order, apart from each other.
pub(super) fn is_within<T>(
    all: &[T],
    at: impl Fn(&T) -> &Range<usize> + Copy,
    range: &Range<usize>,
) -> bool {
    last(all, at, range).is_some_and(|one| holds(at(one), range))
}

/// Whether a range is within another.
fn holds(whole: &Range<usize>, part: &Range<usize>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

/// Whether minutes follow a number: `14:30`.
pub fn has_minutes(text: &str, number: &Range<usize>) -> bool {
    let minutes = text[number.end..].strip_prefix(':');
    minutes.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `≥84`, `84+`.
fn signed(text: &str, number: &Range<usize>) -> Option<Found> {
    let ahead = text[..number.start].trim_end();
    for (sign, kind) in BEFORE {
        if ahead.ends_with(sign) {
            let range = ahead.len() - sign.len_utf8()..number.end;
            return Some(Found { kind, range });
        }
    }
    let after = text[number.end..].strip_prefix('+')?;
    (!after.starts_with(char::is_alphanumeric)).then(|| Found {
        kind: Kind::AtLeast,
        range: number.start..number.end + 1,
    })
}

#[cfg(test)]
mod tests {
    use crate::lexicon::cases::count;
    use crate::lexicon::lexicon;

    /// The numbers of a text in the notation of claims.
    #[track_caller]
    fn check(language: &str, text: &str, expected: &str) {
        let counts = lexicon(language).expect("a lexicon").counts(text);
        let found: Vec<String> = counts.iter().map(count).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn english_bounds_before_and_after() {
        for text in [
            "84 or more were seen",
            "84 ships or more",
            "84 and more",
            "at least 84",
            "84 at least",
            "84 at least were seen",
            "84 ships at least, they say",
            "84 at the very least",
            "above 84",
            "over 84",
            "more than 84",
            "upwards of 84",
            "as few as 84",
            "in excess of 84",
            "no fewer than 84",
            "not less than 84",
            "not below 84",
            "never under 84",
            "did not lose fewer than 84",
            "at least as many as 84",
            "84+ ships",
            "≥ 84",
        ] {
            check("en", text, ">=84");
        }
        for text in [
            "84 or fewer",
            "84 or less",
            "84 ships or fewer",
            "at most 84",
            "84 at most",
            "84 at the most",
            "84 ships at most.",
            "at the most 84",
            "as many as 84",
            "up to 84",
            "under 84",
            "below 84",
            "fewer than 84",
            "less than 84",
            "no more than 84",
            "not above 84",
            "not over 84",
            "never more than 84",
            "they didn’t lose more than 84",
            "did not see more than 84",
            "84 and no more",
            "≤84",
            "not exceeding 84",
        ] {
            check("en", text, "<=84");
        }
        for text in [
            "84 or so",
            "84 more or less",
            "more or less 84",
            "about 84",
            "~84",
        ] {
            check("en", text, "~84");
        }
    }

    #[test]
    fn english_words_that_bound_another_number_or_none() {
        check("en", "of 84 at least 30 sank", "84 >=30");
        check("en", "84 at least one of which sank", "84");
        check("en", "84 ships at least partly burnt", "84");
        check("en", "84 ships and at least 30 boats", "84 >=30");
        check("en", "84 or more than 90", "84 >=90");
        check("en", "84 sank and more burnt", "84");
        check("en", "84 in one or more raids", "84");
        check("en", "84, or more likely none", "84");
        check("en", "it went under; 84 came up to the pier", "84");
        check("en", "it was over. 84 came up to the pier", "84");
        check("en", "approx. 84 came up to the pier", "~84");
        check("en", "it did not burn; more than 84 did", ">=84");
        check("en", "84+2", "84 2");
        check("en", "not only more than 84", "84");
    }

    /// What a passage in brackets leaves out of its text.
    #[track_caller]
    fn cut(language: &str, text: &str, expected: &[&str]) {
        let lexicon = lexicon(language).expect("a lexicon");
        let (lead, rest) = text.split_once('[').expect("a passage");
        let (passage, trail) = rest.split_once(']').expect("its end");
        let cut = lexicon.cut_bounds(lead, passage, trail);
        let words = cut.as_ref().map_or(vec!["a number"], |cut| {
            cut.iter().map(|c| c.words.as_str()).collect()
        });
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn passages_that_end_inside_a_number_or_a_range() {
        cut("en", "They lost [84] million", &["a number"]);
        cut("en", "two [hundred] men", &["a number"]);
        cut("en", "[84] to 96 men", &["84 to 96"]);
        cut("en", "84–[96 men]", &["84–96"]);
        cut("en", "from 84 to [96 men]", &[]);
        cut("en", "in 2024 [840 men]", &[]);
        cut("fr", "[84] millions", &["a number"]);
        cut("ru", "[84] тысячи", &["a number"]);
    }

    #[test]
    fn passages_that_leave_the_bound_of_a_number_out() {
        cut("en", "At least [84 ships] sank", &["At least 84"]);
        cut("en", "no more [than 84 ships] sank", &["no more than 84"]);
        cut("en", "they lost [84 ships] or more", &["84 ships or more"]);
        cut(
            "en",
            "at least [eighty-four ships] sank",
            &["at least eighty-four"],
        );
        cut("en", "sank ≥[84 ships], some", &["≥84"]);
        cut("en", "it lost [84]+ ships", &["84+"]);
        cut("fr", "Au [moins 84 navires] et [", &["Au moins 84"]);
        for whole in [
            "They say that [at least 84 ships] sank",
            "they lost [84 ships or more]; nobody knows",
            "It was over. [84 ships] sank",
            "at least 30 of [84 ships] sank",
            "they sank [84 ships], at least 30 of them whole",
            "up to [14] November",
            "at least [the ships]",
        ] {
            cut("en", whole, &[]);
        }
    }

    #[test]
    fn french_bounds_before_and_after() {
        for text in [
            "84 ou plus",
            "84 navires ou plus",
            "au moins 84",
            "84 au moins",
            "84 au moins ont coulé",
            "84 navires au moins.",
            "plus de 84",
            "au-delà de 84",
            "pas moins de 84",
            "jamais moins de 84",
            "n’a pas perdu moins de 84",
            "84 au minimum",
            "84 et plus",
        ] {
            check("fr", text, ">=84");
        }
        for text in [
            "84 ou moins",
            "84 navires ou moins",
            "au plus 84",
            "84 au plus",
            "84 navires au plus, dit-il",
            "84 tout au plus",
            "moins de 84",
            "jusqu’à 84",
            "pas plus de 84",
            "n’a pas perdu plus de 84",
            "sans perdre plus de 84",
            "84 au maximum",
            "en dessous de 84",
        ] {
            check("fr", text, "<=84");
        }
        for text in [
            "plus ou moins 84",
            "84 plus ou moins",
            "84 environ",
            "84 navires environ",
        ] {
            check("fr", text, "~84");
        }
        check("fr", "84, dont au moins 30 en feu", "84 >=30");
        check("fr", "84 au moins un a coulé", "84");
        check("fr", "le 84 au plus tard", "84");
        check("fr", "84 au plus fort de la crue", "84");
        check("fr", "pas seulement plus de 84", "84");
        check("fr", "84 ou plus de 90", "84 >=90");
        check("fr", "84 navires au moins partiellement brûlés", "84");
    }
}
