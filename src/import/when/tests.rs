use super::*;
use crate::import::stated::Published;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn shown(found: Option<Published>) -> String {
    found.map_or("nothing".to_owned(), |p| {
        use crate::model::words::Word;
        format!("{} {}", p.date.as_deref().unwrap_or("-"), p.basis.word())
    })
}

#[track_caller]
fn check(line: &str, language: &str, captured: Option<&str>, expected: &str) {
    let setting = Setting {
        language: Some(language),
        captured: captured.map(day),
        today: day("2026-11-22"),
    };
    let found = in_line(line, &setting).or_else(|| in_sentence(line, &setting));
    if let Some(date) = found.as_ref().and_then(|p| p.date.as_deref()) {
        crate::model::date::When::parse(date).expect("EDTF");
    }
    assert_eq!(shown(found), expected, "{line}");
}

#[test]
fn lines_that_state_the_day() {
    check(
        "Publié le 15 novembre 2023",
        "fr",
        None,
        "2023-11-15 stated",
    );
    check(
        "09/10/2024 – La rédaction du Quai",
        "fr",
        None,
        "2024-10-09 stated",
    );
    check(
        "Par A. Auteur, le 3 mars 2024 à 10h12",
        "fr",
        None,
        "2024-03-03 stated",
    );
    check("Mercredi 3 avril 2024", "fr", None, "2024-04-03 stated");
    check("Lund, 4 April 2024", "en", None, "2024-04-04 stated");
    check(
        "By A. Writer | April 4, 2024 | 10:12 GMT",
        "en",
        None,
        "2024-04-04 stated",
    );
    check("Posted on 2024-04-04", "en", None, "2024-04-04 stated");
    check("Published April 2024", "en", None, "2024-04 stated");
    check("04/09/2024", "en-US", None, "2024-04-09 stated");
    check("04/09/2024", "en-GB", None, "2024-09-04 stated");
    check("04/09/2024", "en", None, "[2024-04-09,2024-09-04] inferred");
    check("14/09/2024", "en", None, "2024-09-14 stated");
}

#[test]
fn other_dates_are_not_the_day_of_publication() {
    check("Mis à jour le 16 novembre 2023", "fr", None, "nothing");
    check("Last updated 16 November 2023", "en", None, "nothing");
    check(
        "Published 15 November 2023, last updated 16 November 2023",
        "en",
        None,
        "2023-11-15 stated",
    );
    check(
        "Last updated 16 November 2023 - first published 15 November 2023",
        "en",
        None,
        "2023-11-15 stated",
    );
    check(
        "The strike of 14 November 2023 at the port went on for two days.",
        "en",
        None,
        "nothing",
    );
    check("La grève du 14 novembre 2023", "fr", None, "nothing");
    check("Publié le 15 novembre 2027", "fr", None, "nothing");
    check(
        "Publié le 15 novembre 2023",
        "fr",
        Some("2023-11-14"),
        "nothing",
    );
    check("Publié le 31 février 2023", "fr", None, "nothing");
    check("Copyright 2024", "en", None, "nothing");
}

#[test]
fn a_missing_year_is_inferred() {
    check(
        "L’avancée a repris ce matin du lundi 13 novembre.",
        "fr",
        None,
        "2023?-11-13 inferred",
    );
    check(
        "The convoy left this Monday, 13 November, before dawn.",
        "en",
        None,
        "2023?-11-13 inferred",
    );
    check(
        "Posted 13 November",
        "en",
        Some("2024-02-01"),
        "2023-11-13 inferred",
    );
    check("Posted 13 November", "en", None, "XXXX-11-13 stated");
    check(
        "Publié lundi 13 novembre",
        "fr",
        Some("2019-01-01"),
        "2017?-11-13 inferred",
    );
}

#[test]
fn ages_count_back_from_the_capture() {
    check("11 mois", "fr", None, "- relative");
    check("11 mois", "fr", Some("2025-07-01"), "2024-08~ relative");
    check(
        "il y a 3 jours",
        "fr",
        Some("2024-03-04"),
        "2024-03-01 relative",
    );
    check(
        "Il y a une semaine",
        "fr",
        Some("2024-03-08"),
        "2024-03-01~ relative",
    );
    check(
        "Posted 5 hours ago",
        "en",
        Some("2024-03-04"),
        "2024-03-04 relative",
    );
    check("2 years ago", "en", Some("2024-03-04"), "2022~ relative");
    check("Hier", "fr", Some("2024-03-04"), "2024-03-03 relative");
    check("Updated 5 hours ago", "en", Some("2024-03-04"), "nothing");
    check(
        "The port closed 3 days ago.",
        "en",
        Some("2024-03-04"),
        "nothing",
    );
    check(
        "Il a 11 mois de retard sur le calendrier prévu",
        "fr",
        None,
        "nothing",
    );
}

#[test]
fn dates_of_machines() {
    let found = |text| from_machine(text).map(|day| day.to_string());
    assert_eq!(
        found("2023-11-15T00:30:00+01:00").as_deref(),
        Some("2023-11-15")
    );
    assert_eq!(found("20231115").as_deref(), Some("2023-11-15"));
    assert_eq!(found("2023/11/15 08:00").as_deref(), Some("2023-11-15"));
    assert_eq!(
        found("Wed, 15 Nov 2023 08:00:00 +0100").as_deref(),
        Some("2023-11-15")
    );
    assert_eq!(found("November 15, 2023").as_deref(), Some("2023-11-15"));
    for nothing in [
        "",
        "2023",
        "2023-13-01",
        "1970-01-01",
        "202311150",
        "yesterday",
        "é2023-11-15",
    ] {
        assert_eq!(found(nothing), None, "{nothing}");
    }
}

#[test]
fn lines_of_every_language() {
    for (language, published, updated, age) in [
        (
            "ar",
            "نُشر في 15 نوفمبر 2023",
            "آخر تحديث: 15/11/2023",
            "منذ 3 أيام",
        ),
        (
            "de",
            "Veröffentlicht am 15. November 2023",
            "Zuletzt aktualisiert: 15.11.2023",
            "vor 3 Tagen",
        ),
        (
            "es",
            "Publicado el 15 de noviembre de 2023",
            "Actualizado: 15/11/2023",
            "hace 3 días",
        ),
        (
            "ru",
            "Опубликовано 15 ноября 2023 года",
            "Обновлено: 15.11.2023",
            "3 дня назад",
        ),
        (
            "uk",
            "Опубліковано 15 листопада 2023 року",
            "Оновлено: 15.11.2023",
            "3 дні тому",
        ),
    ] {
        let captured = Some("2024-07-30");
        check(published, language, captured, "2023-11-15 stated");
        check(updated, language, captured, "nothing");
        check(age, language, captured, "2024-07-27 relative");
        let unknown = Setting {
            language: None,
            captured: captured.map(day),
            today: day("2026-11-22"),
        };
        assert_eq!(shown(in_line(updated, &unknown)), "nothing", "{updated}");
        assert_eq!(
            shown(in_line(published, &unknown)),
            "2023-11-15 stated",
            "{published}"
        );
    }
}
