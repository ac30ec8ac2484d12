//! Who shaped a line, in which way and in which order, however the work is cut into pieces.

mod counted;
mod moved;

use crate::support::{TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::confirming::{self, Confirmation};
use orange_friday::credits::record_chunk;
use orange_friday::db::schema::{contributors, credits, further_roles, item_posts, release_items, users};
use orange_friday::db::{PostId, UserId};
use orange_friday::devices::Said;
use orange_friday::i18n::Language;
use orange_friday::jobs;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use orange_friday::releases::{self, CREDITS, Role};
use orange_friday::testing::{self, TestResult};
use orange_friday::trains::WEEKLY;

/// Takes a post and those merged into it through its release; nobody is credited yet.
fn published(app: &TestApp, grace: &Viewer, post: PostId) {
    app.decide(grace, post, "ready", "");
    app.publish_by_the_clock(grace);
}

/// Credits a piece of so many voters, if one is left.
fn piece(app: &TestApp, most: i64) -> bool {
    let now = app.now();
    app.write(move |conn| {
        let Some(job) = jobs::claim(conn, CREDITS, now)? else { return Ok(false) };
        record_chunk(conn, &job, most, now).map(|()| true)
    })
}

/// Credits everybody, so many voters at a time; how many pieces that took.
pub fn credit_by(app: &TestApp, most: i64) -> usize {
    (0..1_000).find(|_| !piece(app, most)).expect("crediting has no end")
}

/// Name and role of everybody a post's line names, first things first.
fn shaped(app: &TestApp, post: PostId) -> Vec<(String, Role)> {
    app.read(|conn| {
        let lines = release_items::table.inner_join(item_posts::table);
        let of_line = credits::table.inner_join(lines).inner_join(users::table);
        let of_line = of_line.filter(item_posts::post_id.eq(post)).order(credits::rank);
        Ok(of_line.select((users::name, credits::role)).load(conn)?)
    })
}

fn named(people: &[(&str, Role)]) -> Vec<(String, Role)> {
    people.iter().map(|(name, role)| ((*name).to_owned(), *role)).collect()
}

/// Name and role of everybody who shaped a line in a further way, by name.
fn further(app: &TestApp) -> Vec<(String, Role)> {
    app.read(|conn| {
        let all = further_roles::table.inner_join(users::table).order((users::name, further_roles::role));
        Ok(all.select((users::name, further_roles::role)).load(conn)?)
    })
}

/// Somebody has a bug too, and votes for it with that.
fn confirm(app: &TestApp, person: &Viewer, bug: PostId) {
    let (person, now) = (person.clone(), app.now());
    let (said, week) = (Said::parse("Mi 8", "").unwrap(), app.app.voting_week(now));
    let confirmation = Confirmation::of(&said, None, now);
    app.write(move |conn| confirming::confirm(conn, &person, bug, &said, &confirmation, week));
}

/// A tester says how it goes.
fn try_out(app: &TestApp, person: &Viewer, post: PostId, how: testing::Verdict) {
    let (person, said, now) = (person.clone(), Said::parse("Mi 8", "").unwrap(), app.now());
    let result = TestResult::of(person.id, &said, None, how, now);
    app.write(move |conn| testing::say(conn, &person, post, &said, &result));
}

/// What people wrote and voted for in the release, as their digests count it.
fn parts(app: &TestApp) -> Vec<(i64, i64)> {
    app.read(|conn| {
        let parts = contributors::table.order(contributors::user_id);
        Ok(parts.select((contributors::wrote, contributors::voted)).load(conn)?)
    })
}

/// The reporter came later than those who seconded, and filed a second post that was merged into the first.
#[test]
fn the_reporter_stands_before_those_who_seconded_and_is_credited_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [voter, berta, cleo, ada] = ["Vera", "Berta", "Cleo", "Ada"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        let over = app.file(&cleo, "request", "Calls stop my recordings", "camera");
        let twin = app.file(&berta, "request", "Do not stop for a call", "camera");
        let own = app.file(&ada, "request", "Recording and calls", "camera");
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        for person in [&voter, &berta, &ada] {
            app.vote(person, kept);
        }
        app.merge(&grace, over, twin);
        app.merge(&grace, own, kept);
        app.merge(&grace, twin, kept);
        published(app, &grace, kept);
        app.run_worker();

        let expected =
            [("Ada", Role::Reported), ("Berta", Role::Seconded), ("Cleo", Role::Seconded), ("Vera", Role::Voted)];
        assert_eq!(shaped(app, kept), named(&expected));
        assert_eq!(parts(app), [(0, 1), (1, 0), (1, 0), (1, 0)], "Vera voted; the others wrote, once each");
        let line = app.visitor().get("/releases/26.11.20").one(&format!("#item-{kept} .shaped"));
        assert!(line.contains("@Ada , @Berta , @Cleo"), "{line}");
        let ada = app.visitor().get("/people/ada");
        assert!(ada.says("Keep recording during calls"), "{}", ada.text());
    });
}

