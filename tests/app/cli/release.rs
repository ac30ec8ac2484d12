//! `friday release` beside a serving process on the same database.

use super::on_each_engine;

#[test]
fn the_clock_is_moved_by_hand_beside_a_serving_process_whose_pages_notice() {
    on_each_engine(|program, _| {
        program.adds_person("Ada", "owner");
        let serving = program.serve(&[]);
        let mut ada = serving.signed_in("Ada");
        let form = ada.get("/posts/new");
        let area = form.attributes("#area option", "value").into_iter().find(|area| !area.is_empty()).unwrap();
        let path = ada.files("request", "Dark mode everywhere", &area);
        let bug = ada.files("bug", "The dialler crashes", &area);
        ada.votes_for(&path);
        for post in [&path, &bug] {
            assert_eq!(ada.decides(post, "ready", "", "").status, 303);
        }

        let shown = program.run(&["release", "show"]);
        assert_eq!(shown.status, 0, "{shown:?}");
        assert!(shown.said.starts_with("week 1\nstate collecting\n") && shown.said.ends_with("lines 0\n"), "{shown:?}");
        assert!(shown.said.contains("\ncounted by 20"), "{shown:?}");
        assert!(shown.said.contains("\nversion 2") && shown.said.contains("\ntrain weekly\n"), "{shown:?}");
        let nowhere = program.run(&["release", "show", "--train", "stable"]);
        assert_eq!(nowhere.errors, "friday: nothing goes with a train stable; there are: weekly\n", "{nowhere:?}");
        let waits = [("week", "1"), ("reason", "A fault was found.")];
        assert_eq!(ada.post("/releases/next/wait", &waits).status, 303);
        let held = program.run(&["release", "show"]);
        assert!(held.said.contains("\nheld A fault was found.\n"), "{held:?}");
        assert_eq!(ada.post("/releases/next/go-on", &waits[..1]).status, 303);
        let early = program.run(&["release", "publish", "--now"]);
        assert_eq!(early.status, 1, "there is nothing frozen to publish: {early:?}");

        let frozen = program.run(&["release", "cutoff"]);
        assert_eq!(frozen.status, 0, "{frozen:?}");
        assert!(program.run(&["release", "show"]).said.contains("state frozen\n"));
        assert!(ada.get("/releases/next/edit").body.contains("Dark mode everywhere"), "the page notices at once");
        let again = program.run(&["release", "cutoff"]);
        assert_eq!(again.status, 1, "{again:?}");
        assert!(again.errors.starts_with("friday: ") && again.errors.lines().count() == 1, "{again:?}");

        let before_its_hour = program.run(&["release", "publish"]);
        assert_eq!(before_its_hour.status, 1, "{before_its_hour:?}");
        assert!(before_its_hour.errors.contains("--now"), "{before_its_hour:?}");
        let asked = program.run(&["release", "publish", "--now"]);
        assert_eq!(asked.status, 1, "{asked:?}");
        assert!(asked.errors.contains("/releases/next/check"), "{asked:?}");
        assert_eq!(ada.approves().status, 303);
        let published = program.run(&["release", "publish", "--now"]);
        assert_eq!(published.status, 0, "{published:?}");
        let at = published.said.find("/releases/").unwrap_or_else(|| panic!("{published:?}"));
        let changelog = serving.visitor().get(published.said[at..].trim());
        assert_eq!(changelog.status, 200);
        assert!(changelog.says("Dark mode everywhere"), "{}", changelog.text());
        assert!(ada.get(&path).says("Shipped"));
        assert!(program.run(&["release", "show"]).said.starts_with("week 2\nstate collecting\n"));
        assert_eq!(program.run(&["release", "publish", "--now"]).status, 1);
        // Nothing is finished: a week is skipped by those alone who say so.
        let empty = program.run(&["release", "cutoff"]);
        assert!(empty.status == 1 && empty.errors.contains("add --yes"), "{empty:?}");
        assert!(program.run(&["release", "show"]).said.starts_with("week 2\nstate collecting\n"));

        let version = published.said[at..].trim().trim_start_matches("/releases/");
        assert_eq!(program.run(&["release", "recall", version]).status, 2, "it owes a reason");
        let unknown = program.run(&["release", "recall", "99.1.1", "--reason", "It does not boot."]);
        assert_eq!(unknown.status, 1, "{unknown:?}");
        assert_eq!(unknown.errors, "friday: no release of this site has the version 99.1.1\n");
        let recalled = program.run(&["release", "recall", version, "--reason", "It does not boot."]);
        assert_eq!(recalled.status, 0, "{recalled:?}");
        // What visitors read may be a second old.
        let changelog = ada.get(published.said[at..].trim());
        assert!(changelog.says("It does not boot."), "{}", changelog.text());
        assert!(ada.get(&path).says("Ready for Friday"));
        let again = program.run(&["release", "recall", version, "--reason", "It does not boot."]);
        assert_eq!(again.status, 1, "{again:?}");
        assert_eq!(again.errors, format!("friday: {version} is recalled already; nothing was changed\n"));
        assert_eq!(program.run(&["doctor"]).status, 0);
    });
}
