/** The whole catalogue as a file, and the schema such files are checked by. */
import { error } from '@sveltejs/kit';
import { handOut } from '#flow/editing/import.server.ts';
import { jsonSchema } from '#knowledge/exchange/catalogue.ts';
import type { RequestHandler } from './$types';

const TYPES: Readonly<Record<string, string>> = {
  'catalogue.json': 'application/json; charset=utf-8',
  'catalogue.csv': 'text/csv; charset=utf-8; header=present',
  'catalogue.schema.json': 'application/schema+json; charset=utf-8'
};

export const GET: RequestHandler = async ({ params, locals }) => {
  const { file } = params;
  const type = Object.hasOwn(TYPES, file) ? TYPES[file] : undefined;
  if (type === undefined) error(404, 'not-here');
  const body =
    file === 'catalogue.schema.json'
      ? JSON.stringify(jsonSchema(), null, 2)
      : await handOut(locals.here, file === 'catalogue.csv' ? 'csv' : 'json');
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` }
  });
};
