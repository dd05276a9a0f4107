/** What a page of a talk by video says, read from what it sent. */
import { z } from 'zod';
import type { Said } from '#flow/hotline/chatting/video.server.ts';

/** A description of one picture and one sound, with all ways to it, is shorter. */
const SDP_MOST = 40_000;
const saidSchema = z.object({
  came: z.boolean().optional(),
  number: z.int().min(1).optional(),
  sdp: z.string().min(1).max(SDP_MOST).optional()
});

export async function saidIn(request: Request): Promise<Said | undefined> {
  return saidSchema.safeParse(await request.json().catch(() => undefined)).data;
}
