//! The stories of the product, each told on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a test that cannot go on has failed; a story is as long as it is"
)]

mod accounts;
mod schema;
mod story;
mod support;
