package app.refrain.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of generation.
 *
 * @param timeLimit how long one job may run
 * @param waitingLimit how long one job may wait
 * @param queueLimit how many jobs may wait, of all people together
 * @param openPerPerson how many unfinished jobs one person may have
 * @param runningPerPerson how many of them are worked on at a time
 * @param streamsPerPerson how many generations one person may follow over HTTP at a time
 * @param seedNotes how many notes a seed may have
 * @param seedParts how many parts a seed may have
 * @param seedBars how many bars a seed may have
 * @param watchdogInterval how often jobs that nobody works on are looked for
 * @param heartbeatInterval how often a process says that it lives
 * @param lookAgain how long somebody who follows a job waits at most for a change that no
 *     notification told of
 */
@ConfigurationProperties("refrain.generation")
record GenerationProperties(
    Duration timeLimit,
    Duration waitingLimit,
    int queueLimit,
    int openPerPerson,
    int runningPerPerson,
    int streamsPerPerson,
    int seedNotes,
    int seedParts,
    int seedBars,
    Duration watchdogInterval,
    Duration heartbeatInterval,
    Duration lookAgain) {}
