//! What the server does for the script of our pages: parts instead of pages, names of drafts, ways back to a place in
//! the queue. The script itself is tried in a real browser.

use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;
use orange_friday::triage::KEYS;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// The markup of the one element with this id.
fn markup(page: &Page, id: &str) -> String {
    let found = Html::parse_document(&page.body);
    let selector = Selector::parse(&format!("#{id}")).unwrap();
    found.select(&selector).next().unwrap_or_else(|| panic!("no #{id} on {}: {}", page.path, page.body)).html()
}

/// Presses a button as the script does.
fn press(browser: &mut Browser, path: &str, back: &str) -> Page {
    let origin = browser.base_url.clone();
    let fields = [("back", back)];
    let fields = if back.is_empty() { &[] } else { &fields[..] };
    browser.post_with(path, fields, &[("Origin", &origin), ("X-Parts", "1")])
}

#[test]
fn a_part_is_what_the_page_would_hold() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Keep the flash <off>", "camera");
        let number = number_of(&post);
        let mut ulla = app.member("Ulla");
        for prefix in ["", "/de"] {
            let back = format!("/?sort=new#post-{number}");
            for verb in ["vote", "vote/withdraw"] {
                let part = press(&mut ulla, &format!("{prefix}/posts/{number}/{verb}"), &back);
                assert_eq!(part.status, 200, "{}", part.text());
                assert!(part.body.len() < 2_000 && !part.one(".flash--ok").is_empty(), "{}", part.body);
                assert!(!ulla.cookies.contains_key("flash"), "it is said here already");
                let page = ulla.get(&format!("{prefix}/?sort=new"));
                let id = format!("vote-{number}");
                assert_eq!(markup(&part, &id), markup(&page, &id));
            }
            for verb in ["follow", "unfollow"] {
                let part = press(&mut ulla, &format!("{prefix}/posts/{number}/{verb}"), "");
                let id = format!("follow-{number}");
                assert_eq!(markup(&part, &id), markup(&ulla.get(&format!("{prefix}{post}")), &id));
                assert_eq!(part.all(".flash").len(), 1);
            }
        }
    });
}

#[test]
fn who_may_not_vote_is_told_so_with_and_without_parts() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Keep the flash off", "camera");
        let path = format!("/posts/{}/vote", number_of(&post));
        let asked = press(&mut app.visitor(), &path, "");
        assert_eq!(asked.status, 303);
        assert!(asked.location().starts_with("/sign-in?next="), "{}", asked.location());
        // Nor does the header open anything to another site.
        let mut ulla = app.member("Ulla");
        assert_eq!(ulla.post_with(&path, &[], &[("Origin", "https://evil.example"), ("X-Parts", "1")]).status, 403);
        // A post that takes no votes any more answers with a page that says so.
        app.staff("Grace").decides(&post, "declined", "There is a switch for it.", "");
        let closed = press(&mut ulla, &path, "");
        assert_eq!(closed.status, 409);
        assert_eq!(closed.all("h1").len(), 1);
    });
}

#[test]
fn every_page_brings_the_script_and_a_place_where_it_speaks() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep the flash off", "camera");
        for path in ["/", &post, "/posts/new", "/nowhere", "/sign-in", "/releases/next"] {
            let page = ada.visit(path);
            let scripts = page.attributes("head script[type=module]", "src");
            // Where people write about others, they are suggested.
            let wanted: &[&str] = if path == post { &["site", "mention"] } else { &["site"] };
            assert_eq!(scripts.len(), wanted.len(), "{path}: {scripts:?}");
            for (script, name) in scripts.iter().zip(wanted) {
                assert!(script.starts_with(&format!("/static/{name}.")), "{path}: {scripts:?}");
                assert_eq!(app.visitor().get(script).header("content-type"), "text/javascript; charset=utf-8");
            }
            assert_eq!(page.all("[role=status]"), [""], "{path}: what comes with the page is not read out");
            assert_eq!(page.attributes("#said", "data-wrong").len(), 1, "{path}");
            assert_eq!(page.attributes("#said[data-ask-zone]", "id").len(), 1, "{path}");
        }
        ada.cookies.insert("zone".to_owned(), "Asia/Shanghai".to_owned());
        assert!(ada.get("/").attributes("#said[data-ask-zone]", "id").is_empty(), "the zone is known");
    });
}

