//! Secrets in the encodings of links, programs and pages, and the same encodings without any.

use super::*;

/// Each line as it was pasted, and as it may be published.
const LINES: &[(&str, &str)] = &[
    ("imei=%22356938035643809%22", "imei=%22‹IMEI›%22"),
    (
        "IMEI SV: 3569380356438001, IMEI Software Version 3569380356438001",
        "IMEI SV: ‹IMEI›, IMEI Software Version ‹IMEI›",
    ),
    ("?q=imei%3D356938035643809%26x%3D1", "?q=imei%3D‹IMEI›%26x%3D1"),
    ("imei%253D%2522356938035643809%2522", "imei%253D%2522‹IMEI›%2522"),
    ("n%3A35-693803-564380-9%20%2F", "n%3A‹IMEI›%20%2F"),
    ("%20356938035643809%0A", "%20‹IMEI›%0A"),
    ("%33%35%36%39%33%38%30%33%35%36%34%33%38%30%39", "‹IMEI›"),
    ("35%E2%80%8B6938035643809", "‹IMEI›"),
    ("lat%3D52.52&lon%3D13.405", "lat%3D‹location›&lon%3D‹location›"),
    ("?geo%3A52.52%2C13.40%3Fz", "?geo%3A‹location›%3Fz"),
    ("?ll=52.370216%3B%204.895168", "?ll=‹location›"),
    ("mac=AA%3ABB%3ACC%3A11%3A22%3A33&x=1", "mac=‹MAC›&x=1"),
    ("AA%253aBB%253aCC%253a11%253a22%253a33", "‹MAC›"),
    ("mail=ada%40example.org", "mail=‹e-mail›"),
    ("mail=ada%2Btag%40example.org", "mail=‹e-mail›"),
    ("mail=ada%2540example%2eorg", "mail=‹e-mail›"),
    ("tel=%2B49%20171%201234567", "tel=‹phone›"),
    ("%E6%89%8B%E6%9C%BA%E5%8F%B7%3D0612345678", "%E6%89%8B%E6%9C%BA%E5%8F%B7%3D‹phone›"),
    ("%u624B%u673A%u53F7=0612345678", "%u624B%u673A%u53F7=‹phone›"),
    ("ip%3D82.94.1.17%3A443", "ip%3D‹IP›%3A443"),
    ("u=https%3A%2F%2Fhost.example%2F%3Ftoken%3Da1b2c3d4", "u=https%3A%2F%2Fhost.example%2F%3Ftoken%3D‹token›"),
    (r#""IMEI\t356938035643809\nSN:\t27381K1TB12345\n""#, r#""IMEI\t‹IMEI›\nSN:\t‹serial›\n""#),
    (r#""a\n356938035643809\nb""#, r#""a\n‹IMEI›\nb""#),
    (r"\u0022356938035643809\u0022", r"\u0022‹IMEI›\u0022"),
    (r"\x22356938035643809\x22", r"\x22‹IMEI›\x22"),
    (r#"{\"imei\":\"356938035643809\"}"#, r#"{\"imei\":\"‹IMEI›\"}"#),
    (r#"{\\\"sn\\\":\\\"27381K1TB12345\\\"}"#, r#"{\\\"sn\\\":\\\"‹serial›\\\"}"#),
    (r"wlan\/a4:50:46:12:ab:cd\/up", r"wlan\/‹MAC›\/up"),
    (r"\ta4:50:46:12:ab:cd\n", r"\t‹MAC›\n"),
    (r"to\nada@example.org\nand", r"to\‹e-mail›\nand"),
    (r"ada\u0040example.org", "‹e-mail›"),
    (r"ada\@example\.org", "‹e-mail›"),
    (r"\n82.94.1.17\n", r"\n‹IP›\n"),
    (r#""\u624b\u673a\u53f7":"0612345678""#, r#""\u624b\u673a\u53f7":"‹phone›""#),
    (r"android\_id=9774d56d682e549c", r"android\_id=‹Android ID›"),
    ("&quot;356938035643809&quot;", "&quot;‹IMEI›&quot;"),
    ("&#34;356938035643809&#x22;", "&#34;‹IMEI›&#x22;"),
    ("&#51;56938035643809", "‹IMEI›"),
    ("a4&#58;50&colon;46&#x3A;12&#x3a;ab&amp;colon;cd", "‹MAC›"),
    ("ada&#64;example.org, ada&commat;example&period;org", "‹e-mail›, ‹e-mail›"),
    (
        "&lt;string name=&quot;auth_token&quot;&gt;a1b2c3&lt;/string&gt;",
        "&lt;string name=&quot;auth_token&quot;&gt;‹token›&lt;/string&gt;",
    ),
    ("lat&#61;52.3702&amp;lon&#61;4.8951", "lat&#61;‹location›&amp;lon&#61;‹location›"),
    ("%26quot%3B356938035643809%26quot%3B", "%26quot%3B‹IMEI›%26quot%3B"),
    ("35.693803.564380.9", "‹IMEI›"),
    ("35-693803-564380-9", "‹IMEI›"),
    ("35/693803/564380/9", "‹IMEI›"),
    ("35-693803/564380/9", "‹IMEI›"),
    ("35693803/564380/9", "‹IMEI›"),
    ("35 693803 564380 9.", "‹IMEI›."),
    ("3.5.6.9.3.8.0.3.5.6.4.3.8.0.9", "‹IMEI›"),
];

/// Lines without secrets, which stay as they are.
const LEFT: &[&str] = &[
    "100%25 and 50% of 20%",
    "%d of %s, %02x:%02x:%02x:%02x:%02x:%02x, %08x, %-20s|%5.1f%%",
    "https://friday.example/search?q=dark%20mode%3F&page=2&sort=new#talk",
    "https://friday.example/%E5%B0%8F%E7%B1%B3%2013/%F0%9F%8D%8A?next=%2Fposts%2F7",
    "https://medium.example/%40jan and https://host/%40jan%2Fpost",
    "version%20name%3A%2014.0.5.0, miui%3D14.0.5.1",
    "build%3D38400000-8cf0-11bd-b23e-10b96e40000d",
    "%23ff8800, #ff8800, &#128512; and &hearts; &nbsp;&nbsp;",
    "%00%01%ff%zz%4",
    r"C:\temp\new\user\bin\x86 and \\server\share\file.txt",
    r"a regular expression: \d+\.\d+\s*\(\w+\)\[\^\]\n\t",
    r#"{\"level\":\"info\",\"time\":\"2026-11-20T10:15:32Z\",\"msg\":\"Gr\u00f6\u00dfe 42\\n\"}"#,
    r"10:15:32\n10:15:33\t1763632532123\r\n",
    r"\u0000\u0001\ud83c\udf4a \u00e9t\u00e9",
    "if (a &amp;&amp; b &lt; c) &quot;ok&quot; &#39;x&#39; AT&T &c;",
    "&#0;&#1114112;&#xD800;&#;&#x;",
    "3.5.6.9.3.8.0.3.5.6.4.3.8.0.9.1, 1.2.3.4.5.6.7.8.9.10.11.12.13.14.15",
    "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5",
];

#[test]
fn what_is_encoded_is_masked() {
    let wrong: Vec<_> = LINES.iter().filter(|(line, safe)| masked(line) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(line, safe)| format!("{line}\n  {}\n  {safe}", masked(line))).collect();
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
    assert!(LINES.iter().all(|(_, safe)| masked(safe) == *safe));
}

#[test]
fn what_is_encoded_and_tells_nothing_stays() {
    let told: Vec<_> =
        LEFT.iter().filter(|line| masked(line) != **line).map(|line| format!("{line}\n  {}", masked(line))).collect();
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
}

#[test]
fn a_secret_has_the_same_key_in_all_encodings() {
    let same = [
        [
            "a4:50:46:12:ab:cd",
            "A4%3A50%3A46%3A12%3AAB%3ACD",
            "mac=0xa4504612abcd",
            "mac 0xa4, 0x50, 0x46, 0x12, 0xab, 0xcd",
        ],
        ["ada@example.org", "ada%40example.org", "ada&#64;example.org", r"ada\u0040example.org"],
        ["82.94.1.17", "82%2e94%2e1%2e17", "82&period;94.1.17", r"82\.94\.1\.17"],
    ];
    for spellings in same {
        let keys: BTreeSet<String> =
            spellings.iter().flat_map(|text| mask(text, &BTreeSet::new()).hits).map(|hit| hit.key).collect();
        assert_eq!(keys.len(), 1, "{spellings:?}");
        let text = spellings.join("\n");
        assert_eq!(mask(&text, &keys).text, text, "a kept one stays in each of them");
    }
}
