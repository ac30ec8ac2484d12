//! Filing: whose text it is, and how long it may be changed.

use crate::support::people::{PASSWORD, number_of};
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::people::Role;

const TITLE: &str = "Timer with a countdown";

fn a_wish(app: &TestApp) -> (Browser, String, String) {
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let post = ada.files("request", TITLE, "camera");
    let edit = format!("/posts/{}/edit", number_of(&post));
    (ada, post, edit)
}

fn other_words() -> [(&'static str, &'static str); 4] {
    [("kind", "request"), ("title", "Something else entirely"), ("body", ""), ("area", "camera")]
}

#[test]
fn one_changes_ones_own_text_and_nobody_elses() {
    on_each_engine(|app| {
        let (mut ada, post, edit) = a_wish(app);
        let form = ada.get(&edit);
        assert_eq!(ada.submit(&form, &edit, &[("title", "Timer that counts down")]).status, 303);
        for mut other in [app.member("Mia"), app.staff("Grace"), app.owner("Olga")] {
            assert_eq!(other.get(&edit).status, 403);
            assert_eq!(other.post(&edit, &other_words()).status, 403);
            let additions = format!("/posts/{}/additions", number_of(&post));
            assert_eq!(other.post(&additions, &[("body", "Mine too.")]).status, 403);
        }
        let page = app.visitor().visit(&post);
        assert!(page.says("Timer that counts down") && page.says("edited"), "{}", page.text());
        assert!(page.all(".addition").is_empty());
    });
}

/// An answer, even one that was taken back, and a vote, each stand under the words they were given for.
#[test]
fn a_text_that_was_answered_or_voted_for_is_added_to_and_no_longer_changed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace, mut vera) = (app.member("Ada"), app.staff("Grace"), app.member("Vera"));
        let answered = ada.files("request", TITLE, "camera");
        assert_eq!(grace.decides(&answered, "planned", "", "").status, 303);
        let reopened = ada.files("request", "Grid lines in the viewfinder", "camera");
        assert_eq!(grace.decides(&reopened, "declined", "Not now.", "").status, 303);
        assert_eq!(grace.decides(&reopened, "open", "", "").status, 303);
        let undone = ada.files("request", "A louder shutter", "camera");
        assert_eq!(grace.decides(&undone, "planned", "", "").status, 303);
        let undo = format!("/posts/{}/decision/undo", number_of(&undone));
        assert_eq!(grace.post(&undo, &[("seen", "planned")]).status, 303);
        let wanted = ada.files("request", "Photos by voice", "camera");
        vera.votes_for(&wanted);
        for post in [&answered, &reopened, &undone, &wanted] {
            let number = number_of(post);
            let refused = ada.post(&format!("/posts/{number}/edit"), &other_words());
            assert_eq!(refused.status, 409, "{post}");
            assert!(refused.says("What you add appears below it"), "{}", refused.text());
            let form = ada.get(&format!("/posts/{number}/edit"));
            let action = format!("/posts/{number}/additions");
            assert_eq!(ada.submit(&form, &action, &[("body", "  ")]).status, 422);
            for _ in 0..2 {
                assert_eq!(ada.submit(&form, &action, &[("body", "It also **helps** at night.")]).status, 303);
            }
            let page = app.visitor().visit(post);
            assert_eq!(page.all(".addition").len(), 1, "a double press adds once");
            assert!(page.one(".addition").contains("Added") && page.one(".addition").contains("helps at night"));
            assert!(page.body.contains("<strong>helps</strong>") && !page.says("Something else entirely"));
        }
        // Without a vote, an answer or an addition it is hers to change again.
        let plain = ada.files("request", "A quieter shutter", "camera");
        vera.votes_for(&plain);
        assert_eq!(vera.post(&format!("/posts/{}/vote/withdraw", number_of(&plain)), &[]).status, 303);
        assert!(ada.get(&format!("/posts/{}/edit", number_of(&plain))).body.contains("name=\"title\""));
    });
}

