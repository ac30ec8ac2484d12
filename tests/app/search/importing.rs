//! Posts from elsewhere.

mod between_sites;

use crate::real_input::path;
use crate::support::process::Program;
use crate::support::{database::scratch_folder, on_each_engine};
use orange_friday::people::Role;

#[test]
fn a_file_is_read_once_however_often_it_is_given_and_every_fault_is_told() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let program = Program::over(&app.database);
        let folder = scratch_folder();
        let good = folder.join("good.jsonl");
        let lines = [
            r#"{"title":"Night mode for the camera","module":"Camera","kind":"request","date":"2023-05-13","url":"https://example.org/1"}"#,
            r#"{"title":"指紋辨識很慢","lang":"zh-Hant","module":"Fingerprint","kind":"bug","url":"https://example.org/2"}"#,
            "",
            r#"{"title":"Quieter shutter","body":"At night."}"#,
        ];
        std::fs::write(&good, lines.join("\n")).unwrap();
        let path = good.to_str().unwrap();
        let tried = program.run(&["import", "posts", path, "--dry-run"]);
        assert!(tried.status == 0 && tried.says("3 posts would be imported"), "{tried:?}");
        assert_eq!(app.finds("q=camera"), [""; 0]);
        let told = program.run(&["import", "posts", path]);
        assert!(told.status == 0 && told.says("Imported 3 posts; 0 were here already."), "{told:?}");
        let tried = program.run(&["import", "posts", path, "--dry-run"]);
        assert!(tried.says("0 posts would be imported; 3 are here already."), "{tried:?}");
        let again = program.run(&["import", "posts", path]);
        assert!(again.status == 0 && again.says("Imported 0 posts; 3 were here already."), "{again:?}");
        assert_eq!(app.finds("q=camera"), ["Night mode for the camera"]);
        assert_eq!(app.finds("q=指纹"), ["指紋辨識很慢"]);
        assert_eq!(app.finds("q=camera&area=camera"), ["Night mode for the camera"]);
        assert!(app.mails().is_empty());
        // Nobody here wrote them or has their bugs, and an address says nothing in a list.
        let board = app.visitor().get("/?sort=new");
        assert_eq!(board.all(".excerpt"), ["At night."], "{}", board.text());
        let bug = app.visitor().get("/posts/2-zhi-wen-bian-shi-hen-man");
        let bug = if bug.status == 308 { app.visitor().get(&bug.location()) } else { bug };
        assert!(bug.says("Filed elsewhere") && !bug.says("Olivia") && !bug.says("1 person has this"), "{}", bug.text());

        let bad = folder.join("bad.jsonl");
        std::fs::write(&bad, "{\"title\":\"Hi\",\"only\":\"fuxi\"}\n{\"title\":\"Long enough\"}\nnonsense\n").unwrap();
        let refused = program.run(&["import", "posts", bad.to_str().unwrap()]);
        assert!(refused.status != 0, "{refused:?}");
        let both = "bad.jsonl:1: title: shorter than 4 characters; only: no device here is called fuxi";
        for fault in [both, "bad.jsonl:3: ", "2 lines are wrong"] {
            assert!(refused.says(fault), "{fault}: {refused:?}");
        }
        assert_eq!(app.finds("q=long+enough"), [""; 0], "nothing of a file with faults is imported");
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn a_byte_that_is_no_text_is_a_fault_of_its_line() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("posts.jsonl");
        let long = format!("{{\"title\":\"{}\"}}", "x".repeat(501));
        let lines = [&b"{\"title\":\"Night mode\"}"[..], b"{\"title\":\"Caf\xe9 mode\"}", long.as_bytes()];
        std::fs::write(&file, lines.join(&b'\n')).unwrap();
        let refused = program.run(&["import", "posts", file.to_str().unwrap()]);
        assert!(refused.status != 0 && refused.says("2 lines are wrong"), "{refused:?}");
        for fault in [":2: is not UTF-8, in byte 14", ":3: title: longer than 200 characters"] {
            assert!(refused.says(&format!("posts.jsonl{fault}")), "{fault}: {refused:?}");
        }
        assert!(!refused.says("url:"), "{refused:?}");
        let file = folder.join("devices.csv");
        std::fs::write(&file, b"codename,names\nfuxi,Xiaomi 13\ndipper,Mi \xff\n").unwrap();
        let refused = program.run(&["import", "devices", file.to_str().unwrap()]);
        assert!(refused.status == 1 && refused.says("devices.csv:3: is not UTF-8, in byte 11"), "{refused:?}");
        assert_eq!((app.tables().count("posts"), app.tables().count("devices")), (0, 0));
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn what_comes_from_elsewhere_is_as_old_as_it_was_there() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let mut ada = app.member("Ada");
        ada.files("request", "Night mode for the camera", "camera");
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("posts.jsonl");
        let lines = [
            r#"{"title":"Camera timer","module":"Camera","date":"2017-09-30","url":"https://example.org/1"}"#,
            r#"{"title":"Camera grid","module":"Camera","date":"2021-04-08","url":"https://example.org/2"}"#,
            r#"{"title":"Camera level","module":"Camera","date":"2019-01-01","url":"https://example.org/3"}"#,
        ];
        std::fs::write(&file, lines.join("\n")).unwrap();
        assert_eq!(program.run(&["import", "posts", file.to_str().unwrap()]).status, 0);
        let newest = ["Night mode for the camera", "Camera grid", "Camera level", "Camera timer"];
        for list in ["/?sort=new", "/areas/camera?sort=new", "/lines/phone?sort=new", "/?q=camera&sort=new"] {
            assert_eq!(app.visitor().get(list).all(".post-row h2"), newest, "{list}");
        }
        assert_eq!(app.visitor().get("/posts.atom").all("entry > title"), newest);
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn what_is_masked_in_an_imported_post_is_kept_nowhere_else() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let program = Program::over(&app.database);
        let folder = scratch_folder();
        let file = folder.join("posts.jsonl");
        let lines = [
            r#"{"title":"No signal with IMEI 861234567890127"}"#,
            r#"{"title":"Dark mode","url":"https://example.org/?id=1&token=a1b2c3d4e5&mail=ada@example.org"}"#,
        ];
        std::fs::write(&file, lines.join("\n")).unwrap();
        let path = file.to_str().unwrap();
        let told = program.run(&["import", "posts", path]);
        assert!(told.says("Imported 2 posts; 0 were here already."), "{told:?}");
        let is_nowhere = || {
            for secret in ["861234567890127", "a1b2c3d4e5", "ada@example.org"] {
                assert_eq!(app.tables().containing(secret), [""; 0], "{secret}");
            }
        };
        is_nowhere();
        // An earlier version kept sources as they came.
        app.sql("DELETE FROM imported_posts");
        app.sql("INSERT INTO imported_posts SELECT 'title:No signal with IMEI 861234567890127', min(id) FROM posts");
        app.sql("INSERT INTO imported_posts SELECT 'https://example.org/?id=1&token=a1b2c3d4e5&mail=ada@example.org', max(id) FROM posts");
        let told = program.run(&["import", "posts", path]);
        assert!(told.says("Imported 0 posts; 2 were here already."), "{told:?}");
        is_nowhere();
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn real_requests_are_taken_as_they_are() {
    let Some(file) = path("rom_requests.jsonl") else { return };
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let tried = Program::over(&app.database).run(&["import", "posts", file.to_str().unwrap(), "--dry-run"]);
        assert!(tried.status == 0 && tried.says("54 posts would be imported; 0 are here already."), "{tried:?}");
        assert!(tried.says("posts name no area that is here; they go to other."), "{tried:?}");
    });
}

