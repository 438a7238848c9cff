/** The gallery for programs. */
package app.refrain.gallery.rest;
