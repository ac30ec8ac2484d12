//! Hashing passwords with Argon2id, never on an async thread and never more at once than the machine has room for.

use super::hashing::Threads;
use super::phc::{hashing, random, stored};
use super::turned_away::TurnedAway;
use crate::error::{Error, Result};
use argon2::password_hash::phc::{Output, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

/// Memory in KiB, passes and lanes: OWASP's first choice, about 25 ms here. Peak memory is this times the permits.
const COST: (u32, u32, u32) = (19_456, 2, 1);
/// More people than this waiting in a lane are turned away at once.
const QUEUE: usize = 32;
/// An allocation of more than 32 MiB is always the kernel's to give and goes back to it at once (`mallopt(3)`,
/// `DEFAULT_MMAP_THRESHOLD_MAX`); a smaller one stays with the program for good. What is not written takes no memory.
const ALWAYS_GIVEN_BACK: usize = 33 << 20;
/// Nobody waits longer than this for their turn.
const PATIENCE: Duration = Duration::from_secs(2);

/// Hashes and checks passwords. Cheap to clone; made once at start and registered as application data.
#[derive(Clone)]
pub struct Hasher(Arc<Inner>);

struct Inner {
    params: Params,
    /// Memory of hashes that are done, for those that wait; never more than one a permit. It is given back when nobody
    /// waits.
    memory: Mutex<Vec<Vec<Block>>>,
    permits: Arc<Semaphore>,
    /// One a permit.
    threads: Threads,
    /// Whoever is not known stands here first, so that few of them stand before somebody who is.
    strangers: Arc<Semaphore>,
    /// How many wait in each lane.
    waiting: [AtomicUsize; 2],
    turned_away: TurnedAway,
    /// Checked when there is no such account, so that the answer takes the same time. No password belongs to it.
    dummy: String,
}

/// In which queue somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Anybody.
    Open,
    /// Somebody whom we have reason to take for a person: before them stand as many of the others as are hashed at once.
    Reserved,
}

/// A place in the queue; leaving it, also by a closed connection, makes room.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The right to hash.
struct Turn {
    _stranger: Option<OwnedSemaphorePermit>,
    _permit: OwnedSemaphorePermit,
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
        let inner = Inner {
            dummy: stored(&params, &random()?, &random::<{ Params::DEFAULT_OUTPUT_LEN }>()?)?,
            params,
            memory: Mutex::default(),
            permits: Arc::new(Semaphore::new(permits)),
            threads: Threads::start(permits)?,
            strangers: Arc::new(Semaphore::new(permits)),
            waiting: [AtomicUsize::new(0), AtomicUsize::new(0)],
            turned_away: TurnedAway::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The text to store for a password.
    pub async fn hash(&self, password: &str) -> Result<String> {
        let (inner, password) = (self.0.clone(), password.to_owned());
        self.in_turn(Lane::Open, move || inner.hash(&password)).await
    }

    /// [`Hasher::verify`] for somebody who signs in at this time, a network and an account by name: whoever is known has the
    /// reserved lane, and whoever was turned away a moment ago.
    pub(super) async fn let_in(
        &self,
        password: &str,
        stored: Option<&str>,
        (who, is_known): (String, bool),
        now: Duration,
    ) -> Result<bool> {
        let came_back = self.0.turned_away.comes_back(&who, now);
        let lane = if is_known || came_back { Lane::Reserved } else { Lane::Open };
        let right = self.verify(password, stored, lane).await;
        if let Err(Error::Busy) = right {
            self.0.turned_away.note(who, now);
        }
        right
    }

    /// Whether a password belongs to the stored text; without one, the same work and `false`. It is tried in the composed
    /// form in which passwords are chosen, and then as it was typed, which was the form of the first ones.
    pub async fn verify(&self, password: &str, stored: Option<&str>, lane: Lane) -> Result<bool> {
        let (inner, password, stored) = (self.0.clone(), password.to_owned(), stored.map(str::to_owned));
        self.in_turn(lane, move || {
            let against = stored.as_deref().unwrap_or(&inner.dummy);
            let composed = crate::text::composed(&password);
            let matches =
                inner.matches(&composed, against)? || (composed != password && inner.matches(&password, against)?);
            Ok(matches && stored.is_some())
        })
        .await
    }

    /// [`Hasher::hash`] for threads that may block: the command line, the demo board.
    pub fn hash_here(&self, password: &str) -> Result<String> {
        self.0.hash(password)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        lane: Lane,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = self.turn(lane).await?;
        let done = self.0.threads.run(move || {
            // Held until the work is done, even when the caller has gone.
            let _turn = turn;
            work()
        });
        done.await?
    }

    async fn turn(&self, lane: Lane) -> Result<Turn> {
        let waiting = self.0.waiting_in(lane);
        let before = waiting.fetch_add(1, Ordering::AcqRel);
        let _place = Place(waiting);
        if before >= QUEUE {
            return Err(Error::Busy);
        }
        in_time(async {
            let stranger = match lane {
                Lane::Open => Some(self.0.strangers.clone().acquire_owned().await?),
                Lane::Reserved => None,
            };
            Ok(Turn { _stranger: stranger, _permit: self.0.permits.clone().acquire_owned().await? })
        })
        .await
    }
}

async fn in_time<T>(turn: impl Future<Output = std::result::Result<T, AcquireError>>) -> Result<T> {
    match tokio::time::timeout(PATIENCE, turn).await {
        Ok(Ok(turn)) => Ok(turn),
        _ => Err(Error::Busy),
    }
}

impl Inner {
    fn waiting_in(&self, lane: Lane) -> &AtomicUsize {
        let [open, reserved] = &self.waiting;
        match lane {
            Lane::Open => open,
            Lane::Reserved => reserved,
        }
    }

