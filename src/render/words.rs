//! The interface's words in templates: `{{ 'nav-home' | t }}`, `{{ 'about' | t(figure=n) }}`.

use crate::locale::{Arg, Locale, direction, isolated};
use crate::model::html::escape;
use std::sync::Arc;
use tera::{Kwargs, State, Tera};

/// Teaches templates to speak a language; `apart` where pages run the other way.
pub(super) fn teach(tera: &mut Tera, locale: &Arc<Locale>, apart: bool) {
    let locale = Arc::clone(locale);
    let put = move |words: String| if apart { isolated(&words) } else { words };
    tera.register_filter("dir", |tag: &str, _: Kwargs, _: &State<'_>| direction(tag));
    tera.register_filter("t", move |key: &str, kwargs: Kwargs, _: &State<'_>| {
        let filled: Vec<(String, Arg<'static>)> = kwargs
            .iter()
            .map(|(name, value)| (name.to_string(), arg(value)))
            .collect();
        if filled.is_empty() {
            return put(locale.say(key).to_owned());
        }
        let args: Vec<(&str, Arg<'_>)> = filled
            .iter()
            .map(|(n, a)| (n.as_str(), a.clone()))
            .collect();
        put(locale.tell(key, &args))
    });
}

fn arg(value: &tera::Value) -> Arg<'static> {
    let number = value.as_i64().and_then(|n| usize::try_from(n).ok());
    number.map_or_else(|| Arg::Text(value.to_string().into()), Arg::Number)
}

/// A template with its fixed words put in place, so that rendering a page looks none of them up.
pub(super) fn fill(template: &str, locale: &Locale, apart: bool) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find("{{ '") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let key = from
            .strip_prefix("{{ '")
            .and_then(|k| k.split_once("' | t }}"));
        match key.and_then(|(key, after)| locale.known(key).map(|words| (words, after))) {
            Some((words, after)) if apart => {
                out.push_str(&isolated(&escape(words)));
                rest = after;
            }
            Some((words, after)) => {
                out.push_str(&escape(words));
                rest = after;
            }
            None => {
                out.push_str("{{ '");
                rest = from.get(4..).unwrap_or("");
            }
        }
    }
    out + rest
}
