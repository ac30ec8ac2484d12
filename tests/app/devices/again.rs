//! When bugs are gone through once more, for devices that came to be known.

use super::{CATALOGUE, imports};
use crate::support::on_each_engine;

/// All bugs are gone through for a name only: hardly any change of a catalogue is one.
#[test]
fn bugs_are_gone_through_again_only_when_a_device_came_or_has_another_name() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let begins = |what: &str, is_due: bool| {
            assert_eq!(!app.tables().containing("matching").is_empty(), is_due, "{what}");
            app.run_worker();
            assert_eq!(app.tables().containing("matching"), [""; 0], "{what}");
        };
        imports(&mut grace, CATALOGUE, "import");
        begins("devices", true);
        let form = grace.get("/staff/lines");
        assert_eq!(grace.submit(&form, "/staff/lines", &[("name", "Tablet")]).status, 303);
        imports(&mut grace, &CATALOGUE.replace(",EU,phone", ",EU,tablet"), "import");
        begins("another line", false);
        imports(&mut grace, &CATALOGUE.replace("小米 13", "小米十三"), "import");
        begins("another name in a catalogue", true);
        let form = grace.get("/staff/devices/3");
        assert_eq!(grace.submit(&form, "/staff/devices/3", &[("line", "tablet")]).status, 303);
        begins("another line in the form", false);
        let form = grace.get("/staff/devices/3");
        assert_eq!(grace.submit(&form, "/staff/devices/3", &[("names", "Mi 8; Mi 8 UD")]).status, 303);
        begins("another name in the form", true);
        let form = grace.get("/staff/devices/3");
        assert_eq!(grace.submit(&form, "/staff/devices/3", &[("region", "EU")]).status, 303);
        begins("where it is sold", true);
    });
}
