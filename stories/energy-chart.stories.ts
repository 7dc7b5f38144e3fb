import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/energy-chart/define.js';
import { widgetArgTypes } from './args.js';
import type { WidgetArgs } from './args.js';
import { ADDRESSES, dossierOf, idsOf } from './dossiers.js';

interface Args extends WidgetArgs {
  highlight?: string | undefined;
}
type Story = StoryObj<Args>;

export default {
  title: 'Widgets/Energy chart',
  component: 'conflict-energy-chart',
  argTypes: {
    ...widgetArgTypes,
    highlight: { control: 'select', options: [undefined, ...idsOf('first', 'assets')], table: { category: 'attributes' } },
  },
  render: ({ dossier, src, items, highlight, heading, headingLevel, compact, refresh, fallback }) =>
    html`<conflict-energy-chart
      .dossier=${dossierOf(dossier)}
      src=${ifDefined(src)}
      items=${ifDefined(items)}
      highlight=${ifDefined(highlight)}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}
      ?compact=${compact}
      refresh=${ifDefined(refresh)}
      >${fallback ? html`<p>${fallback}</p>` : nothing}</conflict-energy-chart
    >`,
} satisfies Meta<Args>;

export const Usual: Story = {
  args: { dossier: 'first' },
};

export const Compact: Story = {
  args: { dossier: 'first', items: 'btc wrep sgc', highlight: 'wrep', compact: true, heading: 'Lines to the Black Sea', headingLevel: 2 },
};

export const Minimal: Story = {
  args: { dossier: 'minimal' },
};

/** 1,000 assets, of which the largest are drawn. */
export const Largest: Story = {
  args: { dossier: 'large' },
};

export const RightToLeft: Story = {
  args: { dossier: 'arabic' },
  globals: { language: 'ar', direction: 'rtl' },
};

/** No source states a figure. */
export const MissingData: Story = {
  args: { dossier: 'missing' },
};

/** Two sources, two values; both are drawn. */
export const ConflictingData: Story = {
  args: { dossier: 'conflicting' },
};

export const FailedLoad: Story = {
  args: { src: ADDRESSES.nowhere },
  parameters: { shows: 'line' },
};

export const FailedLoadWithFallback: Story = {
  args: { src: ADDRESSES.nowhere, fallback: 'An oil pipeline from Baku to Ceyhan carries up to 1.2 million barrels a day (Bloomberg).' },
  parameters: { shows: 'plain' },
};
