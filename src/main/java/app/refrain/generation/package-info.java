/**
 * A request becomes a queued job, a worker runs it, a result stays with all that is needed to make
 * it again.
 */
@ApplicationModule(
    displayName = "Generation",
    allowedDependencies = {
      "music",
      "music :: *",
      "model",
      "model :: torch",
      "model :: wishes",
      "database",
      "account"
    })
package app.refrain.generation;

import org.springframework.modulith.ApplicationModule;
