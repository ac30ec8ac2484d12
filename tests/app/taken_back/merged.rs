//! What is taken back once a product line went into another one: nothing comes to be in the one that went.

use super::{offered, posted};
use crate::support::on_each_engine;
use orange_friday::db::LineId;
use orange_friday::devices;
use orange_friday::trains;

#[test]
fn a_device_goes_back_to_the_line_that_took_its_own_one_over_and_no_train_goes_for_that_one_again() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut olga = app.owner("Olga");
        posted(&mut olga, "/staff/lines", &[("name", "Pad")]);
        let device = |line| [("codename", "nabu"), ("names", "Pad 5"), ("region", ""), ("line", line)];
        posted(&mut olga, "/staff/devices", &device("pad"));
        posted(&mut olga, "/staff/devices/1", &device("phone"));
        let moved = offered(&mut olga).remove(0);
        app.sql(
            "INSERT INTO trains (slug, first_number, name, rhythm, scheme, line_id, retired) \
             SELECT 'pads', 1, 'Pads', 'daily', '{yy}.{m}.{d}-pad', id, TRUE FROM product_lines WHERE slug = 'pad'",
        );
        posted(&mut olga, "/staff/lines/2/merge", &[("into", "phone"), ("sure", "yes")]);
        app.run_worker();

        assert_eq!(olga.post(&moved, &[]).status, 303);
        let line = app.read(|conn| devices::by_codename(conn, "nabu")).map(|device| device.line_id);
        assert_eq!(line, Some(LineId(1)));
        let train = app.read(|conn| trains::called(conn, "pads")).id;
        assert_eq!(olga.post(&format!("/staff/trains/{train}/retire"), &[("retired", "no")]).status, 409);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
