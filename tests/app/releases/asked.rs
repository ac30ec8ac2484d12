//! What is asked about lines is asked before they go out, whichever way they do.

use super::checking::frozen;
use crate::support::on_each_engine;

const CHECK: &str = "/releases/next/check";
const APPROVE: &str = "/releases/next/approve";

#[test]
fn what_is_asked_about_lines_is_answered_before_they_are_approved_or_said_to_stay_so() {
    on_each_engine(|app| {
        let (mut desk, [_, bug]) = frozen(app);
        let (line, form) = (app.line_of(bug).id, format!("form[action='{APPROVE}']"));
        let page = desk.get(CHECK);
        assert_eq!(page.attributes(&format!("{form} a"), "href"), [format!("#item-{line}")], "{}", page.text());
        let refused = desk.submit(&page, APPROVE, &[]);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.says("Nothing was approved: there are open questions"), "{}", refused.text());
        assert!(app.week().approved_by.is_none());
        // While it waits it may be approved, too, and is asked the same.
        let wait = desk.get("/releases/next/wait");
        let reason = [("reason", "A fault was found.")];
        assert_eq!(desk.submit(&wait, "/releases/next/wait", &reason).status, 303);
        let page = desk.get(CHECK);
        assert_eq!(desk.submit(&page, APPROVE, &[]).status, 422);
        assert_eq!(desk.submit(&page, APPROVE, &[("as_is", "yes")]).status, 303);
        assert!(app.week().approved_by.is_some());

        // Once all is answered, one press is enough.
        let page = desk.get("/releases/next/edit");
        let typed = [(&*format!("wording-{line}"), "Zooming while you film works again")];
        assert_eq!(desk.submit(&page, "/releases/next/notes", &typed).status, 303);
        assert!(app.week().approved_by.is_none());
        let page = desk.get(CHECK);
        assert!(page.attributes(&format!("{form} [type=checkbox]"), "name").is_empty(), "{}", page.text());
        assert_eq!(desk.submit(&page, APPROVE, &[]).status, 303);
    });
}
