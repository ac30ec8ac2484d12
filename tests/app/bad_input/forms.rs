//! Every form, filled in so that it would work.

#[derive(Debug, Clone, Copy)]
pub enum Who {
    Visitor,
    Member,
    /// Who wrote the open post.
    Author,
    Staff,
    Owner,
}

pub struct Form {
    pub route: &'static str,
    pub path: &'static str,
    pub who: Who,
    pub fields: &'static [(&'static str, &'static str)],
    /// What the form gets with nothing in it; 0 where that is fine.
    pub empty: u16,
    /// What it gets as it stands here; 0 where the site is not in that state.
    pub works: u16,
    /// Whether it must say that it is a form.
    pub typed: bool,
}

const fn form(
    route: &'static str,
    path: &'static str,
    who: Who,
    fields: &'static [(&'static str, &'static str)],
    empty: u16,
    works: u16,
) -> Form {
    Form { route, path, who, fields, empty, works, typed: true }
}

const fn vote(path: &'static str) -> Form {
    Form { route: path, path, who: Who::Member, fields: &[("back", "/")], empty: 0, works: 303, typed: false }
}

const NEW: &[(&str, &str)] = &[("name", "Nora"), ("email", "nora@example.org"), ("password", "a long walk home")];
const POST: &[(&str, &str)] = &[
    ("kind", "bug"),
    ("title", "Flash stays on"),
    ("body", "Since the last build."),
    ("area", "camera"),
    ("device", "Pine 3"),
    ("build", "26.11.20"),
    ("log", ""),
    ("lang", "en"),
];
const WEEK: &[(&str, &str)] = &[("week", "2")];

