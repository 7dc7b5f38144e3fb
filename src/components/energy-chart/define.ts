import { define } from '../../core/define.js';
import { ConflictEnergyChart } from './energy-chart.js';

define('conflict-energy-chart', ConflictEnergyChart);
