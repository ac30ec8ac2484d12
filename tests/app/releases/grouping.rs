//! Lines change their places, a post becomes two lines, and two lines become one.

use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::{Conn, PostId};
use orange_friday::posts::Status;
use orange_friday::releases::{self, ReleaseItem, Wording};

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";

/// The first week, frozen with three finished wishes, and two who compose it.
fn at_the_desk(app: &TestApp) -> (Browser, Browser, [PostId; 3]) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.manager("Linus");
    app.run_worker();
    let titles = ["Keep recording during calls", "A louder alarm in the morning", "A timer for selfies"];
    let posts = titles.map(|title| app.finished(&ada, &grace, title, "camera"));
    app.at("2026-11-19T18:00:00Z");
    (app.signed_in("Grace"), app.signed_in("Linus"), posts)
}

fn press(desk: &mut Browser, line: &ReleaseItem, verb: &str, typed: &[(&str, &str)]) {
    let page = desk.get(DESK);
    let done = desk.submit(&page, &format!("/releases/next/items/{}/{verb}", line.id), typed);
    assert_eq!(done.status, 303, "{verb}: {}", done.text());
}

fn undo(desk: &mut Browser) -> u16 {
    let acts = desk.get("/triage/acts");
    let action = acts.attributes(".acts li:first-child form", "action").remove(0);
    desk.submit(&acts, &action, &[]).status
}

fn words(app: &TestApp) -> Vec<String> {
    app.release_lines().into_iter().map(|line| line.wording).collect()
}

#[test]
fn a_line_goes_up_and_down_and_keeps_what_was_typed() {
    on_each_engine(|app| {
        let (mut grace, mut linus, _) = at_the_desk(app);
        let [first, second, third] = app.release_lines().try_into().unwrap();
        let order = [&first, &second, &third].map(|line| line.wording.clone());
        let his = linus.get(DESK);
        // The last one has no way down, and the first one none up.
        let ways = |verb: &str| his.attributes(&format!("button[formaction$='/{verb}']"), "formaction").len();
        assert_eq!((ways("up"), ways("down"), ways("join"), ways("split")), (2, 2, 2, 3));
        let (page, up) = (grace.get(DESK), format!("/releases/next/items/{}/up", third.id));
        assert_eq!(grace.submit(&page, &up, &[("summary", "Three for the camera.")]).status, 303);
        assert_eq!(grace.submit(&page, &up, &[]).status, 409, "the page is not that of what stands there");
        assert_eq!(words(app), [&*order[0], &*order[2], &*order[1]]);
        assert_eq!(app.week().summary, "Three for the camera.");
        // A colleague who typed in a line that moved meanwhile is told so; in another one, nobody is in the way.
        let typed = format!("wording-{}", second.id);
        let refused = linus.submit(&his, NOTES, &[(&typed, "An alarm you hear")]);
        assert_eq!(refused.status, 409);
        let typed = format!("wording-{}", first.id);
        assert_eq!(linus.submit(&his, NOTES, &[(&typed, "It records on")]).status, 303);
        assert_eq!(undo(&mut linus), 303);
        assert_eq!(undo(&mut grace), 303);
        assert_eq!(words(app), order);
        // At either end nothing happens; lines of one place are told apart.
        let before = app.tables();
        let up = format!("/releases/next/items/{}/up", first.id);
        assert_eq!(grace.post(&up, &[("week", "1")]).status, 303);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        let same: Vec<String> = [&first, &second, &third].map(|line| format!("position-{}", line.id)).into();
        let page = grace.get(DESK);
        let typed: Vec<(&str, &str)> = same.iter().map(|field| (&**field, "10")).collect();
        assert_eq!(grace.submit(&page, NOTES, &typed).status, 303);
        press(&mut grace, &first, "down", &[]);
        assert_eq!(words(app), [&*order[1], &*order[0], &*order[2]]);
        press(&mut grace, &first, "down", &[]);
        assert_eq!(words(app), [&*order[1], &*order[2], &*order[0]]);
    });
}

