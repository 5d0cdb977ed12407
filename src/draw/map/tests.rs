use super::clip::Window;
use super::labels::{NAME, NOTE, width};
use super::*;

fn at(lat: f64, lon: f64) -> Position {
    Position { lat, lon }
}

fn mark(name: &str, known: Known) -> Mark {
    Mark {
        name: name.to_owned(),
        note: None,
        title: format!("{name}, told"),
        href: format!("{name}.html"),
        shape: Shape::Scene,
        known,
    }
}

fn spot(name: &str, lat: f64, lon: f64) -> Mark {
    let known = Known::Within {
        at: at(lat, lon),
        km: 1.0,
        soft: false,
    };
    mark(name, known)
}

fn drawn(marks: &[Mark]) -> Map {
    let ground = Ground::fit(marks, (248, 228), 1.0).expect("a map");
    ground.draw(marks, &[], Locale::of("en"), true)
}

fn names(map: &Map) -> Vec<&str> {
    map.names.iter().map(|n| n.text.as_str()).collect()
}

/// The window that a text takes.
fn taken(text: &Text, size: f64, strong: bool) -> Window {
    let wide = width(&text.text, size, strong);
    let x: f64 = text.x.parse().expect("a number");
    let y: f64 = text.y.parse().expect("a number");
    let left = match text.hang.as_str() {
        "m" => x - wide / 2.0,
        "e" => x - wide,
        _ => x,
    };
    Window {
        left: left + 0.1,
        top: y - size * 0.75,
        right: left + wide - 0.1,
        bottom: y + size * 0.15,
    }
}

fn lettering(map: &Map) -> Vec<(String, Window)> {
    let marks = map.marks.iter().flat_map(|m| {
        let size = if m.shape == "other" { NOTE } else { NAME };
        let name = m.name.as_ref().map(|t| (t, size, m.shape != "other"));
        name.into_iter()
            .chain(m.note.as_ref().map(|t| (t, NOTE, false)))
    });
    let ground = map
        .names
        .iter()
        .chain(&map.bar.ends)
        .map(|t| (t, NOTE, false));
    marks
        .chain(ground)
        .map(|(t, size, strong)| (t.text.clone(), taken(t, size, strong)))
        .collect()
}

#[test]
fn the_scale_bar_lies_on_its_plate() {
    for (lat, lon) in [(19.9, 2.9), (55.7, 13.2), (-17.0, 179.5)] {
        let map = drawn(&[spot("Here", lat, lon)]);
        let plate: Vec<f64> = (map.bar.plate)
            .split(['M', ' ', 'h', 'v', 'z'])
            .filter_map(|part| part.parse().ok())
            .collect();
        let [left, top, wide, high, back] = plate[..] else {
            panic!("{}", map.bar.plate);
        };
        assert!((wide + back).abs() < 1e-9, "{}", map.bar.plate);
        for end in &map.bar.ends {
            let words = taken(end, NOTE, false);
            assert!(words.left >= left && words.right <= left + wide, "{end:?}");
            assert!(words.top >= top && words.bottom <= top + high, "{end:?}");
        }
    }
}

#[test]
fn no_lettering_of_a_crowd_collides_or_leaves_the_map() {
    let mut seed: u32 = 9;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed >> 8) / f64::from(1 << 24)
    };
    for (lat, lon, turn) in [(50.0, 10.0, 4.0), (-17.0, 179.5, 3.0), (87.5, 0.0, 360.0)] {
        let crowd: Vec<Mark> = (0..40)
            .map(|i| {
                spot(
                    &format!("Place {i}"),
                    lat + next() * 1.9,
                    lon + next() * turn,
                )
            })
            .collect();
        let map = drawn(&crowd);
        let all = lettering(&map);
        assert!(all.len() > 12, "{}", all.len());
        let frame = Window {
            left: 0.0,
            top: 0.0,
            right: 248.0,
            bottom: 228.0,
        };
        for (i, (name, a)) in all.iter().enumerate() {
            assert!(frame.encloses(a), "{name} {a:?}");
            for (other, b) in &all[i + 1..] {
                assert!(!a.meets(b), "{name} and {other}");
            }
        }
        assert_eq!(map.marks.len(), 40);
        let numbered = map.numbered.iter().map(|n| n.number).collect::<Vec<_>>();
        assert_eq!(numbered, (1..=numbered.len()).collect::<Vec<_>>());
    }
}

#[test]
fn a_ring_has_its_radius_on_the_drawing() {
    for (lat, lon) in [(18.4, 1.4), (-17.0, 180.0), (78.0, 15.0)] {
        let ring = |give| Known::Away {
            of: at(lat, lon),
            km: 100.0,
            give,
            bearings: None,
        };
        let map = drawn(&[mark("Ring", ring(0.0))]);
        assert_eq!(map.areas[0].kind, "ring");
        let per_pixel = f64::from(map.across_km) / 248.0;
        let radius: f64 = map.areas[0]
            .path
            .split_once('a')
            .expect("an arc")
            .1
            .split(' ')
            .next()
            .and_then(|r| r.parse().ok())
            .expect("a radius");
        // 600 km across, as rounded.
        assert_eq!(map.across_km, 600);
        assert!((radius * per_pixel / 100.0 - 1.0).abs() < 0.01, "{radius}");
        let band = drawn(&[mark("Band", ring(10.0))]);
        assert_eq!((band.areas[0].kind.as_str(), band.hatched), ("band", true));
        assert_eq!(band.areas[0].path.matches('M').count(), 2);
    }
}

