/** Words of dispatch: why a case went to a unit, and what happened when a unit ended. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  ended: (unit: string) => `${unit}: jednostka zakończyła pracę i\u00A0nie ma następcy.`,
  why: {
    ask: 'Dlaczego tu trafiło?',
    category: (name: string) => `Kategoria: ${name}.`,
    territory: (name: string) => `Miejsce leży na terenie: ${name}.`,
    noRule: 'Żadna reguła nie mówiła nic innego, więc sprawa poszła do jednostki, którą wskazuje kategoria.',
    rule: (code: string, from: string) => `Zdecydowała reguła ${code}, która obowiązuje od ${from}.`,
    reason: (text: string) => `Powód: ${text}`,
    recorded: (name: string, on: string) => `Regułę zapisał(a) ${name}, ${on}.`,
    loaded: (on: string) => `Reguła przyszła z\u00A0danych miasta, wczytanych ${on}.`,
    byHand: (name: string, on: string) => `Ręcznie przekazał(a) ją ${name}, ${on}.`,
    byHandGone: (on: string) => `Przekazano ją ręcznie ${on}. Tej osoby już tu nie ma.`,
    contested: (on: string) =>
      `Mieszkaniec zakwestionował odpowiedź, więc ${on} sprawa wróciła do jednostki.`,
    passedOn: (unit: string, on: string) => `Przekazała ją dalej jednostka ${unit}, ${on}.`,
    successor: (unit: string, on: string) =>
      `Jednostka ${unit} zakończyła pracę, a\u00A0jej otwarte sprawy przeszły do następcy ${on}.`,
    share: (name: string) => `Następcę wybrano po terenie: ${name}.`
  }
};
export type DispatchTexts = typeof pl;

const en: DispatchTexts = {
  ended: (unit) => `${unit}: the unit has ended and has no successor.`,
  why: {
    ask: 'Why did this go there?',
    category: (name) => `Category: ${name}.`,
    territory: (name) => `The place lies in: ${name}.`,
    noRule: 'No rule said otherwise, so the case went to the unit its category names.',
    rule: (code, from) => `The rule ${code} decided, which holds since ${from}.`,
    reason: (text) => `The reason: ${text}`,
    recorded: (name, on) => `${name} recorded the rule on ${on}.`,
    loaded: (on) => `The rule came with the city’s data, loaded on ${on}.`,
    byHand: (name, on) => `${name} dispatched it by hand, ${on}.`,
    byHandGone: (on) => `It was dispatched by hand, ${on}. That person no longer works here.`,
    contested: (on) => `The resident contested the answer, so the case came back to the unit, ${on}.`,
    passedOn: (unit, on) => `The unit ${unit} passed it on, ${on}.`,
    successor: (unit, on) => `The unit ${unit} ended, and its open cases went to its successor, ${on}.`,
    share: (name) => `The successor was chosen by territory: ${name}.`
  }
};

const uk: DispatchTexts = {
  ended: (unit) => `${unit}: служба припинила роботу й не має наступника.`,
  why: {
    ask: 'Чому це потрапило сюди?',
    category: (name) => `Категорія: ${name}.`,
    territory: (name) => `Місце лежить на території: ${name}.`,
    noRule: 'Жодне правило не казало іншого, тож справа пішла до служби, яку вказує категорія.',
    rule: (code, from) => `Вирішило правило ${code}, яке діє з ${from}.`,
    reason: (text) => `Причина: ${text}`,
    recorded: (name, on) => `Правило записав(-ла) ${name}, ${on}.`,
    loaded: (on) => `Правило прийшло з даними міста, завантаженими ${on}.`,
    byHand: (name, on) => `Вручну передав(-ла) ${name}, ${on}.`,
    byHandGone: (on) => `Передано вручну, ${on}. Ця особа тут більше не працює.`,
    contested: (on) => `Мешканець оскаржив відповідь, тож справа повернулася до служби, ${on}.`,
    passedOn: (unit, on) => `Далі передала служба ${unit}, ${on}.`,
    successor: (unit, on) =>
      `Служба ${unit} припинила роботу, а її відкриті справи перейшли до наступника, ${on}.`,
    share: (name) => `Наступника вибрано за територією: ${name}.`
  }
};

export const dispatchTexts: Record<Lang, DispatchTexts> = { pl, en, uk };
