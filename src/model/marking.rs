//! Traffic Light Protocol 2.0 (FIRST): how far a thing may travel.

use super::words::{Word, vocabulary};

vocabulary! {
    /// A label, from the most open to the most restricted.
    #[derive(Default)]
    Marking {
        /// May be disclosed without limit.
        #[default]
        Clear = "TLP:CLEAR",
        /// Within the community.
        Green = "TLP:GREEN",
        /// Need to know, in the organization and its clients.
        Amber = "TLP:AMBER",
        /// Need to know, in the organization alone.
        AmberStrict = "TLP:AMBER+STRICT",
        /// For the eyes and ears of individual recipients only.
        Red = "TLP:RED",
    }
}

impl Marking {
    /// Its part in the names of folders: `amber-strict`.
    pub fn folder(self) -> String {
        let label = self.word().trim_start_matches("TLP:");
        label.to_lowercase().replace('+', "-")
    }

    /// The colour of its label, as style sheets name it.
    pub fn class(self) -> &'static str {
        match self {
            Marking::Clear => "clear",
            Marking::Green => "green",
            Marking::Amber | Marking::AmberStrict => "amber",
            Marking::Red => "red",
        }
    }
}
