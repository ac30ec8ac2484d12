//! Where a request comes from, as far as we want to know: a network, not a person's address.

use crate::error::{Error, Result};
use crate::web::App;
use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use ipnet::IpNet;
use std::future::{Ready, ready};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

/// The network a request comes from, the key of limits for who is not signed in.
#[derive(Debug, Clone)]
pub struct Client {
    /// /24 of IPv4, /64 of IPv6.
    pub network: String,
    /// The /48 around an IPv6 network.
    pub wide_network: Option<String>,
}

impl FromRequest for Client {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let app = request.app_data::<Data<App>>().ok_or_else(|| Error::broken("no App with the request"));
        ready(app.map(|app| Self::of(request, &app.config.trusted_proxies)))
    }
}

impl Client {
    fn of(request: &HttpRequest, trusted: &[IpNet]) -> Self {
        match address(request, trusted) {
            Some(address) => Self { network: mask(address), wide_network: wide_mask(address) },
            None => Self { network: "unknown".to_owned(), wide_network: None },
        }
    }
}

/// X-Forwarded-For is believed only as far as trusted proxies wrote it.
fn address(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpAddr> {
    let peer = request.peer_addr()?;
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    Some(client(peer.ip(), &forwarded, trusted))
}

/// Walks from our peer outwards while the hop is one of our own proxies. Who listens on `[::]` sees IPv4 as IPv6.
fn client(peer: IpAddr, forwarded: &[&str], trusted: &[IpNet]) -> IpAddr {
    let mut at = peer.to_canonical();
    for hop in forwarded.iter().rev() {
        if !trusted.iter().any(|net| net.contains(&at)) {
            break;
        }
        // Some proxies add the port, or the brackets that it would need.
        let hop = hop.trim();
        let bare = hop.strip_prefix('[').and_then(|hop| hop.strip_suffix(']')).unwrap_or(hop);
        let with_port = || hop.parse::<SocketAddr>().ok().map(|address| address.ip());
        match bare.parse().ok().or_else(with_port) {
            Some(next) => at = IpAddr::to_canonical(&next),
            None => break,
        }
    }
    at
}

fn mask(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

fn wide_mask(address: IpAddr) -> Option<String> {
    let IpAddr::V6(v6) = address.to_canonical() else { return None };
    let [a, b, c, ..] = v6.segments();
    Some(format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spoofed_header_changes_nothing_and_a_trusted_proxy_is_believed() {
        let peer: IpAddr = "203.0.113.9".parse().unwrap();
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        assert_eq!(client(peer, &["198.51.100.1"], &trusted), peer);
        assert_eq!(client(proxy, &["1.1.1.1", "198.51.100.1"], &trusted).to_string(), "198.51.100.1");
        assert_eq!(client(proxy, &["junk"], &trusted), proxy);
        // A server that listens on [::] sees its IPv4 proxy as IPv6.
        let mapped: IpAddr = "::ffff:10.0.0.1".parse().unwrap();
        assert_eq!(client(mapped, &["1.1.1.1", "::ffff:198.51.100.1"], &trusted).to_string(), "198.51.100.1");
        for hop in ["[2001:db8::1]", "[2001:db8::1]:4711", "2001:db8::1"] {
            assert_eq!(client(proxy, &[hop], &trusted).to_string(), "2001:db8::1");
        }
        assert_eq!(mask("2001:db8:1:2:3:4:5:6".parse().unwrap()), mask("2001:db8:1:2::9".parse().unwrap()));
        let wide = |address: &str| wide_mask(address.parse().unwrap());
        assert_eq!(wide("2001:db8:1:2::9"), wide("2001:db8:1:ffff::1"));
        assert_ne!(wide("2001:db8:1::1"), wide("2001:db8:2::1"));
        assert_eq!((wide("192.0.2.7"), wide("::ffff:192.0.2.7")), (None, None));
        assert_eq!(mask("::ffff:192.0.2.7".parse().unwrap()), "192.0.2.0/24");
    }
}
