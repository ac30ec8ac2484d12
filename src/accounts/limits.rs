//! How often somebody may try what an attacker would try often. Counted before the expensive hash.
//!
//! Guesses from one network at one account end soon, and lock nobody else out of it. Guesses at one account from everywhere
//! end too, later; whoever signed in on their device before goes on then, others choose a new password by mail.

use crate::error::Result;
use crate::web::{Limit, Limiter};
use crate::wire::Client;

/// Sign-in, sign-up, reset: by the network they come from.
const BY_NETWORK: Limit = Limit::new("accounts-by-network", |limits| limits.sign_in_per_address);
/// The same by the /48 around an IPv6 network, of which many hosts are given a whole one.
const BY_WIDE_NETWORK: Limit = Limit::new("accounts-by-wide-network", |limits| limits.sign_in_per_address * 4);
/// Passwords tried at one account from one network.
const BY_ACCOUNT_AND_NETWORK: Limit = Limit::new("accounts-by-both", |limits| limits.sign_in_per_account);
/// Passwords tried at one account from everywhere.
const BY_ACCOUNT: Limit = Limit::new("accounts-by-account", |limits| limits.sign_in_per_account * 5);
/// Passwords tried on a device on which their owner has signed in before.
const BY_DEVICE: Limit = Limit::new("accounts-by-device", |limits| limits.sign_in_per_account);

/// Looking whether somebody was told that their password is being guessed: a flood of guesses costs one look a minute.
const TELLING: Limit = Limit::new("accounts-telling", |_| 1);

/// Whether to see to it now that the owner of an account knows of guesses.
pub(super) fn is_time_to_tell(limiter: &Limiter, email_key: &str) -> bool {
    limiter.check(TELLING, email_key).is_ok()
}

/// One more of anything that takes a hash or sends a mail.
pub(super) fn by_network(limiter: &Limiter, client: &Client) -> Result<()> {
    if let Some(wide) = &client.wide_network {
        limiter.check(BY_WIDE_NETWORK, wide)?;
    }
    limiter.check(BY_NETWORK, &client.network)
}

/// One more password tried at an account; `device` names one that its owner is known on.
pub(super) fn by_account(limiter: &Limiter, email_key: &str, client: &Client, device: Option<&str>) -> Result<()> {
    if let Some(device) = device {
        return limiter.check(BY_DEVICE, device);
    }
    limiter.check(BY_ACCOUNT_AND_NETWORK, &format!("{email_key} {}", client.network))?;
    limiter.check(BY_ACCOUNT, email_key)
}
