/** The built site alone, as `npm start` serves it, for a test that made its database itself; says its address. */

import { settingsHere } from '#world/environment.server.ts';
import { findPort, openSite } from '../scripts/serve.ts';

const settings = settingsHere();
settings.PORT = await findPort(settings);
process.env['PORT'] = String(settings.PORT);
const site = await openSite(settings);
process.once('SIGTERM', () => void site.close().then(() => process.exit()));
process.once('disconnect', () => process.exit());
process.send?.({ url: `http://${settings.HOST}:${settings.PORT}` });