#[test]
fn a_direction_makes_an_arc() {
    let known = Known::Away {
        of: at(18.4, 1.4),
        km: 45.0,
        give: 0.0,
        bearings: Some((-22.5, 22.5)),
    };
    let map = drawn(&[mark("Arc", known)]);
    let path = &map.areas[0].path;
    let points: Vec<(f64, f64)> = path[1..]
        .split(' ')
        .map(|n| n.parse().expect("a number"))
        .collect::<Vec<f64>>()
        .chunks(2)
        .map(|c| (c[0], c[1]))
        .collect();
    let (first, last) = (points[0], points[points.len() - 1]);
    let top = points.iter().map(|p| p.1).fold(f64::MAX, f64::min);
    assert!(first.0 < last.0 && (first.1 - last.1).abs() < 0.3, "{path}");
    assert!(top < first.1 && !path.contains('z'), "{path}");
}

#[test]
fn fiji_and_chukotka_are_whole() {
    let fiji = drawn(&[spot("Suva", -18.1, 178.4), spot("Lau", -18.2, -178.8)]);
    assert_eq!(fiji.across_km, 600);
    assert!(fiji.land.matches('M').count() > 4, "{}", fiji.land);
    let chukotka = drawn(&[spot("Egvekinot", 66.3, -179.1), spot("Pevek", 69.7, 170.3)]);
    assert!(chukotka.across_km < 1200, "{}", chukotka.across_km);
    assert!(
        names(&chukotka).contains(&"RUSSIA"),
        "{:?}",
        names(&chukotka)
    );
    assert!(chukotka.borders.is_empty());
    let pole = drawn(&[spot("The pole", 90.0, 0.0)]);
    assert_eq!((pole.land.as_str(), pole.across_km), ("", 600));
    let other = drawn(&[spot("The other", -90.0, 0.0)]);
    assert_eq!(names(&other), ["ANTARCTICA"]);
}

#[test]
fn the_far_apart_are_shown_on_the_world() {
    let marks = [
        spot("Quito", -0.2, -78.5),
        spot("Kolkata", 22.6, 88.4),
        spot("Tonga", -21.1, -175.2),
    ];
    let map = drawn(&marks);
    assert!(map.across_km > 30_000, "{}", map.across_km);
    assert!(
        map.marks.iter().all(|m| m.name.is_some()),
        "{:?}",
        map.marks
    );
    let height: f64 = map.height.parse().expect("a number");
    assert!(height < 120.0, "{height}");
}

#[test]
fn a_country_is_drawn_whole_and_named_in_its_language() {
    let mali = [mark("Mali", Known::Country("ML".to_owned()))];
    let ground = Ground::fit(&mali, (248, 228), 1.0).expect("a map");
    let map = ground.draw(&mali, &[], Locale::of("fr"), true);
    assert_eq!(map.areas[0].kind, "country");
    assert!(map.marks[0].path.is_empty() && map.marks[0].name.is_some());
    assert!(names(&map).contains(&"ALGÉRIE"), "{:?}", names(&map));
}

#[test]
fn what_has_no_code_keeps_its_own_name() {
    let marks = [spot("Hargeisa", 9.56, 44.06), spot("Berbera", 10.43, 45.01)];
    assert!(names(&drawn(&marks)).contains(&"SOMALILAND"));
    let marks = [
        spot("Lefke", 35.11, 32.85),
        spot("Rizokarpaso", 35.6, 34.38),
    ];
    let map = drawn(&marks);
    assert!(!names(&map).contains(&"SOMALILAND"), "{:?}", names(&map));
}

#[test]
fn each_part_has_its_own_shape_and_nothing_is_drawn_of_nothing() {
    let shapes = [
        Shape::Scene,
        Shape::Origin,
        Shape::Destination,
        Shape::Route,
    ];
    let marks: Vec<Mark> = shapes
        .iter()
        .zip(0..)
        .map(|(shape, i)| Mark {
            shape: *shape,
            ..spot("A", 10.0 + f64::from(i), 10.0)
        })
        .collect();
    let map = drawn(&marks);
    let classes: Vec<&str> = map.marks.iter().map(|m| m.shape.as_str()).collect();
    assert_eq!(classes, ["scene", "origin", "destination", "route"]);
    assert!(Ground::fit(&[], (248, 228), 1.0).is_none());
    let nowhere = [mark("X", Known::Country("XX".to_owned()))];
    assert!(Ground::fit(&nowhere, (248, 228), 1.0).is_none());
}

#[test]
fn the_same_place_is_drawn_to_the_same_bytes() {
    let marks = [spot("Lund", 55.7, 13.2), spot("Malmö", 55.6, 13.0)];
    assert_eq!(drawn(&marks), drawn(&marks));
}
