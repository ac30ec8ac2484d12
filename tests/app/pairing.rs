//! Posts that may be the same: what the worker suggests, what staff say of it, and what a merge comes to before it is made.

mod alike;
mod preview;
mod quality;

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

const QUEUE: &str = "/triage/merges";

/// Two pairs that say the same, and others beside them.
const TITLES: [&str; 8] = [
    "Schedule for dark mode, sunset to sunrise",
    "Schedule dark mode from sunset to sunrise",
    "Keyboard lags when I type fast",
    "Keyboard is laggy when I type fast",
    "Give each SIM card its own ringtone",
    "The gallery forgets the order of my albums",
    "A larger clock on the lock screen",
    "Camera freezes at night",
];

/// These are filed one after the other; their addresses.
fn filed(app: &TestApp) -> Vec<String> {
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    TITLES
        .iter()
        .map(|title| {
            app.advance(TimeDelta::minutes(1));
            ada.files("request", title, "camera")
        })
        .collect()
}

fn rows(browser: &mut Browser) -> Vec<String> {
    browser.get(QUEUE).attributes("[data-row]", "id")
}

fn answer(browser: &mut Browser, page: &Page, row: &str, verb: &str) -> Page {
    let action = page.attributes(&format!("#{row} form[action$='/{verb}']"), "action").remove(0);
    browser.submit_and_follow(page, &action, &[])
}

