//! What a visitor wanted to do when we asked them to sign in first: a press on Vote or Follow goes on afterwards.
//!
//! This room knows nothing of voting; the rooms above it bring the functions that do. Their browser keeps which press it was
//! (`web::Intent`).

use crate::db::{Conn, Timestamp, VotingWeek};
use crate::error::Result;
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::web::{Flash, Ways, safe_next};

/// Does what a press on an address such as `/posts/42/vote` asks for, for this person, in the voting week and at the moment
/// given. The answer is where to go and what to say there; `None` when the address means nothing to it.
pub type Act = fn(&mut Conn, &Viewer, &str, VotingWeek, Timestamp) -> Result<Option<(String, Flash)>>;

/// The title of what was pressed, and the sentence that names it to somebody who is about to sign in.
pub type About = fn(&mut Conn, &str) -> Result<Option<Waits>>;

/// A title, and the sentence around it.
pub type Waits = (String, fn(&Messages, &str) -> String);

/// What is said, in a language.
pub type Sentence = fn(&Messages) -> String;

/// Registered as application data by the room that knows the routes.
#[derive(Clone, Copy)]
pub struct Intents {
    /// Does it.
    pub act: Act,
    /// Tells what it is.
    pub about: About,
    /// Says why a visitor signs in who asked for a page of members.
    pub why: fn(&str) -> Option<Sentence>,
}

/// The page of ours that an address belongs to: itself, or the one that holds the button.
pub(super) fn page_of<'a>(next: &'a str, ways: &Ways) -> &'a str {
    let next = safe_next(next);
    let path = next.split(['?', '#']).next().unwrap_or(next);
    match path.rsplit_once('/').filter(|_| ways.goes_on(path)) {
        Some((page, _)) if !page.is_empty() => page,
        Some(_) => "/",
        None => next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAYS: Ways = Ways {
        sign_in: "/sign-in",
        presses: &["vote", "follow"],
        about: |_| None,
        forms: &[],
        from_anywhere: &[],
        without_person: &[],
    };

    #[test]
    fn the_page_of_a_press_is_where_its_button_stands() {
        assert_eq!(page_of("/posts/42/vote", &WAYS), "/posts/42");
        assert_eq!(page_of("/vote", &WAYS), "/");
        assert_eq!(page_of("/?sort=new", &WAYS), "/?sort=new");
        assert_eq!(page_of("https://evil.example/vote", &WAYS), "/");
    }
}
