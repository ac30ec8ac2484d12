//! What fans paste out of their phones says which phone it is, and nothing about whose.

mod below;
mod crashes;

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};

const LOG: &str = "[ro.product.device]: [fuxi]\n[ro.build.fingerprint]: \
    [Xiaomi/fuxi/fuxi:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys]\n\
    11-20 10:15:32.123 D Phone: imei=490154203237518 number +31612345678\n\
    11-20 10:15:33.001 D Wifi: bssid 9c:5a:44:12:ab:cd of ada.secret@example.org\n\
    11-20 10:15:34.500 E AndroidRuntime: FATAL EXCEPTION: main";

const SECRETS: [&str; 4] = ["490154203237518", "31612345678", "9c:5a:44:12:ab:cd", "ada.secret@example.org"];

/// Nothing of a secret is anywhere in the database.
fn is_nowhere(app: &TestApp, secret: &str) {
    assert_eq!(app.tables().containing(secret), Vec::<String>::new(), "{secret}");
}

fn files(ada: &mut Browser, title: &str, log: &str, more: &[(&str, &str)]) -> Page {
    let mut fields = vec![("kind", "bug"), ("title", title), ("area", "camera"), ("log", log)];
    fields.extend_from_slice(more);
    ada.post("/posts", &fields)
}

#[test]
fn a_pasted_log_fills_in_the_phone_and_shows_its_owner_what_is_masked() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let asked = files(&mut ada, "The camera closes by itself", LOG, &[]);
        assert_eq!(asked.status, 200, "{}", asked.text());
        let shown = asked.all(".masked code");
        assert_eq!(shown.len(), 2, "each line once: {shown:?}");
        assert!(SECRETS.iter().all(|secret| shown.iter().all(|line| !line.contains(secret))), "{shown:?}");
        assert_eq!(asked.all(".masked input[name=keep]").len(), 3, "all but the IMEI may stay");
        assert_eq!(app.tables().count("posts"), 0, "nothing is stored before it was seen");

        let keys = asked.attributes(".masked input[name=keep]", "value");
        assert!(asked.all(".masked label").contains(&"Keep this phone number".to_owned()), "{}", asked.text());
        assert_eq!(asked.attributes("#device, #build", "value"), ["fuxi", "V816.0.5.0.UMCCNXM"], "what the log says");
        let seen = asked.attributes(".masked input[name=seen]", "value");
        let seen: Vec<(&str, &str)> = seen.iter().map(|key| ("seen", key.as_str())).collect();
        let filed = files(&mut ada, "The camera closes by itself", LOG, &seen);
        assert_eq!(filed.status, 303, "{}", filed.text());
        for secret in SECRETS {
            is_nowhere(app, secret);
        }
        let mut visitor = app.visitor();
        let page = visitor.get(&filed.location());
        assert!(page.says("fuxi") && page.says("V816.0.5.0.UMCCNXM"), "{}", page.text());
        let log = page.one(".log code");
        assert!(log.contains("imei=‹IMEI›") && log.contains("FATAL EXCEPTION"), "{log}");
        assert!(!visitor.get("/?sort=new").text().contains("FATAL"), "a list shows texts, not logs");

        // What is no secret stays, if its author says so; an IMEI never does.
        let mut kept: Vec<(&str, &str)> = keys.iter().map(|key| ("keep", key.as_str())).collect();
        kept.extend(seen);
        let filed = files(&mut ada, "The camera closes once more", LOG, &kept);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let log = visitor.get(&filed.location()).one(".log code");
        assert!(log.contains(SECRETS[1]) && log.contains(SECRETS[3]) && !log.contains(SECRETS[0]), "{log}");
        is_nowhere(app, SECRETS[0]);
    });
}

