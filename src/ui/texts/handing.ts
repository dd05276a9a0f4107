/** Words of handing a call on: to whom, why, what is said, and until when somebody rings back. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Przełącz rozmowę',
  unit: 'Do kogo',
  reason: 'Dlaczego',
  words: 'Co powiesz jednostce',
  wordsHint: 'Temat i\u00A0jedno zdanie, żeby rozmówca nie opowiadał od nowa.',
  warm: 'Najpierw zapowiem rozmówcę',
  warmHint: 'Rozmówca słucha muzyki, Ty rozmawiasz z\u00A0jednostką.',
  button: 'Przełącz',
  noWay: 'Centrala nie dzwoni do jednostek. Poproś je o\u00A0oddzwonienie.',
  ask: 'Jednostka oddzwoni',
  askHint: 'Jednostka dostanie zadanie i\u00A0musi potwierdzić, że zadzwoniła.',
  number: 'Na jaki numer',
  due: 'Najpóźniej',
  askButton: 'Poproś o\u00A0oddzwonienie',
  colleague: 'Do konsultanta',
  colleagueWords: 'Co powiesz konsultantowi',
  colleagueButton: 'Poproś do rozmowy',
  fault: 'Rozmowa nie jest przełączona',
  asked: (unit: string, day: string) => `${unit} oddzwoni najpóźniej ${day}.`
};
export type HandingTexts = typeof pl;

const en: HandingTexts = {
  title: 'Hand the call on',
  unit: 'To whom',
  reason: 'Why',
  words: 'What you tell the unit',
  wordsHint: 'The topic and one sentence, so that nobody has to begin anew.',
  warm: 'I announce the caller first',
  warmHint: 'The caller hears music, you talk to the unit.',
  button: 'Hand on',
  noWay: 'The switchboard rings no units. Ask them to ring back.',
  ask: 'The unit rings back',
  askHint: 'The unit gets a task and must confirm that it rang.',
  number: 'At which number',
  due: 'At the latest on',
  askButton: 'Ask to ring back',
  colleague: 'To a colleague',
  colleagueWords: 'What you tell your colleague',
  colleagueButton: 'Ask into the call',
  fault: 'The call is not handed on',
  asked: (unit, day) => `${unit} rings back by ${day}.`
};

const uk: HandingTexts = {
  title: 'Перевести розмову',
  unit: 'Кому',
  reason: 'Чому',
  words: 'Що скажете службі',
  wordsHint: 'Тема й\u00A0одне речення, щоб людина не розповідала знову.',
  warm: 'Спершу попереджу про людину',
  warmHint: 'Людина чує музику, Ви говорите зі службою.',
  button: 'Перевести',
  noWay: 'Станція не дзвонить службам. Попросіть їх передзвонити.',
  ask: 'Служба передзвонить',
  askHint: 'Служба отримає завдання й\u00A0мусить підтвердити, що подзвонила.',
  number: 'На який номер',
  due: 'Найпізніше',
  askButton: 'Попросити передзвонити',
  colleague: 'До консультанта',
  colleagueWords: 'Що скажете колезі',
  colleagueButton: 'Запросити в\u00A0розмову',
  fault: 'Розмову не переведено',
  asked: (unit, day) => `${unit} передзвонить до ${day}.`
};

export const handingTexts: Record<Lang, HandingTexts> = { pl, en, uk };
