import { redirect } from '@sveltejs/kit';
import { leave } from '#flow/account/enter.server.ts';
import { address } from '#ui/addresses.ts';
import { ACCOUNT_COOKIE, forget } from '#routes/(portal)/account/guard.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies }) => {
  await leave(locals.here, cookies.get(ACCOUNT_COOKIE), locals.address);
  forget(cookies, ACCOUNT_COOKIE);
  redirect(303, address('/', locals.lang));
};

/** Whoever opens the address has to press the button: a link may sign nobody out. */
export const GET: RequestHandler = ({ locals }) => redirect(303, address('/account', locals.lang));
