import { describe, expect, it } from 'vitest';
import { inHtml, inWords, textFaults } from './markdown.ts';

describe('a text on a page', () => {
  it('has paragraphs, lists, strong words and links', () => {
    expect(inHtml('Weź **dowód** i [wniosek](https://example.com/a?b=c&d).\n\n- pierwszy\n- drugi')).toBe(
      '<p>Weź <strong>dowód</strong> i\u00a0<a href="https://example.com/a?b=c&amp;d">wniosek</a>.</p>\n' +
        '<ul>\n<li>pierwszy</li>\n<li>drugi</li>\n</ul>'
    );
  });

  it.each([
    ['a script', 'a <script>alert(1)</script>', '<script'],
    ['a tag that listens', '<img src=x onerror=alert(1)>', '<img'],
    ['a link that runs', '[a](javascript:alert(1))', 'javascript'],
    ['a link that runs, written with signs', '[a](jav&#x61;script:alert(1))', 'javascript:'],
    ['a link that holds a page', '[a](data:text/html,<script>1</script>)', 'href="data'],
    ['a picture of another house', '![a](https://example.com/a.png)', '<img'],
    ['a heading', '# Nagłówek\n\nDrugi\n===', '<h1'],
    ['an attribute that breaks out of its quotes', '[a](https://e.com/"onmouseover="x)', '"onmouseover']
  ])('never has %s', (_, text, never) => {
    expect(inHtml(text)).not.toContain(never);
  });
});

it('is read without its marks by machines', () => {
  expect(inWords('Weź **dowód** (1 < 2 & "3").\n\n- [wniosek](https://example.com)\n- zdjęcie')).toBe(
    'Weź dowód (1 < 2 & "3").\nwniosek\nzdjęcie'
  );
});

describe('a text that is kept', () => {
  it.each([
    ['Przyjdź z **dowodem** na [stronę](https://example.com) albo <https://example.com>.', []],
    ['Napisz: [poczta](mailto:a@example.com), [karta](/services/SA-1).', []],
    ['[zadzwoń](tel:+48120000000)', ['link']],
    ['Dochód < 1000 zł, wiek <18 lat', []],
    ['<b>ważne</b>', ['html']],
    ['a<br>b', ['html']],
    ['</p>', ['html']],
    ['<!-- uwaga -->', ['html']],
    ['[a](http://example.com)', ['link']],
    ['[a](javascript:alert(1))', ['link']],
    ['[a](//example.com)', ['link']],
    ['[a]()', ['link']],
    ['[a][b]\n\n[b]: http://example.com', ['link']],
    ['<http://example.com>', ['link']],
    ['<a href="x">[a](http://b)</a>', ['html', 'link']]
  ])('%s: %j', (text, faults) => {
    expect(textFaults(text)).toEqual(faults);
  });
});
