//! A release is recalled by several at once, and while its credits and digests are being recorded, written and sent: once, and
//! whoever was told of it is told once more.

use super::at_once;
use super::publishing::second;
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::i18n::Language;
use orange_friday::jobs::LEASE;
use orange_friday::mail::{MemoryOutbox, Transport};
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases;
use orange_friday::text::Prose;
use orange_friday::web::App;
use orange_friday::worker::Worker;
use std::sync::Arc;

const FANS: usize = 30;

/// What came of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    Recalled,
    TooLate,
    Worked,
}

fn recalls(app: &App, by: &Viewer) -> Came {
    let (by, now) = (by.id, app.now());
    let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
    let done = app.db.write_here(move |conn| {
        let out = releases::by_version(conn, "26.11.20")?;
        releases::recall(conn, by, out.id, &reason, None, now)
    });
    match done {
        Ok(()) => Came::Recalled,
        Err(error) if error.is(releases::NOT_THERE) => Came::TooLate,
        Err(error) => panic!("{error}"),
    }
}

pub(super) fn works(app: &Arc<App>, mailbox: &MemoryOutbox) -> Came {
    let worker = Worker::new(Arc::clone(app), Transport::Memory(mailbox.clone())).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(worker.tick()).unwrap();
    Came::Worked
}

/// A wish with so many voters is out; nobody is credited or told of anything yet.
fn a_week_is_out(app: &TestApp) -> (Viewer, PostId) {
    app.areas(&["Camera"]);
    let grace = app.manager("Grace");
    let post = app.finished(&app.fan("Ada"), &grace, "Keep recording during calls", "camera");
    for fan in 0..FANS {
        app.vote(&app.fan(&format!("Fan {fan}")), post);
    }
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    (grace, post)
}

fn race(app: &TestApp, is_told: bool) {
    let (grace, post) = a_week_is_out(app);
    if is_told {
        app.run_worker();
    }
    let (beside, mailbox) = (second(app), MemoryOutbox::default());
    let mut all: Vec<Box<dyn FnOnce() -> Came + Send + '_>> = Vec::new();
    for _ in 0..4 {
        all.push(Box::new(|| recalls(&app.app, &grace)));
        all.push(Box::new(|| recalls(&beside, &grace)));
    }
    all.push(Box::new(|| works(&beside, &mailbox)));
    all.push(Box::new(|| {
        app.tick();
        Came::Worked
    }));
    let came = at_once(all);
    assert_eq!(came.iter().filter(|came| **came == Came::Recalled).count(), 1, "{came:?}");
    assert_eq!(came.iter().filter(|came| **came == Came::TooLate).count(), 7, "{came:?}");
    for _ in 0..2 {
        app.advance(LEASE);
        app.run_worker();
    }
    assert_eq!(app.status(post), Status::Ready);
    assert!(app.unfinished().is_empty());
    let mails: Vec<(String, String)> = app
        .sent()
        .iter()
        .chain(&mailbox.mails())
        .map(|mail| {
            let told = crate::support::smtp_sink::decode(&String::from_utf8_lossy(&mail.bytes));
            (mail.to.join(","), told.text)
        })
        .collect();
    for fan in 0..FANS {
        let name = address(&format!("Fan {fan}"));
        let theirs = || mails.iter().filter(|(to, text)| *to == name && text.contains("/releases/26.11.20"));
        let recalls = theirs().filter(|(_, text)| text.contains("was recalled")).count();
        let digests = theirs().count() - recalls;
        assert!(digests == recalls && digests <= 1, "{name}: {digests} and {recalls}");
        assert!(!is_told || digests == 1, "{name}");
    }
}

#[test]
fn of_many_who_recall_one_does_and_whoever_was_told_hears_of_it_once() {
    on_each_engine(|app| race(app, true));
}

#[test]
fn a_release_recalled_while_it_is_being_told_leaves_nobody_with_half_of_it() {
    on_each_engine(|app| race(app, false));
}
