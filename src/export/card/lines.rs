//! Words for cards: what the letters can say of a text, and how it breaks into lines.

use super::letters::{Face, PART};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for what is left out.
const MORE: &str = "…";

/// A text as a face can set it, on one line. A letter that the face lacks loses its accents; a word that would lose
/// letters is left out, with an ellipsis in its place. None where that would be more than every fourth word.
pub(super) fn sayable(text: &str, face: &Face) -> Option<String> {
    let composed: String = text.nfc().collect();
    let mut words: Vec<String> = Vec::new();
    let (mut said, mut lost) = (0, 0);
    for word in composed.split(breaks).filter(|w| !w.is_empty()) {
        match say(word, face) {
            Some(word) if word.is_empty() => {}
            Some(word) => {
                said += 1;
                words.push(word);
            }
            None => {
                lost += 1;
                if words.last().is_none_or(|w| w != MORE) {
                    words.push(MORE.to_owned());
                }
            }
        }
    }
    (said > 0 && lost * 3 <= said).then(|| words.join(" "))
}

/// Where a line may break: at white space, but not at a space that holds two words together.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// A word; none where a letter or a digit of it cannot be said. Signs that cannot be said are left out.
fn say(word: &str, face: &Face) -> Option<String> {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if face.has(c) {
            out.push(c);
            continue;
        }
        let plain: String = std::iter::once(c)
            .nfkd()
            .filter(|c| !is_combining_mark(*c))
            .collect();
        if plain.chars().all(|c| face.has(c)) {
            out.push_str(&plain);
        } else if c.is_alphanumeric() {
            return None;
        }
    }
    Some(out)
}

/// Breaks a text into lines that are no wider than `width` pixels; none where a word alone is wider.
pub(super) fn wrap(face: &Face, text: &str, size: i64, width: i64) -> Option<Vec<String>> {
    let fits = |line: &str| face.width(line, size) <= width * PART;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(breaks) {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if fits(&longer) => *line = longer,
            _ if fits(word) => lines.push(word.to_owned()),
            _ => return None,
        }
    }
    Some(lines)
}

/// The same in lines as even as may be, so that no word is left alone where it need not be.
pub(super) fn balanced(face: &Face, text: &str, size: i64, width: i64) -> Option<Vec<String>> {
    let lines = wrap(face, text, size, width)?;
    let even = (width / 2..width).step_by(7);
    let mut narrower = even.filter_map(|w| wrap(face, text, size, w));
    let found = narrower.find(|l| l.len() == lines.len());
    Some(found.unwrap_or(lines))
}

/// As many lines as there is room for; the last ends with an ellipsis where words are left out.
/// A word wider than a line is cut.
pub(super) fn first(face: &Face, text: &str, size: i64, width: i64, most: usize) -> Vec<String> {
    let fits = |line: &str| face.width(line, size) <= width * PART;
    let whole = text.split(breaks).map(|word| {
        if fits(word) {
            return word.to_owned();
        }
        let kept = word.char_indices().map(|(at, _)| &word[..at]);
        let cut = kept.rev().find(|w| fits(&format!("{w}{MORE}")));
        format!("{}{MORE}", cut.unwrap_or_default())
    });
    let text = whole.collect::<Vec<_>>().join(" ");
    let mut lines = wrap(face, &text, size, width).unwrap_or_default();
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        *last = shortened(last, |line| fits(line));
    }
    lines
}

/// A line on one row: whole, or with an ellipsis.
pub(super) fn one(face: &Face, text: &str, size: i64, width: i64) -> String {
    first(face, text, size, width, 1).pop().unwrap_or_default()
}

/// Fewer words, until the ellipsis has room; it follows a word, not a comma.
fn shortened(line: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut kept = line;
    loop {
        let words = kept.trim_end_matches([
            ' ', ',', ';', ':', '–', '—', '(', '“', '«', '\u{a0}', '\u{202f}', '…',
        ]);
        let short = format!("{words}{MORE}");
        if fits(&short) {
            return short;
        }
        match words.rfind(breaks) {
            Some(at) => kept = &words[..at],
            None => return short,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::{Face, Style, face};
    use super::{balanced, first, sayable, wrap};

    fn serif() -> &'static Face {
        face(Style::SerifBold).expect("a face")
    }

    #[test]
    fn what_the_letters_lack_is_never_a_box() {
        let say = |text| sayable(text, serif());
        assert_eq!(say("Kidal  prise").as_deref(), Some("Kidal prise"));
        assert_eq!(say("e\u{301}t\u{e9}").as_deref(), Some("\u{e9}t\u{e9}"));
        assert_eq!(
            say("ɗan, ƙasa, ǝgǝlla").as_deref(),
            Some("ɗan, ƙasa, ǝgǝlla")
        );
        assert_eq!(say("m\u{30b}ati ﬁn").as_deref(), Some("mati fin"));
        assert_eq!(say("Fire 🔥 at sea").as_deref(), Some("Fire at sea"));
        assert_eq!(
            say("A column left كيدال at dawn").as_deref(),
            Some("A column left … at dawn")
        );
        assert_eq!(say("تقدم نحو كيدال"), None);
        assert_eq!(say("Наступление на Kidal"), None);
        assert_eq!(say(" "), None);
    }

    #[test]
    fn lines_are_no_wider_than_they_may_be_and_even() {
        let text = "The column turned back before it reached the road to the border";
        let lines = wrap(serif(), text, 60, 1000).expect("lines");
        assert_eq!(lines.join(" "), text);
        let even = balanced(serif(), text, 60, 1000).expect("lines");
        assert_eq!(even.len(), lines.len());
        let short = |lines: &[String]| lines.iter().map(|l| l.chars().count()).min();
        assert!(short(&even) >= short(&lines));
        assert_eq!(wrap(serif(), "Donaudampfschifffahrt", 90, 300), None);
    }

    #[test]
    fn what_has_no_room_ends_in_an_ellipsis() {
        let text = "They took the town, they held the town, and they lost the road beyond the town";
        let lines = first(serif(), text, 40, 500, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines[1].ends_with('…') && !lines[1].ends_with(",…"),
            "{lines:?}"
        );
        let cut = first(serif(), "Donaudampfschifffahrtsgesellschaft", 90, 500, 1);
        assert!(
            cut[0].starts_with("Donau") && cut[0].ends_with('…'),
            "{cut:?}"
        );
        assert_eq!(first(serif(), "Short", 40, 500, 2), ["Short"]);
    }
}
