/** The gallery's pages: plain HTML that works without scripts, for readers and for caches. */
package app.refrain.gallery.page;
