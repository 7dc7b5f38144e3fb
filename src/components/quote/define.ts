import { define } from '../../core/define.js';
import { ConflictQuote } from './quote.js';

define('conflict-quote', ConflictQuote);
