/** Shared composition sessions: operations, presence, versions and the live connection. */
@ApplicationModule(
    displayName = "Studio",
    allowedDependencies = {
      "music",
      "music :: *",
      "model",
      "model :: wishes",
      "generation",
      "account",
      "account :: *",
      "database"
    })
package app.refrain.studio;

import org.springframework.modulith.ApplicationModule;