#[test]
fn a_reporter_who_only_seconds_elsewhere_has_both_parts() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [berta, ada] = ["Berta", "Ada"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let twin = app.file(&ada, "request", "Pictures are upside down", "camera");
        let other = app.file(&berta, "bug", "Photos stand on their heads", "camera");
        app.merge(&grace, twin, other);
        published(app, &grace, other);
        app.run_worker();
        assert_eq!(shaped(app, first), named(&[("Ada", Role::Reported)]));
        assert_eq!(shaped(app, other), named(&[("Berta", Role::Reported), ("Ada", Role::Seconded)]));
        assert_eq!(parts(app), [(1, 0), (2, 0)]);
    });
}

/// What was merged and hidden since names nobody; shown again before the release, it does.
#[test]
fn who_wrote_what_was_merged_and_hidden_since_did_not_second() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, cleo] = ["Ada", "Berta", "Cleo"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
        let spam = app.file(&berta, "request", "Record calls, and buy this", "camera");
        let twin = app.file(&cleo, "request", "Do not stop for a call", "camera");
        for post in [spam, twin] {
            app.merge(&grace, post, kept);
            let (staff, now) = (grace.clone(), app.now());
            let reason = Reason::parse("An advertisement.", Language::En).unwrap();
            app.write(move |conn| moderation::hide_post(conn, &staff, post, &reason, now));
        }
        let (staff, now) = (grace.clone(), app.now());
        app.write(move |conn| moderation::restore_post(conn, &staff, twin, (None, &Reason::default()), now));
        published(app, &grace, kept);
        app.run_worker();
        assert_eq!(shaped(app, kept), named(&[("Ada", Role::Reported), ("Cleo", Role::Seconded)]));
    });
}

/// Four authors who came before every voter and voted too: a piece that holds nobody else adds nobody.
#[test]
fn voters_behind_a_crowd_of_authors_are_credited_whatever_the_size_of_a_piece() {
    for most in [1, 2, 3, 4, 5, 200] {
        on_each_engine(|app| {
            app.areas(&["Camera"]);
            let authors = ["Ada", "Berta", "Cleo", "Dora"].map(|name| app.fan(name));
            let voters = ["Emma", "Fred", "Gina"].map(|name| app.fan(name));
            let late_author = app.fan("Hugo");
            let grace = app.manager("Grace");
            let kept = app.file(&authors[0], "request", "Keep recording during calls", "camera");
            let twins: Vec<PostId> = authors[1..]
                .iter()
                .chain([&late_author])
                .map(|author| app.file(author, "request", &format!("A wish of {}", author.name), "camera"))
                .collect();
            for person in authors.iter().chain(&voters).chain([&late_author]) {
                app.vote(person, kept);
            }
            for twin in twins {
                app.merge(&grace, twin, kept);
            }
            published(app, &grace, kept);
            credit_by(app, most);

            let mut expected = vec![("Ada", Role::Reported)];
            expected.extend(["Berta", "Cleo", "Dora", "Hugo"].map(|name| (name, Role::Seconded)));
            expected.extend(["Emma", "Fred", "Gina"].map(|name| (name, Role::Voted)));
            assert_eq!(shaped(app, kept), named(&expected), "{most} at a time");
            let (of_line, of_release) = app.read(|conn| {
                let line: i64 = release_items::table.select(release_items::people_count).first(conn)?;
                Ok((line, releases::published(conn, WEEKLY, 1)?.remove(0).people_count))
            });
            assert_eq!((of_line, of_release), (8, 8));
        });
    }
}

