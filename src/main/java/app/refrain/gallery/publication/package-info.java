/** Publications: from a session to a frozen copy for everybody, and back. */
package app.refrain.gallery.publication;
