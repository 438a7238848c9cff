/**
 * Pages of shared scores: plain HTML, the same for everybody and good for caches, with no Vaadin
 * behind it.
 */
package app.refrain.studio.page;
