/** What is signed by the node is not what is read: every way to wrap it, and markup that two readers read differently. */
import { beforeAll, describe, expect, it } from 'vitest';
import { agreedFor } from '#tests/agreeing.ts';
import { openAtNode, refused } from '#tests/at-node.ts';
import { PESEL } from '#tests/wrapping.ts';

const { peer, relier, bring, kept } = await openAtNode();

describe('Signature wrapping', () => {
  const response = /<saml2p:Response .*<\/saml2p:Response>/s;
  let forged: string;

  beforeAll(async () => {
    const assertion = '<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_evil"/>';
    const held = await agreedFor(relier.keys, assertion, [peer.issuer, relier.entityId]);
    forged = `<saml2p:Response ID="_evil" Version="2.0">${held}</saml2p:Response>`;
  });

  it.each<[string, (xml: string) => string]>([
    ['a second response before the signed one', (xml) => xml.replace(response, (was) => forged + was)],
    ['a second response after the signed one', (xml) => xml.replace(response, (was) => was + forged)],
    ['another response in place of the signed one', (xml) => xml.replace(response, () => forged)],
    [
      'the signed one hidden in its own signature',
      (xml) => {
        const whole = xml;
        return xml
          .replace(response, () => forged)
          .replace('</ds:Signature>', `<ds:Object>${whole}</ds:Object></ds:Signature>`);
      }
    ],
    [
      'the whole signed answer within another',
      (xml) =>
        `<saml2p:ArtifactResponse xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_evil">${forged}${xml}</saml2p:ArtifactResponse>`
    ],
    [
      'the same id twice',
      (xml) =>
        xml.replace(
          '<saml2p:Status>',
          `<saml2p:Extensions ID="${/ID="([^"]+)"/.exec(xml)![1]}"/><saml2p:Status>`
        )
    ],
    [
      'an assertion in the clear',
      (xml) => xml.replace('</saml2p:Response>', '<saml2:Assertion ID="_evil"/></saml2p:Response>')
    ]
  ])('with %s opens nothing', async (_, answer) => {
    expect(await bring({ answer })).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ provider: 'node' });
  });

  it('in the envelope opens nothing', async () => {
    const ways: ((xml: string) => string)[] = [
      (xml) => xml.replace('<soap:Body>', `<soap:Body>${forged}`),
      (xml) => xml.replace('</soap:Body>', `${forged}</soap:Body>`),
      (xml) => xml.replace('</soap:Body>', `</soap:Body><soap:Body>${forged}</soap:Body>`)
    ];
    for (const envelope of ways) expect(await bring({ envelope })).toEqual(refused);
  });
});

it.each([
  ['<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]>', '&who;'],
  ['<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', '&b;'],
  ['', '<!-- -->']
])('A document type, entities and comments are never read (%#)', async (head, word) => {
  const put = (xml: string) => head + xml.replace('<saml2:Issuer>', `<saml2:Issuer>${word}`);
  expect(await bring({ envelope: put })).toEqual(refused);
  const within = (xml: string) => head + xml.replace(/^<\?xml.*\n/, '').replace(PESEL, `${word}${PESEL}`);
  expect(await bring({ inside: within })).toEqual(refused);
});
