//! Rows as JSON, put together by the database in use.

use super::connection::Conn;

/// The SQL that makes an object of these columns of a table, as text. A column that holds moments is known by its name, as
/// everywhere; one of booleans is told by a `?` behind it. Moments are in UTC with microseconds on both databases.
pub fn json_object(conn: &Conn, table: &str, columns: &[&str]) -> String {
    let fields: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = column.trim_end_matches('?');
            let value = format!("{table}.{name}");
            let value = match conn {
                Conn::Pg(_) if is_moment(name) => {
                    format!("to_char({value} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                }
                Conn::Sqlite(_) if *column != name => {
                    format!("json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)")
                }
                _ => value,
            };
            format!("'{name}', {value}")
        })
        .collect();
    let fields = fields.join(", ");
    match conn {
        Conn::Pg(_) => format!("CAST(json_build_object({fields}) AS TEXT)"),
        Conn::Sqlite(_) => format!("json_object({fields})"),
    }
}

fn is_moment(column: &str) -> bool {
    column.ends_with("_at") || column == "since"
}
