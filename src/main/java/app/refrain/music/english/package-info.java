/** The English score text in and out: the language the language model writes. */
@NamedInterface("english")
package app.refrain.music.english;

import org.springframework.modulith.NamedInterface;
