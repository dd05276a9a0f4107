/** Attestations that end, each with its line in the record of its topic. */
import type { Tx } from '#world/database.server.ts';
import { endAttestations } from '#knowledge/topics/attestation.server.ts';
import { keepLine } from '#knowledge/topics/topic.server.ts';
import type { Here } from '#flow/here.server.ts';

/** Ends those of a topic, of a person, or of both, and gives how many. Why: `left`, `course`, or a supervisor's words. */
export async function endAttested(
  { world }: Here,
  tx: Tx,
  of: { topic?: string; person?: string },
  why: string,
  { person, at }: { person: string; at: string }
): Promise<number> {
  const ended = await endAttestations(tx, of, why, at);
  for (const one of ended) {
    const detail = { whom: one.person, text: why };
    await keepLine(tx, world.newId(), one.topic, { what: 'attestation-ended', person, detail, at });
  }
  return ended.length;
}
