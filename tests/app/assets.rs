//! What goes over the wire: static files, tags of pages, packing, and hints what to fetch ahead.

mod hints;
mod packing;
pub mod raw;
mod tags;

use crate::support::{Browser, Engine, Setup, TestApp};
use raw::{get, head};

fn start() -> (TestApp, Browser) {
    let app = Setup::default().start(Engine::Sqlite);
    let visitor = app.visitor();
    (app, visitor)
}

fn style(visitor: &mut Browser) -> String {
    visitor.get("/").attributes("link[rel=stylesheet]", "href").remove(0)
}

#[test]
fn a_file_comes_in_the_coding_the_reader_takes_and_may_be_kept_for_ever() {
    let (_app, mut visitor) = start();
    let style = style(&mut visitor);
    let plain = get(&visitor, &style, &[]);
    assert!(plain.text().contains("@layer"));
    for (accepted, coding) in [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.2", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity;q=0, br;q=0.5", "br"),
        ("br;q=0, gzip;q=0", ""),
        ("identity", ""),
        ("zstd", ""),
    ] {
        let asked = [("Accept-Encoding", accepted)];
        let file = get(&visitor, &style, &asked);
        assert_eq!((file.status, &*file.header("content-encoding")), (200, coding), "{accepted}");
        assert_eq!(file.text(), plain.text());
        assert_eq!(file.header("vary"), "accept-encoding");
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(file.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(file.header("content-length"), file.body.len().to_string());
        let without_body = head(&visitor, &style, &asked);
        assert!(without_body.body.is_empty());
        for name in ["content-encoding", "vary", "cache-control", "content-type", "content-length"] {
            assert_eq!(without_body.header(name), file.header(name), "HEAD with {accepted}: {name}");
        }
        if !coding.is_empty() {
            assert!(file.body.len() * 3 < plain.body.len(), "{coding}: {} of {}", file.body.len(), plain.body.len());
        }
    }
}

#[test]
fn what_a_first_page_needs_besides_itself_is_small_enough_to_wait_for() {
    let (app, visitor) = start();
    let size = |name: &str| {
        let path = app.app.assets.find(name);
        path.map_or(0, |path| get(&visitor, path, &[("Accept-Encoding", "br")]).body.len())
    };
    let sizes = ["site.css", "site.js", "icons.svg", "favicon.svg", "speculation.json"].map(size);
    assert!(sizes.iter().sum::<usize>() <= 18 * 1024, "{sizes:?}");
}

#[test]
fn a_hash_that_is_not_ours_is_not_found() {
    let (_app, mut visitor) = start();
    let other = style(&mut visitor).replace("/static/site.", "/static/site.0");
    for path in [&*other, "/static/site.css", "/static/unknown", "/static/..%2Fsite.css"] {
        let answer = visitor.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.header("cache-control").contains("immutable"));
    }
}
