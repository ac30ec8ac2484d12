//! Acts on the release that is being prepared.

use super::every_act::Site;
use crate::support::people::number_of;
use crate::support::upload::{SCREEN, file};
use orange_friday::db::ItemId;

const EDIT: &str = "/releases/next/edit";

/// A post whose work is done.
fn ready(site: &mut Site<'_>, title: &str) {
    let post = site.post(title);
    site.posted(&format!("{post}/decision"), &[("status", "in_progress"), ("seen", "open")]);
    site.posted(&format!("{post}/decision"), &[("status", "ready"), ("seen", "in_progress")]);
}

pub fn noted(site: &mut Site<'_>) {
    ready(site, "Record while it rings");
    ready(site, "Zoom while it records");
    site.app.run_worker();
    let page = site.grace.get("/releases/next/freeze");
    assert_eq!(site.grace.submit(&page, "/releases/next/freeze", &[]).status, 303);
    site.presses(EDIT, "/releases/next/notes", &[("summary", "A quiet week.")]);
}

pub fn joined(site: &mut Site<'_>) {
    ready(site, "A grid for the front camera");
    ready(site, "A grid that stays");
    site.presses(EDIT, "/releases/next/late", &[]);
}

pub fn item_worded(site: &mut Site<'_>) {
    let item = site.app.release_lines()[0].id;
    let [line, video] = ["wording", "video"].map(|field| format!("{field}-{item}"));
    let typed = [(&*line, "It records while it rings"), (&*video, "https://video.example/7")];
    site.presses(EDIT, "/releases/next/notes", &typed);
}

pub fn translated(site: &mut Site<'_>) {
    let (line, german) = (format!("text-{}-de", site.app.release_lines()[0].id), format!("{EDIT}?lang=de"));
    let typed = [
        (&*line, "Es nimmt auf, während es klingelt"),
        ("summary-de", "Eine ruhige Woche."),
        ("known_issues-de", "Der Blitz blitzt."),
    ];
    site.presses(&german, "/releases/next/notes", &typed);
}

pub fn item_left_out(site: &mut Site<'_>) {
    let item = site.app.release_lines()[0].id;
    site.presses(EDIT, &format!("/releases/next/items/{item}/leave-out"), &[]);
}

/// Takes two more posts in late, and gives the last line.
fn one_below_another(site: &mut Site<'_>, titles: [&str; 2]) -> ItemId {
    for title in titles {
        ready(site, title);
    }
    site.presses(EDIT, "/releases/next/late", &[]);
    site.app.release_lines().pop().unwrap().id
}

pub fn item_moved(site: &mut Site<'_>) {
    let last = one_below_another(site, ["A level in the camera", "A timer in the camera"]);
    site.presses(EDIT, &format!("/releases/next/items/{last}/up"), &[]);
}

pub fn item_written(site: &mut Site<'_>) {
    let typed = [("line", "The build is a third smaller"), ("line_area", "camera"), ("line_change", "improved")];
    site.presses(EDIT, "/releases/next/notes", &typed);
}

pub fn item_split(site: &mut Site<'_>) {
    let item = site.app.release_lines()[0].id;
    site.presses(EDIT, &format!("/releases/next/items/{item}/split"), &[]);
}

pub fn item_pictured(site: &mut Site<'_>) {
    let post = site.post("A ruler in the camera");
    let shown = site.grace.uploads(&format!("{post}/pictures"), &[file("ruler.png", &SCREEN)]);
    assert_eq!(shown.status, 303, "{}", shown.text());
    site.posted(&format!("{post}/decision"), &[("status", "in_progress"), ("seen", "open")]);
    site.posted(&format!("{post}/decision"), &[("status", "ready"), ("seen", "in_progress")]);
    site.presses(EDIT, "/releases/next/late", &[]);
    let line = site.app.release_lines().into_iter().find(|line| line.wording == "A ruler in the camera").unwrap();
    let page = format!("/releases/next/items/{}/picture", line.id);
    let choice = site.grace.get(&page).attributes("[name=choice]:not([value=''])", "value").remove(0);
    site.presses(&page, &page, &[("choice", &choice), ("alt-en", "A ruler along the lower edge")]);
}

