//! How the databases answer: no page of the board, no vote and no mail walks through all posts, votes, comments, follows or
//! mails. The statements are recorded while pages are visited on a filled board, and then explained.

use crate::support::database::TestDatabase;
use crate::support::upload::{SCREEN, file};
use crate::support::{Browser, Engine, Setup, TestApp, engines};
use diesel::connection::{Connection, InstrumentationEvent};
use diesel::deserialize::QueryableByName;
use diesel::prelude::*;
use diesel::sql_types::Text;
use orange_friday::accounts;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::{Conn, UserId};
use orange_friday::mail::{self, MailKind};
use orange_friday::people::Role;
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

/// Tables that grow with the number of people; the others are small or asked by key.
const LARGE: [&str; 49] = [
    "users",
    "blocks",
    "moderations",
    "credentials",
    "sessions",
    "account_tokens",
    "mail_preferences",
    "posts",
    "post_weeks",
    "post_owners",
    "post_builders",
    "post_texts",
    "post_additions",
    "post_tokens",
    "post_words",
    "token_counts",
    "spellings",
    "votes",
    "comments",
    "edits",
    "flagged",
    "flags",
    "votes_on_behalf",
    "acceptance_points",
    "questions",
    "question_options",
    "question_answers",
    "testers",
    "test_results",
    "owner_hours",
    "hour_questions",
    "hour_votes",
    "pairs",
    "unpaired",
    "follows",
    "decisions",
    "declines",
    "events",
    "outbox",
    "mail_bodies",
    "release_items",
    "credits",
    "contributors",
    "digests",
    "post_devices",
    "user_devices",
    "confirmations",
    "confirmed_builds",
    "week_numbers",
];
/// Connections of the application under test.
const POOL: usize = 4;
/// Those that read, with the one that is kept for what many wait for.
const READERS: usize = POOL + 1;

type Seen = Arc<Mutex<BTreeSet<String>>>;

fn recorder(seen: &Seen) -> impl FnMut(InstrumentationEvent<'_>) + Send + 'static {
    let seen = Arc::clone(seen);
    move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let sql = text.split(" -- binds: ").next().unwrap_or_default().trim().to_owned();
            seen.lock().unwrap().insert(sql);
        }
    }
}

/// Listens on every connection the application has.
fn listen(app: &TestApp) -> Seen {
    let seen = Seen::default();
    let together = Barrier::new(READERS);
    thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                app.read(|conn| {
                    // Only when all are taken at once is it certain that each was met.
                    together.wait();
                    conn.set_instrumentation(recorder(&seen));
                    Ok(())
                });
            });
        }
    });
    if app.engine == Engine::Sqlite {
        listen_at_glances(app, &seen);
    }
    let writers = if app.engine == Engine::Postgres { POOL } else { 1 };
    let together = Arc::new(Barrier::new(writers));
    thread::scope(|scope| {
        for _ in 0..writers {
            let (for_writer, together) = (Arc::clone(&seen), Arc::clone(&together));
            scope.spawn(move || {
                app.write(move |conn| {
                    together.wait();
                    conn.set_instrumentation(recorder(&for_writer));
                    Ok(())
                });
            });
        }
    });
    seen
}

/// Each thread that answers finds a connection free for what it asks by keys.
fn listen_at_glances(app: &TestApp, seen: &Seen) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let together = Arc::new(Barrier::new(threads));
    thread::scope(|scope| {
        for _ in 0..threads {
            let (for_glances, together) = (Arc::clone(seen), Arc::clone(&together));
            let listen = move |conn: &mut Conn| {
                together.wait();
                conn.set_instrumentation(recorder(&for_glances));
                Ok(())
            };
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(app.app.db.glance(listen)).unwrap();
            });
        }
    });
}

