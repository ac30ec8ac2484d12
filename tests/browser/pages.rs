//! Every page of the product, and who looks at it. The table of permissions holds the addresses; none may be missing
//! here that shows a page.

use super::living::Moment::{self, Beginning, Collecting, Frozen};
use Who::{Blocked, Member, Owner, Staff, Visitor};
use orange_friday::i18n::Language;

#[path = "../app/permissions/table.rs"]
#[expect(dead_code, reason = "the table of who may do what; only its addresses are read here")]
mod table;

/// The languages in which every page is looked at: the first one, one without spaces, and the one with the longest words.
pub const LANGUAGES: &[Language] = &[Language::En, Language::ZhHans, Language::De];

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    Visitor,
    Member,
    Staff,
    Owner,
    /// A member whom staff have blocked.
    Blocked,
}

impl Who {
    /// The handle on the demo board.
    pub fn handle(self) -> &'static str {
        match self {
            Visitor => "",
            Member => "mia",
            Staff => "grace",
            Owner => "olga",
            Blocked => "kofi",
        }
    }
}

pub struct Row {
    /// Of the picture.
    pub name: &'static str,
    pub who: Who,
    pub moment: Moment,
    pub path: &'static str,
    pub status: u16,
}

const fn row(name: &'static str, who: Who, moment: Moment, path: &'static str) -> Row {
    Row { name, who, moment, path, status: 200 }
}

const fn refused(name: &'static str, who: Who, path: &'static str, status: u16) -> Row {
    Row { name, who, moment: Collecting, path, status }
}

