//! Every EDTF form in words, the order of a chronology, and slips.

use super::*;

fn check(edtf: &str, words: &str) {
    let said =
        When::parse(edtf).map_or_else(|error| error.message, |when| when.words(Locale::english()));
    assert_eq!(said, words, "{edtf}");
}

fn check_short(edtf: &str, under_head: &str, alone: &str) {
    let when = When::parse(edtf).expect(edtf);
    assert_eq!(
        (
            when.short(true, Locale::english()).as_str(),
            when.short(false, Locale::english()).as_str()
        ),
        (under_head, alone),
        "{edtf}"
    );
}

fn check_error(text: &str, message: &str, at: usize, help: Option<&str>) {
    let error = When::parse(text).expect_err(text);
    assert_eq!(
        (error.message.as_str(), error.at, error.help.as_deref()),
        (message, at, help),
        "{text}"
    );
}

const WORDS: &[(&str, &str)] = &[
    ("2024", "2024"),
    ("2024-07", "July 2024"),
    ("2024-07-27", "27 July 2024"),
    ("0985-07", "July 985"),
    ("0985", "year 985"),
    ("-0044-03-15", "15 March −44"),
    ("2024-07-25/2024-07-27", "25–27 July 2024"),
    ("2023-11-11/2023-11-12", "11–12 November 2023"),
    ("2024-07-30/2024-08-02", "30 July – 2 August 2024"),
    ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
    ("2024-07/2024-08", "July–August 2024"),
    ("2023/2024", "2023–2024"),
    ("-1274/-1259", "year −1274 – year −1259"),
    ("-0044-03-12/-0044-03-15", "12–15 March −44"),
    ("2023/2024-07", "2023 – July 2024"),
    ("2024-07-27/2024-07-27", "27 July 2024"),
    (
        "2004-06-11%/2004-06~",
        "about 11 June 2004 (uncertain) – about June 2004",
    ),
    ("2023-11-14T14:00:00Z", "14 November 2023, 14:00 UTC"),
    (
        "2023-11-14T14:00:30+01",
        "14 November 2023, 14:00:30 (UTC+1)",
    ),
    (
        "2023-11-14T14:00:00-05:30",
        "14 November 2023, 14:00 (UTC−5:30)",
    ),
    ("2023-11-14T14:00:00", "14 November 2023, 14:00"),
    ("2024-07-27?", "27 July 2024 (uncertain)"),
    ("2024-07-27~", "about 27 July 2024"),
    ("2024-07-27%", "about 27 July 2024 (uncertain)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004-?06-11", "11 June 2004 (month uncertain)"),
    ("2004-~06-11", "11 June 2004 (month approximate)"),
    (
        "2004?-06-~11",
        "11 June 2004 (day approximate, year uncertain)",
    ),
    ("2024-07-XX", "a day in July 2024"),
    ("2024-XX-XX", "a day in 2024"),
    ("2024-XX", "a month in 2024"),
    ("2024-1X", "October, November or December 2024"),
    ("2024-07-2X", "between 20 and 29 July 2024"),
    ("2024-07-3X", "30 or 31 July 2024"),
    ("2023-02-2X", "between 20 and 28 February 2023"),
    ("2024-XX-25", "day 25 of a month in 2024"),
    ("156X-12-25", "25 December in the 1560s"),
    ("156X", "1560s"),
    ("15XX", "1500s"),
    ("150X", "1500s (decade)"),
    ("1XXX", "1000s (millennium)"),
    ("1X60", "year 1X60 (X not known)"),
    ("XXXX", "date unknown"),
    ("XXXX-12-25", "25 December, year unknown"),
    ("2024-21", "spring 2024"),
    ("2024-22", "summer 2024"),
    ("2024-23", "autumn 2024"),
    ("2024-24~", "about winter 2024"),
    ("2024-25", "spring 2024 (northern hemisphere)"),
    ("2024-32", "winter 2024 (southern hemisphere)"),
    ("2024-33", "first quarter of 2024"),
    ("2024-39", "last third of 2024"),
    ("2024-41", "second half of 2024"),
    ("../2024-10-01", "by 1 October 2024"),
    ("2023-08/..", "since August 2023"),
    ("/2024", "until 2024, start unknown"),
    ("2024-07-27/", "from 27 July 2024, end unknown"),
    ("..2024/2025", "from 2024 or earlier to 2025"),
    ("2024/2025..", "from 2024 to 2025 or later"),
    ("[2024-07-25..2024-07-27]", "between 25 and 27 July 2024"),
    ("[2024-07-27..2024-07-31]", "between 27 and 31 July 2024"),
    (
        "[2024-07-30..2024-08-02]",
        "between 30 July and 2 August 2024",
    ),
    ("[2024-07-27,2024-07-29]", "27 or 29 July 2024"),
    (
        "[2024-07-25..2024-07-27,2024-07-29]",
        "between 25 and 27, or 29 July 2024",
    ),
    ("[..2024-10-01]", "by 1 October 2024"),
    (
        "{2024-07-27,2024-07-28,2024-07-29}",
        "27, 28 and 29 July 2024",
    ),
    (
        "{1667,1668,1670..1672}",
        "1667, 1668, and every year from 1670 to 1672",
    ),
    ("Y170000002", "year 170000002"),
    ("Y-170000002", "year −170000002"),
    ("Y17E100", "year 17 × 10^100"),
    ("1950S2", "1950 (2 significant digits)"),
];

