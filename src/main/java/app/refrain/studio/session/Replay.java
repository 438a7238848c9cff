package app.refrain.studio.session;

/**
 * How much a follower may have missed before it gets the whole score instead.
 *
 * @param operations of all these groups together
 */
record Replay(int groups, int operations) {}
