//! The project's templates that nothing uses: most often the name of a built-in one with a letter wrong.

use crate::report::nearest::nearest;
use crate::report::{Finding, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// A warning for each of a project's `own` files that stands for no file in `built_in`, and that none which is used leads to.
/// `texts` are all of them, the project's in place of the built-in ones.
pub(super) fn unused<'a>(
    own: impl Iterator<Item = &'a str>,
    built_in: &[&str],
    texts: &BTreeMap<&str, &str>,
) -> Vec<Finding> {
    let own: Vec<&str> = own.filter(|name| !built_in.contains(name)).collect();
    let used = used(&own, built_in, texts);
    let unused = own.iter().filter(|name| !used.contains(*name));
    unused.map(|name| finding(name, built_in)).collect()
}

/// The built-in names, and of `own` what they lead to, from one to the next.
fn used<'a>(
    own: &[&'a str],
    built_in: &[&'a str],
    texts: &BTreeMap<&str, &str>,
) -> BTreeSet<&'a str> {
    let text = |name: &str| texts.get(name).copied().unwrap_or_default();
    let mut used = BTreeSet::new();
    let mut fresh: Vec<&str> = built_in.to_vec();
    while let Some(name) = fresh.pop() {
        used.insert(name);
        let from = text(name);
        for &other in own {
            if !used.contains(other) && leads_to(from, other, text(other)) {
                fresh.push(other);
            }
        }
    }
    used
}

/// Whether a text includes or extends a template, calls a component that it defines, or names a file beside the pages.
fn leads_to(from: &str, name: &str, text: &str) -> bool {
    if !name.ends_with(".html") {
        let file = name.rsplit('/').next().unwrap_or(name);
        return stands_alone(from, file);
    }
    let quoted = ['"', '\'', '`'].map(|quote| format!("{quote}{name}{quote}"));
    let by_name = ["include", "extends", "import"];
    let components: Vec<String> = code(text)
        .filter_map(|code| code.strip_prefix("component "))
        .filter_map(|head| head.split('(').next())
        .map(|component| format!("<{}", component.trim()))
        .collect();
    code(from).any(|code| {
        let named = by_name.iter().any(|word| code.starts_with(word));
        named && quoted.iter().any(|q| code.contains(q.as_str()))
            || components.iter().any(|call| stands_alone(code, call))
    })
}

/// Whether a text holds a name that is not a part of a longer one.
fn stands_alone(text: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        !before.ends_with(part) && !after.starts_with(part)
    })
}

/// What stands between the braces of a template's tags, comments left out.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let at = rest.find("{%").into_iter().chain(rest.find("{{"));
            let at = at.chain(rest.find("{#")).min()?;
            let (open, from) = rest[at..].split_at(2);
            let close = match open {
                "{%" => "%}",
                "{{" => "}}",
                _ => "#}",
            };
            let (inside, after) = from.split_once(close).unwrap_or((from, ""));
            rest = after;
            if open != "{#" {
                return Some(inside.trim_matches(['-', ' ', '\n', '\t', '\r']));
            }
        }
    })
}

fn finding(name: &str, built_in: &[&str]) -> Finding {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let alike = |known: &&str| known.rsplit('.').next() == Some(ending);
    let mut known: Vec<&str> = built_in.iter().copied().filter(alike).collect();
    known.sort_unstable();
    let stems = known.iter().filter_map(|k| k.rsplit_once('.'));
    let near = nearest(stem, stems.map(|(stem, _)| stem));
    let meant = near.map_or(String::new(), |near| {
        format!("did you mean `{near}.{ending}`? ")
    });
    let lead = match ending {
        "html" => "one of them may include it",
        _ => "a template may name it",
    };
    let known = known.join(", ");
    Finding {
        severity: Severity::Warning,
        ..Finding::about(
            "template-not-used",
            format!("templates/{name}"),
            "nothing uses this file: it has the name of no template",
        )
    }
    .help(format!(
        "{meant}a file here replaces the one of its name, or {lead}: {known}"
    ))
}

#[cfg(test)]
mod tests {
    use super::{code, leads_to};

    #[test]
    fn code_is_what_stands_in_tags() {
        let text = "a {{ b }}<i>{# {% c %} #}{%- include \"d\" -%}{{ e";
        let found: Vec<&str> = code(text).collect();
        assert_eq!(found, ["b", "include \"d\"", "e"]);
    }

    #[test]
    fn what_leads_to_a_file() {
        let part = "{% component seal(of: map) %}{% endcomponent %}";
        for (from, name, leads) in [
            ("{% include \"a.html\" %}", "a.html", true),
            ("{%- extends 'a.html' -%}", "a.html", true),
            ("{# {% include \"a.html\" %} #}", "a.html", false),
            ("<a href=\"a.html\">", "a.html", false),
            ("{{ <seal of={x} /> }}", "a.html", true),
            ("{% <seal of={x}> %}{% </seal> %}", "a.html", true),
            ("{{ <seals of={x} /> }}", "a.html", false),
            ("<seal>", "a.html", false),
            ("<link href=\"{{ frame.top }}a.css\">", "a.css", true),
            ("@import \"deep/a.css\";", "deep/a.css", true),
            ("<link href=\"{{ frame.top }}aa.css\">", "a.css", false),
        ] {
            assert_eq!(leads_to(from, name, part), leads, "{from}");
        }
    }
}
