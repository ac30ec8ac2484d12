//! A password that is changed while somebody signs in with the one before.

use super::at_once;
use crate::support::on_each_engine;
use crate::support::people::{PASSWORD, address};

#[test]
fn no_session_of_the_old_password_outlives_it() {
    on_each_engine(|app| {
        for round in 0..8 {
            let name = format!("Ada {round}");
            let mut ada = app.member(&name);
            let (settings, email, mut other) = (ada.get("/settings"), address(&name), app.visitor());
            let changes = [("current", PASSWORD), ("new", "seven new words for one door")];
            let signs_in = [("email", &*email), ("password", PASSWORD)];
            let work: Vec<Box<dyn FnOnce() -> u16 + Send + '_>> = vec![
                Box::new(|| ada.submit(&settings, "/settings/password", &changes).status),
                Box::new(|| other.post("/sign-in", &signs_in).status),
            ];
            let came = at_once(work);
            assert!(came[0] == 303 && [303, 422].contains(&came[1]), "{came:?}");
            // Hers from the change on; whoever signed in was either too late, or signed out by it.
            assert_eq!(app.tables().count("sessions"), round + 1, "{came:?}");
        }
    });
}
