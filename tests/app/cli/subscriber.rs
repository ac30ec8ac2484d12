//! `friday subscriber export|erase`, beside a serving process on the same database.

use super::on_each_engine;
use crate::support::process::{Finished, Program};
use crate::support::until;

fn subscriber(program: &Program, arguments: &[&str]) -> Finished {
    program.run(&[&["subscriber"], arguments].concat())
}

#[test]
fn an_operator_tells_what_is_stored_of_an_address_without_an_account_and_erases_it() {
    on_each_engine(|program, _| {
        program.adds_person("Olga", "owner");
        let serving = program.serve(&[]);
        for address in ["Fan@example.net", "other@example.net"] {
            assert_eq!(serving.visitor().post("/subscribe", &[("email", address)]).status, 303);
        }
        let told = subscriber(program, &["export", "fan@example.net"]);
        assert_eq!(told.status, 0, "{told:?}");
        let kept: serde_json::Value = serde_json::from_str(&told.said).unwrap();
        assert_eq!(kept["subscription"]["email"], "Fan@example.net");
        assert!(kept["subscription"]["confirmed_at"].is_null(), "{kept}");
        assert_eq!(kept["mails"].as_array().unwrap().len(), 1, "{kept}");
        assert!(!told.says("other@example.net"), "{told:?}");

        let erased = subscriber(program, &["erase", "fan@example.net"]);
        assert!(erased.status == 0 && erased.says("The address is forgotten"), "{erased:?}");
        // A mail that is being sent at this moment goes with the next press.
        until("nothing of it is stored", || {
            assert_eq!(subscriber(program, &["erase", "fan@example.net"]).status, 0);
            let told = subscriber(program, &["export", "FAN@example.net"]);
            told.status == 1 && told.says("nothing is stored")
        });
        assert_eq!(subscriber(program, &["export", "other@example.net"]).status, 0, "of nobody else anything goes");
        // What belongs to an account is not theirs to erase here.
        let olga = subscriber(program, &["erase", "olga@example.org"]);
        assert!(olga.says("had not subscribed; 0 mails"), "{olga:?}");
        assert_eq!(subscriber(program, &["erase", "nobody"]).status, 1);
    });
}