/// In an order in which all of them work one after the other.
#[rustfmt::skip]
pub const FORMS: &[Form] = &[
    form("/sign-up", "/sign-up", Who::Visitor, NEW, 422, 303),
    form("/sign-in", "/sign-in", Who::Visitor, &[("email", "wilma@example.org"), ("password", "oranges-are-the-only-fruit"), ("next", "/")], 422, 303),
    form("/password/forgot", "/password/forgot", Who::Visitor, &[("email", "mia@example.org")], 422, 303),
    form("/settings", "/settings", Who::Member, &[("name", "Mia"), ("handle", "mia-the-second"), ("name_hidden", "on")], 422, 303),
    form("/verify/{token}", "/verify/{verify}", Who::Visitor, &[("password", "oranges-are-the-only-fruit")], 422, 303),
    form("/settings/mail", "/settings/mail", Who::Member, &[("digest", "yes")], 0, 303),
    form("/settings/display", "/settings/display", Who::Member, &[("language", "nl"), ("zone", "Asia/Shanghai"), ("theme", "dark")], 422, 303),
    form("/theme", "/theme", Who::Visitor, &[("theme", "dark"), ("back", "/roadmap")], 0, 303),
    form("/staff", "/staff", Who::Owner, &[("email", "wilma@example.org"), ("role", "member")], 422, 0),
    form("/posts", "/posts", Who::Member, POST, 422, 303),
    form("/posts/{number}/edit", "/posts/{number}/edit", Who::Author, POST, 422, 303),
    vote("/posts/{number}/vote"),
    vote("/posts/{number}/vote/withdraw"),
    form("/posts/{number}/comments", "/posts/{number}/comments", Who::Member, &[("body", "Me too."), ("reply_to", "")], 422, 303),
    form("/comments/{id}/edit", "/comments/{comment}/edit", Who::Author, &[("body", "At night most of all, and at noon.")], 422, 303),
    form("/posts/{number}/additions", "/posts/{number}/additions", Who::Author, &[("body", "It also happens at noon.")], 422, 303),
    form("/posts/{number}/merge", "/posts/{number}/merge", Who::Staff, &[("status", "duplicate"), ("note", ""), ("canned", ""), ("revisit", ""), ("duplicate_of", "2"), ("other", ""), ("next", "")], 422, 303),
    form("/posts/{number}/decision", "/posts/{number}/decision", Who::Staff, &[("status", "planned"), ("note", "Soon."), ("canned", ""), ("revisit", ""), ("duplicate_of", ""), ("other", ""), ("next", ""), ("question", "ask"), ("unanswered", "ask")], 422, 303),
    form("/triage/views", "/triage/views", Who::Staff, &[("name", "Cameras"), ("view", "/triage?area=camera"), ("shared", "yes")], 422, 303),
    form("/triage/bulk", "/triage/bulk", Who::Staff, &[("ids", "1"), ("status", "under_review"), ("note", "Soon."), ("canned", ""), ("revisit", ""), ("seen", ""), ("next", "/triage"), ("more", ""), ("private", "")], 422, 303),
    form("/posts/{number}/restore", "/posts/{shipped}/restore", Who::Staff, &[("reason", ""), ("back", ""), ("seen", "")], 0, 0),
    form("/comments/{id}/restore", "/comments/{comment}/restore", Who::Staff, &[("reason", ""), ("back", ""), ("seen", "")], 0, 0),
    form("/posts/{number}/correct", "/posts/{number}/correct", Who::Staff, &[("title", "Flash stays on, even at noon"), ("kind", "bug"), ("area", "camera"), ("device", ""), ("build", ""), ("only", ""), ("back", "")], 422, 303),
    form("/posts/{number}/builders", "/posts/{number}/builders", Who::Staff, &[("staff", "grace"), ("others", "Linus Example"), ("back", "/staff/plan")], 0, 303),
    form("/staff/areas/{id}/capacity", "/staff/areas/1/capacity", Who::Staff, &[("items", "6"), ("back", "/staff/plan")], 0, 303),
    form("/posts/{number}/notes", "/posts/{number}/notes", Who::Staff, &[("note", "Ask the camera team."), ("back", "")], 422, 303),
    form("/posts/{number}/flag", "/posts/{number}/flag", Who::Member, &[("reason", "other"), ("note", "It is a copy.")], 422, 303),
    form("/comments/{id}/flag", "/comments/{comment}/flag", Who::Member, &[("reason", "spam"), ("note", "")], 422, 303),
    form("/posts/{number}/acceptance", "/posts/{number}/acceptance", Who::Staff, &[("points", "Works at night")], 0, 303),
    form("/posts/{number}/acceptance/ticks", "/posts/{number}/acceptance/ticks", Who::Staff, &[("met", "1")], 0, 303),
    form("/posts/{number}/votes", "/posts/{number}/votes", Who::Staff, &[("email", "olga@example.org"), ("source", "https://mail.example.org/7")], 422, 303),
    form("/posts/{number}/question", "/posts/{number}/question", Who::Staff, &[("question", "Where?"), ("options", "Left\nRight"), ("days", "7")], 422, 0),
    form("/questions/{id}/withdraw", "/questions/1/withdraw", Who::Staff, &[("reason", "It is decided.")], 404, 0),
    form("/questions/{id}/conclusion", "/questions/1/conclusion", Who::Staff, &[("option", "1"), ("conclusion", "Both.")], 404, 0),
    form("/questions/{id}/answer", "/questions/1/answer", Who::Member, &[("option", "1")], 404, 0),
    form("/options/{option}/pictures/describe", "/options/1/pictures/describe", Who::Staff, &[("alt-1", "A clock.")], 0, 0),
    form("/areas/{slug}/testers/invite", "/areas/camera/testers/invite", Who::Staff, &[("handle", "olga")], 422, 303),
    form("/areas/{slug}/testers/remove", "/areas/camera/testers/remove", Who::Staff, &[("handle", "olga")], 404, 303),
    form("/posts/{number}/tested", "/posts/{number}/tested", Who::Member, &[("works", "no"), ("device", "Pine 3"), ("build", "26.11.20"), ("reason", "It restarts.")], 422, 0),
    form("/posts/{number}/tested/withdraw", "/posts/{number}/tested/withdraw", Who::Member, &[("handle", "mia"), ("reason", "It is not so.")], 0, 0),
    form("/staff/hours", "/staff/hours", Who::Staff, &[("area", "camera"), ("day", "2026-11-28"), ("time", "17:00"), ("minutes", "60"), ("note", "Night mode.")], 422, 303),
    form("/hours/{id}/move", "/hours/1/move", Who::Staff, &[("day", "2026-11-28"), ("time", "18:00"), ("minutes", "45")], 404, 303),
    form("/hours/{id}/questions", "/hours/1/questions", Who::Member, &[("body", "Will night mode be quicker?")], 404, 303),
    form("/hours/{id}/questions/{question}/answer", "/hours/1/questions/1/answer", Who::Staff, &[("answer", "Yes.")], 404, 0),
    form("/hours/{id}/questions/{question}/set-aside", "/hours/1/questions/1/set-aside", Who::Staff, &[("reason", "It is asked already.")], 404, 303),
    form("/hours/{id}/call-off", "/hours/1/call-off", Who::Staff, &[("reason", "We are ill.")], 404, 303),
    form("/posts/{number}/votes/undo", "/posts/{number}/votes/undo", Who::Staff, &[("person", "olga")], 404, 303),
    form("/posts/{number}/approve", "/posts/{number}/approve", Who::Staff, &[("back", ""), ("seen", "")], 409, 0),
    form("/comments/{id}/approve", "/comments/{comment}/approve", Who::Staff, &[("back", ""), ("seen", "")], 409, 0),
    form("/posts/{number}/lock", "/posts/{number}/lock", Who::Staff, &[("reason", "It goes round in circles."), ("back", "")], 422, 303),
    form("/comments/{id}/hide", "/comments/{comment}/hide", Who::Staff, &[("reason", "Somebody else's number.")], 422, 303),
    form("/posts/{number}/hide", "/posts/{shipped}/hide", Who::Staff, &[("reason", "Somebody else's number.")], 422, 303),
    form("/people/{handle}/block", "/people/vera/block", Who::Staff, &[("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")], 422, 303),
    form("/people/{handle}/unblock", "/people/vera/unblock", Who::Staff, &[("seen", "")], 409, 303),
    form("/posts/{number}/pictures/describe", "/posts/{number}/pictures/describe", Who::Author, &[("alt-1", "A clock.")], 0, 0),
    form("/comments/{id}/pictures/describe", "/comments/{comment}/pictures/describe", Who::Member, &[("alt-1", "A clock.")], 0, 0),
    form("/staff/devices", "/staff/devices", Who::Staff, &[("codename", "dipper"), ("names", "Mi 8"), ("region", "CN"), ("line", "phone")], 422, 303),
    form("/staff/devices/{id}", "/staff/devices/1", Who::Staff, &[("codename", "mione"), ("names", "Mi One Plus"), ("region", "CN"), ("line", "phone")], 422, 303),
    form("/staff/devices/{id}/retire", "/staff/devices/1/retire", Who::Staff, &[("retired", "yes")], 0, 303),
    form("/staff/devices/import", "/staff/devices/import", Who::Staff, &[("csv", "codename,names\nfuxi,Xiaomi 13"), ("step", "import")], 422, 303),
    form("/staff/answers", "/staff/answers", Who::Staff, &[("name", "Coming"), ("status", "ready"), ("text_en", "It comes with {version}."), ("text_de", "")], 422, 303),
    form("/staff/answers/{id}", "/staff/answers/1", Who::Staff, &[("name", "Well known"), ("status", ""), ("text_en", "We know {title}."), ("seen", "0")], 422, 303),
    form("/staff/answers/{id}/remove", "/staff/answers/1/remove", Who::Staff, &[("seen", "0")], 409, 0),
    form("/staff/announcements/{lang}", "/staff/announcements/de", Who::Staff, &[("greeting", "Woche {week} ist da."), ("closing", ""), ("preview", ""), ("seen", "0"), ("step", "")], 409, 303),
    form("/staff/areas", "/staff/areas", Who::Staff, &[("name", "Gallery"), ("line", "phone")], 422, 303),
    form("/staff/areas/{id}", "/staff/areas/1", Who::Staff, &[("name", "Camera app"), ("line", "phone")], 422, 303),
    form("/staff/areas/{id}/move", "/staff/areas/1/move", Who::Staff, &[("way", "down")], 0, 303),
    form("/staff/areas/{id}/retire", "/staff/areas/1/retire", Who::Staff, &[("retired", "yes")], 409, 303),
    form("/staff/areas/{id}/merge", "/staff/areas/1/merge", Who::Staff, &[("into", "gallery"), ("sure", "yes")], 422, 303),
    form("/staff/lines", "/staff/lines", Who::Staff, &[("name", "TV")], 422, 303),
    form("/staff/lines/{id}/move", "/staff/lines/1/move", Who::Staff, &[("way", "down")], 0, 303),
    form("/staff/lines/{id}/retire", "/staff/lines/1/retire", Who::Staff, &[("retired", "yes")], 409, 0),
    form("/staff/lines/{id}", "/staff/lines/1", Who::Staff, &[("name", "Phones")], 422, 303),
    form("/settings/devices", "/settings/devices", Who::Member, &[("device", "Mi 8"), ("build", "12.5")], 422, 303),
    form("/settings/devices/forget", "/settings/devices/forget", Who::Member, &[("device", "dipper")], 0, 303),
    form("/posts/{number}/confirm", "/posts/{number}/confirm", Who::Member, &[("device", "Mi 8"), ("build", "12.5")], 422, 303),
    form(r"/releases/{version:\d[^/]*}/known-issues", "/releases/26.11.20/known-issues", Who::Staff, &[("known_issues", "None so far.")], 0, 303),
    form("/releases/next/notes", "/releases/next/notes", Who::Staff, &[("week", "2"), ("summary", "A quiet week."), ("known_issues", "")], 409, 303),
    form("/releases/next/items/{id}", "/releases/next/items/{item}", Who::Staff, &[("week", "2"), ("wording-2", "Volume keys take pictures"), ("change-2", "new"), ("position-2", "10"), ("highlight-2", "on")], 409, 303),
    form("/releases/next/late", "/releases/next/late", Who::Staff, WEEK, 409, 0),
    form("/releases/next/freeze", "/releases/next/freeze", Who::Staff, WEEK, 409, 0),
    form("/releases/next/approve", "/releases/next/approve", Who::Staff, WEEK, 409, 303),
    form("/releases/next/hold", "/releases/next/hold", Who::Staff, WEEK, 409, 303),
    form("/releases/next/publish", "/releases/next/publish", Who::Staff, WEEK, 409, 303),
    form("/releases/next/items/{id}/leave-out", "/releases/next/items/{item}/leave-out", Who::Staff, WEEK, 409, 0),
    form("/releases/next/moments", "/releases/next/moments", Who::Staff, &[("week", "3"), ("publish_day", "2026-11-20"), ("publish_time", "20:00")], 422, 0),
    form("/releases/calendar/skip", "/releases/calendar/skip", Who::Staff, &[("day", "2026-12-25"), ("reason", "Holidays.")], 422, 0),
    form("/releases/calendar/unskip", "/releases/calendar/unskip", Who::Staff, &[("day", "2026-12-25")], 409, 0),
    form("/releases/next/wait", "/releases/next/wait", Who::Staff, &[("week", "3"), ("reason", "A fault.")], 422, 303),
    form("/releases/next/go-on", "/releases/next/go-on", Who::Staff, &[("week", "3")], 409, 303),
    form("/releases/next/skip", "/releases/next/skip", Who::Staff, &[("week", "3"), ("reason", "Holidays.")], 422, 303),
    form(r"/releases/{version:\d[^/]*}/recall", "/releases/26.11.20/recall", Who::Staff, &[("reason", "It does not boot.")], 422, 303),
    form("/settings/password", "/settings/password", Who::Member, &[("current", "oranges-are-the-only-fruit"), ("new", "a longer walk home")], 422, 303),
    form("/password/reset/{token}", "/password/reset/{reset}", Who::Visitor, &[("password", "a longer walk home")], 422, 303),
    form("/set-up/{token}", "/set-up/any", Who::Visitor, NEW, 409, 0),
];

