//! What a visitor wanted to do when we asked them to sign in first: a press on Vote or Follow goes on afterwards.
//!
//! This room knows nothing of voting; the rooms above it bring the function that does.

use crate::db::{Conn, Timestamp, VotingWeek};
use crate::error::Result;
use crate::people::Viewer;
use crate::web::{Flash, Ways, safe_next};

/// Does what an address such as `/posts/42/vote` asks for, for this person, in the voting week and at the moment given.
/// The answer is where to go and what to say there; `None` when the address means nothing to it.
pub type Act = fn(&mut Conn, &Viewer, &str, VotingWeek, Timestamp) -> Result<Option<(String, Flash)>>;

/// Registered as application data by the room that knows the routes.
#[derive(Clone, Copy)]
pub struct Intents(pub Act);

/// The path of an address that asks for an act, if it does.
pub(super) fn wanted<'a>(next: &'a str, ways: &Ways) -> Option<&'a str> {
    let path = path_of(safe_next(next));
    ways.goes_on(path).then_some(path)
}

/// The page that an address belongs to: itself, or the one that holds the button.
pub(super) fn page_of<'a>(next: &'a str, ways: &Ways) -> &'a str {
    match wanted(next, ways).and_then(|path| path.rsplit_once('/')) {
        Some((page, _)) if !page.is_empty() => page,
        Some(_) => "/",
        None => safe_next(next),
    }
}

fn path_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
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
    fn only_a_vote_or_follow_of_ours_goes_on() {
        assert_eq!(wanted("/posts/42/vote", &WAYS), Some("/posts/42/vote"));
        assert_eq!(wanted("/posts/42/follow?x=1", &WAYS), Some("/posts/42/follow"));
        for other in ["/posts/42/vote/withdraw", "/posts/42", "//evil.example/vote", "/settings?x=/vote", ""] {
            assert_eq!(wanted(other, &WAYS), None, "{other:?}");
        }
    }

    #[test]
    fn the_page_of_a_press_is_where_its_button_stands() {
        assert_eq!(page_of("/posts/42/vote", &WAYS), "/posts/42");
        assert_eq!(page_of("/vote", &WAYS), "/");
        assert_eq!(page_of("/?sort=new", &WAYS), "/?sort=new");
        assert_eq!(page_of("https://evil.example/vote", &WAYS), "/");
    }
}
