/** Finds keys and chords. */
@NamedInterface("harmony")
package app.refrain.music.analysis.harmony;

import org.springframework.modulith.NamedInterface;
