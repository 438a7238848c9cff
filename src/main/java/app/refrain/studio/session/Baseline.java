package app.refrain.studio.session;

import app.refrain.studio.score.ScoreState;
import java.util.List;

/**
 * What a new follower gets first: the whole score, or what it missed.
 *
 * @param seq the latest group
 * @param snapshot null if the follower gets the groups instead
 * @param missed null if the follower gets the whole score instead
 */
public record Baseline(long seq, ScoreState snapshot, List<CommittedGroup> missed) {}
