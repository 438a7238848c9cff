/** Finds what a piece has in common with the pieces a model learnt from. */
@NamedInterface("copying")
package app.refrain.music.analysis.copying;

import org.springframework.modulith.NamedInterface;
