//! The person's own card in the weekly mail, with the same in words for programs that show no pictures.

use super::compose::Digest;
use crate::cards::{Card, Frame};
use crate::changelog;
use crate::mail::Reader;
use crate::people::Profile;
use crate::releases::{self, Release};
use crate::trains::Train;

/// What the mail shows first.
pub(super) struct Proud {
    /// The address of the picture. It is the one that everybody is given who sees the page: nobody is followed by it.
    pub picture: String,
    /// What the picture says.
    pub alt: String,
    /// Where the picture leads.
    pub link: String,
    /// What shipped and with how many others; of whoever hides their name, or only voted, nothing.
    pub stood: Option<Stood>,
}

/// A line that somebody asked for.
pub(super) struct Stood {
    pub title: String,
    /// The language of the title.
    pub lang: String,
    /// How many stood with them, in words; nothing where nobody did.
    pub others: Option<String>,
}

impl Proud {
    /// For somebody who shows their name, or for nobody in particular where they hide it; none before a release is out.
    pub(super) fn of(
        (release, train): (&Release, Option<&Train>),
        digest: &Digest,
        who: Option<&Profile>,
        to: &Reader<'_>,
    ) -> Option<Self> {
        let frame = Frame { l: to.l, language: to.language, site_name: to.site_name };
        let whole = changelog::card_of_published(release, train, &frame)?;
        let version = release.version.as_deref()?;
        let first = digest.theirs.iter().find(|item| !item.withheld);
        let (Some(item), Some(who)) = (first, who) else {
            return Some(Self::shown(&whole, &releases::address(version), None, to));
        };
        let card = changelog::card_of_shaped(item, who, &frame);
        let others = item.people_count.saturating_sub(1);
        let others = (others > 0).then(|| to.l.digests_stood(others, to.l.counted(others)));
        let stood = Stood { title: item.wording.clone(), lang: item.lang.clone(), others };
        Some(Self::shown(&card, &changelog::address_of_shaped(version, item.id, &who.handle), Some(stood), to))
    }

    fn shown(card: &Card, path: &str, stood: Option<Stood>, to: &Reader<'_>) -> Self {
        Self { picture: to.plain_link(&card.address()), alt: card.alt(), link: to.link(path), stood }
    }
}
