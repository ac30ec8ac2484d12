//! Leaving the site: a week to think about it, and then a row that says nothing of anybody; and taking along what is stored.

mod taking_along;

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Engine, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::Text;
use orange_friday::db::{PostId, UserId};
use orange_friday::jobs;
use orange_friday::leaving::{self, On, REFERRING};
use orange_friday::people::{self, Role};
use orange_friday::posts;
use std::collections::BTreeSet;
use std::fs;

fn leaves(browser: &mut Browser, password: &str) -> Page {
    let form = browser.get("/settings/erase");
    browser.submit(&form, "/settings/erase", &[("current", password)])
}

fn stays(browser: &mut Browser) -> Page {
    let form = browser.get("/settings/erase");
    browser.submit(&form, "/settings/erase/undo", &[])
}

/// Signs in somebody who is about to leave, whom that leads to the page that asks whether they stay.
fn comes_back(app: &TestApp, name: &str) -> Browser {
    let mut browser = app.visitor();
    let fields = [("email", &*address(name)), ("password", PASSWORD), ("next", "/roadmap")];
    let answer = browser.post("/sign-in", &fields);
    assert_eq!((answer.status, answer.location()), (303, "/settings/erase".to_owned()), "{}", answer.text());
    browser
}

fn mails(app: &TestApp, name: &str) -> usize {
    app.mails_to(&address(name)).len()
}

