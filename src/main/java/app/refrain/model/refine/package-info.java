/** The LSTM decoder that refines note transitions and rhythm. */
@NamedInterface("refine")
package app.refrain.model.refine;

import org.springframework.modulith.NamedInterface;
