/** What people play rather than write: where its beats are, and how it looks on paper. */
@NamedInterface("performance")
package app.refrain.music.performance;

import org.springframework.modulith.NamedInterface;
