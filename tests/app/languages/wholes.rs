//! Numbers, dates, versions and names stand in their sentences, in the place that each language has for them.

use crate::support::{Page, on_each_engine};

/// A page's text without blanks: where its language has none, markup does not bring any.
fn closed_up(page: &Page, css: &str) -> String {
    page.one(css).split_whitespace().collect()
}

#[test]
fn what_is_counted_dated_and_merged_is_said_as_a_whole() {
    on_each_engine(|app| {
        let site = app.site();
        let mut visitor = app.visitor();
        for (language, shaped, role) in [
            ("en", "1shippedfeaturecarriesthisname", "1 reported"),
            ("de", "1erschieneneÄnderungnenntdiesenNamen", "1 gemeldet"),
            ("fr", "1nouveautélivréeportecenom", "1 déposée"),
            ("es", "1novedadpublicadallevaestenombre", "1 planteada"),
            ("nl", "1uitgebrachtewijzigingdraagtdezenaam", "1 gemeld"),
            ("zh-Hans", "1项已上线的更新署有此名", "提出1项"),
            ("zh-Hant", "1項已推出的變更寫有這個名字", "提出1項"),
        ] {
            let person = visitor.get(&format!("/{language}/people/wilma"));
            assert_eq!(closed_up(&person, ".score"), shaped, "{language}");
            assert_eq!(person.one(".profile-head .dots"), role, "{language}");
        }
        let shipped = site.path("/posts/{shipped}");
        for (language, says) in [("en", "Shipped in 26.11.20"), ("nl", "Uitgebracht in 26.11.20")] {
            let post = visitor.visit(&format!("/{language}{shipped}"));
            assert_eq!(post.one(".post-head .status a"), says);
            assert_eq!(post.one(".timeline .status--shipped"), says, "in its history too");
        }
        let strip = closed_up(&visitor.get("/zh-Hans/"), ".week-strip .when");
        assert_eq!(strip, "已截止收录，11月27日周五17:00（GMT+0）发布");
        let log = closed_up(&visitor.get("/zh-Hant/releases/26.11.20"), "#item-2 .shaped > span");
        assert_eq!(log, "貢獻者：@Wilma");

        let (open, coming) = (site.path("{open}"), site.path("{coming}"));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.decides(&open, "duplicate", "", &coming).status, 303);
        // Later than a slip, of which nobody reads.
        app.advance(chrono::TimeDelta::minutes(11));
        assert_eq!(grace.post(&site.path("/posts/{number}/decision/undo"), &[("seen", "duplicate")]).status, 303);
        for (language, says) in [("en", "Duplicate of #3 (undone)"), ("nl", "Dubbel met #3 (teruggedraaid)")] {
            let post = visitor.visit(&format!("/{language}{open}"));
            assert!(post.all(".timeline .step").iter().any(|step| step == says), "{:?}", post.all(".timeline .step"));
        }
    });
}
