//! Acts on posts and comments.

use super::every_act::Site;
use crate::support::Browser;

pub fn decided(site: &mut Site<'_>) {
    let post = site.post("A larger clock");
    site.does(&format!("{post}/decision"), &[("status", "planned"), ("seen", "open"), ("note", "Soon.")]);
}

pub fn bulk_begun(site: &mut Site<'_>) {
    let post = site.post("A smaller clock");
    let question = site.grace.get(&format!("/triage/select?post-{}=1", post.rsplit('/').next().unwrap()));
    let fields = question.attributes("form[action='/triage/bulk'] input[type=hidden]", "name");
    let values = question.attributes("form[action='/triage/bulk'] input[type=hidden]", "value");
    let hidden = fields.iter().zip(&values).map(|(name, value)| (name.as_str(), value.as_str()));
    let typed: Vec<(&str, &str)> = hidden.chain([("status", "planned"), ("note", "Soon.")]).collect();
    site.app.run_worker();
    site.does("/triage/bulk", &typed);
    site.app.run_worker();
}

pub fn owned(site: &mut Site<'_>) {
    let post = site.post("A round clock");
    site.does(&format!("{post}/own"), &[]);
}

pub fn disowned(site: &mut Site<'_>) {
    let post = site.post("A square clock");
    site.posted(&format!("{post}/own"), &[]);
    site.does(&format!("{post}/disown"), &[]);
}

pub fn builders_named(site: &mut Site<'_>) {
    let post = site.post("A loud alarm");
    site.posted(&format!("{post}/builders"), &[("staff", "hedy"), ("others", "Linus Example\nMay, the designer")]);
    site.does(&format!("{post}/builders"), &[("staff", "grace"), ("others", "")]);
}

pub fn corrected(site: &mut Site<'_>) {
    site.app.sql(
        "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT word, word, '', '\n' || word || '\n', '', line, FALSE FROM \
         (SELECT 'lime' AS word UNION ALL SELECT 'kumquat') AS words, (SELECT min(id) AS line FROM product_lines) AS lines",
    );
    let post = site.post("A quiet alarm");
    // It is wanted on these two alone, which a bug is not.
    let number = post.rsplit('/').next().unwrap();
    site.app.sql(&format!(
        "INSERT INTO post_devices SELECT {number}, id, FALSE, TRUE, 0 FROM devices WHERE codename IN ('lime', 'kumquat')"
    ));
    let typed = [("title", "A quiet alarm"), ("kind", "bug"), ("area", "camera")];
    site.does(&format!("{post}/correct"), &[typed.as_slice(), &[("device", ""), ("build", "")]].concat());
}

pub fn noted(site: &mut Site<'_>) {
    let post = site.post("Night mode");
    site.does(&format!("{post}/notes"), &[("note", "Ask the camera team.")]);
}

pub fn note_removed(site: &mut Site<'_>) {
    let post = site.post("Day mode");
    site.posted(&format!("{post}/notes"), &[("note", "Ask *the* team.")]);
    let remove = site.grace.visit(&post).attributes("form[action*='/notes/'][action$='/remove']", "action").remove(0);
    site.does(&remove, &[]);
}

pub fn post_hidden(site: &mut Site<'_>) {
    let post = site.post("Dusk mode");
    site.does(&format!("{post}/hide"), &[("reason", "Somebody else's number.")]);
}

pub fn post_locked(site: &mut Site<'_>) {
    let post = site.post("Dawn mode");
    site.does(&format!("{post}/lock"), &[("reason", "It goes round in circles.")]);
}

pub fn post_restored(site: &mut Site<'_>) {
    let post = site.post("Noon mode");
    site.posted(&format!("{post}/hide"), &[("reason", "Somebody else's number.")]);
    site.does(&format!("{post}/restore"), &[]);
}

pub fn post_unlocked(site: &mut Site<'_>) {
    let post = site.post("Midnight mode");
    site.posted(&format!("{post}/lock"), &[("reason", "It goes round in circles.")]);
    site.does(&format!("{post}/unlock"), &[]);
}

/// The first post of somebody new, which waits for staff.
fn held_post(site: &mut Site<'_>, name: &str) -> String {
    let post = site.app.member(name).files("bug", &format!("Flash stays on, says {name}"), "camera");
    format!("/posts/{}", crate::support::people::number_of(&post))
}

/// The first comment of somebody new.
fn held_comment(site: &mut Site<'_>, name: &str) -> String {
    let post = site.post(&format!("What {name} comments on"));
    comment(&mut site.app.member(name), &post, "Mine too.")
}

/// A comment: below which its forms are.
fn comment(browser: &mut Browser, post: &str, words: &str) -> String {
    let said = browser.post(&format!("{post}/comments"), &[("body", words)]);
    assert_eq!(said.status, 303, "{}", said.text());
    format!("/comments/{}", said.location().rsplit('-').next().unwrap())
}

pub fn post_approved(site: &mut Site<'_>) {
    let post = held_post(site, "Nora");
    site.does(&format!("{post}/approve"), &[]);
}

pub fn post_held(site: &mut Site<'_>) {
    let post = held_post(site, "Noor");
    site.posted(&format!("{post}/approve"), &[]);
    site.takes_it_back_first();
}

pub fn comment_approved(site: &mut Site<'_>) {
    let comment = held_comment(site, "Kofi");
    site.does(&format!("{comment}/approve"), &[]);
}

pub fn comment_held(site: &mut Site<'_>) {
    let comment = held_comment(site, "Kaya");
    site.posted(&format!("{comment}/approve"), &[]);
    site.takes_it_back_first();
}

