/** What people may write in the gallery. */
package app.refrain.gallery.text;
