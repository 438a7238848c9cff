package app.refrain.gallery.curation;

import app.refrain.gallery.publication.Publication;
import app.refrain.music.analysis.copying.SharedRun;

/**
 * A piece that waits for a curator.
 *
 * @param copied the copy check's figure; null if it is not known, as where no machine took part
 */
public record QueueItem(Publication publication, SharedRun copied) {}
