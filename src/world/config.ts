/** Settings: everything an administrator may set, read once at start and checked. */
import { z } from 'zod';

const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] });

/** Every setting, with what it means. `docs/running/settings.md` is made from this table. */
export const settingsSchema = z.object({
  NODE_ENV: z
    .string()
    .default('development')
    .describe('"production" refuses the demo town, its people and its key.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port to listen on.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address people use, for links in letters. Default: where it listens.'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('PostgreSQL 15 or newer. Default: the embedded one, in ./data.'),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(12)
    .describe('Most connections to the database.'),
  CITY: z.string().default('cities/krakow').describe("Folder of the city's data, loaded on the first start."),
  DATA_DIR: z
    .string()
    .default('data')
    .describe('Folder for the embedded database and, unless FILES_DIR is set, photos.'),
  FILES_DIR: z
    .string()
    .optional()
    .describe('Folder for photos; shared when several machines serve. Default: DATA_DIR/files.'),
  SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Key of PINs and secret links. Default: made once, kept in DATA_DIR/secret.'),
  SMTP_URL: z
    .string()
    .optional()
    .describe('Mail server, smtp://user:password@host:587. Without it letters wait at /office/outbox.'),
  MAIL_FROM: z.string().default('Hejnał <hejnal@localhost>').describe('Sender of letters.'),
  TEXTS_URL: z
    .url()
    .refine((text) => /^s?smpp:/.test(text) && new URL(text).username !== '', 'not smpp://user:password@host')
    .optional()
    .describe(
      'Gateway of text messages, smpp://user:password@host:2775, or ssmpp:// for TLS. Without it they wait at /office/outbox.'
    ),
  MAP_STYLE: z
    .string()
    .default('https://tiles.openfreemap.org/styles/positron')
    .describe('Address of the map style (MapLibre).'),
  OUTSIDE_ALLOW: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.string().regex(/^[\w.:-]+:\d{1,5}$/, 'not host:port')))
    .default([])
    .describe(
      'Addresses of our own network that webhooks may reach, over http too: host:port, separated by commas.'
    ),
  SIGN_IN_FILE: z
    .string()
    .optional()
    .describe('File (YAML) of providers of identities for staff and residents; see sign-in.md.'),
  STAFF_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(5)
    .max(480)
    .default(30)
    .describe('After so many minutes in which nobody does anything, whoever works here is signed out.'),
  REQUEST_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(300)
    .describe(
      'How long a request may take to arrive whole, photos on a slow line too; a slower one is answered 408.'
    ),
  TELEPHONE_ADDRESS: z
    .ipv4()
    .optional()
    .describe('Address that the embedded telephone engine listens on (UDP). Default: all of the machine.'),
  TELEPHONE_ANNOUNCE: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.ipv4()))
    .default([])
    .describe(
      'Addresses that browsers reach the engine at, where a firewall translates them one to one; separated by commas.'
    ),
  TELEPHONE_PORTS: z
    .string()
    .regex(/^\d{4,5}-\d{4,5}$/, 'not lowest-highest')
    .transform((text) => text.split('-').map(Number) as [number, number])
    .refine(([low, high]) => low >= 1024 && low < high && high <= 65_535, 'not lowest-highest')
    .optional()
    .describe('Its UDP ports, lowest-highest, one for each leg and address. Default: any free one.'),
  TELEPHONE_LEGS: z.coerce
    .number()
    .int()
    .min(2)
    .max(2000)
    .default(200)
    .describe('Most browsers that it connects at once.'),
  TELEPHONE_RELAYS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.string().regex(/^(stun|turns?):[\w.:?=-]+$/, 'not stun: or turn:')))
    .default([])
    .describe(
      'TURN servers for browsers that reach the engine by no other way: turn:host:3478, separated by commas.'
    ),
  TELEPHONE_RELAY_SECRET: z
    .string()
    .optional()
    .describe(
      'The secret shared with them (coturn: static-auth-secret), of which passwords for an hour are made.'
    ),
  TELEPHONE: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      '"off": "npm start" opens no telephone process; another machine may, or the hotline is closed.'
    ),
  PBX_URL: z
    .url()
    .optional()
    .describe(
      'Interface of an exchange (Asterisk), http://user:password@host:8088/ari. Default: no exchange.'
    ),
  PBX_SOCKET: z.url().optional().describe('Where browsers find the exchange, wss://host:8089/ws.'),
  PBX_SOUNDS: z
    .string()
    .optional()
    .describe('The folder of announcements as the exchange sees it. Default: FILES_DIR/sounds.'),
  PBX_NUMBER: z
    .string()
    .includes('{number}')
    .default('PJSIP/{number}@trunk')
    .describe('How the exchange dials a number: {number} stands for it.'),
  PBX_EXTENSION: z
    .string()
    .includes('{extension}')
    .default('PJSIP/{extension}')
    .describe('How it dials a telephone of its own: {extension} stands for its name.'),
  PBX_OWN: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .pipe(z.array(z.string().regex(/^\+?\d{2,15}$/, 'not the beginning of a number')))
    .default([])
    .describe(
      'Beginnings of numbers whose telephones are signed in at the exchange, +4812616, separated by commas; each is called there by its number without the plus.'
    ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much the log tells.'),
  DEMO: flag.optional().describe('The demo town. Default: on, unless NODE_ENV is production; never there.'),
  TRUSTED_PROXY: flag.default(false).describe('Believe X-Forwarded-For and -Proto of the proxy in front.')
});
export type Settings = z.infer<typeof settingsSchema> & { readonly demo: boolean };

/** The settings from an environment. Throws with one plain line per fault: the program does not start on a wrong one. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
  );
  const read = settingsSchema.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong:\n${faults.join('\n')}`);
  }
  const production = read.data.NODE_ENV === 'production';
  if (read.data.PBX_URL !== undefined && read.data.PBX_SOCKET === undefined)
    throw new Error('These settings are wrong:\n  PBX_SOCKET: needed with PBX_URL');
  if (production && read.data.DEMO === true) throw new Error('DEMO is refused with NODE_ENV=production.');
  return { ...read.data, demo: !production && read.data.DEMO !== false };
}
