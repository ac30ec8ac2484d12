//! In which language a text is written. Browsers choose the shapes of Han characters by it, screen readers the voice.
//!
//! A wrong answer is worse than the language in which the writer reads the site, which is right for nearly everybody:
//! what is short or unclear is left to that.

use crate::i18n::Language;
use icu_locale::{Locale, LocaleCanonicalizer};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use whatlang::{Detector, Info, Lang};

/// Characters of a text that are looked at: more do not make an answer any surer.
const MOST: usize = 2_000;
/// Fewer letters say too little in an alphabet that many languages share.
const ENOUGH: usize = 12;
/// How many letters a Han character, a kana or a syllable of hangul weighs. Where both stand in a text, names and terms
/// are mostly the Latin ones: `MIUI 原生通知图标` is Chinese.
const WEIGHT: usize = 4;
/// Of twenty characters in Japanese, more than one is a kana; a single one also stands in Chinese names.
const KANA_AMONG: usize = 20;
/// From this confidence on (of 1) an answer that was found in two ways is taken.
const CONFIDENT: f64 = 0.6;

/// Languages in which fans hardly write to each other, each so much like one in which they do that short texts fall to it.
const UNLIKELY: &[Lang] =
    &[Lang::Afr, Lang::Aka, Lang::Cym, Lang::Epo, Lang::Jav, Lang::Lat, Lang::Sna, Lang::Tuk, Lang::Zul];
/// The languages of this site in Latin letters.
const LIKELY: &[Lang] = &[Lang::Deu, Lang::Eng, Lang::Fra, Lang::Nld, Lang::Spa];
/// Letters that hardly any sentence in Ukrainian or Belarusian is without, and that Russian does not have.
const NOT_RUSSIAN: [char; 8] = ['і', 'І', 'ї', 'Ї', 'є', 'Є', 'ў', 'Ў'];

/// Frequent characters of everyday and phone Chinese that are written in two ways, in the same order in both lists. Only
/// pairs of which neither side is also a usual character of the other script: 后, 里, 只, 面 or 台 tell nothing.
const SIMPLIFIED: &str = "\
    这个们来时会说对没开关还过为发机电网应该让给见现实样点图标栏显锁镜设题问请谢选择边当动间长门么两无从\
    业东车书写号响声听视频码线级经结续维总统认识语读调误输转载连进远铃键错阅难页项须顺额类验换据数热学国\
    种气话报处带义员师万乐马组张单记论议运儿计则传团岁飞区权观确备节称极导办尽虽规讲场许钱亲层术资钟双仅\
    却满轻轮夹宽库纸释览录启闭弹贴踪评态块闪断虑优负费货购赞软适逻邮钮静体变产头觉爱谁吗妈务讯订证词试详\
    诉谈质较达违迟递隐随预颜风骤龙杂条档检残浏测渐灯灵烦状独环画盖稳笔签简红约绑绝绿编缩联脑荐获蓝补触讨\
    访译辑内净减决况别强黄众够";
const TRADITIONAL: &str = "\
    這個們來時會說對沒開關還過為發機電網應該讓給見現實樣點圖標欄顯鎖鏡設題問請謝選擇邊當動間長門麼兩無從\
    業東車書寫號響聲聽視頻碼線級經結續維總統認識語讀調誤輸轉載連進遠鈴鍵錯閱難頁項須順額類驗換據數熱學國\
    種氣話報處帶義員師萬樂馬組張單記論議運兒計則傳團歲飛區權觀確備節稱極導辦盡雖規講場許錢親層術資鐘雙僅\
    卻滿輕輪夾寬庫紙釋覽錄啟閉彈貼蹤評態塊閃斷慮優負費貨購讚軟適邏郵鈕靜體變產頭覺愛誰嗎媽務訊訂證詞試詳\
    訴談質較達違遲遞隱隨預顏風驟龍雜條檔檢殘瀏測漸燈靈煩狀獨環畫蓋穩筆簽簡紅約綁絕綠編縮聯腦薦獲藍補觸討\
    訪譯輯內淨減決況別強黃眾夠";

/// The same of a text that may be empty: nothing is in no language.
pub fn language_of_any(text: &str, otherwise: Language) -> String {
    if text.is_empty() { String::new() } else { language_of(text, otherwise) }
}

