//! One request does what many want; all others are told at once when it is done. A queue in which each waits for the one
//! before would be as long as the crowd, and on busy cores each step of it takes a turn through all that goes on.

use tokio::sync::{Mutex, MutexGuard, Notify};

/// What one request at a time holds.
pub(super) struct Turn<T> {
    held: Mutex<T>,
    over: Notify,
}

/// Held by whoever does it. All who wait go on when this is dropped.
pub(super) struct Holder<'a, T> {
    /// Always there until it is dropped.
    held: Option<MutexGuard<'a, T>>,
    over: &'a Notify,
}

impl<T> Turn<T> {
    pub(super) const fn new(held: T) -> Self {
        Self { held: Mutex::const_new(held), over: Notify::const_new() }
    }

    /// The turn, if nobody has it.
    pub(super) fn take(&self) -> Option<Holder<'_, T>> {
        let held = self.held.try_lock().ok()?;
        Some(Holder { held: Some(held), over: &self.over })
    }

    /// The turn, or nothing once whoever has it is done: look then whether there is still something to do.
    pub(super) async fn take_or_wait(&self) -> Option<Holder<'_, T>> {
        let mut over = std::pin::pin!(self.over.notified());
        // Before the look, so that an end in between is not missed.
        over.as_mut().enable();
        if let Some(holder) = self.take() {
            return Some(holder);
        }
        over.await;
        None
    }
}

impl<T: PartialEq> Holder<'_, T> {
    /// Puts something in the place of what was held, and tells whether it is another.
    pub(super) fn replace(&mut self, with: T) -> bool {
        match self.held.as_deref_mut() {
            Some(held) if *held != with => {
                *held = with;
                true
            }
            _ => false,
        }
    }
}

impl<T> Drop for Holder<'_, T> {
    fn drop(&mut self) {
        // Free before anybody is told.
        self.held = None;
        self.over.notify_waiters();
    }
}
