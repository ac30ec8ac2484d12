//! The stories of the product, each told on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a test that cannot go on has failed; a story is as long as it is"
)]

use tikv_jemallocator::Jemalloc;

/// As the program has it: nearly a third of what the stories took was spent in the system's own.
#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

mod acceptance;
mod accounts;
mod addresses;
mod announcing;
mod archive;
mod areas;
mod asking;
mod assets;
mod audit;
mod awards;
mod bad_input;
mod before;
mod blocking;
mod bulk;
mod canned_answers;
mod cli;
mod clusters;
mod comments;
mod concluding;
mod concurrency;
mod confirming;
mod correcting;
mod crash;
mod credits;
mod delivery;
mod demo;
mod desk;
mod devices;
mod faults;
mod feeds;
mod filing;
mod filters;
mod first_posts;
mod flagging;
mod flashes;
mod following;
mod former_words;
mod groups;
mod hearing;
mod hidden;
mod hourly;
mod inbox;
mod internal_notes;
mod languages;
mod leaving;
mod logs;
mod long_work;
mod mail_samples;
mod markets;
mod marks;
mod meetups;
mod mentioned_in_posts;
mod mentions;
mod merged;
mod mine;
mod moderation;
mod numbers;
mod on_behalf;
mod oracle;
mod own_comments;
mod owner_hours;
mod page_cache;
mod paging;
mod pairing;
mod parts;
mod people;
mod permissions;
mod pictures;
mod planning;
mod plans;
mod polls;
mod private;
mod real_input;
mod releases;
mod reports;
mod rising;
mod rollouts;
mod saved_views;
mod schema;
mod search;
mod security;
mod seen_at_once;
mod several;
mod sharing;
mod story;
mod subscribers;
mod support;
mod surplus;
mod taken_back;
mod taking_part;
mod testing;
mod text_language;
mod top_ten;
mod triage;
mod typed;
mod updated;
mod verifying;
mod voting;
mod weeks;
mod words;
