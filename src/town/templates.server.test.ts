import { expect, it } from 'vitest';
import { listTemplates } from '#cases/templates/template.server.ts';
import { checkTemplate } from '#cases/templates/template.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { openHere } from '#tests/here.ts';
import { fillPeople } from './people.server.ts';
import { fillTemplates } from './templates.server.ts';

it.each(['cities/krakow', 'cities/brzegowo'])(
  'the templates of the town are fit to keep in %s',
  async (folder) => {
    const city = await readCity(folder);
    const { world } = await openHere(city);
    const now = Temporal.Instant.from('2026-11-20T08:00:00Z');
    await fillPeople(world.db, city, '2026-11-20');
    await fillTemplates(world.db, city, now);
    const desk = await listTemplates(world.db, null);
    expect(desk.map(({ lang }) => lang)).toEqual(expect.arrayContaining(['pl', 'en', 'uk']));
    const rows = await world.db.selectFrom('templates').selectAll().execute();
    expect(rows.length).toBeGreaterThan(desk.length);
    const known = city.categories.map(({ code }) => code);
    for (const row of rows) expect(checkTemplate(row, known), row.name).toMatchObject({ name: row.name });
  }
);
