/** What a shared page needs: letters, and the player with its roll. Nothing of Vaadin. */
import '@fontsource-variable/archivo/standard.css';
import './refrain-listen';
