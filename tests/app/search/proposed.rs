//! What is shown beside a title that somebody types.

use super::escaped;
use crate::support::on_each_engine;

#[test]
fn a_merged_post_is_shown_as_the_one_that_it_went_into() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, gina) = (app.fan("Ada"), app.manager("Gina"));
        let stays = app.wish(&ada, "Blue sky in every picture", "", "en");
        let merged = app.wish(&ada, "Zeppelins over the harbour", "", "en");
        app.merge(&gina, merged, stays);
        let title = "Zeppelins over the harbour";
        let page = app.visitor().get(&format!("/posts/similar?title={}", escaped(title)));
        assert_eq!(page.all("li > div > a"), ["Blue sky in every picture"]);
        assert_eq!(page.attributes("li > div > a", "href"), [format!("/posts/{stays}-blue-sky-in-every-picture")]);
        assert_eq!(page.attributes("li form", "action"), [format!("/posts/{stays}/vote")]);
        assert_eq!(page.all("li .status"), ["Open"]);
    });
}

#[test]
fn what_shipped_says_in_which_release() {
    on_each_engine(|app| {
        let site = app.site();
        let mut visitor = app.visitor();
        let title = visitor.visit(&site.path("/posts/{shipped}")).one("h1");
        for (language, says) in [("en", "It is in 26.11.20"), ("nl", "Het zit in 26.11.20")] {
            let page = visitor.get(&format!("/{language}/posts/similar?title={}", escaped(&title)));
            assert_eq!(page.all("li > div > a").first(), Some(&title), "{language}");
            assert_eq!(page.all("li .status").first().map(String::as_str), Some(says), "{language}");
        }
    });
}

#[test]
fn nobody_is_told_to_vote_where_nothing_takes_votes() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let title = "Zeppelins over the harbour";
        app.finished(&ada, &grace, title, "camera");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        let asked = format!("/posts/similar?title={}", escaped(title));
        let page = app.visitor().get(&asked);
        assert_eq!(page.all("[data-said] > .hint"), ["Is one of these what you mean?"]);
        assert_eq!(page.all("li .status"), ["It is in 26.11.20"]);
        app.wish(&ada, "Zeppelins over the harbour at night", "", "en");
        let page = app.visitor().get(&asked);
        assert_eq!(page.all("[data-said] > .hint"), ["Is one of these what you mean? Then vote for it."]);
    });
}

#[test]
fn no_area_is_proposed_in_which_nothing_new_is_filed() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let ada = app.fan("Ada");
        app.wish(&ada, "Zeppelins over the harbour", "", "en");
        let mut member = app.member("Berta");
        let asked = |member: &mut crate::support::Browser| {
            let page = member.get("/posts/similar?title=zeppelins+over+the+harbour");
            assert_eq!(page.all("li > div > a"), ["Zeppelins over the harbour"]);
            page.attributes("[data-said]", "data-area")
        };
        assert_eq!(asked(&mut member), ["camera"]);
        app.sql("UPDATE areas SET retired = TRUE WHERE slug = 'camera'");
        assert_eq!(asked(&mut member), [""]);
        let form = member.get("/posts/new");
        let wish = [("kind", "request"), ("title", "Zeppelins over a harbour"), ("area", ""), ("ask", "1")];
        let page = member.submit(&form, "/posts", &wish);
        assert_eq!(page.attributes("#area option[selected]", "value"), [""; 0]);
        assert!(!page.says("proposed, from posts like yours"), "{}", page.text());
    });
}
