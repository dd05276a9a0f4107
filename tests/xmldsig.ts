/** XML signatures by another implementation than the one that works here, with a reader of XML of its own. */
import { createRequire } from 'node:module';
import { webcrypto } from 'node:crypto';
import type * as Xmldsig from 'xmldsigjs';

const here = createRequire(import.meta.url);
const there = createRequire(here.resolve('xmldsigjs'));

/** The library; it wants to be told what reads XML and what works out signatures. */
export const xmldsig = here('xmldsigjs') as typeof Xmldsig;
const { setNodeDependencies } = there('xml-core') as { setNodeDependencies(all: object): void };
setNodeDependencies({ ...(there('@xmldom/xmldom') as object), xpath: there('xpath') as object });
xmldsig.Application.setEngine('Node', webcrypto as unknown as Crypto);

/** A signature checked by one key, whatever key it names itself. */
export class CheckedBy extends xmldsig.SignedXml {
  private readonly by: CryptoKey;

  constructor(document: Document, by: CryptoKey) {
    super(document);
    this.by = by;
  }

  protected override GetPublicKeys(): Promise<CryptoKey[]> {
    return Promise.resolve([this.by]);
  }
}
