/** One answer for five hundred cases at once: how long the desk waits for it, with every letter it writes. */
import type pg from 'pg';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import type { City } from '#catalogue/city.ts';
import { median } from './measure.ts';
import type { Row } from './table.ts';

const CASES_MAX = 500;
const RUNS = 3;

/** What an agent may close at once: nothing sensitive; the categories closed to them are the first value. */
const OPEN = `from cases where status = 'dispatched' and closed_at is null and category <> all($1)`;

/** How many are closed at once: in a small database no more than last for every run. */
async function countAtOnce(client: pg.Client, closed: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ open: number }>(`select count(*)::int as open ${OPEN}`, [closed]);
  return Math.min(CASES_MAX, Math.floor(rows[0]!.open / RUNS));
}

/** The next open cases, each of somebody who wants an e-mail, by their numbers. */
async function someOpen(client: pg.Client, closed: readonly string[], count: number): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `with picked as (select id ${OPEN} order by due_on, id limit $2)
     update cases c set contact = '{"by": "email", "to": "bench@hejnal.example"}' from picked where c.id = picked.id
     returning c.number || '/' || c.year as number`,
    [closed, count]
  );
  return rows.map(({ number }) => number);
}

/** Sends a form and gives where it leads; any other answer is a measurement worth nothing. */
async function send(address: string, headers: Record<string, string>, form: Record<string, string>) {
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, accept: 'text/html' },
    body: new URLSearchParams(form)
  });
  const to = answer.headers.get('location');
  if (answer.status !== 303 || to === null) throw new Error(`${address} answered ${answer.status}.`);
  await answer.arrayBuffer();
  return to;
}

/** Closes five hundred cases, three times over; the row tells the middle time from the press to the answer. */
export async function closingMany(
  url: string,
  client: pg.Client,
  city: City,
  headers: Record<string, string>
): Promise<Row> {
  const closed = closedTo(city, { role: 'agent' });
  const count = await countAtOnce(client, closed);
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const numbers = await someOpen(client, closed, count);
    const operation = url + (await send(`${url}/desk/bulk`, headers, { numbers: numbers.join('\n') }));
    const text = 'Po burzy usunęliśmy wszystkie powalone drzewa. Dziękujemy za zgłoszenie.';
    await send(`${operation}?/intend`, headers, { what: 'close', outcome: 'resolved', text });
    const begun = performance.now();
    await send(`${operation}?/do`, headers, {});
    took.push(performance.now() - begun);
    const { rows } = await client.query<{ done: number }>(
      `select count(*)::int as done from operation_cases where operation = $1 and state = 'done'`,
      [operation.split('/').at(-1)]
    );
    if (rows[0]?.done !== count) throw new Error(`${rows[0]?.done} of ${count} cases were closed.`);
  }
  return [`one answer closes ${count} cases at once`, '≤ 3 s', `${median(took).toFixed(1)} ms`];
}
