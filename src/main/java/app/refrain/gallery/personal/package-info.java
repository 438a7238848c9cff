/** What the gallery keeps of people. */
package app.refrain.gallery.personal;
