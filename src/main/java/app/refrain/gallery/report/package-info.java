/** What the public finds wrong with pieces. */
package app.refrain.gallery.report;
