package app.refrain.generation;

import java.util.UUID;

/**
 * A generation came to its end. Published in every process, by a thread that must not be held up. A
 * process that has lost the database for a moment may miss it.
 *
 * @param state how it ended
 */
public record GenerationFinished(UUID generation, State state) {}
