import type { ArgTypes } from '@storybook/web-components-vite';
import { DOSSIER_NAMES } from './dossiers.js';
import type { DossierName } from './dossiers.js';

/** What every widget can be given, as a story's `args`. Attributes by the names of their properties. */
export interface WidgetArgs {
  /** Name of the dossier that the element is handed as an object. */
  dossier?: DossierName | undefined;
  src?: string | undefined;
  items?: string | undefined;
  heading?: string | undefined;
  headingLevel?: number | undefined;
  compact?: boolean;
  refresh?: number | undefined;
  /** The page's own words inside the tag. */
  fallback?: string | undefined;
}

export const HEADING_LEVELS = [2, 3, 4, 5, 6] as const;

/** Controls of what all widgets share; descriptions come from the custom-elements manifest. */
export const widgetArgTypes: Partial<ArgTypes<WidgetArgs>> = {
  dossier: { control: 'select', options: DOSSIER_NAMES, description: 'Dossier handed over as an object.', table: { category: 'story' } },
  fallback: { control: 'text', description: 'Plain HTML inside the tag, for where the widget cannot be.', table: { category: 'story' } },
  src: { control: 'text', table: { category: 'attributes' } },
  items: { control: 'text', table: { category: 'attributes' } },
  heading: { control: 'text', table: { category: 'attributes' } },
  headingLevel: { name: 'heading-level', control: 'select', options: HEADING_LEVELS, table: { category: 'attributes' } },
  compact: { control: 'boolean', table: { category: 'attributes' } },
  refresh: { control: { type: 'number', min: 15 }, table: { category: 'attributes' } },
};