/// Two thousand posts of every status with votes, comments and follows, in sets.
fn fill(app: &TestApp) {
    let numbers = |most: usize| match app.engine {
        Engine::Sqlite => format!(
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
        ),
        Engine::Postgres => format!("generate_series(1, {most}) AS s(n)"),
    };
    let (no, yes, at, later) = match app.engine {
        Engine::Sqlite => ("0", "1", "'2026-11-01T00:00:00.000000Z'", "'2026-12-01T00:00:00.000000Z'"),
        Engine::Postgres => {
            ("false", "true", "timestamptz '2026-11-01T00:00:00Z'", "timestamptz '2026-12-01T00:00:00Z'")
        }
    };
    let status = "CASE n % 8 WHEN 0 THEN 'open' WHEN 1 THEN 'under_review' WHEN 2 THEN 'planned' WHEN 3 THEN 'in_progress' \
                  WHEN 4 THEN 'ready' WHEN 5 THEN 'shipped' WHEN 6 THEN 'declined' ELSE 'open' END";
    app.sql(&format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         SELECT 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'Fan', 'fan-' || n, 'member', {at}, {no}, {at} FROM {};
         INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, \
            comment_count, week, week_votes, created_at, status_changed_at) \
         SELECT CASE n % 2 WHEN 0 THEN 'bug' ELSE 'request' END, 'Post ' || n, n % 100 + 1, n % 2 + 1, {status}, \
            'published', CASE WHEN n % 8 IN (5, 6) THEN {no} ELSE {yes} END, 5, 2, n % 60, n % 5, {at}, {at} FROM {};
         INSERT INTO post_texts (post_id, body, body_html) SELECT id, 'Some words.', '' FROM posts;
         INSERT INTO decisions (post_id, from_status, to_status, note, note_html, lang, decided_by, decided_at) \
            SELECT id, 'open', 'declined', 'No.', '', 'en', 1, {at} FROM posts WHERE status = 'declined';
         INSERT INTO declines (decision_id, post_id, votes, revisit_at, back_at) \
            SELECT id, post_id, 3, {at}, CASE post_id % 3 WHEN 0 THEN {at} END FROM decisions;
         INSERT INTO canned_answers (name, revision) VALUES ('Known', 0);
         INSERT INTO canned_texts (answer_id, lang, body) SELECT id, 'en', 'Known.' FROM canned_answers;
         INSERT INTO post_weeks SELECT id, 4, id % 9 + 1 FROM posts UNION ALL SELECT id, 3, 2 FROM posts;
         INSERT INTO post_owners SELECT id, id % 100 + 1, {at} FROM posts WHERE id % 3 = 0;
         INSERT INTO post_builders SELECT id, 0, id % 100 + 1, '' FROM posts WHERE id % 3 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'camera', 0, id, 0 FROM posts;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'camera', 1, id, 0 FROM posts;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 0, id, 0 FROM posts WHERE id % 9 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'dark', 1, id, 0 FROM posts WHERE id % 9 = 0;
         INSERT INTO post_tokens (token, part, post_id, source) SELECT 'n' || id, 1, id, 0 FROM posts;
         INSERT INTO post_words (post_id, part, source, tokens) SELECT id, 0, 0, 'camera dark' FROM posts;
         INSERT INTO token_counts (token, titles, texts) SELECT 'n' || id, 0, 1 FROM posts;
         INSERT INTO token_counts (token, titles, texts) VALUES ('#', 2000, 2000), ('camera', 2000, 2000), ('dark', 222, 222);
         INSERT INTO spellings (spelling, word) SELECT 'word' || id, 'word' || id FROM posts;
         INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
            SELECT 'mi' || n, 'Mi ' || n, '', '', '', (SELECT min(id) FROM product_lines), {no} FROM {};
         INSERT INTO post_devices SELECT id, id % 5 * id % 500 + 1, {yes}, {no}, 0 FROM posts WHERE id > 3 \
            UNION ALL SELECT id, 501, {no}, {no}, 1 FROM posts;
         INSERT INTO user_devices SELECT id, 'Mi 8', '', {at} FROM users;
         INSERT INTO confirmations SELECT n % 2000 + 1, n / 2000 + 1, 'Mi 8', 501, '', {at}, NULL FROM {};
         INSERT INTO confirmed_builds SELECT n % 2000 + 1, 'Mi 8', '' || n / 2000, 501, 1 FROM {};
         INSERT INTO votes (post_id, user_id, cast_at, week) SELECT n % 2000 + 1, n / 2000 + 1, {at}, 1 FROM {};
         INSERT INTO follows (post_id, user_id, reason, since) SELECT n % 2000 + 1, n / 2000 + 1, 'voted', {at} FROM {};
         INSERT INTO comments (post_id, author_id, body, body_html, visibility, created_at) \
         SELECT n % 2000 + 1, n % 100 + 1, 'Me too.', '', 'published', {at} FROM {};
         INSERT INTO edits (post_id, comment_id, edited_by, removed, title, body, lang, edited_at) \
         SELECT n % 2000 + 1, CASE n % 2 WHEN 0 THEN n END, n % 100 + 1, {no}, '', 'Me to.', '', {at} FROM {};
         INSERT INTO flagged (post_id, comment_id, open_flags, first_at) \
         SELECT id % 2000 + 1, id, CASE id % 50 WHEN 0 THEN 2 ELSE 0 END, {at} FROM comments;
         INSERT INTO acceptance_points (post_id, position, body, lang) SELECT id, 0, 'At night', '' FROM posts WHERE id > 20;
         INSERT INTO questions (post_id, body, lang, days, drafted_by, opened_at, closes_at) \
         SELECT id, 'Which?', 'en', 7, 1, {at}, {later} FROM posts WHERE id > 1; \
         INSERT INTO question_options (question_id, position, label, lang) SELECT id, 0, 'This', 'en' FROM questions;
         INSERT INTO question_options (question_id, position, label, lang) SELECT id, 1, 'That', 'en' FROM questions;
         INSERT INTO question_answers SELECT o.question_id, u.id, o.id, {at} FROM question_options o JOIN users u ON u.id <= 20 \
            WHERE o.position = 0;
         INSERT INTO testers (area_id, user_id, standing, since) SELECT a.id, u.id, CASE u.id % 40 WHEN 0 THEN 'asked' ELSE 'joined' END, {at} \
            FROM areas a JOIN users u ON u.id <= 200;
         INSERT INTO test_results (post_id, user_id, device, build, tested_at) SELECT p.id, u.id, 'tangerine5', '', {at} FROM posts p JOIN users u ON u.id <= 2;
         INSERT INTO owner_hours (area_id, starts_at, ends_at, note, lang, announced_by, announced_at) \
            SELECT id % 2 + 1, {at}, CASE id % 100 WHEN 0 THEN {later} ELSE {at} END, '', '', 1, {at} FROM posts ORDER BY id;
         INSERT INTO hour_questions (hour_id, author_id, body, lang, votes, asked_at) \
            SELECT h.id, u.id, 'Why is it so?', 'en', 1, {at} FROM owner_hours h JOIN users u ON u.id <= 30 WHERE h.id % 50 = 0 OR u.id <= 2;
         INSERT INTO hour_votes SELECT id, author_id, {at} FROM hour_questions;
         INSERT INTO votes_on_behalf SELECT id, id % 100 + 1, 1, 'https://example.org', {at} FROM posts;
         INSERT INTO flags SELECT id, id % 100 + 1, 'spam', '', '', {at} FROM flagged;
         INSERT INTO moderations (post_id, comment_id, act, reason, lang, moderated_by, moderated_at) \
         SELECT n % 2000 + 1, CASE n % 2 WHEN 0 THEN n END, 'restored', '', '', n % 100 + 1, {at} FROM {};
         INSERT INTO pairs (older_id, newer_id, likeness, state) \
         SELECT id, id + 2, id % 300 + 700, CASE id % 9 WHEN 0 THEN 'open' ELSE 'apart' END FROM posts WHERE id < 1990;
         INSERT INTO outbox (key, user_id, kind, message_id, to_address, to_name, subject, state, attempts, due_at, \
            created_at, settled_at) \
         SELECT 'an-old-digest/' || n, n % 100 + 1, 'digest', 'digest.' || n, 'fan@example.net', 'Fan', 'Your week', \
            CASE n % 2 WHEN 0 THEN 'sent' ELSE 'pending' END, 1, {later}, {at}, CASE n % 2 WHEN 0 THEN {at} END FROM {};
         INSERT INTO mail_bodies (mail_id, text_body, html_body) \
         SELECT id, 'You shaped it.', '' FROM outbox WHERE state = 'pending';
         INSERT INTO releases (week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at, \
            publish_at, published_at, item_count, people_count, credited_at, digested_at) \
         VALUES (-1, 'published', '26.1.1', '', '', '', {at}, {at}, {at}, {at}, 250, 0, {at}, {at});
         INSERT INTO release_items (release_id, post_id, area_id, change, wording, position, highlight, vote_count, \
            people_count, credited_at) \
         SELECT releases.id, posts.id, area_id, 'new', title, posts.id, {no}, 5, 0, {at} \
         FROM posts, releases WHERE status = 'shipped' AND releases.version = '26.1.1';",
        numbers(5_000),
        numbers(2_000),
        numbers(600),
        numbers(9_999),
        numbers(9_999),
        numbers(9_999),
        numbers(9_999),
        numbers(4_000),
        numbers(2_000),
        numbers(4_000),
        numbers(2_000),
    ));
    if app.engine == Engine::Postgres {
        app.sql("ANALYZE");
    }
}

