/** Words of reports of the same thing near by, shown before one is sent. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const PL = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };
const EN = { one: 'person', other: 'people' };
const UK = { one: 'людина', few: 'людини', many: 'людей', other: 'людини' };

const pl = {
  title: 'Czy ktoś już to zgłosił?',
  lead: 'W pobliżu są podobne sprawy w\u00A0toku. Jeśli to ta sama, dołącz: nie musisz nic więcej pisać.',
  within: (metres: number) => `do ${metres}\u00A0m stąd`,
  here: 'pod tym adresem',
  received: (day: string) => `Zgłoszone ${day}`,
  joined: (others: number) => `To samo zgłosiło już: ${counted(others, 'pl', PL)}`,
  join: 'To to samo, dołączam',
  email: 'E-mail, na który napiszemy, jak się skończy',
  emailHint:
    'Najpierw przyślemy list z\u00A0prośbą o\u00A0potwierdzenie. Adres skasujemy, gdy sprawa się skończy.',
  other: 'Nie, to coś innego. Piszę dalej',
  doneTitle: 'Dziękujemy, dołączone',
  done: 'Dopisaliśmy, że zgłasza to jeszcze jedna osoba. Nie musisz nic więcej robić.',
  mail: 'Jeśli został adres e-mail, wysłaliśmy na niego list. Otwórz go i\u00A0potwierdź, że mamy pisać.',
  home: 'Na stronę główną',
  still: 'Chcę jednak napisać własne zgłoszenie'
};

export type NearTexts = typeof pl;

export const nearTexts: Record<Lang, NearTexts> = {
  pl,
  en: {
    title: 'Has somebody reported it already?',
    lead: 'There are cases like yours near by. If one is the same, join it: you need not write anything more.',
    within: (metres) => `within ${metres}\u00A0m`,
    here: 'at this address',
    received: (day) => `Reported on ${day}`,
    joined: (others) => `Already reported by ${counted(others, 'en', EN)}`,
    join: 'It is the same, I join',
    email: 'E-mail where we write how it ends',
    emailHint:
      'We first send a letter that asks you to confirm. We delete the address when the case is over.',
    other: 'No, it is something else. I go on',
    doneTitle: 'Thank you, you have joined',
    done: 'We noted that one more person reports it. You need not do anything more.',
    mail: 'If you left an e-mail address, we have sent a letter there. Open it and confirm that we may write.',
    home: 'To the front page',
    still: 'I want to write a report of my own after all'
  },
  uk: {
    title: 'Чи хтось уже про це повідомив?',
    lead: 'Поблизу є схожі справи, які тривають. Якщо це та сама, приєднайтеся: більше нічого писати не треба.',
    within: (metres) => `до ${metres}\u00A0м звідси`,
    here: 'за цією адресою',
    received: (day) => `Повідомлено ${day}`,
    joined: (others) => `Про те саме вже повідомили: ${counted(others, 'uk', UK)}`,
    join: 'Це те саме, приєднуюся',
    email: 'E-mail, на який ми напишемо, чим закінчилося',
    emailHint: 'Спершу ми надішлемо лист із проханням підтвердити. Адресу видалимо, коли справа закінчиться.',
    other: 'Ні, це щось інше. Пишу далі',
    doneTitle: 'Дякуємо, Ви приєдналися',
    done: 'Ми записали, що про це повідомляє ще одна людина. Більше нічого робити не потрібно.',
    mail: 'Якщо Ви залишили адресу e-mail, ми надіслали туди лист. Відкрийте його й підтвердьте, що нам писати.',
    home: 'На головну сторінку',
    still: 'Я все ж хочу написати власне звернення'
  }
};
