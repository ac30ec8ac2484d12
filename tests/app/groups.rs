//! Fans who stand for something together: how they come into a group, what they want beside everybody, and what names them.

use crate::credits::credit_by;
use crate::support::people::{PASSWORD, address, number_of};
use crate::support::smtp_sink::decode;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::people::Role;

const HERE: &str = "/groups/journalists";
const KEPT: &str = "/staff/groups/1";

/// Staff open a group for posts about the camera.
fn opens(grace: &mut Browser) {
    let page = grace.get("/staff/groups");
    let typed = [("name", "Journalists"), ("about", "Whoever writes about phones."), ("area", "camera")];
    let opened = grace.submit(&page, "/staff/groups", &typed);
    assert_eq!((opened.status, opened.location()), (303, KEPT.to_owned()), "{}", opened.text());
}

fn staff(grace: &mut Browser, verb: &str, typed: (&str, &str)) -> u16 {
    grace.post(&format!("{KEPT}/{verb}"), &[typed]).status
}

fn presses(browser: &mut Browser, verb: &str) -> u16 {
    browser.post(&format!("{HERE}/{verb}"), &[]).status
}

/// What a post's page says of the group.
fn on_post(app: &TestApp, post: &str) -> Vec<String> {
    app.visitor().visit(post).all(&format!(".post-head a[href$='{HERE}']"))
}

