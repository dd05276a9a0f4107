/** Words of somebody who hears a call besides: to its agent, and in its journal. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  now: {
    listen: (name: string) => `${name} słucha tej rozmowy`,
    whisper: (name: string) => `${name} podpowiada Ci`,
    join: (name: string) => `${name} rozmawia z\u00A0Wami`
  },
  /** To whoever hears it: whose talk it is. */
  hearing: (name: string) => `Słyszysz rozmowę: ${name}. Do Ciebie teraz nikt nie dzwoni.`,
  how: { listen: 'słucha', whisper: 'podpowiada konsultantowi', join: 'rozmawia z\u00A0obojgiem' }
};
export type EarTexts = typeof pl;

const en: EarTexts = {
  now: {
    listen: (name) => `${name} listens to this call`,
    whisper: (name) => `${name} whispers to you`,
    join: (name) => `${name} talks with you both`
  },
  hearing: (name) => `You hear the talk of ${name}. No call is offered to you meanwhile.`,
  how: { listen: 'listens', whisper: 'whispers to the agent', join: 'talks with both' }
};

const uk: EarTexts = {
  now: {
    listen: (name) => `${name} слухає цю розмову`,
    whisper: (name) => `${name} підказує вам`,
    join: (name) => `${name} розмовляє з\u00A0вами`
  },
  hearing: (name) => `Ви чуєте розмову: ${name}. Вам зараз ніхто не дзвонить.`,
  how: { listen: 'слухає', whisper: 'підказує консультантові', join: 'розмовляє з\u00A0обома' }
};

export const earTexts: Record<Lang, EarTexts> = { pl, en, uk };
