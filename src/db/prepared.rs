//! Statements in words of SQL that a connection parses once. Diesel keeps what it has prepared of its typed SELECT, INSERT
//! and DELETE; an UPDATE, and whatever `diesel::sql_query` is given, it parses anew each time. What runs at each vote is
//! written as one of these.

use diesel::backend::Backend;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::HasSqlType;
use std::marker::PhantomData;
use std::str::Split;

/// A statement that gives rows of the SQL type `Row`, with the values for its question marks. Its words are known when
/// the program is built, so that a connection keeps a bounded number of them.
#[derive(Debug, Clone, Copy)]
pub struct Prepared<Row, Values> {
    words: &'static str,
    values: Values,
    row: PhantomData<Row>,
}

/// Begins a statement; each `?` in it takes one [`Prepared::bind`], in order.
pub fn prepared<Row>(words: &'static str) -> Prepared<Row, ()> {
    Prepared { words, values: (), row: PhantomData }
}

/// A value and what comes before it.
#[derive(Debug, Clone, Copy)]
pub struct Bound<Before, Kind, Value>(Before, Value, PhantomData<Kind>);

impl<Row, Values> Prepared<Row, Values> {
    /// The value for the next question mark.
    pub fn bind<Kind, Value>(self, value: Value) -> Prepared<Row, Bound<Values, Kind, Value>> {
        Prepared { words: self.words, values: Bound(self.values, value, PhantomData), row: PhantomData }
    }
}

/// Values among the words that stand around them.
pub trait Among<DB: Backend> {
    /// Pushes each value with the words before it.
    fn walk<'b>(&'b self, words: &mut Split<'static, char>, pass: &mut AstPass<'_, 'b, DB>) -> QueryResult<()>;
}

impl<DB: Backend> Among<DB> for () {
    fn walk<'b>(&'b self, _: &mut Split<'static, char>, _: &mut AstPass<'_, 'b, DB>) -> QueryResult<()> {
        Ok(())
    }
}

impl<DB, Before, Kind, Value> Among<DB> for Bound<Before, Kind, Value>
where
    DB: Backend + HasSqlType<Kind>,
    Before: Among<DB>,
    Value: ToSql<Kind, DB>,
{
    fn walk<'b>(&'b self, words: &mut Split<'static, char>, pass: &mut AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk(words, pass)?;
        pass.push_sql(words.next().unwrap_or_default());
        pass.push_bind_param::<Kind, Value>(&self.1)
    }
}

impl<DB: Backend, Row, Values: Among<DB>> QueryFragment<DB> for Prepared<Row, Values> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let mut words = self.words.split('?');
        self.values.walk(&mut words, &mut pass)?;
        words.for_each(|rest| pass.push_sql(rest));
        Ok(())
    }
}

impl<Row, Values> QueryId for Prepared<Row, Values> {
    type QueryId = ();
    /// The words themselves are what a connection knows it by.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Row, Values> Query for Prepared<Row, Values> {
    type SqlType = Row;
}

impl<Row, Values, C> RunQueryDsl<C> for Prepared<Row, Values> {}