#[test]
fn words_claim_what_was_written() {
    for (edtf, words) in WORDS {
        check(edtf, words);
    }
}

#[test]
fn short_words_leave_out_what_the_head_says() {
    check_short("2023-11-09", "Thu 9", "Thu 9 Nov 2023");
    check_short(
        "2023-11-11/2023-11-12",
        "Sat 11 – Sun 12",
        "Sat 11 – Sun 12 Nov 2023",
    );
    check_short("2024-07-27/2024-07-31", "27–31", "27–31 Jul 2024");
    check_short(
        "2024-07-30/2024-08-02",
        "30 Jul – 2 Aug",
        "30 Jul – 2 Aug 2024",
    );
    check_short(
        "2023-12-30/2024-01-02",
        "30 Dec 2023 – 2 Jan 2024",
        "30 Dec 2023 – 2 Jan 2024",
    );
    check_short(
        "[2024-07-27..2024-07-31]",
        "between 27 and 31",
        "between 27 and 31 Jul 2024",
    );
    check_short("../2024-10-01", "by 1 Oct", "by 1 Oct 2024");
    check_short("2024-07-XX", "a day in Jul", "a day in Jul 2024");
    check_short("2024-07", "Jul", "Jul 2024");
    check_short("2024-07-27~", "about 27", "about 27 Jul 2024");
    check_short(
        "2023-11-14T14:00:00Z",
        "Tue 14, 14:00 UTC",
        "Tue 14 Nov 2023, 14:00 UTC",
    );
    check_short("2024", "2024", "2024");
}

#[test]
fn a_chronology_has_its_order_and_its_heads() {
    let rows = [
        ("156X", Some(1560), None),
        ("2023-08/..", Some(2023), Some((2023, 8))),
        ("2024", Some(2024), None),
        ("2024-07-27", Some(2024), Some((2024, 7))),
        ("[2024-07-27..2024-07-31]", Some(2024), Some((2024, 7))),
        ("2024-07-30/2024-08-02", Some(2024), Some((2024, 7))),
        ("../2024-10-01", Some(2024), Some((2024, 10))),
        ("../2024", Some(2024), None),
        ("Y170000002", None, None),
    ];
    let mut sorted: Vec<When> = rows
        .iter()
        .rev()
        .map(|row| When::parse(row.0).expect(row.0))
        .collect();
    sorted.push(When::unknown());
    sorted.sort();
    let seen: Vec<_> = sorted
        .iter()
        .map(|when| (when.as_written(), when.year(), when.month()))
        .collect();
    let mut expected = rows.to_vec();
    expected.insert(8, ("XXXX", None, None));
    assert_eq!(seen, expected);
    assert_eq!(When::parse("XXXX"), Ok(When::unknown()));
}

#[test]
fn only_a_plain_date_is_machine_readable() {
    let iso = |text: &str| When::parse(text).expect(text).iso_day();
    for text in ["2024", "2024-07", "2024-07-27"] {
        assert_eq!(iso(text).as_deref(), Some(text));
    }
    assert_eq!(iso("2023-11-14T14:00:00Z").as_deref(), Some("2023-11-14"));
    for text in [
        "2024-07-27~",
        "2024-07-XX",
        "2024-23",
        "2024/2025",
        "[2024,2025]",
        "1950S2",
        "Y17000",
        "-0044",
    ] {
        assert_eq!(iso(text), None, "{text}");
    }
}

#[test]
fn mistakes_are_explained() {
    check_error("2024-02-30", "February 2024 has 29 days, not 30", 8, None);
    check_error("2023-02-29", "February 2023 has 28 days, not 29", 8, None);
    check_error(
        "2024-07-01/2024-06-31",
        "June 2024 has 30 days, not 31",
        19,
        None,
    );
    check_error("2024-07-32", "there is no day 32", 8, None);
    check_error("2023-13", "there is no month 13", 5, None);
    check_error(
        "2023-13-07",
        "there is no month 13",
        5,
        Some("write 2023-07-13"),
    );
    check_error(
        "2023-00",
        "there is no month 0",
        5,
        Some("leave out what is not known, or write XX for it"),
    );
    check_error(
        "2024-27-07",
        "there is no month 27; as a season it has no days",
        8,
        Some("write 2024-07-27"),
    );
    check_error(
        "2024-7-27",
        "a month has two digits",
        6,
        Some("write 2024-07-27"),
    );
    check_error(
        "2024-08-02/2024-07-30",
        "the end comes before the start",
        11,
        Some("write 2024-07-30/2024-08-02"),
    );
    for slip in [
        "27/07/2024",
        "27.07.2024",
        "27.7.2024",
        "27 July 2024",
        "July 27, 2024",
        "27th Jul 2024",
        "20240727",
        "2024/07/27",
        "2024–07–27",
        " 2024-07-27",
    ] {
        let error = When::parse(slip).expect_err(slip);
        assert_eq!(error.help.as_deref(), Some("write 2024-07-27"), "{slip}");
    }
    let both = "write 2024-10-09 for 9 October 2024, or 2024-09-10 for 10 September 2024";
    check_error(
        "09/10/2024",
        "a slash stands only between the first and last date of a span",
        5,
        Some(both),
    );
    check_error(
        "09.10.2024",
        "a date begins with a year of four digits",
        2,
        Some("write 2024-10-09"),
    );
    check_error(
        "July 2024",
        "a date is written in figures, without spaces",
        4,
        Some("write 2024-07"),
    );
    check_error(
        "",
        "the date is empty",
        0,
        Some("a date is written 2024, 2024-07 or 2024-07-27, a span 2024-07-25/2024-07-27"),
    );
}

