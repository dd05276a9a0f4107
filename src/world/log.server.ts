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

/**
 * What the log may say of something that failed. The database quotes the values it refuses, so of its errors
 * only the code and the place are told.
 */
export function causeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return String(error);
  if (!('severity' in error && 'code' in error)) return error.stack;
  return `database error ${String(error.code)}\n${error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')}`;
}
