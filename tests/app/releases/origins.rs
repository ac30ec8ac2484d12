//! A line comes from any number of posts, and a post may stand in several releases. No page joins lines, writes them without
//! a post or lets a post out twice yet: the rows are put where they will be.

mod going_back;

use crate::cli::doctor;
use crate::support::{Page, TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::db::schema::contributors;
use orange_friday::db::{ItemId, PostId};
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases;

pub(super) fn put(app: &TestApp, rows: String) {
    app.write(move |conn| Ok(conn.batch_execute(&rows)?));
}

/// Joins the line of a post to that of another one, which comes first.
fn join(app: &TestApp, first: PostId, second: PostId) -> ItemId {
    let (stays, goes) = (app.line_of(first).id, app.line_of(second).id);
    put(
        app,
        format!(
            "DELETE FROM release_items WHERE id = {goes}; \
             INSERT INTO item_posts (item_id, post_id, position) VALUES ({stays}, {second}, 1);"
        ),
    );
    stays
}

/// Writes a line without a post below another one.
fn write_below(app: &TestApp, line: ItemId, words: &str) -> ItemId {
    put(
        app,
        format!(
            "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, \
             people_count) SELECT release_id, area_id, 'improved', '{words}', 'en', 900, FALSE, 0, 0 \
             FROM release_items WHERE id = {line};"
        ),
    );
    app.release_lines().into_iter().find(|line| line.wording == words).unwrap().id
}

/// The text of everybody's digest at an address.
fn digests(app: &TestApp, address: &str) -> Vec<String> {
    let mails = app.mails_to(address).into_iter();
    mails.filter(|mail| mail.header("precedence") == "bulk").map(|mail| mail.text).collect()
}

/// Hides a post, or shows it again.
fn show(app: &TestApp, staff: &Viewer, post: PostId, is_shown: bool) {
    let (staff, now) = (staff.clone(), app.now());
    app.write(move |conn| {
        let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
        if is_shown {
            moderation::restore_post(conn, &staff, post, (None, &reason), now)
        } else {
            moderation::hide_post(conn, &staff, post, &reason, now)
        }
    });
}

fn page_of(app: &TestApp, post: PostId) -> Page {
    app.visitor().visit(&format!("/posts/{post}"))
}

#[test]
fn a_line_of_two_posts_and_one_of_none_go_out_and_everybody_is_credited_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, vera, vincent] = ["Ada", "Berta", "Vera", "Vincent"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.run_worker();
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let second = app.finished(&berta, &grace, "Record while it rings", "camera");
        for (person, post) in [(&vera, first), (&vera, second), (&vincent, second), (&ada, second)] {
            app.vote(person, post);
        }
        app.at("2026-11-19T18:00:00Z");
        let line = join(app, first, second);
        let bare = write_below(app, line, "The camera opens faster");
        let desk = app.signed_in("Grace").get("/releases/next/edit");
        for words in ["Keep recording during calls", "Record while it rings", "The camera opens faster"] {
            assert!(desk.says(words), "{words}: {}", desk.text());
        }
        assert!(!desk.says("No longer finished"), "{}", desk.text());
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");

        assert_eq!([app.status(first), app.status(second)], [Status::Shipped, Status::Shipped]);
        let page = app.visitor().get("/releases/26.11.20");
        let shaped = page.one(&format!("#item-{first} .shaped"));
        assert!(shaped.contains("@Ada , @Berta , @Vera"), "{shaped}");
        assert!([first, second].iter().all(|post| shaped.contains(&format!("#{post}"))), "{shaped}");
        assert_eq!(page.one(&format!("#line-{bare} .line")), "The camera opens faster");
        let text = app.visitor().get("/releases/26.11.20.md").body;
        assert!(text.contains(&format!("(#{first} and #{second}, shaped by Ada, Berta, Vera")), "{text}");
        assert!(text.contains("The camera opens faster\n"), "{text}");
        let feed = app.visitor().get("/releases.atom").body;
        assert!([first, second].iter().all(|post| feed.contains(&format!("/posts/{post}"))), "{feed}");
        let counted = ["credits", "contributors", "digests"].map(|table| app.tables().count(table));
        assert_eq!(counted, [4, 4, 4], "each once, whatever they wrote and voted for");
        for (name, own) in [("ada", first), ("berta", second), ("vera", first), ("vincent", second)] {
            let digests = digests(app, &format!("{name}@example.org"));
            assert_eq!(digests.len(), 1, "{name}");
            assert!(digests[0].contains(&format!("/posts/{own}")), "{name}: {}", digests[0]);
            let page = app.visitor().get(&format!("/people/{name}"));
            assert!(page.body.contains(&format!("\"/posts/{own}-")), "{name}: {}", page.body);
        }
        assert!(page_of(app, second).says("26.11.20"));
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn of_a_joined_line_only_what_is_finished_and_public_goes_out() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        app.run_worker();
        let stays = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let goes = app.finished(&berta, &grace, "Record while it rings", "camera");
        app.at("2026-11-19T18:00:00Z");
        join(app, stays, goes);
        app.decide(&grace, goes, "in_progress", "It drains the battery.");
        assert!(!app.signed_in("Grace").get("/releases/next/edit").says("No longer finished"), "one of them is");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!([app.status(stays), app.status(goes)], [Status::Shipped, Status::InProgress]);
        let shaped = app.visitor().get("/releases/26.11.20").one(&format!("#item-{stays} .shaped"));
        assert!(shaped.contains("@Ada") && !shaped.contains("@Berta"), "{shaped}");
        assert!(!shaped.contains(&format!("#{goes}")), "{shaped}");
        assert!(digests(app, "berta@example.org").is_empty());
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_post_in_two_releases_shipped_with_the_later_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        app.run_worker();
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let second = app.finished(&berta, &grace, "Record while it rings", "camera");
        app.at("2026-11-26T18:00:00Z");
        let line = app.line_of(second).id;
        app.approve(&grace);
        app.at("2026-11-27T17:00:00Z");
        let version = |post| app.read(|conn| Ok(releases::version_of(conn, &[post])?.remove(&post)));
        assert_eq!([version(first), version(second)].map(Option::unwrap), ["26.11.20", "26.11.27"]);

        put(app, format!("INSERT INTO item_posts (item_id, post_id, position) VALUES ({line}, {first}, 1);"));
        assert_eq!(version(first).unwrap(), "26.11.27");
        assert!(page_of(app, first).says("26.11.27"), "{}", page_of(app, first).text());
        let steps = page_of(app, first).all(".timeline .status").join(", ");
        assert!(steps.contains("26.11.20") && !steps.contains("26.11.27"), "the step says what shipped it: {steps}");
        for version in ["26.11.20", "26.11.27"] {
            let page = app.visitor().get(&format!("/releases/{version}"));
            assert!(page.says(&format!("Post #{first}")), "{version}: {}", page.text());
        }
    });
}

