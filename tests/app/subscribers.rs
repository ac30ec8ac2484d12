//! Releases by mail without an account: confirmed first, about what was chosen, and over with one press.

use crate::support::smtp_sink::Decoded;
use crate::support::{Page, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{Conn, PostId};
use orange_friday::i18n::{Catalog, Language, plain};
use orange_friday::jobs::{self, LEASE};
use orange_friday::mail::{self, Letterhead, MailKind, NewMail, Outcome};
use orange_friday::moderation::{self, Reason};
use orange_friday::releases::{self, LETTERS};
use orange_friday::subscribers;
use orange_friday::text::Prose;
use std::sync::Arc;

const FAN: &str = "fan@example.net";
const CALLS: &str = "Keep recording during calls";
const BATTERY: &str = "Charge the battery slowly at night";

fn asks(app: &TestApp, lang: &str, fields: &[(&str, &str)]) -> Page {
    let mut visitor = app.visitor();
    let page = visitor.get(&format!("/{lang}/subscribe"));
    let answer = visitor.submit(&page, &format!("/{lang}/subscribe"), fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    app.run_worker();
    visitor.follow(answer)
}

/// A site with two areas, whose first week has begun.
fn opens(app: &TestApp) {
    app.areas(&["Camera", "Battery"]);
    app.run_worker();
}

/// Asks, and presses the button behind the link.
fn subscribes(app: &TestApp, lang: &str, email: &str, area: &str) -> String {
    asks(app, lang, &[("email", email), ("area", area)]);
    let link = app.link_to(email, "/subscribe/");
    assert_eq!(app.visitor().post(&link, &[("area", area)]).status, 303);
    link
}

/// A week with two finished wishes of Ada's, for the area of each, up to the moment before it goes out.
fn two_finished(app: &TestApp) -> [PostId; 2] {
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let posts = [(CALLS, "camera"), (BATTERY, "battery")].map(|(title, area)| app.finished(&ada, &grace, title, area));
    app.at("2026-11-19T18:00:00Z");
    app.approve(&grace);
    posts
}

/// A subject without the marks around arguments, each blank like any other: headers know one.
fn blanks(subject: &str) -> String {
    plain(subject).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letters(app: &TestApp, email: &str) -> Vec<Decoded> {
    app.mails_to(email).into_iter().filter(|mail| mail.header("precedence") == "bulk").collect()
}

#[test]
fn a_release_comes_by_mail_once_the_address_is_confirmed_and_says_what_was_chosen() {
    on_each_engine(|app| {
        opens(app);
        let said = asks(app, "en", &[("email", FAN), ("area", "camera")]);
        assert!(said.says("a link is on its way") && said.says("check your inbox"), "{}", said.text());
        assert!(said.all("main form").is_empty(), "the empty form does not ask once more");
        assert!(
            said.attributes("main .actions a", "href")[0].ends_with("/subscribe"),
            "but another address may be tried"
        );
        let link = app.link_to(FAN, "/subscribe/");
        // A scanner opens each link, and changes nothing.
        let page = app.visitor().get(&link);
        assert!(page.says("once you confirm"), "{}", page.text());
        assert!(app.visitor().get(&link).says("once you confirm"));
        subscribes(app, "de", "alles@example.net", "");
        subscribes(app, "en", "battery@example.net", "battery");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");

        assert_eq!(letters(app, FAN).len(), 0, "nothing comes before that");
        let [all] = letters(app, "alles@example.net").try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(all.text.contains(CALLS) && all.text.contains(BATTERY), "{}", all.text);
        assert!(all.header("subject").contains("Release 26.11.20"), "{}", all.header("subject"));
        let [one] = letters(app, "battery@example.net").try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(one.text.contains(BATTERY) && !one.text.contains(CALLS), "{}", one.text);
        assert!(one.header("list-unsubscribe").contains("/unsubscribe/letters/"), "{:?}", one.headers);
        // Who confirms now hears of the next one, and the link keeps leading to what was chosen.
        assert_eq!(app.visitor().post(&link, &[("area", "camera")]).status, 303);
        app.run_worker();
        assert_eq!(letters(app, FAN).len(), 0);
        assert!(app.visitor().get(&link).says(&format!("Releases are sent to {FAN}")));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn everybody_is_written_to_in_the_language_in_which_they_asked() {
    on_each_engine(|app| {
        opens(app);
        let catalog = Catalog::load();
        let site = app.app.config.site_name.clone();
        for language in Language::iter() {
            let email = format!("fan-{language}@example.net");
            let link = subscribes(app, language, &email, "");
            assert!(link.starts_with(&format!("/{language}/")), "{link}");
            let asked = app.mails_to(&email).remove(0);
            let l = catalog.of(*language);
            assert_eq!(blanks(asked.header("subject")), blanks(&l.subscribers_mail_subject(&site)), "{language}");
        }
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        for language in Language::iter() {
            let [letter] =
                letters(app, &format!("fan-{language}@example.net")).try_into().unwrap_or_else(|_| panic!("one mail"));
            let l = catalog.of(*language);
            assert_eq!(blanks(letter.header("subject")), blanks(&l.subscribers_letter_subject(&site, "26.11.20")));
            assert!(letter.html.contains(&plain(&l.digests_whole())), "{language}: {}", letter.html);
            assert!(!letter.text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "{}", letter.text);
        }
    });
}

#[test]
fn one_click_ends_it_from_a_mail_provider_and_leaves_nothing_of_the_address() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        let leave = app.link_to(FAN, "/unsubscribe/letters/");
        let asked = app.visitor().get(&leave);
        assert!(asked.all("form.actions button").len() == 1 && app.tables().count("subscribers") == 1);
        // No cookie, no header that says where from.
        let one_click = app.visitor().post_with(&leave, &[("List-Unsubscribe", "One-Click")], &[]);
        assert_eq!(one_click.status, 200, "{}", one_click.text());
        assert!(one_click.says("Done. No more releases are sent to you"), "{}", one_click.text());
        assert!(one_click.attributes("main .actions a", "href")[0].ends_with("/subscribe"), "{}", one_click.text());
        assert_eq!(app.tables().count("subscribers"), 0);
        let mut visitor = app.visitor();
        let gone = visitor.get(&link);
        assert!(visitor.follow(gone).says("does not work any more"), "it leads to the form that sends another one");
        let again = app.visitor().post_with(&leave, &[("List-Unsubscribe", "One-Click")], &[]);
        assert!(again.status == 200 && again.says("is not on our list"), "{}", again.text());
    });
}

#[test]
fn nobody_learns_who_subscribes_and_nobody_is_flooded() {
    on_each_engine(|app| {
        opens(app);
        let first = asks(app, "en", &[("email", FAN)]).text();
        assert_eq!(asks(app, "en", &[("email", " Fan@EXAMPLE.net ")]).text(), first);
        assert_eq!(app.mails_to(FAN).len(), 1, "one a day");
        let link = app.link_to(FAN, "/subscribe/");
        assert_eq!(app.visitor().post(&link, &[("area", "camera")]).status, 303);
        // Somebody else types the address of one who confirmed: the answer is the same, and the choice stays.
        app.advance(TimeDelta::days(1));
        assert_eq!(asks(app, "en", &[("email", FAN), ("area", "battery")]).text(), first);
        assert_eq!((app.mails_to(FAN).len(), app.link_to(FAN, "/subscribe/")), (2, link.clone()));
        assert_eq!(app.visitor().get(&link).attributes("option[selected]", "value"), ["camera"]);
        for (wrong, value) in [("email", "nobody"), ("area", "no-such-area"), ("lang", "tlh")] {
            let fields = if wrong == "email" { vec![(wrong, value)] } else { vec![("email", FAN), (wrong, value)] };
            assert_eq!(app.visitor().post("/subscribe", &fields).status, 422, "{wrong}");
        }
        let refused = app.visitor().post("/subscribe", &[("email", "nobody"), ("area", "camera")]);
        assert_eq!(refused.attributes("option[selected]", "value"), ["camera"], "what was chosen stays");
        // Who never confirms is forgotten after a week, who did is not.
        asks(app, "en", &[("email", "other@example.net")]);
        let now = app.now().plus(TimeDelta::days(8));
        assert_eq!(app.write(move |conn| subscribers::forget_unconfirmed(conn, now)), 1);
        assert_eq!(app.tables().count("subscribers"), 1);
        // Who sends no page of ours says the language.
        let german = [("email", "hans@example.net"), ("lang", "de")];
        assert_eq!(app.visitor().post("/subscribe", &german).status, 303);
        app.run_worker();
        assert!(app.link_to("hans@example.net", "/subscribe/").contains("/de/subscribe/"));
    });
}

#[test]
fn a_member_with_a_digest_gets_one_mail_and_what_is_hidden_before_it_is_written_is_not_in_it() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", "ada@example.org", "");
        subscribes(app, "en", FAN, "");
        let posts = two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (staff, now) = (app.manager("Linus"), app.now());
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, posts[0], &reason, now)
        });
        app.run_worker();
        assert_eq!(letters(app, "ada@example.org").len(), 1, "the digest alone");
        let [letter] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(letter.text.contains(BATTERY) && !letter.text.contains(CALLS), "{}", letter.text);
    });
}

