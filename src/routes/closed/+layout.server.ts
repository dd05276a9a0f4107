import { frameOf } from '#routes/work/frame.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => ({
  frame: frameOf(locals, url)
});
