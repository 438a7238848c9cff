/** From a published piece to a session of one's own, and which pieces came of which. */
package app.refrain.gallery.remix;
