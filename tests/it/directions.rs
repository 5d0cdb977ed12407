//! Languages that are written from right to left.

/// What may name a side of the page: the margin with its notes, what older browsers take in place of the next
/// declaration, columns that a writer sets to the right, and the corners of a printed sheet.
const SIDES: [&str; 7] = [
    ".text:has(.mn) {",
    ".mn {",
    "float:left; float:inline-start",
    "clear:left; clear:inline-start",
    ".tr {text-align:right}",
    "@top-right",
    "@bottom-right",
];

#[test]
fn styles_follow_the_reading_direction() {
    for name in ["style.css", "as-of.css"] {
        let path = format!("templates/{name}");
        let css = std::fs::read_to_string(&path).expect("a style sheet");
        for (line, number) in css.lines().zip(1..) {
            for rule in line.split_inclusive('}') {
                let allowed = SIDES.iter().fold(rule.to_owned(), |rule, side| match side {
                    side if side.ends_with('{') && rule.contains(side) => String::new(),
                    side => rule.replace(side, ""),
                });
                let side = allowed.split(|c: char| !c.is_ascii_alphabetic());
                let side: Vec<&str> = side.filter(|w| ["left", "right"].contains(w)).collect();
                assert!(side.is_empty(), "{path}:{number}: {rule}");
            }
        }
    }
}
