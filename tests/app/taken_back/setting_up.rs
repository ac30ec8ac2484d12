//! Acts on what a site consists of: areas, lines, devices, ready-made answers, and on people.

use super::every_act::Site;

pub fn capacity_set(site: &mut Site<'_>) {
    site.posted("/staff/areas/1/capacity", &[("items", "6")]);
    site.does("/staff/areas/1/capacity", &[("items", "")]);
}

pub fn blocked(site: &mut Site<'_>) {
    let typed = [("until", "2026-12-24"), ("reason", "Links to shops."), ("seen", "")];
    site.does("/people/mia/block", &typed);
}

pub fn unblocked(site: &mut Site<'_>) {
    site.app.member("Milo");
    let typed = [("until", "2026-12-24"), ("reason", "Links to shops."), ("seen", "")];
    site.posted("/people/milo/block", &typed);
    site.presses("/people/milo", "/people/milo/unblock", &[]);
}

pub fn appointed(site: &mut Site<'_>) {
    site.is_owners = true;
    site.app.owner("Olga");
    site.does("/staff", &[("email", "olga@example.org"), ("role", "member")]);
}

pub fn answer_added(site: &mut Site<'_>) {
    site.does("/staff/answers", &[("name", "Known"), ("status", ""), ("text_en", "We know.")]);
}

pub fn answer_changed(site: &mut Site<'_>) {
    let typed = [("name", "Coming"), ("status", "ready"), ("text_en", "It comes."), ("text_de", "Bald.")];
    site.posted("/staff/answers", &typed);
    let address = newest(site);
    site.does(
        &address,
        &[("name", "Gone"), ("status", ""), ("text_en", "It went."), ("text_fr", "Parti."), ("seen", "0")],
    );
}

pub fn announcement_worded(site: &mut Site<'_>) {
    let address = "/staff/announcements/de";
    let typed = [("greeting", "Schön, dass ihr da seid."), ("closing", ""), ("preview", ""), ("seen", "0")];
    site.posted(address, &typed);
    let typed = [("greeting", "Woche {week} ist da."), ("closing", "Danke!"), ("preview", ""), ("seen", "1")];
    site.does(address, &typed);
}

fn newest(site: &mut Site<'_>) -> String {
    let all = site.grace.get("/staff/answers").attributes("a[href^='/staff/answers/']", "href");
    let number = |address: &String| address.rsplit('/').next().unwrap().parse::<i64>().unwrap_or(0);
    all.into_iter().max_by_key(number).unwrap()
}

pub fn answer_removed(site: &mut Site<'_>) {
    let typed = [("name", "Leaving"), ("status", "ready"), ("text_en", "It leaves."), ("text_de", "Fort.")];
    site.posted("/staff/answers", &typed);
    let address = newest(site);
    site.does(&format!("{address}/remove"), &[("seen", "0")]);
}

pub fn area_added(site: &mut Site<'_>) {
    site.does("/staff/areas", &[("name", "Speech"), ("name_de", "Sprache"), ("line", "phone")]);
}

pub fn area_removed(site: &mut Site<'_>) {
    site.posted("/staff/areas", &[("name", "Lock screen"), ("line", "phone")]);
    site.takes_it_back_first();
}

pub fn area_changed(site: &mut Site<'_>) {
    let typed = [("name", "Photographs"), ("name_de", "Fotos"), ("line", "phone"), ("owner", "1")];
    site.does("/staff/areas/1", &typed);
}

pub fn area_moved(site: &mut Site<'_>) {
    site.does("/staff/areas/1/move", &[("way", "down")]);
}

pub fn area_retired(site: &mut Site<'_>) {
    site.does("/staff/areas/1/retire", &[("retired", "yes")]);
}

pub fn line_added(site: &mut Site<'_>) {
    site.does("/staff/lines", &[("name", "Watch")]);
}

pub fn line_removed(site: &mut Site<'_>) {
    site.posted("/staff/lines", &[("name", "Router")]);
    site.takes_it_back_first();
}

pub fn line_changed(site: &mut Site<'_>) {
    site.does("/staff/lines/1", &[("name", "Telephones")]);
}

pub fn line_moved(site: &mut Site<'_>) {
    site.posted("/staff/lines", &[("name", "TV")]);
    site.does("/staff/lines/1/move", &[("way", "down")]);
}

pub fn line_retired(site: &mut Site<'_>) {
    site.posted("/staff/areas", &[("name", "Remote control"), ("line", "tv")]);
    site.does("/staff/lines/1/retire", &[("retired", "yes")]);
}

fn newest_train(site: &mut Site<'_>, name: &str, word: &str) -> String {
    let typed = [("name", name), ("rhythm", "monthly"), ("dated", "month"), ("word", word)];
    site.posted("/staff/trains", &typed);
    site.grace.get("/staff/trains").attributes(".rows a", "href").pop().unwrap()
}

pub fn train_changed(site: &mut Site<'_>) {
    let address = newest_train(site, "Stable", "");
    let typed = [("name", "Slow"), ("rhythm", "daily"), ("cutoff_time", "09:00"), ("dated", "day"), ("word", "beta")];
    site.does(&address, &typed);
}

pub fn train_retired(site: &mut Site<'_>) {
    let address = newest_train(site, "Steady", "steady");
    site.does(&format!("{address}/retire"), &[("retired", "yes")]);
}

pub fn device_added(site: &mut Site<'_>) {
    let typed = [("codename", "cepheus"), ("names", "Mi 9; 小米 9"), ("region", "CN"), ("line", "phone")];
    site.does("/staff/devices", &typed);
}

pub fn device_removed(site: &mut Site<'_>) {
    let typed = [("codename", "umi"), ("names", "Mi 10"), ("region", ""), ("line", "phone")];
    site.posted("/staff/devices", &typed);
    site.takes_it_back_first();
}

pub fn device_changed(site: &mut Site<'_>) {
    let typed = |names| [("codename", "dipper"), ("names", names), ("region", "CN"), ("line", "phone")];
    site.posted("/staff/devices", &typed("Mi 8; 小米 8"));
    site.app.run_worker();
    // Others are there already.
    let page = site.grace.get("/staff/devices?q=dipper").attributes(".rows a", "href").remove(0);
    site.does(&page, &typed("Mi Eight"));
    // Nothing is found under the new name.
    site.app.run_worker();
}

pub fn device_retired(site: &mut Site<'_>) {
    site.does("/staff/devices/1/retire", &[("retired", "yes")]);
}

const CATALOGUE: &str = "codename,names,region\nvenus,Mi 11; 小米 11,CN\ndipper,Mi 8; Mi Eight,EU\n";

/// One of them is there already, under another name.
pub fn devices_imported(site: &mut Site<'_>) {
    site.app.run_worker();
    site.does("/staff/devices/import", &[("csv", CATALOGUE), ("step", "import")]);
}

pub fn import_undone(site: &mut Site<'_>) {
    site.posted("/staff/devices/import", &[("csv", CATALOGUE), ("step", "import")]);
    site.takes_it_back_first();
}

const VIEW: [(&str, &str); 3] = [("name", "Bugs"), ("view", "/triage?kind=bug"), ("shared", "yes")];

pub fn view_shared(site: &mut Site<'_>) {
    site.does("/triage/views", &VIEW);
}

pub fn view_unshared(site: &mut Site<'_>) {
    site.posted("/triage/views", &VIEW);
    let remove = site.grace.get("/triage/views").attributes(".acts form", "action").remove(0);
    site.presses("/triage/views", &remove, &[]);
}
