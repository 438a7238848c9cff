package app.refrain.studio;

/** What a person may do in a session, from the least to the most. */
public enum SessionRole {
  /** Looks and listens. */
  VIEWER,
  /** Changes the score, too. */
  EDITOR,
  /** Shares and deletes the session, too. */
  OWNER;

  /** Whether this role may do all that the other may. */
  public boolean includes(SessionRole other) {
    return compareTo(other) >= 0;
  }
}
