//! Owners and staff come and go: at once, on every open page, and never the last owner.

use super::is_signed_in;
use crate::support::people::address;
use crate::support::{Page, on_each_engine};
use orange_friday::i18n::plain;

/// What is heard of the links beside people.
fn heard(page: &Page) -> Vec<String> {
    page.attributes(".staff-row .link-button", "aria-label").iter().map(|label| plain(label)).collect()
}

#[test]
fn an_owner_is_dismissed_by_another_or_by_themselves_at_once_and_the_last_one_stays() {
    on_each_engine(|app| {
        let mut olga = app.owner("Olga");
        let page = olga.get("/staff");
        assert!(page.says("The last owner stays."), "{}", page.text());
        assert!(page.all(".staff-row .link-button").is_empty(), "there is nobody to dismiss");
        for role in ["staff", "member"] {
            let refused = olga.post("/staff", &[("email", &*address("Olga")), ("role", role)]);
            assert_eq!(refused.status, 422);
            assert!(refused.says("This is the only owner, and a site needs one."), "{}", refused.text());
        }
        assert!(is_signed_in(&mut olga));

        let mut oskar = app.owner("Oskar");
        let page = olga.get("/staff");
        assert_eq!(heard(&page), ["Remove as owner: Olga", "Remove as owner: Oskar"]);
        assert_eq!(olga.post("/staff", &[("email", &*address("Oskar")), ("role", "staff")]).status, 303);
        assert_eq!(oskar.get("/staff").status, 303, "the open session is over");
        let mut oskar = app.signed_in("Oskar");
        assert_eq!((oskar.get("/staff").status, oskar.get("/triage").status), (403, 200));
        let ways = oskar.get("/staff").attributes(".error-page .actions a", "href");
        assert_eq!(ways, ["/triage", "/"], "staff go back to where they work");
        assert_eq!(oskar.post("/staff", &[("email", &*address("Olga")), ("role", "member")]).status, 403);

        // One of two leaves, and is asked first.
        let mut orla = app.owner("Orla");
        let page = olga.get("/staff").attributes(".staff-row .link-button", "href").remove(0);
        let page = olga.get(&page);
        assert!(plain(&page.one("h1")) == "Remove Olga as owner?" && is_signed_in(&mut olga), "{}", page.text());
        assert_eq!(olga.submit(&page, "/staff", &[]).status, 303);
        assert!(!is_signed_in(&mut olga));
        assert_eq!(app.signed_in("Olga").get("/staff").status, 403);
        let page = orla.get("/staff");
        assert_eq!(heard(&page), ["Remove from staff: Olga", "Remove from staff: Oskar"]);
        let page = orla.get("/staff/olga/dismiss");
        assert!(page.says("signs in again as a member"), "{}", page.text());
        assert_eq!(orla.submit(&page, "/staff", &[]).status, 303);
        assert!(!orla.get("/staff").says(&address("Olga")));
        // Neither somebody who is not of the staff, nor the last owner.
        for nobody in ["olga", "orla", "nobody"] {
            assert_eq!(orla.get(&format!("/staff/{nobody}/dismiss")).location(), "/staff");
        }
    });
}
