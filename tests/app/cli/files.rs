//! A mistyped name of a file makes no empty site.

use crate::support::Engine;
use crate::support::database::{TestDatabase, scratch_folder};
use crate::support::process::Program;

#[test]
fn only_what_begins_a_site_makes_a_file() {
    let program = Program::over(&TestDatabase::empty(Engine::Sqlite));
    let folder = scratch_folder();
    let file = folder.join("mistyped.db");
    let url = format!("sqlite:{}", file.display());
    for command in [
        &["work"][..],
        &["doctor"],
        &["release", "show"],
        &["release", "cutoff"],
        &["user", "add", "--email", "ada@example.org", "--name", "Ada", "--password-stdin"],
    ] {
        let refused = program.run_with(&[command, &["--database-url", &url]].concat(), "oranges-are-the-only-fruit");
        assert_eq!(refused.status, 1, "{command:?}: {refused:?}");
        let told = format!("{}{}", refused.said, refused.errors);
        assert!(told.contains("there is no file") && told.contains("mistyped.db"), "{command:?}: {told}");
        assert!(!file.exists(), "{command:?} made it");
    }
    let tried = program.run(&["mail-test", "ada@example.org", "--database-url", &url]);
    assert!(tried.status == 0 && !file.exists(), "mail is tried without a site: {tried:?}");
    let made = program.run(&["migrate", "--database-url", &url]);
    assert!(made.status == 0 && file.exists(), "{made:?}");
    assert_eq!(program.run(&["release", "show", "--database-url", &url]).status, 0);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn settings_behind_the_name_of_a_file_are_refused_as_a_mistake_of_configuration() {
    let program = Program::over(&TestDatabase::empty(Engine::Sqlite));
    for command in ["migrate", "serve", "doctor"] {
        let refused = program.run(&[command, "--database-url", "sqlite:x.db?mode=ro"]);
        assert_eq!(refused.status, 2, "{command}: {refused:?}");
        assert!(refused.errors.contains("takes no settings"), "{refused:?}");
    }
}

#[cfg(not(feature = "s3"))]
#[test]
fn a_program_without_buckets_says_how_to_build_one_with_them() {
    let database = TestDatabase::migrated(Engine::Sqlite);
    let program = Program::over(&database);
    let output = program.command(&["doctor"]).env("FRIDAY_PICTURES", "s3://bucket/pictures").output().unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "{told}");
    for words in ["FRIDAY_PICTURES", "cargo build --release --features s3", "file:DIR"] {
        assert!(told.contains(words), "{words}: {told}");
    }
}
