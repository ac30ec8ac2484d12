//! A site in the middle of its second week, with something of every kind on it.

use super::people::{PASSWORD, address, number_of};
use super::{Browser, TestApp};
use orange_friday::people::Role;

/// The four kinds of people, signed in.
pub struct People {
    pub visitor: Browser,
    pub member: Browser,
    pub staff: Browser,
    pub owner: Browser,
}

/// What table rows name in braces.
pub struct Site {
    words: Vec<(&'static str, String)>,
    pub author: String,
}

impl Site {
    /// A path with its words filled in.
    pub fn path(&self, template: &str) -> String {
        self.words.iter().fold(template.to_owned(), |path, (word, value)| path.replace(&format!("{{{word}}}"), value))
    }
}

impl TestApp {
    /// Wilma wrote an open post, one that was shipped in `26.11.20` and one that stands in the frozen second release.
    /// Vera's address is not confirmed. It is Thursday evening, 26 November.
    pub fn site(&self) -> Site {
        let area = self.areas(&["Camera"]).remove(0);
        self.add_person("Wilma", Role::Member);
        self.add_person("Mia", Role::Member);
        self.add_person("Grace", Role::Staff);
        self.add_person("Olga", Role::Owner);
        self.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines",
        );
        self.sql(
            "INSERT INTO canned_answers (name, status, revision) VALUES ('Known', NULL, 0); \
             INSERT INTO canned_texts (answer_id, lang, body) VALUES (1, 'en', 'We know that, {author}.')",
        );
        self.sql(
            "INSERT INTO fan_groups (slug, name, about, lang, area_id, opened_by, opened_at) \
             SELECT 'reviewers', 'Reviewers', 'Whoever tries phones.', 'en', min(a.id), min(u.id), min(u.created_at) \
             FROM areas a, users u",
        );
        self.sql(
            "INSERT INTO markets (code, name, names, added_by, added_at) \
             SELECT 'de', 'Germany', '{}', min(id), min(created_at) FROM users; \
             INSERT INTO market_tallies SELECT id, 0, 0, 0 FROM markets; \
             INSERT INTO market_lines (market_id, line_id, stage, exception, exception_lang) \
             SELECT m.id, min(l.id), 1, '', '' FROM markets m, product_lines l GROUP BY m.id",
        );
        self.run_worker();
        let mut wilma = self.signed_in("Wilma");
        let open = wilma.files("request", "Dark mode for the dialler", &area);
        let shipped = wilma.files("bug", "Camera freezes at night", &area);
        let coming = wilma.files("request", "Shutter by volume key", &area);
        let said = format!("/posts/{}/comments", number_of(&open));
        let said = wilma.post(&said, &[("body", "At night most of all.")]).location();
        let comment = said.rsplit('-').next().unwrap().to_owned();
        let mut grace = self.signed_in("Grace");
        assert_eq!(grace.decides(&shipped, "ready", "", "").status, 303);
        self.set_clock("2026-11-19T18:00:00Z");
        self.run_worker();
        let mut grace = self.signed_in("Grace");
        assert_eq!(grace.approves().status, 303);
        self.set_clock("2026-11-20T17:00:00Z");
        self.run_worker();
        // What she reports is closed on Tuesday.
        let said = [("mood", "sad"), ("worst", "1"), ("text_worst", "We know that.")];
        assert_eq!(wilma.post("/releases/26.11.20/report", &said).status, 303);
        assert_eq!(grace.decides(&coming, "ready", "Next week.", "").status, 303);
        self.set_clock("2026-11-26T18:00:00Z");
        let items = self.tables().count("release_items");
        self.run_worker();
        assert_eq!((items, self.tables().count("release_items")), (1, 2));

        let mut visitor = self.visitor();
        let vera = [("name", "Vera"), ("email", "vera@example.org"), ("password", PASSWORD)];
        assert_eq!(visitor.post("/sign-up", &vera).status, 303);
        // Olga's, as a new password ends all sessions, and Wilma is signed in for the stories until she leaves.
        assert_eq!(visitor.post("/password/forgot", &[("email", &address("Olga"))]).status, 303);
        let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let verify = last(&self.link_to("vera@example.org", "/verify/"));
        let reset = last(&self.link_to(&address("Olga"), "/password/reset/"));
        let notice = self.mails_to(&address("Wilma"));
        let notice = notice.iter().find(|mail| !mail.header("list-unsubscribe").is_empty()).unwrap();
        let unsubscribe = last(notice.header("list-unsubscribe").trim_matches(['<', '>']));
        let digest = self.mails_to(&address("Wilma"));
        let asked = digest.iter().flat_map(|mail| mail.text.split_whitespace()).find(|word| word.contains("/fixed/"));
        let fixed = last(asked.unwrap());
        let home = visitor.get("/");
        let style = home.attributes("link[rel=stylesheet]", "href").remove(0);
        let words = vec![
            ("number", number_of(&open).to_string()),
            ("shipped", number_of(&shipped).to_string()),
            ("coming", number_of(&coming).to_string()),
            ("comment", comment),
            ("open", open),
            ("verify", verify),
            ("reset", reset),
            ("unsubscribe", unsubscribe),
            ("fixed", fixed),
            ("style", style),
            ("item", "2".to_owned()),
        ];
        Site { words, author: "Wilma".to_owned() }
    }

    pub fn everybody(&self) -> People {
        People {
            visitor: self.visitor(),
            member: self.signed_in("Mia"),
            staff: self.signed_in("Grace"),
            owner: self.signed_in("Olga"),
        }
    }
}

impl People {
    pub fn each(&mut self) -> [(&'static str, &mut Browser); 4] {
        [
            ("visitor", &mut self.visitor),
            ("member", &mut self.member),
            ("staff", &mut self.staff),
            ("owner", &mut self.owner),
        ]
    }
}
