//! What counts as a leak, and what is known to everybody.

use super::{Gate, Kind, Secret, found, gate, scan, secret};

const TEXT: &str = "One two three four five six seven eight nine ten eleven twelve.";

#[test]
fn eight_words_of_a_text_are_a_leak_and_seven_are_not() {
    let words: Vec<&str> = TEXT.split(' ').collect();
    for kind in [
        Kind::Text,
        Kind::Quote,
        Kind::Title,
        Kind::Alias,
        Kind::Address,
        Kind::File,
    ] {
        let gate = gate(&[(kind, TEXT)]);
        for run in words.windows(8) {
            assert_eq!(scan(&gate, format!("so {} it was", run.join(" "))).len(), 1);
        }
        for run in words.windows(7) {
            assert!(scan(&gate, format!("so {} it was", run.join(" "))).is_empty());
            assert!(scan(&gate, run.join("! ")).is_empty());
        }
    }
}

#[test]
fn shorter_phrases_count_whole() {
    for kind in [
        Kind::Id,
        Kind::Title,
        Kind::Alias,
        Kind::Quote,
        Kind::File,
        Kind::Address,
        Kind::Text,
    ] {
        for length in 4..8 {
            let words: Vec<&str> = TEXT.split(' ').take(length).collect();
            let whole = words.join(" ");
            assert_eq!(
                found(kind, &whole, format!("x {whole} y")).len(),
                1,
                "{kind:?} {whole}"
            );
            assert!(found(kind, &whole, format!("x {} y", words[1..].join(" "))).is_empty());
        }
    }
    assert_eq!(found(Kind::Title, "Red cable", "the red, cable").len(), 1);
    assert!(found(Kind::Text, "the red cable", "the red cable").is_empty());
}

#[test]
fn what_cannot_be_told_from_chance_is_left_out() {
    for words in ["", " – ", "Gao", "été", "7", "2024", "12345", "北"] {
        assert!(gate(&[(Kind::Alias, words)]).is_empty(), "{words}");
        assert!(found(Kind::Alias, words, format!("x {words} y")).is_empty());
    }
    for words in ["Kidal", "ÉTÉS", "M23", "123456", "Порт", "北京"] {
        assert_eq!(
            found(Kind::Alias, words, format!("x {words} y")).len(),
            1,
            "{words}"
        );
    }
    let text = [(Kind::Text, "the red cable")];
    assert!(gate(&text).is_empty());
}

#[test]
fn case_accents_and_ligatures_make_no_difference_either_way() {
    for (secret, written) in [
        ("Çeçeska Sœur Straße", "ceceska soeur STRASSE"),
        ("Ceceska Soeur Strasse", "Çeçeska sœur straße"),
        ("Ménaka", "Me\u{301}naka"),
        ("Me\u{301}naka", "M&eacute;naka"),
        ("МОСКВА", "москва"),
        ("Ǆungla ﬁnal", "dzungla final"),
    ] {
        assert_eq!(
            found(Kind::Alias, secret, written).len(),
            1,
            "{secret} {written}"
        );
    }
}

#[test]
fn words_that_are_public_are_learnt() {
    let secrets = [
        secret(Kind::Text, TEXT),
        secret(Kind::Title, "The road to Kidal"),
        secret(Kind::Alias, "Tinzawaten"),
    ];
    let public = [
        "<p>It has <b>one</b> two three four five six seven eight.",
        "L&#39;arriv&eacute;e \u{e0} TINZAWATEN",
    ];
    let gate = Gate::new(&secrets, public, &[]);
    assert_eq!(gate.len(), 5);
    assert!(scan(&gate, "one two three four five six seven eight, tinzawaten").is_empty());
    assert_eq!(
        scan(&gate, "two three four five six seven eight nine").len(),
        1
    );
    assert_eq!(scan(&gate, "the road to Kidal").len(), 1);
}

#[test]
fn exceptions_allow_what_they_say_and_idle_ones_are_named() {
    let secrets = [
        secret(Kind::Title, "The road to Kidal"),
        secret(Kind::Alias, "Tinzawaten"),
    ];
    let allowed = [
        "On the road to Kidal again",
        "the road",
        "tinzawaten",
        "Tinzawaten, again",
    ]
    .map(str::to_owned);
    let gate = Gate::new(&secrets, ["Tinzawaten"], &allowed);
    assert!(gate.is_empty());
    assert_eq!(gate.idle(), [1, 2, 3]);
    let gate = Gate::new(&secrets, Vec::<&str>::new(), &allowed);
    assert_eq!(gate.idle(), [1]);
}

#[test]
fn a_page_that_shares_words_raises_no_alarm() {
    let page = "<h1>Eight roads</h1><p>Seven of the six trucks that left Kidal at five were one or two hours late; \
        twelve, eleven or ten were nine. Four of three columns had told nobody.</p>";
    let gate = gate(&[
        (Kind::Text, TEXT),
        (Kind::Title, "Six trucks left Kidal"),
        (Kind::Id, "sources kidal"),
        (Kind::File, "kidal.pdf"),
    ]);
    assert!(scan(&gate, page).is_empty());
}

#[test]
fn each_secret_is_named_once_and_the_first_of_equals() {
    let secrets = [
        Secret {
            of: "source `a`".to_owned(),
            ..secret(Kind::Title, "Red cable")
        },
        Secret {
            of: "event `b`".to_owned(),
            ..secret(Kind::Title, "red CÂBLE")
        },
        Secret {
            of: "source `c`".to_owned(),
            ..secret(Kind::Alias, "Cable nine")
        },
    ];
    let gate = Gate::new(&secrets, Vec::<String>::new(), &[]);
    let leaks = scan(&gate, "red cable nine, red cable nine");
    let named: Vec<_> = leaks
        .iter()
        .map(|leak| (leak.of.as_str(), leak.at))
        .collect();
    assert_eq!(named, [("source `a`", Some(0)), ("source `c`", Some(4))]);
}

#[test]
fn an_address_counts_without_its_scheme() {
    for file in [
        "news.example/540336180/999",
        "https://NEWS.example/540336180/999#x",
        "http%3A%2F%2Fnews.example%2F540336180%2F999",
        r"https:\/\/www.news.example\/540336180\/999",
    ] {
        assert_eq!(
            found(
                Kind::Address,
                "https://www.news.example/540336180/999",
                file
            )
            .len(),
            1,
            "{file}"
        );
    }
    assert!(gate(&[(Kind::Address, "https://www.")]).is_empty());
}

#[test]
fn the_order_of_secrets_texts_and_threads_changes_nothing() {
    let text = |n: usize| {
        format!("Withheld {n} has many words of its own, {n} of them or so, and more of {n}.")
    };
    let secrets: Vec<Secret> = (0..200).map(|n| secret(Kind::Text, &text(n))).collect();
    let page: String = (0..200).rev().map(text).collect();
    let first = scan(&Gate::new(&secrets, ["of them or so"], &[]), &page);
    assert_eq!(first.len(), 200);
    assert!(first.is_sorted_by_key(|leak| leak.at));
    for _ in 0..3 {
        assert_eq!(
            scan(&Gate::new(&secrets, ["of them or so"], &[]), &page),
            first
        );
    }
}
