//! Words looked for on a board that is narrowed already.

use super::board_of;
use crate::support::on_each_engine;
use std::fmt::Write;

#[test]
fn a_search_on_the_board_of_an_area_or_a_line_stays_there() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let mut ada = app.member("Ada");
        ada.files("request", "Quieter shutter", "camera");
        ada.files("request", "Quieter charging", "battery");
        for (board, found) in [
            ("/areas/camera", vec!["Quieter shutter"]),
            ("/lines/phone", vec!["Quieter charging", "Quieter shutter"]),
            ("/", vec!["Quieter charging", "Quieter shutter"]),
        ] {
            let page = ada.get(board);
            let hidden = "main form.search [type=hidden]";
            let (names, values) = (page.attributes(hidden, "name"), page.attributes(hidden, "value"));
            let kept: Vec<String> = names.iter().zip(&values).map(|(name, value)| format!("&{name}={value}")).collect();
            let there = ada.get(&format!("/?q=quieter{}", kept.concat()));
            let mut titles = there.all(".post-row h2");
            titles.sort();
            assert_eq!(titles, found, "{board}");
            // Another search from here stays, too.
            assert_eq!(
                (there.attributes(hidden, "name"), there.attributes(hidden, "value")),
                (names, values),
                "{board}"
            );
        }
    });
}

/// What a form sends beside what is typed, as a query behind others.
fn sent_along(page: &crate::support::Page, form: &str) -> String {
    let hidden = format!("{form} [type=hidden]");
    let (names, values) = (page.attributes(&hidden, "name"), page.attributes(&hidden, "value"));
    names.iter().zip(&values).fold(String::new(), |mut query, (name, value)| {
        let _ = write!(query, "&{name}={value}");
        query
    })
}

/// On a desktop one types into the header, on a phone into the board.
#[test]
fn other_words_are_looked_for_within_what_the_board_is_narrowed_to() {
    on_each_engine(|app| {
        board_of(app, 60);
        let mut visitor = app.visitor();
        for (board, kept) in [
            ("/", ""),
            ("/?q=zeppelin&page=2", ""),
            ("/areas/camera", "&area=camera"),
            ("/lines/tv?q=zeppelin", "&line=tv"),
            ("/?sort=top&kind=bug&status=planned&device=fuxi", "&sort=top&device=fuxi&kind=bug&status=planned"),
            ("/areas/camera?q=zeppelin&sort=week&device=fuxi", "&area=camera&sort=week&device=fuxi"),
        ] {
            let page = visitor.get(board);
            for form in ["header form.search", "main form.search"] {
                assert_eq!(sent_along(&page, form), kept, "{form} on {board}");
            }
            let there = visitor.visit(&format!("/?q=post{kept}"));
            assert_eq!(sent_along(&there, "header form.search"), kept, "again from {board}");
        }
        assert_eq!(sent_along(&visitor.get("/roadmap"), "header form.search"), "");
    });
}
