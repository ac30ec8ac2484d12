//! Staff sort the ROM into lines and areas; fans find what is in them, also by links from before.

use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::LineId;
use orange_friday::db::schema::{posts, release_items, subscribers};

/// Where staff manage an area.
fn page_of(app: &TestApp, slug: &str) -> String {
    let slug = slug.to_owned();
    let area = app.read(move |conn| orange_friday::areas::find(conn, &slug)).unwrap();
    format!("/staff/areas/{}", area.id)
}

fn in_area(app: &TestApp, id: i64) -> i64 {
    app.read(|conn| Ok(posts::table.filter(posts::area_id.eq(id)).count().get_result(conn)?))
}

fn items_in_area(app: &TestApp, id: i64) -> i64 {
    app.read(|conn| Ok(release_items::table.filter(release_items::area_id.eq(id)).count().get_result(conn)?))
}

#[test]
fn an_area_is_called_by_its_readers_words_and_old_links_to_it_lead_on() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        ada.files("request", "Night mode for the camera", "camera");
        let form = grace.get("/staff/areas/1");
        let fields =
            [("name", "Photos"), ("name_de", "Fotos"), ("name_zh_hans", "照片"), ("line", "phone"), ("owner", "1")];
        assert_eq!(grace.submit(&form, "/staff/areas/1", &fields).status, 303);

        let mut visitor = app.visitor();
        for old in ["/areas/camera", "/areas/camera.atom"] {
            let answer = visitor.get(old);
            assert_eq!((answer.status, &*answer.location()), (308, &*old.replace("camera", "photos")));
        }
        assert_eq!(visitor.get("/areas/camera?sort=top&page=2").location(), "/areas/photos?sort=top&page=2");
        let board = visitor.get("/areas/photos");
        assert_eq!(board.all("h1"), ["Photos"]);
        assert!(board.says("Night mode for the camera") && board.says("Answered for by Grace"), "{}", board.text());
        assert_eq!(visitor.get("/de/areas/photos").all("h1"), ["Fotos"]);
        assert_eq!(visitor.get("/zh-Hant/areas/photos").all("h1"), ["照片"]);
        assert_eq!(visitor.get("/fr/areas/photos").all("h1"), ["Photos"]);
        assert!(visitor.get("/?area=camera").says("Night mode for the camera"), "an old query finds it, too");
        assert_eq!(visitor.get("/areas/nowhere").status, 404);
        assert!(visitor.get("/?area=nowhere").says("Night mode for the camera"), "an unknown one shows everything");

        // Whoever wrote under the old name still files there; a new area does not get the old word.
        let form = ada.get("/posts/new?area=camera");
        assert_eq!(form.attributes("#area option[selected]", "value"), ["photos"]);
        let fields = [("kind", "bug"), ("title", "The shutter sticks"), ("area", "camera")];
        assert_eq!(ada.submit(&form, "/posts", &fields).status, 303);
        assert!(visitor.get("/areas/photos?sort=new").says("The shutter sticks"));
        let form = grace.get("/staff/areas");
        assert_eq!(grace.submit(&form, "/staff/areas", &[("name", "Camera"), ("line", "phone")]).status, 303);
        assert_eq!(visitor.get("/areas/camera-2").status, 200);
        assert_eq!(visitor.get("/areas/camera").location(), "/areas/photos");
        // What an area is called in one language is no other one's name in any.
        for (field, other, name) in [("name", "name_nl", "照片"), ("name_es", "name", "fotos")] {
            let form = grace.get("/staff/areas");
            let fields = [(field, name), (other, "Pictures"), ("line", "phone")];
            let taken = grace.submit(&form, "/staff/areas", &fields);
            assert!(taken.status == 422 && taken.says("taken already"), "{name}: {}", taken.text());
            assert_eq!(taken.attributes("[aria-invalid]", "name"), [field]);
        }
        // Named back, it has its word again.
        let form = grace.get("/staff/areas/1");
        let taken = grace.submit(&form, "/staff/areas/1", &[("name", "Camera"), ("line", "phone")]);
        assert_eq!(taken.status, 422, "the other one has the name now");
        let fields = [("name", "Camera app"), ("line", "phone")];
        assert_eq!(grace.submit(&form, "/staff/areas/1", &fields).status, 303);
        for old in ["/areas/camera", "/areas/photos"] {
            assert_eq!(visitor.get(old).location(), "/areas/camera-app");
        }
    });
}