#[test]
fn drafts_bear_the_name_of_their_writer_on_every_page_with_the_same_form() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep the flash off", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let name = |page: &Page| page.attributes(&format!("form[action='{comments}']"), "data-draft").remove(0);
        let page = ada.get(&post);
        let empty = ada.submit(&page, &comments, &[("body", " ")]);
        assert_eq!((name(&empty), empty.status), (name(&page), 422));
        // A reply has one of its own.
        let told = ada.submit_and_follow(&page, &comments, &[("body", "Since the last build.")]);
        let names = told.attributes(&format!("form[action='{comments}']"), "data-draft");
        assert_eq!(names.len(), 2);
        assert_ne!(names[0], names[1]);
        let forgets = told.attributes("form[action='/sign-out']", "data-forget").remove(0);
        assert!(names.iter().all(|name| name.starts_with(&forgets)) && forgets.contains("ada"), "{forgets} {names:?}");
        assert!(!app.member("Ulla").get(&post).body.contains(&forgets));
        // What is filed already is changed from what it is, not from what somebody typed once.
        let edit = ada.get(&format!("/posts/{}/edit", number_of(&post)));
        assert!(edit.attributes("form.form", "data-draft").is_empty());
    });
}

#[test]
fn a_decision_leads_to_the_row_below_and_can_be_taken_back_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let posts: Vec<String> = ["First", "Second", "Third"]
            .iter()
            .map(|word| ada.files("bug", &format!("{word} bug"), "camera"))
            .collect();
        let mut grace = app.staff("Grace");
        let queue = grace.get("/triage?sort=age");
        let rows = queue.attributes("[data-row]", "id");
        assert_eq!(rows, posts.iter().map(|post| format!("post-{}", number_of(post))).collect::<Vec<_>>());
        let action = format!("/posts/{}/decision", number_of(&posts[1]));
        // Beside the list stands the first post, or the one that was asked for.
        assert_eq!(queue.attributes("[aria-current=true][data-row]", "id"), [rows[0].clone()]);
        let beside =
            |browser: &mut Browser, post: &str| browser.get(&format!("/triage?sort=age&post={}", number_of(post)));
        let second = beside(&mut grace, &posts[1]);
        assert_eq!(
            (second.one("#pane h2"), second.attributes("#pane", "data-shows")),
            ("Second bug".into(), vec![rows[1].clone()])
        );
        let decided = grace.submit(&second, &action, &[("status", "planned")]);
        let next = format!("/triage?sort=age&post={}&decided={}", number_of(&posts[2]), number_of(&posts[1]));
        assert_eq!(decided.location(), next);
        let after = grace.follow(decided);
        assert_eq!(after.attributes("[data-row]", "id"), [rows[0].clone(), rows[2].clone()]);
        assert!(after.one("form.flash").contains("Second bug"), "{}", after.text());

        let undone = grace.submit(&after, &format!("{action}/undo"), &[]);
        assert_eq!(undone.location(), format!("/triage?sort=age&post={}", number_of(&posts[1])));
        assert_eq!(grace.follow(undone).attributes("[data-row]", "id"), rows);
        // Only what is true is offered: an address can hold any number.
        for number in [number_of(&posts[1]), number_of(&posts[0]), 999, 0] {
            assert!(grace.get(&format!("/triage?decided={number}")).all("form.flash").is_empty(), "{number}");
        }
        // From the last row it goes back to the beginning.
        let action = format!("/posts/{}/decision", number_of(&posts[2]));
        let third = beside(&mut grace, &posts[2]);
        let decided = grace.submit(&third, &action, &[("status", "planned")]);
        assert_eq!(decided.location(), format!("/triage?sort=age&decided={}", number_of(&posts[2])));
    });
}

/// The keys of the table, in its order, but for some.
fn keys_but(left_out: &[&str]) -> Vec<&'static str> {
    KEYS.iter().map(|(key, _)| *key).filter(|key| !left_out.contains(key)).collect()
}

/// What keys press on a page, each as often as it stands there, in the order of the table; what the table does not know last.
fn pressed(page: &Page) -> Vec<String> {
    let mut keys = page.attributes("[data-key]", "data-key");
    keys.sort_by_key(|key| KEYS.iter().position(|(known, _)| known == key).unwrap_or(KEYS.len()));
    keys
}

