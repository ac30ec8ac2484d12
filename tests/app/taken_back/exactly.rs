//! What a colleague, a fan or the clock did meanwhile stands in the way of taking something back, and what was not told yet is
//! not told.

use super::{ACTS, offered, posted, takes_back, takes_last_back};
use crate::support::people::{address, number_of};
use crate::support::{Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;

fn ticked(staff: &mut crate::support::Browser, points: &str) -> Vec<String> {
    staff.get(points).attributes("input[name=met][checked]", "value")
}

#[test]
fn what_a_colleague_did_meanwhile_stays_theirs() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Night mode", "camera");
        let of = |verb: &str| format!("/posts/{}/{verb}", number_of(&post));
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let (points, ticks) = (of("acceptance"), of("acceptance/ticks"));
        posted(&mut grace, &points, &[("points", "Works at night\nNo flash")]);
        let ids = grace.get(&points).attributes("input[name=met]", "value");
        posted(&mut grace, &ticks, &[("met", &ids[0])]);
        // Oskar ticks the other one: Grace takes back her own alone.
        posted(&mut oskar, &ticks, &[("met", &ids[0]), ("met", &ids[1])]);
        takes_last_back(&mut grace);
        assert_eq!(ticked(&mut grace, &points), [ids[1].clone()]);
        // He unticks what she ticks: there is nothing to take back.
        posted(&mut grace, &ticks, &[("met", &ids[0]), ("met", &ids[1])]);
        let tick = grace.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        posted(&mut oskar, &ticks, &[("met", &ids[1])]);
        let list = grace.get(ACTS);
        assert!(list.all(".acts li")[0].contains("Something has changed there since"), "{}", list.text());
        app.advance(TimeDelta::minutes(1));
        posted(&mut oskar, &ticks, &[("met", &ids[0]), ("met", &ids[1])]);
        let refused = grace.post(&tick, &[]);
        assert!(refused.status == 409 && refused.says("Somebody else has changed this"), "{}", refused.text());
        assert_eq!(ticked(&mut grace, &points), ids);

        // Builders are one line: Oskar's stands.
        posted(&mut grace, &of("builders"), &[("others", "Linus Example")]);
        let named = grace.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(oskar.post(&named, &[]).status, 404, "each takes back their own");
        posted(&mut oskar, &of("builders"), &[("others", "May, the designer")]);
        assert_eq!(grace.post(&named, &[]).status, 409);
        assert!(grace.get(&of("builders")).body.contains("May, the designer</textarea>"));
        // He takes his back, and then she can take back hers; a second press finds it done.
        takes_last_back(&mut oskar);
        let list = grace.get(ACTS);
        assert_eq!((grace.submit(&list, &named, &[]).status, grace.submit(&list, &named, &[]).status), (303, 303));
        assert!(!grace.get(&of("builders")).body.contains("Linus Example</textarea>"));
        // After ten minutes nobody does.
        posted(&mut grace, &of("builders"), &[("others", "Linus Example")]);
        let named = grace.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        app.advance(TimeDelta::minutes(10));
        let late = grace.post(&named, &[]);
        assert!(late.status == 409 && late.says("for ten minutes"), "{}", late.text());
        assert!(grace.get(ACTS).says("Nothing in the last ten minutes"));
        // What was kept for that is forgotten within the hour.
        assert!(app.tables().count("kept_acts") > 0);
        app.advance(TimeDelta::hours(1));
        app.tidy();
        assert_eq!(app.tables().count("kept_acts"), 0);
    });
}

fn on_each_careful_engine(story: impl Fn(&TestApp)) {
    for engine in engines() {
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        story(&app);
    }
}

