/** Opens the house once, and dresses every request and every answer. */
import { error, text } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import type { RawBuilder } from 'kysely';
import { building } from '$app/env';
import { openHouse, type House } from '#flow/house.server.ts';
import { unseenBy } from '#cases/notes/mention.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { countToConfirm } from '#knowledge/articles/confirmation.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { may } from '#people/rights/rights.ts';
import { accountOf, meet } from '#people/sessions/session.server.ts';
import { guardCookies } from '#routes/rights/cookies.ts';
import { entranceOf, turnedAway } from '#routes/rights/gate.server.ts';
import { isThere } from '#routes/rights/there.ts';
import { aboveAt } from '#routes/work/list/above.server.ts';
import { langOf } from '#ui/addresses.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { settingsHere } from '#world/environment.server.ts';
import { letFormGo, readForm } from '#world/form.server.ts';
import { causeOf } from '#world/log.server.ts';
import { holdPage } from '#world/page/hold.server.ts';
import { isRefusal } from '#world/refusal.ts';

let house: House | undefined;
/** The origin of the map's tiles. */
let mapOrigin: string | undefined;
/** The origin of the exchange's socket, which desks call over where there is an exchange. */
let exchangeOrigin: string | undefined;

export const init: ServerInit = async () => {
  if (building) return;
  const settings = settingsHere();
  const opened = await openHouse(settings);
  house = opened;
  mapOrigin = URL.canParse(settings.MAP_STYLE) ? new URL(settings.MAP_STYLE).origin : undefined;
  exchangeOrigin = settings.PBX_SOCKET && originOf(settings.PBX_SOCKET);
  process.once('sveltekit:shutdown', () => opened.close());
};

