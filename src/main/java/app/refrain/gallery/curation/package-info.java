/** What curators do: the queue, and decisions that are kept. */
package app.refrain.gallery.curation;
