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
