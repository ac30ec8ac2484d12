//! Pairs of numbers as rows of a table, for statements about many things at once: `given (one, other)`.
//!
//! They travel as two arrays on `PostgreSQL` and as one text on `SQLite`, so that a connection parses and plans such a
//! statement once, whatever the number of rows.

use super::connection::MultiBackend;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Text};
use diesel::sqlite::Sqlite;

/// A statement behind the rows that it speaks of.
#[derive(Debug, Clone)]
pub struct Given<Then> {
    ones: Vec<i64>,
    others: Vec<i64>,
    /// All of them: `[[1,2],[3,4]]`.
    json: String,
    then: Then,
}

/// Begins with the rows; the statement knows them as `given (one, other)`.
pub fn given<Then>(rows: impl Iterator<Item = (i64, i64)>, then: Then) -> Given<Then> {
    let (ones, others): (Vec<i64>, Vec<i64>) = rows.unzip();
    let pairs: Vec<String> = ones.iter().zip(&others).map(|(one, other)| format!("[{one},{other}]")).collect();
    Given { ones, others, json: format!("[{}]", pairs.join(",")), then }
}

impl<Then: QueryFragment<Pg>> QueryFragment<Pg> for Given<Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("WITH given (one, other) AS (SELECT * FROM unnest(");
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.ones)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.others)?;
        pass.push_sql(")) ");
        self.then.walk_ast(pass)
    }
}

impl<Then: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Given<Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("WITH given (one, other) AS (SELECT value ->> 0, value ->> 1 FROM json_each(");
        pass.push_bind_param::<Text, String>(&self.json)?;
        pass.push_sql(")) ");
        self.then.walk_ast(pass)
    }
}

impl<Then> QueryFragment<MultiBackend> for Given<Then>
where
    Then: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<Then> QueryId for Given<Then> {
    type QueryId = ();
    /// The words themselves are what a connection knows it by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Then: Query> Query for Given<Then> {
    type SqlType = Then::SqlType;
}

impl<Then, C> RunQueryDsl<C> for Given<Then> {}
