//! Room for eyes and thumbs: what people come for stands on the first screen, in one row, in words that fit, and below
//! nothing.

use super::lab::with_browser;
use super::living::{Living, Moment};
use super::pages::{PAGES, Who};
use super::tab::Tab;
use orange_friday::i18n::{Catalog, Language};
use serde_json::json;

const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1280, 800);

/// Opens a page and gives what an expression finds wrong with it.
fn look(tab: &mut Tab, path: &str, expression: &str) -> Vec<String> {
    tab.goto(path);
    tab.js(&format!("window.room = {}; 0", include_str!("room.js")));
    wrong(tab, &format!("{path}: "), expression)
}

fn wrong(tab: &mut Tab, place: &str, expression: &str) -> Vec<String> {
    let found = tab.js(expression);
    found.as_array().unwrap().iter().map(|fault| format!("{place}{}", fault.as_str().unwrap())).collect()
}

pub fn the_first_post_is_on_the_first_screen_of_a_phone_in_every_language() {
    with_browser(|lab| {
        let (site, catalog) = (Moment::Frozen.start(), Catalog::load());
        let mut faults = Vec::new();
        // Times of a visitor without scripts are told with their zone: so they take most room.
        for (handle, scripts) in [("", false), ("", true), ("mia", true), ("grace", true)] {
            let mut tab = site.tab(lab, handle);
            tab.size(PHONE.0, PHONE.1);
            tab.scripts(scripts);
            for language in Language::iter() {
                let vote = json!(catalog.of(*language).voting_vote());
                let found = look(&mut tab, &format!("/{language}/"), &format!("room.board({vote})"));
                faults.extend(found.iter().map(|fault| format!("{handle:?} {fault}")));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

pub fn the_name_of_the_site_stands_in_one_row_beside_any_name() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "mia");
        tab.size(PHONE.0, PHONE.1);
        for name in ["WWWWWWWWW", "Maximiliane-Charlotte von und zu Hohenfels", "林林林林林林林林", "Mia Lindqvist"]
        {
            site.app.sql(&format!("UPDATE users SET name = '{name}' WHERE handle = 'mia'"));
            assert_eq!(look(&mut tab, "/settings", "room.head()"), Vec::<String>::new(), "{name}");
            // Whoever hears the page hears the whole name.
            let heard = "(e => e.ariaLabel ?? e.textContent)(document.querySelector('.account'))";
            assert_eq!(tab.js_text(heard), name);
        }
        assert_eq!(tab.words(".account"), "Mia");
    });
}

pub fn the_bar_of_a_post_lies_over_nothing_that_is_read_or_has_the_focus() {
    with_browser(|lab| {
        let (site, catalog) = (Moment::Collecting.start(), Catalog::load());
        let mut faults = Vec::new();
        for (handle, post) in [("", "/posts/{in-progress}"), ("grace", "/posts/{open}")] {
            let (mut tab, post) = (site.tab(lab, handle), site.path(post));
            tab.size(PHONE.0, PHONE.1);
            for language in Language::iter() {
                let (l, path) = (catalog.of(*language), format!("/{language}{post}"));
                faults.extend(look(&mut tab, &path, &format!("room.bar({})", json!(l.voting_vote()))));
                faults.extend(wrong(&mut tab, &format!("{path}, at its end: "), "room.end()"));
            }
            tab.js("scrollTo(0, 0); 0");
            for _ in 0..80 {
                tab.key("Tab");
                if tab.js("document.activeElement === document.body") == true {
                    break;
                }
                faults.extend(wrong(&mut tab, &format!("{post}, focus: "), "room.below([document.activeElement])"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

/// Files posts that wait for an answer.
fn file(site: &Living, count: usize) {
    let mut zoe = site.plain("zoe");
    for number in 1..=count {
        let form = zoe.get("/posts/new");
        let area = form.attributes("#area option", "value").into_iter().find(|value| !value.is_empty()).unwrap();
        let title = format!("The alarm rings a second time after I have switched it off, number {number}");
        let fields = [("kind", "bug"), ("title", &*title), ("body", "Every morning. Twice."), ("area", &*area)];
        assert_eq!(zoe.submit(&form, "/posts", &fields).status, 303);
    }
}

pub fn ten_posts_of_the_queue_are_on_a_screen_and_the_roadmap_has_equal_columns() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        file(&site, 3);
        let mut tab = site.tab(lab, "grace");
        tab.size(DESK.0, DESK.1);
        let mut faults = Vec::new();
        for language in Language::iter() {
            for path in ["triage", "triage?sort=age"] {
                faults.extend(look(&mut tab, &format!("/{language}/{path}"), "room.queue(200)"));
            }
        }
        faults.extend(look(&mut tab, "/roadmap", "room.columns(4)"));
        faults.extend(look(&mut tab, "/releases/next", "room.columns(3)"));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

pub fn where_a_bug_happens_who_sees_to_it_and_its_age_are_seen_in_its_row_of_the_queue() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.size(DESK.0, DESK.1);
        // All of them are filed in one language, and somebody sees to each.
        site.app.sql("UPDATE posts SET lang = 'nl' WHERE kind = 'bug'");
        site.app.sql(
            "INSERT INTO post_owners (post_id, user_id, since) SELECT posts.id, users.id, posts.created_at \
             FROM posts, users WHERE users.handle = 'grace' AND posts.id NOT IN (SELECT post_id FROM post_owners)",
        );
        let mut faults = Vec::new();
        for language in Language::iter() {
            let expression = format!("room.spread({})", *language != Language::Nl);
            faults.extend(look(&mut tab, &format!("/{language}/triage?kind=bug"), &expression));
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

/// What was just done is said without moving what one goes on with.
pub fn what_was_done_at_the_desk_is_said_beside_the_list() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "grace");
        tab.size(DESK.0, DESK.1);
        tab.goto("/triage?kind=bug");
        let top = "document.querySelector('.queue').getBoundingClientRect().top + scrollY";
        let before = tab.js(top);
        tab.unfold("#view-name");
        tab.fill("#view-name", "Bugs");
        assert_eq!(tab.follow("form[action$='/triage/views'] button"), 200);
        assert_eq!((tab.count("#flash"), tab.js(top)), (1, before));
        let box_of =
            "(e => e.top >= 0 && e.bottom <= innerHeight)(document.querySelector('#flash').getBoundingClientRect())";
        assert_eq!(tab.js(box_of), true, "it is in sight");
    });
}

pub fn signing_out_takes_two_presses_from_every_page() {
    with_browser(|lab| {
        let site = Moment::Collecting.start().with_links();
        let signed_in = |row: &&super::pages::Row| row.who != Who::Visitor && row.moment == Moment::Collecting;
        let at_hand = |tab: &mut Tab, css: &str| tab.js(&format!("room.isAtHand({})", json!(css))) == true;
        for row in PAGES.iter().filter(signed_in) {
            let mut tab = site.tab(lab, row.who.handle());
            tab.size(PHONE.0, PHONE.1);
            look(&mut tab, &site.path(row.path), "room.head()");
            assert!(at_hand(&mut tab, ".account"), "{}", row.name);
            assert_eq!(tab.attribute(".account", "href"), format!("/people/{}", row.who.handle()));
        }
        // All of them lead to one's own page.
        for handle in ["mia", "grace", "olga"] {
            let mut tab = site.tab(lab, handle);
            tab.size(PHONE.0, PHONE.1);
            for language in Language::iter() {
                look(&mut tab, &format!("/{language}/people/{handle}"), "room.head()");
                assert!(at_hand(&mut tab, "main form[action$='/sign-out'] button"), "{handle}, {language}");
            }
            assert_eq!(tab.follow("main form[action$='/sign-out'] button"), 200);
            assert_eq!(tab.count("header a[href*='/sign-in']"), 1);
        }
    });
}

/// Each measure finds what it is there for.
pub fn what_has_no_room_is_seen() {
    const SHEET: &str = ".site-name { width: 5rem } .tools .tabs { display: block } .week-strip h2 { width: 3rem } \
        .vote button { width: 1.5rem !important } .post-row { margin-top: 200px }";
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        tab.size(PHONE.0, PHONE.1);
        assert_eq!(look(&mut tab, "/", "room.board('Vote')"), Vec::<String>::new());
        tab.js(&format!(
            "document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync({})",
            json!(SHEET)
        ));
        let found = wrong(&mut tab, "", "room.board('Vote it')").join("\n");
        for fault in [".site-name has", "orders have", "week breaks", "begins at", "wider than its", "no box says"] {
            assert!(found.contains(fault), "{fault} is not in {found}");
        }
    });
}