#[rustfmt::skip]
pub const PAGES: &[Row] = &[
    row("board", Visitor, Collecting, "/"),
    row("board-new", Visitor, Collecting, "/?sort=new"),
    row("board-finished", Visitor, Collecting, "/?sort=done"),
    row("board-second-page", Visitor, Collecting, "/?sort=top&page=2"),
    row("board-filtered", Visitor, Collecting, "/?kind=bug&status=planned"),
    row("board-frozen", Visitor, Frozen, "/"),
    row("board-empty", Visitor, Beginning, "/"),
    row("board-found", Visitor, Collecting, "/?q=dark+mode"),
    row("board-beside", Visitor, Collecting, "/?q=winter+wallpapers"),
    row("board-not-found", Member, Collecting, "/search?q=zeppelin"),
    row("board-member", Member, Collecting, "/"),
    row("post", Visitor, Collecting, "/posts/{in-progress}"),
    row("post-open", Visitor, Collecting, "/posts/{open}"),
    row("post-shipped", Visitor, Collecting, "/posts/{shipped}"),
    row("post-declined", Visitor, Collecting, "/posts/{declined}"),
    row("post-merged", Visitor, Collecting, "/posts/{duplicate}"),
    row("post-member", Member, Collecting, "/posts/{in-progress}"),
    row("post-mine", Member, Collecting, "/posts/{mine}"),
    row("post-staff", Staff, Collecting, "/posts/{in-progress}"),
    row("post-new", Member, Collecting, "/posts/new"),
    row("post-open-ask", Member, Collecting, "/posts/{private}/open"),
    row("post-private", Staff, Collecting, "/posts/{private}"),
    row("post-edit", Member, Collecting, "/posts/{mine}/edit"),
    row("week", Visitor, Collecting, "/releases/next"),
    row("week-frozen", Visitor, Frozen, "/releases/next"),
    row("week-none", Visitor, Beginning, "/releases/next"),
    row("roadmap", Visitor, Collecting, "/roadmap"),
    row("roadmap-empty", Visitor, Beginning, "/roadmap"),
    row("releases", Visitor, Collecting, "/releases"),
    row("releases-empty", Visitor, Beginning, "/releases"),
    row("release", Visitor, Collecting, "/releases/{version}"),
    row("release-staff", Staff, Collecting, "/releases/{version}"),
    row("release-people", Visitor, Collecting, "/releases/{version}/people"),
    row("release-people-found", Visitor, Collecting, "/releases/{version}/people?q=mi"),
    row("line-people", Visitor, Collecting, "/releases/{version}/lines/{line}/people"),
    row("updated", Visitor, Collecting, "/updated/{version}?device=tangerine5"),
    row("updated-member", Member, Collecting, "/updated/{version}"),
    refused("updated-unknown", Visitor, "/updated/99.1.1", 404),
    row("recall", Staff, Collecting, "/releases/{version}/recall"),
    row("person", Visitor, Collecting, "/people/mia"),
    row("person-own", Member, Collecting, "/people/mia"),
    row("person-filed", Visitor, Collecting, "/people/mia?list=filed"),
    row("own-votes", Member, Collecting, "/me/votes"),
    row("own-votes-narrowed", Member, Collecting, "/me/votes?status=planned"),
    row("own-follows", Member, Collecting, "/me/follows"),
    row("inbox", Member, Collecting, "/inbox"),
    row("person-of-staff", Visitor, Collecting, "/people/grace"),
    row("person-staff", Staff, Collecting, "/people/mia"),
    row("person-blocked", Staff, Collecting, "/people/kofi"),
    row("board-blocked", Blocked, Collecting, "/"),
    refused("post-hidden", Visitor, "/posts/{hidden}", 404),
    row("post-hidden-own", Member, Collecting, "/posts/{hidden}"),
    row("post-hidden-staff", Staff, Collecting, "/posts/{hidden}"),
    row("post-blocked", Blocked, Collecting, "/posts/{in-progress}"),
    row("settings-blocked", Blocked, Collecting, "/settings"),
    row("block-own", Blocked, Collecting, "/me/block"),
    row("block-looks", Staff, Collecting, "/staff/blocks"),
    row("triage", Staff, Collecting, "/triage"),
    row("triage-by-age", Staff, Collecting, "/triage?sort=age&area=camera"),
    row("triage-planned", Staff, Collecting, "/triage?status=planned"),
    row("post-correct", Staff, Collecting, "/posts/{in-progress}/correct"),
    row("triage-select", Staff, Collecting, "/triage/select"),
    row("triage-bulk-ask", Staff, Collecting, "/triage/select?all=1"),
    row("triage-bulks", Staff, Collecting, "/triage/bulk"),
    row("triage-views", Staff, Collecting, "/triage/views"),
    row("plan", Staff, Collecting, "/staff/plan"),
    row("plan-line", Staff, Collecting, "/staff/plan?line=phone"),
    row("post-move", Staff, Collecting, "/posts/{in-progress}/move"),
    row("post-builders", Staff, Collecting, "/posts/{in-progress}/builders"),
    row("question", Member, Collecting, "/posts/{asked-about}"),
    row("question-staff", Staff, Collecting, "/posts/{asked-about}"),
    row("question-draft", Staff, Collecting, "/posts/{in-progress}/question"),
    row("question-withdraw", Staff, Collecting, "/questions/1/withdraw"),
    row("question-conclusion", Staff, Collecting, "/questions/1/conclusion"),
    row("option-pictures", Staff, Collecting, "/options/1/pictures"),
    row("testers", Member, Collecting, "/areas/camera/testers"),
    row("testers-staff", Staff, Collecting, "/areas/camera/testers"),
    row("reopened", Staff, Collecting, "/staff/reopened"),
    row("clusters", Staff, Collecting, "/staff/clusters"),
    row("testers-all", Staff, Collecting, "/staff/testers"),
    row("groups", Member, Collecting, "/groups"),
    row("groups-none", Visitor, Beginning, "/groups"),
    row("group", Visitor, Collecting, "/groups/journalists"),
    row("group-member", Member, Collecting, "/groups/journalists"),
    row("groups-staff", Staff, Collecting, "/staff/groups"),
    row("group-staff", Staff, Collecting, "/staff/groups/1"),
    row("markets", Visitor, Collecting, "/markets"),
    row("markets-none", Visitor, Beginning, "/markets"),
    row("market", Visitor, Collecting, "/markets/pl"),
    row("market-member", Member, Collecting, "/markets/no"),
    row("markets-staff", Staff, Collecting, "/staff/markets"),
    row("market-staff", Staff, Collecting, "/staff/markets/2"),
    row("market-line", Staff, Collecting, "/staff/markets/2/lines/3"),
    row("hours", Visitor, Collecting, "/hours"),
    row("hours-none", Visitor, Beginning, "/hours"),
    row("hour", Member, Collecting, "/hours/2"),
    row("hour-over", Visitor, Collecting, "/hours/1"),
    row("hour-staff", Staff, Collecting, "/hours/1"),
    row("hours-staff", Staff, Collecting, "/staff/hours"),
    row("hour-move", Staff, Collecting, "/hours/2/move"),
    row("hour-call-off", Staff, Collecting, "/hours/2/call-off"),
    row("hour-answer", Staff, Collecting, "/hours/1/questions/3/answer"),
    row("hour-set-aside", Staff, Collecting, "/hours/1/questions/3/set-aside"),
    row("awards", Visitor, Collecting, "/awards"),
    row("awards-none", Visitor, Beginning, "/awards"),
    row("awards-staff", Staff, Collecting, "/staff/awards"),
    row("award-stage", Staff, Collecting, "/staff/awards/26.11.20"),
    row("award-presented", Staff, Collecting, "/staff/awards/26.11.13"),
    row("award-picture", Staff, Collecting, "/staff/awards/26.11.20/picture"),
    row("award-withdraw", Staff, Collecting, "/staff/awards/26.11.13/withdraw"),
    row("taking-part", Visitor, Collecting, "/taking-part"),
    row("taking-part-none", Visitor, Beginning, "/taking-part"),
    row("polls", Visitor, Collecting, "/polls"),
    row("polls-none", Visitor, Beginning, "/polls"),
    row("poll-over", Visitor, Collecting, "/polls/1"),
    row("poll-withdrawn", Member, Collecting, "/polls/2"),
    row("poll", Member, Collecting, "/polls/3"),
    row("poll-visitor", Visitor, Collecting, "/polls/3"),
    row("poll-blocked", Blocked, Collecting, "/polls/3"),
    row("poll-draft", Staff, Collecting, "/polls/4"),
    row("polls-staff", Staff, Collecting, "/staff/polls"),
    row("poll-new", Staff, Collecting, "/staff/polls/new"),
    row("poll-edit", Staff, Collecting, "/polls/4/edit"),
    row("poll-open", Staff, Collecting, "/polls/4/open"),
    row("poll-withdraw", Staff, Collecting, "/polls/3/withdraw"),
    row("poll-picture", Staff, Collecting, "/polls/4/options/12/picture"),
    row("meetups", Visitor, Collecting, "/meetups"),
    row("meetups-none", Visitor, Beginning, "/meetups"),
    row("meetup-over", Visitor, Collecting, "/meetups/1"),
    row("meetup", Member, Collecting, "/meetups/2"),
    row("meetup-visitor", Visitor, Collecting, "/meetups/2"),
    row("meetup-blocked", Blocked, Collecting, "/meetups/2"),
    row("meetup-staff", Staff, Collecting, "/meetups/2"),
    row("meetup-proposed", Staff, Collecting, "/meetups/3"),
    row("meetups-staff", Staff, Collecting, "/staff/meetups"),
    row("meetup-new", Member, Collecting, "/meetups/new"),
    row("meetup-edit", Staff, Collecting, "/meetups/2/edit"),
    row("meetup-turn-down", Staff, Collecting, "/meetups/3/turn-down"),
    row("meetup-take-off", Staff, Collecting, "/meetups/1/take-off"),
    row("meetup-withdraw", Member, Collecting, "/meetups/3/withdraw"),
    row("meetup-off", Visitor, Collecting, "/meetups/4"),
    row("meetup-bring-back", Staff, Collecting, "/meetups/4/bring-back"),
    row("meetup-correct", Staff, Collecting, "/meetups/1/correct"),
    row("meetup-call-off", Staff, Collecting, "/meetups/2/call-off"),
    row("meetup-guests", Staff, Collecting, "/meetups/2/guests"),
    row("meetup-door", Staff, Collecting, "/meetups/6/guests"),
    row("meetup-waiting", Staff, Collecting, "/meetups/2/waiting"),
    row("meetup-print", Staff, Collecting, "/meetups/2/print"),
    row("meetup-report", Staff, Collecting, "/meetups/1/report"),
    row("meetup-photo", Staff, Collecting, "/meetups/1/photos"),
    row("top-ten", Visitor, Collecting, "/answers"),
    row("top-ten-none", Visitor, Beginning, "/answers"),
    row("top-ten-week", Visitor, Collecting, "/answers/2026-11-13"),
    row("acceptance", Staff, Collecting, "/posts/{in-progress}/acceptance"),
    row("vote-on-behalf", Staff, Collecting, "/posts/{open}/votes"),
    row("flag-post", Member, Collecting, "/posts/{in-progress}/flag"),
    row("flag-comment", Staff, Collecting, "/comments/{said}/flag"),
    row("moderation", Staff, Collecting, "/triage/moderation"),
    row("merges", Staff, Collecting, "/triage/merges"),
    row("merge", Staff, Collecting, "/posts/{in-progress}/merge?into={mine}"),
    row("comment-edit", Member, Collecting, "/comments/{said}/edit"),
    row("comment-remove", Member, Collecting, "/comments/{said}/remove"),
    row("post-edits", Staff, Collecting, "/posts/{mine}/edits"),
    row("triage-acts", Staff, Collecting, "/triage/acts"),
    row("audit", Staff, Collecting, "/staff/audit"),
    row("numbers", Staff, Collecting, "/staff/numbers"),
    row("numbers-days", Staff, Collecting, "/staff/numbers?by=day"),
    row("triage-post", Staff, Collecting, "/triage?post={in-progress}"),
    row("devices-answers", Visitor, Collecting, "/devices"),
    row("device", Visitor, Collecting, "/devices/tangerine5"),
    row("known-issues", Staff, Collecting, "/releases/{version}/issues"),
    row("known-issue", Staff, Collecting, "/releases/{version}/issues/{mine}"),
    row("report", Member, Collecting, "/releases/{version}/report"),
    row("report-results", Visitor, Collecting, "/releases/{version}/report/results"),
    row("reports", Staff, Collecting, "/staff/reports"),
    row("reports-none", Staff, Collecting, "/staff/reports?settled=yes"),
    row("report-texts", Staff, Collecting, "/staff/reports/{version}"),
    row("report-text-hide", Staff, Collecting, "/staff/reports/texts/1/hide"),
    row("rollouts", Visitor, Collecting, "/releases/{version}/devices"),
    row("rollouts-staff", Staff, Collecting, "/releases/{version}/devices"),
    row("rollout-overall", Staff, Collecting, "/releases/{version}/rollout"),
    row("rollout", Staff, Collecting, "/releases/{version}/devices/tangerine5"),
    row("composer-collecting", Staff, Collecting, "/releases/next/edit"),
    row("composer", Staff, Frozen, "/releases/next/edit"),
    row("composer-language", Staff, Frozen, "/releases/next/edit?lang=fr"),
    row("check", Staff, Frozen, "/releases/next/check"),
    row("check-language", Staff, Frozen, "/releases/next/check?lang=fr"),
    row("freeze", Staff, Collecting, "/releases/next/freeze"),
    row("how-it-works", Visitor, Collecting, "/how-it-works"),
    row("how-it-works-none", Visitor, Beginning, "/how-it-works"),
    row("archive", Visitor, Collecting, "/releases/archive"),
    row("archive-found", Visitor, Collecting, "/releases/archive?q=mode"),
    row("archive-empty", Visitor, Beginning, "/releases/archive"),
    row("earlier", Visitor, Collecting, "/releases/earlier"),
    row("calendar", Visitor, Collecting, "/releases/calendar"),
    row("calendar-staff", Staff, Collecting, "/releases/calendar"),
    row("calendar-owner", Owner, Collecting, "/releases/calendar"),
    row("wait", Staff, Frozen, "/releases/next/wait"),
    row("skip", Staff, Frozen, "/releases/next/skip"),
    row("moments", Staff, Collecting, "/releases/next/moments"),
    row("pictures", Member, Collecting, "/posts/{mine}/pictures"),
    row("item-picture", Staff, Frozen, "/releases/next/items/{coming-line}/picture"),
    row("areas", Staff, Collecting, "/staff/areas"),
    row("area-staff", Staff, Collecting, "/staff/areas/1"),
    row("lines", Staff, Collecting, "/staff/lines"),
    row("line-staff", Staff, Collecting, "/staff/lines/1"),
    row("line-merge", Staff, Collecting, "/staff/lines/1/merge"),
    row("trains", Staff, Collecting, "/staff/trains"),
    row("train-staff", Staff, Collecting, "/staff/trains/1"),
    row("train-own", Staff, Collecting, "/staff/trains/2"),
    row("composer-train", Staff, Collecting, "/releases/next/edit?train=stable"),
    row("freeze-train", Staff, Collecting, "/releases/next/freeze?train=stable"),
    row("skip-train", Staff, Collecting, "/releases/next/skip?train=stable"),
    row("moments-train", Staff, Collecting, "/releases/next/moments?train=stable"),
    row("calendar-train", Staff, Collecting, "/releases/calendar?train=stable"),
    row("releases-train", Visitor, Collecting, "/releases?train=stable"),
    row("answers", Staff, Collecting, "/staff/answers"),
    row("answer-new", Staff, Collecting, "/staff/answers/new"),
    row("answer-staff", Staff, Collecting, "/staff/answers/1"),
    row("announcements", Staff, Collecting, "/staff/announcements"),
    row("announcement", Staff, Collecting, "/staff/announcements/de"),
    row("preview", Visitor, Collecting, "/releases/next/preview"),
    row("preview-none", Visitor, Beginning, "/releases/next/preview"),
    row("triage-declined", Staff, Collecting, "/triage?status=declined"),
    row("devices", Staff, Collecting, "/staff/devices"),
    row("device-staff", Staff, Collecting, "/staff/devices/1"),
    row("device-standing", Staff, Collecting, "/staff/devices/1/state"),
    row("devices-import", Staff, Collecting, "/staff/devices/import"),
    row("settings-devices", Member, Collecting, "/settings/devices"),
    row("board-device", Visitor, Collecting, "/?device=tangerine5"),
    row("area", Visitor, Collecting, "/areas/camera"),
    row("line", Visitor, Collecting, "/lines/phone"),
    row("staff", Owner, Collecting, "/staff"),
    row("staff-dismiss", Owner, Collecting, "/staff/grace/dismiss"),
    row("sign-in", Visitor, Collecting, "/sign-in"),
    row("sign-up", Visitor, Collecting, "/sign-up"),
    row("sign-up-sent", Visitor, Collecting, "/sign-up/sent"),
    row("verify", Visitor, Collecting, "/verify/{verify}"),
    row("password-forgot", Visitor, Collecting, "/password/forgot"),
    row("password-forgot-sent", Visitor, Collecting, "/password/forgot/sent"),
    row("password-reset", Visitor, Collecting, "/password/reset/{reset}"),
    row("set-up", Visitor, Beginning, "/set-up/{set-up}"),
    row("settings", Member, Collecting, "/settings"),
    row("settings-owner", Owner, Collecting, "/settings"),
    row("settings-mail", Member, Collecting, "/settings/mail"),
    row("settings-ignored", Member, Collecting, "/settings/ignored"),
    row("settings-address", Member, Collecting, "/settings/address"),
    row("settings-address-link", Member, Collecting, "/settings/address/{moves}"),
    row("settings-sessions", Member, Collecting, "/settings/sessions"),
    row("settings-export", Member, Collecting, "/settings/export"),
    row("settings-erase", Member, Collecting, "/settings/erase"),
    row("subscribe", Visitor, Collecting, "/subscribe"),
    row("subscribe-left", Visitor, Collecting, "/unsubscribe/letters/unknown"),
    row("unsubscribe", Visitor, Collecting, "/unsubscribe/{unsubscribe}"),
    refused("fixed-unknown", Visitor, "/fixed/unknown", 404),
    refused("meetup-confirm-unknown", Visitor, "/meetups/1/confirm/unknown", 404),
    refused("not-found", Visitor, "/nowhere", 404),
    refused("forbidden", Member, "/triage", 403),
    refused("set-up-too-late", Visitor, "/set-up/any", 409),
];