/// The language of a Markdown text as a BCP 47 tag; `otherwise` is the language its writer reads the site in.
pub fn language_of(text: &str, otherwise: Language) -> String {
    let prose = prose(text);
    let letters = Letters::of(&prose);
    let eastern = letters.han + letters.kana + letters.hangul;
    if eastern > 0 && eastern * WEIGHT >= letters.latin + letters.other {
        return letters.eastern(&prose, otherwise);
    }
    if letters.other > letters.latin {
        return alphabetic(&prose).unwrap_or_else(|| otherwise.to_string());
    }
    let found = if letters.latin < ENOUGH { None } else { latin(&prose) };
    found.unwrap_or_else(|| match otherwise {
        // Latin words among people who read Chinese are English far more often than anything else.
        Language::ZhHans | Language::ZhHant if letters.latin > 0 => Language::En.to_string(),
        otherwise => otherwise.to_string(),
    })
}

/// What a person wrote in it: neither code nor addresses.
fn prose(text: &str) -> String {
    let text: String = text.chars().take(MOST).collect();
    let mut prose = String::new();
    let mut is_code = false;
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(part) if !is_code => prose.push_str(&part),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => prose.push(' '),
            _ => {}
        }
    }
    prose.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ")
}

/// The letters of a text, counted by script.
#[derive(Default)]
struct Letters {
    han: usize,
    kana: usize,
    hangul: usize,
    latin: usize,
    other: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            let script = match c {
                '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}' => &mut letters.han,
                '\u{3041}'..='\u{30FF}' => &mut letters.kana,
                '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{AC00}'..='\u{D7A3}' => &mut letters.hangul,
                '\u{0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => &mut letters.latin,
                _ => &mut letters.other,
            };
            *script += 1;
        }
        letters
    }

    /// Chinese, Japanese or Korean.
    fn eastern(&self, text: &str, otherwise: Language) -> String {
        if self.hangul > self.han + self.kana {
            return "ko".to_owned();
        }
        if self.kana * KANA_AMONG > self.han + self.kana {
            return "ja".to_owned();
        }
        let count = |of: &str| text.chars().filter(|c| of.contains(*c)).count();
        let written = match (count(SIMPLIFIED), count(TRADITIONAL), otherwise) {
            (simplified, traditional, _) if simplified > traditional => Language::ZhHans,
            (simplified, traditional, _) if simplified < traditional => Language::ZhHant,
            (_, _, Language::ZhHant) => Language::ZhHant,
            _ => Language::ZhHans,
        };
        written.to_string()
    }
}

/// The language of a text in Latin letters, if that is sure: by itself among all languages, or as the best both among
/// all and among those of this site.
fn latin(text: &str) -> Option<String> {
    let any = among_all(text)?;
    let sure = any.is_reliable() || {
        let likely = among_likely(text)?;
        likely.lang() == any.lang() && likely.confidence() >= CONFIDENT
    };
    if sure { tag(any.lang()) } else { None }
}

/// The language of a text in any other alphabet: sure or not, it is nearer than a language that is not written in it.
fn alphabetic(text: &str) -> Option<String> {
    let found = among_all(text)?.lang();
    tag(match (found, text.contains(NOT_RUSSIAN)) {
        (Lang::Ukr | Lang::Bel, false) => Lang::Rus,
        (Lang::Rus, true) => Lang::Ukr,
        (other, _) => other,
    })
}

fn among_all(text: &str) -> Option<Info> {
    Detector::with_denylist(UNLIKELY.to_vec()).detect(text)
}

fn among_likely(text: &str) -> Option<Info> {
    Detector::with_allowlist(LIKELY.to_vec()).detect(text)
}

