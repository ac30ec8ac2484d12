//! The weekly mail.

use super::asking::{Asked, Asking};
use super::compose::Digest;
use super::proud::Proud;
use crate::announcing::{Templates, Words};
use crate::credits::Leads;
use crate::db::{ItemId, UserId};
use crate::error::Result;
use crate::i18n::Messages;
use crate::mail::{Letter, Letterhead, MailKind, NewMail, Reader};
use crate::people::{Profile, Recipient};
use crate::posts;
use crate::releases::{self, Change, Release, ReleaseItem, Texts};
use crate::reports;
use crate::subscriptions;
use crate::trains::Train;
use askama::Template;

/// Items of their own and items they voted for that a mail shows: even at full length they stay below the size at which
/// mail programs cut a mail off.
const MOST_THEIRS: usize = 25;
const MOST_VOTED: usize = 30;

/// What both bodies say.
struct Week {
    hello: String,
    intro: String,
    proud: Option<Proud>,
    /// What staff have every release say.
    words: Words,
    theirs: Part,
    /// What they did for the others: they voted, or tested or confirmed some of them.
    did: String,
    voted: Part,
    /// Whether their bugs are gone.
    asked: Asked,
    /// Why they are written to.
    why: String,
    link: String,
    /// Where its four taps are asked.
    report: String,
    unsubscribe: String,
    settings: String,
}

/// Some items of the release.
struct Part {
    lines: Vec<Shown>,
    /// Items that are only on the page.
    more: usize,
}

struct Shown {
    change: Change,
    wording: String,
    /// The language of the item.
    lang: String,
    link: String,
}

#[derive(Template)]
#[template(path = "mail/digest/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    week: &'a Week,
}

#[derive(Template)]
#[template(path = "mail/digest/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    week: &'a Week,
}

