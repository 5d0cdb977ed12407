//! What a reader of YAML says is wrong, in the words of those who write front matter.

/// What is wrong at `at`, and what to try.
pub(super) fn yaml(message: &str, text: &str, at: usize) -> (String, Option<String>) {
    let line = line(text, at);
    if let Some(rest) = message.strip_prefix("duplicate mapping key: ") {
        let key = rest.split(", set ").next().unwrap_or(rest);
        let help = "keep one of the two".to_owned();
        return (format!("`{key}` stands here twice"), Some(help));
    }
    if message.starts_with("budget breached") {
        let help = "part it: a file of its own for each thing".to_owned();
        return (
            "this is more than front matter may hold".to_owned(),
            Some(help),
        );
    }
    // What is open may end on another line.
    let open = ["unclosed", "quoted scalar", "a tab"]
        .iter()
        .any(|words| message.contains(words));
    let help = unquoted(line).filter(|_| !open);
    let help = help.or_else(|| laid_out(message).map(str::to_owned));
    (message.to_owned(), help)
}

/// Where the tab stands that a message is about: the reader tells it at the end of the line before.
pub(super) fn tab(message: &str, text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..).filter(|_| message.contains("found a tab"))?;
    let mut from = at;
    rest.split_inclusive('\n').find_map(|line| {
        let indent = line.len() - line.trim_start().len();
        let found = line[..indent].find('\t').map(|tab| from + tab);
        from += line.len();
        found
    })
}

/// What to try where a message is about how lines are laid out.
fn laid_out(message: &str) -> Option<&'static str> {
    const COLUMNS: &str = "what belongs together begins in the same column: fields of one thing under each other, the `- ` of one list too";
    const HELP: [(&str, &str); 7] = [
        ("tabs", "indent with spaces: YAML takes no tabs there"),
        ("a tab", "indent with spaces: YAML takes no tabs there"),
        (
            "quoted scalar",
            "a quotation mark that is opened here or above is not closed; close it, or indent the lines that its text goes on in",
        ),
        (
            "placement of ':'",
            "a bracket that is opened above is not closed: `[` ends with `]`, `{` with `}`",
        ),
        ("mapping values are not allowed", COLUMNS),
        ("did not find expected '-'", COLUMNS),
        ("ndentation", COLUMNS),
    ];
    let of = HELP.iter().find(|(words, _)| message.contains(words));
    of.map(|(_, help)| *help)
}

/// The line that holds a place; the one before where the place is at the beginning of an indented or empty line.
fn line(text: &str, at: usize) -> &str {
    let at = at.min(text.len());
    let before = text.get(..at).unwrap_or("");
    let from = before.rfind('\n').map_or(0, |i| i + 1);
    let rest = text.get(from..).unwrap_or("");
    rest.lines().next().unwrap_or("")
}

/// How a value is written that YAML takes for a sign of its own.
fn unquoted(line: &str) -> Option<String> {
    let (key, value) = line.split_once(": ")?;
    let value = value.trim();
    let sign = value.starts_with(['>', '|', '@', '`', '%', '*', '&', '!', '[', ']', '{', '}']);
    let key = key.trim_start().trim_start_matches("- ");
    let odd = sign || value.contains(": ") || value.contains(" #") || value.ends_with(':');
    let plain = !value.contains(['"', '\\']);
    (odd && plain && line.len() < 120)
        .then(|| format!("put the text in quotes: `{key}: \"{value}\"`"))
}
