import { css } from 'lit';

export const styles = css`
  .frame {
    position: relative;
  }
  /* For those who hear the page; inside the frame, so that nothing makes the page wider. */
  .spoken {
    position: absolute;
    inline-size: 50%;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .key,
  .muted,
  .notes,
  .about,
  .axis {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .muted .muted,
  .title .muted,
  .distance .muted {
    font-size: 1em;
    font-weight: 400;
  }
  .key {
    margin-block-start: 0.4em;
  }
  .panel {
    margin-block-start: 1em;
  }
  .top,
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
  }
  .title {
    font-weight: 700;
  }
  select {
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_rule);
    border-radius: 3px;
    min-block-size: 24px;
    max-inline-size: 100%;
  }
  .axis {
    container-type: inline-size;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    position: relative;
    padding-block-end: 0.25em;
    font-variant-numeric: lining-nums;
  }
  .axis span::before {
    content: attr(data-tick);
  }
  .axis span {
    justify-self: start;
    white-space: nowrap;
  }
  .axis span:not(:first-child, :last-child) {
    translate: -50%;
  }
  [dir='rtl'] .axis span:not(:first-child, :last-child) {
    translate: 50%;
  }
  .axis span:last-child {
    position: absolute;
    inset-inline-end: 0;
  }
  /* Fewer numbers where there is less room; the lines stay. */
  @container (inline-size < 36em) {
    .axis span:is(:nth-child(even), :nth-last-child(2)):not(:first-child, :last-child)::before {
      content: none;
    }
  }
  @container (inline-size < 24em) {
    .axis span:not(:first-child, :last-child)::before {
      content: none;
    }
  }
  .asset {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_rule);
  }
  :host([compact]) .asset {
    padding-block: 0.15em;
  }
  .line {
    font-size: 0.9375em;
    /* Numbers of sources on two lines are targets for a finger, too. */
    line-height: max(1.35em, 24px);
  }
  .name {
    flex: 1 1 9em;
  }
  .value {
    font-variant-numeric: lining-nums;
    margin-inline-start: auto;
    text-align: end;
  }
  .about {
    display: block;
    order: 1;
    flex: 0 0 100%;
    font-size: 0.867em;
  }
  .highlight .name,
  .highlight .value,
  .distance {
    font-weight: 700;
  }
  .highlight .value,
  .distance {
    color: var(--_mark);
  }
  .bar {
    display: block;
    margin-block: 0.25em;
    overflow: visible;
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .grid {
    stroke: var(--_rule);
  }
  .hatch {
    stroke: var(--_muted);
    stroke-width: 16px;
    stroke-dasharray: 1 6;
    opacity: 0.7;
  }
  .mark {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }
  .throughput,
  .production {
    fill: var(--_muted);
    stroke-width: 1px;
  }
  .outage {
    fill: var(--_surface);
    stroke-dasharray: 3 2;
  }
  .other {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1px;
    opacity: 0.75;
  }
  .reach {
    stroke: var(--_muted);
    stroke-dasharray: 1 3;
  }
  .highlight .mark:not(.other) {
    stroke: var(--_mark);
    stroke-width: 2.5px;
  }
  .highlight .throughput,
  .highlight .production {
    fill: var(--_mark);
  }
  .notes {
    line-height: max(1.5em, 24px);
  }
  .route {
    font-size: 0.875em;
    line-height: 1.5;
    margin-block: 0.5em;
  }
  .bracket {
    block-size: 6px;
    border: 1.5px solid var(--_mark);
    border-block-end: 0;
    margin-block: 0.25em 0.4em;
  }
  .route ol {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .route li {
    position: relative;
    padding-block-start: 0.9em;
    padding-inline: 0.25em;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .route li:first-child {
    text-align: start;
    padding-inline-start: 0;
  }
  .route li:last-child {
    text-align: end;
    padding-inline-end: 0;
  }
  /* The line between the stations, and a dot at each. */
  .route li::before,
  .route li::after {
    content: '';
    position: absolute;
  }
  .route li::before {
    inset: 4px 0 auto;
    border-block-start: 2px solid var(--_mark);
  }
  .route li::after {
    inset: 0 0 auto;
    margin-inline: auto;
    inline-size: 6px;
    block-size: 6px;
    border: 2px solid var(--_mark);
    border-radius: 50%;
    background: var(--_surface);
  }
  .route li:first-child::after {
    margin-inline-start: 0;
  }
  .route li:last-child::after {
    margin-inline-end: 0;
  }
  @container (inline-size < 40rem) {
    .long ol {
      grid-auto-flow: row;
    }
    .long li,
    .long li:last-child {
      text-align: start;
      padding: 0 0 0.25em;
      padding-inline-start: 1.4em;
    }
    .long li::before {
      inset: 0.6em auto -0.6em 4px;
      border: 0;
      border-inline-start: 2px solid var(--_mark);
    }
    .long li:last-child::before {
      content: none;
    }
    .long li::after {
      inset: 0.3em auto auto 0;
    }
  }
  /* What is known of an asset gets the whole line below its name and value. */
  @container (inline-size < 44rem) {
    .line > :first-child {
      display: contents;
    }
  }
  @container (inline-size >= 44rem) {
    .asset,
    .scale {
      display: grid;
      grid-template-columns: minmax(0, 30fr) minmax(0, 48fr) minmax(0, 22fr);
      column-gap: 1.5em;
    }
    .line {
      display: contents;
    }
    .line > * {
      grid-row: 1 / span 3;
    }
    .value {
      grid-column: 3;
      margin: 0;
      text-align: start;
    }
    .bar,
    .route,
    .notes,
    .axis {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .hatch,
    .reach {
      stroke: CanvasText;
    }
    .outage:not(.other) {
      fill: Canvas;
    }
    .grid {
      stroke: GrayText;
    }
    .throughput:not(.other),
    .production:not(.other) {
      fill: CanvasText;
    }
    .highlight .mark:not(.other) {
      stroke: Highlight;
    }
  }
  @media print {
    .asset {
      break-inside: avoid;
    }
    label {
      display: none;
    }
  }
`;
