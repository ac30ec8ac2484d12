//! The binary `friday`; see `orange_friday::cli`.

use std::process::ExitCode;
use tikv_jemallocator::Jemalloc;

/// The memory of `SQLite` and of the client of `PostgreSQL` comes from here too. What it does is set when it is built
/// (`.cargo/config.toml`).
#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    orange_friday::cli::run(std::env::args_os())
}
