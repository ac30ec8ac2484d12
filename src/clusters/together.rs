//! What makes votes a cluster.

use super::model::About;
use crate::db::{Timestamp, UserId};
use chrono::TimeDelta;
use std::collections::{BTreeMap, HashMap};

/// Votes that are a cluster at least.
pub(super) const LEAST: usize = 5;
/// Votes of one cluster, all of which are set apart, and counted, in one write: more that came together are several clusters.
const MOST: usize = 50;
/// In so much time they come together.
const TOGETHER: TimeDelta = TimeDelta::hours(1);

/// The first vote of a new account, or one of somebody whose votes are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NewVote {
    pub about: About,
    pub voter: UserId,
    pub at: Timestamp,
}

/// Votes that came together: for what, and whose they are.
pub(super) type Together = (About, Vec<UserId>);

/// Has those who were in a cluster, each of which is given with them, count as of one network, also where that is not known any more:
/// of the network of any of them, or else of one that is theirs.
pub(super) fn know_again(networks: &mut HashMap<UserId, String>, were_together: &[(UserId, i64)]) {
    let mut of_cluster: HashMap<i64, String> = HashMap::new();
    for (person, cluster) in were_together {
        if let Some(network) = networks.get(person) {
            of_cluster.entry(*cluster).or_insert_with(|| network.clone());
        }
    }
    for (person, cluster) in were_together {
        let network = of_cluster.get(cluster).cloned().unwrap_or_else(|| format!("cluster {cluster}"));
        networks.entry(*person).or_insert(network);
    }
}

/// Finds what came together among these votes of people of whom the networks are known.
pub(super) fn together(networks: &HashMap<UserId, String>, votes: &[NewVote]) -> Vec<Together> {
    let mut by_place: BTreeMap<About, Vec<NewVote>> = BTreeMap::new();
    for vote in votes {
        by_place.entry(vote.about).or_default().push(*vote);
    }
    let mut found = Vec::new();
    for (about, votes) in by_place {
        let mut by_network: BTreeMap<&str, Vec<NewVote>> = BTreeMap::new();
        for vote in &votes {
            if let Some(network) = networks.get(&vote.voter) {
                by_network.entry(network.as_str()).or_default().push(*vote);
            }
        }
        for of_network in by_network.into_values().filter(|of_network| of_network.len() >= LEAST) {
            let run = longest_run(of_network);
            if run.len() >= LEAST && are_most(&run, &votes) {
                let parts = run.chunks(MOST).filter(|part| part.len() >= LEAST);
                found.extend(parts.map(|part| (about, part.iter().map(|vote| vote.voter).collect())));
            }
        }
    }
    found
}

/// Most of these votes that lie within the time that makes them one.
fn longest_run(mut votes: Vec<NewVote>) -> Vec<NewVote> {
    votes.sort_unstable_by_key(|vote| (vote.at, vote.voter));
    let mut best: &[NewVote] = &[];
    let mut rest: &[NewVote] = &votes;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|vote| vote.at <= first.at.plus(TOGETHER)).count();
        if length > best.len() {
            best = rest.get(..length).unwrap_or_default();
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    best.to_vec()
}

/// Whether these are at least half of what new accounts cast there between the first and the last of them.
fn are_most(run: &[NewVote], all: &[NewVote]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let meanwhile = all.iter().filter(|vote| first.at <= vote.at && vote.at <= last.at).count();
    run.len().saturating_mul(2) >= meanwhile
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::PostId;
    use chrono::DateTime;

    /// Votes for one post, each by its network and minute; voters are numbered as they stand there.
    fn found(votes: &[(&str, i64)]) -> Vec<Vec<i64>> {
        let at = |minutes: i64| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes));
        let people = || (1_i64..).map(UserId).zip(votes);
        let networks = people().map(|(voter, (network, _))| (voter, (*network).to_owned())).collect();
        let votes: Vec<NewVote> = people()
            .map(|(voter, (_, minutes))| NewVote { about: About::Post(PostId(7)), voter, at: at(*minutes) })
            .collect();
        together(&networks, &votes).into_iter().map(|(_, run)| run.into_iter().map(|voter| voter.0).collect()).collect()
    }

    #[test]
    fn five_of_one_network_within_an_hour_came_together() {
        assert_eq!(found(&[("a", 0), ("a", 1), ("a", 2), ("a", 3), ("a", 60)]), [[1, 2, 3, 4, 5]]);
        // Four, or five in more than an hour, or five of as many networks did not.
        assert!(found(&[("a", 0), ("a", 1), ("a", 2), ("a", 3)]).is_empty());
        assert!(found(&[("a", 0), ("a", 1), ("a", 2), ("a", 3), ("a", 61)]).is_empty());
        assert!(found(&[("a", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 4)]).is_empty());
        // Of more, those that lie close together.
        let run = [("a", 0), ("a", 100), ("a", 101), ("a", 102), ("a", 103), ("a", 104), ("a", 300)];
        assert_eq!(found(&run), [[2, 3, 4, 5, 6]]);
    }

    #[test]
    fn of_many_that_came_together_so_many_are_one_cluster() {
        let lengths = |votes: usize| found(&vec![("a", 0); votes]).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths(MOST), [MOST]);
        assert_eq!(lengths(2 * MOST + LEAST), [MOST, MOST, LEAST]);
        assert_eq!(lengths(MOST + LEAST - 1), [MOST], "four are none");
    }

    #[test]
    fn those_who_were_together_are_known_again_by_their_network_or_without_it() {
        let known = |networks: &[(i64, &str)], were: &[(i64, i64)]| -> Vec<String> {
            let mut networks = networks.iter().map(|(who, network)| (UserId(*who), (*network).to_owned())).collect();
            let were: Vec<(UserId, i64)> = were.iter().map(|(who, cluster)| (UserId(*who), *cluster)).collect();
            know_again(&mut networks, &were);
            let mut all: Vec<(UserId, String)> = networks.into_iter().collect();
            all.sort_unstable();
            all.into_iter().map(|(_, network)| network).collect()
        };
        assert_eq!(known(&[(1, "a"), (2, "b")], &[]), ["a", "b"]);
        assert_eq!(known(&[(1, "a"), (2, "b")], &[(2, 7), (3, 7)]), ["a", "b", "b"]);
        assert_eq!(known(&[(1, "a")], &[(2, 7), (3, 7), (3, 8), (4, 8)]), ["a", "cluster 7", "cluster 7", "cluster 8"]);
    }

    #[test]
    fn a_crowd_from_many_networks_is_none_and_what_came_before_or_after_is_no_part_of_it() {
        let office = [("a", 10), ("a", 11), ("a", 12), ("a", 13), ("a", 14)];
        let crowd = |minute: i64, people: usize| -> Vec<(&'static str, i64)> {
            const NETWORKS: [&str; 6] = ["b", "c", "d", "e", "f", "g"];
            NETWORKS.iter().take(people).map(|network| (*network, minute)).collect()
        };
        assert_eq!(found(&[&office[..], &crowd(12, 5)[..]].concat()).len(), 1, "half of all");
        assert!(found(&[&office[..], &crowd(12, 6)[..]].concat()).is_empty(), "a link that went round");
        assert_eq!(found(&[&office[..], &crowd(9, 6)[..], &crowd(15, 6)[..]].concat()).len(), 1);
    }
}
