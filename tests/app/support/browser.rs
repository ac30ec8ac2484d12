//! A person's browser without scripts: keeps cookies, follows links, and submits the forms it finds in the page.

use super::PATIENCE;
use scraper::{ElementRef, Html, Selector};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// Pages whose trees are kept, for each thread.
const READ_PAGES: usize = 3;

pub struct Browser {
    agent: ureq::Agent,
    pub base_url: String,
    pub cookies: BTreeMap<String, String>,
}

/// An answer.
pub struct Page {
    pub status: u16,
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
    pub set_cookies: Vec<String>,
}

impl Browser {
    pub fn new(base_url: &str) -> Self {
        let agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        Self { agent, base_url: base_url.to_owned(), cookies: BTreeMap::new() }
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.get_with(path, &[])
    }

    pub fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.get(format!("{}{path}", self.base_url)).header("Cookie", self.cookie_header());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.call();
        self.take(path, response)
    }

    /// A page, after following redirects.
    pub fn visit(&mut self, path: &str) -> Page {
        let page = self.get(path);
        self.follow(page)
    }

    /// Follows redirects to the page they lead to.
    pub fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..10 {
            if !(300..400).contains(&page.status) {
                return page;
            }
            let to = page.location();
            page = self.get(to.split('#').next().unwrap());
        }
        panic!("too many redirects at {}", page.path);
    }

    /// Sends a form as a page of this site would, whether or not there is such a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let origin = self.base_url.clone();
        self.post_with(path, fields, &[("Origin", &origin)])
    }

    pub fn post_with(&mut self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_body(path, &body, "application/x-www-form-urlencoded", headers)
    }

    pub fn post_body(&mut self, path: &str, body: &str, mime: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.post(format!("{}{path}", self.base_url)).header("Cookie", self.cookie_header());
        if !mime.is_empty() {
            request = request.header("Content-Type", mime);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send(body);
        self.take(path, response)
    }

    /// Sends bytes from a page of this site.
    pub fn sends(&mut self, path: &str, body: &[u8], mime: &str) -> Page {
        let request = self.agent.post(format!("{}{path}", self.base_url)).header("Cookie", self.cookie_header());
        let request = request.header("Content-Type", mime).header("Origin", &self.base_url);
        let response = request.send(body);
        self.take(path, response)
    }

    /// Fills in and submits the form with this action. Fields the form does not have are a mistake of the test or of
    /// the page.
    pub fn submit(&mut self, page: &Page, action: &str, fill: &[(&str, &str)]) -> Page {
        let fields = filled(page, action, fill);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(action, &fields)
    }

    /// [`Browser::submit`], then the page it leads to.
    pub fn submit_and_follow(&mut self, page: &Page, action: &str, fill: &[(&str, &str)]) -> Page {
        let answer = self.submit(page, action, fill);
        self.follow(answer)
    }

    /// Approves the coming release where that is done, on the page that shows everything once more.
    pub fn approves(&mut self) -> Page {
        let page = self.get("/releases/next/check");
        // What is asked about its lines is a story of its own.
        let asked = page.attributes("#as-is-approve", "name");
        let as_is: Vec<(&str, &str)> = asked.iter().map(|name| (name.as_str(), "yes")).collect();
        self.submit(&page, "/releases/next/approve", &as_is)
    }

    pub fn cookie_header(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn take(&mut self, path: &str, response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Page {
        let mut response = response.unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut headers = BTreeMap::new();
        let mut set_cookies = Vec::new();
        for (name, value) in response.headers() {
            let value = value.to_str().unwrap_or_default().to_owned();
            if name == "set-cookie" {
                self.keep(&value);
                set_cookies.push(value);
            } else {
                // A name that comes twice means the same as one list of both.
                let known = headers.entry(name.as_str().to_owned()).or_insert_with(String::new);
                known.push_str(if known.is_empty() { "" } else { ", " });
                known.push_str(&value);
            }
        }
        let status = response.status().as_u16();
        let body = response.body_mut().read_to_string().unwrap_or_default();
        Page { status, path: path.to_owned(), headers, body, set_cookies }
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if attributes.contains("Max-Age=0") || value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Page {
    /// The page as a tree. A story asks several things of a page, one after the other, and reading it takes longer than
    /// finding any of them: the last few are kept.
    pub fn document(&self) -> Rc<Html> {
        thread_local! {
            static READ: RefCell<VecDeque<(String, Rc<Html>)>> = const { RefCell::new(VecDeque::new()) };
        }
        READ.with_borrow_mut(|read| {
            if let Some((_, document)) = read.iter().find(|(body, _)| *body == self.body) {
                return Rc::clone(document);
            }
            read.truncate(READ_PAGES - 1);
            let document = Rc::new(Html::parse_document(&self.body));
            read.push_front((self.body.clone(), Rc::clone(&document)));
            document
        })
    }

    /// The visible words, white space folded, without the marks around arguments.
    pub fn text(&self) -> String {
        words(&self.document().root_element())
    }

    /// The words of every element a selector finds.
    pub fn all(&self, css: &str) -> Vec<String> {
        self.document().select(&selector(css)).map(|element| words(&element)).collect()
    }

    /// The words of the one element a selector finds.
    pub fn one(&self, css: &str) -> String {
        let mut found = self.all(css);
        assert_eq!(found.len(), 1, "{css} on {} finds {found:?}", self.path);
        found.remove(0)
    }

    /// An attribute of every element a selector finds.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let document = self.document();
        let wanted = selector(css);
        let found = document.select(&wanted).filter_map(|element| element.value().attr(name));
        found.map(str::to_owned).collect()
    }

    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// Where a redirect leads, as a path.
    pub fn location(&self) -> String {
        self.headers.get("location").unwrap_or_else(|| panic!("{} ({}) leads nowhere", self.path, self.status)).clone()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

fn words(element: &ElementRef<'_>) -> String {
    let text: String = element.text().collect::<Vec<_>>().join(" ");
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form that a button sends elsewhere than the form itself says.
fn form_of_button<'a>(document: &'a Html, action: &str) -> Option<ElementRef<'a>> {
    let button =
        document.select(&selector("button[formaction]")).find(|button| button.attr("formaction") == Some(action))?;
    match button.attr("form") {
        Some(id) => document.select(&selector("form")).find(|form| form.attr("id") == Some(id)),
        None => button.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "form"),
    }
}

/// What a form sends: what stands in it, and what says that it belongs to it.
fn controls<'a>(document: &'a Html, form: ElementRef<'a>) -> impl Iterator<Item = ElementRef<'a>> {
    let owner = form.value().attr("id");
    let all: Vec<ElementRef<'a>> = document.select(&selector("input, textarea, select, button")).collect();
    all.into_iter().filter(move |control| match control.value().attr("form") {
        Some(id) => Some(id) == owner,
        None => control.ancestors().any(|above| above.id() == form.id()),
    })
}

/// What the form with this action sends, filled in.
pub(super) fn filled(page: &Page, action: &str, fill: &[(&str, &str)]) -> Vec<(String, String)> {
    let document = page.document();
    let form = document
        .select(&selector("form"))
        .filter(|form| form.value().attr("method") == Some("post"))
        .find(|form| form.value().attr("action").unwrap_or(&page.path) == action)
        .or_else(|| form_of_button(&document, action))
        .unwrap_or_else(|| panic!("no form {action} on {} ({}): {}", page.path, page.status, page.text()));
    let mut fields = defaults(&document, form);
    for (name, value) in fill {
        assert!(
            controls(&document, form).any(|control| control.value().attr("name") == Some(name)),
            "the form {action} on {} has no field {name}",
            page.path
        );
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

/// What a browser would send without anybody touching the form. The script of the form for posts takes `ask` away, since
/// it has asked by then.
fn defaults(document: &Html, form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for control in controls(document, form).filter(|control| control.value().name() != "button") {
        let element = control.value();
        let Some(name) = element.attr("name").filter(|name| *name != "ask") else { continue };
        let value = match (element.name(), element.attr("type").unwrap_or("text")) {
            ("input", "checkbox" | "radio") if element.attr("checked").is_none() => continue,
            ("input", "checkbox" | "radio") => element.attr("value").unwrap_or("on").to_owned(),
            ("input", "submit" | "button") => continue,
            ("input", _) => element.attr("value").unwrap_or_default().to_owned(),
            ("textarea", _) => control.text().collect::<String>().trim_start_matches('\n').to_owned(),
            _ => selected(control),
        };
        fields.push((name.to_owned(), value));
    }
    fields
}

fn selected(select: ElementRef<'_>) -> String {
    let options: Vec<ElementRef<'_>> = select.select(&selector("option")).collect();
    let chosen = options.iter().find(|option| option.value().attr("selected").is_some()).or(options.first());
    chosen.map_or_else(String::new, |option| match option.value().attr("value") {
        Some(value) => value.to_owned(),
        None => option.text().collect(),
    })
}
