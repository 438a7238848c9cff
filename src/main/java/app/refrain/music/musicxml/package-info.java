/** MusicXML in and out, plain ({@code .musicxml}) and zipped ({@code .mxl}). */
@NamedInterface("musicxml")
package app.refrain.music.musicxml;

import org.springframework.modulith.NamedInterface;
