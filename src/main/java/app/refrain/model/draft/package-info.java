/** The language model over English score text. */
@NamedInterface("draft")
package app.refrain.model.draft;

import org.springframework.modulith.NamedInterface;
