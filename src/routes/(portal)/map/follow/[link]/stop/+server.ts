import { redirect } from '@sveltejs/kit';
import { stopArea } from '#flow/publishing/areas.server.ts';
import { address } from '#ui/addresses.ts';
import type { RequestHandler } from './$types';

/** Where a mail program stops the letters by itself (RFC 8058 §3.1). */
export const POST: RequestHandler = async ({ locals, params }) => {
  await stopArea(locals.here, params.link);
  return new Response(null, { status: 204 });
};

/** A person who opened that address stops with the button of the page. */
export const GET: RequestHandler = ({ locals, params }) =>
  redirect(303, address(`/map/follow/${params.link}`, locals.lang));
