//! `bluf.toml`.

use super::fields::{Fields, marking_help, read_node};
use super::names::{is_id, is_language, is_of_private, of_private};
use super::node::toml;
use super::targets::target;
use super::waivers::waiver;
use crate::load::Files;
use crate::locale::Locales;
use crate::model::marking::Marking;
use crate::model::scale::{Band, Scale};
use crate::model::settings::{Attribute, Exception, Settings, Translation};
use crate::model::words::Word;
use crate::report::{Finding, Report, Span, Spanned};

/// Reads the settings; the defaults where there are none. Of `known` words of the interface, those that are the same
/// are not made ready again.
pub(super) fn read(files: &Files, known: &Locales) -> (Settings, Report) {
    let own = files.locales.iter();
    let own = own.map(|(tag, id)| (tag.as_str(), *id, files.sources.file(*id).text.as_str()));
    let (locales, mut report) = Locales::read(own, known);
    let (mut settings, found) = alone(files);
    settings.scale = settings.scale.spoken(locales.of(&settings.language));
    settings.locales = locales;
    report.extend(found);
    (settings, report)
}

fn alone(files: &Files) -> (Settings, Report) {
    let mut report = Report::default();
    let Some(id) = files.settings else {
        return (Settings::default(), report);
    };
    let text = &files.sources.file(id).text;
    let settings = match toml(text, Span::new(id, 0, text.len())) {
        Ok(node) => read_node(node, "bluf.toml", &mut report, all),
        Err(broken) => {
            report.push(
                Finding::error("broken-settings", broken.span, "bluf.toml is not TOML")
                    .label(broken.message),
            );
            Settings::default()
        }
    };
    (settings, report)
}

fn all(f: &mut Fields<'_>) -> Settings {
    let mut settings = f.nested("site", "[site]", site).unwrap_or_default();
    f.nested("build", "[build]", |f| build(f, &mut settings));
    if let Some(scale) = f.nested("likelihood", "[likelihood]", likelihood) {
        settings.scale = scale;
    }
    if let Some(types) = f.nested("events", "[events]", |f| f.strings("types")) {
        settings.event_types = types;
    }
    settings.attributes =
        f.nested_list("attributes", "an attribute", Some("name"), |f| Attribute {
            name: f.required("name").value,
            unit: f.string("unit"),
        });
    markings(f, &mut settings);
    settings.removed = f.pairs("removed");
    settings.waivers = f.nested_list("waive", "a waiver", None, |f| waiver(f, None));
    f.nested("editions", "[editions]", |f| {
        settings.public_key = f.string("public_key");
        settings.notice_days = f.whole("notice_days").unwrap_or(settings.notice_days);
    });
    let targets = f.named("targets", "a target", target);
    settings.targets = targets.into_iter().flatten().collect();
    f.nested("static", "[static]", |f| settings.at_root = f.texts("root"));
    settings.words = f.words("words");
    settings.translations = f.named("translations", "a translation", translation);
    settings
}

/// What has no marking of its own, and what becomes of what an edition withholds.
fn markings(f: &mut Fields<'_>, settings: &mut Settings) {
    for (folder, label) in f.pairs("markings") {
        let Some(marking) = Marking::from_word(&label.value) else {
            let title = format!("`{}` is no marking", label.value);
            let finding = Finding::error("unknown-word", label.span, title);
            f.report().push(finding.help(marking_help(&label.value)));
            continue;
        };
        let inside =
            |dir: &str| folder.value == dir || folder.value.starts_with(&format!("{dir}/"));
        if !["content", "seeds", "static"].into_iter().any(inside) {
            let title = format!("`{}` is no folder of documents or files", folder.value);
            f.report().push(
                Finding::error("unknown-folder", folder.span, title)
                    .help("name a folder below `content`, `seeds` or `static`, as `seeds/closed`"),
            );
        }
        settings.markings.push((folder, label.map(|_| marking)));
    }
    settings.public_ids = f.pairs("public_ids");
    for (_, id) in &settings.public_ids {
        if !is_id(&id.value) {
            let title = format!("`{}` cannot be an id", id.value);
            f.report().push(
                Finding::error("bad-id", id.span, title)
                    .help("use ASCII letters, digits, `-` and `_`"),
            );
        } else if is_of_private(&id.value) {
            f.report().push(of_private(&id.value, id.span));
        }
    }
    f.nested("withheld", "[withheld]", |f| {
        settings.references = f.word_or("references", settings.references);
        settings.evidence = f.word_or("evidence", settings.evidence);
        settings.exceptions = f.nested_list("public", "an exception", None, |f| Exception {
            words: f.required("words").value,
            reason: f.required("reason").value,
        });
    });
}

