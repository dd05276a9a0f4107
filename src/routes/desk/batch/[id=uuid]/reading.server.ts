/** The form of a batch: what all lines share, and the one line it holds. */
import type { City } from '#catalogue/city.ts';
import type { TypedBatch } from '#flow/many/batch.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { headSchema, lineSchema } from '#reports/batch.ts';
import { typedAnswers } from '#routes/(portal)/report/[draft=uuid]/details/answers.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { isId } from '#world/key.ts';

const HEAD = ['by', 'email', 'phone', 'lang', 'channel', 'street', 'district'] as const;
const LINE = ['category', 'at', 'street', 'district', 'lat', 'lng', 'description'] as const;

/** What was typed. `open` says that the line is still being typed and does not stand in the list yet. */
export function typedBatch(form: FormData, city: City, open: boolean, fresh: () => string): TypedBatch {
  const texts = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, textIn(form, field)]));
  const line = textIn(form, 'line');
  const questions = city.categories.find(({ code }) => code === textIn(form, 'category'))?.questions ?? [];
  return {
    head: headSchema.parse(texts(HEAD)),
    id: isId(line) ? line : fresh(),
    line: lineSchema.parse({ ...texts(LINE), answers: typedAnswers(form, questions), open }),
    files: filesIn(form, 'photos')
  };
}
