/** What was decided about pieces: kept for good, with who, when and why. */
package app.refrain.gallery.decision;
