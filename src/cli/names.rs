//! The names of findings that are no rules of the trade: what reading, proving, withholding and building may say.

/// Each name with what it is about, in one sentence.
pub(super) const NAMES: &[(&str, &str)] = &[
    (
        "above-the-ceiling",
        "The whole site is marked above the ceiling of the edition that is to be made.",
    ),
    (
        "bad-coordinates",
        "Coordinates are decimal degrees: `lat` from -90 to 90, `lon` from -180 to 180.",
    ),
    (
        "bad-figure",
        "A figure is a number, a bound, a range, a count such as `dozens`, or plain words.",
    ),
    (
        "bad-file-name",
        "Not every system and host can keep a file of this name.",
    ),
    (
        "bad-id",
        "Ids are ASCII letters and digits with `-`, `_` and `.` inside: they become parts of addresses.",
    ),
    (
        "bad-sha256",
        "A fingerprint is 64 hexadecimal digits in lower case, as `sha256sum` prints them.",
    ),
    (
        "bad-target",
        "A target of bluf.toml has a place that cannot be published to.",
    ),
    (
        "block-in-line",
        "In a text of the front matter only paragraphs can stand.",
    ),
    (
        "broken-front-matter",
        "The front matter is not YAML (between `---`) or not TOML (between `+++`).",
    ),
    (
        "broken-picture",
        "A picture ends early or is not what its first bytes say.",
    ),
    ("broken-settings", "bluf.toml is not TOML."),
    (
        "capture-changed",
        "A capture is no longer the file whose fingerprint its record holds.",
    ),
    (
        "capture-unreadable",
        "A capture is there and no text can be read from it.",
    ),
    (
        "citation-in-heading",
        "Headings hold no citations, footnotes or pictures: they are repeated in lists of contents.",
    ),
    (
        "citation-in-link",
        "A link holds no citation, footnote or picture: one cannot lead to two places.",
    ),
    (
        "citation-malformed",
        "What begins like a citation is none: `[@source-id]`, `[@source-id, para. 3]`, `[@one; @two]`.",
    ),
    (
        "cites-only-withheld",
        "A paragraph is shown, and all that it cites is withheld.",
    ),
    (
        "cited-from-noise",
        "The quoted words stand in a part of the capture that its record calls noise.",
    ),
    (
        "comment-not-closed",
        "A comment of HTML begins with `<!--` and never ends.",
    ),
    (
        "control-character",
        "A text holds a sign that no page can show, such as those that come along out of a PDF.",
    ),
    (
        "edition-altered",
        "A record in editions/ is not as `bluf edition` sealed it.",
    ),
    (
        "edition-before-the-last",
        "An edition cannot be dated before the last one.",
    ),
    (
        "edition-in-the-future",
        "An edition cannot be dated more than a month after today and after all that the project tells of.",
    ),
    (
        "edition-recorded-twice",
        "Another run has recorded an edition of this number while this one was at work.",
    ),
    ("empty-field", "A field is there and nothing is in it."),
    (
        "file-in-the-way",
        "A file of static/ would stand where a page or a file of bluf's own goes.",
    ),
    (
        "footnote-nested",
        "A footnote's text refers to another footnote.",
    ),
    (
        "footnote-not-found",
        "A footnote is referred to and has no text.",
    ),
    ("footnote-twice", "Two footnotes have one name."),
    (
        "footnote-unused",
        "A footnote's text is there and nothing refers to it.",
    ),
    (
        "front-matter-open",
        "The front matter begins and does not end.",
    ),
    (
        "heading-not-found",
        "A link leads to a heading that the text has not.",
    ),
    (
        "id-used-twice",
        "Two things have one id, or ids that differ only in case.",
    ),
    (
        "idle-exception",
        "An exception under [withheld] lets nothing pass, so it is not needed.",
    ),
    (
        "impossible-date",
        "A date is EDTF: a day, a month, a year, a range, with `?` or `~`; and the day must exist.",
    ),
    (
        "leak",
        "A finished file holds something that this edition withholds; nothing was written.",
    ),
    ("link-broken", "A symbolic link leads nowhere."),
    (
        "link-in-heading",
        "Headings hold no links: they are repeated in lists of contents.",
    ),
    (
        "link-leaves-project",
        "A symbolic link leads out of the project.",
    ),
    (
        "link-loop",
        "A symbolic link leads back to a folder that holds it.",
    ),
    (
        "link-malformed",
        "A link between things begins with `[[` and does not end with `]]`.",
    ),
    (
        "lock-altered",
        "A line of evidence.lock is not as `bluf verify` wrote it.",
    ),
    (
        "label-in-words",
        "A title or another field that is words begins with a TLP label above its marking; `marking:` is a field of its own.",
    ),
    (
        "lock-behind",
        "Quotes were proved that evidence.lock does not hold yet.",
    ),
    (
        "marked-block",
        "A block with a marking begins with a line `::: TLP:AMBER` and ends with `:::`; a label elsewhere marks nothing.",
    ),
    (
        "metadata-stays",
        "Nobody can see what this file says of itself, so a person says why it may be published.",
    ),
    ("missing-field", "A field that must be there is not."),
    (
        "names-a-folder",
        "A file names a folder of somebody's machine.",
    ),
    (
        "nested-too-deep",
        "A text is nested deeper than browsers follow.",
    ),
    (
        "no-front-matter",
        "A document begins with fields between two lines `---`.",
    ),
    (
        "no-picture",
        "A text shows a file as a picture that browsers do not show.",
    ),
    (
        "no-settings",
        "There is no bluf.toml here, so this is not a project.",
    ),
    (
        "noise-not-found",
        "The capture has no such range of words as its record calls noise.",
    ),
    (
        "not-an-edition",
        "What is to be published is not what the last edition records.",
    ),
    (
        "not-read",
        "A file lies among the documents or the templates and is not read, as its name does not end as theirs do.",
    ),
    (
        "not-removed",
        "[removed] tells why something is gone that is still there.",
    ),
    ("not-utf-8", "A file is not UTF-8 text."),
    (
        "nothing-changed",
        "An edition records a change, and nothing changed since the last one.",
    ),
    (
        "nothing-known-yet",
        "No edition had been published by the day that the site is to speak from.",
    ),
    ("path-leaves-project", "A path leads out of the project."),
    (
        "picture-in-words",
        "A picture stands in a paragraph of its own.",
    ),
    (
        "picture-not-described",
        "A picture says in words what it shows, for those who cannot see it.",
    ),
    (
        "picture-not-here",
        "Pictures come from static/, not from other hosts.",
    ),
    (
        "private-country",
        "ISO 3166-1 leaves this code to its users, so readers cannot know which country is meant.",
    ),
    (
        "quote-ambiguous",
        "The quoted words stand in the source more than once; `prefix` or `suffix` tells which.",
    ),
    ("quote-empty", "A quotation with a source has no words."),
    ("quote-not-found", "The source does not say these words."),
    ("quote-two-sources", "A quotation has one source."),
    (
        "quote-unread",
        "A quotation names its source where it is not read: it ends with a line `> — [@id]` of its own.",
    ),
    (
        "quote-unproved",
        "There is no capture and no full text to prove these words against.",
    ),
    (
        "raw-html",
        "HTML stands in a text and bluf.toml does not allow it.",
    ),
    (
        "refers-to-itself",
        "A thing is told by way of another, and this one names itself.",
    ),
    (
        "relative-link",
        "Things are linked by their ids, files by their paths in static/, and nothing by other paths.",
    ),
    (
        "quote-of-withheld",
        "Words are quoted that their source withholds under this label.",
    ),
    (
        "rests-on-withheld",
        "What this edition shows has nothing left in it to rest on.",
    ),
    (
        "target-without-place",
        "A target has one place: a folder, S3, WebDAV, SFTP or git.",
    ),
    ("template-empty", "A file in templates/ has nothing in it."),
    (
        "template-failed",
        "A template asks for what its page does not have.",
    ),
    (
        "template-not-used",
        "A file in templates/ has the name of no template, and none that is used leads to it.",
    ),
    (
        "template-prints-all",
        "A template prints a whole value where it should name fields.",
    ),
    ("template-syntax", "A template does not parse."),
    (
        "translation-not-shown",
        "A translation is there and the site is not in its language.",
    ),
    (
        "translation-of-data",
        "A translation holds words alone; dates, figures and references are the original's.",
    ),
    (
        "translation-of-nothing",
        "A translation has no original, or says what the original does not.",
    ),
    (
        "translation-outdated",
        "The original has changed since it was translated.",
    ),
    (
        "translation-undated",
        "A translation does not say which text it was made from.",
    ),
    (
        "turned-around",
        "An override of the direction of writing shows readers other words than those that are written.",
    ),
    (
        "unknown-country",
        "Countries are two capital letters that ISO 3166-1 has assigned: `ML`, `SE`; `XK` is Kosovo.",
    ),
    ("unknown-field", "A field has a name that nothing reads."),
    (
        "unknown-file",
        "A file of static/ is named and is not there.",
    ),
    (
        "unknown-folder",
        "No kind of document lives in this folder, or no file in the folder that is named.",
    ),
    (
        "unknown-id",
        "An id is named that nothing in the project has.",
    ),
    (
        "unknown-language",
        "Languages are named by BCP 47: `en`, `ar`, `pt-BR`.",
    ),
    (
        "unknown-hole",
        "A message of locale/ asks for what it is not given.",
    ),
    ("unknown-page", "The site has no such page."),
    ("unknown-rule", "A waiver names a rule that there is not."),
    (
        "unknown-time",
        "A time of day has hours to 23 and minutes to 59, or is said in words.",
    ),
    (
        "unknown-time-zone",
        "Time zones have their names in the IANA database: `Africa/Bamako`, `UTC`.",
    ),
    (
        "unknown-word",
        "A field takes a word of a closed list, and this is none of them.",
    ),
    (
        "unknown-words",
        "A file of locale/ names a message that the interface has not got.",
    ),
    ("unreadable-file", "A file of static/ cannot be read."),
    ("unsafe-drawing", "A drawing runs or loads something."),
    (
        "unsafe-link",
        "A link leads to what a browser might run, or is no web address.",
    ),
    (
        "words-broken",
        "A file of locale/ is not Fluent, or has a message without words.",
    ),
    (
        "words-leave-out",
        "A message of locale/ does not show something that the built-in one shows.",
    ),
    (
        "words-missing",
        "A language of locale/ does not say everything yet: the rest is said in English.",
    ),
    (
        "words-twice",
        "A message stands twice in a file of locale/.",
    ),
    (
        "wrong-kind",
        "An id is that of another kind of thing than belongs here.",
    ),
    (
        "wrong-type",
        "A field holds a list, a text, a number or a set of fields where it takes another of these.",
    ),
];

/// What a finding of a name is about.
pub(super) fn about(name: &str) -> Option<&'static str> {
    let found = NAMES.iter().find(|(known, _)| *known == name);
    found.map(|(_, about)| *about)
}
