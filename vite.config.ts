import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

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