/// What was typed as a change while somebody voted or answered is not lost: it can be sent as an addition.
#[test]
fn a_change_that_comes_after_a_vote_or_an_answer_is_offered_as_an_addition() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace, mut vera) = (app.member("Ada"), app.staff("Grace"), app.member("Vera"));
        let titles = [TITLE, "Grid lines in the viewfinder"];
        let [wanted, answered] = titles.map(|title| ada.files("request", title, "camera"));
        let typing = [&wanted, &answered].map(|post| ada.get(&format!("/posts/{}/edit", number_of(post))));
        vera.votes_for(&wanted);
        assert_eq!(grace.decides(&answered, "planned", "", "").status, 303);
        for ((post, form), title) in [&wanted, &answered].into_iter().zip(&typing).zip(titles) {
            let number = number_of(post);
            let before = app.tables();
            let fields = [("body", "Five seconds <would> do.\r\n\r\nOr ten."), ("device", "Pixel 9")];
            let late = ada.submit(form, &format!("/posts/{number}/edit"), &fields);
            assert_eq!(late.status, 409, "{post}");
            assert!(late.says("People have voted for it or staff have answered"), "{}", late.text());
            assert_eq!(
                late.one("textarea").trim(),
                "Five seconds <would> do. Or ten. Pixel 9",
                "the title is as it was"
            );
            // Also when something is wrong with it: an addition needs no title.
            let wrong = ada.submit(form, &format!("/posts/{number}/edit"), &[("title", "No"), ("body", "Ten.")]);
            assert_eq!((wrong.status, wrong.one("textarea").trim()), (409, "No Ten."));
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
            assert_eq!(ada.submit(&late, &format!("/posts/{number}/additions"), &[]).status, 303);
            let page = app.visitor().visit(post);
            assert_eq!(page.one("h1"), title);
            assert!(page.one(".addition").contains("Five seconds"), "{}", page.text());
        }
        // Nothing goes below a post that was merged meanwhile.
        let twin = ada.files("request", "Count down, please", "camera");
        let form = ada.get(&format!("/posts/{}/edit", number_of(&twin)));
        assert_eq!(grace.decides(&twin, "duplicate", "", &wanted).status, 303);
        let late = ada.submit(&form, &format!("/posts/{}/edit", number_of(&twin)), &[("body", "Late.")]);
        assert_eq!(late.status, 403);
    });
}

#[test]
fn additions_are_few_and_end_with_the_post() {
    on_each_engine(|app| {
        let (mut ada, post, edit) = a_wish(app);
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&post, "planned", "", "").status, 303);
        assert!(ada.visit(&post).body.contains(&edit));
        let action = format!("/posts/{}/additions", number_of(&post));
        for number in 1..=20 {
            assert_eq!(ada.post(&action, &[("body", &format!("Thought number {number}."))]).status, 303);
        }
        let enough = ada.post(&action, &[("body", "One more.")]);
        assert_eq!(enough.status, 409);
        assert!(enough.says("continue in the comments"), "{}", enough.text());
        assert!(!ada.visit(&post).body.contains(&edit), "nobody is led to a form that takes nothing");
        assert_eq!(ada.get(&edit).status, 409);
        let twin = ada.files("request", "Count down, please", "camera");
        assert_eq!(grace.decides(&twin, "duplicate", "", &post).status, 303);
        assert_eq!(ada.post(&format!("/posts/{}/additions", number_of(&twin)), &[("body", "Late.")]).status, 403);
    });
}

#[test]
fn what_was_added_keeps_standing_under_the_text_it_was_added_to() {
    on_each_engine(|app| {
        let (mut ada, post, edit) = a_wish(app);
        let mut berta = app.member("Berta");
        let vote = format!("/posts/{}/vote", number_of(&post));
        assert_eq!(berta.post(&vote, &[]).status, 303);
        let added = [("body", "At night, too.")];
        assert_eq!(ada.post(&format!("/posts/{}/additions", number_of(&post)), &added).status, 303);
        assert_eq!(berta.post(&format!("{vote}/withdraw"), &[]).status, 303);
        let before = app.tables();
        assert_eq!(ada.post(&edit, &other_words()).status, 409);
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        assert!(ada.get(&edit).body.contains("/additions"), "there is more to add");
    });
}

