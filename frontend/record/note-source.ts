/** What is told of keys going down and up. */
export interface NoteListener {
  down(pitch: number, velocity: number): void;
  up(pitch: number): void;
}

/** Something to play notes on. */
export interface NoteSource {
  /** Begins to listen; returns what ends it. */
  listen(listener: NoteListener): () => void;
}
