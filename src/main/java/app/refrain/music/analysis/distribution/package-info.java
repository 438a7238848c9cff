/** Compares sets of pieces: distributions of features, and what resampling says of a difference. */
@NamedInterface("distribution")
package app.refrain.music.analysis.distribution;

import org.springframework.modulith.NamedInterface;
