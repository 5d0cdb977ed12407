//! The words of the interface, for those who put them into other words.

use crate::load::load_folder;
use crate::locale::{Spoken, is_tag, sheet, spoken};
use anyhow::ensure;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// The file of a language's words, or a line for each language that a project in `root` speaks.
pub fn words(root: &Path, language: Option<&str>) -> anyhow::Result<String> {
    let files = load_folder(root, "locale")?;
    let text = |id| files.sources.file(id).text.as_str();
    let own = (files.locales.iter()).map(|(tag, id)| (tag.as_str(), text(*id)));
    let own: BTreeMap<&str, &str> = own.collect();
    let Some(language) = language else {
        return Ok(listed(&own));
    };
    ensure!(
        is_tag(language),
        "`{language}` is not a language tag; write `fr`, `ar` or `pt-BR`"
    );
    let same = |(tag, _): &(&&str, &&str)| tag.eq_ignore_ascii_case(language);
    let own = own.iter().find(same).map(|(_, text)| *text);
    Ok(sheet(language, own))
}

fn listed(own: &BTreeMap<&str, &str>) -> String {
    let mut out = String::new();
    for Spoken {
        tag,
        built_in,
        own,
        all,
    } in spoken(own)
    {
        let words = match (built_in, own) {
            (true, None) => "built in".to_owned(),
            (true, Some(own)) => format!("built in, {own} in locale/{tag}.ftl"),
            (false, own) => {
                let own = own.unwrap_or_default();
                format!("{own} of {all} messages in locale/{tag}.ftl")
            }
        };
        let _ = writeln!(out, "{tag:<8}{words}");
    }
    out
}
