//! Staff put right what somebody else filed, and everybody sees that they did.

use crate::support::people::{address, number_of};
use crate::support::{Browser, on_each_engine};

const AS_FILED: &[(&str, &str)] =
    &[("title", "Flahs stays on"), ("kind", "request"), ("area", "camera"), ("device", ""), ("build", "")];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let other = |name: &str| changes.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
    AS_FILED.iter().map(|(name, value)| (*name, other(name).unwrap_or(value))).collect()
}

#[test]
fn a_misfiled_post_goes_where_it_belongs_and_is_found_by_its_new_words() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Messaging"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Flahs stays on", "camera");
        let mut grace = app.staff("Grace");
        let beside = format!("/triage?post={}", number_of(&post));
        let link = grace.get(&beside).attributes("#pane [data-key=t]", "href").remove(0);
        assert!(link.ends_with("#area"), "{link} has the focus where it is wrong most often");
        let form = grace.get(&link);
        assert_eq!(form.attributes("select#area", "name"), ["area"]);
        let action = format!("/posts/{}/correct", number_of(&post));
        let new = [("title", "The flash stays on"), ("kind", "bug"), ("area", "messaging"), ("device", "Pine 3")];
        let done = grace.submit(&form, &action, &new);
        assert_eq!(done.location(), beside);
        // Its address of before leads on, and it stands where it was put.
        let page = ada.visit(&post);
        assert_eq!(page.one("h1"), "The flash stays on");
        assert!(page.says("Bug") && page.says("Pine 3"), "{}", page.text());
        assert_eq!(ada.get("/areas/messaging").all(".post-row h2"), ["The flash stays on"]);
        assert_eq!(ada.get("/areas/camera").all(".post-row h2"), [] as [&str; 0]);
        assert_eq!(ada.get("/?q=flash").all(".post-row h2"), ["The flash stays on"]);
        assert_eq!(ada.get("/?q=flahs").all(".post-row h2"), [] as [&str; 0]);
        // Everybody sees what was corrected; what stood there, staff alone.
        assert_eq!(page.all(".corrections .step"), ["Device", "Area", "Kind", "Title"]);
        assert!(page.all(".corrections del").is_empty());
        let seen = grace.visit(&post);
        assert_eq!(seen.all(".corrections del"), ["", "Camera", "Request", "Flahs stays on"]);
        let history = grace.visit(&format!("/posts/{}/edits", number_of(&post)));
        assert_eq!(history.all(".timeline .step"), ["Device", "Area", "Kind", "Title"]);
        assert_eq!(history.all(".timeline del"), ["", "Camera", "Request", "Flahs stays on"]);
        // Nothing changed is nothing.
        let again = grace.get(&link);
        assert_eq!(grace.submit(&again, &action, &[]).status, 303);
        assert_eq!(app.tables().count("corrections"), 4);
        // It is not its author's to do, nor any fan's.
        assert_eq!((ada.get(&action).status, ada.post(&action, &with(&[])).status), (403, 403));
    });
}

#[test]
fn what_cannot_stand_there_is_asked_for_again() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flash stays on", "camera");
        let action = format!("/posts/{}/correct", number_of(&post));
        let mut grace = app.staff("Grace");
        for (wrong, field) in [(("title", "abc"), "title"), (("area", "nowhere"), "area"), (("kind", "wish"), "kind")] {
            let refused = grace.post(&action, &with(&[wrong]));
            assert_eq!(refused.status, 422, "{wrong:?}");
            assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{field}")]);
        }
        // Others have it, so it is no wish.
        let confirmed =
            app.member("Mia").post(&format!("/posts/{}/confirm", number_of(&post)), &[("device", "Pine 3")]);
        assert_eq!(confirmed.status, 303);
        let refused = grace.post(&action, &with(&[("title", "Flash stays on")]));
        assert!(refused.status == 422 && refused.says("so it stays a bug"), "{}", refused.text());
        assert_eq!(grace.post("/posts/999/correct", &with(&[])).status, 404);
        assert_eq!(app.tables().count("corrections"), 0);
    });
}

