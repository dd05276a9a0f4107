/** Where a page stands on the way through a report. */
import type { Category } from '#catalogue/category.ts';
import { stepsOf, type Step } from '#reports/draft.ts';
import type { Lang } from '#ui/lang.ts';
import { reportTexts } from '#ui/texts/report.ts';

export type WayAt = { steps: string[]; at: number };

/** The steps by name, with the one this page belongs to. */
export function wayAt(category: Category, step: Step | 'check', lang: Lang): WayAt {
  const steps: (Step | 'what' | 'check')[] = ['what', ...stepsOf(category), 'check'];
  const names = reportTexts[lang].steps;
  return { steps: steps.map((one) => names[one]), at: steps.indexOf(step) };
}
