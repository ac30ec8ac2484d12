//! Forms that are well-formed and come at the wrong time, or to the wrong thing.

use super::{Room, is_plain, refused};
use crate::support::on_each_engine;
use crate::support::people::number_of;

#[test]
fn what_is_not_there_is_not_found_and_what_does_not_answer_says_so() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        refused(app, "something that is not there", |see| {
            for browser in [&mut room.people.staff, &mut room.people.member] {
                for number in ["99999", "x", "0", "-1", "99999999999999999999", "1x"] {
                    for verb in ["vote", "vote/withdraw", "follow", "unfollow"] {
                        see(&browser.post(&format!("/posts/{number}/{verb}"), &[]), &[404]);
                    }
                    see(&browser.post(&format!("/posts/{number}/comments"), &[("body", "Hello")]), &[404]);
                }
                for path in [
                    "/nothing",
                    "/posts/1/nothing",
                    "/releases/99.1.1",
                    "/people/nobody",
                    "/static/nothing.css",
                    "/.env",
                ] {
                    see(&browser.get(path), &[404]);
                }
                // Whoever reloads the answer to a form comes back to the form.
                for (path, page) in [("/sign-out", "/"), ("/posts/1/comments", "/posts/1"), ("/posts", "/posts/new")] {
                    let answer = browser.get(path);
                    assert_eq!((answer.status, answer.location().as_str()), (303, page));
                }
                for path in ["/", "/roadmap", "/triage", "/releases/26.11.20", "/sign-up/sent"] {
                    see(&browser.post(path, &[]), &[405]);
                }
            }
            let staff = &mut room.people.staff;
            see(&staff.post("/posts/99999/decision", &[("status", "planned")]), &[404]);
            see(&staff.post("/posts/99999/decision", &[]), &[404]);
            see(&staff.post("/posts/99999/decision/undo", &[]), &[404]);
            see(&staff.post("/releases/99.1.1/known-issues", &[("known_issues", "x")]), &[404]);
            for (id, status) in [("99999", 409), ("x", 422), ("1", 409)] {
                let [line, change, position] = ["wording", "change", "position"].map(|name| format!("{name}-{id}"));
                let item = [("week", "2"), (&*line, "A line that nobody has"), (&*change, "new"), (&*position, "1")];
                see(&staff.post("/releases/next/notes", &item), &[status]);
                see(&staff.post(&format!("/releases/next/items/{id}/leave-out"), &item[..1]), &[404, 409]);
            }
            let number = number_of(&room.site.path("{open}"));
            for reply_to in ["99999", "x", "-1"] {
                let fields = [("body", "Hello"), ("reply_to", reply_to)];
                see(&room.people.member.post(&format!("/posts/{number}/comments"), &fields), &[404]);
            }
        });
    });
}

#[test]
fn a_closed_post_takes_no_votes_and_a_decided_one_no_changes() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let site = &room.site;
        let (open, shipped, coming) = (site.path("{number}"), site.path("{shipped}"), site.path("{coming}"));
        refused(app, "a press on a closed post", |see| {
            let member = &mut room.people.member;
            see(&member.post(&format!("/posts/{shipped}/vote"), &[]), &[409]);
            see(&member.post(&format!("/posts/{shipped}/vote/withdraw"), &[]), &[409]);
            let text = [("kind", "bug"), ("title", "Other words"), ("area", "camera")];
            for number in [&shipped, &coming] {
                see(&room.author.post(&format!("/posts/{number}/edit"), &text), &[409]);
            }
            let staff = &mut room.people.staff;
            for number in [&open, &coming, &shipped] {
                let by_hand = staff.post(&format!("/posts/{number}/decision"), &[("status", "shipped")]);
                see(&by_hand, &[409]);
            }
            see(&staff.post(&format!("/posts/{shipped}/decision"), &[("status", "planned")]), &[409]);
            see(&staff.post(&format!("/posts/{shipped}/decision/undo"), &[]), &[409]);
            see(&staff.post(&format!("/posts/{open}/decision/undo"), &[]), &[409]);
            // A decision owes a reason, and a duplicate its target.
            for status in
                [[("status", "declined"), ("duplicate_of", "")], [("status", "duplicate"), ("duplicate_of", "")]]
            {
                see(&staff.post(&format!("/posts/{open}/decision"), &status), &[422]);
            }
            for target in [&*open, "99999", "x", "/posts/99999-a-title"] {
                let fields = [("status", "duplicate"), ("duplicate_of", target)];
                see(&staff.post(&format!("/posts/{open}/decision"), &fields), &[422]);
            }
        });
    });
}