#[test]
fn of_two_workers_with_the_same_chunk_one_writes_and_who_leaves_meanwhile_gets_nothing() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        let link = subscribes(app, "en", "gone@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 2);
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        let chunk = Arc::new((job, batch, mails));
        let queue = || {
            let chunk = Arc::clone(&chunk);
            let write = move |conn: &mut Conn| {
                let (job, batch, mails) = &*chunk;
                subscribers::queue(conn, job, batch, mails, now)
            };
            app.app.db.write_here(write)
        };
        assert!(queue().is_ok());
        assert!(queue().is_err(), "the second one comes too late");
        app.run_worker();
        assert_eq!((letters(app, FAN).len(), letters(app, "gone@example.net").len()), (1, 0));
    });
}

#[test]
fn a_mail_that_waits_with_a_title_which_is_hidden_then_is_written_once_more() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        let posts = two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert!(mails[0].text.contains(CALLS));
        // Many more wait because their relay does not take them now.
        let put_off = now.plus(TimeDelta::hours(1));
        let more: Vec<NewMail> = (0..1_100)
            .map(|number| NewMail { key: format!("letter/{release}/9{number:04}").into(), ..mails[0].clone() })
            .collect();
        app.write(move |conn| more.iter().try_for_each(|mail| mail::enqueue(conn, mail, put_off).map(drop)));
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        let staff = app.manager("Linus");
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, posts[0], &reason, now)
        });
        app.run_worker();
        let [letter] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(letter.text.contains(BATTERY) && !letter.text.contains(CALLS), "{}", letter.text);
        let below = format!("letter/{release}/");
        let waiting = app.read(|conn| mail::waiting_below(conn, MailKind::Letter, &below, 1));
        assert_eq!(waiting.len(), 0, "however many wait, none keeps the title");
    });
}

