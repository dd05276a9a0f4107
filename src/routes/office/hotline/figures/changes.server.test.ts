/** What was changed in the queue for a day is read afterwards, with who did it, why, and when it ended. */
import { expect, it } from 'vitest';
import { endMeasure, takeMeasure } from '#flow/leading/measures.server.ts';
import { at, openHere } from '#tests/here.ts';
import { hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { isFaults } from '#world/refusal.ts';
import { changesOf } from './changes.server.ts';

it('on its days alone, the newest first', async () => {
  const base = await openHere(hamlet);
  const monday = at(base, '2026-11-16T09:00:00Z');
  const tuesday = at(base, '2026-11-17T09:00:00Z');
  await holdTelephone(base);
  const ewa = await hireAgent(base, 'Ewa', 'supervisor');
  const take = async (here: typeof base, what: string, why: string) => {
    const done = await takeMeasure(here, ewa, { what, topic: 'taxes', person: '', why });
    if (isFaults(done)) throw new Error(JSON.stringify(done));
    return sure(done);
  };
  const id = await take(monday, 'anybody', 'Two are ill');
  sure(await endMeasure(at(base, '2026-11-16T11:00:00Z'), ewa, id));
  await take(tuesday, 'first', 'A burst main');
  const days = { from: '2026-11-16', until: '2026-11-17' };
  expect(await changesOf(base, days, 'en')).toMatchObject([
    { what: 'Taxes: before other topics', why: 'A burst main', by: 'Ewa', ended: '' },
    { what: 'Taxes: everybody takes it', why: 'Two are ill', by: 'Ewa', ended: 'ended at 12:00, Ewa' }
  ]);
  expect(await changesOf(base, { from: '2026-11-18', until: '2026-11-18' }, 'en')).toEqual([]);
});
