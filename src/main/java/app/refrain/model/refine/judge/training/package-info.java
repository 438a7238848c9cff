/** How the judge learns: real passages against what a language model writes in their place. */
@NamedInterface("refine.judge.training")
package app.refrain.model.refine.judge.training;

import org.springframework.modulith.NamedInterface;
