//! Finding posts by what they say, in every language of the site, alike on both databases: the tokens are our own, and so
//! is the order of what is found. Knows posts by their numbers only; of who may see what it knows as much as
//! it takes to tell nothing else, the rest is asked by the rooms above.
//!
//! ## Decisions
//! - 2026-11-27: Tokens are made in Rust and kept in a plain table, not in FTS5 or `tsvector`. Measured on 50,000 posts,
//!   neither finds 通知栏 inside a run of Han, nor 指紋 by 指纹, nor is any word found that is typed with a mistake.
//! - 2026-11-27: A word has a stem in the language of its text and one in English, and is looked for by its stems in all
//!   five languages with stems: two words do not tell in which of them somebody asks.
//! - 2026-11-27: Words for the same thing (`dark mode` and `night mode`) have a token in common in each language. While somebody
//!   types a title, that of their own is looked for: a suggestion that its reader cannot read is none.
//! - 2026-11-30: A long word of German or Dutch says what it begins and ends with, and pairs of characters between two words
//!   of Chinese say little. Of wishes that are said again in other words, a third found each other, with this and a larger
//!   vocabulary two thirds, and fewer others are suggested in vain. Small words tell in which language a title is typed:
//!   those in another one come behind.
//! - 2026-12-01: A column of the vocabulary has the words of other languages that are said in it (`screenshot` in Dutch): what is
//!   meant is kept by language. With them, and with words for several taken for those of one, Dutch finds nearly as much as the others.
//! - 2026-11-29: Whoever looks for words on the board finds those of all languages for it (`akku`, `battery`, `电池`), their
//!   own first, and in German and Dutch also longer words that begin with one: most boards are read across languages.
//! - 2026-11-27: The index changes in the transaction that writes the text, by the difference to what stood there
//!   (`post_words`); what a hidden post or comment says stays in it, and is left out by whoever asks.
//! - 2026-11-29: No answer comes from words that its reader may not see: how rare a word is, whether it stands anywhere, and
//!   what may have been mistyped is told by what they see (`seen`). Visitors found out word by word what is private.
//! - 2026-11-29: A question gives every post that says it, up to the rows it may read, and whoever asks narrows and orders all
//!   of them: of the newest thousand, those that fit a filter were often none. So does the best match.
//! - 2026-11-29: Of a long text 2,000 tokens are kept, each a row in the write that files it: a report of usual length is found
//!   to its end, and nobody waits long for a longer one.
//! - 2026-11-29: A single character is looked for as what pairs begin with, and as the end of a run, which texts keep by itself;
//!   a name and its number (`MIUI14`) are kept as one and apart, and looked for apart, as half of all people write them.
//! - 2026-11-30: Titles of which a site has some hundred, as those of polls, have no index: each is taken apart once in a process,
//!   and looked through with every search (`wanted`). No rows have to be kept up, rebuilt and checked for them.
//! - 2026-11-29: Titles are alike by their words alone. What counts more within an area or kind (research had it at 1.2 times)
//!   would be unknown while a title is typed, and votes between two that are as much alike would let the popular one stand
//!   before the one that others were merged into.

mod below;
mod best;
mod checked;
mod completing;
mod compounds;
mod concepts;
mod counting;
mod find;
mod fold;
mod lines;
mod mark;
mod matching;
mod plain;
mod question;
mod rank;
mod seen;
mod spelling;
mod store;
mod strays;
mod terms;
#[cfg(test)]
mod tests;
mod tokens;
mod unused;
mod wanted;
mod words;
mod written;

pub use below::below;
pub use checked::{has_post, has_text, reaches};
pub use counting::{Miscounted, miscounted, settle};
pub use find::{Alike, Titles, alike, worth_a_look};
pub use lines::{titled, tokens_of_line};
pub use mark::{Stretch, marked, unmarked};
pub use matching::{Effort, Found, MOST, matching};
pub use question::Question;
pub use seen::Reader;
pub use store::{Source, put_post, put_post_again, put_text, put_text_again, remove_posts, remove_texts};
pub use strays::{Stray, listed_below, remove_strays, strays};
pub use tokens::{Entry, PostEntry, Tokens};
pub use unused::{forget_words, unused_words};
pub use wanted::Wanted;
pub use written::{Listed, Written};

/// The rules by which texts are taken apart. With other ones everything is indexed again (`reindexing`).
pub const RULES: i64 = 8;
