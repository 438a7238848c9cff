import { mine, send } from './visitor';

/** A button of a plain page: what it does is in its data attributes. */
type Action = (button: HTMLButtonElement) => Promise<void>;

const actions: Record<string, Action> = {
  like: (button) => toggle(button),
  follow: (button) => toggle(button),
  remix: async (button) => {
    const session = (await send('POST', button.dataset['url']!)) as { id: string };
    location.assign(`/studio/${session.id}`);
  },
  dialog: async (button) => {
    document.querySelector<HTMLDialogElement>(`#${button.dataset['dialog']}`)?.showModal();
  },
};

/** Brings the buttons to life, also those that come to the page later. */
export function act(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-action]');
    const action = button && actions[button.dataset['action']!];
    if (action) {
      void run(button, action);
    }
  });
  document.addEventListener('submit', (event) => void report(event));
  void showActions(document);
}

/** Shows the buttons in a part of the page, pressed where the reader did before what they do. */
export async function showActions(root: ParentNode): Promise<void> {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button[data-action]')];
  buttons.forEach((button) => (button.hidden = false));
  const ids = (action: string): string[] =>
    buttons.filter((b) => b.dataset['action'] === action).map((b) => b.dataset['id']!);
  const answer = await mine(ids('like'), ids('follow'));
  for (const button of buttons) {
    const { action, id, owner } = button.dataset;
    if (action === 'like' || action === 'follow') {
      setPressed(button, (action === 'like' ? answer.liked : answer.followed).includes(id!));
    }
    if (owner && owner === answer.you?.id) {
      button.disabled = action !== 'remix';
    }
  }
}

async function run(button: HTMLButtonElement, action: Action): Promise<void> {
  button.disabled = true;
  try {
    await action(button);
  } catch (error) {
    announce((error as Error).message);
  } finally {
    button.disabled = false;
  }
}

/** Says that it is pressed, also to those who only read what stands on it. */
function setPressed(button: HTMLButtonElement, pressed: boolean): void {
  button.ariaPressed = String(pressed);
  if (button.dataset['action'] === 'follow') {
    button.textContent = pressed ? 'Following' : 'Follow';
  }
}

async function toggle(button: HTMLButtonElement): Promise<void> {
  const pressed = button.ariaPressed === 'true';
  await send(pressed ? 'DELETE' : 'POST', button.dataset['url']!);
  setPressed(button, !pressed);
  const count = button.querySelector('.count');
  if (count) {
    count.textContent = String(Number(count.textContent) + (pressed ? -1 : 1));
  }
}

async function report(event: SubmitEvent): Promise<void> {
  const form = event.target as HTMLFormElement;
  const address = form.dataset['report'];
  if (!address || (event.submitter as HTMLButtonElement | null)?.formMethod === 'dialog') {
    return;
  }
  event.preventDefault();
  try {
    await send('POST', address, Object.fromEntries(new FormData(form)));
    form.closest('dialog')?.close();
    form.reset();
    announce('Thank you. A curator will look at it.');
  } catch (error) {
    form.querySelector('[role=alert]')!.textContent = (error as Error).message;
  }
}

/** Says something to screen readers, and unless it is what they see anyway, to everybody else. */
export function announce(text: string, visibly = true): void {
  const place = document.querySelector('#message');
  if (place) {
    place.textContent = text;
    place.classList.toggle('said', visibly);
  }
}
