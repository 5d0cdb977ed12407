//! Values that standards define: languages, countries, times, time zones.

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

    /// A time of day, in words or figures.
    pub(super) fn time(&mut self, name: &'static str) -> Option<String> {
        let time = self.text(name)?;
        let help = "hours go to 23 and minutes to 59: `05:30`; where nobody knows, words will do: `at dawn`";
        self.fits(
            &time,
            is_time(&time.value),
            "unknown-time",
            "time of day",
            help,
        );
        Some(time.value)
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

/// False where words hold figures such as `25:10` that no clock shows; `24:00` is a day's end in ISO 8601.
fn is_time(words: &str) -> bool {
    let figures = words.split(|c: char| !c.is_ascii_digit() && c != ':');
    figures.filter(|figures| figures.contains(':')).all(|time| {
        let mut parts = time.split(':').map(str::parse::<u32>);
        match (parts.next(), parts.next()) {
            (Some(Ok(24)), Some(Ok(minute))) => minute == 0,
            (Some(Ok(hour)), Some(Ok(minute))) => hour < 24 && minute < 60,
            _ => true,
        }
    })
}
