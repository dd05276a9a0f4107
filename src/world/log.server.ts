/** The log: what happened, for whoever runs it, without anything personal. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** A log that never writes addresses, names, texts or tokens: only what is named here gets through whole. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.to', '*.email', '*.phone', '*.password', '*.token', '*.contact', '*.body'],
      censor: '[kept back]'
    }
  });
}
