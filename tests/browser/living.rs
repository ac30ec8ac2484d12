//! The sites that are looked at: the demo board at two moments of its week, and a site that has just begun.

use super::lab::Lab;
use super::tab::Tab;
use crate::support::database::{TestDatabase, scratch_folder};
use crate::support::smtp_sink::decode;
use crate::support::{Browser, Engine, Page, Setup, TestApp};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use orange_friday::accounts;
use orange_friday::asking;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::Db;
use orange_friday::demo::{self, PASSWORD};
use orange_friday::posts::{self, Status};
use orange_friday::releases;
use orange_friday::trains::{self, Share, WEEKLY};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Where everybody lives; not the zone of the site.
const ZONE: &str = "Asia/Shanghai";

/// The moments of the demo's week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// Wednesday: finished work comes in.
    Collecting,
    /// Thursday evening: the release waits for its approval.
    Frozen,
    /// Nobody is there yet.
    Beginning,
}

/// A running site.
pub struct Living {
    pub app: TestApp,
    /// What paths name in braces.
    words: Vec<(&'static str, String)>,
    /// What the browser keeps in which Vera signed up, who has not confirmed her address.
    vera: BTreeMap<String, String>,
}

impl Moment {
    fn at(self) -> &'static str {
        match self {
            Self::Collecting => "2026-11-25T10:00:00Z",
            Self::Frozen | Self::Beginning => "2026-11-26T20:00:00Z",
        }
    }

    /// Starts the site as it is at this moment.
    pub fn start(self) -> Living {
        let setup = Setup { starts_at: self.at().parse().unwrap(), ..Setup::default() };
        if self == Self::Beginning {
            let app = setup.start(Engine::Sqlite);
            let (base_url, now) = (app.base_url.clone(), app.now());
            let token = accounts::Token::draw().unwrap();
            let link = app.write(move |conn| accounts::owner_setup_link(conn, &base_url, &token, now)).unwrap();
            let token = link.rsplit('/').next().unwrap().to_owned();
            return Living { app, words: vec![("set-up", token)], vera: BTreeMap::new() };
        }
        let database = TestDatabase::migrated(Engine::Sqlite);
        std::fs::copy(self.told(), file_of(&database)).unwrap();
        let app = setup.start_over(Engine::Sqlite, database);
        let mut living = Living { app, words: Vec::new(), vera: BTreeMap::new() };
        living.find_posts();
        living
    }

    /// The demo's story up to this moment, in a file; it is told once.
    fn told(self) -> &'static PathBuf {
        static TOLD: [OnceLock<PathBuf>; 2] = [const { OnceLock::new() }; 2];
        TOLD[usize::from(self == Self::Frozen)].get_or_init(|| {
            let database = TestDatabase::migrated(Engine::Sqlite);
            let environment = [("FRIDAY_DATABASE_URL".to_owned(), database.text())].into_iter();
            let config = Config::load(&[], environment, |_, _| Ok(())).ok().unwrap();
            let db = Db::open(&config.database, 1).unwrap();
            demo::fill(&db, &config, self.at().parse().unwrap()).unwrap();
            let whole = scratch_folder().join("told.db");
            let mut conn = SqliteConnection::establish(&file_of(&database)).unwrap();
            conn.batch_execute(&format!("VACUUM INTO '{}'", whole.display())).unwrap();
            whole
        })
    }
}

fn file_of(database: &TestDatabase) -> String {
    match &database.url {
        DatabaseUrl::Sqlite(path) => path.clone(),
        DatabaseUrl::Postgres(url) => panic!("{url} is no file"),
    }
}

impl Living {
    /// A path with its words filled in.
    pub fn path(&self, template: &str) -> String {
        self.words.iter().fold(template.to_owned(), |path, (word, value)| path.replace(&format!("{{{word}}}"), value))
    }

    /// Somebody of the demo board as a browser without scripts; the handle is the local part of the address.
    pub fn plain(&self, handle: &str) -> Browser {
        let mut browser = self.app.visitor();
        if handle == "vera" {
            // A password opens nothing yet: she has the browser in which she signed up.
            browser.cookies.clone_from(&self.vera);
            return browser;
        }
        let form = browser.get("/sign-in");
        let email = format!("{handle}@demo.invalid");
        let answer = browser.submit(&form, "/sign-in", &[("email", &email), ("password", PASSWORD)]);
        assert_eq!(answer.status, 303, "{handle} could not sign in: {}", answer.text());
        browser
    }

    /// A tab of somebody of the demo board, signed in; nobody for an empty handle.
    pub fn tab(&self, lab: &Lab, handle: &str) -> Tab {
        let mut tab = lab.tab(&self.app.base_url);
        tab.set_clock(self.app.now().0, ZONE);
        if !handle.is_empty() {
            for (name, value) in self.plain(handle).cookies {
                if name != "flash" {
                    tab.set_cookie(&name, &value);
                }
            }
        }
        tab
    }

    /// A post of each status by the end of its address, and what else addresses name.
    fn find_posts(&mut self) {
        let states = [
            ("open", Status::Open),
            ("under-review", Status::UnderReview),
            ("planned", Status::Planned),
            ("in-progress", Status::InProgress),
            ("ready", Status::Ready),
            ("shipped", Status::Shipped),
            ("declined", Status::Declined),
            ("duplicate", Status::Duplicate),
        ];
        let (words, version, line) = self.app.read(|conn| {
            let mut words = Vec::new();
            for (word, status) in states {
                let post = posts::of_share(conn, status, &Share::All, 1)?.remove(0);
                words.push((word, post.slug()));
            }
            let asked = asking::get(conn, 1)?.post_id;
            words.push(("asked-about", posts::get(conn, asked)?.slug()));
            let coming = releases::latest(conn, WEEKLY)?.unwrap().id;
            let coming = releases::items(conn, coming)?.first().map(|line| line.id.to_string());
            words.extend(coming.map(|line| ("coming-line", line)));
            let release = releases::published(conn, WEEKLY, 1)?.remove(0);
            let line = releases::items(conn, release.id)?.remove(0).id;
            Ok((words, release.version.unwrap(), line))
        });
        self.words = words;
        self.words.push(("version", version));
        self.words.push(("line", line.to_string()));
    }

