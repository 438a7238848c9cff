/** Finds the sections of a piece and what returns in it. */
@NamedInterface("form")
package app.refrain.music.analysis.form;

import org.springframework.modulith.NamedInterface;
