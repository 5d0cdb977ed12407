//! Mistakes of the program itself, which end no preview.

use crate::build::Failure;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What to do where the program itself has failed.
const TRY: &str = "undo what you changed last, or write it in another way; where that does not help, see what `bluf check` \
     says, and start the preview again. Please report it, with what you changed";

/// What comes of some work; words where the program itself fails in it, which is no reason to end a preview.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    // What is made on first use is made again where that failed, and whoever finds a broken lock goes on.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = (panic.downcast_ref::<String>().map(String::as_str))
            .or_else(|| panic.downcast_ref::<&str>().copied());
        format!(
            "the program itself has failed here, which is a mistake of bluf: {}",
            said.unwrap_or("it does not say why")
        )
    })
}

/// The same as why a look has failed, with what to try.
pub(super) fn failure(words: &str) -> Failure {
    Failure::System(anyhow::anyhow!("{words}\n{TRY}"))
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn where_the_program_fails_it_says_so_and_goes_on() {
        assert_eq!(guarded(|| 3), Ok(3));
        let failed = guarded(|| panic!("no page {}", 3)).expect_err("words");
        assert!(failed.ends_with("a mistake of bluf: no page 3"), "{failed}");
        let failed = guarded(|| panic!("no page")).expect_err("words");
        assert!(failed.ends_with("a mistake of bluf: no page"), "{failed}");
    }
}
