/** Keys, chords, sections, and the metrics that compare pieces. */
@NamedInterface("analysis")
package app.refrain.music.analysis;

import org.springframework.modulith.NamedInterface;