fn visit_everything(app: &TestApp, slugs: &[String]) {
    let mut fan = app.signed_in("Ada");
    let mut grace = app.signed_in("Grace");
    let mut visitor = app.visitor();
    let areas = [String::new(), format!("&area={}", slugs[0])];
    for sort in ["week", "new", "top", "done"] {
        for status in ["", "open", "planned", "ready", "shipped", "declined"] {
            for area in &areas {
                for rest in ["", "&kind=bug", "&page=2"] {
                    let page = visitor.get(&format!("/?sort={sort}&status={status}{area}{rest}"));
                    assert_eq!(page.status, 200, "{}", page.path);
                }
            }
        }
    }
    for browser in [&mut visitor, &mut fan, &mut grace] {
        for path in [
            "/",
            "/?sort=top",
            "/posts/1",
            "/posts/3",
            "/posts/5",
            "/posts/5?comments=2",
            "/posts/5?comment=5",
            "/posts/5?merged=6",
            "/posts/5-post-5?thread=5&replies=2",
            "/posts/5-post-5?decisions=2",
            "/releases/next",
            "/roadmap",
            "/people/fan-3",
            "/people/fan-3?page=2",
            "/me/votes",
            "/me/votes?page=2",
            "/me/follows",
            "/releases",
            "/releases/next/edit",
            "/triage",
            "/triage?sort=age",
            "/triage?area=camera",
            "/triage?sort=age&area=camera",
            "/triage?decided=3",
            "/triage?sort=week&after=30~900",
            "/triage?sort=new&status=declined&after=1762000000000000~900",
            "/triage?sort=age&after=1762000000000000~900",
            "/triage?after=20~900&kind=bug&lang=en&age=1&votes=5&rise=1",
            "/triage?whose=mine",
            "/triage?whose=nobody&device=mi3",
            "/triage?q=camera%20dark&answered=no",
            "/triage?q=camera&sort=week&similar=yes",
            "/triage?status=planned&post=3",
            "/triage?status=declined&revisit=yes",
            "/triage?status=declined&revisit=yes&sort=age&area=camera&after=1762000000000000~900",
            "/staff/answers",
            "/staff/answers/1",
            "/posts/3/answers/1",
            "/posts/6",
            "/triage/3",
            "/triage/acts",
            "/triage/select?all=1",
            "/triage/select?post-1=1&post-2=1",
            "/triage/bulk",
            "/triage/views",
            "/staff/plan",
            "/staff/plan?line=phone",
            "/posts/3/move",
            "/posts/3/builders",
            "/posts/3/edits",
            "/triage/moderation",
            "/triage/merges",
            "/triage/merges?decided=3",
            "/triage?similar=yes&kind=bug",
            "/triage?similar=yes&status=planned&sort=age",
            "/posts/3/merge?into=5",
            "/posts/3/flag",
            "/posts/3/votes",
            "/posts/3/acceptance",
            "/areas/camera/testers",
            "/staff/testers",
            "/hours",
            "/hours?page=2",
            "/hours/100",
            "/hours/100?page=2",
            "/hours/99",
            "/staff/hours",
            "/answers",
            "/answers/2026-10-30",
            "/posts/3/question",
            "/questions/3/conclusion",
            "/posts/3/correct",
            "/staff/audit?by=grace&post=3&before=900",
            "/staff/audit?act=decided&from=2026-01-01&to=2026-12-31",
            "/staff/audit.csv",
            "/staff/numbers?weeks=52",
            "/staff/numbers?line=phone",
            "/staff/numbers?area=camera&weeks=26",
            "/staff/numbers.csv?weeks=52",
            "/posts/3/candidates?q=camera%20dark",
            "/posts/3/candidates",
            "/staff",
            "/settings",
            "/staff/areas",
            "/staff/areas/1",
            "/staff/lines",
            "/staff/lines/1",
            "/staff/devices",
            "/staff/devices?q=mi&page=2",
            "/staff/devices/1",
            "/devices?q=mi",
            "/settings/devices",
            "/?device=mi501",
            "/?device=mi501&sort=top&status=open",
            "/?device=mi501&sort=new",
            "/?device=mi77",
            "/?device=mi77&sort=new",
            "/areas/camera?device=mi501",
            "/?device=mi501&q=camera",
            "/posts/4",
            "/areas/camera",
            "/areas/camera?sort=new",
            "/lines/phone",
            "/lines/phone?sort=new",
            "/lines/phone?sort=top&status=planned",
            "/posts.atom",
            "/posts/1/log",
            "/posts/1/pictures",
            "/areas/camera.atom",
            "/lines/phone.atom",
            "/posts/1.atom",
            "/releases.atom",
            "/releases/26.11.20",
            "/releases/26.11.20.md",
            "/posts/new",
            "/posts/similar?title=dark%20mode%20for%20the%20camera",
            "/?q=camera%20dark",
            "/?q=camera%20dark&sort=top&status=open",
        ] {
            let page = browser.visit(path);
            assert!([200, 403, 404].contains(&page.status), "{path}: {}", page.status);
        }
    }
    for press in ["vote", "vote", "vote/withdraw", "vote/withdraw", "follow", "unfollow"] {
        assert_eq!(fan.post(&format!("/posts/2/{press}"), &[]).status, 303, "{press}");
    }
    for press in ["confirm", "unconfirm"] {
        let fields: &[(&str, &str)] = if press == "confirm" { &[("device", "Mi 8")] } else { &[] };
        let page = fan.post(&format!("/posts/10/{press}"), fields);
        assert_eq!(page.status, 303, "{press}: {}", page.text());
    }
    let said = fan.post("/posts/2/comments", &[("body", "Me too.")]);
    assert_eq!(said.status, 303);
    let page = fan.visit("/posts/2");
    let shown = fan.submit_with(&page, "/posts/2/comments", &[("body", "It looks so.")], &[file("a.png", &SCREEN)]);
    assert_eq!(shown.status, 303, "{}", shown.text());
    let said = format!("/comments/{}", said.location().rsplit('-').next().unwrap_or_default());
    assert_eq!(fan.post(&format!("{said}/edit"), &[("body", "So do I.")]).status, 303);
    assert_eq!(fan.get(&format!("{said}/remove")).status, 200);
    assert_eq!(fan.post(&format!("{said}/remove"), &[]).status, 303);
    for path in ["/posts/4/flag", "/posts/4/unflag", "/posts/4/flag", "/comments/9/flag"] {
        let fields: &[(&str, &str)] = if path.ends_with("/flag") { &[("reason", "spam")] } else { &[] };
        assert_eq!(fan.post(path, fields).status, 303, "{path}");
    }
    ask_the_owners(&mut fan, &mut grace);
    let asked = [("email", "fan-7@example.org"), ("source", "https://example.org/7")];
    let cast = grace.post("/posts/4/votes", &asked);
    assert!([303, 422].contains(&cast.status), "{}", cast.text());
    for path in ["/posts/4/flags/dismiss", "/posts/4/flags/reopen"] {
        assert_eq!(grace.post(path, &[]).status, 303, "{path}");
    }
    for answer in ["again", "later", "no", "again"] {
        assert_eq!(grace.post(&format!("/triage/merges/10/12/{answer}"), &[]).status, 303, "{answer}");
    }
    let builders = [("staff", "grace"), ("others", "Linus")];
    assert_eq!(grace.post("/posts/3/builders", &builders).status, 303);
    assert_eq!(grace.post("/staff/areas/1/capacity", &[("items", "6")]).status, 303);
    assert_eq!(grace.post("/posts/2/decision", &[("status", "duplicate"), ("duplicate_of", "3")]).status, 303);
    read_what_was_merged(app, &mut visitor);
    // Two bugs, with those who have them.
    assert_eq!(grace.post("/posts/18/decision", &[("status", "duplicate"), ("duplicate_of", "10")]).status, 303);
    assert_eq!(grace.post("/posts/18/decision/undo", &[]).status, 303);
    assert_eq!(grace.post("/posts/2/decision/undo", &[]).status, 303);
    assert_eq!(visitor.visit("/posts/3").status, 200);
}

