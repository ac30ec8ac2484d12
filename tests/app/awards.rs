//! The popcorn award: what fans liked most, worded and presented by staff, and who built it.

use crate::cli::doctor::says;
use crate::reports::{VERSION, a_release_is_out, lines, release, taps};
use crate::support::people::{PASSWORD, address};
use crate::support::upload::{a_picture, file};
use crate::support::{Browser, TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use orange_friday::awards;
use orange_friday::people::{self, Role};
use orange_friday::reports::{self, Closing, Mood, Said};

const STAGE: &str = "/staff/awards/26.11.20";
const CLOSES: &str = "2026-11-24T18:00:00Z";

/// So many fans like night mode best, of the camera, and so many longer standby, of the battery.
pub fn fans_like(app: &TestApp, camera: usize, battery: usize) {
    let (release, lines) = (release(app), lines(app));
    for number in 0..camera + battery {
        let best = lines[usize::from(number >= camera)];
        let (who, now) = (app.fan(&format!("Liker {number}")), app.now());
        let said = Said::taps(release, taps(Mood::Love, Some(best), None));
        let closing = Closing::of(&app.app.config);
        app.write(move |conn| reports::say(conn, &who, &said, &closing, now));
    }
}

/// The report closes, and what comes of it is found.
fn it_closes(app: &TestApp) {
    app.set_clock(CLOSES);
    app.run_worker();
}

/// Night mode was built by Linus, by Ken, who hides his name, and by a team.
fn night_mode_is_built(app: &TestApp) {
    app.add_person("Linus", Role::Member);
    app.add_person("Ken", Role::Member);
    app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'ken'");
    for (position, who) in [(0, "linus"), (1, "ken")] {
        app.sql(&format!(
            "INSERT INTO post_builders (post_id, position, user_id, name) \
             SELECT p.id, {position}, u.id, '' FROM posts p, users u WHERE p.title = 'Night mode' AND u.handle = '{who}'"
        ));
    }
    app.sql(
        "INSERT INTO post_builders (post_id, position, user_id, name) \
         SELECT id, 2, NULL, 'Team Peel' FROM posts WHERE title = 'Night mode'",
    );
}

fn words(staff: &mut Browser, fields: &[(&str, &str)]) -> u16 {
    let page = staff.get(STAGE);
    staff.submit(&page, STAGE, fields).status
}

#[test]
fn staff_present_what_fans_liked_most_and_whoever_built_it_is_named() {
    on_each_engine(|app| {
        a_release_is_out(app);
        night_mode_is_built(app);
        fans_like(app, 7, 5);
        assert!(app.staff("Early").get(STAGE).status == 404, "the report is open");
        it_closes(app);
        let mut grace = app.staff("Grace");
        // Until it is presented nobody but staff reads of it.
        assert!(app.visitor().get("/awards").says("There has been no award yet"));
        assert!(!app.visitor().get("/releases/26.11.20").says("Popcorn award of"));
        let list = grace.get("/staff/awards");
        assert!(list.says("Camera: popcorn award of 26.11.20") && list.says("7 of 12"), "{}", list.text());
        let on_desk = |grace: &mut Browser| grace.get("/triage").all(".desk-queues [href='/staff/awards'] .count");
        assert_eq!(on_desk(&mut grace), ["1"], "the desk leads there as long as one waits");
        let old = grace.get(STAGE);
        assert!(old.says("Linus") && old.says("Team Peel") && !old.says("Ken"), "{}", old.text());
        let present = format!("{STAGE}/present");
        let refused = grace.post(&present, &[]);
        assert!(refused.status == 409 && refused.says("Write the sentence"), "{}", refused.text());

        // Words, and a picture with what it shows.
        let long = "a".repeat(201);
        assert_eq!(words(&mut grace, &[("sentence_en", &*long)]), 422);
        let said = [("sentence_en", "Night became day."), ("sentence_de", "Aus Nacht wurde Tag.")];
        assert_eq!(words(&mut grace, &said), 303);
        let place = format!("{STAGE}/picture");
        let form = grace.get(&place);
        assert_eq!(grace.submit_with(&form, &place, &[("alt", "A team")], &[]).status, 422, "there is no file");
        let team = a_picture(600, 400);
        let sent = grace.submit_with(&form, &place, &[("alt", "A team with a bucket")], &[file("team.png", &team)]);
        assert_eq!((sent.status, sent.location()), (303, STAGE.to_owned()), "{}", sent.text());
        let shown = grace.get(STAGE).attributes(".pictures img", "src").remove(0);
        assert_eq!((grace.get(&shown).status, app.visitor().get(&shown).status), (200, 404));

        // What was changed since it was looked at is not presented; the same press twice presents it once.
        assert_eq!(grace.submit(&old, &present, &[]).status, 409);
        let page = grace.get(STAGE);
        assert_eq!(grace.submit(&page, &present, &[]).status, 303);
        assert_eq!(grace.submit(&page, &present, &[]).status, 303);
        assert_eq!(on_desk(&mut grace), [""; 0]);
        let seen = app.visitor().get("/awards");
        for told in ["Camera", "7 of 12", "Night became day.", "Linus", "Team Peel", "fewer than 10 answers"] {
            assert!(seen.says(told), "{told}: {}", seen.text());
        }
        assert!(!seen.says("Ken"), "{}", seen.text());
        assert_eq!(seen.attributes(".pictures img", "alt"), ["A team with a bucket"]);
        assert_eq!(app.visitor().get(&shown).status, 200);
        assert!(app.visitor().get("/de/awards?year=2026").says("Aus Nacht wurde Tag."));
        assert!(app.visitor().get("/releases/26.11.20").says("Night became day."));
        let feed = app.visitor().get("/awards.atom").body;
        assert!(feed.contains("Night became day.") && feed.contains("Linus") && !feed.contains("Ken"), "{feed}");
        let title = "Engineer of the week: Camera, 26.11.20";
        assert!(app.visitor().get("/people/linus").says(title));
        assert!(!app.visitor().get("/people/ken").says(title));
        // Whoever is named hears of it.
        app.run_worker();
        let inbox = app.signed_in("Linus").get("/inbox");
        assert!(inbox.says("the popcorn award is yours"), "{}", inbox.text());

        // Words change later, and the page says when; who won does not.
        assert_eq!(words(&mut grace, &[("sentence_en", ""), ("sentence_de", "")]), 422);
        assert_eq!(words(&mut grace, &[("sentence_en", "Night became noon.")]), 303);
        let seen = app.visitor().get("/awards");
        assert!(seen.says("Night became noon.") && seen.says("picture changed on"), "{}", seen.text());
        // Whoever looks for its words finds it beside posts.
        let found = app.visitor().get("/?q=noon").attributes("[aria-labelledby=beside] li > a", "href");
        assert_eq!(found, ["/awards?year=2026#award-26.11.20"]);
        for statement in [
            "UPDATE award_votes SET votes = 99",
            "DELETE FROM award_votes",
            "UPDATE awards SET outcome = 'too_few'",
            "UPDATE awards SET people = 99",
            "UPDATE awards SET presented_at = NULL, presented_by = NULL",
        ] {
            let told = app.app.db.write_here(move |conn| Ok(conn.batch_execute(statement)?)).unwrap_err().to_string();
            assert!(told.contains("is not changed"), "{statement}: {told}");
        }
        assert_eq!(says(app), Vec::<String>::new());
        let acts = grace.get("/staff/audit");
        for said in ["Presented an award", "Changed the words of an award", "Changed the picture of an award"] {
            assert!(acts.all(".dots b").iter().any(|act| act == said), "{said}: {}", acts.text());
        }
    });
}

#[test]
fn a_withdrawn_award_stays_in_the_archive_with_its_reason_and_its_titles_go() {
    on_each_engine(|app| {
        a_release_is_out(app);
        night_mode_is_built(app);
        fans_like(app, 10, 0);
        it_closes(app);
        let mut grace = app.staff("Grace");
        let withdraw = format!("{STAGE}/withdraw");
        assert_eq!(grace.get(&withdraw).status, 409, "nobody has read it");
        assert_eq!(words(&mut grace, &[("sentence_en", "Night became day.")]), 303);
        let page = grace.get(STAGE);
        assert_eq!(grace.submit(&page, &format!("{STAGE}/present"), &[]).status, 303);
        let page = grace.get(&withdraw);
        assert_eq!(grace.submit(&page, &withdraw, &[("reason", "")]).status, 422);
        assert_eq!(grace.submit(&page, &withdraw, &[("reason", "One mailbox answered for ten.")]).status, 303);
        assert_eq!(grace.submit(&page, &withdraw, &[("reason", "Another reason.")]).status, 409, "once and for good");
        let seen = app.visitor().get("/awards");
        assert!(seen.says("One mailbox answered for ten.") && !seen.says("Night became day."), "{}", seen.text());
        assert!(app.visitor().get("/releases/26.11.20").says("One mailbox answered for ten."));
        assert!(!app.visitor().get("/people/linus").says("Engineer of the week"));
        let found = app.visitor().get("/?q=became").attributes("[aria-labelledby=beside] li > a", "href");
        assert_eq!(found, [""; 0], "nobody finds it by its words");
        assert_eq!(grace.post(STAGE, &[("sentence_en", "Once more.")]).status, 409);
        assert!(grace.get("/staff/audit").says("Withdrew an award"));
        // Whoever leaves is taken out.
        let linus = app.read(|conn| Ok(people::by_handle(conn, "linus")?)).unwrap().id;
        let release = release(app);
        assert_eq!(app.tables().count("award_engineers"), 3);
        app.write(move |conn| awards::forget_of(conn, linus));
        assert_eq!(app.tables().count("award_engineers"), 2);
        assert_eq!(app.read(move |conn| awards::named(conn, release)), Vec::new());
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn areas_with_as_many_votes_share_the_award() {
    on_each_engine(|app| {
        a_release_is_out(app);
        fans_like(app, 5, 5);
        it_closes(app);
        let mut grace = app.staff("Grace");
        assert_eq!(words(&mut grace, &[("sentence_en", "Both of you.")]), 303);
        // What was said of its picture while the session ended is not lost.
        let place = format!("{STAGE}/picture");
        let form = grace.get(&place);
        assert!(grace.cookies.remove("sid").is_some());
        let asked = grace.submit_with(&form, &place, &[("alt", "A bucket")], &[]);
        assert!(asked.status == 403 && asked.says("What you typed is kept"), "{}", asked.text());
        let signed_in = [("email", &*address("Grace")), ("password", PASSWORD)];
        let back = grace.submit(&asked, "/sign-in", &signed_in);
        assert!(back.status == 200 && back.one("#alt") == "A bucket", "{}", back.text());
        let page = grace.get(STAGE);
        assert_eq!(grace.submit(&page, &format!("{STAGE}/present"), &[]).status, 303);
        let seen = app.visitor().get("/awards");
        assert!(seen.says("Camera and Battery") && seen.says("5 of 10") && seen.says("Shared"), "{}", seen.text());
    });
}

#[test]
fn with_too_few_reports_there_is_no_award_and_everybody_reads_why() {
    on_each_engine(|app| {
        a_release_is_out(app);
        fans_like(app, 9, 0);
        it_closes(app);
        let mut grace = app.staff("Grace");
        for page in ["/awards", "/releases/26.11.20"] {
            let seen = app.visitor().get(page);
            assert!(seen.says("No award: too few reports"), "{page}: {}", seen.text());
        }
        for verb in ["", "/present", "/picture"] {
            let refused = grace.post(&format!("{STAGE}{verb}"), &[]);
            assert!(refused.status == 409 && refused.says("Too few reported"), "{verb}: {}", refused.text());
        }
        assert_eq!(grace.post(&format!("{STAGE}/withdraw"), &[("reason", "None.")]).status, 409);
    });
}

#[test]
fn what_came_of_it_stays_whatever_the_clock_says_and_whoever_answers_late() {
    on_each_engine(|app| {
        a_release_is_out(app);
        fans_like(app, 7, 5);
        it_closes(app);
        let before = ["awards", "award_votes"].map(|table| app.tables().count(table));
        assert_eq!(before, [1, 2]);
        let (mut mia, lines) = (app.member("Mia"), lines(app));
        let best = lines[1].to_string();
        for clock in ["2026-11-23T12:00:00Z", "2026-11-24T17:59:59Z", "2026-11-25T09:00:00Z"] {
            app.set_clock(clock);
            app.run_worker();
            let late = mia.post("/releases/26.11.20/report", &[("mood", "love"), ("best", &*best)]);
            assert!(late.status == 409 && late.says("nobody answers any more"), "{clock}: {}", late.text());
            assert_eq!(["awards", "award_votes"].map(|table| app.tables().count(table)), before, "{clock}");
        }
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn of_a_release_that_is_recalled_before_there_is_no_award() {
    on_each_engine(|app| {
        a_release_is_out(app);
        fans_like(app, 10, 0);
        let recall = "/releases/26.11.20/recall";
        let mut grace = app.staff("Grace");
        let page = grace.get(recall);
        assert_eq!(grace.submit(&page, recall, &[("reason", "It does not boot.")]).status, 303);
        it_closes(app);
        let refused = app.staff("Olga").post(&format!("{STAGE}/present"), &[]);
        assert!(refused.status == 409 && refused.says("was recalled before"), "{}", refused.text());
        let seen = app.visitor().get("/awards");
        assert!(seen.says("the release was recalled first") && seen.says(VERSION), "{}", seen.text());
    });
}