#[test]
fn whoever_names_an_area_anew_sees_the_new_name() {
    on_each_engine(|app| {
        app.areas(&["Recorder"]);
        let mut grace = app.staff("Grace");
        let form = grace.get("/staff/areas/1");
        let both = [("name", "Recorder"), ("name_en", "Recorder"), ("name_nl", "Recorder"), ("name_de", "Aufnahme")];
        assert_eq!(grace.submit(&form, "/staff/areas/1", &both).status, 303);
        // What it is called in her language is that very name, and lies folded below it.
        let form = grace.get("/staff/areas/1");
        assert!(form.all("details[open]").is_empty(), "{}", form.text());
        assert_eq!(grace.submit(&form, "/staff/areas/1", &[("name", "Sound recorder")]).status, 303);
        for (path, name) in [("", "Sound recorder"), ("/nl", "Recorder"), ("/de", "Aufnahme")] {
            assert_eq!(app.visitor().get(&format!("{path}/areas/sound-recorder")).all("h1"), [name]);
        }
        assert_eq!(grace.get("/staff/areas/1").all("h1"), ["Edit Sound recorder"]);
        // Where another name is shown than the one in the field, that one stands open beside it.
        assert_eq!(grace.get("/de/staff/areas/1").all("details[open]").len(), 1);
        // Somebody who reads English: the address above has her read German from now on.
        let mut greta = app.staff("Greta");
        let form = greta.get("/staff/lines/1");
        assert_eq!(greta.submit(&form, "/staff/lines/1", &[("name_en", "Phone")]).status, 303);
        let form = greta.get("/staff/lines/1");
        assert_eq!(greta.submit(&form, "/staff/lines/1", &[("name", "Handset")]).status, 303);
        assert_eq!(app.visitor().get("/lines/handset").all("h1"), ["Handset"]);
    });
}

#[test]
fn an_area_goes_up_and_down_as_far_as_there_is_room() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery", "Recorder"]);
        let mut grace = app.staff("Grace");
        let buttons = |page: &crate::support::Page| page.attributes(".rows button", "id");
        let list = grace.get("/staff/areas");
        assert_eq!(buttons(&list), ["area-1-down", "area-2-up", "area-2-down", "area-3-up"]);
        assert!(grace.get("/staff/lines").all(".rows button").is_empty(), "one alone goes nowhere");
        // The press can be made again, and at the end the other one.
        for (way, next) in [("up", "up"), ("up", "down"), ("down", "down"), ("down", "up")] {
            let moved = grace.post("/staff/areas/3/move", &[("way", way)]);
            assert_eq!(moved.location(), format!("/staff/areas#area-3-{next}"));
        }
        let list = grace.get("/staff/areas");
        assert!(buttons(&list).contains(&"area-3-up".to_owned()), "{:?}", buttons(&list));
    });
}

