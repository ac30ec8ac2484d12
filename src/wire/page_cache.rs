//! Pages that are the same for every visitor are made once and kept as finished bytes, in each coding in which somebody
//! wanted them: a Friday brings a million people to the same ten pages.
//!
//! What may be kept is said twice: [`Open`] names the addresses, and the handler says of each answer that it is the same for
//! every visitor ([`crate::web::Cx::for_visitors`]). A request with a cookie that tells a person from others is never
//! answered from here, nor is its answer kept.
//!
//! ## How old a page may be
//! - This process wrote something that visitors must see at once: not at all ([`crate::db::Db::generation`]).
//! - Anybody else wrote, or what was written is a vote: a second ([`Freshness`]). So a rush of votes costs one page a second
//!   and address, not one a vote.
//! - Nobody wrote: ten seconds, since a page may tell of the clock.
//!
//! With a replica it is two seconds, since that may itself be one behind.
//!
//! One request at a time makes a page; others wait for it, or get the one before while that is young enough. So does whoever
//! cannot have a new one because too many ask.

mod entry;
mod freshness;
mod kept;
mod turn;
mod visit;

pub use freshness::Freshness;
pub use visit::Open;

use super::wake_ups::urgently;
use crate::error::{Error, Result};
use crate::web::{App, ForMany, Outline};
use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use entry::{Kept, Weigh};
use freshness::{Mark, Watch};
use kept::{Page, Wants};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use turn::{Holder, Turn};
use visit::{Languages, Visit};

/// What all pages may take together, in bytes: some hundreds of them, which is more than are asked for again in the ten
/// seconds for which they may be kept. Which ones stay is decided by how often they are asked for, so that a walk through
/// all addresses drives out no page that many want.
const MEMORY: u64 = 8 * 1024 * 1024;
/// The same for [`Outline`]s.
const OUTLINES: u64 = 4 * 1024 * 1024;
/// Pages of the usual size that fit.
const PAGES: usize = 250;
/// Addresses whose answers are not kept that are remembered as such.
const LOOSE: usize = 4_096;
/// Pages being made at the same time, each by one request: so many that two that many want hardly ever share one.
const MAKERS: usize = 4_096;
/// How long a request waits for another one that makes the page. Then it makes one for itself, if so many are not made
/// already.
const WAIT: Duration = Duration::from_millis(250);
/// As often it looks for the page when somebody is done and it is not there.
const TURNS: usize = 3;

/// The pages of one process.
pub struct PageCache {
    pages: Cache<Visit, Kept<Page>, Weigh>,
    outlines: Cache<String, Kept<Outline>, Weigh>,
    languages: Languages,
    /// Addresses, by their hash, of which the answer is not kept: it leads elsewhere, or there is nothing.
    loose: Cache<u64, Mark>,
    watch: Watch,
    /// Who holds the one that stands for an address makes its page.
    makers: Vec<Turn<()>>,
    hasher: RandomState,
    answered: AtomicU64,
}

/// Left with an answer that came from here.
#[derive(Debug, Clone, Copy)]
pub struct FromMemory;

/// What to do about a visit.
enum Found<'a, P> {
    Page(Arc<P>),
    Make(Making<'a, P>),
    /// What stands there is not kept: whoever asks makes their own.
    Loose,
}

/// Nobody else makes this page meanwhile.
struct Making<'a, P> {
    mark: Mark,
    /// One that still holds, for when no new one can be made.
    before: Option<Arc<P>>,
    /// Whether many wanted the last one.
    for_many: bool,
    _maker: Holder<'a, ()>,
}

impl PageCache {
    /// An empty one whose pages may be so old.
    pub fn new(freshness: Freshness) -> Self {
        Self {
            pages: Cache::with_weighter(PAGES, MEMORY, Weigh),
            languages: Languages::new(),
            loose: Cache::new(LOOSE),
            watch: Watch::new(freshness),
            outlines: Cache::with_weighter(PAGES, OUTLINES, Weigh),
            hasher: RandomState::new(),
            makers: (0..MAKERS).map(|_| Turn::new(())).collect(),
            answered: AtomicU64::new(0),
        }
    }

