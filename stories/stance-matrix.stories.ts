import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/components/stance-matrix/define.js';
import { widgetArgTypes } from './args.js';
import type { WidgetArgs } from './args.js';
import { ADDRESSES, dossierOf } from './dossiers.js';

interface Args extends Omit<WidgetArgs, 'items'> {
  actors?: string | undefined;
  issues?: string | undefined;
}
type Story = StoryObj<Args>;

const { items: _, ...shared } = widgetArgTypes;

export default {
  title: 'Widgets/Stance matrix',
  component: 'conflict-stance-matrix',
  argTypes: {
    ...shared,
    actors: { control: 'text', table: { category: 'attributes' } },
    issues: { control: 'text', table: { category: 'attributes' } },
  },
  render: ({ dossier, src, actors, issues, heading, headingLevel, compact, refresh, fallback }) =>
    html`<conflict-stance-matrix
      .dossier=${dossierOf(dossier)}
      src=${ifDefined(src)}
      actors=${ifDefined(actors)}
      issues=${ifDefined(issues)}
      heading=${ifDefined(heading)}
      heading-level=${ifDefined(headingLevel)}
      ?compact=${compact}
      refresh=${ifDefined(refresh)}
      >${fallback ? html`<p>${fallback}</p>` : nothing}</conflict-stance-matrix
    >`,
} satisfies Meta<Args>;

export const Usual: Story = {
  args: { dossier: 'first' },
};

export const Picked: Story = {
  args: { dossier: 'first', actors: 'am az ir tr', issues: 'iss-ceasefire iss-turkey-role', compact: true, heading: 'Four neighbours', headingLevel: 2 },
};

/** One actor, one issue. */
export const Minimal: Story = {
  args: { dossier: 'minimal' },
};

/** 200 actors, 30 issues, every position. */
export const Largest: Story = {
  args: { dossier: 'large' },
};

export const RightToLeft: Story = {
  args: { dossier: 'arabic' },
  globals: { language: 'ar', direction: 'rtl' },
};

/** The kinds of absence: nobody looked, nothing found, does not apply, would not say. */
export const MissingData: Story = {
  args: { dossier: 'missing' },
};

/** Alleged and denied, two sources that contradict one another, a position that was given up. */
export const ConflictingData: Story = {
  args: { dossier: 'conflicting' },
};

export const FailedLoad: Story = {
  args: { src: ADDRESSES.nowhere },
  parameters: { shows: 'line' },
};

export const FailedLoadWithFallback: Story = {
  args: { src: ADDRESSES.nowhere, fallback: 'Russia calls for an immediate cease-fire (Bloomberg).' },
  parameters: { shows: 'plain' },
};
