/** A place: where something lies, as a point, an address in words, or both. */
import { z } from 'zod';

/** A point on the earth in WGS 84 degrees. */
export const pointSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180)
});
export type Point = z.infer<typeof pointSchema>;

/** Where a report's matter lies. `district` is worked out from the point, or chosen by a person. */
export const placeSchema = z.strictObject({
  point: pointSchema.optional(),
  address: z.string().max(200).optional(),
  detail: z.string().max(300).optional(),
  district: z.string().optional()
});
export type Place = z.infer<typeof placeSchema>;
