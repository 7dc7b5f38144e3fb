import { messageLoader } from './message-loader.js';
import { evidence } from './messages/en/evidence.js';

export type EvidenceMessages = typeof evidence;

/** The words of the evidence behind a stance, by `negotiate(tag).lang`; a part of no page's first load. */
export const loadEvidenceMessages = messageLoader<EvidenceMessages>(evidence, {
  ru: async () => ({ default: (await import('./messages/ru/evidence.js')).evidence }),
  ar: async () => ({ default: (await import('./messages/ar/evidence.js')).evidence }),
});
