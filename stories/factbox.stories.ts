import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/factbox/define.js';
import { widgetArgTypes } from './args.js';
import type { WidgetArgs } from './args.js';
import { ADDRESSES, dossierOf } from './dossiers.js';

type Story = StoryObj<WidgetArgs>;

export default {
  title: 'Widgets/Fact box',
  component: 'conflict-factbox',
  argTypes: widgetArgTypes,
  render: ({ dossier, src, items, heading, headingLevel, compact, refresh, fallback }) =>
    html`<conflict-factbox
      .dossier=${dossierOf(dossier)}
      src=${ifDefined(src)}
      items=${ifDefined(items)}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}
      ?compact=${compact}
      refresh=${ifDefined(refresh)}
      >${fallback ? html`<p>${fallback}</p>` : nothing}</conflict-factbox
    >`,
} satisfies Meta<WidgetArgs>;

export const Usual: Story = {
  args: { dossier: 'first', items: 'casualties displaced fighting-since territory mediators pipeline-risk' },
};

export const Compact: Story = {
  args: { ...Usual.args, compact: true, heading: 'In short', headingLevel: 2 },
};

export const Minimal: Story = {
  args: { dossier: 'minimal' },
};

export const Largest: Story = {
  args: { dossier: 'large' },
};

export const RightToLeft: Story = {
  args: { dossier: 'arabic' },
  globals: { language: 'ar', direction: 'rtl' },
};

export const MissingData: Story = {
  args: { dossier: 'missing' },
};

export const ConflictingData: Story = {
  args: { dossier: 'conflicting' },
};

export const FailedLoad: Story = {
  args: { src: ADDRESSES.nowhere },
  parameters: { shows: 'line' },
};

export const FailedLoadWithFallback: Story = {
  args: { src: ADDRESSES.nowhere, fallback: 'Fighting since 27 September 2020 (Bloomberg).' },
  parameters: { shows: 'plain' },
};
