/** The telephone process: carries the hotline's calls, apart from the site, so that neither waits for the other. */
import { settingsHere } from '#world/environment.server.ts';
import { openWorld } from '#world/world.server.ts';
import { causeOf } from '#world/log.server.ts';
import type { Settings } from '#world/config.ts';
import type { Log } from '#world/log.server.ts';
import { networkFrom } from '#world/telephone/embedded/network.ts';
import type { Engine } from '#world/telephone/engine.ts';
import { recordingsIn } from '#world/telephone/recordings.server.ts';
import { soundsIn } from '#world/telephone/sounds/store.server.ts';
import { openSpeech, type Speech } from '#world/telephone/sounds/speech.server.ts';
import { findCity } from '#catalogue/city.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import type { Here } from '#flow/here.server.ts';
import { speakNotices } from '#flow/announcing/voice.server.ts';
import { openSayings } from '#flow/hotline/sayings.server.ts';
import { openTelephone } from '#flow/hotline/telephone.server.ts';

/** Few: steps are short, and the site needs the others. */
const CONNECTIONS = 6;
const CITY_MS = 60_000;
/** How often it is looked whether a notice is to be spoken. */
const NOTICES_MS = 2_000;

/** The folder of files, where sounds and recordings lie. */
function folders({ FILES_DIR, DATA_DIR }: Settings) {
  return { sounds: soundsIn({ FILES_DIR, DATA_DIR }), recordings: recordingsIn({ FILES_DIR, DATA_DIR }) };
}

/** The engine the settings ask for. */
async function openEngine(settings: Settings, log: Log): Promise<Engine> {
  const { sounds, recordings } = folders(settings);
  if (settings.PBX_URL) {
    const { openPbx } = await import('#world/telephone/pbx/engine.server.ts');
    return openPbx({
      url: settings.PBX_URL,
      browserSocket: settings.PBX_SOCKET ?? '',
      sounds: settings.PBX_SOUNDS ?? sounds,
      recordings,
      dialling: { number: settings.PBX_NUMBER, extension: settings.PBX_EXTENSION, own: settings.PBX_OWN },
      log
    });
  }
  const { openEmbedded } = await import('#world/telephone/embedded/embedded.server.ts');
  return openEmbedded({
    sounds,
    recordings,
    network: networkFrom(settings),
    legsMax: settings.TELEPHONE_LEGS,
    log: (line) => log.info({ line }, 'engine')
  });
}

/** Speaks notices before they begin, one look after the other. */
function speakingNotices(here: () => Here, speech: Speech): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    speakNotices(here(), speech)
      .catch((cause: unknown) =>
        here().world.log.warn({ cause: causeOf(cause) }, 'notices could not be looked through')
      )
      .finally(() => (busy = false));
  }, NOTICES_MS);
}

/** Runs until it is asked to stop (`asked`), or somebody else holds the telephone (`lost`), or there is no hotline. */
async function main(): Promise<'asked' | 'lost' | 'none'> {
  const asked = new Promise<'asked'>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop('asked'));
    process.once('disconnect', () => stop('asked'));
  });
  const settings = { ...settingsHere(), DATABASE_CONNECTIONS: CONNECTIONS };
  const world = await openWorld(settings);
  const { log, now, db } = world;
  const read = async (zone: string) => {
    const city = await findCity(db, now().toZonedDateTimeISO(zone).toPlainDate().toString());
    if (!city) throw new Error('The database holds no city yet.');
    return city;
  };
  const first = await read('UTC');
  let here: Here = { world, city: await read(first.profile.timezone) };
  if (!hotlineOf(here.city)) {
    log.info('This city has no hotline; nothing is opened.');
    await world.close();
    return 'none';
  }
  const refresh = () =>
    read(here.city.profile.timezone)
      .then((city) => void (here = { world, city }))
      .catch((cause: unknown) => log.warn({ cause: causeOf(cause) }, 'the city could not be read anew'));
  world.news.listen((news) => {
    if (news.about === 'city') void refresh().then(warm);
  });
  const timer = setInterval(() => void refresh(), CITY_MS);
  const speech = openSpeech(folders(settings).sounds);
  const sayings = openSayings(speech, (words) => log.warn({ words }, 'an announcement was not spoken'));
  const closing = new AbortController();
  void asked.then(() => closing.abort());
  /** What could not be spoken beforehand is spoken when it is wanted: no reason to end a telephone. */
  const warm = () =>
    sayings.warm(here).catch((cause: unknown) => {
      if (!closing.signal.aborted) log.warn({ cause: causeOf(cause) }, 'announcements were not prepared');
    });
  const telephone = await openTelephone({
    here: () => here,
    kind: settings.PBX_URL ? 'pbx' : 'embedded',
    openEngine: () => openEngine(settings, log),
    sayings,
    closing: closing.signal
  }).catch((cause: unknown) => {
    if (closing.signal.aborted) return undefined;
    throw cause;
  });
  if (!telephone) return 'asked';
  log.debug('The telephone is open.');
  process.send?.('open');
  void warm();
  const notices = speakingNotices(() => here, speech);
  const why = await Promise.race([asked, telephone.lost.then(() => 'lost' as const)]);
  clearInterval(timer);
  clearInterval(notices);
  await telephone.close();
  await world.close();
  return why;
}

try {
  const why = await main();
  process.exit(why === 'lost' ? 75 : 0);
} catch (cause) {
  console.error(`The telephone does not open: ${cause instanceof Error ? cause.message : String(cause)}`);
  if (process.env['DEBUG']) console.error(cause);
  process.exit(1);
}