#[test]
fn a_joined_line_says_the_title_of_a_hidden_post_again_when_that_post_is_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        app.run_worker();
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let second = app.finished(&berta, &grace, "Record while it rings", "camera");
        app.at("2026-11-19T18:00:00Z");
        join(app, first, second);
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let is_told = || app.visitor().get("/releases/26.11.20").says("Keep recording during calls");
        let show = |post: PostId, is_shown: bool| show(app, &grace, post, is_shown);
        assert!(is_told());
        show(first, false);
        assert!(!is_told(), "it is the title of what is hidden");
        show(second, false);
        show(second, true);
        assert!(!is_told(), "the other post brings back what is not its own");
        show(first, true);
        assert!(is_told());
    });
}

#[test]
fn a_line_that_goes_out_without_a_hidden_post_says_its_title_again_when_that_post_is_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        app.run_worker();
        let hidden = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let stays = app.finished(&berta, &grace, "Record while it rings", "camera");
        app.at("2026-11-19T18:00:00Z");
        join(app, hidden, stays);
        let coming = || app.visitor().get("/releases/next");
        assert!(coming().body.contains("Keep recording during calls"), "{}", coming().text());
        show(app, &grace, hidden, false);
        assert!(!coming().body.contains("Keep recording during calls"), "{}", coming().text());
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!([app.status(hidden), app.status(stays)], [Status::Ready, Status::Shipped]);
        let page = || app.visitor().get("/releases/26.11.20");
        let is_told = || page().says("Keep recording during calls");
        let names_berta_alone = || {
            let shaped = page().one(&format!("#item-{stays} .shaped"));
            shaped.contains("@Berta") && !shaped.contains("@Ada") && !shaped.contains(&format!("#{hidden}"))
        };
        assert!(!is_told() && names_berta_alone(), "{}", page().text());
        assert!(digests(app, "ada@example.org").is_empty());
        for is_shown in [true, false, true] {
            show(app, &grace, hidden, is_shown);
            assert_eq!(is_told(), is_shown, "its return brings the words back, and it takes them along again");
            assert!(names_berta_alone(), "it did not ship with them: {}", page().text());
        }

        app.at("2026-11-26T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-27T17:00:00Z");
        let version = app.read(|conn| Ok(releases::version_of(conn, &[hidden])?.remove(&hidden)));
        assert_eq!((app.status(hidden), version.as_deref()), (Status::Shipped, Some("26.11.27")));
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn whoever_shaped_a_post_that_was_split_is_named_by_each_line_and_counted_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, vera, grace) = (app.fan("Ada"), app.fan("Vera"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.vote(&vera, post);
        app.at("2026-11-19T18:00:00Z");
        let line = app.line_of(post).id;
        let other = write_below(app, line, "The camera opens faster");
        put(app, format!("INSERT INTO item_posts (item_id, post_id, position) VALUES ({other}, {post}, 0);"));
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let page = app.visitor().get("/releases/26.11.20");
        for anchor in [format!("#item-{post}"), format!("#line-{other}")] {
            let shaped = page.one(&format!("{anchor} .shaped"));
            assert!(shaped.contains("@Ada") && shaped.contains("@Vera"), "{anchor}: {shaped}");
        }
        let counted = [ada.id, vera.id].map(|person| {
            app.read(|conn| {
                let theirs = contributors::table.filter(contributors::user_id.eq(person));
                Ok(theirs.select((contributors::wrote, contributors::voted)).first::<(i64, i64)>(conn)?)
            })
        });
        assert_eq!((counted, app.tables().count("credits")), ([(1, 0), (0, 1)], 4));
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}