#[test]
fn a_merged_post_sends_people_to_the_other_one() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let open = room.site.path("{open}");
        let (into, number) = (number_of(&open), number_of(&room.author.files("bug", "Dialler too bright", "camera")));
        let fields = [("status", "duplicate"), ("duplicate_of", &*into.to_string())];
        let merged = room.people.staff.post(&format!("/posts/{number}/decision"), &fields);
        assert_eq!(merged.status, 303);
        refused(app, "a press on a merged post", |see| {
            let member = &mut room.people.member;
            see(&member.post(&format!("/posts/{number}/vote"), &[]), &[409]);
            see(&member.post(&format!("/posts/{number}/comments"), &[("body", "Hello")]), &[409]);
            // Neither a ring nor a merge into something merged becomes one.
            let back = [("status", "duplicate"), ("duplicate_of", &*number.to_string())];
            see(&room.people.staff.post(&format!("/posts/{into}/decision"), &back), &[422]);
        });
    });
}

#[test]
fn a_reply_answers_a_comment_of_the_same_post_one_level_deep() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let (open, shipped) = (room.site.path("/posts/{number}/comments"), room.site.path("/posts/{shipped}/comments"));
        let member = &mut room.people.member;
        let first = member.post(&open, &[("body", "First.")]).location();
        let first = first.rsplit('-').next().unwrap().to_owned();
        let reply = member.post(&open, &[("body", "A reply."), ("reply_to", &first)]).location();
        let reply = reply.rsplit('-').next().unwrap().to_owned();
        refused(app, "a reply to the wrong comment", |see| {
            see(&member.post(&open, &[("body", "Deeper."), ("reply_to", &reply)]), &[409]);
            see(&member.post(&shipped, &[("body", "Elsewhere."), ("reply_to", &first)]), &[404]);
        });
    });
}

#[test]
fn a_page_left_open_over_a_publication_changes_nothing_of_the_next_week() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let staff = &mut room.people.staff;
        assert_eq!(staff.post("/releases/next/freeze", &[("week", "2")]).status, 409, "it is frozen already");
        assert_eq!(staff.post("/releases/next/publish", &[("week", "2")]).status, 303);
        let version = staff.post("/releases/next/publish", &[("week", "2")]);
        assert_eq!((version.status, version.location().as_str()), (303, "/releases/26.11.26"), "the second press");
        refused(app, "a page left open", |see| {
            let line = [("week", "2"), ("wording-2", "Another line"), ("change-2", "new"), ("position-2", "1")];
            see(&staff.post("/releases/next/notes", &line), &[409]);
            for verb in ["freeze", "late", "notes", "hold", "items/2/leave-out"] {
                see(&staff.post(&format!("/releases/next/{verb}"), &[("week", "2")]), &[409]);
            }
            for week in ["", "x", "4", "-1", "99999999999999999999"] {
                see(&staff.post("/releases/next/skip", &[("week", week), ("reason", "None.")]), &[409]);
                see(&staff.post("/releases/next/publish", &[("week", week)]), &[409]);
            }
            see(&staff.post("/releases/next/skip", &[("week", "3"), ("reason", " ")]), &[422]);
            // Collecting: nothing to publish yet.
            for verb in ["late", "publish"] {
                see(&staff.post(&format!("/releases/next/{verb}"), &[("week", "3")]), &[409]);
            }
        });
        assert_eq!(staff.get("/releases/next/publish").status, 303);
        is_plain(&staff.get("/releases/next/edit"));
    });
}
