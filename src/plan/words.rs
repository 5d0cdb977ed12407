//! Facts in English words. Interface languages will take their place here.

use super::view::{Grade, Status};
use crate::model::claim::Credibility;
use crate::model::date::When;
use crate::model::event;
use crate::model::figure::grouped;
use crate::model::source::{Kind, Reliability};
use crate::model::words::{Basis, Word};

/// A date in words.
pub(super) fn date(when: &When) -> String {
    when.words()
}

/// A day in words.
pub(super) fn day(day: chrono::NaiveDate) -> String {
    When::parse(&day.to_string()).map_or_else(|_| day.to_string(), |when| when.words())
}

/// A date in words, in [brackets] where it is not stated but worked out, as librarians do.
pub(super) fn date_by(when: &When, basis: Option<Basis>) -> String {
    bracketed(date(when), basis)
}

/// Brackets what is not stated.
pub(super) fn bracketed(words: String, basis: Option<Basis>) -> String {
    match basis {
        Some(Basis::Inferred | Basis::Relative) => format!("[{words}]"),
        Some(Basis::Stated) | None => words,
    }
}

/// "1 source", "1,024 sources".
pub(super) fn count(n: usize, one: &str, many: &str) -> String {
    let noun = if n == 1 { one } else { many };
    format!("{} {noun}", grouped(&n.to_string()))
}

/// "a, b and c".
pub(super) fn and(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// A status with its style.
pub(super) fn status(status: event::Status) -> Status {
    let class = match status {
        event::Status::Reported => "rep",
        event::Status::Corroborated => "cor",
        event::Status::Contested => "con",
        event::Status::Refuted => "rfd",
        event::Status::Retracted => "ret",
    };
    Status {
        word: status.word().to_owned(),
        class: class.to_owned(),
    }
}

/// Reliability in the wording of STANAG 2511.
pub(super) fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "completely reliable",
        Reliability::B => "usually reliable",
        Reliability::C => "fairly reliable",
        Reliability::D => "not usually reliable",
        Reliability::E => "unreliable",
        Reliability::F => "reliability cannot be judged",
    }
}

fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::One => "confirmed by other sources",
        Credibility::Two => "probably true",
        Credibility::Three => "possibly true",
        Credibility::Four => "doubtful",
        Credibility::Five => "improbable",
        Credibility::Six => "truth cannot be judged",
    }
}

/// `F3`, with its meaning.
pub(super) fn grade(source: Reliability, information: Option<Credibility>) -> Grade {
    let title = format!("Source: {}.", reliability(source));
    match information {
        Some(c) => Grade {
            code: format!("{}{}", source.word(), c.word()),
            title: format!("{title} Information: {}.", credibility(c)),
        },
        None => Grade {
            code: source.word().to_owned(),
            title,
        },
    }
}

/// A kind of source in words.
pub(super) fn source_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::SocialPost => "post",
        Kind::Other => "document",
        other => other.word(),
    }
}

/// A language's English name, for the most common ones; the tag itself otherwise.
pub(super) fn language(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let name = match primary {
        "ar" => "Arabic",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "sv" => "Swedish",
        "sw" => "Swahili",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        _ => tag,
    };
    name.to_owned()
}

/// Bytes with digit groups: "3,202 bytes".
pub(super) fn bytes(n: u64) -> String {
    format!(
        "{} {}",
        grouped(&n.to_string()),
        if n == 1 { "byte" } else { "bytes" }
    )
}
