//! The product over the migrated database: every page, a person who signs in, a vote, a decision, the next release.

use super::{SOME_MAILS_WAIT, filled_before};
use crate::support::people::number_of;
use crate::support::process::Program;
use crate::support::smtp_sink::decode;
use crate::support::{Browser, Page, Setup, TestApp, engines};
use diesel::prelude::*;
use orange_friday::db::schema::{digests, post_texts, posts, release_items, users};
use orange_friday::db::{self, PostId};
use orange_friday::demo;
use orange_friday::posts::Status;
use orange_friday::releases::State;

/// The Thursday on which the dumps were made.
const THAT_DAY: &str = "2026-11-26T16:00:00Z";

fn signed_in(app: &TestApp, address: &str) -> Browser {
    let mut browser = app.visitor();
    let form = browser.get("/sign-in");
    let answer = browser.submit(&form, "/sign-in", &[("email", address), ("password", demo::PASSWORD)]);
    assert_eq!(answer.status, 303, "{address}: {}", answer.text());
    browser
}

/// Every word of some length in a text is on a page.
fn tells(page: &Page, text: &str) {
    let told = page.text();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    for word in words {
        assert!(told.contains(word), "{word} is missing on {}: {told}", page.path);
    }
}

fn every_page_is_there(app: &TestApp) {
    let mut visitor = app.visitor();
    let all: Vec<(PostId, String, String, Status)> = app.read(|conn| {
        let told = posts::table.inner_join(post_texts::table);
        Ok(told.select((posts::id, posts::title, post_texts::body, posts::status)).order(posts::id).load(conn)?)
    });
    assert_eq!(all.len(), 46);
    for (post, title, body, status) in all {
        let page = visitor.visit(&format!("/posts/{post}"));
        if status == Status::Duplicate {
            // Its visitors are led to where its votes went.
            assert!(page.status == 200 && page.says(&format!("#{post} {title}")), "{}", page.text());
            continue;
        }
        assert_eq!((page.status, page.one("h1").contains(&title)), (200, true), "{}", page.text());
        tells(&page, &body);
    }
    for version in ["26.11.6", "26.11.13", "26.11.20"] {
        let page = visitor.get(&format!("/releases/{version}"));
        assert_eq!(page.status, 200, "{version}");
        let lines: Vec<String> = app.read(|conn| {
            let release = orange_friday::releases::by_version(conn, version)?.id;
            let lines = release_items::table.filter(release_items::release_id.eq(release));
            Ok(lines.select(release_items::wording).load(conn)?)
        });
        assert!(lines.len() > 3);
        for line in lines {
            tells(&page, &line);
        }
    }
    let people: Vec<(String, String)> =
        app.read(|conn| Ok(users::table.select((users::handle, users::name)).load(conn)?));
    for (handle, name) in people {
        let page = visitor.get(&format!("/people/{handle}"));
        assert_eq!((page.status, page.one("h1").contains(&name)), (200, true), "{handle}: {}", page.text());
    }
    for path in ["/", "/?sort=new", "/roadmap", "/releases", "/releases/next", "/posts/new"] {
        assert_eq!(visitor.visit(path).status, 200, "{path}");
    }
}

/// A post of this status by somebody else, for which this person has not voted.
fn fresh(app: &TestApp, address: &str, status: Status) -> PostId {
    use orange_friday::db::schema::votes;
    app.read(|conn| {
        let id: db::UserId = users::table.filter(users::email.eq(address)).select(users::id).first(conn)?;
        let voted: Vec<PostId> = votes::table.filter(votes::user_id.eq(id)).select(votes::post_id).load(conn)?;
        let fresh = posts::table.filter(posts::status.eq(status)).filter(posts::author_id.ne(id));
        Ok(fresh.filter(posts::id.ne_all(voted)).select(posts::id).first(conn)?)
    })
}

#[test]
fn the_product_goes_on_over_a_database_of_the_version_before() {
    for engine in engines() {
        let database = filled_before(engine, SOME_MAILS_WAIT);
        db::migrate(&database.url).unwrap();
        let setup = Setup { starts_at: THAT_DAY.parse().unwrap(), ..Setup::default() };
        let app = &setup.start_over(engine, database);
        every_page_is_there(app);
        assert_eq!(app.mails().len(), 7, "{engine:?}: what waited is sent, with the body it had");
        let greets = |bytes: &[u8]| decode(&String::from_utf8_lossy(bytes)).text.starts_with("Hello ");
        assert!(app.mails().iter().all(|mail| greets(&mail.bytes)));

        let [fan, staff] = [0, 1].map(|who| demo::sign_ins()[who].1.clone());
        let (mut mia, mut grace) = (signed_in(app, &fan), signed_in(app, &staff));
        let wanted = fresh(app, &fan, Status::Open);
        let before = app.voters(wanted).len();
        let path = mia.visit(&format!("/posts/{wanted}")).path;
        mia.votes_for(&path);
        assert_eq!(app.voters(wanted).len(), before + 1);
        assert_eq!(grace.decides(&path, "ready", "In time.", "").status, 303);
        assert_eq!((app.status(wanted), number_of(&path)), (Status::Ready, wanted.0));

        app.at("2026-11-26T18:00:00Z");
        let mut grace = signed_in(app, &staff);
        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-27T17:00:00Z");
        let week = app.read(|conn| orange_friday::releases::by_version(conn, "26.11.27"));
        assert_eq!((week.state, week.item_count, app.status(wanted)), (State::Published, 4, Status::Shipped));
        assert!(week.credited_at.is_some() && week.digested_at.is_some(), "{week:?}");
        let told: i64 = app.read(|conn| {
            let theirs = digests::table.filter(digests::release_id.eq(week.id)).filter(digests::mail_id.is_not_null());
            Ok(theirs.count().get_result(conn)?)
        });
        assert!(told > 20 && told <= week.people_count, "{told} of {}", week.people_count);
        let page = app.visitor().get("/releases/26.11.27");
        assert!(page.status == 200 && page.all("[id^=item-]").len() == 4, "{}", page.text());
        every_page_is_there(app);
        let doctor = Program::over(&app.database).run(&["doctor"]);
        assert_eq!((doctor.status, doctor.said.trim()), (0, "All is well."), "{engine:?}: {doctor:?}");
    }
}
