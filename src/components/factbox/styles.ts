import { css } from 'lit';

export const styles = css`
  .body {
    margin-block-start: 0.75em;
  }
  .figures,
  .facts {
    display: grid;
  }
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    gap: 0.75em 1.25em;
    margin-block-end: 0.75em;
  }
  .figure {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .figure dd {
    font-family: var(--_figure-font);
    font-size: 1.0625em;
    line-height: 1.15;
    font-variant-numeric: lining-nums;
  }
  .number-large {
    font-size: 2em;
    letter-spacing: -0.01em;
  }
  .figure dt {
    font-size: 0.8125em;
    line-height: 1.35;
    color: var(--_muted);
    margin-block-start: 0.25em;
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(7.5em, 26%) 1fr;
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_rule);
  }
  .fact dt {
    font-size: 0.875em;
    line-height: 1.7;
    color: var(--_muted);
  }
  .fact dd {
    font-size: 0.96875em;
    text-wrap: pretty;
  }
  .aside {
    color: var(--_muted);
    font-size: 0.9em;
  }
  :host([compact]) .number-large {
    font-size: 1.4em;
  }
  :host([compact]) .fact {
    padding-block: 0.25em;
  }
  @container (inline-size < 25rem) {
    .fact {
      grid-template-columns: 1fr;
    }
    .fact dt {
      line-height: 1.4;
    }
  }
  @media print {
    .fact,
    .figure {
      break-inside: avoid;
    }
  }
`;
