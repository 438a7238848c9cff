/**
 * The score that people edit together: what can be done to it, and what it is like after that.
 * Knows nothing of people, connections or the database.
 */
@NamedInterface("score")
package app.refrain.studio.score;

import org.springframework.modulith.NamedInterface;
