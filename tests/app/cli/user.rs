//! `friday user list|role|password|block`, beside a serving process on the same database.

use super::on_each_engine;
use crate::support::people::{PASSWORD, address};
use crate::support::process::{Finished, Program};
use crate::support::until_or;
use orange_friday::clock::Clock;

fn user(program: &Program, arguments: &[&str]) -> Finished {
    program.run(&[&["user"], arguments].concat())
}

/// A day that lies ahead of the clock of this machine, by which commands go, as people write it.
fn ahead(days: i64) -> String {
    let day = Clock::system().now() + chrono::TimeDelta::days(days);
    day.format("%Y-%m-%d").to_string()
}

fn fails(finished: &Finished, says: &str) {
    assert_eq!(finished.status, 1, "{finished:?}");
    assert!(finished.errors.starts_with("friday: ") && finished.errors.contains(says), "{finished:?}");
    assert_eq!(finished.errors.lines().count(), 1, "{finished:?}");
}

#[test]
fn people_are_listed_one_a_line() {
    on_each_engine(|program, _| {
        program.adds_person("Olga", "owner");
        program.adds_person("Ada Lovelace", "member");
        let serving = program.serve(&[]);
        let vera = [("name", "Vera"), ("email", "vera@example.org"), ("password", PASSWORD)];
        assert_eq!(serving.visitor().post("/sign-up", &vera).status, 303);
        let until = ahead(900);
        let blocked = ["block", "--handle", "Vera", "--until", &until, "--reason", "Spam."];
        assert_eq!(user(program, &blocked).status, 0);
        let listed = user(program, &["list"]);
        assert_eq!(listed.status, 0, "{listed:?}");
        let lines: Vec<&str> = listed.said.lines().collect();
        assert_eq!(
            lines,
            [
                "olga\tOlga\tolga@example.org\towner\tconfirmed\t-",
                "ada-lovelace\tAda Lovelace\tada.lovelace@example.org\tmember\tconfirmed\t-",
                &format!("vera\tVera\tvera@example.org\tmember\tunconfirmed\t{until}T00:00:00Z"),
            ]
        );
        let owners = user(program, &["list", "--role", "owner"]);
        assert_eq!(owners.said, format!("{}\n", lines[0]));
        assert_eq!(user(program, &["list", "--role", "staff"]).said, "");
        assert_eq!(user(program, &["list", "--role", "king"]).status, 2);
    });
}

#[test]
fn nobody_is_added_under_a_name_that_says_staff() {
    on_each_engine(|program, _| {
        assert_eq!(program.run(&["migrate"]).status, 0);
        for name in ["Grace Adeyemi (staff)", "Moderator"] {
            let add = ["user", "add", "--email", "grace@example.org", "--name", name, "--password-stdin"];
            let added = program.run_with(&add, PASSWORD);
            assert!(added.status == 1 && added.errors.contains("for somebody of the staff"), "{added:?}");
        }
        assert_eq!(user(program, &["list"]).said, "");
    });
}

#[test]
fn a_role_is_given_and_the_last_owner_stays() {
    on_each_engine(|program, _| {
        program.adds_person("Olga", "owner");
        program.adds_person("Ada", "member");
        let serving = program.serve(&[]);
        let mut ada = serving.signed_in("Ada");
        assert_eq!(ada.get("/settings").status, 200);
        let done = user(program, &["role", "--email", "ADA@example.org", "--role", "owner"]);
        assert_eq!((done.status, &*done.said), (0, "The role is owner now.\n"), "{done:?}");
        assert_eq!(ada.get("/settings").status, 303, "her session is over");
        let mut ada = serving.signed_in("Ada");
        assert_eq!(ada.get("/staff").status, 200);
        assert_eq!(user(program, &["role", "--handle", "olga", "--role", "member"]).status, 0);
        for role in ["staff", "member"] {
            fails(&user(program, &["role", "--handle", "ada", "--role", role]), "the only owner");
        }
        assert_eq!(ada.get("/staff").status, 200, "nothing has happened to her");
        fails(&user(program, &["role", "--email", "nobody@example.org", "--role", "staff"]), "nobody has confirmed");
        fails(&user(program, &["role", "--handle", "nobody", "--role", "staff"]), "nobody has this handle");
        let vera = [("name", "Vera"), ("email", "vera@example.org"), ("password", PASSWORD)];
        assert_eq!(serving.visitor().post("/sign-up", &vera).status, 303);
        fails(&user(program, &["role", "--email", "vera@example.org", "--role", "staff"]), "nobody has confirmed");
        fails(&user(program, &["role", "--handle", "vera", "--role", "staff"]), "not confirmed the address");
        // What was done here stands in the log, as done here.
        let log = ada.get("/staff/audit");
        let acts = log.all(".acts b");
        let given = "Gave a role on the command line";
        assert_eq!(acts, [given, given, "Added somebody on the command line"], "{}", log.text());
        assert!(log.says("olga") && log.says("ada"), "{}", log.text());
        assert!(log.all(".acts .dots").iter().all(|act| act.contains("Command line")), "{}", log.text());
        assert!(log.all(".acts .dots a").is_empty(), "nobody of the staff did it");
        for wrong in [
            &["role", "--email", "ada@example.org"][..],
            &["role", "--role", "staff"],
            &["role", "--email", "a@example.org", "--handle", "a", "--role", "staff"],
            &["role", "--email", "ada@example.org", "--role", "king"],
        ] {
            assert_eq!(user(program, wrong).status, 2, "{wrong:?}");
        }
    });
}