    fn hash(&self, password: &str) -> Result<String> {
        let salt = random::<{ Salt::RECOMMENDED_LENGTH }>()?;
        let mut out = [0_u8; Params::DEFAULT_OUTPUT_LEN];
        self.fill(self.params.clone(), Version::V0x13, password, &salt, &mut out).map_err(|error| hashing(&error))?;
        stored(&self.params, &salt, &out)
    }

    fn matches(&self, password: &str, stored: &str) -> Result<bool> {
        let wrong = |error: &dyn std::fmt::Display| Error::broken(format!("a stored password hash: {error}"));
        let stored = PasswordHash::new(stored).map_err(|error| wrong(&error))?;
        let (Some(salt), Some(known)) = (stored.salt, stored.hash) else { return Err(wrong(&"it has no salt")) };
        if stored.algorithm != ARGON2ID_IDENT {
            return Err(wrong(&"it is no Argon2id"));
        }
        let version = stored.version.map_or(Ok(Version::V0x13), Version::try_from).map_err(|error| wrong(&error))?;
        let params = Params::try_from(&stored).map_err(|error| wrong(&error))?;
        let mut out = vec![0_u8; known.len()];
        self.fill(params, version, password, &salt, &mut out).map_err(|error| wrong(&error))?;
        // In constant time.
        Ok(Output::new(&out).map_err(|error| wrong(&error))? == known)
    }

    /// Hashes in the memory of the one before, if there was somebody to leave it to.
    fn fill(
        &self,
        params: Params,
        version: Version,
        password: &str,
        salt: &[u8],
        out: &mut [u8],
    ) -> argon2::Result<()> {
        let left = self.memory().pop();
        let mut blocks = left.unwrap_or_else(|| Vec::with_capacity(ALWAYS_GIVEN_BACK / Block::SIZE));
        blocks.resize(params.block_count().max(blocks.len()), Block::default());
        let argon2 = Argon2::new(Algorithm::Argon2id, version, params);
        let done = argon2.hash_password_into_with_memory(password.as_bytes(), salt, out, &mut blocks[..]);
        let mut memory = self.memory();
        if self.waiting.iter().any(|lane| lane.load(Ordering::Acquire) > 0) {
            memory.push(blocks);
        } else {
            memory.clear();
        }
        done
    }

    fn memory(&self) -> MutexGuard<'_, Vec<Vec<Block>>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
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
        assert!(hasher.verify("correct horse", Some(&stored), Lane::Open).await.unwrap());
        assert!(!hasher.verify("wrong horse", Some(&stored), Lane::Reserved).await.unwrap());
        assert!(!hasher.verify("nobody has this password", None, Lane::Open).await.unwrap());
        assert!(hasher.verify("x", Some("no hash"), Lane::Open).await.is_err());
    }

    #[tokio::test]
    async fn a_password_is_the_same_from_every_keyboard_and_old_hashes_go_on_opening() {
        let hasher = Hasher::cheap().unwrap();
        let (composed, apart) = ("gr\u{FC}ne Caf\u{E9}s", "gru\u{308}ne Cafe\u{301}s");
        let chosen = crate::accounts::Password::parse(apart, &[]).unwrap();
        let stored = hasher.hash(chosen.as_str()).await.unwrap();
        let before = hasher.hash(apart).await.unwrap();
        for typed in [composed, apart] {
            assert!(hasher.verify(typed, Some(&stored), Lane::Open).await.unwrap(), "{typed:?}");
        }
        assert!(hasher.verify(apart, Some(&before), Lane::Open).await.unwrap(), "as it was typed when it was chosen");
        assert!(!hasher.verify("gru\u{308}ne Cafes", Some(&stored), Lane::Open).await.unwrap());
    }

    #[test]
    fn the_stored_text_says_what_it_cost() {
        let stored = Hasher::new().unwrap().hash_here("correct horse").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
    }

    #[tokio::test]
    async fn a_full_queue_turns_people_away_at_once_and_leaves_the_other_lane_open() {
        let hasher = Hasher::cheap().unwrap();
        for (full, other) in [(Lane::Open, Lane::Reserved), (Lane::Reserved, Lane::Open)] {
            hasher.0.waiting_in(full).store(QUEUE, Ordering::Release);
            assert!(matches!(hasher.verify("correct horse", None, full).await, Err(Error::Busy)));
            assert_eq!(hasher.0.waiting_in(full).load(Ordering::Acquire), QUEUE);
            assert!(!hasher.verify("correct horse", None, other).await.unwrap());
            hasher.0.waiting_in(full).store(0, Ordering::Release);
            assert!(!hasher.verify("correct horse", None, full).await.unwrap());
        }
    }

    #[tokio::test]
    async fn a_hash_is_what_the_library_makes_of_it_and_leaves_its_memory_to_whoever_waits() {
        use argon2::PasswordVerifier;
        let hasher = Hasher::cheap().unwrap();
        for (waiting, left) in [(1, 1), (1, 1), (0, 0), (1, 1), (0, 0)] {
            hasher.0.waiting_in(Lane::Open).store(waiting, Ordering::Release);
            let stored = hasher.hash_here("correct horse").unwrap();
            let parsed = PasswordHash::new(&stored).unwrap();
            Argon2::default().verify_password(b"correct horse", &parsed).unwrap();
            assert_eq!(hasher.0.memory().len(), left);
        }
    }
}
