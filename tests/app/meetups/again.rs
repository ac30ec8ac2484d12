//! What was typed is not lost where something else is in its way, nobody answers what they have not read, and nobody learns by a
//! number more than its page says.

use super::{TITLE, announced, typed};
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};
use crate::support::upload::{a_picture, file};
use chrono::TimeDelta;
use orange_friday::meetups;
use orange_friday::people::Role;

const CHANGED: &str = "Somebody else has changed this";

#[test]
fn whoever_changes_a_meetup_that_was_changed_meanwhile_has_their_words_still() {
    on_each_engine(|app| {
        let mut mia = app.member("Mia");
        let meetup = mia.post("/meetups/new", &typed()).location();
        let edit = format!("{meetup}/edit");
        let [here, there] = [mia.get(&edit), mia.get(&edit)];
        let (mut first, mut second) = (typed(), typed());
        (first[1].1, second[1].1) = ("We peel until late.", "We peel, we talk, and we sing.");
        assert_eq!(mia.submit(&here, &edit, &first).status, 303);
        let again = mia.submit(&there, &edit, &second);
        assert!(again.status == 409 && again.says(CHANGED), "{}", again.text());
        assert_eq!(again.one("#about"), "We peel, we talk, and we sing.");
        assert_eq!(again.attributes("#title", "value"), [TITLE]);
        assert!(mia.get(&meetup).says("We peel until late."));
        // Whoever sends it again knows that.
        assert_eq!(mia.submit(&again, &edit, &[]).status, 303);
        assert!(mia.get(&meetup).says("We peel, we talk, and we sing."));
    });
}

#[test]
fn a_fourth_proposal_is_not_typed_in_vain() {
    on_each_engine(|app| {
        let mut mia = app.member("Mia");
        let form = mia.get("/meetups/new");
        let mut waiting = Vec::new();
        for title in ["The first one", "The second one", "The third one"] {
            let mut fields = typed();
            fields[0].1 = title;
            waiting.push(mia.submit(&form, "/meetups/new", &fields).location());
        }
        let again = mia.submit(&form, "/meetups/new", &typed());
        assert!(again.status == 409 && again.says("Three proposals of yours wait already."), "{}", again.text());
        assert_eq!(again.attributes("#title", "value"), [TITLE]);
        assert_eq!(again.one("#about"), "We peel, we talk, and somebody brings juice.");
        // Whoever comes now reads that at once, and which ones wait.
        let full = mia.get("/meetups/new");
        assert!(full.status == 200 && full.says("Three proposals of yours wait already."), "{}", full.text());
        assert_eq!(full.attributes("#waiting ~ ul a", "href"), waiting);
        assert!(full.all("main textarea").is_empty(), "{}", full.text());
        assert_eq!(mia.post(&format!("{}/withdraw", waiting[1]), &[]).status, 303);
        assert_eq!(mia.get("/meetups/new").all("main textarea").len(), 1);
        assert_eq!(mia.submit(&again, "/meetups/new", &[]).status, 303);
        app.sql("UPDATE users SET verified_at = NULL WHERE handle = 'mia'");
        let unconfirmed = mia.get("/meetups/new");
        assert!(unconfirmed.says("Confirm your address first"), "{}", unconfirmed.text());
        assert!(unconfirmed.all("main textarea").is_empty());
    });
}

#[test]
fn staff_turn_down_what_they_have_read_and_have_their_words_still() {
    on_each_engine(|app| {
        let (mut grace, mut henry, mut mia) = (app.staff("Grace"), app.staff("Henry"), app.member("Mia"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        let (edit, turn_down) = (format!("{meetup}/edit"), format!("{meetup}/turn-down"));
        let read = grace.get(&turn_down);
        assert!(read.says("somebody brings juice") && read.says("The old hall"), "{}", read.text());
        let (form, mut better) = (mia.get(&edit), typed());
        better[1].1 = "We peel, and we sing.";
        assert_eq!(mia.submit(&form, &edit, &better).status, 303);
        let why = [("reason", "There is one on the same evening.")];
        let again = grace.submit(&read, &turn_down, &why);
        assert!(again.status == 409 && again.says(CHANGED), "{}", again.text());
        assert!(again.says("We peel, and we sing.") && !again.says("somebody brings juice"), "{}", again.text());
        assert_eq!(again.one("#reason"), "There is one on the same evening.");
        assert!(mia.get(&meetup).says("Proposed"));

        // Of two who answer the second hears of it, with what they typed.
        let late = henry.get(&turn_down);
        assert_eq!(grace.submit(&again, &turn_down, &[]).status, 303);
        assert_eq!(grace.submit(&again, &turn_down, &[]).status, 303, "the same press twice");
        let told = henry.submit(&late, &turn_down, &[("reason", "It is too far.")]);
        assert!(told.status == 409 && told.says("Staff have answered this proposal already."), "{}", told.text());
        assert_eq!(told.one("#reason"), "It is too far.");
        assert!(mia.get(&meetup).says("There is one on the same evening."));
    });
}

#[test]
fn staff_correct_and_take_off_the_list_what_they_have_read() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let meetup = meetups::address_of(announced(app, &grace, 5, TimeDelta::days(3)));
        let (mut grace, mut henry) = (app.signed_in("Grace"), app.staff("Henry"));
        let (correct, take_off) = (format!("{meetup}/correct"), format!("{meetup}/take-off"));
        let (form, other, off) = (grace.get(&correct), henry.get(&correct), grace.get(&take_off));
        assert!(off.says("We peel."), "{}", off.text());
        let said = [("title", "Peeling, corrected"), ("about", "We peel oranges.")];
        assert_eq!(henry.submit(&other, &correct, &said).status, 303);
        let again = grace.submit(&form, &correct, &[("title", "Peeling anew"), ("about", "We peel much.")]);
        assert!(again.status == 409 && again.says(CHANGED), "{}", again.text());
        assert_eq!(again.attributes("#title", "value"), ["Peeling anew"]);
        assert_eq!(again.one("#about"), "We peel much.");
        assert_eq!(grace.submit(&again, &correct, &[]).status, 303);

        let again = grace.submit(&off, &take_off, &[("reason", "It sells something.")]);
        assert!(again.status == 409 && again.says(CHANGED) && again.says("We peel much."), "{}", again.text());
        assert_eq!(again.one("#reason"), "It sells something.");
        assert!(app.visitor().get("/meetups").says("Peeling anew"));
        assert_eq!(grace.submit(&again, &take_off, &[]).status, 303);
        assert!(app.visitor().get(&meetup).says("It sells something."));
    });
}

