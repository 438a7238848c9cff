/** Shared composition sessions: operations, presence, versions and the live connection. */
@ApplicationModule(displayName = "Studio")
package app.refrain.studio;

import org.springframework.modulith.ApplicationModule;
