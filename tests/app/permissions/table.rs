//! What an empty form, or opening a page, gets on every route: whoever may not do it is sent to sign in or gets 403,
//! whoever may is told what is missing (422, 409) or gets through.

/// Sent to sign in first.
pub const ASKED: u16 = 0;

pub struct Row {
    pub method: &'static str,
    /// As the source has it.
    pub route: &'static str,
    /// What is opened; words in braces come from the site.
    pub path: &'static str,
    /// Visitor, member, staff, owner.
    pub statuses: [u16; 4],
}

const fn get(route: &'static str, path: &'static str, statuses: [u16; 4]) -> Row {
    Row { method: "GET", route, path, statuses }
}

const fn post(route: &'static str, path: &'static str, statuses: [u16; 4]) -> Row {
    Row { method: "POST", route, path, statuses }
}

/// In the order in which they are tried: signing out comes last.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    get("/", "/", [200, 200, 200, 200]),
    get(r"/posts/{key:\d[^/]*}", "{open}", [200, 200, 200, 200]),
    get("/search", "/search?q=dark", [200, 200, 200, 200]),
    get("/posts/similar", "/posts/similar?title=dark+mode", [200, 200, 200, 200]),
    get("/releases/next", "/releases/next", [200, 200, 200, 200]),
    get("/roadmap", "/roadmap", [200, 200, 200, 200]),
    get("/people/{handle}", "/people/wilma", [200, 200, 200, 200]),
    get("/me/votes", "/me/votes", [ASKED, 200, 200, 200]),
    get("/me/follows", "/me/follows", [ASKED, 200, 200, 200]),
    post("/people/{handle}/block", "/people/wilma/block", [ASKED, 403, 422, 422]),
    post("/people/{handle}/unblock", "/people/wilma/unblock", [ASKED, 403, 409, 409]),
    get("/posts/new", "/posts/new", [ASKED, 200, 200, 200]),
    post("/posts", "/posts", [ASKED, 422, 422, 422]),
    get("/posts/{number}/edit", "/posts/{number}/edit", [ASKED, 403, 403, 403]),
    post("/posts/{number}/edit", "/posts/{number}/edit", [ASKED, 403, 403, 403]),
    get("/posts/{number}/additions", "/posts/{number}/additions", [303, 303, 303, 303]),
    post("/posts/{number}/additions", "/posts/{number}/additions", [ASKED, 403, 403, 403]),
    get("/posts/{number}/follow", "/posts/{number}/follow", [303, 303, 303, 303]),
    post("/posts/{number}/follow", "/posts/{number}/follow", [ASKED, 303, 303, 303]),
    post("/posts/{number}/unfollow", "/posts/{number}/unfollow", [ASKED, 303, 303, 303]),
    get("/posts/{number}/vote", "/posts/{number}/vote", [303, 303, 303, 303]),
    post("/posts/{number}/vote", "/posts/{number}/vote", [ASKED, 303, 303, 303]),
    post("/posts/{number}/vote/withdraw", "/posts/{number}/vote/withdraw", [ASKED, 303, 303, 303]),
    post("/posts/{number}/comments", "/posts/{number}/comments", [ASKED, 422, 422, 422]),
    get("/areas", "/areas", [ASKED, 403, 200, 200]),
    post("/areas", "/areas", [ASKED, 403, 422, 422]),
    get("/triage", "/triage", [ASKED, 403, 200, 200]),
    post("/posts/{number}/decision", "/posts/{number}/decision", [ASKED, 403, 422, 422]),
    post("/posts/{number}/decision/undo", "/posts/{number}/decision/undo", [ASKED, 403, 409, 409]),
    post("/posts/{number}/hide", "/posts/{number}/hide", [ASKED, 403, 422, 422]),
    post("/posts/{number}/restore", "/posts/{number}/restore", [ASKED, 403, 409, 409]),
    get("/comments/{id}/hide", "/comments/{comment}/hide", [ASKED, 403, 303, 303]),
    post("/comments/{id}/hide", "/comments/{comment}/hide", [ASKED, 403, 422, 422]),
    get("/comments/{id}/restore", "/comments/{comment}/restore", [ASKED, 403, 303, 303]),
    post("/comments/{id}/restore", "/comments/{comment}/restore", [ASKED, 403, 409, 409]),
    get("/releases", "/releases", [200, 200, 200, 200]),
    get("/releases.atom", "/releases.atom", [200, 200, 200, 200]),
    get(r"/releases/{version:\d[^/]*}.md", "/releases/26.11.20.md", [200, 200, 200, 200]),
    get(r"/releases/{version:\d[^/]*}", "/releases/26.11.20", [200, 200, 200, 200]),
    post(r"/releases/{version:\d[^/]*}/known-issues", "/releases/26.11.20/known-issues", [ASKED, 403, 303, 303]),
    get("/releases/next/edit", "/releases/next/edit", [ASKED, 403, 200, 200]),
    get("/releases/next/freeze", "/releases/next/freeze", [ASKED, 403, 303, 303]),
    post("/releases/next/freeze", "/releases/next/freeze", [ASKED, 403, 409, 409]),
    post("/releases/next/late", "/releases/next/late", [ASKED, 403, 409, 409]),
    post("/releases/next/notes", "/releases/next/notes", [ASKED, 403, 409, 409]),
    post("/releases/next/items/{id}", "/releases/next/items/{item}", [ASKED, 403, 409, 409]),
    post("/releases/next/items/{id}/leave-out", "/releases/next/items/{item}/leave-out", [ASKED, 403, 409, 409]),
    post("/releases/next/approve", "/releases/next/approve", [ASKED, 403, 409, 409]),
    post("/releases/next/hold", "/releases/next/hold", [ASKED, 403, 409, 409]),
    get("/releases/next/skip", "/releases/next/skip", [ASKED, 403, 200, 200]),
    post("/releases/next/skip", "/releases/next/skip", [ASKED, 403, 422, 422]),
    get("/releases/next/publish", "/releases/next/publish", [ASKED, 403, 200, 200]),
    post("/releases/next/publish", "/releases/next/publish", [ASKED, 403, 409, 409]),
    get("/unsubscribe/{token}", "/unsubscribe/{unsubscribe}", [200, 200, 200, 200]),
    post("/unsubscribe/{token}", "/unsubscribe/{unsubscribe}", [200, 200, 200, 200]),
    get("/settings/mail", "/settings/mail", [ASKED, 200, 200, 200]),
    post("/settings/mail", "/settings/mail", [ASKED, 303, 303, 303]),
    get("/sign-up", "/sign-up", [200, 303, 303, 303]),
    post("/sign-up", "/sign-up", [422, 422, 422, 422]),
    get("/sign-up/sent", "/sign-up/sent", [200, 200, 200, 200]),
    get("/sign-in", "/sign-in", [200, 303, 303, 303]),
    post("/sign-in", "/sign-in", [422, 422, 422, 422]),
    post("/verify", "/verify", [ASKED, 303, 303, 303]),
    get("/verify/{token}", "/verify/{verify}", [200, 200, 200, 200]),
    post("/verify/{token}", "/verify/used-up", [409, 303, 303, 303]),
    get("/password/forgot", "/password/forgot", [200, 200, 200, 200]),
    post("/password/forgot", "/password/forgot", [422, 422, 422, 422]),
    get("/password/forgot/sent", "/password/forgot/sent", [200, 200, 200, 200]),
    get("/password/reset/{token}", "/password/reset/{reset}", [200, 200, 200, 200]),
    post("/password/reset/{token}", "/password/reset/{reset}", [422, 422, 422, 422]),
    get("/settings", "/settings", [ASKED, 200, 200, 200]),
    post("/settings", "/settings", [ASKED, 422, 422, 422]),
    post("/settings/display", "/settings/display", [ASKED, 422, 422, 422]),
    post("/settings/password", "/settings/password", [ASKED, 422, 422, 422]),
    get("/set-up/{token}", "/set-up/any", [409, 409, 409, 409]),
    post("/set-up/{token}", "/set-up/any", [409, 409, 409, 409]),
    get("/staff", "/staff", [ASKED, 403, 403, 200]),
    post("/staff", "/staff", [ASKED, 403, 403, 422]),
    post("/theme", "/theme", [303, 303, 303, 303]),
    get("/static/{name}", "{style}", [200, 200, 200, 200]),
    get("/healthz", "/healthz", [200, 200, 200, 200]),
    get("/readyz", "/readyz", [200, 200, 200, 200]),
    get("/robots.txt", "/robots.txt", [200, 200, 200, 200]),
    get("/sitemap.xml", "/sitemap.xml", [200, 200, 200, 200]),
    get("/favicon.ico", "/favicon.ico", [200, 200, 200, 200]),
    get("/apple-touch-icon.png", "/apple-touch-icon.png", [200, 200, 200, 200]),
    post("/sign-out", "/sign-out", [303, 303, 303, 303]),
    // By now everybody is signed out.
    post("/settings/sessions/end", "/settings/sessions/end", [ASKED, ASKED, ASKED, ASKED]),
];
