//! Names of time zones in the IANA database, as ICU4X has them.

use crate::report::nearest::nearest;
use icu_time::zone::iana::IanaParserExtended;

/// Whether a name leads to a zone: `Africa/Bamako`, `UTC`. Abbreviations are no names, as several zones share them.
pub(super) fn is_zone(name: &str) -> bool {
    let known = IanaParserExtended::new().parse(name);
    let is_name = name.contains('/') || name == "UTC";
    is_name && known.normalized == name && name != "Etc/Unknown"
}

/// The zone whose place is most like that of a name.
pub(super) fn meant(name: &str) -> Option<&'static str> {
    let all = || {
        let zones = IanaParserExtended::new().iter_all();
        let names = zones.map(|zone| zone.normalized);
        names.filter(|name| is_zone(name))
    };
    let near = nearest(place(name), all().map(place))?;
    all().find(|name| place(name) == near)
}

fn place(name: &str) -> &str {
    name.rsplit_once('/').map_or(name, |(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_have_one_spelling() {
        for name in [
            "Africa/Bamako",
            "UTC",
            "Europe/Kiev",
            "Asia/Calcutta",
            "Etc/GMT+3",
            "US/Eastern",
            "America/Argentina/Buenos_Aires",
        ] {
            assert!(is_zone(name), "{name}");
        }
        for name in [
            "africa/bamako",
            "Bamako",
            "EST",
            "Etc/Unknown",
            "Europe/Atlantis",
            "",
            "/",
            "Africa/",
        ] {
            assert!(!is_zone(name), "{name}");
        }
    }

    #[test]
    fn a_hint_goes_by_the_place() {
        for (name, expected) in [
            ("Bamako", Some("Africa/Bamako")),
            ("africa/bamako", Some("Africa/Bamako")),
            ("Europe/Bamako", Some("Africa/Bamako")),
            ("Europe/Stokholm", Some("Europe/Stockholm")),
            ("Africa/Xyzzy", None),
        ] {
            assert_eq!(meant(name), expected, "{name}");
        }
    }
}