    /// How many requests were answered with a page that was kept.
    pub fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed)
    }

    /// An outline of a page, kept like the pages of visitors; `make` makes it where there is none that holds, and is
    /// told whether many wanted the last one.
    pub async fn outline(
        &self,
        app: &App,
        look: String,
        make: impl AsyncFnOnce(bool) -> Result<Option<Outline>>,
    ) -> Result<Option<Arc<Outline>>> {
        let making = match self.find(app, &self.outlines, &look).await? {
            Found::Page(outline) => return Ok(Some(outline)),
            Found::Loose => return Ok(None),
            Found::Make(making) => making,
        };
        let page = if making.for_many { urgently(make(true)).await } else { make(false).await };
        let page = match page {
            Ok(Some(page)) => Arc::new(page),
            Ok(None) => {
                self.loose.insert(self.hasher.hash_one(&look), making.mark);
                return Ok(None);
            }
            Err(error) => return making.before.map(Some).ok_or(error),
        };
        self.outlines.insert(look, Kept::new(making.mark, &page));
        Ok(Some(page))
    }

    async fn find<K: Hash + Eq, P>(&self, app: &App, kept: &Cache<K, Kept<P>, Weigh>, key: &K) -> Result<Found<'_, P>>
    where
        Weigh: Weighter<K, Kept<P>>,
    {
        let hash = self.hasher.hash_one(key);
        let mark = self.watch.mark(app, app.now()).await?;
        let last = kept.get(key);
        let for_many = last.as_ref().is_some_and(Kept::is_for_many);
        if let Some(kept) = last.filter(|kept| self.watch.holds(&kept.mark, &mark)) {
            // Whoever comes first in its second half makes the next one, and nobody has to wait for that.
            if self.watch.ages(&kept.mark, &mark)
                && let Some(maker) = self.maker(hash).take()
            {
                return Ok(Found::Make(Making { mark, before: Some(kept.page), for_many, _maker: maker }));
            }
            return Ok(Found::Page(kept.answer()));
        }
        let is_loose = |mark: &Mark| self.loose.get(&hash).is_some_and(|seen| self.watch.holds(&seen, mark));
        if is_loose(&mark) {
            return Ok(Found::Loose);
        }
        let until = tokio::time::Instant::now() + WAIT;
        for _ in 0..TURNS {
            let maker = tokio::time::timeout_at(until, self.maker(hash).take_or_wait()).await;
            let maker = maker.map_err(|_| Error::Busy)?;
            // It may have been made while this one waited.
            let mark = self.watch.mark(app, app.now()).await?;
            let made = kept.get(key).filter(|kept| self.watch.holds(&kept.mark, &mark));
            match (made, maker) {
                (Some(kept), _) => return Ok(Found::Page(kept.answer())),
                _ if is_loose(&mark) => return Ok(Found::Loose),
                (None, Some(maker)) => {
                    return Ok(Found::Make(Making { mark, before: None, for_many, _maker: maker }));
                }
                (None, None) => {}
            }
        }
        Err(Error::Busy)
    }

    fn maker(&self, hash: u64) -> &Turn<()> {
        static NOBODY: Turn<()> = Turn::new(());
        let at = usize::try_from(hash % MAKERS as u64).unwrap_or(0);
        self.makers.get(at).unwrap_or(&NOBODY)
    }

    /// Makes the page, and keeps what may be kept.
    async fn make(
        &self,
        visit: Visit,
        making: Making<'_, Page>,
        (request, next): (ServiceRequest, Next<impl MessageBody + 'static>),
        wants: &Wants,
    ) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
        let answer = if making.for_many {
            request.extensions_mut().insert(ForMany);
            urgently(next.call(request)).await?.map_into_boxed_body()
        } else {
            next.call(request).await?.map_into_boxed_body()
        };
        let (request, answer) = answer.into_parts();
        let last = self.pages.get(&visit).map(|kept| kept.page);
        let answer = match Page::of(answer, last.as_deref()) {
            Ok(page) => {
                let page = Arc::new(page);
                self.pages.insert(visit, Kept::new(making.mark, &page));
                page.answer(wants).await
            }
            Err(answer) => match making.before {
                Some(before) if answer.status().is_server_error() => before.answer(wants).await,
                _ => {
                    if !answer.status().is_server_error() {
                        self.loose.insert(self.hasher.hash_one(&visit), making.mark);
                    }
                    *answer
                }
            },
        };
        Ok(ServiceResponse::new(request, answer))
    }
}

/// The middleware.
pub async fn keep(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let (app, cache) = (request.app_data::<Data<App>>().cloned(), request.app_data::<Data<PageCache>>().cloned());
    let (Some(app), Some(cache)) = (app, cache) else { return Ok(next.call(request).await?.map_into_boxed_body()) };
    let wants = Wants::of(&request);
    if let Some(visit) = Visit::of(&request, &app, &cache.languages) {
        match cache.find(&app, &cache.pages, &visit).await {
            Ok(Found::Page(page)) => {
                cache.answered.fetch_add(1, Ordering::Relaxed);
                let mut answer = page.answer(&wants).await;
                answer.extensions_mut().insert(FromMemory);
                return Ok(request.into_response(answer));
            }
            Ok(Found::Make(making)) => return cache.make(visit, making, (request, next), &wants).await,
            // The rooms know how to say that the database is away.
            Ok(Found::Loose) | Err(_) => {}
        }
    }
    // What the layers within left to this one, although it is not kept: an answer to a cookie that means nothing any more.
    let (request, answer) = next.call(request).await?.map_into_boxed_body().into_parts();
    let answer = match Page::of(answer, None) {
        Ok(page) => Arc::new(page).answer(&wants).await,
        Err(answer) => *answer,
    };
    Ok(ServiceResponse::new(request, answer))
}
