package app.refrain.studio.session;

import app.refrain.studio.score.Operation;
import java.util.List;
import java.util.UUID;

/**
 * A group of operations that is in the database.
 *
 * @param seq its place in the session's order, from 1
 * @param by the person
 * @param client which of the person's browsers or programs
 * @param cid the number that the client gave it
 * @param step what it did for the session as a whole; null for what a person alone undoes
 */
public record CommittedGroup(
    long seq, UUID by, UUID client, long cid, String step, List<Operation> operations) {}