#[test]
fn a_letter_that_is_being_sent_while_its_release_is_recalled_is_waited_for() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "other@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 2);
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        // Somebody sends the first of both when staff recall it; the second one waits.
        let until = now.plus(TimeDelta::minutes(5));
        let sending = app.write(move |conn| mail::claim(conn, "somebody", now, until, 1)).remove(0);
        let by = app.manager("Linus").id;
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        app.run_worker();
        let told = || [FAN, "other@example.net"].map(|email| letters(app, email).len());
        assert_eq!(told(), [0, 0], "it is not known yet who was told");
        assert!(!app.unfinished().is_empty());
        app.write(move |conn| mail::settle(conn, "somebody", &sending, &Outcome::Sent, now));
        app.advance(LEASE);
        app.run_worker();
        assert_eq!(told(), [1, 0]);
        assert!(letters(app, FAN)[0].text.contains("was recalled"));
        assert!(app.unfinished().is_empty());
    });
}

#[test]
fn a_letter_whose_sender_was_gone_when_its_release_was_recalled_counts_as_told() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        app.run_worker();
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "other@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let next = |now| {
            let Some(job) = app.write(move |conn| jobs::claim(conn, LETTERS, now)) else { return false };
            let batch = app.read(|conn| subscribers::read(conn, &job, 10));
            let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
            app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
            true
        };
        assert!(next(now));
        // Whoever picked up the first of both is gone, and nobody knows how far they came.
        let until = now.plus(TimeDelta::minutes(5));
        assert_eq!(app.write(move |conn| mail::claim(conn, "somebody", now, until, 1)).len(), 1);
        app.advance(TimeDelta::minutes(6));
        let (by, now) = (app.manager("Linus").id, app.now());
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        for _ in 0..5 {
            next(now);
        }
        assert!(!next(now), "it ends");
        app.run_worker();
        assert_eq!([FAN, "other@example.net"].map(|email| letters(app, email).len()), [1, 0]);
        assert!(letters(app, FAN)[0].text.contains("was recalled"), "and the release itself is not sent any more");
    });
}

