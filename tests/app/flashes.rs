//! What is said once after a redirect.

use crate::support::on_each_engine;

#[test]
fn a_word_is_said_once_in_the_sentence_of_its_room_and_an_unknown_one_not_at_all() {
    on_each_engine(|app| {
        for (word, kind, sentence) in [
            ("voted", ".flash--ok", "Your vote counts. When it ships, the weekly digest tells you."),
            ("saved", ".flash--ok", "Saved."),
            ("decided", ".flash--ok", "Your answer is public, and the post’s followers will be told."),
            ("release-saved", ".flash--ok", "The release has been saved."),
            ("vote-waits", ".flash--ok", "Your vote is kept."),
        ] {
            let mut ulla = app.visitor();
            ulla.cookies.insert("flash".to_owned(), word.to_owned());
            let page = ulla.get("/");
            assert!(page.one(kind).contains(sentence), "{word}: {:?}", page.all(".flash"));
            assert!(ulla.get("/").all(".flash").is_empty(), "{word} is said again");
        }
        for made_up in ["", "VOTED", "voted!", "you-won-a-prize"] {
            let mut ulla = app.visitor();
            ulla.cookies.insert("flash".to_owned(), made_up.to_owned());
            let page = ulla.get("/");
            assert_eq!((page.status, page.all(".flash").len()), (200, 0), "{made_up:?}");
        }
    });
}

#[test]
fn whoever_is_shown_no_preview_hears_afterwards_that_something_was_masked() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let post = ada.files("bug", "The clock covers the battery", "camera");
        let hears = "and was masked";
        let plain = (app.member("Ben"), "Ask the author.", false);
        let private = (app.member("Cleo"), "It says token=abcd1234efgh, ask.", true);
        for (mut member, words, is_masked) in [plain, private] {
            let noted = grace.post("/posts/1/notes", &[("note", words), ("back", &*post)]);
            assert_eq!(noted.status, 303, "{}", noted.text());
            assert_eq!(grace.follow(noted).says(hears), is_masked, "{words}");
            assert!(!grace.get(&post).says(hears), "it is said once");
            let flagged = member.post("/posts/1/flag", &[("reason", "other"), ("note", words)]);
            assert_eq!(flagged.status, 303, "{}", flagged.text());
            assert_eq!(member.follow(flagged).says(hears), is_masked, "{words}");
        }
        let decided = grace.decides(&post, "planned", "Mail the token=abcd1234efgh to nobody.", "");
        assert_eq!(decided.status, 303, "{}", decided.text());
        let told = grace.follow(decided);
        assert!(told.says(hears) && told.says("‹token›"), "{}", told.text());
    });
}