#[test]
fn what_is_said_too_early_or_too_late_is_not_lost() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let meetup = meetups::address_of(announced(app, &grace, 5, TimeDelta::hours(1)));
        let mut grace = app.signed_in("Grace");
        let (report, photos) = (format!("{meetup}/report"), format!("{meetup}/photos"));
        let early = grace.post(&report, &[("report", "It was **juicy**.")]);
        assert!(early.status == 409 && early.says("This meetup has not begun."), "{}", early.text());
        assert_eq!(early.one("#report"), "It was **juicy**.");
        let form = grace.get(&photos);
        let fields = [("alt", "Peels"), ("consent", "yes")];
        let early = grace.submit_with(&form, &photos, &fields, &[file("a.png", &a_picture(64, 48))]);
        assert!(early.status == 409 && early.says("This meetup has not begun."), "{}", early.text());
        assert_eq!(early.one("#alt"), "Peels");
        assert!(early.says("choose them again"), "{}", early.text());
        // Nor are the words where the session ended meanwhile.
        assert!(grace.cookies.remove("sid").is_some());
        let asked = grace.submit_with(&form, &photos, &fields, &[file("a.png", &a_picture(64, 48))]);
        assert!(asked.status == 403 && asked.says("What you typed is kept"), "{}", asked.text());
        let signed_in = [("email", &*address("Grace")), ("password", PASSWORD)];
        let back = grace.submit(&asked, "/sign-in", &signed_in);
        assert!(back.status == 200 && back.one("#alt") == "Peels", "{}", back.text());
        assert!(back.says("choose them again"), "{}", back.text());

        let call_off = format!("{meetup}/call-off");
        let form = grace.get(&call_off);
        app.advance(TimeDelta::hours(2));
        let late = grace.submit(&form, &call_off, &[("reason", "The hall is under water.")]);
        assert!(late.status == 409 && late.says("This meetup has begun."), "{}", late.text());
        assert_eq!(late.one("#reason"), "The hall is under water.");
        let late = grace.post(&format!("{meetup}/edit"), &typed());
        assert!(late.status == 409 && late.says("This meetup has begun."), "{}", late.text());
        assert_eq!(late.attributes("#title", "value"), [TITLE]);
    });
}

#[test]
fn nobody_learns_by_a_number_that_there_is_a_proposal_and_a_meetup_has_one_address() {
    on_each_engine(|app| {
        let (mut grace, mut mia, mut noor) = (app.staff("Grace"), app.member("Mia"), app.member("Noor"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        for verb in ["register", "cancel", "confirm", "withdraw", "announce", "city"] {
            let there = noor.post(&format!("{meetup}/{verb}"), &[]).status;
            assert_eq!([there, noor.post(&format!("/meetups/99/{verb}"), &[]).status], [404, 404], "{verb}");
        }
        assert_eq!(mia.post(&format!("{meetup}/confirm"), &[]).status, 409, "it is hers");
        let page = grace.get(&meetup);
        assert_eq!(grace.submit(&page, &format!("{meetup}/approve"), &[]).status, 303);
        let number = meetup.trim_start_matches("/meetups/");
        assert_eq!(app.visitor().get(&format!("/meetups/{number}")).status, 200);
        for other in [format!("+{number}"), format!("0{number}"), format!("-{number}"), format!("{number}.0")] {
            assert_eq!(app.visitor().get(&format!("/meetups/{other}")).status, 404, "{other}");
            assert_eq!(noor.post(&format!("/meetups/{other}/register"), &[]).status, 404, "{other}");
        }
    });
}

#[test]
fn what_was_never_away_is_not_brought_back() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let meetup = meetups::address_of(announced(app, &grace, 5, TimeDelta::days(3)));
        let mut grace = app.signed_in("Grace");
        let back = format!("{meetup}/bring-back");
        let before = app.tables();
        let answer = grace.post(&back, &[]);
        let page = grace.follow(answer);
        assert!(page.path.ends_with(&meetup) && !page.says("Brought back."), "{}", page.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert_eq!(grace.post(&format!("{meetup}/call-off"), &[("reason", "Rain.")]).status, 303);
        let sure = grace.get(&back);
        let answer = grace.submit(&sure, &back, &[]);
        assert!(grace.follow(answer).says("Brought back."));
    });
}
