//! Where words and numbers hold together, so that a quote that ends there says something else.

/// Whether a place in a text is inside a word or a number.
pub(super) fn is_inside(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at..]);
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    let left = &before[..before.len() - last.len_utf8()];
    let right = &after[first.len_utf8()..];
    last.is_alphanumeric() && first.is_alphanumeric()
        || links(before, first, right)
        || links(left, last, after) && !is_elided(left, last)
        || is_negative(left, last, first)
}

/// Whether a sign makes one word or one number of what stands on both sides of it.
fn links(left: &str, sign: char, right: &str) -> bool {
    let (Some(last), Some(first)) = (left.chars().next_back(), right.chars().next()) else {
        return false;
    };
    match sign {
        '-' | '‐' | '‑' | '\'' => last.is_alphanumeric() && first.is_alphanumeric(),
        '.' | ',' | '–' => last.is_numeric() && first.is_numeric(),
        ' ' => (1..4).contains(&digits(left.chars().rev())) && digits(right.chars()) == 3,
        _ => false,
    }
}

/// How many digits a text begins with.
fn digits(text: impl Iterator<Item = char>) -> usize {
    text.take_while(|c| c.is_numeric()).take(5).count()
}

/// « l’armée » is two words.
fn is_elided(left: &str, sign: char) -> bool {
    const ELIDED: [&str; 21] = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "quelqu", "un", "all", "dall", "dell", "nell", "sull", "quest",
    ];
    let word = left.rsplit(|c: char| !c.is_alphanumeric()).next();
    sign == '\'' && word.is_some_and(|word| ELIDED.contains(&word.to_lowercase().as_str()))
}

/// "5 degrees" out of "-5 degrees".
fn is_negative(left: &str, sign: char, first: char) -> bool {
    let alone = !left.chars().next_back().is_some_and(char::is_alphanumeric);
    matches!(sign, '-' | '−' | '–') && first.is_numeric() && alone
}
