//! What is withheld, reached in a roundabout way.

use crate::project::Project;
use crate::withhold_texts::{never_says, record, site};

const EVENT: &str = "content/events/reopening.md";
const BRIEF: &str = "content/briefs/outlook.md";

#[test]
fn a_claim_that_only_a_withheld_source_relayed_is_withheld() {
    let project = Project::small();
    project.put(
        "seeds/zqlog.md",
        "---\ntitle: A log\nkind: other\npublished: 2031-06-03\nlanguage: en\nmarking: TLP:RED\n---\n",
    );
    let claim = |id: &str, through: &str| {
        format!(
            "claims:\n  - {{id: {id}, claimant: port, relayed_by: [{through}], attribute: ropes, value: 471147}}\n"
        )
    };
    project.edit(EVENT, "claims:\n", &claim("zqrelayed", "zqlog"));
    never_says(&project, "471,147");
    never_says(&project, "471147");
    project.edit(EVENT, "[zqlog]", "[zqlog, cable]");
    assert!(site(&project)["events/reopening.html"].contains("471,147"));
}

#[test]
fn words_of_a_withheld_block_of_a_source_are_no_open_quote() {
    let project = Project::small();
    assert_eq!(project.messages(), "");
    project.edit(
        "seeds/cable.md",
        "---\nThe harbour reopened on Tuesday after nine days, the port said.",
        "---\nThe port spoke.\n\n::: TLP:RED\nThe harbour reopened on Tuesday after nine days, the port said.\n:::",
    );
    let told = project.messages();
    for place in ["reopening.md:20", "reopening.md:32"] {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert!(told.contains("error[quote-of-withheld]"), "{told}");
    project.under(bluf::model::marking::Marking::Red);
    assert_eq!(project.messages(), "");
}

#[test]
fn records_name_things_by_the_ids_that_they_are_shown_by_now() {
    let project = Project::small();
    project.put(
        "content/events/zqmeet.md",
        "---\ntitle: They meet\nsummary: They are there.\ndate: 2031-05-26\n---\nThey speak.[@cable]\n",
    );
    project.edit(BRIEF, "See [[reopening", "Says [[zqmeet]]. See [[reopening");
    record(&project, "2031-06-06");
    assert!(site(&project)["briefs/outlook/edition-1.html"].contains("Says They meet."));
    let settings = "[site]\ntitle = \"Test\"\n\n[public_ids]\nzqmeet = \"meeting-4\"\n";
    project.put("bluf.toml", settings);
    never_says(&project, "zqmeet");
    assert!(site(&project)["briefs/outlook/edition-1.html"].contains("Says They meet."));
}

#[test]
fn a_gap_that_is_withheld_whole_leaves_no_place() {
    let project = Project::small();
    let items = || {
        site(&project)["briefs/outlook.html"]
            .matches("<li>")
            .count()
    };
    let before = items();
    project.edit(
        BRIEF,
        "gaps: [What the drivers were paid.]",
        "gaps:\n  - What the drivers were paid.\n  - |\n    ::: TLP:RED\n    Whom the zqdriver met.\n    :::",
    );
    never_says(&project, "zqdriver");
    assert_eq!(items(), before);
}

#[test]
fn a_label_that_marks_nothing_is_refused_in_any_words() {
    for (path, from, to) in [
        (
            BRIEF,
            "indicators: [Ballots at the quay]",
            "indicators: [{text: (TLP:RED) Ballots}]",
        ),
        (
            "content/actors/port.md",
            "text: Port de Lund",
            "text: (TLP:RED) Port de Lund",
        ),
        (
            "content/places/harbour.md",
            "coordinates_source: our own",
            "coordinates_source: (TLP:RED) our own",
        ),
        (
            "seeds/cable.md",
            "publisher: Quay Monitor",
            "publisher: (TLP:RED) Quay Monitor",
        ),
    ] {
        let project = Project::small();
        project.edit(path, from, to);
        let told = project.messages();
        assert!(told.contains("error[label-in-words]"), "{path}: {told}");
    }
}

/// That the original has changed since would be all that is told of a block.
#[test]
fn a_translation_does_not_tell_that_a_withheld_block_has_changed() {
    let project = Project::small();
    let settings =
        "[site]\ntitle = \"Test\"\nlanguage = \"en\"\n\n[translations.fr]\ntitle = \"Essai\"\n";
    project.put("bluf.toml", settings);
    let event = "content/events/closing.md";
    project.edit(
        event,
        "The drivers walked out.[@cable]\n",
        "The drivers walked out.[@cable]\n\n::: TLP:RED\nZqone spoke.\n:::\n",
    );
    let translation = "---\noriginal: X\ntitle: Le port ferme\nsummary: Les grutiers partent.\n---\nIls partent.[@cable]\n";
    project.put("content/events/closing.fr.md", translation);
    let told = project.messages();
    let (_, print) = told.split_once("`original: ").expect("a fingerprint");
    let print = &print[..print.find('`').expect("its end")];
    project.put(
        "content/events/closing.fr.md",
        translation.replace("X", print),
    );
    let page = |project: &Project| site(project)["fr/events/closing.html"].clone();
    let before = page(&project);
    project.edit(event, "Zqone spoke.", "Zqone sang.");
    assert!(
        project.messages().contains("closing.fr.md"),
        "the writer is told"
    );
    assert_eq!(page(&project), before);
    project.edit(event, "::: TLP:RED\nZqone sang.\n:::\n", "");
    assert_ne!(page(&project), before);
}

#[test]
fn the_place_of_a_quote_does_not_count_what_is_withheld_before_it() {
    let built = |withheld: &str| {
        let project = Project::small();
        project.edit(
            "seeds/cable.md",
            "---\nThe harbour",
            &format!("---\n::: TLP:RED\n{withheld}\n:::\n\nThe harbour"),
        );
        assert_eq!(project.messages(), "");
        site(&project)
    };
    let (short, long) = (built("Zqa."), built("Zqb and Zqc went there together."));
    assert_eq!(
        short.keys().collect::<Vec<_>>(),
        long.keys().collect::<Vec<_>>()
    );
    for (path, text) in &short {
        assert_eq!(text, &long[path], "{path}");
    }
    assert!(
        short["sources/cable.html"].contains("id=\"x13-32\""),
        "{}",
        short["sources/cable.html"]
    );
}

#[test]
fn what_stands_around_a_quote_is_not_withheld_either() {
    let project = Project::small();
    project.edit(
        "seeds/cable.md",
        "---\nThe harbour reopened",
        "---\n::: TLP:RED\nZqa saw the harbour\n:::\n\nreopened",
    );
    project.edit(EVENT, "— [@cable]", "— [@cable, after \"saw the harbour\"]");
    let told = project.messages();
    assert!(told.contains("error[quote-of-withheld]"), "{told}");
}

#[test]
fn what_is_told_on_the_word_of_withheld_sources_alone_is_warned_of() {
    let project = Project::small();
    project.put(
        "seeds/log.md",
        "---\ntitle: A log\nkind: other\npublished: 2031-06-03\nlanguage: en\nmarking: TLP:RED\n---\n",
    );
    let body = "Nine ropes were cut.[@log]\n\nTen ropes were mended.[@cable] They hold.[@log]\n\n\
        - A rope.[@log]\n- A line.[^one]\n\n::: TLP:RED\nA knot.[@log][^two]\n:::\n\n\
        [^one]: So the keeper says.[@log]\n\n[^two]: And the guard.[@log]\n";
    project.put(
        "content/events/ropes.md",
        format!("---\ntitle: Ropes\nsummary: Ropes are cut.\ndate: 2031-06-03\n---\n{body}"),
    );
    let told = project.messages();
    let lines: Vec<&str> = (told.lines())
        .filter(|line| line.contains("content/events/ropes.md:"))
        .map(|line| line.split("ropes.md:").nth(1).expect("a place"))
        .collect();
    assert_eq!(lines, ["6:23", "10:12", "17:30"], "{told}");
    assert!(told.contains("warning[cites-only-withheld]"), "{told}");
    let settings = std::fs::read_to_string(project.root().join("bluf.toml")).expect("settings");
    project.put(
        "bluf.toml",
        format!("{settings}\n[withheld]\nevidence = \"keep\"\n"),
    );
    assert_eq!(project.messages(), "");
}
