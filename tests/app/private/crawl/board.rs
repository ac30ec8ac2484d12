//! What a crawl looks at: one thing of each kind, and others that are drawn, by people who read different parts of it.

use crate::oracle::is_random;
use crate::support::people::number_of;
use crate::support::{Browser, Engine, TestApp};
use chrono::TimeDelta;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Everybody: a `V`isitor, somebody `U`nconfirmed, `A`da, who wrote most of it, `T`ess, who tests the area and of whom
/// nothing was read yet, `B`ob, who is blocked, `O`thers, `S`taff, and the o`W`ner.
const ALL: &str = "VUATBOSW";

/// Words that stand nowhere but in one thing, each with those who read it.
const FIXED: &[(&str, &str)] = &[
    // Posts: public, private, held, hidden, and of somebody who has not confirmed their address.
    ("Kumquat", ALL),
    ("Pomelo", "ASW"),
    ("Bergamot", "TSW"),
    ("Calamansi", "ASW"),
    ("Clementine", "USW"),
    // Comments: public, private, held, hidden.
    ("Tangelo", ALL),
    ("Yuzuschale", "ASW"),
    ("Satsuma", "TSW"),
    ("Mandora", "ASW"),
    // What staff write to each other.
    ("Feijoa", "SW"),
    // What a tester says; what staff took away of that, and why.
    ("Oroblanco", ALL),
    ("Pitahaya", "T"),
    ("Rambutan", "TSW"),
    // A train for testers.
    ("Durian", "TSW"),
];

/// The same of what is drawn.
const WORDS: [&str; 5] = ["Quandong", "Jabuticaba", "Langsat", "Soursop", "Tamarillo"];
/// What staff answer, or nothing.
const STEPS: &[&str] = &["", "under_review", "planned", "declined"];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Sight {
    Public,
    Private,
    Held,
    Hidden,
    Pending,
}

/// Each of them.
const SIGHTS: &[Sight] = &[Sight::Public, Sight::Private, Sight::Held, Sight::Hidden, Sight::Pending];

/// A post or a comment that a seed decides on.
#[derive(Debug, Clone, Copy)]
struct Drawn {
    is_post: bool,
    sight: Sight,
    /// Of a comment: whether the post is private.
    is_below_private: bool,
    /// Of a post: what staff answer.
    step: &'static str,
}

impl Drawn {
    fn of((is_post, sight, is_below, step): (bool, Sight, bool, &'static str)) -> Self {
        // Who has not confirmed their address is drawn with posts alone; who waits for staff reads no bug of others.
        let sight = if !is_post && sight == Sight::Pending { Sight::Held } else { sight };
        Self { is_post, sight, is_below_private: is_below && !is_post && sight != Sight::Held, step }
    }

    fn readers(self) -> &'static str {
        match self.sight {
            Sight::Public if !self.is_below_private => ALL,
            Sight::Public | Sight::Private | Sight::Hidden => "ASW",
            Sight::Held => "TSW",
            Sight::Pending => "USW",
        }
    }
}

/// Always the same things on an engine, and others on the other one; `FRIDAY_TEST_SEED=random` looks elsewhere.
fn drawn(engine: Engine) -> Vec<(&'static str, Drawn)> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let seed = if engine == Engine::Sqlite { 3 } else { 5 };
    let mut runner = if is_random() {
        TestRunner::new(config)
    } else {
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
    };
    let thing = (any::<bool>(), select(SIGHTS), any::<bool>(), select(STEPS)).prop_map(Drawn::of);
    let things = vec(thing, WORDS.len()).new_tree(&mut runner).unwrap().current();
    eprintln!("--- drawn: {things:?}");
    WORDS.into_iter().zip(things).collect()
}

/// The board, with everybody who looks at it.
pub struct Board {
    pub posts: Vec<i64>,
    /// One of each kind, whose every page is looked at.
    pub kinds: Vec<i64>,
    pub comments: Vec<String>,
    pub readers: Vec<(char, Browser)>,
    /// The words, with who reads each.
    pub markers: Vec<(&'static str, &'static str)>,
    /// What public pages counted before there was anything that not everybody reads.
    pub counted: Vec<String>,
}

/// Who writes.
struct Writers {
    ada: Browser,
    grace: Browser,
    tess: Browser,
    vera: Browser,
    berta: Browser,
}

fn files(browser: &mut Browser, title: &str, others: &[(&str, &str)]) -> String {
    let fields = [("kind", "bug"), ("title", title), ("area", "camera"), ("body", "As the title says.")];
    let filed = browser.post("/posts", &[&fields[..], others].concat());
    assert_eq!(filed.status, 303, "{title}: {}", filed.text());
    filed.location()
}

