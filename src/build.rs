//! Turns the message files of `src/i18n/<language>/*.ftl` into one typed function per message, so that a missing
//! message or a wrong argument is a compile error.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=static");
    let Some(out) = std::env::var_os("OUT_DIR").and_then(|dir| dir.into_string().ok()) else {
        eprintln!("OUT_DIR is not set to a UTF-8 path");
        return ExitCode::FAILURE;
    };
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("src/i18n")
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
            .with_prefix("")
            .with_lint_level(LintLevel::Strict),
    )
}
