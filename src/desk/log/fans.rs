//! What is said of polls, awards, meetups and markets, in the words of whoever reads: a line for each fact.

use super::told::Meaning;
use super::values::moment;
use crate::audit::Act;
use crate::i18n::{Language, Messages};
use crate::markets::{Gate, GateState};
use crate::polls::{Purpose, Totals};
use crate::web::Page;

/// What was there before and after one of their acts.
pub(super) fn of_change(act: Act) -> Meaning {
    match act {
        Act::PollDrafted | Act::PollOpened | Act::PollDiscarded => Meaning::Poll,
        Act::PollPictured => Meaning::Pictured,
        Act::AwardStaged | Act::AwardPictured | Act::AwardPresented => Meaning::Award,
        Act::MeetupKept
        | Act::MeetupCalledOff
        | Act::MeetupTurnedDown
        | Act::MeetupTakenOff
        | Act::MeetupBroughtBack => Meaning::Meetup,
        Act::MeetupPhoto => Meaning::Photo,
        Act::MarketLinePlanned | Act::MarketLineRemoved => Meaning::Stage,
        Act::MarketLineOpened | Act::MarketLineClosed => Meaning::Opening,
        Act::MarketGatesSaid => Meaning::Gates,
        _ => Meaning::Words,
    }
}

/// A text of such an act, unless it stays as it was written.
pub(super) fn in_words(page: &Page<'_>, meaning: Meaning, text: &str) -> Option<String> {
    let l = page.l;
    match meaning {
        Meaning::Poll => Some(of_poll(page, text)),
        Meaning::Pictured => Some(without_name(text, 1, l)),
        Meaning::Award => Some(of_award(text, l)),
        Meaning::Meetup => of_meetup(page, text),
        Meaning::Photo => match text {
            "hidden" => Some(l.audit_is_hidden()),
            "shown" => Some(l.audit_is_shown()),
            "asked" => Some(l.audit_is_asked()),
            _ => None,
        },
        Meaning::Stage => Some(l.markets_stage(text)),
        // That it is open says the act; here is why although not everything was done.
        Meaning::Opening => Some(text.split_once(':').map(|(_, why)| why.trim_start().to_owned()).unwrap_or_default()),
        Meaning::Gates => Some(lines(text.lines().map(|line| of_gate(line, l)))),
        _ => None,
    }
}

/// Those that say something.
fn lines(all: impl Iterator<Item = String>) -> String {
    all.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A poll: its question, what there is to know before, what it decides, who reads the totals, its options and when it closes.
fn of_poll(page: &Page<'_>, text: &str) -> String {
    let l = page.l;
    let said: Vec<&str> = text.lines().collect();
    let is_pair = |two: &[&str]| match two {
        [purpose, totals] => Purpose::parse(purpose).is_some() && Totals::parse(totals).is_some(),
        _ => false,
    };
    let purpose = said.windows(2).position(is_pair);
    let totals = purpose.map(|at| at + 1);
    lines(said.iter().enumerate().map(|(at, line)| {
        let word = if purpose == Some(at) {
            Purpose::parse(line).map(|purpose| purpose.word(l))
        } else if totals == Some(at) {
            Totals::parse(line).map(|totals| match totals {
                Totals::Hidden => l.polls_totals_hidden(),
                Totals::Running => l.polls_totals_running(),
            })
        } else {
            moment(line).map(|at| page.moment(&at))
        };
        match word {
            Some(who) if totals == Some(at) => l.words_beside(l.polls_totals(), who),
            Some(word) => word,
            None => (*line).to_owned(),
        }
    }))
}

/// A picture with what it shows, without the name of its files, which is this line.
fn without_name(text: &str, name: usize, l: &Messages) -> String {
    let told = |(at, line): (usize, &str)| if at == name { l.polls_picture_file() } else { line.to_owned() };
    lines(text.lines().enumerate().map(told))
}

/// The sentences of an award, or its picture.
fn of_award(text: &str, l: &Messages) -> String {
    let called = |tag: &str| Language::iter().find(|language| language.to_string() == tag);
    let said: Vec<&str> = text.lines().collect();
    if said.first().is_none_or(|first| called(first).is_none()) {
        return without_name(text, 0, l);
    }
    lines(said.chunks(2).map(|two| match two {
        [tag, sentence] => match called(tag) {
            Some(language) => l.words_beside(language.language_name(), *sentence),
            None => l.words_beside(*tag, *sentence),
        },
        rest => rest.concat(),
    }))
}

/// How far a meetup is, or all that it says; what else is said of it stays as it is.
fn of_meetup(page: &Page<'_>, text: &str) -> Option<String> {
    let l = page.l;
    match text {
        "proposed" => Some(l.meetups_state_proposed()),
        "approved" => Some(l.meetups_state_planned()),
        "announced" => Some(l.meetups_state_announced()),
        _ => {
            let told = |line: &str| moment(line).map_or_else(|| line.to_owned(), |at| page.moment(&at));
            text.lines().any(|line| moment(line).is_some()).then(|| lines(text.lines().map(told)))
        }
    }
}

/// How far something is that has to be done before a line opens, and why.
fn of_gate(line: &str, l: &Messages) -> String {
    let told = || {
        let (gate, said) = line.split_once(':')?;
        let (state, why) = said.trim_start().split_once(',').unwrap_or((said.trim_start(), ""));
        let mut facts = vec![Gate::parse(gate)?.word(l), GateState::parse(state)?.word(l)];
        facts.extend((!why.is_empty()).then(|| why.trim_start().to_owned()));
        Some(l.beside(facts))
    };
    told().unwrap_or_else(|| line.to_owned())
}