fn presses(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> String {
    let done = browser.post(path, fields);
    assert_eq!(done.status, 303, "{path}: {}", done.text());
    done.location()
}

fn at(post: &str, verb: &str) -> String {
    format!("/posts/{}/{verb}", number_of(post))
}

/// A comment's number.
fn says(browser: &mut Browser, post: &str, fields: &[(&str, &str)]) -> String {
    let said = presses(browser, &at(post, "comments"), fields);
    said.rsplit('-').next().unwrap().to_owned()
}

impl Board {
    pub fn of(app: &TestApp) -> Self {
        app.areas(&["Camera"]);
        let mut who = Writers {
            ada: app.member("Ada"),
            grace: app.staff("Grace"),
            tess: app.member("Tess"),
            vera: crate::accounts::unconfirmed(app, "Vera"),
            berta: app.member("Berta"),
        };
        let (bob, olga) = (app.member("Bob"), app.owner("Olga"));
        let drawn = drawn(app.engine);
        let (open, unseen): (Vec<_>, Vec<_>) = drawn.iter().copied().partition(|(_, it)| it.readers() == ALL);
        let markers = drawn.iter().map(|(word, it)| (*word, it.readers()));
        let mut board = Self {
            posts: Vec::new(),
            kinds: Vec::new(),
            comments: Vec::new(),
            readers: Vec::new(),
            markers: FIXED.iter().copied().chain(markers).collect(),
            counted: Vec::new(),
        };
        let base = board.begins(app, &mut who);
        for (word, it) in open {
            board.adds(&mut who, &base, (word, it));
        }
        app.run_worker();
        board.counted = counted(app, &mut who.berta, &base);
        let private = board.goes_on(&mut who, &base);
        a_train_for_testers(app);
        for (word, it) in unseen {
            let below = if it.is_below_private { &private } else { &base };
            board.adds(&mut who, below, (word, it));
        }
        app.run_worker();
        // Whatever was kept of the pages is too old by then.
        app.advance(TimeDelta::seconds(2));
        assert_eq!(counted(app, &mut who.berta, &base), board.counted);
        let Writers { ada, grace, tess, vera, berta } = who;
        // A visitor first and last, so that each reads what was kept for the other.
        let others = [('S', grace), ('A', ada), ('T', tess), ('B', bob), ('O', berta), ('U', vera), ('W', olga)];
        board.readers = [('V', app.visitor())].into_iter().chain(others).chain([('V', app.visitor())]).collect();
        board
    }

    /// What everybody reads. Gives the post that most is said about.
    fn begins(&mut self, app: &TestApp, who: &mut Writers) -> String {
        let Writers { ada, grace, tess, berta, .. } = who;
        let base = files(grace, "The shutter sticks", &[]);
        let tried = files(grace, "The viewfinder is dark", &[]);
        for post in [&base, &tried] {
            assert_eq!(grace.decides(post, "in_progress", "", "").status, 303);
        }
        for verb in ["vote", "follow"] {
            presses(berta, &at(&base, verb), &[]);
        }
        // The first things of somebody new wait; once one of them is approved, what comes next does not.
        let public = files(ada, "Crash in Kumquat", &[]);
        presses(grace, &at(&public, "approve"), &[]);
        self.comments.push(says(ada, &base, &[("body", "Mine is a Tangelo.")]));
        presses(tess, "/areas/camera/testers/join", &[]);
        presses(grace, "/areas/camera/testers/invite", &[("handle", "tess")]);
        for (post, words) in [(&base, "It says Oroblanco."), (&tried, "It says Pitahaya.")] {
            let fails = [("works", "no"), ("device", "Mi 8"), ("build", ""), ("reason", words)];
            presses(tess, &at(post, "tested"), &fails);
        }
        presses(grace, &at(&tried, "tested/withdraw"), &[("handle", "tess"), ("reason", "That is a Rambutan.")]);
        assert_eq!(crate::blocking::blocks(grace, "bob", "2026-12-24", "Advertising.").status, 303);
        app.run_worker();
        self.kinds.push(number_of(&base));
        self.posts.extend([&base, &tried, &public].map(|post| number_of(post)));
        base
    }

    /// What some read, one of each kind. Gives the private post.
    fn goes_on(&mut self, who: &mut Writers, base: &str) -> String {
        let Writers { ada, grace, tess, vera, .. } = who;
        let held = files(tess, "Crash in Bergamot", &[]);
        let waiting = says(tess, base, &[("body", "Mine is a Satsuma.")]);
        let private = files(ada, "Crash in Pomelo", &[("private", "yes")]);
        let hidden = files(ada, "Crash in Calamansi", &[]);
        presses(grace, &at(&hidden, "hide"), &[("reason", "It is an advertisement.")]);
        let pending = files(vera, "Crash in Clementine", &[]);
        let aside = says(ada, base, &[("body", "My serial is Yuzuschale."), ("private", "yes")]);
        let gone = says(ada, base, &[("body", "Mine is a Mandora.")]);
        presses(grace, &format!("/comments/{gone}/hide"), &[("reason", "It is an advertisement.")]);
        presses(grace, &at(base, "notes"), &[("note", "Ask Feijoa about it.")]);
        self.kinds.extend([&held, &private, &hidden].map(|post| number_of(post)));
        self.posts.extend([&held, &private, &hidden, &pending].map(|post| number_of(post)));
        self.comments.extend([waiting, aside, gone]);
        private
    }

    /// Staff answer what is followed and what is private, so that people hear of both.
    pub fn answers_all(&self, app: &TestApp) {
        let mut grace = app.signed_in("Grace");
        // The public one, and the private one.
        for number in [self.kinds[0], self.kinds[2]] {
            let words = [("status", "planned"), ("note", "We begin with the Tangelo.")];
            presses(&mut grace, &format!("/posts/{number}/decision"), &words);
        }
        app.run_worker();
    }

    /// A thing that was drawn; a comment of them stands below this post.
    fn adds(&mut self, who: &mut Writers, below: &str, (word, it): (&str, Drawn)) {
        let author = match it.sight {
            Sight::Held => &mut who.tess,
            Sight::Pending => &mut who.vera,
            Sight::Public | Sight::Private | Sight::Hidden => &mut who.ada,
        };
        let private: &[(&str, &str)] = if it.sight == Sight::Private { &[("private", "yes")] } else { &[] };
        let thing = if it.is_post {
            let post = files(author, &format!("Crash in {word}"), private);
            self.posts.push(number_of(&post));
            if !it.step.is_empty() && !matches!(it.sight, Sight::Held | Sight::Pending) {
                let note = format!("We looked at the {word}.");
                presses(&mut who.grace, &at(&post, "decision"), &[("status", it.step), ("note", note.as_str())]);
            }
            format!("/posts/{}", number_of(&post))
        } else {
            let body = format!("Mine is a {word}.");
            format!("/comments/{}", says(author, below, &[&[("body", &*body)][..], private].concat()))
        };
        if it.sight == Sight::Hidden {
            presses(&mut who.grace, &format!("{thing}/hide"), &[("reason", "It is an advertisement.")]);
        }
    }
}

/// A release of a train that testers and staff read of, with a line.
fn a_train_for_testers(app: &TestApp) {
    app.sql(
        "INSERT INTO trains (slug, first_number, name, rhythm, scheme, retired, audience) \
         VALUES ('durian', 1, 'Durian', 'daily', '{yy}.{m}.{d}-durian', TRUE, 'testers')",
    );
    app.sql(
        "INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, opened_at, \
         cutoff_at, publish_at, published_at, item_count, people_count) \
         SELECT (SELECT id FROM trains WHERE slug = 'durian'), 1, 'published', '26.11.2-durian', 'A Durian a day', '', '', \
         opened_at, cutoff_at, publish_at, opened_at, 1, 0 FROM releases WHERE id = (SELECT min(id) FROM releases)",
    );
    app.sql(
        "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, \
         people_count) SELECT max(r.id), min(a.id), 'new', 'It tastes of Durian', 'en', 10, FALSE, 0, 0 FROM releases r, areas a",
    );
    app.sql(
        "INSERT INTO item_posts (item_id, post_id, position) \
         SELECT max(i.id), min(p.id), 0 FROM release_items i, posts p",
    );
}

/// What pages that everybody opens count, and what they name, as a visitor and as a member read them.
fn counted(app: &TestApp, member: &mut Browser, base: &str) -> Vec<String> {
    let pages = "/ /?sort=new /?sort=discussed /?kind=bug /?q=crash /?q=sticks /areas/camera /lines/phone /roadmap \
                 /releases/next /answers /areas/camera/testers /people/ada /people/tess /people/vera /people/grace \
                 /sitemap.xml?page=1 /posts.atom /areas/camera.atom /lines/phone.atom";
    let own = [base.to_owned(), format!("/posts/{}.atom", number_of(base))];
    let paths: Vec<String> = pages.split_whitespace().map(str::to_owned).chain(own).collect();
    let mut told = Vec::new();
    for browser in [&mut app.visitor(), member] {
        for path in &paths {
            let page = browser.visit(path);
            let [rows, entries, places] = [".post-row", "entry", "loc"].map(|css| page.all(css).len());
            let said = page.all("main h1, main h2, main h3, main .count, main .vote-count, main .big-number");
            told.push(format!("{path}: {}, {rows} {entries} {places} {said:?}", page.status));
        }
    }
    told
}
