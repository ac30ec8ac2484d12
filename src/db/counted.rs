//! How many rows queries find, counted where they are: none of them comes over.

use super::connection::{Conn, MultiBackend};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::BigInt;

/// The number of a query's rows.
#[derive(Debug, Clone, Copy)]
pub struct Counted<Q>(Q);

/// Counts what `query` finds; its LIMIT is how far is counted.
pub fn counted<Q>(query: Q) -> Counted<Q> {
    Counted(query)
}

impl<Q: QueryFragment<MultiBackend>> QueryFragment<MultiBackend> for Counted<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        pass.push_sql("SELECT count(*) FROM (");
        self.0.walk_ast(pass.reborrow())?;
        pass.push_sql(") AS counted");
        Ok(())
    }
}

impl<Q> QueryId for Counted<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> Query for Counted<Q> {
    type SqlType = BigInt;
}

impl<Q> RunQueryDsl<Conn> for Counted<Q> {}

/// The numbers of several queries' rows, in one round trip.
#[derive(Debug, Clone)]
pub struct CountedEach<Q>(Vec<Q>);

/// Counts what each query finds: its place among them and its number, in no order. None are found of no queries.
pub fn counted_each<Q>(conn: &mut Conn, queries: Vec<Q>) -> QueryResult<Vec<(i64, i64)>>
where
    Q: QueryFragment<MultiBackend>,
{
    if queries.is_empty() { Ok(Vec::new()) } else { CountedEach(queries).load(conn) }
}

impl<Q: QueryFragment<MultiBackend>> QueryFragment<MultiBackend> for CountedEach<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        for (place, query) in self.0.iter().enumerate() {
            if place > 0 {
                pass.push_sql(" UNION ALL ");
            }
            pass.push_sql(&format!("SELECT CAST({place} AS BIGINT), count(*) FROM ("));
            query.walk_ast(pass.reborrow())?;
            pass.push_sql(") AS counted");
        }
        Ok(())
    }
}

impl<Q> QueryId for CountedEach<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> Query for CountedEach<Q> {
    type SqlType = (BigInt, BigInt);
}

impl<Q> RunQueryDsl<Conn> for CountedEach<Q> {}
