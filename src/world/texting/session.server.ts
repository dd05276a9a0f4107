/** A session with a gateway of text messages: signed in, watched, and asked one thing at a time. */
import smpp, { type Pdu, type Session } from 'smpp';

/** How long a gateway may keep us waiting, in milliseconds. */
const PATIENCE_MS = 15_000;
/** How often we ask whether it is still there. */
const ENQUIRE_MS = 30_000;
const PORTS: Readonly<Record<string, number>> = { 'smpp:': 2775, 'ssmpp:': 3550 };

/** Asks one thing of a session and waits for its answer, for as long as the session lasts and patience does. */
export function asked(session: Session, ask: (answered: (pdu: Pdu) => void) => boolean): Promise<Pdu> {
  return new Promise((done, fail) => {
    const over = (why: string) => () => {
      stop();
      fail(new Error(why));
    };
    const gone = over('The gateway hung up.');
    const timer = setTimeout(over('The gateway does not answer.'), PATIENCE_MS);
    const stop = () => {
      clearTimeout(timer);
      session.off('close', gone);
    };
    session.once('close', gone);
    const went = ask((pdu) => {
      stop();
      done(pdu);
    });
    if (!went) gone();
  });
}

function connected(session: Session, tls: boolean): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('The gateway does not answer.')), PATIENCE_MS);
    session.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      done();
    });
    session.once('close', () => {
      clearTimeout(timer);
      fail(new Error('The gateway hung up.'));
    });
    session.once('error', (cause: Error) => {
      clearTimeout(timer);
      fail(cause);
    });
  });
}

/** Signed in to the gateway at `url`, both to send and to hear. Throws when it is away or does not let us in. */
export async function bind(url: URL): Promise<Session> {
  const tls = url.protocol === 'ssmpp:';
  const port = Number(url.port || PORTS[url.protocol]);
  const session = smpp.connect({ host: url.hostname, port, tls, servername: url.hostname });
  // An error ends the session: what waits for an answer hears of it when it closes.
  session.on('error', () => session.destroy());
  try {
    await connected(session, tls);
    const { command_status } = await asked(session, (answered) =>
      session.bind_transceiver(
        {
          system_id: decodeURIComponent(url.username),
          password: decodeURIComponent(url.password),
          system_type: url.searchParams.get('type') ?? '',
          interface_version: 0x34
        },
        answered
      )
    );
    if (command_status !== 0) throw new Error(`The gateway does not let us in (status ${command_status}).`);
  } catch (cause) {
    session.destroy();
    throw cause;
  }
  return session;
}

/** Asks every half minute whether the gateway is there; one that is silent is left. */
export function watch(session: Session): void {
  const timer = setInterval(() => {
    asked(session, (answered) => session.enquire_link(answered)).catch(() => session.destroy());
  }, ENQUIRE_MS);
  timer.unref();
  session.once('close', () => clearInterval(timer));
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => {
    session.send(pdu.response());
    session.close();
  });
}
