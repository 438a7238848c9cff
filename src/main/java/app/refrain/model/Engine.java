package app.refrain.model;

/** Which models write. */
public enum Engine {
  /** The language model drafts, the LSTM decoder refines. */
  HYBRID,
  /** The language model's draft alone. */
  LLM,
  /** An LSTM language model alone. */
  LSTM
}
