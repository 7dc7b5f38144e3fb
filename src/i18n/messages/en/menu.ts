/** The menu under a widget, and the columns of the data it gives. Loaded when a reader opens it. */
export const menu = {
  showTable: 'Show as table',
  hideTable: 'Hide table',
  showText: 'Show as text',
  hideText: 'Hide text',
  copyText: 'Copy text with source',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copying failed; the text is below to copy by hand.',
  getData: 'Get the data (CSV)',
  columns: {
    label: 'Fact',
    value: 'Value',
    notes: 'Notes',
    asOf: 'As of',
    sources: 'Sources',
    quotation: 'Quotation',
    speaker: 'Speaker',
    circumstances: 'Circumstances',
  },
};
