import { messageLoader } from './message-loader.js';
import english from './messages/en.js';
import type { Messages } from './messages.js';

/** The messages of the frame, the fact box and the quote card, by `negotiate(tag).lang`. */
export const loadMessages = messageLoader<Messages>(english, {
  ru: () => import('./messages/ru.js'),
  ar: () => import('./messages/ar.js'),
});
