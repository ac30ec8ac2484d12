//! Forms as people, scripts and attackers send them: the right status, a plain sentence, and nothing written.

pub mod forms;
mod limits;
mod markup;
mod states;

use crate::permissions::declared;
use crate::support::site::{People, Site};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use forms::{FORMS, Form, OF_FILES, WITHOUT_FIELDS, Who};
use std::collections::BTreeSet;

/// What a page never shows: words of ours that only a programmer knows.
const INSIDE: &[&str] = &[
    "::",
    "Error {",
    "Some(",
    "Ok(",
    "Err(",
    "panicked",
    "serde",
    "diesel",
    "actix",
    "deserialize",
    "unknown field",
    "missing field",
    "Urlencoded",
    "Overflow",
    "ContentType",
    "Problem",
    "Refusal",
    "SQL",
    "constraint",
    "stack",
];

/// A page that says in words what is wrong.
fn is_plain(page: &Page) {
    assert!(page.header("content-type").starts_with("text/html"), "{}: {}", page.path, page.body);
    assert_eq!(page.all("h1").len(), 1, "{}", page.path);
    let main = page.one("main");
    assert!(main.contains('.'), "{} says nothing: {main}", page.path);
    for inside in INSIDE {
        assert!(!main.contains(inside), "{} ({}) shows {inside:?}: {main}", page.path, page.status);
    }
    let told = page.all("main .error-page p:first-of-type, main .error, main [role=alert] p");
    // Where nothing is marked as wrong the page says it in its first words, below the way back; the button that stays
    // in sight says none.
    let told = if told.is_empty() { page.all("main p:not(.crumbs):not(.keep)") } else { told };
    assert!(!told.is_empty(), "{}: {main}", page.path);
    for sentence in told {
        let name_of_ours =
            sentence.chars().zip(sentence.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
        assert!(sentence.split(' ').count() > 2 && !name_of_ours, "{} ({}): {sentence:?}", page.path, page.status);
    }
}

/// Sends bad forms and sees to it that each is refused in words and that together they have written nothing.
fn refused(app: &TestApp, what: &str, send: impl FnOnce(&mut dyn FnMut(&Page, &[u16]))) {
    let before = app.tables();
    send(&mut |page, statuses| {
        assert!(statuses.contains(&page.status), "{what} at {}: {}, {}", page.path, page.status, page.text());
        is_plain(page);
    });
    assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "{what}");
}

struct Room {
    site: Site,
    people: People,
    author: Browser,
}

impl Room {
    fn of(app: &TestApp) -> Self {
        let site = app.site();
        Self { author: app.signed_in(&site.author), people: app.everybody(), site }
    }

    fn who(&mut self, who: Who) -> &mut Browser {
        match who {
            Who::Visitor => &mut self.people.visitor,
            Who::Member => &mut self.people.member,
            Who::Author => &mut self.author,
            Who::Staff => &mut self.people.staff,
            Who::Owner => &mut self.people.owner,
        }
    }
}

#[test]
fn every_route_that_takes_a_form_is_tried_here() {
    let tried: BTreeSet<&str> = FORMS
        .iter()
        .map(|form| form.route)
        .chain(WITHOUT_FIELDS.iter().map(|(route, ..)| *route))
        .chain(OF_FILES.iter().copied())
        .collect();
    let declared = declared::routes();
    let unsafe_routes: BTreeSet<&str> =
        declared.iter().filter(|(method, _)| method != "GET").map(|(_, route)| route.as_str()).collect();
    assert_eq!(tried, unsafe_routes, "say in bad_input/forms.rs what each route takes");
}

#[test]
fn an_empty_form_is_told_what_is_missing() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        for form in FORMS.iter().filter(|form| form.empty != 0) {
            let path = room.site.path(form.path);
            refused(app, "an empty form", |see| see(&room.who(form.who).post(&path, &[]), &[form.empty]));
        }
    });
}

