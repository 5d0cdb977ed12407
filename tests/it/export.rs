//! What readers take away: escaping, uncertain dates, empty projects, a site with and without its address.

use crate::project::{Project, files, text_of};
use bluf::model::marking::Marking;
use std::collections::BTreeMap;

const HOSTILE: &str = r#"=Says "no", & \\ {</script><!-- <b>} % 🌊 مرحبا; yes"#;

/// The words of a title that hold everything that breaks formats, as YAML writes it.
fn yaml() -> String {
    HOSTILE
        .replace("\\\\", "\\")
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
}

fn hostile() -> String {
    HOSTILE.replace("\\\\", "\\")
}

fn with_address(project: &Project) {
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[site]\nbase_url = \"https://example.org/x\"\npublisher = \"The Desk\"\n",
    );
}

fn built(project: &Project) -> BTreeMap<String, String> {
    let files = files(&project.built()).into_iter();
    // Pictures are no text.
    let text = |(path, bytes)| Some((path, String::from_utf8(bytes).ok()?));
    files.filter_map(text).collect()
}

fn json(site: &BTreeMap<String, String>, path: &str) -> serde_json::Value {
    serde_json::from_str(&site[path]).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_page_for_what_is_missing_fits_any_depth() {
    let project = Project::small();
    with_address(&project);
    let page = built(&project)["404.html"].clone();
    let ways = ["href=", "src="].map(|name| page.split(name).skip(1));
    let ways = ways.into_iter().flatten();
    let ways: Vec<&str> = ways.map(|rest| rest.trim_start_matches('"')).collect();
    assert!(ways.iter().any(|to| to.starts_with("/x/style.css")));
    assert!(ways.iter().any(|to| to.starts_with("/x/chronology.html")));
    let known = |to: &&&str| {
        ["/x/", "https://", "#"]
            .iter()
            .any(|begin| to.starts_with(begin))
    };
    let lost: Vec<_> = ways.iter().filter(|to| !known(to)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn a_hostile_title_breaks_no_format() {
    let project = Project::small();
    with_address(&project);
    project.edit(
        "content/events/closing.md",
        "title: The harbour closes",
        &format!("title: \"{}\"", yaml()),
    );
    project.edit(
        "seeds/cable.md",
        "title: The harbour reopens",
        &format!("title: \"{}\"", yaml()),
    );
    let site = built(&project);
    let events = json(&site, "data/events.geojson");
    assert_eq!(events["features"][0]["properties"]["title"], hostile());
    let csv = &site["data/events.csv"];
    let cell = format!("\"'{}\"", hostile().replace('"', "\"\""));
    assert!(csv.contains(&cell), "{csv}");
    assert!(
        site["data/events.ics"]
            .replace("\r\n ", "")
            .contains("🌊 مرحبا\\; yes")
    );
    assert!(site["events.xml"].contains("&lt;/script&gt;&lt;!-- &lt;b&gt;"));
    assert_eq!(
        json(&site, "events.json")["items"].as_array().map(Vec::len),
        Some(2)
    );
    let bib = &site["data/sources.bib"];
    assert!(bib.contains("\\& \\textbackslash{} \\{</script>"), "{bib}");
    assert!(bib.contains("\\} \\% 🌊"), "{bib}");
    assert_eq!(json(&site, "data/sources.csl.json")[0]["title"], hostile());
    let timeline = json(&site, "data/timeline.json").to_string();
    assert!(timeline.contains("&lt;/script&gt;") && !timeline.contains("<b>"));
    for path in ["data/everything.jsonld", "data/bundle.stix.json"] {
        assert!(json(&site, path).to_string().contains("مرحبا"), "{path}");
    }
    let page = &site["events/closing.html"];
    let (_, rest) = page.split_once("application/ld+json").expect("JSON-LD");
    let (_, rest) = rest.split_once('>').expect("the tag's end");
    let (ld, _) = rest.split_once("</script>").expect("an end");
    let ld: serde_json::Value = serde_json::from_str(ld).expect("JSON");
    assert_eq!(ld["name"], hostile());
}

#[test]
fn a_spreadsheet_runs_no_text_and_loses_no_sign() {
    let project = Project::small();
    project.edit(
        "content/events/closing.md",
        "title: The harbour closes",
        "title: \"@all: -1\"",
    );
    project.edit("content/places/harbour.md", "lon: 13.19", "lon: -13.19");
    let csv = built(&project)["data/events.csv"].clone();
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains(",'@all: -1,"), "{csv}");
    assert!(csv.contains(",55.7,-13.19,"), "{csv}");
}

/// The small project's first event with another date, in a format that keeps it.
fn dated(date: &str, path: &str) -> String {
    let project = Project::small();
    with_address(&project);
    project.edit(
        "content/events/closing.md",
        "date: 2031-05-25",
        &format!("date: \"{date}\""),
    );
    project.put(
        "seeds/a-leaflet.md",
        format!("---\ntitle: A leaflet\nkind: other\npublished: \"{date}\"\nreliability: F\n---\nA digest.\n"),
    );
    built(&project)[path].replace("\r\n ", "")
}

#[test]
fn an_uncertain_date_claims_no_more_than_it_says() {
    let month = dated("2031-05", "data/events.ics");
    assert!(
        month.contains("DTSTART;VALUE=DATE:20310501\r\nDTEND;VALUE=DATE:20310601"),
        "{month}"
    );
    let open = dated("../2031-05-27", "data/events.ics");
    assert!(
        open.contains("DTSTART;VALUE=DATE:20310527\r\nDTEND;VALUE=DATE:20310528"),
        "{open}"
    );
    assert!(open.contains("When: by 27 May 2031"), "{open}");
    let none = dated("XXXX", "data/events.ics");
    assert!(
        none.contains("BEGIN:VJOURNAL") && none.matches("DTSTART").count() == 1,
        "{none}"
    );
    assert!(dated("2031-05-25?", "data/sources.bib").contains("date = {2031-05-25~}"));
    assert!(dated("2031-05", "data/sources.bib").contains("date = {2031-05},\n  year = {2031}"));
    assert!(dated("../2031-05-27", "data/sources.bib").contains("note = {by 27 May 2031"));
    assert!(
        dated("2031-05-25?", "data/sources.ris")
            .contains("DA  - 2031/05/25/25 May 2031 (uncertain)")
    );
    assert!(dated("2031", "data/sources.ris").contains("DA  - 2031///"));
    let csl = |date: &str| {
        let items: serde_json::Value =
            serde_json::from_str(&dated(date, "data/sources.csl.json")).expect("JSON");
        items[0]["issued"].to_string()
    };
    assert_eq!(csl("2031-05-25"), r#"{"date-parts":[[2031,5,25]]}"#);
    assert_eq!(csl("2031-05~"), r#"{"circa":true,"date-parts":[[2031,5]]}"#);
    assert_eq!(
        csl("[2031-05-25..2031-05-26]"),
        r#"{"circa":true,"date-parts":[[2031,5,25],[2031,5,26]]}"#
    );
    assert_eq!(csl("../2031-05-27"), r#"{"literal":"by 27 May 2031"}"#);
    let page = dated("[2031-05-24..2031-05-26]", "events/closing.html");
    assert!(page.contains("[2031-05-24..2031-05-26]") && !page.contains("startDate"));
    assert!(dated("2031-05-25", "events/closing.html").contains("\"startDate\":\"2031-05-25\""));
    let stix = dated("XXXX", "data/bundle.stix.json");
    assert!(!stix.contains("report--00000000") && stix.contains("(EDTF XXXX)"));
    assert!(!dated("XXXX", "data/timeline.json").contains("\"closing\""));
}

#[test]
fn an_empty_project_has_files_that_say_so() {
    let project = Project::new(&[]);
    with_address(&project);
    let site = built(&project);
    assert_eq!(
        json(&site, "data/events.geojson")["features"],
        serde_json::json!([])
    );
    assert_eq!(json(&site, "data/sources.csl.json"), serde_json::json!([]));
    assert_eq!(json(&site, "feed.json")["items"], serde_json::json!([]));
    assert_eq!(site["data/events.csv"].lines().count(), 1);
    assert!(site["data/events.ics"].ends_with("END:VCALENDAR\r\n"));
    assert!(
        json(&site, "data/bundle.stix.json")["objects"]
            .as_array()
            .is_some_and(|o| o.len() == 2)
    );
    assert!(text_of(site["data.html"].as_bytes()).contains("0 events"));
}

#[test]
fn a_site_without_an_address_promises_none() {
    let site = built(&Project::small());
    for path in ["feed.xml", "feed.json", "events.xml", "sitemap.xml"] {
        assert!(!site.contains_key(path), "{path}");
    }
    assert!(!site["index.html"].contains("canonical"));
    assert!(text_of(site["data.html"].as_bytes()).contains("have not named one"));
    assert!(site["data/everything.jsonld"].contains("\"../events/closing.html\""));
}

#[test]
fn a_feed_tells_of_material_changes_alone() {
    let project = Project::small();
    with_address(&project);
    let ids = || {
        let feed = json(&built(&project), "feed.json");
        let items = feed["items"].as_array().cloned().unwrap_or_default();
        let id = |i: &serde_json::Value| i["id"].as_str().unwrap_or_default().to_owned();
        items.iter().map(id).collect::<Vec<_>>()
    };
    let first = "https://example.org/x/briefs/outlook.html";
    assert_eq!(ids(), [first]);
    project.edit(
        "content/briefs/outlook.md",
        "It may come back.",
        "It may well come back.",
    );
    assert_eq!(ids(), [first], "rewording is no news");
    project.edit(
        "content/briefs/outlook.md",
        "gaps:",
        "revisions:\n  - {date: 2031-06-05, kind: update, note: First published.}\n  - {date: 2031-06-07, kind: correction, note: The day was wrong.}\ngaps:",
    );
    assert_eq!(ids(), [format!("{first}#2031-06-07"), first.to_owned()]);
    let feed = built(&project)["feed.xml"].clone();
    assert!(
        feed.contains("<title>Correction: The harbour is open, for now</title>"),
        "{feed}"
    );
    assert!(
        feed.contains("<updated>2031-06-07T00:00:00Z</updated>\n<link"),
        "{feed}"
    );
}

#[test]
fn no_two_entries_of_a_feed_have_one_id() {
    let project = Project::small();
    with_address(&project);
    let days = [7, 8, 7, 5, 8].map(|day| {
        format!("  - {{date: 2031-06-0{day}, kind: correction, note: The day was wrong.}}\n")
    });
    project.edit(
        "content/briefs/outlook.md",
        "gaps:",
        &format!("revisions:\n{}gaps:", days.concat()),
    );
    let feed = json(&built(&project), "feed.json");
    let items = feed["items"].as_array().cloned().unwrap_or_default();
    let ids: Vec<&str> = items.iter().filter_map(|i| i["id"].as_str()).collect();
    let first = "https://example.org/x/briefs/outlook.html";
    let more = [
        "#2031-06-08",
        "#2031-06-08-2",
        "#2031-06-07",
        "#2031-06-07-2",
    ];
    let mut expected: Vec<String> = more.iter().map(|day| format!("{first}{day}")).collect();
    expected.extend([first.to_owned(), format!("{first}#2031-06-05")]);
    assert_eq!(ids, expected);
}

#[test]
fn a_site_that_is_not_for_everybody_asks_not_to_be_found() {
    let project = Project::small();
    with_address(&project);
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[site]\nmarking = \"TLP:AMBER+STRICT\"\n",
    );
    project.under(Marking::AmberStrict);
    let site = built(&project);
    assert!(site["robots.txt"].contains("Disallow: /"));
    assert!(!site.contains_key("sitemap.xml"));
    assert!(
        site["_headers"].contains("X-Robots-Tag: noindex")
            && !site["_headers"].contains("Allow-Origin")
    );
    assert!(
        site["index.html"].contains("name=\"robots\"")
            || site["index.html"].contains("name=robots")
    );
    assert!(site["data/bundle.stix.json"].contains("\"tlp_2_0\":\"amber+strict\""));
    assert!(site["data/events.ics"].contains("CLASS:CONFIDENTIAL"));
}

#[test]
fn the_header_policy_is_the_policy_of_the_pages() {
    let site = built(&Project::small());
    let policy = format!("Content-Security-Policy: {}\n", bluf::plan::CSP);
    assert!(site["_headers"].contains(&policy));
    let page = site["index.html"]
        .replace("&#39;", "'")
        .replace("&#x27;", "'");
    assert!(page.contains(bluf::plan::CSP), "{page}");
    let hosting = std::fs::read_to_string("docs/hosting.md").expect("docs/hosting.md");
    assert_eq!(
        hosting.matches(bluf::plan::CSP).count(),
        2,
        "nginx and Caddy"
    );
}

#[test]
fn a_thing_is_cited_in_every_form() {
    let project = Project::small();
    with_address(&project);
    let page = text_of(built(&project)["briefs/outlook.html"].as_bytes());
    assert!(page.contains("The Desk, “The harbour is open, for now”, Test, 5 June 2031, https://example.org/x/briefs/outlook.html."), "{page}");
    assert!(page.contains("@misc{outlook,"), "{page}");
    assert!(page.contains("TY - ELEC"), "{page}");
    assert!(page.contains("Permanent address: https://example.org/x/briefs/outlook.html"));
}
