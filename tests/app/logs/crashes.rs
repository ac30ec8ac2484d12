//! A log with a crash leads to the posts about it.

use super::files;
use crate::support::on_each_engine;

fn log(pid: &str, line: &str, called: &str) -> String {
    let start = format!("11-20 10:15:34.500  {pid}  {pid} E AndroidRuntime: ");
    let said = [
        "FATAL EXCEPTION: main".to_owned(),
        format!("Process: com.example.camera, PID: {pid}"),
        "java.lang.IllegalStateException: Not now".to_owned(),
        format!("\tat com.example.camera.Lens.{called}(Lens.java:{line})"),
        format!("\tat com.example.camera.Main.onCreate(Main.java:{line})"),
    ];
    said.map(|said| format!("{start}{said}")).join("\n")
}

fn bug<'a>(title: &'a str, log: &'a str) -> [(&'a str, &'a str); 5] {
    [("kind", "bug"), ("title", title), ("area", "camera"), ("log", log), ("shown", "")]
}

const FIRST: &str = "The camera closes by itself";

#[test]
fn posts_about_the_same_crash_are_shown_before_another_one_is_filed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben, mut grace) = (app.member("Ada"), app.member("Ben"), app.staff("Grace"));
        let first = files(&mut ada, FIRST, &log("1234", "12", "open"), &[]);
        assert_eq!(first.status, 303, "{}", first.text());
        let (same, other) = (log("99", "7", "open"), log("99", "7", "shut"));
        // A private bug about it is nobody else's to see.
        let private = [&bug("My bank closes", &same)[..], &[("private", "yes")]].concat();
        assert_eq!(app.member("Dora").post("/posts", &private).status, 303);
        let form = ben.get("/posts/new");
        let asked = ben.submit(&form, "/posts", &bug("Pictures in the dark fail", &same));
        assert_eq!((asked.status, asked.one("h1").as_str()), (200, "Is it one of these?"), "{}", asked.text());
        assert_eq!(asked.all("#alike li > div > a"), [FIRST]);
        assert!(asked.one("#alike li").contains("The same crash"), "{}", asked.text());
        // Who has seen it files theirs; with another log they are asked again, and not about another crash.
        let second = ben.submit(&asked, "/posts", &[]);
        assert_eq!(second.status, 303, "{}", second.text());
        assert_eq!(ben.submit(&form, "/posts", &bug("The zoom closes", &other)).status, 303);
        // A program that has no form is not asked.
        assert_eq!(files(&mut ada, "The flash stays on", &log("5", "6", "shut"), &[]).status, 303);

        // A merged one is shown as the one that it went into.
        assert_eq!(grace.decides(&second.location(), "duplicate", "", &first.location()).status, 303);
        let mut carl = app.member("Carl");
        let form = carl.get("/de/posts/new");
        let asked = carl.submit(&form, "/de/posts", &bug("Night mode ends", &same));
        assert_eq!(asked.all("#alike li > div > a"), [FIRST]);
        assert!(asked.one("#alike li").contains("Derselbe Absturz"), "{}", asked.text());
        // Those about the crash stand before those with such a title.
        let titled = [&bug("The zoom closes", &same)[..4], &[("ask", "1"), ("crash", "ask")]].concat();
        let asked = carl.post("/posts", &titled);
        let shown = asked.all("#alike li > div > a");
        assert_eq!(shown.first().map(String::as_str), Some(FIRST), "{}", asked.text());
        assert!(shown.contains(&"The zoom closes".to_owned()), "{shown:?}");
        assert_eq!(
            asked.text().matches("The same crash").count() + asked.text().matches("Derselbe Absturz").count(),
            1
        );
        // What is hidden is shown to nobody.
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "A private log.")]).status, 303);
        let form = carl.get("/posts/new");
        assert_eq!(carl.submit(&form, "/posts", &bug("Night mode ends", &same)).status, 303);
    });
}

#[test]
fn what_is_known_of_a_crash_goes_with_its_log() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let log = log("1234", "12", "open");
        let filed = files(&mut ada, FIRST, &log, &[]);
        assert_eq!((filed.status, app.tables().count("post_crashes")), (303, 1), "{}", filed.text());
        for (field, value, there) in [("log", "", 0), ("log", &*log, 1), ("kind", "request", 1)] {
            let form = ada.get("/posts/1/edit");
            let changed = ada.submit(&form, "/posts/1/edit", &[(field, value)]);
            assert_eq!(changed.status, 303, "{field}: {}", changed.text());
            assert_eq!(app.tables().count("post_crashes"), there, "{field} {value}");
        }
    });
}
