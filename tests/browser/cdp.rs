//! Chromium over its debugging pipe: one process for all stories that are told at a time, a tab of its own for each
//! person, plain JSON. Nothing here waits for ever, and nothing is left behind: the process ends and its profile is
//! removed when the last story is told.

use crate::support::database::scratch_folder;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

/// How long the browser may take for what it usually does in a moment.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The shell moves the pipes to the numbers the browser wants (3 to read, 4 to write) and silences the rest.
const ON_PIPES: &str = r#"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"#;
const FLAGS: &[&str] = &[
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    // A tab that is not in front is measured like one that is.
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    "--hide-scrollbars",
    "--lang=en-US",
    "about:blank",
];

/// A running browser.
pub struct Chromium {
    child: Mutex<Child>,
    pipe: Mutex<Pipe>,
    listeners: Arc<Mutex<Listeners>>,
    profile: PathBuf,
}

struct Pipe {
    /// Gone when the browser is to end.
    to: Option<ChildStdin>,
    /// The number of the last command.
    last: u64,
}

/// Who waits for what.
#[derive(Default)]
struct Listeners {
    answers: HashMap<u64, Sender<Value>>,
    events: HashMap<String, Sender<Value>>,
    /// The browser says no more.
    gone: bool,
}

/// The program, if there is one: what `CHROMIUM` names, or the first of the usual names on the path.
pub fn program() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(["/usr/bin".into()]).collect();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

impl Chromium {
    /// The browser that runs, or a new one with a profile of its own.
    pub fn get(program: &Path) -> Arc<Self> {
        static RUNNING: Mutex<Weak<Chromium>> = Mutex::new(Weak::new());
        let mut running = locked(&RUNNING);
        if let Some(chromium) = running.upgrade().filter(|chromium| !locked(&chromium.listeners).gone) {
            return chromium;
        }
        let started = Arc::new(Self::start(program));
        *running = Arc::downgrade(&started);
        started
    }

    fn start(program: &Path) -> Self {
        let profile = scratch_folder();
        let mut child = Command::new("sh")
            .args(["-c", ON_PIPES])
            .arg(program)
            .arg(format!("--user-data-dir={}", profile.display()))
            .args(FLAGS)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (child.stdin.take(), child.stdout.take().unwrap());
        let listeners = Arc::new(Mutex::new(Listeners::default()));
        let for_thread = Arc::clone(&listeners);
        std::thread::spawn(move || hand_out(from, &for_thread));
        let pipe = Mutex::new(Pipe { to, last: 0 });
        let chromium = Self { child: Mutex::new(child), pipe, listeners, profile };
        let version = chromium.call("", "Browser.getVersion", &json!({}));
        assert!(version["product"].is_string(), "{} is not a browser we know: {version}", program.display());
        chromium
    }

    /// Sends a command to a session (the empty one is the browser's own) and gives its result. A refusal fails the test.
    pub fn call(&self, session: &str, method: &str, parameters: &Value) -> Value {
        let answer = self.tell(session, method, parameters);
        let answer =
            answer.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no answer to {method} {parameters:.300}"));
        assert!(answer["error"].is_null(), "{method} {parameters:.300}: {}", answer["error"]);
        answer["result"].clone()
    }

    /// Sends a command; its answer may be waited for. One to a browser that is gone is never answered.
    pub fn tell(&self, session: &str, method: &str, parameters: &Value) -> Receiver<Value> {
        let (tell, told) = channel();
        let mut pipe = locked(&self.pipe);
        pipe.last += 1;
        let mut message = json!({ "id": pipe.last, "method": method, "params": parameters });
        if !session.is_empty() {
            message["sessionId"] = json!(session);
        }
        let mut listeners = locked(&self.listeners);
        if !listeners.gone {
            listeners.answers.insert(pipe.last, tell);
        }
        drop(listeners);
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        if let Some(to) = &mut pipe.to {
            drop(to.write_all(&bytes).and_then(|()| to.flush()));
        }
        told
    }

    /// What happens in a session from now on. All that came before an answer is there when the answer is.
    pub fn listen(&self, session: &str) -> Receiver<Value> {
        let (tell, told) = channel();
        locked(&self.listeners).events.insert(session.to_owned(), tell);
        told
    }
}

/// Hands what the browser says to those who wait for it, until it says no more.
fn hand_out(from: ChildStdout, listeners: &Mutex<Listeners>) {
    let mut from = BufReader::new(from);
    let mut message = Vec::new();
    while from.read_until(0, &mut message).is_ok_and(|length| length > 0) {
        message.pop();
        if let Ok(value) = serde_json::from_slice::<Value>(&message) {
            let mut listeners = locked(listeners);
            let listener = match value["id"].as_u64() {
                Some(id) => listeners.answers.remove(&id),
                None => value["sessionId"].as_str().and_then(|session| listeners.events.get(session).cloned()),
            };
            // Whoever waited may have given up.
            drop(listener.map(|listener| listener.send(value)));
        }
        message.clear();
    }
    // Nobody waits in vain for what will not come.
    *locked(listeners) = Listeners { gone: true, ..Listeners::default() };
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It ends by itself when nobody holds the other end of its pipe.
        drop(locked(&self.pipe).to.take());
        let mut child = locked(&self.child);
        let since = Instant::now();
        while child.try_wait().is_ok_and(|ended| ended.is_none()) && since.elapsed() < Duration::from_secs(3) {
            std::thread::sleep(Duration::from_millis(10));
        }
        drop(child.kill());
        drop(child.wait());
        // Its own children may still be writing for a moment.
        for _ in 0..20 {
            if std::fs::remove_dir_all(&self.profile).is_ok() || !self.profile.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}
