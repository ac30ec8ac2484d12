//! A word that an area or a line had before leads on wherever it stands: in what staff look up, in files, and in forms that were
//! opened before it was named anew.

use crate::numbers::{NUMBERS, table};
use crate::support::process::Program;
use crate::support::{Browser, TestApp, database::scratch_folder, on_each_engine};
use diesel::prelude::*;
use orange_friday::areas::{self, NewArea};
use orange_friday::db::schema::devices;
use orange_friday::db::{AreaId, LineId};
use orange_friday::people::Role;
use orange_friday::trains;

/// The camera of phones, the mesh of routers, and a stand of tablets.
fn three_lines(app: &TestApp) {
    app.areas(&["Camera"]);
    for (name, line) in [("Mesh", "Router"), ("Stand", "Tablet")] {
        app.write(move |conn| areas::add(conn, &NewArea::parse(name, line).unwrap()));
    }
}

fn names(staff: &mut Browser, what: &str, name: &str) {
    let here = format!("/staff/{what}");
    let form = staff.get(&here);
    assert_eq!(staff.submit(&form, &here, &[("name", name)]).status, 303, "{what}: {name}");
}

/// The camera is called photos by now, phones are handsets, and routers went into these.
fn all_is_named_anew(app: &TestApp, staff: &mut Browser) {
    names(staff, "areas/1", "Photos");
    names(staff, "lines/1", "Handset");
    let now = app.now();
    app.write(move |conn| areas::merge_line(conn, LineId(2), "handset", now));
}

#[test]
fn numbers_are_found_by_the_words_of_before() {
    on_each_engine(|app| {
        three_lines(app);
        let (ada, mut grace) = (app.fan("Ada"), app.staff("Grace"));
        app.run_worker();
        app.file(&ada, "request", "Night mode", "camera");
        all_is_named_anew(app, &mut grace);
        app.at("2026-11-21T17:00:00Z");
        let mut grace = app.signed_in("Grace");
        for (before, today) in [
            ("?line=phone", "?line=handset"),
            ("?line=router", "?line=handset"),
            ("?area=camera", "?area=photos"),
            ("?line=phone&area=camera&weeks=52", "?line=handset&area=photos&weeks=52"),
        ] {
            let pages = [before, today].map(|query| grace.get(&format!("{NUMBERS}{query}")));
            let [told, expected] = pages.each_ref().map(|page| {
                assert_eq!(page.status, 200, "{before}");
                let chosen = page.attributes(".filter-row option[selected]", "value");
                (chosen, page.attributes("main a[href^='/staff/numbers.csv']", "href"), page.all("#waiting tbody td"))
            });
            assert_eq!(told, expected, "{before}");
            assert_eq!(told.1, [format!("{NUMBERS}.csv{today}")]);
            let rows = table(&mut grace, before);
            assert_eq!(rows, table(&mut grace, today), "{before}");
            assert!(rows.keys().any(|[_, line, _, figure]| line == "handset" && figure == "unanswered"), "{rows:?}");
            let by_day = [before, today].map(|query| grace.get(&format!("{NUMBERS}.csv{query}&by=day")).body);
            assert_eq!(by_day[0], by_day[1], "{before}");
        }
        // What there never was narrows nothing, as before.
        assert!(grace.get(&format!("{NUMBERS}?line=car")).attributes("#line option[selected]", "value").is_empty());
    });
}

