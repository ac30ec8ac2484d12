//! How often somebody may do something. Counted in this process, before any expensive work.

use crate::config::Limits;
use crate::error::{Error, Result};
use governor::clock::{Clock, DefaultClock};
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;

type Keyed = RateLimiter<String, governor::state::keyed::DashMapStateStore<String>, DefaultClock>;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Sign-in, sign-up, reset: by masked address.
    AccountByAddress,
    /// Sign-in: by account.
    SignInByAccount,
    /// Posts: by member.
    Post,
    /// Comments: by member.
    Comment,
    /// Votes and follows: by member.
    Vote,
}

/// The counters of every limit.
pub struct Limiter {
    clock: DefaultClock,
    by_address: Keyed,
    by_account: Keyed,
    posts: Keyed,
    comments: Keyed,
    votes: Keyed,
}

impl Limiter {
    /// Fresh counters.
    pub fn new(limits: Limits) -> Self {
        let keyed = |per_minute: u32| {
            RateLimiter::keyed(Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN)))
        };
        Self {
            clock: DefaultClock::default(),
            by_address: keyed(limits.sign_in_per_address),
            by_account: keyed(limits.sign_in_per_account),
            posts: keyed(limits.posts),
            comments: keyed(limits.comments),
            votes: keyed(limits.votes),
        }
    }

    /// Counts one more; too many answer [`Error::TooMany`] with the time to wait.
    pub fn check(&self, limit: Limit, key: impl Into<String>) -> Result<()> {
        self.counters(limit)
            .check_key(&key.into())
            .map_err(|refused| Error::TooMany(refused.wait_time_from(self.clock.now())))
    }

    /// Forgets keys that have been quiet long enough, so that the store stays small.
    pub fn forget_quiet(&self) {
        for limit in [Limit::AccountByAddress, Limit::SignInByAccount, Limit::Post, Limit::Comment, Limit::Vote] {
            let counters = self.counters(limit);
            counters.retain_recent();
            counters.shrink_to_fit();
        }
    }

    fn counters(&self, limit: Limit) -> &Keyed {
        match limit {
            Limit::AccountByAddress => &self.by_address,
            Limit::SignInByAccount => &self.by_account,
            Limit::Post => &self.posts,
            Limit::Comment => &self.comments,
            Limit::Vote => &self.votes,
        }
    }
}
