//! Meetups as iCalendar (RFC 5545): lines of at most 75 bytes, folded between characters, times in UTC. An entry is known by
//! the same name for good, and counts its changes.

use super::model::Meetup;
use super::places::FEED;
use super::store;
use super::words::place;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Messages, plain};
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use chrono::TimeDelta;

/// Meetups in the calendar of all.
const MOST: i64 = 200;
/// How long one that is over stays in it.
const LATELY: TimeDelta = TimeDelta::days(90);
/// The most bytes of a line, without its end.
const WIDEST: usize = 75;

/// What the calendar of all tells.
pub(super) fn source(conn: &mut Conn, now: Timestamp) -> Result<Vec<Meetup>> {
    store::since(conn, now.plus(-LATELY), MOST)
}

/// One alone, once it is announced.
pub(super) fn one(conn: &mut Conn, id: i64) -> Result<Vec<Meetup>> {
    let meetup = store::get(conn, id)?;
    if meetup.announced_at.is_some() { Ok(vec![meetup]) } else { Err(Error::NotFound) }
}

/// The answer that brings a calendar.
pub(super) fn answer(cx: &Cx, meetups: &[Meetup]) -> HttpResponse {
    let l = cx.l();
    let name = plain(&l.title_of_site(l.meetups_title(), cx.app.config.site_name.as_str()));
    let entries = meetups.iter().filter_map(|meetup| {
        let uid = cx.app.signer.urn("calendar", &format!("meetup {}", meetup.id));
        entry(meetup, &uid, &format!("{}{}", cx.base_url(), meetup.address()), l)
    });
    HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(calendar(&name, &format!("{}{FEED}", cx.base_url()), entries))
}

fn calendar(name: &str, source: &str, entries: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Orange Friday//Meetups//EN", "CALSCALE:GREGORIAN"] {
        put(&mut text, line);
    }
    put(&mut text, "METHOD:PUBLISH");
    put(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    put(&mut text, &format!("SOURCE;VALUE=URI:{source}"));
    for entry in entries {
        text.push_str(&entry);
    }
    put(&mut text, "END:VCALENDAR");
    text
}

/// One meetup; nothing where it is at no time.
fn entry(meetup: &Meetup, uid: &str, url: &str, l: &Messages) -> Option<String> {
    let (starts, ends) = (meetup.starts_at?, meetup.ends_at?);
    let is_off = meetup.called_off_at.is_some();
    // What staff took off the list says no more than its page does.
    let about = match (meetup.off_list_at, is_off) {
        (Some(_), _) => &meetup.off_list_reason,
        (None, true) => &meetup.reason,
        (None, false) => &meetup.about,
    };
    let changed = stamp(meetup.changed_at);
    let mut text = String::new();
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(uid)),
        format!("DTSTAMP:{changed}"),
        format!("LAST-MODIFIED:{changed}"),
        format!("SEQUENCE:{}", meetup.sequence),
        format!("DTSTART:{}", stamp(starts)),
        format!("DTEND:{}", stamp(ends)),
        format!("SUMMARY:{}", escaped(&meetup.title)),
        format!("LOCATION:{}", escaped(&place(meetup, l))),
        format!("DESCRIPTION:{}", escaped(about)),
        format!("URL:{url}"),
        format!("STATUS:{}", if is_off { "CANCELLED" } else { "CONFIRMED" }),
        "END:VEVENT".to_owned(),
    ];
    for line in &lines {
        put(&mut text, line);
    }
    Some(text)
}

fn stamp(at: Timestamp) -> String {
    at.0.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Text as a value: what separates values and lines is written by other characters.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\\\"),
            ';' => written.push_str("\\;"),
            ',' => written.push_str("\\,"),
            '\n' => written.push_str("\\n"),
            // Nothing else below the space is a text's.
            control if control.is_control() => written.push(' '),
            other => written.push(other),
        }
    }
    written
}

/// Writes a line, folded where it is too long: the rest stands behind a space on the next one.
fn put(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDEST {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters_and_read_as_before() {
        let long = format!("SUMMARY:{}", "橙色星期五，".repeat(40));
        let mut text = String::new();
        put(&mut text, &long);
        assert!(text.ends_with("\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= WIDEST), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), long);
        let mut short = String::new();
        put(&mut short, &"a".repeat(WIDEST));
        assert_eq!(short.len(), WIDEST + 2);
    }

    #[test]
    fn what_separates_is_written_otherwise() {
        assert_eq!(escaped("Peel; slice, seed\\\nand\u{7} \r end"), "Peel\\; slice\\, seed\\\\\\nand    end");
        let text = calendar("A, b", "https://friday.example/meetups.ics", std::iter::empty());
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.contains("X-WR-CALNAME:A\\, b\r\n"), "{text}");
    }
}
