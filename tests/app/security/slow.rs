//! Who is slow, or keeps much open, is not waited for and keeps nobody else out.

use crate::support::{Setup, TestApp, engines};
use orange_friday::config::Limits;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

fn limited(change: impl Fn(&mut Limits), story: impl Fn(&TestApp)) {
    for engine in engines() {
        let mut setup = Setup::default();
        change(&mut setup.limits);
        story(&setup.start(engine));
    }
}

/// A form of a hundred bytes whose first ones have come; the server has asked for it when this returns.
fn begun(app: &TestApp, path: &str) -> TcpStream {
    let place = app.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(place).unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {place}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 100\r\nExpect: 100-continue\r\n\r\n",
        app.base_url
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    stream.read_exact(&mut go_on).unwrap();
    stream.write_all(b"email=").unwrap();
    stream
}

/// Everything until the server ends the connection, which it does.
fn to_the_end(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_form_that_does_not_come_to_an_end_is_answered_and_its_connection_closed() {
    limited(
        |limits| limits.body = Duration::from_millis(50),
        |app| {
            app.areas(&["Camera"]);
            let ada = app.fan("Ada");
            let post = app.file(&ada, "request", "Keep recording during calls", "camera");
            let paths =
                ["/sign-in".to_owned(), format!("/posts/{post}/vote/withdraw"), "/posts/99/vote/withdraw".to_owned()];
            // All at once: each connection is left open for a moment, so that its answer is read.
            let streams = paths.each_ref().map(|path| begun(app, path));
            for (path, stream) in paths.iter().zip(streams) {
                let answer = to_the_end(stream);
                assert!(answer.starts_with("HTTP/1.1 408 "), "{path}: {answer}");
                assert!(answer.contains("did not arrive in time"), "{path}");
            }
            assert_eq!(app.visitor().get("/").status, 200);
        },
    );
}

#[test]
fn one_network_is_answered_so_many_requests_at_once_and_then_the_next() {
    limited(
        |limits| limits.at_once = 2,
        |app| {
            let slow = [begun(app, "/sign-in"), begun(app, "/sign-in")];
            let refused = app.visitor().get("/");
            assert_eq!((refused.status, refused.header("retry-after")), (429, "1"));
            assert_eq!(app.visitor().get("/healthz").status, 200, "whether we live is told at all times");
            for mut stream in slow {
                stream.write_all(&[b'x'; 94]).unwrap();
                let mut status = [0; "HTTP/1.1 422".len()];
                stream.read_exact(&mut status).unwrap();
                assert_eq!(String::from_utf8_lossy(&status), "HTTP/1.1 422");
            }
            assert_eq!(app.visitor().get("/").status, 200);
        },
    );
}