/// Addresses that answer with something else than a page.
const NOT_PAGES: &[&str] = &[
    // Leads to the link of a line.
    r"/releases/{version:\d[^/]*}/lines/{item}/go/{kind}",
    "/posts.atom",
    "/polls.atom",
    "/awards.atom",
    "/markets.atom",
    "/meetups.ics",
    "/meetups/{id}/calendar.ics",
    "/posts/{number}/log",
    r"/posts/{number:\d+}.atom",
    "/areas/{slug}.atom",
    "/lines/{slug}.atom",
    "/people/{handle}.atom",
    "/people/{handle}.json",
    "/people/{handle}.svg",
    "/pictures/{file}",
    "/pictures/waiting/{mark}",
    // As that of a post.
    "/comments/{id}/pictures",
    // Leads to the post that it is asked about.
    "/questions/{id}/answer",
    // Leads to its place on the page of the hour.
    "/hours/{id}/questions/{question}",
    "/posts/similar",
    "/suggestions/devices",
    "/suggestions/people",
    "/posts/{number}/candidates",
    // A text for the form beside it.
    "/posts/{number}/answers/{id}",
    // A part of the desk, which is looked at as a whole.
    "/triage/{number}",
    // Watched in a story of its own.
    "/triage/bulk/{id}",
    "/staff/audit.csv",
    "/settings/export.zip",
    "/staff/numbers.csv",
    "/posts/{number}/confirm",
    "/posts/{number}/fixed",
    // Nobody asks for another look on the demo board.
    "/people/{handle}/block/look",
    // No votes came together on the demo board.
    "/staff/clusters/{id}",
    // Leads to the votes.
    "/me/votes/look",
    // Nothing is reopened on the demo board.
    "/posts/{number}/reopened",
    "/posts/{number}/unconfirm",
    "/releases.atom",
    // Leads to the page that shows everything once more.
    "/releases/next/publish",
    // Leads to the devices of the version that is planned.
    "/releases/next/devices",
    // A mail, which stands by itself.
    "/releases/next/check/sample",
    // The same page, by the version that is planned.
    r"/releases/{version:\d[^/]*}/check",
    "/releases.json",
    r"/releases/{version:\d[^/]*}.md",
    "/releases/next/preview.md",
    "/releases/next/preview.txt",
    "/releases/next/preview.bbcode",
    "/releases/next/check.bbcode",
    r"/releases/{version:\d[^/]*}.txt",
    r"/releases/{version:\d[^/]*}.bbcode",
    r"/releases/{version:\d[^/]*}.json",
    "/static/{name}",
    "/cards/{language}/{kind}/{key}/{hash}.png",
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.ico",
    "/apple-touch-icon.png",
    "/comments/{id}/hide",
    "/comments/{id}/restore",
];

