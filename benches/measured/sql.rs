//! Words that the two databases have for the same.

use orange_friday::config::DatabaseUrl;

pub struct Sql {
    is_sqlite: bool,
}

impl Sql {
    pub const fn of(url: &DatabaseUrl) -> Self {
        Self { is_sqlite: matches!(url, DatabaseUrl::Sqlite(_)) }
    }

    /// The numbers from 1 on.
    pub fn numbers(&self, most: i64) -> String {
        if self.is_sqlite {
            format!(
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
            )
        } else {
            format!("generate_series(1, {most}) AS s(n)")
        }
    }

    /// So many minutes after a year ago.
    pub fn at(&self, minutes: &str) -> String {
        if self.is_sqlite {
            format!("strftime('%Y-%m-%dT%H:%M:%f000Z', '2025-11-17 12:00:00', ({minutes}) || ' minutes')")
        } else {
            format!("timestamptz '2025-11-17T12:00:00Z' + ({minutes}) * interval '1 minute'")
        }
    }
}