/// A visitor is told why they are asked who they are, and that what they looked for is in the form afterwards.
#[test]
fn a_visitor_learns_why_to_sign_in_before_the_form_and_finds_their_words_in_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.add_person("Ada", Role::Member);
        let mut visitor = app.visitor();
        let bare = visitor.visit("/posts/new");
        assert!(bare.says("You file as a member") && !bare.says("What you typed is kept"), "{}", bare.text());
        assert!(!visitor.visit("/settings").says("You file as a member"));
        let asked = visitor.visit("/posts/new?title=Timer+with+a+countdown");
        assert!(asked.says("What you typed is kept"), "{}", asked.text());
        let wrong = visitor.submit(&asked, "/sign-in", &[("email", "ada@example.org"), ("password", "not that one")]);
        assert!(wrong.status == 422 && wrong.says("What you typed is kept"), "{}", wrong.text());
        let form =
            visitor.submit_and_follow(&wrong, "/sign-in", &[("email", "ada@example.org"), ("password", PASSWORD)]);
        assert_eq!(form.attributes("#title", "value"), [TITLE], "{}", form.text());
    });
}

#[test]
fn the_board_of_an_area_opens_the_form_in_it_unless_nothing_new_is_filed_there() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let wish = ada.files("request", TITLE, "camera");
        assert_eq!(ada.get("/").attributes(".ask", "href"), ["/posts/new"]);
        let camera = ada.get("/areas/camera");
        assert_eq!(camera.attributes(".ask", "href"), ["/posts/new?area=camera"]);
        let form = ada.get("/posts/new?area=camera");
        assert_eq!(form.attributes("#area option[selected]", "value"), ["camera"]);
        let found = ada.get("/areas/camera?q=sunrise");
        assert_eq!(found.attributes(".empty .button", "href")[0], "/posts/new?title=sunrise&area=camera");
        let page = grace.get("/staff/areas/1");
        assert_eq!(grace.submit(&page, "/staff/areas/1/retire", &[("retired", "yes")]).status, 303);
        for path in ["/areas/camera", "/areas/camera?q=sunrise", "/areas/camera?q=countdown"] {
            let retired = ada.get(path);
            assert!(retired.says("Nothing new is filed here any more"), "{path}: {}", retired.text());
            assert!(!retired.body.contains("/posts/new"), "{path} still leads to the form");
        }
        assert!(ada.get("/areas/camera").says(TITLE) && ada.get(&wish).status == 200, "what was filed stays");
        let form = ada.get("/posts/new?area=camera");
        assert!(form.attributes("#area option[selected]", "value").is_empty());
        assert_eq!(ada.get("/areas/recorder").attributes(".ask", "href"), ["/posts/new?area=recorder"]);
    });
}

#[test]
fn a_title_that_is_like_nothing_is_told_so_and_what_is_wrong_is_told_in_the_order_of_the_form() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("request", TITLE, "camera");
        let form = ada.get("/posts/new");
        assert!(form.says("Posts like yours appear here while you type"));
        assert!(form.body.contains("<div></div></aside>"), "nothing stands where posts will, not even a blank");
        assert!(ada.get("/posts/similar?title=Zeppelins+over+Friedrichshafen").says("There is nothing like it yet"));
        let some = ada.get("/posts/similar?title=Timer+with+countdown");
        assert!(!some.all("li").is_empty() && !some.says("There is nothing like it yet"), "{}", some.text());
        assert_eq!(ada.get("/posts/similar?title=").text().trim(), "");
        let wrong = ada.submit(&form, "/posts", &[("lang", "tlh"), ("only", &"x".repeat(90))]);
        let told = wrong.attributes(".error-summary a", "href");
        assert_eq!(
            (wrong.status, &*told),
            (422, &["#title", "#kind", "#area", "#lang", "#only"].map(str::to_owned)[..])
        );
        assert!(form.one("#log-hint").contains("At most 60,000 characters"), "{}", form.one("#log-hint"));
    });
}

#[test]
fn a_number_that_no_post_has_is_told_as_such_and_is_no_title() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.member("Ada").files("request", TITLE, "camera");
        let mut visitor = app.visitor();
        for words in ["%239999", "%EF%BC%839999", "/posts/9999"] {
            let page = visitor.get(&format!("/?q={words}"));
            assert!(page.says("There is no post #9999."), "{words}: {}", page.text());
            assert!(!page.body.contains("title=%23"), "nobody files a number");
        }
        assert!(visitor.get("/?q=zeppelin").says("No post says that."));
    });
}
