/** The providers of identities the settings name, opened once. */
import type { Seal } from '#world/seal.server.ts';
import { openArtifact } from './artifact/artifact.server.ts';
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
    if (settings.kind === 'oidc') return openOidc(settings, `${at}/back`);
    const addresses = { acs: `${at}/acs`, metadata: `${at}/metadata` };
    if (settings.kind === 'saml') return openSaml(settings, addresses, seal);
    return openArtifact(settings, addresses, seal);
  });
}