/// As other programs write such files.
#[test]
fn a_file_is_taken_as_exports_write_it_and_what_has_no_area_goes_nowhere_by_chance() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Wi-Fi router"]);
        app.add_person("Olivia", Role::Owner);
        let program = Program::over(&app.database);
        let folder = scratch_folder();
        let file = folder.join("export.jsonl");
        let lines = [
            "\u{feff}{\"title\":\"Night mode\",\"body\":null,\"lang\":null,\"module\":\"Camera\",\"url\":\"https://example.org/1\"}",
            r#"{"title":"Night mode again","lang":"tlh","module":"Camera","url":"https://example.org/1"}"#,
            r#"{"title":"Quieter shutter","module":"NFC","lang":"tlh","kind":null,"date":null,"url":null}"#,
            r#"{"title":"Quieter shutter","module":null}"#,
        ];
        std::fs::write(&file, lines.join("\r\n")).unwrap();
        let path = file.to_str().unwrap();
        let refused = program.run(&["import", "posts", path]);
        assert!(
            refused.status != 0 && refused.says("export.jsonl: 1 lines name \"NFC\", no area that is here: 3"),
            "{refused:?}"
        );
        assert!(refused.says("export.jsonl: 1 lines name no area: 4"), "{refused:?}");
        assert!(refused.says("2 lines are wrong") && app.tables().count("posts") == 0, "{refused:?}");
        let refused = program.run(&["import", "posts", path, "--area", "nowhere"]);
        assert!(refused.status != 0 && refused.says("there is no area nowhere"), "{refused:?}");
        let tried = program.run(&["import", "posts", path, "--area", "camera", "--dry-run"]);
        assert!(tried.says("1 posts name no area that is here; they go to camera."), "{tried:?}");
        assert!(tried.status == 0 && tried.says("2 posts would be imported; 0 are here already"), "{tried:?}");
        assert!(tried.says("1 posts name a language that the site does not have"), "{tried:?}");
        assert!(tried.says("2 posts stand in the file more than once"), "{tried:?}");
        let told = program.run(&["import", "posts", path, "--area", "camera"]);
        assert!(told.status == 0 && told.says("Imported 2 posts; 0 were here already"), "{told:?}");
        assert_eq!(app.finds("q=quieter&area=camera"), ["Quieter shutter"]);
        std::fs::remove_dir_all(folder).unwrap();
    });
}

