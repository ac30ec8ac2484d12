//! Where words are typed to look for posts, and what of them is marked in what is found.

use super::lab::with_browser;
use super::living::Moment;

pub fn words_are_looked_for_in_one_field_and_seen_in_what_is_found() {
    with_browser(|lab| {
        let site = Moment::Collecting.start();
        let mut tab = site.tab(lab, "");
        let fields = "[...document.querySelectorAll('[type=search]')].filter((field) => field.checkVisibility()) \
                      .map((field) => field.closest('header, main').tagName).join()";
        for (width, place) in [(1280, "HEADER"), (360, "MAIN")] {
            tab.size(width, 740);
            tab.goto("/");
            assert_eq!(tab.js(fields), place, "at {width}");
            tab.fill(&format!("{} [type=search]", place.to_lowercase()), "recording");
            assert_eq!(tab.and_load(|tab| tab.key("Enter")), 200);
            assert_eq!(tab.url(), "/?q=recording");
            let marked = "[...document.querySelectorAll('.post-row h2 mark')].map((mark) => mark.textContent)";
            let words: Vec<String> = serde_json::from_value(tab.js(marked)).unwrap();
            // Or by the Spanish word for it.
            let is_meant =
                |word: &String| ["record", "grab"].iter().any(|begin| word.to_lowercase().starts_with(begin));
            assert!(words.iter().any(|word| word.to_lowercase().starts_with("record")), "{words:?}");
            assert!(words.iter().all(is_meant), "{words:?}");
            let looks = "((mark) => [mark, mark.closest('h2')].map((it) => getComputedStyle(it).boxShadow))\
                         (document.querySelector('.post-row h2 mark'))";
            let looks = tab.js(looks);
            assert_ne!(looks[0], looks[1], "what is found looks like the rest");
            let all = "[...document.querySelectorAll('.post-row h2')].some((title) => title.innerText !== \
                       [...title.querySelectorAll('mark')].map((mark) => mark.innerText).join(' '))";
            assert_eq!(tab.js(all), true, "a mark that is everywhere marks nothing");
        }
        assert_eq!(tab.seen.complaints, Vec::<String>::new());
    });
}
