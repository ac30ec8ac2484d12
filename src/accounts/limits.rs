//! How often somebody may try what an attacker would try often. Counted before the expensive hash.

use crate::web::Limit;

/// Sign-in, sign-up, reset: by the network they come from.
pub(super) const BY_NETWORK: Limit = Limit::new("accounts-by-network", |limits| limits.sign_in_per_address);
/// Passwords tried: by account.
pub(super) const BY_ACCOUNT: Limit = Limit::new("accounts-by-account", |limits| limits.sign_in_per_account);
