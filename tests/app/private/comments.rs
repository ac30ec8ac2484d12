//! Private comments.

use super::{nobody_else_reads, says};
use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;

#[test]
fn a_private_comment_is_a_talk_with_staff_alone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        app.add_person("Berta", orange_friday::people::Role::Member);
        let post = app.member("Ada").files("bug", "The shutter sticks", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let page = mia.get(&post);
        assert!(page.says("Only you and staff see this comment"));
        let said = mia.submit(&page, &comments, &[("body", "My serial is Kumquat."), ("private", "yes")]).location();
        let said = said.rsplit('-').next().unwrap().to_owned();
        let reply = grace.post(&comments, &[("body", "Thank you for the Pomelo."), ("reply_to", &said)]);
        assert_eq!(reply.status, 303, "{}", reply.text());
        for browser in [&mut mia, &mut grace] {
            let page = browser.get(&post);
            assert!(page.says("serial is Kumquat") && page.says("for the Pomelo"), "{}", page.text());
        }
        nobody_else_reads(app, &[number_of(&post)], &[]);
        assert!(!app.signed_in("Ada").get(&post).says("Kumquat"), "not even who filed the bug");
        assert!(app.visitor().get(&post).all("#comments .count").is_empty(), "nor is it counted");
        // Nobody else answers there, and nobody writes privately to another member.
        let mut berta = app.signed_in("Berta");
        assert_eq!(berta.post(&comments, &[("body", "Me too."), ("reply_to", &said)]).status, 404);
        let loud = says(&mut berta, &comments, "Mine sticks as well.");
        let letter = mia.post(&comments, &[("body", "Write to me."), ("reply_to", &loud), ("private", "yes")]);
        assert!(letter.status == 422 && letter.says("is read by everybody"), "{}", letter.text());
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let first = vera.post(&comments, &[("body", "Kumquat here too."), ("private", "yes")]);
        assert!(first.status == 422 && first.says("confirm your email address first"), "{}", first.text());
        // It is changed and removed as any other.
        app.advance(TimeDelta::minutes(1));
        assert_eq!(mia.post(&format!("/comments/{said}/edit"), &[("body", "My serial was Calamansi.")]).status, 303);
        nobody_else_reads(app, &[number_of(&post)], &[]);
        assert_eq!(mia.post(&format!("/comments/{said}/remove"), &[]).status, 303);
        assert!(grace.get(&format!("/posts/{}/edits", number_of(&post))).says("serial was Calamansi"));
        nobody_else_reads(app, &[number_of(&post)], &[]);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
