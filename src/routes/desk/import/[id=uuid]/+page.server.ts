import { error, fail, redirect } from '@sveltejs/kit';
import type { Here } from '#flow/here.server.ts';
import { askToRecord, openImport } from '#flow/many/import.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { FAULTS_KEPT, listReports, type Import } from '#reports/sheet/import.server.ts';
import type { SheetRow } from '#reports/sheet/read.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { importTexts } from '#ui/texts/import.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Rows shown as they were understood. */
const SHOWN = 10;

function rowView({ city }: Here, lang: Lang, { row, report }: SheetRow) {
  const { place, contact, answers } = report;
  const district = city.districts.find(({ code }) => code === place.district)?.name[lang];
  const point = place.point ? `${place.point.lat}, ${place.point.lng}` : '';
  return {
    row,
    category: city.categories.find(({ code }) => code === report.category)?.name[lang] ?? report.category,
    place: [place.address, place.detail, district, point].filter(Boolean).join(', '),
    description:
      report.description.length > 120 ? `${report.description.slice(0, 120)}…` : report.description,
    answers: Object.values(answers).flat().join(', '),
    contact:
      contact.by === 'none'
        ? importTexts[lang].silent
        : contact.by === 'phone'
          ? phoneInGroups(contact.to)
          : contact.to
  };
}

/** Each head and what it is taken for, in words. */
function readingView({ reading, rows, name }: Import, lang: Lang) {
  const texts = importTexts[lang];
  const word = (column: string) =>
    column.startsWith('question.')
      ? texts.question(column.slice('question.'.length))
      : (texts.columnWords[column] ?? column);
  const mapped = reading.heads.flatMap(({ head, column }) => (column ? [`${head} → ${word(column)}`] : []));
  const unused = reading.heads.flatMap(({ head, column }) => (column === null && head !== '' ? [head] : []));
  return [
    { term: texts.facts.name, text: name },
    { term: texts.facts.rows, text: String(rows) },
    { term: texts.facts.encoding, text: reading.encoding.toUpperCase() },
    {
      term: texts.facts.separator,
      text: texts.separators[reading.separator as keyof typeof texts.separators] ?? reading.separator
    },
    { term: texts.mapping, text: mapped.join('; ') },
    ...(unused.length > 0 ? [{ term: texts.facts.unused, text: unused.join(', ') }] : [])
  ];
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const file = await openImport(here, person, event.params.id);
  if (isRefusal(file)) error(file.refusal === 'not-allowed' ? 403 : 404, file.refusal);
  const rows = file.state === 'ready' ? await listReports(here.world.db, file.id, SHOWN) : [];
  if (file.state === 'asked') event.depends('hejnal:import');
  return {
    id: file.id,
    state: file.state,
    rows: file.rows,
    done: file.done,
    reading: readingView(file, lang),
    first: rows.map((row) => rowView(here, lang, row)),
    wrong: file.faults.map(({ row, head, value, refusal }) => ({
      row,
      head: importTexts[lang].columnWords[head] ?? head,
      value,
      expected: refusalWords(refusal, lang)
    })),
    most: FAULTS_KEPT
  };
};

export const actions: Actions = {
  record: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const asked = await askToRecord(here, person, event.params.id);
    if (isRefusal(asked)) return fail(400, { faults: [{ text: refusalWords(asked, lang) }] });
    redirect(303, event.url.pathname);
  }
};
