//! What becomes of a meetup and of a place there, told to those whom it concerns.

use super::concerns::{Title, Words, about};
use crate::db::{Conn, SIGNING_KEY, fact};
use crate::error::{Error, Result};
use crate::mail::{Letterhead, NewMail, Reader};
use crate::meetups::{self, News, Told};
use crate::people::Recipient;
use crate::web::Signer;

/// What signs the links by which places are confirmed, with the key that all processes of the installation share.
pub(super) fn signer(conn: &mut Conn) -> Result<Signer> {
    let key = fact(conn, SIGNING_KEY)?;
    Signer::new(&key.ok_or_else(|| Error::broken("the database has no signing key"))?)
}

/// The mail that says so.
pub(super) fn told(
    letterhead: &Letterhead,
    (told, signer): (&Told, Option<&Signer>),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let meetup = &told.meetup;
    let signer = signer.ok_or_else(|| Error::broken("a mail about a meetup has nothing to sign its link with"))?;
    let words = |to: &Reader<'_>| Words {
        subject: told.news.word(to.l, &meetup.title),
        sentence: sentence(told, to),
        why: to.l.meetups_mail_why(to.site_name),
        stop: String::new(),
        button: match told.confirm_by() {
            Some(_) => to.l.meetups_confirm_title(),
            None => to.l.meetups_mail_button(),
        },
    };
    let reason = (meetup.reason.as_str(), meetup.reason_lang.as_str());
    let answer = matches!(told.news, News::TurnedDown | News::CalledOff).then_some(reason);
    let title = Title { words: &meetup.title, lang: &meetup.lang, page: told.page(signer, recipient.id), answer };
    about(letterhead, &title, (recipient, token), told.mail_key(recipient.id), words)
}

fn sentence(told: &Told, to: &Reader<'_>) -> String {
    let (l, meetup) = (to.l, &told.meetup);
    // Where it is, whoever reads: the moment says its zone.
    let zone = meetup.zone_or(to.zone);
    let moment = meetup.starts_at.map_or_else(String::new, |at| l.moment(at.0, zone));
    let place = meetups::place(meetup, l);
    if let Some(until) = told.confirm_by() {
        return l.meetups_mail_confirm(moment, place, l.moment(until.0, zone));
    }
    match told.news {
        News::Approved => l.meetups_mail_approved(),
        News::TurnedDown => l.meetups_mail_turned_down(),
        News::Placed | News::MovedUp => {
            let code = told.guest.as_ref().map(|guest| guest.code.as_str()).unwrap_or_default();
            l.meetups_mail_placed(moment, place, code)
        }
        News::Lapsed => l.meetups_mail_lapsed(),
        // Whoever hosts it without a place of their own.
        News::Moved if told.user.is_some() => l.meetups_mail_yours_moved(moment, place),
        News::TakesPlace if told.user.is_some() => l.meetups_mail_yours_takes_place(),
        News::Asked | News::Moved => l.meetups_mail_moved(moment, place),
        News::CalledOff => l.meetups_mail_called_off(),
        News::TakesPlace => l.meetups_mail_takes_place(moment, place),
    }
}
