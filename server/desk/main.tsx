/** Starts the staff desk in the browser. */
// First of all: styles of a view, which come with its module, must be able to refine these.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/forms.css';
import './styles/marks.css';
import './styles/shell.css';
import './styles/alarms.css';
import './styles/lists.css';
import './styles/tables.css';
import './styles/touch.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { hangBell } from './state/bell.ts';
import { bringLetters } from './state/own-letters.ts';
import { startRouter } from './state/router.ts';
import { recall } from './state/session.ts';

const root = document.querySelector('#desk');
if (root) {
  startRouter();
  hangBell();
  void recall();
  render(<App />, root);
  bringLetters();
}
