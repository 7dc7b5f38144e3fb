import { define } from '../../core/define.js';
import { ConflictStanceMatrix } from './stance-matrix.js';

define('conflict-stance-matrix', ConflictStanceMatrix);
