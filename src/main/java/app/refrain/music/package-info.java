/**
 * Scores as immutable values, and their readers and writers: plain Java that knows nothing of
 * Spring.
 */
@ApplicationModule(
    displayName = "Music",
    allowedDependencies = {})
package app.refrain.music;

import org.springframework.modulith.ApplicationModule;
