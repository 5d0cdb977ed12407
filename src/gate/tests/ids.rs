//! What is an id, and what only has its words.

use super::{Gate, Kind, gate, scan, secret};

#[test]
fn an_id_counts_where_its_words_are_joined() {
    let gate = gate(&[
        (Kind::Id, "port-talks"),
        (Kind::Id, "events closing"),
        (Kind::Id, "id closing"),
    ]);
    for file in [
        "port-talks",
        "PORT_TALKS",
        "events/port-talks.html",
        "#port-talks",
        "port%2Dtalks",
        "port&#45;talks",
        "port<b>-talks</b>",
        "?id=port-talks&x",
        "events/closing",
        r#""id": "closing""#,
        "<a id='closing'>",
    ] {
        assert_eq!(scan(&gate, file).len(), 1, "{file}");
    }
    for file in [
        "A day of port talks",
        "port\n  talks",
        "port, talks",
        "the <b>port</b> talks",
        "port <a href=\"x\">talks</a>",
        "port\u{a0}talks",
        "events closing the harbour",
        "the id closing",
    ] {
        assert!(scan(&gate, file).is_empty(), "{file}");
    }
}

#[test]
fn an_id_of_four_words_says_something_however_they_are_joined() {
    let gate = gate(&[(Kind::Id, "colonel-x-meets-y")]);
    for file in [
        "colonel-x-meets-y",
        "Colonel X meets Y",
        "colonel x <i>meets</i> y",
    ] {
        assert_eq!(scan(&gate, file).len(), 1, "{file}");
    }
}

#[test]
fn a_folded_line_joins() {
    let gate = gate(&[(Kind::Id, "port-talks")]);
    assert_eq!(
        gate.scan("data/events.ics", b"URL:events/port-\r\n talks.html")
            .len(),
        1
    );
    assert!(
        gate.scan("data/events.txt", b"URL:events/port-\r\n talks.html")
            .is_empty()
    );
}

#[test]
fn a_title_with_the_words_of_an_id_is_found_in_running_text() {
    for kind in [Kind::Title, Kind::Alias, Kind::Quote, Kind::File] {
        for ids_first in [true, false] {
            let mut secrets = [(kind, "Port talks"), (Kind::Id, "port-talks")];
            if ids_first {
                secrets.reverse();
            }
            let gate = gate(&secrets);
            assert_eq!(scan(&gate, "a day of port talks")[0].kind, kind);
            assert_eq!(scan(&gate, "events/port-talks").len(), 1);
        }
    }
}

#[test]
fn running_text_makes_no_id_public() {
    let id = [secret(Kind::Id, "port-talks")];
    assert_eq!(Gate::new(&id, ["The port talks go on"], &[]).len(), 1);
    assert_eq!(Gate::new(&id, ["see port-talks"], &[]).len(), 0);
}

#[test]
fn an_ordinary_word_and_a_claims_id_may_stand_in_a_longer_id_that_is_public() {
    let secrets = [
        secret(Kind::Claim, "x-ray"),
        secret(Kind::Id, "events wire"),
        secret(Kind::Id, "wire html"),
        secret(Kind::Id, "id wire"),
        secret(Kind::Claim, "x-ray-lamp"),
    ];
    let public = [
        ("events", "x-ray-tube"),
        ("events", "an-x-ray"),
        ("events", "wire-two"),
        ("events", "hot-wire"),
    ];
    let gate = Gate::new(&secrets, Vec::<String>::new(), &[]).beside(public);
    for file in [
        "x-ray-tube",
        "events/x-ray-tube.html",
        "an-x-ray.html",
        "c-x-ray-tube-1",
        "data-e=\"x-ray-tube\"",
        "events/wire-two",
        "\"id\":\"wire-two\"",
        "hot-wire.html",
        "events/hot-wire",
    ] {
        assert!(
            scan(&gate, file).is_empty(),
            "{file}: {:?}",
            scan(&gate, file)
        );
    }
    for (file, count) in [
        ("x-ray", 1),
        ("x-ray-other", 1),
        ("an-x-ray-other", 0),
        ("x-ray-lamp", 2),
        ("x-ray tube", 1),
        ("events/wire", 1),
        ("wire.html", 1),
        ("cold-wire.html", 1),
        ("events/wire-three", 1),
        ("x-ray-tube x-ray", 1),
        ("id=wire", 1),
        ("my-events/wire", 1),
    ] {
        assert_eq!(
            scan(&gate, file).len(),
            count,
            "{file}: {:?}",
            scan(&gate, file)
        );
    }
}

#[test]
fn a_files_name_may_end_that_of_a_public_file() {
    let secrets = [secret(Kind::File, "map.png")];
    let gate =
        Gate::new(&secrets, Vec::<String>::new(), &[]).beside([("static", "harbour-map.png")]);
    assert!(scan(&gate, "<img src=\"../files/harbour-map.png\">").is_empty());
    for file in ["files/map.png", "x/old-map.png", "map png"] {
        assert_eq!(scan(&gate, file).len(), 1, "{file}");
    }
}

#[test]
fn an_id_inside_of_a_longer_one_that_is_public_is_a_leak() {
    let secrets = [secret(Kind::Id, "night-diver")];
    let gate = Gate::new(&secrets, Vec::<String>::new(), &[]).beside([("pages", "on-night-diver")]);
    assert_eq!(scan(&gate, "pages/on-night-diver.html").len(), 1);
}
