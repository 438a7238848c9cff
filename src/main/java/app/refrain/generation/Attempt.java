package app.refrain.generation;

import java.util.UUID;

/**
 * A worker's go at a job.
 *
 * @param requester of the job
 * @param number from 1; only the latest may write
 */
record Attempt(UUID job, UUID requester, int number) {}
