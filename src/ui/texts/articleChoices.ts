/** What can be chosen in the fields of articles. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  langs: { pl: 'po polsku', en: 'po angielsku', uk: 'po ukraińsku' },
  /** A step of a script lacks these languages, each in words. */
  untold: (langs: readonly string[]) => `Nie ma ${langs.join(' ani ')}`,
  untoldLead: 'Kto mówi w\u00A0tym języku, usłyszy ten krok po polsku.',
  optional: '(nieobowiązkowe)',
  choose: 'Wybierz',
  none: 'Nie podajemy',
  sure: { asWhole: 'Jak całość', yes: 'Tak', no: 'Nie, trzeba sprawdzić' },
  yes: 'tak',
  no: 'nie',
  audiences: { everyone: 'wszyscy', agents: 'tylko konsultanci' },
  signatures: {
    none: 'nie trzeba',
    trusted: 'profil zaufany',
    qualified: 'podpis kwalifikowany',
    any: 'profil zaufany albo podpis kwalifikowany'
  },
  ways: { yes: 'tak, w\u00A0całości', partly: 'częściowo', no: 'nie' }
};

export type ArticleChoiceTexts = typeof pl;

const en: ArticleChoiceTexts = {
  langs: { pl: 'in Polish', en: 'in English', uk: 'in Ukrainian' },
  untold: (langs) => `Not written ${langs.join(' or ')}`,
  untoldLead: 'Whoever speaks that language will hear this step in Polish.',
  optional: '(optional)',
  choose: 'Choose',
  none: 'Not said',
  sure: { asWhole: 'Like the whole', yes: 'Yes', no: 'No, must be checked' },
  yes: 'yes',
  no: 'no',
  audiences: { everyone: 'everybody', agents: 'agents only' },
  signatures: {
    none: 'not needed',
    trusted: 'trusted profile',
    qualified: 'qualified signature',
    any: 'trusted profile or qualified signature'
  },
  ways: { yes: 'yes, all of it', partly: 'partly', no: 'no' }
};

const uk: ArticleChoiceTexts = {
  langs: { pl: 'польською', en: 'англійською', uk: 'українською' },
  untold: (langs) => `Немає ${langs.join(' і ')}`,
  untoldLead: 'Хто говорить цією мовою, почує цей крок польською.',
  optional: '(необов’язково)',
  choose: 'Виберіть',
  none: 'Не вказуємо',
  sure: { asWhole: 'Як усе', yes: 'Так', no: 'Ні, треба перевірити' },
  yes: 'так',
  no: 'ні',
  audiences: { everyone: 'усі', agents: 'лише консультанти' },
  signatures: {
    none: 'не потрібен',
    trusted: 'довірений профіль',
    qualified: 'кваліфікований підпис',
    any: 'довірений профіль або кваліфікований підпис'
  },
  ways: { yes: 'так, повністю', partly: 'частково', no: 'ні' }
};

export const articleChoiceTexts: Record<Lang, ArticleChoiceTexts> = { pl, en, uk };
