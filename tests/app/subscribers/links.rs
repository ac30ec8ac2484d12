//! Links by which an address is confirmed: a few of them, and they tell nobody who subscribes.

use super::{FAN, asks, opens, subscribes};
use crate::support::{Setup, engines, on_each_engine};
use chrono::TimeDelta;
use orange_friday::subscribers;

#[test]
fn nobody_learns_who_subscribes_and_nobody_is_flooded() {
    on_each_engine(|app| {
        opens(app);
        let first = asks(app, "en", &[("email", FAN)]).text();
        assert_eq!(asks(app, "en", &[("email", " Fan@EXAMPLE.net ")]).text(), first);
        assert_eq!(app.mails_to(FAN).len(), 1, "one a day");
        let link = app.link_to(FAN, "/subscribe/");
        assert_eq!(app.visitor().post(&link, &[("area", "camera")]).status, 303);
        // Somebody else types the address of one who confirmed: the answer is the same, and the choice stays.
        app.advance(TimeDelta::days(1));
        assert_eq!(asks(app, "en", &[("email", FAN), ("area", "battery")]).text(), first);
        assert_eq!((app.mails_to(FAN).len(), app.link_to(FAN, "/subscribe/")), (2, link.clone()));
        assert_eq!(app.visitor().get(&link).attributes("option[selected]", "value"), ["camera"]);
        for (wrong, value) in [("email", "nobody"), ("area", "no-such-area"), ("lang", "tlh")] {
            let fields = if wrong == "email" { vec![(wrong, value)] } else { vec![("email", FAN), (wrong, value)] };
            assert_eq!(app.visitor().post("/subscribe", &fields).status, 422, "{wrong}");
        }
        let refused = app.visitor().post("/subscribe", &[("email", "nobody"), ("area", "camera")]);
        assert_eq!(refused.attributes("option[selected]", "value"), ["camera"], "what was chosen stays");
        // Who never confirms is forgotten after a week, who did is not.
        asks(app, "en", &[("email", "other@example.net")]);
        let now = app.now().plus(TimeDelta::days(8));
        assert_eq!(app.write(move |conn| subscribers::forget_unconfirmed(conn, now)), 1);
        assert_eq!(app.tables().count("subscribers"), 1);
        // Who sends no page of ours says the language.
        let german = [("email", "hans@example.net"), ("lang", "de")];
        assert_eq!(app.visitor().post("/subscribe", &german).status, 303);
        app.run_worker();
        assert!(app.link_to("hans@example.net", "/subscribe/").contains("/de/subscribe/"));
    });
}

#[test]
fn whoever_left_by_mistake_gets_a_new_link_on_the_same_day() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        for _ in 0..2 {
            asks(app, "en", &[("email", FAN)]);
        }
        let new = app.link_to(FAN, "/subscribe/");
        assert!(new != link && app.mails_to(FAN).len() == 2, "one more, and no third one");
        assert!(app.visitor().get(&new).says("once you confirm"));
    });
}

#[test]
fn a_link_goes_out_once_a_day_of_the_site_and_not_of_greenwich() {
    for engine in engines() {
        let environment = vec![("FRIDAY_TIMEZONE", "Asia/Shanghai".to_owned())];
        let app = &Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera", "Battery"]);
        app.run_worker();
        // Half past eleven in the evening, half past midnight, half past seven in the morning and an hour later.
        for (at, links) in [("16T15:30", 1), ("16T16:30", 2), ("16T23:30", 2), ("17T00:30", 2)] {
            app.set_clock(&format!("2026-11-{at}:00Z"));
            asks(app, "en", &[("email", FAN)]);
            assert_eq!(app.mails_to(FAN).len(), links, "{at}");
        }
    }
}

#[test]
fn an_address_that_nobody_confirms_gets_a_few_links_and_then_none_until_it_is_forgotten() {
    on_each_engine(|app| {
        opens(app);
        for day in 1..=5_usize {
            asks(app, "en", &[("email", FAN)]);
            assert_eq!(app.mails_to(FAN).len(), day.min(3), "day {day}");
            app.advance(TimeDelta::days(1));
        }
        let now = app.now().plus(TimeDelta::days(3));
        assert_eq!(app.write(move |conn| subscribers::forget_unconfirmed(conn, now)), 1, "from when they asked first");
        asks(app, "en", &[("email", FAN)]);
        assert_eq!(app.mails_to(FAN).len(), 4);
        // A link that was made up changes nothing.
        let before = app.tables();
        assert_eq!(app.visitor().post("/subscribe/no-such-word", &[]).status, 404);
        assert_eq!(app.visitor().post_with("/unsubscribe/letters/no-such-word", &[], &[]).status, 200);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

#[test]
fn however_an_address_is_spelt_its_mailbox_gets_a_few_links() {
    on_each_engine(|app| {
        opens(app);
        let spellings: Vec<String> = (1..=7).map(|number| format!("fan+{number}@example.net")).collect();
        let said: Vec<String> =
            spellings.iter().map(|email| asks(app, "en", &[("email", email.as_str())]).text()).collect();
        assert!(said.iter().all(|said| said.contains("a link is on its way")), "{said:?}");
        let heard: Vec<usize> = spellings.iter().map(|email| app.mails_to(email).len()).collect();
        assert_eq!(heard, [1, 1, 1, 1, 1, 0, 0]);
        asks(app, "en", &[("email", FAN)]);
        assert_eq!(app.mails_to(FAN).len(), 1, "whoever owns it asks all the same");
    });
}