pub fn comment_hidden(site: &mut Site<'_>) {
    let post = site.post("Sunset mode");
    let comment = comment(&mut site.grace, &post, "A number of somebody's.");
    site.does(&format!("{comment}/hide"), &[("reason", "Somebody else's number.")]);
}

pub fn comment_restored(site: &mut Site<'_>) {
    let post = site.post("Sunrise mode");
    let comment = comment(&mut site.grace, &post, "A number of somebody's.");
    site.posted(&format!("{comment}/hide"), &[("reason", "Somebody else's number.")]);
    site.does(&format!("{comment}/restore"), &[]);
}

pub fn points_listed(site: &mut Site<'_>) {
    let post = site.post("Moon mode");
    site.posted(&format!("{post}/acceptance"), &[("points", "Works at night\nNo flash")]);
    let ids = site.grace.get(&format!("{post}/acceptance")).attributes("input[name=met]", "value");
    site.posted(&format!("{post}/acceptance/ticks"), &[("met", &ids[1])]);
    site.does(&format!("{post}/acceptance"), &[("points", "Works at noon\nWorks at night")]);
}

pub fn point_ticked(site: &mut Site<'_>) {
    let post = site.post("Star mode");
    site.posted(&format!("{post}/acceptance"), &[("points", "Works at night\nNo flash")]);
    let ids = site.grace.get(&format!("{post}/acceptance")).attributes("input[name=met]", "value");
    site.posted(&format!("{post}/acceptance/ticks"), &[("met", &ids[0])]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{post}/acceptance/ticks"), &[]);
}

/// A question to fans that is open: below which its forms are.
fn question(site: &mut Site<'_>, title: &str) -> String {
    let post = site.post(title);
    site.posted(&format!("{post}/decision"), &[("status", "planned"), ("seen", "open")]);
    let asked = [("question", "Where should it be?"), ("options", "Here\nThere"), ("days", "7")];
    site.posted(&format!("{post}/question"), &asked);
    let open = site.grace.visit(&post).attributes("#questions form[action$='/open']", "action").remove(0);
    site.posted(&open, &[]);
    open.strip_suffix("/open").unwrap().to_owned()
}

pub fn question_closed(site: &mut Site<'_>) {
    let question = question(site, "A button for it");
    site.does(&format!("{question}/close"), &[]);
}

pub fn question_discarded(site: &mut Site<'_>) {
    let post = site.post("A lever for it");
    site.posted(&format!("{post}/decision"), &[("status", "planned"), ("seen", "open")]);
    let asked = [("question", "Where should it be?"), ("options", "Here\nThere"), ("days", "7")];
    site.posted(&format!("{post}/question"), &asked);
    let open = site.grace.visit(&post).attributes("#questions form[action$='/open']", "action").remove(0);
    site.does(&open.replace("/open", "/discard"), &[]);
}

pub fn question_withdrawn(site: &mut Site<'_>) {
    let question = question(site, "A slider for it");
    site.does(&format!("{question}/withdraw"), &[("reason", "It is decided elsewhere.")]);
}

pub fn question_concluded(site: &mut Site<'_>) {
    let question = question(site, "A knob for it");
    site.posted(&format!("{question}/close"), &[]);
    site.posted(&format!("{question}/conclusion"), &[("option", ""), ("conclusion", "We think about it.")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{question}/conclusion"), &[("option", ""), ("conclusion", "Both.")]);
}

pub fn conclusion_taken_back(site: &mut Site<'_>) {
    let question = question(site, "A dial for it");
    site.posted(&format!("{question}/close"), &[]);
    site.posted(&format!("{question}/conclusion"), &[("option", ""), ("conclusion", "We think about it.")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{question}/conclusion/withdraw"), &[]);
}

pub fn voted_on_behalf(site: &mut Site<'_>) {
    let post = site.post("A telephoto mode");
    let typed = [("email", "mia@example.org"), ("source", "https://mail.example.org/thread/7")];
    site.does(&format!("{post}/votes"), &typed);
}

pub fn vote_on_behalf_undone(site: &mut Site<'_>) {
    let post = site.post("A longer lens");
    let typed = [("email", "mia@example.org"), ("source", "https://mail.example.org/thread/8")];
    site.posted(&format!("{post}/votes"), &typed);
    site.does(&format!("{post}/votes/undo"), &[("person", "mia")]);
}

pub fn flags_dismissed(site: &mut Site<'_>) {
    let post = site.post("Buy Kumquat phones");
    let flagged = site.mia.post(&format!("{post}/flag"), &[("reason", "spam"), ("note", "")]);
    assert_eq!(flagged.status, 303);
    site.does(&format!("{post}/flags/dismiss"), &[]);
}

/// Two posts that the worker finds alike: below which the answers are.
fn pair(site: &mut Site<'_>, one: &str, other: &str) -> String {
    site.post(one);
    site.post(other);
    site.app.run_worker();
    let no = site.grace.get("/triage/merges").attributes("form[action$='/no']", "action").remove(0);
    no.strip_suffix("/no").unwrap().to_owned()
}

pub fn pair_refused(site: &mut Site<'_>) {
    let pair = pair(site, "Keyboard lags when I type fast", "Keyboard is laggy when I type fast");
    site.does(&format!("{pair}/no"), &[]);
}

pub fn pair_put_off(site: &mut Site<'_>) {
    let dark = ["Schedule for dark mode, sunset to sunrise", "Schedule dark mode from sunset to sunrise"];
    let pair = pair(site, dark[0], dark[1]);
    site.does(&format!("{pair}/later"), &[]);
}
