/** The script that `auto.ts` loads for a page with more than one kind of widget: all of them, in one request. */
import './components/dossier/define.js';
import './components/energy-chart/define.js';
import './components/factbox/define.js';
import './components/quote/define.js';
import './components/stance-matrix/define.js';
