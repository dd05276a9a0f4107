/** A caller keys number and PIN of a case, also of an earlier year, and is told how it stands. */
import { describe, expect, it } from 'vitest';
import { report } from '#town/hamlet.ts';
import { at } from '#tests/here.ts';
import { call, engine, here, openRoom, until } from '#tests/switchboard.ts';
import { sure } from '#tests/hotline.ts';
import { isFaults } from '#world/refusal.ts';
import { submitReport } from '#flow/resident.server.ts';
import { hangUpCaller } from './caller.server.ts';

openRoom();

/** A report of the day before the year ended, with its number and PIN. */
async function ofLastYear() {
  const done = await submitReport(at(here, '2025-12-30T10:00:00Z'), report, { as: 'resident' });
  if (isFaults(done)) throw new Error('The report is not taken.');
  return { number: done.number, pin: here.world.seal.pin(done.id) };
}

/** Keys typed at the status of a case, and the first thing said after them that is no question. */
async function told(keys: string): Promise<string | undefined> {
  const { leg, token } = await call();
  const says = () => {
    const heard = engine.heardBy(leg);
    return heard?.what === 'sounds' ? heard.sounds[0] : undefined;
  };
  engine.tell({ what: 'key', leg, key: '8' });
  await until(says, (one) => one === 'uk/topics.wav');
  engine.tell({ what: 'key', leg, key: '4' });
  await until(says, (one) => one === 'uk/status.wav');
  for (const key of keys) engine.tell({ what: 'key', leg, key });
  const said = await until(
    says,
    (one) => one !== undefined && !['uk/status.wav', 'uk/status-pin.wav'].includes(one)
  );
  sure(await hangUpCaller(here, token));
  return said;
}

describe('The status of a case of an earlier year', () => {
  it('is told with the year after an asterisk, whole or in two digits, and not without it', async () => {
    const { number, pin } = await ofLastYear();
    expect(await told(`${number}*2025#${pin}#`)).toMatch(/^uk\/status-(?!pin)/);
    expect(await told(`${number}*25#${pin}#`)).toMatch(/^uk\/status-(?!pin)/);
    expect(await told(`${number}#${pin}#`)).toBe('uk/not-understood.wav');
    expect(await told(`${number}*999#${pin}#`)).toBe('uk/not-understood.wav');
  });
});
