//! Requests as a browser sends them, made before they are needed.

use std::net::SocketAddr;

/// What Chromium says of itself when somebody opens a page.
const BROWSER: &str = "sec-ch-ua: \"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"\r\nsec-ch-ua-mobile: ?1\r\n\
    sec-ch-ua-platform: \"Android\"\r\nUpgrade-Insecure-Requests: 1\r\n\
    User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36\r\n\
    Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8\r\n\
    Accept-Language: en-US,en;q=0.9\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\n";

/// How pages may be packed, as today's browsers say it.
pub const PACKED: &str = "gzip, deflate, br, zstd";

/// A page for somebody. `more` are whole header lines.
pub fn page(to: SocketAddr, line: usize, path: &str, coding: &str, more: &str) -> Vec<u8> {
    let from = network(line);
    format!(
        "GET {path} HTTP/1.1\r\nHost: {to}\r\nX-Forwarded-For: {from}\r\n{BROWSER}Sec-Fetch-Site: none\r\n\
         Accept-Encoding: {coding}\r\n{more}\r\n"
    )
    .into_bytes()
}

/// The header line of somebody who is signed in.
pub fn cookie(session: &str) -> String {
    format!("Cookie: sid={session}\r\n")
}

/// A press on Vote of a member on the page of the post, without scripts.
pub fn vote(to: SocketAddr, line: usize, post: i64, session: &str) -> Vec<u8> {
    form(to, line, &format!("/posts/{post}/vote"), &cookie(session), "")
}

/// A form.
pub fn form(to: SocketAddr, line: usize, path: &str, more: &str, body: &str) -> Vec<u8> {
    let (from, length) = (network(line), body.len());
    format!(
        "POST {path} HTTP/1.1\r\nHost: {to}\r\nX-Forwarded-For: {from}\r\nOrigin: http://{to}\r\n{BROWSER}\
         Sec-Fetch-Site: same-origin\r\nAccept-Encoding: {PACKED}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n{more}\r\n{body}"
    )
    .into_bytes()
}

/// Each line is somebody in a network of their own.
fn network(line: usize) -> String {
    format!("10.{}.{}.7", line / 256 % 256, line % 256)
}
