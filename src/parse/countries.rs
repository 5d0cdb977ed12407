//! Codes of countries by ISO 3166-1, in two letters.

/// What ISO has assigned.
const ASSIGNED: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Codes that are written for those that ISO has assigned, or had before them.
const MEANT: [(&str, &str); 7] = [
    ("UK", "GB"),
    ("EL", "GR"),
    ("BU", "MM"),
    ("DD", "DE"),
    ("TP", "TL"),
    ("YD", "YE"),
    ("ZR", "CD"),
];

/// What a code is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// Assigned, or `XK`, which everybody uses for Kosovo.
    Known,
    /// ISO leaves it to its users.
    Private,
    /// None of these, and what may be meant.
    Unknown(Option<String>),
}

/// What ISO says of a code.
pub(super) fn code(text: &str) -> Code {
    let assigned = |code: &str| ASSIGNED.split(' ').any(|known| known == code);
    if assigned(text) || text == "XK" {
        return Code::Known;
    }
    if is_private(text) {
        return Code::Private;
    }
    let upper = text.to_ascii_uppercase();
    let meant = MEANT.iter().find(|(code, _)| *code == upper);
    let meant = meant.map(|(_, meant)| (*meant).to_owned());
    Code::Unknown(meant.or_else(|| assigned(&upper).then_some(upper)))
}

/// `AA`, `QM` to `QZ`, `XA` to `XZ`, `ZZ`.
fn is_private(code: &str) -> bool {
    matches!(
        code.as_bytes(),
        b"AA" | b"ZZ" | [b'Q', b'M'..=b'Z'] | [b'X', b'A'..=b'Z']
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_in_order() {
        let codes: Vec<&str> = ASSIGNED.split(' ').collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted());
        assert!(
            codes
                .iter()
                .all(|code| !is_private(code) && code.len() == 2)
        );
        assert!(
            MEANT
                .iter()
                .all(|(code, meant)| !codes.contains(code) && codes.contains(meant))
        );
    }
}
