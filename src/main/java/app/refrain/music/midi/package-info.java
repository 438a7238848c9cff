/** Standard MIDI Files in and out, bounded against hostile input. */
@NamedInterface("midi")
package app.refrain.music.midi;

import org.springframework.modulith.NamedInterface;
