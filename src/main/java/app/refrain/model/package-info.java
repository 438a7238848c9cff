/**
 * Neural models on DJL's PyTorch engine; they know music, and nothing of jobs, people or the web.
 */
@ApplicationModule(
    displayName = "Models",
    allowedDependencies = {"music", "music :: *"})
package app.refrain.model;

import org.springframework.modulith.ApplicationModule;
