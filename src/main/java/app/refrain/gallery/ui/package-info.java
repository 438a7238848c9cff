/** Pages on which composers publish and curators decide. */
package app.refrain.gallery.ui;
