/** Registers every element. For a page or an application that wants them all; `conflict-widgets/<noun>.js` registers one. */
import './components/dossier/define.js';
import './components/energy-chart/define.js';
import './components/factbox/define.js';
import './components/quote/define.js';
import './components/stance-matrix/define.js';
