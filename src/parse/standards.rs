//! Values that standards define: languages, countries, time zones.

use super::fields::Fields;
use super::names::is_language;
use crate::report::{Finding, Spanned};

/// The parts of the world that names of time zones begin with (IANA).
const AREAS: [&str; 11] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
];

impl Fields<'_> {
    /// A language by BCP 47.
    pub(super) fn language(&mut self, name: &'static str) -> Option<String> {
        let tag = self.text(name)?;
        let help = "write its tag by BCP 47: `en`, `ar`, `pt-BR`";
        self.fits(
            &tag,
            is_language(&tag.value.to_ascii_lowercase()),
            "unknown-language",
            "language tag",
            help,
        );
        Some(tag.value)
    }

    /// A country by ISO 3166-1.
    pub(super) fn country(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let code = self.text(name)?;
        let fits = code.value.len() == 2 && code.value.bytes().all(|b| b.is_ascii_uppercase());
        let help = "write two capital letters by ISO 3166-1: `ML`, `SE`, `GB`";
        self.fits(
            &code,
            fits && code.value != "UK",
            "unknown-country",
            "country code",
            help,
        );
        Some(code)
    }

    /// A time zone by its name in the IANA database.
    pub(super) fn time_zone(&mut self, name: &'static str) -> Option<String> {
        let zone = self.text(name)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "/_-+".contains(c);
        let place = zone.value.split_once('/').is_some_and(|(area, place)| {
            AREAS.contains(&area) && !place.is_empty() && place.chars().all(plain)
        });
        let help =
            "write its name in the IANA database: `Africa/Bamako`, `Europe/Stockholm`, `UTC`";
        self.fits(
            &zone,
            place || zone.value == "UTC",
            "unknown-time-zone",
            "time zone",
            help,
        );
        Some(zone.value)
    }

    fn fits(
        &mut self,
        text: &Spanned<String>,
        fits: bool,
        rule: &'static str,
        what: &str,
        help: &str,
    ) {
        if !fits && !text.value.trim().is_empty() {
            let title = format!("`{}` is no {what}", text.value);
            self.report()
                .push(Finding::error(rule, text.span, title).help(help));
        }
    }
}
