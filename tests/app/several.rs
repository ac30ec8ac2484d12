//! Several servers, and a replica: real ones, where PostgreSQL's own programs are.

mod example;
mod replica;

use crate::support::database::scratch_folder;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;

/// What starts servers of PostgreSQL, and the example.
fn script(name: &str) -> Command {
    Command::new(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/several").join(name))
}

/// Whether programs that a story needs are there, which they must be in CI.
fn are_there(programs: &[&str]) -> bool {
    let finds = |name: &&str| {
        let look = format!("PATH=$PATH:/usr/sbin:$(echo /usr/lib/postgresql/*/bin | tr ' ' ':'); command -v {name}");
        Command::new("bash").args(["-c", &look]).output().is_ok_and(|found| found.status.success())
    };
    let missing: Vec<_> = programs.iter().filter(|name| !finds(name)).collect();
    if missing.is_empty() {
        return true;
    }
    assert!(std::env::var_os("CI").is_none(), "CI must test this: install {missing:?}");
    eprintln!("\n*** NOT tested: there is no {missing:?} here ***\n");
    false
}

/// A primary and a replica of their own, ended when this goes out of scope.
struct Pair {
    folder: PathBuf,
    primary: u16,
    replica: u16,
}

impl Pair {
    fn start() -> Self {
        // As PostgreSQL's own user sees it, which enters no folder of ours.
        let folder = std::env::temp_dir().join(scratch_folder().file_name().unwrap());
        let free = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let pair = Self { folder, primary: free(), replica: free() };
        let ports = [pair.primary.to_string(), pair.replica.to_string()];
        pair.act("start", &[&ports[0], &ports[1]]);
        pair
    }

    fn act(&self, what: &str, arguments: &[&str]) {
        let mut command = script("postgres");
        command.arg(what).arg(&self.folder).args(arguments);
        // Its servers would keep a pipe open.
        assert!(command.status().unwrap().success(), "{what} {arguments:?}");
    }

    fn url(port: u16) -> String {
        format!("postgres://postgres@127.0.0.1:{port}/postgres")
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        drop(script("postgres").arg("stop").arg(&self.folder).status());
    }
}