#[test]
fn a_post_becomes_two_lines_that_both_go_out_with_it() {
    on_each_engine(|app| {
        let (mut grace, _, posts) = at_the_desk(app);
        let line = app.release_lines().remove(0);
        let page = grace.get(DESK);
        let split = format!("/releases/next/items/{}/split", line.id);
        assert_eq!(grace.submit(&page, &split, &[]).status, 303);
        // Pressed twice on one page, a button does what it does once.
        let again = grace.submit(&page, &split, &[("summary", "Two halves.")]);
        assert_eq!((again.status, app.release_lines().len(), &*app.week().summary), (409, 4, ""));
        assert_eq!(again.one("textarea[name=summary]"), "Two halves.");
        let twin = &app.release_lines()[1].clone();
        assert_eq!((&twin.wording, app.posts_of(std::slice::from_ref(twin))), (&line.wording, vec![posts[0]]));
        // A half that is left out comes back beside the other one.
        press(&mut grace, twin, "leave-out", &[]);
        assert_eq!(undo(&mut grace), 303);
        assert_eq!(app.release_lines().len(), 4);
        let page = grace.get(DESK);
        let field = format!("wording-{}", twin.id);
        assert_eq!(grace.submit(&page, NOTES, &[(&field, "It marks the moment it rang")]).status, 303);
        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(posts.map(|post| app.status(post)), [Status::Shipped; 3]);
        let out = app.visitor().get("/releases/26.11.20");
        assert!(out.says("It marks the moment it rang") && out.says("Keep recording during calls"));
    });
}

#[test]
fn two_lines_become_one_of_the_posts_of_both_and_two_again() {
    on_each_engine(|app| {
        let (mut grace, _, posts) = at_the_desk(app);
        let mia = app.fan("Mia");
        app.vote(&mia, posts[0]);
        app.vote(&mia, posts[1]);
        let before = app.release_lines();
        let german = format!("text-{}-de", before[1].id);
        let page = grace.get(&format!("{DESK}?lang=de"));
        assert_eq!(grace.submit(&page, NOTES, &[(&german, "Ein lauterer Wecker")]).status, 303);
        let page = grace.get(DESK);
        let done = grace.submit(&page, &format!("/releases/next/items/{}/join", before[1].id), &[]);
        assert!(
            done.location().ends_with(&format!("#item-{}", before[0].id)),
            "it leads to the line that both are now"
        );
        assert!(grace.follow(done).says("The lines were joined."));
        let joined = app.release_lines();
        assert_eq!(joined.len(), 2);
        assert_eq!((&joined[0].wording, app.posts_of(&joined[..1])), (&before[0].wording, posts[..2].to_vec()));
        let voters = app.voters(posts[0]).len().max(app.voters(posts[1]).len());
        assert_eq!(joined[0].vote_count, i64::try_from(voters).unwrap(), "each is counted once");
        // What the other one said can be read among the last acts, and comes back with it.
        assert!(grace.get("/triage/acts").says("A louder alarm in the morning"));
        assert_eq!(undo(&mut grace), 303);
        assert_eq!(words(app), before.iter().map(|line| line.wording.clone()).collect::<Vec<_>>());
        let page = grace.get(&format!("{DESK}?lang=de"));
        assert_eq!(page.one(&format!("textarea[name={german}]")), "Ein lauterer Wecker");

        // Halves of one post become one again, and that is taken back, too.
        press(&mut grace, &before[0], "split", &[]);
        let twin = app.release_lines()[1].clone();
        press(&mut grace, &twin, "join", &[]);
        assert_eq!((app.release_lines().len(), app.posts_of(&app.release_lines()[..1])), (3, vec![posts[0]]));
        assert_eq!(undo(&mut grace), 303);
        assert_eq!(app.posts_of(&app.release_lines()[..2]), [posts[0], posts[0]]);
    });
}

#[test]
fn what_nobody_asked_for_goes_out_as_a_line_without_a_post() {
    on_each_engine(|app| {
        let (mut grace, _, _) = at_the_desk(app);
        let page = grace.get(DESK);
        let wrong = [("line", "The build is a third smaller"), ("line_area", "nowhere"), ("summary", "Three wishes.")];
        let refused = grace.submit(&page, NOTES, &wrong);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#line_area"]);
        assert_eq!(refused.one("textarea[name=line]"), "The build is a third smaller");
        assert_eq!((app.release_lines().len(), &*app.week().summary), (3, ""));
        let typed = [("line_area", "camera"), ("line_change", "improved")];
        // Whatever button saves the page adds it, also that to the page on which it is approved with the rest.
        let on = [&typed[..], &[("then", "publish")]].concat();
        assert_eq!(grace.submit(&refused, NOTES, &on).location(), "/releases/next/check");
        assert_eq!(grace.approves().status, 303);
        assert!(app.week().approved_by.is_some());
        let line = app.release_lines().pop().unwrap();
        assert_eq!((&*line.wording, &*line.lang), ("The build is a third smaller", "en"));
        assert!(app.posts_of(std::slice::from_ref(&line)).is_empty());
        let page = grace.get(DESK);
        assert_eq!(page.one("textarea[name=line]"), "");
        assert!(page.all(".preview .line").contains(&line.wording));
        // Saving the same page again adds nothing more, and it has no two halves.
        assert_eq!(grace.submit(&page, NOTES, &[]).status, 303);
        assert_eq!(app.release_lines().len(), 4);
        let split = format!("/releases/next/items/{}/split", line.id);
        assert_eq!(grace.post(&split, &[("week", "1")]).status, 409);

        app.at("2026-11-20T17:00:00Z");
        let out = app.visitor().get("/releases/26.11.20");
        let told = out.all(".entry .line, .highlights .line");
        assert!(told.contains(&line.wording), "{told:?}");
        assert_eq!(app.tables().count("release_items"), 4);
    });
}