/// What is corrected after the cutoff is corrected in the coming release too, and what was in a title goes when it is hidden.
#[test]
fn a_release_says_what_was_corrected_and_keeps_a_hidden_title_of_before_to_itself() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Messaging"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Call Rita to fix flash", "camera");
        let mut grace = app.staff("Grace");
        for status in ["in_progress", "ready"] {
            assert_eq!(grace.decides(&post, status, "", "").status, 303);
        }
        app.run_worker();
        assert_eq!(grace.post("/releases/next/freeze", &[("week", "1")]).status, 303);
        // Somebody left it as it is in another language, too.
        let chinese = grace.get("/releases/next/edit?lang=zh-Hans");
        let field = chinese.attributes("textarea[name^=text-]", "name").remove(0);
        let typed = [(&*field, "Call Rita to fix flash")];
        assert_eq!(grace.submit(&chinese, "/releases/next/notes", &typed).status, 303);
        assert_eq!(grace.approves().status, 303);
        let action = format!("/posts/{}/correct", number_of(&post));
        let corrected = [("title", "Call Bela to fix flash"), ("area", "messaging")];
        assert_eq!(grace.post(&action, &with(&corrected)).status, 303);
        let page = grace.get("/releases/next/edit");
        assert!(page.says("Call Bela to fix flash") && !page.says("Rita"), "{}", page.text());
        let chinese = grace.get("/releases/next/edit?lang=zh-Hans");
        assert!(!chinese.body.contains("Rita"), "{}", chinese.text());
        assert!(page.all(".composer + h3, h3").iter().any(|area| area.contains("Messaging")), "{}", page.text());
        assert!(page.says("Nobody has approved it yet"), "the approval was of something else");
        assert_eq!(grace.post("/releases/next/publish", &[("week", "1")]).status, 303);
        // Corrected after it is out, the release keeps what it said, until the post is hidden.
        let corrected = [("title", "The flash stays on"), ("area", "messaging")];
        assert_eq!(grace.post(&action, &with(&corrected)).status, 303);
        let version = grace.get("/releases").attributes(".release-list h2 a", "href").remove(0);
        assert!(app.visitor().get(&version).says("Call Bela to fix flash"));
        let hide = format!("/posts/{}/hide", number_of(&post));
        assert_eq!(grace.post(&hide, &[("reason", "Somebody's name.")]).status, 303);
        assert!(!app.visitor().get(&version).says("Bela"));
    });
}

#[test]
fn of_two_who_correct_the_same_post_the_second_reads_what_the_first_one_did() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Messaging"]);
        let mut ada = app.member("Ada");
        let post = ada.files("bug", "Flahs stays on", "camera");
        let action = format!("/posts/{}/correct", number_of(&post));
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let (hers, his) = (grace.get(&action), oskar.get(&action));
        assert_eq!(grace.submit(&hers, &action, &[("area", "messaging")]).status, 303);
        let late = oskar.submit(&his, &action, &[("title", "Flash stays on")]);
        assert_eq!((late.status, late.attributes("#title", "value")), (409, vec!["Flash stays on".to_owned()]));
        // He has seen it now, and says it of the post as it is.
        assert_eq!(oskar.submit(&late, &action, &[("area", "messaging")]).status, 303);
        assert_eq!(ada.get("/areas/messaging").all(".post-row h2"), ["Flash stays on"]);
        // A build that moves out of the device's field is a change, too.
        let (together, apart) = ([("device", "Pine 3 V14")], [("device", "Pine 3"), ("build", "V14")]);
        for fields in [&together[..], &apart[..]] {
            let form = grace.get(&action);
            assert_eq!(grace.submit(&form, &action, fields).status, 303);
        }
        let page = grace.visit(&post);
        assert_eq!(page.all(".corrections .step")[..2], ["Device", "Device"]);
    });
}

#[test]
fn its_author_is_told_once_and_nobody_else() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta, mut grace) = (app.member("Ada"), app.member("Berta"), app.staff("Grace"));
        let post = ada.files("request", "Flahs stays on", "camera");
        let action = format!("/posts/{}/correct", number_of(&post));
        berta.votes_for(&post);
        assert_eq!(grace.post(&action, &with(&[("title", "Flash stays on")])).status, 303);
        let mails = app.mails_to(&address("Ada"));
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert_eq!(mails[0].header("subject"), "Corrected: Flash stays on");
        assert!(mails[0].text.contains("Staff have corrected your post"), "{}", mails[0].text);
        assert_eq!(app.mails_to(&address("Berta")).len(), 0);
        // The page tells of the next one. Nothing is said to whoever stopped following, or corrects their own.
        assert_eq!(grace.post(&action, &with(&[("title", "The flash stays on")])).status, 303);
        let quiet = ada.files("request", "Shuter sticks", "camera");
        assert_eq!(ada.post(&format!("/posts/{}/unfollow", number_of(&quiet)), &[]).status, 303);
        let ours = grace.files("request", "Keybord hides", "camera");
        for (post, title) in [(&quiet, "Shutter sticks"), (&ours, "Keyboard hides")] {
            let action = format!("/posts/{}/correct", number_of(post));
            assert_eq!(grace.post(&action, &with(&[("title", title)])).status, 303);
        }
        assert_eq!(app.mails_to(&address("Ada")).len(), 1);
        assert_eq!(app.mails_to(&address("Grace")).len(), 0);
    });
}

