//! The site learns which devices there are; a fan says which one is in their hand, and finds what happens on it.

mod again;
mod own;
mod remembered;

use crate::support::process::Program;
use crate::support::{Browser, TestApp, database::scratch_folder, on_each_engine};
use chrono::TimeDelta;
use std::fmt::Write;

const CATALOGUE: &str = "codename,names,region,line\n\
                         fuxi,Xiaomi 13; 小米 13,CN,phone\n\
                         fuxi_eea_global,Xiaomi 13,EU,phone\n\
                         dipper,Mi 8,,Phone\n";

fn imports(grace: &mut Browser, csv: &str, step: &str) -> crate::support::Page {
    grace.post("/staff/devices/import", &[("csv", csv), ("step", step)])
}

/// Titles on a part of the board.
fn titles(app: &TestApp, path: &str) -> Vec<String> {
    app.visitor().get(path).all(".post-row h2")
}

#[test]
fn staff_take_in_a_catalogue_after_they_have_seen_what_it_would_do() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        assert!(grace.get("/staff/devices").says("No devices yet"));
        let bad = format!("{CATALOGUE}mi 9,Mi 9,,phone\nfuxi,Again,,\ncepheus,Mi 9,,Car\n");
        let refused = imports(&mut grace, &bad, "import");
        assert_eq!(refused.status, 422);
        let told = refused.all("tbody td");
        assert_eq!([&*told[0], &*told[2], &*told[4]], ["5", "6", "7"], "{told:?}");
        assert!(told[1].starts_with("codename: ") && told[3].contains("line 2") && told[5].contains("Car"), "{told:?}");
        assert!(refused.one("#csv").contains("cepheus"), "what was typed is there to be mended");
        assert!(grace.get("/staff/devices").says("No devices yet"), "nothing of a file with faults is taken in");
        let told = imports(&mut grace, &format!("codename,names\n{}", "!,y\n".repeat(300)), "try").all("tbody td");
        assert_eq!(told[told.len() - 4], "201", "a page tells two hundred, and that it read no further");
        assert_eq!(told[told.len() - 2..], ["202", "From this line on nothing was read."]);

        let tried = imports(&mut grace, CATALOGUE, "try");
        assert!(tried.says("3 devices would be added") && tried.says("0 stay as they are"), "{}", tried.text());
        assert!(grace.get("/staff/devices").says("No devices yet"));
        let form = grace.get("/staff/devices/import");
        let taken = grace.submit(&form, "/staff/devices/import", &[("csv", CATALOGUE)]);
        assert_eq!(taken.status, 200, "without a button nothing is written");
        let done = imports(&mut grace, CATALOGUE, "import");
        let list = grace.follow(done);
        assert!(list.says("3 devices were added.") && list.says("0 were changed."), "{}", list.text());
        assert_eq!(list.all(".rows a"), ["Mi 8", "Xiaomi 13 (CN)", "Xiaomi 13 (EU)"]);
        let again = imports(&mut grace, &CATALOGUE.replace("Mi 8", "Mi 8; 小米 8"), "try");
        assert!(again.says("1 would be changed") && again.says("2 stay as they are"), "{}", again.text());
        // Of which device, and only what would be something else.
        assert_eq!(
            (again.all(".acts b"), again.all(".acts del")),
            (vec!["dipper".to_owned()], vec!["Mi 8".to_owned()])
        );
        assert_eq!(again.all(".acts ins"), ["Mi 8; 小米 8"]);
        assert_eq!(grace.get("/staff/devices?q=eea").all(".rows a"), ["Xiaomi 13 (EU)"]);
        assert_eq!(grace.get("/staff/devices?q=XIAOMI13").all(".rows a").len(), 2);
        assert!(grace.get("/staff/devices?q=%25").all(".rows a").len() == 3, "a sign is no part of a name");
    });
}

