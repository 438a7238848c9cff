package app.refrain.generation;

import java.time.Duration;

/**
 * Where a generation stands in the queue.
 *
 * @param position from 1
 * @param estimatedWait until its turn, as far as the latest generations tell; null if none does
 */
public record Place(int position, Duration estimatedWait) {}
