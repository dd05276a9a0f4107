/** Everything the hotline says, as it is worked on at the office. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Announcement } from '#catalogue/hotline/hotline.ts';
import { findDraft } from '#contacts/answering/versions.server.ts';
import { announcementsOf } from '#contacts/answering/words.ts';
import type { Here } from '#flow/here.server.ts';
import { hotlineHere } from '#flow/hotline/on-call.server.ts';

/** Everything that may be recorded: as the draft says it, or what answers now where there is none. */
export async function recordable(here: Here): Promise<Announcement[] | Refusal> {
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const draft = await findDraft(here.world.db);
  return announcementsOf((draft?.answering ?? hotline).announcements);
}
