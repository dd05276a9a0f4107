/** Signed assertions wrapped, as attacks on SAML do it: what is signed is not what is read. */

/** The number of the person in them. */
export const PESEL = '44051401359';

/** The signed assertion with another identity around it, as whoever has one signed assertion would wrap it. */
export const WRAPPED: Readonly<Record<string, (signed: string) => string>> = {
  'the signed one inside its own signature': (xml) => {
    const signature = /<Signature .*?<\/Signature>/s.exec(xml)![0];
    const original = xml.replace(signature, '');
    const around = signature.replace('</Signature>', `<Object>${original}</Object></Signature>`);
    return evil(xml).replace(signature, around);
  },
  'the signed one within': (xml) =>
    evil(xml)
      .replace(/<Signature .*?<\/Signature>/s, '')
      .replace('<saml:Conditions', `<saml:Advice>${xml}</saml:Advice><saml:Conditions`),
  'the signature alone': (xml) => evil(xml),
  'the same id twice': (xml) =>
    xml
      .replace(PESEL, '02070803628')
      .replace('<saml:Conditions', `<saml:Advice>${xml}</saml:Advice><saml:Conditions`),
  'a second one beside it': (xml) => `${evil(xml)}${xml}`
};

/** The same, as somebody else's. */
export function evil(xml: string): string {
  return xml.replace(PESEL, '02070803628').replace(/(<saml:Assertion [^>]*)ID="[^"]*"/, '$1ID="_evil"');
}
