//! The example of two servers behind a balancer, which is a story by itself.

use super::{are_there, script};

#[test]
fn two_servers_behind_a_balancer_are_restarted_and_no_request_fails() {
    if !are_there(&["haproxy", "curl", "pg_basebackup"]) {
        return;
    }
    let told = script("run").arg("--check").env("FRIDAY", env!("CARGO_BIN_EXE_friday")).output().unwrap();
    let (said, errors) = (String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr));
    assert!(told.status.success(), "{said}\n{errors}");
    for server in ["one", "two"] {
        assert!(
            said.contains(&format!("server {server} gave ")) && !said.contains(&format!("{server} gave 0 ")),
            "{said}"
        );
    }
    assert!(said.contains(" 0 of them failed") && said.contains("All is well."), "{said}");
}
