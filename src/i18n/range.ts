/** "1991–1994", but "March 2020 – May 2021": an en dash stands apart from ends that have words. */
export const range = (from: string, to: string): string =>
  /\p{L}/u.test(from + to) ? from + ' – ' + to : from + '–' + to;
