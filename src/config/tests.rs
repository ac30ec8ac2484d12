//! Settings as they are read.

use super::*;

fn load(environment: &[(&str, &str)]) -> Result<Config, Vec<String>> {
    let environment = environment.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Config::load(&[], environment, |_, _| Ok(()))
}

#[test]
fn every_fault_is_told_at_once_and_no_value_is_repeated() {
    let faults = load(&[
        ("FRIDAY_LISTEN", "here"),
        ("FRIDAY_TIMEZONE", "Mars/Olympus"),
        ("FRIDAY_PUBLISH", "someday"),
        ("FRIDAY_REPORT_CLOSE", "whenever"),
        ("FRIDAY_DATABASE_URL", "postgres://ada:secret@db.example.org/friday"),
        ("FRIDAY_COLOUR", "orange"),
    ])
    .err()
    .unwrap();
    assert_eq!(faults.len(), 6, "{faults:#?}");
    assert!(!faults.concat().contains("secret"));
}

#[test]
fn the_defaults_stand_and_a_flag_beats_the_environment() {
    let config = load(&[("DATABASE_URL", "sqlite:other.db"), ("HOME", "/root")]).ok().unwrap();
    assert_eq!(config.database, DatabaseUrl::Sqlite("other.db".to_owned()));
    assert_eq!(config.base_url, "http://127.0.0.1:8080");
    assert_eq!(config.mail_from, "friday@localhost");
    assert_eq!(config.report_close, Moment::parse("Tue 18:00").unwrap());
    let flags = [("FRIDAY_LISTEN", "0.0.0.0:80".to_owned())];
    let environment = [("FRIDAY_LISTEN".to_owned(), "127.0.0.1:1".to_owned())];
    let config = Config::load(&flags, environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    assert_eq!(config.listen.port(), 80);
}

#[test]
fn the_sender_is_an_address_wherever_we_listen() {
    // What the mail room would say: neither brackets nor low lines stand in an address.
    let check = |_: &'static str, value: &str| if value.contains(['[', '_']) { Err(String::new()) } else { Ok(()) };
    for (key, value, sender) in [
        ("FRIDAY_LISTEN", "[::1]:8080", "friday@localhost"),
        ("FRIDAY_LISTEN", "[2001:db8::7]:80", "friday@localhost"),
        ("FRIDAY_LISTEN", "0.0.0.0:80", "friday@localhost"),
        ("FRIDAY_BASE_URL", "http://[::1]:8080", "friday@localhost"),
        ("FRIDAY_BASE_URL", "http://192.0.2.7", "friday@localhost"),
        ("FRIDAY_BASE_URL", "https://friday.example.org", "friday@friday.example.org"),
        ("FRIDAY_BASE_URL", "https://grüße.example", "friday@xn--gre-6ka8l.example"),
        ("FRIDAY_BASE_URL", "http://our_forum", "friday@localhost"),
    ] {
        let environment = [(key.to_owned(), value.to_owned())];
        let config = Config::load(&[], environment.into_iter(), check).ok().unwrap();
        assert_eq!(config.mail_from, sender, "{value}");
    }
}

#[test]
fn a_site_is_public_by_its_address() {
    for (base_url, is_public) in [
        ("http://127.0.0.1:8080", false),
        ("http://localhost", false),
        ("http://[::1]:8080", false),
        ("http://[::ffff:127.0.0.1]", false),
        ("https://localhost", true),
        ("http://192.168.1.7:8080", true),
        ("http://friday.example.org", true),
        ("http://localhost.example.org", true),
    ] {
        assert_eq!(load(&[("FRIDAY_BASE_URL", base_url)]).ok().unwrap().is_public(), is_public, "{base_url}");
    }
}

#[test]
fn the_pace_of_mail_is_set_by_numbers() {
    let pace = |settings: &[(&str, &str)]| load(settings).map(|config| config.mail_pace);
    let usual = pace(&[]).ok().unwrap();
    assert_eq!((usual.connections, usual.per_connection, usual.per_minute), (4, 100, None));
    let (many, few) = (("FRIDAY_MAIL_CONNECTIONS", "32"), ("FRIDAY_MAIL_PER_CONNECTION", "20"));
    let set = pace(&[many, few, ("FRIDAY_MAIL_PER_MINUTE", "300")]).ok().unwrap();
    assert_eq!((set.connections, set.per_connection, set.per_minute), (32, 20, Some(300)));
    let wrong =
        [("FRIDAY_MAIL_CONNECTIONS", "0"), ("FRIDAY_MAIL_PER_CONNECTION", "many"), ("FRIDAY_MAIL_PER_MINUTE", "-1")];
    let faults = pace(&wrong).err().unwrap();
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(faults.iter().zip(wrong).all(|(fault, (key, _))| fault.starts_with(key)), "{faults:?}");
}

/// They would be one moment, and a release that freezes then has no time to be worded.
#[test]
fn the_cutoff_may_be_any_moment_but_that_of_the_publication() {
    for (cutoff, publish) in [("Fri 17:00", "Fri 17:00"), ("friday 17:00", "FRI 17:00"), ("Mon 00:00", "Monday 00:00")]
    {
        let faults = load(&[("FRIDAY_CUTOFF", cutoff), ("FRIDAY_PUBLISH", publish)]).err().unwrap();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert!(faults[0].starts_with("FRIDAY_CUTOFF: "), "{faults:#?}");
    }
    // One of the two may be the default.
    assert!(load(&[("FRIDAY_CUTOFF", "Fri 17:00")]).is_err());
    assert!(load(&[("FRIDAY_PUBLISH", "Thu 18:00")]).is_err());
    // A minute before, a minute after (six days and some before), and the same hour on another day.
    for cutoff in ["Fri 16:59", "Fri 17:01", "Thu 17:00", "Sat 17:00"] {
        assert!(load(&[("FRIDAY_CUTOFF", cutoff)]).is_ok(), "{cutoff}");
    }
}

#[test]
fn cards_have_a_folder_and_fonts_have_several() {
    let cards = |settings: &[(&str, &str)]| load(settings).map(|config| config.cards);
    let usual = cards(&[]).ok().unwrap();
    assert_eq!(usual.folder, std::path::Path::new("cards"));
    assert_eq!(usual.fonts.len(), 2, "{usual:?}");
    let set = cards(&[("FRIDAY_CARDS", "file:///var/cards"), ("FRIDAY_FONTS", "/opt/fonts")]).ok().unwrap();
    assert_eq!((set.folder.to_str(), set.fonts.len()), (Some("/var/cards"), 1));
    for wrong in ["file:", "s3://bucket", "cards"] {
        assert_eq!(cards(&[("FRIDAY_CARDS", wrong)]).err().unwrap(), ["FRIDAY_CARDS: must be file:DIR"], "{wrong}");
    }
}
