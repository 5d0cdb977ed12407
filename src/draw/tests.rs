use super::calendar::{Line, Unit, reach};
use super::figures::{extent, top};
use super::timeline::{Content, Item, ROW, ROWS, Shape, Strip, Timeline, WINDOWS, timeline};
use super::{NARROWEST, cut, percent, width};
use crate::model::figure::Figure;
use chrono::{Days, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn on(first: &str, last: &str) -> Item {
    let bound = |text: &str| (!text.is_empty()).then(|| day(text));
    Item {
        earliest: bound(first),
        latest: bound(last),
        soft: false,
        inferred: false,
        minute: None,
        contested: false,
    }
}

/// A small generator of numbers that look random and are the same every time.
fn crowd(seed: u64, count: usize, days: u64) -> Vec<Item> {
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    let mut next = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let start = day("2019-03-05");
    let mut items = Vec::new();
    for _ in 0..count {
        let first = start
            .checked_add_days(Days::new(next(days)))
            .expect("a day");
        let last = first
            .checked_add_days(Days::new(next(4) * next(30)))
            .expect("a day");
        items.push(Item {
            earliest: (next(20) > 0).then_some(first),
            latest: (next(20) > 0).then_some(last),
            soft: next(3) == 0,
            inferred: next(3) == 0,
            minute: (next(4) == 0).then(|| u32::try_from(next(1440)).expect("small")),
            contested: next(9) == 0,
        });
    }
    items
}

fn counted(strip: &Strip) -> Vec<usize> {
    strip.columns.iter().flat_map(|c| c.items.clone()).collect()
}

/// Holds what every drawing promises.
fn sound(items: &[Item], drawn: &Timeline) {
    let dated: Vec<usize> = (0..items.len())
        .filter(|i| items[*i].anchor().is_some())
        .collect();
    let mut in_strip = counted(&drawn.strip);
    in_strip.sort_unstable();
    assert_eq!(in_strip, dated, "every event is in one column of the strip");
    let mut shown = Vec::new();
    for window in &drawn.windows {
        match &window.content {
            Content::Rows(rows) => {
                assert!(rows.len() <= ROWS);
                for pair in rows.windows(2) {
                    assert_eq!(
                        pair[1].label - pair[0].label,
                        ROW,
                        "each label has its own row"
                    );
                }
                for row in rows {
                    assert!(row.label + 6 < row.middle, "a label stands above its mark");
                    assert!(
                        0.0 <= row.from && row.from <= row.to && row.to <= 100.0,
                        "{row:?}"
                    );
                    shown.push(row.item);
                }
            }
            Content::Columns(strip) => shown.extend(counted(strip)),
        }
    }
    shown.sort_unstable();
    if !drawn.windows.is_empty() {
        assert_eq!(shown, dated, "every event has one mark, or is in one bar");
        assert_eq!(drawn.strip.letters.len(), drawn.windows.len());
    }
    assert!(drawn.windows.len() <= WINDOWS);
    let ticks = drawn
        .windows
        .iter()
        .map(|w| &w.ticks)
        .chain([&drawn.strip.ticks]);
    for ticks in ticks {
        let labels: Vec<_> = ticks.iter().filter_map(|t| t.label.as_ref()).collect();
        for pair in labels.windows(2) {
            assert!(reach(pair[0]).1 <= reach(pair[1]).0, "{pair:?} collide");
        }
        assert!(
            labels.iter().all(|l| reach(l).1 <= NARROWEST),
            "cut off: {labels:?}"
        );
    }
}

#[test]
fn a_crowd_of_any_size_is_drawn_whole_and_without_collisions() {
    for (count, days) in [
        (1, 1),
        (3, 2000),
        (21, 330),
        (40, 9),
        (41, 9),
        (300, 365),
        (3000, 3650),
    ] {
        for seed in 0..12 {
            let items = crowd(seed, count, days);
            for most in [36, 53] {
                let drawn = timeline(&items, most);
                assert_eq!(drawn, timeline(&items, most), "the same twice");
                if let Some(drawn) = drawn {
                    sound(&items, &drawn);
                }
            }
        }
    }
}

#[test]
fn bursts_become_windows_and_a_lone_crowd_does_not() {
    let mut items = vec![
        on("2023-11-09", "2023-11-09"),
        on("2023-11-14", "2023-11-15"),
    ];
    items.push(on("2024-07-21", "2024-07-29"));
    items.push(on("", "2024-10-01"));
    let drawn = timeline(&items, 36).expect("dated");
    let firsts: Vec<NaiveDate> = drawn.windows.iter().map(|w| w.first).collect();
    assert_eq!(
        firsts,
        [day("2023-11-09"), day("2024-07-21"), day("2024-10-01")]
    );
    assert!(
        timeline(&crowd(1, 200, 100), 36)
            .expect("dated")
            .windows
            .is_empty()
    );
    assert_eq!(timeline(&[on("", "")], 36), None);
}

#[test]
fn shapes_tell_how_a_date_is_known() {
    let hour = Item {
        minute: Some(12 * 60),
        ..on("2024-05-05", "2024-05-05")
    };
    let soft = Item {
        soft: true,
        ..on("2024-05-01", "2024-05-31")
    };
    let inferred = Item {
        inferred: true,
        soft: true,
        ..on("2024-05-05", "2024-05-05")
    };
    let both = Item {
        inferred: true,
        soft: true,
        ..on("2024-05-05", "2024-05-08")
    };
    let items = [
        on("2024-05-03", "2024-05-03"),
        hour,
        soft,
        inferred,
        both,
        on("", "2024-05-06"),
    ];
    let drawn = timeline(&items, 36).expect("dated");
    let Content::Rows(rows) = &drawn.windows[0].content else {
        panic!("rows")
    };
    let shape = |item: usize| rows.iter().find(|r| r.item == item).map(|r| r.shape);
    let shapes: Vec<Shape> = (0..items.len()).filter_map(shape).collect();
    use Shape::{Dotted, DottedHatched, Hatched, Hour, Open, Solid};
    assert_eq!(shapes, [Solid, Hour, Hatched, Dotted, DottedHatched, Open]);
    let open = rows.iter().find(|r| r.item == 5).expect("a row");
    assert!(
        open.open_start && !open.open_end && open.from == 0.0 && open.to > 10.0,
        "{open:?}"
    );
}

#[test]
fn a_very_long_span_joins_no_bursts() {
    let items = [
        on("2024-01-05", "2024-01-06"),
        Item {
            soft: true,
            ..on("2024-01-01", "2024-12-31")
        },
        on("2024-11-20", "2024-11-20"),
    ];
    let drawn = timeline(&items, 36).expect("dated");
    assert_eq!(drawn.windows.len(), 2);
    let Content::Rows(rows) = &drawn.windows[0].content else {
        panic!("rows")
    };
    assert!(
        rows.iter().any(|r| r.item == 1 && r.open_end),
        "it goes on: {rows:?}"
    );
}

#[test]
fn units_hold_each_day_once() {
    for unit in [
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
    ] {
        let starts: Vec<NaiveDate> = unit.starts(day("2019-12-30"), day("2021-01-03")).collect();
        for pair in starts.windows(2) {
            assert_eq!(unit.end(pair[0]).succ_opt(), Some(pair[1]), "{unit:?}");
        }
    }
    let line = Line {
        first: day("2024-02-28"),
        last: day("2024-03-01"),
    };
    assert_eq!(
        (line.days(), percent(line.after(day("2024-02-29")))),
        (3, "66.67".to_owned())
    );
}

#[test]
fn words_are_cut_to_the_room_there_is() {
    assert_eq!(cut("Kidal is taken", 13.0, 280.0), "Kidal is taken");
    let long = "A very long title, of the kind that a writer in a hurry gives to an event";
    let short = cut(long, 13.0, 280.0);
    assert!(
        width(&short, 13.0) <= 280.0
            && short.ends_with('…')
            && long.starts_with(short.trim_end_matches('…'))
    );
    assert!(
        cut("Donaudampfschiffahrtsgesellschaft", 13.0, 60.0)
            .chars()
            .count()
            > 3
    );
    assert_eq!(percent(-0.001), "0");
}

#[test]
fn an_axis_has_room_beyond_a_figure_that_is_open_upwards() {
    for (figures, end) in [
        (&["84", "50"][..], Some(100.0)),
        (&["10"], Some(10.0)),
        (&["<=10"], Some(10.0)),
        (&["tens"], Some(100.0)),
        (&["10", "tens"], Some(100.0)),
        (&["10", "dozens"], Some(200.0)),
        (&["~20"], Some(50.0)),
        (&[">=50", "20"], Some(100.0)),
        (&[">=20", "50"], Some(50.0)),
        (&["heavy losses"], None),
    ] {
        let figures: Vec<Figure> = (figures.iter())
            .map(|text| Figure::parse(text).expect("a figure"))
            .collect();
        assert_eq!(top(&figures), end, "{figures:?}");
    }
}

#[test]
fn a_vague_word_covers_what_it_can_mean_and_no_more() {
    for (text, top, ends) in [
        ("tens", 500.0, (2.0, 20.0)),
        ("dozens", 200.0, (6.0, 72.0)),
        ("hundreds", 5000.0, (2.0, 20.0)),
        ("thousands", 10_000.0, (10.0, 100.0)),
    ] {
        let figure = Figure::parse(text).expect("a figure");
        let drawn = extent(&figure, top).expect("a place on the axis");
        assert_eq!((drawn.from, drawn.to), ends, "{text}");
    }
}