/// `[translations.fr]`.
fn translation(language: &Spanned<String>, f: &mut Fields<'_>) -> Translation {
    if !is_language(&language.value) {
        let title = format!("`{}` is not a language tag", language.value);
        f.report().push(
            Finding::error("unknown-language", language.span, title)
                .help("write `fr`, `ar` or `pt-BR`: BCP 47"),
        );
    }
    Translation {
        language: language.value.clone(),
        title: f.string("title"),
        short: f.string("short"),
        description: f.string("description"),
        likelihood: f.strings("likelihood"),
        words: f.words("words"),
    }
}

fn site(f: &mut Fields<'_>) -> Settings {
    let default = Settings::default();
    let base_url = f.text("base_url");
    if let Some(url) = &base_url
        && !(url.value.starts_with("https://") || url.value.starts_with("http://"))
    {
        let host = url
            .value
            .split_once("://")
            .map_or(&*url.value, |(_, rest)| rest);
        let host = host.trim_matches('/');
        let title = "`base_url` is not a web address";
        f.report().push(
            Finding::error("unsafe-link", url.span, title)
                .help(format!("write it whole: `https://{host}/`")),
        );
    }
    if let Some(url) = base_url
        .as_ref()
        .filter(|url| url.value.contains(['?', '#']))
    {
        let title = "`base_url` holds a query or a fragment";
        f.report().push(
            Finding::error("unsafe-link", url.span, title)
                .help("pages' paths go right behind it: end it where the site begins, with `/`"),
        );
    }
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\^`{|}".contains(c);
    if let Some(url) = (base_url.as_ref()).filter(|url| url.value.contains(strange)) {
        let title = "`base_url` holds signs that no web address has";
        f.report().push(
            Finding::error("unsafe-link", url.span, title)
                .help("write them as `%20` and so on, and nothing but the address"),
        );
    }
    Settings {
        title: f.string("title").unwrap_or(default.title),
        short: f.string("short"),
        description: f.string("description"),
        menu: f.texts("menu"),
        publisher: f.string("publisher"),
        base_url: base_url.map(|u| format!("{}/", u.value.trim_end_matches('/'))),
        language: f.language("language").unwrap_or(default.language),
        marking: f.marking().map_or(default.marking, |m| m.value),
        ..Settings::default()
    }
}

fn build(f: &mut Fields<'_>, settings: &mut Settings) {
    if let Some(output) = f.text("output") {
        let leaves = output
            .value
            .split(['/', '\\'])
            .any(|part| part == ".." || part.is_empty())
            || output.value.contains(':');
        if leaves {
            f.report().push(
                Finding::error(
                    "path-leaves-project",
                    output.span,
                    "`output` leads out of the project",
                )
                .help("name a folder below the root, or give --output on the command line"),
            );
        }
        settings.output = output.value;
    }
    settings.allow_html = f.flag("allow_html");
    settings.search = f.flag_or("search", true);
    settings.data = f.flag_or("data", true);
    settings.drawings = f.flag_or("drawings", true);
    if let Some(n) = f.whole("split_chronology") {
        settings.split_chronology = usize::try_from(n).unwrap_or(usize::MAX).max(1);
    }
}

fn likelihood(f: &mut Fields<'_>) -> Scale {
    let set = f.whole("set");
    if set.is_some_and(|set| !matches!(set, 1 | 2)) {
        let span = f.span;
        f.report().push(
            Finding::error(
                "bad-figure",
                span,
                "`set` is 1 or 2: ICD 203 has two sets of words",
            )
            .help("for words of your own, list `bands` instead"),
        );
    }
    let bands: Vec<Band> = f.nested_list("bands", "a likelihood band", None, |f| {
        let word = f.required("word").value;
        let (low, high) = (per_cent(f, "low"), per_cent(f, "high"));
        if low > high {
            let span = f.span;
            let title = format!("`{word}` goes from {low} down to {high} per cent");
            f.report().push(
                Finding::error("bad-figure", span, title)
                    .help("`low` is the lower end of the band"),
            );
        }
        Band {
            key: word.clone(),
            word,
            low,
            high,
        }
    });
    match (bands.is_empty(), set) {
        (false, _) => Scale { bands },
        (true, Some(2)) => Scale::icd_203_second(),
        (true, _) => Scale::icd_203(),
    }
}

fn per_cent(f: &mut Fields<'_>, name: &'static str) -> u8 {
    let number = f.whole(name).unwrap_or(0);
    if number > 100 {
        let span = f.span;
        f.report().push(Finding::error(
            "bad-figure",
            span,
            format!("`{name}` is more than 100 per cent"),
        ));
    }
    u8::try_from(number.min(100)).unwrap_or(100)
}
