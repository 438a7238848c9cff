/** What analysis reads of a score: its pitched notes and the lines its parts play. */
@NamedInterface("line")
package app.refrain.music.analysis.line;

import org.springframework.modulith.NamedInterface;
