//! What goes out of one site comes into another.

use crate::support::process::Program;
use crate::support::upload::{SCREEN, file};
use crate::support::{Setup, TestApp, database::scratch_folder, on_each_engine};
use orange_friday::people::Role;
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// The lines of a file.
fn posts_in(file: &Path) -> Vec<Value> {
    std::fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What each line says that an import reads.
fn texts_in(file: &Path) -> Vec<Vec<String>> {
    let text = |post: &Value, field: &str| post[field].as_str().unwrap_or_default().to_owned();
    let fields = ["title", "body", "lang", "kind", "module", "url", "device", "build", "only"];
    posts_in(file).iter().map(|post| fields.map(|field| text(post, field)).to_vec()).collect()
}

#[test]
fn what_goes_out_of_one_site_comes_into_another_as_the_same_posts() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Other"]);
        app.add_person("Olivia", Role::Owner);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let [first, out, all, back] = ["first", "out", "all", "back"].map(|name| folder.join(format!("{name}.jsonl")));
        let [given, out_path, all_path, back_path] = [&first, &out, &all, &back].map(|path| path.to_str().unwrap());
        let lines = [
            r#"{"title":"Night mode for the camera","module":"Camera","date":"2023-05-13","url":"https://example.org/1"}"#,
            r#"{"title":"Quieter shutter","body":"At night.","date":"2021-04-08"}"#,
        ];
        std::fs::write(&first, lines.join("\n")).unwrap();
        assert_eq!(program.run(&["import", "posts", given]).status, 0);
        let mut ada = app.member("Ada");
        ada.files("request", "A grid with a level", "camera");
        assert_eq!(ada.uploads("/posts/3/pictures", &[file("grid.png", &SCREEN)]).status, 303);
        let secret = [("kind", "bug"), ("title", "The lamp knows Kumquat"), ("area", "camera"), ("private", "yes")];
        assert_eq!(ada.post("/posts", &secret).status, 303);

        // One that was cut short left something that all on the machine could read.
        std::fs::write(format!("{out_path}.part"), "half of a file").unwrap();
        let told = program.run(&["export", "posts", out_path]);
        assert!(told.status == 0 && told.says("Exported 3 posts") && told.says("1 posts that not"), "{told:?}");
        assert_eq!(std::fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!std::fs::read_to_string(&out).unwrap().contains("Kumquat"));
        let posts = posts_in(&out);
        assert_eq!((&posts[0]["url"], &posts[0]["body"]), (&json!("https://example.org/1"), &json!("")));
        assert_eq!((&posts[0]["date"], &posts[1]["body"]), (&json!("2023-05-13"), &json!("At night.")));
        let picture = &posts[2]["pictures"][0];
        assert!(picture["name"].as_str().unwrap().len() > 8 && picture["width"].as_i64() > Some(0), "{picture}");
        assert!(program.run(&["export", "posts", all_path, "--all"]).says("Exported 4 posts"));
        assert_eq!(posts_in(&all)[3]["visibility"], json!("private"));

        // What is there already is not written over by itself.
        std::fs::write(&back, "something else").unwrap();
        let refused = program.run(&["export", "posts", back_path]);
        assert!(refused.status == 1 && refused.says("back.jsonl is there already"), "{refused:?}");
        assert_eq!(std::fs::read_to_string(&back).unwrap(), "something else");

        // Its own site knows all of it.
        let again = program.run(&["import", "posts", all_path]);
        assert!(again.says("2 posts were filed on this site.") && again.says("Imported 0 posts; 1 were"), "{again:?}");
        let other = Setup::default().start(app.engine);
        other.areas(&["Camera", "Other"]);
        other.add_person("Olivia", Role::Owner);
        let program = Program::over(&other.database);
        let told = program.run(&["import", "posts", all_path]);
        assert!(told.says("1 posts were not seen by everybody") && told.says("Imported 3 posts"), "{told:?}");
        assert!(program.run(&["import", "posts", all_path]).says("Imported 0 posts"));
        assert!(program.run(&["export", "posts", back_path, "--force"]).says("Exported 3 posts"));
        assert_eq!(texts_in(&back), texts_in(&out));
        std::fs::remove_dir_all(folder).unwrap();
    });
}

/// Of a bug: where it happens. Of a wish: where alone it is asked for, which an import must not forget.
#[test]
fn where_a_bug_happens_and_where_alone_something_is_asked_for_goes_along() {
    on_each_engine(|app| {
        let catalogue = "codename,names\nfuxi,Xiaomi 13\ndipper,Mi 8\n";
        let known = |app: &TestApp| {
            app.areas(&["Camera", "Other"]);
            app.add_person("Olivia", Role::Owner);
            let import = [("csv", catalogue), ("step", "import")];
            assert_eq!(app.staff("Grace").post("/staff/devices/import", &import).status, 303);
        };
        known(app);
        let mut ada = app.member("Ada");
        for (title, device, build) in
            [("Calls drop in lifts", "Xiaomi 13", "14.0.5"), ("The torch flickers", "My old one", "9.6.7")]
        {
            let bug = [("kind", "bug"), ("title", title), ("area", "camera"), ("device", device), ("build", build)];
            assert_eq!(ada.post("/posts", &bug).status, 303, "{title}");
        }
        let wish = [("kind", "request"), ("title", "A grid with a level"), ("area", "camera"), ("only", "Mi 8")];
        assert_eq!(ada.post("/posts", &wish).status, 303);
        let (program, folder) = (Program::over(&app.database), scratch_folder());
        let [out, back] = ["out", "back"].map(|name| folder.join(format!("{name}.jsonl")));
        let [out_path, back_path] = [&out, &back].map(|path| path.to_str().unwrap());
        assert!(program.run(&["export", "posts", out_path]).says("Exported 3 posts"));
        let posts = posts_in(&out);
        assert_eq!((&posts[1]["device"], &posts[1]["build"]), (&json!("My old one"), &json!("9.6.7")));
        assert_eq!((&posts[2]["only"], &posts[0]["only"]), (&json!("dipper"), &Value::Null));

        let other = Setup::default().start(app.engine);
        known(&other);
        let program = Program::over(&other.database);
        let told = program.run(&["import", "posts", out_path]);
        assert!(told.status == 0 && told.says("Imported 3 posts"), "{told:?}");
        assert!(program.run(&["export", "posts", back_path]).says("Exported 3 posts"));
        assert_eq!(texts_in(&back), texts_in(&out));
        // The site knows one of them, so that it is found by its device.
        assert_eq!(other.finds("device=fuxi"), ["Calls drop in lifts"]);
        assert_eq!(other.finds("device=dipper"), ["A grid with a level"]);

        let bare = Setup::default().start(app.engine);
        bare.areas(&["Camera", "Other"]);
        bare.add_person("Olivia", Role::Owner);
        let refused = Program::over(&bare.database).run(&["import", "posts", out_path]);
        assert!(
            refused.status == 1 && refused.says("out.jsonl:3: only: no device here is called dipper"),
            "{refused:?}"
        );
        assert!(refused.says("1 line is wrong") && bare.tables().count("posts") == 0, "{refused:?}");
        std::fs::remove_dir_all(folder).unwrap();
    });
}
