/** Another call centre tells of its calls over HTTP, as Zammad's documentation says, and the right desk shows them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addKey } from '#people/programs/key.server.ts';
import { openApp } from '#tests/app.ts';

const app = await openApp();
let address: string;
beforeAll(async () => {
  address = `${app.url}/cti/zammad/${await addKey(app.db, { name: 'City exchange', scopes: ['calls'] })}`;
});

const news = { from: '48600100200', to: '48126161500', direction: 'in', callId: '307fa962' };
const send = (body: BodyInit, to = address, headers: Record<string, string> = {}) =>
  fetch(to, { method: 'POST', body, headers });
const json = (more: object, to = address) =>
  send(JSON.stringify({ ...news, ...more }), to, { 'content-type': 'application/json' });
const open = async () =>
  app.db.selectFrom('contacts').selectAll().where('carried_by', '=', 'cti').orderBy('began_at').execute();

describe('Another call centre', () => {
  it('tells of a call in forms of both kinds and in JSON, and each piece of news is answered with {}', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...news, event: 'newCall' })) form.append(name, value);
    form.append('user[]', 'Nobody Here');
    form.append('user[]', 'Somebody Else');
    const told = await send(form);
    expect([told.status, await told.json()]).toEqual([200, {}]);
    const answer = await send(new URLSearchParams({ ...news, event: 'answer', 'user[]': 'Nobody Here' }));
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    const hangup = await json({ event: 'hangup', cause: 'normalClearing', user: 'Nobody Here' });
    expect([hangup.status, await hangup.json()]).toEqual([200, {}]);
    const again = await json({ event: 'hangup', cause: 'normalClearing' });
    expect(again.status).toBe(200);
    const rows = await open();
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatchObject({
      number: '+48600100200',
      status: 'ended',
      ending: 'caller',
      channel: 'telephone'
    });
  });

  it('says what is wrong in what it sent, and records nothing of it', async () => {
    const wrong = await json({ event: 'ring', direction: 'sideways', callId: 'x' });
    expect([wrong.status, await wrong.json()]).toEqual([422, { error: 'Invalid: event, direction.' }]);
    expect((await send('{', address, { 'content-type': 'application/json' })).status).toBe(422);
    expect((await send('x'.repeat(20_000), address, { 'content-type': 'application/json' })).status).toBe(
      422
    );
    expect((await send('event=newCall', address, { 'content-type': 'text/plain' })).status).toBe(422);
    expect((await fetch(address)).status).toBe(405);
    expect((await open()).length).toBe(1);
  });

  it('is let in by a key for calls only', async () => {
    const other = await addKey(app.db, { name: 'Estate app', scopes: ['report', 'read', 'cases'] });
    for (const key of [other, 'hejnal_guess', 'x'])
      expect((await json({ event: 'newCall', callId: 'y' }, `${app.url}/cti/zammad/${key}`)).status).toBe(
        401
      );
    expect((await open()).length).toBe(1);
  });
});
