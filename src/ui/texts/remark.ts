/** Words of "Is something wrong here?": a remark on a card or a guide that goes to whoever keeps it. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  head: 'Czy coś tu jest nie tak?',
  lead: 'Napisz, co się nie zgadza albo czego nie rozumiesz. Przeczyta to osoba, która prowadzi tę kartę. Nie podawaj danych osobowych: na te uwagi nie odpowiadamy.',
  label: 'Twoja uwaga',
  trap: 'Zostaw to pole puste',
  send: 'Wyślij uwagę',
  sentHead: 'Dziękujemy',
  sent: 'Uwaga trafiła do osoby, która prowadzi tę kartę.',
  changed: 'Treść tej karty zmieniła się, gdy strona była otwarta. Sprawdź, czy uwaga jest jeszcze aktualna.',
  faults: 'Uwaga nie została wysłana'
};

export type RemarkTexts = typeof pl;

export const remarkTexts: Record<Lang, RemarkTexts> = {
  pl,
  en: {
    head: 'Is something wrong here?',
    lead: 'Tell us what is not true or not clear. Whoever keeps this card will read it. Please give no personal data: we do not answer these remarks.',
    label: 'Your remark',
    trap: 'Leave this field empty',
    send: 'Send the remark',
    sentHead: 'Thank you',
    sent: 'Your remark has gone to whoever keeps this card.',
    changed: 'This card changed while you had it open. Check whether your remark still holds.',
    faults: 'The remark was not sent'
  },
  uk: {
    head: 'Тут щось не так?',
    lead: 'Напишіть, що не відповідає дійсності або чого Ви не розумієте. Це прочитає людина, яка веде цю картку. Не вказуйте персональних даних: на ці зауваження ми не відповідаємо.',
    label: 'Ваше зауваження',
    trap: 'Залиште це поле порожнім',
    send: 'Надіслати зауваження',
    sentHead: 'Дякуємо',
    sent: 'Зауваження передано людині, яка веде цю картку.',
    changed: 'Ця картка змінилася, поки була відкрита. Перевірте, чи зауваження ще актуальне.',
    faults: 'Зауваження не надіслано'
  }
};
