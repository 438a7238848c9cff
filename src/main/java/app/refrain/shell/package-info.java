/** Application layout, landing page, error pages and security configuration. */
@ApplicationModule(displayName = "Shell")
package app.refrain.shell;

import org.springframework.modulith.ApplicationModule;
