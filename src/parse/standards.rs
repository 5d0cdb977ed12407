//! Values that standards define: languages, countries, time zones.

use super::countries::{self, Code};
use super::fields::Fields;
use super::names::is_language;
use super::zones;
use crate::report::{Finding, Spanned};

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
        match countries::code(&code.value) {
            Code::Known => {}
            Code::Private => {
                let title = format!("ISO 3166-1 leaves the code `{}` to its users", code.value);
                let finding = Finding::warning("private-country", code.span, title);
                self.report().push(finding.help(
                    "readers and programs cannot know the country: write its own code, or leave it out",
                ));
            }
            Code::Unknown(meant) => {
                let help = meant.map_or_else(
                    || "write two capital letters by ISO 3166-1: `ML`, `SE`, `GB`".to_owned(),
                    |meant| format!("did you mean `{meant}`?"),
                );
                self.fits(&code, false, "unknown-country", "country code", &help);
            }
        }
        Some(code)
    }

    /// A time zone by its name in the IANA database.
    pub(super) fn time_zone(&mut self, name: &'static str) -> Option<String> {
        let zone = self.text(name)?;
        if !zones::is_zone(&zone.value) {
            let help = zones::meant(&zone.value).map_or_else(
                || {
                    "write its name in the IANA database: `Africa/Bamako`, `Europe/Stockholm`, `UTC`"
                        .to_owned()
                },
                |meant| format!("did you mean `{meant}`?"),
            );
            self.fits(&zone, false, "unknown-time-zone", "time zone", &help);
        }
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
