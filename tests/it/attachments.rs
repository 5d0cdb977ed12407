//! Files of `static/`: what is carried, what is left behind, and what none of them may say.

use crate::project::{Project, files, picture, text_of};
use bluf::model::marking::Marking;
use std::collections::BTreeMap;

/// The small project with a picture, a table and a plan, of which nobody refers to the last.
fn project() -> Project {
    let project = Project::small();
    project.put("static/quay.png", picture("Anna at the quay"));
    project.put("static/tables/the tariff.csv", "berth,price\n1,200\n");
    project.put("static/plan.png", picture("The plan"));
    project.edit(
        "content/events/closing.md",
        "---\nThe drivers walked out.[@cable]\n",
        "---\nThe drivers walked out.[@cable]\n\n![Cranes at the quay](quay.png)\n\nIt costs [a little](<tables/the tariff.csv>).\n",
    );
    project
}

fn page(site: &BTreeMap<String, Vec<u8>>) -> String {
    String::from_utf8_lossy(&site["events/closing.html"]).into_owned()
}

#[test]
fn what_texts_refer_to_is_carried_and_nothing_else() {
    let project = project();
    for left in [
        ".hidden.png",
        "quay.png~",
        "#quay.png#",
        "quay.png.swp",
        "Thumbs.db",
        "unused.txt",
    ] {
        project.put(&format!("static/{left}"), "left behind");
    }
    project.put("static/.git/config", "left behind");
    project.put(
        "static/quay.png.toml",
        "caption = \"At dawn\"\ncredit = \"Port of Lund\"\nsource = \"cable\"\nai_generated = true\n",
    );
    let site = files(&project.built());
    let carried: Vec<&str> = (site.keys().map(String::as_str))
        .filter(|path| path.starts_with("files/"))
        .collect();
    assert_eq!(carried, ["files/quay.png", "files/tables/the tariff.csv"]);
    for (path, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("left behind") && !text.contains("Anna"),
            "{path}"
        );
    }
    let html = page(&site);
    let image =
        "<img src=\"../files/quay.png\" alt=\"Cranes at the quay\" width=\"3\" height=\"2\"";
    assert!(html.contains(image), "{html}");
    assert!(
        html.contains("href=\"../files/tables/the%20tariff.csv\">a little</a>"),
        "{html}"
    );
    let text = text_of(&site["events/closing.html"]);
    assert!(
        text.contains(
            "At dawn made by a machine Picture: Port of Lund Source: The harbour reopens"
        ),
        "{text}"
    );
    let source = text_of(&site["sources/cable.html"]);
    assert!(source.contains("The harbour closes"), "{source}");
}

#[test]
fn hosts_find_what_they_look_for_at_the_root() {
    let project = project();
    project.put("static/CNAME", "brief.example.org\n");
    project.put(
        "static/.well-known/security.txt",
        "Contact: mailto:a@example.org\n",
    );
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[static]\nroot = [\"CNAME\", \".well-known/security.txt\"]\n\n[site]\n",
    );
    let site = files(&project.built());
    assert_eq!(site["CNAME"], b"brief.example.org\n");
    assert!(site.contains_key(".well-known/security.txt"));
    project.put("static/index.html", "Mine");
    project.edit("bluf.toml", "\"CNAME\"", "\"index.html\"");
    let messages = project.messages();
    assert!(
        messages.contains("error[file-in-the-way]: the site has a file of its own at `index.html`"),
        "{messages}"
    );
}