/// Where files are sent and taken away; `pictures.rs` tries what can be wrong with them.
pub const OF_FILES: &[&str] =
    &["/posts/{number}/pictures", "/comments/{id}/pictures", "/options/{option}/pictures", "/pictures/{id}/remove"];

/// Buttons: route, path, who presses them.
pub const WITHOUT_FIELDS: &[(&str, &str, Who)] = &[
    ("/posts/{number}/unconfirm", "/posts/{number}/unconfirm", Who::Member),
    ("/posts/{number}/follow", "/posts/{number}/follow", Who::Member),
    ("/posts/{number}/unfollow", "/posts/{number}/unfollow", Who::Author),
    ("/posts/{number}/own", "/posts/{number}/own", Who::Staff),
    ("/posts/{number}/disown", "/posts/{number}/disown", Who::Staff),
    ("/posts/{number}/notes/{id}/remove", "/posts/{number}/notes/1/remove", Who::Staff),
    ("/posts/{number}/decision/undo", "/posts/{coming}/decision/undo", Who::Staff),
    ("/triage/views/{id}/remove", "/triage/views/1/remove", Who::Staff),
    ("/triage/acts/{id}/undo", "/triage/acts/1/undo", Who::Staff),
    ("/triage/bulk/{id}/stop", "/triage/bulk/1/stop", Who::Staff),
    ("/triage/bulk/{id}/undo", "/triage/bulk/1/undo", Who::Staff),
    ("/posts/{number}/open", "/posts/{number}/open", Who::Author),
    ("/triage/merges/{one}/{other}/no", "/triage/merges/1/2/no", Who::Staff),
    ("/triage/merges/{one}/{other}/later", "/triage/merges/1/2/later", Who::Staff),
    ("/triage/merges/{one}/{other}/again", "/triage/merges/1/2/again", Who::Staff),
    ("/posts/{number}/unlock", "/posts/{number}/unlock", Who::Staff),
    ("/posts/{number}/unflag", "/posts/{number}/unflag", Who::Member),
    ("/comments/{id}/unflag", "/comments/{comment}/unflag", Who::Member),
    ("/posts/{number}/flags/dismiss", "/posts/{number}/flags/dismiss", Who::Staff),
    ("/posts/{number}/flags/reopen", "/posts/{number}/flags/reopen", Who::Staff),
    ("/comments/{id}/flags/dismiss", "/comments/{comment}/flags/dismiss", Who::Staff),
    ("/comments/{id}/flags/reopen", "/comments/{comment}/flags/reopen", Who::Staff),
    ("/comments/{id}/remove", "/comments/{comment}/remove", Who::Author),
    ("/questions/{id}/open", "/questions/1/open", Who::Staff),
    ("/questions/{id}/close", "/questions/1/close", Who::Staff),
    ("/questions/{id}/discard", "/questions/1/discard", Who::Staff),
    ("/questions/{id}/conclusion/withdraw", "/questions/1/conclusion/withdraw", Who::Staff),
    ("/questions/{id}/answer/withdraw", "/questions/1/answer/withdraw", Who::Member),
    ("/areas/{slug}/testers/join", "/areas/camera/testers/join", Who::Member),
    ("/areas/{slug}/testers/leave", "/areas/camera/testers/leave", Who::Member),
    ("/hours/{id}/hold", "/hours/1/hold", Who::Staff),
    ("/hours/{id}/questions/{question}/vote", "/hours/1/questions/1/vote", Who::Member),
    ("/hours/{id}/questions/{question}/unvote", "/hours/1/questions/1/unvote", Who::Member),
    ("/hours/{id}/questions/{question}/withdraw", "/hours/1/questions/1/withdraw", Who::Member),
    ("/hours/{id}/questions/{question}/restore", "/hours/1/questions/1/restore", Who::Staff),
    ("/verify", "/verify", Who::Member),
    ("/unsubscribe/{token}", "/unsubscribe/{unsubscribe}", Who::Visitor),
    ("/sign-out", "/sign-out", Who::Member),
    ("/settings/sessions/end", "/settings/sessions/end", Who::Author),
];