#[test]
fn files_are_taken_in_by_the_words_of_before() {
    on_each_engine(|app| {
        three_lines(app);
        app.add_person("Olivia", Role::Owner);
        let mut grace = app.staff("Grace");
        all_is_named_anew(app, &mut grace);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let posts = folder.join("posts.jsonl");
        let lines = [
            r#"{"title":"Night mode for everybody","module":"Camera"}"#,
            r#"{"title":"A quieter shutter","module":"camera"}"#,
            r#"{"title":"Raw photos as well","module":"Photos"}"#,
        ];
        std::fs::write(&posts, lines.join("\n")).unwrap();
        let path = posts.to_str().unwrap();
        let told = program.run(&["import", "posts", path]);
        assert!(told.status == 0 && told.says("Imported 3 posts") && !told.says("no area that is here"), "{told:?}");
        for word in ["night", "shutter", "raw"] {
            assert_eq!(app.finds(&format!("q={word}&area=photos")).len(), 1, "{word}");
        }
        // So is where all else goes; of what there never was, nothing is taken.
        std::fs::write(&posts, r#"{"title":"Pay with the phone","module":"NFC"}"#).unwrap();
        let refused = program.run(&["import", "posts", path]);
        assert!(refused.status != 0 && refused.says("name \"NFC\", no area that is here"), "{refused:?}");
        let told = program.run(&["import", "posts", path, "--area", "camera"]);
        assert!(told.status == 0 && told.says("1 posts name no area that is here; they go to photos."), "{told:?}");

        let catalogue = folder.join("devices.csv");
        std::fs::write(&catalogue, "codename,names,line\nfuxi,Xiaomi 13,Phone\nmesh,Mesh 1,router\n").unwrap();
        let taken = program.run(&["import", "devices", catalogue.to_str().unwrap()]);
        assert!(taken.status == 0 && taken.says("2 new"), "{taken:?}");
        let csv = "codename,names,line\ndipper,Mi 8,phone\nmix,Mix 4,Handset\ncepheus,Mi 9,car\n";
        let refused = grace.post("/staff/devices/import", &[("csv", csv), ("step", "import")]);
        assert_eq!((refused.status, refused.all("tbody td").len()), (422, 2), "{}", refused.text());
        let csv = csv.replace(",car", ",ROUTER");
        assert_eq!(grace.post("/staff/devices/import", &[("csv", &csv), ("step", "import")]).status, 303);
        let of_handsets = devices::table.filter(devices::line_id.eq(LineId(1))).count();
        assert_eq!(app.read(|conn| Ok(of_handsets.get_result::<i64>(conn)?)), 5);
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn forms_that_were_opened_before_are_taken() {
    on_each_engine(|app| {
        three_lines(app);
        let mut grace = app.staff("Grace");
        let [known, all] = ["/staff/devices", "/staff/trains"].map(|path| grace.get(path));
        names(&mut grace, "lines/2", "Mesh router");
        let device = [("codename", "mesh"), ("names", "Mesh 1"), ("line", "router")];
        assert_eq!(grace.submit(&known, "/staff/devices", &device).status, 303);
        let train = [
            ("name", "Mesh train"),
            ("rhythm", "daily"),
            ("cutoff_day", "Mon"),
            ("cutoff_time", "09:00"),
            ("publish_day", "Mon"),
            ("publish_time", "17:00"),
            ("dated", "day"),
            ("word", "mesh"),
            ("line", "router"),
        ];
        assert_eq!(grace.submit(&all, "/staff/trains", &train).status, 303);
        let train = app.read(trains::all).pop().unwrap();
        assert_eq!(train.line_id, Some(LineId(2)));

        let here = format!("/staff/trains/{}", train.id);
        let [device, form] = ["/staff/devices/1", &here].map(|path| grace.get(path));
        names(&mut grace, "lines/2", "Home router");
        assert_eq!(grace.submit(&device, "/staff/devices/1", &[("names", "Mesh One")]).status, 303);
        assert_eq!(grace.submit(&form, &here, &[("name", "Train of the mesh")]).status, 303);
        let train = app.read(trains::all).pop().unwrap();
        assert_eq!((&*train.name, train.line_id), ("Train of the mesh", Some(LineId(2))));
        for page in ["/staff/devices/1", &here] {
            assert_eq!(grace.get(page).attributes("#line option[selected]", "value"), ["home-router"], "{page}");
        }
    });
}

#[test]
fn lines_of_a_release_are_worded_in_areas_by_their_words_of_before() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let wish = app.finished(&ada, &grace, "Keep recording during calls", "recorder");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let (item, page) = (app.line_of(wish).id, desk.get("/releases/next/edit"));
        names(&mut desk, "areas/1", "Photos");
        names(&mut desk, "areas/2", "Sound recorder");
        let (wording, area) = (format!("wording-{item}"), format!("area-{item}"));
        let written = [("line", "The build is a third smaller"), ("line_area", "camera"), ("line_change", "improved")];
        let worded = [(&*wording, "Record on while it rings")];
        let saved = desk.submit(&page, "/releases/next/notes", &[&written[..], &worded].concat());
        assert_eq!(saved.status, 303, "{}", saved.text());
        let lines = || {
            let lines = app.release_lines().into_iter().map(|line| (line.wording, line.area_id));
            lines.collect::<Vec<(String, AreaId)>>()
        };
        let [smaller, calls] = ["The build is a third smaller", "Record on while it rings"].map(str::to_owned);
        for line in [(smaller, AreaId(1)), (calls.clone(), AreaId(2))] {
            assert!(lines().contains(&line), "{line:?} of {:?}", lines());
        }
        // Another area is chosen on a page from before that one was named anew.
        let page = desk.get("/releases/next/edit");
        names(&mut desk, "areas/1", "Pictures");
        assert_eq!(desk.submit(&page, "/releases/next/notes", &[(&area, "photos")]).status, 303);
        assert!(lines().contains(&(calls, AreaId(1))), "{:?}", lines());
    });
}