#[test]
fn a_field_that_no_form_has_is_refused() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let columns = [
            "id",
            "user_id",
            "author_id",
            "role",
            "verified_at",
            "vote_count",
            "visibility",
            "listed",
            "weight",
            "token_hash",
            "created_at",
            "via_post",
        ];
        for form in FORMS {
            let path = room.site.path(form.path);
            let fields = filled(form);
            let foreign = columns.iter().filter(|column| !fields.iter().any(|(name, _)| name == *column));
            refused(app, "a foreign field", |see| {
                for column in foreign {
                    let mut fields = fields.clone();
                    fields.push((column, "3"));
                    see(&room.who(form.who).post(&path, &fields), &[422]);
                }
                // And none twice: which one would count?
                let Some(first) = fields.first().copied() else { return };
                let twice: Vec<_> = fields.iter().copied().chain([first]).collect();
                see(&room.who(form.who).post(&path, &twice), &[422]);
            });
        }
    });
}

fn filled(form: &Form) -> Vec<(&'static str, &'static str)> {
    form.fields.to_vec()
}

#[test]
fn what_is_no_form_is_refused() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let origin = app.base_url.clone();
        for form in FORMS {
            let path = room.site.path(form.path);
            let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.fields).finish();
            let json =
                serde_json::to_string(&form.fields.iter().copied().collect::<std::collections::BTreeMap<_, _>>());
            refused(app, "something that is no form", |see| {
                let mut send =
                    |body: &str, mime: &str| room.who(form.who).post_body(&path, body, mime, &[("Origin", &origin)]);
                see(&send(&json.unwrap(), "application/json"), &[422]);
                see(&send(&"a=1&".repeat(70_000), "application/x-www-form-urlencoded"), &[413, 422]);
                // A vote needs no form, so its type says nothing.
                if form.typed {
                    see(&send(&body, "text/plain"), &[422]);
                    see(&send(&body, "multipart/form-data; boundary=x"), &[422]);
                    see(&send(&body, ""), &[422]);
                    // Bytes that are no text of anybody, as `%XX`.
                    let (name, _) = form.fields.first().copied().unwrap_or(("x", ""));
                    see(&send(&format!("{name}=%C3%28"), "application/x-www-form-urlencoded"), &[422]);
                }
            });
        }
    });
}

#[test]
fn a_form_from_another_site_does_nothing() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let here = app.base_url.clone();
        let evil = "https://evil.example";
        let page = format!("{here}.evil.example/x");
        let sent: &[&[(&str, &str)]] = &[
            &[("Origin", evil)],
            &[("Origin", "null")],
            &[("Origin", "")],
            &[],
            &[("Referer", evil)],
            &[("Referer", &page)],
            &[("Origin", evil), ("Referer", &here)],
            &[("Sec-Fetch-Site", "cross-site"), ("Origin", &here)],
            &[("Sec-Fetch-Site", "same-site"), ("Origin", &here)],
            &[("Sec-Fetch-Site", "none"), ("Origin", &here)],
        ];
        let with_fields = FORMS.iter().map(|form| (form.path, form.who, form.fields));
        let without = WITHOUT_FIELDS.iter().filter(|(route, ..)| !route.starts_with("/unsubscribe/"));
        for (path, who, fields) in with_fields.chain(without.map(|(_, path, who)| (*path, *who, &[][..]))) {
            let path = room.site.path(path);
            refused(app, "a form from elsewhere", |see| {
                for headers in sent {
                    see(&room.who(who).post_with(&path, fields, headers), &[403]);
                }
            });
        }
        // Nobody was signed out by one of them.
        assert_eq!(room.people.member.get("/settings").status, 200);
    });
}

#[test]
fn the_same_forms_work_when_they_are_right() {
    // Without this, everything above could be refused for some other reason.
    on_each_engine(|app| {
        let mut room = Room::of(app);
        for form in FORMS.iter().filter(|form| form.works != 0) {
            let path = room.site.path(form.path);
            let before = app.tables();
            let answer = room.who(form.who).post(&path, form.fields);
            assert_eq!(answer.status, form.works, "{path}: {}", answer.text());
            // No wish is out here whose way could be told: that none is chosen stays as it is.
            let quiet = ["/theme", "/posts/{number}/merge", "/how-it-works"];
            let is_quiet = form.route.ends_with("/withdraw") || quiet.contains(&form.route);
            let after = app.tables();
            assert!(is_quiet || before != after, "{path} wrote nothing");
            // What only staff send and what changes something is in the log of their acts.
            if matches!(form.who, Who::Staff | Who::Owner) && !is_quiet {
                let rows = after.count("staff_acts") - before.count("staff_acts");
                assert!(rows > 0, "{path} is not in the log of staff's acts");
            }
        }
    });
}
