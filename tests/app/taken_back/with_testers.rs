//! Acts on testers and what they say, and in the hours of an area's owners.

use super::every_act::Site;
use crate::support::Browser;

const TESTERS: &str = "/areas/camera/testers";

fn asks(site: &mut Site<'_>, name: &str) -> Browser {
    let mut member = site.app.member(name);
    assert_eq!(member.post(&format!("{TESTERS}/join"), &[]).status, 303);
    member
}

pub fn invited(site: &mut Site<'_>) {
    site.app.member("Tim");
    site.does(&format!("{TESTERS}/invite"), &[("handle", "tim")]);
}

pub fn admitted(site: &mut Site<'_>) {
    asks(site, "Tom");
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{TESTERS}/invite"), &[("handle", "tom")]);
}

pub fn turned_down(site: &mut Site<'_>) {
    asks(site, "Tia");
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{TESTERS}/remove"), &[("handle", "tia")]);
}

pub fn uninvited(site: &mut Site<'_>) {
    site.app.member("Tara");
    site.posted(&format!("{TESTERS}/invite"), &[("handle", "tara")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{TESTERS}/remove"), &[("handle", "tara")]);
}

pub fn removed(site: &mut Site<'_>) {
    asks(site, "Theo");
    site.posted(&format!("{TESTERS}/invite"), &[("handle", "theo")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{TESTERS}/remove"), &[("handle", "theo")]);
}

pub fn put_back(site: &mut Site<'_>) {
    asks(site, "Thea");
    site.posted(&format!("{TESTERS}/invite"), &[("handle", "thea")]);
    site.takes_it_back_first();
}

/// A tester says that a post works: below which its forms are.
fn works(site: &mut Site<'_>, name: &str) -> String {
    let mut tester = asks(site, name);
    let handle = name.to_lowercase();
    site.posted(&format!("{TESTERS}/invite"), &[("handle", &handle)]);
    let post = site.post(&format!("What {name} tries"));
    site.posted(&format!("{post}/decision"), &[("status", "in_progress"), ("seen", "open")]);
    assert_eq!(
        tester.post(&format!("{post}/tested"), &[("works", "yes"), ("device", "Mi 8"), ("build", "14.0.5")]).status,
        303
    );
    post
}

pub fn result_removed(site: &mut Site<'_>) {
    let post = works(site, "Tess");
    site.does(&format!("{post}/tested/withdraw"), &[("handle", "tess"), ("reason", "It is not so.")]);
}

pub fn result_restored(site: &mut Site<'_>) {
    let post = works(site, "Toni");
    site.posted(&format!("{post}/tested/withdraw"), &[("handle", "toni"), ("reason", "It is not so.")]);
    site.takes_it_back_first();
}

/// A poll to be drafted.
fn poll(question: &str) -> [(&str, &str); 6] {
    [
        ("purpose", "name"),
        ("question", question),
        ("options", "Peel\nSlice"),
        ("totals", "hidden"),
        ("day", "2026-11-20"),
        ("time", "17:00"),
    ]
}

pub fn poll_drafted(site: &mut Site<'_>) {
    site.does("/staff/polls/new", &poll("What is the clock called?"));
}

pub fn poll_discarded(site: &mut Site<'_>) {
    let draft = site.posted("/staff/polls/new", &poll("What is the torch called?")).location();
    site.does(&format!("{draft}/discard"), &[]);
}

/// An hour that is announced for a day: below which its forms are.
fn hour(site: &mut Site<'_>, day: &str) -> String {
    let typed = [("area", "camera"), ("day", day), ("time", "17:00"), ("minutes", "60"), ("note", "")];
    site.posted("/staff/hours", &typed).location()
}

pub fn hour_announced(site: &mut Site<'_>) {
    let typed = [("area", "camera"), ("day", "2026-11-20"), ("time", "17:00"), ("minutes", "60"), ("note", "Ask us.")];
    site.does("/staff/hours", &typed);
}

pub fn hour_moved(site: &mut Site<'_>) {
    let hour = hour(site, "2026-11-21");
    site.does(&format!("{hour}/move"), &[("day", "2026-11-22"), ("time", "18:00"), ("minutes", "45")]);
}

pub fn hour_called_off(site: &mut Site<'_>) {
    let hour = hour(site, "2026-11-23");
    site.does(&format!("{hour}/call-off"), &[("reason", "We are ill.")]);
}

pub fn hour_held(site: &mut Site<'_>) {
    let hour = hour(site, "2026-11-24");
    site.posted(&format!("{hour}/call-off"), &[("reason", "We are ill.")]);
    site.does(&format!("{hour}/hold"), &[]);
}

/// A question that is asked in an hour which runs: below which its forms are.
fn asked(site: &mut Site<'_>, day: &str) -> String {
    let hour = hour(site, day);
    let asked = site.mia.post(&format!("{hour}/questions"), &[("body", "Will night mode be quicker?")]);
    assert_eq!(asked.status, 303, "{}", asked.text());
    let number = hour.rsplit('/').next().unwrap();
    site.app.sql(&format!("UPDATE owner_hours SET starts_at = announced_at WHERE id = {number}"));
    format!("{hour}/questions/{}", asked.location().rsplit('-').next().unwrap())
}

pub fn hour_question_answered(site: &mut Site<'_>) {
    let question = asked(site, "2026-11-25");
    site.does(&format!("{question}/answer"), &[("answer", "Yes.")]);
}

pub fn hour_answer_taken_back(site: &mut Site<'_>) {
    let question = asked(site, "2026-11-26");
    site.posted(&format!("{question}/answer"), &[("answer", "Yes.")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{question}/answer"), &[("answer", "")]);
}

pub fn hour_question_set_aside(site: &mut Site<'_>) {
    let question = asked(site, "2026-11-27");
    site.does(&format!("{question}/set-aside"), &[("reason", "It is asked already.")]);
}

pub fn hour_question_restored(site: &mut Site<'_>) {
    let question = asked(site, "2026-11-28");
    site.posted(&format!("{question}/set-aside"), &[("reason", "It is asked already.")]);
    site.does(&format!("{question}/restore"), &[]);
}