/// The tag that stands for a code of three letters (ISO 639-3) in HTML.
fn tag(lang: Lang) -> Option<String> {
    let mut locale: Locale = lang.code().parse().ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    Some(locale.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of each text to somebody who reads the site in `otherwise`.
    fn says(otherwise: &str, table: &[(&str, &str)]) {
        let reads: Language = otherwise.parse().unwrap();
        for (text, expected) in table {
            assert_eq!(&language_of(text, reads), expected, "{text:?}, by somebody who reads {otherwise}");
        }
    }

    #[test]
    fn a_text_of_some_length_is_recognised_whatever_its_writer_reads() {
        let table = [
            ("When a call comes in the recording stops, and I only notice it at my desk.", "en"),
            ("Wenn ein Anruf kommt, bricht die Aufnahme ab, und ich merke es erst am Schreibtisch.", "de"),
            ("Quand un appel arrive, l’enregistrement s’arrête et je ne le remarque qu’au bureau.", "fr"),
            ("Cuando entra una llamada se corta la grabación y solo lo noto en mi escritorio.", "es"),
            ("Zodra er iemand belt, stopt de opname, en dat merk ik pas als ik weer achter mijn bureau zit.", "nl"),
            ("Quando entra uma ligação, a gravação para e só percebo isso na minha mesa de trabalho.", "pt"),
            ("Kiedy ktoś dzwoni, nagrywanie się zatrzymuje, a ja zauważam to dopiero przy biurku.", "pl"),
            ("来电时录音会中断，回到办公桌才发现。", "zh-Hans"),
            ("來電時錄音會中斷，回到辦公桌才發現。", "zh-Hant"),
            ("電話がかかってくると録音が止まります。", "ja"),
            ("전화가 오면 녹음이 끊깁니다.", "ko"),
            ("Когда приходит звонок, запись останавливается.", "ru"),
            ("Коли надходить дзвінок, запис зупиняється, і я помічаю це лише за столом.", "uk"),
            ("عندما تصل مكالمة يتوقف التسجيل", "ar"),
            ("כשנכנסת שיחה ההקלטה נעצרת", "he"),
            ("เมื่อมีสายเข้า การบันทึกจะหยุด", "th"),
        ];
        for reads in Language::iter() {
            says(reads, &table);
        }
    }

    #[test]
    fn what_is_short_or_unclear_is_in_the_language_its_writer_reads() {
        for reads in ["en", "de", "fr", "es", "nl"] {
            let unclear = ["", "Dark mode", "Tangerine 5 Pro Max", "🎉🎉🎉", "12:30, 100 %", "`adb logcat`"];
            says(reads, &unclear.map(|text| (text, reads)));
            says(reads, &[("```\nadb shell settings put global the_name_of_a_very_long_setting 1\n```", reads)]);
            says(reads, &[("https://friday.example/where/the/picture/of/this/can/be/seen/by/everybody", reads)]);
            // Han characters that are the same in both ways of writing.
            says(reads, &[("全局手势", "zh-Hans"), ("充放", "zh-Hans")]);
        }
        says("zh-Hant", &[("充放", "zh-Hant"), ("🎉", "zh-Hant"), ("", "zh-Hant"), ("Dark mode", "en")]);
        says("zh-Hans", &[("充放", "zh-Hans"), ("🎉", "zh-Hans"), ("", "zh-Hans"), ("Dark mode", "en")]);
    }

    #[test]
    fn a_short_text_in_a_script_of_its_own_is_recognised() {
        let table = [
            ("深色模式", "zh-Hans"),
            ("夜間模式圖示", "zh-Hant"),
            ("ダーク", "ja"),
            ("通話録音機能の追加希望", "ja"),
            ("야간", "ko"),
            ("Тёмная тема", "ru"),
            ("Часы отстают на час", "ru"),
            ("Темна тема і віджети", "uk"),
            ("الوضع الداكن", "ar"),
            ("Σκούρο θέμα", "el"),
        ];
        says("en", &table);
    }

    #[test]
    fn names_and_quotations_do_not_turn_a_text() {
        let table = [
            ("MIUI 原生通知图标", "zh-Hans"),
            ("[Feature Request] 增加最近一条通知展开", "zh-Hans"),
            ("小米 14 Ultra 升级 HyperOS 之后蓝牙断开", "zh-Hans"),
            ("The tile says 通知栏 although my phone is set to English, please translate it.", "en"),
            ("這裡的「简体」選項沒有作用，關閉之後還是會顯示", "zh-Hant"),
            ("Xiaomi 홈 화면 아이콘이 사라져요", "ko"),
            ("В режиме Dark Mode экран мигает белым", "ru"),
            ("Die Schaltfläche „Stop recording and save“ ist auf dem Sperrbildschirm viel zu klein.", "de"),
            ("The log says:\n\n```\nошибка чтения файла, повторите попытку позже\n```\n\nWhat does it mean?", "en"),
        ];
        says("en", &table);
    }

    #[test]
    fn the_two_ways_of_writing_chinese_are_told_apart_by_pairs() {
        let (simplified, traditional): (Vec<char>, Vec<char>) =
            (SIMPLIFIED.chars().collect(), TRADITIONAL.chars().collect());
        assert_eq!(simplified.len(), traditional.len());
        assert!(simplified.iter().zip(&traditional).all(|(simplified, traditional)| simplified != traditional));
        assert!(!simplified.iter().any(|c| traditional.contains(c)));
    }

    #[test]
    fn every_language_has_a_tag_of_the_usual_form() {
        for lang in Lang::all() {
            let tag = tag(*lang).unwrap();
            assert!((2..=3).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_lowercase()), "{lang}: {tag}");
        }
        assert_eq!([Lang::Por, Lang::Pes, Lang::Nob].map(|lang| tag(lang).unwrap()), ["pt", "fa", "nb"]);
    }

    #[test]
    fn a_long_text_costs_no_more_than_its_beginning() {
        let long = "Wenn ein Anruf kommt, bricht die Aufnahme ab. ".repeat(500);
        assert_eq!(language_of(&long, Language::En), "de");
        assert!(prose(&long).chars().count() <= MOST);
    }
}
