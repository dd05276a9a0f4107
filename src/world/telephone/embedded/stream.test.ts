import { describe, expect, it } from 'vitest';
import { openStream } from './stream.ts';

const [music, ann, bob] = [{}, {}, {}];

describe('the stream that one leg is sent', () => {
  it('counts on from packet to packet, whoever is heard in it', () => {
    const stream = openStream(65_534, 2 ** 32 - 200);
    expect(stream.own(music, 160, 0)).toEqual({ sequence: 65_535, timestamp: 2 ** 32 - 200, marker: true });
    expect(stream.own(music, 160, 20)).toEqual({ sequence: 0, timestamp: 2 ** 32 - 40, marker: false });
    expect(stream.relayed(ann, { sequence: 900, timestamp: 5000, samples: 160 }, 40)).toEqual({
      sequence: 1,
      timestamp: 120,
      marker: true
    });
    expect(stream.own(music, 160, 60)).toEqual({ sequence: 2, timestamp: 280, marker: true });
  });

  it('a packet lost on the way to us stays lost, one that overtook another stays in its place', () => {
    const stream = openStream(0, 0);
    const from = (sequence: number) => ({ sequence, timestamp: sequence * 160, samples: 160 });
    const sent = [10, 11, 13, 12, 14].map((n) => stream.relayed(ann, from(n), n * 20)!.sequence);
    expect(sent).toEqual([1, 2, 4, 3, 5]);
    expect(stream.own(music, 160, 300)!.sequence).toBe(6);
  });

  it('what was sent before somebody was let in is left out', () => {
    const stream = openStream(0, 0);
    stream.relayed(ann, { sequence: 10, timestamp: 1600, samples: 160 }, 0);
    stream.relayed(bob, { sequence: 500, timestamp: 80, samples: 160 }, 20);
    expect(stream.relayed(bob, { sequence: 499, timestamp: 0, samples: 160 }, 21)).toBeUndefined();
    expect(stream.relayed(bob, { sequence: 501, timestamp: 240, samples: 160 }, 40)?.sequence).toBe(3);
  });

  it('goes on for longer than the count has numbers', () => {
    const stream = openStream(0, 0);
    for (let n = 0; n < 140_000; n++) {
      const numbers = stream.relayed(
        ann,
        { sequence: n & 0xffff, timestamp: (n * 160) >>> 0, samples: 160 },
        n * 20
      );
      if (numbers?.sequence !== ((n + 1) & 0xffff))
        throw new Error(`Packet ${n}: ${JSON.stringify(numbers)}`);
    }
  });

  it('a silence is time that passed', () => {
    const stream = openStream(0, 0);
    stream.own(music, 160, 0);
    const later = stream.own(music, 160, 1020);
    expect(later.marker).toBe(true);
    expect(later.timestamp).toBe(8160);
  });
});
