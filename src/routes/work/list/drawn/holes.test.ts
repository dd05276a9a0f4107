/** A drawn row keeps its words, and says anew who is answering and which number it has. */
import { expect, it } from 'vitest';
import { CLAIM_HERE, filled, holedIn, NUMBER_HERE } from './holes.ts';

const html = `<!--[--><li><p>${CLAIM_HERE}Dziura<!----></p> <b>${NUMBER_HERE}</b><!--[0--> x</li><!--]-->`;

it('is without comments, with its number, and says nobody where nobody answers', () => {
  expect(filled(holedIn(html), undefined, 7)).toBe('<li><p>Dziura</p> <b>7</b> x</li>');
});

it('says who is answering, whatever they are called', () => {
  expect(filled(holedIn(html), 'odpowiada <Anna> & Co', 7)).toBe(
    '<li><p><b class="worklist-claim">odpowiada &lt;Anna> &amp; Co</b>&nbsp;Dziura</p> <b>7</b> x</li>'
  );
});

it('has no number where it lies nowhere', () => {
  expect(filled(holedIn(`<li>${CLAIM_HERE}x</li>`), undefined, 3)).toBe('<li>x</li>');
});
