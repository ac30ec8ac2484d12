//! Orange Friday: fans of a phone ROM file requests and bugs and vote; staff answer; every Friday the release names
//! everybody who shaped it, and each of them gets one mail.
//!
//! # The rooms, from the roof to the ground
//! A room imports only from rooms below it (`tests/architecture.rs` checks that).
//!
//! | room | what happens there |
//! |---|---|
//! | [`cli`] | the binary's commands |
//! | [`routes`], [`worker`], [`demo`] | every address; what happens by itself; a living board to try |
//! | [`board`] | front page, post page, this week, roadmap, people: reads across rooms, writes nothing |
//! | [`digests`], [`notices`] | one mail per person and release; mails about what happened to a post |
//! | [`changelog`], [`composer`] | a release as its readers see it; the pages on which staff word it |
//! | [`credits`] | who shaped a line |
//! | [`releases`] | the weekly clock and the items of each week |
//! | [`triage`] | staff's decisions, merging and undoing |
//! | [`filing`], [`following`], [`voting`], [`comments`] | what a fan does to a post: its text, one person one vote, one level of replies |
//! | [`posts`] | the record: the narrow row with its tallies, the texts apart, the status machine |
//! | [`events`] | what happened, one row in the act's transaction |
//! | [`subscriptions`], [`areas`] | who hears about what, unsubscribing; areas and product lines |
//! | [`accounts`] | credentials, sessions, links and their pages |
//! | [`mail`] | the outbox, delivery, SMTP |
//! | [`wire`] | the layers of a request: packing, tags, headers, hints, log, origin check, where it comes from, static files |
//! | [`web`] | the frame of every page: state, language, forms, errors, limits, the names of static files |
//! | [`people`] | who there is and what they may do; no HTTP |
//! | [`jobs`] | work that can stop and go on anywhere |
//! | [`db`] | both databases behind one query layer: `read` and `write` |
//! | [`config`] | settings, checked as a whole |
//! | [`text`] | what people type: rules, Markdown, its language |
//! | [`error`] | what can go wrong, and how it is told |
//! | [`i18n`], [`schedule`], [`clock`] | words, dates and numbers in seven languages, the weekly clock's arithmetic, time |
//!
//! Rooms have the same files, each only when it has something to say (and a few of their own, where a page or a table
//! asks for one; `src/build.rs` turns the message files into functions): `mod` the door (what, why, dated decisions),
//! `model` rules without HTTP, SQL or clock, `store` SQL on the room's own tables, `actions` one function for each thing
//! a person does, `web` HTTP, `views` and `mails` templates, `words` what the room says: of what just happened, and why
//! it refuses. `routes` gathers what rooms below must know of those above, and hands it down as data.
//!
//! # Four journeys
//! **A vote**, `POST /posts/42/vote`: `routes` → `voting::web` (a [`web::Member`]) → `voting::cast` inside one
//! [`db::Db::write`] → the post's row is held, so that a merge or a publication waits → `posts::Post::accepts_votes` →
//! `voting::store::insert_once` → `posts::count_vote` by the rows that changed → `subscriptions::follow` → commit →
//! 303 back to the page, or for `static/site.js` the button as it is now. A press before signing in comes back through
//! [`accounts::Intents`] to `voting::fulfil`.
//!
//! **A decision**, `POST /posts/42/decision`: `triage::web` (a [`web::Staff`]) → `triage::Verdict::parse` →
//! `triage::expect_status` (409 when the post is no longer as the page showed it) → `triage::decide` →
//! `posts::Status::may_become` → `triage::store::record` → `posts::set_status` → for a duplicate
//! `voting::merge_votes` and `subscriptions::merge_follows`, which copy and mark → a mail for each attentive follower by
//! `mail::enqueue` → commit → the next post in the queue. `triage::undo` takes the last one back, and of a merge exactly
//! the copies.
//!
//! **A publication**, by the `worker`'s tick (`releases::turn`), the composer's button (`releases::web::composer`) or
//! `friday release publish`: `releases::publish` → the release row moves from
//! Frozen to Published, which only one can do → `triage::ship` for each post → the next week opens → commit. Then in
//! chunks that can stop and go on anywhere: `releases::record_some`, `digests::enqueue_some`.
//!
//! **A digest mail**: `worker` → `digests::enqueue_some` claims (release, person) → `digests::compose` (pure) →
//! `digests::mails::weekly` → `mail::enqueue` → commit. `mail::delivery` takes a short lease, sends outside any
//! transaction, and settles the mail as sent, to be tried again, or failed.
//!
//! # Words
//! Post (request or bug), Vote (cast, withdraw), Area, Decision, Follow, Release and its items, Credit, Digest, outbox;
//! Visitor, Member, Staff, Owner. A status goes Open → UnderReview → Planned → InProgress → Ready → Shipped, or Declined,
//! or Duplicate; Shipped is set by a release only.

pub mod accounts;
pub mod areas;
pub mod board;
pub mod changelog;
pub mod cli;
pub mod clock;
pub mod comments;
pub mod composer;
pub mod config;
pub mod credits;
pub mod db;
pub mod demo;
pub mod digests;
pub mod error;
pub mod events;
pub mod filing;
pub mod following;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod notices;
pub mod people;
pub mod posts;
pub mod releases;
pub mod routes;
pub mod schedule;
pub mod subscriptions;
pub mod text;
pub mod triage;
pub mod voting;
pub mod web;
pub mod wire;
pub mod worker;
