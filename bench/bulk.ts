/** One answer for five hundred cases at once: how long the desk waits for it, with every letter it writes. */
import type pg from 'pg';

const CASES = 500;
const RUNS = 3;

/** The next open cases, each of somebody who wants an e-mail, by their numbers. */
async function someOpen(client: pg.Client, run: number): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `with picked as (select id from cases where status = 'dispatched' and closed_at is null order by due_on, id limit $1 offset $2)
     update cases c set contact = '{"by": "email", "to": "bench@hejnal.example"}' from picked where c.id = picked.id
     returning c.number || '/' || c.year as number`,
    [CASES, run * CASES]
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

/** Closes five hundred cases, three times over; the middle time in milliseconds from the press to the answer. */
export async function closingMany(
  url: string,
  client: pg.Client,
  headers: Record<string, string>
): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const numbers = await someOpen(client, run);
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
    if (rows[0]?.done !== CASES) throw new Error(`${rows[0]?.done} of ${CASES} cases were closed.`);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}
