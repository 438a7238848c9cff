/**
 * Judges composers against real music: likelihood, coherence, rhythm, structure, distribution and
 * copying, with what chance alone could make of each difference.
 */
@NamedInterface("evaluation")
package app.refrain.model.evaluation;

import org.springframework.modulith.NamedInterface;
