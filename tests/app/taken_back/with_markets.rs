//! Acts on markets, what is sold there, and the lines that open there.

use super::every_act::Site;

/// How far everything is that has to be done before a line opens.
const GATES: [(&str, &str); 6] = [
    ("certification", "done"),
    ("software", "done"),
    ("infrastructure", "done"),
    ("language", "done"),
    ("logistics", "blocked"),
    ("logistics_reason", "A paper is missing."),
];

/// A new market: the page on which it is kept.
fn market(site: &mut Site<'_>, code: &str, name: &str) -> String {
    site.posted("/staff/markets", &[("code", code), ("name", name)]).location()
}

/// A line that is planned there: the page on which it is kept.
fn line(site: &mut Site<'_>, code: &str, name: &str) -> String {
    let here = market(site, code, name);
    site.posted(&format!("{here}/lines"), &[("line", "phone"), ("stage", "1")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.staff().get(&here).attributes("#lines ~ ul a", "href").remove(0)
}

pub fn changed(site: &mut Site<'_>) {
    let here = market(site, "fr", "France");
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&here, &[("name", "France"), ("name_de", "Frankreich"), ("place", "2"), ("seen", "")]);
}

pub fn device_added(site: &mut Site<'_>) {
    let here = market(site, "es", "Spain");
    site.posted("/staff/devices", &[("codename", "quince"), ("names", "Quince"), ("region", ""), ("line", "phone")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{here}/devices"), &[("device", "quince")]);
}

pub fn device_removed(site: &mut Site<'_>) {
    let here = market(site, "pt", "Portugal");
    site.posted("/staff/devices", &[("codename", "medlar"), ("names", "Medlar"), ("region", ""), ("line", "phone")]);
    site.posted(&format!("{here}/devices"), &[("device", "medlar")]);
    site.app.advance(chrono::TimeDelta::minutes(1));
    let number = site.staff().get(&here).attributes("form[action$='/devices/remove'] input", "value").remove(0);
    site.does(&format!("{here}/devices/remove"), &[("device", &*number)]);
}

pub fn planned(site: &mut Site<'_>) {
    let here = market(site, "it", "Italy");
    site.does(&format!("{here}/lines"), &[("line", "phone"), ("stage", "3")]);
}

pub fn gates_said(site: &mut Site<'_>) {
    let here = line(site, "pl", "Poland");
    site.does(&here, &GATES);
}

pub fn line_removed(site: &mut Site<'_>) {
    let here = line(site, "dk", "Denmark");
    site.posted(&here, &GATES);
    site.app.advance(chrono::TimeDelta::minutes(1));
    site.does(&format!("{here}/remove"), &[]);
}

pub fn opened(site: &mut Site<'_>) {
    let here = line(site, "no", "Norway");
    site.does(&format!("{here}/open"), &[("exception", "It is small.")]);
}
