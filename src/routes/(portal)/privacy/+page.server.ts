import { DRAFT_DAYS } from '#reports/draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { profile } = locals.here.city;
  const { lang } = locals;
  return {
    privacy: profile.privacy[lang],
    publisher: profile.publisher[lang],
    email: profile.email,
    days: DRAFT_DAYS
  };
};
