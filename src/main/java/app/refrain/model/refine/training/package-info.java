/** How the refiner learns: clean music is damaged, and what it was is the lesson. */
@NamedInterface("refine.training")
package app.refrain.model.refine.training;

import org.springframework.modulith.NamedInterface;