#[test]
fn each_key_of_the_queue_presses_what_its_list_says() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let first = app.member("Ada").files("bug", "Flash stays on", "camera");
        let mut grace = app.staff("Grace");
        let queue = grace.get("/triage");
        assert_eq!(queue.all("#keys kbd"), keys_but(&[]));
        // The script goes from row to row by itself, a link is opened by Enter, and there is nothing to undo yet.
        assert_eq!(pressed(&queue), keys_but(&["j", "k", "↵", "z"]));
        assert!(queue.attributes("[data-opens=keys][hidden]", "type").len() == 1, "without scripts there is no button");
        assert_eq!(queue.attributes("button[data-key=d]", "data-then"), ["note"]);
        assert_eq!(queue.attributes("button[data-key=m]", "data-then"), ["duplicate_of"]);
        // How a reason is sent without leaving its field stands beside it.
        assert_eq!(queue.all("#pane textarea[name=note] ~ .sends"), ["Ctrl + Enter sends it"]);
        // Once something was decided, that can be undone; where a post is suggested, the key of a merge is its link's alone.
        let twin = app.member("Kofi").files("bug", "Flash stays on", "camera");
        assert_eq!(grace.decides(&first, "planned", "", "").status, 303);
        let queue = grace.get(&format!("/triage?decided={}", number_of(&first)));
        assert_eq!(pressed(&queue), keys_but(&["j", "k", "↵"]));
        let leads_to = queue.attributes("#pane .similar a[data-key=m]", "href").concat();
        let merge = format!("/posts/{}/merge?into={}&", number_of(&twin), number_of(&first));
        assert!(leads_to.starts_with(&merge), "{leads_to}");
        // Elsewhere keys are those of the table too.
        for status in ["under_review", "planned", "in_progress", "ready", "declined"] {
            let known = keys_but(&[]);
            let keys = pressed(&grace.get(&format!("/triage?status={status}")));
            assert!(keys.iter().all(|key| known.contains(&key.as_str())), "{status}: {keys:?}");
        }
    });
}

/// The keys of a page's own table that press something there: the script goes from row to row by itself, and a link is opened
/// by Enter.
fn listed(page: &Page) -> BTreeSet<String> {
    page.all("#keys kbd").into_iter().filter(|key| !["j", "k", "↵"].contains(&key.as_str())).collect()
}

/// What keys press there.
fn on_buttons(page: &Page) -> BTreeSet<String> {
    page.attributes("[data-key]", "data-key").into_iter().collect()
}

#[test]
fn each_key_of_the_other_queues_presses_what_their_lists_say() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        for title in [
            "Schedule for dark mode, sunset to sunrise",
            "Schedule dark mode from sunset to sunrise",
            "Keyboard lags when I type fast",
            "Keyboard is laggy when I type fast",
        ] {
            app.advance(TimeDelta::minutes(1));
            let post = ada.files("request", title, "camera");
            let flag = format!("/posts/{}/flag", number_of(&post));
            assert_eq!(berta.post(&flag, &[("reason", "spam"), ("note", "")]).status, 303, "{title}");
        }
        app.run_worker();
        let mut grace = app.staff("Grace");
        for (path, in_rows, verb) in [
            ("/triage/merges", &["y", "n", "l"][..], "no"),
            ("/triage/moderation", &["a", "h", "l", "s"][..], "flags/dismiss"),
        ] {
            let queue = grace.get(path);
            let rows = queue.all("[data-row]").len();
            assert!(rows > 1, "{path}: {}", queue.text());
            for key in in_rows {
                let there = queue.attributes(&format!("[data-row] [data-key='{key}']"), "data-key");
                assert_eq!(there.len(), rows, "{path}: {key} in each row");
            }
            // There is nothing to undo yet; then there is.
            let but_undo: BTreeSet<String> = listed(&queue).into_iter().filter(|key| key != "z").collect();
            assert!(but_undo.len() < listed(&queue).len(), "{path}");
            assert_eq!(on_buttons(&queue), but_undo, "{path}");
            let answer = queue.attributes(&format!("[data-row] form[action$='/{verb}']"), "action").remove(0);
            let after = grace.submit_and_follow(&queue, &answer, &[]);
            assert_eq!((after.path.as_str(), after.all("[data-row]").len()), (path, rows - 1), "{}", after.text());
            assert_eq!(on_buttons(&after), listed(&after), "{path}");
            let known = queue.attributes("[data-opens=keys][hidden]", "type");
            assert_eq!(known.len(), 1, "{path}: without scripts there is no button");
        }
    });
}
