//! Who sends slowly keeps nobody else's pictures out.

use crate::support::upload::{SCREEN, file, pieces};
use crate::support::{Browser, Setup, TestApp, engines, until};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

const PLACE: &str = "/posts/1/pictures";

/// As long as four places are taken by who sends the beginning of a file and no more.
fn limited(patience: Duration, story: impl Fn(&TestApp)) {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.upload_patience = patience;
        setup.limits.upload = Duration::from_secs(600);
        eprintln!("--- on {engine:?}");
        story(&setup.start(engine));
    }
}

/// An upload whose first bytes have come; the server has asked for them when this returns.
fn begun(app: &TestApp, who: &Browser, number: usize) -> TcpStream {
    let place = app.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(place).unwrap();
    let head = format!(
        "POST /posts/{number}/pictures HTTP/1.1\r\nHost: {place}\r\nOrigin: {}\r\nCookie: {}\r\n\
         Content-Type: multipart/form-data; boundary=orange\r\nContent-Length: 100000\r\nConnection: close\r\n\
         Expect: 100-continue\r\n\r\n",
        app.base_url,
        who.cookie_header()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    stream.read_exact(&mut go_on).unwrap();
    let beginning = pieces(&[file("a.png", &SCREEN)]);
    stream.write_all(&beginning[..beginning.len() / 2]).unwrap();
    stream
}

#[test]
fn of_four_who_trickle_one_loses_the_place_to_a_fifth() {
    limited(Duration::from_millis(1_500), |app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "The clock covers the battery", "camera");
        let slow: Vec<Browser> = ["Ben", "Cleo", "Dora", "Emil"]
            .iter()
            .enumerate()
            .map(|(number, name)| {
                let mut fan = app.member(name);
                fan.files("bug", &format!("A bug with the number {number}, by {name}"), "camera");
                fan
            })
            .collect();
        let streams: Vec<TcpStream> = slow.iter().enumerate().map(|(at, fan)| begun(app, fan, at + 2)).collect();
        let added = ada.uploads(PLACE, &[file("a.png", &SCREEN)]);
        assert_eq!(added.status, 303, "{}", added.text());
        // Who lost it is told, and may try again.
        let is_told = |stream: &TcpStream| {
            let mut answer = [0; "HTTP/1.1 408".len()];
            stream.set_nonblocking(true).unwrap();
            stream.peek(&mut answer).is_ok_and(|length| answer[..length] == *b"HTTP/1.1 408")
        };
        until("one of them is told", || streams.iter().any(is_told));
    });
}

#[test]
fn more_at_once_than_there_are_places_wait_for_each_other() {
    limited(Duration::from_secs(60), |app| {
        app.areas(&["Camera"]);
        let names = ["Ada", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hana"];
        let fans = names.map(|name| {
            let mut fan = app.member(name);
            let post = fan.files("bug", &format!("A bug of which {name} knows"), "camera");
            (fan, crate::support::people::number_of(&post))
        });
        let sent = fans.map(|(mut fan, number)| {
            thread::spawn(move || fan.uploads(&format!("/posts/{number}/pictures"), &[file("a.png", &SCREEN)]).status)
        });
        assert_eq!(sent.map(|one| one.join().unwrap()), [303; 8]);
    });
}
