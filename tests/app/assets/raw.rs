//! A request with exactly these headers, and the answer's bytes as they came.

use crate::support::Browser;
use std::io::Read;
use ureq::http::{Request, Response};

pub struct Raw {
    pub status: u16,
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Raw {
    /// All lines of a header in one.
    pub fn header(&self, name: &str) -> String {
        let lines = self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        lines.collect::<Vec<_>>().join(", ")
    }

    /// What the answer says, whatever it is packed in; of a picture, what of it can be read.
    pub fn text(&self) -> String {
        let mut bytes = Vec::new();
        match self.header("content-encoding").as_str() {
            "br" => drop(brotli::Decompressor::new(&*self.body, 4096).read_to_end(&mut bytes).unwrap()),
            "gzip" => drop(flate2::read::GzDecoder::new(&*self.body).read_to_end(&mut bytes).unwrap()),
            _ => bytes.clone_from(&self.body),
        }
        if self.header("content-type").starts_with("image/") {
            return String::from_utf8_lossy(&bytes).into_owned();
        }
        String::from_utf8(bytes).unwrap()
    }

    pub fn is_packed(&self) -> bool {
        !self.header("content-encoding").is_empty()
    }
}

pub fn get(browser: &Browser, path: &str, headers: &[(&str, &str)]) -> Raw {
    ask(browser, "GET", path, headers)
}

pub fn head(browser: &Browser, path: &str, headers: &[(&str, &str)]) -> Raw {
    ask(browser, "HEAD", path, headers)
}

fn ask(browser: &Browser, method: &str, path: &str, headers: &[(&str, &str)]) -> Raw {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .build()
        .into();
    let cookies: Vec<String> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut request = Request::builder().method(method).uri(format!("{}{path}", browser.base_url));
    for (name, value) in headers.iter().chain(&[("Cookie", cookies.join("; ").as_str())]) {
        request = request.header(*name, *value);
    }
    let mut answer: Response<ureq::Body> = agent.run(request.body(()).unwrap()).unwrap();
    let text = |value: &ureq::http::HeaderValue| value.to_str().unwrap().to_owned();
    let headers = answer.headers().iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
    Raw { status: answer.status().as_u16(), headers, body: answer.body_mut().read_to_vec().unwrap() }
}
