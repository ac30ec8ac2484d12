//! A flood of sign-ins: 200 a second from networks all over the world at the real program, while one person reads the board
//! and others want to get in. Run it with `cargo bench --bench flood`; on `PostgreSQL` too where `TEST_POSTGRES_URL` is set.
//!
//! The limits are this project's own: whoever knows their password is in within 5 s, the program's memory grows by at most
//! 40 MB, and the board's 99th percentile at most doubles, measured in the same run before the flood.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "this is no room of the program")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Attempts a second.
const RATE: usize = 200;
/// Connections that they come over, as through a reverse proxy.
const LINES: usize = 160;
/// How long each part of a run takes.
const PART: Duration = Duration::from_secs(12);
const PEOPLE: usize = 5;
const PASSWORD: &str = "oranges-are-the-only-fruit";

fn main() {
    let folder = std::env::temp_dir().join(format!("friday-flood-{:016x}", getrandom::u64().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut failed = run("SQLite", &format!("sqlite:{}", folder.join("flood.db").display()), &folder);
    if let Ok(server) = std::env::var("TEST_POSTGRES_URL") {
        let name = format!("friday_flood_{:016x}", getrandom::u64().unwrap());
        sql(&server, &format!("CREATE DATABASE {name}"));
        let (base, _) = server.rsplit_once('/').unwrap();
        failed |= run("PostgreSQL", &format!("{base}/{name}"), &folder);
        sql(&server, &format!("DROP DATABASE {name} WITH (FORCE)"));
    }
    std::fs::remove_dir_all(folder).unwrap();
    std::process::exit(i32::from(failed));
}

fn sql(server: &str, statement: &str) {
    use diesel::Connection;
    use diesel::connection::SimpleConnection;
    diesel::PgConnection::establish(server).unwrap().batch_execute(statement).unwrap();
}

/// Whether something was over its limit.
fn run(engine: &str, database: &str, folder: &std::path::Path) -> bool {
    let program = Program { database: database.to_owned(), folder: folder.to_owned() };
    program.run(&["migrate"], "");
    let names = (0..PEOPLE).map(|number| format!("person{number}")).chain(["target".to_owned()]);
    for name in names {
        let email = format!("{name}@example.org");
        program.run(&["user", "add", "--email", &email, "--name", &name, "--password-stdin"], PASSWORD);
    }
    let (mut server, base) = program.serve();
    let quiet = board(&base, PART);
    let before = memory(&server, "VmRSS");
    let stop = Arc::new(AtomicBool::new(false));
    let tried = Arc::new(AtomicUsize::new(0));
    let flood: Vec<_> = (0..LINES)
        .map(|_| {
            let (base, stop, tried) = (base.clone(), Arc::clone(&stop), Arc::clone(&tried));
            thread::spawn(move || attack(&base, &stop, &tried))
        })
        .collect();
    let began = Instant::now();
    let people: Vec<_> = (0..PEOPLE)
        .map(|number| {
            let base = base.clone();
            thread::spawn(move || {
                thread::sleep(Duration::from_secs(2) * u32::try_from(number + 1).unwrap_or(1));
                gets_in(&base, number)
            })
        })
        .collect();
    let flooded = board(&base, PART);
    let slowest = people.into_iter().map(|person| person.join().unwrap()).max().unwrap_or_default();
    stop.store(true, Ordering::Relaxed);
    for line in flood {
        line.join().unwrap();
    }
    let rate = tried.load(Ordering::Relaxed) as f64 / began.elapsed().as_secs_f64();
    let grown = memory(&server, "VmHWM").saturating_sub(before);
    server.kill().unwrap();
    server.wait().unwrap();
    let ratio = flooded.as_secs_f64() / quiet.as_secs_f64();
    println!("{engine}: {rate:.0} attempts a second");
    let mut over = report("slowest person is in after", slowest.as_secs_f64(), "s", 5.0);
    over |= report("memory grows by", grown as f64 / 1024.0, "MB", 40.0);
    println!("  board's p99 {:.2} ms, before {:.2} ms", flooded.as_secs_f64() * 1e3, quiet.as_secs_f64() * 1e3);
    over |= report("board's p99 grows to", ratio, "times", 2.0);
    over
}

fn report(name: &str, figure: f64, unit: &str, limit: f64) -> bool {
    let verdict = if figure > limit { "  OVER" } else { "" };
    println!("  {name:<28} {figure:>7.2} {unit} (limit {limit}){verdict}");
    figure > limit
}

struct Program {
    database: String,
    folder: std::path::PathBuf,
}

impl Program {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_friday"));
        command.args(arguments).current_dir(&self.folder).env_clear().stdout(Stdio::piped()).stderr(Stdio::null());
        command.env("FRIDAY_DATABASE_URL", &self.database).env("FRIDAY_TRUSTED_PROXIES", "127.0.0.1");
        command
    }

    fn run(&self, arguments: &[&str], line: &str) {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{line}").unwrap_or_default();
        assert!(child.wait_with_output().unwrap().status.success(), "{arguments:?}");
    }

    fn serve(&self) -> (Child, String) {
        let mut child = self.command(&["serve", "--listen", "127.0.0.1:0"]).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = said.find_map(|line| line.unwrap().split_once("is at ").map(|(_, base)| base.to_owned())).unwrap();
        // What else it says is read too, or it would wait.
        thread::spawn(move || said.for_each(drop));
        (child, base)
    }
}

/// In kB, as Linux counts it.
fn memory(server: &Child, what: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap_or_default();
    line.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default()
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
    config.http_status_as_error(false).timeout_global(Some(Duration::from_secs(30))).build().into()
}

/// The 99th percentile of the front page, asked for twenty times a second.
fn board(base: &str, during: Duration) -> Duration {
    let (agent, began, mut times) = (agent(), Instant::now(), Vec::new());
    while began.elapsed() < during {
        let start = Instant::now();
        let mut answer = agent.get(base).call().unwrap();
        assert_eq!(answer.status(), 200);
        answer.body_mut().read_to_string().unwrap();
        times.push(start.elapsed());
        thread::sleep(Duration::from_millis(50));
    }
    times.sort();
    times.get(times.len() * 99 / 100).copied().unwrap_or_default()
}

/// Tries a password, and gives the answer's status.
fn tries(agent: &ureq::Agent, base: &str, from: &str, (email, password): (&str, &str)) -> u16 {
    let fields = [("email", email), ("password", password), ("next", "/")];
    let request = agent.post(format!("{base}/sign-in")).header("Origin", base).header("X-Forwarded-For", from);
    request.send_form(fields).map_or(0, |answer| answer.status().as_u16())
}

fn attack(base: &str, stop: &AtomicBool, tried: &AtomicUsize) {
    // In the world they are on other machines: here they stand back behind the program and its reader.
    #[cfg(target_os = "linux")]
    rustix::process::setpriority_process(None, 19).unwrap();
    let agent = agent();
    let (began, mut number) = (Instant::now(), 0_u32);
    let each = Duration::from_secs_f64(LINES as f64 / RATE as f64);
    while !stop.load(Ordering::Relaxed) {
        let due = each * number;
        thread::sleep(due.saturating_sub(began.elapsed()));
        let [a, b, c, d, ..] = getrandom::u64().unwrap().to_be_bytes();
        let from = format!("{}.{b}.{c}.{d}", 1 + a % 200);
        // Half of them at an account that there is.
        let email = if number % 2 == 0 { "target@example.org".to_owned() } else { format!("{a}{b}{c}{d}@x.example") };
        tries(&agent, base, &from, (&email, "guessed-wrong-again"));
        tried.fetch_add(1, Ordering::Relaxed);
        number += 1;
    }
}

/// How long somebody takes who knows their password and tries again as the answer says, two seconds later.
fn gets_in(base: &str, number: usize) -> Duration {
    let (agent, began) = (agent(), Instant::now());
    let from = format!("203.0.113.{}", number + 1);
    let mut statuses = Vec::new();
    while began.elapsed() < Duration::from_secs(30) {
        let status = tries(&agent, base, &from, (&format!("person{number}@example.org"), PASSWORD));
        statuses.push(status);
        if status == 303 {
            return began.elapsed();
        }
        thread::sleep(Duration::from_secs(2));
    }
    println!("  person {number} was answered {statuses:?}");
    began.elapsed()
}
