//! A bug that happens to others is merged, by whichever account of a mailbox.

use super::{BUILD, bug, catalogue, confirms, table};
use crate::support::{Browser, TestApp, on_each_engine};

#[test]
fn a_merge_brings_those_who_have_the_same_bug_and_undoing_it_takes_them_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let (mut ada, mut berta, mut kofi) = (app.member("Ada"), app.member("Berta"), app.member("Kofi"));
        let first = bug(&mut ada, "The shutter sticks", "Xiaomi 13");
        let same = bug(&mut berta, "Taking a picture hangs", "Mi 8");
        let third = bug(&mut ada, "The camera freezes", "Mi 8");
        confirms(&mut kofi, same, "Mi 8", BUILD);
        confirms(&mut kofi, third, "Mi 8", BUILD);
        confirms(&mut app.member("Lena"), first, "Xiaomi 13", BUILD);
        let alone = [format!("Xiaomi 13 (CN) {BUILD} 2")];
        assert_eq!(table(app, first), alone);
        let mut grace = app.signed_in("Grace");
        let merge = |grace: &mut Browser, post: i64| {
            let fields = [("status", "duplicate"), ("duplicate_of", &*first.to_string())];
            assert_eq!(grace.post(&format!("/posts/{post}/decision"), &fields).status, 303);
        };
        merge(&mut grace, same);
        // Berta, who wrote it, and Kofi, who has it.
        let together = [format!("Mi 8 {BUILD} 2"), format!("Xiaomi 13 (CN) {BUILD} 2")];
        assert_eq!(table(app, first), together);
        assert_eq!(app.visitor().get("/?device=dipper&sort=new").all(".post-row").len(), 2);
        merge(&mut grace, third);
        assert_eq!(table(app, first), together, "Ada wrote both, and Kofi is one person");
        assert_eq!(grace.post(&format!("/posts/{same}/decision/undo"), &[]).status, 303);
        let after = [format!("Xiaomi 13 (CN) {BUILD} 2"), format!("Mi 8 {BUILD} 1")];
        assert_eq!(table(app, first), after, "the later merge brings Kofi, too");
        assert_eq!(grace.post(&format!("/posts/{third}/decision/undo"), &[]).status, 303);
        assert_eq!(table(app, first), alone);
        assert_eq!(table(app, same), [format!("Mi 8 {BUILD} 2")]);
        assert_eq!(app.visitor().get("/?device=dipper&sort=new").all(".post-row").len(), 2, "not the first one");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// Two accounts of one mailbox.
fn twins(app: &TestApp) -> [Browser; 2] {
    let twins = ["Twina", "Twinb"].map(|name| app.member(name));
    app.sql("UPDATE users SET mailbox = 'twins@example.org' WHERE name IN ('Twina', 'Twinb')");
    twins
}

#[test]
fn a_mailbox_has_a_bug_once_however_it_goes_about_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let mut ada = app.member("Ada");
        let (first, same) = (bug(&mut ada, "The shutter sticks", ""), bug(&mut ada, "Pictures hang", "Mi 8"));
        let [mut one, mut other] = twins(app);
        assert_eq!(confirms(&mut one, first, "Mi 8", "").status, 303);
        let refused = confirms(&mut other, first, "Mi 8", "");
        assert!(refused.status == 409 && refused.says("Another account with your mailbox"), "{}", refused.text());
        // Also when the first one no longer votes, and when a merge brings them together.
        assert_eq!(one.post(&format!("/posts/{first}/vote/withdraw"), &[]).status, 303);
        assert_eq!(confirms(&mut other, first, "Mi 8", "").status, 409);
        assert_eq!(confirms(&mut other, same, "Mi 8", "").status, 303);
        let mut grace = app.signed_in("Grace");
        let fields = [("status", "duplicate"), ("duplicate_of", &*first.to_string())];
        assert_eq!(grace.post(&format!("/posts/{same}/decision"), &fields).status, 303);
        assert!(app.visitor().visit(&format!("/posts/{first}")).says("2 people have this"), "Ada and the twins");
        assert_eq!(table(app, first), ["Mi 8 Build not said 1", "Other devices 1"]);
    });
}

#[test]
fn who_takes_it_back_after_a_merge_does_not_come_back_with_another_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        catalogue(app);
        let (mut ada, mut kofi) = (app.member("Ada"), app.member("Kofi"));
        let first = bug(&mut ada, "The shutter sticks", "Xiaomi 13");
        let others = ["Pictures hang", "The camera freezes"].map(|title| bug(&mut ada, title, "Xiaomi 13"));
        let mut grace = app.signed_in("Grace");
        for other in others {
            assert_eq!(confirms(&mut kofi, other, "Mi 8", "").status, 303);
            let fields = [("status", "duplicate"), ("duplicate_of", &*first.to_string())];
            assert_eq!(grace.post(&format!("/posts/{other}/decision"), &fields).status, 303);
        }
        assert!(table(app, first).contains(&"Mi 8 Build not said 1".to_owned()));
        assert_eq!(kofi.post(&format!("/posts/{first}/unconfirm"), &[]).status, 303);
        assert_eq!(grace.post(&format!("/posts/{}/decision/undo", others[0]), &[]).status, 303);
        assert_eq!(table(app, first), [format!("Xiaomi 13 (CN) {BUILD} 1")]);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
