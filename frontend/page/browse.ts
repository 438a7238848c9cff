/** What lists of pieces need: letters, a small player that goes on while people look around, and what they can do. */
import '@fontsource-variable/archivo/standard.css';
import '../shell/theme-switch';
import { act } from './actions';
import './refrain-jukebox';
import { softly } from './soft-navigation';

act();
softly();
