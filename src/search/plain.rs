//! Words that say little: those that hold sentences together, and those that half of all wishes begin with. Both lists
//! are ours, folded as a text is.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that no text is looked for by, in the languages of this site written in Latin letters, in the order of those with
/// stems. No word that is a noun of phones in one of the others: `die`, `son` and `mode` are left out for that.
const LITTLE: [&str; 5] = [
    "a an and are as at be been but by can could do does for from had has have how i if in into is it its me my no not of \
     on or our should so than that the their them then there these they this to too was we were what when where which \
     while will with without would you your about after again all any because before being between both did down during each \
     either even every get gets got he her here him his just more most must nor off once only other out over own same she \
     some such through under until up upon us very via whether who why yet also am let lets put still too don doesn \
     didn isn couldn ve ll re",
    "aber als am auch auf aus bei beim bin bis bitte das dass dem den der des doch durch ein eine einem einen einer eines \
     er es etwas fur hat haben hier ich ihr im ist ja kann konnen kein keine man mehr mein mich mir mit nach nicht noch nur \
     ob oder ohne sein sich sie sind sollte um und uns vom von vor war wenn wer wie wird wird zu zum zur \
     lasst lassen werden wurde wurden muss mussen soll sollen jede jeder jedes jedem jeden alle alles dann weil habe \
     diese dieser dieses diesem diesen sehr viel viele wieder immer",
    "al algo como con cuando de del desde donde el ella en entre era eran es esta este esto ha hay la las le les lo los mas \
     mi muy ni nos o para pero por porque que se ser si sin sobre su sus tambien tan te tiene un una uno y ya yo \
     cada todo toda todos todas hasta otro otra otros otras puede puedo pueda antes despues aunque",
    "au aux avec ce ces cette dans des du elle en est et etre eu il ils j je l la le les leur lui ma mais me meme mes moi n \
     ne nos notre nous ou par pas plus pour qu que qui sa sans se ses si sont sur ta te tu un une vous d c s t \
     tout tous toute toutes fait faire quand chaque ete avant apres depuis encore aussi tres deja autre autres",
    "aan als bij dat de deze die dit door een en er het hij hoe ik in is je kan maar met mijn naar niet nog of om onder ook \
     op over te tot uit van veel voor wat we wel wordt worden zo zijn \
     kun wil willen heeft hebben geen hun alle alles elke iets iemand dan daar steeds zodra sinds na hem haar niets",
];

/// The same, for each language.
static LITTLE_WORDS: LazyLock<[HashSet<&str>; 5]> =
    LazyLock::new(|| LITTLE.map(|words| words.split_whitespace().filter(|word| *word != "die").collect()));

static STOP: LazyLock<HashSet<&str>> = LazyLock::new(|| LITTLE_WORDS.iter().flatten().copied().collect());

/// The language in which most of these words hold sentences together, by its place among those with stems; none where none
/// does, or where they do in several as much.
#[expect(clippy::needless_pass_by_value, reason = "the words are walked through, once for each language")]
pub(super) fn spoken<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Option<usize> {
    let counts = LITTLE_WORDS.each_ref().map(|little| words.clone().filter(|word| little.contains(*word)).count());
    let most = counts.iter().copied().max().filter(|most| *most > 0)?;
    let mut spoken = counts.iter().enumerate().filter(|(_, count)| **count == most).map(|(place, _)| place);
    spoken.next().filter(|_| spoken.next().is_none())
}

/// Words of wishes and reports: what one is filed with, whatever it is about.
static FILLER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "ability able add added adding allow allows always app bug bugs enable enhancement feat feature features fix function \
     functionality give implement improve improvement issue like make missing need new option options please possibility \
     possible problem provide request requests set setting settings suggestion support use user users using want way when \
     wish work working works anymore broken always never phone phones device devices android rom roms smartphone system version \
     current currently new latest instead e g etc eg ie plz thanks thank hello hi idea ideas proposal toggle button menu \
     apps application applications software anwendung anwendungen aplicacion aplicaciones appli applis logiciel \
     applicatie applicaties show shows see anzeigen zeigen machen mostrar hacer afficher montrer faire tonen weergeven \
     maken zien laten \
     handy gerat gerate neue neuen neuer telefon telefono movil dispositivo nuevo nueva telephone appareil nouveau nouvelle \
     telefoon toestel apparaat nieuwe systeem sistema systeme \
     einbauen einstellung einstellungen erlauben fehler fehlt feature funktion funktionen funktioniert geht gibt gerne \
     hinzufugen konnte mochte moglich moglichkeit option problem unterstutzung wunsch wunsche wunschenswert bitte \
     agregar anadir ajuste ajustes boton error fallo favor funcion funciona funciones opcion opciones permitir poder \
     podria posibilidad posible problema quiero solicitud soporte \
     ajouter ajout bogue bouton demande erreur fonction fonctionne fonctionnalite fonctionnalites merci option parametre \
     parametres permettre peut pouvoir possibilite probleme souhait svp \
     fout functie functies graag instelling instellingen kunnen mogelijk mogelijkheid optie probleem toevoegen verzoek wens \
     werkt zou \
     建议 希望 增加 添加 功能 需求 支持 可以 能否 能不 不能 能够 请求 一个 一下 加入 新增 选项 设置 开启 优化 问题 \
     是否 否增 否加 否添 加个 个功 的功 能增 能加 以增 望增 望能 望可 议增 议添 议加 请增 请添 反馈 手机 系统 机型 版本 问题 无效 目前 现在 出现 怎么 如何 为什 什么 没有 不了 \
     应用 用程 程序 程式 软件 软体 想要 我想 要能 能有 有个 时候 可不 以不 以让 让我 最好 比较 很多 还是 不会 会自 \
     为何 用户 使用 直接 同时 一直 常常 经常"
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect()
});

/// Characters that hold sentences together, folded: a pair with one of them is mostly no word.
const PARTICLES: &str = "的了吗呢吧嘛啊么们很太请我你您这那些";

/// Whether a pair of characters has one that holds sentences together.
pub(super) fn has_particle(pair: &str) -> bool {
    pair.chars().any(|c| PARTICLES.contains(c))
}

/// Whether a folded word only holds sentences together.
pub(super) fn is_stop(word: &str) -> bool {
    STOP.contains(word)
}

/// Whether a folded word, or a pair of characters, stands in half of all wishes.
pub(super) fn is_filler(word: &str) -> bool {
    FILLER.contains(word)
}

#[cfg(test)]
mod tests {
    use super::super::words::{Part, bigrams, parts};
    use super::*;

    #[test]
    fn each_word_of_both_lists_is_one_that_a_text_may_have() {
        for word in STOP.iter().chain(FILLER.iter()) {
            let asked = match parts(word).as_slice() {
                [Part::Word(folded)] => vec![folded.clone()],
                [Part::Run(run)] => bigrams(run),
                _ => Vec::new(),
            };
            assert_eq!(asked, [*word]);
        }
    }

    #[test]
    fn small_words_tell_the_language_unless_they_are_of_several() {
        for (words, place) in [
            ("the button on the left", Some(0)),
            ("tasten auf der linken seite", Some(1)),
            ("los botones de la izquierda", Some(2)),
            ("les touches du clavier", Some(3)),
            ("de knop op het scherm", Some(4)),
            ("widget in landscape", None),
            ("camera", None),
        ] {
            assert_eq!(spoken(words.split(' ')), place, "{words}");
        }
    }
}
