//! The program that is measured, as its own processes.

use super::database::Database;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// The program over one database.
pub struct Program {
    url: String,
    pub folder: PathBuf,
}

/// A process that serves; it ends when this is dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Program {
    /// For this database.
    pub fn over(database: &Database) -> Self {
        Self { url: database.url.clone(), folder: database.folder.clone() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_friday"));
        command.args(arguments).current_dir(&self.folder).env_clear().env("FRIDAY_DATABASE_URL", &self.url);
        // Everybody comes from this machine: the lines say from which networks.
        command.env("FRIDAY_TRUSTED_PROXIES", "127.0.0.1").env("FRIDAY_MAIL_HOLD", "0");
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str], typed: &str) {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{typed}").unwrap_or_default();
        assert!(child.wait().unwrap().success(), "{arguments:?}");
    }

    /// Starts a server with its worker, as `friday` alone does.
    pub fn serve(&self) -> Server {
        Server::start(self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }

    /// Starts a server where nobody listens yet, and does not wait until it does.
    pub fn serve_unheard(&self) -> Server {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).unwrap();
        let mut command = self.command(&["serve", "--listen", &address.to_string()]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        Server { child, address }
    }
}

impl Server {
    /// Starts what says on its first lines where it is.
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let address =
            said.find_map(|line| line.unwrap().split_once("is at http://").and_then(|(_, at)| at.parse().ok()));
        // What else it says is read too, or it would wait.
        thread::spawn(move || said.for_each(drop));
        Self { child, address: address.unwrap() }
    }

    /// In MB, as Linux counts it.
    pub fn memory(&self, what: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with(what)).unwrap_or_default();
        let digits: String = line.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<f64>().unwrap_or_default() / 1024.0
    }

    /// Processor time that it has had so far. Linux counts it in hundredths of a second.
    pub fn worked(&self) -> Duration {
        let said = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        let after_name = said.rsplit_once(") ").map_or("", |(_, rest)| rest);
        let hundredths =
            after_name.split(' ').skip(11).take(2).filter_map(|figure| figure.parse::<u64>().ok()).sum::<u64>();
        Duration::from_millis(hundredths * 10)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
