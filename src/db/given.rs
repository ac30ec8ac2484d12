//! Rows of numbers, or of words with numbers, for statements about many things at once: `given (one)`, `given (one, other)`,
//! or `given (word, one, other)`.
//!
//! They travel as arrays on `PostgreSQL` and as one text on `SQLite`, so that a connection parses and plans such a
//! statement once, whatever the number of rows.

use super::connection::MultiBackend;
use super::types::{Instant, Timestamp};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Text};
use diesel::sqlite::Sqlite;

/// A statement behind the rows that it speaks of.
#[derive(Debug, Clone)]
pub struct Given<All, Then> {
    rows: All,
    /// All of them: `[[1,2],[3,4]]`.
    json: String,
    then: Then,
}

/// Numbers.
#[derive(Debug, Clone)]
pub struct Single(Vec<i64>);

/// Pairs of numbers.
#[derive(Debug, Clone)]
pub struct Numbers(Vec<i64>, Vec<i64>);

/// Words with two numbers each.
#[derive(Debug, Clone)]
pub struct Words(Vec<String>, Numbers);

/// Numbers, each with a moment.
#[derive(Debug, Clone)]
pub struct Moments(Vec<i64>, Vec<Timestamp>);

/// Rows as a database takes them.
pub trait Rows {
    /// What a statement knows them as, and their columns on `SQLite`.
    const COLUMNS: (&str, &str);

    /// Pushes the arrays, with a comma between each two.
    fn push<'b>(&'b self, pass: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()>;
}

impl Rows for Single {
    const COLUMNS: (&str, &str) = ("one", "value");

    fn push<'b>(&'b self, pass: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.0)?;
        pass.push_sql("::BIGINT[]");
        Ok(())
    }
}

impl Rows for Numbers {
    const COLUMNS: (&str, &str) = ("one, other", "value ->> 0, value ->> 1");

    fn push<'b>(&'b self, pass: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.0)?;
        pass.push_sql("::BIGINT[], ");
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.1)?;
        pass.push_sql("::BIGINT[]");
        Ok(())
    }
}

impl Rows for Words {
    const COLUMNS: (&str, &str) = ("word, one, other", "value ->> 0, value ->> 1, value ->> 2");

    fn push<'b>(&'b self, pass: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_bind_param::<Array<Text>, Vec<String>>(&self.0)?;
        pass.push_sql("::TEXT[], ");
        self.1.push(pass)
    }
}

impl Rows for Moments {
    const COLUMNS: (&str, &str) = ("one, moment", "value ->> 0, value ->> 1");

    fn push<'b>(&'b self, pass: &mut AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.0)?;
        pass.push_sql("::BIGINT[], ");
        pass.push_bind_param::<Array<Instant>, Vec<Timestamp>>(&self.1)?;
        pass.push_sql("::TIMESTAMPTZ[]");
        Ok(())
    }
}

/// Begins with numbers; the statement knows them as `given (one)`. On `SQLite` they are read in a third of the time of
/// pairs, each of which is a text to be parsed.
pub fn given_each<Then>(numbers: impl Iterator<Item = i64>, then: Then) -> Given<Single, Then> {
    let numbers: Vec<i64> = numbers.collect();
    let words: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    Given { json: format!("[{}]", words.join(",")), rows: Single(numbers), then }
}

/// Begins with the rows; the statement knows them as `given (one, other)`.
pub fn given<Then>(rows: impl Iterator<Item = (i64, i64)>, then: Then) -> Given<Numbers, Then> {
    let (ones, others): (Vec<i64>, Vec<i64>) = rows.unzip();
    let rows: Vec<String> = ones.iter().zip(&others).map(|(one, other)| format!("[{one},{other}]")).collect();
    Given { json: format!("[{}]", rows.join(",")), rows: Numbers(ones, others), then }
}

/// Begins with numbers, each with a moment; the statement knows them as `given (one, moment)`.
pub fn given_moments<Then>(rows: impl Iterator<Item = (i64, Timestamp)>, then: Then) -> Given<Moments, Then> {
    let (ones, moments): (Vec<i64>, Vec<Timestamp>) = rows.unzip();
    let rows = ones.iter().zip(&moments).map(|(one, moment)| format!("[{one},\"{}\"]", moment.on_sqlite()));
    let rows: Vec<String> = rows.collect();
    Given { json: format!("[{}]", rows.join(",")), rows: Moments(ones, moments), then }
}

/// Begins with words and two numbers each; the statement knows them as `given (word, one, other)`. Words hold neither
/// quotes, backslashes nor control characters.
pub fn given_words<Then>(rows: impl Iterator<Item = (String, i64, i64)>, then: Then) -> Given<Words, Then> {
    let (words, (ones, others)): (Vec<String>, (Vec<i64>, Vec<i64>)) =
        rows.map(|(word, one, other)| (word, (one, other))).unzip();
    let rows: Vec<String> = words
        .iter()
        .zip(ones.iter().zip(&others))
        .map(|(word, (one, other))| format!("[\"{word}\",{one},{other}]"))
        .collect();
    Given { json: format!("[{}]", rows.join(",")), rows: Words(words, Numbers(ones, others)), then }
}

impl<All: Rows, Then: QueryFragment<Pg>> QueryFragment<Pg> for Given<All, Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("WITH given (");
        pass.push_sql(All::COLUMNS.0);
        pass.push_sql(") AS (SELECT * FROM unnest(");
        self.rows.push(&mut pass)?;
        pass.push_sql(")) ");
        self.then.walk_ast(pass)
    }
}

impl<All: Rows, Then: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Given<All, Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("WITH given (");
        pass.push_sql(All::COLUMNS.0);
        pass.push_sql(") AS (SELECT ");
        pass.push_sql(All::COLUMNS.1);
        pass.push_sql(" FROM json_each(");
        pass.push_bind_param::<Text, String>(&self.json)?;
        pass.push_sql(")) ");
        self.then.walk_ast(pass)
    }
}

impl<All, Then> QueryFragment<MultiBackend> for Given<All, Then>
where
    All: Rows,
    Then: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<All, Then> QueryId for Given<All, Then> {
    type QueryId = ();
    /// The words themselves are what a connection knows it by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<All, Then: Query> Query for Given<All, Then> {
    type SqlType = Then::SqlType;
}

impl<All, Then, C> RunQueryDsl<C> for Given<All, Then> {}
