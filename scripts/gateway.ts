/** A gateway of text messages on this machine, for trying: prints what it is given, and says that it arrived. */
import { openGateway } from '../tests/texting.ts';

const gateway = await openGateway(Number(process.env['PORT'] ?? 2775));
gateway.before = (part) => {
  const of = part.of ? ` (${part.of.part}/${part.of.parts})` : '';
  console.log(`${part.from} → ${part.to}${of}: ${part.words}`);
  setTimeout(() => void gateway.receipt(part.id).catch(() => undefined), 1_000);
  return Promise.resolve();
};
console.log(`TEXTS_URL=${gateway.url}`);
