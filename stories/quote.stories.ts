import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/quote/define.js';
import { widgetArgTypes } from './args.js';
import type { WidgetArgs } from './args.js';
import { ADDRESSES, dossierOf, idsOf } from './dossiers.js';

interface Args extends WidgetArgs {
  item?: string | undefined;
}
type Story = StoryObj<Args>;

export default {
  title: 'Widgets/Quote card',
  component: 'conflict-quote',
  argTypes: {
    ...widgetArgTypes,
    item: { control: 'select', options: [undefined, ...idsOf('first', 'quotes')], table: { category: 'attributes' } },
  },
  render: ({ dossier, src, item, items, heading, headingLevel, compact, refresh, fallback }) =>
    html`<conflict-quote
      .dossier=${dossierOf(dossier)}
      src=${ifDefined(src)}
      item=${ifDefined(item)}
      items=${ifDefined(items)}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}
      ?compact=${compact}
      refresh=${ifDefined(refresh)}
      >${fallback ? html`<blockquote>${fallback}</blockquote>` : nothing}</conflict-quote
    >`,
} satisfies Meta<Args>;

export const Usual: Story = {
  args: { dossier: 'first', item: 'q-lavrov-contacts' },
};

export const WithHeading: Story = {
  args: { dossier: 'first', item: 'q-altun-stand', heading: 'What Ankara says', compact: true },
};

export const Minimal: Story = {
  args: { dossier: 'minimal' },
};

export const Largest: Story = {
  args: { dossier: 'large' },
};

export const RightToLeft: Story = {
  args: { dossier: 'arabic', item: 'q-demand' },
  globals: { language: 'ar', direction: 'rtl' },
};

export const MissingData: Story = {
  args: { dossier: 'missing' },
};

export const ConflictingData: Story = {
  args: { dossier: 'conflicting', item: 'q-leave' },
};

export const FailedLoad: Story = {
  args: { src: ADDRESSES.nowhere },
  parameters: { shows: 'line' },
};

export const FailedLoadWithFallback: Story = {
  args: { src: ADDRESSES.nowhere, fallback: '“We will continue to stand with Azerbaijan”' },
  parameters: { shows: 'plain' },
};
