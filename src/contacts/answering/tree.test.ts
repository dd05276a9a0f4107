/** Callers find their way through the answering tree, whatever they press. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreeNode } from '#catalogue/hotline/tree.ts';
import type { Place } from '#contacts/entry.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { keysOf, MISSES_MOST, walk, type Input, type Moment, type Walk } from './tree.ts';
import { NOT_UNDERSTOOD } from './words.ts';

const open: Moment = { open: true, notices: [] };
const closed: Moment = { open: false, notices: [] };
const node = (code: string) => hamletHotline.tree.nodes.find((one) => one.code === code)!;
const at = (code: string, more: Partial<Place> = {}): Place => ({
  node: code,
  misses: 0,
  typed: '',
  step: 0,
  ...more
});
const go = (place: Place | null, input: Input, moment = open) => walk(hamletHotline, place, input, moment);
const key = (one: string): Input => ({ what: 'key', key: one });

describe('The way', () => {
  it('begins with the greeting and goes on by itself', () => {
    const first = go(null, { what: 'begin' });
    expect(first).toMatchObject({ go: 'on', say: ['greeting'], place: { node: 'greeting' } });
    expect(go(at('greeting'), { what: 'played' })).toMatchObject({ say: ['languages'], listen: 5 });
    expect(go(at('greeting'), { what: 'played' }, closed)).toMatchObject({
      say: ['closed'],
      place: { node: 'closed' }
    });
  });

  it('tells what is told at the moment before anything is asked', () => {
    const notice = { open: true, notices: ['failure'] };
    expect(go(at('greeting'), { what: 'played' }, notice)).toMatchObject({ say: ['failure'], listen: 0 });
    expect(go(at('notices'), { what: 'played' }, notice)).toMatchObject({ say: ['languages'] });
  });

  it('leads by keys to a language, a topic, the queue', () => {
    expect(go(at('languages'), key('8'))).toMatchObject({
      chosen: { lang: 'uk' },
      place: { node: 'topics' }
    });
    expect(go(at('topics'), key('2'))).toMatchObject({
      go: 'queue',
      topic: 'taxes',
      chosen: { topic: 'taxes' }
    });
    expect(go(at('topics'), key('0'))).toMatchObject({ go: 'queue', topic: null });
    expect(go(at('closed'), key('1'), closed)).toMatchObject({ go: 'voicemail', say: ['voicemail'] });
  });

  it('needs no key: the first language, and an agent', () => {
    expect(go(at('languages'), { what: 'silence' })).toMatchObject({
      go: 'on',
      place: { node: 'topics' },
      chosen: {}
    });
    expect(go(at('topics'), { what: 'silence' })).toMatchObject({ go: 'queue' });
  });

  it('says again twice what was not understood, then goes on', () => {
    let next = go(at('topics'), key('7'));
    for (let misses = 1; misses <= MISSES_MOST; misses += 1) {
      expect(next).toMatchObject({ go: 'on', say: [NOT_UNDERSTOOD, 'topics'], place: { misses } });
      next = go((next as Walk & { go: 'on' }).place, key('7'));
    }
    expect(next).toMatchObject({ go: 'queue' });
  });

  it('takes a key during a greeting as pressed ahead, not as a mistake', () => {
    expect(go(at('greeting'), key('5'))).toMatchObject({ go: 'stay' });
  });
});

describe('The status by keypad', () => {
  const type = (keys: string) =>
    [...keys].reduce<Walk>((last, one) => ('place' in last ? go(last.place, key(one)) : last), {
      go: 'on',
      place: at('status'),
      say: [],
      listen: 8,
      chosen: {}
    });
  it('asks number and PIN, each ended by #', () => {
    expect(type('1148#')).toMatchObject({ go: 'on', say: ['status-pin'] });
    expect(type('1148#123456#')).toMatchObject({ go: 'ask', number: '1148', pin: '123456' });
    expect(type('99**1148#123456#')).toMatchObject({ go: 'ask', number: '1148', year: null });
    expect(type('11487*2025#123456#')).toMatchObject({ go: 'ask', number: '11487', year: '2025' });
    expect(type('11487*#')).toMatchObject({ say: [NOT_UNDERSTOOD, 'status'] });
    // After the number is complete, the asterisk begins again.
    expect(type('11487#12*99#123456#')).toMatchObject({ go: 'ask', number: '99' });
  });

  it('tells what was found and goes on; says again what was wrong', () => {
    expect(go(at('status', { step: 1 }), { what: 'found', status: 'status-closed' })).toMatchObject({
      say: ['status-closed'],
      listen: 0
    });
    expect(go(at('status', { step: 2 }), { what: 'played' })).toMatchObject({ place: { node: 'topics' } });
    expect(go(at('status', { step: 1 }), { what: 'found', status: null })).toMatchObject({
      say: [NOT_UNDERSTOOD, 'status']
    });
  });
});

describe('Keys', () => {
  it('of a place are those of its kind', () => {
    expect([...keysOf(hamletHotline, node('languages')).keys()]).toEqual(['9', '8']);
    expect([...keysOf(hamletHotline, node('topics')).keys()].sort()).toEqual(['0', '1', '2', '4']);
    expect(keysOf(hamletHotline, node('greeting')).size).toBe(0);
    const consent: TreeNode = {
      code: 'c',
      kind: 'consent',
      say: [],
      yes: '1',
      no: '2',
      seconds: 5,
      next: 'queue'
    };
    expect(keysOf(hamletHotline, consent).get('2')).toEqual({ consent: false, to: 'queue' });
  });

  it('hammered, in any order with silence and prompts, always lead to somebody or to an end of the tree', () => {
    const input = fc.oneof(
      fc.constantFrom(...'0123456789*#').map(key),
      fc.constantFrom<Input>({ what: 'played' }, { what: 'silence' }, { what: 'found', status: null })
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), fc.boolean(), (inputs, isOpen) => {
        const moment = { open: isOpen, notices: isOpen ? ['x'] : [] };
        let place: Place | null = null;
        let last: Walk = go(null, { what: 'begin' }, moment);
        for (const one of inputs) {
          if (last.go === 'on') place = last.place;
          else if (last.go !== 'stay') return;
          last = go(place, one, moment);
          if (last.go === 'on') expect(last.place.typed.length).toBeLessThan(22);
        }
        // Whoever presses nothing any more is led on.
        for (let pause = 0; pause < 40 && (last.go === 'on' || last.go === 'stay'); pause += 1) {
          if (last.go === 'on') place = last.place;
          last = go(place, { what: 'silence' }, moment);
        }
        expect(['queue', 'voicemail', 'end', 'callback', 'ask']).toContain(last.go);
      })
    );
  });

  it('A tree in a circle, or one that leads nowhere, ends at an agent', () => {
    const round: TreeNode = { code: 'a', kind: 'hours', open: 'a', closed: 'a' };
    const circle = { ...hamletHotline, tree: { start: 'a', nodes: [round] } };
    expect(walk(circle, null, { what: 'begin' }, open)).toMatchObject({ go: 'queue' });
    expect(
      walk({ ...circle, tree: { start: 'x', nodes: [round] } }, null, { what: 'begin' }, open)
    ).toMatchObject({ go: 'queue' });
    expect(walk(circle, at('gone'), { what: 'played' }, open)).toMatchObject({ go: 'queue' });
  });
});
