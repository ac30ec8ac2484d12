//! The demo board tells its story through the rooms' own actions, on either database, up to any moment.

use crate::support::database::TestDatabase;
use crate::support::people::number_of;
use crate::support::{Setup, engines};
use orange_friday::board;
use orange_friday::config::Config;
use orange_friday::db::{self, Db};
use orange_friday::demo;
use orange_friday::posts::{self, Status};
use orange_friday::releases;
use orange_friday::trains::{Share, WEEKLY};

#[test]
fn the_demo_is_a_living_board_with_three_releases_behind_it() {
    for engine in engines() {
        let database = TestDatabase::migrated(engine);
        let pictures = format!("file:{}", database.pictures().display());
        let environment = [("FRIDAY_DATABASE_URL", database.text()), ("FRIDAY_PICTURES", pictures)];
        let environment = environment.into_iter().map(|(key, value)| (key.to_owned(), value));
        let config = Config::load(&[], environment, |_, _| Ok(())).ok().unwrap();
        let db = Db::open(&config.database, 2).unwrap();
        // A Saturday: the week collects; every other moment is the plan's own test.
        let setup = Setup { starts_at: "2026-11-21T10:00:00Z".parse().unwrap(), ..Setup::default() };
        let picture = demo::picture_for_line(&db, &config).unwrap();
        assert!(picture.is_some());
        demo::fill_showing(&db, &config, picture, setup.starts_at).unwrap();
        assert!(demo::picture_for_line(&db, &config).unwrap().is_none(), "it is told already");
        demo::fill(&db, &config, setup.starts_at).unwrap();

        let app = setup.start_over(engine, database);
        app.read(|conn| {
            assert!(posts::resolve(conn, orange_friday::db::PostId(40)).is_ok(), "more than forty posts");
            assert!(!posts::of_share(conn, Status::Ready, &Share::All, 10)?.is_empty());
            let out = releases::published(conn, WEEKLY, 10)?;
            assert_eq!(out.len(), usize::from(demo::PUBLISHED));
            // The first one was recalled, and shipped again with the next.
            let recalled: Vec<bool> = out.iter().map(|release| release.recalled_at.is_some()).collect();
            assert_eq!(recalled, [false, false, true]);
            assert_eq!(board::faults(conn, 10)?, [] as [&str; 0]);
            assert!(demo::is_told(conn)?);
            Ok(())
        });
        app.run_worker();
        let mails = app.tables().count("outbox");
        assert!(mails > 60 && app.sent().len() > 30, "{engine:?}: {mails} mails, some of which went out as one");
        let mut visitor = app.visitor();
        assert!(visitor.get("/releases/archive").says("Recalled"));
        for path in ["/", "/releases", "/releases/next", "/roadmap", "/people/mia", "/releases.atom"] {
            assert_eq!(visitor.get(path).status, 200, "{path}");
        }
        // A highlight of the last release shows what it looks like.
        let last = visitor.get("/releases").attributes("main a[href^='/releases/2']", "href").remove(0);
        let last = visitor.get(&last);
        assert_eq!(last.all(".shot"), [""], "{}", last.text());
        assert!(last.attributes(".highlights .shot img", "alt")[0].contains("icons along the lower edge"));
        let shown = last.attributes(".shot img", "src").remove(0);
        assert_eq!(visitor.get(&shown).header("content-type"), "image/webp");
        // A log is folded below the bug, without what was private in it; its picture is taken in as an upload is.
        let shipped = app.read(|conn| posts::of_share(conn, Status::Shipped, &Share::All, 100));
        let found = shipped.iter().find(|post| post.title.starts_with("Clementine Pad loses")).unwrap();
        let found = posts::address(found.slug());
        let bug = visitor.get(&found);
        for masked in ["imei=‹IMEI›", "ssid=\"‹SSID›\"", "bssid=‹MAC›"] {
            assert!(bug.says(masked), "{masked}: {}", bug.text());
        }
        assert!(!bug.says("Ilse upstairs") && bug.all(".pictures img").is_empty(), "{}", bug.text());
        for press in ["first", "second"] {
            demo::show_picture(&app.app.db, &app.app.config, app.now().0).unwrap();
            let pictures = visitor.get(&found).attributes(".pictures img", "alt");
            assert!(pictures.len() == 1 && pictures[0].contains("falls from 90 to 70"), "{press}: {pictures:?}");
        }
        let small = visitor.get(&found).attributes(".pictures img", "src").remove(0);
        assert_eq!(visitor.get(&small).header("content-type"), "image/webp");
        let first = visitor.get("/?sort=top").attributes(".post-main h2 a", "href").remove(0);
        assert!(number_of(&first) > 0);
        assert_eq!(visitor.get(&first).status, 200);
    }
}

