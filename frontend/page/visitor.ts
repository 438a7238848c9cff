/** What a reader of plain pages, which are the same for everybody, did before. */
export interface Mine {
  /** Undefined for somebody of whom nothing is known yet. */
  readonly you?: { readonly id: string; readonly role: string };
  /** Pieces on the page that they like. */
  readonly liked: readonly string[];
  /** Composers on the page whom they follow. */
  readonly followed: readonly string[];
}

let known = false;

export async function mine(pieces: readonly string[], composers: readonly string[]): Promise<Mine> {
  const query = new URLSearchParams();
  pieces.forEach((id) => query.append('piece', id));
  composers.forEach((id) => query.append('composer', id));
  const response = await fetch(`/api/v1/gallery/mine?${query}`);
  const answer = (await response.json()) as Mine;
  known ||= answer.you !== undefined && answer.you !== null;
  return answer;
}

/**
 * Asks the server to do something for this reader, who becomes a guest if they are nobody yet.
 *
 * @throws {@link Error} with the server's reason, in words for people
 */
export async function send(method: string, address: string, body?: unknown): Promise<unknown> {
  if (!known) {
    await fetch('/api/v1/visits', { method: 'POST' });
    known = true;
  }
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const text = await response.text();
  const answer = text ? (JSON.parse(text) as { detail?: string }) : {};
  if (!response.ok) {
    throw new Error(answer.detail ?? 'That did not work. Try again in a moment.');
  }
  return answer;
}
