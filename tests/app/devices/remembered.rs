//! The device that a fan said is theirs, in the forms that come after.

use super::{CATALOGUE, imports, titles};
use crate::support::on_each_engine;
use chrono::TimeDelta;

#[test]
fn a_fans_device_is_known_to_the_next_form_and_finds_what_happens_on_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        imports(&mut app.staff("Grace"), CATALOGUE, "import");
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        let bug = [
            ("kind", "bug"),
            ("title", "The shutter sticks"),
            ("area", "camera"),
            ("device", "小米 13"),
            ("build", "V14.0.5.0.TMCCNXM"),
        ];
        let post = ada.submit_and_follow(&form, "/posts", &bug);
        assert_eq!(post.attributes(".post-head .dots a", "href")[0], "/?device=fuxi", "{}", post.text());
        ada.submit(
            &form,
            "/posts",
            &[("kind", "bug"), ("title", "The torch stays on"), ("area", "camera"), ("device", "Fairphone 4")],
        );
        app.advance(TimeDelta::minutes(1));
        // The region of a build tells two devices of one name apart.
        let european = [("device", "xiaomi 13"), ("build", "V14.0.3.0.TMCEUXM")];
        let fields =
            [("kind", "bug"), ("title", "Dark pictures at noon"), ("area", "camera"), european[0], european[1]];
        ada.submit(&form, "/posts", &fields);

        assert_eq!(titles(app, "/?device=fuxi"), ["The shutter sticks"]);
        assert_eq!(titles(app, "/?device=fuxi_eea_global"), ["Dark pictures at noon"]);
        for spelled in ["FUXI", "%E5%B0%8F%E7%B1%B313"] {
            let board = app.visitor().get(&format!("/?device={spelled}&sort=new"));
            assert_eq!(
                (board.all(".post-row h2"), board.all("h1")),
                (vec!["The shutter sticks".to_owned()], vec!["Xiaomi 13 (CN)".to_owned()])
            );
            assert_eq!(board.attributes(".tabs a", "href")[0], "/?device=fuxi", "its own address");
        }
        assert_eq!(titles(app, "/?device=fuxi&q=shutter"), ["The shutter sticks"]);
        let found = app.visitor().get("/?q=xiaomi+13+(eu)");
        assert_eq!(found.attributes(".found a", "href")[0], "/?device=fuxi_eea_global", "{}", found.text());
        assert_eq!(titles(app, "/areas/camera?device=fuxi"), ["The shutter sticks"]);
        assert!(titles(app, "/?device=fuxi&kind=request").is_empty());
        let all = app.visitor().get("/?device=toaster&sort=new");
        assert!(all.all(".post-row").len() == 3 && all.says("No device is called that"), "{}", all.text());

        // What was named last stands in the form; each can be forgotten.
        let form = ada.get("/posts/new");
        assert_eq!(form.attributes("#device", "value"), ["Xiaomi 13 (EU)"], "as the site calls it");
        assert_eq!(form.attributes("#build", "value"), [""], "a build is a week old by the next one");
        let own = ada.get("/settings/devices");
        assert_eq!(own.all(".rows b"), ["Xiaomi 13 (EU)", "Fairphone 4", "Xiaomi 13 (CN)"]);
        assert_eq!(ada.post("/settings/devices/forget", &[("device", "fuxi_eea_global")]).status, 303);
        assert_eq!(ada.get("/posts/new").attributes("#device", "value"), ["Fairphone 4"]);
        app.advance(TimeDelta::minutes(1));
        let form = ada.get("/settings/devices");
        let print = "Xiaomi/fuxi/fuxi:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys";
        assert_eq!(ada.submit(&form, "/settings/devices", &[("build", print)]).status, 303);
        assert_eq!(ada.get("/posts/new").attributes("#device", "value"), ["Xiaomi 13 (CN)"]);
        // A pasted log says more than what the form remembers, and its build is no other device's.
        let form = ada.get("/posts/new");
        let log = format!("Build fingerprint: '{}'", print.replace("fuxi", "dipper"));
        let fields = [("kind", "bug"), ("title", "The lamp stays on"), ("area", "camera"), ("log", &*log)];
        let page = ada.submit_and_follow(&form, "/posts", &fields);
        assert!(page.says("Mi 8") && page.says("V816.0.5.0.UMCCNXM"), "{}", page.text());
        // One that names a build alone takes no device away.
        let (title, log) = (("title", "The lamp flickers"), ("log", "V816.0.5.0.UMCCNXM crashed"));
        let again = ada.get("/posts/new");
        let page = ada.submit_and_follow(&again, "/posts", &[fields[0], title, fields[2], log]);
        assert!(page.says("Device Mi 8") && page.says("Build V816.0.5.0.UMCCNXM"), "{}", page.text());
        let mixed = [fields[0], ("title", "The lamp stays dark"), fields[2], fields[3], ("device", "Fairphone 4")];
        let page = ada.submit_and_follow(&form, "/posts", &mixed);
        assert!(page.says("Fairphone 4") && !page.says("Build V816"), "{}", page.text());
        assert_eq!(
            ada.submit(&form, "/posts", &[fields[0], ("title", "Typed into its field"), fields[2], ("device", print)])
                .status,
            303
        );
        let form = ada.get("/settings/devices");
        assert_eq!(ada.submit(&form, "/settings/devices", &[("device", " ")]).status, 422);
        for number in 0..12 {
            app.advance(TimeDelta::minutes(1));
            ada.post("/settings/devices", &[("device", &format!("Phone {number}")), ("build", "")]);
        }
        assert_eq!(ada.get("/settings/devices").all(".rows b").len(), 10, "no more than a form needs");
    });
}