#[test]
fn an_area_goes_into_another_with_everything_that_is_in_it() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Recorder", "Battery"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let ready = ada.files("request", "Pause a recording", "recorder");
        let columns = "kind, lang, author_id, area_id, status, visibility, listed, vote_count, comment_count, week, \
                       week_votes, created_at, answered, status_changed_at";
        app.sql(&format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) \
             INSERT INTO posts (title, {columns}) SELECT 'Recorder wish number ' || i, {columns} FROM posts, n"
        ));
        app.sql("INSERT INTO post_texts (post_id, body, body_html) SELECT id, '', '' FROM posts WHERE id > 1");
        ada.files("request", "Night mode", "camera");
        assert_eq!(grace.decides(&ready, "ready", "Done.", "").status, 303);
        app.run_worker();
        app.set_clock("2026-11-19T18:00:00Z");
        app.run_worker();
        let (mut grace, mut ada) = (app.signed_in("Grace"), app.signed_in("Ada"));
        let page = page_of(app, "recorder");
        let form = grace.get(&page);
        let merge = format!("{page}/merge");
        assert!(form.says("121 posts would move."), "{}", form.text());
        let empty = grace.submit(&form, &merge, &[]);
        assert_eq!(
            (empty.status, empty.attributes(".error-summary a", "href")),
            (422, vec!["#into".into(), "#sure".into()])
        );
        let unsure = grace.submit(&form, &merge, &[("into", "camera")]);
        assert!(unsure.status == 422 && unsure.says("Please tick this first"), "{}", unsure.text());
        for wrong in ["recorder", "nowhere", ""] {
            assert_eq!(grace.submit(&form, &merge, &[("into", wrong), ("sure", "yes")]).status, 422, "{wrong}");
        }
        let merged = grace.submit_and_follow(&form, &merge, &[("into", "camera"), ("sure", "yes")]);
        assert!(merged.says("Merged. The posts of the other area are moving here."), "{}", merged.text());

        let mut visitor = app.visitor();
        assert_eq!(visitor.get("/areas/recorder?kind=request").location(), "/areas/camera?kind=request");
        let fields = [("kind", "bug"), ("title", "Recordings stop"), ("area", "recorder")];
        let form = ada.get("/posts/new");
        assert!(!form.text().contains("value=\"recorder\""), "nobody is offered what was merged");
        assert_eq!(ada.submit(&form, "/posts", &fields).status, 303);
        app.run_worker();
        assert_eq!(in_area(app, 1), 123);
        assert_eq!(items_in_area(app, 1), 1);
        assert!(visitor.get("/areas/camera?sort=new").says("Recorder wish number 120"));
        // What was merged cannot be changed any more; into a third area it goes along.
        assert_eq!(grace.get(&page).location(), page_of(app, "camera"));
        assert_eq!(grace.post(&format!("{page}/retire"), &[]).status, 409);
        let page = page_of(app, "camera");
        assert_eq!(grace.post(&format!("{page}/merge"), &[("into", "battery"), ("sure", "yes")]).status, 303);
        app.run_worker();
        for old in ["/areas/recorder", "/areas/camera"] {
            assert_eq!(visitor.get(old).location(), "/areas/battery");
        }
        assert_eq!(in_area(app, 3), 123);
    });
}

#[test]
fn what_is_retired_keeps_its_posts_and_gets_no_new_ones() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let post = ada.files("request", "Night mode", "camera");
        let camera = page_of(app, "camera");
        assert_eq!(grace.post(&format!("{camera}/retire"), &[("retired", "yes")]).status, 303);
        let file = |ada: &mut crate::support::Browser, title: &str| {
            let form = ada.get("/posts/new");
            ada.submit(&form, "/posts", &[("kind", "bug"), ("title", title), ("area", "camera")]).status
        };
        assert_eq!(file(&mut ada, "Blurred at night"), 422);
        assert!(app.visitor().get("/areas/camera").says("Night mode"));
        // Its text may still be changed where it is.
        let form = ada.get(&format!("{post}/edit"));
        let fields = [("kind", "request"), ("title", "Night mode, please"), ("area", "camera")];
        assert_eq!(ada.submit(&form, "/posts/1/edit", &fields).status, 303);
        let battery = page_of(app, "battery");
        let last = grace.post(&format!("{battery}/retire"), &[("retired", "yes")]);
        assert!(last.status == 409 && last.says("last area"), "{}", last.text());
        assert_eq!(grace.post("/staff/lines/1/retire", &[("retired", "yes")]).status, 409);
        assert_eq!(grace.post(&format!("{camera}/retire"), &[("retired", "no")]).status, 303);
        assert_eq!(file(&mut ada, "Blurred at night"), 303);
    });
}

