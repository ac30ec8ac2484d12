//! What the log never holds.

use crate::permissions::knock;
use crate::permissions::table::ROWS;
use crate::support::on_each_engine;
use crate::support::people::PASSWORD;
use std::io;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Everything this test process logs, of all its tests.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let lines = log.clone();
        let all = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || lines.clone());
        tracing::subscriber::set_global_default(all.with_ansi(false).finish()).unwrap();
        log
    })
}

/// Whoever is signed out sees nothing more.
const ENDING: [&str; 2] = ["/sign-out", "/settings/sessions/end"];

#[test]
fn the_log_holds_no_address_no_token_no_cookie_and_nothing_people_wrote() {
    let log = log();
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let canary = "canary-7d1f93";
        let new = [("name", canary), ("email", "canary-7d1f93@example.org"), ("password", "canary-7d1f93-word")];
        let mut visitor = app.visitor();
        assert_eq!(visitor.post("/sign-up", &new).status, 303);
        assert_eq!(visitor.post("/sign-in", &new[1..]).status, 422);
        for text in [[("title", canary), ("body", canary)], [("name", canary), ("handle", canary)]] {
            for row in ROWS.iter().filter(|row| row.method == "POST" && !ENDING.contains(&row.route)) {
                people.staff.post(&site.path(row.path), &text);
            }
        }
        let post = [("kind", "bug"), ("title", canary), ("body", canary), ("area", "camera")];
        assert_eq!(people.member.post("/posts", &post).status, 303);
        for row in ROWS.iter().filter(|row| !ENDING.contains(&row.route)) {
            for (_, browser) in people.each() {
                knock(browser, row, &site.path(row.path));
            }
        }
        people.visitor.get("/?q=canary-7d1f93");
        people.visitor.get("/people/canary-7d1f93/canary-7d1f93");
        // A fault of ours is logged, without what it was about.
        app.sql("UPDATE credentials SET password_hash = 'no hash' WHERE user_id = (SELECT id FROM users WHERE name = 'Mia')");
        assert_eq!(visitor.post("/sign-in", &[("email", "mia@example.org"), ("password", canary)]).status, 500);
        app.run_worker();

        let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(text.contains("route=\"/posts/{number}/vote\"") && text.contains("request failed"), "it is listening");
        let secrets = ["verify", "reset", "unsubscribe", "fixed"].map(|word| site.path(&format!("{{{word}}}")));
        let sessions =
            [&people.member, &people.staff, &people.owner, &visitor].map(|browser| browser.cookies["sid"].clone());
        let others = [canary, "@example.org", PASSWORD, "sid=", "no hash"].map(str::to_owned);
        for secret in secrets.iter().chain(&sessions).chain(&others) {
            assert!(secret.len() > 3);
            let line = text.lines().find(|line| line.contains(secret.as_str()));
            assert_eq!(line, None, "{secret} is logged");
        }
    });
}