/// A fan asks and votes in an hour that runs, and staff answer and announce another one.
fn ask_the_owners(fan: &mut Browser, grace: &mut Browser) {
    let hour = "/hours/100";
    let vote = fan.get(hour).attributes("form.vote", "action").remove(0);
    assert_eq!(fan.post(&vote, &[]).status, 303);
    let question = vote.strip_suffix("/vote").unwrap();
    assert_eq!(fan.post(&format!("{question}/unvote"), &[]).status, 303);
    let asked = fan.post(&format!("{hour}/questions"), &[("body", "When will it be so?")]);
    assert_eq!(asked.status, 303, "{}", asked.text());
    let own = asked.location().rsplit('-').next().unwrap().to_owned();
    let own = format!("{hour}/questions/{own}");
    assert_eq!(fan.get(&own).status, 303);
    for (verb, typed) in [
        ("answer", vec![("answer", "Because it is.")]),
        ("answer", vec![]),
        ("set-aside", vec![("reason", "It is asked already.")]),
        ("restore", vec![]),
    ] {
        assert_eq!(grace.post(&format!("{own}/{verb}"), &typed).status, 303, "{verb}");
    }
    assert_eq!(fan.post(&format!("{own}/withdraw"), &[]).status, 303);
    let new = [("area", "camera"), ("day", "2026-12-24"), ("time", "17:00"), ("minutes", "60")];
    let announced = grace.post("/staff/hours", &new);
    assert_eq!(announced.status, 303, "{}", announced.text());
    let hour = announced.location();
    assert_eq!(
        grace.post(&format!("{hour}/move"), &[("day", "2026-12-23"), ("time", "17:00"), ("minutes", "60")]).status,
        303
    );
    assert_eq!(grace.post(&format!("{hour}/call-off"), &[("reason", "Holidays.")]).status, 303);
    assert_eq!(grace.post(&format!("{hour}/hold"), &[]).status, 303);
}

