/** Shared composition sessions: operations, presence, versions and the live connection. */
@ApplicationModule(
    displayName = "Studio",
    allowedDependencies = {"music", "music :: *", "model", "generation", "account"})
package app.refrain.studio;

import org.springframework.modulith.ApplicationModule;
