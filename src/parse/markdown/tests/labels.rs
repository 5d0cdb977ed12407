//! Labels that mark nothing.

use super::*;

#[test]
fn a_label_that_begins_something_and_marks_nothing() {
    for (markdown, place) in [
        (":: TLP:AMBER\nWords.\n::\n", "1:4"),
        (": TLP:AMBER\n", "1:3"),
        ("：：： TLP：AMBER\nWords.\n", "1:5"),
        ("::： tlp:amber\n", "1:5"),
        ("A.\n\n## TLP:AMBER\n", "3:4"),
        ("TLP:AMBER\n===\n", "1:1"),
        ("TLP:AMBER\n\nWords.\n", "1:1"),
        ("TLP:AMBER+STRICT", "1:1"),
        ("TLP:AMBER The union keeps its fund.\n", "1:1"),
        ("(TLP:AMBER) Words.\n", "1:2"),
        ("[TLP:RED] Words.\n", "1:2"),
        ("A.\n(TLP:AMBER) Words.\n", "2:2"),
        ("A.\nTLP:AMBER\n", "2:1"),
        ("A.  \nTLP:AMBER Words.\n", "2:1"),
        ("## A\nTLP:AMBER Words.\n", "2:1"),
        ("\\::: TLP:AMBER\nWords.\n\\:::\n", "1:6"),
        ("**TLP:WHITE** Words.\n", "1:3"),
        ("- TLP:RED: words\n", "1:3"),
        ("1. TLP:RED\n", "1:4"),
        ("> TLP:RED\n", "1:3"),
        ("| a | b |\n|---|---|\n| c | ::: TLP:AMBER |\n", "3:11"),
        ("a | b\n--|--\nTLP:GREEN | c\n", "3:1"),
        ("TLP:**RED** words\n", "1:1"),
        ("TLP&#58;RED words\n", "1:1"),
        ("TLP:\u{200b}RED words\n", "1:1"),
        ("TLP\u{2060}:RED words\n", "1:1"),
        ("T\u{ad}LP:RED words\n", "1:1"),
        ("TLP/RED words\n", "1:1"),
        ("TLP∶RED words\n", "1:1"),
        ("TLP – RED words\n", "1:1"),
        ("ＴＬＰ：ＲＥＤ words\n", "1:1"),
        ("*TLP*: *RED* words\n", "1:2"),
        ("TLP.RED\n", "1:1"),
        ("&#84;LP:RED words\n", "1:1"),
        ("T&shy;LP&colon;RED words\n", "1:1"),
        ("a) TLP:RED words\n", "1:4"),
        ("The port is shut (TLP:RED).\n\nWords.\n", "1:19"),
        ("The port\nis shut. [TLP:AMBER+STRICT]\n", "2:11"),
        ("- shut (TLP:RED)\n", "1:9"),
        ("<!-- TLP:AMBER -->\nWords.\n", "1:6"),
        ("<!--\nTLP AMBER\n-->\n", "2:1"),
        ("A[^1].\n\n[^1]: TLP:AMBER Words.\n", "3:7"),
    ] {
        check(markdown, &format!("{place} marked-block"));
    }
    // No fences of code: one stands in code itself, one ends with its quotation.
    for before in ["    ```", "> ```"] {
        let markdown = format!("{before}\n\n::: AMBER\nWords.\n:::\n");
        check(&markdown, "3:1 marked-block; 5:1 marked-block");
    }
    assert!(
        shown("<p>TLP:AMBER words</p>\n", Options { allow_html: true }).contains("marked-block")
    );
    check("- ::: TLP:AMBER\n", "1:1 marked-block");
    check_inline("(TLP:AMBER) Words.", "1:2 marked-block");
}

#[test]
fn a_label_that_is_only_spoken_of() {
    for markdown in [
        "The note is marked TLP:AMBER, and was read.\n",
        "It was shared under\nTLP:AMBER by the port.\n",
        "`TLP:AMBER` is a label.\n",
        "TLP\\:AMBER is a label.\n",
        "“TLP:AMBER” is a label.\n",
        "```\nTLP:AMBER\n:: TLP:RED\n```\n",
        "A.\n\n    TLP:AMBER\n",
        "> TLP:AMBER is what it says.\n> — [@a]\n",
        "See [[a|TLP:AMBER]].\n",
        "TLP is a protocol. The colour is AMBER.\n",
        "The note (TLP:AMBER) was read.\n",
        "It was shared (TLP:AMBER)\nby the port.\n",
        "It is shut (not TLP:AMBER).\n",
        "It is `(TLP:AMBER)`\n",
        "TLP:AMBERGRIS is none.\n",
        "TLP:REDÉ is none.\n",
        "TLP, red\n",
        "TLP\n",
        "TLP:",
        "T\u{ad}",
    ] {
        let found = shown(markdown, Options::default());
        assert!(!found.contains("marked-block"), "{markdown}: {found}");
    }
    check(
        "```\n::: AMBER\n:::\n```\n",
        "<pre><code>::: AMBER\n:::\n</code></pre>",
    );
    let block =
        "<div class=\"marked\"><strong class=\"tlp amber\">TLP:AMBER</strong><p>Words.</p></div>";
    for before in ["```x``` is code.\n", "```\n``` a\n```\n", "~~~\n```\n~~~\n"] {
        let found = shown(
            &format!("{before}\n::: TLP:AMBER\nWords.\n:::\n"),
            Options::default(),
        );
        assert!(
            found.contains(block) && !found.contains("marked-block"),
            "{before}: {found}"
        );
    }
    check(
        "::: TLP:AMBER\nWords.\n:::\n",
        "<div class=\"marked\"><strong class=\"tlp amber\">TLP:AMBER</strong><p>Words.</p></div>",
    );
}
