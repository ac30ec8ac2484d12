//! One field a little wrong: the form comes back with what was entered and says at the field what is wrong.

use super::{Room, refused};
use crate::bad_input::forms::FORMS;
use crate::support::on_each_engine;
use crate::support::people::number_of;

/// Route, field, what stands in it, what the page says there.
fn wrong() -> Vec<(&'static str, &'static str, String, &'static str)> {
    let han = |count: usize| "深".repeat(count);
    vec![
        ("/posts", "title", han(201), "at most 200 characters"),
        ("/posts", "title", "Hey".into(), "at least 4 characters"),
        ("/posts", "title", "\u{202E}\u{0}\u{7}".into(), "fill this in"),
        ("/posts", "body", han(20_001), "at most 20,000 characters"),
        ("/posts", "kind", "wish".into(), "choose one"),
        ("/posts", "area", "nowhere".into(), "choose one"),
        ("/posts", "area", "came\u{0}ra2".into(), "choose one"),
        ("/posts", "lang", "tlh".into(), "choose one"),
        ("/posts", "device", han(81), "at most 80 characters"),
        ("/posts", "build", han(81), "at most 80 characters"),
        ("/posts", "log", han(60_001), "at most 60,000 characters"),
        ("/posts/{number}/edit", "title", han(201), "at most 200 characters"),
        ("/posts/{number}/edit", "area", "nowhere".into(), "choose one"),
        ("/posts/{number}/edit", "lang", "zh".into(), "choose one"),
        ("/posts/{number}/comments", "body", han(5_001), "at most 5,000 characters"),
        ("/posts/{number}/comments", "body", " \r\n\u{0} ".into(), "fill this in"),
        ("/posts/{number}/comments", "body", "\u{2800}\u{3164}".into(), "fill this in"),
        ("/posts/{number}/decision", "status", "wished".into(), "choose one"),
        ("/posts/{number}/decision", "note", han(4_001), "at most 4,000 characters"),
        ("/staff/areas", "name", han(61), "at most 60 characters"),
        ("/staff/areas", "name", "!!!".into(), "fill this in"),
        ("/staff/areas", "name", "Camera".into(), "already"),
        ("/staff/lines", "name", han(41), "at most 40 characters"),
        ("/staff/markets", "code", "xx".into(), "No country has these two letters"),
        ("/staff/markets", "code", "DE".into(), "already"),
        ("/staff/markets", "name", han(61), "at most 60 characters"),
        ("/staff/markets/{id}/lines", "line", "pho\u{0}ne".into(), "choose one"),
        ("/staff/markets/{id}/lines/{line}", "software_reason", han(301), "at most 300 characters"),
        ("/staff/markets/{id}/lines/{line}/open", "exception", han(301), "at most 300 characters"),
        ("/markets/{code}/translate", "lang", "tlh".into(), "choose one"),
        ("/markets/{code}/test", "device", "no\u{0}thing".into(), "No device is called so"),
        ("/staff/groups", "name", "!!!".into(), "fill this in"),
        ("/staff/groups", "name", "REVIEWERS".into(), "already"),
        ("/staff/groups", "about", han(501), "at most 500 characters"),
        ("/staff/groups", "area", "came\u{0}ra".into(), "choose one"),
        ("/staff/groups/{id}/invite", "handle", "no\u{0}body".into(), "nobody here has"),
        ("/staff/groups/{id}/posts", "post", "#99999".into(), "no such post"),
        ("/releases/next/notes", "summary", han(4_001), "at most 4,000 characters"),
        ("/releases/next/notes", "known_issues", han(4_001), "at most 4,000 characters"),
        ("/releases/next/notes", "wording-2", han(301), "at most 300 characters"),
        ("/releases/next/notes", "change-2", "better".into(), "choose one"),
        ("/releases/next/notes", "position-2", "-1".into(), "choose one"),
        ("/releases/next/notes", "position-2", "9".repeat(30), "choose one"),
        ("/sign-up", "name", han(51), "at most 50 characters"),
        ("/sign-up", "name", "\u{200B}\u{202E}".into(), "fill this in"),
        ("/sign-up", "email", format!("{}@example.org", "a".repeat(250)), "Enter an email address"),
        ("/sign-up", "email", "ada@example.org\r\nBcc: eve@example.org".into(), "Enter an email address"),
        ("/sign-up", "email", "a\u{0}da@example.org".into(), "Enter an email address"),
        ("/sign-up", "password", "a1".repeat(101), "at most 200 characters"),
        ("/sign-up", "password", "seventy".into(), "at least 8 characters"),
        ("/sign-up", "password", "Nora@example.org".into(), "first ones"),
        ("/sign-in", "email", "ada\u{0}@example.org".into(), "do not match"),
        ("/sign-in", "password", "x".repeat(5_000), "do not match"),
        ("/sign-in", "password", "\u{0}".into(), "do not match"),
        ("/password/forgot", "email", "ada\u{0}@example.org".into(), "Enter an email address"),
        ("/password/reset/{token}", "password", "password".into(), "first ones"),
        ("/settings", "name", han(51), "at most 50 characters"),
        ("/settings", "handle", "abc".repeat(11), "at most 30 characters"),
        ("/settings", "handle", "🍊!".into(), "fill this in"),
        ("/settings", "handle", "李".into(), "at least 3 characters"),
        ("/settings", "handle", "wilma".into(), "already"),
        ("/settings/display", "language", "tlh".into(), "choose one"),
        ("/settings/display", "zone", "Mars/Olympus".into(), "do not know this time zone"),
        ("/settings/display", "zone", "Europe/Ber\u{0}lin".into(), "do not know this time zone"),
        ("/settings/display", "theme", "sepia".into(), "choose one"),
        ("/settings/password", "current", "not mine at all".into(), "not your current password"),
        ("/settings/password", "new", "12345678".into(), "first ones"),
        ("/settings/address", "email", "MIA@example.org".into(), "your address already"),
        ("/settings/address", "email", "m\u{0}ia@example.org".into(), "Enter an email address"),
        ("/settings/address", "current", "not mine at all".into(), "not your current password"),
        ("/staff", "email", "no\u{0}body@example.org".into(), "Nobody signed up"),
        ("/staff", "role", "owner".into(), "choose one"),
    ]
}

