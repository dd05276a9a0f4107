/** What a receipt of a gateway says. */
import { describe, expect, it } from 'vitest';
import { namesOf, receiptFrom } from './receipt.ts';

const words = (stat: string, err = '000') =>
  `id:7f3a91 sub:001 dlvrd:001 submit date:2611212100 done date:2611212101 stat:${stat} err:${err} text:Przyjelismy zgl`;

describe('a receipt', () => {
  it.each([
    ['it arrived', { words: words('DELIVRD') }, { id: '7f3a91', state: 'delivered', fault: '' }],
    [
      'it did not',
      { words: words('UNDELIV', '027') },
      { id: '7f3a91', state: 'failed', fault: 'UNDELIV 027' }
    ],
    [
      'nobody took it in time',
      { words: words('EXPIRED') },
      { id: '7f3a91', state: 'failed', fault: 'EXPIRED' }
    ],
    [
      'fields come before words',
      { words: words('ACCEPTD'), id: 'abc', state: 2 },
      { id: 'abc', state: 'delivered', fault: '' }
    ],
    ['fields alone', { words: '', id: 'abc', state: 8 }, { id: 'abc', state: 'failed', fault: '8' }],
    ['it is on its way', { words: words('ENROUTE') }, undefined],
    ['it is a message somebody wrote', { words: 'Dziękuję!' }, undefined],
    ['it names nothing', { words: 'stat:DELIVRD' }, undefined]
  ])('%s', (_what, told, receipt) => {
    expect(receiptFrom(told)).toEqual(receipt);
  });

  it('keeps nothing of the words of the message', () => {
    expect(JSON.stringify(receiptFrom({ words: words('UNDELIV') }))).not.toContain('Przyjelismy');
  });
});

describe('the name of a message', () => {
  it('is looked for as it is first, then as old gateways may have said it', () => {
    expect(namesOf('11259375')).toEqual(['11259375', 'abcdef', 'ABCDEF', '287675253']);
    expect(namesOf('b6c01b2e-71d4')).toEqual(['b6c01b2e-71d4']);
  });

  it('is only itself where it is short', () => {
    expect(namesOf('17')).toEqual(['17']);
  });
});
