/** The kinds of files that scores are kept in. */
@NamedInterface("format")
package app.refrain.music.format;

import org.springframework.modulith.NamedInterface;
