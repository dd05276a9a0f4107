/** Is the program alive? For whoever watches it; asks nothing of the database. */
import { text, type RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = () => text('ok\n', { headers: { 'cache-control': 'no-store' } });
