//! What the cache holds, and what that weighs.

use super::freshness::Mark;
use super::kept::Page;
use super::visit::Visit;
use crate::web::Outline;
use quick_cache::Weighter;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A page that so many wanted is made again whatever else waits: that is less work than to refuse as many.
const MANY: u64 = 8;

/// A page, and how things stood before it was begun.
pub(super) struct Kept<P> {
    pub mark: Mark,
    pub page: Arc<P>,
    /// How often it was answered.
    answered: Arc<AtomicU64>,
}

impl<P> Clone for Kept<P> {
    fn clone(&self) -> Self {
        Self { mark: self.mark, page: Arc::clone(&self.page), answered: Arc::clone(&self.answered) }
    }
}

impl<P> Kept<P> {
    pub(super) fn new(mark: Mark, page: &Arc<P>) -> Self {
        Self { mark, page: Arc::clone(page), answered: Arc::default() }
    }

    pub(super) fn answer(self) -> Arc<P> {
        self.answered.fetch_add(1, Ordering::Relaxed);
        self.page
    }

    pub(super) fn is_for_many(&self) -> bool {
        self.answered.load(Ordering::Relaxed) >= MANY
    }
}

#[derive(Clone)]
pub(super) struct Weigh;

impl Weighter<Visit, Kept<Page>> for Weigh {
    fn weight(&self, visit: &Visit, kept: &Kept<Page>) -> u64 {
        kept.page.weight() + visit.weight()
    }
}

impl Weighter<String, Kept<Outline>> for Weigh {
    fn weight(&self, look: &String, kept: &Kept<Outline>) -> u64 {
        let size = kept.page.size() + look.len();
        u64::try_from(size).unwrap_or(u64::MAX / 4) + 1_024
    }
}
