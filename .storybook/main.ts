import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  // The addresses that stories give to `src`.
  staticDirs: ['../stories/dossiers', '../src/dossiers'].map((from) => ({ from, to: '/dossiers' })),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The toolbar of ours has theme and width; the rest of the panels has nothing to show here.
  features: { actions: false, backgrounds: false, interactions: false, viewport: false, sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // As it is, for Storybook and for the stories: prepared for one of them, Lit would come twice.
    optimizeDeps: { ...vite.optimizeDeps, exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
