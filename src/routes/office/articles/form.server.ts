/** Forms of articles: how they stand before they are typed in, what was sent, and how they come back refused. */
import type { Kind } from '#knowledge/articles/article.ts';
import { asList, PLAN, type Unfinished } from '#knowledge/writing/plan.ts';
import { contentFrom, moved, MOVES, withoutEmptyRows, type Sent } from '#knowledge/writing/typed.ts';
import { mayWrite } from '#knowledge/articles/life.ts';
import type { Written } from '#flow/editing/write.server.ts';
import type { Person } from '#people/person.ts';
import { offered, type Option } from '#routes/work/articles/words.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Refusal } from '#world/refusal.ts';

/** A form of an article as it stands: what was written so far, and the word about the change. */
export type ArticleForm = { content: Unfinished; change: string; important: boolean };
export type Choices = Readonly<
  Record<'units' | 'groups' | 'events' | 'audiences' | 'signatures' | 'ways', Option[]>
>;

/** The content with a first row in every list that needs one, so that nobody has to add it. */
export function withFirstRows(kind: Kind, content: Unfinished): Unfinished {
  const needed = PLAN[kind].filter((field) => field.as === 'rows' && field.needed);
  const firsts = needed.filter(({ name }) => asList(content[name]).length === 0);
  return { ...content, ...Object.fromEntries(firsts.map(({ name }) => [name, [{}]])) };
}

/** What can be chosen; an officer writes for their own unit only. */
export function choicesFor({ here, lang }: Pick<App.Locals, 'here' | 'lang'>, person: Person): Choices {
  const of = (offer: keyof Choices) => offered(offer, here.city, lang);
  return {
    units: of('units').filter(({ value }) => mayWrite(person, value)),
    groups: of('groups'),
    events: of('events'),
    audiences: of('audiences'),
    signatures: of('signatures'),
    ways: of('ways')
  };
}

function sentIn(form: FormData): Sent {
  const names = [...form.keys()];
  return {
    get: (name) => (form.has(name) ? textIn(form, name) : undefined),
    all: (name) => form.getAll(name).filter((one) => typeof one === 'string'),
    names: () => names
  };
}

/** What was sent, with every row, also empty ones. */
function typedIn(kind: Kind, form: FormData): ArticleForm {
  return {
    content: contentFrom(PLAN[kind], sentIn(form)),
    change: textIn(form, 'change'),
    important: form.has('important')
  };
}

/** What was sent, as the step takes it: rows nobody wrote in are none. */
export function writtenIn(kind: Kind, form: FormData): Written & { content: Unfinished } {
  const typed = typedIn(kind, form);
  return { ...typed, content: withoutEmptyRows(PLAN[kind], typed.content) };
}

/** The form with its rows moved, and where that was; nothing is saved by it. */
export function arranged(
  kind: Kind,
  form: FormData
): { typed: ArticleForm; opened: string; faults: FormFault[] } {
  const typed = typedIn(kind, form);
  const [asked, path = ''] = textIn(form, 'do').split(' ');
  const move = MOVES.find((one) => one === asked);
  const content = move ? moved(typed.content, move, path.split('.')) : typed.content;
  return { typed: { ...typed, content }, opened: path, faults: [] };
}

export type FormFault = { field?: string; text: string };

/** The field a fault stands at: of words in one field the field, of a telling without words its Polish. */
function fieldOf(kind: Kind, field: string | undefined): string | undefined {
  const name = field?.split('.')[0];
  const plan = PLAN[kind].find((one) => one.name === name);
  return plan?.as === 'list' || plan?.as === 'many' ? name : field;
}

/** What is wrong, in words and beside its field. */
export function formFaults(kind: Kind, refusals: readonly Refusal[], lang: Lang): FormFault[] {
  return refusals.map((one) => {
    const field = fieldOf(kind, one.field);
    return { text: refusalWords(one, lang), ...(field === undefined ? {} : { field }) };
  });
}
