/** Accounts of browsers in the exchange: made for one leg, kept in its memory only, gone after it. */
import { randomBytes } from 'node:crypto';
import type { Account } from '#world/telephone/engine.ts';
import { unlessSo, type Ask } from './ari.server.ts';
import { accountOf } from './names.ts';

/** An account nobody speaks over for so long is taken away; a page that comes back asks for a new one. */
const IDLE_MS = 10 * 60_000;
const KINDS = ['endpoint', 'aor', 'auth'] as const;

export type Accounts = ReturnType<typeof openAccounts>;

export function openAccounts(ask: Ask, socket: string, now: () => number) {
  const seen = new Map<string, number>();
  const at = (objectType: (typeof KINDS)[number], id: string) => ({
    configClass: 'res_pjsip',
    objectType,
    id
  });
  const put = (kind: (typeof KINDS)[number], id: string, fields: Record<string, string>) =>
    ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', at(kind, id), {
      fields: Object.entries(fields).map(([attribute, value]) => ({ attribute, value }))
    });

  async function drop(id: string): Promise<void> {
    seen.delete(id);
    for (const kind of KINDS)
      await unlessSo(ask('DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}', at(kind, id)));
  }

  return {
    /** Made anew with another password each time it is asked for: what a page kept from before opens nothing. */
    async make(leg: string): Promise<Account> {
      const id = accountOf(leg);
      const password = randomBytes(24).toString('base64url');
      seen.set(id, now());
      await put('auth', id, { auth_type: 'userpass', username: id, password });
      await put('aor', id, { max_contacts: '1', remove_existing: 'yes' });
      await put('endpoint', id, { ...ENDPOINT, auth: id, aors: id });
      return { uri: `sip:${id}@hejnal`, password, socket, callee: 'sip:talk@hejnal' };
    },
    drop: (leg: string) => drop(accountOf(leg)),
    /** Takes away the accounts nobody speaks over, those of an earlier run of the program too. */
    async sweep(): Promise<void> {
      const endpoints = await ask('GET /endpoints/{tech}', { tech: 'PJSIP' });
      for (const { resource, channel_ids: channels } of endpoints) {
        if (!resource.startsWith(accountOf(''))) continue;
        if (channels.length > 0 || !seen.has(resource)) seen.set(resource, now());
        else if (now() - (seen.get(resource) ?? 0) > IDLE_MS) await drop(resource);
      }
    }
  };
}

/**
 * A browser speaks over its own socket, encrypted end to end with the exchange (webrtc), in one context of the dialplan
 * that leads to us and nowhere else. It hands nothing over by itself: who talks to whom is ours to say. A browser that
 * dies says nothing; eight seconds without a sound are the only sign.
 */
const ENDPOINT = {
  context: 'hejnal-browser',
  webrtc: 'yes',
  disallow: 'all',
  allow: 'alaw,ulaw,opus',
  direct_media: 'no',
  dtls_auto_generate_cert: 'yes',
  rtp_timeout: '8',
  rtp_timeout_hold: '300',
  allow_transfer: 'no'
};