/// A post with another one merged into it, with all that was said there, and a comment with replies.
fn read_what_was_merged(app: &TestApp, visitor: &mut Browser) {
    let reply = "INSERT INTO comments (post_id, parent_id, author_id, body, body_html, visibility, created_at) \
                 SELECT post_id, id, author_id, 'So do I.', '', 'published', created_at FROM comments \
                 WHERE post_id = 2 AND parent_id IS NULL";
    (0..15).for_each(|_| app.sql(reply));
    let first = "SELECT MIN(id) AS id FROM comments WHERE post_id = 2";
    let last = "SELECT MAX(id) AS id FROM comments WHERE post_id = 2";
    let [first, last] = [first, last].map(|sql| {
        #[derive(QueryableByName)]
        struct Id {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            id: i64,
        }
        app.read(|conn| Ok(diesel::sql_query(sql).get_result::<Id>(conn)?)).id
    });
    let here = visitor.get("/posts/2").location();
    for query in [
        String::new(),
        "&merged_page=2".to_owned(),
        "&comments=2".to_owned(),
        format!("&thread={first}"),
        format!("&thread={first}&replies=2"),
        format!("&comment={first}"),
        format!("&comment={last}"),
    ] {
        let page = visitor.visit(&format!("{here}{query}"));
        assert!(page.status == 200 && page.all("#merged").len() == 1, "{query}");
    }
}

