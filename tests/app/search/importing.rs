//! Posts from elsewhere.

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

        let bad = folder.join("bad.jsonl");
        std::fs::write(&bad, "{\"title\":\"Hi\"}\n{\"title\":\"Long enough\"}\nnonsense\n").unwrap();
        let refused = program.run(&["import", "posts", bad.to_str().unwrap()]);
        assert!(refused.status != 0, "{refused:?}");
        for fault in ["bad.jsonl:1: title: shorter than 4 characters", "bad.jsonl:3: ", "2 lines are wrong"] {
            assert!(refused.says(fault), "{fault}: {refused:?}");
        }
        assert_eq!(app.finds("q=long+enough"), [""; 0], "nothing of a file with faults is imported");
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
