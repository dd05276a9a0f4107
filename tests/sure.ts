/** A value where no refusal is expected. */
import { isFaults, isRefusal, type Faults, type Refusal } from '#world/refusal.ts';

/** The value; a test that meets a refusal or faults instead ends with them. */
export function sure<T>(value: T | Refusal | Faults): T {
  if (isRefusal(value)) throw new Error(`Refused: ${value.refusal}`);
  if (isFaults(value)) throw new Error(`Refused: ${JSON.stringify(value.faults)}`);
  return value;
}
