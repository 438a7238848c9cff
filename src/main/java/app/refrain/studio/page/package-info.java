/**
 * Pages of pieces: plain HTML, the same for everybody and good for caches, with no Vaadin behind
 * it.
 */
@NamedInterface("page")
package app.refrain.studio.page;

import org.springframework.modulith.NamedInterface;
