//! What fans find beside posts: in a search, on one page for all of it, and in a line of the front page while something is open.

use crate::awards::fans_like;
use crate::cli::doctor::says;
use crate::meetups::announced;
use crate::reports::a_release_is_out;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

const QUESTION: &str = "What shall the winter wallpapers be called?";
const CHINESE: &str = "冬季壁纸应该叫什么名字？";

/// Staff draft a poll that closes on that day at five; its address.
fn drafts(staff: &mut Browser, question: &str, day: &str) -> String {
    let fields = [
        ("purpose", "name"),
        ("question", question),
        ("options", "Frosted peel\nMarmalade morning"),
        ("totals", "hidden"),
        ("day", day),
        ("time", "17:00"),
    ];
    let answer = staff.post("/staff/polls/new", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

fn opens(staff: &mut Browser, poll: &str) {
    let sure = staff.get(&format!("{poll}/open"));
    assert_eq!(staff.submit(&sure, &format!("{poll}/open"), &[]).status, 303);
}

fn search(app: &TestApp, typed: &str, rest: &str) -> Page {
    let typed: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    let page = app.visitor().get(&format!("/?q={typed}{rest}"));
    assert_eq!(page.status, 200, "{typed}");
    page
}

/// Where what is found beside posts is.
fn beside(app: &TestApp, typed: &str) -> Vec<String> {
    search(app, typed, "").attributes("[aria-labelledby=beside] li > a", "href")
}

#[test]
fn polls_and_markets_are_found_by_words_and_what_is_not_public_is_not() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let english = drafts(&mut grace, QUESTION, "2026-11-18");
        let chinese = drafts(&mut grace, CHINESE, "2026-11-18");
        assert_eq!(beside(app, "winter wallpaper"), [""; 0], "drafts are for staff");
        opens(&mut grace, &english);
        opens(&mut grace, &chinese);
        let page = search(app, "called winter", "");
        assert!(page.says("No post says that.") && page.says("Elsewhere on this site"), "{}", page.text());
        let marked = page.all("[aria-labelledby=beside] mark").concat();
        assert!(marked.contains("winter") && marked.contains("called"), "{marked}");
        assert_eq!(beside(app, "called winter"), [english.as_str()]);
        assert_eq!(beside(app, "called summer"), [""; 0], "every word has to be there");
        for typed in ["叫什么名字", "叫什麼名字"] {
            assert_eq!(beside(app, typed), [chinese.as_str()], "{typed}");
        }
        let traditional = app.visitor().get("/zh-Hant/?q=%E5%8F%AB%E4%BB%80%E9%BA%BC%E5%90%8D%E5%AD%97");
        assert!(traditional.says("本站其他內容") && traditional.says("投票活動"), "{}", traditional.text());
        // Whoever narrows what is found, or looks further down, looks for posts.
        for rest in ["&kind=bug", "&status=planned", "&page=2"] {
            let page = search(app, "called winter", rest);
            assert!(!page.says("Elsewhere on this site"), "{rest}");
        }

        let form = grace.get("/staff/markets");
        let typed = [("code", "NO"), ("name", "Norway"), ("name_de", "Norwegen"), ("name_zh_hans", "挪威")];
        assert_eq!(grace.submit(&form, "/staff/markets", &typed).status, 303);
        for typed in ["norway", "Norwegen", "norw", "挪威", "when in norway", "no"] {
            assert_eq!(beside(app, typed), ["/markets/no"], "{typed}");
        }
        for typed in ["way", "sweden", "zeppelin"] {
            assert_eq!(beside(app, typed), [""; 0], "{typed}");
        }
        let german = app.visitor().get("/de/?q=norway");
        assert_eq!(german.all("[aria-labelledby=beside] li > a"), ["Norwegen"], "in its reader's language");

        let reason = [("reason", "It was asked twice.")];
        assert_eq!(grace.post(&format!("{english}/withdraw"), &reason).status, 303);
        assert_eq!(beside(app, "called winter"), [""; 0], "withdrawn");
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn announced_meetups_are_found_by_what_they_are_called_and_by_their_city() {
    on_each_engine(|app| {
        let (mut mia, grace) = (app.member("Mia"), app.manager("Grace"));
        let fields = [
            ("title", "Peeling by candlelight"),
            ("about", "We peel."),
            ("zone", "Europe/Lisbon"),
            ("hours", "3"),
            ("capacity", "5"),
        ];
        let form = mia.get("/meetups/new");
        assert_eq!(mia.submit(&form, "/meetups/new", &fields).status, 303);
        assert_eq!(beside(app, "candlelight"), [""; 0], "a proposal");
        let [first, second] = [2, 9].map(|days| {
            let id = announced(app, &grace, 5, TimeDelta::days(days));
            format!("/meetups/{id}")
        });
        for typed in ["peeling lisbon", "Lisbon"] {
            assert_eq!(beside(app, typed), [second.as_str(), first.as_str()], "{typed}");
        }
        let page = app.visitor().get("/zh-Hant/?q=lisbon");
        assert!(page.says("同城會"), "{}", page.text());
        assert_eq!(beside(app, "peeling valencia"), [""; 0]);
        // One that was is found, one that is called off is not.
        app.advance(TimeDelta::days(4));
        let off = app.signed_in("Grace").post(&format!("{second}/call-off"), &[("reason", "Rain.")]);
        assert_eq!(off.status, 303, "{}", off.text());
        assert_eq!(beside(app, "Lisbon"), [first.as_str()]);
    });
}

#[test]
fn groups_hours_and_options_of_polls_are_found_until_they_are_closed_or_called_off() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let poll = drafts(&mut grace, QUESTION, "2026-11-18");
        assert_eq!(beside(app, "marmalade"), [""; 0], "drafts are for staff");
        opens(&mut grace, &poll);
        for typed in ["marmalade", "wallpapers marmalade"] {
            assert_eq!(beside(app, typed), [poll.as_str()], "{typed}");
        }
        assert_eq!(beside(app, "frosted marmalade"), [""; 0], "nobody can choose both");

        let form = grace.get("/staff/groups");
        let typed = [("name", "Journalists"), ("about", "Whoever interviews people."), ("area", "camera")];
        assert_eq!(grace.submit(&form, "/staff/groups", &typed).status, 303);
        for typed in ["journalists", "journalists interviews"] {
            assert_eq!(beside(app, typed), ["/groups/journalists"], "{typed}");
        }
        let form = grace.get("/staff/hours");
        let typed = [
            ("area", "camera"),
            ("day", "2026-11-18"),
            ("time", "17:00"),
            ("minutes", "60"),
            ("note", "Ask about tripods."),
        ];
        let hour = grace.submit(&form, "/staff/hours", &typed).location();
        for typed in ["tripods", "camera tripods"] {
            assert_eq!(beside(app, typed), [hour.as_str()], "{typed}");
        }
        let page = search(app, "tripods", "");
        assert!(page.says("Owner online"), "{}", page.text());

        assert_eq!(grace.post("/staff/groups/1/close", &[("closed", "yes")]).status, 303);
        assert_eq!(grace.post(&format!("{hour}/call-off"), &[("reason", "All are ill.")]).status, 303);
        assert_eq!([beside(app, "journalists"), beside(app, "tripods")], [Vec::<String>::new(), Vec::new()]);
    });
}