#[test]
fn a_wrong_field_is_named_and_what_was_entered_is_kept() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        for (route, field, value, says) in wrong() {
            let form = FORMS.iter().find(|form| form.route == route).unwrap();
            let fields: Vec<(&str, &str)> = form
                .fields
                .iter()
                .map(|(name, right)| (*name, if *name == field { &*value } else { *right }))
                .collect();
            let path = room.site.path(form.path);
            refused(app, &format!("{route} {field}"), |see| {
                let page = room.who(form.who).post(&path, &fields);
                see(&page, &[422]);
                assert!(page.one("title").starts_with("Error: "), "{route} {field}");
                let told = page.all(".error").join(" ");
                assert!(told.contains(says), "{route} {field}: {told}");
                assert!(!page.all(".error-summary[role=alert]").is_empty(), "{route} {field} has no summary");
                for target in page.attributes(".error-summary a", "href") {
                    let found = page.all(&format!("[id='{}']", target.trim_start_matches('#')));
                    assert_eq!(found.len(), 1, "{route} {field}: {target} leads nowhere");
                }
                for (name, sent) in
                    fields.iter().filter(|(name, sent)| *name != field && sent.len() > 3 && *name != "next")
                {
                    let secret = matches!(*name, "password" | "current" | "new");
                    assert_eq!(page.body.contains(sent), !secret, "{route} {field}: {name} was not kept");
                }
            });
        }
    });
}

