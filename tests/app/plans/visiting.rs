//! Every page, and what people do on it.

use crate::support::upload::{SCREEN, file};
use crate::support::{Browser, TestApp};
use diesel::prelude::*;
use orange_friday::releases;

pub(super) fn visit_everything(app: &TestApp, slugs: &[String]) {
    let mut fan = app.signed_in("Ada");
    let mut grace = app.signed_in("Grace");
    let mut visitor = app.visitor();
    let areas = [String::new(), format!("&area={}", slugs[0])];
    for sort in ["week", "new", "top", "discussed", "done"] {
        for status in ["", "open", "planned", "ready", "shipped", "declined"] {
            for area in &areas {
                for rest in ["", "&kind=bug", "&page=2"] {
                    let page = visitor.get(&format!("/?sort={sort}&status={status}{area}{rest}"));
                    assert_eq!(page.status, 200, "{}", page.path);
                }
            }
        }
    }
    for browser in [&mut visitor, &mut fan, &mut grace] {
        for path in [
            "/",
            "/?sort=top",
            "/posts/1",
            "/posts/3",
            "/posts/5",
            "/posts/5?comments=2",
            "/posts/5?comment=5",
            "/posts/5?merged=6",
            "/posts/5-post-5?thread=5&replies=2",
            "/posts/5-post-5?decisions=2",
            "/releases/next",
            "/roadmap",
            "/people/fan-3",
            "/people/fan-3?page=2",
            "/people/fan-3?list=filed&page=2",
            "/people/fan-3.atom",
            "/people/fan-3.json",
            "/people/fan-3.svg",
            "/people/ada",
            "/me/votes",
            "/me/votes?page=2",
            "/me/votes?status=open&area=camera",
            "/me/votes?status=planned&held=yes",
            "/me/follows",
            "/me/follows?status=open&area=camera",
            "/inbox",
            "/settings/mail",
            "/inbox?page=2",
            "/releases",
            "/releases/next/edit",
            "/releases/next/edit?lang=de",
            "/releases/next/check",
            "/releases/next/devices",
            "/releases/next/check?lang=de",
            "/releases/next/check.bbcode",
            "/releases/next/edit?train=stable",
            "/releases/next/check?train=stable",
            "/triage",
            "/triage?sort=age",
            "/triage?area=camera",
            "/triage?sort=age&area=camera",
            "/triage?decided=3",
            "/triage?sort=week&after=30~900",
            "/triage?sort=new&status=declined&after=1762000000000000~900",
            "/triage?sort=age&after=1762000000000000~900",
            "/triage?after=20~900&kind=bug&lang=en&age=1&votes=5&rise=1",
            "/triage?whose=mine",
            "/triage?whose=nobody&device=mi3",
            "/triage?q=camera%20dark&answered=no",
            "/triage?q=camera&sort=week&similar=yes",
            "/triage?status=planned&post=3",
            "/triage?status=declined&revisit=yes",
            "/triage?status=declined&revisit=yes&sort=age&area=camera&after=1762000000000000~900",
            "/staff/answers",
            "/staff/answers/1",
            "/posts/3/answers/1",
            "/staff/announcements",
            "/staff/announcements/de",
            "/posts/6",
            "/triage/3",
            "/triage/acts",
            "/triage/select?all=1",
            "/triage/select?post-1=1&post-2=1",
            "/triage/bulk",
            "/triage/views",
            "/staff/plan",
            "/staff/plan?line=phone",
            "/posts/3/move",
            "/posts/3/builders",
            "/posts/3/edits",
            "/triage/moderation",
            "/triage/moderation?held=900~900&flagged=1762000000000000~900",
            "/triage/merges",
            "/triage/merges?after=900~900~901",
            "/triage/merges?decided=3",
            "/triage?similar=yes&kind=bug",
            "/triage?similar=yes&status=planned&sort=age",
            "/posts/3/merge?into=5",
            "/posts/3/flag",
            "/posts/3/votes",
            "/posts/3/acceptance",
            "/areas/camera/testers",
            "/staff/testers",
            "/groups",
            "/groups/group-3",
            "/groups/group-3?page=2",
            "/staff/groups",
            "/staff/groups/3",
            "/hours",
            "/hours?page=2",
            "/hours/100",
            "/hours/100?page=2",
            "/hours/99",
            "/staff/hours",
            "/answers",
            "/answers/2026-10-30",
            "/posts/3/question",
            "/questions/3/conclusion",
            "/posts/3/correct",
            "/staff/audit?by=grace&post=3&before=900",
            "/staff/audit?act=decided&from=2026-01-01&to=2026-12-31",
            "/staff/audit.csv",
            "/staff/numbers?weeks=52",
            "/staff/numbers?line=phone",
            "/staff/numbers?area=camera&weeks=26",
            "/staff/numbers.csv?weeks=52",
            "/posts/3/candidates?q=camera%20dark",
            "/posts/3/candidates",
            "/staff",
            "/staff/grace/dismiss",
            "/settings",
            "/settings/address",
            "/settings/sessions",
            "/people/nobody-any-more",
            "/staff/areas",
            "/staff/areas/1",
            "/staff/lines",
            "/staff/lines/1",
            "/staff/trains",
            "/staff/trains/1",
            "/staff/devices",
            "/staff/devices?q=mi&page=2",
            "/staff/devices/1",
            "/staff/devices/1/state",
            "/suggestions/devices?q=mi",
            "/suggestions/people?post=2&q=fan",
            "/settings/ignored",
            "/devices",
            "/devices?q=mi",
            "/devices?line=phone&page=2",
            "/settings/devices",
            "/settings/export",
            "/settings/erase",
            "/?device=mi501",
            "/?device=mi501&sort=top&status=open",
            "/?device=mi501&sort=new",
            "/?device=mi501&sort=discussed",
            "/?device=mi77",
            "/?device=mi77&sort=new",
            "/areas/camera?device=mi501",
            "/?device=mi501&q=camera",
            "/posts/4",
            "/areas/camera",
            "/areas/camera?sort=new",
            "/lines/phone",
            "/lines/phone?sort=new",
            "/lines/phone?sort=discussed",
            "/lines/phone?sort=top&status=planned",
            "/posts.atom",
            "/posts/1/log",
            "/posts/1/pictures",
            "/pictures/aaaaaaaaaaaaaaaaaaaaaaaaaa-small.webp",
            "/areas/camera.atom",
            "/lines/phone.atom",
            "/posts/1.atom",
            "/releases/next/preview",
            "/releases/calendar",
            "/releases/calendar?train=stable",
            "/how-it-works",
            "/subscribe",
            "/subscribe/unknown",
            "/unsubscribe/letters/unknown",
            "/releases/archive",
            "/releases/archive?q=camera",
            "/releases/archive?area=camera&year=2026&page=2",
            "/releases/earlier",
            "/releases.atom",
            "/releases/26.11.20",
            "/releases/26.11.20?line=1&by=fan-3",
            "/cards/en/post/1/0123456789abcdef.png",
            "/cards/en/person/fan-3/0123456789abcdef.png",
            "/cards/en/release/26.11.20/0123456789abcdef.png",
            "/cards/en/credit/1.fan-3/0123456789abcdef.png",
            "/cards/en/week/next/0123456789abcdef.png",
            "/releases/26.11.20/people",
            "/releases/26.11.20/people?after=5",
            "/releases/26.11.20/people?q=ada",
            "/releases.json",
            "/releases.atom?area=camera",
            "/releases.atom?line=phone",
            "/releases/26.11.20.md",
            "/devices/mi501",
            "/releases/26.11.20/issues",
            "/devices/mi501?build=26.11.20",
            "/releases/26.11.20/devices",
            "/releases/26.11.20/rollout",
            "/releases/26.11.20/devices?device=mi501",
            "/releases/26.11.20/devices/mi501",
            "/releases/26.11.20.txt",
            "/releases/26.11.20.bbcode",
            "/releases/26.11.20.json",
            "/releases/26.11.20/recall",
            "/posts/new",
            "/posts/similar?title=dark%20mode%20for%20the%20camera",
            "/?q=camera%20dark",
            "/?q=camera%20dark&sort=top&status=open",
            "/?q=%E6%B7%B1",
            "/?q=zoomwheel",
            "/?q=camera",
            "/posts/similar?title=camera",
        ] {
            let page = browser.visit(path);
            assert!([200, 403, 404].contains(&page.status), "{path}: {}", page.status);
        }
    }
    let line = app.read(|conn| {
        let release = releases::by_version(conn, "26.11.20")?;
        Ok(releases::items(conn, release.id)?.remove(0).id)
    });
    assert_eq!(visitor.get(&format!("/releases/26.11.20/lines/{line}/people")).status, 200);
    for press in ["vote", "vote", "vote/withdraw", "vote/withdraw", "follow", "unfollow"] {
        assert_eq!(fan.post(&format!("/posts/2/{press}"), &[]).status, 303, "{press}");
    }
    for press in ["confirm", "unconfirm"] {
        let fields: &[(&str, &str)] = if press == "confirm" { &[("device", "Mi 8")] } else { &[] };
        let page = fan.post(&format!("/posts/10/{press}"), fields);
        assert_eq!(page.status, 303, "{press}: {}", page.text());
    }
    let log = "java.lang.Error: No\n\tat com.example.Zoom.open(Zoom.java:1)";
    let bug = [("kind", "bug"), ("title", "The zoom closes"), ("area", "camera"), ("log", log), ("crash", "ask")];
    assert_eq!(fan.post("/posts", &bug).status, 303);
    let said = fan.post("/posts/2/comments", &[("body", "Me too, @fan-7.")]);
    assert_eq!(said.status, 303);
    let page = fan.visit("/posts/2");
    let shown = fan.submit_with(&page, "/posts/2/comments", &[("body", "It looks so.")], &[file("a.png", &SCREEN)]);
    assert_eq!(shown.status, 303, "{}", shown.text());
    let said = format!("/comments/{}", said.location().rsplit('-').next().unwrap_or_default());
    assert_eq!(fan.post(&format!("{said}/edit"), &[("body", "So do I, @fan-8.")]).status, 303);
    assert_eq!(fan.get(&format!("{said}/remove")).status, 200);
    assert_eq!(fan.post(&format!("{said}/remove"), &[]).status, 303);
    for path in ["/posts/4/flag", "/posts/4/unflag", "/posts/4/flag", "/comments/9/flag"] {
        let fields: &[(&str, &str)] = if path.ends_with("/flag") { &[("reason", "spam")] } else { &[] };
        assert_eq!(fan.post(path, fields).status, 303, "{path}");
    }
    ask_the_owners(&mut fan, &mut grace);
    stand_together(&mut fan, &mut grace);
    let asked = [("email", "fan-7@example.org"), ("source", "https://example.org/7")];
    let cast = grace.post("/posts/4/votes", &asked);
    assert!([303, 422].contains(&cast.status), "{}", cast.text());
    for path in ["/posts/4/flags/dismiss", "/posts/4/flags/reopen"] {
        assert_eq!(grace.post(path, &[]).status, 303, "{path}");
    }
    for answer in ["again", "later", "no", "again"] {
        assert_eq!(grace.post(&format!("/triage/merges/10/12/{answer}"), &[]).status, 303, "{answer}");
    }
    let coming = grace.get("/releases/next/devices").location();
    for page in ["/devices", "/rollout", "/issues"] {
        let page = grace.get(&coming.replace("/devices", page));
        assert_eq!(page.status, 200, "{}: {}", page.path, page.text());
    }
    let builders = [("staff", "grace"), ("others", "Linus")];
    assert_eq!(grace.post("/posts/3/builders", &builders).status, 303);
    assert_eq!(grace.post("/staff/areas/1/capacity", &[("items", "6")]).status, 303);
    assert_eq!(grace.post("/posts/2/decision", &[("status", "duplicate"), ("duplicate_of", "3")]).status, 303);
    read_what_was_merged(app, &mut visitor);
    // Two bugs, with those who have them.
    assert_eq!(grace.post("/posts/18/decision", &[("status", "duplicate"), ("duplicate_of", "10")]).status, 303);
    assert_eq!(grace.post("/posts/18/decision/undo", &[]).status, 303);
    assert_eq!(grace.post("/posts/2/decision/undo", &[]).status, 303);
    assert_eq!(visitor.visit("/posts/3").status, 200);
}

