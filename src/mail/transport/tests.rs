use super::folder::file_name;
use super::*;
use std::path::Path;

#[test]
fn reads_every_kind_of_address() {
    for url in [
        "file:var/mail",
        "file:/var/mail",
        "file:///var/mail",
        "smtp://localhost",
        "smtp://localhost:2525/",
        "smtp://[::1]:25",
        "smtp+starttls://a%40b:p%2Bq@mail.example.org",
        "smtps://user:pass@mail.example.org",
    ] {
        assert!(Transport::parse(url).is_ok(), "{url}");
    }
    assert!(matches!(Transport::parse("file:///var/mail"), Ok(Transport::Files(dir)) if dir == Path::new("/var/mail")));
}

#[test]
fn says_in_a_sentence_what_is_wrong_and_keeps_the_password() {
    for url in [
        "",
        "mail",
        "file:",
        "file://host/dir",
        "http://user:hunter2@example.org",
        "smtp://",
        "smtp://user@example.org",
        "smtp://:hunter2@example.org",
        "smtp://user:hunter2@example.org/path",
        "smtp://user:hunter2@example.org?x=1",
        "smtp://user:hunter2@example.org:99999",
        "smtps://user:hunter2@example.org?ca=/nowhere.pem",
    ] {
        let error = Transport::parse(url).unwrap_err();
        assert!(error.ends_with('.') && !error.contains("hunter2"), "{url}: {error}");
    }
    let transport = Transport::parse("smtps://user:hunter2@mail.example.org").unwrap();
    assert_eq!(format!("{transport:?}").matches("hunter2").count(), 0);
}

#[test]
fn masks_whatever_names_a_person() {
    let said = "5.1.1 <Ada.L@example.org>: user ada.l unknown; see \"smtp;x@y\"\r\n";
    assert_eq!(masked(said, &["ada.l"]), "5.1.1 <***>: user *** unknown; see \"smtp;***\"");
    assert_eq!(masked(&"x".repeat(5000), &[]).len(), TEXT_LIMIT);
}

#[test]
fn file_names_stay_in_the_folder() {
    assert_eq!(file_name("r1.a@host"), "r1.a@host.eml");
    assert_eq!(file_name("../../etc/passwd"), "_.._.._etc_passwd.eml");
    assert_eq!(file_name(""), "_.eml");
}