#[test]
fn whoever_leaves_has_a_week_to_stay_and_is_nobody_afterwards() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut grace) = (app.member("Wilma"), app.staff("Grace"));
        let hers = wilma.files("request", "Grid lines, please", "camera");
        let mut ada = app.member("Ada");
        let own = ada.files("request", "A timer for the torch", "camera");
        ada.votes_for(&hers);
        wilma.votes_for(&own);
        let said = format!("/posts/{}/comments", number_of(&hers));
        assert_eq!(ada.post(&said, &[("body", "At night most of all.")]).status, 303);
        assert_eq!(ada.post(&format!("/posts/{}/follow", number_of(&hers)), &[]).status, 303);
        assert_eq!(ada.post("/areas/camera/follow", &[]).status, 303);
        assert_eq!(wilma.post("/people/ada/follow", &[]).status, 303);
        assert_eq!(wilma.post(&format!("/posts/{}/comments", number_of(&own)), &[("body", "Please.")]).status, 303);
        assert_eq!(ada.post("/settings/devices", &[("device", "Mi 8"), ("build", "")]).status, 303);
        assert_eq!(app.visitor().post("/subscribe", &[("email", "Ada@Example.org")]).status, 303);
        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(grace.post("/people/ada/block", &block).status, 303);
        assert_eq!(grace.post("/people/ada/unblock", &[("seen", "")]).status, 303);
        assert_eq!(grace.post("/people/ada/ignore", &[]).status, 303);
        assert_eq!(ada.post("/people/grace/ignore", &[]).status, 303);
        assert_eq!(
            ada.post(
                "/settings/mail",
                &[("table", "yes"), ("digest", "yes"), ("web_comments", "yes"), ("mail_answers", "yes")]
            )
            .status,
            303
        );
        app.sql(
            "INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
             SELECT 'fans', 'Fans', '', 'en', min(area_id), 3, min(created_at) FROM posts",
        );
        app.sql(
            "INSERT INTO markets (code, name, names, added_by, added_at) \
             SELECT 'de', 'Germany', '{}', 1, min(created_at) FROM users; INSERT INTO market_tallies VALUES (1, 0, 0, 0)",
        );
        assert_eq!(ada.post("/markets/de/want", &[]).status, 303);
        assert_eq!(ada.post("/markets/de/translate", &[("lang", "pl")]).status, 303);
        assert_eq!(ada.post("/groups/fans/join", &[]).status, 303);
        assert_eq!(grace.post("/staff/groups/1/invite", &[("handle", "ada")]).status, 303);
        // The log of staff names her by the handle of then.
        let settings = ada.get("/settings");
        assert_eq!(ada.submit(&settings, "/settings", &[("handle", "countess")]).status, 303);
        app.run_worker();
        // Once the inbox has the comment: whoever is mentioned in one hears of that instead.
        app.sql("INSERT INTO mentions SELECT id, 3, NULL FROM comments WHERE author_id = 1");
        app.sql("INSERT INTO post_mentions SELECT id, 3, NULL FROM posts WHERE author_id = 1");
        assert_eq!((app.tables().count("mentions"), app.tables().count("ignored_people")), (1, 2));
        let followed = "SELECT count(*) AS count FROM wider_follows WHERE kind = 'person' AND about = 3";
        let heard = "SELECT count(*) AS count FROM inbox_entries WHERE user_id = 3";
        assert_eq!((count(app, followed), count(app, heard)), (1, 1));
        let votes = |path: &str| {
            let number = PostId(number_of(path));
            app.read(|conn| posts::get(conn, number)).vote_count
        };
        let before = (votes(&hers), votes(&own));

        // A session alone is not enough.
        assert_eq!(leaves(&mut ada, "not hers").status, 422);
        let heard = mails(app, "Ada");
        let gone = leaves(&mut ada, PASSWORD);
        assert_eq!(gone.status, 303, "{}", gone.text());
        assert!(ada.follow(gone).says("erased in seven days"));
        assert_eq!(ada.get("/settings").status, 303, "every session has ended");
        assert_eq!(mails(app, "Ada"), heard + 1);
        let told = app.mails_to(&address("Ada"));
        let words = told.last().unwrap().text.replace('\n', " ");
        assert!(words.contains("23 November 2026"), "{words}");

        // Meanwhile she is asked whether she stays, and does nothing else; nobody writes to her.
        let mut back = comes_back(app, "Ada");
        assert_eq!(back.post(&said, &[("body", "One more.")]).status, 409);
        assert_eq!(back.post(&format!("/posts/{}/vote", number_of(&own)), &[]).status, 409);
        assert_eq!(grace.decides(&hers, "planned", "Soon.", "").status, 303);
        assert_eq!(mails(app, "Ada"), heard + 1);
        app.advance(TimeDelta::days(6));
        app.tick();
        let mut back = comes_back(app, "Ada");
        assert!(app.visitor().visit(&hers).says("Ada"), "her name is there still");
        assert_eq!(stays(&mut back).location(), "/settings");
        assert_eq!(about_to_leave(app), 0);
        assert_eq!(back.post(&said, &[("body", "I am still here.")]).status, 303);
        app.advance(TimeDelta::days(2));
        app.tick();
        assert_eq!(app.visitor().get("/people/ada").location(), "/people/countess");
        assert_eq!(app.visitor().get("/people/countess").status, 200);

        // A week after she meant it nothing says who she was.
        assert_eq!(leaves(&mut app.signed_in("Ada"), PASSWORD).status, 303);
        assert_eq!(app.unfinished(), [], "what waits for its day is no fault");
        app.advance(TimeDelta::days(7));
        app.tick();
        let tables = app.tables();
        for trace in ["ada@", "Ada@", "'Ada'", "'ada'", ",Ada,", ",ada,", "countess"] {
            assert_eq!(tables.containing(trace), Vec::<String>::new(), "{trace}");
        }
        let former = app.read(|conn| Ok(people::by_handle(conn, "former.3")?)).unwrap();
        assert!(former.is_former() && tables.containing("former.3").len() == 4, "{:?}", tables.containing("former.3"));
        for stored in REFERRING.iter().filter(|stored| stored.on == On::Removed) {
            let rows = format!("SELECT count(*) AS count FROM {} WHERE {} = 3", stored.table, stored.column);
            assert_eq!(count(app, &rows), 0, "{}.{}", stored.table, stored.column);
        }
        assert_eq!(count(app, followed), 0, "nobody follows a former member");
        assert_eq!((votes(&hers), votes(&own)), before);
        let page = app.visitor().visit(&hers);
        assert!(page.says("a former member") && page.says("I am still here.") && !page.says("Ada"), "{}", page.text());
        for handle in ["ada", "countess"] {
            assert_eq!(app.visitor().get(&format!("/people/{handle}")).status, 404, "{handle}");
        }
        let fields = [("email", &*address("Ada")), ("password", PASSWORD)];
        assert_eq!(app.visitor().post("/sign-in", &fields).status, 422);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

        // Her address is known again: whoever enters it brings it one link, and not one each day.
        let heard = mails(app, "Ada");
        for _ in 0..3 {
            assert_eq!(app.visitor().post("/subscribe", &[("email", &address("Ada"))]).status, 303);
            assert_eq!(mails(app, "Ada"), heard + 1);
            app.advance(TimeDelta::days(1));
        }
        assert_eq!(app.tables().count("suppressed"), 1);
        // Until she confirms it herself.
        app.member("Ada");
        assert_eq!(app.tables().count("suppressed"), 0);
    });
}

/// Those who are about to leave.
fn about_to_leave(app: &TestApp) -> i64 {
    count(app, "SELECT count(*) AS count FROM users WHERE leaving_at IS NOT NULL")
}

