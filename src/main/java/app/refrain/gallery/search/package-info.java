/** What everybody finds in the gallery: lists, full-text search and filters. */
package app.refrain.gallery.search;
