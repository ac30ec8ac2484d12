//! What pages are compared with: the same bytes from the same library, with nothing around them.

use super::program::Server;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG};
use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer, rt};
use std::path::Path;
use std::process::Command;

/// The first word with which this program starts itself as the bare server.
pub const WORD: &str = "bare";

/// A page to be served.
pub struct Page {
    pub status: u16,
    pub kind: String,
    pub coding: Option<String>,
    pub tag: String,
    pub body: Vec<u8>,
}

/// Starts a server of this page alone.
pub fn start(page: &Page, folder: &Path) -> Server {
    let file = folder.join("bare-page");
    std::fs::write(&file, &page.body).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(WORD).arg(file).arg(page.status.to_string());
    command.args([&page.kind, page.coding.as_deref().unwrap_or_default(), &page.tag]);
    Server::start(command)
}

/// The server itself: two threads, as many as the program has on two cores.
pub fn serve(words: &[String]) {
    let [file, status, kind, coding, tag] = words else { panic!("five words say what to serve: {words:?}") };
    let (kind, coding, tag) = (kind.clone(), coding.clone(), tag.clone());
    let body = Bytes::from(std::fs::read(file).unwrap());
    let status: StatusCode = status.parse().unwrap();
    let answer = move || {
        let mut answer = HttpResponse::build(status);
        if status == StatusCode::NOT_MODIFIED {
            return answer.insert_header((ETAG, tag.as_str())).finish();
        }
        answer.insert_header((CONTENT_TYPE, kind.as_str()));
        if !coding.is_empty() {
            answer.insert_header((CONTENT_ENCODING, coding.as_str()));
        }
        answer.body(body.clone())
    };
    rt::System::new().block_on(async {
        let server = HttpServer::new(move || {
            let answer = answer.clone();
            App::new().route("/", web::get().to(move || std::future::ready(answer())))
        });
        let server = server.workers(2).bind("127.0.0.1:0").unwrap();
        println!("The page is at http://{}", server.addrs().first().unwrap());
        server.run().await.unwrap();
    });
}