#[test]
fn an_edition_holds_no_file_above_its_ceiling() {
    type Mark = fn(&Project);
    let marked: [(&str, Mark); 3] = [
        ("by the file beside it", |p| {
            p.put("static/quay.png.toml", "marking = \"TLP:AMBER\"\n")
        }),
        ("by its folder", |p| {
            p.edit(
                "bluf.toml",
                "[site]\n",
                "[markings]\n\"static\" = \"TLP:AMBER\"\n\n[site]\n",
            );
        }),
        ("by its source", |p| {
            p.put("seeds/drone.md", "---\ntitle: A drone over the quay\nkind: image\nlanguage: en\nrights: CC-BY-4.0\nmarking: TLP:AMBER\n---\n");
            p.put("static/quay.png.toml", "source = \"drone\"\n");
        }),
    ];
    for (how, mark) in marked {
        let project = project();
        mark(&project);
        let site = files(&project.under(Marking::Green).built());
        assert!(!site.contains_key("files/quay.png"), "{how}");
        let html = page(&site);
        assert!(
            !html.contains("<img") && !html.contains("Cranes at"),
            "{how}: {html}"
        );
        assert!(html.contains("It costs"), "{how}: {html}");
        let site = files(&project.under(Marking::Amber).built());
        assert!(site.contains_key("files/quay.png"), "{how}");
        assert!(
            text_of(&site["events/closing.html"]).contains("TLP:AMBER"),
            "{how}"
        );
    }
}

#[test]
fn the_gate_reads_files_that_are_brought_along() {
    let project = project();
    let words = "The union keeps its fund in a tin box under the third berth";
    project.put(
        "static/closed/fund.csv",
        "note\nthe treasurer counts seven thousand crowns every other Friday night\n",
    );
    project.put("static/closed/fund.csv.toml", "marking = \"TLP:RED\"\n");
    project.put(
        "seeds/night-diver.md",
        format!("---\ntitle: What the diver saw\nlanguage: en\nrights: CC-BY-4.0\npublish: full\nmarking: TLP:RED\n---\n{words}.\n"),
    );
    project.under(Marking::Clear).build();
    let before = crate::project::tree(&project.site());
    // A caption in EXIF goes with the rest of what the picture says, unless somebody keeps it.
    project.put("static/quay.png", picture(words));
    project.build();
    assert_eq!(before, crate::project::tree(&project.site()));
    project.put(
        "static/quay.png.toml",
        "keep_metadata = \"the archive signs its captions\"\n",
    );
    let messages = project.messages();
    assert!(
        messages.contains("error[leak]") && messages.contains("files/quay.png"),
        "{messages}"
    );
    assert!(messages.contains("the source `night-diver`"), "{messages}");
    // Packed away in the picture, it is found too.
    project.put(
        "static/quay.png",
        crate::project::picture_with(b"zTXt", words),
    );
    let messages = project.messages();
    assert!(
        messages.contains("error[leak]") && messages.contains("files/quay.png"),
        "{messages}"
    );
    project.put("static/quay.png.toml", "");
    project.build();
    // The words of a withheld table are as secret as those of a text; and so is its name.
    project.edit(
        "content/events/closing.md",
        "It costs",
        "They say the treasurer counts seven thousand crowns every other Friday. It costs",
    );
    let messages = project.messages();
    assert!(
        messages.contains("words of the file `static/closed/fund.csv`")
            && messages.contains("events/closing.html"),
        "{messages}"
    );
    assert_eq!(
        before,
        crate::project::tree(&project.site()),
        "the site that was there stands"
    );
}

#[test]
fn a_file_that_changes_is_published_again_and_one_that_goes_is_taken_away() {
    let project = project();
    project.build();
    project.put("static/tables/the tariff.csv", "berth,price\n1,300\n");
    let changes = project.build();
    assert_eq!(
        changes.written,
        ["files/tables/the tariff.csv", "manifest.json"]
    );
    project.edit(
        "content/events/closing.md",
        "![Cranes at the quay](quay.png)\n",
        "",
    );
    let changes = project.build();
    assert_eq!(changes.removed, ["files/quay.png"]);
}

#[test]
fn no_file_of_a_site_says_where_it_was_made() {
    let project = project();
    let root = project.root().canonicalize().expect("a folder");
    let root = root.to_str().expect("a path");
    let name = root.rsplit('/').next().expect("a name");
    project.build();
    for (path, bytes) in crate::project::tree(&project.site()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(root) && !text.contains(name), "{path}");
        assert!(
            !path.contains("editions/") && !path.ends_with(".lock"),
            "{path}"
        );
    }
}
