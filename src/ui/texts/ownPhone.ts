/** Words of the page that confirms a telephone number of an account. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Potwierdź numer telefonu',
  lead: 'Wyślemy na niego kod SMS-em. Potem znajdziesz tu sprawy zgłoszone z tego numeru w ostatnim roku.',
  field: 'Numer komórki',
  send: 'Wyślij kod',
  faults: 'Nie możemy potwierdzić numeru',
  confirm: 'Potwierdź numer',
  sent: (phone: string) => `Wysłaliśmy SMS z\u00A0kodem na numer ${phone}.`,
  done: 'Numer jest potwierdzony',
  doneText: 'Jeśli są sprawy z tym numerem, zobaczysz je w\u00A0„Moich sprawach”.',
  now: (phone: string) => `Potwierdzony numer: ${phone}.`,
  drop: 'To już nie mój numer',
  dropped: 'Numer nie jest już potwierdzony',
  droppedText: 'Sprawy, które masz na koncie, zostają.',
  link: 'Potwierdź numer SMS-em',
  change: 'Zmień lub usuń'
};

export const ownPhoneTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    title: 'Confirm your telephone number',
    lead: 'We send a code to it by text message. Then you find here the cases reported from this number in the last year.',
    field: 'Mobile number',
    send: 'Send a code',
    faults: 'We cannot confirm the number',
    confirm: 'Confirm the number',
    sent: (phone) => `We sent a text message with a code to ${phone}.`,
    done: 'The number is confirmed',
    doneText: 'If there are cases with this number, you will see them among your cases.',
    now: (phone) => `Confirmed number: ${phone}.`,
    drop: 'This number is mine no more',
    dropped: 'The number is confirmed no more',
    droppedText: 'Cases that your account holds stay.',
    link: 'Confirm the number by text message',
    change: 'Change or remove'
  },
  uk: {
    title: 'Підтвердьте номер телефону',
    lead: 'Ми надішлемо на нього код у SMS. Потім Ви знайдете тут справи, повідомлені з цього номера за останній рік.',
    field: 'Мобільний номер',
    send: 'Надіслати код',
    faults: 'Ми не можемо підтвердити номер',
    confirm: 'Підтвердити номер',
    sent: (phone) => `Ми надіслали SMS з\u00A0кодом на номер ${phone}.`,
    done: 'Номер підтверджено',
    doneText: 'Якщо є справи з цим номером, Ви побачите їх серед своїх справ.',
    now: (phone) => `Підтверджений номер: ${phone}.`,
    drop: 'Це вже не мій номер',
    dropped: 'Номер більше не підтверджено',
    droppedText: 'Справи, що є в кабінеті, залишаються.',
    link: 'Підтвердити номер через SMS',
    change: 'Змінити або вилучити'
  }
};
