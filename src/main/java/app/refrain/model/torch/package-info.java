/** The PyTorch engine: scripts, parameters, optimiser, files. Knows nothing of music. */
@NamedInterface("torch")
package app.refrain.model.torch;

import org.springframework.modulith.NamedInterface;
