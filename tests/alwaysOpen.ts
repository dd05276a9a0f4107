/** A city whose hotline is open at every hour of every day, so that a test or a measurement may run on any. */
import type { City } from '#catalogue/city.ts';
import { hamletHotline } from '#town/hamletHotline.ts';

/** With a small hotline where the city has none of its own. */
export function alwaysOpen(city: City): City {
  const [first] = city.calendars;
  const always = { ...first!, code: 'every-day', weekend: [], off: [], closures: [] };
  return {
    ...city,
    hotlines: city.hotlines.length > 0 ? city.hotlines : [hamletHotline],
    calendars: [...city.calendars, always],
    profile: {
      ...city.profile,
      office: city.profile.office ?? { from: city.profile.hotline.from, to: city.profile.hotline.to },
      hotline: { ...city.profile.hotline, calendar: 'every-day', from: '00:00', to: '23:59' }
    }
  };
}