/// A sign-up, a forgotten password, and a week with its release, its credits and its digests.
fn live_a_week(app: &TestApp) {
    let mut visitor = app.visitor();
    assert_eq!(visitor.post("/password/forgot", &[("email", "ada@example.org")]).status, 303);
    let new = [("name", "Nora"), ("email", "nora@example.org"), ("password", "a long walk home")];
    assert_eq!(visitor.post("/sign-up", &new).status, 303);
    let mut fan = app.signed_in("Ada");
    let post = fan.files("request", "A louder shutter", "camera");
    let mut grace = app.signed_in("Grace");
    assert_eq!(grace.decides(&post, "ready", "Here it is.", "").status, 303);
    let number = post.rsplit('/').next().unwrap().split('-').next().unwrap().to_owned();
    assert_eq!(fan.post(&format!("/posts/{number}/additions"), &[("body", "Thank you.")]).status, 303);
    let late = fan.files("request", "A quieter shutter", "camera");
    assert_eq!(grace.decides(&late, "duplicate", "", &number).status, 303);
    // Something is hidden, looked at and shown again.
    let said = fan.post(&format!("/posts/{number}/comments"), &[("body", "Or call me.")]).location();
    let comment = said.rsplit('-').next().unwrap();
    for place in [format!("/comments/{comment}"), format!("/posts/{number}")] {
        assert_eq!(grace.post(&format!("{place}/hide"), &[("reason", "A number.")]).status, 303);
        assert_eq!(grace.visit(&format!("/posts/{number}")).status, 200);
    }
    assert_eq!(visitor.get(&format!("/posts/{number}")).status, 404);
    for place in [format!("/comments/{comment}"), format!("/posts/{number}")] {
        assert_eq!(grace.post(&format!("{place}/restore"), &[]).status, 303);
    }
    // A week's work is some dozens of posts.
    app.sql("UPDATE posts SET status = 'open' WHERE status = 'ready' AND id > 40 AND title LIKE 'Post %'");
    app.set_clock("2026-11-19T18:00:00Z");
    app.run_worker();
    let mut grace = app.signed_in("Grace");
    let composer = grace.get("/releases/next/edit");
    assert_eq!(grace.submit(&composer, "/releases/next/approve", &[]).status, 303);
    app.set_clock("2026-11-20T17:00:00Z");
    app.run_worker();
    assert_eq!(visitor.get("/releases/26.11.20").status, 200);
    // The week is over, and counted.
    app.set_clock("2026-11-21T17:00:00Z");
    app.run_worker();
    let mut grace = app.signed_in("Grace");
    assert_eq!(grace.get("/triage").status, 200);
    let tables = app.tables();
    assert!(tables.count("counted_weeks") > 0, "no week was counted");
    let thanked = ["credits", "contributors", "digests"].map(|table| tables.count(table));
    assert!(thanked.iter().all(|count| *count > 3), "hardly anybody was thanked: {thanked:?}");
    assert_eq!(visitor.post("/password/forgot", &[("email", "grace@example.org")]).status, 303);
}

