/** The course of an address; where there is none, or it is over, there is no page. */
import { error } from '@sveltejs/kit';
import { findCourse, type KeptCourse } from '#knowledge/learning/course.server.ts';

export async function courseAt({ here }: App.Locals, code: string): Promise<KeptCourse> {
  const course = await findCourse(here.world.db, code);
  if (!course || course.ended) error(404, 'no-such-course');
  return course;
}