/// The form remembers what somebody has in their hand; only a bug happens there.
#[test]
fn a_remembered_device_stands_on_bugs_and_on_no_wish() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = |kind, title| [("kind", kind), ("title", title), ("area", "camera")];
        let form = ada.get("/posts/new");
        let first = [&post("bug", "The lamp stays on")[..], &[("device", "Fairphone 4")]].concat();
        assert_eq!(ada.submit(&form, "/posts", &first).status, 303);
        let form = ada.get("/posts/new");
        assert_eq!(form.attributes("#device", "value"), ["Fairphone 4"]);
        let wish = ada.submit_and_follow(&form, "/posts", &post("request", "A telephoto mode"));
        assert!(!wish.says("Fairphone"), "{}", wish.text());
        let bug = ada.submit_and_follow(&form, "/posts", &post("bug", "The lamp flickers"));
        assert!(bug.says("Device Fairphone 4"), "{}", bug.text());
        // What is typed is said.
        let typed = [&post("request", "A lamp of its own")[..], &[("device", "Pixel 9")]].concat();
        let wish = ada.submit_and_follow(&form, "/posts", &typed);
        assert!(wish.says("Pixel 9"), "{}", wish.text());
    });
}

/// A log of a custom build names itself as it likes.
#[test]
fn a_log_of_a_device_that_nobody_knows_leaves_the_one_that_the_form_began_with() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        imports(&mut app.staff("Grace"), CATALOGUE, "import");
        let mut ada = app.member("Ada");
        assert_eq!(ada.post("/settings/devices", &[("device", "dipper")]).status, 303);
        let print = |codename: &str| {
            format!(
                "Build fingerprint: 'Xiaomi/{codename}/{codename}:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys'"
            )
        };
        let form = ada.get("/posts/new");
        let log = print("garnet_x");
        let bug = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera"), ("log", log.as_str())];
        let asked = ada.submit(&form, "/posts", &bug);
        assert_eq!((asked.status, app.tables().count("posts")), (200, 0), "{}", asked.text());
        let told = asked.one("#filing > [role=alert]");
        assert!(told.contains("garnet_x") && told.contains("Mi 8") && told.contains("V816.0.5.0.UMCCNXM"), "{told}");
        assert_eq!(asked.attributes("#device, #build", "value"), ["Mi 8", "V816.0.5.0.UMCCNXM"]);
        // It is asked once; what stands there then was seen.
        let post = ada.submit_and_follow(&asked, "/posts", &[]);
        assert!(post.says("Device Mi 8") && !post.says("Device garnet_x"), "{}", post.text());
        assert_eq!(titles(app, "/?device=dipper"), ["The shutter sticks"]);
        // One that the site knows is where the log comes from.
        let form = ada.get("/posts/new");
        let log = print("fuxi");
        let bug = [("kind", "bug"), ("title", "The lamp flickers"), ("area", "camera"), ("log", log.as_str())];
        let post = ada.submit_and_follow(&form, "/posts", &bug);
        assert!(post.says("Device Xiaomi 13 (CN)") || post.says("Device fuxi"), "{}", post.text());
    });
}
