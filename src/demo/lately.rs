//! What staff did yesterday: they asked fans about a planned post, said of another one when it is done, and let fans try it.

use super::stage::Player;
use super::story::FANS;
use super::{abroad, driving, fixed, hours, journalists, meetups, picture, polls, rolling};
use crate::asking::{self, Draft};
use crate::db::{Conn, PostId, Timestamp};
use crate::devices::{self, Said};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::Viewer;
use crate::testing::{self, TestResult, Verdict};
use crate::{acceptance, posts};
use chrono::TimeDelta;

const ASKED_ABOUT: &str = "Bring back the little orange clock from the very first version";
const QUESTION: &str = "The slice shows the minutes, and that is what we want to keep. What should the clock show when \
                        you have not slept enough?";
const OPTIONS: &str = "Nothing else: it is a clock\nA second, smaller slice for the hours until your alarm\nThe slice of \
                       the old version, and whoever wants numbers taps it";
/// Fans who have chosen, and each the option that comes next: the last one is the favourite.
const CHOSEN: usize = 23;

const HAS_POINTS: &str = "One switch for grandparents: bigger text, bigger buttons, fewer things";
const POINTS: &str = "Eleven settings change with one switch\nNobody leaves it by accident\nA call rings louder than the \
                      television\nIt is called “Large and calm”";
/// Of these, as many are so.
const MET: usize = 2;

/// Fans who test its area, and one more who asks to; what some of them tried it on, and what happens where it does not work.
const TESTERS: usize = 4;
const TRIED_ON: [(&str, &str); 3] = [
    ("tangerine5", ""),
    ("tangerine5lite", ""),
    ("tangerine4", "The switch is there, but the keys stay small until I restart the phone."),
];

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let yesterday = now.plus(-TimeDelta::days(1));
    let (post, grace) = (player.post(ASKED_ABOUT)?, player.person("grace")?);
    let draft = Draft::parse(QUESTION, OPTIONS, "7", Language::En).map_err(Error::Invalid)?;
    asking::draft(conn, grace, post, &draft, yesterday)?;
    for asked in asking::of_post(conn, post, Some(grace))? {
        asking::open(conn, grace, asked.question.id, yesterday)?;
        for (place, fan) in FANS.iter().take(CHOSEN).enumerate() {
            let favourite = asked.options.last().filter(|_| !place.is_multiple_of(3));
            let option = favourite.or_else(|| asked.options.get(place / 3 % asked.options.len().max(1)));
            let option = option.ok_or_else(|| Error::broken("the demo's question has no options"))?;
            asking::answer(conn, player.person(fan.handle)?, asked.question.id, option.id, yesterday)?;
        }
    }
    let post = player.post(HAS_POINTS)?;
    let points = acceptance::points(POINTS, Language::En).map_err(Error::Invalid)?;
    acceptance::list(conn, grace, post, &points, yesterday)?;
    let met: Vec<i64> = acceptance::of_post(conn, post)?.iter().take(MET).map(|point| point.id).collect();
    acceptance::tick(conn, grace, post, &met, yesterday)?;
    tell_of_testers(player, conn, (post, grace), yesterday)?;
    journalists::tell(player, conn, post, yesterday)?;
    picture::promise(conn, |title| player.post(title))?;
    rolling::tell(player, conn, now)?;
    driving::tell(player, conn, now)?;
    abroad::tell(player, conn, now)?;
    fixed::tell(player, conn, now)?;
    hours::tell(player, conn, now)?;
    polls::tell(player, conn, now)?;
    meetups::tell(player, conn, now)
}

fn tell_of_testers(
    player: &Player<'_>,
    conn: &mut Conn,
    (post, grace): (PostId, &Viewer),
    yesterday: Timestamp,
) -> Result<()> {
    let area = posts::get(conn, post)?.area_id;
    for (place, fan) in FANS.iter().take(TESTERS + 1).enumerate() {
        let fan = player.person(fan.handle)?;
        testing::join(conn, fan, area, yesterday)?;
        if place < TESTERS {
            testing::invite(conn, grace, area, &fan.handle, yesterday)?;
        }
    }
    for (fan, (device, fails)) in FANS.iter().zip(TRIED_ON) {
        let (fan, said) = (player.person(fan.handle)?, Said::stored(device, ""));
        let known = devices::called(conn, device, "")?;
        let verdict = match fails {
            "" => Verdict::Works,
            what => Verdict::Fails(what.to_owned(), "en".to_owned()),
        };
        let result = TestResult::of(fan.id, &said, known.as_ref(), verdict, yesterday);
        testing::say(conn, fan, post, &said, &result)?;
    }
    Ok(())
}
