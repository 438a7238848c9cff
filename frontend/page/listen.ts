/** What a piece's page needs: letters, the player with its roll, and what readers can do. Nothing of Vaadin. */
import '@fontsource-variable/archivo/standard.css';
import '../shell/theme-switch';
import { act } from './actions';
import './refrain-listen';

act();
