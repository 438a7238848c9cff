/** Pictures of scores, made on the server. */
@NamedInterface("picture")
package app.refrain.studio.picture;

import org.springframework.modulith.NamedInterface;
