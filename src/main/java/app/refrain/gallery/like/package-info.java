/** What people like. */
package app.refrain.gallery.like;
