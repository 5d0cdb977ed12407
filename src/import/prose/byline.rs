//! Who wrote a text, and for whom, as its head says it: « Par A. Auteur », "By A. Writer", « La rédaction du Quai ».

/// What a byline names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
}

/// What a line of the head names, without its date. None where it is no byline.
pub(super) fn byline(line: &str) -> Option<Names> {
    line.split(['–', '—', '|', '·', '•'])
        .flat_map(|part| part.split(" - "))
        .find_map(|part| named(part.trim()))
}

fn named(part: &str) -> Option<Names> {
    let low = part.to_lowercase();
    for lead in [
        "la rédaction de ",
        "la rédaction d’",
        "la rédaction d'",
        "la rédaction du ",
        "rédaction de ",
    ] {
        if low.starts_with(lead) {
            let outlet = part.get(lead.len()..).filter(|name| is_name(name))?;
            return Some(Names {
                authors: vec![part.to_owned()],
                publisher: Some(outlet.to_owned()),
            });
        }
    }
    let rest = ["par ", "by "].iter().find_map(|lead| {
        low.starts_with(lead)
            .then(|| part.get(lead.len()..))
            .flatten()
    })?;
    let until = rest.find([',', '(']).unwrap_or(rest.len());
    let authors: Vec<String> = (rest[..until]
        .split(" et ")
        .flat_map(|names| names.split(" and ")))
    .map(|name| name.trim().to_owned())
    .collect();
    authors.iter().all(|name| is_name(name)).then_some(Names {
        authors,
        publisher: None,
    })
}

/// A few words, the first with a capital, without figures.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    (1..=5).contains(&words)
        && name.starts_with(char::is_uppercase)
        && !name
            .chars()
            .any(|c| c.is_ascii_digit() || matches!(c, '.' | '!' | '?' | ':') && words > 4)
}
