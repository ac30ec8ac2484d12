//! Credits say what was true at the publication, whatever is merged or taken apart before they are recorded.

use super::{claimed, on_postgres, waiting};
use crate::support::{TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::credits::record_chunk;
use orange_friday::db::schema::{contributors, credits, item_posts, users};
use orange_friday::db::{ItemId, PostId};
use orange_friday::people::Viewer;
use orange_friday::releases::{CREDITS, Role};
use orange_friday::triage;
use std::thread;

fn undo(app: &TestApp, staff: &Viewer, post: PostId) {
    let (staff, now) = (staff.clone(), app.now());
    app.write(move |conn| triage::undo(conn, &staff, post, now));
}

/// A wish of Ada's into which Berta's was merged, into which Cleo's had been; Dora's was, and is apart again.
fn published(app: &TestApp) -> (Viewer, [PostId; 4]) {
    app.areas(&["Camera"]);
    let [ada, berta, cleo, dora] = ["Ada", "Berta", "Cleo", "Dora"].map(|name| app.fan(name));
    let grace = app.manager("Grace");
    let titles = ["Keep recording during calls", "Do not stop for a call", "Calls stop it", "Record my calls"];
    let mut authors = [&ada, &berta, &cleo, &dora].into_iter();
    let posts = titles.map(|title| app.file(authors.next().unwrap(), "request", title, "camera"));
    let [kept, twin, grandchild, apart] = posts;
    for (name, post) in [("Vera", grandchild), ("Emil", twin), ("Willy", kept), ("Otto", apart)] {
        app.vote(&app.fan(name), post);
    }
    app.merge(&grace, grandchild, twin);
    app.merge(&grace, apart, kept);
    app.merge(&grace, twin, kept);
    undo(app, &grace, apart);
    app.decide(&grace, kept, "ready", "");
    app.publish_by_the_clock(&grace);
    (grace, posts)
}

/// All merges are undone, and others come: a single one, one with another behind it, and one that was undone before.
fn merged_and_parted(app: &TestApp, grace: &Viewer, [kept, twin, grandchild, apart]: [PostId; 4]) {
    undo(app, grace, twin);
    undo(app, grace, grandchild);
    let [gina, hugo] = ["Gina", "Hugo"].map(|name| app.fan(name));
    let late = app.file(&gina, "request", "Recording and calls", "camera");
    let later = app.file(&hugo, "request", "My calls", "camera");
    app.vote(&hugo, late);
    app.merge(grace, later, late);
    app.merge(grace, late, kept);
    app.merge(grace, apart, kept);
    app.merge(grace, twin, grandchild);
}

#[test]
fn merges_after_the_publication_change_nothing_of_who_is_credited() {
    for before_chunk in 0..4 {
        on_each_engine(|app| {
            let (grace, posts) = published(app);
            let mut chunks = 0;
            loop {
                if chunks == before_chunk {
                    merged_and_parted(app, &grace, posts);
                }
                let Some(job) = claimed(app, CREDITS) else { break };
                let now = app.now();
                app.write(move |conn| record_chunk(conn, &job, 1, now));
                chunks += 1;
            }
            assert!(chunks > 3, "three voters one by one: {chunks}");
            let shaped: Vec<(String, Role, i64)> = app.read(|conn| {
                let named = credits::table.inner_join(users::table).order(credits::rank);
                Ok(named.select((users::name, credits::role, credits::rank)).load(conn)?)
            });
            let expected = [
                ("Ada", Role::Reported),
                ("Berta", Role::Seconded),
                ("Cleo", Role::Seconded),
                ("Vera", Role::Voted),
                ("Emil", Role::Voted),
                ("Willy", Role::Voted),
            ];
            let expected: Vec<_> =
                (0..).zip(expected).map(|(rank, (name, role))| (name.to_owned(), role, rank)).collect();
            assert_eq!(shaped, expected, "before chunk {before_chunk}");
            let parts: Vec<(i64, i64)> = app.read(|conn| {
                let parts = contributors::table.order(contributors::user_id);
                Ok(parts.select((contributors::wrote, contributors::voted)).load(conn)?)
            });
            assert_eq!(parts, [(1, 0), (1, 0), (1, 0), (0, 1), (0, 1), (0, 1)]);
            app.run_worker();
            assert_eq!(app.tables().count("digests"), 6);
        });
    }
}

/// A publication is held up by somebody who holds another of its posts; a merge, or its undoing, is done meanwhile. It came
/// before the publication, with its votes and its author.
#[test]
fn a_merge_that_lands_in_the_middle_of_a_publication_came_before_it_as_a_whole() {
    for is_undone in [false, true] {
        on_postgres(|app, url| {
            app.areas(&["Camera"]);
            let [ada, berta, vera] = ["Ada", "Berta", "Vera"].map(|name| app.fan(name));
            let grace = app.manager("Grace");
            let other = app.finished(&ada, &grace, "Flash for the front camera", "camera");
            let kept = app.file(&ada, "request", "Keep recording during calls", "camera");
            let twin = app.file(&berta, "request", "Do not stop for a call", "camera");
            app.vote(&vera, twin);
            if is_undone {
                app.merge(&grace, twin, kept);
            }
            app.decide(&grace, kept, "ready", "");
            app.turn();
            app.app.clock.set(app.week().cutoff_at.0);
            app.turn();
            let (release, schedule, now, by) = (app.week().id, app.app.config.schedule, app.now(), grace.id);
            let mut beside = PgConnection::establish(url).unwrap();
            let hold = format!("BEGIN; SELECT id FROM posts WHERE id = {other} FOR NO KEY UPDATE");
            beside.batch_execute(&hold).unwrap();
            thread::scope(|scope| {
                let publication = scope.spawn(|| {
                    app.write(move |conn| orange_friday::releases::publish(conn, by, release, None, &schedule, now))
                });
                waiting(url, 1);
                if is_undone {
                    undo(app, &grace, twin);
                } else {
                    app.merge(&grace, twin, kept);
                }
                beside.batch_execute("COMMIT").unwrap();
                assert_eq!(publication.join().unwrap(), "26.11.19");
            });
            app.run_worker();
            let shaped: Vec<(String, Role)> = app.read(|conn| {
                let line = item_posts::table.filter(item_posts::post_id.eq(kept)).select(item_posts::item_id);
                let line: ItemId = line.first(conn)?;
                let named = credits::table.inner_join(users::table).filter(credits::item_id.eq(line));
                Ok(named.order(credits::rank).select((users::name, credits::role)).load(conn)?)
            });
            let all = [("Ada", Role::Reported), ("Berta", Role::Seconded), ("Vera", Role::Voted)];
            let expected = if is_undone { &all[..1] } else { &all };
            let expected: Vec<_> = expected.iter().map(|(name, role)| ((*name).to_owned(), *role)).collect();
            assert_eq!(shaped, expected, "undone: {is_undone}");
        });
    }
}