#[test]
fn lines_of_releases_are_found_beside_posts_until_they_are_recalled() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let found = beside(app, "longer standby");
        assert!(found.len() == 1 && found[0].starts_with("/releases/26.11.20#"), "{found:?}");
        let page = search(app, "longer standby", "");
        assert!(page.says("Change in a release") && page.all(".post-row").len() == 1, "{}", page.text());
        assert_eq!(beside(app, "longer zeppelin"), [""; 0]);
        let (mut grace, recall) = (app.staff("Grace"), "/releases/26.11.20/recall");
        let form = grace.get(recall);
        assert_eq!(grace.submit(&form, recall, &[("reason", "It does not boot.")]).status, 303);
        assert_eq!(beside(app, "longer standby"), [""; 0]);
    });
}

#[test]
fn one_page_says_what_is_open_and_the_front_page_does_in_a_line() {
    on_each_engine(|app| {
        let page = app.visitor().get("/taking-part");
        for said in [
            "No poll is open",
            "No meetup is announced",
            "No hour is announced",
            "no markets yet",
            "no groups yet",
            "no award yet",
        ] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        let links = page.attributes("main h2 a", "href");
        assert_eq!(links, ["/polls", "/meetups", "/hours", "/markets", "/groups", "/awards"]);
        let front = app.visitor().get("/");
        assert!(!front.says("Open now") && front.attributes("footer a", "href").contains(&"/taking-part".to_owned()));

        a_release_is_out(app);
        let line = "Open now: the report on 26.11.20";
        assert!(app.visitor().get("/").says(line), "{}", app.visitor().get("/").text());
        let mut grace = app.staff("Grace");
        let poll = drafts(&mut grace, QUESTION, "2026-11-25");
        assert!(!app.visitor().get("/").says("1 poll") && !app.visitor().get("/taking-part").says(QUESTION));
        opens(&mut grace, &poll);
        let mut mia = app.member("Mia");
        for browser in [&mut app.visitor(), &mut mia, &mut grace] {
            let front = browser.get("/");
            assert!(front.says(&format!("{line} and 1 poll")), "{}", front.text());
            assert!(!browser.get("/?sort=new&kind=bug").says("Open now"));
            let page = browser.get("/taking-part");
            assert!(page.says(QUESTION) && page.says("Report on 26.11.20"), "{}", page.text());
            let links = page.attributes("main a", "href");
            assert!(links.contains(&poll) && links.contains(&"/releases/26.11.20/report".to_owned()), "{links:?}");
        }
        assert!(app.visitor().get("/fr/taking-part").one("h1").contains("Participer"));
        // Whoever has answered is told so, and how to change it; the others are asked.
        assert_eq!(mia.post("/releases/26.11.20/report", &[("mood", "love")]).status, 303);
        let page = mia.get("/taking-part");
        assert!(page.says("You have answered") && !page.says("Four taps"), "{}", page.text());
        assert_eq!(page.all("[aria-labelledby=report] a.button"), ["Change my answer"]);
        assert_eq!(grace.get("/taking-part").all("[aria-labelledby=report] a.button"), ["Answer in four taps"]);
        assert!(app.visitor().get("/taking-part").says("Four taps") && grace.get("/taking-part").says("Four taps"));

        app.set_clock("2026-11-26T09:00:00Z");
        app.tick();
        let page = app.visitor().get("/taking-part");
        assert!(page.says("No poll is open") && !page.says("Report on 26.11.20"), "{}", page.text());
        assert!(!app.visitor().get("/").says("Open now"));
    });
}

