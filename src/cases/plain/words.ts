/** What makes a letter hard to read, by language: words of offices with plain ones, promises without a day, who-did-it left out. */
import type { Lang } from '#ui/lang.ts';

export type PlainWords = {
  /** A pattern of an officialese phrase, and what to write instead; nothing means: leave it out. */
  official: readonly (readonly [pattern: string, instead: string])[];
  /** A verb that hides who does it. */
  passive: string;
  /** A time that is none. */
  soon: string;
  /** A promise to do something. */
  will: string;
  /** Any day or span by which one can be held to it. */
  day: string;
  /** Words with a full stop that ends no sentence. */
  short: readonly string[];
};

const pl: PlainWords = {
  official: [
    ['w związku z powyższym', 'dlatego'],
    ['w związku z faktem,? (?:że|iż)', 'bo'],
    ['w nawiązaniu do', ''],
    ['w odpowiedzi na \\p{L}+', ''],
    ['uprzejmie informuj(?:ę|emy)(?:,? (?:że|iż))?', ''],
    ['informuj(?:ę|emy),? (?:że|iż)', ''],
    ['nadmieniam(?:y)?(?:,? (?:że|iż))?', ''],
    ['niniejsz(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi)', 'ten'],
    ['przedmiotow(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi)', 'ten'],
    ['wyżej wymienion(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi)', 'ten'],
    ['ww\\.|w/w', 'ten'],
    ['celem(?! jest| było| był| będzie)', 'żeby'],
    ['w celu', 'żeby'],
    ['zgodnie z', 'według'],
    ['w oparciu o', 'na podstawie'],
    ['z uwagi na', 'z powodu'],
    ['w przypadku,? gdy', 'gdy'],
    ['w przypadku', 'gdy'],
    ['na chwilę obecną|w chwili obecnej', 'teraz'],
    ['w zakresie', 'w sprawie'],
    ['za pośrednictwem', 'przez'],
    ['iż', 'że'],
    ['ponadto', 'poza tym'],
    ['stosown(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi)', 'odpowiedni'],
    ['tutejsz(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi) (?:urz\\p{L}+|organ\\p{L}*)', 'my'],
    ['dokona(?:ć|no|liśmy|my|ł|ła|ją|nia|nie)', 'zrobić'],
    ['posiada(?:ć|my|ją|ł|ła|li|m)?', 'mieć'],
    ['realizacj(?:a|i|ę|ą)', 'wykonanie'],
    ['podję(?:to|liśmy) (?:stosowne |odpowiednie )?działania', 'co zrobiliśmy']
  ],
  passive:
    'zosta(?:nie|ną|ł|ła|ło|ły|li) \\p{L}{2,}(?:any|ana|ane|ani|ony|ona|one|eni|ęty|ęta|ęte|ięci|yty|yta|yte)|' +
    '(?!(?:rano|kolano|siano|miano|grono|łono|święto|zielono|słono|czerwono|pięto)(?!\\p{L}))\\p{L}{2,}(?:ano|ono|ięto)',
  soon:
    'wkrótce|niezwłocznie|niebawem|w najbliższym (?:możliwym )?(?:czasie|terminie)|w najbliższych dniach|' +
    'w (?:możliwie )?najkrótszym(?: możliwym)? (?:czasie|terminie)|jak najszybciej|w miarę możliwości|' +
    'w terminie późniejszym|bez zbędnej zwłoki|w odpowiednim czasie',
  will:
    'zostan(?:ie|ą)|naprawimy|wykonamy|usuniemy|wymienimy|zrobimy|posprzątamy|uprzątniemy|załatamy|przytniemy|' +
    'wytniemy|zamontujemy|ustawimy|pomalujemy|odnowimy|sprawdzimy|wrócimy|zajmiemy się|odbierzemy|skosimy|' +
    'podlejemy|przebudujemy|wyremontujemy|obejrzymy|zabezpieczymy|wywieziemy|posadzimy|włączymy',
  day:
    '\\d{1,2}\\.\\d{1,2}|\\d{1,2} ?(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paź|listop|grud)\\p{L}*|' +
    '(?:w|do końca|na początku|w połowie) (?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paź|listop|grud)\\p{L}*|' +
    'poniedział\\p{L}*|wtor\\p{L}*|środ\\p{L}*|czwart\\p{L}*|piąt\\p{L}*|sobot\\p{L}*|niedziel\\p{L}*|' +
    'dziś|dzisiaj|jutro|jutra|pojutrze|(?:w ciągu|za|przez|do) \\d+ (?:godz|dn|dzie|tyg|mies)\\p{L}*|' +
    'do końca (?:dnia|tygodnia|miesiąca|roku)|wiosn\\p{L}*|lat(?:em|o)|jesieni\\p{L}*|zim(?:ą|y|ę)|20\\d\\d',
  short: [
    'ul',
    'al',
    'pl',
    'os',
    'św',
    'nr',
    'dr',
    'inż',
    'im',
    'np',
    'tj',
    'tzn',
    'tel',
    'godz',
    'ok',
    'pkt',
    'art',
    'ust',
    'ww'
  ]
};

