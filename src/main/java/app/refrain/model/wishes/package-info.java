/** Plain words to a composition request: "a slow sad waltz in D minor for flute and guitar". */
@NamedInterface("wishes")
package app.refrain.model.wishes;

import org.springframework.modulith.NamedInterface;