#[test]
fn what_a_screen_or_a_mail_broke_in_two_is_masked_and_an_imei_never_stays() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let log = "Version 14.0.5.1\nIMEI\n49 015420\n323751 8\n\nSerial number\nR58N123ABC\n\n\
            gateway 192.168.1.20, write to ada (at) example (dot) org";
        let asked = files(&mut ada, "The camera closes by itself", log, &[]);
        let shown = asked.all(".masked code");
        let lines = ["‹IMEI›", "‹IMEI›", "‹serial›", "gateway ‹IP›, write to ‹e-mail›"];
        assert_eq!((asked.status, shown), (200, lines.map(str::to_owned).to_vec()), "{}", asked.text());
        let [seen, keys] =
            ["seen", "keep"].map(|name| asked.attributes(&format!(".masked input[name={name}]"), "value"));
        assert_eq!((seen.len(), keys.len()), (5, 3), "all but the IMEI may stay");
        let fields: Vec<(&str, &str)> =
            seen.iter().map(|key| ("seen", &**key)).chain(keys.iter().map(|key| ("keep", &**key))).collect();
        let filed = files(&mut ada, "The camera closes by itself", log, &fields);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let log = app.visitor().get(&filed.location()).one(".log code");
        assert!(log.contains("R58N123ABC") && log.contains("192.168.1.20") && log.contains("14.0.5.1"), "{log}");
        is_nowhere(app, "015420");
        is_nowhere(app, "323751");
    });
}

/// On a phone, a long form below would hide what is asked, and the button.
#[test]
fn what_is_masked_stands_first_with_its_button_and_the_rest_is_folded_away() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let log: Vec<String> = (10..19).map(|host| format!("E Wifi: gateway 192.168.1.{host} is lost")).collect();
        let form = ada.get("/posts/new");
        let bug = [("kind", "bug"), ("title", "The camera closes by itself"), ("area", "camera")];
        let asked = ada.submit(&form, "/posts", &[&bug[..], &[("log", log.join("\n").as_str())]].concat());
        assert_eq!(asked.all(".masked code").len(), 9, "{}", asked.text());
        assert_eq!(asked.all(".masked details code").len(), 3, "more than a few come by a press");
        assert!(asked.one(".masked details summary").contains('3'), "{}", asked.text());
        assert_eq!(asked.all(".masked + .actions button"), ["Submit"], "in reach");
        assert_eq!(asked.all("main .button:not(.button--quiet)").len(), 1);
        for field in ["body", "area", "log"] {
            assert_eq!(asked.attributes(&format!("#filing > details:not([open]) #{field}"), "name"), [field]);
        }
        let filed = ada.submit(&asked, "/posts", &[]);
        assert_eq!(filed.status, 303, "what is folded is sent as it was: {}", filed.text());
        assert!(app.visitor().get(&filed.location()).one(".log code").contains("gateway ‹IP› is lost"));
        // What is wrong is not folded away, nor what was changed.
        let wrong = ada.submit(&form, "/posts", &[("kind", "bug"), ("log", log[0].as_str())]);
        assert!(wrong.status == 422 && wrong.all("#filing > details #body").is_empty(), "{}", wrong.text());
        // The same below a post.
        let asked = ada.post("/posts/1/comments", &[("body", "Mine is 192.168.1.20")]);
        assert_eq!(asked.attributes("form details #body", "name"), ["body"], "{}", asked.text());
        assert_eq!(asked.all("main .button:not(.button--quiet)").len(), 1);
    });
}