/// On a Wednesday the report of last Friday is closed: staff have an award to word, a proposal to read and a door to stand at.
#[test]
fn the_demo_leaves_staff_something_to_do() {
    for engine in engines() {
        let database = TestDatabase::migrated(engine);
        let environment = [("FRIDAY_DATABASE_URL".to_owned(), database.text())].into_iter();
        let config = Config::load(&[], environment, |_, _| Ok(())).ok().unwrap();
        let setup = Setup { starts_at: "2026-11-25T10:00:00Z".parse().unwrap(), ..Setup::default() };
        demo::fill(&Db::open(&config.database, 2).unwrap(), &config, setup.starts_at).unwrap();
        let app = setup.start_over(engine, database);
        // What the worker finds due by then is done in the story.
        app.run_worker();
        let mut grace = app.visitor();
        let form = grace.get("/sign-in");
        let typed = [("email", "grace@demo.invalid"), ("password", demo::PASSWORD)];
        assert_eq!(grace.submit(&form, "/sign-in", &typed).status, 303);

        assert_eq!(grace.get("/triage").all(".desk-queues [href='/staff/awards'] .count"), ["1"]);
        let waiting = grace.get("/staff/awards").attributes("#waiting + .rows a", "href");
        assert_eq!(waiting, ["/staff/awards/26.11.20"]);
        let words = [("sentence_en", "One wish, one week, and a quiet bedroom.")];
        let page = grace.get(&waiting[0]);
        assert_eq!(grace.submit(&page, &waiting[0], &words).status, 303);
        let seen = app.visitor().get("/awards");
        assert!(seen.says("26.11.13") && !seen.says("a quiet bedroom"), "{}", seen.text());

        let door = grace.get("/meetups/6/guests");
        assert_eq!(door.attributes("form[action$='/check-in/undo']", "action").len(), 3, "{}", door.text());
        let code = door.attributes("form:not(.form)[action$='/check-in'] [name=code]", "value").remove(0);
        assert_eq!(grace.post("/meetups/6/check-in", &[("code", &*code)]).status, 303);
        let polls = app.visitor().get("/polls");
        assert!(polls.says("In which city do we meet in spring?"), "{}", polls.text());
        assert!(polls.says("What shall the wallpapers of the winter release be called?"), "{}", polls.text());
        assert_eq!(app.read(|conn| board::faults(conn, 10)), [] as [&str; 0]);
    }
}

#[test]
fn the_demo_leaves_a_real_site_alone() {
    for engine in engines() {
        let app = Setup::default().start(engine);
        app.member("Ada");
        assert!(!demo::may_fill(&app.database.url).unwrap());
        assert!(demo::fill(&app.app.db, &app.app.config, app.now().0).is_err());
        let blank = TestDatabase::empty(engine);
        assert!(demo::may_fill(&blank.url).unwrap());
        let db = Db::open(&blank.url, 1).unwrap();
        assert!(db.write_here(db::is_blank).unwrap(), "looking migrates nothing");
    }
}
