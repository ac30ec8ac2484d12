//! What there is of a person: every column that refers to one, what becomes of its rows when the person leaves, and what of
//! them is told to whoever asks for their data. No SQL is written by hand for a new table: a row here is enough, and rooms
//! remove their own in `worker::erasing`.

/// What becomes of rows that refer to somebody who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// They go.
    Removed,
    /// They stay without what says whose they were.
    Emptied,
    /// They stay: others have seen them or count them, and they refer to a former member.
    Kept,
}

/// In which order rows are read, and where reading goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// A column of numbers that no two rows of a person share.
    Number(&'static str),
    /// A column of numbers, and what tells rows of one number apart: those are read together.
    Group(&'static str, &'static str),
    /// Others. Their rooms see to it that a person has some hundreds at most; all are read at once.
    Words(&'static str),
}
use Key::{Group, Number, Words};

/// Rows of a table that are somebody's.
#[derive(Debug, Clone, Copy)]
pub struct Stored {
    /// The table.
    pub table: &'static str,
    /// The column with the person's id; of another table where one is joined.
    pub column: &'static str,
    /// What becomes of them.
    pub on: On,
    pub(super) key: Key,
    /// The columns that are told, with a `?` behind booleans; where there are none, nothing is.
    pub(super) told: &'static [&'static str],
    /// What is joined to find whose they are; mostly nothing.
    through: &'static str,
    /// Rows that are read at once.
    pub(super) at_once: i64,
}

impl Stored {
    /// What its file is called, without the ending.
    pub(super) fn name(&self) -> String {
        match (self.table, self.column) {
            ("users", _) => "account".to_owned(),
            (table, "user_id" | "author_id" | "owner_id") => table.to_owned(),
            (table, _) if !self.through.is_empty() => table.to_owned(),
            (table, column) => format!("{table}-{column}"),
        }
    }

    /// The table, with what is joined.
    pub(super) fn source(&self) -> String {
        format!("{} {}", self.table, self.through)
    }

    /// What its rows are ordered by: columns of the table, unless they are told by another one's.
    pub(super) fn place(&self) -> String {
        let key = match self.key {
            Number(key) | Words(key) => key.to_owned(),
            Group(number, further) => format!("{number}, {further}"),
        };
        key.split(", ").map(|column| self.of_table(column)).collect::<Vec<_>>().join(", ")
    }

    /// A column as it stands in a query.
    pub(super) fn of_table(&self, column: &str) -> String {
        if column.contains('.') { column.to_owned() } else { format!("{}.{column}", self.table) }
    }

    /// The column with the person's id.
    pub(super) fn whose(&self) -> String {
        if self.through.is_empty() { format!("{}.{}", self.table, self.column) } else { self.column.to_owned() }
    }
}

/// The files in which a person's data is told, in their order.
pub(super) fn files() -> impl Iterator<Item = &'static Stored> {
    FURTHER.iter().chain(REFERRING).filter(|stored| !stored.told.is_empty())
}

const fn stored(
    on: On,
    (table, column): (&'static str, &'static str),
    key: Key,
    told: &'static [&'static str],
) -> Stored {
    Stored { table, column, on, key, told, through: "", at_once: 500 }
}

const fn removed(of: (&'static str, &'static str), key: Key, told: &'static [&'static str]) -> Stored {
    stored(On::Removed, of, key, told)
}

const fn kept(of: (&'static str, &'static str), key: Key, told: &'static [&'static str]) -> Stored {
    stored(On::Kept, of, key, told)
}

/// What is a person's without a column that refers to them.
#[rustfmt::skip]
const FURTHER: &[Stored] = &[
    stored(On::Emptied, ("users", "id"), Number("id"), &["id", "email", "name", "handle", "role", "language", "name_hidden?", "profile_hidden?", "verified_at", "created_at", "leaving_at"]),
    Stored { table: "post_texts", column: "posts.author_id", on: On::Kept, key: Number("posts.id"), told: &["post_id", "body", "device", "build", "edited_at"], through: "JOIN posts ON posts.id = post_texts.post_id", at_once: 200 },
    Stored { table: "post_additions", column: "posts.author_id", on: On::Kept, key: Group("posts.id", "id"), told: &["id", "post_id", "body", "lang", "created_at"], through: "JOIN posts ON posts.id = post_additions.post_id", at_once: 200 },
    Stored { table: "post_logs", column: "posts.author_id", on: On::Kept, key: Number("posts.id"), told: &["post_id", "log"], through: "JOIN posts ON posts.id = post_logs.post_id", at_once: 10 },
    Stored { table: "block_looks", column: "blocks.user_id", on: On::Kept, key: Number("block_id"), told: &["block_id", "asked_at", "answer", "lang", "answered_at"], through: "JOIN blocks ON blocks.id = block_looks.block_id", at_once: 500 },
    Stored { table: "subscribers", column: "users.id", on: On::Removed, key: Number("id"), told: &["email", "lang", "line_id", "area_id", "asked_at", "confirmed_at", "told_at"], through: "JOIN users ON users.email_key = subscribers.email_key AND users.verified_at IS NOT NULL", at_once: 500 },
];