/// Where a thousand posts have more votes than all that is wanted of an area.
fn plan_an_area_that_has_little(app: &TestApp) {
    app.areas(&["Gallery"]);
    app.sql("UPDATE posts SET status = 'open' WHERE title LIKE 'Post %'");
    assert_eq!(app.signed_in("Grace").get("/staff/plan").status, 200);
}

/// What happens to mail, besides being sent: a lease is taken, renewed and given back, and some are not wanted any more.
fn handle_mail(app: &TestApp) {
    let (now, user) = (app.now(), UserId(1));
    let taken = app.write(move |conn| {
        let taken: Vec<_> = mail::claim(conn, "a lease", now, now, 10)?.into_iter().map(|due| due.id).collect();
        assert_eq!(mail::renew(conn, "a lease", now)?, taken.len());
        mail::give_back(conn, "a lease", &taken)?;
        mail::cancel(conn, user, MailKind::Digest, now)?;
        mail::purge(conn, now, 10)?;
        mail::waiting(conn, now)?;
        assert!(accounts::abandoned(conn, None, 50, now)?.is_empty());
        assert!(accounts::abandoned(conn, Some((now, user)), 50, now)?.is_empty());
        assert!(accounts::still_abandoned(conn, &[user], now)?.is_empty());
        Ok(taken.len())
    });
    assert!(taken > 0, "no mail waits: this shows little");
    app.run_worker();
}

#[derive(QueryableByName)]
struct OnSqlite {
    #[diesel(sql_type = Text)]
    detail: String,
}

#[derive(QueryableByName)]
struct OnPostgres {
    #[diesel(sql_type = Text)]
    #[diesel(column_name = "QUERY PLAN")]
    detail: String,
}

