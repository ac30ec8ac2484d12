//! A post that is imported while its area is merged into another one.

use super::first_start::somebody_waits;
use crate::support::on_each_engine;
use diesel::RunQueryDsl;
use orange_friday::db::AreaId;
use orange_friday::people::Role;
use orange_friday::{areas, imports, posts};
use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;

/// The merge has written the area when the import asks for it: the post goes where the others of the area are moved to, for
/// nobody moves it afterwards.
#[test]
fn a_post_is_imported_into_no_area_that_was_merged_meanwhile() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder"]);
        app.add_person("Olivia", Role::Owner);
        let import = app.read(|conn| {
            let line = r#"{"title":"Pause a recording","module":"Recorder"}"#;
            Ok(imports::parse(line, &areas::list(conn)?, None).unwrap())
        });
        let (now, db) = (app.now(), app.app.db.clone());
        let (held, is_held) = channel();
        thread::scope(|scope| {
            let imported = scope.spawn(move || {
                is_held.recv().unwrap();
                db.write_here(move |conn| imports::store(conn, &import, now))
            });
            let (held, database) = (Mutex::new(held), app.database.url.clone());
            app.write(move |conn| {
                diesel::sql_query("UPDATE areas SET merged_into = 1 WHERE id = 2").execute(conn)?;
                held.lock().unwrap().send(()).unwrap();
                // On a file the import's write begins only after this one.
                somebody_waits(&database);
                Ok(())
            });
            assert!(imported.join().unwrap().unwrap());
        });
        let filed = app.read(|conn| {
            let wanted = posts::number("1-pause-a-recording").unwrap();
            Ok(posts::get(conn, wanted)?.area_id)
        });
        assert_eq!(filed, AreaId(1), "on {:?}", app.engine);
    });
}
