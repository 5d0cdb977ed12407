//! Closed vocabularies: enums that are written and printed as one word each.

/// Declares an enum whose variants are written as one word in the files.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)* }

        impl $crate::model::words::Word for $name {
            const WORDS: &'static [&'static str] = &[$($word,)*];

            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}
pub(crate) use vocabulary;

/// A value out of a closed list of words.
pub trait Word: Sized + Copy {
    /// All words, as written in the files.
    const WORDS: &'static [&'static str];
    /// The value that a word stands for.
    fn from_word(word: &str) -> Option<Self>;
    /// The word for a value.
    fn word(self) -> &'static str;
}

vocabulary! {
    /// How a date is known.
    Basis {
        /// The source says it.
        Stated = "stated",
        /// Worked out from what the source says.
        Inferred = "inferred",
        /// Given relative to another date ("two days earlier").
        Relative = "relative",
    }
}

impl Basis {
    /// A date's words, in brackets where it is not stated but worked out, as librarians do.
    pub fn mark(basis: Option<Basis>, words: String) -> String {
        if Basis::is_worked_out(basis) {
            format!("[{words}]")
        } else {
            words
        }
    }

    /// Whether a date is not stated but worked out.
    pub fn is_worked_out(basis: Option<Basis>) -> bool {
        matches!(basis, Some(Basis::Inferred | Basis::Relative))
    }
}

vocabulary! {
    /// How exactly a place is known (Atlos, ACLED).
    Precision {
        /// About 10 m.
        Exact = "exact",
        /// About 100 m.
        Vicinity = "vicinity",
        /// About 1 km.
        Locality = "locality",
        /// Part of a region, or "near" a town.
        Area = "area",
        /// A region.
        Region = "region",
        /// A country.
        Country = "country",
    }
}

vocabulary! {
    /// How confident a judgement is, about its evidence (ICD 203).
    Confidence {
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
    }
}
