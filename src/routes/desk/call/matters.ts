/** What an agent needs to know of each category while a caller waits: its questions, and what it sends elsewhere. */
import type { City } from '#catalogue/city.ts';
import type { Question } from '#catalogue/question.ts';
import type { Lang } from '#ui/lang.ts';

export type AskedView = {
  code: string;
  kind: Question['kind'];
  label: string;
  hint?: string;
  required: boolean;
  choices: { value: string; label: string }[];
};

export type Diverted = {
  /** Never taken in here. */
  stop: boolean;
  text: string;
  phones: { number: string; name: string }[];
  url?: string;
};

export type CallMatter = {
  place: 'required' | 'optional' | 'none';
  questions: AskedView[];
  /** What is said to a caller before, or instead of, a report. */
  diversion?: Diverted;
};

/** What is others' matter, by its code: what the caller is told. */
export function callRedirects(city: City, lang: Lang): Record<string, Diverted> {
  const redirects = city.redirects.map(({ code, name, text, phone, url }): [string, Diverted] => [
    code,
    {
      stop: true,
      text: text[lang],
      phones: phone === undefined ? [] : [{ number: phone, name: name[lang] }],
      ...(url === undefined ? {} : { url })
    }
  ]);
  return Object.fromEntries(redirects);
}

/** By category code; categories that ask nothing and send nobody elsewhere are told too, because of their place. */
export function callMatters(city: City, lang: Lang): Record<string, CallMatter> {
  const matters = city.categories.map(
    ({ code, place, questions, diversion, priority }): [string, CallMatter] => [
      code,
      {
        place,
        questions: questions.map(({ label, hint, choices, ...question }) => ({
          ...question,
          label: label[lang],
          ...(hint ? { hint: hint[lang] } : {}),
          choices: (choices ?? []).map((choice) => ({ value: choice.code, label: choice.name[lang] }))
        })),
        ...(diversion
          ? {
              diversion: {
                stop: diversion.stop || priority === 'P0',
                text: diversion.text[lang],
                phones: diversion.phones.map(({ number, name }) => ({ number, name: name[lang] }))
              }
            }
          : {})
      }
    ]
  );
  return Object.fromEntries(matters);
}
