import { describe, expect, it } from 'vitest';
import { card, guide } from '#town/articles.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import { costInWords, gistLines, isSent } from './gist.ts';

const { top, sections } = serviceCardTexts.pl;

describe('the gist of a card', () => {
  it('is what to do first, what to bring, what it costs and how long it takes, on the day', () => {
    expect(gistLines('card', card, '2026-11-21', 'pl')).toEqual([
      `${top.first}: Wypełnij wniosek`,
      `${sections.documents}: Wniosek`,
      `${top.cost}: 4\u00A0zł`,
      `${top.time}: Do 14 dni`
    ]);
    expect(gistLines('card', card, '2026-11-21', 'pl', true).join()).not.toContain(sections.documents);
    expect(gistLines('card', card, '2027-01-01', 'pl')[2]).toBe(`${top.cost}: 5\u00A0zł`);
  });

  it('says nothing of what the card does not name', () => {
    expect(gistLines('card', { ...card, fees: [], documents: [] }, '2026-11-21', 'pl')).toHaveLength(2);
  });
});

it('a cost is nothing, a sum, from one to another, or depends', () => {
  expect(costInWords({ is: 'free' }, 'pl')).toBe(top.free);
  expect(costInWords({ is: 'known', from: 5, to: 5 }, 'pl')).toBe('5\u00A0zł');
  expect(costInWords({ is: 'known', from: 5, to: 9 }, 'pl')).toBe(top.fromTo('5\u00A0zł', '9\u00A0zł'));
  expect(costInWords({ is: 'depends' }, 'pl')).toBe(top.depends);
  expect(costInWords({ is: 'depends', least: 5 }, 'pl')).toBe(top.least('5\u00A0zł'));
});

it('of a guide it is its lead; only what has a page can be sent', () => {
  expect(gistLines('guide', guide, '2026-11-21', 'en')).toEqual([guide.lead.en]);
  expect(['card', 'guide', 'script', 'contact', 'redirect'].filter(isSent)).toEqual(['card', 'guide']);
});