#[test]
fn a_line_stands_under_another_heading_than_its_post() {
    on_each_engine(|app| {
        let (mut grace, _, posts) = at_the_desk(app);
        let slugs = app.areas(&["Clock"]);
        let line = app.line_of(posts[1]);
        let area = format!("area-{}", line.id);
        let page = grace.get(DESK);
        assert_eq!(page.attributes(&format!("#{area} [selected]"), "value"), ["camera"]);
        let refused = grace.submit(&page, NOTES, &[(&area, "nowhere")]);
        assert_eq!((refused.status, refused.attributes(".error-summary a", "href")), (422, vec![format!("#{area}")]));
        assert_eq!(grace.submit(&page, NOTES, &[(&area, &slugs[0])]).status, 303);
        let page = grace.get(DESK);
        assert_eq!(page.attributes(&format!("#{area} [selected]"), "value"), [&*slugs[0]]);
        assert_eq!(undo(&mut grace), 303);
        assert_eq!(app.line_of(posts[1]).area_id, line.area_id);
        // The words alone move nothing.
        let page = grace.get(DESK);
        let wording = format!("wording-{}", line.id);
        assert_eq!(grace.submit(&page, NOTES, &[(&wording, "An alarm you hear")]).status, 303);
        assert_eq!(app.line_of(posts[1]).area_id, line.area_id);

        // A heading stands where its first line does, wherever its area stands among all.
        let (page, first) = (grace.get(DESK), format!("position-{}", line.id));
        assert_eq!(grace.submit(&page, NOTES, &[(&area, &slugs[0]), (&first, "1")]).status, 303);
        assert_eq!(grace.get(DESK).all("#lines ~ h3"), ["Clock", "Camera"]);
        assert_eq!(grace.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let plain = app.visitor().get("/releases/26.11.20.md").body;
        let at = |heading: &str| plain.find(heading).unwrap_or_else(|| panic!("{heading} is not in {plain}"));
        assert!(at("## Clock") < at("## Camera"), "{plain}");
    });
}

#[test]
fn a_fifth_highlight_has_no_room() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Zoom", "Timer", "Level", "Grid", "Torch"].map(|word| format!("{word} while recording a film")) {
            app.finished(&ada, &grace, &title, "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        app.sql(
            "UPDATE release_items SET highlight = TRUE WHERE id IN (SELECT id FROM release_items ORDER BY id LIMIT 3)",
        );
        let mut grace = app.signed_in("Grace");
        let lines = app.release_lines();
        let at_top = |line: &ReleaseItem| app.release_lines().iter().any(|now| now.id == line.id && now.highlight);
        let field = |place: usize| format!("highlight-{}", lines[place].id);
        let (fourth, fifth) = (field(3), field(4));
        assert_eq!(lines.iter().map(|line| line.highlight).collect::<Vec<_>>(), [true, true, true, false, false]);
        let page = grace.get(DESK);
        let refused = grace.submit(&page, NOTES, &[(&fourth, "on"), (&fifth, "on"), ("summary", "All at the top.")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{fifth}")]);
        assert!(!at_top(&lines[3]) && app.week().summary.is_empty());
        assert_eq!(grace.submit(&page, NOTES, &[(&fourth, "on")]).status, 303);
        assert!(at_top(&lines[3]));
        // One that goes makes room for another in the same press.
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[(&field(0), ""), (&fifth, "on")]).status, 303);
        assert!(!at_top(&lines[0]) && at_top(&lines[4]));
        // Nor is there room for what comes from elsewhere than the page, or comes back.
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[(&fourth, "")]).status, 303);
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, NOTES, &[(&field(0), "on")]).status, 303);
        let (release, low) = (app.week().id, app.release_lines()[3].clone());
        let raised = Wording { highlight: true, ..Wording::of(&low) };
        let raise = move |conn: &mut Conn| releases::word_item(conn, release, low.id, &raised, None).map(drop);
        assert!(app.app.db.write_here(raise).unwrap_err().is(releases::TOO_MANY_AT_TOP));
        let acts = grace.get("/triage/acts");
        let down = acts.attributes(".acts li:nth-child(2) form", "action").remove(0);
        assert_eq!(grace.submit(&acts, &down, &[]).status, 409);
        assert!(!at_top(&lines[3]) && at_top(&lines[0]));
    });
}
