//! Cookies that others set beside ours, on a domain above this one: one that cannot be read must not hide the rest, with
//! which the reader is signed in.

use actix_web::body::MessageBody;
use actix_web::cookie::Cookie;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{COOKIE, HeaderMap, HeaderValue};
use actix_web::middleware::Next;

/// The middleware: takes away what cannot be read, if there is such a thing.
pub async fn pass_over_unreadable(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if request.request().cookies().is_err() {
        tidy(request.headers_mut());
    }
    next.call(request).await
}

fn tidy(headers: &mut HeaderMap) {
    let readable: Vec<String> = headers
        .get_all(COOKIE)
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|pair| std::str::from_utf8(pair).ok())
        .map(str::trim)
        .filter(|pair| Cookie::parse_encoded(*pair).is_ok())
        .map(str::to_owned)
        .collect();
    headers.remove(COOKIE);
    if let Ok(line) = HeaderValue::from_str(&readable.join("; "))
        && !readable.is_empty()
    {
        headers.insert(COOKIE, line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_passed_over_and_the_rest_stays() {
        let mut headers = HeaderMap::new();
        for line in [&b"a=\xFF; session=abc; b; c=%FF"[..], b"lang=de;;=x; d=\xC3\xA4"] {
            headers.append(COOKIE, HeaderValue::from_bytes(line).unwrap());
        }
        tidy(&mut headers);
        let lines: Vec<&[u8]> = headers.get_all(COOKIE).map(HeaderValue::as_bytes).collect();
        assert_eq!(lines, ["session=abc; lang=de; d=ä".as_bytes()]);
        let mut nothing = HeaderMap::new();
        nothing.append(COOKIE, HeaderValue::from_bytes(b"\xFE\xFF").unwrap());
        tidy(&mut nothing);
        assert!(nothing.get(COOKIE).is_none());
    }
}
