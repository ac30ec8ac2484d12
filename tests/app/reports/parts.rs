//! What is shown of those with one device, or with devices of one line: never what one of a few said.

use super::{RESULTS, a_release_is_out, faults, lines, numbers, says, taps};
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::{DeviceId, ItemId};
use orange_friday::people::Viewer;
use orange_friday::reports::Mood;

/// What is read at the end of a report, which is open again afterwards.
fn at_its_end<T>(app: &TestApp, read: impl FnOnce() -> T) -> T {
    let now = app.now();
    app.set_clock("2026-11-24T18:00:00Z");
    let found = read();
    app.app.clock.set(now.0);
    found
}

/// Fans with a device, or with none that the site knows, each with one of these moods, who like one line best.
fn fans_with(app: &TestApp, device: &str, best: ItemId, moods: &[Mood]) {
    named_fans_with(app, ("Fan", device), best, moods);
}

fn named_fans_with(app: &TestApp, (name, device): (&str, &str), best: ItemId, moods: &[Mood]) -> Vec<Viewer> {
    let answers = |(number, mood): (usize, &Mood)| {
        let fan = app.fan(&format!("{name} {device} {number}"));
        app.sql(&format!(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, '{device}', '', created_at FROM users WHERE id = {}",
            fan.id
        ));
        assert!(says(app, &fan, taps(*mood, Some(best), None)));
        fan
    };
    moods.iter().enumerate().map(answers).collect()
}

#[test]
fn nothing_of_fewer_than_five_people_of_a_part_is_shown_or_can_be_worked_out() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines; \
             INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mitwo', 'Mi Two', '', '\nmitwo\nmitwo\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let part = |of: &str| at_its_end(app, || app.visitor().get(&format!("{RESULTS}?of={of}")));
        let whole = || at_its_end(app, || app.visitor().get(RESULTS));
        let is_hidden = |of: &str| {
            let (seen, all) = (part(of), whole());
            seen.says("This part is not shown") && numbers(&seen, "mood").is_empty() && !all.body.contains(of)
        };
        fans_with(app, "mione", best, &[Mood::Love; 4]);
        assert!(is_hidden("device-mione") && is_hidden("line-phone"), "four people");
        fans_with(app, "elsewhere", best, &[Mood::Love; 4]);
        let olu = app.fan("Olu");
        app.sql(&format!(
            "INSERT INTO user_devices (user_id, device, build, used_at) SELECT id, 'mione', '', created_at FROM users WHERE id = {}",
            olu.id
        ));
        assert!(says(app, &olu, taps(Mood::Sad, Some(best), None)));
        // There are five of them, and four others, whom everybody could work out.
        assert!(is_hidden("device-mione") && is_hidden("line-phone"), "four others");
        // Without a known device one is counted for everybody alone.
        assert!(says(app, &app.fan("Somebody"), taps(Mood::Love, Some(best), None)));
        let all = whole();
        assert_eq!(numbers(&all, "mood"), ["0", "9", "0", "1"]);
        assert!(all.body.contains("device-mione") && is_hidden("line-phone"), "a line of one device is told once");
        let seen = part("device-mione");
        assert_eq!(numbers(&seen, "mood"), ["0", "not shown", "0", "not shown"]);
        assert_eq!(numbers(&seen, "best"), ["5"]);

        // One alone was sad: of the ten of the line at least nine love it, and whether the tenth was sad is nobody's business.
        fans_with(app, "mitwo", best, &[Mood::Love; 5]);
        for (of, liked) in [("line-phone", "10"), ("device-mione", "5"), ("device-mitwo", "5")] {
            let seen = part(of);
            assert!(seen.says("Not shown here") && numbers(&seen, "mood").is_empty(), "{of}: {}", seen.text());
            assert_eq!(numbers(&seen, "best"), [liked], "{of}");
        }
        // Beside what is hidden nobody is told that something was not chosen: what one person chose in all would be known to be there.
        assert!(says(app, &app.fan("Whoever"), taps(Mood::ALL[0], Some(best), None)));
        assert_eq!(numbers(&app.visitor().get(RESULTS), "mood"), ["1", "14", "0", "1"]);
        assert_eq!(numbers(&part("line-phone"), "mood"), ["not shown", "not shown", "0", "not shown"]);
        // The line says no more than its devices allow: of one it would tell what the other one said.
        assert!(part("device-mione").says("Not shown here") && numbers(&part("device-mione"), "mood").is_empty());
        assert_eq!(numbers(&part("device-mitwo"), "mood"), ["not shown", "not shown", "0", "not shown"]);
        assert_eq!(faults(app), Vec::<String>::new());
        assert_eq!(
            app.read(|conn| orange_friday::devices::by_codename(conn, "mione")).map(|it| it.id),
            Some(DeviceId(1))
        );
    });
}

