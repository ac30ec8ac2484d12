//! What fans take part in, and what staff do there.

use crate::support::Browser;

/// A fan asks to join a group, and staff admit her and give it a post.
pub fn stand_together(fan: &mut Browser, grace: &mut Browser) {
    for press in ["join", "leave", "join"] {
        assert_eq!(fan.post(&format!("/groups/group-3/{press}"), &[]).status, 303, "{press}");
    }
    for (verb, typed) in [
        ("invite", ("handle", "ada")),
        ("remove", ("handle", "ada")),
        ("posts", ("post", "#1003")),
        ("posts/remove", ("post", "1003")),
        ("close", ("closed", "yes")),
        ("close", ("closed", "no")),
    ] {
        assert_eq!(grace.post(&format!("/staff/groups/3/{verb}"), &[typed]).status, 303, "{verb}");
    }
}

/// A fan wants a market and offers to help there, and staff open a line.
pub fn want_markets(fan: &mut Browser, grace: &mut Browser) {
    for (press, typed) in [
        ("want/withdraw", ("", "")),
        ("want", ("", "")),
        ("translate", ("lang", "de")),
        ("translate/withdraw", ("lang", "de")),
    ] {
        let typed: &[(&str, &str)] = if typed.0.is_empty() { &[] } else { &[typed] };
        assert_eq!(fan.post(&format!("/markets/de/{press}"), typed).status, 303, "{press}");
    }
    let here = "/staff/markets/3/lines/3";
    assert_eq!(grace.post(&format!("{here}/open"), &[("exception", "It is small.")]).status, 303);
    assert_eq!(grace.post(&format!("{here}/close"), &[]).status, 303);
}

/// A fan proposes a meetup, and registers for one with a waiting list; staff approve it.
pub fn meet(fan: &mut Browser, grace: &mut Browser) {
    let new = [
        ("title", "Peeling together"),
        ("about", "We peel."),
        ("zone", "Europe/Lisbon"),
        ("hours", "3"),
        ("capacity", "20"),
    ];
    let proposed = fan.post("/meetups/new", &new);
    assert_eq!(proposed.status, 303, "{}", proposed.text());
    assert_eq!(grace.post(&format!("{}/approve", proposed.location()), &[]).status, 303);
    for verb in ["register", "cancel", "register"] {
        assert_eq!(fan.post(&format!("/meetups/100/{verb}"), &[]).status, 303, "{verb}");
    }
    assert_eq!(fan.get("/meetups/100").status, 200);
    assert_eq!(grace.post("/meetups/100/call-off", &[("reason", "Rain.")]).status, 303);
    assert_eq!(grace.post("/meetups/100/bring-back", &[]).status, 303);
    let another = new.map(|(name, typed)| if name == "title" { (name, "Peeling alone") } else { (name, typed) });
    let another = fan.post("/meetups/new", &another).location();
    assert_eq!(fan.post(&format!("{another}/withdraw"), &[]).status, 303);
}

/// Staff draft a poll, change it and open it, and a fan votes there, and in one with many votes.
pub fn decide_by_a_poll(fan: &mut Browser, grace: &mut Browser) {
    let new = [
        ("purpose", "name"),
        ("question", "What is it called?"),
        ("options", "Peel\nSlice"),
        ("totals", "running"),
        ("day", "2026-12-24"),
        ("time", "17:00"),
    ];
    let drafted = grace.post("/staff/polls/new", &new);
    assert_eq!(drafted.status, 303, "{}", drafted.text());
    let poll = drafted.location();
    let mut changed = new;
    changed[2].1 = "Peel\nSlice\nSeed";
    assert_eq!(grace.post(&format!("{poll}/edit"), &changed).status, 303);
    assert_eq!(grace.post(&format!("{poll}/open"), &[]).status, 303);
    for poll in [poll.as_str(), "/polls/100"] {
        for option in fan.get(poll).attributes("input[name=option]", "value") {
            assert_eq!(fan.post(&format!("{poll}/vote"), &[("option", &option)]).status, 303, "{option}");
        }
        assert_eq!(fan.post(&format!("{poll}/vote/withdraw"), &[]).status, 303);
    }
    assert_eq!(grace.post(&format!("{poll}/withdraw"), &[("reason", "It was asked twice.")]).status, 303);
}

/// A fan asks and votes in an hour that runs, and staff answer and announce another one.
pub fn ask_the_owners(fan: &mut Browser, grace: &mut Browser) {
    let hour = "/hours/100";
    let vote = fan.get(hour).attributes("form.vote", "action").remove(0);
    assert_eq!(fan.post(&vote, &[]).status, 303);
    let question = vote.strip_suffix("/vote").unwrap();
    assert_eq!(fan.post(&format!("{question}/unvote"), &[]).status, 303);
    let asked = fan.post(&format!("{hour}/questions"), &[("body", "When will it be so?")]);
    assert_eq!(asked.status, 303, "{}", asked.text());
    let own = asked.location().rsplit('-').next().unwrap().to_owned();
    let own = format!("{hour}/questions/{own}");
    assert_eq!(fan.get(&own).status, 303);
    for (verb, typed) in [
        ("answer", vec![("answer", "Because it is.")]),
        ("answer", vec![]),
        ("set-aside", vec![("reason", "It is asked already.")]),
        ("restore", vec![]),
    ] {
        assert_eq!(grace.post(&format!("{own}/{verb}"), &typed).status, 303, "{verb}");
    }
    assert_eq!(fan.post(&format!("{own}/withdraw"), &[]).status, 303);
    let new = [("area", "camera"), ("day", "2026-12-24"), ("time", "17:00"), ("minutes", "60")];
    let announced = grace.post("/staff/hours", &new);
    assert_eq!(announced.status, 303, "{}", announced.text());
    let hour = announced.location();
    assert_eq!(
        grace.post(&format!("{hour}/move"), &[("day", "2026-12-23"), ("time", "17:00"), ("minutes", "60")]).status,
        303
    );
    assert_eq!(grace.post(&format!("{hour}/call-off"), &[("reason", "Holidays.")]).status, 303);
    assert_eq!(grace.post(&format!("{hour}/hold"), &[]).status, 303);
}
