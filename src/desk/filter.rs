//! What staff ask of the desk: read from the query, never refused, and written back in one way.

use super::listing::BACK;
use super::place::Place;
use crate::db::PostId;
use crate::posts::{self, Kind, Status};
use crate::text::is_eastern;
use crate::text_enum;
use crate::web::with_query;
use url::form_urlencoded::{Serializer, parse};

text_enum! {
    /// In which order posts stand on the desk.
    Order {
        /// Most votes first.
        Votes => "votes",
        /// What is voted for most lately first, as on the board.
        Week => "week",
        /// Longest there first.
        Age => "age",
        /// What came there last first.
        New => "new",
    }
}

text_enum! {
    /// Whose posts are listed.
    Whose {
        /// The reader's, and those of nobody in the reader's areas.
        Mine => "mine",
        /// Nobody's.
        Nobodys => "nobody",
    }
}

/// The statuses that have a tab, in the order of the work.
pub(super) const TABS: [Status; 6] =
    [Status::Open, Status::UnderReview, Status::Planned, Status::InProgress, Status::Ready, Status::Declined];

/// The largest number that is asked for: of days, and of votes.
const LARGEST: i64 = 1_000_000;

/// The part of the desk that is shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Filter {
    pub status: Status,
    pub order: Order,
    /// A product line's slug, an area's, and a device's codename, as they were sent.
    pub line: Option<String>,
    pub area: Option<String>,
    pub device: Option<String>,
    pub kind: Option<Kind>,
    /// The tag of a language.
    pub lang: Option<String>,
    /// At least so many days old.
    pub age: Option<i64>,
    /// At least so many votes, of all time and of the last seven days.
    pub votes: Option<i64>,
    pub rise: Option<i64>,
    pub whose: Option<Whose>,
    /// Only what no public note of the staff's stands on: what was taken back does not, nor does a step without a word.
    pub is_unanswered: bool,
    /// Only what may be the same as another post.
    pub has_similar: bool,
    /// Of what was answered, only what is to be looked at again.
    pub is_back: bool,
    /// What is looked for.
    pub words: Option<String>,
    pub after: Option<Place>,
    /// The post that is shown beside the list.
    pub post: Option<PostId>,
}

impl Filter {
    /// Reads a query. What we do not know is passed over.
    pub(super) fn parse(query: &str) -> Self {
        let mut filter = Self {
            status: Status::Open,
            order: Order::Votes,
            line: None,
            area: None,
            device: None,
            kind: None,
            lang: None,
            age: None,
            votes: None,
            rise: None,
            whose: None,
            is_unanswered: false,
            has_similar: false,
            is_back: false,
            words: None,
            after: None,
            post: None,
        };
        for (key, value) in parse(query.as_bytes()) {
            let some = || Some(value.trim().to_owned()).filter(|value| !value.is_empty());
            match key.as_ref() {
                "status" => {
                    filter.status = Status::parse(&value).filter(|it| TABS.contains(it)).unwrap_or(Status::Open);
                }
                "sort" => filter.order = Order::parse(&value).unwrap_or(Order::Votes),
                "line" => filter.line = some(),
                "area" => filter.area = some(),
                "device" => {
                    filter.device = some().map(|device| cut(&device, DEVICE));
                }
                "kind" => filter.kind = Kind::parse(&value),
                "lang" => filter.lang = some().filter(|tag| is_tag(tag)),
                "age" => filter.age = amount(&value),
                "votes" => filter.votes = amount(&value),
                "rise" => filter.rise = amount(&value),
                "whose" => filter.whose = Whose::parse(&value),
                "answered" => filter.is_unanswered = value == "no",
                "similar" => filter.has_similar = value == "yes",
                "revisit" => filter.is_back = value == "yes",
                "q" => {
                    filter.words =
                        some().map(|words| cut_words(cut(&words, WORDS + 1), WORDS)).filter(|it| !it.is_empty());
                }
                "after" => filter.after = Place::parse(&value),
                "post" => filter.post = posts::number(&value),
                _ => {}
            }
        }
        filter.is_back &= BACK.contains(&filter.status);
        filter
    }

    /// Whether it leaves something out beside other statuses.
    pub(super) fn is_narrow(&self) -> bool {
        !self.parts().is_empty()
    }

    /// Whether more narrows it than words, having posts like them, what they have risen by and being back.
    pub(super) fn has_more_than_chosen(&self) -> bool {
        self.parts().iter().any(|(key, _)| !matches!(*key, "q" | "similar" | "rise" | "revisit"))
    }