/// A fan asks to join a group, and staff admit her and give it a post.
fn stand_together(fan: &mut Browser, grace: &mut Browser) {
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

/// A fan asks and votes in an hour that runs, and staff answer and announce another one.
fn ask_the_owners(fan: &mut Browser, grace: &mut Browser) {
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

/// A post with another one merged into it, with all that was said there, and a comment with replies.
fn read_what_was_merged(app: &TestApp, visitor: &mut Browser) {
    let reply = "INSERT INTO comments (post_id, parent_id, author_id, body, body_html, visibility, created_at) \
                 SELECT post_id, id, author_id, 'So do I.', '', 'published', created_at FROM comments \
                 WHERE post_id = 2 AND parent_id IS NULL";
    (0..15).for_each(|_| app.sql(reply));
    let first = "SELECT MIN(id) AS id FROM comments WHERE post_id = 2";
    let last = "SELECT MAX(id) AS id FROM comments WHERE post_id = 2";
    let [first, last] = [first, last].map(|sql| {
        #[derive(QueryableByName)]
        struct Id {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            id: i64,
        }
        app.read(|conn| Ok(diesel::sql_query(sql).get_result::<Id>(conn)?)).id
    });
    let here = visitor.get("/posts/2").location();
    for query in [
        String::new(),
        "&merged_page=2".to_owned(),
        "&comments=2".to_owned(),
        format!("&thread={first}"),
        format!("&thread={first}&replies=2"),
        format!("&comment={first}"),
        format!("&comment={last}"),
    ] {
        let page = visitor.visit(&format!("{here}{query}"));
        assert!(page.status == 200 && page.all("#merged").len() == 1, "{query}");
    }
}
