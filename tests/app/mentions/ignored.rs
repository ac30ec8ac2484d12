//! Of those whom somebody ignores they hear nothing.

use super::{below, comments, subjects, told};
use crate::cli::doctor::says;
use crate::support::on_each_engine;
use crate::support::people::{address, number_of};
use chrono::TimeDelta;
use orange_friday::mail;

#[test]
fn nor_does_one_to_somebody_who_chose_mails_of_all_comments() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut ben, mut grace) = (app.member("Wilma"), app.member("Ben"), app.staff("Grace"));
        let mut ada = app.member("Ada");
        let boxes = ada.get("/settings/mail").attributes("main form input[type=checkbox]", "name");
        let all: Vec<(&str, &str)> =
            boxes.iter().map(|name| (name.as_str(), "yes")).chain([("table", "yes")]).collect();
        assert_eq!(ada.post("/settings/mail", &all).status, 303);
        let post = wilma.files("request", "Grid lines", "camera");
        assert_eq!(ada.post(&format!("/posts/{}/follow", number_of(&post)), &[]).status, 303);
        let sent = || {
            let to = address("Ada");
            app.sent().into_iter().filter(|mail| mail.to.contains(&to)).count()
        };
        let waiting = || app.read(|conn| mail::waiting(conn, app.now())).pending;
        app.tick();
        let before = sent();
        comments(&mut ben, &post, "Please.");
        app.tick();
        assert_eq!((sent(), waiting()), (before + 1, 0));
        // With what is said below it, which nobody finds there any more.
        let second = below(&comments(&mut ben, &post, "And soon."));
        let parent = second.rsplit('/').next().unwrap().to_owned();
        let fields = [("body", "Sooner!"), ("reply_to", &*parent)];
        assert_eq!(wilma.post(&format!("/posts/{}/comments", number_of(&post)), &fields).status, 303);
        app.tick();
        assert_eq!((sent(), waiting()), (before + 1, 2), "until the hour is over");
        assert_eq!(grace.post(&format!("{second}/hide"), &[("reason", "Spam.")]).status, 303);
        app.tick();
        assert_eq!(waiting(), 0);
        let third = below(&comments(&mut ben, &post, "Or that."));
        app.tick();
        assert_eq!(waiting(), 1);
        assert_eq!(ben.post(&format!("{third}/remove"), &[]).status, 303);
        app.tick();
        assert_eq!(waiting(), 0);
        app.advance(TimeDelta::hours(1));
        app.tick();
        assert_eq!((sent(), says(app)), (before + 1, Vec::new()));
    });
}

#[test]
fn of_whom_somebody_ignores_they_hear_nothing_but_what_staff_decide() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben, mut grace) = (app.member("Ada"), app.member("Ben"), app.staff("Grace"));
        let post = ada.files("request", "Grid lines", "camera");
        assert_eq!(ada.post("/areas/camera/follow", &[]).status, 303);
        assert_eq!(ada.post("/people/ben/follow", &[]).status, 303);
        let page = ada.get("/people/ben");
        let done = ada.submit_and_follow(&page, "/people/ben/ignore", &[]);
        assert!(done.says("You do not hear of this person any more."), "{}", done.text());
        assert_eq!(app.tables().count("wider_follows"), 1, "what they shape is not followed either");
        assert_eq!(ada.post("/people/grace/ignore", &[]).status, 303);
        // Twice is once.
        assert_eq!(ada.post("/people/Grace/ignore", &[]).status, 303);
        assert_eq!(app.tables().count("ignored_people"), 2);

        comments(&mut ben, &post, "Please, @ada!");
        ben.files("request", "A level", "camera");
        comments(&mut grace, &post, "We look at it, @ada.");
        app.run_worker();
        assert!(told(&mut ada).is_empty());
        assert!(subjects(app, "Ada").is_empty());
        assert!(ada.visit(&post).says("Please, @ada !"), "it stays to be read");
        assert_eq!(grace.decides(&post, "planned", "Soon.", "").status, 303);
        app.run_worker();
        assert_eq!(told(&mut ada), ["Answer: Planned"], "staff speak for the site");

        // From the list, which nobody else sees.
        let list = ada.get("/settings/ignored");
        assert_eq!(list.all(".rows > li > span > a"), ["Ben", "Grace"]);
        let list = ada.submit_and_follow(&list, "/people/ben/unignore", &[]);
        assert!(list.says("You hear of this person again.") && list.all(".rows > li").len() == 1, "{}", list.text());
        assert!(ben.get("/settings/ignored").all(".rows").is_empty());
        comments(&mut ben, &post, "And now, @ada?");
        app.run_worker();
        assert_eq!(told(&mut ada), ["Ben mentioned you", "Answer: Planned"], "and not of what was before");

        // The later wish counts.
        assert_eq!(ada.post("/people/grace/follow", &[]).status, 303);
        assert_eq!(app.tables().count("ignored_people"), 0);
        for (path, status) in
            [("/people/ada/ignore", 409), ("/people/nobody/ignore", 404), ("/people/nobody/unignore", 404)]
        {
            assert_eq!(ada.post(path, &[]).status, status, "{path}");
        }
        assert!(ada.get("/people/ada").all("form[action$='/ignore']").is_empty());
        assert!(app.visitor().get("/people/ada").all("form[action$='/ignore']").is_empty());
        assert_eq!(says(app), Vec::<String>::new());
    });
}
