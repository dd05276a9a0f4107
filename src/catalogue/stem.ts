/** Words as people type them: without their marks, cut to their stems, in Polish, Ukrainian and English. */

/** Endings of Polish nouns, adjectives and verbs after folding, the longest first. */
const POLISH =
  'owaniem owania owanie eniami ieniem aniami enia enie eniu ania anie aniu iego iemu owie owej owych owego ' +
  'ami ach ych ich ymi imi ego emu ali ala alo aly ili ila ilo ily any ana ane ano ony ona one ono aja iem iej iom ' +
  'ow om em ie ia iu ii ej ym im al il ac ic yc am a e i o u y';
/** Endings of Ukrainian words after folding (й is и, ї is і). */
const UKRAINIAN =
  'ення ання ються ється ться ами ями ого ому ими еи ии ів ев ою ею ам ям ах ях ить ять ать уть ють ати ити ила ило или ала ало али ия ія иі іи оі ии ти а я у ю е є и і о ь';
const ENGLISH = 'ings ing ed es s';

/** What a stem may end in differently: drodze – droga, ławce – ławka, rowerze – rower. */
const SOFTENED: readonly [RegExp, string][] = [
  [/dz$/, 'g'],
  [/rz$/, 'r'],
  [/(?<=[^s])c$/, 'k']
];
/** The e or o that comes and goes: ławek – ławka, przystanek – przystanku, лавок – лавка. */
const FLEETING = /(?<=[^aeiouyаеиоуяюіє]{1})(?:e(?=[klnrcm]$)|о(?=[кл]$)|е(?=[кльнц]$))/u;

const cutsOf = (endings: string): ReadonlySet<string> => new Set(endings.split(' '));
/** No ending is longer. */
const ENDING_MAX = 8;
const CUTS = { latin: cutsOf(POLISH), cyrillic: cutsOf(UKRAINIAN), english: cutsOf(ENGLISH) };

/** The shortest stem: "psa" and "dym" are not cut, and "kolana" loses no more than its last letter. */
const STEM_MIN = 3;
const stemMin = (ending: string) => (ending.length > 2 ? STEM_MIN + 1 : STEM_MIN);

/**
 * A text in small letters without marks: "Śmieci" as "smieci", "ґанок" as "ганок".
 *
 * Russian letters become the nearest Ukrainian ones, because some people have only those on their keys.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’ʼ`´]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ґ', 'г')
    .replaceAll('ы', 'и')
    .replaceAll('э', 'е')
    .replaceAll('ъ', '');
}

/** So many words are remembered: people write the same ones again and again. */
const REMEMBERED = 20_000;
/** A longer piece of a text would hold all of the text in memory. */
const REMEMBERED_LENGTH = 12;
const folded = new Map<string, string>();

/** One word folded, and remembered: a page marks what was looked for in hundreds of words. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const made = fold(word);
  if (word.length > REMEMBERED_LENGTH) return made;
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(word, made);
  return made;
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The stems of a folded word. A Latin word has two, as Polish and as English would cut it: nobody says in
 * which language they type.
 */
export function stemsOf(word: string): readonly string[] {
  if (/\p{Script=Cyrillic}/u.test(word)) return [smooth(cut(word, CUTS.cyrillic))];
  return [...new Set([smooth(cut(word, CUTS.latin)), cut(word, CUTS.english)])];
}

/** More endings of Polish verbs and of nouns made of them, for roots only. */
const MORE =
  'aniem aniach aniom eniem eniach eniom ieniach ieniom iow ' +
  'jacy jaca jace jacych jacym jacymi jacego jacej jacemu ' +
  'lismy lysmy liscie lyscie alismy alysmy aliscie alyscie ilismy ilysmy iliscie ilyscie alem alam ales alas ilem ilam iles ilas ' +
  'alby alaby albym alabym ilby ilaby asz esz isz ysz amy emy imy ymy acie ecie icie ycie uja uje ujesz ujemy eli elo';
const ROOT_CUTS = cutsOf(`${POLISH} ${MORE}`);
/** Endings that make one word of another: "zameldowanie" – "zameldować" – "zameldowany", "rejestracja" – "rejestrować". */
const DERIVED = cutsOf(
  'owywan owan owal owa owac ow yw iw uj acyjn acj yjn cj enn niej ieni eni iz yz osci osc nosc nosci n ni an en sk stw ow owy al il yl acy ec nik nic czy cz c'
);
const ROOT_MIN = 4;

/**
 * What a Latin word grew from, so that a noun meets its verb and its adjective: "zameld" of "zameldowanie" and of
 * "zameldować". Rougher than a stem, and worth less: now and then it joins strangers.
 */
export function rootOf(word: string): string {
  if (/\p{Script=Cyrillic}|\d/u.test(word)) return word;
  let root = smooth(cut(word.replace(/ncie$/, 'nt'), ROOT_CUTS));
  for (let again = 0; again < 2; again += 1) root = cut(root, DERIVED, () => ROOT_MIN);
  return root.replace(/i[ae]?n?$/, '');
}

function cut(word: string, endings: ReadonlySet<string>, min = stemMin): string {
  for (let length = Math.min(ENDING_MAX, word.length - 1); length > 0; length -= 1) {
    const ending = word.slice(-length);
    if (endings.has(ending) && word.length - length >= min(ending)) return word.slice(0, -length);
  }
  return word;
}

function smooth(stem: string): string {
  const hard = stem.length > STEM_MIN ? stem.replace(/(?<=[^aeiou])i$/, '') : stem;
  const back = SOFTENED.reduce((text, [soft, letter]) => text.replace(soft, letter), hard);
  return back.length > STEM_MIN ? back.replace(FLEETING, '') : back;
}

/** How near two words are: 1 the same, less for a stem, a beginning or one typing fault, 0 for strangers. */
export const NEAR = { same: 1, stem: 0.9, beginning: 0.7, fault: 0.6, related: 0.5 } as const;

/** A word with its stems, worked out once. */
export type Word = { readonly text: string; readonly stems: readonly string[] };

export function wordFrom(text: string): Word {
  return { text, stems: stemsOf(text) };
}

/**
 * How near a typed word is to a known one.
 *
 * A beginning counts from three letters, because people look while they type. One typing fault (a letter
 * wrong, missing, doubled or swapped) is forgiven from five letters; in shorter words it makes another word.
 */
export function nearness(typed: Word, known: Word): number {
  if (typed.text === known.text) return NEAR.same;
  if (typed.stems.some((stem) => known.stems.includes(stem))) return NEAR.stem;
  if (typed.text.length >= 3 && known.text.startsWith(typed.text)) return NEAR.beginning;
  if (typed.text.length < 5 || known.text.length < 5) return 0;
  if (differByOne(typed.text, known.text)) return NEAR.fault;
  const [a, b] = [typed.stems[0]!, known.stems[0]!];
  if (a.length >= 5 && b.length >= 5 && differByOne(a, b)) return NEAR.related;
  const shared = sharedBeginning(typed.text, known.text);
  return shared >= 5 && typed.text.length - shared <= 4 && known.text.length - shared <= 4 ? NEAR.related : 0;
}

function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Is one letter wrong, missing, too many, or are two neighbours swapped? */
export function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const at = sharedBeginning(a, b);
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
