/** What a reader can make something of without words. */
const PICTURES = 'img,picture,svg,video,audio,iframe,object';

/** Whether a tag carries anything that a reader could read. */
export function hasFallback(tag: Element): boolean {
  const isReadable = ({ nodeName, textContent }: Node) => !/^(#comment|script|style|template)$/i.test(nodeName) && /\S/.test(textContent!);
  return tag.querySelector(PICTURES) !== null || [...tag.childNodes].some(isReadable);
}
