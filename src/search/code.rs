//! Numbers as letters: six bits to a character that needs no escaping in a script.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// One character for 0 to 63; higher values count as 63.
pub(super) fn letter(value: usize) -> char {
    char::from(LETTERS[value.min(63)])
}

/// A number in groups of five bits, the highest first; a set sixth bit says that another group follows.
pub(super) fn number(value: usize, out: &mut String) {
    let groups = (usize::BITS - value.leading_zeros()).div_ceil(5).max(1);
    for group in (0..groups).rev() {
        let more = if group > 0 { 32 } else { 0 };
        out.push(letter(((value >> (group * 5)) & 31) | more));
    }
}

/// Rising numbers as their gaps, the first from zero.
pub(super) fn gaps(rising: impl IntoIterator<Item = usize>) -> String {
    let mut out = String::new();
    let mut next = 0;
    for value in rising {
        number(value - next, &mut out);
        next = value + 1;
    }
    out
}

/// A set as bits, six to a character, the lowest first; what lies behind the last member is left out.
pub(super) fn bits(members: impl IntoIterator<Item = usize>) -> String {
    let mut sets: Vec<u8> = Vec::new();
    for member in members {
        if sets.len() <= member / 6 {
            sets.resize(member / 6 + 1, 0);
        }
        sets[member / 6] |= 1 << (member % 6);
    }
    sets.into_iter().map(|set| letter(set.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sets_and_gaps_look_so() {
        let drawn = |value| {
            let mut out = String::new();
            number(value, &mut out);
            out
        };
        assert_eq!(drawn(0), "A");
        assert_eq!(drawn(31), "f");
        assert_eq!(drawn(32), "hA");
        assert_eq!(drawn(1024), "hgA");
        assert_eq!(gaps([0, 1, 34]), "AAhA");
        assert_eq!(bits([0, 5, 6]), "hB");
    }
}
