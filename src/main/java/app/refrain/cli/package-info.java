/** The command line. */
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {"music", "music :: *", "model", "model :: *"})
package app.refrain.cli;

import org.springframework.modulith.ApplicationModule;
