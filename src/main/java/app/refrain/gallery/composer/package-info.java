/** The people behind the pieces, and those who follow them. */
package app.refrain.gallery.composer;
