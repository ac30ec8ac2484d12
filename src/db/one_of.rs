//! The condition that a number is one of many. A list with a place for each is a statement of its own for every length, which
//! each connection parses and keeps; this is one, with all of them in one value.

use super::connection::MultiBackend;
use diesel::expression::{AppearsOnTable, ValidGrouping, is_aggregate};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Bool, Text};
use diesel::sqlite::Sqlite;

/// See [`one_of`].
#[derive(Debug, Clone)]
pub struct OneOf<Column> {
    column: Column,
    numbers: Vec<i64>,
    /// All of them: `[1,2]`.
    json: String,
}

/// Whether a column has one of these numbers, of which there may be thousands.
pub fn one_of<Column>(column: Column, numbers: impl Iterator<Item = i64>) -> OneOf<Column> {
    let numbers: Vec<i64> = numbers.collect();
    let json = numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    OneOf { column, numbers, json: format!("[{json}]") }
}

impl<Column> Expression for OneOf<Column> {
    type SqlType = Bool;
}

impl<Column> ValidGrouping<()> for OneOf<Column> {
    type IsAggregate = is_aggregate::No;
}

impl<Column: AppearsOnTable<From>, From> AppearsOnTable<From> for OneOf<Column> {}

impl<Column: QueryFragment<Pg>> QueryFragment<Pg> for OneOf<Column> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.column.walk_ast(pass.reborrow())?;
        pass.push_sql(" = ANY(");
        pass.push_bind_param::<Array<BigInt>, Vec<i64>>(&self.numbers)?;
        pass.push_sql(")");
        Ok(())
    }
}

impl<Column: QueryFragment<Sqlite>> QueryFragment<Sqlite> for OneOf<Column> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.column.walk_ast(pass.reborrow())?;
        pass.push_sql(" IN (SELECT value FROM json_each(");
        pass.push_bind_param::<Text, String>(&self.json)?;
        pass.push_sql("))");
        Ok(())
    }
}

impl<Column: QueryFragment<Pg> + QueryFragment<Sqlite>> QueryFragment<MultiBackend> for OneOf<Column> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<Column> QueryId for OneOf<Column> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}
