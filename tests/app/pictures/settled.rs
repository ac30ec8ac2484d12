//! What people voted for stays what they saw, and what was taken away is gone.

use super::{describes, shown, stored};
use crate::support::people::number_of;
use crate::support::upload::{SCREEN, a_picture, file};
use crate::support::{Browser, on_each_engine};

const PLACE: &str = "/posts/1/pictures";

/// The addresses that take the pictures of a page away.
fn removing(browser: &mut Browser, place: &str) -> Vec<String> {
    browser.get(place).attributes("form[id^=remove-]", "action")
}

#[test]
fn a_posts_pictures_stay_once_somebody_voted_or_staff_answered_or_while_they_hide_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben, mut grace) = (app.member("Ada"), app.member("Ben"), app.staff("Grace"));
        let (one, other) = (a_picture(40, 80), a_picture(80, 40));
        let post = ada.files("request", "A clock below the battery", "camera");
        assert_eq!(ada.uploads(PLACE, &[file("a.png", &one), file("b.png", &one)]).status, 303);
        // Nobody has seen anything of it yet.
        let first = removing(&mut ada, PLACE).remove(0);
        assert_eq!(ada.post(&first, &[]).status, 303);
        assert_eq!(ada.uploads(PLACE, &[file("c.png", &one)]).status, 303);
        let removing_all = removing(&mut ada, PLACE);
        let was = shown(&app.visitor().get(&post));
        assert_eq!((was.len(), removing_all.len()), (2, 2));

        ben.votes_for(&post);
        let is_as_it_was = |ada: &mut Browser, told: &str| {
            let page = ada.get(PLACE);
            assert!(page.status == 200 && page.says(told), "{}", page.text());
            assert!(page.all("form[enctype]").is_empty() && page.all("form[id^=remove-]").is_empty());
            for path in &removing_all {
                let refused = ada.post(path, &[]);
                assert!(refused.status == 409 && refused.says(told), "{} {}", refused.status, refused.text());
            }
            let refused = ada.uploads(PLACE, &[file("d.png", &other)]);
            assert!(refused.status == 409 && refused.says(told), "{} {}", refused.status, refused.text());
            assert_eq!((shown(&ada.get(&post)), stored(app)), (was.clone(), 4));
        };
        let told = "so its pictures stay as they are";
        is_as_it_was(&mut ada, told);
        assert!(!ada.get(&post).says("Add pictures"), "nor is it offered");
        // What nobody has said yet may still be said, once.
        describes(&mut ada, PLACE, "The clock below the battery");
        assert_eq!(app.visitor().get(&post).attributes(".pictures img", "alt"), ["The clock below the battery"; 2]);
        let page = ada.get(PLACE);
        assert!(page.all("textarea").is_empty() && page.says("The clock below the battery"), "{}", page.text());
        let picture = removing_all[0].split('/').nth(2).unwrap();
        let alt = format!("alt-{picture}");
        assert_eq!(ada.post(&format!("{PLACE}/describe"), &[(alt.as_str(), "Cheap pills")]).status, 409);

        // An answer keeps it so when nobody votes any more.
        assert_eq!(ben.post(&format!("/posts/{}/vote/withdraw", number_of(&post)), &[]).status, 303);
        assert_eq!(grace.decides(&post, "declined", "Not now.", "").status, 303);
        is_as_it_was(&mut ada, told);
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "Somebody's face.")]).status, 303);
        is_as_it_was(&mut ada, "closed");
        assert_eq!(ada.post(&format!("{PLACE}/describe"), &[(alt.as_str(), "Cheap pills")]).status, 409);
    });
}

#[test]
fn what_a_comment_shows_stays_while_staff_hide_it_and_goes_where_comments_are_closed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut ben, mut grace) = (app.member("Ada"), app.member("Ben"), app.staff("Grace"));
        ada.files("request", "A clock below the battery", "camera");
        assert_eq!(ben.post("/posts/1/comments", &[("body", "Like this.")]).status, 303);
        let place = "/comments/1/pictures";
        assert_eq!(ben.uploads(place, &[file("a.png", &SCREEN), file("b.png", &SCREEN)]).status, 303);
        let all = removing(&mut ben, place);
        assert_eq!(grace.post("/comments/1/hide", &[("reason", "Somebody's face.")]).status, 303);
        assert_eq!(ben.post(&all[0], &[]).status, 409, "staff look at it");
        assert!(removing(&mut ben, place).is_empty());
        assert_eq!(grace.post("/comments/1/restore", &[]).status, 303);
        assert_eq!(grace.post("/posts/1/lock", &[("reason", "Enough.")]).status, 303);
        let page = ben.get(place);
        assert!(page.all("form[enctype]").is_empty() && page.all("textarea").is_empty(), "{}", page.text());
        assert_eq!(ben.uploads(place, &[file("c.png", &SCREEN)]).status, 409);
        let remove = removing(&mut ben, place).remove(0);
        assert_eq!(ben.post(&remove, &[]).status, 303);
        assert_eq!(shown(&app.visitor().visit("/posts/1")).len(), 1);
    });
}
