/** Names in the exchange, read back. */
import { describe, expect, it } from 'vitest';
import {
  accountOf,
  channelOf,
  contactOf,
  legNamed,
  playedOf,
  playingOf,
  recordedOf,
  recordingOf,
  roomOf
} from './names.ts';

const leg = '01987654-3210-7abc-8def-0123456789ab';

describe('names in the exchange', () => {
  it('say afterwards what they stand for', () => {
    expect(contactOf(roomOf(leg))).toBe(leg);
    expect(playedOf(playingOf(leg, 'greeting.pl/1'))).toEqual({ leg, play: 'greeting.pl/1' });
    expect(recordedOf(recordingOf('2026/11/zażółć.wav', 'left'))).toEqual({
      file: '2026/11/zażółć.wav',
      side: 'left'
    });
    expect(legNamed(channelOf(leg), 'PJSIP/trunk-00000001')).toEqual({ leg, kind: 'rung' });
    expect(legNamed('1732.1', `PJSIP/${accountOf(leg)}-0000000a`)).toEqual({ leg, kind: 'browser' });
  });

  it('of others are nobody’s', () => {
    expect(contactOf('1234')).toBeUndefined();
    expect(playedOf('1234')).toBeUndefined();
    expect(recordedOf('rec.zz.left')).toBeUndefined();
    expect(legNamed('1732.1', 'PJSIP/trunk-0000000a')).toBeUndefined();
  });
});