/// Who reported, seconded, tested, confirmed and voted: each once, by what weighs most, and beside that in every other way. What
/// staff took away was not tested, and once it is out nobody takes anything back.
#[test]
fn whoever_tested_or_confirmed_is_credited_once_in_each_way_whatever_the_size_of_a_piece() {
    for most in [1, 2, 7] {
        on_each_engine(|app| {
            app.areas(&["Camera"]);
            let [vera, kofi, tom, tess, trudy, ada, berta] =
                ["Vera", "Kofi", "Tom", "Tess", "Trudy", "Ada", "Berta"].map(|name| app.fan(name));
            let grace = app.manager("Grace");
            let bug = app.file(&ada, "bug", "The shutter sticks", "camera");
            let twin = app.file(&berta, "bug", "The shutter does not open", "camera");
            for voter in [&vera, &tess, &ada] {
                app.vote(voter, bug);
            }
            for person in [&kofi, &tess] {
                confirm(app, person, bug);
            }
            app.merge(&grace, twin, bug);
            app.decide(&grace, bug, "in_progress", "");
            let fails = testing::Verdict::Fails("It sticks still.".to_owned(), "en".to_owned());
            for (tester, how) in [
                (&tom, testing::Verdict::Works),
                (&tess, fails),
                (&trudy, testing::Verdict::Works),
                (&ada, testing::Verdict::Works),
            ] {
                app.test_for(&grace, tester, "camera");
                try_out(app, tester, bug, how);
            }
            let withdraw = format!("/posts/{bug}/tested/withdraw");
            let removed =
                app.signed_in("Grace").post(&withdraw, &[("handle", "trudy"), ("reason", "That is another phone.")]);
            assert_eq!(removed.status, 303, "{}", removed.text());
            published(app, &grace, bug);
            let said = ["confirmations", "test_results"].map(|table| app.tables().count(table));
            for (name, press) in [("Kofi", format!("/posts/{bug}/unconfirm")), ("Tom", withdraw)] {
                let mut late = app.signed_in(name);
                assert_eq!(late.post(&press, &[]).status, 409, "{name}");
                let page = late.visit(&format!("/posts/{bug}"));
                assert!(page.all(&format!("form[action='{press}']")).is_empty(), "{}", page.text());
            }
            assert_eq!(["confirmations", "test_results"].map(|table| app.tables().count(table)), said);
            credit_by(app, most);

            let expected = [
                ("Ada", Role::Reported),
                ("Berta", Role::Seconded),
                ("Tom", Role::Tested),
                ("Tess", Role::Tested),
                ("Vera", Role::Voted),
                ("Kofi", Role::Confirmed),
            ];
            assert_eq!(shaped(app, bug), named(&expected), "{most} at a time");
            let besides = [
                ("Ada", Role::Tested),
                ("Ada", Role::Voted),
                ("Berta", Role::Confirmed),
                ("Kofi", Role::Voted),
                ("Tess", Role::Confirmed),
                ("Tess", Role::Voted),
            ];
            assert_eq!(further(app), named(&besides), "{most} at a time");
            let supported = (0, 1);
            assert_eq!(parts(app), [supported, supported, supported, supported, (1, 0), (1, 0)]);
            app.run_worker();
            assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        });
    }
}

/// One line is done in a piece, the other one takes several.
#[test]
fn a_line_without_any_vote_and_one_with_many_are_both_finished() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let quiet = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let loud = app.file(&ada, "request", "Flash for the front camera", "camera");
        let fans: Vec<Viewer> = (0..7).map(|number| app.fan(&format!("Fan {number}"))).collect();
        for fan in &fans {
            app.vote(fan, loud);
        }
        published(app, &grace, loud);
        let pieces = credit_by(app, 3);
        assert!(pieces >= 4, "seven voters by threes are not one piece: {pieces}");
        assert_eq!(shaped(app, quiet), named(&[("Ada", Role::Reported)]));
        let voters: Vec<UserId> = app.voters(loud);
        assert_eq!(shaped(app, loud).len(), voters.len() + 1);
        let fans: i64 = app.read(|conn| {
            let voted = credits::table.filter(credits::role.eq(Role::Voted));
            Ok(voted.count().get_result(conn)?)
        });
        assert_eq!(fans, 7);
    });
}
