/** Corpus, augmentation, trainers and checkpoints. */
@NamedInterface("training")
package app.refrain.model.training;

import org.springframework.modulith.NamedInterface;
