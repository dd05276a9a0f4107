/** Whoever makes us write to strangers' addresses by the thousand is slowed; a person is not, with or without script. */
import { beforeEach, describe, expect, it } from 'vitest';
import { solveChallenge } from 'altcha-lib/v1';
import { hamlet } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import { askingFor, mayAsk, type Asked, type Asking } from './asking.server.ts';

const here = await openHere(hamlet);
const from = '192.0.2.20';
const plain = (more: Partial<Asked> = {}): Asked => ({
  form: '',
  effort: '',
  trap: '',
  waited: '',
  from,
  ...more
});

async function worked({ form, effort }: Asking): Promise<Asked> {
  const { algorithm, challenge, salt, maxnumber, signature } = effort;
  const found = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  const answer = { algorithm, challenge, number: found!.number, salt, signature };
  return plain({ form, effort: Buffer.from(JSON.stringify(answer)).toString('base64') });
}

const times = async (count: number, one: () => Promise<unknown>) => {
  for (let n = 0; n < count; n += 1) await one();
};

beforeEach(async () => {
  await here.world.db.deleteFrom('tries').execute();
});

describe('Somebody asks for a letter', () => {
  it('and is let through at once, with the work done or without', async () => {
    expect(await mayAsk(here, await worked(await askingFor(here)))).toBeUndefined();
    expect(await mayAsk(here, plain())).toBeUndefined();
  });

  it('from a network that asked twenty times without the work, and waits and presses once more', async () => {
    await times(20, () => mayAsk(here, plain()));
    const doubted = await mayAsk(here, plain());
    expect(doubted).toMatchObject({ refusal: 'ask-again', fill: { seconds: 10 } });
    const soon = await mayAsk(here, plain({ waited: doubted!.waited }));
    expect(soon).toMatchObject({ refusal: 'ask-again', waited: doubted!.waited });
    const until = here.world.now().epochMilliseconds - 1000;
    const waited = here.world.seal.hidden(`192.0.2.20|${until}`, 'press');
    expect(await mayAsk(here, plain({ waited }))).toBeUndefined();
    // With the work done nobody of that network is held up.
    expect(await mayAsk(here, await worked(await askingFor(here)))).toBeUndefined();
  });

  it('from another network, who is not held up by it', async () => {
    await times(25, () => mayAsk(here, plain()));
    expect(await mayAsk(here, plain({ from: '198.51.100.7' }))).toBeUndefined();
  });
});

describe('A program', () => {
  it('that fills in what nobody sees is asked to wait, with the work done or not', async () => {
    const asked = await worked(await askingFor(here));
    expect(await mayAsk(here, { ...asked, trap: 'https://spam.example' })).toMatchObject({
      refusal: 'ask-again'
    });
  });

  it('does the work for each letter anew', async () => {
    const asked = await worked(await askingFor(here));
    expect(await mayAsk(here, asked)).toBeUndefined();
    await times(20, () => mayAsk(here, asked));
    expect(await mayAsk(here, asked)).toMatchObject({ refusal: 'ask-again' });
  });

  it('gets nothing from the work of another form, or a form it made up', async () => {
    const [one, other] = [await askingFor(here), await askingFor(here)];
    const { effort } = await worked(one);
    await times(20, () => mayAsk(here, plain({ form: other.form, effort })));
    expect(await mayAsk(here, plain({ form: 'made up', effort }))).toMatchObject({ refusal: 'ask-again' });
  });

  it('does not carry a wait to another network, nor into the next hour, nor make one up', async () => {
    await times(20, () => mayAsk(here, plain()));
    const now = here.world.now().epochMilliseconds;
    const sealed = (text: string) => here.world.seal.hidden(text, 'press');
    for (const waited of [sealed(`198.51.100.7|${now - 1000}`), sealed(`192.0.2.20|${now - 3_700_000}`), 'x'])
      expect(await mayAsk(here, plain({ waited }))).toMatchObject({ refusal: 'ask-again' });
  });

  it('that waits each time is stopped in the end', async () => {
    await times(20, () => mayAsk(here, plain()));
    const waited = here.world.seal.hidden(`192.0.2.20|${here.world.now().epochMilliseconds - 1000}`, 'press');
    await times(40, () => mayAsk(here, plain({ waited })));
    const stopped = await mayAsk(here, plain({ waited }));
    expect(isRefusal(stopped ?? {}) && stopped!.refusal).toBe('ask-stopped');
  });
});
