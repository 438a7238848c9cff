/**
 * A session's page until Vaadin has started: the server writes the session's element into the page, so that the piece
 * is seen, heard and changed at once. Then it starts Vaadin, whose stage takes the element over ({@link openedSession}).
 */
import '@fontsource-variable/archivo/standard.css';
import '../shell/theme-switch';
import type { RefrainSession } from './refrain-session';
import './refrain-session';
import { opening } from './opened';

/** How long Vaadin waits at most, in milliseconds. */
const PATIENCE = 1_000;

const page = opening();
if (page) {
  void startVaadin(page);
  makeWay(page);
}

/** Vaadin's program would keep the piece from being heard: both have much to do before anything is there. */
async function startVaadin(page: HTMLElement): Promise<void> {
  const session = page.querySelector<RefrainSession>('refrain-session');
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await session?.updateComplete;
  await Promise.race([session?.playback.prepare(), patience]);
  await import(/* @vite-ignore */ page.dataset['then']!);
}

/** Vaadin may show something else: an error, or another page that was gone to meanwhile. */
function makeWay(page: HTMLElement): void {
  const outlet = document.querySelector('#outlet')!;
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
