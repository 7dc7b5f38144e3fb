import { css } from 'lit';

/**
 * Tokens, frame and footer: the looks that all widgets share. Publishers set the `--conflict-…` properties and style parts.
 *
 * The page's type is let in by family alone: everything else is set anew on the frame, because inherited poison
 * (`font-size: 0`, transparent text, `text-indent: -9999px`) reaches into shadow roots.
 */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Containment gives a box without width of its own no width at all: floats and flex items would vanish. */
    contain-intrinsic-inline-size: 17.5rem;
    margin-block: 1.5rem;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    --_ink: var(--conflict-ink, light-dark(#15181d, #eceef1));
    --_muted: var(--conflict-muted, light-dark(#59616d, #a3abb7));
    --_rule: var(--conflict-rule, light-dark(#d8dce2, #363c46));
    --_surface: var(--conflict-surface, light-dark(#fff, #16191e));
    --_accent: var(--conflict-accent, light-dark(#0a6168, #5cc4c2));
    --_mark: var(--conflict-mark, light-dark(#b45309, #f0a95a));
    --_wash: var(--conflict-wash, light-dark(#f3f5f7, #1f242b));
    --_figure-font: var(--conflict-figure-font, Georgia, 'Times New Roman', serif);
    --_space: var(--conflict-space, 1em);
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    font: max(1rem, 16px) / 1.5 system-ui, sans-serif;
    font-family: var(--conflict-font, inherit);
    font-size: var(--conflict-font-size, max(1rem, 16px));
    color: var(--_ink);
    background: var(--_surface);
    border-block-start: 3px solid var(--_ink);
    border-radius: var(--conflict-radius, 0);
    padding: calc(var(--_space) * 0.85) calc(var(--_space) * 1.1) calc(var(--_space) * 0.75);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .frame * {
    box-sizing: border-box;
  }
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  blockquote,
  button {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .kicker {
    font-size: 0.75em;
    font-weight: 650;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--_accent);
  }
  /* Spacing tears connected scripts apart, and they have no capitals. */
  .kicker:lang(ar, fa, ur) {
    letter-spacing: 0;
    font-size: 0.85em;
  }
  .heading {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    margin-block: 0.1em;
  }
  .as-of {
    font-size: 0.875em;
    color: var(--_muted);
  }
  /* Inline, since a line may break behind a box of its own, and leave a footnote number alone. */
  .badge {
    border: 1px solid currentcolor;
    border-radius: 3px;
    font-size: 0.8em;
    padding: 0.15em 0.5em;
    white-space: nowrap;
    color: var(--_muted);
  }
  .as-of .badge {
    color: var(--_mark);
    font-weight: 600;
    font-size: 0.9em;
  }
  sup {
    font-size: 0.75em;
    line-height: 0;
    vertical-align: 0.45em;
  }
  a,
  button {
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    /* What a finger hits (WCAG 2.5.8). */
    min-block-size: 24px;
    cursor: pointer;
  }
  summary {
    cursor: pointer;
    width: fit-content;
    min-block-size: 24px;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* After the slash, what screen readers say: nothing, since the state is told by the element itself. */
  summary::after {
    content: ' ▾' / '';
  }
  [open] > summary::after {
    content: ' ▴' / '';
  }
  a:hover,
  button:hover,
  summary:hover {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .reference {
    color: var(--_accent);
    font-weight: 650;
    position: relative;
  }
  /* The number is smaller than what a finger hits (WCAG 2.5.8). */
  .reference button {
    position: absolute;
    inset: 50% auto auto 50%;
    inline-size: 24px;
    block-size: 24px;
    transform: translate(-50%, -50%);
  }
  /* A finger must hit one of two numbers and not both: their middles stand as far apart as a button is wide. */
  .further {
    margin-inline-start: calc(24px - 0.5em);
  }
  .remark {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
    border-inline-start: 2px solid var(--_mark);
    padding-inline-start: 0.6em;
    margin-block: 0.35em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    border-block-start: 1px solid var(--_rule);
    margin-block-start: 0.9em;
    padding-block-start: 0.5em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .provenance {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .source {
    scroll-margin: 4rem;
    /* Room for a finger between the links of two sources; the links themselves break like text, beside their number. */
    line-height: 1.85;
  }
  .source:focus {
    background: var(--_wash);
    outline: 0;
    box-shadow: 0 0 0 0.3em var(--_wash);
  }
  .number {
    font-weight: 650;
    color: var(--_accent);
    padding-inline-end: 0.25em;
  }
  .more {
    display: inline-block;
    padding-inline-start: 0.5em;
  }
  .more[open] {
    display: block;
    padding-inline-start: 1em;
  }
  .more li {
    display: inline;
  }
  /* Where the source has no places in it, the way back is an arrow alone. */
  .more button {
    min-inline-size: 24px;
  }
  .more li > button::after {
    content: ' ↑' / '';
  }
  .more li + li::before {
    content: ' · ' / '';
  }
  .menu[open] {
    flex-basis: 100%;
  }
  /* Some room is kept, so that little moves when the content comes. */
  .state {
    min-block-size: 4em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .state button {
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
      border-block-start-width: 3px;
    }
    .source:focus {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .frame {
      color-scheme: light;
      break-inside: avoid;
    }
    .menu {
      display: none;
    }
    /* What is folded on screen is open on paper, where the browser can do that. */
    @supports selector(::details-content) {
    .fold::details-content,
    .more::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .fold > summary,
    .more > summary {
      display: none;
    }
    }
    /* Ways back lead nowhere on paper. */
    .more li > button::after {
      content: none;
    }
    .more li:has(> button:empty) {
      display: none;
    }
    .source a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
