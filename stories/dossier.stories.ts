import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/dossier/define.js';
import '../src/components/factbox/define.js';
import '../src/components/quote/define.js';
import { widgetArgTypes } from './args.js';
import type { WidgetArgs } from './args.js';
import { ADDRESSES, DOSSIERS, dossierOf, idsOf } from './dossiers.js';

interface Args extends Pick<WidgetArgs, 'dossier' | 'src' | 'refresh'> {
  /** Facts and quotations of the widgets inside. */
  items?: string | undefined;
  quotes?: readonly (string | undefined)[];
}
type Story = StoryObj<Args>;

const widgets = ({ items, quotes = [undefined] }: Args) =>
  html`<conflict-factbox items=${ifDefined(items)}></conflict-factbox>
    ${quotes.map((item) => html`<conflict-quote item=${ifDefined(item)}></conflict-quote>`)}`;

const { dossier, src, refresh } = widgetArgTypes;

export default {
  title: 'Widgets/Dossier',
  component: 'conflict-dossier',
  argTypes: { dossier: dossier!, src: src!, refresh: refresh! },
  render: (args) =>
    html`<conflict-dossier .dossier=${dossierOf(args.dossier)} src=${ifDefined(args.src)} refresh=${ifDefined(args.refresh)}>${widgets(args)}</conflict-dossier>`,
} satisfies Meta<Args>;

export const Usual: Story = {
  args: { src: ADDRESSES.first, items: 'casualties displaced mediators', quotes: ['q-lavrov-contacts'] },
};

/** The dossier stands in the page itself. */
export const Minimal: Story = {
  render: (args) =>
    html`<conflict-dossier><script type="application/json">${JSON.stringify(DOSSIERS.minimal)}</script>${widgets(args)}</conflict-dossier>`,
};

/** Ten widgets share one request. */
export const Largest: Story = {
  args: { src: ADDRESSES.first, quotes: idsOf('first', 'quotes') },
};

export const RightToLeft: Story = {
  args: { src: ADDRESSES.arabic },
  globals: { language: 'ar', direction: 'rtl' },
};

export const MissingData: Story = {
  args: { src: ADDRESSES.missing },
};

export const ConflictingData: Story = {
  args: { src: ADDRESSES.conflicting },
};

export const FailedLoad: Story = {
  args: { src: ADDRESSES.nowhere },
  parameters: { shows: 'line' },
};
