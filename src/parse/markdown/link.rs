//! Where links may lead.

/// What an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// `#heading` of the same text.
    Heading,
    /// `https:`, `http:`, `mailto:`.
    Web,
    /// A path: of this project or of a host.
    Relative,
    /// Anything that a browser might run, or that we do not know.
    Unsafe,
}

/// Judges an address as a browser would read it: control characters and white space do not count.
pub(super) fn judge(address: &str) -> Address {
    if address.starts_with('#') {
        return Address::Heading;
    }
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let scheme = plain
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("https" | "http" | "mailto") => Address::Web,
        Some(scheme) if is_scheme(scheme) => Address::Unsafe,
        Some(_) | None => Address::Relative,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}