/// Only looking writes nothing, not even what an upgrade owes; and it knows what an earlier version kept.
#[test]
fn a_dry_run_writes_nothing_and_knows_what_an_earlier_version_took_in() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("posts.jsonl");
        let lines = [
            r#"{"title":"Night mode","module":"Camera","url":"https://example.org/1"}"#,
            r#"{"title":"Quieter shutter","module":"Camera"}"#,
            r#"{"title":"A grid in the finder","module":"Camera"}"#,
        ];
        std::fs::write(&file, lines[..2].join("\n")).unwrap();
        let path = file.to_str().unwrap();
        // Nobody is there in whose name they would be filed, and it says so as the import does, with the whole command.
        for asked in [&["import", "posts", path, "--dry-run"][..], &["import", "posts", path][..]] {
            let refused = program.run(asked);
            assert!(refused.status == 1 && refused.says("no owner yet"), "{refused:?}");
            assert!(refused.says("--role owner --email ADDRESS --name NAME --password-stdin"), "{refused:?}");
        }
        app.add_person("Olivia", Role::Owner);
        assert_eq!(program.run(&["import", "posts", path]).status, 0);
        app.sql("DELETE FROM imported_posts");
        app.sql("INSERT INTO imported_posts SELECT 'https://example.org/1', min(id) FROM posts");
        app.sql("INSERT INTO imported_posts SELECT 'title:Quieter shutter', max(id) FROM posts");
        std::fs::write(&file, lines.join("\n")).unwrap();
        let before = app.tables();
        let tried = program.run(&["import", "posts", path, "--dry-run"]);
        assert!(tried.says("1 posts would be imported; 2 are here already."), "{tried:?}");
        assert_eq!(before.changes(&app.tables()), [""; 0]);
        let told = program.run(&["import", "posts", path]);
        assert!(told.says("Imported 1 posts; 2 were here already."), "{told:?}");
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn a_line_that_is_too_long_hides_no_fault_behind_it() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("posts.jsonl");
        // Twice as long as what is read of one, and one that ends where the file does.
        let long = format!(r#"{{"title":"Night mode","body":"{}"}}"#, "x".repeat(600 * 1024));
        let lines = [r#"{"title":"Hi"}"#, &long, r#"{"title":"Quieter shutter"}"#, "nonsense", &long];
        std::fs::write(&file, lines.join("\n")).unwrap();
        let refused = program.run(&["import", "posts", file.to_str().unwrap()]);
        assert!(refused.status != 0 && refused.says("4 lines are wrong"), "{refused:?}");
        for fault in [":1: title: shorter than 4", ":2: longer than 262144 bytes", ":4: is not JSON", ":5: longer than"]
        {
            assert!(refused.says(&format!("posts.jsonl{fault}")), "{fault}: {refused:?}");
        }
        assert_eq!(app.tables().count("posts"), 0);
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn what_is_imported_goes_only_where_something_may_be_filed() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder", "Battery", "Other"]);
        app.add_person("Olivia", Role::Owner);
        app.sql("UPDATE areas SET merged_into = 1 WHERE slug = 'recorder'");
        app.sql("UPDATE areas SET retired = (1 = 1) WHERE slug IN ('battery', 'other')");
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let file = folder.join("posts.jsonl");
        let lines = [
            r#"{"title":"Pause a recording","module":"Recorder"}"#,
            r#"{"title":"Charge more slowly","module":"Battery"}"#,
        ];
        std::fs::write(&file, lines.join("\n")).unwrap();
        let path = file.to_str().unwrap();
        let refused = program.run(&["import", "posts", path]);
        assert!(
            refused.status != 0 && refused.says("posts.jsonl: 1 lines name \"Battery\", no area that is here: 2"),
            "{refused:?}"
        );
        let refused = program.run(&["import", "posts", path, "--area", "battery"]);
        assert!(refused.status != 0 && refused.says("--area: battery takes no new posts"), "{refused:?}");
        assert_eq!(app.tables().count("posts"), 0);
        let told = program.run(&["import", "posts", path, "--area", "camera"]);
        assert!(told.status == 0 && told.says("1 posts name no area that is here; they go to camera."), "{told:?}");
        let in_camera = app.finds("q=recording&area=camera").len() + app.finds("q=charge&area=camera").len();
        assert_eq!(in_camera, 2);
        std::fs::remove_dir_all(folder).unwrap();
    });
}