#[test]
fn staff_add_change_and_retire_a_device() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let form = grace.get("/staff/devices");
        let fields = [("codename", "Dipper"), ("names", "Mi 8"), ("region", ""), ("line", "phone")];
        assert_eq!(grace.submit(&form, "/staff/devices", &fields).status, 303);
        let twice = grace.submit(&form, "/staff/devices", &fields);
        assert!(twice.status == 422 && twice.says("already"), "{}", twice.text());
        let form = grace.get("/staff/devices/1");
        let fields = [("codename", "dipper"), ("names", "Mi 8; Mi 8 UD"), ("region", "eu"), ("line", "phone")];
        assert_eq!(grace.submit(&form, "/staff/devices/1", &fields).status, 303);
        let other = grace.submit(&form, "/staff/devices/1", &[("codename", "dipper2")]);
        assert!(other.status == 422 && other.says("The codename stays"), "{}", other.text());
        assert_eq!(app.visitor().get("/suggestions/devices?q=8ud").all("option"), ["Mi 8 (EU) · dipper"]);
        let page = grace.get("/staff/devices/1");
        assert_eq!(grace.submit(&page, "/staff/devices/1/retire", &[]).status, 303);
        assert!(app.visitor().get("/suggestions/devices?q=8ud").all("option").is_empty(), "nobody is offered it");
        assert_eq!(grace.get("/staff/devices/1").all(".button--quiet"), ["Bring back"]);
        assert_eq!(grace.get("/staff/devices/2").status, 404);
    });
}

#[test]
fn an_operator_takes_in_seven_hundred_devices_and_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let mut catalogue = String::from("line;region;names;codename\n");
        for number in 0..750 {
            writeln!(catalogue, "phone;EU;\"Mi {number}; 小米 {number}\";device_{number}").unwrap();
        }
        let path = folder.join("devices.csv");
        std::fs::write(&path, &catalogue).unwrap();
        let path = path.to_str().unwrap();
        let tried = program.run(&["import", "devices", path, "--dry-run"]);
        assert!(tried.status == 0 && tried.says("750 new, 0 changed, 0 as they were. Nothing"), "{tried:?}");
        assert_eq!(app.tables().count("devices"), 0);
        let taken = program.run(&["import", "devices", path]);
        assert!(taken.status == 0 && taken.says("750 new"), "{taken:?}");
        assert_eq!(app.tables().count("devices"), 750);
        std::fs::write(path, catalogue.replace("小米 7;", "小米七;").replace("Mi 7;", "Mi VII;")).unwrap();
        let again = program.run(&["import", "devices", path]);
        assert!(again.says("0 new, 1 changed, 749 as they were"), "{again:?}");
        std::fs::write(path, "codename,names\nx,\n!,y\n").unwrap();
        let refused = program.run(&["import", "devices", path]);
        assert!(refused.status != 0 && refused.says("devices.csv:2: names: ") && refused.says(":3: codename: "));
        std::fs::write(path, format!("codename,names\n{}", "!,y\n".repeat(300))).unwrap();
        let refused = program.run(&["import", "devices", path, "--dry-run"]);
        assert!(refused.says("devices.csv:301: codename: ") && refused.says("found: 300"), "{refused:?}");
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn a_device_is_one_of_a_persons_under_whatever_name() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let names = |ada: &mut Browser| {
            app.advance(TimeDelta::minutes(1));
            ada.get("/settings/devices").all(".rows b")
        };
        let note = |ada: &mut Browser, name: &str| {
            app.advance(TimeDelta::minutes(1));
            assert_eq!(ada.post("/settings/devices", &[("device", name)]).status, 303);
        };
        note(&mut ada, "Mi 8");
        assert_eq!(names(&mut ada), ["Mi 8"]);
        imports(&mut grace, CATALOGUE, "import");
        for spelled in ["Mi 8", "dipper", "mi8", "Xiaomi 13 (CN)", "fuxi", "小米13"] {
            note(&mut ada, spelled);
        }
        let form = ada.get("/posts/new");
        let bug = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera"), ("device", "DIPPER")];
        assert_eq!(ada.submit(&form, "/posts", &bug).status, 303);
        assert_eq!(names(&mut ada), ["Mi 8", "Xiaomi 13 (CN)"]);
        // Called something else, it is that; what it was called before still finds it.
        imports(&mut grace, &CATALOGUE.replace("Xiaomi 13; 小米 13", "Xiaomi Thirteen; Xiaomi 13"), "import");
        assert_eq!(names(&mut ada), ["Mi 8", "Xiaomi Thirteen (CN)"]);
        note(&mut ada, "Xiaomi 13 (CN)");
        assert_eq!(names(&mut ada), ["Xiaomi Thirteen (CN)", "Mi 8"]);
        // Pages that show it to be changed call it so, and keep what its author wrote.
        let edit = ada.get("/posts/1/edit");
        assert_eq!(edit.attributes("#device", "value"), ["Mi 8"]);
        let form = grace.get("/posts/1/correct");
        assert_eq!(form.attributes("#device", "value"), ["Mi 8"]);
        assert_eq!(grace.submit(&form, "/posts/1/correct", &[("title", "The shutter hangs")]).status, 303);
        assert!(app.tables().count("corrections") == 1, "the device is as it was");
        for list in ["/?device=dipper", "/triage?device=dipper"] {
            assert_eq!(grace.get(list).attributes("main #device", "value"), ["Mi 8"], "{list}");
        }
    });
}

