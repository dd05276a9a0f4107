/** What is wrong with a draft of the answering tree, in words. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  way: (about: string) => `prowadzi do miejsca „${about}”, którego nie ma`,
  words: (about: string) => `mówi zapowiedź „${about}”, której nie ma`,
  key: (about: string) => `klawisz ${about} znaczy tu dwie rzeczy`,
  topic: (about: string) => `nie ma tematu „${about}”`,
  start: (about: string) => `drzewo zaczyna się w\u00A0miejscu, którego nie ma${about}`,
  'place-twice': (about: string) => `miejsce „${about}” jest dwa razy`,
  'topic-twice': (about: string) => `temat „${about}” jest dwa razy`,
  'announcement-twice': (about: string) => `zapowiedź „${about}” jest dwa razy`,
  'language-twice': (about: string) => `język ${about} jest dwa razy`,
  unreached: () => 'nikt tu nie trafia: żadne miejsce tu nie prowadzi',
  'no-exit': () => 'stąd nie ma wyjścia: rozmówca krąży w\u00A0kółko',
  'no-queue': () => 'do konsultanta nie da się dojść',
  'recorded-topic': (about: string) => `nagrywamy temat „${about}”, którego nie ma`,
  'recorded-nothing': () => 'nagrywanie jest włączone, ale nie wybrano tematu',
  'no-consent': () => 'nagrywanie jest włączone, ale nikt nie pyta o\u00A0zgodę'
};

type TreeFaultTexts = typeof pl;

const en: TreeFaultTexts = {
  way: (about) => `leads to “${about}”, which is not there`,
  words: (about) => `says “${about}”, which is not there`,
  key: (about) => `the key ${about} means two things here`,
  topic: (about) => `there is no topic “${about}”`,
  start: (about) => `the tree begins at a place that is not there${about}`,
  'place-twice': (about) => `the place “${about}” is there twice`,
  'topic-twice': (about) => `the topic “${about}” is there twice`,
  'announcement-twice': (about) => `the announcement “${about}” is there twice`,
  'language-twice': (about) => `the language ${about} is there twice`,
  unreached: () => 'nobody comes here: no place leads here',
  'no-exit': () => 'there is no way out: a caller goes round for ever',
  'no-queue': () => 'no agent can be reached',
  'recorded-topic': (about) => `the topic “${about}” is to be recorded and is not there`,
  'recorded-nothing': () => 'recording is on, but no topic is chosen',
  'no-consent': () => 'recording is on, but nobody asks for consent'
};

const uk: TreeFaultTexts = {
  way: (about) => `веде до місця «${about}», якого немає`,
  words: (about) => `каже «${about}», чого немає`,
  key: (about) => `клавіша ${about} тут означає дві речі`,
  topic: (about) => `немає теми «${about}»`,
  start: (about) => `дерево починається в\u00A0місці, якого немає${about}`,
  'place-twice': (about) => `місце «${about}» є двічі`,
  'topic-twice': (about) => `тема «${about}» є двічі`,
  'announcement-twice': (about) => `привітання «${about}» є двічі`,
  'language-twice': (about) => `мова ${about} є двічі`,
  unreached: () => 'сюди ніхто не потрапляє: жодне місце сюди не веде',
  'no-exit': () => 'звідси немає виходу: абонент ходить по колу',
  'no-queue': () => 'до консультанта не дійти',
  'recorded-topic': (about) => `записуємо тему «${about}», якої немає`,
  'recorded-nothing': () => 'запис увімкнено, але теми не вибрано',
  'no-consent': () => 'запис увімкнено, але ніхто не питає згоди'
};

export const treeFaultTexts: Record<Lang, TreeFaultTexts> = { pl, en, uk };