#[test]
fn whoever_was_told_of_a_release_hears_of_its_recall_once() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "camera@example.net", "camera");
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, BATTERY, "battery");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((letters(app, FAN).len(), letters(app, "camera@example.net").len()), (1, 0));
        let (mut desk, path) = (app.signed_in("Grace"), "/releases/26.11.20/recall");
        let sure = desk.get(path);
        assert_eq!(desk.submit(&sure, path, &[("reason", "It does not boot.")]).status, 303);
        app.run_worker();
        let [_, recalled] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("two mails"));
        assert!(
            recalled.text.contains("was recalled") && recalled.text.contains("It does not boot."),
            "{}",
            recalled.text
        );
        assert_eq!(letters(app, "camera@example.net").len(), 0, "nothing in it was theirs");
        app.at("2026-11-21T17:00:00Z");
        assert_eq!(letters(app, FAN).len(), 2);
        // The archive says it, and that nothing has shipped.
        let archive = app.visitor().get("/releases/archive");
        assert!(archive.says("Recalled") && archive.says("It does not boot."), "{}", archive.text());
        let found = app.visitor().get("/releases/archive?q=slowly");
        assert!(found.says("Recalled") && !found.says("shipped in 26.11.20"), "{}", found.text());
        assert!(!app.visitor().get("/how-it-works").says("A real wish as an example"));
    });
}

#[test]
fn whoever_leaves_while_the_mail_about_a_recall_waits_does_not_get_it() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(letters(app, FAN).len(), 1);
        let release = app.read(|conn| releases::by_version(conn, "26.11.20")).id;
        let (by, now) = (app.manager("Linus").id, app.now());
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 1, "it is written");
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        app.run_worker();
        assert_eq!(letters(app, FAN).len(), 1);
    });
}

#[test]
fn whoever_left_by_mistake_gets_a_new_link_on_the_same_day() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        for _ in 0..2 {
            asks(app, "en", &[("email", FAN)]);
        }
        let new = app.link_to(FAN, "/subscribe/");
        assert!(new != link && app.mails_to(FAN).len() == 2, "one more, and no third one");
        assert!(app.visitor().get(&new).says("once you confirm"));
    });
}

#[test]
fn a_link_goes_out_once_a_day_of_the_site_and_not_of_greenwich() {
    for engine in engines() {
        let environment = vec![("FRIDAY_TIMEZONE", "Asia/Shanghai".to_owned())];
        let app = &Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera", "Battery"]);
        app.run_worker();
        // Half past eleven in the evening, half past midnight, half past seven in the morning and an hour later.
        for (at, links) in [("16T15:30", 1), ("16T16:30", 2), ("16T23:30", 2), ("17T00:30", 2)] {
            app.set_clock(&format!("2026-11-{at}:00Z"));
            asks(app, "en", &[("email", FAN)]);
            assert_eq!(app.mails_to(FAN).len(), links, "{at}");
        }
    }
}