#[test]
fn every_line_has_its_board_and_its_feed() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let form = grace.get("/staff/lines");
        assert_eq!(grace.submit(&form, "/staff/lines", &[("name", "TV"), ("name_fr", "Téléviseur")]).status, 303);
        let form = grace.get("/staff/areas");
        for name in ["Remote", "Camera"] {
            assert_eq!(grace.submit(&form, "/staff/areas", &[("name", name), ("line", "tv")]).status, 303, "{name}");
        }
        ada.files("request", "Night mode", "camera");
        ada.files("request", "A button that finds the remote", "remote");
        ada.files("bug", "The remote loses its pairing", "remote");
        let mut visitor = app.visitor();
        let tv = visitor.get("/lines/tv");
        assert_eq!(tv.all("h1"), ["TV"]);
        assert_eq!(tv.all(".post-row h2"), ["The remote loses its pairing", "A button that finds the remote"]);
        assert_eq!(visitor.get("/lines/tv?kind=request").all(".post-row h2"), ["A button that finds the remote"]);
        assert_eq!(visitor.get("/?line=tv&q=remote&sort=new").all(".post-row h2").len(), 2);
        assert_eq!(visitor.get("/fr/lines/tv").all("h1"), ["Téléviseur"]);
        for feed in ["/lines/tv.atom", "/areas/remote.atom", "/posts.atom"] {
            let atom = visitor.get(feed);
            assert_eq!(atom.all("entry > title")[0], "The remote loses its pairing", "{feed}");
            let ids = atom.all("id");
            assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")), "{feed}: {ids:?}");
            assert_eq!(visitor.get(&format!("/de{feed}")).all("entry > id"), atom.all("entry > id"), "in any language");
        }
        assert_eq!(visitor.get("/posts.atom").all("entry").len(), 3);
        // Another name and another place.
        let form = grace.get("/staff/lines/2");
        assert_eq!(grace.submit(&form, "/staff/lines/2", &[("name", "Television")]).status, 303);
        assert_eq!(visitor.get("/lines/tv?sort=new").location(), "/lines/television?sort=new");
        let devices = visitor.get("/devices?line=tv");
        assert_eq!(devices.attributes("#line option[selected]", "value"), ["television"]);
        // Also where staff kept a view of it.
        let desk = grace.get("/triage?line=tv");
        assert!(desk.says("A button that finds the remote") && !desk.says("Night mode"), "{}", desk.text());
        let plan = grace.get("/staff/plan?line=tv");
        assert!(plan.says("Remote") && !plan.says("Night mode"), "{}", plan.text());
        assert_eq!(grace.post("/staff/lines/2/move", &[("way", "up")]).status, 303);
        assert_eq!(grace.get("/staff/lines").all(".rows li a"), ["Television", "Phone"]);
        assert_eq!(grace.post(&format!("{}/move", page_of(app, "battery")), &[("way", "up")]).status, 303);
        assert_eq!(grace.get("/staff/areas").all(".rows li a"), ["Remote", "Camera", "Battery", "Camera"]);
    });
}

#[test]
fn a_post_has_a_feed_of_what_is_said_on_it_and_hides_what_is_hidden() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let post = ada.files("request", "Night mode", "camera");
        for words in ["With long exposure.", "And a tripod."] {
            assert_eq!(ada.post("/posts/1/comments", &[("body", words)]).status, 303);
        }
        app.advance(TimeDelta::minutes(1));
        assert_eq!(grace.decides(&post, "planned", "", "").status, 303);
        let mut visitor = app.visitor();
        let titles = |page: crate::support::Page| page.all("entry > title");
        assert_eq!(
            titles(visitor.get("/posts/1.atom")),
            ["Official answer: Planned", "Ada commented", "Ada commented"]
        );
        assert_eq!(grace.post("/posts/1/decision/undo", &[]).status, 303);
        assert_eq!(titles(visitor.get("/posts/1.atom")).len(), 2, "an answer that was taken back is none");
        assert_eq!(grace.post("/comments/1/hide", &[("reason", "Spam.")]).status, 303);
        assert_eq!(titles(visitor.get("/posts/1.atom")).len(), 1);
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "Spam.")]).status, 303);
        assert_eq!(visitor.get("/posts/1.atom").status, 404);
        assert_eq!(visitor.get("/posts/99.atom").status, 404);
    });
}

#[test]
fn the_page_of_a_line_says_what_changed_in_it_last_and_which_devices_it_has() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        for (codename, names) in [("dipper", "Mi 8"), ("mione", "Mi One")] {
            let typed = [("codename", codename), ("names", names), ("region", ""), ("line", "phone")];
            assert_eq!(olga.post("/staff/devices", &typed).status, 303);
        }
        let page = app.visitor().get("/lines/phone");
        assert!(page.says("Mi 8") && page.says("Mi One") && !page.says("Last changed by"), "{}", page.text());
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.publish_by_the_clock(&grace);
        let page = app.visitor().get("/lines/phone");
        assert!(page.says("Last changed by 26.11.20 on"), "{}", page.text());
        let links = page.attributes("section.card a", "href");
        let wanted = [
            "/releases/26.11.20",
            "/releases/archive?line=phone",
            "/releases.atom?line=phone",
            "/subscribe?line=phone",
        ];
        assert_eq!(links[..4], wanted);
        assert!(links.contains(&"/devices/dipper".to_owned()), "{links:?}");
        for elsewhere in ["/", "/areas/camera", "/lines/phone?q=recording"] {
            assert!(!app.visitor().get(elsewhere).says("Last changed by"), "{elsewhere}");
        }
    });
}

