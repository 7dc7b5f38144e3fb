/** From a JSON Pointer to the line and column at which an author finds it. */

export interface Place {
  /** Counts from 1. */
  readonly line: number;
  /** Counts UTF-16 units from 1, as editors do. */
  readonly column: number;
}

/** @returns the place of an offset into the text */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Deeper than any field of the format. Beyond it the nearest thing around is named. */
const DEPTH_MAX = 32;

interface Frame {
  readonly pointer: string;
  /** Of a list, the index of the next entry; of an object, undefined. */
  index: number | undefined;
  key: string;
  keyAt: number;
  wantsKey: boolean;
}

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Where each value of a JSON text stands, by its JSON Pointer: the name of a member, the beginning of an entry.
 * Goes through the text once and without recursion.
 * @param text JSON that `JSON.parse` takes
 */
export function jsonOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const frames: Frame[] = [];
  let at = 0;
  const begin = (): string => {
    const frame = frames.at(-1);
    const isEntry = frame?.index !== undefined;
    const pointer = frame ? `${frame.pointer}/${isEntry ? frame.index : escaped(frame.key)}` : '';
    // Of a member that is written twice, the last one counts.
    if (frames.length <= DEPTH_MAX) offsets.set(pointer, frame && !isEntry ? frame.keyAt : at);
    return frames.length <= DEPTH_MAX ? pointer : '';
  };

  while (at < text.length) {
    const character = text[at]!;
    const frame = frames.at(-1);
    if (character === '{' || character === '[') {
      frames.push({ pointer: begin(), index: character === '[' ? 0 : undefined, key: '', keyAt: 0, wantsKey: character === '{' });
      at++;
    } else if (character === '}' || character === ']') {
      frames.pop();
      at++;
    } else if (character === ',') {
      if (frame?.index !== undefined) frame.index++;
      else if (frame) frame.wantsKey = true;
      at++;
    } else if (character === '"') {
      const end = afterString(text, at);
      if (frame?.wantsKey) {
        frame.key = JSON.parse(text.slice(at, end)) as string;
        frame.keyAt = at;
        frame.wantsKey = false;
      } else begin();
      at = end;
    } else if (/[\s:\ufeff]/.test(character)) at++;
    else {
      begin();
      while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
    }
  }
  return offsets;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
  return at + 1;
}

/** The offset of what a pointer names; where the path breaks off (what is missing has no place), of the last thing on it. */
export function offsetAt(offsetOf: (pointer: string) => number | undefined, pointer: string): number {
  for (let rest = pointer; ; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    const offset = offsetOf(rest);
    if (offset !== undefined) return offset;
    if (!rest) return 0;
  }
}
