//! Four taps, from the form to what everybody sees: of a member, of whoever becomes one on the way, and once of each person.

use super::{HERE, RESULTS, a_release_is_out, faults, lines, numbers, sends};
use crate::releases::carrying::devices;
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};
use orange_friday::people::Role;
use orange_friday::reports;

#[test]
fn fans_report_in_four_taps_and_everybody_sees_what_all_say() {
    on_each_engine(|app| {
        let (_, planned) = a_release_is_out(app);
        let mut mia = app.member("Mia");
        // The release and the list of all lead there, with a mark until she has answered.
        for page in ["/releases/26.11.20", "/releases", "/"] {
            let marks = mia.get(page).all(&format!("a[href='{HERE}'] + .mark"));
            assert_eq!(marks, ["you have not answered yet"], "{page}");
        }
        let form = mia.get(HERE);
        assert!(form.says("Four taps") && form.says("staff alone"), "{}", form.text());
        assert_eq!(form.attributes("form[data-draft]", "data-draft"), [format!("draft:mia:{HERE}")]);
        let lines = form.attributes("input[name=best]", "value");
        assert_eq!(lines.len(), 3, "two lines, or none: {lines:?}");
        let wish = planned.0.to_string();
        assert!(form.attributes("input[name=awaited]", "value").contains(&wish));
        let said = [("mood", "love"), ("best", &*lines[1]), ("worst", &*lines[2]), ("awaited", &*wish)];
        let sent = mia.submit_and_follow(&form, HERE, &said);
        assert!(sent.says("Your answer is counted") && sent.says("1 person answered"), "{}", sent.text());
        assert_eq!((numbers(&sent, "best"), numbers(&sent, "awaited")), (vec!["1".to_owned()], vec!["1".to_owned()]));
        for page in ["/releases", "/"] {
            assert!(mia.get(page).all(&format!("a[href='{HERE}'] + .mark")).is_empty(), "{page}");
        }
        assert!(app.visitor().get("/").all(&format!("a[href='{HERE}']")).is_empty());

        // What is wrong is said at its cell, and nothing of it is stored.
        let long = "a".repeat(201);
        for (wrong, says) in [
            (vec![("best", &*lines[1])], "Choose how it feels"),
            (vec![("mood", "furious")], "Choose how it feels"),
            (vec![("mood", "sad"), ("best", "99999")], "choose one"),
            (vec![("mood", "sad"), ("awaited", "99999")], "choose one"),
            (vec![("mood", "sad"), ("best", &*lines[1]), ("worst", &*lines[1])], "the same change"),
            (vec![("mood", "sad"), ("text_worst", &*long)], "at most 200 characters"),
        ] {
            let page = sends(&mut mia, &wrong);
            assert!(page.status == 422 && page.says(says), "{wrong:?}: {}", page.text());
        }
        assert_eq!(numbers(&app.visitor().get(RESULTS), "mood"), ["0", "1", "0", "0"]);
        // Another answer takes the place of the first: one person is one person.
        let text = "Call me at 356938035643809, it is great.";
        assert_eq!(sends(&mut mia, &[("mood", "sad"), ("worst", &*lines[1]), ("text_worst", text)]).status, 303);
        let seen = app.visitor().get(RESULTS);
        assert!(seen.says("1 person answered") && numbers(&seen, "best").is_empty(), "{}", seen.text());
        assert_eq!(
            (numbers(&seen, "mood"), numbers(&seen, "worst").len()),
            (["0", "0", "0", "1"].map(str::to_owned).into(), 1)
        );
        assert!(!seen.says("Call me"), "texts are not for everybody");
        let form = mia.get(HERE);
        assert!(form.all("form[data-draft]").is_empty(), "what was sent is no draft");
        assert_eq!(form.attributes("input[name=worst][checked]", "value"), [lines[1].clone()]);
        assert!(form.body.contains("‹IMEI›") && !form.body.contains("356938035643809"), "masked: {}", form.body);

        // Staff read the text, hide it, and Mia reads why; the same words again stay hidden.
        let mut grace = app.staff("Grace");
        let texts = grace.get("/staff/reports/26.11.20");
        assert!(texts.says("it is great") && texts.says("1 person answered"), "{}", texts.text());
        assert_eq!(mia.get("/staff/reports/26.11.20").status, 403);
        let hide = texts.attributes("a[href$='/hide']", "href").remove(0);
        let page = grace.get(&hide);
        assert_eq!(grace.submit(&page, &hide, &[("reason", "")]).status, 422);
        assert_eq!(grace.submit(&page, &hide, &[("reason", "A number of somebody.")]).status, 303);
        assert!(mia.get(HERE).says("A number of somebody."));
        let typed = mia.get(HERE).attributes("input[name=text_worst]", "value").remove(0);
        assert_eq!(sends(&mut mia, &[("mood", "sad"), ("worst", &*lines[1]), ("text_worst", &*typed)]).status, 303);
        assert!(mia.get(HERE).says("A number of somebody."));
        assert_eq!(grace.post(&hide.replace("/hide", "/show"), &[]).status, 303);
        assert!(!mia.get(HERE).says("A number of somebody."));
        let acts = grace.get("/staff/audit");
        for said in ["Hid a text of a report", "Showed a text of a report again"] {
            assert!(acts.all(".dots b").iter().any(|act| act == said), "{said}: {}", acts.text());
        }
        // Whoever leaves takes the text along, and is still counted.
        let id = app.read(|conn| Ok(orange_friday::people::by_handle(conn, "mia")?)).unwrap().id;
        app.write(move |conn| reports::forget_of(conn, id));
        assert!(grace.get("/staff/reports/26.11.20").says("Nobody wrote anything"));
        assert!(app.visitor().get(RESULTS).says("1 person answered"));
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn the_lines_of_my_device_are_offered_first_and_one_alone_is_not_folded_away() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        devices(app);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Night mode", "Longer standby", "A louder alarm", "Scrolling screenshots", "A timer for selfies"]
        {
            app.finished(&ada, &grace, title, "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        let last = app.release_lines().pop().unwrap().id.to_string();
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        let field = format!("devices-{last}");
        assert_eq!(desk.submit(&page, "/releases/next/notes", &[(&*field, "Lime")]).status, 303);
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");

        let mut mia = app.member("Mia");
        let form = mia.get(HERE);
        let offered = form.attributes("input[name=best]", "value");
        assert_eq!(offered.len(), 6, "five lines, or none: {offered:?}");
        assert_ne!(offered[1], last, "as they stand in the release");
        assert_eq!(form.all("#best details").len(), 1, "words alone unfold: {}", form.text());
        app.sql(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, 'lime', '', created_at FROM users WHERE name = 'Mia'",
        );
        let form = mia.get(HERE);
        assert_eq!(form.attributes("input[name=best]", "value")[..2], [String::new(), last]);
        assert!(form.says("It counts for your device Lime"), "{}", form.text());
    });
}

#[test]
fn a_visitor_keeps_the_taps_while_signing_in_and_a_newcomer_counts_once_confirmed() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.add_person("Olu", Role::Member);
        let best = lines(app)[0].to_string();
        let mut visitor = app.visitor();
        let form = visitor.get(HERE);
        let sent = visitor.submit(&form, HERE, &[("mood", "hopeful"), ("best", &*best), ("text_best", "Lovely.")]);
        let sign_in = visitor.follow(sent);
        let fields = [("email", &*address("Olu")), ("password", PASSWORD)];
        let back = visitor.submit(&sign_in, "/sign-in", &fields);
        assert_eq!(back.attributes("input[name=mood][checked]", "value"), ["hopeful"], "{}", back.text());
        assert_eq!(back.attributes("input[name=best][checked]", "value"), [&*best]);
        assert_eq!(back.attributes("input[name=text_best]", "value"), ["Lovely."]);
        assert_eq!(visitor.submit(&back, HERE, &[]).status, 303);
        assert!(app.visitor().get(RESULTS).says("1 person answered"));

        // So does whoever becomes a member on the way.
        let mut zoe = app.visitor();
        let form = zoe.get(HERE);
        let asked = zoe.submit(&form, HERE, &[("mood", "sad"), ("worst", &*best), ("text_worst", "Alas.")]);
        let sign_in = zoe.follow(asked);
        let join = zoe.submit(&sign_in, "/sign-up", &[("begin", "1")]);
        let fields = [("name", "Zoe"), ("email", &*address("Zoe")), ("password", PASSWORD)];
        let back = zoe.submit(&join, "/sign-up", &fields);
        let kept = ["mood", "worst"].map(|cell| back.attributes(&format!("input[name={cell}][checked]"), "value"));
        assert_eq!(kept, [["sad"], [&*best]], "{}", back.text());
        assert_eq!(back.attributes("input[name=text_worst]", "value"), ["Alas."]);

        // Vera's waits for her address; with the confirmation it is counted.
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let form = vera.get(HERE);
        let waits = vera.submit_and_follow(&form, HERE, &[("mood", "love")]);
        assert!(waits.says("once you confirm your address") && waits.says("1 person answered"), "{}", waits.text());
        assert_eq!(faults(app), Vec::<String>::new());
        let link = app.link_to("vera@example.org", "/verify/");
        let page = vera.get(&link);
        assert_eq!(vera.submit(&page, &link, &[]).status, 303);
        assert!(app.visitor().get(RESULTS).says("2 people answered"), "{}", app.visitor().get(RESULTS).text());
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn of_two_accounts_of_one_mailbox_one_answers() {
    on_each_engine(|app| {
        a_release_is_out(app);
        // However many there are of it.
        for more in 0..101 {
            app.add_person(&format!("Mia {more}"), Role::Member);
        }
        let (mut mia, mut again) = (app.member("Mia"), app.member("Mia Again"));
        app.sql("UPDATE users SET mailbox = 'mia@example.org' WHERE name LIKE 'Mia%'");
        assert_eq!(sends(&mut mia, &[("mood", "love")]).status, 303);
        let refused = sends(&mut again, &[("mood", "love")]);
        assert!(refused.status == 409 && refused.says("each person answers once"), "{}", refused.text());
        assert_eq!(sends(&mut mia, &[("mood", "sad")]).status, 303, "the first may change it");
        assert!(app.visitor().get(RESULTS).says("1 person answered"));
        assert_eq!(faults(app), Vec::<String>::new());
    });
}
