/** Publishing, curation, remix lineage and search. */
@ApplicationModule(displayName = "Gallery")
package app.refrain.gallery;

import org.springframework.modulith.ApplicationModule;
