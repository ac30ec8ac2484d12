//! Answers are told by two processes at once: whoever follows the post hears of each once, in the inbox and by mail, and what
//! comes within an hour is one mail.

use super::at_once;
use super::publishing::second;
use super::recalling::{Came, works};
use crate::cli::doctor::says;
use crate::support::people::address;
use crate::support::smtp_sink::decode;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::mail::MemoryOutbox;
use orange_friday::subscriptions::{self, Reason};
use orange_friday::web::App;
use std::collections::BTreeMap;
use std::sync::Arc;

const FANS: usize = 30;

/// So many minutes later both do what is due.
fn both_tell(app: &TestApp, (beside, mailbox): (&Arc<App>, &MemoryOutbox), minutes: i64) {
    app.advance(TimeDelta::minutes(minutes));
    let tells = || works(beside, mailbox);
    let work: [Box<dyn FnOnce() -> Came + Send + '_>; 3] = [
        Box::new(tells),
        Box::new(|| {
            app.tick();
            Came::Worked
        }),
        Box::new(tells),
    ];
    at_once(work.into());
}

/// What the mails to each say, from whichever process they came: subject and text, by subject.
fn letters(app: &TestApp, mailbox: &MemoryOutbox) -> BTreeMap<String, Vec<(String, String)>> {
    let mut letters: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for mail in app.sent().into_iter().chain(mailbox.mails()) {
        let told = decode(&String::from_utf8_lossy(&mail.bytes));
        letters.entry(mail.to.join(",")).or_default().push((told.header("subject").to_owned(), told.text));
    }
    for theirs in letters.values_mut() {
        theirs.sort();
    }
    letters
}

#[test]
fn two_processes_tell_each_follower_once_and_in_one_mail_an_hour() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (wilma, grace) = (app.fan("Wilma"), app.manager("Grace"));
        let posts = ["Grid lines", "Night mode", "A torch"].map(|title| app.file(&wilma, "request", title, "camera"));
        let fans: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
        for name in &fans {
            let (fan, now) = (app.fan(name).id, app.now());
            app.write(move |conn| {
                posts.iter().try_for_each(|post| subscriptions::follow(conn, *post, fan, Reason::Asked, now))
            });
        }
        app.run_worker();
        let (beside, mailbox) = (second(app), MemoryOutbox::default());
        let others = (&beside, &mailbox);
        let readers: Vec<String> = fans.iter().map(|name| address(name)).chain([address("Wilma")]).collect();
        let have = |subjects: &[&str]| {
            let all = letters(app, &mailbox);
            assert_eq!(all.len(), readers.len(), "{:?}", all.keys());
            for reader in &readers {
                let theirs: Vec<&str> = all[reader].iter().map(|(subject, _)| subject.as_str()).collect();
                assert_eq!(theirs, subjects, "{reader}");
            }
            all
        };
        let [first, night, torch] = posts;
        app.decide(&grace, first, "planned", "Soon.");
        both_tell(app, others, 10);
        have(&["Planned: Grid lines"]);
        // Two more within the hour, told at the same time by whoever comes first to each.
        for post in [night, torch] {
            app.decide(&grace, post, "planned", "Soon.");
        }
        both_tell(app, others, 10);
        have(&["Planned: Grid lines"]);
        both_tell(app, others, 50);
        let all = have(&["2 updates from Orange Friday", "Planned: Grid lines"]);
        for (reader, theirs) in &all {
            let (_, text) = &theirs[0];
            assert!(text.contains("Night mode") && text.contains("A torch"), "{reader}: {text}");
        }
        assert_eq!(app.tables().count("inbox_entries"), 3 * readers.len());
        assert_eq!((app.unfinished(), says(app)), (Vec::new(), Vec::new()));
    });
}
