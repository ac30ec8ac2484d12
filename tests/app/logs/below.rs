//! Logs that come after the post.

use super::{files, is_nowhere};
use crate::support::on_each_engine;

#[test]
fn what_is_pasted_below_a_post_is_masked_too_and_its_author_says_what_may_stay() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let filed = files(&mut ada, "The camera closes by itself", "", &[]);
        let mut ben = app.member("Ben");
        ben.votes_for(&filed.location());
        let said = [("body", "IMEI: 490154203237518, write to ada.secret@example.org")];
        for (said_before, action) in ["/posts/1/comments", "/posts/1/additions"].into_iter().enumerate() {
            let asked = ada.post(action, &said);
            assert!(asked.status == 200 && asked.says("2 things will be masked"), "{}", asked.text());
            assert_eq!(asked.all(".masked input[name=keep]").len(), 1, "all but the IMEI may stay");
            assert!(asked.one("#body").contains("490154203237518"), "what was typed is there");
            let there = app.visitor().get(&filed.location());
            assert_eq!(there.text().matches("‹IMEI›").count(), said_before, "nothing more is said yet");
            // Once as it was shown, once with the address.
            let keep = asked.attributes(".masked input[name=keep]", "value").remove(0);
            let seen = asked.attributes(".masked input[name=seen]", "value");
            let mut fields: Vec<(&str, &str)> = seen.iter().map(|key| ("seen", key.as_str())).collect();
            if action.ends_with("comments") {
                fields.push(("keep", keep.as_str()));
            }
            // What is added to it then was not shown yet.
            let more = ("body", "IMEI: 490154203237518, write to ada.secret@example.org or eve@example.org");
            let again = ada.post(action, &[&[more], &*fields].concat());
            assert!(again.status == 200 && again.says("3 things will be masked"), "{}", again.text());
            assert_eq!(ada.post(action, &[&said, &*fields].concat()).status, 303);
        }
        is_nowhere(app, "490154203237518");
        let page = app.visitor().get(&filed.location());
        assert_eq!(page.text().matches("IMEI: ‹IMEI›, write to ada.secret@example.org").count(), 1, "{}", page.text());
        assert_eq!(page.text().matches("IMEI: ‹IMEI›, write to ‹e-mail›").count(), 1, "{}", page.text());
        // What no longer fits once it is masked is told.
        let long = "a@b.cd ".repeat(2_850);
        let told = files(&mut ada, "Far too many addresses", "", &[("body", &long)]);
        assert!(told.status == 422 && told.one("#body-error").contains("20,000"), "{}", told.text());
        let told = ben.post("/posts/1/comments", &[("body", &*"a@b.cd ".repeat(710))]);
        assert!(told.status == 422 && told.one("#body-error").contains("5,000"), "{}", told.text());
    });
}

#[test]
fn a_log_that_comes_too_late_for_a_change_is_offered_below_with_its_secrets_masked() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let filed = files(&mut ada, "The camera closes by itself", "", &[]);
        let form = ada.get("/posts/1/edit");
        app.member("Ben").votes_for(&filed.location());
        let log = "E AndroidRuntime: FATAL EXCEPTION\nimei=490154203237518 mail ada.secret@example.org";
        let late = ada.submit(&form, "/posts/1/edit", &[("log", log)]);
        assert_eq!(late.status, 409, "{}", late.text());
        let offered = late.one("#body");
        assert!(offered.contains("FATAL EXCEPTION") && offered.contains("imei=‹IMEI› mail ‹e-mail›"), "{offered}");
        assert_eq!(ada.submit(&late, "/posts/1/additions", &[]).status, 303);
        assert!(app.visitor().get(&filed.location()).says("FATAL EXCEPTION"));
    });
}
