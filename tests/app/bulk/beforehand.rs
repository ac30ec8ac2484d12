//! What staff read before it begins: how many posts, and how many people.

use super::{asks, follows, notices};
use crate::support::people::number_of;
use crate::support::{Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::areas;
use orange_friday::db::UserId;
use orange_friday::filing::{Draft, Entered, text_of};
use orange_friday::i18n::Language;
use orange_friday::people::{self, Role};
use orange_friday::posts::{self, NewPost, Visibility};

#[test]
fn how_many_private_posts_are_left_out_of_all_that_match_is_said() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let open = ada.files("bug", "Flash stays on", "camera");
        assert!(!grace.get("/triage/select?all=1").says("left out"));
        for (title, told) in [
            ("Crash in the gallery", "1 private post is left out: it is answered by itself."),
            ("Crash in the dialer", "2 private posts are left out: each is answered by itself."),
        ] {
            let fields =
                [("kind", "bug"), ("title", title), ("area", "camera"), ("body", "Only for you."), ("private", "yes")];
            assert_eq!(ada.post("/posts", &fields).status, 303, "{title}");
            let asked = grace.get("/triage/select?all=1");
            assert!(asked.one("h1") == "Answer 1 post" && asked.says(told), "{}", asked.text());
            assert!(grace.get("/triage/select").says(told));
        }
        // And again, as often as the answer owes a reason.
        let question = grace.get("/triage/select?all=1");
        let refused = grace.submit(&question, "/triage/bulk", &[("status", "declined"), ("note", " ")]);
        assert!(refused.status == 422 && refused.says("2 private posts are left out"), "{}", refused.text());
        let refused = grace.submit(&refused, "/triage/bulk", &[("status", "declined")]);
        assert!(refused.status == 422 && refused.says("2 private posts are left out"), "{}", refused.text());
        // It is said of those that match, and of nothing else; also where nothing else is there.
        assert!(!grace.get("/triage/select?all=1&kind=request").says("left out"));
        assert_eq!(grace.decides(&open, "planned", "", "").status, 303);
        let nothing = grace.get("/triage/select?all=1");
        assert!(nothing.says("No post is selected") && nothing.says("2 private posts"), "{}", nothing.text());
    });
}

/// Whoever is counted is mailed, and nobody else.
#[test]
fn as_many_people_are_said_to_hear_of_it_as_get_a_mail() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let [one, two, copy] = ["A timer", "A torch", "The torch"].map(|title| ada.files("request", title, "camera"));
        let [mut mia, mut nils, mut otto, mut wilma] = ["Mia", "Nils", "Otto", "Wilma"].map(|name| app.member(name));
        for follower in [&mut mia, &mut nils, &mut otto] {
            follows(follower, &copy);
        }
        follows(&mut wilma, &one);
        // Votes of long ago left follows that ask for digests only.
        let id_of = |name: &str| app.read(|conn| people::find_by_handle(conn, &name.to_lowercase())).unwrap().id;
        for (name, post) in [("Nils", &two), ("Berta", &two)] {
            if name == "Berta" {
                app.add_person(name, Role::Member);
            }
            app.sql(&format!(
                "INSERT INTO follows (post_id, user_id, reason, since) \
                 SELECT id, {}, 'voted', created_at FROM posts WHERE id = {}",
                id_of(name),
                number_of(post)
            ));
        }
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&copy, "duplicate", "", &number_of(&two).to_string()).status, 303);
        // Mia and Nils follow what was merged; Otto has stopped, and Wilma wants no notices.
        assert_eq!(otto.post(&format!("/posts/{}/unfollow", number_of(&two)), &[]).status, 303);
        let wishes = wilma.get("/settings/mail");
        assert_eq!(wishes.attributes("[name=mail_answers]", "checked").len(), 1);
        assert_eq!(wilma.post("/settings/mail", &[("digest", "on")]).status, 303);
        // What was told before is over.
        let everybody = ["Ada", "Mia", "Nils", "Otto", "Wilma", "Berta"];
        let before = everybody.map(|name| notices(app, name).len());
        app.advance(TimeDelta::seconds(1));
        let question = asks(&mut grace, &[&one, &two]);
        assert!(question.says("3 people will hear of it, each by one mail"), "{}", question.text());
        assert_eq!(grace.submit(&question, "/triage/bulk", &[("status", "planned")]).status, 303);
        app.run_worker();
        app.advance(TimeDelta::minutes(11));
        app.run_worker();
        app.run_worker();
        let after = everybody.map(|name| notices(app, name).len());
        let told: Vec<usize> = before.iter().zip(after).map(|(before, after)| after - before).collect();
        assert_eq!(told, [1, 1, 1, 0, 0, 0]);
    });
}

/// Files so many wishes at once.
fn files_many(app: &TestApp, author: UserId, many: usize) {
    let now = app.now();
    app.write(move |conn| {
        let area = areas::list(conn)?[0].id;
        for number in 0..many {
            let title = format!("A wish as number {number} of them");
            let entered = Entered { kind: "request", title: &title, area: "camera", lang: "en", ..Entered::default() };
            let draft = Draft::parse(&entered, Language::En).unwrap();
            let new = NewPost { author, area, visibility: Visibility::Published, text: text_of(&draft) };
            posts::insert(conn, &new, now)?;
        }
        Ok(())
    });
}

#[test]
fn where_more_match_than_are_answered_at_once_one_goes_on_with_the_next() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        files_many(app, ada.id, 1_003);
        let mut grace = app.staff("Grace");
        let choice = grace.get("/triage/select?area=camera");
        assert!(choice.says("1,003 match.") && choice.says("Take the first 1,000"), "{}", choice.text());
        let question = grace.get("/triage/select?all=1&area=camera");
        assert_eq!(question.one("h1"), "Answer 1,000 posts");
        assert!(question.says("1,003 match."), "{}", question.text());
        // A mistake does not forget that there are more.
        let refused = grace.submit(&question, "/triage/bulk", &[("status", "declined")]);
        assert!(refused.status == 422 && refused.says("1,003 match."), "{}", refused.text());
        app.advance(TimeDelta::seconds(1));
        let begun = grace.submit(&refused, "/triage/bulk", &[("status", "under_review"), ("note", "We look at it.")]);
        assert_eq!(begun.status, 303, "{}", begun.text());
        let here = begun.location();
        let next = |page: &Page| page.attributes("#watched a[href^='/triage/select']", "href");
        let page = grace.get(&here);
        assert_eq!(next(&page), [] as [&str; 0], "these are not done yet");
        assert_eq!(grace.submit(&page, &format!("{here}/stop"), &[]).status, 303);
        // As if all of them had been answered by then.
        app.sql("UPDATE posts SET status = 'planned' WHERE id IN (SELECT post_id FROM bulk_posts)");
        let next = next(&grace.get(&here));
        assert_eq!(next.len(), 1);
        let rest = grace.get(&next[0]);
        assert_eq!(rest.one("h1"), "Answer 3 posts", "{}", next[0]);
        assert!(!rest.says("At most 1,000"), "{}", rest.text());
        let begun = grace.submit(&rest, "/triage/bulk", &[("status", "under_review")]);
        assert_eq!(begun.status, 303, "{}", begun.text());
        app.run_worker();
        let page = grace.get(&begun.location());
        assert!(page.says("3 posts answered"), "{}", page.text());
        assert!(page.attributes("#watched a[href^='/triage/select']", "href").is_empty(), "all are taken");
    });
}
