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
export function causeOf(error: unknown): string {
  // What runs the jobs tells of an error as a plain object with its stack.
  const { stack, code, severity } = (Object(error) === error ? error : {}) as Record<string, unknown>;
  const text = typeof stack === 'string' ? stack : undefined;
  if (code === undefined || severity === undefined) return text ?? String(error);
  const places = (text ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `database error ${String(code)}\n${places.join('\n')}`;
}
