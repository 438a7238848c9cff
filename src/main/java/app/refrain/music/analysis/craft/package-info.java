/** What a teacher of composition would look at: cadences, voice leading, ranges and clashes. */
@NamedInterface("craft")
package app.refrain.music.analysis.craft;

import org.springframework.modulith.NamedInterface;
