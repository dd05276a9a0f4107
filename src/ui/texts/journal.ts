/** Words of the journal for what happens to cases in full: notes, moved promises, cases that are one, publishing. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  accepted: (unit: string) => `${unit}: zadanie przyjęte`,
  passedOn: (from: string, units: string) => `${from} przekazuje dalej: ${units}`,
  succeeded: (from: string, units: string) => `Po zmianie jednostek: ${from} → ${units}`,
  back: (units: string) => `Wraca do: ${units}`,
  suggests: (unit: string) => `Propozycja: ${unit}`,
  noted: (who: string) => `Notatka (${who})`,
  extended: (day: string) => `Termin przesunięty: ${day}`,
  recounted: (day: string) => `Termin przeliczony po zmianie kalendarza: ${day}`,
  recountedTasks: 'Terminy jednostek przeliczone po zmianie kalendarza',
  requalified: {
    report: 'Z powrotem zwykłe zgłoszenie',
    complaint: 'Przekwalifikowane: skarga (art. 227 KPA)',
    proposal: 'Przekwalifikowane: wniosek (art. 241 KPA)',
    petition: 'Przekwalifikowane: petycja',
    information: 'Przekwalifikowane: informacja publiczna'
  },
  invited: (name: string) => `Pytanie do instytucji: ${name}`,
  contributed: (name: string) => `Odpowiedź instytucji: ${name}`,
  inCase: (number: string) => `, sprawa ${number}`,
  merged: (number: string) => `Połączone ze sprawą ${number}`,
  unmerged: (number: string) => `Rozłączone ze sprawą ${number}`,
  settled: (number: string) => `Odpowiedź dana w\u00A0sprawie ${number}`,
  unsettled: (number: string) => `Odpowiedź w\u00A0sprawie ${number} cofnięta`,
  joined: (number: string) => `Dołączona sprawa ${number}`,
  joinedPerson: 'Ktoś dołączył do zgłoszenia',
  parted: (number: string) => `Odłączona sprawa ${number}`,
  reopened: 'Sprawa otwarta na nowo',
  undone: 'Zamknięcie cofnięte',
  recalled: (units: string) => `Przekazanie cofnięte: ${units}`,
  related: (number: string) => `Powiązana sprawa ${number}`,
  unrelated: (number: string) => `Powiązanie usunięte: ${number}`,
  published: 'Pokazane na mapie publicznej',
  withdrawn: 'Zdjęte z\u00A0mapy publicznej',
  surveyed: 'Wysłana prośba o\u00A0ocenę',
  forgotten: { contact: 'Dane kontaktowe usunięte', all: 'Dane osobowe usunięte' },
  reminded: {
    accept: (who: string) => `Przypomnienie o\u00A0przyjęciu zadania: ${who}`,
    answer: (who: string, percent: number) =>
      `Przypomnienie o\u00A0terminie (${percent}\u00A0% czasu): ${who}`
  }
};

export type JournalTexts = typeof pl;

const en: JournalTexts = {
  accepted: (unit) => `${unit}: task taken`,
  passedOn: (from, units) => `${from} passes on to: ${units}`,
  succeeded: (from, units) => `After units changed: ${from} → ${units}`,
  back: (units) => `Goes back to: ${units}`,
  suggests: (unit) => `Suggestion: ${unit}`,
  noted: (who) => `Note (${who})`,
  extended: (day) => `Deadline moved: ${day}`,
  recounted: (day) => `Deadline counted anew after the calendar changed: ${day}`,
  recountedTasks: 'Days of units counted anew after the calendar changed',
  requalified: {
    report: 'An ordinary report again',
    complaint: 'Re-qualified: complaint (KPA art. 227)',
    proposal: 'Re-qualified: proposal (KPA art. 241)',
    petition: 'Re-qualified: petition',
    information: 'Re-qualified: public information'
  },
  invited: (name) => `Asked an outside body: ${name}`,
  contributed: (name) => `Answer of an outside body: ${name}`,
  inCase: (number) => `, case ${number}`,
  merged: (number) => `Merged into case ${number}`,
  unmerged: (number) => `Taken out of case ${number}`,
  settled: (number) => `Answered in case ${number}`,
  unsettled: (number) => `The answer in case ${number} was taken back`,
  joined: (number) => `Case ${number} joined`,
  joinedPerson: 'Somebody joined the report',
  parted: (number) => `Case ${number} left`,
  reopened: 'Case opened again',
  undone: 'Closing undone',
  recalled: (units) => `Dispatch taken back: ${units}`,
  related: (number) => `Related case ${number}`,
  unrelated: (number) => `No longer related: ${number}`,
  published: 'Shown on the public map',
  withdrawn: 'Taken off the public map',
  surveyed: 'Asked whether it helped',
  forgotten: { contact: 'Contact details removed', all: 'Personal data removed' },
  reminded: {
    accept: (who) => `Reminder to take the task: ${who}`,
    answer: (who, percent) => `Reminder of the deadline (${percent}% of the time): ${who}`
  }
};

const uk: JournalTexts = {
  accepted: (unit) => `${unit}: завдання прийнято`,
  passedOn: (from, units) => `${from} передає далі: ${units}`,
  succeeded: (from, units) => `Після зміни служб: ${from} → ${units}`,
  back: (units) => `Повертається до: ${units}`,
  suggests: (unit) => `Пропозиція: ${unit}`,
  noted: (who) => `Нотатка (${who})`,
  extended: (day) => `Термін перенесено: ${day}`,
  recounted: (day) => `Термін перераховано після зміни календаря: ${day}`,
  recountedTasks: 'Терміни служб перераховано після зміни календаря',
  requalified: {
    report: 'Знову звичайне звернення',
    complaint: 'Перекваліфіковано: скарга (ст. 227 КАП)',
    proposal: 'Перекваліфіковано: пропозиція (ст. 241 КАП)',
    petition: 'Перекваліфіковано: петиція',
    information: 'Перекваліфіковано: публічна інформація'
  },
  invited: (name) => `Запит до установи: ${name}`,
  contributed: (name) => `Відповідь установи: ${name}`,
  inCase: (number) => `, справа ${number}`,
  merged: (number) => `Об’єднано зі справою ${number}`,
  unmerged: (number) => `Роз’єднано зі справою ${number}`,
  settled: (number) => `Відповідь дано у справі ${number}`,
  unsettled: (number) => `Відповідь у справі ${number} відкликано`,
  joined: (number) => `Приєднано справу ${number}`,
  joinedPerson: 'Хтось приєднався до звернення',
  parted: (number) => `Від’єднано справу ${number}`,
  reopened: 'Справу відкрито знову',
  undone: 'Закриття скасовано',
  recalled: (units) => `Передачу скасовано: ${units}`,
  related: (number) => `Пов’язана справа ${number}`,
  unrelated: (number) => `Більше не пов’язана: ${number}`,
  published: 'Показано на публічній мапі',
  withdrawn: 'Знято з\u00A0публічної мапи',
  surveyed: 'Надіслано прохання оцінити',
  forgotten: { contact: 'Контактні дані видалено', all: 'Персональні дані видалено' },
  reminded: {
    accept: (who) => `Нагадування прийняти завдання: ${who}`,
    answer: (who, percent) => `Нагадування про термін (${percent}\u00A0% часу): ${who}`
  }
};

export const journalTexts: Record<Lang, JournalTexts> = { pl, en, uk };