/// Every column that refers to a person.
#[rustfmt::skip]
pub const REFERRING: &[Stored] = &[
    removed(("former_handles", "user_id"), Words("handle"), &["handle", "free_at"]),
    kept(("blocks", "user_id"), Number("id"), &["id", "ends_at", "reason", "lang", "blocked_at", "lifted_at"]),
    kept(("blocks", "blocked_by"), Number("id"), &["id", "user_id", "ends_at", "reason", "lang", "blocked_at"]),
    kept(("blocks", "lifted_by"), Number("id"), &["id", "user_id", "lifted_at"]),
    kept(("block_looks", "answered_by"), Number("block_id"), &["block_id", "answer", "lang", "answered_at"]),
    removed(("credentials", "user_id"), Number("user_id"), &["changed_at"]),
    removed(("sessions", "user_id"), Words("token_hash"), &["device", "created_at", "seen_at", "expires_at"]),
    removed(("account_tokens", "user_id"), Words("token_hash"), &["purpose", "next", "address", "created_at", "expires_at"]),
    removed(("mail_preferences", "user_id"), Number("user_id"), &["digest?", "notices?"]),
    removed(("hearing", "user_id"), Words("concern"), &["concern", "web?", "mail?"]),
    stored(On::Emptied, ("outbox", "user_id"), Number("id"), &["id", "kind", "to_address", "to_name", "subject", "state", "created_at", "settled_at"]),
    removed(("exports", "user_id"), Number("user_id"), &["asked_at"]),
    removed(("export_parts", "user_id"), Words("file"), &[]),
    removed(("area_owners", "user_id"), Number("area_id"), &["area_id"]),
    removed(("user_devices", "user_id"), Words("device"), &["device", "build", "used_at"]),
    kept(("confirmations", "user_id"), Number("post_id"), &["post_id", "device", "build", "confirmed_at"]),
    kept(("posts", "author_id"), Number("id"), &["id", "kind", "title", "lang", "area_id", "status", "visibility", "vote_count", "comment_count", "created_at"]),
    removed(("post_owners", "user_id"), Number("post_id"), &["post_id", "since"]),
    kept(("post_builders", "user_id"), Group("post_id", "position"), &["post_id"]),
    kept(("staff_acts", "actor_id"), Number("id"), &["id", "act", "post_id", "about", "before", "after", "done_at"]),
    kept(("internal_notes", "author_id"), Number("id"), &["id", "post_id", "body", "lang", "created_at"]),
    kept(("bulks", "decided_by"), Number("id"), &["id", "to_status", "note", "lang", "created_at"]),
    kept(("bulks", "undone_by"), Number("id"), &["id"]),
    // Those that nobody else sees go.
    kept(("saved_views", "owner_id"), Number("id"), &["id", "name", "address", "shared?", "created_at"]),
    kept(("corrections", "corrected_by"), Number("id"), &["id", "post_id", "field", "before", "after", "corrected_at"]),
    removed(("follows", "user_id"), Number("post_id"), &["post_id", "reason", "since"]),
    removed(("wider_follows", "user_id"), Words("kind, about"), &["kind", "about", "since"]),
    removed(("ignored_people", "user_id"), Number("ignored_id"), &["ignored_id", "since"]),
    // Who does not want to hear of somebody is theirs to know.
    removed(("ignored_people", "ignored_id"), Number("user_id"), &[]),
    kept(("votes", "user_id"), Number("post_id"), &["post_id", "cast_at"]),
    removed(("held_votes", "user_id"), Number("post_id"), &["post_id", "reason", "held_at"]),
    // The code of a network tells them nothing.
    removed(("sign_up_networks", "user_id"), Number("user_id"), &["signed_up_at"]),
    removed(("cluster_votes", "user_id"), Number("cluster_id"), &["cluster_id", "asked_at"]),
    kept(("clusters", "decided_by"), Number("id"), &["id", "post_id", "poll_id", "state", "reason", "lang", "decided_at"]),
    kept(("comments", "author_id"), Number("id"), &["id", "post_id", "parent_id", "body", "lang", "visibility", "created_at", "edited_at"]),
    kept(("pictures", "added_by"), Number("id"), &["id", "name", "post_id", "comment_id", "alt", "added_at"]),
    kept(("decisions", "decided_by"), Number("id"), &["id", "post_id", "from_status", "to_status", "note", "lang", "decided_at"]),
    kept(("questions", "drafted_by"), Number("id"), &["id", "post_id", "body", "lang", "opened_at"]),
    kept(("questions", "concluded_by"), Number("id"), &["id", "post_id", "conclusion", "conclusion_lang", "concluded_at"]),
    kept(("question_answers", "user_id"), Number("question_id"), &["question_id", "option_id", "answered_at"]),
    removed(("testers", "user_id"), Number("id"), &["area_id", "standing", "since"]),
    kept(("test_results", "user_id"), Number("post_id"), &["post_id", "device", "build", "works?", "reason", "reason_lang", "tested_at"]),
    // What they chose stays counted.
    kept(("reports", "user_id"), Number("release_id"), &["release_id", "mood", "best", "worst", "awaited", "counted?", "said_at"]),
    removed(("report_texts", "user_id"), Number("id"), &["id", "release_id", "cell", "body", "lang", "said_at", "hidden_reason"]),
    kept(("report_queue", "settled_by"), Words("release_id, item_id"), &["release_id", "item_id", "settled_at"]),
    kept(("awards", "presented_by"), Number("release_id"), &["release_id", "presented_at"]),
    removed(("award_engineers", "user_id"), Group("release_id", "position"), &["release_id"]),
    kept(("fix_answers", "user_id"), Words("release_id, post_id"), &["release_id", "post_id", "gone?", "answered_at"]),
    kept(("fix_checks", "settled_by"), Words("release_id, post_id"), &["release_id", "post_id", "note", "note_lang", "settled_at"]),
    kept(("fan_groups", "opened_by"), Number("id"), &["id", "slug", "name", "about", "lang", "area_id", "opened_at"]),
    removed(("group_members", "user_id"), Number("group_id"), &["group_id", "standing", "since"]),
    removed(("group_news", "user_id"), Number("id"), &["group_id", "news", "happened_at"]),
    kept(("group_posts", "added_by"), Number("post_id"), &["post_id", "group_id", "added_at"]),
    kept(("markets", "added_by"), Number("id"), &["id", "code", "name", "added_at"]),
    kept(("market_wants", "user_id"), Number("market_id"), &["market_id", "counts?", "wanted_at"]),
    removed(("market_translators", "user_id"), Words("market_id, lang"), &["market_id", "lang", "offered_at"]),
    removed(("market_testers", "user_id"), Words("market_id, device_id"), &["market_id", "device_id", "offered_at"]),
    kept(("market_lines", "opened_by"), Number("id"), &["id", "market_id", "line_id", "opened_at", "exception", "exception_lang"]),
    removed(("market_told", "user_id"), Words("market_line_id, way"), &["market_line_id", "way"]),
    kept(("owner_hours", "announced_by"), Number("id"), &["id", "area_id", "note", "lang", "starts_at", "ends_at", "announced_at"]),
    kept(("hour_questions", "author_id"), Number("id"), &["id", "hour_id", "body", "lang", "votes", "asked_at"]),
    kept(("hour_questions", "answered_by"), Number("id"), &["id", "hour_id", "answer", "answer_lang", "answered_at"]),
    kept(("hour_votes", "user_id"), Number("question_id"), &["question_id", "voted_at"]),
    kept(("polls", "drafted_by"), Number("id"), &["id", "purpose", "question", "lang", "note", "closes_at", "opened_at"]),
    kept(("polls", "opened_by"), Number("id"), &["id", "opened_at"]),
    kept(("poll_votes", "user_id"), Number("poll_id"), &["poll_id", "option_id", "voted_at"]),
    kept(("meetups", "host_id"), Number("id"), &["id", "kind", "title", "lang", "about", "city", "venue", "starts_at", "proposed_at"]),
    kept(("meetup_reports", "written_by"), Number("meetup_id"), &["meetup_id", "source", "lang", "written_at"]),
    kept(("meetups", "approved_by"), Number("id"), &["id", "approved_at"]),
    removed(("meetup_guests", "user_id"), Number("meetup_id"), &["meetup_id", "standing", "code", "since", "placed_at", "confirmed_at", "checked_in_at"]),
    removed(("meetup_news", "user_id"), Number("id"), &["id", "meetup_id", "news", "happened_at"]),
    kept(("meetup_photos", "added_by"), Number("id"), &["id", "meetup_id", "picture", "alt", "added_at"]),
    kept(("meetup_edits", "edited_by"), Number("id"), &["id", "meetup_id", "before", "after", "edited_at"]),
    removed(("poll_votes_apart", "user_id"), Number("poll_id"), &["poll_id", "option_id", "voted_at"]),
    removed(("held_poll_votes", "user_id"), Number("poll_id"), &["poll_id", "option_id", "held_at"]),
    kept(("acceptance_points", "met_by"), Number("id"), &["id", "post_id", "body", "met_at"]),
    kept(("votes_on_behalf", "user_id"), Number("post_id"), &["post_id", "source", "cast_at"]),
    kept(("votes_on_behalf", "cast_by"), Group("post_id", "user_id"), &["post_id", "source", "cast_at"]),
    kept(("flagged", "settled_by"), Number("id"), &["id", "post_id", "comment_id", "settled_at"]),
    kept(("flags", "user_id"), Number("flagged_id"), &["flagged_id", "why", "note", "lang", "flagged_at"]),
    kept(("pairs", "answered_by"), Group("older_id", "newer_id"), &["older_id", "newer_id", "state", "answered_at"]),
    kept(("edits", "edited_by"), Number("id"), &["id", "post_id", "comment_id", "title", "body", "lang", "edited_at"]),
    kept(("moderations", "moderated_by"), Number("id"), &["id", "post_id", "comment_id", "act", "reason", "lang", "moderated_at"]),
    kept(("events", "actor_id"), Number("id"), &["id", "what", "post_id", "happened_at"]),
    removed(("mentions", "user_id"), Number("comment_id"), &["comment_id"]),
    removed(("post_mentions", "user_id"), Number("post_id"), &["post_id"]),
    removed(("inbox_entries", "user_id"), Number("id"), &["id", "what", "post_id", "subject", "happened_at", "read_at"]),
    removed(("unread", "user_id"), Number("user_id"), &["entries"]),
    kept(("release_devices", "by_id"), Group("release_id", "device_id"), &["release_id", "device_id", "state", "reason", "lang", "others", "said_at"]),
    kept(("release_rollouts", "by_id"), Number("release_id"), &["release_id", "state", "reason", "lang", "others", "said_at"]),
    kept(("device_states", "by_id"), Number("device_id"), &["device_id", "state", "reason", "lang", "others", "said_at"]),
    kept(("downloads", "added_by"), Number("id"), &["id", "release_id", "device_id", "file_name", "added_at"]),
    kept(("known_issues", "by_id"), Group("release_id", "post_id"), &["release_id", "post_id", "workaround", "lang", "said_at"]),
    kept(("release_holds", "by_id"), Number("release_id"), &["release_id", "reason", "lang", "others", "held_at"]),
    kept(("stopped_mails", "by_id"), Number("release_id"), &["release_id", "stopped_at"]),
    kept(("recalls", "by_id"), Number("release_id"), &["release_id", "reason", "lang", "others"]),
    kept(("planned_skips", "by_id"), Group("train_id", "day"), &["train_id", "day", "reason", "lang", "others", "announced_at"]),
    kept(("releases", "approved_by"), Number("id"), &["id", "version", "approved_at"]),
    kept(("releases", "published_by"), Number("id"), &["id", "version", "published_at"]),
    kept(("item_people", "user_id"), Number("item_id"), &["item_id", "left_out?"]),
    kept(("item_answers", "by_id"), Group("item_id", "lang, question"), &["item_id", "lang", "question", "why", "answered_at"]),
    kept(("credits", "user_id"), Number("item_id"), &["item_id", "release_id", "role"]),
    kept(("further_roles", "user_id"), Group("item_id", "role"), &["item_id", "role"]),
    kept(("contributors", "user_id"), Number("release_id"), &["release_id", "wrote", "voted"]),
    kept(("early_votes", "user_id"), Number("post_id"), &["post_id", "release_id"]),
    kept(("digests", "user_id"), Number("release_id"), &["release_id", "created_at", "told_at"]),
    removed(("desk_minutes", "user_id"), Number("week"), &["week", "minutes"]),
];

#[cfg(test)]
mod tests {
    use super::files;
    use std::collections::BTreeSet;

    #[test]
    fn each_file_has_a_name_of_its_own_and_nothing_that_opens_something() {
        let names: BTreeSet<String> = files().map(super::Stored::name).collect();
        assert_eq!(names.len(), files().count(), "{names:?}");
        for stored in files() {
            let opens = |column: &&&str| column.contains("token") || column.contains("hash");
            assert_eq!(stored.told.iter().find(opens), None, "{}", stored.table);
        }
    }
}
