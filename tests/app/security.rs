//! What every answer carries, how often people may do things, and what a stranger's request cannot reach.

mod headers;
mod limits;
mod logs;
mod slow;
mod unsubscribe;

use crate::support::people::{PASSWORD, address};
use crate::support::{Setup, engines};
use orange_friday::people::Role;

#[test]
fn mails_lead_to_this_site_whatever_host_a_request_named() {
    for engine in engines() {
        let base = ("FRIDAY_BASE_URL", "https://friday.example.org".to_owned());
        let app = Setup { environment: vec![base], ..Setup::default() }.start(engine);
        app.add_person("Ada", Role::Member);
        let forged = [
            ("Origin", "https://friday.example.org"),
            ("Host", "evil.example"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "http"),
            ("Forwarded", "host=evil.example;proto=http"),
        ];
        let mut visitor = app.visitor();
        let mut stranger = app.visitor();
        let new = [("name", "Berta"), ("email", "berta@example.org"), ("password", PASSWORD)];
        assert_eq!(stranger.post_with("/sign-up", &new, &forged).status, 303);
        assert_eq!(
            stranger
                .post_with("/sign-up", &[("name", "A"), ("email", &*address("Ada")), ("password", PASSWORD)], &forged)
                .status,
            303
        );
        assert_eq!(visitor.post_with("/password/forgot", &[("email", &*address("Ada"))], &forged).status, 303);
        let mails = [app.mails_to("berta@example.org"), app.mails_to(&address("Ada"))].concat();
        assert_eq!(mails.len(), 3);
        for mail in mails {
            let whole = format!("{:?}{}{}", mail.headers, mail.text, mail.html);
            assert!(!whole.contains("evil.example"), "{whole}");
            assert!(mail.text.contains("https://friday.example.org/"), "{}", mail.text);
            assert_eq!(mail.text.matches("://").count(), mail.text.matches("https://friday.example.org/").count());
        }
        for path in ["/", "/releases.atom", "/sign-in", "/nothing"] {
            let page = visitor.get_with(path, &forged[1..]);
            assert!(!page.body.contains("evil.example") && !page.header("location").contains("evil"), "{path}");
        }
        let away = visitor.get_with("/settings", &forged[1..]).location();
        assert!(away.starts_with("/sign-in?"), "{away}");
    }
}
