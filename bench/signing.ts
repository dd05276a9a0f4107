/** Signing in and being signed in, where a million residents have an account and a session each. */
import { argon2Sync, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { address } from '#ui/addresses.ts';
import type { Measure } from './measure.ts';
import { spentInWords } from './processor.ts';
import type { Row } from './table.ts';

const ACCOUNTS = Number(process.env['ACCOUNTS'] ?? 1_000_000);
const AT_ONCE = 50_000;
/** Accounts whose password is hashed at almost no cost, so that what is measured is everything but argon2. */
const CHEAP = 2_000;
const WORD = 'zielony parasol na deszcz';

/** The password as it is kept, at the least argon2id does: the cost stands in the hash and is obeyed. */
function cheapPassword(): string {
  const nonce = randomBytes(16);
  const cost = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { message: WORD, nonce, ...cost });
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=8,t=1,p=1$${text(nonce)}$${text(tag)}`;
}

/** Accounts, each with one session whose token is `bench-` and its number. */
async function fillAccounts(client: pg.Client): Promise<void> {
  const password = cheapPassword();
  for (let from = 1; from <= ACCOUNTS; from += AT_ONCE) {
    const until = Math.min(ACCOUNTS, from + AT_ONCE - 1);
    await client.query(
      `with opened as (
         insert into accounts (id, email, password, opened_at, seen_at)
         select gen_random_uuid(), 'resident-' || n || '@hejnal.example', case when n <= $3 then $4 end, now(), now()
         from generate_series($1::int, $2::int) n returning id, email)
       insert into sessions (token_hash, account, factors, device, expires_at)
       select sha256(convert_to('bench-' || substring(email from '[0-9]+'), 'UTF8')), id, '{letter}', 'Chrome, Windows',
         now() + interval '10 days' from opened`,
      [from, until, CHEAP, password]
    );
    process.stdout.write(`\r  ${until} accounts`);
  }
  process.stdout.write('\n');
  await client.query('analyze accounts, sessions');
}

/** A sign-in that is refused is answered just as well; this makes sure that they come in. */
async function expectIn(to: string, headers: Record<string, string>, body: string): Promise<void> {
  const answer = await fetch(to, { method: 'POST', headers, body });
  const told = (await answer.json()) as { type?: string };
  if (told.type !== 'redirect') throw new Error(`Signing in was answered ${JSON.stringify(told)}.`);
}

/** Signing in by address and password, and the same page with and without somebody signed in. */
export async function signing(url: string, client: pg.Client, measure: Measure): Promise<Row[]> {
  await fillAccounts(client);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    'x-sveltekit-action': 'true',
    origin: url
  };
  const bodies = Array.from({ length: CHEAP }, (_, i) =>
    new URLSearchParams({ email: `resident-${i + 1}@hejnal.example`, password: WORD }).toString()
  );
  const enter = `${url}${address('/account/enter', 'pl')}?/password`;
  await expectIn(enter, headers, bodies[0]!);
  const one = await measure('signing in', { url: enter, atOnce: 4, method: 'POST', headers, bodies });

  const page = `${url}${address('/figures', 'pl')}`;
  const cookies = Array.from({ length: 5_000 }, (_, i) => `account=bench-${1 + ((i * 7_919) % ACCOUNTS)}`);
  const own = await fetch(`${url}${address('/account', 'pl')}`, {
    headers: { cookie: cookies[0]! },
    redirect: 'manual'
  });
  if (own.status !== 200) throw new Error(`An account's own page was answered ${own.status}.`);
  await own.arrayBuffer();
  const nobody = await measure('a page, nobody signed in', { url: page, atOnce: 1 });
  const somebody = await measure('a page, somebody signed in', { url: page, atOnce: 1, cookies });
  const more = (somebody.medianMs - nobody.medianMs).toFixed(2);
  const count = ACCOUNTS.toLocaleString('en-GB');
  return [
    [
      `signing in among ${count} accounts, without argon2's own time, 4 at once`,
      'p95 ≤ 300 ms',
      `${one.p95Ms.toFixed(1)} ms`,
      spentInWords(one.each)
    ],
    [
      '… what being signed in adds to a page',
      '≤ 1 ms',
      `${more} ms (${nobody.medianMs.toFixed(2)} → ${somebody.medianMs.toFixed(2)} ms, medians)`,
      spentInWords(somebody.each)
    ]
  ];
}
