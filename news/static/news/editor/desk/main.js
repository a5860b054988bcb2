/* Starts the translation desk. */
import { Desk } from './desk.js';

const root = document.querySelector('[data-desk]');
if (root) new Desk(root);
