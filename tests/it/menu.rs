//! Which pages the menu leads to.

use crate::project::{Project, files};
use bluf::model::marking::Marking;

/// Six pages, the last for some.
fn project(settings: &str) -> Project {
    let project = Project::small();
    for id in ["corrections", "funding", "method", "people"] {
        project.put(
            &format!("content/pages/{id}.md"),
            format!("---\ntitle: Of {id}\n---\nMore of it.\n"),
        );
    }
    project.put(
        "content/pages/who.md",
        "---\ntitle: Of who\nmarking: TLP:RED\n---\nZqwho they are.\n",
    );
    project.put("bluf.toml", format!("[site]\ntitle = \"Test\"\n{settings}"));
    project
}

/// The pages in the menu of a page of pages, each with its address.
fn menu(project: &Project) -> Vec<String> {
    let site = files(&project.built());
    let page = String::from_utf8_lossy(&site["chronology.html"]).into_owned();
    let nav = page.split("</nav>").next().expect("a menu");
    let links = nav.split("<a href=\"pages/").skip(1);
    links
        .map(|link| link.split(".html").next().expect("an address").to_owned())
        .collect()
}

#[test]
fn the_menu_leads_to_the_first_pages_or_to_those_that_are_named() {
    let first = ["about", "corrections", "funding", "method"];
    assert_eq!(menu(&project("")), first);
    let named = project("menu = [\"method\", \"who\", \"about\"]\n");
    assert_eq!(menu(&named), ["method", "about"]);
    named.under(Marking::Red);
    assert_eq!(menu(&named), ["method", "who", "about"]);
}

#[test]
fn the_menu_knows_pages_by_the_ids_in_the_files() {
    let named = project("menu = [\"method\", \"about\"]\n\n[public_ids]\nmethod = \"how\"\n");
    assert_eq!(menu(&named), ["how", "about"]);
    named.under(Marking::Green);
    assert_eq!(menu(&named), ["method", "about"]);
}

#[test]
fn a_menu_that_leads_nowhere_is_told() {
    let told = project("menu = [\"methods\", \"outlook\"]\n").messages();
    for words in [
        "error[unknown-id]: no page has the id `methods`",
        "did you mean `method`?",
        "`outlook` is no page, and the menu leads to pages",
        "bluf.toml:3:10",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}
