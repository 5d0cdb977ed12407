//! How much room letters take, without asking a font: an estimate that errs on the wide side.

/// The width in pixels that a drawing has at the least: a phone of 320 px without its margins.
pub const NARROWEST: f64 = 280.0;

/// The width of words in the drawings' lettering at `size` px, estimated from the classes of their letters.
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().map(|c| share(c) * size).sum()
}

/// A letter's width as a share of the type size.
fn share(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | '(' | ')'
        | '[' | ']' => 0.29,
        'f' | 'r' | 't' | ' ' | '\u{a0}' | '-' | '/' | '“' | '”' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '…' | '–' | '—' => 0.84,
        'A'..='Z' => 0.64,
        // Letters that are as wide as they are high: CJK, Hangul, full-width forms.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3fffd}' => 1.0,
        // What only tells where a line may end, and which way words run.
        '\u{2060}' | '\u{2066}'..='\u{2069}' => 0.0,
        _ => 0.53,
    }
}

/// Words that fit into `room` pixels, cut after a whole word where there is one, with an ellipsis.
pub fn cut(words: &str, size: f64, room: f64) -> String {
    if width(words, size) <= room {
        return words.to_owned();
    }
    let mut used = width("…", size);
    let fits = |c: &char| {
        used += share(*c) * size;
        used <= room
    };
    let kept: String = words.chars().take_while(fits).collect();
    let whole = match kept.rfind(' ') {
        Some(at) if at * 2 > kept.len() => &kept[..at],
        _ => &kept,
    };
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '.']))
}
