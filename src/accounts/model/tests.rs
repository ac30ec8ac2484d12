use super::*;
use chrono::{TimeZone, Utc};

fn problem<T>(checked: Result<T, Problem>) -> Option<Problem> {
    checked.err()
}

#[test]
fn a_password_is_long_enough_and_not_what_everybody_tries_first() {
    let about = ["ada.lovelace@example.org", "Ada Lovelace"];
    assert_eq!(problem(Password::parse("", &about)), Some(Problem::Missing));
    assert_eq!(problem(Password::parse("sevench", &about)), Some(Problem::TooShort(8)));
    assert_eq!(problem(Password::parse(&"é1".repeat(101), &about)), Some(Problem::TooLong(200)));
    let first = [
        "Password1",
        "12345678",
        "aaaaaaaaaa",
        "ada.lovelace",
        "ADA.lovelace@example.org",
        "adalovelace",
        "ada lovelace",
    ];
    for text in first {
        assert_eq!(problem(Password::parse(text, &about)), Some(Problem::CommonPassword), "{text}");
    }
    for good in ["correct horse", "ünïcödé!", "        x       yz", &"ab".repeat(100)] {
        assert_eq!(problem(Password::parse(good, &about)), None, "{good}");
    }
}

#[test]
fn the_list_of_first_tries_holds_only_what_could_be_chosen() {
    for text in FIRST_TRIES {
        assert!(text.len() >= PASSWORD_LENGTH.0 && !text.contains(' ') && *text == text.to_lowercase(), "{text}");
    }
    assert!(FIRST_TRIES.len() >= 100);
}

#[test]
fn a_name_is_one_visible_line() {
    assert_eq!(name("  Ada \r\n Lovelace\u{202E}\u{200B} ").unwrap(), "Ada Lovelace");
    assert_eq!(name("李").unwrap(), "李");
    assert_eq!(name("می‌خواهم").unwrap(), "می‌خواهم", "the joiners of Persian stay");
    assert_eq!(name(" \u{200B}\u{2066} "), Err(Problem::Missing));
    assert_eq!(name(&"a".repeat(51)), Err(Problem::TooLong(50)));
}

#[test]
fn a_handle_is_brought_into_shape() {
    assert_eq!(handle(" Ada  Lovelace! ").unwrap(), "ada-lovelace");
    assert_eq!(handle("-x-").unwrap_err(), Problem::TooShort(3));
    assert_eq!(handle("李").unwrap_err(), Problem::TooShort(3));
    assert_eq!(handle("🍊").unwrap_err(), Problem::Missing);
    assert_eq!(handle("Jürgen Łuk").unwrap(), "jurgen-luk");
    assert_eq!(handle(&"a".repeat(31)).unwrap_err(), Problem::TooLong(30));
    assert_eq!(handle_from("Zoë Verhaegen"), "zoe-verhaegen");
    assert_eq!(handle_from("李"), "fan-li");
    assert_eq!(handle_from("张伟"), "zhang-wei");
    assert_eq!(handle_from("🍊"), "fan");
    assert_eq!(handle_from("Al"), "fan-al");
    assert_eq!(handle_from(&format!("{} b", "a".repeat(29))), "a".repeat(29));
    assert_eq!(numbered("ada", 2), "ada-2");
    assert_eq!(numbered(&"a".repeat(30), 17), format!("{}-17", "a".repeat(27)));
    for text in ["Ada", "Al", "李", "x".repeat(99).as_str()] {
        assert_eq!(handle(&handle_from(text)).unwrap(), handle_from(text));
        assert!(handle(&numbered(&handle_from(text), 999_999)).is_ok());
    }
}

#[test]
fn a_sign_up_names_every_problem_at_once() {
    let Err(problems) = SignUp::parse("", "no address", "short", "", Language::En) else { panic!("it was taken") };
    let fields: Vec<_> = problems.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["name", "email", "password"]);
    let taken = SignUp::parse("Ada", "Ada@Example.org", "correct horse", "//evil.example", Language::Nl);
    let Ok((person, _)) = taken else { panic!("it was refused") };
    assert_eq!((person.next, person.language), (None, Language::Nl));
    assert_eq!(person.email.key(), "ada@example.org");
    assert_eq!(email_key(" Ada@EXAMPLE.org "), "ada@example.org");
    assert_eq!(email_key(" Nonsense "), "nonsense");
}

#[test]
fn a_zone_is_understood_as_people_type_it() {
    assert_eq!(zone("  ").unwrap(), None);
    for text in ["Europe/Berlin", " europe/berlin", "EUROPE/BERLIN"] {
        assert_eq!(zone(text).unwrap(), Some(chrono_tz::Europe::Berlin), "{text}");
    }
    assert_eq!(zone("America/New York").unwrap(), Some(chrono_tz::America::New_York));
    for text in ["Berlin", "Europe/", "site", "UTC+25", "\0"] {
        assert_eq!(zone(text), Err(Problem::UnknownZone), "{text}");
    }
    let offered: Vec<&str> = zones().collect();
    assert!(offered.iter().all(|name| matches!(zone(name), Ok(Some(zone)) if zone.name() == *name)));
    assert!(
        offered.len() > 400
            && ["Asia/Shanghai", "Asia/Taipei", "Europe/Amsterdam"].iter().all(|name| offered.contains(name))
    );
    let Err(problems) = Display::parse("tlh", "Mars/Olympus", "") else { panic!("it was taken") };
    assert_eq!(problems.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["language", "zone", "theme"]);
}

#[test]
fn a_session_ends_by_idleness_and_by_age_and_staff_earlier() {
    let start = Timestamp(Utc.with_ymd_and_hms(2026, 11, 20, 17, 0, 0).unwrap());
    let day = |days| start.plus(TimeDelta::days(days));
    assert_eq!(session_end(Role::Member, start, start), day(14));
    assert_eq!(session_end(Role::Member, start, day(80)), day(90));
    assert_eq!(session_end(Role::Staff, start, start), day(1));
    assert_eq!(session_end(Role::Owner, start, day(10)), day(11));
}
