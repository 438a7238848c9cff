package app.refrain.studio;

import app.refrain.studio.score.ScoreLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits of shared sessions.
 *
 * @param notes how many notes a session may have
 * @param parts how many parts a session may have
 * @param changes how many changes of tempo, key, meter, chord and section, of each
 * @param operations how many operations a group may have that a client sends
 * @param perPerson how many sessions a person may own
 * @param versions how many versions are kept of each session; the oldest automatic one goes first
 * @param snapshotEvery after how many groups of operations the whole score is stored
 * @param snapshotOperations after how many operations of these groups it is stored at the latest
 * @param replay how many missed groups are sent to a client that reconnects; one that missed more
 *     gets the whole score
 * @param replayOperations how many operations these groups may have together
 * @param messageSize the longest message a client may send
 * @param messagesPerSecond how many messages a client may send in the long run
 * @param messageBurst how many messages a client may send at once
 * @param backlog how many characters may wait for a slow client
 * @param bin how long a deleted session can be brought back
 */
@ConfigurationProperties("refrain.session")
public record SessionProperties(
    int notes,
    int parts,
    int changes,
    int operations,
    int perPerson,
    int versions,
    int snapshotEvery,
    int snapshotOperations,
    int replay,
    int replayOperations,
    DataSize messageSize,
    int messagesPerSecond,
    int messageBurst,
    DataSize backlog,
    Duration bin) {

  public ScoreLimits score() {
    return new ScoreLimits(notes, parts, changes);
  }
}