#[test]
fn an_approval_is_taken_back_as_long_as_nobody_made_anything_of_it() {
    on_each_careful_engine(|app| {
        let (mut grace, mut nora) = (app.staff("Grace"), app.member("Nora"));
        let post = nora.files("bug", "Flash stays on", "camera");
        let of = |verb: &str| format!("/posts/{}/{verb}", number_of(&post));
        posted(&mut grace, &of("approve"), &[]);
        let held = offered(&mut grace).remove(0);
        let mut mia = app.member("Mia");
        posted(&mut mia, &of("vote"), &[]);
        let list = grace.get(ACTS);
        assert!(offered(&mut grace).is_empty() && list.says("Something has changed"), "{}", list.text());
        assert_eq!(grace.post(&held, &[]).status, 409);
        assert_eq!(app.visitor().visit(&post).status, 200);
        // Without her vote it is again what nobody made anything of.
        posted(&mut mia, &of("vote/withdraw"), &[]);
        takes_back(&mut grace, &held);
        assert_eq!(app.visitor().visit(&post).status, 404);
        assert!(nora.get(&post).says("until staff have looked") && grace.get("/triage").says("Moderation 1"));
        assert!(grace.get("/staff/audit").says("Post waits for approval again"));
        posted(&mut grace, &of("approve"), &[]);
        // A first comment likewise; with a reply it stays.
        let said = app.member("Kofi").post(&of("comments"), &[("body", "Mine too.")]).location();
        let comment = format!("/comments/{}", said.rsplit('-').next().unwrap());
        posted(&mut grace, &format!("{comment}/approve"), &[]);
        assert!(app.visitor().visit(&post).says("Comments 1"));
        let held = offered(&mut grace).remove(0);
        takes_back(&mut grace, &held);
        let seen = app.visitor().visit(&post);
        assert!(seen.says("No comments yet.") && !seen.says("Mine too."), "{}", seen.text());
        posted(&mut grace, &format!("{comment}/approve"), &[]);
        let again = offered(&mut grace).remove(0);
        let number = comment.rsplit('/').next().unwrap();
        posted(&mut grace, &of("comments"), &[("body", "We look into it."), ("reply_to", number)]);
        assert_eq!(grace.post(&again, &[]).status, 409);
        assert!(app.visitor().visit(&post).says("Comments 2"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn testers_hear_of_what_is_so_and_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let told = |name: &str, words: &str| {
            app.mails_to(&address(name)).iter().filter(|mail| mail.header("subject").contains(words)).count()
        };
        let here = "/areas/camera/testers";
        posted(&mut mia, &format!("{here}/join"), &[]);
        app.advance(TimeDelta::minutes(1));
        posted(&mut grace, &format!("{here}/invite"), &[("handle", "mia")]);
        takes_last_back(&mut grace);
        app.run_worker();
        assert_eq!(told("Mia", "You test Camera now"), 0, "it was taken back before");
        assert!(grace.get(here).says("asks to join") || grace.get("/staff/testers").says("1 asks to join"));
        // Let in once more, she hears of it; thrown out and put back, she does not hear of it again.
        posted(&mut grace, &format!("{here}/invite"), &[("handle", "mia")]);
        app.run_worker();
        assert_eq!(told("Mia", "You test Camera now"), 1);
        app.advance(TimeDelta::minutes(1));
        posted(&mut grace, &format!("{here}/remove"), &[("handle", "mia")]);
        takes_last_back(&mut grace);
        app.run_worker();
        assert_eq!(told("Mia", "You test Camera now"), 1);
        assert!(app.visitor().get(here).says("Mia"));
        // An invitation that was taken back on the way is told after all.
        app.add_person("Olu", orange_friday::people::Role::Member);
        posted(&mut grace, &format!("{here}/invite"), &[("handle", "olu")]);
        posted(&mut grace, &format!("{here}/remove"), &[("handle", "olu")]);
        app.run_worker();
        assert_eq!(told("Olu", "test Camera?"), 0);
        takes_last_back(&mut grace);
        app.run_worker();
        assert_eq!(told("Olu", "test Camera?"), 1);
        // Whoever asks meanwhile stands there by themselves: what was done before is not taken back over that.
        posted(&mut grace, &format!("{here}/remove"), &[("handle", "mia")]);
        posted(&mut mia, &format!("{here}/join"), &[]);
        let list = grace.get(ACTS);
        assert!(list.all(".acts li")[0].contains("Something has changed"), "{}", list.text());
    });
}

#[test]
fn what_follows_from_a_name_stays_and_an_owner_is_brought_back_by_who_dismissed_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let typed = |names| [("codename", "dipper"), ("names", names), ("region", ""), ("line", "phone")];
        posted(&mut grace, "/staff/devices", &typed("Mi 8"));
        let bug = [("kind", "bug"), ("title", "Flash stays on"), ("area", "camera"), ("device", "Mi Eight")];
        assert_eq!(app.member("Ada").post("/posts", &bug).status, 303);
        app.run_worker();
        posted(&mut grace, "/staff/devices/1", &typed("Mi 8; Mi Eight"));
        let renamed = offered(&mut grace).remove(0);
        // The bug is found by the new name meanwhile, and is about the device for good.
        app.run_worker();
        assert_eq!(app.tables().count("post_devices"), 1);
        let list = grace.get(ACTS);
        assert!(list.all(".acts li")[0].contains("Something has changed"), "{}", list.text());
        assert_eq!(grace.post(&renamed, &[]).status, 409);
        // Where it is sold has nothing to do with that.
        posted(&mut grace, "/staff/devices/1/retire", &[("retired", "yes")]);
        takes_last_back(&mut grace);
        assert!(!grace.get("/staff/devices/1").says("Retired"));

        let (mut hedy, mut olga) = (app.owner("Hedy"), app.owner("Olga"));
        posted(&mut hedy, "/staff", &[("email", "olga@example.org"), ("role", "staff")]);
        let dismissed = offered(&mut hedy).remove(0);
        assert_eq!(olga.get("/staff").location(), "/sign-in?next=%2Fstaff", "her sessions ended");
        let mut olga = app.signed_in("Olga");
        assert_eq!(olga.get("/staff").status, 403);
        assert_eq!(olga.post(&dismissed, &[]).status, 404, "it is Hedy's to take back");
        takes_back(&mut hedy, &dismissed);
        let mut olga = app.signed_in("Olga");
        assert_eq!(olga.get("/staff").status, 200);
        // Dismissed in her turn, Hedy takes nothing back any more.
        posted(&mut hedy, "/staff", &[("email", "grace@example.org"), ("role", "member")]);
        let dismissed = offered(&mut hedy).remove(0);
        posted(&mut olga, "/staff", &[("email", "hedy@example.org"), ("role", "staff")]);
        let mut hedy = app.signed_in("Hedy");
        assert!(!offered(&mut hedy).contains(&dismissed));
        assert_eq!(hedy.post(&dismissed, &[]).status, 403);
    });
}

