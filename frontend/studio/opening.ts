/**
 * A session's page until Vaadin has started: the server writes the session's element into the page, so that the piece
 * is seen, heard and changed at once. The stage takes the element over; {@link takeOpened} gives it.
 */
import '@fontsource-variable/archivo/standard.css';
import '../sound/synthesizer';
import './refrain-session';
import { opening } from './opened';

const page = opening();
const outlet = document.querySelector('#outlet');
if (page && outlet) {
  // Vaadin may show something else: an error, or another page that was gone to meanwhile.
  const watch = new MutationObserver(() => {
    if (outlet.querySelector('main:not(.studio)')) {
      page.remove();
    }
    if (!page.isConnected) {
      watch.disconnect();
    }
  });
  watch.observe(outlet, { childList: true, subtree: true });
}
