//! Words that say little: those that hold sentences together, and those that half of all wishes begin with. Both lists
//! are ours, folded as a text is.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that no text is looked for by, in the languages of this site written in Latin letters. No word that is a noun of
/// phones in one of the others: `die`, `son` and `mode` are left out for that.
static STOP: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "a an and are as at be been but by can could do does for from had has have how i if in into is it its me my no not of \
     on or our should so than that the their them then there these they this to too was we were what when where which \
     while will with without would you your about after again all any because before being between both did down during each \
     either even every get gets got he her here him his just more most must nor off once only other out over own same she \
     some such through under until up upon us very via whether who why yet also am let lets put still too \
     aber als am auch auf aus bei beim bin bis bitte das dass dem den der des doch durch ein eine einem einen einer eines \
     er es etwas fur hat haben hier ich ihr im ist ja kann konnen kein keine man mehr mein mich mir mit nach nicht noch nur \
     ob oder ohne sein sich sie sind sollte um und uns vom von vor war wenn wer wie wird wird zu zum zur \
     al algo como con cuando de del desde donde el ella en entre era eran es esta este esto ha hay la las le les lo los mas \
     mi muy ni nos o para pero por porque que se ser si sin sobre su sus tambien tan te tiene un una uno y ya yo \
     au aux avec ce ces cette dans des du elle en est et etre eu il ils j je l la le les leur lui ma mais me meme mes moi n \
     ne nos notre nous ou par pas plus pour qu que qui sa sans se ses si sont sur ta te tu un une vous d c s t \
     aan als bij dat de deze die dit door een en er het hij hoe ik in is je kan maar met mijn naar niet nog of om onder ook \
     op over te tot uit van veel voor wat we wel wordt worden zo zijn"
        .split(' ')
        .filter(|word| !word.is_empty() && *word != "die")
        .collect()
});

/// Words of wishes and reports: what one is filed with, whatever it is about.
static FILLER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "ability able add added adding allow allows always app bug bugs enable enhancement feat feature features fix function \
     functionality give implement improve improvement issue like make missing need new option options please possibility \
     possible problem provide request requests set setting settings suggestion support use user users using want way when \
     wish work working works anymore broken always never phone phones device devices android rom roms smartphone system version \
     current currently new latest instead e g etc eg ie plz thanks thank hello hi idea ideas proposal toggle button menu \
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
     是否 否增 否加 否添 加个 个功 的功 能增 能加 以增 望增 望能 望可 议增 议添 议加 请增 请添 反馈 手机 系统 机型 版本 问题 无效 目前 现在 出现 怎么 如何 为什 什么 没有 不了"
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect()
});

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
}
