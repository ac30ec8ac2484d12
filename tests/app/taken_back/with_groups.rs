//! Acts on interest groups, their members and their posts.

use super::every_act::Site;

/// A new group: the page on which it is kept.
fn group(site: &mut Site<'_>, name: &str) -> String {
    let typed = [("name", name), ("about", "Whoever is one."), ("area", "camera")];
    site.posted("/staff/groups", &typed).location()
}

pub fn opened(site: &mut Site<'_>) {
    site.does("/staff/groups", &[("name", "Skaters"), ("about", "Whoever skates."), ("area", "camera")]);
}

pub fn opening_taken_back(site: &mut Site<'_>) {
    group(site, "Singers");
    site.takes_it_back_first();
}

pub fn changed(site: &mut Site<'_>) {
    let here = group(site, "Cyclists");
    site.does(&here, &[("name", "Radfahrerinnen"), ("about", "Wer mit dem Rad fährt."), ("seen", "")]);
}

pub fn closed(site: &mut Site<'_>) {
    let here = group(site, "Divers");
    site.does(&format!("{here}/close"), &[("closed", "yes")]);
}

pub fn taken(site: &mut Site<'_>) {
    let here = group(site, "Writers");
    let mut gina = site.app.member("Gina");
    assert_eq!(gina.post("/groups/writers/join", &[]).status, 303);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{here}/invite"), &[("handle", "gina")]);
}

pub fn removed(site: &mut Site<'_>) {
    let here = group(site, "Painters");
    site.app.member("Gero");
    site.posted(&format!("{here}/invite"), &[("handle", "gero")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{here}/remove"), &[("handle", "gero")]);
}

pub fn post_added(site: &mut Site<'_>) {
    let (here, post) = (group(site, "Runners"), site.post("A pedometer"));
    site.does(&format!("{here}/posts"), &[("post", &*post)]);
}

pub fn post_removed(site: &mut Site<'_>) {
    let (here, post) = (group(site, "Rowers"), site.post("A compass"));
    site.posted(&format!("{here}/posts"), &[("post", &*post)]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    let number = post.rsplit('/').next().unwrap();
    site.does(&format!("{here}/posts/remove"), &[("post", number)]);
}
