//! What others may cause, in numbers.

use std::num::{NonZero, NonZeroU32};
use std::time::Duration;

/// What others may cause: rates are per minute and key, and a whole minute's worth may come at once.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Sign-in, sign-up and password attempts from one masked address.
    pub sign_in_per_address: u32,
    /// Sign-in attempts at one account.
    pub sign_in_per_account: u32,
    /// Posts of one member.
    pub posts: u32,
    /// Comments of one member.
    pub comments: u32,
    /// Votes and follows of one member.
    pub votes: u32,
    /// Searches from one masked address, each press of a key's among them.
    pub searches: u32,
    /// Share cards asked for from one masked address: programs of other sites fetch one for each link.
    pub cards: u32,
    /// Uploads of one member, each of up to four pictures.
    pub uploads: u32,
    /// A post of which title and area were chosen in less than this was filled in by a program.
    pub fastest_form: Duration,
    /// How long an upload may take to arrive: four photos do in this time at 2 Mbit/s.
    pub upload: Duration,
    /// How long an upload may come in slowly once others wait for its place, and a share of how long they wait.
    pub upload_patience: Duration,
    /// How long a form may take to arrive. The largest of a fan does in this time at 70 kbit/s.
    pub body: Duration,
    /// Requests of one network that are answered at the same time.
    pub at_once: usize,
    /// Pages that are made at the same time, for everybody together, at most; whoever asks for one more is told to come
    /// back.
    pub pages_at_once: usize,
    /// How long a request may take once its form is here. Before a browser's script gives up, after 15 s.
    pub answer: Duration,
    /// Servers of this site. The rates above are the whole site's.
    pub servers: NonZeroU32,
}

/// While all that is asked is answered in time; fewer when it is not (`web::makers`).
const PAGES_PER_CORE: usize = 32;

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_per_address: 20,
            sign_in_per_account: 10,
            posts: 5,
            comments: 10,
            votes: 60,
            // A title takes a minute to type and is looked for twice a second at most; three people of one network do.
            searches: 300,
            cards: 60,
            uploads: 12,
            // As long as Discourse gives a first post (`min_first_post_typing_time`).
            fastest_form: Duration::from_secs(3),
            upload: Duration::from_secs(180),
            upload_patience: Duration::from_secs(10),
            body: Duration::from_secs(30),
            at_once: 256,
            // Each takes a core for 1 to 2 ms: the last one waits for half a tenth of a second.
            pages_at_once: PAGES_PER_CORE * std::thread::available_parallelism().map_or(2, NonZero::get),
            answer: Duration::from_secs(10),
            servers: NonZeroU32::MIN,
        }
    }
}

impl Limits {
    /// What one server, which counts for itself, allows of what the whole site does: where requests go to all of them alike, together they allow as much,
    /// and less than one more each.
    pub fn share(&self, of_the_site: u32) -> u32 {
        of_the_site.div_ceil(self.servers.get())
    }
}
