//! Whoever left the site: a row that says nothing of anybody, and everything they did still counts.

use super::{is_signed_in, unconfirmed};
use crate::support::people::{PASSWORD, address};
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{Timestamp, UserId};
use orange_friday::people::{self, Role};
use orange_friday::posts;

/// Whether there was something to erase.
fn erases(app: &TestApp, id: UserId) -> bool {
    let now = app.now();
    app.write(move |conn| people::erase(conn, id, now))
}

fn leaves(app: &TestApp, id: UserId, at: Option<Timestamp>) {
    app.write(move |conn| Ok(people::set_leaving(conn, id, at)?));
}

fn digests(app: &TestApp, name: &str) -> usize {
    app.mails_to(&address(name)).iter().filter(|mail| mail.header("precedence") == "bulk").count()
}

#[test]
fn a_former_member_is_named_nowhere_and_what_they_did_still_counts() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [quilla, berta, vera, willy] = ["Quilla", "Berta", "Vera", "Willy"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.run_worker();
        let wish = app.file(&quilla, "request", "Keep recording during calls", "camera");
        app.comment(&quilla, wish, "Also with a headset.");
        for voter in [&vera, &willy] {
            app.vote(voter, wish);
        }
        app.decide(&grace, wish, "ready", "");
        let mut open = app.signed_in("Quilla");
        let votes = app.read(|conn| posts::get(conn, wish)).vote_count;

        assert!(erases(app, quilla.id));
        assert!(!erases(app, quilla.id), "nothing is left of her to erase");
        assert!(erases(app, berta.id), "what stands in place of their addresses differs");

        // What she signed in with opens nothing, and nobody is led to where her page was.
        assert!(!is_signed_in(&mut open));
        let mut back = app.visitor();
        let form = back.get("/sign-in");
        let fields = [("email", &*address("Quilla")), ("password", PASSWORD)];
        assert_eq!(back.submit(&form, "/sign-in", &fields).status, 422);
        let former = people::address(&people::former_handle(quilla.id));
        let mut desk = app.signed_in("Grace");
        for path in ["/people/quilla", former.as_str()] {
            assert_eq!((app.visitor().get(path).status, desk.get(path).status), (404, 404), "{path}");
        }
        for reader in [&mut app.visitor(), &mut desk] {
            let page = reader.visit(&format!("/posts/{wish}"));
            assert!(page.says("a former member") && page.says("Also with a headset."), "{}", page.text());
            assert!(!page.body.to_lowercase().contains("quilla"), "{}", page.body);
            assert!(page.attributes("a", "href").iter().all(|href| !href.contains(&former)), "{}", page.body);
        }
        assert!(app.visitor().get("/posts.atom").body.contains("a former member"));
        assert_eq!(app.read(|conn| posts::get(conn, wish)).vote_count, votes);

        // Whoever is about to leave gets no mail any more, unless they stay after all.
        let (vera, willy) = (vera.id, willy.id);
        let in_a_week = app.now().plus(TimeDelta::days(7));
        leaves(app, vera, Some(in_a_week));
        leaves(app, willy, Some(in_a_week));
        leaves(app, willy, None);
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(["Quilla", "Vera", "Willy"].map(|name| digests(app, name)), [0, 0, 1]);

        // They are counted all the same.
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("Thanks to 3 people"), "{}", page.text());
        assert_eq!(page.all(".thanks li"), ["Vera", "Willy", "and 1 more"]);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

        // Her address and her handle are anybody's.
        assert_ne!(app.add_person("Quilla", Role::Member), quilla.id);
        assert_eq!(app.visitor().get("/people/quilla").status, 200);
    });
}

#[test]
fn a_former_member_who_never_confirmed_an_address_is_not_taken_for_an_abandoned_account() {
    on_each_engine(|app| {
        let [una, ute] = ["Una", "Ute"].map(|name| {
            unconfirmed(app, name);
            app.read(|conn| people::find_by_handle(conn, &name.to_lowercase())).unwrap().id
        });
        assert!(erases(app, una));
        app.advance(TimeDelta::days(90));
        app.tidy();
        let is_there = |id: UserId| app.read(|conn| Ok(people::by_id(conn, id)?)).is_some();
        assert_eq!([una, ute].map(is_there), [true, false]);
    });
}