#[test]
fn parts_are_shown_once_the_report_is_closed_so_that_no_answer_is_seen_as_it_comes() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let part = |of: &str| app.visitor().get(&format!("{RESULTS}?of={of}"));
        fans_with(app, "elsewhere", best, &[Mood::Love; 9]);
        // Four of them belong to one person, who tries what the fifth may have said.
        let four = named_fans_with(app, ("Four", "mione"), best, &[Mood::Love; 4]);
        named_fans_with(app, ("Fifth", "mione"), best, &[Mood::Sad]);
        for mood in [Mood::Love, Mood::Sad, Mood::Happy] {
            for fan in &four {
                says(app, fan, taps(mood, Some(best), None));
            }
            let whole = app.visitor().get(RESULTS);
            assert!(whole.all("select[name=of]").is_empty(), "no part is offered: {}", whole.text());
            for of in ["device-mione", "line-phone", "device-unheard-of"] {
                let seen = part(of);
                assert!(seen.says("once the report is closed: Tue, 24 Nov 2026"), "{of}: {}", seen.text());
                assert!(seen.all("select[name=of]").is_empty() && !seen.says("Mi One"), "{of}: {}", seen.text());
                assert_eq!(numbers(&seen, "mood"), numbers(&whole, "mood"), "{of}: what everybody said");
            }
        }
        app.set_clock("2026-11-24T18:00:00Z");
        app.run_worker();
        let seen = part("device-mione");
        assert!(!seen.says("once the report is closed: ") && seen.says("Mi One"), "{}", seen.text());
        assert!(seen.says("5 people answered"), "{}", seen.text());
        assert_eq!(faults(app), Vec::<String>::new());
    });
}

#[test]
fn a_device_that_staff_move_while_a_report_is_open_stays_in_its_line_until_it_closes() {
    on_each_engine(|app| {
        a_release_is_out(app);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mione', 'Mi One', '', '\nmione\nmione\n', '', id, FALSE FROM product_lines; \
             INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mitwo', 'Mi Two', '', '\nmitwo\nmitwo\n', '', id, FALSE FROM product_lines",
        );
        let best = lines(app)[0];
        let early = named_fans_with(app, ("Early", "mione"), best, &[Mood::Love; 6]);
        fans_with(app, "mitwo", best, &[Mood::Love; 6]);
        fans_with(app, "elsewhere", best, &[Mood::Love; 6]);
        app.sql(
            "INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('glasses', 'Glasses', '{}', 9, FALSE); \
             UPDATE devices SET line_id = (SELECT id FROM product_lines WHERE slug = 'glasses') WHERE codename = 'mione'",
        );
        // One answers once more with it, and five for the first time: of their own line they would be told apart from the others.
        assert!(says(app, &early[0], taps(Mood::Love, Some(best), None)));
        named_fans_with(app, ("Late", "mione"), best, &[Mood::Love; 5]);
        let all = at_its_end(app, || app.visitor().get(RESULTS));
        assert!(!all.body.contains("line-glasses") && all.body.contains("line-phone"), "{}", all.text());
        let part = |of: &str| numbers(&at_its_end(app, || app.visitor().get(&format!("{RESULTS}?of={of}"))), "mood");
        assert_eq!(part("device-mione"), ["0", "11", "0", "0"]);
        assert_eq!(part("device-mitwo"), ["0", "6", "0", "0"]);
        assert_eq!(part("line-phone"), ["0", "17", "0", "0"]);
        assert_eq!(faults(app), Vec::<String>::new());
        // An answer that counts elsewhere is found.
        app.sql("UPDATE report_devices SET line = line + 1 WHERE device = 1");
        assert!(faults(app).iter().any(|fault| fault.contains("another product line")), "{:?}", faults(app));
    });
}
