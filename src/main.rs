//! The binary `friday`; see `orange_friday::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    orange_friday::cli::run(std::env::args_os())
}