#[test]
fn a_line_that_is_planned_no_more_comes_back_with_its_gates_unless_it_was_planned_anew() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let (lines, here) = ("/staff/markets/1/lines", "/staff/markets/1/lines/1");
        let removing = format!("{here}/remove");
        posted(&mut grace, "/staff/markets", &[("code", "no"), ("name", "Norway")]);
        posted(&mut grace, lines, &[("line", "phone"), ("stage", "1")]);
        let gates = ["certification", "software", "infrastructure", "language"].map(|gate| (gate, "done"));
        let blocked = [("logistics", "blocked"), ("logistics_reason", "Customs keep it.")];
        posted(&mut grace, here, &[gates.as_slice(), blocked.as_slice()].concat());
        posted(&mut grace, &removing, &[]);
        assert!(!app.visitor().get("/markets/no").says("Customs keep it."));
        takes_last_back(&mut grace);
        assert!(app.visitor().get("/markets/no").says("Customs keep it."), "with all that was said of it");
        // Not wanted after all; said anew, it stays.
        takes_last_back(&mut grace);
        assert_eq!((app.tables().count("market_lines"), app.tables().count("market_gates")), (0, 0));
        takes_last_back(&mut grace);
        let planning = grace.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        posted(&mut oskar, here, &[gates.as_slice(), &[("logistics", "done")]].concat());
        assert_eq!(grace.post(&planning, &[]).status, 409);
        // Oskar plans it anew before it comes back: his plan stands.
        posted(&mut grace, &removing, &[]);
        let removal = grace.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        posted(&mut oskar, lines, &[("line", "phone"), ("stage", "2")]);
        let list = grace.get(ACTS);
        assert!(list.all(".acts li")[0].contains("Something has changed"), "{}", list.text());
        assert_eq!(grace.post(&removal, &[]).status, 409);
        assert_eq!((app.tables().count("market_lines"), app.tables().count("market_gates")), (1, 0));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
