import { describe, expect, it } from 'vitest';
import { BadOffer, readOffer, withAddresses } from './offer.ts';

/** As a browser writes it, cut short where nothing is read. */
const OFFER = [
  'v=0',
  'o=- 8624069151651696600 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126',
  'c=IN IP4 0.0.0.0',
  'a=candidate:1 1 udp 2113937151 0cf1c0de-aaaa-4bbb-8ccc-1234567890ab.local 50000 typ host',
  'a=candidate:2 1 udp 2113937151 10.0.0.1 22 typ host',
  'a=ice-ufrag:7GxO',
  'a=ice-pwd:lMnz/7YiVVuTjjxQzfygnSvg',
  'a=ice-options:trickle',
  `a=fingerprint:sha-256 ${Array(32).fill('A5').join(':')}`,
  'a=setup:actpass',
  'a=mid:0',
  'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:110 telephone-event/48000',
  'a=rtpmap:126 telephone-event/8000',
  'a=ssrc:1397442407 cname:de8xrgYmdvaOdj4R',
  ''
].join('\r\n');
const read = (sdp: string) => readOffer({ type: 'offer', sdp });

describe('an offer of sound', () => {
  it('is written anew with what we understand: mu-law, keys, whose voice it is', () => {
    const { sdp, keys } = read(OFFER);
    expect(keys).toBe(126);
    expect(sdp).toContain('m=audio 9 UDP/TLS/RTP/SAVPF 0 126\r\n');
    expect(sdp).toContain('a=ssrc:1397442407 cname:de8xrgYmdvaOdj4R');
    expect(sdp).not.toMatch(/opus|trickle/);
  });

  it('names no address: none that we should call, and no name that we should ask the network for', () => {
    expect(read(OFFER).sdp).not.toMatch(/candidate|10\.0\.0\.1|\.local/);
  });

  it('takes the number of keys from the offer, and does without', () => {
    expect(read(OFFER.replaceAll('126', '101')).keys).toBe(101);
    expect(read(OFFER.replace('a=rtpmap:126 telephone-event/8000\r\n', '')).keys).toBeUndefined();
    expect(read(OFFER.replace('a=rtpmap:126', 'a=rtpmap:0')).keys).toBeUndefined();
  });

  it.each([
    ['garbage', 'x'.repeat(1000), 'not-an-offer'],
    ['nothing', '', 'not-an-offer'],
    ['more than 64 kB', OFFER + 'a=x\r\n'.repeat(20_000), 'too-large'],
    ['no sound', OFFER.replace('m=audio', 'm=video'), 'no-audio'],
    ['a picture too', `${OFFER}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`, 'more-than-audio'],
    ['no mu-law', OFFER.replace(' 9 0 8', ' 9 8'), 'no-pcmu'],
    ['not encrypted', OFFER.replace('UDP/TLS/RTP/SAVPF', 'RTP/AVP'), 'not-encrypted'],
    ['no fingerprint', OFFER.replace(/a=fingerprint.*\r\n/, ''), 'not-encrypted'],
    ['a weak fingerprint', OFFER.replace('sha-256', 'md5'), 'not-encrypted'],
    ['no password', OFFER.replace(/a=ice-pwd.*\r\n/, ''), 'not-encrypted']
  ])('is refused: %s', (_, sdp, why) => {
    expect(() => read(sdp)).toThrow(new BadOffer(why as BadOffer['why']));
  });

  it('is refused when it is no offer at all', () => {
    for (const given of [{ type: 'answer', sdp: OFFER }, { type: 'offer' }, {}, null, 'offer'])
      expect(() => readOffer(given as never)).toThrow('not-an-offer');
  });
});

describe('an answer behind a firewall that translates', () => {
  const answer = [
    'a=candidate:ab 1 udp 2116026367 10.1.2.3 40000 typ host',
    'a=candidate:cd 1 udp 2116026367 127.0.0.1 40002 typ host',
    'a=mid:0'
  ].join('\r\n');

  it('tells the addresses that browsers reach', () => {
    expect(withAddresses(answer, ['203.0.113.7']).split('\r\n')).toEqual([
      'a=candidate:ab0 1 udp 2116026367 203.0.113.7 40000 typ host',
      'a=candidate:cd0 1 udp 2116026367 203.0.113.7 40002 typ host',
      'a=mid:0'
    ]);
  });

  it('is left alone where there is none', () => {
    expect(withAddresses(answer, [])).toBe(answer);
  });
});
