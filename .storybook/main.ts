import { defineMain } from '@storybook/react-vite/node';

export default defineMain({
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  features: {
    experimentalTestSyntax: true,
    // The toolbar sets the background. The other two features are about Storybook, not about the widget.
    backgrounds: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: ['./public', { from: '../demo/statements', to: '/statements' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
});
