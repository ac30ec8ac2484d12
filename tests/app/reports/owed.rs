//! Which report somebody is asked for, where two of them take answers.

use super::{HERE, VERSION, a_release_is_out, sends};
use crate::support::{Setup, TestApp, engines};

/// A member is led to the report on this version and not to the other one, on the front page that all members share as on one that is
/// made for them alone.
fn is_led_to(app: &TestApp, name: &str, version: &str, other: &str) {
    let [here, there] = [version, other].map(|version| format!("/releases/{version}/report"));
    let mut member = app.signed_in(name);
    // What was said after signing in is gone.
    member.get("/");
    member.cookies.remove("wrote");
    let shared = member.get("/");
    assert!(shared.says(&format!("the report on {version}")), "{}", shared.text());
    assert!(!shared.says(&format!("the report on {other}")), "{}", shared.text());
    member.cookies.insert("wrote".to_owned(), "1".to_owned());
    assert_eq!(member.get("/").body, shared.body);
    for page in ["/", "/releases", "/taking-part"] {
        let links = member.get(page).attributes("main a", "href");
        assert!(links.contains(&here) && !links.contains(&there), "{page}: {links:?}");
    }
}

#[test]
fn of_two_reports_that_take_answers_the_latest_is_asked_for_that_is_owed_and_was_not_recalled() {
    const NEWER: &str = "26.11.27";
    for engine in engines() {
        let environment = vec![("FRIDAY_REPORT_CLOSE", "Sat 12:00".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        let (hedy, _) = a_release_is_out(&app);
        let ada = app.fan("Vera");
        app.finished(&ada, &hedy, "Louder alarms", "camera");
        assert_eq!(app.publish_by_the_clock(&hedy), NEWER);
        app.run_worker();
        let (_, mut nora, mut grace) = (app.member("Mia"), app.member("Nora"), app.staff("Grace"));
        is_led_to(&app, "Mia", NEWER, VERSION);
        is_led_to(&app, "Nora", NEWER, VERSION);
        // Whoever has answered it owes the first one, which is open until Saturday.
        let newer = format!("/releases/{NEWER}/report");
        assert_eq!(nora.post(&newer, &[("mood", "love")]).status, 303);
        is_led_to(&app, "Nora", VERSION, NEWER);
        is_led_to(&app, "Mia", NEWER, VERSION);
        let updated = nora.get(&format!("/updated/{NEWER}"));
        let marks = updated.all(&format!("main a.button[href='{HERE}'] + .mark"));
        assert_eq!(marks, ["you have not answered yet"], "{}", updated.text());
        // Whoever has answered both owes none, and may change the latest answer.
        assert_eq!(sends(&mut nora, &[("mood", "sad")]).status, 303);
        let mut nora = app.signed_in("Nora");
        nora.get("/");
        nora.cookies.remove("wrote");
        for page in ["/", "/releases", "/taking-part", &*format!("/updated/{NEWER}")] {
            let page = nora.get(page);
            assert!(!page.says("not answered yet") && !page.attributes("main a", "href").contains(&HERE.to_owned()));
        }
        assert!(nora.get("/").says("the report on 26.11.27"), "{}", nora.get("/").text());
        assert_eq!(nora.get("/taking-part").attributes("[aria-labelledby=report] a.button", "href"), [newer]);
        // The first one is asked for once the second one takes no answers.
        let recall = "/releases/26.11.27/recall";
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        is_led_to(&app, "Mia", VERSION, NEWER);
        assert!(app.visitor().get("/").says("the report on 26.11.20"));
    }
}
