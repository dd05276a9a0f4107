/** A category as Open311 offers it: a service, and what has to be said with a request for it. */
import { isOpenOn, type Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Question } from '#catalogue/question.ts';
import type { Lang } from '#ui/lang.ts';
import type { Tree } from './tree.ts';

/** The categories reports are taken in today; what belongs on the telephone is not offered. */
export function servicesOn(city: City, day: string): Category[] {
  return city.categories.filter((category) => isOpenOn(category, day));
}

/** What a person should read before they write: the hint, and where a diversion would send them. */
function descriptionOf({ hint, diversion, name }: Category, lang: Lang): string {
  const phones = diversion?.phones.map((phone) => `${phone.name[lang]}: ${phone.number}`) ?? [];
  const said = [
    hint?.[lang],
    diversion?.text[lang],
    phones.length > 0 ? `(${phones.join('; ')})` : undefined
  ];
  return said.filter((part) => part !== undefined).join(' ') || name[lang];
}

/** Words people type, after what kind of report it is; `private` is how FixMyStreet is told to publish nothing. */
function keywordsOf({ kind, words, published }: Category): string {
  return [kind, ...words.map((word) => word.replaceAll(',', ' ')), ...(published ? [] : ['private'])].join(
    ', '
  );
}

/** A category as a `service` (GET Service List). */
export function serviceOf(category: Category, city: City, lang: Lang): Tree {
  return {
    service_code: category.code,
    service_name: category.name[lang],
    description: descriptionOf(category, lang),
    metadata: category.questions.length > 0,
    type: 'realtime',
    keywords: keywordsOf(category),
    group: city.groups.find(({ code }) => code === category.group)?.name[lang] ?? category.group
  };
}

const DATATYPES: Readonly<Record<Question['kind'], string>> = {
  line: 'string',
  text: 'text',
  number: 'number',
  day: 'datetime',
  choice: 'singlevaluelist',
  choices: 'multivaluelist'
};

function attributeOf(question: Question, order: number, lang: Lang): Tree {
  return {
    variable: true,
    code: question.code,
    datatype: DATATYPES[question.kind],
    required: question.required,
    datatype_description: question.hint?.[lang] ?? null,
    order,
    description: question.label[lang],
    ...(question.choices
      ? { values: question.choices.map(({ code, name }) => ({ key: code, name: name[lang] })) }
      : {})
  };
}

/** The extra questions of a category as a `service_definition` (GET Service Definition). */
export function definitionOf({ code, questions }: Category, lang: Lang): Tree {
  return {
    service_code: code,
    attributes: questions.map((question, i) => attributeOf(question, i + 1, lang))
  };
}