#[test]
fn nothing_panics() {
    let marks = [
        "", "-", "/", "..", "X", "?", "~", "%", "[", "}", "T", "Y", "E9", "S", "9", "0", "é", " ",
        ",", "x",
    ];
    let extremes = [
        "Y9223372036854775807",
        "Y-9223372036854775807S1",
        "Y9E18S1",
        "Y1E100000",
        "99999999999",
        "XXXX/2024",
    ];
    let seeds = WORDS.iter().map(|row| row.0).chain(extremes);
    for (round, seed) in seeds.enumerate() {
        for at in 0..=seed.len() {
            for mark in marks.iter().skip(round % 3).step_by(3) {
                for end in [at, (at + 1).min(seed.len()), (at + 3).min(seed.len())] {
                    exercise(&format!("{}{mark}{}", &seed[..at], &seed[end..]));
                }
            }
        }
    }
}

fn exercise(text: &str) {
    match When::parse(text) {
        Ok(when) => {
            assert!(
                !when.words(Locale::english()).is_empty()
                    && !when.short(true, Locale::english()).is_empty()
                    && !when.short(false, Locale::english()).is_empty()
            );
            let _ = (when.sort_key(), when.year(), when.month(), when.iso_day());
        }
        Err(error) => assert!(
            text.is_char_boundary(error.at) && !error.message.is_empty(),
            "{text}"
        ),
    }
}

/// Our order of day, month and year is CLDR's, but for the first of a month in French.
#[test]
fn dates_are_put_together_as_cldr_does() {
    use icu_calendar::{Date, Gregorian};
    use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
    use icu_datetime::fieldsets::YMD;
    for (language, tag) in [("en", "en-GB"), ("fr", "fr")] {
        let prefs = icu_locale_core::Locale::try_from_str(tag).expect("a tag");
        let formatter =
            Formatter::<Gregorian, YMD>::try_new((&prefs).into(), YMD::long()).expect("data");
        for (month, day) in (1..=12).flat_map(|m| [2, 28].map(|d| (m, d))) {
            let date = Date::try_new_gregorian(2024, month, day).expect("a day");
            let edtf = format!("2024-{month:02}-{day:02}");
            let when = When::parse(&edtf).expect("a date");
            assert_eq!(
                when.words(Locale::of(language)),
                formatter.format(&date).to_string()
            );
        }
    }
}

#[test]
fn dates_in_french() {
    let say = |edtf: &str| {
        let when = When::parse(edtf).expect("a date");
        when.words(Locale::of("fr"))
    };
    assert_eq!(say("2024-08-01?"), "1er août 2024 (incertain)");
    assert_eq!(
        say("[2024-07-21..2024-07-29]"),
        "entre le 21 et le 29 juillet 2024"
    );
    assert_eq!(say("../2024-10-01"), "au plus tard le 1er octobre 2024");
    assert_eq!(say("../2024-10"), "au plus tard en octobre 2024");
    assert_eq!(say("2023-11-11/2023-11-12"), "11–12 novembre 2023");
    assert_eq!(say("2024-07~"), "vers juillet 2024");
    assert_eq!(say("2024-07-25~"), "vers le 25 juillet 2024");
    let days = When::parse("2024-07-21/2024-07-29").expect("days");
    for (tag, words) in [
        ("en", "21–29 July 2024"),
        ("fr", "21–29 juillet 2024"),
        ("de", "21.–29. Juli 2024"),
        ("es", "21–29 de julio de 2024"),
        ("uk", "21–29 липня 2024"),
    ] {
        assert_eq!(days.words(Locale::of(tag)), words);
    }
    let days = When::parse("2024-05-X2").expect("days");
    for (tag, words) in [
        ("en", "2, 12 or 22 May 2024"),
        ("de", "2., 12. oder 22. Mai 2024"),
    ] {
        assert_eq!(days.words(Locale::of(tag)), words);
    }
    assert_eq!(say("198X"), "les années 1980");
    assert_eq!(say("2024-22"), "été 2024");
}