#[test]
fn members_ask_or_are_invited_and_their_votes_stand_beside_those_of_everybody() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut ada, mut mia) = (app.staff("Grace"), app.member("Ada"), app.member("Mia"));
        assert!(app.visitor().get("/groups").says("There are no groups yet"));
        opens(&mut grace);
        let post = ada.files("request", "Raw pictures", "camera");
        let other = ada.files("request", "A larger battery", "battery");
        let number = number_of(&post).to_string();
        // Mia finds the group and asks; staff see on their desk that somebody waits.
        let link = mia.get("/groups").attributes("main .rows a", "href").remove(0);
        let page = mia.get(&link);
        assert!(page.says("Whoever writes about phones.") && page.says("No posts yet."), "{}", page.text());
        let asked = mia.submit_and_follow(&page, &format!("{HERE}/join"), &[]);
        assert!(asked.says("You asked to join"), "{}", asked.text());
        assert_eq!(presses(&mut mia, "join"), 303, "the same press twice");
        assert!(!app.visitor().get(HERE).says("Mia"), "a request is between two");
        assert_eq!(grace.get("/triage").all("a[href$='/staff/groups'] .count"), ["1"]);
        let page = grace.get(KEPT);
        assert_eq!(grace.submit(&page, &format!("{KEPT}/invite"), &[("handle", "mia")]).status, 303);
        assert!(grace.get("/triage").all("a[href$='/staff/groups'] .count").is_empty());
        // Olu is invited and accepts, Noor declines; what is no handle is named.
        for (name, status) in [("", 422), ("nobody", 422), ("grace", 422), ("@mia", 422)] {
            assert_eq!(staff(&mut grace, "invite", ("handle", name)), status, "{name}");
        }
        let (mut olu, mut noor) = (app.member("Olu"), app.member("Noor"));
        for handle in ["olu", "https://friday.example/people/noor"] {
            assert_eq!(staff(&mut grace, "invite", ("handle", handle)), 303, "{handle}");
        }
        assert!(olu.get("/groups").says("Staff invite you to this group."));
        assert_eq!((presses(&mut olu, "join"), presses(&mut noor, "leave")), (303, 303));
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'olu'");
        let seen = app.visitor().get(HERE);
        assert!(seen.says("Mia") && !seen.says("Olu") && seen.says("1 who does not want"), "{}", seen.text());

        // A post of the area is theirs: two of three votes are a member's, and everybody has one.
        assert_eq!(staff(&mut grace, "posts", ("post", &number_of(&other).to_string())), 409, "another area");
        for typed in ["", "#999", "yes"] {
            assert_eq!(staff(&mut grace, "posts", ("post", typed)), 422, "{typed}");
        }
        assert_eq!(staff(&mut grace, "posts", ("post", &post)), 303);
        assert_eq!(on_post(app, &post), ["Journalists: 0 of 2 voted"]);
        for fan in [&mut mia, &mut olu, &mut noor] {
            fan.votes_for(&post);
        }
        let told = |page: &Page| page.all("#posts ~ ul li p").join(" ");
        let page = app.visitor().get(HERE);
        assert!(told(&page).contains("2 of 2 members") && told(&page).contains("3 votes"), "{}", page.text());
        assert_eq!(on_post(app, &post), ["Journalists: 2 of 2 voted"]);
        assert_eq!(app.visitor().visit(&post).all(&format!("#vote-{number} .vote-count")), ["3"], "everybody's");
        assert_eq!(presses(&mut olu, "leave"), 303);
        assert_eq!(on_post(app, &post), ["Journalists: 1 of 1 voted"]);
        // Moved to another area it counts for nobody, and merged it stands for the post that it went into.
        let moved = |area| [("title", "Raw pictures"), ("kind", "request"), ("area", area)];
        let correct = format!("/posts/{number}/correct");
        assert_eq!(grace.post(&correct, &moved("battery")).status, 303);
        assert_eq!((on_post(app, &post), told(&app.visitor().get(HERE))), (Vec::new(), String::new()));
        assert!(grace.get(KEPT).says("In another area now"));
        assert_eq!(grace.post(&correct, &moved("camera")).status, 303);
        let target = ada.files("request", "Pictures without compression", "camera");
        assert_eq!(grace.decides(&post, "duplicate", "", &number_of(&target).to_string()).status, 303);
        assert_eq!(on_post(app, &target), ["Journalists: 1 of 1 voted"]);
        let links = app.visitor().get(HERE).attributes("#posts ~ ul a", "href");
        assert_eq!(links, [target.as_str()]);
        let taken = grace.post(&format!("{KEPT}/posts"), &[("post", &*target)]);
        assert_eq!(taken.status, 303, "it is the group's in its own right, too: {}", taken.text());
        assert_eq!(on_post(app, &target), ["Journalists: 1 of 1 voted"], "once");
        // A second group has other posts.
        let second = [("name", "Photographers"), ("about", "Whoever takes pictures."), ("area", "camera")];
        assert_eq!(grace.post("/staff/groups", &second).status, 303);
        assert_eq!(grace.post("/staff/groups/2/posts", &[("post", &*target)]).status, 409);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_line_names_the_group_once_and_goes_on_naming_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, hedy) = (app.fan("Ada"), app.manager("Hedy"));
        let fans: Vec<_> = ["Mia", "Olu", "Noor"].into_iter().map(|name| app.fan(name)).collect();
        let (mut grace, post) = (app.staff("Grace"), app.finished(&ada, &hedy, "Raw pictures", "camera"));
        opens(&mut grace);
        assert_eq!(staff(&mut grace, "invite", ("handle", "mia")), 303);
        assert_eq!(presses(&mut app.signed_in("Mia"), "join"), 303);
        assert_eq!(staff(&mut grace, "posts", ("post", &post.to_string())), 303);
        for fan in &fans {
            app.vote(fan, post);
        }
        let version = app.publish_by_the_clock(&hedy);
        let named = || {
            let page = app.visitor().get(&format!("/releases/{version}"));
            page.all(&format!(".shaped a[href$='{HERE}']"))
        };
        assert!(named().is_empty(), "nobody is credited yet");
        credit_by(app, 1);
        assert_eq!(named(), ["With the group Journalists"]);
        // And in every format, also in the convention of another language.
        for (format, words) in [
            (".txt", "With the group Journalists"),
            (".md", "With the group Journalists"),
            (".bbcode", "With the group Journalists"),
            (".json", "/groups/journalists"),
            (".txt?lang=de", "Mit der Gruppe Journalists"),
        ] {
            let written = app.visitor().get(&format!("/releases/{version}{format}"));
            assert_eq!(written.body.matches(words).count(), 1, "{format}: {}", written.body);
        }
        assert_eq!(app.tables().count("credited_groups"), 1);
        // It stays when the post is taken from the group and the group is closed.
        let mut grace = app.signed_in("Grace");
        assert_eq!(staff(&mut grace, "posts/remove", ("post", &post.to_string())), 303);
        assert_eq!(staff(&mut grace, "close", ("closed", "yes")), 303);
        assert_eq!(named(), ["With the group Journalists"]);
        assert!(app.visitor().get(HERE).says("This group is closed"));
        assert_eq!(presses(&mut app.signed_in("Noor"), "join"), 409);
        assert_eq!(staff(&mut grace, "posts", ("post", &post.to_string())), 409);
        // What is recalled names nobody, and what ships later names no group that is closed by then.
        let recall = format!("/releases/{version}/recall");
        assert_eq!(grace.post(&recall, &[("reason", "It does not boot.")]).status, 303);
        assert!(named().is_empty());
        app.run_worker();
        let next = app.publish_by_the_clock(&hedy);
        app.run_worker();
        assert_eq!(app.tables().count("credited_groups"), 1);
        assert!(app.visitor().get(&format!("/releases/{next}")).says("Raw pictures"));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn who_may_join_and_what_staff_do_meanwhile() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder"]);
        let mut grace = app.staff("Grace");
        opens(&mut grace);
        // A visitor comes back after signing in.
        app.add_person("Olu", Role::Member);
        let mut visitor = app.visitor();
        let page = visitor.get(HERE);
        let sent = visitor.submit(&page, &format!("{HERE}/join"), &[]);
        let form = visitor.get(&sent.location());
        assert!(form.says("You ask to join the group Journalists once"), "{}", form.text());
        let signed_in = [("email", &*address("Olu")), ("password", PASSWORD)];
        let back = visitor.submit_and_follow(&form, "/sign-in", &signed_in);
        assert!(back.says("You asked to join") && grace.get(KEPT).says("Olu"), "{}", back.text());
        // Whoever is turned down asks again after a month, and may be invited before.
        assert_eq!(staff(&mut grace, "remove", ("handle", "olu")), 303);
        assert_eq!(presses(&mut visitor, "join"), 409);
        assert!(visitor.get(HERE).says("You can ask again after"));
        app.advance(TimeDelta::days(31));
        let (mut grace, mut olu) = (app.signed_in("Grace"), app.signed_in("Olu"));
        assert_eq!(presses(&mut olu, "join"), 303);
        assert!(olu.get(HERE).says("You asked to join"));
        // Staff are let in at once.
        assert_eq!(presses(&mut grace, "join"), 303);
        assert!(grace.get(HERE).says("You are in this group."));
        // Two change it at one time: the second one sees what the first one made of it.
        let (page, mut felix) = (grace.get(KEPT), app.staff("Felix"));
        assert_eq!(felix.post(KEPT, &[("name", "Writers"), ("about", "Whoever writes.")]).status, 303);
        let late = grace.submit(&page, KEPT, &[("name", "Press"), ("about", "Whoever films.")]);
        assert!(late.status == 409 && late.says("Whoever writes.") && late.body.contains("Whoever films."));
        assert_eq!(grace.submit(&late, KEPT, &[]).status, 303);
        assert!(app.visitor().get(HERE).says("Whoever films."), "its address stays");
        // Nobody takes the word of its address, and the group goes along with its area.
        let again = [("name", "Journalists"), ("about", "Others."), ("area", "camera")];
        assert_eq!(grace.post("/staff/groups", &again).status, 422);
        let post = olu.files("request", "Raw pictures", "camera");
        assert_eq!(staff(&mut grace, "posts", ("post", &post)), 303);
        let merged = grace.post("/staff/areas/1/merge", &[("into", "recorder"), ("sure", "yes")]);
        assert_eq!(merged.status, 303, "{}", merged.text());
        app.run_worker();
        assert_eq!(on_post(app, &post), ["Press: 0 of 1 voted"]);
        assert_eq!(staff(&mut grace, "posts/remove", ("post", &number_of(&post).to_string())), 303);
        assert!(on_post(app, &post).is_empty());
        let log = grace.get("/staff/audit");
        for said in ["Opened a group", "Changed a group", "Took somebody out of a group", "Took a post from a group"] {
            assert!(log.says(said), "{said}: {}", log.text());
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// What the inbox says, the newest first.
fn told(browser: &mut Browser) -> Vec<String> {
    browser.get("/inbox").all(".rows .dots > :first-child")
}

/// Ten minutes later it is no slip any more.
fn passes(app: &TestApp) {
    app.advance(TimeDelta::minutes(10));
    app.tick();
}

#[test]
fn whoever_is_invited_let_in_turned_down_or_taken_out_is_told_unless_it_was_a_slip() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        opens(&mut grace);
        let [mut mia, mut olu, mut noor] = ["Mia", "Olu", "Noor"].map(|name| app.member(name));
        for asking in [&mut mia, &mut noor] {
            assert_eq!(presses(asking, "join"), 303);
        }
        for (verb, handle) in [("invite", "mia"), ("invite", "olu"), ("remove", "noor")] {
            assert_eq!(staff(&mut grace, verb, ("handle", handle)), 303, "{verb} {handle}");
        }
        app.tick();
        assert!(
            [&mut mia, &mut olu, &mut noor].into_iter().all(|browser| told(browser).is_empty()),
            "it may be a slip"
        );
        passes(app);
        let (joined, invited) = ("You are in the group Journalists now", "Staff invite you to the group Journalists");
        let turned_down = "Your request to join Journalists";
        for (browser, name, says) in
            [(&mut mia, "Mia", joined), (&mut olu, "Olu", invited), (&mut noor, "Noor", turned_down)]
        {
            assert_eq!(told(browser), [says]);
            let mails = app.sent().into_iter().filter(|mail| mail.to.contains(&address(name)));
            let mails: Vec<_> = mails.map(|mail| decode(&String::from_utf8_lossy(&mail.bytes))).collect();
            assert_eq!(mails.iter().map(|mail| mail.header("subject")).collect::<Vec<_>>(), [says]);
            assert!(mails[0].text.contains(HERE), "{}", mails[0].text);
        }
        // What one does oneself is no news.
        assert_eq!(presses(&mut olu, "join"), 303);
        // Taken out and invited anew at once: the last of it is told.
        assert_eq!(staff(&mut grace, "remove", ("handle", "mia")), 303);
        assert_eq!(staff(&mut grace, "invite", ("handle", "mia")), 303);
        passes(app);
        assert_eq!(
            (told(&mut mia), told(&mut olu)),
            (vec![invited.to_owned(), joined.to_owned()], vec![invited.to_owned()])
        );
        assert_eq!(staff(&mut grace, "remove", ("handle", "olu")), 303);
        passes(app);
        assert_eq!(told(&mut olu)[0], "You are no longer in the group Journalists");
        assert_eq!(staff(&mut grace, "invite", ("handle", "noor")), 303);
        passes(app);
        assert_eq!(told(&mut noor)[0], invited);
        // The mail of an invitation that is taken back, or accepted by then, does not go out any more.
        let before = app.sent().len();
        assert_eq!(staff(&mut grace, "remove", ("handle", "mia")), 303);
        assert_eq!(presses(&mut noor, "join"), 303);
        app.advance(TimeDelta::hours(2));
        app.tick();
        for to in [address("Mia"), address("Noor")] {
            assert!(app.sent().iter().skip(before).all(|mail| !mail.to.contains(&to)), "{to}");
        }
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
