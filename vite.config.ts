import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** On the server, SvelteKit watches addresses by our class instead of by getters of each (src/world/page/tracked.ts). */
function tracked(): Plugin {
  const ours = fileURLToPath(new URL('src/world/page/tracked.ts', import.meta.url));
  const theirs = 'export function make_trackable(';
  let found = false;
  return {
    name: 'tracked',
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    transform: {
      filter: { id: /@sveltejs[\\/]kit[\\/]src[\\/]utils[\\/]url\.js$/ },
      handler(code) {
        found = code.includes(theirs);
        const call = '(url, whole, param) => new Tracked(url, { whole, param })';
        return `import { Tracked } from ${JSON.stringify(ours)};\n${code.replace(theirs, 'function their_trackable(')}\nexport const make_trackable = ${call};\n`;
      }
    },
    generateBundle() {
      if (!found) throw new Error('SvelteKit watches addresses in another way than before.');
    }
  };
}

export default defineConfig({
  // A face within the sheet of styles would be refused by our policy of contents.
  build: { assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined) },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Pages name every chunk they need in their head, so the tiniest are merged; larger ones would carry what others need.
            codeSplitting: {
              groups: [
                { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_500 }
              ]
            }
          }
        }
      }
    }
  },
  plugins: [
    tracked(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      // Our own check stands in hooks.server.ts: programs write to the API without an Origin.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'connect-src': ['self'],
          'worker-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none']
        }
      }
    })
  ]
});
