/** Words that exist in all three languages; apart from the languages, so that pages need not load the checker. */
import { z } from 'zod';

/** Something a city says in three languages. Polish is the source; the others may not be left out. */
export const saidSchema = z.strictObject({
  pl: z.string().min(1),
  en: z.string().min(1),
  uk: z.string().min(1)
});
export type Said = z.infer<typeof saidSchema>;
