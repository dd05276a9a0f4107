import { suggesting } from '#routes/work/finding/suggestions.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => suggesting(event, 'desk');
