package app.refrain.studio;

import app.refrain.studio.session.Baseline;

/**
 * A session as somebody finds it.
 *
 * @param baseline its live score, and that score's place in the session's order
 */
public record SessionSnapshot(Session session, Baseline baseline) {}