pub fn items_joined(site: &mut Site<'_>) {
    let last = one_below_another(site, ["A horizon in the camera", "A compass in the camera"]);
    site.presses(EDIT, &format!("/releases/next/items/{last}/join"), &[]);
}

pub fn approved(site: &mut Site<'_>) {
    site.presses("/releases/next/check", "/releases/next/approve", &[]);
}

pub fn approval_withdrawn(site: &mut Site<'_>) {
    assert_eq!(site.grace.approves().status, 303);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.presses(EDIT, "/releases/next/hold", &[]);
}

pub fn moved(site: &mut Site<'_>) {
    let (planned, moments) = (site.app.week().publish_at, "/releases/next/moments");
    let (day, _) = site.app.app.config.schedule.as_typed(planned.0);
    site.presses(moments, moments, &[("publish_day", &day), ("publish_time", "20:00")]);
    assert_ne!(site.app.week().publish_at, planned);
}

pub fn counted(site: &mut Site<'_>) {
    site.is_owners = true;
    let before = site.app.week().week;
    site.presses(CALENDAR, "/releases/calendar/count", &[("number", "620")]);
    assert_eq!((before.0 < 620, site.app.week().week.0), (true, 620));
}

pub fn skipped(site: &mut Site<'_>) {
    site.presses("/releases/next/skip", "/releases/next/skip", &[("reason", "The team is at a fair.")]);
}

pub fn reopened(site: &mut Site<'_>) {
    let page = site.grace.get("/releases/next/skip");
    let skipped = site.grace.submit(&page, "/releases/next/skip", &[("reason", "The team is at a fair.")]);
    assert_eq!(skipped.status, 303, "{}", skipped.text());
    site.takes_it_back_first();
}

/// The address of the release that is out, among those of its report and its files.
fn out(site: &mut Site<'_>) -> String {
    let leads = site.grace.get("/releases").attributes("main a[href^='/releases/2']", "href");
    leads.into_iter().find(|to| to.rsplit('/').next().is_some_and(|last| last.starts_with('2'))).unwrap()
}

fn device(site: &mut Site<'_>) -> String {
    format!("{}/devices/dipper", out(site))
}

/// Where staff say that a bug of theirs is in it.
fn issue(site: &mut Site<'_>) -> String {
    let bug = site.grace.files("bug", "The torch stays lit", "camera");
    format!("{}/issues/{}", out(site), number_of(&bug))
}

pub fn known_issue_said(site: &mut Site<'_>) {
    let here = issue(site);
    site.presses(&here, &here, &[("workaround", "Restart it.")]);
}

pub fn known_issue_removed(site: &mut Site<'_>) {
    let here = issue(site);
    let page = site.grace.get(&here);
    assert_eq!(site.grace.submit(&page, &here, &[("workaround", "Restart it.")]).status, 303);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.presses(&here, &format!("{here}/remove"), &[]);
}

const PACKAGE: &[(&str, &str)] = &[
    ("file_name", "update.zip"),
    ("bytes", "4100000000"),
    ("checksum", "0123456789abcdef0123456789abcdef"),
    ("links", "https://example.org/update.zip"),
    ("codename", "dipper"),
];

pub fn rollout_said(site: &mut Site<'_>) {
    // The first week is skipped by now, and the second one collects.
    let page = site.grace.get("/releases/next/freeze");
    assert_eq!(site.grace.submit(&page, "/releases/next/freeze", &[]).status, 303);
    assert_eq!(site.grace.approves().status, 303);
    let page = site.grace.get("/releases/next/check");
    let published = site.grace.submit(&page, "/releases/next/publish", &[]);
    assert_eq!(published.status, 303, "{}", published.text());
    site.app.run_worker();
    let here = device(site);
    site.presses(&here, &here, &[("state", "paused"), ("reason", "A fault was found.")]);
}