/// What its author has in their hand is not staff's to know better; on which devices alone something is asked for, is.
#[test]
fn the_devices_that_a_wish_is_for_alone_are_set_changed_and_cleared() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace, mut oskar) = (app.member("Ada"), app.staff("Grace"), app.staff("Oskar"));
        for (codename, names) in [("dipper", "Mi 8"), ("cepheus", "Mi 9")] {
            let device = [("codename", codename), ("names", names), ("region", ""), ("line", "phone")];
            assert_eq!(grace.post("/staff/devices", &device).status, 303);
        }
        let wish = [("kind", "request"), ("title", "Night mode"), ("area", "camera"), ("device", "Pine 3")];
        let post = ada.post("/posts", &wish).location();
        let action = format!("/posts/{}/correct", number_of(&post));
        let his = oskar.get(&action);
        assert_eq!(his.attributes(".for-request #only", "name"), ["only"]);
        assert_eq!(his.attributes(".for-bug input", "name"), ["device", "build"]);
        let unknown = grace.submit(&his, &action, &[("only", "Mi 8, toaster")]);
        assert!(unknown.status == 422 && unknown.says("toaster: We do not know one"), "{}", unknown.text());
        assert_eq!(unknown.attributes(".error-summary a", "href"), ["#only"]);
        assert_eq!(unknown.attributes("#only", "value"), ["Mi 8, toaster"]);
        for (only, says) in [("Mi 8", "Only for Mi 8"), ("Mi 9, dipper", "Only for Mi 8 and Mi 9"), ("", "Night mode")]
        {
            let form = grace.get(&action);
            assert_eq!(grace.submit(&form, &action, &[("only", only), ("device", "Fir 2")]).status, 303, "{only}");
            let page = app.visitor().visit(&post);
            assert!(page.says(says) && page.says("Only for Mi") != only.is_empty(), "{only}: {}", page.text());
            assert!(!page.says("Fir 2"), "{}", page.text());
        }
        let page = grace.visit(&post);
        assert_eq!(page.all(".corrections .step"), ["Only for these devices"; 3]);
        assert_eq!(page.all(".corrections del"), ["Mi 8, Mi 9", "Mi 8", ""]);
        assert_eq!(app.mails_to(&address("Ada")).len(), 1, "told once");
        // Taken back it is for these two again, and whoever saw it before is asked again.
        let undo = |grace: &mut Browser| {
            let list = grace.get("/triage/acts");
            let latest = list.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(grace.submit(&list, &latest, &[]).status, 303);
        };
        undo(&mut grace);
        assert!(app.visitor().visit(&post).says("Only for Mi 8 and Mi 9"));
        assert_eq!(oskar.submit(&his, &action, &[("title", "Nightly mode")]).status, 409);
        // A form that says nothing of them leaves them, and of two kinds of fields those of the kind it becomes count.
        assert_eq!(grace.post(&action, &with(&[("title", "Nightly mode")])).status, 303);
        assert!(app.visitor().visit(&post).says("Only for Mi 8 and Mi 9"));
        let form = grace.get(&action);
        let bug = [("kind", "bug"), ("device", "Mi 8"), ("only", "toaster")];
        assert_eq!(grace.submit(&form, &action, &bug).status, 303);
        let form = grace.get(&action);
        assert_eq!(form.attributes("#only", "value"), [""]);
        let wish = [("kind", "request"), ("device", "Fir 2"), ("only", "cepheus")];
        assert_eq!(grace.submit(&form, &action, &wish).status, 303);
        assert!(app.visitor().visit(&post).says("Only for Mi 9"));
        undo(&mut grace);
        let page = app.visitor().visit(&post);
        assert!(page.says("Bug") && page.says("Mi 8") && !page.says("Only for Mi"), "{}", page.text());
    });
}
