/** What composers say against the rejection of their pieces. */
package app.refrain.gallery.appeal;