    /// Adds a train beside the weekly one, and begins its first month.
    fn add_train(&self) {
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month")];
        assert_eq!(self.plain("grace").post("/staff/trains", &stable).status, 303);
        let (schedule, now) = (self.app.app.config.schedule, self.app.now());
        self.app.write(move |conn| {
            let train = trains::called(conn, "stable")?.id;
            releases::current(conn, train, &schedule, now).map(drop)
        });
    }

    /// Adds a post of mia's that she may still change, somebody with an unconfirmed address, and the links of mails; mia
    /// has asked for another address.
    pub fn with_links(mut self) -> Self {
        self.add_train();
        let mut mia = self.plain("mia");
        let form = mia.get("/posts/new");
        let area = form.attributes("#area option", "value").into_iter().find(|value| !value.is_empty()).unwrap();
        let fields = [("kind", "bug"), ("title", "Ringtone stops after one second"), ("area", &*area)];
        let filed = mia.submit(&form, form.attributes("main form", "action")[0].as_str(), &fields);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let number = crate::support::people::number_of(&filed.location());
        self.words.push(("mine", number.to_string()));
        let pictures = format!("/posts/{number}/pictures");
        let screen = crate::support::upload::a_picture(1_080, 2_400);
        assert_eq!(mia.uploads(&pictures, &[("screen.png", &screen)]).status, 303);
        let said = mia.post(&format!("/posts/{number}/comments"), &[("body", "It stops after two seconds.")]);
        let said = said.location().rsplit('-').next().unwrap().to_owned();
        let better = [("body", "It stops after one second, on *every* ringtone.")];
        assert_eq!(mia.post(&format!("/comments/{said}/edit"), &better).status, 303);
        let flags = [("reason", "other"), ("note", "The same stands in another post.")];
        let mut kofi = self.plain("kofi");
        assert_eq!(kofi.post(&format!("/comments/{said}/flag"), &flags).status, 303);
        assert_eq!(kofi.post(&format!("/posts/{number}/flag"), &[("reason", "spam")]).status, 303);
        let private = [("kind", "bug"), ("title", "Crash while calling"), ("area", &*area), ("private", "yes")];
        let private = mia.post("/posts", &private).location();
        self.words.push(("private", crate::support::people::number_of(&private).to_string()));
        self.words.push(("said", said));
        self.block_kofi();
        let hidden = self.hide_something(&mut mia, &form, &area);
        self.words.push(("hidden", hidden));

        let mut visitor = self.app.visitor();
        let vera = [("name", "Vera"), ("email", "vera@demo.invalid"), ("password", PASSWORD)];
        assert_eq!(visitor.post("/sign-up", &vera).status, 303);
        self.vera.clone_from(&visitor.cookies);
        assert_eq!(visitor.post("/password/forgot", &[("email", "zoe@demo.invalid")]).status, 303);
        let moves = [("email", "mia.two@demo.invalid"), ("current", PASSWORD)];
        assert_eq!(mia.post("/settings/address", &moves).status, 303);
        let mailed = [
            ("verify", "/verify/"),
            ("reset", "/password/reset/"),
            ("moves", "/settings/address/"),
            ("unsubscribe", "/unsubscribe/"),
        ];
        for (word, path) in mailed {
            let token = self.mailed(path);
            self.words.push((word, token));
        }
        self
    }

    /// Has staff hide a second post of mia's, and the comment below it; its number.
    fn hide_something(&self, mia: &mut Browser, form: &Page, area: &str) -> String {
        let fields = [("kind", "bug"), ("title", "Call this number at night"), ("area", area)];
        let filed = mia.submit(form, form.attributes("main form", "action")[0].as_str(), &fields);
        let number = crate::support::people::number_of(&filed.location());
        let said = mia.post(&format!("/posts/{number}/comments"), &[("body", "Or this one.")]);
        let comment = said.location().rsplit('-').next().unwrap().to_owned();
        let mut grace = self.plain("grace");
        for place in [format!("/comments/{comment}"), format!("/posts/{number}")] {
            let reason = [("reason", "A telephone number of somebody who did not ask for calls.")];
            assert_eq!(grace.post(&format!("{place}/hide"), &reason).status, 303);
        }
        number.to_string()
    }

    /// Has staff block one of the fans for some weeks.
    fn block_kofi(&self) {
        let mut grace = self.plain("grace");
        let page = grace.get("/people/kofi");
        let reason = "You have advertised your shop under nine posts, also after we asked you to stop.";
        let blocked = grace.submit(&page, "/people/kofi/block", &[("until", "2027-01-15"), ("reason", reason)]);
        assert_eq!(blocked.status, 303, "{}", blocked.text());
    }

    /// The end of a link that somebody was mailed.
    pub fn mailed(&self, path: &str) -> String {
        let mails = self.app.mails();
        let texts = mails.iter().rev().map(|mail| decode(&String::from_utf8_lossy(&mail.bytes)).text);
        let mut ends = texts.filter_map(|text| {
            let (_, end) = text.split_once(path)?;
            end.split_whitespace().next().map(str::to_owned)
        });
        ends.next().unwrap_or_else(|| panic!("nobody was mailed a link to {path}"))
    }
}
