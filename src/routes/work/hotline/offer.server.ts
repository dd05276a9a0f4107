/** A browser's offer of a connection, read from what its page sent. */
import { z } from 'zod';
import type { Described } from '#world/telephone/engine.ts';

/** No offer of one sound is longer. */
const SDP_MOST = 20_000;
const offerSchema = z.object({ type: z.literal('offer'), sdp: z.string().min(1).max(SDP_MOST) });

/** The offer in what was sent, or nothing when it is none. */
export function offerFrom(sent: unknown): Described | undefined {
  return offerSchema.safeParse(sent).data;
}

export async function offerIn(request: Request): Promise<Described | undefined> {
  return offerFrom(await request.json().catch(() => undefined));
}
