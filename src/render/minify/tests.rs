//! What gets smaller, what must not change, and what is kept as it was written.

use super::*;

fn check(text: &str, expected: &str) {
    let found = match minify_template(text) {
        Minified::Smaller(text) => text,
        Minified::Kept { text: kept, .. } => {
            assert_eq!(kept, text);
            "KEPT".to_owned()
        }
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn spaces_between_inline_elements_stay() {
    check(
        "<div>\n  <span>a</span>\n  <span>b</span>\n</div>\n",
        "<div><span>a</span> <span>b</span></div>",
    );
    check(
        "<div><p>a</p><a>x</a> <span>y</span></div>",
        "<div><p>a</p><a>x</a> <span>y</span></div>",
    );
    check("<p>a\n   <b>b</b>\n c</p>", "<p>a <b>b</b> c</p>");
    check(
        "<ul>\n {% for x in xs %}\n <li>{{ x }}</li>\n {% endfor %}\n</ul>",
        "<ul>{% for x in xs %}<li>{{ x }}</li>{% endfor %}</ul>",
    );
    check("{{ a }}\n{{ b }}", "{{ a }} {{ b }}");
}

#[test]
fn what_would_change_is_kept() {
    check("<my-x><p>a</p></my-x> tail", "<my-x><p>a</p></my-x> tail");
    check("<div hidden=\"until-found\">a</div>", "KEPT");
    check(
        "{% if a %}<p><b>{% else %}<p>{% endif %}a</p>",
        "{% if a %}<p><b>{% else %}<p>{% endif %}a</p>",
    );
    check("<a href={{ x }}>a</a>", "KEPT");
    check(&"<div>".repeat(5000), "KEPT");
}

#[test]
fn attributes_keep_their_quotes_around_template_tags() {
    check(
        "<a href=\"{{x}}\"  class='b'>a</a>",
        "<a href=\"{{x}}\" class=b>a</a>",
    );
    check(
        "<a href=\"{{ root }}a.html\"{% if c %} aria-current=\"page\"{% endif %}>a</a>",
        "<a href=\"{{ root }}a.html\"{% if c %} aria-current=\"page\"{% endif %}>a</a>",
    );
}

#[test]
fn special_spaces_and_verbatim_text_survive() {
    check(
        "<p>a\u{a0}b&nbsp;c\u{202f}d</p>",
        "<p>a\u{a0}b\u{a0}c\u{202f}d</p>",
    );
    check("<pre>a\n  b</pre>", "<pre>a\n  b</pre>");
    check("<p>{{ \"%} }}\" }}</p>", "<p>{{ \"%} }}\" }}</p>");
    check(
        "{% raw %}<b>  {{ x }}</b>{% endraw %}",
        "{% raw %}<b>  {{ x }}</b>{% endraw %}",
    );
}

#[test]
fn any_fragment_says_the_same_or_is_kept() {
    let parts = [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        " ",
        "\n",
        "a",
        "{{ x }}",
        "{% if y %}",
        "{% endif %}",
        "<div class=\"k\">",
        "</div>",
        "<br>",
        "<li>",
        "&amp;",
        "<i title=\"{{ t }}\">",
        "</i>",
    ];
    let mut seed = 3_u32;
    for _ in 0..800 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(parts[(seed >> 16) as usize % parts.len()]);
        }
        if let Minified::Smaller(small) = minify_template(&text) {
            assert_eq!(
                small.matches("{{").count(),
                text.matches("{{").count(),
                "{text}"
            );
        }
    }
}

#[test]
fn every_built_in_template_gets_smaller() {
    for (name, text) in crate::render::templates::BUILT_IN
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
    {
        if let Minified::Kept { reason, .. } = minify_template(text) {
            panic!("{name}: {reason}");
        }
    }
}
