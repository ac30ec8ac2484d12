//! How far a long command is.

use std::time::{Duration, Instant};

/// Between two lines: more often nobody reads them.
const EVERY: Duration = Duration::from_secs(2);

/// Tells now and then how far a command is.
pub(super) struct Progress {
    every: Duration,
    last: Instant,
    out: Box<dyn FnMut(String)>,
}

impl Progress {
    /// On standard output.
    pub(super) fn printed() -> Self {
        Self::told(EVERY, |line| println!("{line}"))
    }

    /// To whoever listens, so long after each other.
    fn told(every: Duration, out: impl FnMut(String) + 'static) -> Self {
        Self { every, last: Instant::now(), out: Box::new(out) }
    }

    /// Tells this, if it is time for it.
    pub(super) fn tell(&mut self, line: impl FnOnce() -> String) {
        if self.last.elapsed() >= self.every {
            self.last = Instant::now();
            (self.out)(line());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::commands::now;
    use super::super::import::{read, take_in};
    use super::super::reindex::index;
    use super::*;
    use crate::accounts;
    use crate::areas::{self, NewArea};
    use crate::config::DatabaseUrl;
    use crate::db::{self, Db};
    use crate::people::Role;
    use std::sync::mpsc::channel;

    #[test]
    fn an_import_and_a_reindex_tell_how_far_they_are() {
        let folder = std::env::temp_dir().join(format!("friday-progress-{:016x}", getrandom::u64().unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = DatabaseUrl::Sqlite(folder.join("test.db").display().to_string());
        db::migrate(&url).unwrap();
        let db = Db::open(&url, 2).unwrap();
        db.write_here(|conn| {
            accounts::add_person(conn, "Olivia", "olivia@example.org", Role::Owner, "", now())?;
            areas::add(conn, &NewArea::parse("Camera", "Phone").unwrap())
        })
        .unwrap();

        let (tell, told) = channel();
        let mut progress = Progress::told(Duration::ZERO, move |line| drop(tell.send(line)));
        let lines = "{\"title\":\"Night mode\",\"module\":\"Camera\"}\n{\"title\":\"A grid\",\"module\":\"Camera\"}\n";
        let imports = read(&db, lines.as_bytes(), None, &mut progress).unwrap().unwrap();
        assert_eq!(take_in(&db, imports, &mut progress).unwrap(), 2);
        assert_eq!(index(&db, &mut progress).unwrap(), 2);
        let said: Vec<String> = told.try_iter().collect();
        assert_eq!(said[..4], ["1 lines read", "2 lines read", "1 of 2 posts", "2 of 2 posts"]);
        assert!(said.len() > 4 && said[4].ends_with(" of about 2 texts"), "{said:?}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn nothing_is_told_before_it_is_time() {
        let mut progress = Progress::told(Duration::MAX, |line| panic!("{line}"));
        progress.tell(|| "at once".to_owned());
    }
}
