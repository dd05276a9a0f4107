import { REFUSED } from '#routes/rights/refused.ts';
import { frameOf } from '#routes/work/frame.server.ts';
import type { LayoutServerLoad } from './$types';

/** The frame stands as around the page that was asked for. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const asked = new URL(url);
  asked.searchParams.delete(REFUSED);
  return { frame: frameOf(locals, asked) };
};
