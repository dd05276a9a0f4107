/** What fields of articles are called and what stands in them, in the reader's language. */
import type { City } from '#catalogue/city.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import type { Field, Offer } from '#knowledge/writing/plan.ts';
import { isLang, type Lang } from '#ui/lang.ts';
import { articleChoiceTexts } from '#ui/texts/articleChoices.ts';
import { articleFieldTexts } from '#ui/texts/articleFields.ts';

const isPlace = (name: string) => /^\d+$/.test(name);

/** The words for a way to a field; what the kind or the way itself says comes first. */
function saidOf(
  words: Readonly<Record<string, string>>,
  kind: Kind,
  names: readonly string[]
): string | undefined {
  const path = names.filter((name) => !isPlace(name) && !isLang(name));
  const last = path.at(-1) ?? '';
  return (
    words[`${kind}.${path.join('.')}`] ??
    words[path.join('.')] ??
    (path.length > 1 ? words[`row.${last}`] : undefined) ??
    words[last]
  );
}

export function labelOf(kind: Kind, names: readonly string[], lang: Lang): string {
  return saidOf(articleFieldTexts[lang].fields, kind, names) ?? names.at(-1) ?? '';
}

export function hintFor(kind: Kind, names: readonly string[], lang: Lang): string | undefined {
  return saidOf(articleFieldTexts[lang].hints, kind, names) || undefined;
}

/** The label with which language it is, and in which row of rows inside rows. */
export function wholeLabel(kind: Kind, names: readonly string[], lang: Lang): string {
  const spoken = names.at(-1);
  const label = labelOf(kind, names, lang);
  return isLang(spoken) && spoken !== 'pl' ? `${label} (${articleChoiceTexts[lang].langs[spoken]})` : label;
}

export type Option = { value: string; text: string };

/** What can be chosen in a field. */
export function offered(of: Offer, city: City, lang: Lang): Option[] {
  const texts = articleChoiceTexts[lang];
  const own = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, text]) => ({ value, text }));
  const named = (all: readonly { code: string; name: Record<Lang, string> }[]) =>
    all
      .map(({ code, name }) => ({ value: code, text: name[lang] }))
      .toSorted((a, b) => a.text.localeCompare(b.text, lang));
  switch (of) {
    case 'units':
      return named(city.units);
    case 'groups':
      return named(city.serviceGroups);
    case 'events':
      return named(city.lifeEvents);
    case 'audiences':
      return own(texts.audiences);
    case 'signatures':
      return own(texts.signatures);
    case 'ways':
      return own(texts.ways);
  }
}

/** Something that was written as it is read: what was chosen by its name, yes and no in words. */
export function readable(
  field: Pick<Field, 'as'> & { of?: string },
  text: string,
  city: City,
  lang: Lang
): string {
  const texts = articleChoiceTexts[lang];
  if (field.as === 'check' || field.as === 'sure') return text === 'true' ? texts.yes : texts.no;
  if (field.as === 'one' || field.as === 'many') {
    const options = offered(field.of as Offer, city, lang);
    return text
      .split(', ')
      .map((code) => options.find(({ value }) => value === code)?.text ?? code)
      .join(', ');
  }
  return text;
}

/** The field a way leads to. */
export function fieldAt(fields: readonly Field[], names: readonly string[]): Field | undefined {
  const [name, ...rest] = names.filter((one) => !isPlace(one) && !isLang(one));
  const field = fields.find((one) => one.name === name);
  return field && rest.length > 0 && 'fields' in field ? fieldAt(field.fields, rest) : field;
}
