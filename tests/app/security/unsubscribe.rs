//! The link at the foot of a mail, pressed by people and by their mail providers (RFC 8058).

use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};

/// Ada and Berta wrote a post each and were answered; the last parts of their links.
fn two_links(app: &TestApp) -> [String; 2] {
    let area = app.areas(&["Camera"]).remove(0);
    let mut grace = app.staff("Grace");
    ["Ada", "Berta"].map(|name| {
        let path = app.member(name).files("bug", "Flash stays on", &area);
        assert_eq!(grace.decides(&path, "planned", "Soon.", "").status, 303);
        let mail = app.mails_to(&address(name)).pop().unwrap();
        assert_eq!(mail.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
        let link = mail.header("list-unsubscribe").trim_matches(['<', '>']).to_owned();
        assert!(link.starts_with(&app.base_url), "{link}");
        assert!(mail.text.contains(&link), "people find it too");
        link[app.base_url.len()..].to_owned()
    })
}

/// Which mails people want, as the database has it.
fn wishes(app: &TestApp) -> Vec<String> {
    app.tables().0["mail_preferences"].clone()
}

#[test]
fn one_click_of_a_provider_is_enough_and_a_second_one_is_no_mistake() {
    on_each_engine(|app| {
        let [ada, berta] = two_links(app);
        let before = wishes(app);
        for _ in 0..3 {
            let page = app.visitor().get(&ada);
            assert_eq!(page.status, 200);
            assert_eq!(page.all("main form").len(), 1);
        }
        assert_eq!(wishes(app), before, "opening changes nothing");

        // No cookie, no Origin, and a body in whichever form.
        let mime = "application/x-www-form-urlencoded";
        let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        let bodies = [("List-Unsubscribe=One-Click", mime), ("", ""), (parts, "multipart/form-data; boundary=x")];
        let mut states = Vec::new();
        for (body, mime) in bodies {
            let answer = app.visitor().post_body(&ada, body, mime, &[]);
            assert_eq!(answer.status, 200, "{mime}");
            assert!(answer.set_cookies.is_empty() && answer.header("location").is_empty());
            assert!(answer.says("You are unsubscribed"), "{}", answer.text());
            states.push(wishes(app));
        }
        // The link in the mail's text begins with its reader's language, and does the same.
        for language in ["/de", "/zh-Hant"] {
            let answer = app.visitor().post_body(&format!("{language}{ada}"), "List-Unsubscribe=One-Click", mime, &[]);
            assert_eq!((answer.status, answer.attributes("html", "lang")), (200, vec![language[1..].to_owned()]));
            assert!(answer.header("location").is_empty() && !answer.says("You are unsubscribed"));
            states.push(wishes(app));
        }
        assert!(states.windows(2).all(|pair| pair[0] == pair[1]));
        let changed: Vec<_> = before.iter().filter(|row| !states[0].contains(row)).collect();
        assert_eq!(changed.len(), 1, "Ada's only: {changed:?}");

        // From here on nothing but account mails reaches Ada, and Berta hears everything.
        let count = |name: &str| app.mails_to(&address(name)).len();
        let (of_ada, of_berta) = (count("Ada"), count("Berta"));
        let mut grace = app.signed_in("Grace");
        for number in ["1", "2"] {
            let path = grace.get(&format!("/posts/{number}")).location();
            assert_eq!(grace.decides(&path, "in_progress", "", "").status, 303);
        }
        assert_eq!((count("Ada"), count("Berta")), (of_ada, of_berta + 1));
        assert_eq!(app.visitor().post("/password/forgot", &[("email", &*address("Ada"))]).status, 303);
        assert_eq!(count("Ada"), of_ada + 1);

        // From a page of ours the button does the same.
        let mut visitor = app.visitor();
        let page = visitor.get(&berta);
        assert_eq!(visitor.submit(&page, &berta, &[]).status, 200);
    });
}

#[test]
fn a_mistyped_link_is_nobodys() {
    on_each_engine(|app| {
        let [ada, berta] = two_links(app);
        assert_ne!(ada, berta);
        let before = app.tables();
        let token = ada.rsplit('/').next().unwrap().to_owned();
        assert!(token.len() >= 22, "128 random bits at least: {token}");
        let turned = |at: usize| {
            let other = if token.as_bytes()[at] == b'A' { "B" } else { "A" };
            format!("{}{other}{}", &token[..at], &token[at + 1..])
        };
        let mut mutated: Vec<String> = (0..token.len()).map(turned).collect();
        mutated.extend([
            token[1..].to_owned(),
            format!("{token}A"),
            token.to_lowercase(),
            token.to_uppercase(),
            "%27%20OR%201=1--".to_owned(),
            "%25".to_owned(),
            "1".to_owned(),
        ]);
        for wrong in mutated {
            let path = format!("/unsubscribe/{wrong}");
            assert_eq!(
                app.visitor().post_with(&path, &[("List-Unsubscribe", "One-Click")], &[]).status,
                404,
                "{wrong}"
            );
            assert_eq!(app.visitor().get(&path).status, 404, "{wrong}");
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}
