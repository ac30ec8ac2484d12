//! What staff did with somebody's place in a group, told to them.

use super::concerns::{Title, Words, about};
use crate::error::Result;
use crate::groups::{FanGroup, News, Told};
use crate::mail::{Letterhead, NewMail, Reader};
use crate::people::Recipient;

/// The mail that says so.
pub(super) fn told(
    letterhead: &Letterhead,
    (group, told): &(FanGroup, Told),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| {
        let (l, name) = (to.l, group.name.as_str());
        let (subject, sentence) = match told.news {
            News::Invited => (l.groups_mail_invited_subject(name), l.groups_mail_invited()),
            News::Joined => (l.groups_mail_joined_subject(name), l.groups_mail_joined()),
            News::TurnedDown => (l.groups_mail_turned_down_subject(name), l.groups_mail_turned_down()),
            News::Removed => (l.groups_mail_removed_subject(name), l.groups_mail_removed()),
        };
        let (why, button) = (l.testing_mail_why(to.site_name), l.groups_mail_button());
        Words { subject, sentence, why, stop: String::new(), button }
    };
    let title = Title { words: &group.name, lang: &group.lang, page: group.address(), answer: None };
    about(letterhead, &title, (recipient, token), told.mail_key(), words)
}