/// A person's digest of a release, which goes with this train or else with the weekly one, in the language nearest to theirs;
/// with their profile if they show their name.
pub(super) fn weekly(
    letterhead: &Letterhead,
    (recipient, shown): (&Recipient, Option<&Profile>),
    token: &str,
    ((release, train), leads, texts, announced): ((&Release, Option<&Train>), &Leads, &Texts<ItemId>, &Templates),
    (digest, asking): (&Digest, &Asking<'_>),
) -> Result<NewMail> {
    let to = &letterhead.to(recipient.language.as_deref());
    let digest = &digest.as_read(texts, to.language);
    let version = release.version.as_deref().unwrap_or_default();
    let from = Source { version, leads, person: recipient.id };
    let unsubscribe = subscriptions::one_click(token);
    let week = &Week {
        hello: to.l.digests_hello(&recipient.name),
        intro: to.l.digests_intro(version, to.site_name),
        proud: Proud::of((release, train), digest, shown, to),
        words: said(announced, release, to),
        theirs: Part::of(&digest.theirs, MOST_THEIRS, from, to),
        did: if digest.tried { to.l.digests_tried() } else { to.l.digests_voted() },
        voted: Part::of(&digest.voted, MOST_VOTED, from, to),
        asked: asking.told(texts, to),
        why: if digest.tried { to.l.digests_why_tried(to.site_name) } else { to.l.digests_why(to.site_name) },
        link: to.link(&releases::address(version)),
        report: to.link(&reports::address(version)),
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let subject = &subject(to.l, version, digest);
    let letter = Letter::render(subject, &Text { to, week }, &Html { to, subject, week })?;
    let whose = (Some(recipient.id), recipient.address.as_str(), recipient.name.as_str());
    let key = format!("digest/{}/{}", release.id, recipient.id);
    Ok(letter.posted((key, MailKind::Digest), whose, Some(to.plain_link(&unsubscribe))))
}

/// What staff have a release say in the language of a reader.
fn said(announced: &Templates, release: &Release, to: &Reader<'_>) -> Words {
    let Some(template) = announced.of(to.language) else { return Words::default() };
    // A sample is read before.
    let at = release.published_at.unwrap_or(release.publish_at);
    let day = to.l.calendar_day(releases::day_out(release.day.as_deref(), at, to.zone));
    template.of_release(release, to.l, &day)
}

/// What the items of a mail come from, and whose mail it is.
#[derive(Clone, Copy)]
struct Source<'a> {
    version: &'a str,
    leads: &'a Leads,
    person: UserId,
}

impl Part {
    fn of(items: &[ReleaseItem], most: usize, from: Source<'_>, to: &Reader<'_>) -> Self {
        // One without a post stands on the release's page alone.
        let link = |item: &ReleaseItem| match from.leads.of(from.person, item.id) {
            Some(post) => to.link(&posts::address(post)),
            None => to.link(&releases::address(from.version)),
        };
        let shown = |item: &ReleaseItem| Shown {
            change: item.change,
            wording: item.told(to.l),
            lang: item.told_lang(&to.language).to_owned(),
            link: link(item),
        };
        Self { lines: items.iter().take(most).map(shown).collect(), more: items.len().saturating_sub(most) }
    }
}

/// The one thing that matters most to this person, in a sentence.
fn subject(l: &Messages, version: &str, digest: &Digest) -> String {
    match (digest.theirs.as_slice(), digest.voted.as_slice()) {
        ([one], _) if one.change == Change::Fixed => l.digests_subject_fixed(one.told(l)),
        ([one], _) => l.digests_subject_shipped(one.told(l)),
        ([], [one]) if digest.tried => l.digests_subject_tried_one(one.told(l)),
        ([], [one]) => l.digests_subject_voted_one(one.told(l)),
        ([], tried) if digest.tried => l.digests_subject_tried(version, tried.len()),
        ([], voted) => l.digests_subject_voted(version, voted.len()),
        (theirs, []) => l.digests_subject_theirs(version, theirs.len()),
        (theirs, tried) if digest.tried => l.digests_subject_tried_both(version, theirs.len(), tried.len()),
        (theirs, voted) => l.digests_subject_both(version, theirs.len(), voted.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{AreaId, PostId, ReleaseId};
    use crate::digests::compose;
    use crate::i18n::{Catalog, Language, plain};
    use crate::releases::Role;
    use std::collections::HashMap;

    fn item(number: i64, change: Change) -> ReleaseItem {
        ReleaseItem {
            id: ItemId(number),
            release_id: ReleaseId(1),
            area_id: AreaId(1),
            change,
            wording: format!("Line {number}"),
            lang: "en".to_owned(),
            position: number,
            highlight: false,
            vote_count: 0,
            people_count: 0,
            credited_at: None,
            revision: 0,
            withheld: false,
        }
    }

    #[test]
    fn the_subject_says_what_matters_most() {
        let catalog = Catalog::load();
        let l = catalog.of(Language::En);
        let [new, fixed, other] = [item(1, Change::New), item(2, Change::Fixed), item(3, Change::Improved)];
        let table = [
            (vec![&new], vec![&other], "Your request shipped: Line 1"),
            (vec![&fixed], vec![], "What you reported is fixed: Line 2"),
            (vec![], vec![&other], "You voted for it, it shipped: Line 3"),
            (vec![], vec![&fixed, &other], "Release 26.11.20: 2 changes you voted for shipped"),
            (vec![&new, &fixed], vec![], "Release 26.11.20: 2 of yours shipped"),
            (vec![&new, &fixed], vec![&other], "Release 26.11.20: 2 of yours shipped, you voted for 1 more"),
        ];
        for (theirs, voted, says) in table {
            let of = |items: Vec<&ReleaseItem>| items.into_iter().cloned().collect();
            let mut digest = Digest { theirs: of(theirs), voted: of(voted), tried: false };
            assert_eq!(plain(&subject(l, "26.11.20", &digest)), says);
            // Nobody is told that they voted for what they tested or confirmed.
            digest.tried = true;
            let tried = plain(&subject(l, "26.11.20", &digest));
            assert!(!tried.contains("voted"), "{tried}");
            assert_eq!(tried == says, !says.contains("voted"), "{tried}");
        }
    }

    #[test]
    fn whoever_tested_or_confirmed_is_known_among_those_who_voted() {
        let items = [item(1, Change::New), item(2, Change::Fixed)];
        let tried = |role| compose(&[(ItemId(1), Role::Voted), (ItemId(2), role)], &items).unwrap().tried;
        let roles = [Role::Reported, Role::Seconded, Role::Tested, Role::Confirmed, Role::Voted];
        assert_eq!(roles.map(tried), [false, false, true, true, false]);
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let many: Vec<ReleaseItem> = (1..=40).map(|number| item(number, Change::New)).collect();
        let named = [("FRIDAY_BASE_URL", "https://friday.example".to_owned())];
        let config = crate::config::Config::load(&named, std::iter::empty(), |_, _| Ok(())).unwrap();
        let head = Letterhead::new(&config, Catalog::load());
        let (version, [person, other]) = ("26.11.20", [UserId(3), UserId(4)]);
        let first = HashMap::from([(ItemId(1), PostId(7))]);
        let leads = Leads { first, own: HashMap::from([((other, ItemId(1)), PostId(9))]) };
        let from = Source { version, leads: &leads, person };
        let part = Part::of(&many, MOST_VOTED, from, &head.to(Some("de")));
        assert_eq!((part.lines.len(), part.more), (30, 10));
        assert_eq!(part.lines[0].link, "https://friday.example/de/posts/7");
        assert_eq!(part.lines[1].link, "https://friday.example/de/releases/26.11.20", "one without a post");
        let part = Part::of(&many, MOST_VOTED, Source { person: other, ..from }, &head.to(None));
        assert!(part.lines[0].link.ends_with("/posts/9"), "their own one: {}", part.lines[0].link);
    }
}
