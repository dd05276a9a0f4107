/** The sound of a call in a page, over whatever carries it: only what is needed for that is loaded. */
import type { Admitted } from '#world/telephone/engine.ts';
import { openHeadset, type HeadsetOptions, type SoundLeg } from './headset.ts';
import type { LegOptions } from './leg.ts';

export type SoundOptions = HeadsetOptions &
  Pick<LegOptions, 'send'> & {
    /** Asks to be let in, and how; nothing when the telephone is not there. Asked again for each connection. */
    admit(): Promise<Admitted | undefined>;
  };

/**
 * Opens the sound of a call from a page: the microphone first, then the telephone is asked how this leg is connected.
 * With an account the page calls the exchange, without one it sends its offer to the telephone process. As it is asked
 * each time, a page goes on when the city changes from one to the other.
 */
export function openSound({ admit, send, ...options }: SoundOptions): SoundLeg {
  return openHeadset(options, async (line) => {
    const admitted = await admit();
    if (!admitted) return line.ended('refused');
    const { account, servers } = admitted;
    if (account) {
      const { connectSip } = await import('./sip.ts');
      return connectSip(line, account, servers);
    }
    const { connectLeg } = await import('./leg.ts');
    return connectLeg(line, { send, servers });
  });
}