fn count(app: &TestApp, query: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Counted {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    let query = query.to_owned();
    app.read(move |conn| Ok(diesel::sql_query(query).get_result::<Counted>(conn)?)).count
}

#[test]
fn staff_leave_that_first_and_the_only_owner_stays() {
    on_each_engine(|app| {
        let (mut olga, mut grace) = (app.owner("Olga"), app.staff("Grace"));
        let refused = leaves(&mut olga, PASSWORD);
        assert!(refused.status == 409 && refused.says("the only owner"), "{}", refused.text());
        assert_eq!(about_to_leave(app), 0);
        assert_eq!(leaves(&mut grace, PASSWORD).status, 303);
        let role = |name: &str| {
            let handle = name.to_owned();
            app.read(move |conn| Ok(people::by_handle(conn, &handle)?)).unwrap().role
        };
        assert_eq!((role("olga"), role("grace")), (Role::Owner, Role::Member));
        assert_eq!(app.tables().containing("appointed").len(), 1, "it stands in the log");
        let mut back = comes_back(app, "Grace");
        assert_eq!(stays(&mut back).status, 303);
        assert_eq!(back.get("/triage").status, 403, "keeping the account does not bring the staff back");

        // Whoever became the only owner meanwhile is not erased.
        assert_eq!(leaves(&mut back, PASSWORD).status, 303);
        app.sql("UPDATE users SET role = 'owner' WHERE handle = 'grace'; UPDATE users SET role = 'member' WHERE handle = 'olga'");
        app.advance(TimeDelta::days(7));
        app.tick();
        assert_eq!((role("grace"), about_to_leave(app)), (Role::Owner, 0));
    });
}

#[test]
fn an_erasure_that_has_begun_is_not_taken_back_and_goes_on_in_another_process() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        assert_eq!(leaves(&mut ada, PASSWORD).status, 303);
        let mut back = comes_back(app, "Ada");
        app.advance(TimeDelta::days(7));
        // A worker has claimed it and was killed.
        let now = app.now();
        assert!(app.write(move |conn| jobs::claim(conn, leaving::ERASING, now)).is_some());
        let late = stays(&mut back);
        assert_eq!(late.status, 409, "{}", late.text());
        app.advance(jobs::LEASE);
        app.tick();
        assert!(app.read(|conn| Ok(people::by_handle(conn, &people::former_handle(UserId(1)))?)).is_some());
        assert_eq!(count(app, "SELECT count(*) AS count FROM jobs WHERE kind = 'erasing'"), 0);
    });
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// A new table that refers to a person is in the list, or this fails: what becomes of its rows is not left to chance, and
/// neither is whether they are told.
#[test]
fn every_column_that_refers_to_a_person_is_covered() {
    let listed: BTreeSet<String> =
        REFERRING.iter().map(|stored| format!("{}.{}", stored.table, stored.column)).collect();
    assert_eq!(listed.len(), REFERRING.len(), "each once");
    on_each_engine(|app| {
        let query = match app.engine {
            Engine::Sqlite => {
                "SELECT m.name || '.' || f.\"from\" AS name FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
                 WHERE m.type = 'table' AND f.\"table\" = 'users'"
            }
            Engine::Postgres => {
                "SELECT k.conrelid::regclass::text || '.' || a.attname::text AS name FROM pg_constraint k \
                 JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) \
                 WHERE k.contype = 'f' AND k.confrelid = 'users'::regclass"
            }
        };
        let found: Vec<Name> = app.read(|conn| Ok(diesel::sql_query(query).load(conn)?));
        let found: BTreeSet<String> = found.into_iter().map(|row| row.name).collect();
        assert_eq!(found, listed, "say in leaving/personal.rs what becomes of it");
    });
    // And one that is called so refers to a person by its key.
    let text = fs::read_to_string("src/db/schema.rs").unwrap();
    let mut table = "";
    for line in text.lines().map(str::trim) {
        if let Some((column, kind)) = line.split_once(" -> ").filter(|_| !line.starts_with("diesel::")) {
            let names_somebody = ["user_id", "author_id", "owner_id", "actor_id", "by_id"].contains(&column)
                || column.ends_with("_by") && column != "ended_by";
            // By when somebody is to do something is a moment.
            let names_somebody = names_somebody && !kind.contains("Instant");
            assert!(!names_somebody || listed.contains(&format!("{table}.{column}")), "{table}.{column}");
        } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
            table = name;
        }
    }
}
