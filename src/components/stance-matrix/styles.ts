import { css } from 'lit';

/** A card an actor, for containers in which columns have no room: the same table, laid out otherwise. */
const cards = css`
  table,
  tbody,
  tbody th {
    display: block;
  }
  /* Still there for screen readers: the heads of the columns. */
  thead {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  caption {
    display: block;
  }
  tbody {
    display: flex;
    flex-direction: column;
    padding: 0.75em 3px;
    border-block-start: 1px solid var(--_rule);
  }
  tbody tr {
    display: contents;
  }
  tbody th {
    position: static;
    border: 0;
    padding: 0;
    font-size: 1.1em;
  }
  tbody td {
    display: block;
    block-size: auto;
    padding: 0.6em 0 0;
  }
  td::before {
    content: attr(data-issue) / '';
    display: block;
    unicode-bidi: plaintext;
    color: var(--_muted);
  }
  .not-researched,
  .no-position-stated,
  .not-applicable {
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }
  :is(.not-researched, .no-position-stated, .not-applicable)::before {
    flex: 1;
  }
  /* What is blank in a table is left out of a card, for the eye. */
  td.not-researched:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  .no-position-stated button {
    inline-size: auto;
    padding: 0;
  }
  /* What is open stands beneath its cell, not beneath the last of the card. */
  .evidence td {
    order: 1;
  }
  td:has([aria-expanded='true']) ~ td {
    order: 2;
  }
`;

/** Without colour: strokes above for support, below for opposition, at the sides for neither; broken where it is less than that. */
const strokes = css`
  .scroll td:not(.no-position-stated) > button,
  .legend .sign {
    color: CanvasText;
    background: Canvas;
    border-color: CanvasText;
  }
  .supports > button,
  .leans-support > button,
  .conflicting > button {
    border-block-start-width: 4px;
  }
  .opposes > button,
  .leans-oppose > button,
  .conflicting > button {
    border-block-end-width: 4px;
  }
  .neutral > button,
  .declined > button {
    border-inline-width: 4px;
  }
`;

