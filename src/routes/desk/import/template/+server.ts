import { isOpenOn } from '#catalogue/category.ts';
import { todayIn } from '#flow/here.server.ts';
import { COLUMNS, headOf, type Column } from '#reports/sheet/columns.ts';
import { csvOf } from '#statistics/csv.ts';
import type { RequestHandler } from './$types';

/** A file with every column and one row, which can be read as it is. */
export const GET: RequestHandler = (event) => {
  const { here, lang } = event.locals;
  const { city, world } = here;
  const today = todayIn(here, world.now()).toString();
  const plain = city.categories.find(
    (c) => isOpenOn(c, today) && c.place === 'required' && c.questions.every(({ required }) => !required)
  );
  const example: Partial<Record<Column, string>> = {
    category: plain?.name[lang] ?? '',
    description: 'Przykład: co się dzieje i od kiedy.',
    address: 'ul. Przykładowa 1',
    email: 'adres@osiedle.example',
    lang: 'pl',
    channel: 'osobiście'
  };
  const text = csvOf(
    COLUMNS.map((column) => headOf(column)),
    [COLUMNS.map((column) => example[column] ?? '')]
  );
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="zgloszenia.csv"'
    }
  });
};