#[test]
fn staff_are_asked_about_what_is_alike_and_say_no_later_or_yes() {
    on_each_engine(|app| {
        let posts = filed(app);
        let mut grace = app.staff("Grace");
        let queue = grace.get(QUEUE);
        assert!(queue.says("8 posts are still to be compared") && queue.says("No merge is suggested"));
        assert!(queue.says("they may be the same appear here"), "{}", queue.text());
        assert_eq!(queue.attributes(".empty .actions a", "href"), ["/triage"]);
        app.run_worker();
        let queue = grace.get(QUEUE);
        let ids = queue.attributes("[data-row]", "id");
        assert_eq!(ids.len(), 2, "{}", queue.text());
        assert!(ids.contains(&"pair-2-1".to_owned()) && ids.contains(&"pair-4-3".to_owned()), "{ids:?}");
        assert!(!queue.says("still to be compared") && grace.get("/triage").says("Suggested merges 2"));
        for key in ["y", "n", "l"] {
            assert_eq!(queue.attributes(&format!("#pair-2-1 [data-key={key}]"), "data-key").len(), 1);
        }
        let titles = grace.get("/triage?similar=yes").all(".queue-row h2");
        assert_eq!(titles.len(), 4, "{titles:?}");
        let view = [("name", "Twins"), ("view", "/triage?similar=yes"), ("shared", "")];
        assert_eq!(grace.post("/triage/views", &view).location(), "/triage?similar=yes");
        assert_eq!(grace.get("/triage/views").all(".acts .count"), ["4"]);

        // No is for ever, and taken back from one's last acts.
        let no = answer(&mut grace, &queue, "pair-4-3", "no");
        assert!(no.says("not suggested again") && no.all("[data-row]").len() == 1, "{}", no.text());
        // A slip is taken back where it was made, and so is what was put off.
        for verb in ["no", "later"] {
            let page = grace.get(QUEUE);
            let page = if verb == "no" { page } else { answer(&mut grace, &page, "pair-4-3", verb) };
            assert_eq!(page.attributes(".undo [data-key]", "data-key"), ["z"], "{verb}");
            let undo = page.attributes(".undo", "action").remove(0);
            let back = grace.submit_and_follow(&page, &undo, &[]);
            assert_eq!((back.path.as_str(), back.all("[data-row]").len()), (QUEUE, 2), "{verb}: {}", back.text());
        }
        answer(&mut grace, &queue, "pair-4-3", "no");
        app.advance(TimeDelta::days(30));
        app.run_worker();
        let mut grace = app.signed_in("Grace");
        assert_eq!(rows(&mut grace), ["pair-2-1"]);
        assert!(grace.get("/triage/acts").all(".acts form").is_empty(), "ten minutes");
        assert_eq!(grace.post("/triage/merges/3/4/again", &[]).status, 303);
        assert_eq!(rows(&mut grace).len(), 2);
        let queue = grace.get(QUEUE);
        answer(&mut grace, &queue, "pair-4-3", "no");
        let acts = grace.get("/triage/acts");
        assert!(acts.says("Suggested merge refused"), "{}", acts.text());
        let back = grace.submit_and_follow(&acts, "/triage/merges/3/4/again", &[]);
        assert!(back.path == "/triage/acts" && back.says("They are suggested again."), "{}", back.text());
        assert!(back.all(".acts form").is_empty() && rows(&mut grace).len() == 2);

        // Later is in a week.
        let queue = grace.get(QUEUE);
        let later = answer(&mut grace, &queue, "pair-4-3", "later");
        assert!(later.says("again in a week") && later.all("[data-row]").len() == 1, "{}", later.text());
        assert_eq!(grace.get("/triage?similar=yes").all(".queue-row").len(), 2);
        let acts = grace.get("/triage/acts");
        grace.submit(&acts, "/triage/merges/3/4/again", &[]);
        assert_eq!(rows(&mut grace).len(), 2);
        let queue = grace.get(QUEUE);
        answer(&mut grace, &queue, "pair-4-3", "later");
        app.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
        let mut grace = app.signed_in("Grace");
        assert_eq!(rows(&mut grace), ["pair-2-1"]);
        app.advance(TimeDelta::seconds(1));
        assert_eq!(rows(&mut grace).len(), 2);

        // Yes shows what it comes to, and makes it a decision.
        let queue = grace.get(QUEUE);
        let look = queue.attributes("#pair-2-1 [data-key=y]", "href").remove(0);
        let preview = grace.get(&look);
        assert!(preview.says("This one goes") && preview.says("Votes: 0 people together"), "{}", preview.text());
        let merged = grace.submit_and_follow(&preview, "/posts/2/decision", &[("note", "The same wish.")]);
        assert!(merged.path.starts_with(QUEUE) && merged.all("[data-row]").len() == 1, "{}", merged.text());
        assert!(grace.get(&posts[1]).location().starts_with(&posts[0]), "{}", grace.get(&posts[1]).location());
        let undone = grace.submit_and_follow(&merged, "/posts/2/decision/undo", &[]);
        assert!(undone.path == QUEUE, "{}", undone.path);
        app.run_worker();
        assert_eq!(rows(&mut grace).len(), 2, "it is suggested again");
        let log = grace.get("/staff/audit");
        assert!(log.says("Suggested merge put off") && log.says("Merge suggested again"), "{}", log.text());
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_pair_goes_with_its_posts_and_comes_with_their_titles() {
    on_each_engine(|app| {
        let posts = filed(app);
        app.run_worker();
        let (mut ada, mut grace) = (app.signed_in("Ada"), app.staff("Grace"));
        // Hidden it is gone at once, and shown again it comes back.
        let second = format!("/posts/{}", number_of(&posts[1]));
        assert_eq!(grace.post(&format!("{second}/hide"), &[("reason", "A number.")]).status, 303);
        assert_eq!(rows(&mut grace), ["pair-4-3"]);
        app.run_worker();
        assert_eq!(app.tables().count("pairs"), 1);
        assert_eq!(grace.post(&format!("{second}/restore"), &[]).status, 303);
        app.run_worker();
        assert_eq!(rows(&mut grace).len(), 2);
        // Declined is answered.
        assert_eq!(grace.decides(&posts[0], "declined", "Never.", "").status, 303);
        assert_eq!(rows(&mut grace), ["pair-4-3"]);
        assert_eq!(grace.post("/triage/merges/1/2/no", &[]).status, 303, "it still stands there");
        app.run_worker();
        // Its author words one anew, staff correct another.
        let fields = [("kind", "request"), ("area", "camera"), ("body", "")];
        let edited = [&fields[..], &[("title", "Let me scan documents with the camera")]].concat();
        assert_eq!(ada.post(&format!("/posts/{}/edit", number_of(&posts[3])), &edited).status, 303);
        app.run_worker();
        assert_eq!(rows(&mut grace), Vec::<String>::new());
        let page = grace.get(&format!("/posts/{}/correct", number_of(&posts[7])));
        let fill = [("title", "Scan documents with the camera")];
        assert_eq!(grace.submit(&page, &format!("/posts/{}/correct", number_of(&posts[7])), &fill).status, 303);
        app.run_worker();
        assert_eq!(rows(&mut grace), ["pair-8-4"]);
        assert_eq!(grace.post("/triage/merges/4/5/no", &[]).status, 409, "these were never alike");
        assert_eq!(grace.post("/triage/merges/4/99/no", &[]).status, 409);
        // What more people want stays.
        assert_eq!(app.member("Mia").post("/posts/8/vote", &[]).status, 303);
        assert_eq!(rows(&mut grace), ["pair-4-8"]);
    });
}

#[test]
fn a_long_queue_says_how_much_there_is_behind_the_first_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        // No two of these words have three letters in common.
        let letters = |number: u8| (0..3).map(move |place| char::from(b'a' + (number + place * 7) % 26));
        for number in 0..22 {
            let word = |shift: u8| -> String {
                letters(number).flat_map(|letter| [letter, char::from(b'0' + shift)]).collect()
            };
            for _ in 0..2 {
                app.advance(TimeDelta::minutes(10));
                app.wish(&ada, &format!("{} {} {}", word(1), word(2), word(3)), "", "en");
            }
        }
        app.run_worker();
        let mut grace = app.staff("Grace");
        let queue = grace.get(QUEUE);
        assert_eq!(queue.all("[data-row]").len(), 20, "{}", queue.text());
        assert!(queue.says("of 22"), "{}", queue.text());
        // What is settled on the first page moves nothing over the place where the next one begins.
        let first = queue.attributes("[data-row]", "id");
        let next = queue.attributes("a[rel=next]", "href").remove(0);
        let no = |page: &Page| page.attributes("form[action$='/no']", "action").remove(0);
        assert_eq!(grace.submit_and_follow(&queue, &no(&queue), &[]).path, QUEUE);
        let rest = grace.get(&next);
        let second = rest.attributes("[data-row]", "id");
        assert!(second.len() == 2 && second.iter().all(|pair| !first.contains(pair)), "{second:?}");
        assert!(!rest.says("of 21") && rest.attributes("a[rel=next]", "href").is_empty(), "{}", rest.text());
        // What is answered there leads back there, also where nothing is left, and from there to the beginning.
        let after = grace.submit_and_follow(&rest, &no(&rest), &[]);
        assert_eq!((after.path.as_str(), after.all("[data-row]").len()), (next.as_str(), 1));
        assert_eq!(after.attributes("form.undo [name=back], form.undo [name=next]", "value"), [next.as_str()]);
        let after = grace.submit_and_follow(&after, &no(&after), &[]);
        assert!(after.path == next && after.says("The list ends before this page."), "{}", after.text());
        assert_eq!(after.attributes("nav.pager a", "href"), [QUEUE]);
        assert_eq!(grace.get(QUEUE).all("[data-row]").len(), 19);
    });
}
