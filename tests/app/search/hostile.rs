//! Questions that are too long, or meant to harm.

use super::escaped;
use crate::support::{Setup, engines, on_each_engine};

#[test]
fn long_and_hostile_questions_are_answered_and_too_many_are_not() {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.limits.searches = 60;
        let app = setup.start(engine);
        app.areas(&["Camera"]);
        app.wish(&app.fan("Ada"), "Dark mode", "", "en");
        let mut visitor = app.visitor();
        for words in [
            "x".repeat(5_000),
            escaped(&"深色模式".repeat(500)),
            "%00%01%FF%FE".to_owned(),
            "%22%27%5C;DROP+TABLE+posts--".to_owned(),
            "%2A%3D%23".to_owned(),
            "a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z".repeat(20),
            "%F0%9F%90%9B+%E2%80%AE".to_owned(),
        ] {
            for path in [format!("/?q={words}"), format!("/posts/similar?title={words}")] {
                let page = visitor.get(&path);
                assert!([200, 303, 414, 431].contains(&page.status), "{engine:?} {path}: {}", page.status);
            }
        }
        assert_eq!(app.finds("q=dark"), ["Dark mode"], "{engine:?}");
        let last = (0..60).map(|_| visitor.get("/posts/similar?title=dark+mode").status).last();
        assert_eq!(last, Some(429), "{engine:?}");
        // One limit for all of them, wherever words are typed.
        for path in ["/?q=dark+mode+at+night", "/search?q=dark+night", "/areas/camera?q=dark"] {
            assert_eq!(visitor.get(path).status, 429, "{engine:?} {path}");
        }
    }
}

#[test]
fn a_long_question_is_cut_before_the_page_repeats_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.wish(&app.fan("Ada"), "深色模式", "", "zh-Hans");
        let mut visitor = app.visitor();
        for place in ["/", "/de/", "/areas/camera"] {
            let asked = visitor.get(&format!("{place}?kind=request&q={}", escaped(&"深色模式".repeat(200))));
            assert_eq!(asked.status, 303, "{place}");
            let path = asked.location();
            assert!(path.starts_with(&format!("{place}?q=%E6%B7%B1")) && path.ends_with("&kind=request"), "{path}");
            let page = visitor.get(&path);
            assert!(page.status == 200 && page.body.len() < 80_000, "{} bytes", page.body.len());
            assert_eq!(page.all(".post-row h2"), ["深色模式"]);
        }
    });
}
