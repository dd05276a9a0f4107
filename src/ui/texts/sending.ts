/** Words of what an agent sends a caller, and of how far it got. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  to: 'Telefon lub e-mail rozmówcy',
  number: 'Wyślij numer',
  gist: 'Wyślij rozmówcy',
  fault: 'Nic nie wysłano',
  title: 'Wysłane rozmówcy',
  leaving: 'wychodzi…',
  later: (fault: string) => `jeszcze nie wyszło, spróbujemy znowu (${fault})`,
  sent: (when: string) => `wysłane ${when}`,
  delivered: (when: string) => `dotarło ${when}`,
  failed: (fault: string) => `nie doszło (${fault})`
};
export type SendingTexts = typeof pl;

export const sendingTexts: Record<Lang, SendingTexts> = {
  pl,
  en: {
    to: 'The caller’s telephone or e-mail',
    number: 'Send the number',
    gist: 'Send to the caller',
    fault: 'Nothing was sent',
    title: 'Sent to the caller',
    leaving: 'leaving…',
    later: (fault) => `has not left yet, we will try again (${fault})`,
    sent: (when) => `sent ${when}`,
    delivered: (when) => `arrived ${when}`,
    failed: (fault) => `did not arrive (${fault})`
  },
  uk: {
    to: 'Телефон або ел. пошта співрозмовника',
    number: 'Надіслати номер',
    gist: 'Надіслати співрозмовникові',
    fault: 'Нічого не надіслано',
    title: 'Надіслано співрозмовникові',
    leaving: 'надсилається…',
    later: (fault) => `ще не надіслано, спробуємо знову (${fault})`,
    sent: (when) => `надіслано ${when}`,
    delivered: (when) => `доставлено ${when}`,
    failed: (fault) => `не дійшло (${fault})`
  }
};
