//! Who may do what to a post and a comment in every state they can be in: role × route × state, as one table to read.

use super::table::{ASKED, ROWS, Row};
use super::{knock, table};
use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::posts::{Post, Visibility};
use std::fmt::Write;

/// Who tries it: a visitor, a member, whoever wrote it, and staff.
struct Tries {
    visitor: Browser,
    member: Browser,
    author: Browser,
    staff: Browser,
}

impl Tries {
    fn of(app: &TestApp) -> Self {
        Self {
            visitor: app.visitor(),
            member: app.signed_in("Mia"),
            author: app.signed_in("Wilma"),
            staff: app.signed_in("Grace"),
        }
    }

    fn each(&mut self) -> [&mut Browser; 4] {
        [&mut self.visitor, &mut self.member, &mut self.author, &mut self.staff]
    }
}

/// A status as the table has it: `in` for being sent to sign in.
fn word(browser: &mut Browser, row: &Row, path: &str) -> (u16, String) {
    let answer = knock(browser, row, path);
    let to_sign_in = answer.status == 303 && answer.location().starts_with("/sign-in?next=");
    let status = if to_sign_in { ASKED } else { answer.status };
    (answer.status, if status == ASKED { "in".to_owned() } else { status.to_string() })
}

/// Puts a post back into its state: what was tried before may have moved it.
fn put_back(app: &TestApp, post: &Post) {
    let merged = post.duplicate_of.map_or("NULL".to_owned(), |into| into.to_string());
    let truth = |is: bool| match (app.engine, is) {
        (crate::support::Engine::Sqlite, is) => i64::from(is).to_string(),
        (_, is) => is.to_string(),
    };
    let listed = post.visibility == Visibility::Published && !post.status.is_closed();
    app.sql(&format!(
        "UPDATE posts SET visibility = '{}', status = '{}', duplicate_of = {merged}, locked = {}, listed = {} WHERE id = {}",
        post.visibility.as_str(),
        post.status.as_str(),
        truth(post.locked),
        truth(listed),
        post.id
    ));
}

/// Posts of Wilma's, one in each state.
fn posts_in_each_state(app: &TestApp) -> Vec<(&'static str, PostId)> {
    let site = app.site();
    let mut wilma = app.signed_in("Wilma");
    let mut grace = app.signed_in("Grace");
    let mut files = |title: &str| number_of(&wilma.files("bug", title, "camera"));
    let [locked, held, hidden, merged] =
        ["Flash stays on", "Shutter sticks", "Zoom jumps", "Lens fogs"].map(&mut files);
    let private = [("kind", "bug"), ("title", "Crash in a call"), ("area", "camera"), ("private", "yes")];
    let private = number_of(&wilma.post("/posts", &private).location());
    assert_eq!(grace.post(&format!("/posts/{locked}/lock"), &[("reason", "Enough.")]).status, 303);
    assert_eq!(grace.post(&format!("/posts/{hidden}/hide"), &[("reason", "Enough.")]).status, 303);
    let into = [("status", "duplicate"), ("duplicate_of", &*site.path("{number}"))];
    assert_eq!(grace.post(&format!("/posts/{merged}/decision"), &into).status, 303);
    app.sql(&format!("UPDATE posts SET visibility = 'held' WHERE id = {held}"));
    let number = |word: &str| PostId(site.path(word).parse().unwrap());
    vec![
        ("open", number("{number}")),
        ("locked", PostId(locked)),
        ("held", PostId(held)),
        ("private", PostId(private)),
        ("hidden", PostId(hidden)),
        ("merged", PostId(merged)),
        ("in the frozen release", number("{coming}")),
        ("shipped", number("{shipped}")),
    ]
}

#[test]
fn every_role_and_every_state_of_a_post_is_in_the_table() {
    on_each_engine(|app| {
        let states = posts_in_each_state(app);
        let mut tries = Tries::of(app);
        let mut told = format!(
            "visitor member author staff, of a post that is {}\n",
            states.iter().map(|it| it.0).collect::<Vec<_>>().join(" | ")
        );
        for row in ROWS.iter().filter(|row| row.path == "{open}" || row.path.contains("{number}")) {
            let _ = write!(told, "{:4} {:42}", row.method, row.route);
            for (state, id) in &states {
                let post = app.read(|conn| orange_friday::posts::get(conn, *id));
                let page = if row.path == "{open}" { "/posts/{number}" } else { row.path };
                let path = page.replace("{number}", &id.to_string());
                let cells = tries.each().map(|browser| {
                    let (got, word) = word(browser, row, &path);
                    assert!(got < 500, "{path}, {state}");
                    put_back(app, &post);
                    word
                });
                let unseen = !matches!(post.visibility, Visibility::Published);
                // Neither a visitor nor another member gets in where nobody sees it.
                let gets_in = |cell: &String| matches!(cell.as_str(), "200" | "422");
                let is_known = path.ends_with("/follow") || path.ends_with("/unfollow");
                assert!(
                    !unseen || is_known || !cells[..2].iter().any(gets_in) || row.method == "POST",
                    "{path}: {cells:?}"
                );
                let _ = write!(told, " | {}", cells.join(" "));
            }
            told.push('\n');
        }
        insta::assert_snapshot!("who_may_do_what_to_a_post", told);
    });
}

#[test]
fn every_role_and_every_state_of_a_comment_is_in_the_table() {
    on_each_engine(|app| {
        let site = app.site();
        let id: i64 = site.path("{comment}").parse().unwrap();
        let mut tries = Tries::of(app);
        let states = ["published", "private", "held", "hidden", "removed"];
        let mut told = format!("visitor member author staff, of a comment that is {}\n", states.join(" | "));
        for row in table::ROWS.iter().filter(|row| row.path.contains("{comment}")) {
            let _ = write!(told, "{:4} {:42}", row.method, row.route);
            for state in states {
                let path = row.path.replace("{comment}", &id.to_string());
                let cells = tries.each().map(|browser| {
                    // Its author may have taken it away.
                    app.sql(&format!(
                        "INSERT INTO comments (id, post_id, author_id, body, body_html, visibility, created_at) \
                         SELECT {id}, id, author_id, 'Hm.', '', '{state}', created_at FROM posts \
                         WHERE id = {} AND NOT EXISTS (SELECT 1 FROM comments WHERE id = {id}); \
                         UPDATE comments SET visibility = '{state}' WHERE id = {id}",
                        site.path("{number}")
                    ));
                    let (got, word) = word(browser, row, &path);
                    assert!(got < 500, "{path}, {state}");
                    word
                });
                let _ = write!(told, " | {}", cells.join(" "));
            }
            told.push('\n');
        }
        insta::assert_snapshot!("who_may_do_what_to_a_comment", told);
    });
}
