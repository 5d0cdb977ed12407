//! Briefs in the words of the last edition that a site of a day knows.
//!
//! Records keep words, not notes and evidence. So what the site reads as it did then stays as it is, with all that
//! belongs to it; what was changed since, or lost a paragraph on the way, is put back as it was recorded.

use super::Library;
use super::said::said;
use crate::editions::{History, Said};
use crate::model::brief::{Brief, Judgement};
use crate::model::html::escape;
use crate::model::scale::Band;
use crate::model::settings::{References, Settings};
use crate::model::text::{Heading, Hole, Link, Text, What};
use crate::model::words::{Confidence, Word};
use crate::model::{Linked, Thing};
use crate::report::{Span, Spanned};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

impl Library {
    /// Everything that has a page, by its id.
    pub fn by_id(&self) -> HashMap<String, Thing> {
        let things = self.things();
        things.map(|t| (self.id(t).to_owned(), t)).collect()
    }

    /// The same library, its briefs as they were last published by its day; `all` is what the project has, by id.
    /// Of a translation that was not recorded, likelihood and confidence of judgements are put back alone.
    #[must_use]
    pub fn recalled(mut self, all: &HashMap<String, Thing>) -> Library {
        let history = Arc::clone(&self.history);
        let settings = self.settings.clone();
        let shown = self.by_id();
        let recall = Recall {
            history: &history,
            then: history.said(),
            now: said(&self),
            settings: &settings,
            shown: &shown,
            all,
        };
        let briefs: Vec<Arc<Brief<Linked>>> = self.briefs.iter().map(|b| recall.brief(b)).collect();
        for translation in &mut self.translations {
            let settings = translation.settings.clone();
            let bands = &settings.scale.bands;
            let then = recall.read_in(&settings.language, bands);
            let own = Recall {
                then: &then,
                now: said(translation),
                settings: &settings,
                ..recall
            };
            for brief in &mut translation.briefs {
                if then.contains_key(&brief.id) {
                    *brief = own.brief(brief);
                } else {
                    recall.translated(brief, bands);
                }
            }
        }
        self.briefs = briefs;
        self
    }
}

struct Recall<'a> {
    history: &'a History,
    then: &'a BTreeMap<String, Arc<Said>>,
    now: BTreeMap<String, Said>,
    settings: &'a Settings,
    /// What the site shows, by id.
    shown: &'a HashMap<String, Thing>,
    /// What it may have hidden, by id.
    all: &'a HashMap<String, Thing>,
}

