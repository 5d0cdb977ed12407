//! The `bluf` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    bluf::cli::run()
}
