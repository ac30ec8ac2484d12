//! From which networks people signed up within the last day: what tells votes that came together (`clusters`) from those that did
//! not, and nothing else. A network is kept as a code that only this installation can make, another one each day; no address is.

use crate::db::schema::sign_up_networks;
use crate::db::{Conn, PortableExt, Timestamp, UserId};
use crate::error::Result;
use crate::web::Signer;
use crate::wire::Client;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::net::IpAddr;

/// How long it is kept.
const KEPT: TimeDelta = TimeDelta::days(1);

/// The code of a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CameFrom(String);

impl CameFrom {
    /// Of the network a request comes from. Behind a proxy of whose addresses the site knows nothing everybody comes from the same
    /// one, which says nothing of them: of networks that are nobody's on the Internet nothing is kept.
    pub(super) fn of(client: &Client, signer: &Signer, now: Timestamp) -> Option<Self> {
        let address: IpAddr = client.network.split('/').next()?.parse().ok()?;
        let is_inside = match address {
            IpAddr::V4(v4) => {
                let [first, second, ..] = v4.octets();
                // What providers and clusters of machines share among themselves (RFC 6598).
                let is_shared = first == 100 && second & 0xc0 == 64;
                is_shared || v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified()
            }
            IpAddr::V6(v6) => {
                let [first, second, .., last] = v6.segments();
                // All of IPv4 as a gateway writes it (RFC 6052) is one network here.
                let is_translated = first == 0x64 && second == 0xff9b;
                let is_ours = first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80;
                // The network of the machine itself is written as nothing but zeros.
                is_ours || is_translated || (first == 0 && last == 0)
            }
        };
        let day = now.0.date_naive();
        (!is_inside).then(|| Self(signer.urn("network", &format!("{day} {}", client.network))))
    }
}

/// Notes from where somebody signed up.
pub(super) fn note(conn: &mut Conn, user: UserId, from: &CameFrom, now: Timestamp) -> Result<()> {
    let row = (
        sign_up_networks::user_id.eq(user),
        sign_up_networks::network.eq(&from.0),
        sign_up_networks::signed_up_at.eq(now),
    );
    diesel::insert_into(sign_up_networks::table)
        .values(row)
        .on_conflict(sign_up_networks::user_id)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Who signed up within the last day, the newest first, at most so many, each with the code of their network.
pub fn newest_networks(conn: &mut Conn, most: i64, now: Timestamp) -> Result<Vec<(UserId, String)>> {
    let newest = sign_up_networks::table.filter(sign_up_networks::signed_up_at.gt(now.plus(-KEPT)));
    let newest = newest.order((sign_up_networks::signed_up_at.desc(), sign_up_networks::user_id.desc())).limit(most);
    Ok(newest.select((sign_up_networks::user_id, sign_up_networks::network)).load(conn)?)
}

/// Forgets it of somebody who leaves.
pub fn forget_network_of(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(sign_up_networks::table.find(user.0)).execute(conn)?;
    Ok(())
}

/// Forgets what is a day old; how many rows.
pub(super) fn sweep(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    let old = sign_up_networks::table.filter(sign_up_networks::signed_up_at.le(now.plus(-KEPT)));
    Ok(diesel::delete(old).execute(conn)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_a_code_of_this_installation_and_day_and_none_of_ones_own_is_kept() {
        let (signer, other) = (Signer::new("a key").unwrap(), Signer::new("another key").unwrap());
        let at = |day: &str| Timestamp(format!("{day}T12:00:00Z").parse().unwrap());
        let from = |network: &str, signer: &Signer, day: &str| {
            CameFrom::of(&Client { network: network.to_owned(), wide_network: None }, signer, at(day))
        };
        let code = from("203.0.113.0/24", &signer, "2026-11-20").unwrap();
        assert!(!code.0.contains("203.0"), "{code:?}");
        assert_eq!(from("203.0.113.0/24", &signer, "2026-11-20"), Some(code.clone()));
        assert_ne!(from("203.0.113.0/24", &signer, "2026-11-21"), Some(code.clone()), "two days are not told together");
        assert_ne!(from("203.0.113.0/24", &other, "2026-11-20"), Some(code.clone()));
        assert_ne!(from("198.51.100.0/24", &signer, "2026-11-20"), Some(code));
        assert!(from("2001:db8:1:2::/64", &signer, "2026-11-20").is_some());
        let of_four = ["127.0.0.0/24", "10.1.2.0/24", "192.168.7.0/24", "100.64.3.0/24", "100.127.255.0/24"];
        let of_six = ["::/64", "64:ff9b::/64", "fd00:1::/64", "fe80::/64", "unknown"];
        for inside in of_four.into_iter().chain(of_six) {
            assert_eq!(from(inside, &signer, "2026-11-20"), None, "{inside}");
        }
        assert!(from("100.128.0.0/24", &signer, "2026-11-20").is_some());
    }
}
