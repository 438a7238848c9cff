/** What administrators see of the processes. */
package app.refrain.generation.ui;
