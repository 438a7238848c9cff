/** The LSTM that judges passages: how much more like real music than like the language model's. */
@NamedInterface("refine.judge")
package app.refrain.model.refine.judge;

import org.springframework.modulith.NamedInterface;
