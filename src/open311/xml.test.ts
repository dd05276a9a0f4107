import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { asXml } from './xml.ts';

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true
});
const read = (xml: string) => parser.parse(xml) as Record<string, unknown>;

describe('A tree as XML', () => {
  it('stands under its root, after the declaration the standard asks for', () => {
    expect(asXml('services', [])).toBe('<?xml version="1.0" encoding="utf-8"?>\n<services/>\n');
  });

  it('keeps a list of one a list', () => {
    expect(asXml('service_requests', [{ service_request_id: '1-2026' }])).toContain(
      '<service_requests><request><service_request_id>1-2026</service_request_id></request></service_requests>'
    );
  });

  it('writes truth as the words true and false, and nothing as an empty element', () => {
    const xml = asXml('services', [{ metadata: true, required: false, description: null, group: '' }]);
    expect(xml).toContain('<metadata>true</metadata><required>false</required><description/><group/>');
  });

  it('makes text of HTML, entities and the end of a CDATA section', () => {
    const text = '<script>alert("&amp;")</script> ]]> \'; drop table cases; --';
    expect(read(asXml('errors', [{ code: 400, description: text }]))).toMatchObject({
      errors: { error: { code: '400', description: text } }
    });
  });

  it('writes a name that begins with @ as an attribute, whatever it holds', () => {
    const xml = asXml('web_actions', [{ '@type': 'Link "<&>"', label: 'a' }]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<web_action type="Link &quot;&lt;&amp;&gt;&quot;"><label>a</label></web_action>');
  });

  it('leaves out what XML cannot hold', () => {
    expect(asXml('x', 'a\u0000b\u0008c\uD800d\uFFFEe')).toContain('<x>abcde</x>');
  });

  it('is well formed and reads back the same, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, bytes) => {
        const words = `<${text}>`;
        const xml = asXml('request', { description: words, address: bytes });
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(read(xml)).toMatchObject({ request: { description: words } });
      })
    );
  });
});
