//! Markdown without what is withheld.

use super::sieve::Pass;
use super::unfounded::Citations;
use crate::model::settings::References;
use crate::model::text::{Heading, Hole, Link, Text, What};
use crate::model::{Drafted, Name};
use std::ops::Range;

/// What becomes of a hole.
enum Filled {
    /// It stays, as this.
    Hole(What<Drafted>),
    /// It is filled now, with this HTML.
    Html(String),
    /// It goes, and the space before it.
    Nothing,
}

impl Pass<'_> {
    /// A text without hidden blocks, and with no reference to anything hidden.
    pub(super) fn text(&mut self, text: Text<Drafted>) -> Text<Drafted> {
        let cuts = self.marks().cuts(&text);
        self.changed |= !(cuts.ranges.is_empty() && cuts.headings.is_empty());
        let cut = cuts.ranges;
        let mut headings: Vec<Heading> = (text.headings.into_iter().enumerate())
            .filter(|(n, _)| !cuts.headings.contains(n))
            .map(|(_, heading)| heading)
            .collect();
        let mut steps = steps(&cut, &headings, &text.holes).into_iter().peekable();
        let mut edit = Edit::new(&text.html);
        let mut holes = Vec::with_capacity(text.holes.len());
        let mut citations = Citations::default();
        for hole in text.holes {
            while let Some(step) = steps.next_if(|step| step.is_before(hole.at)) {
                edit.step(&step, &holes);
            }
            // One that stands where a block begins is before it, as a quotation is.
            if steps.peek().is_some_and(|step| step.holds(hole.at)) {
                continue;
            }
            let cited = match &hole.what {
                What::Cite(cites) => cites.first().map(|cite| cite.source.span),
                _ => None,
            };
            let filled = match hole.what {
                What::Footnote(n) if cuts.notes.contains(&n) => Filled::Nothing,
                what => self.hole(what),
            };
            match (&filled, cited) {
                (Filled::Nothing, Some(span)) => citations.gone(hole.at, span),
                (Filled::Hole(What::Cite(_) | What::Quote(_) | What::Footnote(_)), _) => {
                    citations.left(hole.at);
                }
                _ => {}
            }
            match filled {
                Filled::Nothing => edit.leave_out(hole.at, &holes),
                Filled::Html(html) => edit.put(hole.at, &html),
                Filled::Hole(what) => {
                    let at = edit.to(hole.at);
                    holes.push(Hole { at, what });
                }
            }
        }
        self.unfounded(&citations, &text.html);
        steps.for_each(|step| edit.step(&step, &holes));
        // What only a withheld block refers to goes with it.
        let refers = |n: usize| {
            holes
                .iter()
                .any(|h| matches!(h.what, What::Footnote(to) if to == n))
        };
        let footnotes = (text.footnotes.into_iter().enumerate())
            .map(|(n, note)| if refers(n) { self.text(note) } else { note })
            .collect();
        let (html, moved) = edit.finish();
        headings.iter_mut().for_each(|h| h.at = moved.of(h.at));
        let mut marked = text.marked;
        marked.retain(|m| !cut.contains(&m.range));
        for block in &mut marked {
            block.range = moved.of(block.range.start)..moved.of(block.range.end);
        }
        numbered(Text {
            html,
            holes,
            headings,
            marked,
            unsourced: text.unsourced,
            footnotes,
            written: text.written,
        })
    }

    fn hole(&mut self, what: What<Drafted>) -> Filled {
        match what {
            What::Cite(mut cites) => {
                let before = cites.len();
                cites.retain(|c| !self.marks().hides(&c.source.value));
                self.changed |= cites.len() != before;
                for cite in &mut cites {
                    self.rename(&mut cite.source);
                }
                if cites.is_empty() {
                    Filled::Nothing
                } else {
                    Filled::Hole(What::Cite(cites))
                }
            }
            What::Quote(mut quote) => {
                if self.hidden(&quote.cite.source) {
                    return Filled::Html(String::new());
                }
                self.rename(&mut quote.cite.source);
                Filled::Hole(What::Quote(quote))
            }
            What::Link(link) => self.link(link),
            What::Footnote(n) => Filled::Hole(What::Footnote(n)),
            What::Picture(picture) if self.hidden_file(&picture.file.value) => {
                Filled::Html(String::new())
            }
            What::File(link) if self.hidden_file(&link.file.value) => Filled::Html(link.words),
            what @ (What::Picture(_) | What::File(_)) => Filled::Hole(what),
        }
    }

    fn link(&mut self, mut link: Link<Drafted>) -> Filled {
        if self.hidden(&link.to) {
            let words = link
                .words
                .filter(|words| !self.marks().is_name(&link.to.value, words));
            return Filled::Html(words.unwrap_or_else(|| self.instead(&link.to)));
        }
        let heading = link.heading.as_ref().map(|h| h.value.as_str());
        if heading.is_some_and(|h| self.marks().hides_heading(&link.to.value, h)) {
            self.changed = true;
            link.heading = None;
        }
        self.rename(&mut link.to);
        Filled::Hole(What::Link(link))
    }

    /// What stands for a hidden thing in a sentence, as HTML.
    fn instead(&self, name: &Name) -> String {
        match self.settings().references {
            References::Word => self.neutral(&name.value),
            References::Drop => String::new(),
        }
    }
}

