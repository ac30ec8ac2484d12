//! Words for the same thing: of whatever language, written as one or apart.

use crate::support::on_each_engine;
use std::collections::BTreeSet;

#[test]
fn a_single_character_is_found_where_it_ends_a_run_and_beside_another_word() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let [wifi, shots, lens] = ["WiFi经常断", "相机拍出来全黑", "相机镜头有灰"];
        for title in [wifi, shots, lens] {
            app.wish(&ada, title, "", "zh-Hans");
        }
        app.wish(&ada, "WiFi很稳", "", "zh-Hans");
        app.wish(&ada, "断网以后", "", "zh-Hans");
        assert_eq!(app.finds("q=断&sort=new"), ["断网以后", wifi]);
        for (typed, found) in [("WiFi 断", wifi), ("断 wifi", wifi), ("相机 黑", shots), ("灰", lens)] {
            assert_eq!(app.finds(&format!("q={typed}")), [found], "{typed}");
            assert!(!app.visitor().get(&format!("/?q={}", super::escaped(typed))).says("No post has all"), "{typed}");
        }
        assert_eq!(app.visitor().get("/?q=WiFi+%E6%96%AD").all(".post-row mark"), ["WiFi", "断"]);
    });
}

#[test]
fn a_name_and_its_number_are_found_however_they_are_written() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for names in [["Slower since MIUI14", "Slower since MIUI 14"], ["Hot on HyperOS2", "Hot on HyperOS 2"]] {
            for title in names {
                app.wish(&ada, title, "", "en");
            }
        }
        app.wish(&ada, "Slower since MIUI13", "", "en");
        app.wish(&ada, "Hot on Android15", "", "en");
        let slower = ["Slower since MIUI 14", "Slower since MIUI14"];
        for (typed, found) in [
            ("MIUI14", slower),
            ("miui 14", slower),
            ("HyperOS2", ["Hot on HyperOS 2", "Hot on HyperOS2"]),
            ("hyperos 2", ["Hot on HyperOS 2", "Hot on HyperOS2"]),
            ("hyperso 2", ["Hot on HyperOS 2", "Hot on HyperOS2"]),
        ] {
            assert_eq!(app.finds(&format!("q={typed}&sort=new")), found, "{typed}");
        }
        assert_eq!(app.finds("q=android"), ["Hot on Android15"]);
        assert_eq!(app.finds("q=miui&sort=new").len(), 3);
        assert_eq!(app.visitor().get("/?q=android+15").all("mark"), ["Android15"]);
        let mut like = app.like("Slower since MIUI 14");
        like.sort();
        assert_eq!(like, slower);
    });
}

#[test]
fn the_board_finds_words_for_the_same_thing_in_every_language_and_ones_own_first() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let battery = [
            ("Battery is empty at noon", "en"),
            ("Akku ist mittags leer", "de"),
            ("电池中午就没了", "zh-Hans"),
            ("電池健康度在哪裡", "zh-Hant"),
            ("La batería se acaba a mediodía", "es"),
            ("La batterie est vide à midi", "fr"),
            ("Batterij is leeg om twaalf uur", "nl"),
        ];
        for (title, lang) in battery {
            app.wish(&ada, title, "", lang);
        }
        app.wish(&ada, "A louder shutter", "", "en");
        let all: BTreeSet<String> = battery.iter().map(|(title, _)| (*title).to_owned()).collect();
        for (typed, own) in
            [("battery", 0), ("akku", 1), ("电池", 2), ("電池", 2), ("batería", 4), ("batterie", 5), ("batterij", 6)]
        {
            let found = app.finds(&format!("q={typed}"));
            assert_eq!(found.iter().cloned().collect::<BTreeSet<String>>(), all, "{typed}");
            let same = battery.iter().filter(|(title, _)| title.to_lowercase().contains(typed)).count();
            assert!(found.iter().take(same.max(2)).any(|title| title == battery[own].0), "{typed}: {found:?}");
        }
        let marks = app.visitor().get("/?q=akku").all("mark");
        let each = ["Battery", "Akku", "电池", "電池", "batería", "batterie", "Batterij"];
        assert!(each.iter().all(|word| marks.iter().any(|mark| mark == word)), "{marks:?}");
        // Words that mean it together are marked, each of them.
        app.wish(&ada, "Record a screen capture at night", "", "en");
        assert_eq!(app.visitor().get("/?q=screenshot").all("mark"), ["screen", "capture"]);
        // While somebody types a title, what they cannot read is no suggestion.
        assert_eq!(app.like("Akku ist abends leer"), ["Akku ist mittags leer"]);
    });
}

#[test]
fn words_written_as_one_find_those_written_apart_and_longer_ones_that_begin_with_them() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for (title, lang, typed) in [
            ("Akkuanzeige in der Ecke", "de", "akku"),
            ("Batterijpercentage altijd tonen", "nl", "batterij percentage"),
            ("Face unlock after dark", "en", "faceunlock"),
            ("Flashlight stays on", "en", "flash light"),
            ("Sign up by e-mail", "en", "email"),
            ("Notizbuch mit Linien", "de", "notizbuch"),
            ("Zoomwheel turns the wrong way", "en", "zoom wheel"),
            ("Power bank is not charged", "en", "powerbank"),
        ] {
            app.wish(&ada, title, "", lang);
            assert!(app.finds(&format!("q={typed}")).contains(&title.to_owned()), "{typed}");
        }
        // A word of another language that merely begins alike is none.
        assert_eq!(app.finds("q=flash"), [""; 0]);
        // Nor is one that merely begins with what is left of a word without its ending.
        for (title, typed) in [("Gehäuse wird warm", "gehen"), ("Allergie bei Pollen melden", "alle")] {
            app.wish(&ada, title, "", "de");
            assert_eq!(app.finds(&format!("q={typed}")), [""; 0], "{typed}");
        }
        // Nor are halves that nobody has written together with the rest.
        assert_eq!(app.finds("q=bankwheel"), [""; 0]);
    });
}

#[test]
fn what_every_wish_says_makes_none_like_another() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        app.wish(&ada, "Option to limit charging to 80 % please", "", "en");
        app.wish(&ada, "希望可以增加应用锁功能", "", "zh-Hans");
        assert_eq!(app.like("Private wish please"), [""; 0]);
        assert_eq!(app.like("希望增加一个新的功能可以吗"), [""; 0]);
        assert_eq!(app.like("Please limit the charging"), ["Option to limit charging to 80 % please"]);
    });
}

#[test]
fn of_two_that_say_as_much_the_one_in_the_language_of_the_title_is_suggested() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let [english, german] = ["Zeppelin widget for the evening", "Zeppelin Widget für den Abend"];
        app.wish(&ada, english, "", "en");
        app.wish(&ada, german, "", "de");
        assert_eq!(app.like("Das Zeppelin Widget am Morgen")[0], german);
        assert_eq!(app.like("A zeppelin widget in the morning")[0], english);
        // Of a title without small words nobody knows in which language it is.
        assert_eq!(app.like("Zeppelin widget").len(), 2);
    });
}
