/** Words of the office's first page: what is looked after where. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Biuro',
  pages: {
    outbox: {
      name: 'Powiadomienia',
      about: 'Do kogo zadzwonić, które listy czekają, a\u00A0które nie doszły.'
    }
  }
};

export type OfficeTexts = typeof pl;
export type OfficePage = keyof OfficeTexts['pages'];

const en: OfficeTexts = {
  title: 'Office',
  pages: {
    outbox: { name: 'Notices', about: 'Whom to ring, which letters wait, and which did not arrive.' }
  }
};

const uk: OfficeTexts = {
  title: 'Офіс',
  pages: {
    outbox: { name: 'Повідомлення', about: 'Кому зателефонувати, які листи чекають, а які не дійшли.' }
  }
};

export const officeTexts: Record<Lang, OfficeTexts> = { pl, en, uk };
