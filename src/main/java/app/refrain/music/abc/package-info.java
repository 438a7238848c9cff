/** ABC, the notation of folk musicians: in and out. */
@NamedInterface("abc")
package app.refrain.music.abc;

import org.springframework.modulith.NamedInterface;
