/** Can the program do its work? Asks the database; a balancer sends nobody here while it answers 503. */
import { text, type RequestHandler } from '@sveltejs/kit';
import { sql } from 'kysely';

export const GET: RequestHandler = async ({ locals }) => {
  const headers = { 'cache-control': 'no-store' };
  try {
    await sql`select 1`.execute(locals.here.world.db);
    return text('ready\n', { headers });
  } catch {
    return text('the database does not answer\n', { status: 503, headers });
  }
};
