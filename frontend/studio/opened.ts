import type { RefrainSession } from './refrain-session';

/** What stands on a session's page until Vaadin has started; undefined once it is over, and where there was none. */
export function opening(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('#opening') ?? undefined;
}

/** The element by which the page showed a session before Vaadin did, if there is one. */
export function openedSession(id: string): RefrainSession | undefined {
  return opening()?.querySelector<RefrainSession>(`refrain-session[session-id="${CSS.escape(id)}"]`) ?? undefined;
}

/** Resolves when no pointer holds anything in the element, which would be dropped if the element moved. */
export async function released(element: Element): Promise<void> {
  while (element.matches(':active')) {
    await new Promise(requestAnimationFrame);
  }
}
