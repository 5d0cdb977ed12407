//! TimelineJS (Knight Lab). Its texts are HTML, so ours are escaped.

use super::json::{Object, Rows};
use super::text::xml;
use super::{Data, Format, Group, Made, dates};
use crate::model::words::Word;
use crate::model::{EventIdx, Thing};
use chrono::{Datelike, NaiveDate};

pub(super) const FORMAT: Format = Format {
    path: "data/timeline.json",
    group: Group::Events,
    standard: "TimelineJS 3",
    media: "application/json",
    what: "Events as slides, from the first to the last day that each can mean, labelled with the date in words. Events without any date are left out.",
    opens: "TimelineJS",
    unit: "event",
    make: |data| {
        let mut rows = Rows::default();
        rows.each(data.order.iter().copied(), |event, rows| {
            if let Some(slide) = slide(data, *event) {
                rows.push(&slide);
            }
        });
        let settings = &data.library.settings;
        let about = format!(
            "{} · {}",
            xml(settings.description.as_deref().unwrap_or_default()),
            settings.ceiling.word()
        );
        let title = Object::default().with(
            "text",
            words(&settings.title, about.trim_start_matches(" · ")),
        );
        let head = format!(
            "{{\"title\":{},\"scale\":\"human\",\"events\":[\n",
            title.text()
        );
        Some(Made {
            rows: rows.count,
            text: rows.between(&head, "\n]}\n"),
        })
    },
};

fn words(headline: &str, html: &str) -> Object {
    Object::default()
        .with("headline", xml(headline))
        .with("text", html)
}

fn day(day: NaiveDate) -> Object {
    Object::default()
        .with("year", day.year())
        .with("month", day.month())
        .with("day", day.day())
}

fn slide(data: &Data<'_>, idx: EventIdx) -> Option<Object> {
    let event = data.library.event(idx);
    let when = &event.date.value;
    let (first, last) = dates::span(when)?;
    let mut html = format!(
        "<p>{}</p><p>{}",
        xml(&event.summary.value),
        event.status.word()
    );
    if let Some(url) = data.permanent(Thing::Event(idx)) {
        html.push_str(&format!(
            " · <a href=\"{}\">{}</a>",
            xml(&url),
            xml(&data.library.settings.title)
        ));
    }
    html.push_str("</p>");
    let slide = Object::default()
        .with("unique_id", event.id.as_str())
        .with("start_date", day(first))
        .maybe("end_date", (last > first).then(|| day(last)))
        .with("display_date", xml(&dates::words(when, event.date_basis)))
        .with("text", words(&event.title.value, &html))
        .maybe("group", event.kind.as_ref().map(|k| xml(&k.value)));
    Some(slide)
}
