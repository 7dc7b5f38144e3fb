import { define } from '../../core/define.js';
import { ConflictFactbox } from './factbox.js';

define('conflict-factbox', ConflictFactbox);