const en: PlainWords = {
  official: [
    ['with (?:regard|respect|reference) to', 'about'],
    ['in order to', 'to'],
    ['prior to', 'before'],
    ['subsequent to', 'after'],
    ['commence(?:d|s)?', 'start'],
    ['utili[sz]e(?:d|s)?', 'use'],
    ['hereby', ''],
    ['(?:please be|you are hereby) advised(?: that)?', ''],
    ['we (?:would like|wish) to inform you(?: that)?', ''],
    ['in accordance with', 'under'],
    ['(?:afore|above-?)mentioned', 'this'],
    ['at this point in time', 'now'],
    ['due to the fact that', 'because'],
    ['in the event (?:that|of)', 'if'],
    ['undertake(?:n|s)?', 'do']
  ],
  passive: '(?:will be|was|were|has been|have been|is being|are being) \\p{L}+(?:ed|en)',
  soon: 'soon|shortly|as soon as possible|in due course|in the near future|without delay|promptly|when possible|at a later date',
  will: "(?:will be|we will|we’ll|we'll|we shall)",
  day:
    '\\d{1,2} ?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}*|' +
    '(?:in|by|of|until|end of) (?:january|february|march|april|may|june|july|august|september|october|november|december)|' +
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|within \\d+ (?:hours?|days?|weeks?|months?)|' +
    'in \\d+ (?:hours?|days?|weeks?|months?)|(?:this|next) (?:week|month|year|spring|summer|autumn|winter)|' +
    'in (?:spring|summer|autumn|winter)|\\d{1,2}/\\d{1,2}|20\\d\\d',
  short: ['no', 'st', 'mr', 'mrs', 'ms', 'dr', 'eg', 'ie', 'art', 'approx']
};

const uk: PlainWords = {
  official: [
    ["у зв[’']язку з (?:вищевикладеним|вищезазначеним|цим)", 'тому'],
    ['(?:цим )?повідомляємо,? що', ''],
    ['на виконання', ''],
    ['відповідно до', 'за'],
    ['згідно з', 'за'],
    ['з метою', 'щоб'],
    ['вище(?:зазначен|вказан|наведен)(?:ий|а|е|ого|ої|ому|им|ій|у|і|их|ими)', 'цей'],
    ['дан(?:ий|ого|ому|им|ої|ій)', 'цей'],
    ['здійсн(?:ити|ено|имо|юємо|ення)', 'зробити'],
    ['у випадку,? (?:якщо|коли)', 'якщо'],
    ['на даний (?:час|момент)', 'зараз'],
    ['в рамках', 'під час']
  ],
  passive: 'бу(?:де|ло) \\p{L}+(?:ено|ано|ято|ито)',
  soon: 'незабаром|невідкладно|найближчим часом|найближчими днями|якнайшвидше|якомога швидше|в міру можливості|у стислі терміни',
  will: 'буде|будуть|відремонтуємо|виконаємо|приберемо|замінимо|зробимо|перевіримо|усунемо|повернемося|встановимо',
  day:
    '\\d{1,2}\\.\\d{1,2}|\\d{1,2} ?(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\\p{L}*|' +
    '(?:у|в|до кінця) (?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\\p{L}*|' +
    "понеділ\\p{L}*|вівтор\\p{L}*|серед\\p{L}*|четвер\\p{L}*|п[’']ятниц\\p{L}*|субот\\p{L}*|неділ\\p{L}*|" +
    'сьогодні|завтра|(?:протягом|за|через) \\d+ (?:год|дн|день|тиж|міс)\\p{L}*|' +
    'до кінця (?:дня|тижня|місяця|року)|навесні|влітку|восени|взимку|20\\d\\d',
  short: ['вул', 'пр', 'пл', 'бул', 'ім', 'св', 'див', 'тел', 'год', 'ст', 'напр']
};

export const PLAIN_WORDS: Readonly<Record<Lang, PlainWords>> = { pl, en, uk };