#[test]
fn a_character_no_database_can_hold_breaks_nothing() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let before = app.tables();
        for path in [
            "/?area=%00",
            "/?q=%00&device=%00",
            "/?page=99999999999999999999",
            "/?page=-1",
            "/?sort=%FF%FE",
            "/?area=%F0%9F%98%80",
            "/people/%00",
            "/people/wil%00ma",
            "/people/%FF",
            "/people/%2e%2e%2f",
            "/releases/26%00",
            "/releases/26%00.md",
            "/releases/26%00/people",
            "/releases/26.11.20/people?q=%00&after=-1",
            "/releases/26.11.20/report/results?of=line-%00",
            "/awards?year=%00",
            "/awards?year=99999999999999999999",
            "/releases/26.11.20/report/results?of=device-%00",
            "/releases/26.11.20/report/results?of=%F0%9F%8D%8A",
            "/releases/26.11.20/people?q=%40&after=9223372036854775807",
            "/releases/26.11.20/people?q=%F0%9F%8D%8A",
            "/releases/26.11.20/lines/9223372036854775807/people?page=999999999999",
            "/releases/26.11.20/lines/%00/people",
            "/releases/%00",
            "/markets/%00",
            "/markets/d%00e/want",
            "/markets?q=%00&page=99999999999999999999",
            "/staff/markets/99999999999999999999",
            "/staff/markets/1/lines/99999999999999999999",
            "/groups/%00",
            "/groups/review%00ers?page=99999999999999999999",
            "/staff/groups/99999999999999999999",
            "/releases?train=%00",
            "/releases?train=week%00ly",
            "/releases/archive?q=%00&train=%00",
            "/releases.atom?area=%00&line=%00",
            "/devices/%00",
            "/devices?q=%00",
            "/posts/1%00",
            "/posts/1-%00",
            "/posts/1-%FF",
            "/posts/99999999999999999999",
            "/posts/0",
            "/posts/-1",
            "/posts/1?page=99999999999",
            "/unsubscribe/%00",
            "/unsubscribe/letters/%00",
            "/subscribe/%00",
            "/verify/%00",
            "/password/reset/%00",
            "/set-up/%00",
            "/static/%00",
            "/static/..%2f..%2fCargo.toml",
            "/triage?area=%00&sort=%00&page=%00",
            "/triage?line=%00&device=%00&lang=%00&kind=%00&whose=%00&status=%00&after=%00",
            "/triage?sort=age&after=-9e300~-9223372036854775808",
            "/triage?sort=new&after=9e300~9223372036854775807",
            "/triage?after=-9e300~1&age=1000000&votes=1000000&rise=1000000",
            "/triage?sort=week&after=1e-320~1",
            "/staff/audit?by=%00&act=%00&post=%00&from=%00&to=%00&before=%00",
            "/staff/audit?from=9998-12-31&to=2000-01-01&before=9223372036854775807&post=9223372036854775807",
            "/staff/audit.csv?to=9998-12-31&from=+262142-01-01",
            "/staff/numbers?line=%00&area=%00&weeks=%00",
            "/staff/numbers?by=day&line=%00&area=%00",
            "/staff/numbers.csv?by=day&area=%00",
            "/staff/numbers?weeks=-9223372036854775808&area=a&area=b",
            "/staff/numbers.csv?weeks=99999999999999999999&line=%00",
            "/staff/plan?line=%00",
            "/staff/plan?line=a%00b&line=c",
            "/posts/1/move?back=//evil.example",
            "/posts/1/builders?back=%00",
            "/triage?q=%00&post=%00&answered=%00",
            "/triage?q=%2342&post=9223372036854775807",
            "/triage?q=%F0%9F%8D%8A&post=-1",
            "/triage/select?post-%00=1&post-99999999999999999999=1&all=2",
            "/triage?similar=%00",
            "/triage/merges?decided=%00",
            "/triage/merges?after=%00~9~9",
            "/triage/moderation?held=9~%00&flagged=%00~9",
            "/posts/1/merge?into=%00",
            "/posts/1/merge?into=99999999999999999999&next=//evil.example",
            "/posts/99999999999999999999/merge?into=1&next=%00",
            "/triage?view=%00",
            "/triage?view=99999999999999999999",
            "/triage/select?all=1&q=%00&area=%00&after=x",
            "/triage/1?list=//evil.example&here=%00&next=javascript:1",
            "/?device=a%00b",
            "/?q=a%00b&line=a%00b&area=a%00b",
            "/?q=a%00b&sort=new",
            "/areas/a%00b",
            "/lines/a%00b",
            "/devices?q=a%00b",
            "/suggestions/devices?q=a%00b",
            "/suggestions/people?post=1&q=a%00b",
            "/people/a%00b",
            "/posts/new?device=a%00b&title=a%00b",
            "/posts/similar?title=a%00b",
            "/posts/1/candidates?q=a%00b",
            "/staff/devices?q=a%00b",
            "/staff/answers/%00",
            "/staff/answers/99999999999999999999",
            "/staff/announcements/%00",
            "/staff/announcements/DE",
            "/posts/1/answers/-1",
            "/posts/1/answers/%00",
            "/triage?status=declined&revisit=%00",
            "/sign-in?next=%00",
            "/posts/new?kind=%00",
            "/releases?page=999999999999999999",
            "/%00",
            "/%FF",
            "//evil.example",
            "/?%",
        ] {
            for browser in [&mut room.people.visitor, &mut room.people.staff] {
                let page = browser.get(path);
                assert!(page.status < 500, "{path}: {} {}", page.status, page.text());
                if page.status >= 400 {
                    super::is_plain(&page);
                }
            }
        }
        for path in [
            "/unsubscribe/%00",
            "/verify/%00",
            "/posts/1%00/vote",
            "/posts/1%00/comments",
            "/releases/26%00/known-issues",
            "/releases/next/items/%00/leave-out",
        ] {
            let page = room.people.staff.post(path, &[("body", "x"), ("known_issues", "x")][..0]);
            assert!(page.status < 500, "{path}: {}", page.status);
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

/// What a browser has typed in one field is still there when its reader goes back; megabytes are read to their end, so that
/// the answer gets to them.
#[test]
fn a_form_that_is_too_large_says_how_much_it_holds_and_that_nothing_is_lost() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep recording during calls", "camera");
        let addition = format!("/posts/{}/additions", number_of(&post));
        let before = app.tables();
        for (path, field) in [(&*addition, "body"), ("/settings", "name")] {
            for size in [300 * 1024, 6 * 1024 * 1024] {
                let told = ada.post(path, &[(field, &*"a".repeat(size))]);
                assert_eq!(told.status, 422, "{path} {size}");
                assert!(told.says("about 262,000 letters, or 29,000 Chinese characters"), "{}", told.text());
                assert!(told.says("still in your browser"), "{}", told.text());
            }
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}