#[test]
fn staff_reach_all_that_fans_take_part_in_from_the_desk_in_one_press_and_come_back() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let links = grace.get("/triage").attributes("main a", "href");
        for list in ["polls", "meetups", "markets", "awards", "reports", "reopened"] {
            let path = format!("/staff/{list}");
            assert_eq!(links.iter().filter(|link| **link == path).count(), 1, "{path}: {links:?}");
            let page = grace.get(&path);
            assert_eq!(page.status, 200, "{path}");
            assert!(page.attributes(".crumbs a", "href").contains(&"/triage".to_owned()), "{path}: {}", page.text());
        }
        let on_desk = |grace: &mut Browser| grace.get("/triage").all("[href='/staff/polls'] .count");
        assert_eq!(on_desk(&mut grace), [""; 0]);
        let poll = drafts(&mut grace, QUESTION, "2026-11-25");
        assert_eq!(on_desk(&mut grace), ["1"]);
        opens(&mut grace, &poll);
        assert_eq!(on_desk(&mut grace), [""; 0], "it is open, and waits for nobody");
    });
}

#[test]
fn the_next_meetups_and_the_last_award_stand_on_that_page() {
    on_each_engine(|app| {
        let (hedy, _) = a_release_is_out(app);
        fans_like(app, 7, 5);
        app.set_clock("2026-11-24T18:00:00Z");
        app.run_worker();
        let later = announced(app, &hedy, 5, TimeDelta::days(4));
        let open = announced(app, &hedy, 5, TimeDelta::days(9));
        app.sql(&format!("UPDATE meetups SET opens_at = starts_at WHERE id = {later}"));
        let page = app.visitor().get("/taking-part");
        let meetups = page.attributes("[aria-labelledby=meetups] li > a", "href");
        assert_eq!(meetups, [open, later].map(|id| format!("/meetups/{id}")), "what takes registrations first");
        assert!(page.says("Lisbon") && page.says("no award yet"), "{}", page.text());
        let front = app.visitor().get("/");
        assert!(front.says("the meetup in Lisbon"), "{}", front.text());
        let (mut grace, stage) = (app.staff("Grace"), "/staff/awards/26.11.20");
        assert_eq!(grace.post(&format!("/meetups/{open}/call-off"), &[("reason", "Rain.")]).status, 303);
        assert!(!app.visitor().get("/").says("the meetup in"), "nobody can register at the moment");
        let page = app.visitor().get("/taking-part");
        assert_eq!(page.attributes("[aria-labelledby=meetups] li > a", "href"), [format!("/meetups/{later}")]);

        let form = grace.get(stage);
        assert_eq!(grace.submit(&form, stage, &[("sentence_en", "Night became day.")]).status, 303);
        let form = grace.get(stage);
        assert_eq!(grace.submit(&form, &format!("{stage}/present"), &[]).status, 303);
        let page = app.visitor().get("/taking-part");
        assert!(page.says("Camera: popcorn award of 26.11.20") && page.says("7 of 12"), "{}", page.text());
        let withdraw = format!("{stage}/withdraw");
        let form = grace.get(&withdraw);
        assert_eq!(grace.submit(&form, &withdraw, &[("reason", "It was counted twice.")]).status, 303);
        assert!(app.visitor().get("/taking-part").says("no award yet"));
    });
}