impl Recall<'_> {
    /// What was recorded in the words of a language; what was not translated into it is not there.
    fn read_in(&self, language: &str, bands: &[Band]) -> BTreeMap<String, Arc<Said>> {
        let read = self.then.iter().filter_map(|(id, then)| {
            let mut said = then.read_in(language)?;
            if let Some(band) = self.spoken(then, bands) {
                said.says.insert("likelihood".to_owned(), band.word.clone());
            }
            Some((id.clone(), Arc::new(said)))
        });
        read.collect()
    }

    /// The likelihood that was said in the original, among those of another language.
    fn spoken<'b>(&self, said: &Said, bands: &'b [Band]) -> Option<&'b Band> {
        let original = &self.settings.scale.bands;
        let said = band(original, said)?;
        bands.get(original.iter().position(|band| band == said)?)
    }

    /// Whether a part of what it says is withheld: then what is left of it today is what may be said.
    fn is_cut(&self, id: &str) -> bool {
        self.history.is_cut(id)
    }

    /// A field as it was, where it reads otherwise today.
    fn other(&self, id: &str, field: &str) -> Option<&str> {
        if self.is_cut(id) {
            return None;
        }
        let then = self.then.get(id)?.field(field);
        let now = self.now.get(id).map_or("", |said| said.field(field));
        (then != now).then_some(then)
    }

    fn brief(&self, brief: &Arc<Brief<Linked>>) -> Arc<Brief<Linked>> {
        if !self.then.contains_key(&brief.id) {
            return Arc::clone(brief);
        }
        let (id, span) = (brief.id.as_str(), brief.title.span);
        let mut out = Brief::clone(brief);
        if let Some(title) = self.other(id, "title") {
            title.clone_into(&mut out.title.value);
        }
        if let Some(words) = self.other(id, "bluf") {
            out.bluf = self.text(words, span);
        }
        if let Some(words) = self.other(id, "body") {
            out.body = self.text(words, span);
        }
        if let Some(words) = self.other(id, "gaps") {
            out.gaps = words.lines().map(|line| self.text(line, span)).collect();
        }
        if let Some(words) = self.other(id, "dissent") {
            out.dissent = words.lines().map(|line| self.text(line, span)).collect();
        }
        if let Some(words) = self.other(id, "source_summary") {
            out.source_summary = (!words.is_empty()).then(|| self.text(words, span));
        }
        out.judgements = self.judgements(brief);
        Arc::new(out)
    }

    /// The judgements of a brief in their order then, with what they were called by.
    fn recorded<'s>(&'s self, brief: &'s str) -> Vec<(&'s str, &'s Said)> {
        let own = self.then.iter().filter_map(|(id, said)| {
            let judgement = id.strip_prefix(brief)?.strip_prefix('/')?;
            (said.of.as_deref() == Some(brief)).then_some((judgement, said.as_ref()))
        });
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(_, said)| said.number);
        own
    }

    fn judgements(&self, brief: &Brief<Linked>) -> Vec<Judgement<Linked>> {
        let recorded = self.recorded(&brief.id).into_iter();
        let bands = &self.settings.scale.bands;
        let judgements = recorded.filter_map(|(id, said)| {
            let known = brief.judgements.iter().find(|j| j.id.value == id);
            let band = band(bands, said)?.clone();
            let span = brief.title.span;
            let mut out = known.cloned().unwrap_or_else(|| Judgement {
                id: Spanned::new(id.to_owned(), span),
                text: self.text(said.field("text"), span),
                likelihood: Spanned::new(band.clone(), span),
                confidence: Confidence::Low,
                above_ceiling: None,
                basis: None,
                evidence: Vec::new(),
                assumptions: Vec::new(),
                alternatives: Vec::new(),
                indicators: Vec::new(),
                resolution: None,
                marking: None,
                unseen: None,
            });
            out.likelihood.value = band;
            out.confidence = confidence(said).unwrap_or(out.confidence);
            let gone = known.is_none();
            if gone && self.is_cut(&format!("{}/{id}", brief.id)) {
                return None;
            }
            self.reword(&mut out, &format!("{}/{id}", brief.id), said, gone);
            Some(out)
        });
        judgements.collect()
    }

    /// A judgement in the words that it had.
    fn reword(&self, judgement: &mut Judgement<Linked>, key: &str, said: &Said, gone: bool) {
        let other = |field: &str| {
            let changed = if gone {
                Some(said.field(field))
            } else {
                self.other(key, field)
            };
            changed.map(str::to_owned)
        };
        let span = judgement.id.span;
        let list = |words: String| words.lines().map(str::to_owned).collect();
        if let Some(words) = other("text") {
            judgement.text = self.text(&words, span);
        }
        if let Some(words) = other("basis") {
            judgement.basis = (!words.is_empty()).then(|| self.text(&words, span));
        }
        if let Some(words) = other("assumptions") {
            judgement.assumptions = list(words);
        }
        if let Some(words) = other("alternatives") {
            judgement.alternatives = list(words);
        }
        if let Some(words) = other("resolution") {
            judgement.resolution = (!words.is_empty()).then_some(words);
        }
    }

    fn translated(&self, brief: &mut Arc<Brief<Linked>>, bands: &[Band]) {
        let id = brief.id.clone();
        if !self.then.contains_key(&id) {
            return;
        }
        let recorded: BTreeMap<&str, &Said> = self.recorded(&id).into_iter().collect();
        let brief = Arc::make_mut(brief);
        (brief.judgements).retain(|j| recorded.contains_key(j.id.value.as_str()));
        for judgement in &mut brief.judgements {
            let Some(said) = recorded.get(judgement.id.value.as_str()) else {
                continue;
            };
            if let Some(band) = self.spoken(said, bands) {
                judgement.likelihood.value = band.clone();
            }
            judgement.confidence = confidence(said).unwrap_or(judgement.confidence);
        }
    }

    /// Recorded words as a text: a line is a paragraph, `## ` a heading, `[[id]]` a link.
    fn text(&self, recorded: &str, span: Span) -> Text<Linked> {
        let mut out = Text::default();
        let alone = !recorded.contains('\n');
        for (line, number) in recorded.lines().zip(1..) {
            if let Some(words) = line.strip_prefix("## ") {
                out.headings.push(Heading {
                    level: 2,
                    id: format!("part-{number}"),
                    html: escape(words),
                    at: out.html.len(),
                    span,
                });
                continue;
            }
            let (begin, end) = if alone { ("", "") } else { ("<p>", "</p>") };
            out.html.push_str(begin);
            self.line(line, &mut out);
            out.html.push_str(end);
        }
        out
    }

    fn line(&self, line: &str, out: &mut Text<Linked>) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("[[")
            && let Some((id, after)) = after.split_once("]]")
        {
            out.html.push_str(&escape(before));
            match self.shown.get(id) {
                Some(to) => out.holes.push(Hole {
                    at: out.html.len(),
                    what: What::Link(Link {
                        to: *to,
                        heading: None,
                        words: None,
                    }),
                }),
                None => out.html.push_str(&escape(&self.instead(id))),
            }
            rest = after;
        }
        out.html.push_str(&escape(rest));
    }

    /// What stands for something that was named then and is not on the site.
    fn instead(&self, id: &str) -> String {
        let Some(thing) = self.all.get(id) else {
            return id.to_owned();
        };
        let locale = self.settings.locale();
        match self.settings.references {
            References::Drop => String::new(),
            References::Word => locale.say(withheld(*thing)).to_owned(),
        }
    }
}

fn band<'b>(bands: &'b [Band], said: &Said) -> Option<&'b Band> {
    let word = said.field("likelihood");
    bands.iter().find(|b| b.word == word || b.key == word)
}

fn confidence(said: &Said) -> Option<Confidence> {
    Confidence::from_word(said.field("confidence"))
}

fn withheld(thing: Thing) -> &'static str {
    match thing {
        Thing::Brief(_) => "withheld-brief",
        Thing::Event(_) => "withheld-event",
        Thing::Source(_) => "withheld-source",
        Thing::Actor(_) => "withheld-actor",
        Thing::Place(_) => "withheld-place",
        Thing::Page(_) => "withheld-page",
    }
}
