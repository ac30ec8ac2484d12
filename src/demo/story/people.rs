//! Who is on the demo board.

use crate::demo::cast::Person;

/// The fans; the first one is the one whose sign-in is printed.
pub const FANS: &[Person] = &[
    Person { name: "Mia Lindqvist", handle: "mia" },
    Person { name: "林小雨", handle: "xiaoyu" },
    Person { name: "Zoë Verhaegen", handle: "zoe" },
    Person { name: "Jürgen Pohl", handle: "jurgen" },
    Person { name: "Paloma Iriarte", handle: "paloma" },
    Person { name: "Ravi Menon", handle: "ravi" },
    Person { name: "Kofi Boadu", handle: "kofi" },
    Person { name: "Олена Гайдук", handle: "olena" },
    Person { name: "小川はな", handle: "hanaogawa" },
    Person { name: "서민준", handle: "minjun" },
    Person { name: "ياسمين حداد", handle: "yasmin" },
    Person { name: "Tomasz Wilk", handle: "tomasz" },
    Person { name: "Sólveig Arnardóttir", handle: "solveig" },
    Person { name: "Luca Ferrante", handle: "luca" },
    Person { name: "Chloé Marchand", handle: "chloe" },
    Person { name: "Diego Quispe", handle: "diego" },
    Person { name: "Amara Nwosu", handle: "amara" },
    Person { name: "Trần Khánh Linh", handle: "linh" },
    Person { name: "Putri Wulandari", handle: "putri" },
    Person { name: "Emre Yıldız", handle: "emre" },
    Person { name: "Νίκος Βλάχος", handle: "nikos" },
    Person { name: "Dafna Shalev", handle: "dafna" },
    Person { name: "Aoife Brannigan", handle: "aoife" },
    Person { name: "Mateus Tavares", handle: "mateus" },
    Person { name: "Ilse van der Kolk", handle: "ilse" },
    Person { name: "Radka Šimková", handle: "radka" },
    Person { name: "Bence Tóth", handle: "bence" },
    Person { name: "Noor Siddiqui", handle: "noor" },
    Person { name: "Артём Белов", handle: "artyom" },
    Person { name: "周伟", handle: "zhouwei" },
    Person { name: "สิริพร ใจดี", handle: "siriporn" },
    Person { name: "Tāne Rewiti", handle: "tane" },
    Person { name: "Kaisa Nurmi", handle: "kaisa" },
    Person { name: "João Pestana", handle: "joao" },
    Person { name: "Night Owl", handle: "nightowl" },
    Person { name: "Opa Wim", handle: "opawim" },
];

/// Product managers and engineers.
pub const STAFF: &[Person] = &[
    Person { name: "Grace Adeyemi", handle: "grace" },
    Person { name: "Felix Brandt", handle: "felix" },
    Person { name: "田辺すず", handle: "suzu" },
    Person { name: "Andrei Munteanu", handle: "andrei" },
];

/// Who runs the board.
pub const OWNER: Person = Person { name: "Olga Marchenko", handle: "olga" };
