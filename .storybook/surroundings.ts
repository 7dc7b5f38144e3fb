/** What the page around a widget is like, chosen in Storybook's toolbar. */
export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'ru', 'ar'] as const;
export const DIRECTIONS = ['ltr', 'rtl'] as const;
/** `full` is what the window has. */
export const WIDTHS = ['290px', '560px', '800px', '1200px', 'full'] as const;

interface Globals {
  readonly theme?: string;
  readonly language?: string;
  readonly direction?: string;
  readonly width?: string;
}

/** Makes the page around a story dark or light, of a language, a direction and a width. */
export function surround(canvas: HTMLElement, { theme = 'light', language = 'en', direction = 'ltr', width = 'full' }: Globals): void {
  const { documentElement: page } = canvas.ownerDocument;
  page.lang = language;
  page.dir = direction;
  page.style.colorScheme = theme;
  canvas.style.maxInlineSize = width === 'full' ? '' : width;
}