/// A second line with two areas and a device, of which somebody hears.
fn with_pads(app: &TestApp) -> crate::support::Browser {
    app.areas(&["Camera"]);
    let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
    assert_eq!(grace.post("/staff/lines", &[("name", "Pad")]).status, 303);
    for name in ["Stylus", "Camera"] {
        assert_eq!(grace.post("/staff/areas", &[("name", name), ("line", "pad")]).status, 303, "{name}");
    }
    let device = [("codename", "nabu"), ("names", "Pad 5"), ("region", ""), ("line", "pad")];
    assert_eq!(grace.post("/staff/devices", &device).status, 303);
    ada.files("request", "A button on the pen", "stylus");
    assert_eq!(ada.post("/lines/pad/follow", &[]).status, 303);
    let mut visitor = app.visitor();
    let page = visitor.get("/subscribe");
    let asked = visitor.submit(&page, "/subscribe", &[("email", "pen@example.net"), ("line", "pad")]);
    assert_eq!(asked.status, 303, "{}", asked.text());
    grace
}

#[test]
fn a_line_goes_into_another_with_its_areas_its_devices_and_whoever_hears_of_it() {
    on_each_engine(|app| {
        let mut grace = with_pads(app);
        let merge = "/staff/lines/2/merge";
        let form = grace.get(merge);
        let unsure = grace.submit(&form, merge, &[("into", "phone")]);
        assert!(unsure.status == 422 && unsure.says("Please tick this first"), "{}", unsure.text());
        let into = |word: &'static str| [("into", word), ("sure", "yes")];
        for wrong in ["pad", "nowhere"] {
            assert_eq!(grace.submit(&form, merge, &into(wrong)).status, 422, "{wrong}");
        }
        // Nobody could tell one camera from the other, and what a train ships is not decided in passing.
        let alike = grace.submit(&form, merge, &into("phone"));
        assert!(alike.status == 422 && alike.says("an area of the same name"), "{}", alike.text());
        let named = [("name", "Pad camera"), ("line", "pad")];
        assert_eq!(grace.post(&page_of(app, "camera-2"), &named).status, 303);
        app.sql(
            "INSERT INTO trains (slug, first_number, name, rhythm, scheme, line_id) \
             SELECT 'pads', 1, 'Pads', 'daily', '{yy}.{m}.{d}-pad', id FROM product_lines WHERE slug = 'pad'",
        );
        let held = grace.submit(&form, merge, &into("phone"));
        assert!(held.status == 422 && held.says("Retire that train first"), "{}", held.text());
        app.sql("UPDATE trains SET retired = TRUE WHERE slug = 'pads'");
        assert_eq!(grace.submit(&form, merge, &into("phone")).location(), "/staff/lines/1");
        app.run_worker();

        let mut visitor = app.visitor();
        assert_eq!(visitor.get("/lines/pad?sort=new").location(), "/lines/phone?sort=new");
        let phone = visitor.get("/lines/phone");
        assert!(phone.says("A button on the pen") && phone.says("Pad 5"), "{}", phone.text());
        assert_eq!(grace.get("/staff/areas").all(".rows li a"), ["Camera", "Stylus", "Pad camera"]);
        assert_eq!(grace.get("/staff/lines").all(".rows li a"), ["Phone"]);
        let follows = app.signed_in("Ada").get("/me/follows").attributes("form", "action");
        assert!(follows.iter().any(|action| action.ends_with("/lines/phone/unfollow")), "{follows:?}");
        let hears =
            app.read(|conn| Ok(subscribers::table.select(subscribers::line_id).load::<Option<LineId>>(conn)?));
        assert_eq!(hears, [Some(LineId(1))]);
        // What was merged is changed no more.
        assert_eq!(grace.get("/staff/lines/2").location(), "/staff/lines/1");
        assert_eq!(grace.get(merge).location(), "/staff/lines/1");
        assert_eq!(grace.post("/staff/lines/2/retire", &[("retired", "no")]).status, 409);
        assert_eq!(grace.post(merge, &into("phone")).status, 409);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