#[test]
fn a_request_may_be_for_some_devices_only() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        imports(&mut app.staff("Grace"), CATALOGUE, "import");
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        let wish = [("kind", "request"), ("title", "A telephoto mode"), ("area", "camera"), ("device", "Mi 8")];
        let unknown = ada.submit(&form, "/posts", &[wish[0], wish[1], wish[2], wish[3], ("only", "Mi 8, toaster")]);
        assert!(
            unknown.status == 422 && unknown.says("toaster: We do not know one of these devices"),
            "{}",
            unknown.text()
        );
        assert_eq!(unknown.attributes("#only", "value"), ["Mi 8, toaster"]);
        let post = ada.submit_and_follow(&unknown, "/posts", &[("only", "Mi 8、xiaomi 13")]);
        assert!(post.says("Only for Mi 8 and Xiaomi 13 (CN)"), "{}", post.text());
        assert_eq!(titles(app, "/?device=dipper"), ["A telephoto mode"]);
        let edit = format!("{}/edit", post.path.split('-').next().unwrap());
        let form = ada.get(&edit);
        assert_eq!(form.attributes("#only", "value"), ["Mi 8, Xiaomi 13 (CN)"]);
        assert_eq!(ada.submit(&form, &edit, &[("only", "dipper")]).status, 303);
        assert!(titles(app, "/?device=fuxi").is_empty());
        let form = ada.get(&edit);
        assert_eq!(ada.submit(&form, &edit, &[("only", "")]).status, 303);
        assert!(titles(app, "/?device=dipper").is_empty(), "what is in a fan's hand is not what they ask for alone");
        assert!(titles(app, "/").contains(&"A telephoto mode".to_owned()));
    });
}

#[test]
fn a_device_that_comes_to_be_known_finds_what_was_filed_before() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let bug = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera"), ("device", "xiaomi 13")];
        ada.post("/posts", &bug);
        assert_eq!(berta.post("/posts/1/confirm", &[("device", "Mi-8"), ("build", "")]).status, 303);
        assert!(app.visitor().visit("/posts/1").says("Other devices 1"));
        imports(&mut app.staff("Grace"), CATALOGUE, "import");
        assert!(titles(app, "/?device=fuxi").is_empty(), "not yet");
        app.run_worker();
        assert_eq!(titles(app, "/?device=fuxi"), ["The shutter sticks"]);
        assert_eq!(titles(app, "/?device=dipper"), ["The shutter sticks"]);
        let rows = app.visitor().visit("/posts/1").all("#devices tbody tr");
        assert_eq!(rows, ["Mi 8 Build not said 1", "Xiaomi 13 (CN) Build not said 1"]);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
