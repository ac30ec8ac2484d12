//! What somebody has of their own: what they heard of, what is stored about them; and what a link shows of a page elsewhere.

use super::lab::with_browser;
use super::living::{Living, Moment};
use super::tab::Tab;

/// The number on the bell.
const UNREAD: &str = "Number(document.querySelector('.bell .count')?.textContent ?? 0)";

fn unread(tab: &mut Tab) -> i64 {
    tab.js(UNREAD).as_i64().unwrap()
}

/// Grace of the staff mentions Mia below a post, who hears of it.
fn mentions_mia(site: &Living, number: &str, words: &str) {
    let said = site.plain("grace").post(&format!("/posts/{number}/comments"), &[("body", words)]);
    assert_eq!(said.status, 303, "{}", said.text());
    site.app.run_worker();
}

pub fn what_was_heard_is_counted_on_the_bell_and_marked_as_read_with_and_without_scripts() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut mia = site.plain("mia");
        let filed = mia.post("/posts", &[("kind", "bug"), ("title", "The clock is late"), ("area", "camera")]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        let post = filed.location();
        let number = post.rsplit('/').next().unwrap().split('-').next().unwrap().to_owned();
        site.app.run_worker();
        assert_eq!(mia.post("/inbox/read", &[("all", "yes"), ("upto", "1000000000")]).status, 303);

        let mut tab = site.tab(lab, "mia");
        tab.goto("/inbox");
        assert_eq!((unread(&mut tab), tab.count(".rows form")), (0, 0));
        mentions_mia(&site, &number, "We look at it, @mia.");
        tab.goto("/roadmap");
        assert_eq!(unread(&mut tab), 1);
        assert_eq!(tab.follow(".bell"), 200);
        assert_eq!((tab.url(), tab.words(".rows > li a")), ("/inbox".to_owned(), "The clock is late".to_owned()));
        assert_eq!((tab.count(".rows .mark"), tab.count(".rows form")), (1, 1));
        assert_eq!(tab.follow(".rows form button"), 200);
        assert_eq!((tab.url(), unread(&mut tab)), ("/inbox".to_owned(), 0));
        assert_eq!((tab.count(".rows .mark"), tab.count(".rows form")), (0, 0));
        // It leads to what was said.
        assert_eq!(tab.follow(".rows > li a"), 200);
        assert!(tab.js_text("location.hash").starts_with("#comment-"));
        assert_eq!(tab.words(".comment .prose a[href$='/people/mia']"), "@mia");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());

        // All at once, on a phone without scripts.
        mentions_mia(&site, &number, "It is found, @mia.");
        let mut tab = site.tab(lab, "mia");
        tab.scripts(false);
        tab.size(360, 740);
        tab.goto("/inbox");
        assert_eq!((unread(&mut tab), tab.count(".rows .mark")), (1, 1));
        assert_eq!(tab.and_load(|tab| tab.tap("form:has(input[name='all']) button")), 200);
        assert_eq!((unread(&mut tab), tab.count(".rows .mark"), tab.count("input[name='all']")), (0, 0, 0));
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn who_has_their_data_gathered_sees_how_far_that_is_and_fetches_it() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.goto("/settings/export");
        assert_eq!((tab.count("progress"), tab.count("a[download]")), (0, 0));
        assert_eq!(tab.follow("form[action$='/settings/export'] button"), 200);
        let bar = "document.querySelector('progress')";
        assert_eq!(tab.js(&format!("{bar}.value === 0 && {bar}.max > 20")), true);
        // It is named by what stands above it.
        let named = format!("document.getElementById({bar}.getAttribute('aria-labelledby')).textContent.length > 0");
        assert_eq!(tab.js(&named), true);
        assert_eq!(tab.count("a[download]"), 0);
        site.app.run_worker();
        assert_eq!(tab.follow("section a[href$='/settings/export']"), 200);
        assert_eq!((tab.count("progress"), tab.count("a[download][href$='/settings/export.zip']")), (0, 1));
        let fetched =
            "fetch(document.querySelector('a[download]').href).then(answer => answer.headers.get('content-type'))";
        assert_eq!(tab.js_text(fetched), "application/zip");
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

pub fn the_picture_that_a_page_names_for_other_sites_is_there_in_the_size_that_it_says() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        for path in ["/", "/posts/{open}", "/releases/next", "/people/mia", "/areas/camera", "/de/roadmap"] {
            assert_eq!(tab.goto(&site.path(path)), 200, "{path}");
            for tag in ["og:title", "og:description", "og:image", "og:image:alt"] {
                let css = format!("head meta[property='{tag}']");
                assert_eq!(tab.count(&css), 1, "{path}: {tag}");
                assert!(!tab.attribute(&css, "content").is_empty(), "{path}: {tag}");
            }
            assert_eq!(tab.attribute("head meta[name='twitter:card']", "content"), "summary_large_image");
            let [width, height] = ["width", "height"]
                .map(|side| tab.attribute(&format!("head meta[property='og:image:{side}']"), "content"));
            let card = "document.querySelector(\"meta[property='og:image']\").content";
            let drawn = format!(
                "(async () => {{ const card = new Image(); card.src = {card}; await card.decode(); \
                 return `${{card.naturalWidth}} by ${{card.naturalHeight}}`; }})()"
            );
            assert_eq!(tab.js_text(&drawn), format!("{width} by {height}"), "{path}");
            assert_eq!((width.as_str(), height.as_str()), ("1200", "630"), "{path}");
            let kind = format!("fetch({card}).then(answer => answer.headers.get('content-type'))");
            assert_eq!(tab.js_text(&kind), "image/png", "{path}");
        }
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