/** Staff pages have one address; their language is the browser's choice kept in a cookie. */
const STAFF = /^\/(closed|desk|unit|office|me|typed|sign-in|sign-out)(\/|$)/;
/** Where people work all day, in the dense look; signing in looks like the portal. */
const DENSE = /^\/(closed|desk|unit|office|me|typed)(\/|$)/;
/** Programs write here with a key and without cookies, so the origin of a form says nothing. */
const PROGRAMS = /^\/(open311\/v2|api\/v1|cti\/zammad)(\/|$)/;
/** A provider of identities has the browser post its answer here; what it says is signed, and opens nothing without our cookie. */
const ASSERTED = /^\/sign-in\/with\/[a-z0-9-]+\/acs$/;
/** Methods that change nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form sent from another site: refused, because the browser would send our cookies with it. */
function isFromElsewhere(request: Request, url: URL): boolean {
  if (READING.has(request.method) || PROGRAMS.test(url.pathname) || ASSERTED.test(url.pathname)) return false;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null')
    return !URL.canParse(origin) || new URL(origin).host !== (request.headers.get('host') ?? url.host);
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** Five photos of ten megabytes, one too many, so that it is told as such, and the words beside them. */
const FORM_BYTES_MAX = 60 * 1024 * 1024;

/** Whatever page asks for its form gets one of bearable size, or is left for a page that says what was wrong. */
function boundForm(request: Request): void {
  request.formData = async () => {
    const form = await readForm(request, FORM_BYTES_MAX);
    if (!isRefusal(form)) return form;
    error(form.refusal === 'not-a-form' ? 400 : 413, 'not-read');
  };
}

function langFor(url: URL, cookie: string | undefined): Lang {
  if (!STAFF.test(url.pathname)) return langOf(url.pathname);
  return isLang(cookie) ? cookie : FIRST_LANG;
}

/** The origin of a socket as a policy of pages names it: with its own scheme, which `origin` leaves out. */
function originOf(socket: string): string {
  const { protocol, host } = new URL(socket);
  return `${protocol}//${host}`;
}

/** The map's tiles and the exchange are where the administrator said; pages may ask them, and nobody else. */
function letOthersIn(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (!policy) return;
  const asked = [mapOrigin, exchangeOrigin].filter((origin) => origin !== undefined).join(' ');
  headers.set(
    'content-security-policy',
    policy
      .replace("connect-src 'self'", `connect-src 'self' ${asked}`.trimEnd())
      .replace("img-src 'self'", `img-src 'self' ${mapOrigin ?? ''}`.trimEnd())
  );
}

/**
 * The page that posts a question to a provider may do so. A browser may hold a form to where it is redirected to as
 * well, and a provider leads on to others (a bank, another country), so they may be anywhere under TLS.
 */
function letFormOut(headers: Headers, origin: string | undefined): void {
  const policy = headers.get('content-security-policy');
  if (!policy || origin === undefined) return;
  headers.set(
    'content-security-policy',
    policy.replace("form-action 'self'", `form-action 'self' ${origin} https:`)
  );
}

/** Tries are counted by the minute and looked back at for a quarter of an hour at least: then it is worth another one. */
const RETRY_SECONDS = String(15 * 60);

/** A year of nothing but TLS, once somebody came by it; of this name only, the city's others are not ours (RFC 6797). */
const TLS_ONLY = 'max-age=31536000';

/**
 * A page is read before it is alive: on a slow line its scripts wait for the sheet of styles and the faces, which they
 * would else be fetched beside.
 */
const SCRIPT_AHEAD = 'rel="modulepreload">';
const SCRIPT_AFTER_LOOK = 'rel="modulepreload" fetchpriority="low">';

const BODY = '%hejnal.body%';

/** The page with its language and its look: its head, and the long rest, which is neither searched nor copied. */
function filled(html: string, lang: Lang, dense: boolean): string[] {
  const end = html.indexOf(BODY);
  if (end === -1) return [html];
  const head = html.slice(0, end).replace('%hejnal.lang%', lang).replaceAll(SCRIPT_AHEAD, SCRIPT_AFTER_LOOK);
  const look = dense ? 'class="desk" data-density="dense"' : 'class="portal"';
  return [head + look, html.slice(end + BODY.length)];
}

/** Pages somebody speaks from: the desk of whoever takes calls, where a resident calls, and where the tree is rehearsed. */
function mayListen({ route, locals }: Parameters<Handle>[0]['event']): boolean {
  if (hotlineOf(locals.here.city) === undefined) return false;
  if (route.id === '/(portal)/call') return true;
  if (route.id === '/office/hotline/answering') return may(locals.person, 'hotline-set-up');
  return DENSE.test(route.id ?? '') && may(locals.person, 'hotline');
}

/** Pages somebody is seen from: where a city has interpreters, the room of a talk and the desk of an interpreter. */
function mayLook({ route, locals }: Parameters<Handle>[0]['event']): boolean {
  if (hotlineOf(locals.here.city)?.interpreter === undefined) return false;
  if (route.id === '/(portal)/chat') return true;
  return DENSE.test(route.id ?? '') && may(locals.person, 'interpret');
}

/** `own`: whoever asks is known, so that what they are answered may be theirs alone. */
type Dressed = { staff: boolean; own: boolean; tls: boolean; listens: boolean; looks: boolean };

function dress(headers: Headers, { staff, own, tls, listens, looks }: Dressed): void {
  letOthersIn(headers);
  if (tls) headers.set('strict-transport-security', TLS_ONLY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', headers.get('referrer-policy') ?? 'same-origin');
  headers.set(
    'permissions-policy',
    `geolocation=(self), camera=(${looks ? 'self' : ''}), microphone=(${listens || looks ? 'self' : ''}), payment=(), usb=(), serial=(), bluetooth=(), browsing-topics=()`
  );
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (staff) headers.set('cache-control', 'no-store');
  else if (own && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}

export const handle: Handle = async ({ event, resolve }) => {
  if (!house) return text('Not open.', { status: 503 });
  const { request, url, cookies, locals } = event;
  const tls = url.protocol === 'https:';
  if (tls) guardCookies(cookies);
  if (isFromElsewhere(request, url)) return text('This form was sent from another site.', { status: 403 });
  boundForm(request);
  const here = await house.here();
  locals.here = here;
  locals.lang = langFor(url, cookies.get('lang'));
  locals.address = event.getClientAddress();
  const token = cookies.get('session');
  const { db, settings, now } = here.world;
  // One question: who it is, how many calls and important changes wait for them, what stands above their lists, and the list itself.
  const waiting = {
    calls: unseenBy,
    changes: (person: RawBuilder<string>) => countToConfirm(person, todayIn(here, now()).toString())
  };
  const asking = {
    demo: settings.demo,
    idleMinutes: settings.STAFF_IDLE_MINUTES,
    waiting,
    above: aboveAt(event, here)
  };
  const met = token === undefined ? {} : await meet(db, token, now(), { ...asking, there: isThere(event) });
  locals.present = met.present;
  locals.over = met.over;
  // Who has not shown a second factor yet is nobody to every page but the one where it is set up.
  locals.person = locals.present?.whole ? locals.present.person : undefined;
  // A resident’s account; staff places ask nothing of it.
  const kept = STAFF.test(url.pathname) ? undefined : cookies.get('account');
  locals.account = kept === undefined ? undefined : await accountOf(db, kept, now());
  const staff = STAFF.test(url.pathname);
  const dense = DENSE.test(url.pathname);
  const entrance = entranceOf(event);
  const page = holdPage();
  const answering =
    entrance !== 'open'
      ? turnedAway(event, entrance)
      : resolve(event, {
          transformPageChunk: ({ html }) => page.hold(filled(html, locals.lang, dense)),
          filterSerializedResponseHeaders: () => false
        });
  const answered = await Promise.resolve(answering).finally(() => letFormGo(request));
  // Whoever is signed in has pages of their own; what everybody may read is pressed.
  const own = token !== undefined || kept !== undefined;
  const response = await page.answer(event, answered, { everybodys: !staff && !own });
  if (response.status === 429 && !response.headers.has('retry-after'))
    response.headers.set('retry-after', RETRY_SECONDS);
  letFormOut(response.headers, locals.formTo);
  dress(response.headers, { staff, own, tls, listens: mayListen(event), looks: mayLook(event) });
  // The route and never the address: a secret link may not stand in the log.
  here.world.log.debug({ route: event.route.id, status: response.status }, 'answered');
  return response;
};

/** A bug or a broken world: told whole to the log, in one plain sentence to the person. What was expected stays as it is. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const cause = causeOf(error);
  event.locals.here?.world.log.error({ route: event.route.id, cause }, 'request failed');
  return { message: 'Something broke' };
};