pub fn release_rollout(site: &mut Site<'_>) {
    let here = format!("{}/rollout", out(site));
    site.presses(&here, &here, &[("state", "paused"), ("percent", "20"), ("reason", "Calls break off.")]);
}

pub fn device_standing(site: &mut Site<'_>) {
    let device = site.grace.get("/staff/devices?q=dipper").attributes(".rows a", "href").remove(0);
    let here = format!("{device}/state");
    site.presses(&here, &here, &[("state", "ended"), ("reason", "Six years are over.")]);
}

pub fn story_chosen(site: &mut Site<'_>) {
    let out = out(site);
    let page = site.grace.get(&out);
    let posts = page.attributes(".shaped a[href^='/posts/']", "href");
    let post = posts.into_iter().find(|post| site.grace.visit(post).says("A grid")).unwrap();
    let post = number_of(&post).to_string();
    site.presses("/how-it-works", "/how-it-works", &[("post", &post)]);
}

/// A bug of the release that is out, which most of five have still: where staff close that.
fn came_back(site: &mut Site<'_>, place: usize) -> String {
    let out = out(site);
    let posts = site.grace.get(&out).attributes(".shaped a[href^='/posts/']", "href");
    let post = number_of(&posts[place]);
    let version = out.rsplit('/').next().unwrap();
    site.app.sql(&format!(
        "UPDATE posts SET kind = 'bug' WHERE id = {post}; \
         INSERT INTO fix_checks (release_id, post_id, gone, remains, reopened_at) \
            SELECT id, {post}, 0, 5, published_at FROM releases WHERE version = '{version}'; \
         INSERT INTO fix_answers (release_id, post_id, user_id, gone, answered_at) \
            SELECT r.id, {post}, u.id, FALSE, r.published_at FROM releases r, users u \
            WHERE r.version = '{version}' AND u.id IN (SELECT id FROM users ORDER BY id LIMIT 5)"
    ));
    format!("/posts/{post}/reopened")
}

pub fn fix_settled(site: &mut Site<'_>) {
    let here = came_back(site, 0);
    site.presses(&here, &here, &[("note", "The next build has another remedy.")]);
}

pub fn fix_settlement_undone(site: &mut Site<'_>) {
    let here = came_back(site, 1);
    let page = site.grace.get(&here);
    assert_eq!(site.grace.submit(&page, &here, &[("note", "It works on ours.")]).status, 303);
    site.takes_it_back_first();
}

pub fn download_added(site: &mut Site<'_>) {
    let here = device(site);
    site.presses(&here, &format!("{here}/downloads"), PACKAGE);
}

pub fn download_removed(site: &mut Site<'_>) {
    let here = device(site);
    let page = site.grace.get(&here);
    assert_eq!(site.grace.submit(&page, &format!("{here}/downloads"), PACKAGE).status, 303);
    site.app.advance(chrono::TimeDelta::minutes(1));
    let remove = site.grace.get(&here).attributes("form[action$='/remove']", "action").remove(0);
    site.presses(&here, &remove, &[]);
}

const CALENDAR: &str = "/releases/calendar";

pub fn skip_planned(site: &mut Site<'_>) {
    site.presses(CALENDAR, "/releases/calendar/skip", &[("reason", "The team is at a fair.")]);
}

pub fn skip_dropped(site: &mut Site<'_>) {
    let page = site.grace.get(CALENDAR);
    let skipped = site.grace.submit(&page, "/releases/calendar/skip", &[("reason", "The team is at a fair.")]);
    assert_eq!(skipped.status, 303, "{}", skipped.text());
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.presses(CALENDAR, "/releases/calendar/unskip", &[]);
}

const WAIT: &str = "/releases/next/wait";

pub fn waits(site: &mut Site<'_>) {
    site.presses(WAIT, WAIT, &[("reason", "A fault was found.")]);
}

pub fn goes_on(site: &mut Site<'_>) {
    let page = site.grace.get(WAIT);
    assert_eq!(site.grace.submit(&page, WAIT, &[("reason", "A fault was found.")]).status, 303);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.presses(EDIT, "/releases/next/go-on", &[]);
}
