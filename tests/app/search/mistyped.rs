//! Words with mistakes in them.

use crate::support::on_each_engine;
use std::collections::BTreeSet;

#[test]
fn the_word_that_was_meant_is_found_among_many_that_are_nearly_the_same() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.wish(&ada, "The battery lasts half a day", "", "en");
        app.wish(
            &ada,
            "Autocorrect",
            "It leaves aattry bactry badtry baetry bagtry batary batbry batcry batdry.",
            "en",
        );
        assert_eq!(app.finds("q=battry+day"), ["The battery lasts half a day"]);
        assert_eq!(app.like("The battry lasts half a day"), ["The battery lasts half a day"]);
    });
}

/// A long report has more long words than are learnt, many of them before its title's by the alphabet.
#[test]
fn the_words_of_a_title_are_found_with_a_mistake_however_long_its_report_is() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let word = |number: u8| format!("abcdef{}{}", char::from(b'a' + number / 26), char::from(b'a' + number % 26));
        let report: Vec<String> = (0..120).map(word).collect();
        app.wish(&app.fan("Ada"), "Wallpaper forgets its volume", &report.join(" "), "en");
        for typed in ["wallpapr", "volme", "forgts", "abcdeaa"] {
            assert_eq!(app.finds(&format!("q={typed}")), ["Wallpaper forgets its volume"], "{typed}");
        }
    });
}

/// All that one mistake makes of a word.
fn mistakes(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut all = BTreeSet::new();
    for at in 0..=letters.len() {
        let (before, behind): (String, String) = (letters[..at].iter().collect(), letters[at..].iter().collect());
        all.extend(('a'..='z').map(|letter| format!("{before}{letter}{behind}")));
        let rest: String = behind.chars().skip(1).collect();
        all.extend(('a'..='z').map(|letter| format!("{before}{letter}{rest}")));
        all.insert(format!("{before}{rest}"));
    }
    all
}

#[test]
fn of_hundreds_that_were_nearly_typed_the_most_frequent_are_looked_for() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for place in ["night", "landscape", "video"] {
            app.wish(&ada, &format!("Zoomwheel in {place}"), "", "en");
        }
        // Each of them stands before it by the alphabet, or behind it.
        let typed: Vec<String> = mistakes("zoomwhel").into_iter().filter(|word| word != "zoomwheel").collect();
        assert!(typed.iter().filter(|word| word.as_str() < "zoomwheel").count() > 200);
        for (number, words) in typed.chunks(70).enumerate() {
            app.wish(&ada, &format!("Autocorrect {number}"), &words.join(" "), "en");
        }
        let found = app.finds("q=zoomwhel");
        assert!(found.contains(&"Zoomwheel in video".to_owned()), "{found:?}");
        assert_eq!(app.like("zoomwhel in landscape")[0], "Zoomwheel in landscape");
    });
}

#[test]
fn a_letter_left_out_of_six_finds_the_word_and_a_short_word_stays_what_it_is() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let wishes = ["Camera opens by itself", "Screen turns green", "Button of the shutter sticks"];
        for title in wishes {
            app.wish(&ada, title, "", "en");
        }
        let mistyped = ["camra opens by itself", "scren turns green", "buton of the shutter sticks"];
        for (title, typed) in wishes.into_iter().zip(mistyped) {
            let word = typed.split(' ').next().unwrap();
            assert_eq!(app.finds(&format!("q={word}")), [title], "{word}");
            assert_eq!(app.like(typed), [title], "{typed}");
            assert_eq!(app.like(word), [title], "{word}");
        }
        assert_eq!(app.visitor().get("/?q=camra").all("mark"), ["Camera"]);
        // Others who leave it out, too, do not hide what they mean.
        app.wish(&ada, "Camera is slow", "", "en");
        app.wish(&ada, "My camra is upside down", "", "en");
        let found = app.finds("q=camra");
        assert!(found.len() == 3 && found.contains(&"Camera is slow".to_owned()), "{found:?}");
        // A word that stands there is meant as it stands.
        for title in ["Light at night", "Light of the torch", "Flight mode by the clock"] {
            app.wish(&ada, title, "", "en");
        }
        assert_eq!(app.finds("q=light&sort=new"), ["Light of the torch", "Light at night"]);
    });
}
