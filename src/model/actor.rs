//! An actor: who.

use super::date::When;
use super::marking::Marking;
use super::text::Text;
use super::words::vocabulary;
use super::{Drafted, Stage};
use crate::report::{Span, Spanned};

vocabulary! {
    /// What kind of actor.
    Kind {
        /// A state's forces.
        StateForce = "state-force",
        /// An armed group outside a state.
        NonStateArmed = "non-state-armed",
        /// A private military company.
        PrivateMilitary = "private-military",
        /// An organization.
        Organization = "organization",
        /// A state or its government.
        State = "state",
        /// A person.
        Person = "person",
    }
}

/// Somebody who acts or speaks.
#[derive(Debug, Clone)]
pub struct Actor<S: Stage = Drafted> {
    /// The file's stem.
    pub id: String,
    /// Its front matter.
    pub span: Span,
    /// The name.
    pub name: Spanned<String>,
    /// A short name for notes and tables.
    pub short: Option<String>,
    /// Other names and spellings.
    pub aliases: Vec<Alias<S>>,
    /// What kind.
    pub kind: Kind,
    /// What it is a part of.
    pub parent: Option<S::Actor>,
    /// What it grew out of.
    pub predecessor: Option<S::Actor>,
    /// The same thing elsewhere: addresses.
    pub same_as: Vec<Spanned<String>>,
    /// Whether a person is a public one.
    pub public: bool,
    /// Who looked at whether a private person may be named, and found so.
    pub reviewed: Option<Review>,
    /// What a private person is called instead of the name: "a driver".
    pub role: Option<String>,
    /// How far it may travel.
    pub marking: Option<Spanned<Marking>>,
    /// Who they are.
    pub body: Text<S>,
}

impl<S: Stage> Actor<S> {
    /// The name, the short name and all others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().map(|alias| alias.text.as_str());
        [self.name.value.as_str()]
            .into_iter()
            .chain(self.short.as_deref())
            .chain(aliases)
    }
}

/// A review of something that must not be done unseen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who looked.
    pub by: String,
    /// When.
    pub date: Spanned<When>,
    /// Why it is right.
    pub reason: String,
}

/// Another name or spelling, with who uses it and when.
#[derive(Debug, Clone)]
pub struct Alias<S: Stage = Drafted> {
    /// The name.
    pub text: String,
    /// BCP 47.
    pub language: Option<String>,
    /// Used from.
    pub from: Option<Spanned<When>>,
    /// Used until.
    pub to: Option<Spanned<When>>,
    /// Sources that use it.
    pub sources: Vec<S::Source>,
}