#[test]
fn the_name_of_a_wifi_that_a_log_tells_is_masked_in_what_is_said_beside_it_and_may_be_kept() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let log = "11-20 10:15:33.001 D Wifi: associated with SSID \"AdasAttic 5\"\n\
            pay to DE89 3704 0044\n0532 0130 00, MEID A0000012345678, IMEI 490154203237518";
        let body = [("body", "AdasAttic 5 is lost after an hour.")];
        let asked = files(&mut ada, "Wi-Fi AdasAttic 5 is lost", log, &body);
        let shown = asked.all(".masked code");
        assert_eq!((asked.status, app.tables().count("posts")), (200, 0), "{}", asked.text());
        assert!(shown.contains(&"Wi-Fi ‹SSID› is lost".to_owned()), "{shown:?}");
        assert!(shown.contains(&"pay to ‹IBAN›".to_owned()), "{shown:?}");
        let [seen, keys] =
            ["seen", "keep"].map(|name| asked.attributes(&format!(".masked input[name={name}]"), "value"));
        assert_eq!((seen.len(), keys.len()), (5, 4), "all but the IMEI may stay");
        let seen: Vec<(&str, &str)> = seen.iter().map(|key| ("seen", &**key)).collect();
        let filed = files(&mut ada, "Wi-Fi AdasAttic 5 is lost", log, &[&seen[..], &body[..]].concat());
        assert_eq!(filed.status, 303, "{}", filed.text());
        for secret in ["AdasAttic", "3704 0044", "A0000012345678", "490154203237518"] {
            is_nowhere(app, secret);
        }
        let kept: Vec<(&str, &str)> = keys.iter().map(|key| ("keep", &**key)).collect();
        let filed =
            files(&mut ada, "Wi-Fi AdasAttic 5 is lost again", log, &[&seen[..], &kept[..], &body[..]].concat());
        assert_eq!(filed.status, 303, "{}", filed.text());
        let page = app.visitor().get(&filed.location());
        assert!(page.says("AdasAttic 5 is lost after an hour."), "{}", page.text());
        assert!(page.one(".log code").contains("A0000012345678, IMEI ‹IMEI›"), "{}", page.text());
        is_nowhere(app, "490154203237518");
    });
}

#[test]
fn what_is_pasted_after_it_was_shown_what_is_masked_is_shown_too() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        let bug = [("kind", "bug"), ("title", "The camera closes by itself"), ("area", "camera"), ("log", LOG)];
        let asked = ada.submit(&form, "/posts", &bug);
        let more = format!("{LOG}\nWifi: gateway 192.168.1.20");
        let again = ada.submit(&asked, "/posts", &[("log", &more)]);
        assert_eq!((again.status, app.tables().count("posts")), (200, 0), "{}", again.text());
        assert!(again.all(".masked code").iter().any(|line| line.contains("‹IP›")), "{}", again.text());
        // What was shown may be fewer.
        assert_eq!(ada.submit(&again, "/posts", &[("log", LOG)]).status, 303);
    });
}

#[test]
fn texts_are_masked_as_logs_are_also_when_they_are_changed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let plain = files(&mut ada, "Zoom jumps from 1.0 to 2.0 on V14.0.5.0.TMCCNXM", "", &[]);
        assert_eq!(plain.status, 303, "nothing in it looks like a secret: {}", plain.text());
        let page = ada.get(&format!("{}/edit", plain.location()));
        let body = [("body", "Write to me: ada.secret@example.org")];
        let asked = ada.submit(&page, "/posts/1/edit", &body);
        assert!(asked.status == 200 && asked.one(".masked h2").contains("One thing"), "{}", asked.text());
        assert_eq!(ada.submit(&asked, "/posts/1/edit", &[]).status, 303);
        is_nowhere(app, "ada.secret");
        assert!(app.visitor().get(&plain.location()).says("Write to me: ‹e-mail›"));
        // A log is taken away by leaving it out.
        let filed = files(&mut ada, "The flash stays on", "E Camera: torch", &[]);
        let page = ada.get(&format!("{}/edit", filed.location()));
        assert_eq!(ada.submit(&page, "/posts/2/edit", &[("log", "")]).status, 303);
        assert_eq!(app.tables().count("post_logs"), 0);
    });
}

