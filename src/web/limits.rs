//! How often somebody may do something. Counted in this process, before any expensive work. A room declares what it
//! limits and which configured number that takes; here is only the counting.

use super::crowd::Crowd;
use super::makers::{Makers, Making};
use crate::clock::Clock;
use crate::config::Limits;
use crate::error::{Error, Result};
use governor::clock::Clock as _;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::collections::hash_map::{Entry, RandomState};
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

type Keyed = RateLimiter<u64, DashMapStateStore<u64>, Ticks, NoOpMiddleware<Duration>>;

/// Our clock, as the counters ask for it.
#[derive(Clone)]
struct Ticks(Clock);

impl governor::clock::Clock for Ticks {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.ticks()
    }
}

/// Something that is limited: its name, which is the name of its counters, and how many a minute the whole site allows.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    name: &'static str,
    per_minute: fn(&Limits) -> u32,
}

impl Limit {
    /// A room's own limit.
    pub const fn new(name: &'static str, per_minute: fn(&Limits) -> u32) -> Self {
        Self { name, per_minute }
    }
}

/// While fewer keys than this are counted, each has a counter of its own. Keys are what others send, and a flood of new ones
/// takes no more memory than these and [`SHARED`], some 4 MB together. During one all keys are counted anew, together: nobody
/// gets more by it than one budget, once.
const OWN: usize = 1 << 16;

/// The counters that all keys have together in such a flood; those that share one share its budget.
const SHARED: u64 = 1 << 16;

/// The counters of every limit.
pub struct Limiter {
    /// Nobody outside can tell which keys share a counter.
    seed: RandomState,
    clock: Ticks,
    limits: Limits,
    /// By the limit's name, made at its first use. The lock is held for a look-up only; counting needs none.
    counters: Mutex<BTreeMap<&'static str, Arc<Keyed>>>,
    /// How many requests of each network are being answered now.
    inside: Mutex<HashMap<String, usize>>,
    pages: Arc<Makers>,
    crowd: Crowd,
    /// Requests that were refused because there was too much to do.
    surplus: AtomicU64,
    /// How many of them have been told, and when, in whole seconds.
    told: Mutex<(u64, u64)>,
}

/// A request that is being answered.
pub struct Place {
    limiter: Arc<Limiter>,
    network: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.limiter.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Entry::Occupied(mut count) = inside.entry(std::mem::take(&mut self.network)) {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}

impl Limiter {
    /// Fresh counters, whose minutes are those of `clock`.
    pub fn new(limits: Limits, clock: Clock) -> Self {
        Self {
            seed: RandomState::new(),
            pages: Arc::new(Makers::new(limits.pages_at_once, clock.clone())),
            crowd: Crowd::new(clock.clone()),
            clock: Ticks(clock),
            limits,
            counters: Mutex::default(),
            inside: Mutex::default(),
            surplus: AtomicU64::new(0),
            told: Mutex::default(),
        }
    }

    /// One more page is being made, until what it takes is dropped; too many answer [`Error::Busy`], unless many others wait
    /// for this one. For requests without a body: whoever sends slowly must not keep others out.
    pub fn make_page(&self, for_many: bool) -> Result<Making> {
        self.pages.begin(for_many).ok_or(Error::Busy)
    }

    /// How many pages are being made now.
    pub fn pages_in_the_making(&self) -> usize {
        self.pages.now()
    }

    /// Whether one more request is let in; while everything waits for long, a part of them is not.
    pub fn lets_in(&self) -> bool {
        self.crowd.lets_in()
    }

    /// What was due on a thread that answers came so late: with a wait fewer requests are let in, and with a long one fewer
    /// pages are made at the same time.
    pub fn waited(&self, late: Duration) {
        self.crowd.waited(late);
        self.pages.waited(late);
    }

    /// Counts a request that was refused because there was too much to do. Once a second at most it gives how many were
    /// since it last did: a flood is one line of the log, not thousands.
    pub fn count_surplus(&self) -> Option<u64> {
        let count = self.surplus.fetch_add(1, Ordering::Relaxed) + 1;
        let second = self.clock.now().as_secs() + 1;
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, at) = *told;
        (at != second).then(|| {
            *told = (count, second);
            count.saturating_sub(before)
        })
    }

    /// Requests that were refused since the start because there was too much to do.
    pub fn surplus(&self) -> u64 {
        self.surplus.load(Ordering::Relaxed)
    }

