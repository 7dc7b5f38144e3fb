import { css } from 'lit';

/** What the menu opens: its buttons, the table, the text. Comes with `menu.ts`. */
export const menuStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    padding-block: 0.4em;
  }
  .text {
    font: 0.95em/1.5 ui-monospace, monospace;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    background: var(--_wash);
    color: var(--_ink);
    margin: 0.5em 0 0;
    padding: 0.75em;
    max-block-size: 24em;
    overflow: auto;
  }
  .twin {
    color: var(--_ink);
    max-block-size: 32em;
    overflow: auto;
    /* Words of the table stay whole; it scrolls. */
    overflow-wrap: break-word;
  }
  .twin table {
    border-collapse: collapse;
  }
  .twin caption {
    text-align: start;
    font-weight: 700;
    padding-block: 0.5em;
  }
  .twin td,
  .twin th {
    text-align: start;
    vertical-align: baseline;
    padding-block: 0.3em;
    padding-inline-end: 1em;
    border-block-end: 1px solid var(--_rule);
    font-variant-numeric: lining-nums;
  }
`;