#[test]
fn a_long_log_is_folded_and_whole_elsewhere_for_those_who_see_the_post() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let log =
            (0..1_000).map(|line| format!("E Camera: {line} <script>相机</script>")).collect::<Vec<_>>().join("\n");
        let filed = files(&mut ada, "The camera closes by itself", &log, &[]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let mut visitor = app.visitor();
        let page = visitor.get(&filed.location());
        assert!(page.body.len() < 40_000 && page.one(".log code").contains("<script>相机</script>"));
        let whole = visitor.get("/posts/1/log");
        assert_eq!((whole.status, whole.header("content-type")), (200, "text/plain; charset=utf-8"));
        assert_eq!(whole.body, log);
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "A private log.")]).status, 303);
        assert_eq!((visitor.get("/posts/1/log").status, ada.get("/posts/1/log").status), (404, 200));
    });
}

/// What Markdown shows is read as it is shown.
#[test]
fn markup_about_a_secret_hides_it_from_nobody() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let body = "**Serial:** R58M123ABCD\n\n| Model | Password |\n|---|---|\n| fuxi | hunter2secret |\n\n\
            ### Wi-Fi password\n\nsunny42meadow\n\nada@**secret.example**, **Version:** 14.0.5.1";
        let asked = files(&mut ada, "The camera closes by itself", "", &[("body", body)]);
        assert!(asked.status == 200 && asked.says("4 things will be masked"), "{}", asked.text());
        let seen = asked.attributes(".masked input[name=seen]", "value");
        let mut fields: Vec<(&str, &str)> = seen.iter().map(|key| ("seen", key.as_str())).collect();
        fields.push(("body", body));
        let filed = files(&mut ada, "The camera closes by itself", "", &fields);
        assert_eq!(filed.status, 303, "{}", filed.text());
        for secret in ["R58M123ABCD", "hunter2secret", "sunny42meadow", "secret.example"] {
            is_nowhere(app, secret);
        }
        let page = app.visitor().get(&filed.location());
        assert!(page.says("Serial: ‹serial›") && page.says("Version: 14.0.5.1"), "{}", page.text());
    });
}

/// What somebody copies out of a log, with a way to be reached that staff name on purpose.
const COPIED: &str = "It happens with IMEI 861234567890127 and 9c:5a:44:12:ab:cd, write to help@example.org.";
const MASKED: &str = "It happens with IMEI ‹IMEI› and ‹MAC›, write to help@example.org.";

#[test]
fn nobody_publishes_the_numbers_of_somebody_elses_phone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("bug", "The flash stays on", "camera");
        let thing = format!("/posts/{}", number_of(&post));
        let (mut berta, mut grace) = (app.member("Berta"), app.staff("Grace"));
        let flagged = berta.post(&format!("{thing}/flag"), &[("reason", "private"), ("note", COPIED)]);
        assert_eq!(flagged.status, 303, "{}", flagged.text());
        let queue = grace.get("/triage/moderation");
        assert!(queue.says("IMEI ‹IMEI› and ‹MAC›, write to ‹e-mail›."), "{}", queue.text());
        is_nowhere(app, "help@example.org");

        let decided = |grace: &mut Browser, words: &[(&str, &str)]| {
            let page = grace.visit(&post);
            let decided = grace.submit(&page, &format!("{thing}/decision"), words);
            assert_eq!(decided.status, 303, "{}", decided.text());
        };
        decided(&mut grace, &[("status", "under_review"), ("note", COPIED)]);
        assert_eq!(app.visitor().get(&post).one("#answer .prose"), MASKED);
        let form = grace.get("/staff/answers/new");
        let added = grace.submit(&form, "/staff/answers", &[("name", "Numbers"), ("status", ""), ("text_en", COPIED)]);
        assert_eq!(added.status, 303, "{}", added.text());
        decided(&mut grace, &[("status", "declined"), ("canned", "1"), ("note", "")]);
        assert_eq!(app.visitor().get(&post).one("#answer .prose"), MASKED);
        let page = grace.get(&format!("/triage?status=declined&post={}", number_of(&post)));
        let noted = grace.submit(&page, &format!("{thing}/notes"), &[("note", COPIED)]);
        assert_eq!(noted.status, 303, "{}", noted.text());
        for secret in ["861234567890127", "9c:5a:44:12:ab:cd"] {
            is_nowhere(app, secret);
        }
    });
}
