//! Records of editions, and what an audience may not be told of any more.

use crate::editions::{record, told};
use crate::project::{Project, files, text_of};
use bluf::model::marking::Marking;

const EVENT: &str = "content/events/reopening.md";
const BRIEF: &str = "content/briefs/outlook.md";

/// Every file of the site that says these words.
fn says(project: &Project, words: &str) -> Vec<String> {
    let all = files(&project.built()).into_iter();
    let all = all.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words));
    all.map(|(path, _)| path).collect()
}

#[test]
fn a_revision_travels_as_far_as_it_is_marked() {
    let project = Project::small();
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[site]\nbase_url = \"https://example.org\"\n",
    );
    project.edit(
        BRIEF,
        "gaps:",
        "revisions:\n  - {date: 2031-06-05, kind: update, note: The zqinformant was right., marking: TLP:AMBER, \
         judgements: [{id: again, from: unlikely, to: likely, why: zqballots at night}]}\n  - {date: 2031-06-05, kind: \
         update, note: The paper followed.}\ngaps:",
    );
    project.edit(
        EVENT,
        "title: ",
        "revisions:\n  - {date: 2031-06-05, kind: correction, note: Says the zqclerk., marking: TLP:GREEN}\ntitle: ",
    );
    for words in ["zqinformant", "zqballots", "zqclerk"] {
        assert_eq!(says(&project, words), Vec::<String>::new(), "{words}");
    }
    let page = text_of(&files(&project.built())["briefs/outlook.html"]);
    assert!(page.contains("The paper followed."), "{page}");
    project.under(Marking::Green);
    assert!(says(&project, "zqinformant").is_empty());
    let page = text_of(&files(&project.built())["events/reopening.html"]);
    assert!(page.contains("Says the zqclerk. TLP:GREEN"), "{page}");
    project.under(Marking::Amber);
    let page = text_of(&files(&project.built())["briefs/outlook.html"]);
    assert!(
        page.contains("The zqinformant was right. TLP:AMBER"),
        "{page}"
    );
    let feed = &files(&project.built())["feed.json"];
    assert!(!String::from_utf8_lossy(feed).contains("TLP:CLEAR"));
    // Its words may stand nowhere else.
    project.under(Marking::Clear);
    project.edit(EVENT, "A word more.", "The zqinformant was right.");
    let messages = project.messages();
    assert!(
        messages.contains("error[leak]")
            && messages.contains("the revision of the brief `outlook`"),
        "{messages}"
    );
}

#[test]
fn a_published_revision_that_is_restricted_since_is_told_no_more() {
    let project = Project::small();
    assert_eq!(record(&project, "First", "2031-06-05"), Ok(1));
    project.edit(BRIEF, "likelihood: likely", "likelihood: very likely");
    let revision = "note: The zqinformant was right., judgements: [{id: again, from: likely, to: very likely, why: zqballots}]";
    project.edit(
        BRIEF,
        "gaps:",
        &format!("revisions:\n  - {{date: 2031-06-07, kind: update, {revision}}}\ngaps:"),
    );
    assert_eq!(record(&project, "Second", "2031-06-07"), Ok(2));
    assert!(!says(&project, "zqinformant").is_empty());
    project.edit(BRIEF, "kind: update,", "kind: update, marking: TLP:RED,");
    let messages = told(&project);
    assert!(!messages.contains("silent-edit"), "{messages}");
    for words in ["zqinformant", "zqballots"] {
        assert_eq!(says(&project, words), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn earlier_words_of_a_cut_text_are_told_by_no_public_id() {
    let project = Project::small();
    project.edit(
        "bluf.toml",
        "[site]\n",
        "[public_ids]\nreopening = \"second-event\"\n\n[site]\n",
    );
    project.edit(EVENT, "A word more.", "A word more of zqmalmo.");
    assert_eq!(record(&project, "First", "2031-06-05"), Ok(1));
    project.edit(EVENT, "A word more of zqmalmo.", "A word less of zqmalmo.");
    project.edit(
        EVENT,
        "title: ",
        "revisions:\n  - {date: 2031-06-06, kind: update, note: Less.}\ntitle: ",
    );
    assert_eq!(record(&project, "Second", "2031-06-06"), Ok(2));
    assert!(says(&project, "zqmalmo").contains(&"changes/edition-2.html".to_owned()));
    project.edit(
        EVENT,
        "A word less of zqmalmo.",
        "\n\n::: TLP:RED\nA word less of zqmalmo.\n:::\n",
    );
    assert_eq!(says(&project, "zqmalmo"), Vec::<String>::new());
}
