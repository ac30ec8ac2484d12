//! Hashing passwords with Argon2id, never on an async thread and never more at once than the machine has room for.

use crate::error::{Error, Result};
use argon2::password_hash::{Error as HashError, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Memory in KiB, passes and lanes: OWASP's first choice, about 25 ms here. Peak memory is this times the permits.
const COST: (u32, u32, u32) = (19_456, 2, 1);
/// More people than this waiting for a hash are turned away at once.
const QUEUE: usize = 32;
/// Nobody waits longer than this for their turn.
const PATIENCE: Duration = Duration::from_secs(2);

/// Hashes and checks passwords. Cheap to clone; made once at start and registered as application data.
#[derive(Clone)]
pub struct Hasher(Arc<Inner>);

struct Inner {
    argon2: Argon2<'static>,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
    /// Checked when there is no such account, so that the answer takes the same time.
    dummy: String,
}

/// A place in the queue; leaving it, also by a closed connection, makes room.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Hasher {
    /// As the site runs: one core is always left for everything else.
    pub fn new() -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        Self::with(COST, cores.saturating_sub(1).max(1))
    }

    /// For tests only: the same code at a cost nobody should keep a password under.
    pub fn cheap() -> Result<Self> {
        Self::with((Params::MIN_M_COST, 1, 1), 4)
    }

    fn with((memory, passes, lanes): (u32, u32, u32), permits: usize) -> Result<Self> {
        let params = Params::new(memory, passes, lanes, None)
            .map_err(|error| Error::broken(format!("the cost of password hashes: {error}")))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash(&argon2, "nobody has this password")?;
        let permits = Arc::new(Semaphore::new(permits));
        Ok(Self(Arc::new(Inner { argon2, permits, waiting: AtomicUsize::new(0), dummy })))
    }

    /// The text to store for a password.
    pub async fn hash(&self, password: &str) -> Result<String> {
        let (inner, password) = (self.0.clone(), password.to_owned());
        self.in_turn(move || hash(&inner.argon2, &password)).await
    }

    /// Whether a password belongs to the stored text; without one, the same work and `false`. It is tried in the composed
    /// form in which passwords are chosen, and then as it was typed, which was the form of the first ones.
    pub async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool> {
        let (inner, password, stored) = (self.0.clone(), password.to_owned(), stored.map(str::to_owned));
        self.in_turn(move || {
            let against = stored.as_deref().unwrap_or(&inner.dummy);
            let opens = |password: &str| match inner.argon2.verify_password(password.as_bytes(), against) {
                Ok(()) => Ok(true),
                Err(HashError::PasswordInvalid) => Ok(false),
                Err(error) => Err(Error::broken(format!("a stored password hash: {error}"))),
            };
            let composed = crate::text::composed(&password);
            let matches = opens(&composed)? || (composed != password && opens(&password)?);
            Ok(matches && stored.is_some())
        })
        .await
    }

    /// [`Hasher::hash`] for threads that may block: the command line, the demo board.
    pub fn hash_here(&self, password: &str) -> Result<String> {
        hash(&self.0.argon2, password)
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let permit = self.permit().await?;
        let done = tokio::task::spawn_blocking(move || {
            // Held until the work is done, even when the caller has gone.
            let _permit = permit;
            work()
        });
        done.await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit> {
        if let Ok(permit) = self.0.permits.clone().try_acquire_owned() {
            return Ok(permit);
        }
        let before = self.0.waiting.fetch_add(1, Ordering::AcqRel);
        let _place = Place(&self.0.waiting);
        if before >= QUEUE {
            return Err(Error::Busy);
        }
        match tokio::time::timeout(PATIENCE, self.0.permits.clone().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Error::Busy),
        }
    }
}

fn hash(argon2: &Argon2<'_>, password: &str) -> Result<String> {
    let hashed = argon2.hash_password(password.as_bytes());
    hashed.map(|hash| hash.to_string()).map_err(|error| Error::broken(format!("hashing a password: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_nobody_has_none() {
        let hasher = Hasher::cheap().unwrap();
        let stored = hasher.hash("correct horse").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$"));
        assert_ne!(stored, hasher.hash_here("correct horse").unwrap(), "each has its own salt");
        assert!(hasher.verify("correct horse", Some(&stored)).await.unwrap());
        assert!(!hasher.verify("wrong horse", Some(&stored)).await.unwrap());
        assert!(!hasher.verify("nobody has this password", None).await.unwrap());
        assert!(hasher.verify("x", Some("no hash")).await.is_err());
    }

    #[tokio::test]
    async fn a_password_is_the_same_from_every_keyboard_and_old_hashes_go_on_opening() {
        let hasher = Hasher::cheap().unwrap();
        let (composed, apart) = ("gr\u{FC}ne Caf\u{E9}s", "gru\u{308}ne Cafe\u{301}s");
        let chosen = crate::accounts::Password::parse(apart, &[]).unwrap();
        let stored = hasher.hash(chosen.as_str()).await.unwrap();
        let before = hasher.hash(apart).await.unwrap();
        for typed in [composed, apart] {
            assert!(hasher.verify(typed, Some(&stored)).await.unwrap(), "{typed:?}");
        }
        assert!(hasher.verify(apart, Some(&before)).await.unwrap(), "as it was typed when it was chosen");
        assert!(!hasher.verify("gru\u{308}ne Cafes", Some(&stored)).await.unwrap());
    }

    #[test]
    fn the_stored_text_says_what_it_cost() {
        let stored = Hasher::new().unwrap().hash_here("correct horse").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
    }

    #[tokio::test]
    async fn a_full_queue_turns_people_away_at_once() {
        let hasher = Hasher::cheap().unwrap();
        let held = hasher.0.permits.clone().acquire_many_owned(4).await.unwrap();
        hasher.0.waiting.store(QUEUE, Ordering::Release);
        assert!(matches!(hasher.hash("correct horse").await, Err(Error::Busy)));
        assert_eq!(hasher.0.waiting.load(Ordering::Acquire), QUEUE);
        hasher.0.waiting.store(0, Ordering::Release);
        drop(held);
        assert!(hasher.hash("correct horse").await.is_ok());
    }
}