    fn parts(&self) -> Vec<(&'static str, String)> {
        let number = |number: Option<i64>| number.map(|number| number.to_string());
        let all = [
            ("line", self.line.clone()),
            ("area", self.area.clone()),
            ("device", self.device.clone()),
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
            ("lang", self.lang.clone()),
            ("age", number(self.age)),
            ("votes", number(self.votes)),
            ("rise", number(self.rise)),
            ("whose", self.whose.map(|whose| whose.as_str().to_owned())),
            ("answered", self.is_unanswered.then(|| "no".to_owned())),
            ("similar", self.has_similar.then(|| "yes".to_owned())),
            ("revisit", self.is_back.then(|| "yes".to_owned())),
            ("q", self.words.clone()),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// What a form that looks for other words sends along.
    pub(super) fn without_words(&self) -> Vec<(&'static str, String)> {
        self.fields().into_iter().filter(|(key, _)| *key != "q").collect()
    }

    /// What a form sends along that is about this part of the desk, from its beginning.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let status = (self.status != Status::Open).then(|| ("status", self.status.as_str().to_owned()));
        let order = (self.order != Order::Votes).then(|| ("sort", self.order.as_str().to_owned()));
        status.into_iter().chain(order).chain(self.parts()).collect()
    }

    /// The address of this part of the desk.
    pub(super) fn address(&self) -> String {
        let mut query = Serializer::new(String::new());
        if self.status != Status::Open {
            query.append_pair("status", self.status.as_str());
        }
        if self.order != Order::Votes {
            query.append_pair("sort", self.order.as_str());
        }
        query.extend_pairs(self.parts());
        if let Some(after) = &self.after {
            query.append_pair("after", &after.to_string());
        }
        if let Some(post) = self.post {
            query.append_pair("post", &post.to_string());
        }
        with_query("/triage", &query.finish())
    }

    /// The same in another status, from its beginning.
    pub(super) fn in_status(&self, status: Status) -> Self {
        Self { status, is_back: false, after: None, post: None, ..self.clone() }
    }

    /// The same of what was answered by a status and is to be looked at again.
    pub(super) fn back(&self, status: Status) -> Self {
        Self { is_back: true, ..self.in_status(status) }
    }

    /// The same in another order, from its beginning.
    pub(super) fn sorted(&self, order: Order) -> Self {
        Self { order, after: None, post: None, ..self.clone() }
    }

    /// The same from a place on.
    pub(super) fn from(&self, after: Option<Place>) -> Self {
        Self { after, post: None, ..self.clone() }
    }

    /// The same with a post beside the list.
    pub(super) fn beside(&self, post: Option<PostId>) -> Self {
        Self { post, ..self.clone() }
    }
}

/// Characters of a device's name, and bytes of what is looked for and of a language's tag, that are read. An address that is
/// gone back to has 500 bytes, and three for each of these.
const DEVICE: usize = 80;
const WORDS: usize = 90;
const LANG: usize = 35;

fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}

/// As much as has so many bytes, of whole words: no post has half of one. Of what is written without spaces, whole characters.
fn cut_words(mut text: String, most: usize) -> String {
    if text.len() <= most {
        return text;
    }
    while text.len() > most {
        text.pop();
    }
    match text.rsplit_once(' ') {
        Some((words, half)) if !half.contains(is_eastern) => words.to_owned(),
        _ => text,
    }
}

fn is_tag(text: &str) -> bool {
    text.len() <= LANG && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn amount(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|amount| (1..=LARGEST).contains(amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        for (asked, address) in [
            ("", "/triage"),
            ("status=open&sort=votes&area=&age=0&votes=-3&rise=x&whose=hers&after=", "/triage"),
            ("status=shipped&page=3&%FF=%", "/triage"),
            ("sort=age&status=planned&area=camera", "/triage?status=planned&sort=age&area=camera"),
            ("whose=mine&age=7&lang=zh-Hans&kind=bug", "/triage?kind=bug&lang=zh-Hans&age=7&whose=mine"),
            ("after=12~7", "/triage?after=12%7E7"),
            ("sort=week&after=0.30000000000000004~7", "/triage?sort=week&after=0.30000000000000004%7E7"),
            ("after=NaN~7", "/triage"),
            ("after=inf~7", "/triage"),
            ("after=7", "/triage"),
            ("lang=%00&device=a%00b&q=%00", "/triage?device=ab"),
            ("q= torch &answered=no&post=7&after=1~2", "/triage?answered=no&q=torch&after=1%7E2&post=7"),
            ("answered=yes&post=x", "/triage"),
            ("revisit=yes&status=declined&kind=bug", "/triage?status=declined&kind=bug&revisit=yes"),
            ("revisit=yes&status=planned", "/triage?status=planned&revisit=yes"),
            ("similar=yes&answered=no", "/triage?answered=no&similar=yes"),
            ("similar=no", "/triage"),
        ] {
            let filter = Filter::parse(asked);
            assert_eq!(filter.address(), address, "{asked}");
            let query = address.split_once('?').map_or("", |(_, query)| query);
            assert_eq!(Filter::parse(query), filter, "{asked}");
        }
    }

    #[test]
    fn of_many_words_the_first_are_looked_for_and_none_of_them_in_half() {
        let words = |q: &str| Filter::parse(&format!("q={q}")).words.unwrap();
        assert_eq!(words(&"torch+".repeat(20)), "torch ".repeat(15).trim());
        assert_eq!(words(&"x".repeat(200)), "x".repeat(90));
        assert_eq!(words(&format!("MIUI+{}", "深".repeat(80))), format!("MIUI {}", "深".repeat(28)));
    }

    #[test]
    fn another_tab_or_order_begins_at_its_beginning() {
        let filter = Filter::parse("area=camera&after=12~7&post=3");
        assert_eq!(filter.in_status(Status::Ready).address(), "/triage?status=ready&area=camera");
        assert_eq!(filter.sorted(Order::New).address(), "/triage?sort=new&area=camera");
        let back = Filter::parse("area=camera&status=ready").back(Status::Declined);
        assert_eq!(back.address(), "/triage?status=declined&area=camera&revisit=yes");
        assert!(!back.in_status(Status::Declined).is_back, "the tab shows all of them");
        assert!(filter.is_narrow() && !Filter::parse("sort=new&after=1~1").is_narrow());
    }
}
