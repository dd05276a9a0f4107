/** The views of contacts: the lists of the log, and the call-backs. */
import { CONTACT_LISTS } from '#contacts/log/lists.ts';
import type { Place } from '#ui/frame/links.ts';
import type { Lang } from '#ui/lang.ts';
import { appointmentTexts } from '#ui/texts/appointments.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';

/** `appointments` only for who may see them, in a city that has them. */
type Count = { missed: number; callbacks: number; appointments?: number | undefined };

/** The views beside each other, with how much waits in two of them. */
export function contactTabs(
  current: string,
  lang: Lang,
  { missed, callbacks, appointments }: Count
): Place[] {
  const texts = contactsTexts[lang].lists;
  return [
    ...CONTACT_LISTS.map((list) => ({
      href: `/desk/contacts?list=${list}`,
      text: texts[list],
      current: list === current,
      ...(list === 'missed' && missed > 0 ? { count: missed } : {})
    })),
    {
      href: '/desk/contacts/callbacks',
      text: texts.callbacks,
      current: current === 'callbacks',
      ...(callbacks > 0 ? { count: callbacks } : {})
    },
    ...(appointments === undefined
      ? []
      : [
          {
            href: '/desk/contacts/appointments',
            text: appointmentTexts[lang].desk.title,
            current: current === 'appointments',
            ...(appointments > 0 ? { count: appointments } : {})
          }
        ])
  ];
}
