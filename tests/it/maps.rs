//! Maps on the pages: which places they mark, where the marks lead, and what is told of them.

use crate::project::{Project, files};
use std::collections::BTreeMap;

fn built(project: &Project) -> BTreeMap<String, String> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    let site = files(&project.built()).into_iter();
    site.filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, text(bytes)))
        .collect()
}

/// The one map of a page; empty where it has none.
fn map(page: &str) -> &str {
    let Some(at) = page.find("<svg aria-label=\"Map") else {
        return "";
    };
    let end = page[at..].find("</figure>").expect("a figure") + at;
    assert!(
        !page[end..].contains("<svg aria-label=\"Map"),
        "one map a page"
    );
    &page[at..end]
}

/// Where the marks of a map lead, and what is told of each.
fn marks(map: &str) -> Vec<(String, String)> {
    let svg = map.split("</svg>").next().unwrap_or_default();
    let value = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!("{name}=\""));
        rest.and_then(|(_, r)| r.split_once('"'))
            .map(|(v, _)| v.to_owned())
    };
    svg.split("<a ")
        .skip(1)
        .map(|tag| {
            let href = value(tag, "href").expect("an address");
            (href, value(tag, "aria-label").expect("a text alternative"))
        })
        .collect()
}

fn mark(href: &str, title: &str) -> (String, String) {
    (href.to_owned(), title.to_owned())
}

#[test]
fn events_places_and_lists_have_maps_that_lead_to_their_places() {
    let pages = built(&Project::small());
    let event = map(&pages["events/reopening.html"]);
    assert_eq!(
        marks(event),
        [
            mark("../places/mole.html", "The mole scene, in this band"),
            mark("../places/harbour.html", "Lund harbour scene"),
        ]
    );
    assert!(event.starts_with("<svg aria-label=\"Map, about"), "{event}");
    assert!(event.contains("class=\"ring\""), "{event}");
    assert!(event.contains("Base map: Natural Earth"), "{event}");
    let place = map(&pages["places/harbour.html"]);
    assert_eq!(
        marks(place),
        [mark("../places/harbour.html", "Lund harbour")]
    );
    assert!(
        place.contains(">SWEDEN<") && place.contains(">DENMARK<"),
        "{place}"
    );
    for page in ["index.html", "places.html"] {
        let shown = marks(map(&pages[page]));
        assert!(
            shown.contains(&mark("places/harbour.html", "Lund harbour")),
            "{shown:?}"
        );
    }
    for (path, page) in &pages {
        for (href, title) in marks(map(page)) {
            let target = href.trim_start_matches("../");
            assert!(pages.contains_key(target), "{path}: {href}");
            assert!(!title.is_empty());
        }
    }
}

#[test]
fn the_demonstration_draws_every_event_that_has_a_position() {
    let site = bluf::build::build_site(
        &bluf::build::Project::at(std::path::Path::new(".")),
        &crate::project::Quiet,
    );
    let site = site.map_err(|_| "a site").expect("a site").1;
    let page = |path: &str| {
        let file = site.files.iter().find(|f| f.path == path).expect("a page");
        String::from_utf8(file.bytes.clone()).expect("text")
    };
    let column = page("events/column-leaves-kidal.html");
    let shown = marks(map(&column));
    assert_eq!(
        shown[..2],
        [
            mark("../places/kidal.html", "Kidal origin"),
            mark(
                "../places/tinzaouaten.html",
                "Tinzaouaten destination, in this area"
            ),
        ]
    );
    let bare = map(&column);
    assert!(
        bare.contains("class=\"origin\"") && bare.contains("class=\"destination\""),
        "{bare}"
    );
    assert!(
        bare.contains("class=plate") || bare.contains("class=\"plate\""),
        "{bare}"
    );
    let strike = page("events/tekankante-drone-strike.html");
    assert!(map(&strike).contains("<pattern") && map(&strike).contains("url(#mh)"));
    assert!(map(&strike).contains("Tekankante in this band"), "{strike}");
    // What has no position has no map, and no gap where one would be.
    let pantsir = page("events/pantsir-abandoned.html");
    assert!(map(&pantsir).is_empty() && !pantsir.contains("class=side"));
    let home = page("index.html");
    assert!(
        map(&home).contains("Beyond this map: Bamako and Gao."),
        "{}",
        map(&home)
    );
    assert!(map(&home).contains("no position is recorded: Tin-Assako."));
    let kilobytes = map(&page("places.html")).len() / 1024;
    assert!(kilobytes < 8, "{kilobytes}");
}

#[test]
fn a_place_that_only_another_place_leads_to_is_not_drawn() {
    let project = Project::small();
    project.put(
        "content/places/buoy.md",
        "---\nname: The buoy\nposition: {distance_km: 3, of: mole}\n---\n",
    );
    project.edit("content/events/closing.md", "[harbour]", "[harbour, buoy]");
    let pages = built(&project);
    assert!(map(&pages["places/buoy.html"]).is_empty());
    let event = map(&pages["events/closing.html"]);
    assert!(
        event.contains("no position is recorded: The buoy."),
        "{event}"
    );
    assert_eq!(
        marks(event)[0],
        mark("../places/harbour.html", "Lund harbour scene")
    );
}

#[test]
fn maps_speak_of_the_antimeridian_and_of_countries() {
    let project = Project::small();
    project.put(
        "content/places/taveuni.md",
        "---\nname: Taveuni\ncoordinates: {lat: -16.85, lon: -179.98}\nprecision: area\ncountry: FJ\n---\n",
    );
    project.put(
        "content/places/sweden.md",
        "---\nname: Sweden\nprecision: country\ncountry: SE\n---\n",
    );
    let pages = built(&project);
    let fiji = map(&pages["places/taveuni.html"]);
    assert!(
        fiji.contains("about 600 km across. Taveuni in this area."),
        "{fiji}"
    );
    assert!(fiji.contains("land"), "{fiji}");
    let sweden = map(&pages["places/sweden.html"]);
    assert!(
        sweden.contains("Sweden somewhere in the country"),
        "{sweden}"
    );
    assert!(sweden.contains("url(#mh)"), "{sweden}");
}
