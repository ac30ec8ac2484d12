//! The real program as a process of its own: started, asked, stopped and killed.

use super::PATIENCE;
use super::browser::Browser;
use super::database::{TestDatabase, scratch_folder};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How the program is started: over one database, in a folder of its own.
pub struct Program {
    database: String,
    mail: String,
    /// Minutes for which the mails of a release wait.
    hold: &'static str,
    folder: PathBuf,
}

impl Program {
    pub fn over(database: &TestDatabase) -> Self {
        // Most stories are about what people are mailed, and not about when.
        Self { database: database.text(), mail: "file:mail".to_owned(), hold: "0", folder: scratch_folder() }
    }

    /// The same, with the mails of a release waiting so many minutes.
    pub fn holding_mails(mut self, minutes: &'static str) -> Self {
        self.hold = minutes;
        self
    }

    /// The same, with another mail transport.
    pub fn mailing(mut self, url: &str) -> Self {
        url.clone_into(&mut self.mail);
        self
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_friday"));
        command.args(arguments).current_dir(&self.folder).env_clear();
        command.env("FRIDAY_DATABASE_URL", &self.database).env("FRIDAY_MAIL", &self.mail);
        command.env("FRIDAY_MAIL_HOLD", self.hold);
        command
    }

    /// Where it was started, as the system writes it.
    pub fn folder(&self) -> PathBuf {
        self.folder.canonicalize().unwrap()
    }

    /// Runs a short command to its end.
    pub fn run(&self, arguments: &[&str]) -> Finished {
        Finished::of(self.command(arguments).stdin(Stdio::null()).output().unwrap())
    }

    /// [`Program::run`] with a line on standard input.
    pub fn run_with(&self, arguments: &[&str], line: &str) -> Finished {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A command that fails early has closed its end.
        drop(writeln!(child.stdin.take().unwrap(), "{line}"));
        Finished::of(child.wait_with_output().unwrap())
    }

    /// Adds somebody to a site, which is begun when there is none yet.
    pub fn adds_person(&self, name: &str, role: &str) {
        assert_eq!(self.run(&["migrate"]).status, 0);
        let email = super::people::address(name);
        let arguments = ["user", "add", "--email", &email, "--name", name, "--role", role, "--password-stdin"];
        let added = self.run_with(&arguments, super::people::PASSWORD);
        assert_eq!(added.status, 0, "{}", added.errors);
    }

    /// Serves on a free port, and waits until it says where.
    pub fn serve(&self, arguments: &[&str]) -> Serving {
        self.start("serve", arguments)
    }

    /// [`Program::serve`] by another command that serves.
    pub fn start(&self, name: &str, arguments: &[&str]) -> Serving {
        let mut command = self.command(&[name, "--listen", "127.0.0.1:0"]);
        let spawned = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = spawned.unwrap();
        let said = lines(child.stdout.take().unwrap());
        let log = Arc::new(Mutex::new(String::new()));
        let (mut from, into) = (child.stderr.take().unwrap(), Arc::clone(&log));
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = from.read(&mut piece) {
                into.lock().unwrap().push_str(&String::from_utf8_lossy(&piece[..length]));
            }
        });
        let mut serving = Serving { child, base_url: String::new(), greeting: Vec::new(), log };
        while serving.base_url.is_empty() {
            let line = said.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("it did not start: {}", serving.log()));
            if let Some(url) = line.strip_prefix("Orange Friday is at ") {
                url.clone_into(&mut serving.base_url);
            }
            serving.greeting.push(line);
        }
        serving
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            // Read to the end even if nobody listens any more, or the process would wait for a reader.
            drop(tell.send(line));
        }
    });
    told
}

/// What a short command left.
#[derive(Debug)]
pub struct Finished {
    pub status: i32,
    pub said: String,
    pub errors: String,
}

impl Finished {
    /// Whether it printed this, as an error or not.
    pub fn says(&self, words: &str) -> bool {
        self.said.contains(words) || self.errors.contains(words)
    }

    fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Self { status: output.status.code().unwrap_or(-1), said: text(output.stdout), errors: text(output.stderr) }
    }
}

/// A serving process; killed when it goes out of scope.
pub struct Serving {
    child: Child,
    pub base_url: String,
    /// What it printed until it served.
    pub greeting: Vec<String>,
    log: Arc<Mutex<String>>,
}

impl Serving {
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.base_url)
    }

    pub fn signed_in(&self, name: &str) -> Browser {
        let mut browser = self.visitor();
        let form = browser.get("/sign-in");
        let fields = [("email", &*super::people::address(name)), ("password", super::people::PASSWORD)];
        let answer = browser.submit(&form, "/sign-in", &fields);
        assert_eq!(answer.status, 303, "{name} could not sign in: {}", answer.text());
        browser
    }

    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// `kill -9`: nothing is finished.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM.
    pub fn terminate(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits until it has ended by itself.
    pub fn ended(mut self) -> ExitStatus {
        let since = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(since.elapsed() < PATIENCE, "it does not end: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