#[test]
fn an_address_that_nobody_confirms_gets_a_few_links_and_then_none_until_it_is_forgotten() {
    on_each_engine(|app| {
        opens(app);
        for day in 1..=5_usize {
            asks(app, "en", &[("email", FAN)]);
            assert_eq!(app.mails_to(FAN).len(), day.min(3), "day {day}");
            app.advance(TimeDelta::days(1));
        }
        let now = app.now().plus(TimeDelta::days(3));
        assert_eq!(app.write(move |conn| subscribers::forget_unconfirmed(conn, now)), 1, "from when they asked first");
        asks(app, "en", &[("email", FAN)]);
        assert_eq!(app.mails_to(FAN).len(), 4);
        // A link that was made up changes nothing.
        let before = app.tables();
        assert_eq!(app.visitor().post("/subscribe/no-such-word", &[]).status, 404);
        assert_eq!(app.visitor().post_with("/unsubscribe/letters/no-such-word", &[], &[]).status, 200);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

#[test]
fn what_was_chosen_stays_offered_once_it_is_retired_and_what_is_unknown_is_said_at_its_field() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        app.sql("INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('tv', 'TV', '{}', 2, FALSE)");
        app.sql(
            "INSERT INTO areas (slug, name, names, line_id, position, retired) \
             SELECT 'remote', 'Remote', '{}', id, 9, FALSE FROM product_lines WHERE slug = 'tv'",
        );
        app.run_worker();
        asks(app, "en", &[("email", FAN), ("line", "tv")]);
        let link = app.link_to(FAN, "/subscribe/");
        // An area is narrower than its line, and one of another line is none of it.
        let both = app.visitor().post("/subscribe", &[("email", FAN), ("line", "tv"), ("area", "camera")]);
        let chosen = (both.status, both.attributes("option[selected]", "value"), both.attributes("#email", "value"));
        assert_eq!(chosen, (422, vec!["tv".to_owned(), "camera".to_owned()], vec![FAN.to_owned()]));
        assert!(both.says("This area belongs to another line."), "{}", both.text());
        let both = app.visitor().post(&link, &[("line", "tv"), ("area", "camera")]);
        let chosen = (both.status, both.attributes("option[selected]", "value"));
        assert_eq!(chosen, (422, vec!["tv".to_owned(), "camera".to_owned()]));
        assert_eq!(both.attributes("#area[aria-invalid]", "aria-describedby"), ["area-error"]);
        assert!(app.visitor().get(&link).says("once you confirm"), "nothing is confirmed by that");
        assert_eq!(app.visitor().post(&link, &[("line", "tv"), ("area", "remote")]).status, 303);
        assert_eq!(app.visitor().get(&link).attributes("option[selected]", "value"), ["remote"]);
        assert_eq!(app.visitor().post(&link, &[("line", "tv")]).status, 303);
        let from_its_line = app.visitor().get("/subscribe?line=tv");
        assert_eq!(from_its_line.attributes("option[selected]", "value"), ["tv"], "the page of the line leads there");
        app.sql("UPDATE product_lines SET retired = TRUE WHERE slug = 'tv'");
        assert_eq!(app.visitor().get(&link).attributes("#line option[selected]", "value"), ["tv"]);
        assert!(!app.visitor().get("/subscribe").attributes("option", "value").contains(&"tv".to_owned()));
        let refused = app.visitor().post("/subscribe", &[("email", FAN), ("area", "no-such-area")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes("#area[aria-invalid]", "aria-describedby"), ["area-error"]);
    });
}

#[test]
fn an_area_that_somebody_subscribes_to_is_not_taken_back_and_one_that_is_merged_is_told_of_where_it_went() {
    on_each_engine(|app| {
        opens(app);
        let mut olga = app.owner("Olga");
        assert_eq!(olga.post("/staff/areas", &[("name", "Photographs"), ("line", "phone")]).status, 303);
        let undo = olga.get("/triage/acts").attributes(".acts li:first-child form", "action").remove(0);
        subscribes(app, "en", FAN, "photographs");
        assert_eq!(olga.post(&undo, &[]).status, 409, "nobody gets all releases who wants one area");
        assert!(olga.get("/staff/areas").says("Photographs"));
        app.sql(
            "UPDATE areas SET merged_into = (SELECT id FROM areas WHERE slug = 'camera') WHERE slug = 'photographs'",
        );
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        let letters = letters(app, FAN);
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains(CALLS) && !letters[0].text.contains(BATTERY), "{}", letters[0].text);
    });
}
