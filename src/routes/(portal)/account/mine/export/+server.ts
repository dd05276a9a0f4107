import { error, redirect } from '@sveltejs/kit';
import { exportAccount } from '#flow/account/export.server.ts';
import { address } from '#ui/addresses.ts';
import { isRefusal } from '#world/refusal.ts';
import { enterAddress, holderIn } from '#routes/(portal)/account/guard.server.ts';
import type { RequestHandler } from './$types';

/** All that is kept about the account, as a ZIP archive. A form asks for it, so that no link takes it out. */
export const POST: RequestHandler = async (event) => {
  const { here, address: from } = event.locals;
  const archive = await exportAccount(here, holderIn(event), from);
  if (isRefusal(archive) && archive.refusal === 'prove-again')
    redirect(303, enterAddress(event.locals.lang, address('/account/mine', event.locals.lang), true));
  if (isRefusal(archive)) error(429, archive.refusal);
  if (!archive) redirect(303, address('/', event.locals.lang));
  return new Response(archive, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="hejnal.zip"',
      'cache-control': 'private, no-store'
    }
  });
};

export const GET: RequestHandler = ({ locals }) => redirect(303, address('/account/mine', locals.lang));