#[test]
fn a_new_password_ends_every_session_and_is_told_by_mail() {
    on_each_engine(|program, _| {
        program.adds_person("Ada", "member");
        let serving = program.serve(&["--no-worker"]);
        let mut ada = serving.signed_in("Ada");
        let change = |whom: [&str; 2], password: &str| {
            program.run_with(&[&["user", "password"], &whom[..], &["--password-stdin"]].concat(), password)
        };
        let email = address("Ada");
        for (password, says) in [("short", "password: Please use at least 8"), ("12345678", "among the first ones")] {
            fails(&change(["--email", &email], password), says);
        }
        fails(&change(["--email", "nobody@example.org"], "seven new words"), "nobody has confirmed");
        assert_eq!(ada.get("/settings").status, 200);
        let done = change(["--email", &email], "seven new words for one door");
        assert_eq!(done.status, 0, "{done:?}");
        assert!(!done.said.contains("seven new words"));
        assert_eq!(ada.get("/settings").status, 303);
        let tries =
            |password: &str| serving.visitor().post("/sign-in", &[("email", &*email), ("password", password)]).status;
        assert_eq!((tries(PASSWORD), tries("seven new words for one door")), (422, 303));
        drop(serving);
        let serving = program.serve(&[]);
        let mails = || std::fs::read_dir(program.folder().join("mail")).map_or(0, Iterator::count);
        until_or(|| mails() > 0, || serving.log());
        assert_eq!(user(program, &["password", "--email", &email]).status, 2, "only from standard input");
    });
}

#[test]
fn a_member_is_blocked_beside_a_serving_process_and_the_block_is_lifted() {
    on_each_engine(|program, _| {
        program.adds_person("Ada", "member");
        let serving = program.serve(&[]);
        let mut ada = serving.signed_in("Ada");
        let (day, later) = (ahead(300), ahead(3_000));
        let until = ["--until", &*day, "--reason", "Advertising."];
        let block = |whom: [&str; 2], rest: &[&str]| user(program, &[&["block"], &whom[..], rest].concat());
        fails(&block(["--email", "ada@example.org"], &until), "no owner yet");
        program.adds_person("Olga", "owner");

        let done = block(["--email", "ada@example.org"], &until);
        assert_eq!((done.status, &*done.said), (0, &*format!("Blocked until {day}T00:00:00Z.\n")), "{done:?}");
        let refused = ada.get("/posts/new");
        assert!(refused.status == 403 && refused.says("Advertising."), "{}", refused.text());
        let draft = [("kind", "bug"), ("title", "It freezes"), ("area", "camera")];
        assert_eq!(ada.post("/posts", &draft).status, 403);
        assert!(serving.signed_in("Olga").get("/people/ada").says("Advertising."));
        // Said again, the later one holds.
        let longer = ["--until", &*later, "--reason", "Still advertising."];
        assert_eq!(block(["--handle", "ada"], &longer).status, 0);
        assert!(user(program, &["list"]).said.contains(&later));
        assert_eq!(block(["--handle", "ada"], &["--lift"]).status, 0);
        assert_eq!(ada.get("/posts/new").status, 200);
        fails(&block(["--handle", "ada"], &["--lift"]), "not blocked");
        // The log says where it was done, and books none of it on the owner.
        let mut olga = serving.signed_in("Olga");
        let (lifted, blocked) = ("Block lifted on the command line", "Member blocked on the command line");
        let log = olga.get("/staff/audit");
        let added = "Added somebody on the command line";
        assert_eq!(log.all(".acts b"), [lifted, blocked, blocked, added], "{}", log.text());
        assert!(olga.get("/staff/audit?by=olga").all(".acts b").is_empty());
        assert!(olga.get("/staff/audit.csv").body.contains(",command line,unblocked_by_command,"));

        fails(&block(["--handle", "olga"], &until), "You cannot block yourself.");
        fails(&block(["--handle", "ada"], &["--until", "2020-01-01", "--reason", "x"]), "until: Please choose a day");
        fails(&block(["--handle", "ada"], &["--until", "soon", "--reason", " "]), "reason: Please fill this in.");
        for wrong in [&["--until", &*day][..], &["--reason", "x"], &["--lift", "--reason", "x"], &[]] {
            assert_eq!(block(["--handle", "ada"], wrong).status, 2, "{wrong:?}");
        }
    });
}
