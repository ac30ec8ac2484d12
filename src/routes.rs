//! Every route of every room, and the layers around them.
//!
//! From the outside in: the wake-ups of other threads, the log line, the door in a rush, what is counted of presses, the page cache, the time that a request may take, packing, hints what to fetch ahead, tags of pages, the security headers, cookies
//! that nobody can read, the language of the address, error pages, HEAD as GET, a place for the network, the origin
//! check, who is looking, the turns in which pages are made, the minutes of staff at the desk.
//!
//! An answer comes from the inside. Its tag is made of the finished page, error pages and the links of its language
//! included, and before packing, so that it is the same in every coding; the headers that a 304 keeps are on it by then,
//! and the hints, which a 304 does not need, come after. Packing is the last that happens to the bytes, and sees what
//! the security headers say of storing. (A member's board that was put together packed has a tag of those bytes.) Both ask for the method before HEAD becomes GET. What all visitors see alike is
//! kept by the page cache with the headers of all layers within, and tagged and packed there.

mod again;
mod arrivals;
mod declared;
mod presses;

use crate::accounts::{self, Arrivals, Hasher, Intents, Sessions};
use crate::cards::Press;
use crate::config::FirstPosts;
use crate::error::Error;
use crate::files::Pictures;
use crate::numbers::Minutes;
use crate::voting::Votes;
use crate::web::{self, Again, App, FORM_LIMIT, Flashes};
use crate::wire::PageCache;
use crate::{
    acceptance, announcing, archive, areas, asking, awards, blocking, board, bulk, canned_answers, changelog, clusters,
    comments, composer, confirming, correcting, desk, devices, digests, filing, flagging, following, groups, inbox,
    internal_notes, known_issues, leaving, markets, meetups, moderation, numbers, on_behalf, onward, owner_hours,
    owning, pairing, pictures, planning, polls, regrouping, releases, reports, rollouts, sharing, subscribers,
    subscriptions, testing, trains, triage, updated, verifying, voting, wire,
};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{Data, PathConfig, PayloadConfig, ServiceConfig, get, post, resource};
use actix_web::{App as Actix, HttpRequest, HttpResponse};

/// Whether the process is alive.
const HEALTHZ: &str = "/healthz";
/// Whether the process can serve.
const READYZ: &str = "/readyz";
/// What programs that walk through sites may walk through.
const ROBOTS: &str = "/robots.txt";
/// Where browsers look for a picture of the site when no page tells them.
const FAVICON: &str = "/favicon.ico";
/// Where telephones look for one.
const TOUCH_ICON: &str = "/apple-touch-icon.png";

/// What all workers of a process share.
#[derive(Clone)]
pub struct Shared {
    app: Data<App>,
    hasher: Data<Hasher>,
    pages: Data<PageCache>,
    sessions: Data<Sessions>,
    votes: Data<Votes>,
    pictures: Data<Pictures>,
    press: Data<Press>,
    minutes: Data<Minutes>,
}

impl Shared {
    /// Made once.
    pub fn new(app: Data<App>, hasher: Hasher, pages: Data<PageCache>) -> Result<Self, Error> {
        let (sessions, votes) = (Data::new(Sessions::start(&app)?), Data::new(Votes::start(&app.db)?));
        let pictures = Data::new(Pictures::open(&app.config.pictures)?);
        let press = Data::new(Press::open(&app.config));
        Ok(Self { app, hasher: Data::new(hasher), pages, sessions, votes, pictures, press, minutes: Data::default() })
    }
}

/// Builds the application a server worker runs.
pub fn application(
    shared: Shared,
) -> Actix<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let publish = match shared.app.config.first_posts {
        FirstPosts::Published => arrivals::publish,
        FirstPosts::Held => arrivals::hold,
    };
    Actix::new()
        .app_data(shared.app)
        .app_data(shared.hasher)
        .app_data(shared.pages)
        .app_data(shared.sessions)
        .app_data(shared.votes)
        .app_data(shared.pictures)
        .app_data(shared.press)
        .app_data(shared.minutes)
        .app_data(Data::new(wire::WakeUps::default()))
        .app_data(Data::new(declared::OPEN))
        .app_data(Data::new(Intents { act: presses::fulfil, about: presses::about, why: presses::why }))
        .app_data(Data::new(Arrivals { waiting: arrivals::waiting, publish, moved: voting::count_moved }))
        .app_data(Data::new(filing::Suggesting { titled: board::suggestions, crashed: board::of_crash }))
        .app_data(Data::new(comments::Attaching(pictures::show_with_comment)))
        .app_data(Data::new(canned_answers::Coming(releases::coming_version)))
        .app_data(Data::new(trains::Plans(releases::planned)))
        .app_data(Data::new(composer::Mailing {
            digested: digests::digested,
            subscribers: subscribers::hearing,
            sample: digests::sample,
        }))
        .app_data(Data::new(Again { sign_in: accounts::sign_in_with, form: again::form }))
        .app_data(Data::new(Flashes(declared::FLASHES)))
        .app_data(Data::new(declared::WAYS))
        .app_data(PayloadConfig::new(FORM_LIMIT))
        .app_data(PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
        .configure(routes)
        .wrap(from_fn(numbers::keep_minutes))
        .wrap(from_fn(wire::take_turns))
        .wrap(from_fn(accounts::identify))
        .wrap(from_fn(wire::guard_origin))
        .wrap(from_fn(wire::share))
        .wrap(from_fn(wire::answer_head))
        .wrap(from_fn(web::render_errors))
        .wrap(from_fn(web::route_language))
        .wrap(from_fn(wire::pass_over_unreadable))
        .wrap(from_fn(wire::secure_headers))
        .wrap(from_fn(wire::answer_unchanged))
        .wrap(from_fn(wire::hint))
        .wrap(from_fn(wire::pack))
        .wrap(from_fn(wire::answer_in_time))
        .wrap(from_fn(wire::keep_pages))
        .wrap(from_fn(onward::count))
        .wrap(from_fn(wire::stand_at_the_door))
        .wrap(from_fn(wire::record_requests))
        .wrap(from_fn(wire::bring_wake_ups_together))
}

