//! A text of an entry in the words of whoever reads.

use super::fans;
use super::told::{Meaning, Names};
use crate::accounts::role_name;
use crate::areas::{self, Named};
use crate::comments;
use crate::correcting::What;
use crate::db::Timestamp;
use crate::i18n::Messages;
use crate::people::Role;
use crate::posts::{Kind, Status};
use crate::web::Page;
use crate::{rollouts, trains};
use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use std::collections::HashMap;

/// A text in the words of whoever reads, unless there are none: then it stays as it was written.
pub(super) fn in_words(page: &Page<'_>, names: &Names, meaning: Meaning, text: &str) -> Option<String> {
    let l = page.l;
    if text.is_empty() {
        return None;
    }
    let called = |all: &HashMap<String, Named>| all.get(text).map(|named| named.of(&page.lang).to_owned());
    match meaning {
        Meaning::Status => Status::parse(text).map(|status| status.word(l)),
        Meaning::Kind => Kind::parse(text).map(|kind| kind.word(l)),
        Meaning::Role => Role::parse(text).map(|role| role_name(role, l)),
        Meaning::Area => called(&names.areas),
        Meaning::Line => called(&names.lines),
        Meaning::Device => names.devices.get(text).cloned(),
        Meaning::Offered => [(true, l.areas_is_retired()), (false, l.audit_is_offered())]
            .into_iter()
            .find_map(|(is_retired, word)| (text == areas::standing(is_retired)).then_some(word)),
        Meaning::Corrected => What::parse(text).map(|what| what.word(l)),
        Meaning::Week => {
            let (train, week) = text.rsplit_once("week ")?;
            let week: i64 = week.parse().ok()?;
            // Of another train its word stands before that.
            let called = |word: &str| names.trains.get(word).map_or_else(|| word.to_owned(), |train| train.called(l));
            let train = train.trim_end();
            Some(if train.is_empty() { l.releases_week(week) } else { l.trains_about(called(train), week) })
        }
        Meaning::Block => {
            let (until, why) = text.split_at_checked(text.find('Z')? + 1)?;
            Some(l.audit_until(page.moment(&moment(until)?), why.strip_prefix(':')?.trim_start()))
        }
        Meaning::Person => Some(l.audit_person(text)),
        Meaning::Post => Some(l.audit_other_post(text)),
        Meaning::Comment => {
            let (comment, _) = comments::done_at(&format!("{text}/"))?;
            Some(l.audit_comment(comment.to_string()))
        }
        Meaning::Bulk => Some(l.bulk_title()),
        Meaning::Capacity => Some(l.audit_capacity(page.counted(text.parse::<i64>().ok()?))),
        Meaning::Devices => Some(l.audit_devices(page.counted(text.parse::<i64>().ok()?))),
        Meaning::Lines => {
            let lines: i64 = text.parse().ok()?;
            Some(l.releases_lines(lines, page.counted(lines)))
        }
        Meaning::Hour => {
            let (from, until) = text.split_once('–')?;
            Some(l.audit_from_until(page.moment(&moment(from.trim_end())?), page.moment(&moment(until.trim_start())?)))
        }
        _ => of_release(page, names, meaning, text),
    }
}

/// The same of what is said of releases and their trains.
fn of_release(page: &Page<'_>, names: &Names, meaning: Meaning, text: &str) -> Option<String> {
    let l = page.l;
    match meaning {
        Meaning::Train => names.trains.get(text).map(|train| train.called(l)),
        Meaning::Clock => {
            let line = |word: &str| names.lines.get(word).map(|named| named.of(&page.lang).to_owned());
            trains::in_words(text, line, l)
        }
        Meaning::OnDevice => {
            let (version, codename) = text.split_once(' ')?;
            Some(l.rollouts_device_title(version, names.devices.get(codename).map_or(codename, String::as_str)))
        }
        Meaning::Rollout => of_rollout(text, l.rollouts_state_rolling(), l),
        Meaning::Standing => of_rollout(text, l.rollouts_standing_supported(), l),
        Meaning::Overall => {
            rollouts::in_words(text, l.rollouts_state_rolling(), |l, part| l.rollouts_overall_percent(part), l)
        }
        Meaning::Day => {
            let (train, day) = text.rsplit_once(' ').unwrap_or(("", text));
            let day = l.calendar_date(day.parse().ok()?);
            // Of another train its word stands before that.
            let train = names.trains.get(train).map_or_else(|| train.to_owned(), |train| train.called(l));
            Some(if train.is_empty() { day } else { l.words_beside(train, day) })
        }
        Meaning::Moments => {
            let (cutoff, publish) = text.split_once('\n')?;
            Some(l.audit_moments(local_moment(cutoff, page)?, local_moment(publish, page)?))
        }
        Meaning::Number => text.parse().ok().map(|week: i64| l.releases_week(week)),
        Meaning::Issue => Some(text.split_once(' ').map(|(_, helps)| helps.to_owned()).unwrap_or_default()),
        Meaning::Address => Some(String::new()),
        _ => fans::in_words(page, meaning, text),
    }
}

/// A moment as the log has most.
pub(super) fn moment(text: &str) -> Option<Timestamp> {
    text.parse::<DateTime<Utc>>().ok().map(Timestamp)
}

fn of_rollout(text: &str, rolling: String, l: &Messages) -> Option<String> {
    rollouts::in_words(text, rolling, |l, part| l.rollouts_percent(part), l)
}

/// A moment as the log has it where the site is.
fn local_moment(text: &str, page: &Page<'_>) -> Option<String> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").ok()?;
    let at = page.site_zone.from_local_datetime(&local).earliest()?;
    Some(page.release_moment(&Timestamp(at.with_timezone(&Utc))))
}
