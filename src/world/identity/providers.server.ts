/** The providers of identities the settings name, opened once. */
import type { Seal } from '#world/seal.server.ts';
import { readProviders } from './file.server.ts';
import { openOidc } from './oidc.server.ts';
import type { Provider } from './provider.ts';
import { openSaml } from './saml.server.ts';

type Under = { publicUrl: string; seal: Seal; env?: Readonly<Record<string, string | undefined>> };

/** Opens them; none without a file. Throws with plain lines when the file is wrong. */
export function openProviders(
  file: string | undefined,
  { publicUrl, seal, env = process.env }: Under
): readonly Provider[] {
  if (file === undefined) return [];
  return readProviders(file, env).map((settings) => {
    // Where the provider sends people back to: known to it, so it never changes.
    const at = `${publicUrl}/sign-in/with/${settings.code}`;
    return settings.kind === 'oidc'
      ? openOidc(settings, `${at}/back`)
      : openSaml(settings, { acs: `${at}/acs`, metadata: `${at}/metadata` }, seal);
  });
}
