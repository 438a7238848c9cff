/**
 * Music as it stands on paper: measures with their repeats on the way in; voices, note values and
 * tuplets on the way out. What the formats of notation share.
 */
@NamedInterface("notation")
package app.refrain.music.notation;

import org.springframework.modulith.NamedInterface;
