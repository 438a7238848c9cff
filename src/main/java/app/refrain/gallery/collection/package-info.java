/** Pieces that curators put together. */
package app.refrain.gallery.collection;
