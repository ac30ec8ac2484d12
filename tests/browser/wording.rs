//! Staff compose a release in real windows: in two at once, by keys alone, and without scripts.

use super::lab::{Lab, with_browser};
use super::living::{Living, Moment};
use super::tab::Tab;
use serde_json::json;

const EDIT: &str = "/releases/next/edit";
/// The one button that saves everything.
const SAVE: &str = ".desk .button";

fn in_language(tab: &mut Tab, lang: &str) {
    assert_eq!(tab.goto(&format!("{EDIT}?lang={lang}")), 200);
}

/// A window with the composer in German, and the first field of German words there.
fn in_german(site: &Living, lab: &Lab, handle: &str) -> (Tab, String) {
    let mut tab = site.tab(lab, handle);
    in_language(&mut tab, "de");
    let field = tab.attribute("textarea[name^=text-]", "name");
    (tab, format!("[name={field}]"))
}

fn value(tab: &mut Tab, css: &str) -> String {
    tab.js_text(&format!("document.querySelector({}).value", json!(css)))
}

/// Goes on with Tab until something has the focus.
fn to(tab: &mut Tab, css: &str) {
    for _ in 0..400 {
        tab.key("Tab");
        if tab.js(&format!("document.activeElement.matches({})", json!(css))) == true {
            return;
        }
    }
    panic!("{css} is not reached");
}

pub fn two_windows_lose_nothing() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let (mut grace, german) = in_german(&site, lab, "grace");
        let (mut olga, _) = in_german(&site, lab, "olga");
        let french = german.replace("-de]", "-fr]");
        in_language(&mut olga, "fr");
        grace.fill(&german, "Ein Foto behält sein Datum");
        olga.fill(&french, "Les photos gardent leur date");
        assert_eq!((grace.follow(SAVE), olga.follow(SAVE)), (200, 200));
        in_language(&mut grace, "fr");
        in_language(&mut olga, "de");
        let kept = (value(&mut grace, &french), value(&mut olga, &german));
        assert_eq!(kept, ("Les photos gardent leur date".to_owned(), "Ein Foto behält sein Datum".to_owned()));

        // The same text: both are shown, and what she makes of them is kept by another press.
        in_language(&mut grace, "de");
        grace.fill(&german, "Fotos behalten ihr Datum");
        olga.fill(&german, "Das Datum bleibt am Foto");
        assert_eq!((grace.follow(SAVE), olga.follow(SAVE)), (200, 409));
        assert_eq!(value(&mut olga, &german), "Das Datum bleibt am Foto");
        assert!(olga.words(".item-edit .theirs").ends_with("Fotos behalten ihr Datum"));
        olga.fill(&german, "Fotos behalten ihr Datum, auch kopierte");
        assert_eq!(olga.follow(SAVE), 200);
        in_language(&mut grace, "de");
        assert_eq!(value(&mut grace, &german), "Fotos behalten ihr Datum, auch kopierte");
    });
}

pub fn a_line_is_translated_by_keys_alone() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tab = site.tab(lab, "grace");
        tab.goto(EDIT);
        // The language leads to the first text that it lacks.
        to(&mut tab, "nav a[href*='lang=de']");
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        tab.wait_for("document.activeElement.matches('textarea[name^=text-]')");
        let german = format!("[name={}]", tab.js_text("document.activeElement.name"));
        for letter in "Fotos bleiben".chars() {
            tab.key(&letter.to_string());
        }
        to(&mut tab, SAVE);
        assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
        assert_eq!(value(&mut tab, &german), "Fotos bleiben");
        let told = "[...document.querySelectorAll('.preview:lang(de) .line:lang(de)')].map(line => line.textContent)";
        assert!(tab.js(told).as_array().unwrap().contains(&json!("Fotos bleiben")), "{}", tab.js(told));
    });
}

pub fn a_release_is_translated_without_scripts() {
    with_browser(|lab| {
        let site = Moment::Frozen.start();
        let mut tab = site.tab(lab, "grace");
        tab.scripts(false);
        tab.goto(EDIT);
        assert_eq!(tab.follow("nav a[href*='lang=zh-Hans']"), 200);
        let field = tab.attribute("textarea[name^=text-]", "name");
        tab.fill(&format!("[name={field}]"), "照片的日期不再丢失");
        tab.fill("#summary", "A small week with a big clock.");
        assert_eq!(tab.follow(SAVE), 200);
        assert_eq!(value(&mut tab, &format!("[name={field}]")), "照片的日期不再丢失");
        assert_eq!(tab.attribute(".preview .line:lang(zh-Hans)", "lang"), "zh-Hans");
        // What is left to do names the languages, and leads there.
        let gap = ".checklist a[href*='lang=nl']";
        assert!(tab.words(gap).contains("Nederlands"));
        assert_eq!(tab.follow(gap), 200);
        assert!(tab.url().ends_with("?lang=nl"), "{}", tab.url());
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}

/// Which lines there are, in their order.
const ORDER: &str = "[...document.querySelectorAll('.composer li')].map(line => line.id).join()";

pub fn a_line_goes_down_in_its_place_and_keeps_the_focus() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let (mut mia, mut grace) = (site.plain("mia"), site.plain("grace"));
        for title in ["The zoom sticks at its end", "The flash stays on for ever"] {
            let filed = mia.post("/posts", &[("kind", "bug"), ("title", title), ("area", "camera")]);
            assert_eq!(filed.status, 303, "{}", filed.text());
            assert_eq!(grace.decides(&filed.location(), "ready", "", "").status, 303);
        }
        let mut tab = site.tab(lab, "grace");
        tab.goto(EDIT);
        assert_eq!(tab.follow("button[value=freeze]"), 200);
        assert_eq!(tab.follow("main form[action$='/freeze'] button"), 200);
        let before = tab.js_text(ORDER);
        let line = tab.js_text("document.querySelector(\"[formaction$='/down']\").closest('li').id");
        tab.fill("#summary", "Kept by the same press.");
        tab.js("window.stays = 1");
        let down = format!("document.querySelector(\"#{line} [formaction$='/down']\")");
        tab.js(&format!("(button => {{ button.focus(); button.click(); }})({down})"));
        tab.wait_for(&format!("{ORDER} !== {}", json!(before)));
        let focused = format!("document.activeElement.closest('li').id === {}", json!(line));
        assert_eq!((tab.js(&focused), tab.js("window.stays")), (json!(true), json!(1)), "on the same page");
        assert_eq!(value(&mut tab, "#summary"), "Kept by the same press.");
        let after = tab.js_text(ORDER);
        tab.reload();
        assert_eq!(tab.js_text(ORDER), after);
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
