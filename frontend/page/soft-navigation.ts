import { announce, showActions } from './actions';

/** Pages whose content may be exchanged in place, so that what plays goes on. */
const LISTS = /^\/(gallery|u|collections)(\/|$)/;

/** Follows links and forms between lists of pieces without leaving the page. */
export function softly(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (link && !link.target && !event.defaultPrevented && isPlain(event) && isList(link.href)) {
      event.preventDefault();
      void open(link.href);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method === 'get' && isList(form.action)) {
      event.preventDefault();
      const fields = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
      void open(`${form.action}?${new URLSearchParams(fields)}`);
    }
  });
  addEventListener('popstate', () => void exchange(location.href));
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function isList(address: string): boolean {
  const url = new URL(address, document.baseURI);
  return url.origin === location.origin && LISTS.test(url.pathname) && !url.pathname.endsWith('.atom') && !url.hash;
}

async function open(address: string): Promise<void> {
  if (await exchange(address)) {
    history.pushState(null, '', address);
    scrollTo(0, 0);
  }
}

/** What cannot be exchanged is opened as links are. */
async function exchange(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const main = page.querySelector('main')!;
    document.querySelector('main')!.replaceWith(main);
    document.title = page.title;
    main.focus({ preventScroll: true });
    announce(page.title, false);
    void showActions(main);
    document.dispatchEvent(new Event('exchanged'));
    return true;
  } catch {
    location.assign(address);
    return false;
  }
}
