//! Words by which a line is known for a filler, for a fault, or for one that says it is over, in the languages of this site.

/// Those of one language, with blanks between them.
pub(super) struct Phrases {
    /// Whether they are looked for within a text, rather than as whole words.
    pub is_written_without_blanks: bool,
    /// What fits every release.
    pub fillers: &'static str,
    /// What tells of a fault.
    pub faults: &'static str,
    /// The end of words that do so by denying.
    pub denial: Option<&'static str>,
    /// What tells that a fault is over.
    pub cures: &'static str,
    /// The same, where a line begins with it.
    pub repairs: &'static str,
}

/// Whether a word is among these.
pub(super) fn has(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

/// Those of a language, as a BCP 47 tag.
pub(super) fn of(lang: &str) -> Option<&'static Phrases> {
    match lang.split('-').next()? {
        "de" => Some(&GERMAN),
        "en" => Some(&ENGLISH),
        "es" => Some(&SPANISH),
        "fr" => Some(&FRENCH),
        "nl" => Some(&DUTCH),
        "zh" => Some(&CHINESE),
        _ => None,
    }
}

const ENGLISH: Phrases = Phrases {
    is_written_without_blanks: false,
    fillers: "various several some many other more misc miscellaneous minor small general known further bug bugs fix \
              fixes fixed fixing bugfix bugfixes issue issues problem problems error errors improvement improvements \
              improve improved improving optimization optimizations optimisation optimisations optimize optimized \
              optimizing optimised enhancement enhancements tweaks changes updates stability performance system \
              experience user affecting factors better and the of a an for in to with under hood overall",
    faults: "not cannot never no crash crashes crashed crashing freeze freezes froze freezing fc stop stops stopped \
             stopping hang hangs hung stuck lag lags fail fails failed failure error errors issue issues problem \
             problems bug bugs broken missing wrong wrongly incorrect incorrectly disappears disappeared close closed",
    denial: Some("n't"),
    cures: "longer anymore again now instead without",
    repairs: "fix fixed fixes fixing repaired corrected resolved solved",
};

const GERMAN: Phrases = Phrases {
    is_written_without_blanks: false,
    fillers: "diverse verschiedene viele einige mehrere weitere sonstige kleine kleinere allgemeine bekannte fehler \
              fehlern fehlerbehebung fehlerbehebungen fehlerkorrekturen korrekturen bugs bugfixes probleme problemen \
              behoben behebung verbessert verbesserung verbesserungen optimiert optimierung optimierungen stabilität \
              leistung system systems und der die das des den an am im von wurde wurden",
    faults: "nicht kein keine keinen nie absturz abstürze stürzt stürzte abgestürzt hängt hing hängen friert fror \
             eingefroren fehler fehlt fehlte fehlten fehlend falsch falsche verschwindet verschwand verschwinden \
             problem probleme ruckelt unmöglich kaputt",
    denial: None,
    cures: "mehr wieder jetzt nun statt anstatt ohne",
    repairs: "behoben korrigiert repariert",
};

const SPANISH: Phrases = Phrases {
    is_written_without_blanks: false,
    fillers: "varios varias diversos diversas algunos algunas otros otras muchos muchas pequeños pequeñas menores \
              generales conocidos corrección correcciones corregido corregidos solucionado solucionados error errores \
              fallo fallos problema problemas mejora mejoras mejorado mejorada optimización optimizaciones optimizado \
              estabilidad rendimiento sistema experiencia usuario y e de del la el los las en se han ha",
    faults: "no nunca fallo fallos falla fallaba fallan error errores problema problemas bloquea bloqueaba bloqueo cierra \
             cerraba cuelga colgaba desaparece desaparecía falta faltaba faltan incorrecto incorrecta incorrectos mal \
             imposible",
    denial: None,
    cures: "ya ahora nuevo vuelve vuelven sin",
    repairs: "corregido corregida corrige corregidos solucionado solucionada reparado arreglado",
};

const FRENCH: Phrases = Phrases {
    is_written_without_blanks: false,
    fillers: "divers diverses plusieurs quelques petits petites mineurs mineures autres d'autres certains certaines \
              général générales connus correction corrections corrigé corrigés bug bugs bogues erreurs d'erreurs \
              problèmes amélioration améliorations d'améliorations optimisation optimisations d'optimisations stabilité \
              performance performances système expérience l'expérience utilisateur et de des du la le les en",
    faults: "pas aucun aucune jamais impossible plante plantait plantage plantages erreur erreurs problème problèmes \
             bloque bloquait bloqué fige figeait disparaît disparaissait manque manquait manquant incorrect incorrecte",
    denial: None,
    cures: "plus désormais maintenant nouveau enfin sans",
    repairs: "corrigé corrigée correction corrige résolu réparé",
};

const DUTCH: Phrases = Phrases {
    is_written_without_blanks: false,
    fillers: "diverse verschillende enkele meerdere veel overige andere kleine algemene bekende fout fouten bug bugs fixes \
              bugfixes foutoplossingen oplossingen opgelost problemen verbetering verbeteringen verbeterd optimalisatie \
              optimalisaties geoptimaliseerd stabiliteit prestaties systeem en de het van in zijn aan",
    faults: "niet geen nooit crasht crashte crashes crash vastloopt vastliep vast hangt hing fout fouten probleem \
             problemen ontbreekt ontbrak ontbreken verdwijnt verdween verkeerd verkeerde onmogelijk kapot",
    denial: None,
    cures: "meer weer nu voortaan zonder",
    repairs: "opgelost hersteld verholpen gerepareerd",
};

/// In both scripts; longer ones first, since each is taken away before the next.
const CHINESE: Phrases = Phrases {
    is_written_without_blanks: true,
    fillers: "用户体验 用戶體驗 使用体验 使用體驗 系统稳定性 系統穩定性 稳定性 穩定性 部分 一些 若干 多项 多項 多处 多處 各种 各種 \
              其他 其它 已知 影响 影響 使用 体验 體驗 用户 使用者 系统 系統 性能 效能 细节 細節 问题 問題 缺陷 错误 錯誤 bug \
              优化 優化 修复 修復 修正 改进 改進 改善 提升 完善 整体 整體 和 与 與 及 了 的 等",
    faults: "无法 無法 不能 不可 不显示 不顯示 不全 没有 沒有 闪退 閃退 崩溃 崩潰 当机 當機 死机 死機 卡死 卡顿 卡頓 异常 異常 失效 \
             失灵 失靈 失败 失敗 错误 錯誤 丢失 遺失 消失 黑屏 花屏 闪屏 掉帧 掉幀 问题 問題",
    denial: None,
    cures: "不再 现在 現在 已可 恢复正常 恢復正常 可以正常",
    repairs: "修复 修復 修正 解决 解決",
};
