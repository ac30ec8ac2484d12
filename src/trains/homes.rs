//! With which train posts ship: those of a line that has a train of its own with that one, all others with the weekly one.

use super::model::WEEKLY;
use super::store;
use crate::areas;
use crate::db::{AreaId, Conn, TrainId};
use crate::error::Result;
use std::collections::HashMap;

/// The trains of those areas whose posts do not ship with the weekly one.
#[derive(Debug, Default)]
pub struct Homes(HashMap<AreaId, TrainId>);

/// The posts that ship with a train, by their areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    /// All there are.
    All,
    /// Those of some areas.
    Only(Vec<AreaId>),
    /// All but those of some areas.
    AllBut(Vec<AreaId>),
}

impl Homes {
    /// As things are. A line whose train is retired goes with the weekly one again.
    pub fn read(conn: &mut Conn) -> Result<Self> {
        let own = store::of_lines(conn)?;
        if own.is_empty() {
            return Ok(Self::default());
        }
        let areas = areas::list(conn)?;
        Ok(Self(areas.iter().filter_map(|area| Some((area.id, *own.get(&area.line_id)?))).collect()))
    }

    /// The train with which posts of an area ship.
    pub fn of(&self, area: AreaId) -> TrainId {
        self.0.get(&area).copied().unwrap_or(WEEKLY)
    }

    /// What ships with a train.
    pub fn share(&self, train: TrainId) -> Share {
        let mut areas: Vec<AreaId> =
            self.0.iter().filter(|(_, own)| train == WEEKLY || **own == train).map(|(area, _)| *area).collect();
        areas.sort_unstable();
        match train {
            WEEKLY if areas.is_empty() => Share::All,
            WEEKLY => Share::AllBut(areas),
            _ => Share::Only(areas),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_is_in_the_share_of_one_train() {
        let (router, band) = (TrainId(2), TrainId(3));
        let [phone, mesh, wifi, straps] = [1, 2, 3, 4].map(AreaId);
        let homes = Homes(HashMap::from([(mesh, router), (wifi, router), (straps, band)]));
        assert_eq!([phone, mesh, wifi, straps].map(|area| homes.of(area)), [WEEKLY, router, router, band]);
        assert_eq!(homes.share(WEEKLY), Share::AllBut(vec![mesh, wifi, straps]));
        assert_eq!(homes.share(router), Share::Only(vec![mesh, wifi]));
        assert_eq!(homes.share(TrainId(4)), Share::Only(Vec::new()));
        assert_eq!(Homes::default().share(WEEKLY), Share::All);
    }
}
