/**
 * Arranges tunes for bands in many styles, from grooves, bass figures and chords written for it.
 */
@NamedInterface("arrangement")
package app.refrain.music.arrangement;

import org.springframework.modulith.NamedInterface;
