/** Corpus, augmentation, trainers, checkpoints and evaluation. */
@NamedInterface("training")
package app.refrain.model.training;

import org.springframework.modulith.NamedInterface;