fn routes(config: &mut ServiceConfig) {
    config
        .configure(board::routes)
        // Each address before the right one costs a look, and nothing is sent as often as a vote.
        .configure(voting::routes)
        .configure(filing::routes)
        .configure(following::routes)
        .configure(owning::routes)
        .configure(bulk::routes)
        .configure(planning::routes)
        .configure(pairing::routes)
        .configure(desk::routes)
        .configure(numbers::routes)
        .configure(areas::routes)
        .configure(regrouping::routes)
        .configure(trains::routes)
        .configure(devices::routes)
        .configure(blocking::routes)
        .configure(pictures::routes)
        .configure(flagging::routes)
        .configure(on_behalf::routes)
        .configure(acceptance::routes)
        .configure(asking::routes)
        .configure(testing::routes)
        .configure(verifying::routes)
        .configure(clusters::routes)
        .configure(groups::routes)
        .configure(markets::routes)
        .configure(owner_hours::routes)
        .configure(polls::routes)
        .configure(meetups::routes)
        .configure(confirming::routes)
        .configure(comments::routes)
        .configure(subscriptions::routes)
        .configure(inbox::routes)
        .configure(triage::routes)
        .configure(moderation::routes)
        .configure(internal_notes::routes)
        .configure(announcing::routes)
        .configure(canned_answers::routes)
        .configure(correcting::routes)
        .configure(composer::routes)
        .configure(changelog::routes)
        .configure(reports::routes)
        .configure(awards::routes)
        .configure(onward::routes)
        .configure(updated::routes)
        .configure(rollouts::routes)
        .configure(known_issues::routes)
        .configure(archive::routes)
        .configure(sharing::routes)
        .configure(subscribers::routes)
        .configure(leaving::routes)
        .configure(accounts::routes)
        .route("/static/{name}", get().to(wire::serve_asset))
        .route("/theme", post().to(web::choose_theme))
        .service(resource(HEALTHZ).route(get().to(healthz)))
        .service(resource(READYZ).route(get().to(readyz)))
        .service(resource(ROBOTS).route(get().to(robots)))
        .service(resource(FAVICON).route(get().to(favicon)))
        .service(resource(TOUCH_ICON).route(get().to(touch_icon)))
        .default_service(actix_web::web::to(nothing_here));
}

async fn nothing_here(request: HttpRequest) -> Result<HttpResponse, Error> {
    web::without_slash(&request).ok_or(Error::NotFound)
}

/// Everything that is public may be found. Doors only lead on to other doors.
async fn robots(app: Data<App>) -> HttpResponse {
    let doors =
        declared::DOORS.iter().flat_map(|door| [format!("Disallow: {door}\n"), format!("Disallow: /*{door}\n")]);
    let doors: String = doors.collect();
    let body = format!("User-agent: *\n{doors}Sitemap: {}{}\n", app.config.base_url, board::SITEMAP);
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(body)
}

async fn favicon(app: Data<App>) -> Result<HttpResponse, Error> {
    wire::serve_icon(&app, "favicon.ico")
}

async fn touch_icon(app: Data<App>) -> Result<HttpResponse, Error> {
    wire::serve_icon(&app, "apple-touch-icon.png")
}

/// The process answers.
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// The database can be read and written, its migrations are applied, and nobody wants this process to end.
async fn readyz(app: Data<App>) -> HttpResponse {
    if app.is_draining() {
        return HttpResponse::ServiceUnavailable()
            .content_type("text/plain; charset=utf-8")
            .body("not ready: this process is about to end\n");
    }
    match app.db.ready(app.now()).await {
        Ok(()) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            HttpResponse::ServiceUnavailable()
                .content_type("text/plain; charset=utf-8")
                .body("not ready: the database cannot be used now\n")
        }
    }
}
