import { css } from 'lit';

export const styles = css`
  .frame {
    border-block-start: 0;
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: calc(var(--_space) * 1.25);
  }
  .head {
    margin-block-end: 0.5em;
  }
  blockquote {
    font-family: var(--_figure-font);
    font-size: 1.625em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  /* Words of ours are set apart from the words that were said. */
  .context {
    font-size: 0.72em;
    color: var(--_muted);
  }
  .mark {
    color: var(--_accent);
  }
  figcaption {
    margin-block-start: 0.75em;
    font-size: 0.90625em;
    /* Numbers of many sources may stand below one another, too; each is a button of 24 pixels. */
    line-height: 1.66;
  }
  .speaker {
    font-weight: 650;
  }
  .circumstances {
    display: block;
    font-size: 0.9em;
    color: var(--_muted);
  }
  .original {
    font-size: 0.9em;
    margin-block-start: 0.5em;
  }
  .original p {
    font-family: var(--_figure-font);
    font-size: 1.2em;
    padding-block: 0.3em;
  }
  .foot {
    margin-block-start: 0.6em;
  }
  .as-of {
    font-size: 1em;
  }
  :host([compact]) blockquote {
    font-size: 1.2em;
  }
  @container (inline-size < 25rem) {
    blockquote {
      font-size: 1.35em;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border-block-start: 1px solid CanvasText;
    }
  }
  @media print {
    .original::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
