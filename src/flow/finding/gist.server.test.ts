import { beforeAll, describe, expect, it } from 'vitest';
import { card, guide } from '#town/articles.ts';
import { openEditing } from '#tests/editing.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { servedHamlet } from '#town/articles.ts';
import { gistFor, sendGist } from './gist.server.ts';

let here: Here;
let agent: Person;
const letters = [
  { code: 'gist' as const, lang: 'pl' as const, subject: 'Od nas', body: '{name}\n{answer}\n{address}' }
];

beforeAll(async () => {
  const opened = await openEditing({ ...servedHamlet, letters });
  here = { ...opened.here, world: { ...opened.here.world, mail: opened.here.world.mail ?? ({} as never) } };
  ({ agent } = opened.people);
});

const to = { email: 'halina@hejnal.example', lang: 'pl' as const };
const about = { kind: 'card', code: card.code };

describe('the gist of an article', () => {
  it('is its name, what matters, and where all of it stands', async () => {
    const gist = await gistFor(here, about, 'pl');
    expect(gist?.name).toBe(card.name.pl);
    expect(gist?.link).toBe(`${here.world.publicUrl}/uslugi/${card.code}`);
    expect(gist?.lines.join(' ')).toContain('Wypełnij wniosek');
    expect((await gistFor(here, { kind: 'guide', code: guide.code }, 'en'))?.lines).toEqual([guide.lead.en]);
  });

  it('there is none of what is for agents only, of what has no page, and of what is not there', async () => {
    expect(await gistFor(here, { kind: 'script', code: 'crane' }, 'pl')).toBeUndefined();
    expect(await gistFor(here, { kind: 'contact', code: 'roads' }, 'pl')).toBeUndefined();
    expect(await gistFor(here, { kind: 'card', code: 'NONE-1' }, 'pl')).toBeUndefined();
  });

  it('goes to whoever rang, and nothing in its subject says what was asked', async () => {
    expect(await sendGist(here, agent, about, to)).toBeUndefined();
    const rows = await here.world.db.selectFrom('notices').selectAll().execute();
    expect(rows).toMatchObject([{ to: to.email, subject: 'Od nas', case_id: null }]);
    expect(rows[0]!.body).toContain(card.name.pl);
  });

  it('is not sent once the card was withdrawn, although its page was still open', async () => {
    const now = here.world.now().toString();
    const articles = here.world.db.updateTable('articles').where('code', '=', card.code);
    await articles.set({ withdrawn_at: now, withdrawn_for: 'x' }).execute();
    expect(await sendGist(here, agent, about, to)).toMatchObject({ refusal: 'no-such-article' });
    await articles.set({ withdrawn_at: null, withdrawn_for: null }).execute();
  });

  it('is refused for no address, for what is not there, and after too many from one agent', async () => {
    expect(await sendGist(here, agent, about, { ...to, email: 'halina' })).toMatchObject({
      refusal: 'not-an-email'
    });
    expect(await sendGist(here, agent, { kind: 'card', code: 'NONE-1' }, to)).toMatchObject({
      refusal: 'no-such-article'
    });
    for (let sent = 1; sent < 60; sent += 1) expect(await sendGist(here, agent, about, to)).toBeUndefined();
    expect(await sendGist(here, agent, about, to)).toMatchObject({ refusal: 'too-many-tries' });
  });
});
