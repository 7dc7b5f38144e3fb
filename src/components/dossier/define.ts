import { define } from '../../core/define.js';
import { ConflictDossier } from './dossier.js';

define('conflict-dossier', ConflictDossier);
