//! Rows of anything for a statement that stores many things at once: `given (value)`, where `value ->> 'name'` is a field of
//! one, and `value ->> 0` the first of a tuple. Numbers and truth values are cast: on `PostgreSQL` all of them are text.
//!
//! They travel as one text, so that storing a thousand rows is one statement, which a connection parses and plans once.

use super::connection::MultiBackend;
use crate::error::{Error, Result};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::Text;
use diesel::sqlite::Sqlite;
use serde::Serialize;

/// A statement behind the rows that it stores.
#[derive(Debug, Clone)]
pub struct Records<Then> {
    /// All of them, as JSON.
    json: String,
    then: Then,
}

/// Begins with the rows; the statement knows them as `given (value)`.
pub fn given_records<Row: Serialize, Then>(rows: &[Row], then: Then) -> Result<Records<Then>> {
    let json = serde_json::to_string(rows).map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(Records { json, then })
}

impl<Then: QueryFragment<Pg>> QueryFragment<Pg> for Records<Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("WITH given (value) AS (SELECT * FROM json_array_elements(");
        pass.push_bind_param::<Text, String>(&self.json)?;
        pass.push_sql("::JSON)) ");
        self.then.walk_ast(pass)
    }
}

impl<Then: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Records<Then> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("WITH given (value) AS (SELECT value FROM json_each(");
        pass.push_bind_param::<Text, String>(&self.json)?;
        pass.push_sql(")) ");
        self.then.walk_ast(pass)
    }
}

impl<Then> QueryFragment<MultiBackend> for Records<Then>
where
    Then: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<Then> QueryId for Records<Then> {
    type QueryId = ();
    /// The words themselves are what a connection knows it by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Then: Query> Query for Records<Then> {
    type SqlType = Then::SqlType;
}

impl<Then, C> RunQueryDsl<C> for Records<Then> {}
