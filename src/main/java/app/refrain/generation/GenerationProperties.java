package app.refrain.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of generation.
 *
 * @param timeLimit how long one job may run
 * @param queueLimit how many jobs may wait, of all people together
 * @param openPerRequester how many unfinished jobs one person may have
 * @param seedNotes how many notes a seed may have
 * @param seedParts how many parts a seed may have
 * @param watchdogInterval how often jobs that nobody works on are looked for
 */
@ConfigurationProperties("refrain.generation")
record GenerationProperties(
    Duration timeLimit,
    int queueLimit,
    int openPerRequester,
    int seedNotes,
    int seedParts,
    Duration watchdogInterval) {}
