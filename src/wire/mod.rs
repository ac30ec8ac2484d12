//! The layers of a request: what happens to it before a room is asked, and to an answer on its way out. The page cache, packing, tags,
//! headers, hints, the log, wake-ups, HEAD, the origin check, where a request comes from, how many of one network and of all at once, which part of a rush is let in, how long one may take, cookies of others, static files.
//!
//! A layer knows a request and its answer and nothing of what pages say; `routes` puts the layers in their order.

mod at_once;
mod client;
mod coding;
mod compress;
mod cookies;
mod deadline;
mod door;
mod etag;
mod files;
mod head;
mod headers;
mod hints;
mod lag;
mod log;
mod origin;
mod page_cache;
mod wake_ups;

pub use at_once::{share, take_turns};
pub use client::Client;
pub use compress::{may_be_gzip, pack};
pub use cookies::pass_over_unreadable;
pub use deadline::answer as answer_in_time;
pub use door::answer as stand_at_the_door;
pub use etag::answer as answer_unchanged;
pub use files::{icon as serve_icon, serve as serve_asset};
pub use head::answer as answer_head;
pub use headers::{AS_MAILED, SANDBOXED, SHOWN_ANYWHERE, never_stored, secure as secure_headers};
pub use hints::hint;
pub use lag::listen as listen_for_lag;
pub use log::record as record_requests;
pub use origin::guard as guard_origin;
pub use page_cache::{Freshness, Open, PageCache, keep as keep_pages};
pub use wake_ups::{WakeUps, bring_together as bring_wake_ups_together};