/// The plan of a statement, one step a line.
fn plan(app: &TestApp, sql: &str) -> Vec<String> {
    match &app.database.url {
        DatabaseUrl::Sqlite(path) => {
            let mut conn = SqliteConnection::establish(path).unwrap();
            let steps: Vec<OnSqlite> = diesel::sql_query(format!("EXPLAIN QUERY PLAN {sql}")).load(&mut conn).unwrap();
            steps.into_iter().map(|step| step.detail).collect()
        }
        DatabaseUrl::Postgres(url) => {
            use diesel::connection::SimpleConnection;
            let mut conn = PgConnection::establish(url).unwrap();
            // A small table is read whole whatever there is, also to be merged; without that choice we see whether there is
            // another way.
            conn.batch_execute(
                "SET enable_seqscan = off; SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan",
            )
            .unwrap();
            let binds = (1..100).take_while(|number| sql.contains(&format!("${number}"))).count();
            let nulls = vec!["NULL"; binds].join(", ");
            let given = if binds == 0 { String::new() } else { format!("({nulls})") };
            conn.batch_execute(&format!("PREPARE asked AS {sql}")).unwrap_or_else(|error| panic!("{error}: {sql}"));
            let steps: Vec<OnPostgres> =
                diesel::sql_query(format!("EXPLAIN EXECUTE asked{given}")).load(&mut conn).unwrap();
            steps.into_iter().map(|step| step.detail).collect()
        }
    }
}

/// What is wrong with a plan: a large table walked from end to end, or sorted as a whole to show a part of it.
fn faults(engine: Engine, sql: &str, plan: &[String]) -> Vec<String> {
    let cut = sql.contains("LIMIT");
    let on_large = |step: &str, before: &str| {
        LARGE
            .iter()
            .any(|table| step.contains(&format!("{before}{table}")) && !step.contains(&format!("{before}{table}_")))
    };
    let mut faults = Vec::new();
    for (number, step) in plan.iter().enumerate() {
        let is_fault = match engine {
            // In the order of an index and only so far as the page needs it is no walk from end to end.
            Engine::Sqlite => {
                let sorts = step.contains("TEMP B-TREE FOR ORDER BY")
                    && plan.iter().any(|step| step.starts_with("SEARCH posts "));
                // A list of numbers is short.
                let may_sort = sql.contains(" IN (");
                (on_large(step, "SCAN ") && !(cut && step.contains("USING"))) || (cut && sorts && !may_sort)
            }
            Engine::Postgres => {
                let walks = step.contains("Index") && step.contains("Scan using") && on_large(step, " on ");
                let bound = plan.iter().skip(number + 1).take(2).any(|next| next.contains("Index Cond"));
                on_large(step, "Seq Scan on ") || (walks && !bound && !cut)
            }
        };
        if is_fault {
            faults.push(step.trim().to_owned());
        }
    }
    faults
}

#[test]
fn no_page_and_no_vote_walks_through_a_large_table() {
    for engine in engines() {
        let app = &Setup::default().start_over(engine, TestDatabase::unused(engine));
        let slugs = app.areas(&["Camera", "Battery"]);
        fill(app);
        app.add_person("Ada", Role::Member);
        app.add_person("Grace", Role::Staff);
        app.run_worker();
        let seen = listen(app);
        live_a_week(app);
        visit_everything(app, &slugs);
        handle_mail(app);
        plan_an_area_that_has_little(app);

        let seen = seen.lock().unwrap().clone();
        // An empty list of numbers becomes `1=0`, which no database walks for.
        let asks = |sql: &&String| {
            ["SELECT", "UPDATE", "DELETE", "WITH given"].iter().any(|verb| sql.starts_with(verb))
                && !sql.contains("1=0")
        };
        let asked: Vec<String> = seen.iter().filter(asks).cloned().collect();
        assert!(asked.len() > 60, "only {} statements were recorded: {asked:#?}", asked.len());
        for table in LARGE {
            assert!(asked.iter().any(|sql| sql.contains(table)), "{table} was never asked");
        }
        let mut wrong = Vec::new();
        for sql in &asked {
            let plan = plan(app, sql);
            if std::env::var_os("FRIDAY_TEST_PLANS").is_some() {
                eprintln!("{sql}\n    {}", plan.join("\n    "));
            }
            for fault in faults(app.engine, sql, &plan) {
                wrong.push(format!("{fault}\n    {sql}\n    {}", plan.join("\n    ")));
            }
        }
        assert!(
            wrong.is_empty(),
            "{:?}: {} of {} statements:\n{}",
            app.engine,
            wrong.len(),
            asked.len(),
            wrong.join("\n")
        );
        eprintln!("{:?}: {} statements explained", app.engine, asked.len());
    }
}