    /// How long a request may take; one with a body has the time in addition in which that may arrive.
    pub fn time_for(&self, has_body: bool, is_upload: bool) -> Duration {
        let body = if is_upload { self.limits.upload } else { self.limits.body };
        self.limits.answer + if has_body { body } else { Duration::ZERO }
    }

    /// One more request of a network is being answered, until the [`Place`] that it takes is dropped; too many answer
    /// [`Error::TooMany`].
    pub fn enter(self: &Arc<Self>, network: String) -> Result<Place> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let count = inside.entry(network.clone()).or_default();
        if *count >= self.limits.at_once {
            return Err(Error::TooMany(Duration::ZERO));
        }
        *count += 1;
        drop(inside);
        Ok(Place { limiter: Arc::clone(self), network })
    }

    /// Counts one more; too many answer [`Error::TooMany`] with the time to wait.
    pub fn check(&self, limit: Limit, key: &str) -> Result<()> {
        let counters = self.counters(limit);
        let own = self.seed.hash_one(key);
        let counter = if counters.len() < OWN { own } else { own % SHARED };
        counters.check_key(&counter).map_err(|refused| Error::TooMany(refused.wait_time_from(self.clock.now())))
    }

    /// Forgets keys that have been quiet long enough, so that the store stays small.
    pub fn forget_quiet(&self) {
        let all: Vec<_> = self.counters.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
        for counters in all {
            counters.retain_recent();
            counters.shrink_to_fit();
        }
    }

    fn counters(&self, limit: Limit) -> Arc<Keyed> {
        let mut all = self.counters.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || {
            let per_minute =
                NonZeroU32::new(self.limits.share((limit.per_minute)(&self.limits))).unwrap_or(NonZeroU32::MIN);
            Arc::new(RateLimiter::new(Quota::per_minute(per_minute), DashMapStateStore::default(), self.clock.clone()))
        };
        Arc::clone(all.entry(limit.name).or_insert_with(fresh))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONCE: Limit = Limit::new("once", |_| 1);

    #[test]
    fn everybody_has_a_budget_of_their_own_and_a_flood_of_keys_takes_a_bounded_number_of_counters() {
        let limiter = Limiter::new(Limits::default(), Clock::standing_at(chrono::DateTime::UNIX_EPOCH));
        for key in 0..OWN {
            assert!(limiter.check(ONCE, &key.to_string()).is_ok(), "{key}");
        }
        let refused = |key: usize| limiter.check(ONCE, &key.to_string()).is_err();
        let shared = (OWN..OWN + 2 * 65_536).filter(|key| refused(*key)).count();
        assert!(shared >= 65_536, "{shared}");
        let counters = limiter.counters(ONCE).len();
        assert!(counters as u64 <= OWN as u64 + SHARED, "{counters}");
    }

    #[test]
    fn several_servers_allow_together_what_the_site_does_and_less_than_one_more_each() {
        // Of a figure, and of one that a room makes of it.
        let limits = [
            Limit::new("one", |limits| limits.sign_in_per_account),
            Limit::new("five", |limits| limits.sign_in_per_account * 5),
        ];
        for servers in (1..=16).filter_map(NonZeroU32::new) {
            for limit in limits {
                let limits = Limits { servers, ..Limits::default() };
                let whole = (limit.per_minute)(&limits);
                let each = || {
                    let limiter = Limiter::new(limits, Clock::standing_at(chrono::DateTime::UNIX_EPOCH));
                    (0..=whole).find(|_| limiter.check(limit, "Ada").is_err()).unwrap_or(whole + 1)
                };
                let together: u32 = (0..servers.get()).map(|_| each()).sum();
                let allowed = whole..whole + servers.get();
                assert!(allowed.contains(&together), "{}, {servers}: {together}", limit.name);
            }
        }
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_out() {
        let clock = Clock::standing_at(chrono::DateTime::UNIX_EPOCH);
        let limiter = Limiter::new(Limits::default(), clock.clone());
        clock.advance(chrono::TimeDelta::hours(9));
        assert!(limiter.check(ONCE, "Ada").is_ok());
        clock.set(chrono::DateTime::UNIX_EPOCH);
        assert!(limiter.check(ONCE, "Ada").is_err(), "nor is her budget a new one");
        clock.advance(chrono::TimeDelta::minutes(1));
        assert!(limiter.check(ONCE, "Ada").is_ok());
    }
}