export const styles = css`
  .scroll,
  .legend {
    --_strong: var(--conflict-stance-ink, light-dark(#fff, #07201d));
    --_weak: var(--conflict-stance-leans-ink, light-dark(#10231f, #f4f1e6));
  }
  .scroll {
    overflow-x: auto;
    margin-block-start: 0.6em;
    /* What is focused must not hide behind what sticks. */
    scroll-padding: 5em 1em 1em 10em;
    position: relative;
  }
  table {
    table-layout: fixed;
    inline-size: 100%;
    border-spacing: 0;
    font-size: 0.875em;
    line-height: 1.35;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 0.4em;
  }
  /* Told when it is of use. */
  table:not(:has(:focus-visible)) .keys {
    clip-path: inset(50%);
  }
  th {
    text-align: start;
    font-weight: 650;
    padding: 0.5em 0.5em 0.5em 0;
    background: var(--_surface);
  }
  th[part='issue'] {
    inline-size: 6.75em;
    vertical-align: bottom;
    font-size: 0.93em;
    padding: 0 0.6em 0.4em 0.25em;
  }
  thead > tr > * {
    inline-size: 9em;
    padding: 0;
    background: var(--_surface);
    border-block-end: 2px solid var(--_ink);
  }
  .aside {
    font-weight: 400;
    font-size: 0.9em;
    color: var(--_muted);
  }
  .who {
    display: block;
  }
  /* Drawn by the row, since blank cells are clipped away with their borders. */
  tbody tr {
    background: linear-gradient(var(--_rule) 0 0) bottom / 100% 1px no-repeat;
    print-color-adjust: exact;
  }
  tbody th {
    border-block-end: 1px solid var(--_rule);
  }
  tbody td {
    /* So that the button can be as high as the row. */
    block-size: 1px;
    padding: 2px;
  }
  td > button {
    inline-size: 100%;
    block-size: 100%;
    padding: 0.45em 0.4em;
    border: 1px solid transparent;
    border-radius: 3px;
    text-decoration: none;
    font-weight: 600;
    line-height: 1.25;
  }
  td > button:hover,
  [aria-expanded='true'] {
    outline: 2px solid var(--_ink);
    outline-offset: 0;
    color: inherit;
  }
  .sign {
    display: inline-block;
    text-align: center;
    min-inline-size: 1.6em;
    margin-inline-end: 0.4em;
    border: 1px solid transparent;
    border-radius: 2px;
  }
  td > button::before,
  .sign::before {
    content: var(--_sign) / '';
  }
  td > button::before {
    padding-inline-end: 0.25em;
  }
  .supports {
    --_sign: '▲';
  }
  .leans-support {
    --_sign: '△';
  }
  .neutral {
    --_sign: '●';
  }
  .leans-oppose {
    --_sign: '▽';
  }
  .opposes {
    --_sign: '▼';
  }
  .unclear {
    --_sign: '?';
  }
  .conflicting {
    --_sign: '±';
  }
  .declined {
    --_sign: '…';
  }
  .sign.revised {
    --_sign: '*';
  }
  td.revised > button::after {
    content: ' *' / '';
  }
  .supports > button,
  .sign.supports {
    color: var(--_strong);
    background: var(--conflict-stance-supports, light-dark(#01665e, #5ab4ac));
  }
  .opposes > button,
  .sign.opposes {
    color: var(--_strong);
    background: var(--conflict-stance-opposes, light-dark(#8c510a, #d8a24a));
  }
  .leans-support > button,
  .sign.leans-support {
    color: var(--_weak);
    background: var(--conflict-stance-leans-support, light-dark(#a8ddd5, #1d5a54));
    border: 1px dashed light-dark(#01665e, #5ab4ac);
  }
  .leans-oppose > button,
  .sign.leans-oppose {
    color: var(--_weak);
    background: var(--conflict-stance-leans-oppose, light-dark(#ecd5a2, #664413));
    border: 1px dashed light-dark(#8c510a, #d8a24a);
  }
  .neutral > button,
  .sign.neutral {
    color: var(--_ink);
    background: var(--conflict-stance-neutral, light-dark(#e2e5ea, #3a414c));
    border: 1px solid var(--_muted);
  }
  .conflicting > button,
  .sign.conflicting {
    border: 1px dashed var(--_ink);
  }
  .unclear > button,
  .declined > button,
  .sign.unclear,
  .sign.declined {
    border: 1px dotted var(--_ink);
  }
  .no-position-stated,
  .not-researched,
  .not-applicable {
    color: var(--_muted);
    padding-inline: 0.6em;
  }
  .no-position-stated > button {
    font-weight: 400;
    padding: 0.45em 0;
  }
  .no-position-stated > button::before {
    content: none;
  }
  td.not-applicable {
    font-style: italic;
    background: repeating-linear-gradient(-45deg, var(--_rule) 0 1px, transparent 1px 7px);
  }
  /* Blank for the eye until it is pointed at; always there to be read aloud, found and copied. */
  td.not-researched:not(:hover, :focus) {
    clip-path: inset(50%);
  }
  [part='evidence'] {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: min(100%, 100cqi - 2.5em, 46em);
    border-inline-start: 3px solid var(--_accent);
    padding: 0.35em 1em;
    margin-block: 0.4em 0.6em;
  }
  [part='evidence'] > * {
    margin-block-end: 0.5em;
  }
  [part='evidence'] li {
    margin-block-start: 0.6em;
  }
  blockquote {
    font-family: var(--_figure-font);
    font-size: 1.2em;
    text-wrap: pretty;
  }
  .context,
  .about,
  .said,
  .original {
    color: var(--_muted);
  }
  .context {
    font-size: 0.9em;
  }
  b,
  .speaker {
    color: var(--_ink);
    font-weight: 650;
  }
  .formerly {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 0.5em;
  }
  .legend {
    font-size: 0.8125em;
    color: var(--_muted);
    margin-block-start: 0.75em;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.2em;
  }
  .sign:is(.no-position-stated, .not-applicable, .not-researched) {
    display: none;
  }
  .wide :is(tbody th, thead td) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    border-inline-end: 1px solid var(--_rule);
  }
  .tall {
    max-block-size: 85vh;
    overflow-y: auto;
  }
  .tall thead > tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .tall thead td {
    z-index: 3;
  }
  :host([compact]) table {
    font-size: 0.8125em;
  }
  @media screen {
    @container (inline-size < 48rem) {
      .many {
        ${cards}
      }
    }
    @container (inline-size < 34rem) {
      .some {
        ${cards}
      }
    }
  }
  @media (forced-colors: active) {
    ${strokes}
    /* A transparent border would be drawn, and what was not found would look like a position. */
    .no-position-stated > button {
      border-color: Canvas;
    }
    /* The rules of rows are backgrounds, which are not drawn here. */
    tbody tr {
      forced-color-adjust: none;
      background: linear-gradient(CanvasText 0 0) bottom / 100% 1px no-repeat;
    }
    tbody tr > * {
      forced-color-adjust: auto;
    }
  }
  @media print {
    ${strokes}
    .scroll {
      overflow: visible;
      max-block-size: none;
    }
    .wide {
      ${cards}
    }
    tr {
      break-inside: avoid;
    }
    caption,
    .evidence [part='button'] {
      display: none;
    }
  }
`;
