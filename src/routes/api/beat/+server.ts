import { error, json } from '@sveltejs/kit';
import { idleLeft } from '#people/sessions/session.ts';
import type { RequestHandler } from './$types';

/** Whose session it is and how many seconds it has left; sent, it says that somebody is there. */
const beat: RequestHandler = ({ locals, request }) => {
  const { here, present } = locals;
  if (!present) error(401, 'not-allowed');
  const { now, settings } = here.world;
  const there = request.method === 'POST';
  const left = idleLeft(present.session, now(), { minutes: settings.STAFF_IDLE_MINUTES, there });
  return json({ person: present.person.id, left });
};

export const GET = beat;
export const POST = beat;
