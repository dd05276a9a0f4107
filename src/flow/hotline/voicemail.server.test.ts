/** A message left on the hotline is listened to, made a report of, and forgotten with its file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line } from '#contacts/entry.ts';
import { hamlet } from '#town/hamlet.ts';
import { callIn, callNow, callReplayed, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { at, openHere } from '#tests/here.ts';
import { isRefusal } from '#world/refusal.ts';
import { recordingsIn } from '#world/telephone/recordings.server.ts';
import { forgetCalls } from './forget.server.ts';
import { hearVoicemail } from './voicemail.server.ts';
import { onCall } from './on-call.server.ts';
import { settleMissed } from './wrap-up.server.ts';

const base = await openHere(hamlet);
const here = at(base, '2026-11-20T21:00:00Z');
await holdTelephone(here);
const anna = await hireAgent(here, 'Anna');
const folder = recordingsIn(here.world.settings);
const SOUND = Buffer.from('RIFF, a sound');

/** Somebody calls at night and leaves a message. */
async function left(): Promise<{ contact: string; path: string }> {
  const { contact } = await callIn(here, { number: '+48601000181' });
  const file = `${contact}.wav`;
  sure(
    await onCall(here, contact, (_call, _tx, now) => [
      line('voicemail', now.toString(), { file }),
      line('recorded', now.toString(), { file, seconds: 3 }),
      line('ended', now.toString(), { ending: 'voicemail' })
    ])
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), SOUND);
  return { contact, path: join(folder, file) };
}

const heardIn = async (contact: string) =>
  here.world.db
    .selectFrom('contact_entries')
    .select('by')
    .where('contact', '=', contact)
    .where('what', '=', 'heard')
    .execute();

describe('a message', () => {
  it('is heard as it was left; who listened stands in the journal once, however many pieces are asked for', async () => {
    const { contact } = await left();
    expect(await hearVoicemail(here, anna, contact)).toEqual(SOUND);
    expect(await hearVoicemail(here, anna, contact)).toEqual(SOUND);
    expect(await heardIn(contact)).toEqual([{ by: anna.id }]);
    sure(await hearVoicemail(at(base, '2026-11-20T21:11:00Z'), anna, contact));
    expect(await heardIn(contact)).toHaveLength(2);
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  });

  it('waits among what is missed until somebody settles it', async () => {
    const { contact } = await left();
    sure(await settleMissed(here, anna, contact, { outcome: 'report-new' }));
    expect((await callNow(here, contact)).outcome).toBe('report-new');
  });

  it('that is none is refused, and so is whoever takes no calls', async () => {
    const { contact } = await callIn(here);
    expect(await hearVoicemail(here, anna, contact)).toMatchObject({ refusal: 'no-such-call' });
    const officer = { ...anna, role: 'analyst' } as const;
    expect(await hearVoicemail(here, officer, (await left()).contact)).toMatchObject({
      refusal: 'not-allowed'
    });
  });

  it('is forgotten with its file after the days the city keeps it, and not a day before', async () => {
    const { contact, path } = await left();
    const days = here.city.hotlines[0]!.retention.recordingDays;
    const after = (hours: number) => at(base, here.world.now().add({ hours }).toString());
    await forgetCalls(after(24 * days - 1));
    expect(existsSync(path)).toBe(true);
    await forgetCalls(after(24 * days + 1));
    expect(existsSync(path)).toBe(false);
    expect(isRefusal(await hearVoicemail(here, anna, contact))).toBe(true);
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  });
});