pub fn no_page_is_missing_in_the_table() {
    let shown = table::ROWS.iter().filter(|row| row.method == "GET" && row.statuses != [303; 4]);
    for route in shown.map(|row| row.route).filter(|route| !NOT_PAGES.contains(route)) {
        let found = PAGES.iter().any(|page| fits(route, page.path.split('?').next().unwrap()));
        assert!(found, "say in browser/pages.rs who looks at {route}");
    }
    for (place, page) in PAGES.iter().enumerate() {
        assert!(PAGES[..place].iter().all(|other| other.name != page.name), "two pages are called {}", page.name);
    }
}

fn fits(route: &str, path: &str) -> bool {
    let (route, path): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), path.split('/').collect());
    // The pattern for a number contains a slash of its own, within its brackets.
    let route = if route.len() > path.len() { rejoined(&route) } else { route.iter().map(|&it| it.into()).collect() };
    route.len() == path.len()
        && route.iter().zip(path).all(|(pattern, part)| {
            let digits = pattern.contains(r"\d");
            *pattern == part || (pattern.starts_with('{') && (!digits || part.starts_with(['{', '2'])))
        })
}

fn rejoined(parts: &[&str]) -> Vec<String> {
    parts.join("/").replace("[^/]", "").split('/').map(str::to_owned).collect()
}
