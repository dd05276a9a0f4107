import { goOn, openStep } from './open.server.ts';
import type { RequestHandler } from './$types';

/** A draft's own address leads to the page whose turn it is. */
export const GET: RequestHandler = async (event) => {
  const opened = await openStep(event);
  return goOn(opened, opened.draft);
};
