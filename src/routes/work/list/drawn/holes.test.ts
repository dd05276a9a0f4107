/** A drawn row keeps what it says of a case, and says anew who is answering, what was looked for and its number. */
import { expect, it } from 'vitest';
import { CLAIM_HERE, filled, holedIn, isNumbered, NUMBER_HERE, WORDS_HERE } from './holes.ts';

const html = `<!--[--><li><p>${CLAIM_HERE}Dziura<!----></p> <b>${NUMBER_HERE}</b><!--[0--> x</li><!--]-->`;
const filling = { claim: undefined, words: undefined, number: 7 };

it('is without comments, with its number, and says nobody where nobody answers', () => {
  expect(filled(holedIn(html), filling)).toBe('<li><p>Dziura</p> <b>7</b> x</li>');
  expect(isNumbered(holedIn(html))).toBe(true);
});

it('says who is answering, whatever they are called', () => {
  expect(filled(holedIn(html), { ...filling, claim: 'odpowiada <Anna> & Co' })).toBe(
    '<li><p><b class="worklist-claim">odpowiada &lt;Anna> &amp; Co</b>&nbsp;Dziura</p> <b>7</b> x</li>'
  );
});

it('has no number where it lies nowhere', () => {
  const drawn = holedIn(`<li>${CLAIM_HERE}x</li>`);
  expect(filled(drawn, filling)).toBe('<li>x</li>');
  expect(isNumbered(drawn)).toBe(false);
  expect(isNumbered(holedIn('<li>number</li>'))).toBe(false);
});

it('marks what was looked for, each time something else, and takes nothing anybody wrote for HTML', () => {
  const drawn = holedIn(`<li>${CLAIM_HERE}<p>${WORDS_HERE}</p>${NUMBER_HERE}</li>`);
  const hole = { text: 'Dziura', marked: true };
  const rest = { text: ' <b> & reszta <!--number-->', marked: false };
  expect(filled(drawn, { ...filling, words: [hole, rest] })).toBe(
    '<li><p><mark>Dziura</mark> &lt;b> &amp; reszta &lt;!--number--></p>7</li>'
  );
  expect(filled(drawn, { ...filling, words: [rest, hole] })).toBe(
    '<li><p> &lt;b> &amp; reszta &lt;!--number--><mark>Dziura</mark></p>7</li>'
  );
});
