import type { StringFormat } from './definition.js';
import { parseEdtf } from './edtf.js';

/** Whether a string has a format of the definition; what a `ref` must be is decided with the ids at hand. */
export function hasFormat(format: Exclude<StringFormat, 'ref'>, value: string): boolean {
  switch (format) {
    case 'id':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
    case 'date':
      return !!parseEdtf(value);
    case 'language':
      return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value);
    case 'url':
      // No user names: what stands before an "@" is read as the host by people.
      return /^(https?:\/\/(?![^/?#]*@)[^/?#\s"<>\\^`{|}][^\s"<>\\^`{|}]*|mailto:[^\s"<>\\^`{|}]+)$/i.test(value);
  }
}
