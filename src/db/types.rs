//! Types that both databases keep: the instant, the ids and enums stored as words.

use super::connection::MultiBackend;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::pg::Pg;
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{HasSqlType, SqlType, Text, Timestamptz};
use diesel::sqlite::Sqlite;

/// The SQL type of an instant: `timestamptz` on `PostgreSQL`, text of fixed width on `SQLite`, so that text order is
/// time order.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185))]
#[diesel(sqlite_type(name = "Text"))]
pub struct Instant;

impl diesel::sql_types::SqlOrd for Instant {}

/// A moment in UTC with microseconds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
    serde::Serialize,
    serde::Deserialize,
)]
#[diesel(sql_type = Instant)]
#[serde(into = "i64", from = "i64")]
pub struct Timestamp(pub DateTime<Utc>);

/// In microseconds since 1970: all that both databases keep of it.
impl From<Timestamp> for i64 {
    fn from(at: Timestamp) -> Self {
        at.0.timestamp_micros()
    }
}

impl From<i64> for Timestamp {
    fn from(micros: i64) -> Self {
        Self(DateTime::from_timestamp_micros(micros).unwrap_or_default())
    }
}

impl Timestamp {
    /// This much later (or earlier).
    #[must_use]
    pub fn plus(self, by: TimeDelta) -> Self {
        Self(self.0 + by)
    }

    /// Microseconds since 1970: as exactly as both databases keep it.
    pub fn micros(self) -> i64 {
        self.0.timestamp_micros()
    }

    /// RFC 3339 in UTC, for `<time datetime>` and feeds.
    pub fn rfc3339(self) -> String {
        self.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    /// As `SQLite` keeps it.
    pub(super) fn on_sqlite(self) -> String {
        self.0.format(ON_SQLITE).to_string()
    }
}

const ON_SQLITE: &str = "%Y-%m-%dT%H:%M:%S%.6fZ";

impl ToSql<Instant, Pg> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<Timestamptz, Pg>::to_sql(&self.0, &mut out.reborrow())
    }
}

impl FromSql<Instant, Pg> for Timestamp {
    fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <DateTime<Utc> as FromSql<Timestamptz, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Instant, Sqlite> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.on_sqlite());
        Ok(IsNull::No)
    }
}

impl FromSql<Instant, Sqlite> for Timestamp {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(value)?;
        Ok(Self(NaiveDateTime::parse_from_str(&text, ON_SQLITE)?.and_utc()))
    }
}

impl FromSql<Instant, MultiBackend> for Timestamp {
    fn from_sql(value: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, Instant>()
    }
}

impl ToSql<Instant, MultiBackend> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((Instant, self));
        Ok(IsNull::No)
    }
}

impl HasSqlType<Instant> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Instant>(lookup)
    }
}

/// Declares an id: a number of its own type, so that a post's cannot be taken for a person's.
macro_rules! id {
    ($($(#[$doc:meta])+ $name:ident),+ $(,)?) => { $(
        $(#[$doc])+
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow, serde::Serialize, serde::Deserialize,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl<DB: Backend> ToSql<diesel::sql_types::BigInt, DB> for $name
        where
            i64: ToSql<diesel::sql_types::BigInt, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB: Backend> FromSql<diesel::sql_types::BigInt, DB> for $name
        where
            i64: FromSql<diesel::sql_types::BigInt, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                i64::from_sql(value).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }
    )+ };
}

id! {
    /// A person.
    UserId,
    /// An area of the ROM.
    AreaId,
    /// A product line.
    LineId,
    /// A device.
    DeviceId,
    /// A post; its id is its public number.
    PostId,
    /// A comment.
    CommentId,
    /// A picture of a post or a comment.
    PictureId,
    /// A decision of staff.
    DecisionId,
    /// Something that happened.
    EventId,
    /// A train of releases.
    TrainId,
    /// A release of a train.
    ReleaseId,
    /// A line of a release.
    ItemId,
    /// An interest group.
    GroupId,
    /// A mail in the outbox.
    MailId,
    /// A week for the board's order, counted from 1970 and only compared with others; it begins at the hour of
    /// publication, so that what fans vote for between two releases counts together.
    VotingWeek,
    /// The number of a week of a train: the first is mostly 1, skipped weeks are counted.
    WeekNumber,
}

impl VotingWeek {
    /// What a vote of this week is worth beside those of other weeks: twice as much as one of the week before. One of week 2900
    /// (August 2025) is worth 1; from the year 2044 on, all are worth the same, which is as much as a number can hold.
    pub fn worth(self) -> f64 {
        // Between these, powers of two are exact.
        let weeks = i32::try_from((self.0 - 2_900).clamp(-1_000, 1_000)).unwrap_or_default();
        2_f64.powi(weeks)
    }
}

impl WeekNumber {
    /// The week after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// Declares an enum that is stored and sent as a word: `as_str`, `parse`, `ALL` and its SQL.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident => $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the database, in forms and in addresses.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value of a word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
                let word: std::borrow::Cow<'de, str> = serde::Deserialize::deserialize(from)?;
                Self::parse(&word).ok_or_else(|| serde::de::Error::custom(concat!("no ", stringify!($name))))
            }
        }

        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }

        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let word = String::from_sql(value)?;
                Self::parse(&word).ok_or_else(|| format!("{word:?} is no {}", stringify!($name)).into())
            }
        }
    };
}