/// What is done to a text between its holes.
enum Step {
    Cut(Range<usize>),
    /// A heading begins here; whether a line end parts it from a hole.
    Heading {
        at: usize,
        parted: bool,
    },
}

impl Step {
    /// Whether it is done with before a hole at this place.
    fn is_before(&self, hole: usize) -> bool {
        match self {
            Step::Cut(range) => range.end <= hole,
            Step::Heading { at, .. } => *at <= hole,
        }
    }

    /// Whether it cuts a hole at this place.
    fn holds(&self, hole: usize) -> bool {
        matches!(self, Step::Cut(range) if range.start < hole)
    }

    fn start(&self) -> (usize, bool) {
        match self {
            Step::Cut(range) => (range.start, true),
            Step::Heading { at, .. } => (*at, false),
        }
    }
}

/// All steps, in order of their places.
fn steps(cuts: &[Range<usize>], headings: &[Heading], holes: &[Hole<Drafted>]) -> Vec<Step> {
    let parted = |at: usize| holes.iter().any(|hole| hole.at + 1 == at);
    let headings = headings.iter().map(|h| Step::Heading {
        at: h.at,
        parted: parted(h.at),
    });
    let cuts = cuts.iter().cloned().map(Step::Cut);
    let mut steps: Vec<Step> = headings.chain(cuts).collect();
    steps.sort_by_key(Step::start);
    steps
}

/// Footnotes that nothing refers to any more are left out, and the rest numbered without a gap.
fn numbered(mut text: Text<Drafted>) -> Text<Drafted> {
    let mut order: Vec<usize> = Vec::new();
    for hole in &mut text.holes {
        if let What::Footnote(n) = &mut hole.what {
            let known = order.iter().position(|old| old == n);
            *n = known.unwrap_or_else(|| {
                order.push(*n);
                order.len() - 1
            });
        }
    }
    let mut notes: Vec<Option<Text<Drafted>>> = text.footnotes.into_iter().map(Some).collect();
    let taken = order.into_iter().filter_map(|n| notes.get_mut(n)?.take());
    text.footnotes = taken.collect();
    text
}

/// HTML with pieces cut out and put in, in order of their places.
struct Edit<'t> {
    html: &'t str,
    out: String,
    /// How much of `html` has been copied or cut.
    done: usize,
    moved: Moved,
}

/// Where the places of a text have gone: each edit's place, and the place after it now.
#[derive(Default)]
struct Moved(Vec<(usize, usize)>);

impl Moved {
    /// Where a place is now; nobody asks for one inside a cut.
    fn of(&self, at: usize) -> usize {
        let before = self.0.partition_point(|(old, _)| *old <= at);
        match before.checked_sub(1).map(|n| self.0[n]) {
            Some((old, new)) => new + (at - old),
            None => at,
        }
    }
}

impl<'t> Edit<'t> {
    fn new(html: &'t str) -> Edit<'t> {
        Edit {
            html,
            out: String::with_capacity(html.len()),
            done: 0,
            moved: Moved::default(),
        }
    }

    /// Copies up to a place, and says where it is now.
    fn to(&mut self, at: usize) -> usize {
        self.out.push_str(&self.html[self.done..at]);
        self.done = at;
        self.out.len()
    }

    fn cut(&mut self, range: &Range<usize>) {
        let start = self.to(range.start);
        self.done = range.end;
        self.moved.0.push((range.end, start));
    }

    fn put(&mut self, at: usize, html: &str) {
        self.to(at);
        self.out.push_str(html);
        self.moved.0.push((at, self.out.len()));
    }

    /// Puts nothing, and takes the space before it, unless a hole stands between.
    fn leave_out(&mut self, at: usize, holes: &[Hole<Drafted>]) {
        self.to(at);
        if self.out.ends_with(' ') && !self.ends_with_hole(holes) {
            self.out.pop();
        }
        self.moved.0.push((at, self.out.len()));
    }

    fn ends_with_hole(&self, holes: &[Hole<Drafted>]) -> bool {
        holes.last().is_some_and(|hole| hole.at == self.out.len())
    }

    fn step(&mut self, step: &Step, holes: &[Hole<Drafted>]) {
        match step {
            Step::Cut(range) => self.cut(range),
            Step::Heading { at, parted } if *at >= self.done => self.heading(*at, *parted, holes),
            Step::Heading { .. } => {}
        }
    }

    /// A heading and a hole before it never have one place: a line end parts them, where there is a hole.
    fn heading(&mut self, at: usize, parted: bool, holes: &[Hole<Drafted>]) {
        self.to(at);
        if parted && self.out.ends_with('\n') {
            self.out.pop();
        }
        if self.ends_with_hole(holes) {
            self.out.push('\n');
        }
        self.moved.0.push((at, self.out.len()));
    }

    fn finish(mut self) -> (String, Moved) {
        self.to(self.html.len());
        (self.out, self.moved)
    }
}
